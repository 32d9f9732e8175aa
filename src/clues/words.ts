/** What the pass over a text looks for: flags of characters, and words seen at two of their letters. */

/** Flag of a Latin letter. */
export const LETTER = 1;
/** Flag of an ASCII digit. */
export const DIGIT = 2;
/** Flag of a Han character. */
export const HAN = 4;
/** Characters at which the loop stops for a second look. */
export const LOOK = 8;
/** Flag of what may stand between groups of digits. */
export const BETWEEN = 16;
/** Flag of a capital letter from A to Z. */
export const UPPER = 32;
/** The loop stops as well at the second of two letters that stand together in a word it looks for: five sets of first letters, five of second ones. */
const FIRST = 1 << 6;
/** How far the flag of a second letter stands from that of its first. */
export const SETS = 5;
/** Flags of all second letters. */
export const SECOND = 0b11111 << (6 + SETS);

/** Flags for each UTF-16 code unit: reading a text costs one table look-up a character, whatever is looked for. */
const FLAGS = new Uint16Array(65536);
const set = (characters: string, flag: number, flags = FLAGS) => {
  for (let i = 0; i < characters.length; i++) flags[characters.charCodeAt(i)]! |= flag;
};
for (let c = 0x4e00; c <= 0x9fff; c++) FLAGS[c]! |= HAN;
for (let c = 0x3400; c <= 0x4dbf; c++) FLAGS[c]! |= HAN;
for (let c = 0x61; c <= 0x7a; c++) FLAGS[c]! |= LETTER;
for (let c = 0x41; c <= 0x5a; c++) FLAGS[c]! |= LETTER | UPPER;
for (let c = 0xc0; c <= 0x24f; c++) FLAGS[c]! |= LETTER;
set('0123456789', DIGIT);
set(' -.()/\u00a0‐‑–（）－　', BETWEEN);
set('@＠©℗ⓒ-:°', LOOK);

/** Lists of places that a word goes to; of a cue only that it is there. */
export type Named = 'signs' | 'accounts' | 'keys' | 'cues';

/** A word at which a candidate begins; `at` is the place in it of the letter at which it is seen, with the one before. */
export interface Word {
  text: string;
  at: number;
  of: Named;
  /** Which cues it is, in bits. */
  bits: number;
}

/**
 * Words that begin a copyright notice, or name an account, in either case; and those that keys and tokens of services hold, as they stand.
 * Each is seen at two letters that seldom stand together in running text; a set of words shares its first and its second letters.
 */
const WORDS: readonly [Named, string][] = [
  ['signs', '(c[)] co[p]yright 版[权] 版[權] 著作[权] 著作[權] 著作[権]'],
  [
    'accounts',
    'q[q] v[x] w[x]id_ wei[x]in w[e]chat 扣[扣] 企[鹅]号 微[信] 薇[信] 用[户]名 账[号]名 登[录]名 昵[称] 微[博] 抖[音] 小[红]书',
  ],
  [
    'keys',
    'npm[_] x[-]oauth-basic xapp[-] shppa[_] shpca[_] shpat[_] shpss[_] ghp[_] gho[_] ghu[_] ghs[_] ghr[_] github_pat[_] glpat[-] glc[_] glsa[_] ' +
      'sk-ant[-] gsk[_] hf[_] lin_api[_] ntn[_] ops[_]ey vcp[_] vci[_] vca[_] vcr[_] vck[_] dckr_pat[_] figd[_]',
  ],
  [
    'keys',
    'AKI[A] AGP[A] AID[A] ARO[A] AIP[A] ANP[A] ANV[A] ASI[A] A3[T] ccess_[k]ey ccess[k]ey ccess[K]ey ccess_[K]ey CCESS_[K]EY CCESS[K]EY ' +
      'PRIVATE·KE[Y] authTo[k]en= xo[x] hooks.slac[k] S[G]. T3Blb[k]FJ h[v]s. h[v]b. h[v]r. da[p]i',
  ],
];

/** What the pass over a text looks for. */
export interface Wanted {
  /** Flags for each UTF-16 code unit. */
  flags: Uint16Array<ArrayBuffer>;
  /** Words that may stand where two units do, the second one at the letter at which it is seen. */
  words(first: number, second: number): readonly Word[] | undefined;
}

type ByPair = (readonly Word[] | undefined)[];
const pair = (first: number, second: number) => ((first << 5) ^ second) & 0xfff;

/** Adds a word, written with brackets around the letter at which it is seen, to the n-th set. */
function add(written: string, n: number, of: Named, bits: number, flags: Uint16Array<ArrayBuffer>, byPair: ByPair): void {
  const word: Word = { text: written.replace(/\[(.)\]/, '$1').replace('·', ' '), at: written.indexOf('['), of, bits };
  // A stop within a group of digits would part it.
  if (/\d/.test(word.text[word.at]!)) throw new Error(`a word is not seen at a digit: ${written}`);
  const either = (c: string) => (of === 'keys' || of === 'cues' ? [c] : [...new Set([c.toLowerCase(), c.toUpperCase()])]);
  for (const first of either(word.text[word.at - 1]!)) {
    for (const second of either(word.text[word.at]!)) {
      set(first, FIRST << n, flags);
      set(second, FIRST << (n + SETS), flags);
      const place = pair(first.charCodeAt(0), second.charCodeAt(0));
      byPair[place] = [...(byPair[place] ?? []), word];
    }
  }
}

const BY_PAIR: ByPair = new Array(1 << 12).fill(undefined);
WORDS.forEach(([of, words], n) => {
  for (const written of words.split(' ')) add(written, n, of, 0, FLAGS, BY_PAIR);
});

/** What is looked for with these cues, words of two Han characters or more seen at the second or at the one in brackets, beside what always is. */
export function wanted(cues: readonly { word: string; bits: number }[] = []): Wanted {
  const flags = cues.length === 0 ? FLAGS : Uint16Array.from(FLAGS);
  const byPair = cues.length === 0 ? BY_PAIR : BY_PAIR.slice();
  for (const { word, bits } of cues) {
    add(word.includes('[') ? word : `${word[0]}[${word[1]}]${word.slice(2)}`, WORDS.length, 'cues', bits, flags, byPair);
  }
  return { flags, words: (first, second) => byPair[pair(first, second)] };
}
