/** Text as `COPY` of Postgres and `mysqldump --tab` write it: tabs between cells, `\N` for no value, and a backslash before what would mean something else. */
import type { Json } from '../../model/basics.js';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0', Z: '\x1a' };

/** What a cell holds. */
export function unescapedCell(cell: string): Json {
  if (cell === '\\N') return null;
  return cell.includes('\\') ? cell.replace(/\\([\s\S])/g, (_, one: string) => ESCAPES[one] ?? one) : cell;
}
