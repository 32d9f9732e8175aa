/** Reads snapshots of sites: folders of their files, web archives, lists and logs of crawls. */
import { statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathSays } from '../../claims/snapshots/snapshot-path.js';
import { rowSays } from '../../claims/snapshots/snapshot-rows.js';
import { SnapshotStore } from '../../claims/snapshots/snapshot-store.js';
import { bestFor } from '../../discover/look-at.js';
import type { Format } from '../../model/format.js';
import { openManifest } from '../../reading/open.js';
import { filesBelow } from './list-document.js';

/** Of a site's file so much is read: more than any reader of it has to. */
const MAX_SITE_FILE_BYTES = 4 << 20;

/** What was read. */
export interface ReadSnapshots {
  store: SnapshotStore;
  /** Files of which nothing could be taken: no format reads them, or their path names no site. */
  passed: string[];
  /** Files that could not be read whole. */
  damaged: string[];
}

/** How it is read: the day of what has none, who collected, and what reads lists. */
export interface SnapshotReading {
  day: string;
  agents: readonly string[];
  /** The path by which the list is named: places in it begin so. */
  named: string;
  formats: readonly Format[];
}

/** Reads a file or a folder. Throws what the disk throws. */
export async function readSnapshots(absolute: string, reading: SnapshotReading): Promise<ReadSnapshots> {
  const read: ReadSnapshots = { store: new SnapshotStore(reading.agents), passed: [], damaged: [] };
  if (!statSync(absolute).isDirectory()) await readFileInto(read, absolute, '', reading);
  else for (const path of filesBelow(absolute, '')) await readFileInto(read, join(absolute, path), path, reading);
  return read;
}

/** `inside`: the path below the folder; empty for a file that was named itself. */
async function readFileInto(
  read: ReadSnapshots,
  absolute: string,
  inside: string,
  { day, formats, named }: SnapshotReading,
): Promise<void> {
  const path = inside === '' ? named : `${named}/${inside}`;
  const says = pathSays(inside === '' ? named : inside);
  if (says !== undefined) {
    const { scheme, authority, what } = says;
    const body = textOf(await beginning(absolute));
    read.store.addFile(what, { scheme, authority, path: '/' }, { day: says.day ?? day, kept: { body }, at: { path } });
    return;
  }
  const file = await openManifest(absolute, path);
  const format = bestFor(
    file.head,
    formats.filter(({ reads }) => reads !== 'dataset'),
  );
  if (format === undefined) {
    read.passed.push(path);
    return;
  }
  let [isTaken, isDamaged] = [false, false];
  for await (const reads of format.read(file)) {
    for (const one of reads) {
      if (one.kind === 'problem') isDamaged = true;
      if (one.kind !== 'item') continue;
      for (const row of rowSays(one.fields)) {
        isTaken = true;
        read.store.addRow(row, day, one.at);
      }
    }
  }
  if (isDamaged) read.damaged.push(path);
  if (!isTaken) read.passed.push(path);
}

async function beginning(absolute: string): Promise<Buffer> {
  if (statSync(absolute).size <= MAX_SITE_FILE_BYTES) return readFile(absolute);
  const file = await open(absolute);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_SITE_FILE_BYTES), 0, MAX_SITE_FILE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-8, which robots.txt has to be (RFC 9309, 2.3); UTF-16 with its mark, which some are. */
function textOf(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}
