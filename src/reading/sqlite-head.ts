/** What the first bytes of a SQLite file say. https://www.sqlite.org/fileformat2.html#the_database_header */
import { asBuffer } from './bytes.js';

/** `application_id` of ledgers: `lict`. */
export const LEDGER_ID = 0x6c696374;

/** Whether bytes begin a SQLite database. */
export function isSqlite(bytes: Uint8Array): boolean {
  return asBuffer(bytes).toString('latin1', 0, 16) === 'SQLite format 3\0';
}

/** Whether a SQLite database is a ledger of licit, which is not data. */
export function isLedger(bytes: Uint8Array): boolean {
  return isSqlite(bytes) && bytes.length >= 72 && asBuffer(bytes).readUInt32BE(68) === LEDGER_ID;
}
