import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { packedIfThere } from '../../text/word-lists.js';
import { renamed } from '../names/name-index.js';
import { shingle, shingleLength, wordsOf } from './text-words.js';

/** A license text that is known: the ids that share it, the plainest first, and where its words are. */
export interface KnownText {
  ids: string[];
  from: number;
  length: number;
  /** How many of its shingles are in the index. */
  marks: number;
}

/** Known license texts, and where each group of four words stands in them. */
export interface TextIndex {
  texts: KnownText[];
  codes: Uint16Array;
  /** Calls back with each text and the place in it where a shingle is. */
  find(hash: number, found: (text: number, at: number) => void): void;
}

interface Gathered {
  texts: { ids: string[]; from: number; length: number }[];
  codes: Uint16Array;
}

const stored = new URL('./license-texts.bin', import.meta.url);

let index: TextIndex | undefined;

/** The index, made on first use. */
export function textIndex(): TextIndex {
  return (index ??= indexed(load() ?? gather()));
}

/** The words of all known license texts as the build writes them next to this file (`license-texts.bin`), so that no start has to split them. */
export function licenseTextBytes(): Buffer {
  return bytesOf(gather());
}

function bytesOf({ texts, codes }: Gathered): Buffer {
  const head = Buffer.from(JSON.stringify(texts));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([size, head, Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength)]);
}

function load(): Gathered | undefined {
  const bytes = packedIfThere(stored);
  return bytes && ofBytes(bytes);
}

function ofBytes(bytes: Buffer): Gathered {
  const size = bytes.readUInt32LE(0);
  const texts = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Gathered['texts'];
  // A copy stands where two-byte numbers may stand.
  const codes = new Uint16Array(Uint8Array.from(bytes.subarray(4 + size)).buffer);
  return { texts, codes };
}

/** The texts of the SPDX license list, then those that it lacks and ScanCode LicenseDB has. */
function gather(): Gathered {
  const full = createRequire(import.meta.url)('spdx-license-list/spdx-full.json') as Record<string, { licenseText: string }>;
  const own = gathered(Object.entries(full).map(([id, { licenseText }]) => [id, licenseText] as const));
  const more = ofBytes(brotliDecompressSync(readFileSync(licenseDb)));
  const known = new Set(own.texts.map(({ from, length }) => keyOf(own.codes.subarray(from, from + length))));
  const added = more.texts.filter(
    ({ ids, from, length }) => !disclaimers.has(ids[0]!) && !known.has(keyOf(more.codes.subarray(from, from + length))),
  );
  const codes = new Uint16Array(own.codes.length + more.codes.length);
  codes.set(own.codes);
  codes.set(more.codes, own.codes.length);
  return { texts: [...own.texts, ...added.map((text) => ({ ...text, from: text.from + own.codes.length }))], codes };
}

/**
 * Words of license texts that the SPDX list lacks, from ScanCode LicenseDB (https://scancode-licensedb.aboutcode.org, nexB Inc. and others,
 * CC-BY-4.0), written by `bin/gather-licensedb.js`.
 */
const licenseDb = new URL('./license-texts-licensedb.bin.br', import.meta.url);

/** What `bin/gather-licensedb.js` writes: the words of texts as numbers, so that the texts themselves need not be kept. */
export function gatheredBytes(given: readonly (readonly [id: string, text: string])[]): Buffer {
  return bytesOf(gathered(given));
}

function keyOf(words: Uint16Array): string {
  return Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64');
}

/** Texts by id, each once, without what differs from copy to copy. */
function gathered(given: readonly (readonly [id: string, text: string])[]): Gathered {
  const texts: Gathered['texts'] = [];
  const parts: Uint16Array[] = [];
  const byWords = new Map<string, Gathered['texts'][number]>();
  let from = 0;
  for (const [id, licenseText] of given) {
    const { codes, length } = wordsOf(fixedPart(licenseText));
    if (length < shortest) continue;
    const words = codes.slice(0, length);
    const key = keyOf(words);
    const expression = renamed[id] ?? replaced[id] ?? id;
    if (expression.includes(' WITH ') || notTexts.has(id)) continue;
    const same = byWords.get(key);
    if (same) {
      if (!same.ids.includes(expression)) same.ids.push(expression);
      continue;
    }
    const text = { ids: [expression], from, length };
    byWords.set(key, text);
    texts.push(text);
    parts.push(words);
    from += length;
  }
  const codes = new Uint16Array(from);
  texts.forEach((text, number) => {
    codes.set(parts[number]!, text.from);
    text.ids.sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1));
  });
  return { texts, codes };
}

