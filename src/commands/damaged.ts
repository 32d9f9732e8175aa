/** Tells an error that a damaged ledger caused from a bug of licit. */

import { lastOpened } from '../ledger/open-ledger.js';
import { verifyLedger } from '../ledger/verify/verify.js';
import { LicitError } from '../model/errors.js';

/** The ledger that was opened last is not whole: what could not be read in it is not a fault of the program. Undefined where it is whole, or none was opened. */
export function damagedLedger(cause: unknown): LicitError | undefined {
  const path = lastOpened();
  if (path === undefined) return undefined;
  try {
    if (verifyLedger(path).whole) return undefined;
  } catch (error) {
    if (error instanceof LicitError) return error;
  }
  return new LicitError(
    `The ledger ${path} is damaged or was changed, and could not be read`,
    'licit verify says where. Restore it from a copy, or name another file with --ledger and scan again.',
    { cause },
  );
}
