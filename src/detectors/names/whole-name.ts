/** What speaks for and against a stretch of tokens being a name as a whole, and what its text is about, as named features; their weights were fitted to labeled text. */

import { isParticle, title } from './features.js';
import { isForeignWord, type Language } from './foreign-latin.js';
import { GROUPS } from './groups.js';
import { family, given, place, word } from './lexicon.js';
import { likeName } from './likeness-of-words.js';
import type { Token } from './tokens.js';

/** Groups of words that speak of people. */
const OF_PEOPLE = new Set(['title', 'role', 'kin', 'rank', 'who', 'said', 'told', 'greet', 'suffix']);

/** What a text of these tokens is about; made only where something in it reads like a name. */
export class About {
  /** Words in small letters. */
  readonly #small = new Set<string>();
  /** How often a word stands in it with a capital letter. */
  readonly #capital = new Map<string, number>();
  #people = 0;
  #things = 0;
  #code = 0;
  #words = 0;

  constructor(
    all: readonly Token[],
    readonly language: Language,
  ) {
    for (const token of all) {
      if (token.shape === 'mark' || token.shape === 'number') {
        if (/[_\\=<>{}`~|*/#]/.test(token.folded)) this.#code++;
        continue;
      }
      const { folded } = token;
      this.#words++;
      if (token.shape === 'lower') this.#small.add(folded);
      else this.#capital.set(folded, (this.#capital.get(folded) ?? 0) + 1);
      const group = GROUPS.get(folded);
      if (group === 'thing') this.#things++;
      else if (group !== undefined && OF_PEOPLE.has(group)) this.#people++;
    }
  }

  /** Its features. */
  *features(): Generator<string> {
    yield `language:${this.language}`;
    yield `people:${Math.min(3, this.#people)}`;
    const share = this.#things / Math.max(8, this.#words);
    yield `things:${this.#things === 0 ? 0 : this.#things === 1 || share < 0.03 ? 1 : share < 0.08 ? 2 : 3}`;
    if (this.#code > 0) yield `code:${this.#code < 3 ? 1 : this.#code < 8 ? 2 : 3}`;
    yield `words:${this.#words < 8 ? 0 : this.#words < 20 ? 1 : this.#words < 60 ? 2 : 3}`;
  }

  /** Whether it speaks of people, and of things. */
  get of(): string {
    return `${this.#people > 0 ? 'people' : ''}${this.#things > 0 ? 'things' : ''}`;
  }

  /** The text has the word in small letters too. */
  hasSmall(folded: string): boolean {
    return this.#small.has(folded);
  }

  /** How often the text has the word with a capital letter. */
  times(folded: string): number {
    return this.#capital.get(folded) ?? 0;
  }
}

/** What a token is in a name, by the tables. */
function kindOf({ bits, folded, shape }: Token): string {
  if (shape === 'initial') return 'i';
  if (GROUPS.has(folded)) return 'x';
  if (isForeignWord(folded)) return 'o';
  if (word(bits) === 1 || word(bits) === 2) return given(bits) > 1 ? 'G' : 'w';
  if (given(bits) > 1) return 'g';
  if (given(bits) > 0) return place(bits) ? 'p' : 'h';
  if (family(bits) > 1) return 'f';
  if (family(bits) > 0) return place(bits) ? 'p' : 'e';
  if (place(bits)) return 'p';
  if (word(bits) > 0) return 'w';
  return likeName(folded) > 0 ? 'n' : 'u';
}

/** What a token is beside a name. */
function besideOf(token: Token | undefined): string {
  if (token === undefined) return 'end';
  return token.shape === 'mark' ? token.folded : (GROUPS.get(token.folded) ?? token.shape);
}

/** The features of the tokens from the first to the last one, whose surest has these odds. */
export function evidence(all: readonly Token[], first: number, last: number, odds: number, about: About): string[] {
  const out = [...about.features()];
  const names: Token[] = [];
  for (let at = first; at <= last; at++) {
    const token = all[at]!;
    if (token.shape !== 'mark' && token.shape !== 'number' && !(token.shape === 'lower' && isParticle(token))) names.push(token);
  }
  const many = names.length === 1 ? 1 : names.length === 2 ? 2 : 3;
  out.push(`odds:${Math.max(-2, Math.min(12, Math.round(odds * 2)))}`, `many:${many}`, `many:${many}${about.language}`);
  const kinds = names.map(kindOf);
  out.push(`kinds:${kinds.slice(0, 3).join('')}`, `first:${kinds[0]}${about.language}`, `last:${kinds[kinds.length - 1]}`);
  if (many === 1) out.push(`one:${kinds[0]}:${about.of}`, `one:${kinds[0]}:${about.language}`);
  if (names.some(({ folded }) => about.hasSmall(folded))) out.push(`small:${many}`);
  const times = Math.max(...names.map(({ folded }) => about.times(folded)));
  if (times > 1) out.push(`again:${Math.min(3, times)}${many}`);
  for (const shape of ['caps', 'mixed', 'lower'] as const) if (names.some((one) => one.shape === shape)) out.push(`${shape}:${many}`);
  for (const [side, at] of [
    ['before', first - 1],
    ['after', last + 1],
    ['before2', first - 2],
    ['after2', last + 2],
  ] as const) {
    const beside = besideOf(all[at]);
    out.push(`${side}:${beside}`);
  }
  if (title(all[first - 1])) out.push('titled');
  const start = all[first - 1];
  if (start === undefined || all[first]!.line || start.folded === '.') out.push(`begins:${kinds[0]}${many}`);
  return out;
}
