import { packedIfThere } from '../text/word-lists.js';

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
  const bytes = packedIfThere(new URL('./language-ngrams.bin', import.meta.url));
  if (bytes !== undefined) return unpack(bytes);
  try {
    return unpack(await ngramTableBytes());
  } catch {
    return undefined;
  }
}

/** How many columns a file has before those of the pairs: four of the bytes of keys, what stands at the edges, and how many pairs a row has. */
const COLUMNS = 6;

function unpack(bytes: Uint8Array): NgramTable {
  const [head] = new TextDecoder().decode(bytes.subarray(0, HEAD)).split('\0', 1);
  const [languages, count] = head!.split('|');
  const rows = Number(count);
  const column = (n: number): Uint8Array => bytes.subarray(HEAD + n * rows, HEAD + (n + 1) * rows);
  const [low, second, third, high, edges, many] = Array.from({ length: COLUMNS }, (_, n) => column(n)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const from = HEAD + COLUMNS * rows;
  const all = (bytes.length - from) / 2;
  const keys = new Uint32Array(SLOTS);
  const places = new Uint32Array(SLOTS);
  const pairs = new Uint8Array(2 * all);
  let key = 0;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    key = (key + (low[row]! | (second[row]! << 8) | (third[row]! << 16) | (high[row]! << 24))) >>> 0;
    const slot = freeSlot(places, key, edges[row]!);
    keys[slot] = key;
    places[slot] = edges[row]! | (many[row]! << 2) | ((at + 1) << 8);
    for (const end = at + many[row]!; at < end; at++) {
      pairs[2 * at] = bytes[from + at]!;
      pairs[2 * at + 1] = bytes[from + all + at]!;
    }
  }
  return { languages: languages!.split(' '), keys, places, pairs };
}

function freeSlot(places: Uint32Array, key: number, edges: number): number {
  let slot = slotOf(key, edges);
  while (places[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/**
 * The table as bytes, made from the package `eld`, whose data are not among what it exports: n-grams in the order of their bytes, each as by how much it is more than the
 * one before, in columns, which pack best.
 */
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
  const rows: { key: number; edges: number; own: [id: string, score: number][] }[] = [];
  for (const [ngram, scores] of Object.entries(ngramsData.ngrams)) {
    const own = Object.entries(scores).filter(([id]) => numbers.has(id));
    const bytes = [...ngram.trim()].map((sign) => byteOf.get(sign));
    if (own.length === 0 || bytes.length === 0 || bytes.length > 4 || bytes.includes(undefined)) continue;
    const key = bytes.reduce((sum: number, byte) => ((sum << 8) | byte!) >>> 0, 0);
    rows.push({ key, edges: (ngram.startsWith(' ') ? 1 : 0) | (ngram.endsWith(' ') ? 2 : 0), own });
  }
  rows.sort((a, b) => a.key - b.key || a.edges - b.edges);
  const steps = Uint32Array.from(rows, ({ key }, n) => key - (rows[n - 1]?.key ?? 0));
  const pairs = rows.flatMap(({ own }) => own);
  const head = Buffer.alloc(HEAD);
  head.write(`${kept.map(([, language]) => language).join(' ')}|${rows.length}`);
  return Buffer.concat([
    head,
    ...[0, 8, 16, 24].map((bits) => Uint8Array.from(steps, (step) => step >>> bits)),
    Uint8Array.from(rows, ({ edges }) => edges),
    Uint8Array.from(rows, ({ own }) => own.length),
    Uint8Array.from(pairs, ([id]) => numbers.get(id)!),
    Uint8Array.from(pairs, ([, score]) => score),
  ]);
}
