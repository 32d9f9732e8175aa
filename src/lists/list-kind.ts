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
import type { IdentifierKind, ListColumns, ListKind, ListSample, ListSays } from '../model/lists/list-kinds.js';
import { keyOf } from './identifiers/identifier.js';
import { columnKind, isAuthorColumn } from './identifiers/identifier-fields.js';

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

/** Words in the name of a list, or of a column, by what they say. Letters around them are other words: `optional`. */
const WORDS = {
  'opted-out': worded(
    'opt(?:ed)?[-_ ]?outs?|do[-_ ]?not[-_ ]?(?:train|use|crawl)|no[-_ ]?(?:train|ai)|exclu(?:de|ded|sions?)|block(?:ed)?[-_ ]?lists?|deny[-_ ]?lists?|suppress(?:ed|ions?)?',
    '退出|排除|屏蔽',
  ),
  deletion: worded('remov(?:e|ed|als?)|delet(?:e|ed|ions?)|erasures?', '删除'),
  refused: worded('take[-_ ]?downs?|refus(?:e|ed|als?)|reserv(?:ed|ations?)|dmca|notices?|complaints?', '拒绝|保留|通知|投诉'),
} as const satisfies Partial<Record<ListSays, RegExp>>;

function worded(latin: string, han: string): RegExp {
  return new RegExp(`(?:^|[^a-z])(?:${latin})(?:$|[^a-z])|${han}`, 'i');
}

/** Whether the name of a list, or one of its columns, says one of these things. */
export function says({ path, rows }: ListSample, ...what: readonly (keyof typeof WORDS)[]): boolean {
  return [path, ...columnsOf(rows).filter((name) => name !== BARE)].some((words) =>
    what.some((one) => WORDS[one].test(words.normalize('NFKC'))),
  );
}

/** Words longer than this are text, and rows with texts are data. */
const MAX_CELL_LENGTH = 200;

/** Whether no column of a sample holds texts: what a list says beside a name is short. */
function isTerse({ rows }: ListSample): boolean {
  return columnsOf(rows).every((column) => {
    const long = cellsOf(rows, column).filter((cell) => cell.length > MAX_CELL_LENGTH).length;
    return long * 10 <= rows.length;
  });
}

/** So many values in a hundred have the form of the identifier. */
const SHARE = 0.9;
/** Beside what it names, a list says when, by whom and why; rows of data say more. */
const MAX_COLUMNS = 8;

/** Whether a column of a sample has what is asked in nearly all of its cells. */
export function mostly(sample: ListSample, column: string, test: (cell: string) => boolean): boolean {
  const cells = cellsOf(sample.rows, column);
  return cells.length > 0 && cells.filter(test).length >= cells.length * SHARE;
}

/** Whether a sample has the shape of a list: few columns, and no texts. */
export function isListShaped(sample: ListSample): boolean {
  return columnsOf(sample.rows).length <= MAX_COLUMNS && isTerse(sample);
}

/** Reads a list by the columns that are called as these identifiers are, or the only column by the first of them that its values have the form of. */
export function readsNamed(
  sample: ListSample,
  kinds: readonly IdentifierKind[],
  ...what: readonly (keyof typeof WORDS)[]
): ReturnType<ListKind['reads']> {
  const all = columnsOf(sample.rows);
  const fits = (kind: IdentifierKind, column: string): boolean => mostly(sample, column, (cell) => keyOf(kind, cell) !== undefined);
  const named = Object.entries(namedColumns(sample, kinds)).filter(([kind, column]) => fits(kind as IdentifierKind, column));
  const bare = all.length === 1 && columnKind(all[0]!) === undefined;
  const only = named.length === 0 && bare ? kinds.find((kind) => fits(kind, all[0]!)) : undefined;
  const columns: ListColumns = only === undefined ? withAuthors(Object.fromEntries(named), all) : { [only]: all[0]! };
  if (Object.keys(columns).length === 0) return undefined;
  return { columns, sure: isListShaped(sample) && says(sample, ...what) };
}

/** The author beside a title says whose work it is; of such a list authors are no accounts. */
function withAuthors(columns: ListColumns, all: readonly string[]): ListColumns {
  const author = columns.title === undefined ? undefined : all.find((name) => isAuthorColumn(name));
  if (author === undefined) return columns;
  const { account, ...others } = columns;
  return { ...others, author, ...(account !== undefined && !isAuthorColumn(account) && { account }) };
}
