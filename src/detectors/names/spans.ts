/** Names of persons in running text: tokens scored one by one, then joined. */

import { append } from '../../text/append.js';
import { isNearPerson, isSpokenOf } from './beside-person.js';
import { isBeforeOwnMail, isCertain } from './certain-name.js';
import { ForeignText } from './foreign-latin.js';
import { GROUPS } from './groups.js';
import { given, place, word } from './lexicon.js';
import { isNamedAfter, isOfThing } from './named-after.js';
import { thingNamed } from './named-things.js';
import { type Language, Piece, type Stretch, type Token, type Tokens } from './tokens.js';

/** A name in a text. */
export interface Name {
  start: number;
  end: number;
  /** A form of address stands before it, or nine in ten of names like this one are right. */
  sure: boolean;
  /** Of names like this one 99 in 100 are right. */
  certain: boolean;
}

/** … with its tokens. */
interface NameOfTokens extends Name {
  first: number;
  last: number;
}

/** A text of fewer tokens has no name twice. */
const SHORT = 16;
/** Texts are looked at in pieces of about this many characters, cut at white space, so that memory does not grow with the text. */
const PIECE = 1 << 16;

/** Names in the text, in order. */
export function* names(text: string, low: boolean): Generator<Name> {
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    const piece = new Piece(text, from, to, low);
    if (piece.found > 0) yield* inPiece(piece, low);
    from = to;
  }
}

function inPiece(piece: Piece, low: boolean): Name[] {
  const { language } = piece;
  const foreign = new ForeignText(piece);
  const found: NameOfTokens[] = [];
  for (let n = 0; n < piece.found; n++) {
    const stretch = piece.stretch(n);
    const name = language !== 'other' ? known(piece, stretch, language, low) : low ? undefined : inOther(piece, foreign, stretch);
    if (name !== undefined) found.push(name);
  }
  if (found.length === 0) return found;
  const all: Name[] = [...found];
  if (!low && piece.length >= SHORT) append(all, [...again(piece, found)]);
  return all.length > 1 ? all.sort((a, b) => a.start - b.start) : all;
}

/** The name that a stretch is in English, or in a text that says nothing of its language. */
function known(all: Piece, stretch: Stretch, language: Language, low: boolean): NameOfTokens | undefined {
  const { first, last, odds, addressed } = stretch;
  // Neither its odds nor what is beside it can tell it; most stretches are none.
  if (!stretch.asked && odds <= (last > first ? NAMED_BY_LABEL : NAMED)) return undefined;
  if (!addressed && !isEnough(all, stretch, low) && !greeted(all, first) && !isBeforeOwnMail(all, first, last)) return undefined;
  if (!addressed && isOther(all, first, last, language)) return undefined;
  const thing = thingNamed(all, first, last);
  if (thing === 'thing') return undefined;
  const certain = thing === undefined && isCertain({ all, first, last, language, odds, addressed });
  const sure = certain || addressed || (thing === undefined && last > first && odds > SURE);
  return { start: all.at(first)!.start, end: all.at(last)!.end, sure, certain, first, last };
}

/** The name that a stretch is, or that its last words are, in another language. */
function inOther(all: Piece, foreign: ForeignText, { first, last, best }: Stretch): NameOfTokens | undefined {
  const named = isBeforeOwnMail(all, first, last) ? { first, last, weight: 2 } : foreign.within(first, last);
  if (named === undefined) return undefined;
  const thing = thingNamed(all, first, last) ?? thingNamed(all, named.first, named.last);
  if (thing === 'thing') return undefined;
  const [from, to] = [all.at(named.first)!, all.at(named.last)!];
  const certain = thing === undefined && isCertain({ all, ...named, language: 'other', odds: undefined, addressed: named.weight > 1 });
  const sure = certain || (thing === undefined && (named.weight > 1 || (best > SURE_FOREIGN && given(from.bits) > 1)));
  return { start: from.start, end: to.end, sure, certain, first: named.first, last: named.last };
}

/** Whether the odds of a stretch as a whole tell it, by how many words it has and what stands beside it. */
function isEnough(all: Tokens, { first, last, best, odds }: Stretch, low: boolean): boolean {
  if (last > first) return odds > (isNamed(all, first) ? NAMED_BY_LABEL : NAMED);
  if (odds <= NAMED || (best < CLEAR && isBeforeNoun(all, last))) return false;
  return odds > NAMED_ALONE || low || isSpokenOf(all, first) || isNearPerson(all, first);
}

