/** The made-up runs that every output is tried with. */

import type { Snapshot } from '../../src/model/snapshot.js';
import { clean, crowded, messy, nothing } from '../snapshot.js';
import { changed, harmlessChange, upgraded } from '../snapshot-change.js';

export const snapshots: [string, () => Snapshot][] = [
  ['a messy run', messy],
  ['a clean run', clean],
  ['an empty run', nothing],
  ['a crowded run', () => crowded(60)],
  ['a change', changed],
  ['a harmless change', harmlessChange],
  ['a change under an older rules.lock', upgraded],
];
