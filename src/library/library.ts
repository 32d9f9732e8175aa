/**
 * licit for programs: what the commands do, without a terminal. Nothing here prints, asks or ends the process, or reads its arguments. What goes wrong and a person
 * can mend is thrown as a `LicitError`. Each call loads what it needs when it is first made.
 */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { licenseAnswer } from '../license/statements/license-answer.js';
import type { Lang } from '../model/basics.js';
import { LicitError } from '../model/errors.js';
import type { InspectedSpan, LicenseAnswer } from '../model/results/answer.js';
import type { CheckResult, RunResult } from '../model/results/result.js';
import { failure } from '../text/failures/failure.js';
import { failureIn } from '../text/failures/failure-words.js';
import { systemError } from '../text/failures/system-failure.js';
import { plain } from '../text/show.js';
import type { Ledger } from './ledger-handle.js';
import type { CheckOptions, InspectOptions, LicenseOptions, ScanOptions, SnapshotOptions } from './library-options.js';
import { plainCopy } from './plain-copy.js';

export type { Confidence, Json, Lang, Place, Three } from '../model/basics.js';
export { LicitError } from '../model/errors.js';
export type { LicenseState, Permissions } from '../model/license-terms.js';
export type * from '../model/results/answer.js';
export type * from '../model/results/result.js';
export type { Severity, Verdict } from '../model/rule.js';
export type { Ledger, LedgerRun } from './ledger-handle.js';
export type { CheckOptions, InspectOptions, LicenseOptions, ScanOptions, SnapshotOptions } from './library-options.js';

/** The version of licit. */
export const version = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/**
 * Scans files of a project into its ledger and gives what was recorded: what `licit scan --format json` writes. `exit` says what the command would end with; a rule that is
 * broken is no error.
 *
 * Throws a `LicitError` where nothing is under the paths, where the configuration, a rule or the ledger cannot be used, and where the system refuses (disk, permissions);
 * then nothing was recorded.
 */
export async function scan(options: ScanOptions): Promise<RunResult> {
  return withErrors(async () => {
    if (options.paths.includes('-')) throw failure('library/library-does-not', 'fix/write-file-name');
    await refuseMisfit();
    const { scanProject } = await import('../project/project-scan.js');
    const { damagedLedger } = await import('../ledger/damaged-ledger.js');
    const { cwd = '.', lang = 'en', strict = false } = options;
    let ledger = '';
    const onProject = (project: { ledger: string }): void => {
      ledger = project.ledger;
    };
    const scanned = await scanProject({ ...options, cwd: resolve(cwd), licit: version, onProject }).catch((cause: unknown) => {
      // An error that nobody can do something about may be one of the ledger.
      const isBug = !(cause instanceof LicitError || systemError(cause));
      throw (isBug && ledger !== '' && existsSync(ledger) ? damagedLedger(ledger, cause) : undefined) ?? cause;
    });
    if (!('view' in scanned))
      throw failure('library/nothing-scan', 'fix/name-files-folders-hold', { plain: options.paths.map(plain).join(', ') });
    const { view, failOn, exit } = scanned;
    const { resultOf } = await import('../reports/json/run-result.js');
    return plainCopy(resultOf(view, { lang, strict, exit, failOn }));
  }, options.lang);
}

/**
 * Compares a change with its base and gives what is new: what `licit check --format json` writes. Writes nothing into the project.
 *
 * Throws a `LicitError` where there is no base, where data was and none is left, where the configuration or `rules.lock` cannot be used, and where the system refuses.
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  return withErrors(async () => {
    await refuseMisfit();
    const { checkProject, withBefore } = await import('../check/project-check.js');
    const { cwd = '.', paths = [], lang = 'en', strict = false, all = false } = options;
    // As for the JSON of the command: totals are of all, so both sides are read whatever the change holds.
    const checked = await checkProject({ ...options, paths, cwd: resolve(cwd), env: {}, always: true, licit: version });
    if (!('view' in checked))
      throw failure(checked.wasThere ? 'library/there-no-data' : 'library/there-no-data-neither', 'fix/take-paths-out', {
        plain: checked.paths.map(plain).join(', '),
      });
    const { view, failOn, exit } = checked;
    const { resultOf } = await import('../reports/json/run-result.js');
    return plainCopy(resultOf(all ? withBefore(view) : view, { lang, strict, exit, failOn }) as CheckResult);
  }, options.lang);
}

/**
 * Opens a ledger for reading: close it when done. Others may scan into it meanwhile.
 *
 * Throws a `LicitError` where there is none, or the file is not a ledger that this version reads.
 */
export async function readLedger(path: string): Promise<Ledger> {
  return withErrors(async () => {
    await refuseMisfit();
    return (await import('./ledger-handle.js')).openedLedger(path);
  });
}

/**
 * What a run of a ledger recorded, as it was then: the same as the scan gave. The same ledger and run give the same result.
 *
 * Throws a `LicitError` where there is no such run, the ledger is closed, or it is damaged.
 */
export async function snapshot(ledger: Ledger, options: SnapshotOptions = {}): Promise<RunResult> {
  return withErrors(async () => (await import('./ledger-handle.js')).resultAsOf(ledger, version, options), options.lang);
}

/**
 * Finds personal information, secrets and signs of the rights of others in a text: what `licit tools inspect` answers to a line, with the reason of each. Spans are in order.
 * No value leaves it, only masked ones. Finds nothing in an empty text; throws nothing for what is in a text.
 */
export async function inspect(text: string, options: InspectOptions = {}): Promise<InspectedSpan[]> {
  return withErrors(async () => (await import('./text-inspection.js')).inspected(text, options));
}

/** Reads a license as data states it: an SPDX id or expression, a name, an address, prose. What it does not understand is `not-recognized`, never a license. Throws nothing. */
export function readLicense(words: string, { lang = 'en' }: LicenseOptions = {}): LicenseAnswer {
  return plainCopy(licenseAnswer(words, lang));
}

/** What the system refuses is an error that says what to do, too; in the language of the result. */
async function withErrors<T>(work: () => Promise<T>, lang: Lang = 'en'): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const error = cause instanceof LicitError ? cause : systemError(cause);
    if (error === undefined || lang === 'en') throw error ?? cause;
    const { what, fix } = failureIn(lang, error);
    throw new LicitError(what, fix, { cause });
  }
}

/** Before SQLite is loaded: one that does not fit this Node ends the process. */
async function refuseMisfit(): Promise<void> {
  const misfit = (await import('../ledger/fit-sqlite.js')).sqliteMisfit();
  if (misfit) throw misfit;
}
