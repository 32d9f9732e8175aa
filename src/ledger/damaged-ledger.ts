/** Tells an error that a damaged ledger caused from a bug of licit. */

import { LicitError } from '../model/errors.js';
import { verifyLedger } from './verify/verify.js';

/** The error where a ledger is not whole: what could not be read in it is not a fault of the program. Undefined where it is whole. */
export function damagedLedger(path: string, cause: unknown): LicitError | undefined {
  try {
    if (verifyLedger(path).whole) return undefined;
  } catch (error) {
    if (error instanceof LicitError) return error;
  }
  return new LicitError(
    `The ledger ${path} is damaged or was changed, and could not be read`,
    'licit ledger verify says where. Restore it from a copy, or name another file with --ledger and scan again.',
    { cause },
  );
}
