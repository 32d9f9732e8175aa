/** What the first bytes of a SQLite file say. https://www.sqlite.org/fileformat2.html#the_database_header */
import { asBuffer } from './bytes.js';

/** `application_id` of ledgers: `lict`. */
export const LEDGER_ID = 0x6c696374;

/** Whether bytes begin a SQLite database. */
export function isSqlite(bytes: Uint8Array): boolean {
  return asBuffer(bytes).toString('latin1', 0, 16) === 'SQLite format 3\0';
}

/** The kind of the first page, behind the header: most databases list all their tables on it, a ledger has too many for one page. */
const PAGE_KIND = 100;
const INNER_PAGE = 0x05;
/** Tables of the index that lies beside a ledger (`ledger/find/lookup-index.ts`). */
const OF_INDEX = /^(?:built|many|held|item_by_[a-z]+)$/;

/**
 * Whether a SQLite database has the mark and the many tables of a ledger of licit, or is the index beside one. Anybody can set the mark: a database that has it
 * and other tables is data like any other, and one that may be a ledger is told as not read, because rows may hide in it all the same.
 */
export function isLedger(bytes: Uint8Array): boolean {
  if (!isSqlite(bytes) || bytes.length <= PAGE_KIND) return false;
  const head = asBuffer(bytes);
  if (head.readUInt32BE(68) !== LEDGER_ID) return false;
  if (head[PAGE_KIND] === INNER_PAGE) return true;
  const written = head.readUInt16BE(16);
  const page = head.toString('latin1', PAGE_KIND, written === 1 ? 65_536 : written);
  const tables = [...page.matchAll(/create\s+(?:virtual\s+)?table\s+(?:if\s+not\s+exists\s+)?["'`[]?([^\s"'`\](]+)/gi)];
  return tables.length > 0 && tables.every(([, name]) => OF_INDEX.test(name!));
}
