/** Tells an error that a damaged ledger caused from a bug of licit. */

import { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';
import { verifyLedger } from './verify/verify.js';

/** The error where a ledger is not whole: what could not be read in it is not a fault of the program. Undefined where it is whole. */
export function damagedLedger(path: string, cause: unknown): LicitError | undefined {
  try {
    if (verifyLedger(path).whole) return undefined;
  } catch (error) {
    if (error instanceof LicitError) return error;
  }
  return failure('ledger/ledger-damaged-changed', 'fix/licit-ledger-verify', { path }, cause);
}
