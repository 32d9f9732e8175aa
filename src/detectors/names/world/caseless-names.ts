/** Names in Arabic, Hebrew, Indic and Georgian script, which have no capital letters: words of the tables side by side, and titles before them. */

import { ADDRESS, AFTER, BEFORE, PARTICLE } from './caseless-words.js';
import { worldFold } from './world-fold.js';
import { isAlsoWord, isFamily, isGiven, knownInWorld } from './world-lexicon.js';
import { WHY, type WorldName } from './world-name.js';

/** A word: letters and marks of these scripts, with what is written within words. */
const WORD =
  /(?:[\u0591-\u05f4\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ed\u06fa-\u06ff\u0750-\u077f\u0900-\u0963\u0971-\u0df3\u10a0-\u10ff\u200c"']|\u200d)+/g;
/** Most words of one name. */
const LONGEST = 5;

interface Word {
  start: number;
  end: number;
  folded: string;
  bits: number;
  /** Only a space, or a point after a title, stands between it and the word before. */
  joined: boolean;
}

const MOST_KEPT = 8192;
/** Words that were seen before, folded and looked up. */
const kept = new Map<string, { folded: string; bits: number }>();

function lookedUp(written: string): { folded: string; bits: number } {
  let one = kept.get(written);
  if (one === undefined) {
    const folded = worldFold(written);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(written, (one = { folded, bits: knownInWorld(folded) }));
  }
  return one;
}

function wordsOf(text: string): Word[] {
  const all: Word[] = [];
  let last = -2;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    let written = match[0];
    let start = match.index;
    while (written.charCodeAt(0) === 0x22 || written.charCodeAt(0) === 0x27) {
      written = written.slice(1);
      start++;
    }
    const bare = written.replace(/["']$/, '');
    // A quote at the end is of a Hebrew abbreviation only: גב'.
    const { folded, bits } = lookedUp(BEFORE.has(written) ? written : bare);
    const gap = text.slice(last, start);
    if (bare !== '')
      all.push({ start, end: start + bare.length, folded, bits, joined: gap === ' ' || gap === '. ' || gap === "' " || gap === '.' });
    last = start + bare.length;
  }
  return all;
}

const isName = (bits: number): boolean => isGiven(bits) || isFamily(bits);

/** Names in a text of these scripts, in order. */
export function* caselessNames(text: string): Generator<WorldName> {
  const all = wordsOf(text);
  for (let at = 0; at < all.length; at++) {
    const titled = BEFORE.has(all[at]!.folded) && all[at + 1]?.joined ? read(all, at + 1, ADDRESS.has(all[at]!.folded)) : undefined;
    if (titled !== undefined) {
      yield { start: all[at + 1]!.start, end: all[titled]!.end, sure: true, why: WHY.title };
      at = titled;
      continue;
    }
    const before = all[at + 1];
    // A family name of India, Nepal or Bangladesh shows that the word before it is a given name.
    if (!isName(all[at]!.bits) && before?.joined && isIndicFamily(before) && isIndicGiven(all[at]!)) {
      yield { start: all[at]!.start, end: before.end, sure: false, why: WHY.words };
      at++;
      continue;
    }
    if (!isName(all[at]!.bits)) continue;
    const last = run(all, at);
    const after = all[last + 1];
    if (after?.joined && AFTER.has(after.folded) && all.slice(at, last + 1).some(({ bits }) => isName(bits) && !isAlsoWord(bits))) {
      yield { start: all[at]!.start, end: all[last]!.end, sure: true, why: WHY.title };
      at = last;
    } else if (last === at && after?.joined && isGiven(all[at]!.bits) && !isAlsoWord(all[at]!.bits) && isUnknownFamily(after)) {
      yield { start: all[at]!.start, end: after.end, sure: false, why: WHY.words };
      at = last + 1;
    } else if (last > at) {
      const weight = bare(all.slice(at, last + 1));
      if (weight > 0) yield { start: all[at]!.start, end: all[last]!.end, sure: weight > 1, why: weight > 1 ? WHY.form : WHY.words };
      at = last;
    }
  }
}

/** Words of grammar in Hindi, Marathi, Nepali and Bengali, as worldFold has them; of what is no given name. */
const INDIC_SMALL = new Set(
  'का के कि को ने से मे पर और है था थे थि या एव तथा भि यह वह इस उस जो लेकिन बाद श्रि आनि हे ते तो ति चा चे चि ला नि र मा ले लाइ को बाट छ हो তার'
    .split(' ')
    .map(worldFold),
);

function isIndicFamily({ folded, bits }: Word): boolean {
  return isFamily(bits) && !isAlsoWord(bits) && !isGiven(bits) && folded.length > 3 && inIndic(folded);
}

function isIndicGiven({ folded, bits }: Word): boolean {
  return bits === 0 && folded.length > 2 && inIndic(folded) && !INDIC_SMALL.has(folded) && !BEFORE.has(folded);
}

function inIndic(folded: string): boolean {
  return folded.charCodeAt(0) >= 0x900 && folded.charCodeAt(0) < 0x980;
}

/** A family name that no table has, by its form: with an article, or a Persian ending; behind a given name alone. */
function isUnknownFamily({ folded, bits }: Word): boolean {
  if (isAlsoWord(bits) || folded.length < 5) return false;
  return /^ال[^ل]/.test(folded) ? !/(?:يه|ات|ين)$/.test(folded) : /(?:زاده|نژاد|پور|وند|فر|يان|اوي|آبادي|ابادي|لو)$/.test(folded);
}

/** Where words that are names, one after another, end. */
function run(all: readonly Word[], first: number): number {
  let last = first;
  for (let next = first + 1; next < first + LONGEST && all[next]?.joined; next++) {
    const { bits, folded } = all[next]!;
    if (isName(bits)) last = next;
    else if (!PARTICLE.has(folded)) break;
  }
  return last;
}

/** Words after a title that are of a name; after a form of address one word that no table has is one too. */
function read(all: readonly Word[], first: number, address: boolean): number | undefined {
  const { bits, folded } = all[first]!;
  if (BEFORE.has(folded)) return undefined;
  const known = isName(bits) && !isAlsoWord(bits);
  const begins = isName(bits) || PARTICLE.has(folded);
  if (
    !begins &&
    !(
      address &&
      folded.length > 2 &&
      !isAlsoWord(bits) &&
      all[first + 1] !== undefined &&
      isFamily(all[first + 1]!.bits) &&
      all[first + 1]!.joined
    )
  )
    return undefined;
  let last = run(all, first);
  const next = all[last + 1];
  // A family name that no table has: with an article in Arabic, or any word behind a given name alone where a form of address says that a name is there.
  if (last === first && next?.joined && next.folded.startsWith('ال') && next.folded.length > 4 && !isAlsoWord(next.bits)) last++;
  return known || last > first || address ? last : undefined;
}

/** 2 for words that no one takes for others, 1 for ones that read like a name, 0 for none. */
function bare(words: readonly Word[]): number {
  const names = words.filter(({ bits }) => isName(bits));
  const clear = names.filter(({ bits }) => !isAlsoWord(bits));
  const given = clear.some(({ bits }) => isGiven(bits));
  const family = clear.some(({ bits }) => isFamily(bits));
  if (names.length < 2 || !given || clear.length < 2) return 0;
  return family && clear.length === names.length && names[0]!.folded !== names[1]!.folded ? 2 : 1;
}