/** Whether words beside a stretch say that it is a place or a thing, or the first word of a line. */
function isOther(all: Tokens, first: number, last: number, language: Language): boolean {
  return (
    isPlace(all, first, last, language) || isOfThing(all, first, last, true) || (language === 'unknown' && isHeadword(all, first, last))
  );
}

/** Family names of those found, where the text has them alone: Clinton, of Bill Clinton. */
function* again(all: Piece, found: readonly NameOfTokens[]): Generator<Name> {
  const families = new Map<number, boolean>();
  const taken = new Uint8Array(all.length);
  for (const { first, last: end, sure } of found) {
    taken.fill(1, first, end + 1);
    const last = all.at(end)!;
    if (end > first && last.shape === 'cap' && last.end - last.start > 3 && !GROUPS.has(last.folded) && !place(last.bits))
      families.set(last.id, sure || families.get(last.id) === true);
  }
  if (families.size === 0) return;
  for (const at of all.placesOf(families)) {
    if (taken[at] === 1) continue;
    const token = all.at(at)!;
    if (all.isSmall(token) || isPlace(all, at, at, 'unknown') || isOfThing(all, at, at, true) || isWithin(all, at)) continue;
    yield { start: token.start, end: token.end, sure: families.get(token.id)!, certain: false };
  }
}

/** A word with a capital letter or an ampersand is beside it: of a longer name, of whatever. */
function isWithin(all: Tokens, at: number): boolean {
  const [before, next] = [all.at(at - 1), all.at(at + 1)];
  if (next !== undefined && joined(next) && /^(?:cap|caps|mixed|initial|number)$/.test(next.shape)) return true;
  if (next?.folded === '&' || before?.folded === '&' || (next?.shape === 'mark' && !next.spaced && /^[-–/@_]$/.test(next.folded)))
    return true;
  return before !== undefined && joined(all.at(at)!) && /^(?:caps|mixed)$/.test(before.shape);
}

/** A single word at the beginning of a line with a word in small letters behind it: a verb as often as a name, in a language that is not known. */
function isHeadword(all: Tokens, first: number, last: number): boolean {
  const next = all.at(last + 1);
  return first === last && (first === 0 || all.at(first)!.line) && next?.shape === 'lower' && joined(next);
}

/** An English word in small letters that neither joins nor tells what people do follows: Jasmine rice. */
function isBeforeNoun(all: Tokens, last: number): boolean {
  const next = all.at(last + 1);
  return next?.shape === 'lower' && joined(next) && word(next.bits) > 0 && !GROUPS.has(next.folded);
}

const NAME_LABEL = new Set(['name', 'names', 'nom', 'nombre', 'nome', 'navn', 'namn', 'naam']);

/** A label for a name and a colon stand before the token. */
function isNamed(all: Tokens, first: number): boolean {
  const label = all.at(first - 2);
  return all.at(first - 1)?.folded === ':' && label !== undefined && NAME_LABEL.has(label.folded);
}

/** A greeting stands before a given name: Hi Jennifer. */
function greeted(all: Tokens, first: number): boolean {
  const before = all.at(first - 1);
  return before !== undefined && joined(all.at(first)!) && GROUPS.get(before.folded) === 'greet' && isGivenOnly(all.at(first)!);
}

/** Streets, schools and bridges bear names: Via Carlo …, St. John …, … Street. */
function isPlace(all: Tokens, first: number, last: number, language: Language): boolean {
  const next = all.at(last + 1);
  if (next?.shape === 'cap' && joined(next) && GROUPS.get(next.folded) === 'site') return true;
  // Of a few words the language is not known.
  return isNamedAfter(all, first, true) || (language === 'unknown' && isNamedAfter(all, first, false));
}

/** Log-odds of a stretch as a whole above which it is told, and above which nine in ten are right. */
const NAMED = 0;
const NAMED_ALONE = 0.5;
/** … and where a label for a name stands before them. */
const NAMED_BY_LABEL = -2;
/** Log-odds by itself of a single word that is of a name though an ordinary word follows. */
const CLEAR = 0.5;
const SURE = 1;
/** … of the surest token, in other languages. */
const SURE_FOREIGN = 2;

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  for (let at = from + PIECE; at > from + PIECE / 2; at--) if (text.charCodeAt(at) <= 0x20) return at;
  // No white space for so long: no names either; but a pair of surrogates stays whole.
  return (text.charCodeAt(from + PIECE) & 0xfc00) === 0xdc00 ? from + PIECE + 1 : from + PIECE;
}

function joined(token: Token): boolean {
  return token.spaced && !token.line;
}

function isGivenOnly({ bits, folded }: Token): boolean {
  return given(bits) > 0 && word(bits) === 0 && !place(bits) && !GROUPS.has(folded);
}
