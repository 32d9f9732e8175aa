/** Texts as runs of words, for telling which are nearly the same. */

const [BREAK, WORD, ALONE] = [1, 2, 3];
/** By character what it is: between words, part of a word, or a word of its own; 0 where nobody asked yet. */
const kinds = new Uint8Array(0x110000);
/** Scripts without spaces between words: a character counts as a word. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
const inWords = /[\p{L}\p{N}\p{M}]/u;

function kindOf(character: number): number {
  const known = kinds[character]!;
  if (known !== 0) return known;
  const text = String.fromCodePoint(character);
  return (kinds[character] = unspaced.test(text) ? ALONE : inWords.test(text) ? WORD : BREAK);
}

/** A text as exact duplicates are told: in Unicode's compatible form (NFKC), white space folded to one space and cut off at the ends. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Spreads the bits of a 32-bit number (the last step of MurmurHash3). */
export function mixed(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The words of a folded text as 32-bit hashes: in small letters, without punctuation; of scripts without spaces each character. */
export function wordHashes(folded: string): Int32Array {
  const text = folded.toLowerCase();
  let words = new Int32Array(256);
  let [count, hash, open] = [0, 0, false];
  const push = (): void => {
    if (count === words.length) {
      const longer = new Int32Array(count * 2);
      longer.set(words);
      words = longer;
    }
    words[count++] = mixed(hash);
    hash = 0;
    open = false;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text.codePointAt(i)!;
    if (character > 0xffff) i += 1;
    const kind = kindOf(character);
    if (open && kind !== WORD) push();
    if (kind === BREAK) continue;
    hash = Math.imul(hash ^ character, 0x01000193) + 0x9e3779b9;
    open = true;
    if (kind === ALONE) push();
  }
  if (open) push();
  return words.subarray(0, count);
}

/** The hashes of all runs of so many words; of a shorter text none. */
export function shingles(words: Int32Array, length: number): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - length + 1));
  for (let n = 0; n < runs.length; n += 1) {
    let hash = length;
    for (let k = 0; k < length; k += 1) hash = Math.imul(hash ^ words[n + k]!, 0x5bd1e995) + 0x7f4a7c15;
    runs[n] = mixed(hash);
  }
  return runs;
}
