/** Words without one of which a detector finds nothing, looked for in one pass for all detectors together. */

import { createHash } from 'node:crypto';
import type { Detector } from '../../model/detection.js';
import { packedIfThere } from '../../text/word-lists.js';
import { wordsWith } from './keyword-words.js';
import { type Phrase, tablesOf } from './tables.js';
import { Pass } from './text-pass.js';

/** So many detectors may have keywords: one bit of a mask each. */
const MAX_DETECTORS = 31;
/** A text is read at every third character, so of a phrase of five or more one of the first three places is met. */
const LEAST = 5;

const LATIN = /^[a-z_]+$/;

/** The tables that were built last: one scan asks for the same three times, and building them takes longer than reading a small folder. */
let built: { key: string; tables: Uint8Array } | undefined;

/** Lists that were put in order last, and what they came to: one scan asks twice. */
let ordered: { lists: readonly (readonly string[])[]; phrases: readonly Phrase[]; words: readonly Phrase[]; key: string } | undefined;

/** The keywords of several detectors, as a mask with a bit for each. */
export class Keywords {
  readonly #phrases: readonly Phrase[];
  readonly #words: readonly Phrase[];
  readonly #key: string;

  /** The n-th list of words has the n-th bit; lists beyond the last bit share it. */
  constructor(lists: readonly (readonly string[])[] = []) {
    if (ordered?.lists.length === lists.length && lists.every((list, n) => list === ordered!.lists[n])) {
      ({ phrases: this.#phrases, words: this.#words, key: this.#key } = ordered);
      return;
    }
    const all = lists.flatMap((words, n) => words.map((word): Phrase => ({ word, bits: bitOf(n) })));
    this.#phrases = all.filter(({ word }) => LATIN.test(word));
    this.#words = all.filter(({ word }) => !LATIN.test(word));
    this.#key = JSON.stringify([this.#phrases, this.#words]);
    const short = this.#phrases.find(({ word }) => word.length < LEAST);
    if (short) throw new Error(`a cue is five letters or more, with _ for anything else: ${short.word}`);
    ordered = { lists, phrases: this.#phrases, words: this.#words, key: this.#key };
  }

  /** A pass over texts that looks for them. */
  pass(): Pass {
    const key = this.#key;
    if (key !== built?.key) built = { key, tables: read(digestOf(key)) ?? this.#tables() };
    return new Pass(built.tables);
  }

  #tables(): Uint8Array {
    return tablesOf(wordsWith(this.#words), this.#phrases);
  }

  /** Their tables as the build writes them beside this file (`keyword-tables.bin`), behind a digest of the keywords: other keywords get tables of their own. */
  tableBytes(): Buffer {
    return Buffer.concat([digestOf(this.#key), this.#tables()]);
  }
}

const stored = new URL('./keyword-tables.bin', import.meta.url);
const DIGEST_LENGTH = 32;

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The tables that the build wrote, if they are of keywords with this digest. */
function read(digest: Buffer): Uint8Array | undefined {
  const bytes = packedIfThere(stored);
  return bytes && digest.equals(bytes.subarray(0, DIGEST_LENGTH)) ? bytes.subarray(DIGEST_LENGTH) : undefined;
}

/** The lists of keywords of detectors, each once: detectors that share a list share its bit. */
export function keywordLists(detectors: readonly Pick<Detector, 'keywords'>[]): (readonly string[])[] {
  return [...new Set(detectors.flatMap(({ keywords }) => (keywords === undefined ? [] : [keywords])))];
}

/** The bit of the n-th list. */
export function bitOf(n: number): number {
  return 1 << Math.min(n, MAX_DETECTORS - 1);
}
