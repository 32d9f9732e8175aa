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
import type { Piece, Token, Tokens } from './tokens.js';

let words: ReadonlySet<string> | undefined;

/** A word of the tables that is an ordinary word of some other language than English. */
export function isForeignWord(folded: string): boolean {
  words ??= new Set(wordLists(new URL('./tables/world-words.txt', import.meta.url), ['latin']).latin);
  return words.has(folded);
}

/** What the words of a text say of its language: that it is English, that it is another one, or nothing. */
export type Language = 'english' | 'other' | 'unknown';

/** And between two single words, or before an article or a preposition, within what reads like one name: Margarida e Jasmim. */
function hasArticleBehindAnd(all: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (/^(?:e|y|et)$/.test(all.at(at)!.folded) && all.at(at + 1)!.shape === 'lower') return true;
  return false;
}

/** Most words before a name that read like a part of it and are none. */
const MOST_LEFT_OUT = 3;

/** What is known of the words of a text that is not in English. */
export class ForeignText {
  readonly #all: Piece;

  constructor(all: Piece) {
    this.#all = all;
  }

  /** Whether the tokens from the first to the last one are a name here: 2 by a form of address, 1 by the names themselves, 0 not at all. */
  weigh(first: number, last: number): 0 | 1 | 2 {
    const names: Token[] = [];
    for (let at = first; at <= last; at++) {
      const token = this.#all.at(at)!;
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
    if (titled === 2 && names.every((one) => !this.#all.isSmall(one))) return 2;
    if (names.length < 2 || names.length > 4) return 0;
    const [one, ...rest] = names as [Token, ...Token[]];
    if (!this.#isGiven(one) || names.some((name) => name.shape === 'caps' || this.#all.isSmall(name))) return 0;
    const next = this.#all.at(last + 1);
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
      if (this.#all.at(from)!.shape === 'lower') continue;
      left++;
      const weight = this.weigh(from, last);
      if (weight > 0) return { first: from, last, weight: weight as 1 | 2 };
    }
    return undefined;
  }

  #titled(first: number): 0 | 1 | 2 {
    const point = this.#all.at(first - 1)?.folded === '.' && !this.#all.at(first - 1)!.spaced;
    const before = this.#all.at(point ? first - 2 : first - 1);
    if (
      before === undefined ||
      this.#all.at(first)!.line ||
      !this.#all.at(first)!.spaced ||
      before.shape === 'mark' ||
      before.shape === 'number'
    )
      return 0;
    // M. and B. are initials as often: of one letter only with a point, and dr, sr likewise.
    if (before.folded.length < 3 && !point && before.folded !== 'hr' && before.folded !== 'bu') return 0;
    if (ADDRESS.has(before.folded)) return 2;
    // Herr Doktor Müller.
    const address = this.#all.at(first - 2);
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
