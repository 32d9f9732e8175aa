/** Numbers of persons that carry a check digit, tried against the schemes of many countries; shared by the detectors of identity and tax numbers. */

import { bare, before, capitalAt, digitAt, inUrl, matches, quietly, said, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found, Spots } from '../../model/detection.js';
import { checkDigits } from './check-digits.js';

/** One country's number: the file of stdnum that checks it, and how it is written. */
export interface Scheme {
  module: string;
  form: RegExp;
  /** Its form tells it from other numbers: found without a word beside it. */
  telling?: boolean;
  /** Too plain to be found without a word, even where it is the whole text. */
  plain?: boolean;
}

/** What a family of numbers is called, and what the words beside it must not be. */
export interface Family {
  schemes: readonly Scheme[];
  words: RegExp;
  /** What every form that needs no word has in it. */
  telling: RegExp;
  not: RegExp;
  field: RegExp;
}

const CANDIDATE = /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-./])(?=[^\s]{0,12}\d)[A-ZА-Я0-9]{1,16}(?:[ ./+-]{1,2}[A-Z0-9]{1,12}){0,7}/gu;
/** What spaces part. */
const GROUP = /[^ ]+/g;
/** Fewest characters of a number. */
const LEAST = 6;
/** No number of any family has more digits in a row without letters and marks. */
export const MOST_DIGITS = 16;
/** Words are looked for in so many characters before a number. */
const LEAD = 64;
/** A fraction is no number of a person. */
const DECIMAL = /^\d+\.\d+$/;

const BARE = /^\s*(?!\d{4}-\d\d-\d\d)[A-ZА-Я0-9][A-ZА-Я0-9 ./+()-]{5,24}\s*$/;

const MOST_BARE = 40;

const loaded = new Map<string, (value: string) => boolean>();

function check(module: string): (value: string) => boolean {
  let valid = loaded.get(module);
  if (valid === undefined) {
    const isValid = checkDigits(module);
    valid = (value) =>
      quietly(() => {
        if (isValid(value)) return true;
        const bare = value.replace(/[. /-]/g, '');
        return bare !== value && isValid(bare);
      });
    loaded.set(module, valid);
  }
  return valid;
}

/** Finds the numbers of a family, and tells whether a text without a word for them can hold one. */
export interface Finder {
  find(text: string, field: string | undefined, spots: Spots): Found[];
  may: NonNullable<Detector['may']>;
}

