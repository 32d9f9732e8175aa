/** Tables whose columns are objects: `{"id": {"0": "a", "1": "b"}, "text": {"0": …}}`, as pandas writes them unless it is told otherwise. */
import { NAMES } from '../table/contrast.js';
import { looksLikeItem, type Outline } from './outline.js';
import { firstPieces } from './pieces.js';

const OPEN_BRACE = 123;
/** So many rows under words are told from the fields of a record. */
const LEAST = 3;
/** So many tell it where only the first column is known. */
const MANY = 20;

/** Whether the members of a document are columns, each with the same rows in it. */
export function isFrameByColumn({ pieces, outcome, members }: Outline): boolean {
  if (outcome.more !== undefined || pieces.some(({ record, bytes }) => record !== 0 || bytes[0] !== OPEN_BRACE)) return false;
  const columns = pieces.map(({ bytes }) => rowsIn(bytes));
  const begun = outcome.cut?.begun;
  if (begun?.[0] === OPEN_BRACE) columns.push(rowsIn(begun));
  const names = [...members.keys()];
  const [first] = columns;
  if (first === undefined || first.names.length === 0 || columns.length < names.length) return false;
  // The last one may go on past what is known.
  if (!columns.every(({ names: rows }) => rows.length <= first.names.length && rows.every((row, i) => row === first.names[i])))
    return false;
  if (columns.slice(0, -1).some(({ names: rows }) => rows.length < first.names.length)) return false;
  if (names.length < 2 && first.names.length < 2) return false;
  if (areCounted(first.names)) return true;
  const isLong = names.length === 1 && begun !== undefined && first.names.length >= MANY;
  return columns.every(({ plain }) => plain) && (names.length > 1 || isLong) && areNamed(first.names, names);
}

/** Whether rows are called by their numbers. */
export function areCounted(rows: readonly string[]): boolean {
  return rows.every((row, i) => row === String(i));
}

/** Whether what could be fields on both sides is columns: these have such names, and rows have none, nor are they languages. */
function areNamed(rows: readonly string[], columns: readonly string[]): boolean {
  if (rows.length < LEAST || looksLikeItem(rows) || rows.some((row) => NAMES.test(row))) return false;
  if (rows.every((row) => /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/.test(row))) return false;
  return columns.filter((name) => NAMES.test(name)).length * 2 >= columns.length;
}

interface Rows {
  names: string[];
  /** None of its values is an object or a list. */
  plain: boolean;
}

function rowsIn(bytes: Uint8Array): Rows {
  const { pieces } = firstPieces(bytes);
  return {
    names: pieces.map(({ member = '' }) => member),
    plain: pieces.every(({ bytes: [begins] }) => begins !== OPEN_BRACE && begins !== 91),
  };
}
