/** The sides of a parallel corpus are one list: a line of each of them is one item. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path/posix';
import { asUtf8, lines } from '../../reading/bytes.js';
import { openManifest, readHead } from '../../reading/open.js';
import { type ParallelName, parallelName, returnsEndLines, type SidesListing } from '../../reading/parallel-names.js';
import type { Readable } from '../loose.js';
import type { Joined } from './kaldi-folders.js';

interface Side {
  list: Readable;
  named: ParallelName;
}

/** More sides than this are kept apart: each line of each is an item of its own. */
export const MAX_SIDES = 30;

/** The corpora among the lists that were found of which two sides or more are in one folder. */
export async function parallelSides(
  read: readonly Readable[],
  spool: () => Promise<string>,
  absoluteFolder: (list: Readable) => string,
): Promise<Joined[]> {
  const corpora = new Map<string, Side[]>();
  for (const list of read) {
    const named = list.format.id === 'parallel-text' ? parallelName(list.path) : undefined;
    if (named === undefined) continue;
    const corpus = `${dirname(list.path)}/${named.before}`;
    corpora.set(corpus, [...(corpora.get(corpus) ?? []), { list, named }]);
  }
  const joined: Joined[] = [];
  for (const all of corpora.values()) {
    const sides = inOrder(all);
    if (sides === undefined) continue;
    let listing: SidesListing;
    try {
      listing = { 'licit-parallel': 1, sides: await Promise.all(sides.map(measured)) };
    } catch {
      // What cannot be read is told when each side is read by itself.
      continue;
    }
    // Texts in several languages under one name may be of each other's content or not: as many lines, and they are taken for sides.
    const unequal = new Set(listing.sides.map((side) => side.lines)).size > 1;
    if (unequal && all[0]!.named.pair === undefined) continue;
    const absolute = await spool();
    await writeFile(absolute, `${JSON.stringify(listing)}\n`, { flag: 'wx', mode: 0o600 });
    const main = sides[0]!.list;
    joined.push({
      ...main,
      absolute,
      size: sides.reduce((sum, { list }) => sum + list.size, 0),
      head: await readHead(absolute, main.path),
      folder: absoluteFolder(main),
      joins: sides.map(({ list }) => ({ path: list.path, absolute: list.absolute })),
    });
  }
  return joined;
}

/** Sides in the order of the pair, else by their languages; undefined where one is alone, or a language is there twice. */
function inOrder(all: readonly Side[]): Side[] | undefined {
  const languages = new Set(all.map(({ named }) => named.language));
  if (all.length < 2 || all.length > MAX_SIDES || languages.size < all.length) return undefined;
  const pair = all[0]!.named.pair;
  const place = ({ named: { language } }: Side): string => (pair !== undefined && language.startsWith(pair[0]) ? '' : language);
  return [...all].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

async function measured({ list, named }: Side): Promise<SidesListing['sides'][number]> {
  const { absolute, path, head } = list;
  const file = await openManifest(absolute, path, head);
  const hash = createHash('sha256');
  const encoding = head.encoding ?? 'utf-8';
  let count = 0;
  const passing = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of file.bytes()) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const returns = returnsEndLines(file.head);
  for await (const batch of lines(asUtf8(passing(), encoding), { returns })) count += batch.length;
  return { name: basename(path), language: named.language, encoding, lines: count, returns, bytes: list.size, sha256: hash.digest('hex') };
}
