/** Tables that tell of the columns of other lists, a row each (`codebook.csv`): what their cells say is said of those lists. */
import type { Head } from '../../model/format.js';
import { writtenRows } from '../table/written-table.js';
import type { ProseBlock } from './prose-blocks.js';

/** Larger tables are data. */
const MAX_BYTES = 64 << 10;
/** So much of the head of a list shows what its columns are called. */
const MAX_HEAD = 16 << 10;
/** So many of the rows are of a column: what is in the others would be no item, whatever it holds. */
const LEAST = 0.8;
/** Two words, or as much in a script without spaces. */
const WORDS = /\p{L}{2,}[^\p{L}]+\p{L}{2,}|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/u;

/** Whether a file may be such a table, by its name. */
export const isColumnTable = (path: string): boolean => /\.(?:csv|tsv)$/i.test(path);
const keyOf = (name: string): string => name.trim().toLowerCase();

/** What the columns or members of a list are called, as far as its head shows it in letters. */
function namesIn(head: Head): string[] {
  const text = head.text?.slice(0, MAX_HEAD) ?? '';
  if (/^\s*[[{]/.test(text)) return [...text.matchAll(/"((?:[^"\\]|\\.){1,80})"\s*:/g)].map(([, name]) => keyOf(name!));
  const first = text.split(/\r\n?|\n/, 1)[0]!.replace(/^\ufeff/, '');
  return first.split(/[,;\t|]/).map((cell) => keyOf(cell.replace(/^"|"$/g, '')));
}

/** The lists among these that tell of columns of others, by path: nearly each row begins with the name of another one, and some say something in words. */
export function tablesOfColumns(
  lists: readonly { path: string; head: Head }[],
  speaksOf: (path: string, other: string) => boolean,
): Set<string> {
  const found = new Set<string>();
  if (lists.length < 2) return found;
  for (const { path, head } of lists) {
    if (!isColumnTable(path) || !head.whole || head.text === undefined || head.bytes.length > MAX_BYTES) continue;
    const rows = rowsOf(head.bytes, path);
    const own = rows.slice(1);
    if (own.length === 0 || !own.some(({ cells }) => cells.slice(1).some((cell) => WORDS.test(cell)))) continue;
    const others = lists.filter((one) => one.path !== path && speaksOf(path, one.path));
    const names = new Set(others.flatMap((one) => namesIn(one.head)));
    const told = new Set(own.map(({ cells: [name = ''] }) => keyOf(name)).filter((name) => name !== '' && names.has(name)));
    if (told.size >= own.length * LEAST) found.add(path);
  }
  return found;
}

/** The words in the cells of such a table, without the names of columns. */
export function columnWords(bytes: Uint8Array, path: string): ProseBlock[] {
  return rowsOf(bytes, path)
    .slice(1)
    .flatMap(({ cells, line }) => cells.slice(1).map((text) => ({ text, line, heading: '', hidden: 'comment' as const })))
    .filter(({ text }) => WORDS.test(text));
}

/** The rows of a table; a file that is none has no rows. */
function rowsOf(bytes: Uint8Array, path: string): ReturnType<typeof writtenRows> {
  try {
    return writtenRows(bytes, path);
  } catch {
    return [];
  }
}
