/** Files that are told by others: shards of a list whose beginning is damaged, and data that a DVC file stands for and that is not here. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { dirname, normalize } from 'node:path/posix';
import type { NotReadReason } from '../model/views.js';
import { openManifest, readHead } from '../reading/open.js';
import type { Left } from './left.js';
import type { Readable } from './loose.js';

/** Reasons that say no more than that the beginning of a file is not what a format expects. */
const UNKNOWN: ReadonlySet<NotReadReason> = new Set(['text', 'binary', 'no-reader', 'not-what-it-says', 'compression', 'json', 'xml']);

/** Files that nothing reads and that are named as shards of one list are: their reader tells what is wrong with them. */
export async function neighborsOf(
  read: readonly Readable[],
  left: Left,
  files: ReadonlyMap<string, { path: string; absolute: string; top: string }>,
): Promise<Readable[]> {
  const shards = new Map<string, Readable>();
  for (const one of read) {
    const family = familyOf(one.path);
    if (family !== undefined && one.format.reads === 'items' && files.has(one.path)) shards.set(family, one);
  }
  const found: Readable[] = [];
  if (shards.size === 0) return found;
  for (const row of [...left.values()]) {
    const family = UNKNOWN.has(row.reason) ? familyOf(row.path) : undefined;
    const sibling = family === undefined ? undefined : shards.get(family);
    const file = files.get(row.path);
    if (sibling === undefined || file === undefined) continue;
    const head = await readHead(file.absolute, file.path).catch(() => undefined);
    // What cannot even be decompressed no reader can tell anything of.
    if (head === undefined) continue;
    left.delete(row.path);
    found.push({
      path: file.path,
      absolute: file.absolute,
      top: file.top,
      size: row.bytes ?? head.bytes.length,
      head,
      format: sibling.format,
    });
  }
  return found;
}

/** A name with its numbers left open, `part-*.jsonl`; undefined for one without any. */
function familyOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/') + 1;
  const name = path.slice(slash);
  return /\d/.test(name) ? path.slice(0, slash) + name.replace(/\d+/g, '*') : undefined;
}

/** Larger ones are not pointers. */
const LARGEST = 1 << 20;

/** Data of the project that `.dvc` files and `dvc.lock` stand for and that is not here. */
export async function pulledOut(read: readonly Readable[], root: string): Promise<{ path: string; reason: NotReadReason }[]> {
  const missing: { path: string; reason: NotReadReason }[] = [];
  for (const { path, absolute, head, format, size } of read) {
    if (format.id !== 'dvc' || !/\.dvc$|(?:^|\/)dvc\.lock$/.test(path) || size > LARGEST) continue;
    // Where stages work in folders of their own, a lock does not say which.
    if (path.endsWith('dvc.lock') && read.some((other) => isStages(other, path))) continue;
    try {
      for await (const reads of format.read(await openManifest(absolute, path, head)))
        for (const card of reads) {
          if (card.kind !== 'card') continue;
          for (const file of card.files ?? []) {
            const named = normalize(join(dirname(path), file.replaceAll('\\', '/')));
            const outside = file.startsWith('/') || named.startsWith('..') || named === '.';
            if (!outside && (await lstat(join(root, named)).catch(() => undefined)) === undefined)
              missing.push({ path: named, reason: 'dvc' });
          }
        }
    } catch {
      // What cannot be read is told when the file itself is read.
    }
  }
  return missing;
}

/** Whether a file is the `dvc.yaml` of a lock, and moves stages to folders of their own. */
function isStages({ path, head }: Readable, lock: string): boolean {
  return path === lock.replace(/lock$/, 'yaml') && /^\s+wdir\s*:/m.test(head.text ?? '');
}
