/** Keeps the head of every run in a text file that is meant to be committed: what the ledger's keeper rewrites, a commit elsewhere still says. */

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure } from '../text/failures/failure.js';
import { headAt } from './journal.js';
import type { Ledger } from './open-ledger.js';

/** The head of a run. */
export interface Head {
  ledger: string;
  seq: number;
  run: number;
  time: string;
  head: string;
}

const beginning = `# licit heads: a line a run (ledger id, entry, run, time, head). Commit this file and let nobody rewrite it: licit ledger verify reads it (docs/ledger.md).
`;

/** Where the heads of a ledger are kept: `.licit/heads`, or beside a ledger of another name. */
export function headsFile(ledger: string): string {
  return basename(ledger) === 'ledger.db' ? join(dirname(ledger), 'heads') : ownHeadsFile(ledger);
}

/** Where the heads of a clone's ledger are kept: Git ignores it, and the project's own file is another ledger's. */
export const ownHeadsFile = (ledger: string): string => `${ledger}.heads`;

/** Adds a line. Neither a link nor anything but a plain file is written to. */
export function appendHead(file: string, { ledger, seq, run, time, head }: Head): void {
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  let open: number | undefined;
  try {
    open = openSync(file, flags, 0o644);
    const { size, nlink } = fstatSync(open);
    if (!fstatSync(open).isFile() || nlink > 1) throw new Error('not a plain file');
    // A merge may have left the last line without its end.
    const last = Buffer.alloc(1);
    const ended = size === 0 || (readSync(open, last, 0, 1, size - 1) === 1 && last[0] === 0x0a);
    writeSync(open, `${size === 0 ? beginning : ended ? '' : '\n'}${ledger} ${seq} ${run} ${time} ${head}\n`);
  } catch (cause) {
    throw failure('ledger/head-run-could', 'fix/run-itself-recorded', { file }, cause);
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

/** Whether a ledger has the head that was kept of it last; true where none was kept. */
export function hasKeptHead({ db, id, path }: Ledger): boolean {
  const kept = [headsFile(path), ownHeadsFile(path)].flatMap(lastHeads).findLast(({ ledger }) => ledger === id);
  return kept === undefined || headAt(db, kept.seq) === kept.head;
}

/** The last head in the file of each ledger, in the order of the file; nothing where there is no such file or it cannot be read. */
export function lastHeads(file: string): Head[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const last = new Map<string, Head>();
  for (const line of text.split('\n')) {
    const [ledger, seq, run, time, head] = line.trim().split(' ');
    if (ledger === undefined || ledger.startsWith('#') || head === undefined) continue;
    last.delete(ledger);
    last.set(ledger, { ledger, seq: Number(seq), run: Number(run), time: time!, head });
  }
  return [...last.values()];
}
