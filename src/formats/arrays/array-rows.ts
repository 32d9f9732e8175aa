/** Arrays of one length that lie together are the columns of a table: their rows are items. */
import type { Json } from '../../model/basics.js';
import type { Item, Problem, Read } from '../../model/item.js';
import { BATCH } from '../../reading/bytes.js';

/** An array whose first axis counts rows. */
export interface Column {
  name: string;
  rows: number;
  /** About how many bytes a row takes in memory. */
  rowBytes: number;
  /** A structure is the row itself where no other array is beside it. */
  isStructure: boolean;
  /** So many more rows, or fewer where the array ends early; what is wrong is in `told`. Throws nothing for what is in the file. */
  take(rows: number): Promise<Json[]>;
  told: Problem[];
  /** It ended before its last row. */
  ended?: boolean;
}

/** Rows that are handed on at once take about so many bytes. */
const BATCH_BYTES = 4 << 20;

/** Numbers of a row that are kept; of more their length and SHA-256. */
export const MAX_NUMBERS = 64;
/** Rows of no bytes, of which a file could name any number. */
export const MAX_EMPTY_ROWS = 1 << 16;

/** Columns of equal length together, in the order of the first of each. */
export function tablesOf<One extends { rows: number }>(columns: readonly One[]): One[][] {
  const tables = new Map<number, One[]>();
  for (const column of columns) tables.set(column.rows, [...(tables.get(column.rows) ?? []), column]);
  return [...tables.values()];
}

/** The rows of a table as items. `before`: rows of the file that came before; `field`: the table's name, where the file has several. */
export async function* rowsOf(
  columns: readonly Column[],
  path: string,
  { before, field }: { before: number; field?: string },
): AsyncGenerator<Read[], void, undefined> {
  const rows = columns[0]?.rows ?? 0;
  const bytes = columns.reduce((sum, { rowBytes }) => sum + rowBytes, 1);
  const batch = Math.max(1, Math.min(BATCH, Math.floor(BATCH_BYTES / bytes)));
  for (let from = 0; from < rows; from += batch) {
    const wanted = Math.min(batch, rows - from);
    const taken: Json[][] = [];
    for (const column of columns) taken.push(await column.take(wanted));
    const most = Math.max(...taken.map(({ length }) => length));
    const reads: Read[] = columns.flatMap(({ told }) => told.splice(0));
    for (let i = 0; i < most; i += 1) {
      const at = { path, record: before + from + i + 1, ...(field !== undefined && { field }) };
      reads.push({ kind: 'item', at, fields: fieldsOf(columns, taken, i) });
    }
    if (reads.length > 0) yield reads;
    if (columns.every(({ ended }) => ended)) return;
  }
}

function fieldsOf(columns: readonly Column[], taken: readonly Json[][], i: number): Item['fields'] {
  const only = columns.length === 1 && columns[0]!.isStructure ? taken[0]![i] : undefined;
  if (typeof only === 'object' && only !== null && !Array.isArray(only)) return only;
  return Object.fromEntries(columns.map(({ name }, c) => [name, taken[c]![i] ?? null]));
}

/** So many rows as may be believed of a file: what is said to be missing is no more than a thousand times what was there. */
export function believed(missing: number, bytesSeen: number): number {
  return missing >= 1 && missing <= 1024 * (bytesSeen + 1024) ? missing : 1;
}
