import { existsSync, readFileSync } from 'node:fs';

/** Languages whose script tells them are told without n-grams, and so are those of East Asia: these need no place in the table. */
const BY_SCRIPT = new Set('zh ja ko th el he ka hy ta te kn ml bn gu pa or lo am'.split(' '));

/** Slots of the table, a power of two. */
const SLOTS = 1 << 17;
const HEAD = 256;

/**
 * How often n-grams of bytes occur in each language: those of `eld` (Apache-2.0, Nito T.M.), as a table that is there in a moment and takes
 * little memory. The build writes it from the package; `eld` itself takes 0.7 s and 150 MB to load, in each thread.
 */
export interface NgramTable {
  languages: readonly string[];
  /** By slot the four bytes of an n-gram. */
  keys: Uint32Array;
  /** By slot: 2 bits whether it begins and ends a word, 6 bits how many languages, 24 bits where they begin in `pairs`, plus one; 0: nothing. */
  places: Uint32Array;
  /** Language and score, in turn. */
  pairs: Uint8Array;
}

/** Where an n-gram is looked for first. */
export function slotOf(key: number, edges: number): number {
  const mixed = Math.imul(key ^ (edges << 13) ^ (key >>> 15), 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (SLOTS - 1);
}

let table: Promise<NgramTable | undefined> | undefined;

/** The table that the build wrote; without one, as in the tests, made from the package. */
export function ngramTable(): Promise<NgramTable | undefined> {
  return (table ??= load());
}

async function load(): Promise<NgramTable | undefined> {
  const file = new URL('./language-ngrams.bin', import.meta.url);
  if (existsSync(file)) return unpack(readFileSync(file));
  try {
    return unpack(await ngramTableBytes());
  } catch {
    return undefined;
  }
}

function unpack(bytes: Uint8Array): NgramTable {
  const [head] = new TextDecoder().decode(bytes.subarray(0, HEAD)).split('\0', 1);
  const at = bytes.byteOffset + HEAD;
  const own = at % 4 === 0 ? bytes.buffer : bytes.slice().buffer;
  const from = at % 4 === 0 ? at : HEAD;
  return {
    languages: head!.split(' '),
    keys: new Uint32Array(own, from, SLOTS),
    places: new Uint32Array(own, from + SLOTS * 4, SLOTS),
    pairs: new Uint8Array(own, from + SLOTS * 8, bytes.length - HEAD - SLOTS * 8),
  };
}

/** The table as bytes, made from the package `eld`, whose data are not among what it exports. */
export async function ngramTableBytes(): Promise<Uint8Array> {
  const within = (path: string): string => new URL(path, import.meta.resolve('eld/medium')).href;
  const { ngramsData } = (await import(within('../ngrams/medium.js'))) as {
    ngramsData: { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> };
  };
  const { dictionary } = (await import(within('../dictionary.js'))) as { dictionary: readonly string[] };
  const kept = Object.entries(ngramsData.languages).filter(([, language]) => !BY_SCRIPT.has(language));
  const numbers = new Map(kept.map(([id], n) => [id, n]));
  // Signs of the package stand for bytes; several bytes share the blank, which ends words.
  const byteOf = new Map(dictionary.map((sign, byte) => [sign, byte] as const).filter(([sign]) => sign !== ' '));
  const keys = new Uint32Array(SLOTS);
  const places = new Uint32Array(SLOTS);
  const pairs: number[] = [];
  for (const [ngram, scores] of Object.entries(ngramsData.ngrams)) {
    const own = Object.entries(scores).filter(([id]) => numbers.has(id));
    const bytes = [...ngram.trim()].map((sign) => byteOf.get(sign));
    if (own.length === 0 || bytes.length === 0 || bytes.length > 4 || bytes.includes(undefined)) continue;
    const key = bytes.reduce((sum: number, byte) => ((sum << 8) | byte!) >>> 0, 0);
    const edges = (ngram.startsWith(' ') ? 1 : 0) | (ngram.endsWith(' ') ? 2 : 0);
    let slot = slotOf(key, edges);
    while (places[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    keys[slot] = key;
    places[slot] = edges | (own.length << 2) | ((pairs.length / 2 + 1) << 8);
    for (const [id, score] of own) pairs.push(numbers.get(id)!, score);
  }
  const head = new TextEncoder().encode(kept.map(([, language]) => language).join(' '));
  const all = new Uint8Array(HEAD + SLOTS * 8 + pairs.length);
  all.set(head);
  all.set(new Uint8Array(keys.buffer), HEAD);
  all.set(new Uint8Array(places.buffer), HEAD + SLOTS * 4);
  all.set(pairs, HEAD + SLOTS * 8);
  return all;
}
