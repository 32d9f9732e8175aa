import { type Db, type Ledger, readMoment } from '../ledger/open-ledger.js';
import { type AsOf, findRun } from '../ledger/read/as-of.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import type { Project } from './project.js';

/** A ledger with the scan that is looked at. */
export interface Opened {
  ledger: Ledger;
  at: AsOf;
}

/** Opens the project's ledger as of its last scan, or of the one that is named. Everything read from it until it is closed is of one moment. */
export function openLast(project: Pick<Project, 'ledger' | 'ledgerName'>, asOf?: string): Opened {
  const ledger = readMoment(project.ledger);
  try {
    return { ledger, at: runAsked(ledger.db, project.ledgerName, asOf) };
  } catch (cause) {
    ledger.db.close();
    throw cause;
  }
}

/** The last run of a ledger, or the one that is named. Throws a LicitError where there is none. */
export function runAsked(db: Db, ledgerName: string, asOf?: string): AsOf {
  const at = findRun(db, asOf);
  if (at) return at;
  if (asOf !== undefined && findRun(db) !== undefined)
    throw failure('project/ledger-holds-no', 'fix/name-number-scan', { asOf: plain(asOf.slice(0, 200)) });
  throw failure('sample/ledger-holds-no', 'fix/scan-first', { ledgerName });
}
