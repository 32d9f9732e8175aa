/** A folder of files that is written as a whole: until the last file is there, nothing is. */

import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isRunning } from '../discover/spool.js';
import { LicitError } from '../model/errors.js';
import { atExit } from '../reading/at-exit.js';
import { makeFolders, refuseLinks, writeWhole } from '../reading/safe-files.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';

export interface WholeFolder {
  /** Where the files are written until they are kept. */
  readonly path: string;
  keep(): void;
  discard(): void;
}

/** What an interrupted run was about to put in place, so that the next one can take it back. */
const PLAN = '.licit-plan.json';

/**
 * Begins a folder. What goes into a folder that is not there, or is empty, is put in place by one step. Into others every file is moved by itself, and a run that was killed meanwhile is
 * undone by the next. `replaces`: files of these names may be replaced, as those of an earlier report.
 */
export function beginFolder(output: string, root: string, replaces: readonly string[] = []): WholeFolder {
  refuseLinks(output, root);
  const { fresh, path } = trying(output, () => {
    makeFolders(dirname(output), root);
    clearStale(output);
    const isFresh = !existsSync(output) || readdirSync(output).every((name) => replaces.includes(name));
    const part = isFresh ? `${output}.licit-${process.pid}.part` : join(output, `.licit-${process.pid}.part`);
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    return { fresh: isFresh, path: part };
  });
  const discard = (): void => {
    stay();
    rmSync(path, { recursive: true, force: true });
  };
  const stay = atExit(discard);
  return {
    path,
    keep() {
      // Nothing to put in place makes no empty folder.
      if (filesIn(path).length > 0) trying(output, () => (fresh ? replaceFolder(path, output) : moveInto(path, output, replaces, root)));
      discard();
    },
    discard,
  };
}

function trying<T>(output: string, what: () => T): T {
  try {
    return what();
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw failure('declare/cannot-write', 'fix/check-folder-can', { shown: plain(output) }, cause);
  }
}

/** Writes the files of a report. */
export function writeFolder(output: string, root: string, files: readonly { name: string; content: string | Uint8Array }[]): void {
  const folder = beginFolder(
    output,
    root,
    files.map(({ name }) => name),
  );
  try {
    trying(output, () => {
      for (const { name, content } of files) writeWhole(join(folder.path, name), content, { root: folder.path });
    });
    folder.keep();
  } finally {
    folder.discard();
  }
}

function replaceFolder(from: string, to: string): void {
  if (existsSync(to) && readdirSync(to).length === 0) rmdirSync(to);
  if (!existsSync(to)) {
    renameSync(from, to);
    return;
  }
  const old = `${to}.licit-${process.pid}.old`;
  renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function moveInto(from: string, to: string, replaces: readonly string[], root: string): void {
  const names = filesIn(from);
  const taken = names.find((name) => !replaces.includes(name) && existsSync(join(to, name)));
  if (taken !== undefined) throw failure('strip/there-already-nothing', 'fix/name-new-folder-o', { target: plain(join(to, taken)) });
  for (const name of names) {
    refuseLinks(join(to, name), root);
    makeFolders(dirname(join(to, name)), root);
  }
  const isNew = names.filter((name) => !existsSync(join(to, name)));
  writeWhole(join(from, PLAN), JSON.stringify(isNew.map((name) => ({ name, sha256: digestOf(join(from, name)) }))), { root: from });
  for (const name of names) renameSync(join(from, name), join(to, name));
}

/** Undoes and removes what a run that was killed has left beside or in the folder. */
function clearStale(output: string): void {
  const name = basename(output);
  for (const one of entriesOf(dirname(output))) {
    const pid = one.startsWith(`${name}.licit-`) ? /^(\d+)\.(part|old)$/.exec(one.slice(name.length + 7)) : null;
    if (pid === null || isRunning(Number(pid[1]))) continue;
    const path = join(dirname(output), one);
    // Killed between the two steps of replacing it: what was there before comes back.
    if (pid[2] === 'old' && !existsSync(output)) renameSync(path, output);
    else rmSync(path, { recursive: true, force: true });
  }
  for (const one of entriesOf(output)) {
    const pid = /^\.licit-(\d+)\.part$/.exec(one)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    undo(join(output, one), output);
    rmSync(join(output, one), { recursive: true, force: true });
  }
}

function undo(part: string, output: string): void {
  let plan: { name: string; sha256: string }[];
  try {
    plan = JSON.parse(readFileSync(join(part, PLAN), 'utf8')) as typeof plan;
  } catch {
    return; // killed before anything was moved
  }
  for (const { name, sha256 } of plan) {
    const path = join(output, name);
    const isInside = !relative(output, path).startsWith('..');
    if (isInside && existsSync(path) && lstatSync(path).isFile() && digestOf(path) === sha256) rmSync(path);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
