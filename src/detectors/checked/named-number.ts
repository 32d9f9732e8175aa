/** Numbers that only the word before them, the name of their field or a form of their own tells from other numbers; shared by several detectors. */

import { before, ending, inUrl, matches, wordAt } from '../../inspect/clues/clues.js';
import type { Anchors, Found, Places } from '../../model/detection.js';
import { isOperand } from '../numbers/calculated.js';

/** One kind of number: how it is written, and what it is called. */
export interface Named {
  /** How it is written, with the flag `g`. */
  form: RegExp;
  /** Words right before it, anything but digits and line ends between. */
  words: Naming;
  /** Names of fields that hold it. */
  field: RegExp;
  /** Its check; a number that fails is not one. */
  check?: (value: string) => boolean;
  /** Found without a word where nothing else is in the text. */
  bare?: boolean;
  /** Its form, a word of twelve characters or more, tells it from other numbers: found without a word anywhere. */
  telling?: boolean;
  /** It has a digit beside a capital letter, by which it is looked for: some of its words are no keywords of its detector. */
  lettered?: boolean;
  /** Why, in a few words. */
  why: string;
}

/** Words that name a number: wherever they stand, and right before one, at the end of a text. */
export interface Naming {
  anywhere: RegExp;
  before: Pick<RegExp, 'test'>;
}

/** Words that name a number, with what may stand between them and it. */
export function naming(words: string): Naming {
  return {
    anywhere: new RegExp(words, 'gi'),
    before: ending(new RegExp(`(?:${words})(?:[^\\d\\n]{0,24}|[^\\d\\n]{0,3}\\n[^\\d\\n]{0,4})$`, 'i')),
  };
}

/** Numbers of these kinds in the text, in order; of two that overlap the one that begins first stands, or the one of the earlier kind. */
export function* named(text: string, field: string | undefined, kinds: readonly Named[], anchors?: Anchors): Generator<Found> {
  const all = kinds.flatMap((kind) => whole(text, field, kind) ?? numbers(text, field, kind, anchors)).sort((a, b) => a.start - b.start);
  let free = 0;
  for (const one of all) {
    if (one.start < free) continue;
    free = one.end;
    yield one;
  }
}

/** The longest text that is taken for numbers and nothing else. */
const SHORT = 64;
const wholes = new Map<RegExp, RegExp>();

/** The text as a whole, where it is one number of a kind that may stand alone: it may fit a longer form than the one that fits its beginning. */
function whole(text: string, field: string | undefined, kind: Named): Found[] | undefined {
  if (kind.bare !== true || field !== undefined || text.length >= SHORT) return undefined;
  let form = wholes.get(kind.form);
  if (form === undefined) wholes.set(kind.form, (form = new RegExp(`^(?:${kind.form.source})$`, kind.form.flags.replace('g', ''))));
  const written = text.trim();
  if (!form.test(written) || kind.check?.(written) === false) return undefined;
  return [found(written, text.length - text.trimStart().length, kind, false)];
}

function numbers(text: string, field: string | undefined, kind: Named, anchors: Anchors | undefined): Found[] {
  const said = field !== undefined && kind.field.test(field);
  const alone = kind.bare === true && field === undefined && text.length < SHORT && LIST.test(text.replace(kind.form, ''));
  const all: Found[] = [];
  for (const { 0: written, index: start } of said || alone ? matches(kind.form, text) : candidates(text, kind, anchors)) {
    const end = start + written.length;
    if (part(text, start, end) || (!said && isOperand(text, start, end))) continue;
    const word = said ? text.trim().length < 2 * written.length : kind.words.before.test(lead(text, start));
    if (!(word || alone || kind.telling) || kind.check?.(written) === false || (!word && inUrl(text, start))) continue;
    all.push(found(written, start, kind, word));
  }
  return all;
}

/** A number begins at most so far behind the end of the word that names it. */
const REACH = 32;
/** No words that name a number go on for longer behind the beginning of a keyword in them. */
const LONGEST_WORDS = 48;
/** … and what is written of it is no longer. */
const LONGEST = 64;
/** A text that is no longer is not cut up. */
const UNCUT = 256;

/** Numbers where one of a kind may stand: most of a long text needs not be searched. */
function* candidates(text: string, kind: Named, anchors: Anchors | undefined): Generator<{ 0: string; index: number }> {
  if (text.length <= UNCUT) {
    yield* matches(kind.form, text);
    return;
  }
  const { form } = kind;
  let done = 0;
  for (const [begin, to] of stretches(text, kind, anchors)) {
    const from = Math.max(begin, done);
    if (to <= done) continue;
    for (const match of matches(form, text.slice(from, to + LONGEST))) {
      if (from + match.index >= to) break;
      yield { 0: match[0], index: from + match.index };
    }
    done = to;
  }
}

type Stretch = readonly [from: number, to: number];

/** Stretches of a text in which numbers of a kind may begin: words of a form that tells, or what is not far behind a word that names them. */
function stretches(text: string, { words, telling, lettered }: Named, anchors: Anchors | undefined): Stretch[] {
  if (anchors !== undefined && telling === true) return stretched(anchors.coded, 0);
  if (anchors !== undefined && lettered === true) return stretched(anchors.beside, 2);
  const places = telling === true ? undefined : anchors?.keywordPlaces?.();
  if (places !== undefined) return places.map((at) => [at, at + LONGEST_WORDS + REACH]);
  if (telling === true || lettered === true) return [[0, text.length]];
  return matches(words.anywhere, text).map(({ 0: word, index }) => [index, index + word.length + REACH]);
}

function stretched(places: Places, before: number): Stretch[] {
  const all: Stretch[] = [];
  for (let i = 0; i < places.length; i += 2) all.push([Math.max(0, places.at[i]! - before), places.at[i + 1]!]);
  return all;
}

/** What is left of a list when its numbers are taken out. */
const LIST = /^[\s,;]*(?:and|or)?[\s,;]*$/;

function found(written: string, start: number, kind: Named, word: boolean): Found {
  const sure = kind.check !== undefined || kind.telling === true;
  return {
    start,
    end: start + written.length,
    value: written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
    show: 2,
    confidence: word ? (sure ? 'certain' : 'likely') : kind.telling ? 'likely' : 'possible',
    why: word ? `${kind.why}, named by a word or field` : kind.why,
  };
}

/** What stands before a number, if there are letters in it since the number before: rows of numbers have none. */
function lead(text: string, start: number): string {
  for (let at = start - 1, least = Math.max(0, start - 30); at >= least; at--) {
    const c = text.charCodeAt(at);
    if (c >= 0x30 && c <= 0x39) return '';
    if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c > 0xbf) return before(text, start, 72);
  }
  return '';
}

/** The place is within a longer word, number, path or mail address. */
function part(text: string, start: number, end: number): boolean {
  const near = text[start - 1] ?? ' ';
  const beyond = text[end] ?? ' ';
  if (wordAt(text, start - 1) || wordAt(text, end) || /[@/\\%]/.test(near) || beyond === '@') return true;
  if (/[.-]/.test(near) && wordAt(text, start - 2)) return true;
  return /[.-]/.test(beyond) && wordAt(text, end + 1);
}
