/** What speaks for and against a token being of a person's name, as named features; their weights were fitted to labeled text. */

import { GROUPS } from './groups.js';
import { family, given, type Known, place, word } from './lexicon.js';
import { likeName } from './likeness-of-words.js';
import { particle } from './name-particles.js';
import type { Token } from './tokens.js';

/** Endings of family names of many languages. */
const ENDING =
  /(?:[^s]son|ss?on|sen|ova|ov|ev|eva|sk[iya]|sky|cki|cka|wicz|vic|vich|ez|escu|yan|ian|dottir|stein|berg|mann|enko|chuk|poulos|idis|strom|lund|quist|qvist|etti|elli|ini|ucci|eau|oux|ault|zadeh|shvili|nen|aitis|auskas|iene|ic|ak|ek|ik|feld|bach|burg|meyer|maier|hof|wala|singh|khan|oglu)$/;

/** A small word within a family name: van, de, bin. */
export function isParticle(token: Token): boolean {
  return particle(token.folded);
}

/** A form of address before a name; not of the name. */
export function title(token: Token | undefined): boolean {
  return token !== undefined && GROUPS.get(token.folded) === 'title';
}

/** Groups whose words are of no name. */
const NEVER = new Set(['function', 'title', 'the', 'in', 'of', 'and', 'my', 'who']);

/** An English word that is no name in any table is of a name too seldom to look at it. */
function possible(bits: Known): boolean {
  return word(bits) === 0 || given(bits) > 0 || family(bits) > 0;
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
  if (token.isOtherScript) return false;
  const group = GROUPS.get(token.folded);
  return group === undefined ? possible(token.bits) : !NEVER.has(group);
}

/** Names of features are made once: making them anew for every word would take most of the time. */
function memo<K extends string | number>(make: (key: K) => string): (key: K) => string {
  const made = new Map<K, string>();
  return (key) => {
    let name = made.get(key);
    if (name === undefined) {
      // Marks may be any character; there are not many of them in one text.
      if (made.size > 4096) made.clear();
      made.set(key, (name = make(key)));
    }
    return name;
  };
}

const SELF = memo((bits: number) => `self:g${given(bits)}f${family(bits)}w${word(bits)}`);
const SELF_GROUP = memo((group: string) => `self:${group}`);
const SOUND = memo((bucket: number) => `sound:${bucket}`);
const PLACE = memo((bits: number) => `place:g${given(bits)}f${family(bits)}`);
const FIRST = memo((bits: number) => `first:g${given(bits)}w${word(bits)}`);

/** Names of the features of one side. */
const sideNames = (side: 'before' | 'after') => ({
  end: `${side}:end`,
  line: `${side}:line`,
  number: `${side}:number`,
  glued: `${side}:glued`,
  particle: `${side}:particle`,
  lower: `${side}:lower`,
  initial: `${side}:initial`,
  mark: memo((mark: string) => `${side}:${mark}`),
  shape: memo((shape: string) => `${side}:${shape}`),
  small: memo((group: string) => `${side}:${group}:l`),
  capital: memo((group: string) => `${side}:${group}:c`),
  names: memo((bits: number) => `${side}:g${given(bits)}f${family(bits)}`),
  words: memo((bits: number) => `${side}:w${word(bits)}${place(bits) ? 'p' : ''}`),
  farGroup: memo((group: string) => `${side}2:${group}`),
  farGiven: memo((bits: number) => `${side}2:g${given(bits)}`),
});
type Side = ReturnType<typeof sideNames>;
const BEFORE = sideNames('before');
const AFTER = sideNames('after');

/** In how fine steps likeness to names is told. */
const SOUND_STEPS = 4;

/** The features of the token at a place; `low` for a text without capital letters. */
export function features(all: readonly Token[], at: number, low: boolean): string[] {
  const token = all[at]!;
  const { bits, folded } = token;
  const out = [low ? 'low' : token.shape, SELF(bits)];
  if (place(bits)) out.push(PLACE(bits));
  const group = GROUPS.get(folded);
  if (group !== undefined) out.push(SELF_GROUP(group));
  if (bits === 0) out.push(SOUND(Math.max(-4, Math.min(4, Math.round(likeName(folded) * SOUND_STEPS)))));
  if (bits === 0 && ENDING.test(folded)) out.push('ending');
  if (bits === 0 && folded.length < 4) out.push('short');
  if (bits === 0 && /[^a-z]/.test(folded)) out.push('joined');

  const before = all[at - 1];
  const after = all[at + 1];
  side(out, BEFORE, before, token, low);
  side(out, AFTER, after, after, low);
  // One step further, past a mark, an initial or a part of the name.
  const farBefore = all[at - 2];
  if (before !== undefined && farBefore !== undefined) further(out, BEFORE, before, farBefore);
  const farAfter = all[at + 2];
  if (after !== undefined && farAfter !== undefined) further(out, AFTER, after, farAfter);
  if (before === undefined || token.line || before.folded === '.' || before.folded === '!' || before.folded === '?') out.push(FIRST(bits));
  return out;
}

/** The neighbor on one side; `joint` is the token before which a gap would stand. */
function side(out: string[], name: Side, one: Token | undefined, joint: Token | undefined, low: boolean): void {
  if (one === undefined) {
    out.push(name.end);
    return;
  }
  if (joint!.line) out.push(name.line);
  if (one.shape === 'number') {
    out.push(name.number);
    if (!joint!.spaced) out.push(name.glued);
    return;
  }
  if (one.shape === 'mark') {
    out.push(name.mark(one.folded));
    if (!joint!.spaced && one.folded !== "'s") out.push(name.glued);
    return;
  }
  const group = GROUPS.get(one.folded);
  if (group !== undefined) out.push(one.shape === 'lower' ? name.small(group) : name.capital(group));
  if (one.shape === 'lower' && !low) {
    out.push(particle(one.folded) ? name.particle : name.lower);
    return;
  }
  if (one.shape === 'initial') {
    out.push(name.initial);
    return;
  }
  out.push(name.shape(low ? 'low' : one.shape), name.names(one.bits), name.words(one.bits));
}

function further(out: string[], name: Side, near: Token, far: Token): void {
  const group = far.shape === 'mark' || far.shape === 'number' ? undefined : GROUPS.get(far.folded);
  if (group !== undefined) out.push(name.farGroup(group));
  const pointed = near.shape === 'mark' && near.folded !== '.' && near.folded !== ',';
  if (!pointed && far.shape === 'cap' && near.shape !== 'lower') out.push(name.farGiven(far.bits));
}
