/** What reads the sides of a change: both of a change in Git, or the files as they are against a ledger. */

import { dirname, join, resolve } from 'node:path';
import { isTracked } from '../config/git/git.js';
import { keyIdOf } from '../inspect/masking.js';
import { copyLedger, lookInto } from '../ledger/open-ledger.js';
import { findRun, recordedBy } from '../ledger/read/as-of.js';
import { keysOfManifests } from '../ledger/read/query-subject.js';
import { LicitError } from '../model/errors.js';
import type { Project } from '../project/project.js';
import { knownKey } from '../project/project-key.js';
import { scan } from '../scan/scan.js';
import type { ScanOptions } from '../scan/scan-options.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import type { Sides, SidesAsked } from './side-types.js';

export { scan };

/** The files as they lie against the last run that a ledger holds, in a copy of it. */
export async function ofLedger({ project, base, paths, folder, staged, ...how }: SidesAsked, file: string): Promise<Sides> {
  if (staged) throw failure('check/staged-goes-commit', 'fix/leave-out-staged');
  if (isTracked(project.root, file) === true) throw failure('check/git-tracks-ledger', 'fix/name-ref-git', { label: plain(base.label) });
  const { last, by, hashedWith } = lookInto(file, ({ db }) => {
    const at = findRun(db);
    const keys = at === undefined ? [] : keysOfManifests(db, at).flatMap(({ key }) => key ?? []);
    return { last: at, by: at && recordedBy(db, at.run), hashedWith: new Set(keys) };
  });
  const ledger = join(folder, 'ledger.db');
  await copyLedger(file, ledger);
  // What another version finds in rows that nobody touched would seem to be the change's.
  if (by !== undefined && by !== how.licit)
    throw failure('check/ledger-last-written', 'fix/scan-state-before', { label: plain(base.label), by: plain(by), licit: how.licit });
  const key = keyOfLedger(file, project, hashedWith);
  if (key === undefined && hashedWith.size > 0) how.onKeyMissing?.(base.label, file);
  const judged = {
    paths,
    ledger,
    licit: how.licit,
    workers: how.workers,
    unmeasured: true,
    cwd: project.root,
    root: project.root,
    config: project.config,
    ...(key && { key }),
    ...(project.policy && { policy: project.policy }),
  };
  const without = again(`${ledger}-without`, [judged], (copy) => copyLedger(file, copy));
  const after = await scan({ ...judged, onFound: how.onFound, onProgress: how.onProgress });
  const id = last === undefined ? '' : `#${last.run}`;
  return {
    ledger,
    base: { ...base, id },
    ...(last && { before: last.run }),
    after,
    paths,
    renamed: new Map(),
    ignored: [],
    without,
    answered: new Map(),
  };
}

/** The key that the hashes in a ledger were made with, which a copy of it may have left where it was: with another one everything is read again. */
function keyOfLedger(file: string, project: Project, hashedWith: ReadonlySet<string>): Uint8Array | undefined {
  const own = resolve(project.ledger) === file ? project.keyFile : `${file}.key`;
  if (hashedWith.size === 0) return knownKey({ keyFile: own });
  for (const keyFile of new Set([own, join(dirname(file), 'key'), project.keyFile])) {
    const key = keyFile === own ? knownKey({ keyFile }) : keyIfAny(keyFile);
    if (key !== undefined && hashedWith.has(keyIdOf(key))) return key;
  }
  return undefined;
}

/** Skips a file that is not a key, or that others may read. */
function keyIfAny(keyFile: string): Uint8Array | undefined {
  try {
    return knownKey({ keyFile });
  } catch (cause) {
    if (cause instanceof LicitError) return undefined;
    throw cause;
  }
}

/**
 * The same scans once more, without some detectors: rules that remember what was there have the same to remember. Taken before the first ones, which
 * add to the configuration what the change states.
 */
export function again(ledger: string, scans: readonly ScanOptions[], prepare?: (ledger: string) => Promise<void>): Sides['without'] {
  const others = scans.map((options) => ({ ...options, ledger, config: { ...options.config } }));
  return async (withoutDetectors) => {
    await prepare?.(ledger);
    let run = 0;
    for (const options of others) ({ run } = await scan({ ...options, withoutDetectors }));
    return run === 0 ? undefined : { ledger, run };
  };
}
