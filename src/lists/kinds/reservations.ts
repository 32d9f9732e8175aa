import { defineListKind } from '../list-kind.js';

/** Snapshots of what sites reserved: robots.txt, ai.txt, tdmrep.json, RSL, headers; a folder, a web archive, a list or log of a crawl (docs/reservations.md). */
export default defineListKind({
  id: 'reservations',
  title: { en: 'snapshots of what sites reserve', zh: '网站权利保留声明快照' },
  says: 'reserved',
  joins: 'own',
  folders: true,
  // Told by what is in it, not by columns: claims/snapshots reads it.
  reads: () => undefined,
});
