/** What speaks for and against a token being of a person's name, as named features; their weights were fitted to labeled text. */

import { GROUPS } from './groups.js';
import { family, given, place, word } from './lexicon.js';
import type { Token } from './tokens.js';

/** Endings of family names of many languages. */
const ENDING =
  /(?:[^s]son|ss?on|sen|ova|ov|ev|eva|sk[iya]|sky|cki|cka|wicz|vic|vich|ez|escu|yan|ian|dottir|stein|berg|mann|enko|chuk|poulos|idis|strom|lund|quist|qvist|etti|elli|ini|ucci|eau|oux|ault|zadeh|shvili|nen|aitis|auskas|iene|ic|ak|ek|ik|feld|bach|burg|meyer|maier|hof|wala|singh|khan|oglu)$/;
const PARTICLE = new Set('van von de der den del della di da do dos du la le el al bin ibn ben st ter ten zu af av y e d'.split(' '));

/** A small word within a family name: van, de, bin. */
export function particle(token: Token): boolean {
  return PARTICLE.has(token.folded);
}

/** A form of address before a name; not of the name. */
export function title(token: Token | undefined): boolean {
  return token !== undefined && GROUPS.get(token.folded) === 'title';
}

/** Can a token be of a name at all? */
export function candidate(token: Token, low: boolean): boolean {
  if (low)
    return (
      token.shape === 'lower' &&
      token.folded.length > 2 &&
      token.bits !== 0 &&
      (given(token.bits) > 0 || family(token.bits) > 0) &&
      !GROUPS.has(token.folded)
    );
  if (token.shape !== 'cap' && token.shape !== 'caps' && token.shape !== 'mixed') return false;
  const group = GROUPS.get(token.folded);
  return (
    group !== 'function' &&
    group !== 'title' &&
    group !== 'the' &&
    group !== 'in' &&
    group !== 'of' &&
    group !== 'and' &&
    group !== 'my' &&
    group !== 'who'
  );
}

const lookup = (token: Token): string => `g${given(token.bits)}f${family(token.bits)}w${word(token.bits)}`;

/** The features of the token at a place; `low` for a text without capital letters. */
export function features(all: readonly Token[], at: number, low: boolean): string[] {
  const token = all[at]!;
  const { bits, folded } = token;
  const out = [low ? 'low' : token.shape, `self:${lookup(token)}`];
  if (place(bits)) out.push(`place:g${given(bits)}f${family(bits)}`);
  const group = GROUPS.get(folded);
  if (group !== undefined) out.push(`self:${group}`);
  if (bits === 0 && ENDING.test(folded)) out.push('ending');
  if (bits === 0 && folded.length < 4) out.push('short');
  if (/[^a-z]/.test(folded)) out.push('joined');

  const before = all[at - 1];
  const after = all[at + 1];
  side(out, 'before', before, token, low);
  side(out, 'after', after, after, low);
  // One step further, past a mark, an initial or a part of the name.
  const farBefore = all[at - 2];
  if (before !== undefined && farBefore !== undefined) further(out, 'before', before, farBefore);
  const farAfter = all[at + 2];
  if (after !== undefined && farAfter !== undefined) further(out, 'after', after, farAfter);
  const first = before === undefined || token.line || before.folded === '.' || before.folded === '!' || before.folded === '?';
  if (first) out.push(`first:g${given(bits)}w${word(bits)}`);
  return out;
}

/** The neighbor on one side; `joint` is the token before which a gap would stand. */
function side(out: string[], name: string, one: Token | undefined, joint: Token | undefined, low: boolean): void {
  if (one === undefined) {
    out.push(`${name}:end`);
    return;
  }
  if (joint!.line) out.push(`${name}:line`);
  const group = GROUPS.get(one.folded);
  if (one.shape === 'mark' || one.shape === 'number') {
    out.push(`${name}:${one.shape === 'number' ? 'number' : one.folded}`);
    if (!joint!.spaced && one.folded !== "'s") out.push(`${name}:glued`);
    return;
  }
  if (group !== undefined) out.push(`${name}:${group}:${one.shape === 'lower' ? 'l' : 'c'}`);
  if (one.shape === 'lower' && !low) {
    out.push(PARTICLE.has(one.folded) ? `${name}:particle` : `${name}:lower`);
    return;
  }
  if (one.shape === 'initial') {
    out.push(`${name}:initial`);
    return;
  }
  out.push(`${name}:${low ? 'low' : one.shape}`);
  out.push(`${name}:g${given(one.bits)}f${family(one.bits)}`, `${name}:w${word(one.bits)}${place(one.bits) ? 'p' : ''}`);
}

function further(out: string[], name: string, near: Token, far: Token): void {
  const group = GROUPS.get(far.folded);
  if (near.shape === 'mark' && near.folded !== '.' && near.folded !== ',') {
    if (group !== undefined) out.push(`${name}2:${group}`);
    return;
  }
  if (group !== undefined) out.push(`${name}2:${group}`);
  if (far.shape === 'cap' && near.shape !== 'lower') out.push(`${name}2:g${given(far.bits)}`);
}