/** Only refuses to answer for a work, as the end of many licenses does. */
const disclaimers = new Set(['LicenseRef-scancode-robert-hubley']);

/** A notice of another license with an exception to it: each of the two is recognized by itself. */
const notTexts = new Set(['eCos-2.0', 'wxWindows']);

const replaced: Readonly<Record<string, string>> = { Nunit: 'zlib-acknowledgement' };

/** Shorter texts are too few words to tell a license from a sentence. */
const shortest = 14;

/** A text alone does not say "or any later version": the notice does. */
function rank(id: string): number {
  return / WITH |-or-later$|-invariants|-exception$|-RFN$/.test(id) ? 1 : 0;
}

/**
 * A line that names the holder: it has a sign, a year, a blank or "by". A wrapped sentence may also begin with the word ("copyright notice and this
 * permission notice …"), and is left.
 */
const holderLines =
  /^[^\p{L}\d\n]*(?:portions )?(?:copyright(?=[ \t:,]*(?:(?:\(c\)|©|&copy;|\(©\)|by |\d{4}|[<[{])|[^\n]{1,80}?\b(?:19|20)\d\d\b))(?! (?:notices?|holders?|owners?|statements?|laws?|acts?|licen[cs]e|and|or|in)\b)|©|\(c\)(?= ?(?:copyright|\d{4})))(?:(?!\bpermission (?:to|is)\b|\bredistribution and use\b|\blicensed under\b|\bthis (?:software|work|file|program|library|license)\b)[^\n]){0,120}(?:$|(?=permission (?:to|is)|redistribution and use|licensed under|this (?:software|work|file|program|library|license)))|\ball rights reserved\b/gimu;
/** What is to be filled in, and markup. */
const blanks = /<[^<>\n]{1,60}>|\[(?:year|yyyy|fullname|name of[^\]\n]{1,40})\]|\{[^{}\n]{1,40}\}/gi;

/** Words that make a line a comment, of m4 and of batch files. */
const commentWords = /^[ \t]*(?:dnl|rem|@rem)\b/gim;

/** A text without what differs from copy to copy; what is left stays where it was. */
export function fixedPart(text: string): string {
  return text.replace(holderLines, blank).replace(blanks, blank).replace(commentWords, blank);
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** Of a long text every fourth shingle is kept, by its value, so that a text and its copy keep the same ones. */
const allKeptBelow = 400;

function indexed({ texts, codes }: Gathered): TextIndex {
  const bits = 18;
  const heads = new Int32Array(1 << bits).fill(-1);
  let next = new Int32Array(codes.length);
  let hashes = new Uint32Array(codes.length);
  let places = new Uint32Array(codes.length);
  let kept = 0;
  const known: KnownText[] = [];
  const counts = new Uint8Array(1 << 16);
  texts.forEach((text, number) => {
    const own = codes.subarray(text.from, text.from + text.length);
    const last = text.length - shingleLength;
    const all = text.length < allKeptBelow;
    let marks = 0;
    counts.fill(0);
    for (let at = 0; at <= last; at++) {
      const slot = shingle(own, at) & 0xffff;
      if (counts[slot]! < 2) counts[slot]!++;
    }
    for (let at = 0; at <= last; at++) {
      const hash = shingle(own, at);
      // Words said twice in a text say nothing of the place.
      if (counts[hash & 0xffff]! > 1 || (!all && (hash >>> 20) % 4 !== 0)) continue;
      const slot = hash >>> (32 - bits);
      hashes[kept] = hash;
      places[kept] = (number << 16) | at;
      next[kept] = heads[slot]!;
      heads[slot] = kept++;
      marks++;
    }
    known.push({ ...text, marks });
  });
  // Most shingles are not kept, and each thread has an index of its own.
  [next, hashes, places] = [next.slice(0, kept), hashes.slice(0, kept), places.slice(0, kept)];
  return {
    texts: known,
    codes,
    find(hash, found) {
      for (let at = heads[hash >>> (32 - bits)]!; at >= 0; at = next[at]!) {
        if (hashes[at] === hash) found(places[at]! >>> 16, places[at]! & 0xffff);
      }
    },
  };
}
