/** Lists and reports that licit wrote beside the data: they are no data as long as they are byte by byte what is on record. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { notRead } from '../../text/not-read.js';
import type { Left } from '../left.js';

/** What licit wrote, by digest. */
export type OwnOutputs = ReadonlyMap<string, { run: number; command: string; bytes?: number }>;

/** Takes them out of what was found, and tells them. Names show nothing: a file of any other bytes is data. */
export async function withoutOwn<T extends { path: string; absolute: string }>(
  found: readonly T[],
  own: OwnOutputs,
  left: Left,
): Promise<readonly T[]> {
  if (own.size === 0) return found;
  const sizes = new Set([...own.values()].map(({ bytes }) => bytes));
  const rest: T[] = [];
  for (const one of found) {
    const bytes = sizeOf(one.absolute);
    // Of lists of an earlier licit the size is not on record.
    const made = bytes !== undefined && (sizes.has(bytes) || sizes.has(undefined)) ? own.get(await digestOf(one.absolute)) : undefined;
    if (made === undefined) rest.push(one);
    else left.set(notRead(one.path, 'own-output', { what: `${made.command}, ${made.run}`, bytes: bytes! }));
  }
  return rest;
}

function sizeOf(absolute: string): number | undefined {
  try {
    const found = statSync(absolute);
    return found.isFile() && found.size > 0 ? found.size : undefined;
  } catch {
    return undefined;
  }
}

async function digestOf(absolute: string): Promise<string> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(absolute)) digest.update(chunk as Buffer);
    return digest.digest('hex');
  } catch {
    return '';
  }
}
