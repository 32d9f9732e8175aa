import { defineListKind } from '../list-kind.js';

/** What another tool found, as `licit import` wrote it: it names items by file and line, place or key, and is joined while they are read (docs/import.md). */
export default defineListKind({
  id: 'findings',
  title: { en: 'what another tool found', zh: '其他工具的检出结果' },
  says: 'found',
  joins: 'own',
  reads: () => undefined,
});
