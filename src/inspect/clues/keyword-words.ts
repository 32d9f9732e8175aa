/** What the pass over a text looks for beside classes of characters: words seen at two of their letters. */

/** Lists of places that a word goes to; of a key and of a keyword only that it is there. */
export type Named = 'signs' | 'accounts' | 'keys' | 'keywords';

/** A word at which a candidate begins; `at` is the place in it of the letter at which it is seen, with those before. */
export interface Word {
  text: string;
  at: number;
  of: Named;
  /** Which keywords it is, in bits. */
  bits: number;
}

/**
 * Words that begin a copyright notice, or name an account, in either case; and those that keys and tokens of services hold, as they stand.
 * Each is seen at letters that seldom stand together in running text: the one in brackets and the two before it, or the one.
 */
const WORDS: readonly [Named, string][] = [
  ['signs', '(c[)] co[p]yright 版[权] 版[權] 著作[权] 著作[權] 著作[権]'],
  [
    'accounts',
    'q[q] v[x] wx[i]d_ wei[x]in we[c]hat 扣[扣] 企[鹅]号 微[信] 薇[信] 用[户]名 账[号]名 登[录]名 昵[称] 微[博] 抖[音] 小[红]书',
  ],
  [
    'keys',
    'npm[_] x-[o]auth-basic xapp[-] shppa[_] shpca[_] shpat[_] shpss[_] ghp[_] gho[_] ghu[_] ghs[_] ghr[_] github_pat[_] glpat[-] glc[_] glsa[_] ' +
      'sk-ant[-] gsk[_] hf[_] lin_api[_] ntn[_] ops[_]ey vcp[_] vci[_] vca[_] vcr[_] vck[_] dckr_pat[_] figd[_] ' +
      'AKI[A] AGP[A] AID[A] ARO[A] AIP[A] ANP[A] ANV[A] ASI[A] A3[T] ccess_[k]ey ccess[k]ey ccess[K]ey ccess_[K]ey CCESS_[K]EY CCESS[K]EY ' +
      'PRIVATE·KE[Y] authTo[k]en= xo[x] hooks.slac[k] SG[.] T3Blb[k]FJ hv[s]. hv[b]. hv[r]. da[p]i',
  ],
];

/** A word written with brackets around the letter at which it is seen, and a point for a space. */
function parsed(written: string, of: Named, bits: number): Word {
  return { text: written.replace(/\[(.)\]/, '$1').replace('·', ' '), at: written.indexOf('['), of, bits };
}

const ALWAYS = WORDS.flatMap(([of, words]) => words.split(' ').map((written) => parsed(written, of, 0)));

/** All that is looked for with these keywords, words of two characters or more seen at the second or at the one in brackets, beside what always is. */
export function wordsWith(keywords: readonly { word: string; bits: number }[]): Word[] {
  const written = (word: string) => (word.includes('[') ? word : `${word[0]}[${word[1]}]${word.slice(2)}`);
  return [...ALWAYS, ...keywords.map(({ word, bits }) => parsed(written(word), 'keywords', bits))];
}

/** Whether a word is meant in either case. */
export function isFolded({ of }: Word): boolean {
  return of === 'signs' || of === 'accounts';
}

/** A letter of a word in each case in which it may stand. */
export function casesOf(word: Word, at: number): string[] {
  const letter = word.text[at]!;
  return isFolded(word) ? [...new Set([letter.toLowerCase(), letter.toUpperCase()])] : [letter];
}

/** The two units at which a word is seen, in each case in which it may stand. */
export function pairsOf(word: Word): [first: number, second: number][] {
  return casesOf(word, word.at - 1).flatMap((first) =>
    casesOf(word, word.at).map((second): [number, number] => [first.charCodeAt(0), second.charCodeAt(0)]),
  );
}
