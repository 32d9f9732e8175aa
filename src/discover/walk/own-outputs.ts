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
  ledger: string | undefined,
): Promise<readonly T[]> {
  const others = withoutLedger(found, ledger, left);
  if (own.size === 0) return others;
  const sizes = new Set([...own.values()].map(({ bytes }) => bytes));
  const rest: T[] = [];
  for (const one of others) {
    const bytes = sizeOf(one.absolute);
    // Of lists of an earlier licit the size is not on record.
    const made = bytes !== undefined && (sizes.has(bytes) || sizes.has(undefined)) ? own.get(await digestOf(one.absolute)) : undefined;
    if (made === undefined) rest.push(one);
    else left.set(notRead(one.path, 'own-output', { what: `${made.command}, ${made.run}`, bytes: bytes! }));
  }
  return rest;
}

/** The ledger that this scan writes, and the files that the database and questions keep beside it. */
function withoutLedger<T extends { path: string; absolute: string }>(
  found: readonly T[],
  ledger: string | undefined,
  left: Left,
): readonly T[] {
  if (ledger === undefined) return found;
  const isOwn = ({ absolute }: T): boolean =>
    absolute.startsWith(ledger) && /^(?:\.find)?(?:-wal|-shm|-journal)?$/.test(absolute.slice(ledger.length));
  for (const one of found) if (isOwn(one)) left.add(one.path, 'licit');
  return found.filter((one) => !isOwn(one));
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
