/** Words that name numbers of persons, where they stand: right before a place in a text, or in the name of a field. */

import { type Pass, passOf } from '../../inspect/clues/clues.js';
import { append, keep } from '../../text/append.js';
import { isAbbreviated } from '../checked/field-path.js';
import { abbreviatedWords } from './abbreviated-words.js';
import { rowsOf, type Scheme } from './schemes.js';
import {
  APART,
  fold,
  foldAt,
  isLetter,
  isPrefixed,
  MARK,
  type Naming,
  NINE,
  nodeOf,
  ROOT,
  runsOn,
  SHORT,
  SPACE,
  type Words,
  wordsOfTable,
} from './word-tree.js';

export type { Naming } from './word-tree.js';

let loaded: Words | undefined;

function load(): Words {
  return (loaded ??= wordsOfTable());
}

/** Words that end at a place, with where each begins. */
interface Ending {
  says: readonly Naming[];
  start: number;
}

/** Most units of a space within a word: `n.º `. */
const MAX_SPACE_CHARACTERS = 3;
/** Letters that may follow a word in one, as endings do, and how long it must be. */
const MAX_SUFFIX_CHARACTERS = 4;
const SUFFIXED = 5;
/** A word as long as this may be the end of a compound. */
const COMPOUND = 8;

const NO_ENDINGS: readonly Ending[] = [];

/** The longest first. */
function endingAt(text: string, end: number, words: Words): readonly Ending[] {
  let all: Ending[] | undefined;
  let node = ROOT;
  for (let i = end - 1; i >= 0; i--) {
    let unit = foldAt(text, i);
    if (unit === MARK) continue;
    if (unit === SPACE) {
      let spaces = 1;
      while (spaces < MAX_SPACE_CHARACTERS && i > 0 && foldAt(text, i - 1) === SPACE) {
        i--;
        spaces++;
      }
      unit = SPACE;
    }
    node = nodeOf(words, node, unit);
    if (words.units[node] === 0) break;
    const said = words.said[node]!;
    if (said !== 0 && begins(text, i, end - i)) (all ??= []).unshift({ says: words.says[said]!, start: i });
  }
  return all ?? NO_ENDINGS;
}

/** A word may begin here: nothing that belongs to it stands before. */
function begins(text: string, start: number, length: number): boolean {
  if (start === 0 || length >= COMPOUND) return true;
  const first = fold(text.charCodeAt(start));
  const before = fold(text.charCodeAt(start - 1));
  return !isLetter(before) || runsOn(first) || isPrefixed(first) || runsOn(before) !== runsOn(first);
}

/** What a word before a number says, and how it stands there. */
export interface Before {
  naming: Naming;
  /** Units between the word and the number. */
  gap: number;
  /** Whether a short word is in capitals. */
  capitals: boolean;
}

const NONE: readonly Before[] = [];

/** Whether the nearest thing before a place, marks left out, is a digit: rows of numbers have no words between. */
export function inRow(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) return true;
    if (unit > 0x7f || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return isOfLineBefore(text, start);
  }
  return true;
}

/** Whether a number begins its line and the line before is another number and a word: the word is of that one, as in lists of how often words are used. */
export function isOfLineBefore(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== LINE_END) return false;
  const from = text.lastIndexOf('\n', start - 2) + 1;
  return start - from < MAX_PAIR_CHARACTERS && NUMBER_AND_WORD.test(text.slice(from, start - 1));
}

