import { damagedLedger } from '../ledger/damaged-ledger.js';
import { lastOpened } from '../ledger/open-ledger.js';
import type { LicitError } from '../model/errors.js';

/** The error where the ledger that was opened last is not whole. Undefined where it is whole, or none was opened. */
export function damagedLast(cause: unknown): LicitError | undefined {
  const path = lastOpened();
  return path === undefined ? undefined : damagedLedger(path, cause);
}
