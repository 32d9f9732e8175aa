import { type Ledger, readLedger } from '../ledger/open-ledger.js';
import { type AsOf, findRun } from '../ledger/read/as-of.js';
import { LicitError } from '../model/errors.js';
import { plain } from '../text/show.js';
import type { Project } from './project.js';

/** A ledger with the scan that is looked at. */
export interface Opened {
  ledger: Ledger;
  at: AsOf;
}

/** Opens the project's ledger as of its last scan, or of the one that is named. Everything read from it until it is closed is of one moment. */
export function openLast(project: Pick<Project, 'ledger' | 'ledgerName'>, asOf?: string): Opened {
  const ledger = readLedger(project.ledger);
  ledger.db.exec('begin');
  const at = findRun(ledger.db, asOf);
  if (at) return { ledger, at };
  const some = asOf !== undefined && findRun(ledger.db) !== undefined;
  ledger.db.close();
  if (some)
    throw new LicitError(
      `The ledger holds no scan as of ${plain(asOf.slice(0, 200))}`,
      'Name the number of a scan, or a date after the first one (licit show lists them).',
    );
  throw new LicitError(`The ledger ${project.ledgerName} holds no scan yet`, 'Run licit scan first.');
}
