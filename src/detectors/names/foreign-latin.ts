/**
 * Names in texts of other languages than English. The weights of features.ts were fitted to English, in which a word with a capital letter that no table has is most
 * often a name; in other languages it is any word at the beginning of a sentence, or any noun. There a name is told by a given name of the tables with
 * another word of a name behind it, or by a form of address.
 */

import { wordLists } from '../../text/word-lists.js';
import { GROUPS } from './groups.js';
import { ADDRESS, ROLE } from './latin-titles.js';
import { family, given, place, word } from './lexicon.js';
import { particle } from './name-particles.js';
import { isNamedAfter, isNamedAfterWord, isOfThing } from './named-after.js';
import type { Token } from './tokens.js';

const ENGLISH = new Set(
  'the of and to is that with are be this by from or which you not have has his her he she they we were would there their been if but what when who how about into than then your our can should just like out up my it'.split(
    ' ',
  ),
);
/** English words that other languages have too: `in`, `for`, `do`. They count for neither. */
const NEITHER = new Set('a i in for as was on an at do me will so no'.split(' '));
/** Words of other languages that are in most of their sentences and in no English one. */
const OTHER = new Set(
  `der die das und ist nicht ein eine den dem mit von zu auf fur im sich auch bei wird werden kann oder sind wenn einen einer
  le la les des et est un une dans pour que qui sur pas avec au du ce cette par sont vous nous plus ou ne se aux
  el los las en es una por con para del lo como su al mas sus este esta son puede
  os da em um uma com nao mais dos na no ao pelo sao voce seu
  e y il gli di che per non sono della delle nel alla dei si piu come questo
  het een van op te dat niet voor met zijn aan door wordt deze
  och att det som pa av med inte ar ett kan eller den
  og er til ikke har ved fra
  w z na sie nie jest dla oraz przez ze lub przy
  ve bir bu icin ile olarak olan gibi daha veya
  yang dan untuk dengan dari ini dalam pada adalah tidak atau akan ke
  si cu pe care este sau din mai nu sunt pentru
  ja ei se joka myos voi ovat kun tai sen
  az hogy egy nem es vagy meg ezt
  kuris yra arba kad ir su uz tas vai ka
  je ve pro nebo jako pri za sa ako pre ak alebo
  va cua la cho khong cac duoc mot nguoi trong
  i u za od do kao ili koji
  eta da edo dela hau du bat
  kaj estas por en la vi`
    .trim()
    .split(/\s+/)
    .filter((one) => !ENGLISH.has(one) && !NEITHER.has(one)),
);

/** A text of fewer words than this may have none of those of its language. */
const FEW_WORDS = 8;

let words: ReadonlySet<string> | undefined;

/** A word of the tables that is an ordinary word of some other language than English. */
export function isForeignWord(folded: string): boolean {
  words ??= new Set(wordLists(new URL('./tables/world-words.txt', import.meta.url), ['latin']).latin);
  return words.has(folded);
}

/** What the words of a text say of its language: that it is English, that it is another one, or nothing. */
export type Language = 'english' | 'other' | 'unknown';

/** The language of a text of these tokens. */
export function languageOf(all: readonly Token[]): Language {
  let [english, other, words, scripts] = [0, 0, 0, 0];
  let before: Token | undefined;
  for (const token of all) {
    const { shape } = token;
    const last = before;
    before = token;
    if (shape === 'mark' || shape === 'number') {
      // A run of characters of scripts without capitals is one token.
      const c = token.text.charCodeAt(token.start);
      // Surrogates are emoji, by and large.
      if (c >= 0x2e80 && (c < 0xd800 || c >= 0xf900)) scripts += Math.max(1, (token.end - token.start) >> 1);
      continue;
    }
    if (token.isOtherScript) scripts++;
    else words++;
    // .com is no Portuguese.
    if (shape !== 'lower' || (!token.spaced && last !== undefined && /^[.@/]$/.test(last.folded))) continue;
    const { folded } = token;
    if (ENGLISH.has(folded)) english++;
    else if (OTHER.has(folded) || /[^\x00-\x7f]/.test(token.text.slice(token.start, token.end))) other++;
  }
  // Code and commands in a text of another script are no English text.
  if (scripts * 8 > words) return 'other';
  // A few words, such as a signature or a list of people, say nothing of a language.
  if (english > 0) return english >= other ? 'english' : 'other';
  if (other > 1) return 'other';
  if (other === 0 && words < FEW_WORDS) return 'unknown';
  // An address, a signature, a list of kinds: by what part of its words English has.
  return vocabulary(all) >= (other === 0 ? 0.1 : 0.3) * words ? 'unknown' : 'other';
}

/** How many words of the English tables these tokens are. */
function vocabulary(all: readonly Token[]): number {
  let count = 0;
  for (const { shape, bits } of all) if (shape !== 'mark' && shape !== 'number' && shape !== 'initial' && word(bits) > 0) count++;
  return count;
}

