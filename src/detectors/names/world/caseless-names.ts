/** Names in Arabic, Hebrew, Indic and Georgian script, which have no capital letters: words of the tables side by side, and titles before them. */

import { append, keep } from '../../../text/append.js';
import { ADDRESS, AFTER, BEFORE, PARTICLE, SMALL } from './caseless-words.js';
import { isBeforeThing, isBehindThing, isWork } from './named-after-world.js';
import { worldFold } from './world-fold.js';
import { isAlsoWord, isClear, isFamily, isForeignGiven, isGiven, knownInWorld } from './world-lexicon.js';
import { WHY, type WorldName } from './world-name.js';

/** A word: letters and marks of these scripts, with what is written within words. */
const WORD =
  /(?:[\u0591-\u05f4\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ed\u06fa-\u06ff\u0750-\u077f\u0900-\u0963\u0971-\u0df3\u10a0-\u10ff\u200c"'”“]|\u200d)+/g;
/** Most words of one name. */
const LONGEST = 5;

interface Word {
  start: number;
  end: number;
  folded: string;
  bits: number;
  /** Only a space, or a point after a title, stands between it and the word before. */
  joined: boolean;
  /** A point stands between it and the word before. */
  pointed: boolean;
}

/** What stands between an abbreviation and the word behind it: डॉ. राम, גב' כהן. */
const SHORT_GAP = /^(?:\. ?|' )$/;
const isShort = (word: Word | undefined): boolean => word !== undefined && (word.end - word.start < 4 || BEFORE.has(word.folded));

const MOST_KEPT = 8192;
/** Words that were seen before, folded and looked up. */
const kept = new Map<string, { folded: string; bits: number }>();

function lookedUp(written: string): { folded: string; bits: number } {
  let one = kept.get(written);
  if (one === undefined) {
    const folded = worldFold(written);
    one = keep(kept, written, { folded, bits: knownInWorld(folded) }, MOST_KEPT);
  }
  return one;
}

function wordsOf(text: string): Word[] {
  const all: Word[] = [];
  let last = -2;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    let written = match[0].replace(/[”“]/g, '"');
    let start = match.index;
    while (written.charCodeAt(0) === 0x22 || written.charCodeAt(0) === 0x27) {
      written = written.slice(1);
      start++;
    }
    const bare = written.replace(/["']$/, '');
    // A quote at the end is of a Hebrew abbreviation only: גב'.
    const { folded, bits } = lookedUp(BEFORE.has(written) ? written : bare);
    const gap = last < 0 ? '' : text.slice(last, start);
    if (bare !== '')
      all.push({
        start,
        end: start + bare.length,
        folded,
        bits,
        pointed: gap.startsWith('.'),
        joined: gap === ' ' || (SHORT_GAP.test(gap) && isShort(all[all.length - 1])),
      });
    last = start + bare.length;
  }
  return all;
}

const isName = (bits: number): boolean => isGiven(bits) || isFamily(bits);

/** Words that are a name. */
interface Reading extends Pick<WorldName, 'sure' | 'why'> {
  first: number;
  last: number;
}

/** Names in a text of these scripts. */
export function* caselessNames(text: string): Generator<WorldName> {
  const all = wordsOf(text);
  const found: Reading[] = [];
  for (let at = 0; at < all.length; at++) {
    const one = titledAt(all, at) ?? sonAt(all, at) ?? initialsAt(all, at) ?? namedAt(all, at);
    if (one === undefined) continue;
    const isThing = isNamedAfter(all, one.first) || isBeforeThingWord(all, one.last) || isWholeWork(all, one);
    if (!isThing) found.push(one);
    at = one.last;
  }
  if (found.length > 0) append(found, [...again(all, found)]);
  for (const { first, last, sure, why } of found) yield { start: all[first]!.start, end: all[last]!.end, sure, why };
}

/** All of a name is a work or a firm, or the beginning of one. */
function isWholeWork(all: readonly Word[], { first, last }: Reading): boolean {
  const words = all.slice(first, last + 2).map(({ folded }) => folded);
  return isWork(words) || isWork(words.slice(0, last - first + 1));
}

/** A name behind a title. */
function titledAt(all: readonly Word[], at: number): Reading | undefined {
  if (!BEFORE.has(all[at]!.folded) || !all[at + 1]?.joined) return undefined;
  const last = read(all, at + 1, ADDRESS.has(all[at]!.folded));
  return last === undefined ? undefined : { first: at + 1, last, sure: true, why: WHY.title };
}

/** A word for a stadium, a road, a school is behind a word: राजीव गांधी स्टेडियम. */
function isBeforeThingWord(all: readonly Word[], last: number): boolean {
  const next = all[last + 1];
  return next?.joined === true && isBehindThing(next.folded);
}

/** A word for a street, a school, a mosque stands before a word, with a title between: شارع الملك فيصل. */
function isNamedAfter(all: readonly Word[], at: number): boolean {
  const before = all[at - 1];
  if (before === undefined || !all[at]!.joined) return false;
  if (isBeforeThing(before.folded)) return true;
  return BEFORE.has(before.folded) && before.joined && all[at - 2] !== undefined && isBeforeThing(all[at - 2]!.folded);
}

/** Son and daughter of, in Arabic and Hebrew. */
const SON = new Set(['بن', 'بنت', 'בן', 'בת']);
/** What a part of an Arabic name begins with. */
const FATHER = new Set(['ابي', 'ابو', 'ابا', 'عبد', 'ام']);

/** A name and the name of the father: أحمد بن طولون, معاوية بن أبي سفيان, יקותיאל בן יעקב. */
function sonAt(all: readonly Word[], at: number): Reading | undefined {
  const one = all[at]!;
  let son = at + 1;
  // عبد الملك بن مروان
  if (FATHER.has(one.folded) && all[son]?.joined) son++;
  if (!all[son]?.joined || !SON.has(all[son]!.folded) || !canBegin(one, all[son]!.folded)) return undefined;
  let last = son;
  for (let part = 0; part < MOST_FATHERS && all[last]?.joined && SON.has(all[last]!.folded); part++) {
    let next = last + 1;
    while (all[next]?.joined && FATHER.has(all[next]!.folded)) next++;
    const father = all[next];
    if (!father?.joined || SMALL.has(father.folded) || father.folded.length < 3) break;
    last = next;
    // … بن أحمد بن …
    if (all[next + 1]?.joined && SON.has(all[next + 1]!.folded)) last++;
  }
  if (SON.has(all[last]!.folded)) last--;
  if (last <= son) return undefined;
  const hebrew = one.folded.charCodeAt(0) < 0x600;
  return { first: at, last, sure: !hebrew || isName(all[last]!.bits), why: WHY.form };
}

const MOST_FATHERS = 5;

/** A word can be the name of a son: any in Arabic, where بن is hardly ever another word; a given name in Hebrew, where בן tells an age. */
function canBegin({ folded, bits }: Word, son: string): boolean {
  if (folded.length < 3 || SMALL.has(folded)) return false;
  return son === 'بن' ? true : isGiven(bits);
}

/** A name that begins with a word of the tables, or with one before a family name of the tables. */
function namedAt(all: readonly Word[], at: number): Reading | undefined {
  const one = all[at]!;
  const next = all[at + 1];
  // A family name of India, Nepal or Bangladesh shows that the word before it is a given name.
  if (!isName(one.bits))
    return next?.joined && isIndicFamily(next) && isIndicGiven(one) ? { first: at, last: at + 1, sure: false, why: WHY.words } : undefined;
  const last = run(all, at);
  const after = all[last + 1];
  if (after?.joined && AFTER.has(after.folded) && all.slice(at, last + 1).some(({ bits }) => isName(bits) && !isAlsoWord(bits)))
    return { first: at, last, sure: true, why: WHY.title };
  if (last === at) return alone(all, at);
  const weight = bare(all.slice(at, last + 1));
  return weight > 0 ? { first: at, last, sure: weight > 1, why: weight > 1 ? WHY.form : WHY.words } : undefined;
}

/** A given name with no other name of the tables behind it: with a word that is its family name, or by itself where it is hardly ever another word. */
function alone(all: readonly Word[], at: number): Reading | undefined {
  const one = all[at]!;
  const after = all[at + 1];
  if (after?.joined && (hasFamily(one, after) || hasIndicFamily(all, at))) return { first: at, last: at + 1, sure: false, why: WHY.words };
  return isClear(one.bits) && !isAlsoWord(one.bits) && one.folded.length > 3
    ? { first: at, last: at, sure: false, why: WHY.words }
    : undefined;
}

/** The letters of the Latin alphabet as Hindi spells them: जे. आर. */
const INITIAL = new Set('ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू वाई'.split(' ').map(worldFold));
/** Degrees, services and countries that are written so. */
const NO_INITIALS = new Set(
  [
    'बी ए',
    'एम ए',
    'बी एस',
    'एम एस',
    'आई ए एस',
    'आई पी एस',
    'यू एस',
    'यू एस ए',
    'यू के',
    'सी आई',
    'सी आई डी',
    'पी एच',
    'ए डी',
    'बी सी',
    'बी ई',
    'एम बी',
    'एल एल',
    'यू पी',
    'एम पी',
    'टी वी',
    'ए सी',
    'आर एस एस',
  ].map((one) => one.split(' ').map(worldFold).join(' ')),
);
const MOST_INITIALS = 4;

function isDegree(all: readonly Word[], first: number, end: number): boolean {
  if (all[first - 1] !== undefined && INITIAL.has(all[first - 1]!.folded)) return true;
  return NO_INITIALS.has(
    all
      .slice(first, end)
      .map(({ folded }) => folded)
      .join(' '),
  );
}

/** A postposition or a mark is behind a name of India. */
function endsName(next: Word | undefined): boolean {
  return next === undefined || !next.joined || POSTPOSITION.has(next.folded);
}

/** Initials and a family name in Devanagari: जे. आर. हिक्स. */
function initialsAt(all: readonly Word[], at: number): Reading | undefined {
  if (!INITIAL.has(all[at]!.folded)) return undefined;
  let name = at;
  while (
    name < at + MOST_INITIALS &&
    all[name] !== undefined &&
    INITIAL.has(all[name]!.folded) &&
    all[name + 1]?.pointed &&
    all[name + 1]!.joined
  )
    name++;
  const one = all[name];
  if (
    name === at ||
    one === undefined ||
    !inIndic(one.folded) ||
    one.folded.length < 3 ||
    INDIC_SMALL.has(one.folded) ||
    isAlsoWord(one.bits)
  )
    return undefined;
  const family = isFamily(one.bits);
  // Without a known family name it may be D.D.T. or a degree: two initials, and a postposition or a mark behind.
  if (!family && (name !== at + 2 || one.bits !== 0 || isDegree(all, at, name) || !endsName(all[name + 1]))) return undefined;
  return { first: at, last: name, sure: family && name > at + 1, why: WHY.form };
}

/** Family names of those found, where the text has them alone. */
function* again(all: readonly Word[], found: readonly Reading[]): Generator<Reading> {
  const families = new Set<string>();
  const taken = new Set<number>();
  for (const { first, last, sure } of found) {
    for (let at = first; at <= last; at++) taken.add(at);
    const { bits, folded } = all[last]!;
    // A word of India that is a name once is a word elsewhere.
    if (!sure && (inIndic(folded) || folded.startsWith('ال'))) continue;
    if (last > first && folded.length > 3 && !isAlsoWord(bits) && !SMALL.has(folded) && !PARTICLE.has(folded) && !JOINED_ON.test(folded))
      families.add(folded);
  }
  if (families.size === 0) return;
  for (let at = 0; at < all.length; at++)
    if (!taken.has(at) && families.has(all[at]!.folded)) yield { first: at, last: at, sure: false, why: WHY.again };
}

/** Words of grammar in Hindi, Marathi, Nepali and Bengali, as worldFold has them; of what is no given name. */
const INDIC_SMALL = new Set(
  'का के कि को ने से मे पर और है था थे थि या एव तथा भि यह वह इस उस जो लेकिन बाद श्रि आनि हे ते तो ति चा चे चि ला नि र मा ले किन्तु इसलिए द्वारा मगर परन्तु परंतु जब तब क्योंकि तक लिए भगवान स्वामी नाम जैसे भगवद् लाइ को बाट छ हो তার'
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

/** Whether the word behind a given name that is no other word is its family name. */
function hasFamily({ bits }: Word, after: Word): boolean {
  if (!isClear(bits) || isBeforeThing(after.folded)) return false;
  if (isForeignGiven(bits)) return isAnyFamily(after) && !NO_FOREIGN.test(after.folded);
  return isUnknownFamily(after) || (isAnyFamily(after) && !NO_FAMILY.test(after.folded));
}

/** Words behind a name in Hindi and its neighbors that show where it ends. */
const POSTPOSITION = new Set('ने को के का की से द्वारा और व एवं तथा ला चा ची चे'.split(' ').map(worldFold));

/** A given name of the tables that is no other word, a word that none has, and a postposition or a mark: जॉर्ज स्टीफ़ेन्सन ने. */
function hasIndicFamily(all: readonly Word[], at: number): boolean {
  const [one, next, end] = [all[at]!, all[at + 1]!, all[at + 2]];
  if (!isClear(one.bits) || !inIndic(one.folded) || !isIndicGiven(next) || isBehindThing(next.folded)) return false;
  return endsName(end);
}

/** Words with an article, verbs and comparisons, of Arabic: behind a name of another language they are not its family name. */
const NO_FOREIGN = /^(?:ال|ي|كال|كا|ست|سي)|(?:ات|تين|فين|ها|هم)$/;
/** … behind an Arabic name: verbs, and nouns with an ending of case or of whose they are. */
const NO_FAMILY = /^(?:[يت]ست|سي|كا?ل)|(?:ها|هما|هم)$/;

/** And, with the and for the, as they are written on to a word. */
const JOINED_ON = /^(?:و|بال|لل|ו)/;

/** A word that no table has, of Hebrew or Arabic script, and none of grammar: behind a given name it is most often the family name. */
function isAnyFamily({ bits, folded }: Word): boolean {
  return (
    bits === 0 && folded.length > 2 && folded.charCodeAt(0) < 0x780 && !SMALL.has(folded) && !BEFORE.has(folded) && !JOINED_ON.test(folded)
  );
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
    if (SMALL.has(folded) && !PARTICLE.has(folded)) break;
    if (isName(bits)) last = next;
    else if (!PARTICLE.has(folded)) break;
  }
  return last;
}

/** Words after a title that are of a name; after a form of address one word that no table has is one too. */
function read(all: readonly Word[], first: number, address: boolean): number | undefined {
  const { bits, folded } = all[first]!;
  if (BEFORE.has(folded) || SMALL.has(folded) || folded.length < 3) return undefined;
  if (address && inIndic(folded) && !isName(bits)) return indic(all, first);
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
  // A family name that no table has: with an article in Arabic, or any word behind a given name alone.
  if (last === first && next?.joined && !isAlsoWord(next.bits)) {
    if (next.folded.startsWith('ال') ? next.folded.length > 4 : known && isGiven(bits) && (isAnyFamily(next) || isIndicGiven(next))) last++;
  }
  return known || last > first || address ? last : undefined;
}

/** Most words of a name of India behind a form of address. */
const MOST_INDIC = 3;

/** Words that no table has behind a form of address of India, up to a word of grammar. */
function indic(all: readonly Word[], first: number): number | undefined {
  let last = first - 1;
  for (let next = first; next < first + MOST_INDIC && (next === first || all[next]?.joined); next++) {
    const one = all[next]!;
    if (!isName(one.bits) && !isIndicGiven(one)) break;
    last = next;
  }
  // A word that is in no table is of the name where it ends there: before a word of grammar or a mark.
  while (last > first && !isName(all[last]!.bits) && all[last + 1]?.joined && !INDIC_SMALL.has(all[last + 1]!.folded)) last--;
  return last < first ? undefined : last;
}

/** Behind what reads like a given name: people (בני אדם), on (على). */
const NOT_LAST = new Set(['אדם', 'علي']);

/** A given and a family name of the tables in Hebrew or Arabic script, of which one is another word too: דוד כהן, علی احمدی. */
function isPair(words: readonly Word[]): boolean {
  const [one, other] = words;
  return (
    words.length === 2 &&
    isGiven(one!.bits) &&
    isFamily(other!.bits) &&
    !NOT_LAST.has(other!.folded) &&
    words.every(({ folded }) => folded.length > 2 && folded.charCodeAt(0) < 0x780 && !SMALL.has(folded) && !PARTICLE.has(folded))
  );
}

/** 2 for words that no one takes for others, 1 for ones that read like a name, 0 for none. */
function bare(words: readonly Word[]): number {
  const names = words.filter(({ bits }) => isName(bits));
  const clear = names.filter(({ bits }) => !isAlsoWord(bits));
  const given = clear.some(({ bits }) => isGiven(bits));
  const family = clear.some(({ bits }) => isFamily(bits));
  if (clear.length === 1 && isPair(words)) return 1;
  if (names.length < 2 || !given || clear.length < 2) return 0;
  const known = names.some(({ bits }) => isClear(bits));
  // Two letters are a word as often: לי, בן.
  if (!known && names.some(({ folded }) => folded.length < 3)) return 0;
  const sure = known || inIndic(names[0]!.folded) || names[0]!.folded.charCodeAt(0) >= 0x1000;
  return sure && family && clear.length === names.length && names[0]!.folded !== names[1]!.folded ? 2 : 1;
}