/** Finds the numbers of a family. Forms are asked before words, and words before check digits: each asks less often than the one before. */
export function finder(family: Family, holdsTelling: (text: string, spots: Spots) => boolean): Finder {
  const forms = new RegExp(family.schemes.map(({ form }) => form.source).join('|'));
  const fieldSays = said(family.field);

  function inStretch(all: Found[], text: string, from: number, to: number, field: string | undefined): void {
    const context = Math.max(0, from - 2);
    for (const match of matches(CANDIDATE, text.slice(context, to))) {
      if (match[0].length < LEAST || DECIMAL.test(match[0])) continue;
      const found = candidate(text, context + match.index, match[0], field);
      if (found) all.push(found);
    }
  }

  function candidate(text: string, from: number, whole: string, field: string | undefined): Found | undefined {
    let word: boolean | undefined;
    for (const [at, written] of pieces(whole)) {
      if (!forms.test(written)) continue;
      const start = from + at;
      const end = start + written.length;
      if (goesOn(text, end)) continue;
      word ??= named(text, from, field);
      const alone = field === undefined && bare(text, start, end) && BARE.test(text);
      const scheme = family.schemes.find(
        (one) => (word || one.telling || (alone && !one.plain)) && one.form.test(written) && check(one.module)(written),
      );
      if (!scheme || (!word && inUrl(text, start))) continue;
      return {
        start,
        end,
        value: written.replace(/[^\p{L}\p{N}]/gu, ''),
        confidence: word ? 'certain' : scheme.telling ? 'likely' : 'possible',
        why: word ? 'check of a known scheme passed, named by a word or field' : 'form and check of a known scheme',
      };
    }
    return undefined;
  }

  function named(text: string, start: number, field: string | undefined): boolean {
    const lead = before(text, start, LEAD);
    return (family.words.test(lead) && !family.not.test(lead)) || spoken(text, field);
  }

  /** A field's name speaks for a value, and for a number in a text that has the word as well. */
  function spoken(text: string, field: string | undefined): boolean {
    if (!fieldSays(field)) return false;
    if (text !== lastText) {
      lastText = text;
      lastSpoken = (text.length < MOST_BARE && BARE.test(text)) || family.words.test(text);
    }
    return lastSpoken;
  }
  let lastText = '';
  let lastSpoken = false;

  /** Something besides its form can tell that a stretch holds a number of this family. */
  function worthwhile(text: string, from: number, to: number, field: string | undefined): boolean {
    return (
      family.telling.test(text.slice(from, to)) ||
      family.words.test(text.slice(Math.max(0, from - LEAD), to)) ||
      (field === undefined ? text.length < MOST_BARE && BARE.test(text) : spoken(text, field))
    );
  }

  function find(text: string, field: string | undefined, { beside, rows }: Spots): Found[] {
    const all: Found[] = [];
    let done = 0;
    const look = (digit: number) => {
      let start = digit;
      let end = digit;
      while (start > done && isPart(text.charCodeAt(start - 1))) start--;
      while (end < text.length && isPart(text.charCodeAt(end))) end++;
      done = end;
      if (end - start > MOST_DIGITS && areDigits(text, start, end)) return;
      if (worthwhile(text, start, end, field)) inStretch(all, text, start, end, field);
    };
    for (let i = 0; i < rows.length; i += 3) {
      const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
      if (start >= done && !inWord(text, start, end, digits)) look(start);
    }
    const known = all.length;
    done = 0;
    for (let i = 0; i < beside.length; i += 2) if (beside.at[i]! >= done && afterCapitals(text, beside.at[i]!)) look(beside.at[i]!);
    if (all.length === known || known === 0) return all;
    all.sort((a, b) => a.start - b.start);
    return all.filter((one, i) => i === 0 || one.start >= all[i - 1]!.end);
  }

  return {
    find,
    may: (text, _clues, field, spots) =>
      (field === undefined ? text.length < MOST_BARE && BARE.test(text) : fieldSays(field)) || holdsTelling(text, spots),
  };
}

function areDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!digitAt(text, i)) return false;
  return true;
}

/** Digits in a row that lower-case letters run into on one side: part of a word. */
function inWord(text: string, start: number, end: number, digits: number): boolean {
  return end - start === digits && (isLower(text.charCodeAt(start - 1)) || isLower(text.charCodeAt(end)));
}

function isLower(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f;
}

/** Four capital letters or more stand before these digits: the forms that are mostly letters begin so. */
export function afterCapitals(text: string, digit: number): boolean {
  for (let i = digit - 4; i < digit; i++) if (!capitalAt(text, i)) return false;
  return true;
}

/** Digits, capital letters and the marks between them: all that a candidate is made of. */
function isPart(unit: number): boolean {
  return unit <= 0x5a ? unit >= 0x41 || (unit >= 0x2d && unit <= 0x39) || unit === 0x20 || unit === 0x2b : unit >= 0x410 && unit <= 0x42f;
}

/** The number is part of a longer word or of a fraction. */
function goesOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next < 128) return wordAt(text, end) || ((next === 0x2e || next === 0x2c) && digitAt(text, end + 1));
  return end < text.length && /[\p{L}\p{N}_]/u.test(text[end]!);
}

/** The candidate as a whole, then without the groups at its end and its beginning that may be other words. */
function* pieces(written: string): Generator<[number, string]> {
  yield [0, written];
  const sentence = written.search(/[.,] /);
  if (sentence > 0) yield [0, written.slice(0, sentence)];
  const groups = matches(GROUP, written);
  if (groups.length < 2) return;
  for (let last = groups.length - 2; last >= 0; last--) yield [0, written.slice(0, groups[last]!.index + groups[last]![0].length)];
  for (const group of groups.slice(1)) yield [group.index, group[0]];
}
