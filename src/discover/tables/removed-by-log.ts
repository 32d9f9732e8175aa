/** Files that the log of their table removed: they are there until VACUUM deletes them, and are not part of the table any more. */
import { dirname, join } from 'node:path/posix';
import { asBuffer, lines } from '../../reading/bytes.js';
import { openManifest } from '../../reading/open.js';
import type { Readable } from '../loose.js';

/** Actions that say which files are of the table. https://github.com/delta-io/delta/blob/master/PROTOCOL.md#add-file-and-remove-file */
const ACTION = /^\s*\{\s*"(?:add|remove)"/;
/** A log of more files has checkpoints, and is told by its own reader alone. */
const MAX_FILES = 1_000_000;

/** Lists that a later commit of a Delta Lake table removed, each with the path of its log. */
export async function removedByLog(read: readonly Readable[]): Promise<Map<string, string>> {
  const commits = new Map<string, Readable[]>();
  for (const one of read) {
    if (one.format.id !== 'delta-log' || !/(?:^|\/)_delta_log\/\d{20}\.json$/.test(one.path)) continue;
    const log = dirname(one.path);
    const known = commits.get(log);
    if (known) known.push(one);
    else commits.set(log, [one]);
  }
  const removed = new Map<string, string>();
  if (commits.size === 0) return removed;
  const paths = new Set(read.map(({ path }) => path));
  for (const [log, all] of commits) for (const path of await removedIn(log, all)) if (paths.has(path)) removed.set(path, log);
  return removed;
}

/** What is said last of a file counts: it may be removed and added again. */
async function removedIn(log: string, commits: readonly Readable[]): Promise<string[]> {
  const state = new Map<string, 'added' | 'removed'>();
  const inOrder = [...commits].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { absolute, path } of inOrder) {
    try {
      for await (const batch of lines((await openManifest(absolute, path)).bytes(), { max: 32 << 20 }))
        for (const { bytes } of batch) note(asBuffer(bytes).toString(), state);
    } catch {
      // A log that cannot be read to its end does not show what is of the table; its reader tells so.
      return [];
    }
  }
  return [...state].filter(([, last]) => last === 'removed').map(([path]) => join(dirname(log), path));
}

function note(line: string, state: Map<string, 'added' | 'removed'>): void {
  if (!ACTION.test(line)) return;
  const action = JSON.parse(line) as { add?: { path?: unknown }; remove?: { path?: unknown } };
  const path = action.add?.path ?? action.remove?.path;
  // Addresses elsewhere are of no file here.
  if (typeof path !== 'string' || /^[a-z][\w+.-]*:/i.test(path)) return;
  if (state.size >= MAX_FILES) throw new Error('too many files');
  state.set(decodeURIComponent(path), action.add === undefined ? 'removed' : 'added');
}