/** And between two single words, or before an article or a preposition, within what reads like one name: Margarida e Jasmim. */
function hasArticleBehindAnd(all: readonly Token[], first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (/^(?:e|y|et)$/.test(all[at]!.folded) && all[at + 1]!.shape === 'lower') return true;
  return false;
}

/** Most words before a name that read like a part of it and are none. */
const MOST_LEFT_OUT = 3;

/** What is known of the words of a text that is not in English. */
export class ForeignText {
  readonly #all: readonly Token[];
  readonly #small = new Set<string>();

  constructor(all: readonly Token[]) {
    this.#all = all;
    for (const token of all) if (token.shape === 'lower') this.#small.add(token.folded);
  }

  /** Whether the tokens from the first to the last one are a name here: 2 by a form of address, 1 by the names themselves, 0 not at all. */
  weigh(first: number, last: number): 0 | 1 | 2 {
    const names: Token[] = [];
    for (let at = first; at <= last; at++) {
      const token = this.#all[at]!;
      if (token.shape === 'mark' || token.shape === 'initial' || (token.shape === 'lower' && particle(token.folded))) continue;
      if (token.shape === 'number' || token.shape === 'lower') return 0;
      names.push(token);
    }
    if (isNamedAfter(this.#all, first, false) || isOfThing(this.#all, first, last, false)) return 0;
    const titled = this.#titled(first);
    if (names.length === 0) return 0;
    // Senhor Presidente, Sr. Dr., MM. Juízo: another title, or a word.
    if (names.some(({ folded }) => ROLE.has(folded) || ADDRESS.has(folded)) || (names.length === 1 && isForeignWord(names[0]!.folded)))
      return 0;
    if (titled === 2 && names.every((one) => !this.#small.has(one.folded))) return 2;
    if (names.length < 2 || names.length > 4) return 0;
    const [one, ...rest] = names as [Token, ...Token[]];
    if (!this.#isGiven(one) || names.some((name) => name.shape === 'caps' || this.#small.has(name.folded))) return 0;
    const next = this.#all[last + 1];
    if (next?.spaced) {
      const group = GROUPS.get(next.folded);
      if (group === 'org' || group === 'site' || (next.shape === 'cap' && isNamedAfterWord(next.folded, false))) return 0;
    }
    if (rest.some(({ folded, bits }) => family(bits) === 0 && isNamedAfterWord(folded, false))) return 0;
    // Valencia y el de Algeciras, La Gioconda e la Primavera: two things.
    if (hasArticleBehindAnd(this.#all, first, last)) return 0;
    if (!rest.every((name) => this.#isFamily(name))) return 0;
    if (titled === 1) return 2;
    return 1;
  }

  /** The longest name that is all of these tokens or the last of them: the word before it may be the first of a sentence. */
  within(first: number, last: number): { first: number; last: number; weight: 1 | 2 } | undefined {
    // Not a part of it either: buque Juan Sebastián Elcano.
    if (isNamedAfter(this.#all, first, false)) return undefined;
    let left = 0;
    for (let from = first; from <= last && left < MOST_LEFT_OUT; from++) {
      if (this.#all[from]!.shape === 'lower') continue;
      left++;
      const weight = this.weigh(from, last);
      if (weight > 0) return { first: from, last, weight: weight as 1 | 2 };
    }
    return undefined;
  }

  #titled(first: number): 0 | 1 | 2 {
    const point = this.#all[first - 1]?.folded === '.' && !this.#all[first - 1]!.spaced;
    const before = this.#all[point ? first - 2 : first - 1];
    if (before === undefined || this.#all[first]!.line || !this.#all[first]!.spaced || before.shape === 'mark' || before.shape === 'number')
      return 0;
    // M. and B. are initials as often: of one letter only with a point, and dr, sr likewise.
    if (before.folded.length < 3 && !point && before.folded !== 'hr' && before.folded !== 'bu') return 0;
    if (ADDRESS.has(before.folded)) return 2;
    // Herr Doktor Müller.
    const address = this.#all[first - 2];
    return ROLE.has(before.folded) ? (!point && address !== undefined && ADDRESS.has(address.folded) ? 2 : 1) : 0;
  }

  #isGiven({ bits, folded }: Token): boolean {
    if (given(bits) === 0 || isForeignWord(folded) || GROUPS.has(folded) || folded.length < 3) return false;
    return given(bits) > 1 ? word(bits) === 0 || word(bits) > 2 : word(bits) === 0 && !place(bits);
  }

  #isFamily({ bits, folded, shape }: Token): boolean {
    if (shape === 'mixed' || GROUPS.has(folded) || folded.length < 3 || word(bits) === 1) return false;
    return family(bits) > 0
      ? word(bits) !== 2 || family(bits) > 1
      : given(bits) > 0 || (word(bits) === 0 && !place(bits) && !isForeignWord(folded) && folded.length > 3);
  }
}
