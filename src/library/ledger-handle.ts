/** A ledger that a program holds open, and the results of its runs. */

import { damagedLedger } from '../ledger/damaged-ledger.js';
import { atOneMoment, type Ledger as OpenLedger, readLedger } from '../ledger/open-ledger.js';
import { allRuns } from '../ledger/read/as-of.js';
import { snapshot as snapshotOf } from '../ledger/read/query.js';
import { LicitError } from '../model/errors.js';
import type { RunResult } from '../model/results/result.js';
import { exitOf } from '../project/exit-code.js';
import { runAsked } from '../project/opened.js';
import { resultOf } from '../reports/json/run-result.js';
import { failure } from '../text/failures/failure.js';
import { systemError } from '../text/failures/system-failure.js';
import type { SnapshotOptions } from './library-options.js';
import { plainCopy } from './plain-copy.js';

/** A run of a ledger. */
export interface LedgerRun {
  /** Counts from 1. */
  id: number;
  /** When it ended, ISO 8601 in UTC. */
  finished: string;
}

/** A ledger, open for reading. */
export interface Ledger {
  /** Tells this ledger from every other one. */
  readonly id: string;
  /** As it was given. */
  readonly path: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly created: string;
  /** All runs that are recorded now, in order. */
  runs(): LedgerRun[];
  /** Lets go of the file. Closing it again does nothing. */
  close(): void;
}

const open = new WeakMap<Ledger, OpenLedger>();
/** So many hosts are read: a result has none. */
const MAX_HOSTS = 1;

/** Opens a ledger for reading. */
export function openedLedger(path: string): Ledger {
  const inner = readLedger(path);
  const ledger: Ledger = {
    id: inner.id,
    path,
    created: inner.created,
    runs: () => read(ledger, ({ db }) => allRuns(db)),
    close() {
      open.delete(ledger);
      inner.db.close();
    },
  };
  open.set(ledger, inner);
  return ledger;
}

/** What a run recorded, as it was then. */
export function resultAsOf(
  ledger: Ledger,
  licit: string,
  { asOf, lang = 'en', strict = false, failOn: asked }: SnapshotOptions,
): RunResult {
  return read(ledger, (inner) => {
    const at = runAsked(inner.db, ledger.path, asOf === undefined ? undefined : String(asOf));
    const view = snapshotOf(inner, at, licit, MAX_HOSTS);
    const failOn = asked ?? view.policy.failOn;
    return plainCopy(resultOf(view, { lang, strict, failOn, exit: exitOf(view, failOn, strict) }));
  });
}

/** Reads at one moment, whoever writes meanwhile. */
function read<T>(ledger: Ledger, what: (inner: OpenLedger) => T): T {
  const inner = open.get(ledger);
  if (inner === undefined) throw failure('library/ledger-closed', 'fix/open-again-readledger', { path: ledger.path });
  try {
    return atOneMoment(inner, () => what(inner));
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw systemError(cause) ?? damagedLedger(inner.path, cause) ?? cause;
  }
}