const LINE_END = 0x0a;
const MAX_PAIR_CHARACTERS = 64;
const NUMBER_AND_WORD = /^\d{3,}[ \t;,]{1,3}[\p{L}\p{M}'’-]+\r?$/u;

/** What words before a place say of the number that begins there, the nearest first, until one names something else. */
export function namedBefore(text: string, start: number, reach: number): readonly Before[] {
  return wordsBefore(text, start, reach, undefined);
}

/** The nearest word before a place, where it names numbers of one of these types, which a detector of its own reads. */
export function nearestBefore(text: string, start: number, reach: number, ...types: readonly string[]): Before | undefined {
  return mayBeNamed(text, start, reach, ...types) ? wordsBefore(text, start, reach, types)[0] : undefined;
}

/** Whether a word of one of these types may end before a place: what most numbers have no word of is asked before all words are read. */
export function mayBeNamed(text: string, start: number, reach: number, ...types: readonly string[]): boolean {
  const first = APART.indexOf(types[0]!);
  return readerOf(text).mayName(start, reach, first, types.length > 1 ? APART.indexOf(types[1]!) : first);
}

/** The pass that has read a text, with the words of the table. */
function readerOf(text: string): Pass {
  const pass = passOf(text);
  pass.learnWords(tablesOfWords, fold);
  return pass;
}

function tablesOfWords(): readonly Uint8Array[] {
  const { ends, fours, tails, apart } = load();
  return [ends, fours, tails, ...apart];
}

/** Whether a word of this type may end right before a place, with nothing but marks between. */
export function mayEndBefore(text: string, start: number, type: string): boolean {
  let end = start;
  while (end > 0 && foldAt(text, end - 1) <= NINE) end--;
  return end > 0 && mayBeNamed(text, end, 1, type);
}

/** All words that name numbers, or the nearest of all alone where it is of a type that is apart. */
function wordsBefore(text: string, start: number, reach: number, apart: readonly string[] | undefined): readonly Before[] {
  const words = load();
  let all: Before[] | undefined;
  const { at, length } = readerOf(text).wordEnds(start, reach, fold);
  for (let n = 0; n < length; n += 2) {
    const end = at[n]!;
    if (at[n + 1]! < 0) {
      // A sentence ends here, unless who speaks next answers what was asked.
      if (SPEAKER.test(text.slice(end, end - 1 + MAX_SPEAKER_CHARACTERS))) continue;
      break;
    }
    // Letters of the text that follow the word in one, and whether its script puts no spaces between words.
    const after = at[n + 1]! >> 1;
    const run = (at[n + 1]! & 1) !== 0;
    for (const { says, start: begin } of endingAt(text, end, words)) {
      if (!run && after > 0 && end - begin < SUFFIXED) continue;
      let other = false;
      for (const one of says) {
        if (one.wholeOnly) continue;
        const capitals = run || (one.short && isCapital(text, begin, end));
        if (apart !== undefined) {
          const isAsked = one.type !== undefined && apart.includes(one.type);
          if (one.short && !capitals && !isAsked) continue;
          other = true;
          if (isAsked) return [{ naming: one, gap: start - end, capitals }];
        } else if (one.ids === undefined && (one.type === undefined || APART.includes(one.type))) other = true;
        else (all ??= []).push({ naming: one, gap: start - end, capitals });
      }
      // Capital letters right before the digits may be of the number: HP25-… is no telephone because HP is a word for one.
      const mayBeOfNumber = apart === undefined && start - end <= 1;
      if (other && !(mayBeOfNumber && says.some(({ short }) => short) && isCapital(text, begin, end))) return all ?? NONE;
      // A word for one kind of number is not read as a shorter one for any: what fails its check is none.
      if (says.some(({ ids }) => ids !== undefined)) break;
    }
  }
  return all ?? NONE;
}

/** Who speaks next, whose words may answer what was asked: `…を教えてください。客：`. */
const SPEAKER = /^\s?\p{L}{1,12}[:：]/u;
const MAX_SPEAKER_CHARACTERS = 16;

function isCapital(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] !== text[i]!.toUpperCase()) return false;
  return true;
}

interface FieldWords {
  numbers: readonly Naming[];
  /** Types that are apart. */
  apart: ReadonlySet<string>;
}

const FIELDS = new Map<string, FieldWords>();
const MAX_FIELDS = 10_000;

/** What the name of a field says of its values. */
export function namedByField(field: string | undefined): readonly Naming[] {
  return field === undefined ? NOTHING : fieldWords(field).numbers;
}

/** Whether the name of a field names numbers of a type that a detector of its own reads. */
export function fieldNames(field: string | undefined, type: string): boolean {
  return field !== undefined && fieldWords(field).apart.has(type);
}

function fieldWords(field: string): FieldWords {
  let says = FIELDS.get(field);
  if (says === undefined) {
    if (FIELDS.size >= MAX_FIELDS) FIELDS.clear();
    const all = readField(field);
    const isApart = ({ type }: Naming) => type !== undefined && APART.includes(type);
    says = { numbers: all.filter((one) => !isApart(one)), apart: new Set(all.filter(isApart).map(({ type }) => type!)) };
    FIELDS.set(field, says);
  }
  return says;
}

/** Whether the name of a field says that its values are numbers of a type, whatever their check says. */
export function namesType(type: string): (field: string) => boolean {
  return (field) =>
    namedByField(field).some(({ weak, ids, type: own }) => !weak && (own === type || [...(ids ?? [])].some((one) => one.type === type)));
}

const NOTHING: readonly Naming[] = [];

