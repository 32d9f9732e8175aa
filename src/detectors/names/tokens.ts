/** A text as tokens: words, numbers and single marks, with what is known of the words. */

import { fold } from './fold.js';
import { type Known, known } from './lexicon.js';

/** How a token is written. */
export type Shape = 'cap' | 'caps' | 'mixed' | 'lower' | 'initial' | 'number' | 'mark';

/** One token of a text; the word itself is kept folded. */
export interface Token {
  start: number;
  end: number;
  shape: Shape;
  folded: string;
  bits: Known;
  /** White space or the beginning of the text stands before it. */
  spaced: boolean;
  /** A line end stands before it. */
  line: boolean;
}

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The tokens of a piece of text, in order. */
export function tokens(text: string, from: number, to: number): Token[] {
  const all: Token[] = [];
  let last = from;
  const piece = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of piece.matchAll(TOKEN)) {
    const start = from + match.index;
    // The possessive is not of the name.
    const own = /['’]s$/i.exec(match[0]);
    const written = own === null || own.index === 0 ? match[0] : match[0].slice(0, own.index);
    all.push(token(text, written, start, last));
    if (written.length < match[0].length)
      all.push({ ...token(text, "'s", start + written.length, start + written.length), folded: "'s", shape: 'mark' });
    last = start + match[0].length;
  }
  return all;
}

function token(text: string, written: string, start: number, last: number): Token {
  const gap = start > last ? text.slice(last, start) : '';
  const shape = shapeOf(written);
  const folded = shape === 'number' || shape === 'mark' ? written : fold(written);
  return {
    start,
    end: start + written.length,
    shape,
    folded,
    bits: shape === 'number' || shape === 'mark' ? 0 : known(folded),
    spaced: gap !== '' || start === 0,
    line: gap.includes('\n'),
  };
}

function shapeOf(written: string): Shape {
  const first = written.charCodeAt(0);
  if (first < 0x80) {
    if (first >= 0x61 && first <= 0x7a) return 'lower';
    if (first >= 0x30 && first <= 0x39) return 'number';
    if (first < 0x41 || first > 0x5a) return 'mark';
  } else if (!/^\p{Lu}/u.test(written)) {
    return /^\p{L}/u.test(written) ? 'lower' : /^\p{N}/u.test(written) ? 'number' : 'mark';
  }
  if (written.length === 1) return 'initial';
  const rest = written.slice(1);
  if (rest === rest.toLowerCase()) return 'cap';
  if (written === written.toUpperCase()) return 'caps';
  // Jean-Luc, O'Neill, McDonald are written as names; iPhone and YouTube are not.
  return /^(?:\p{Lu}\p{Ll}*['’-])+\p{Lu}\p{Ll}+$|^(?:Mc|Mac|De|Di|La|Le|Van|Fitz)\p{Lu}\p{Ll}+$/u.test(written) ? 'cap' : 'mixed';
}
