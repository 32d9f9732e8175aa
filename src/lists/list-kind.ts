/**
 * Kinds of lists from outside, one file each in `kinds/`. **To add one**: write `kinds/<id>.ts` with `export default defineListKind({ … })`, its id the name of the file.
 *
 * - `says`: what it means to be named by such a list. It only ever speaks against use: no kind of list can permit anything.
 * - `joins: 'rows'`: its rows name items. `reads` is given the first rows and says which column holds which identifier (`columns`; their forms are in
 *   `identifiers/`), and whether the shape alone shows what it is (`sure`): then `--kind` may be left out, and such a file beside data is to be looked at
 *   and not data without more. Items are joined while they are read and, where only lists changed, from the ledger (`scan/outside/`).
 * - `joins: 'own'`: `licit answer list` records file or folder (`folders: true`) with digest, day and names, `licit answers` lists it and scans put it on record
 *   (`statement`, kind `list`); what it says of items something else reads, which asks `Lists.ofKind(id)` for what is at hand.
 *
 * Nothing else names a kind: commands, schema and pages ask the catalog (`listKinds()`).
 */
import type { Json } from '../model/basics.js';
import type { IdentifierKind, ListColumns, ListKind, ListSample } from '../model/lists/list-kinds.js';
import { columnKind } from './identifiers/identifier-fields.js';

/** A kind of list, checked by the compiler. */
export function defineListKind(kind: ListKind): ListKind {
  return kind;
}

/** The column of bare lines. */
export const BARE = 'line';

/** The first column of a sample that is called as one of these identifiers is. */
export function namedColumns({ rows }: ListSample, kinds: readonly IdentifierKind[]): ListColumns {
  const columns: ListColumns = {};
  for (const name of columnsOf(rows)) {
    const kind = columnKind(name);
    if (kind !== undefined && kinds.includes(kind)) columns[kind] ??= name;
  }
  return columns;
}

/** The columns of rows, in their order. */
export function columnsOf(rows: ListSample['rows']): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** The values of a column that are words or numbers. */
export function cellsOf(rows: ListSample['rows'], column: string): string[] {
  return rows.flatMap((row) => wordsIn(row[column]));
}

/** A cell as words, each by itself. */
export function wordsIn(cell: Json | undefined): string[] {
  if (Array.isArray(cell)) return cell.flatMap(wordsIn);
  if (cell === undefined || cell === null || typeof cell === 'object' || typeof cell === 'boolean') return [];
  const words = String(cell).trim();
  return words === '' ? [] : [words];
}

/** Words in the name of a list that say that it says no. Letters around them are other words: `optional`. */
const AGAINST =
  /(?:^|[^a-z])(?:opt(?:ed)?[-_ ]?outs?|do[-_ ]?not[-_ ]?(?:train|use|crawl)|no[-_ ]?train|exclu(?:de|ded|sions?)|remov(?:e|ed|als?)|delet(?:e|ed|ions?)|take[-_ ]?downs?|erasures?|refus(?:e|ed|als?)|block(?:ed)?[-_ ]?lists?|deny[-_ ]?lists?|suppress(?:ed|ions?)?)(?:$|[^a-z])|退出|拒绝|删除|排除|屏蔽/i;

/** Whether words say that what is listed is not to be used. */
export function saysNo(words: string): boolean {
  return AGAINST.test(words.normalize('NFKC'));
}