function readField(field: string): readonly Naming[] {
  const parts = field
    .replace(/\[\d*\]/g, '')
    .split('.')
    .filter((part) => part !== '');
  const own = parts.at(-1) ?? '';
  // `passport.number` says what `passport_number` does; an abbreviation with points is no path.
  const abbreviated = isAbbreviated(field);
  const names = abbreviated ? [parts.join(' ')] : parts.length > 1 ? [own, `${parts.at(-2)} ${own}`] : [own];
  const meant = abbreviated ? abbreviatedIn(field) : NOTHING;
  if (meant.length > 0) return meant;
  for (const name of names) {
    const said = besideRemark(name);
    if (said !== undefined) return said;
  }
  return NOTHING;
}

/** What a name says; a remark in brackets, a unit mostly, only where the name itself says nothing, and by no short word: `Menge (Stk.)`. */
function besideRemark(name: string): readonly Naming[] | undefined {
  const plain = name.replace(REMARK, ' ').trim();
  if (plain === '' || plain === name.trim()) return inWords(name);
  const said = inWords(plain);
  return said !== undefined && said.length > 0 ? said : inWords(name)?.filter(({ short }) => !short);
}

const REMARK = /[([（［][^)\]）］]*[)\]）］]/g;

function inWords(name: string): readonly Naming[] | undefined {
  return inName(name.replace(/[_\s-]+/g, ' ').trim()) ?? inName(spaced(name));
}

/** What the words of the table say that the name of a field abbreviates: `Data di nasc.`. */
function abbreviatedIn(field: string): readonly Naming[] {
  for (const word of abbreviatedWords(field)) {
    const said = inName(word);
    if (said !== undefined && said.length > 0) return said;
  }
  return NOTHING;
}

/** All that a few words behind a number, or in a cell above it, say. */
export function namesIn(written: string): readonly Naming[] {
  return inName(written.replace(/[_\s-]+/g, ' ').trim()) ?? NOTHING;
}

const COLUMNS = new Map<string, readonly Naming[]>();

/** What the name of a column of a table within a text says, looked up once for all its cells. */
export function namesInColumn(name: string): readonly Naming[] {
  let says = COLUMNS.get(name);
  if (says === undefined) {
    says = keep(COLUMNS, name, namesIn(name), MAX_FIELDS);
  }
  return says;
}

/** A name of a field in words: `taxId`, `TAX_ID2` and `tax-id` alike. */
function spaced(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .replace(/(\D)\d{1,2}$/, '$1')
    .trim();
}

/** All that words in a name say; undefined where there are none. */
function inName(name: string): readonly Naming[] | undefined {
  const words = load();
  const all: Naming[] = [];
  let any = false;
  for (let end = name.length, rest = 0; end > 0; end--) {
    if (end < name.length) rest = isLetter(fold(name.charCodeAt(end))) ? rest + 1 : 0;
    const last = fold(name.charCodeAt(end - 1));
    if (!isLetter(last) || (!runsOn(last) && rest > MAX_SUFFIX_CHARACTERS)) continue;
    const [longest] = endingAt(name, end, words).filter(({ start }) => runsOn(last) || rest === 0 || end - start >= SUFFIXED);
    if (longest === undefined) continue;
    const whole = longest.start === 0 && end === name.length;
    const says = longest.says.filter(({ wholeOnly }) => whole || !wholeOnly);
    if (says.length > 0) any = true;
    append(
      all,
      says.filter(({ ids, type }) => ids !== undefined || type !== undefined),
    );
    end = Math.min(end, longest.start + 1);
  }
  return any ? all : undefined;
}

let tableRows: string[][] | undefined;

/** Words of the table that name numbers of a scheme, in its own words and in English; those of its type where it has none of its own. */
export function wordsFor({ id, type }: Scheme): { local: string; english: string } {
  tableRows ??= rowsOf('words');
  const rows = tableRows.map(([what, language, words]) => ({ what: what!, english: language === 'en', word: words!.split('|')[0]! }));
  const own = rows.filter(({ what }) => what.split(',').includes(id));
  const general = rows.filter(({ what }) => what === type);
  const english = own.find((row) => row.english) ?? general.find((row) => row.english);
  const local = own.find((row) => !row.english) ?? own[0] ?? general.find((row) => !row.english) ?? english;
  // Abbreviations are written in capitals.
  const written = (word: string) => (word.length <= SHORT ? word.toUpperCase() : word);
  return { local: written(local?.word ?? ''), english: written(english?.word ?? local?.word ?? '') };
}
