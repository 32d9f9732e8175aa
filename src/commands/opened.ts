import { LicitError } from '../errors.js';
import { type Ledger, readLedger } from '../ledger/open.js';
import { type AsOf, findRun } from '../ledger/query.js';
import type { Project } from './project.js';

/** A ledger with the scan that is looked at. */
export interface Opened {
  ledger: Ledger;
  at: AsOf;
}

/** Opens the project's ledger as of its last scan. Everything read from it until it is closed is of one moment. */
export function openLast(project: Pick<Project, 'ledger' | 'ledgerName'>): Opened {
  const ledger = readLedger(project.ledger);
  ledger.db.exec('begin');
  const at = findRun(ledger.db);
  if (at) return { ledger, at };
  ledger.db.close();
  throw new LicitError(`The ledger ${project.ledgerName} holds no scan yet`, 'Run licit scan first.');
}
