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
/** The loop stops as well at the second of two letters that stand together in a word it looks for: four sets of first letters, four of second ones. */
const FIRST = 1 << 6;
/** How far the flag of a second letter stands from that of its first. */
export const SETS = 4;
/** Flags of all second letters. */
export const SECOND = 0b1111 << (6 + SETS);

/** Flags for each UTF-16 code unit: reading a text costs one table look-up a character, whatever is looked for. */
export const FLAGS = new Uint16Array(65536);
const set = (characters: string, flag: number) => {
  for (let i = 0; i < characters.length; i++) FLAGS[characters.charCodeAt(i)]! |= flag;
};
for (let c = 0x4e00; c <= 0x9fff; c++) FLAGS[c]! |= HAN;
for (let c = 0x3400; c <= 0x4dbf; c++) FLAGS[c]! |= HAN;
for (let c = 0x61; c <= 0x7a; c++) FLAGS[c]! |= LETTER;
for (let c = 0x41; c <= 0x5a; c++) FLAGS[c]! |= LETTER | UPPER;
for (let c = 0xc0; c <= 0x24f; c++) FLAGS[c]! |= LETTER;
set('0123456789', DIGIT);
set(' -.()/\u00a0‐‑–（）－　', BETWEEN);
set('@＠©℗ⓒ-:', LOOK);

/** Lists of places that a word goes to. */
export type Named = 'signs' | 'accounts' | 'keys';

/** A word at which a candidate begins; `at` is the place in it of the letter at which it is seen, with the one before. */
export interface Word {
  text: string;
  at: number;
  of: Named;
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

const BY_PAIR: (readonly Word[] | undefined)[] = new Array(1 << 12).fill(undefined);
const pair = (first: number, second: number) => ((first << 5) ^ second) & 0xfff;

WORDS.forEach(([of, words], n) => {
  for (const written of words.split(' ')) {
    const word: Word = { text: written.replace(/\[(.)\]/, '$1').replace('·', ' '), at: written.indexOf('['), of };
    const either = (c: string) => (of === 'keys' ? [c] : [...new Set([c.toLowerCase(), c.toUpperCase()])]);
    for (const first of either(word.text[word.at - 1]!)) {
      for (const second of either(word.text[word.at]!)) {
        set(first, FIRST << n);
        set(second, FIRST << (n + SETS));
        const place = pair(first.charCodeAt(0), second.charCodeAt(0));
        BY_PAIR[place] = [...(BY_PAIR[place] ?? []), word];
      }
    }
  }
});

/** Words that may stand where these two units do, the second one at the letter at which it is seen. */
export function pairWords(first: number, second: number): readonly Word[] | undefined {
  return BY_PAIR[pair(first, second)];
}
