/** Where known values are in a text, however they are written. */
import { type BareText, bareText, isReadOut, isUnseen } from './bare-text.js';
import { type Form, type KnownValue, LEAST_SHARED } from './known-value.js';
import { isUnspaced, TITLE_BEFORE, TITLE_BEHIND } from './person-names.js';

/** A known value in a text. */
export interface KnownHit {
  start: number;
  end: number;
  value: KnownValue;
}

/** Most that is between two letters or digits of one value. */
const WIDEST_GAP = 12;
const DIGIT = /^\p{Nd}$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]$/u;
/** Between the characters of one name: spaces, hyphens, dots, line ends, what is not seen. */
const IN_NAME = /^[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff·•・‧._*|/+-]*$/;
/** Between the words of a name; the comma is of `Surname, First`. */
const BETWEEN_NAMES = /^[\s\u00ad\u200b-\u200f\u2060-\u2069\ufeff·•・‧._*|/+,，'’"“”()-]*$/;
/** A short number is not put together from what is far apart. */
const SHORT_NUMBER = 7;
const IN_SHORT_NUMBER = /^[ ,.'’-]?$/;
const MAX_HITS = 10_000;

/** The known values of a record in one of its texts, in order; they may overlap. */
export function findKnown(text: string, known: readonly KnownValue[]): KnownHit[] {
  if (known.length === 0 || text === '') return [];
  const hits: KnownHit[] = [];
  const readings = isReadOut(text) ? [bareText(text), bareText(text, true)] : [bareText(text)];
  for (const value of known) {
    const { needs } = value;
    if (needs !== undefined && !readings.some((letters) => needs.some((one) => letters.text.includes(one)))) continue;
    for (const letters of readings) for (const form of value.forms) for (const hit of findForm(letters, form)) hits.push({ ...hit, value });
    for (const pattern of value.patterns ?? []) {
      pattern.lastIndex = 0;
      for (const { index, 0: whole } of text.normalize('NFC') === text ? text.matchAll(pattern) : [])
        hits.push({ start: index, end: index + whole.length, value });
    }
    if (hits.length > MAX_HITS) break;
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a form is in the letters of a text. */
function* findForm(letters: BareText, form: Form): Generator<{ start: number; end: number }> {
  const { text, start, end } = letters;
  for (let at = text.indexOf(form.bare); at >= 0; at = text.indexOf(form.bare, at + 1)) {
    const last = at + form.bare.length - 1;
    // A character that stands for two letters is taken as a whole.
    const hit = { start: start[at]!, end: end[last]! };
    if (!fits(letters, at, last, form)) continue;
    if (form.is === 'name') hit.end = end[last + endingOf(letters, last, form.bare)]!;
    yield form.is === 'phone' ? withCountry(letters.source, hit) : hit;
  }
}

function fits(letters: BareText, at: number, last: number, form: Form): boolean {
  const { source, start, end } = letters;
  const before = neighbor(letters, at - 1, end[at - 1] ?? 0, start[at]!);
  const after = neighbor(letters, last + 1, end[last]!, start[last + 1] ?? 0);
  const [first, final] = [form.bare[0]!, form.bare.at(-1)!];
  switch (form.is) {
    case 'number':
    case 'phone':
      if (touches(before, first) && !(form.is === 'phone' && isCountry(source, start[at]!))) return false;
      return !touches(after, final) && closely(letters, at, last, form.bare.length < SHORT_NUMBER ? IN_SHORT_NUMBER : undefined);
    case 'name':
      return fitsName(letters, at, last, form, before, after);
    case 'word':
      return !isWordPart(before) && !isWordPart(after) && closely(letters, at, last, /^[._\s\u200b-\u200f-]{0,3}$/);
    case 'text':
      if (!isUnspaced(form.bare) && (touches(before, first) || touches(after, final))) return false;
      return closely(letters, at, last, undefined);
  }
}

function fitsName(letters: BareText, at: number, last: number, form: Form, before: string, after: string): boolean {
  const { source, start, end } = letters;
  if (isUnspaced(form.bare)) {
    if (!closely(letters, at, last, IN_NAME)) return false;
    return (
      !form.titled ||
      TITLE_BEHIND.test(source.slice(end[last]!, end[last]! + 8)) ||
      TITLE_BEFORE.test(source.slice(Math.max(0, start[at]! - 1), start[at]!))
    );
  }
  const joints = form.joints ?? [];
  // Written together in an address or a handle, a name may have digits before and behind it; in others it is a word by itself.
  if (LETTER.test(before) || (LETTER.test(after) && endingOf(letters, last, form.bare) === 0)) return false;
  if (form.capital && !CAPITAL.test(source[start[at]!] ?? '')) return false;
  let within = 0;
  let split = 0;
  for (let i = at; i < last; i++) {
    const gap = source.slice(end[i]!, start[i + 1]!);
    if (start[i] === start[i + 1] || joints.includes(i + 1 - at)) {
      if (gap.length > WIDEST_GAP || !BETWEEN_NAMES.test(gap)) return false;
      continue;
    }
    within += 1;
    if (gap === '' || isUnseen(gap) || /^['’‘`´.\u2010-]$|^[-\u2010]?\s*[\r\n]\s*$/.test(gap)) continue;
    if (!IN_NAME.test(gap) || gap.length > 3) return false;
    split += 1;
  }
  // L e t t e r   b y   l e t t e r, or not at all; the apostrophe or hyphen within a word is not a gap.
  return split === 0 || split === within;
}

/** In scripts whose names take endings a name goes on by few letters: how many; 0 where it does not, or by too many. */
function endingOf({ text, source, start, end }: BareText, last: number, name: string): number {
  if (name.length < 4 || !/^\p{Script=Cyrillic}+$/u.test(name)) return 0;
  let more = 0;
  for (let i = last + 1; i < text.length && source.slice(end[i - 1]!, start[i]!) === '' && /\p{L}/u.test(text[i]!); i++) more += 1;
  return more <= 3 ? more : 0;
}

/** The letter or digit beside a place where nothing is between, or only what is not seen; empty otherwise. */
function neighbor({ source, start, text }: BareText, unit: number, from: number, to: number): string {
  if (unit < 0 || unit >= text.length || start[unit] === undefined) return '';
  return isUnseen(source.slice(from, to)) ? text[unit]! : '';
}

/** Both are digits, or both are letters of a script with spaces. */
function touches(beside: string, own: string): boolean {
  if (beside === '') return false;
  if (DIGIT.test(own)) return DIGIT.test(beside);
  return LETTER.test(own) && LETTER.test(beside) && !isUnspaced(own) && !isUnspaced(beside);
}

function isWordPart(beside: string): boolean {
  return beside !== '' && !isUnspaced(beside);
}

/** No gap is too wide, and where `only` says what may be in one, none holds anything else. */
function closely({ source, start, end }: BareText, at: number, last: number, only: RegExp | undefined): boolean {
  for (let i = at; i < last; i++) {
    if (start[i + 1]! <= end[i]!) continue;
    const gap = source.slice(end[i]!, start[i + 1]!);
    if (gap.length > WIDEST_GAP && !isUnseen(gap)) return false;
    if (only !== undefined && !isUnseen(gap) && !only.test(gap)) return false;
  }
  return true;
}

/** The digits right before a place are the code of a country: +86, 0049. */
function isCountry(source: string, at: number): boolean {
  return /(?:[+＋]|(?<!\d)00)\s?\d{1,3}$/.test(source.slice(Math.max(0, at - 8), at));
}

function withCountry(source: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const code = /(?:[+＋]|(?<!\d)00)\s?\d{1,3}[\s().-]{0,3}0?$/.exec(source.slice(Math.max(0, start - 12), start))?.[0];
  return { start: start - (code?.length ?? 0), end };
}

/** Numbers and mail addresses of a whole file, looked for in all its records at once. */
export class SharedValues {
  readonly #values = new Map<string, KnownValue>();
  readonly #lengths = new Set<number>();
  readonly #beginnings = new Set<string>();
  readonly #most: number;
  /** Values that had no room any more: they are looked for in their own records only. */
  left = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#values.size;
  }

  /** Days of birth are of many people: they are looked for in their own record only. */
  add(value: KnownValue): void {
    if (value.needs !== undefined) return;
    for (const { bare, is } of value.forms) {
      const numbers = bare.replace(/\D+/g, '').length;
      const fit =
        is === 'text' ? bare.length >= LEAST_SHARED : (is === 'number' || is === 'phone') && numbers >= 6 && bare.length >= LEAST_SHARED;
      if (!fit || this.#values.has(bare)) continue;
      if (this.#values.size >= this.#most) this.left += 1;
      else {
        this.#values.set(bare, { kind: value.kind, ...(value.subject !== undefined && { subject: value.subject }), forms: [{ bare, is }] });
        this.#lengths.add(bare.length);
        this.#beginnings.add(bare.slice(0, 4));
      }
    }
  }

  find(text: string): KnownHit[] {
    if (this.#values.size === 0 || text.length < LEAST_SHARED) return [];
    const hits: KnownHit[] = [];
    for (const letters of isReadOut(text) ? [bareText(text), bareText(text, true)] : [bareText(text)])
      for (let at = 0; at + LEAST_SHARED <= letters.text.length; at++) {
        if (!this.#beginnings.has(letters.text.slice(at, at + 4))) continue;
        for (const length of this.#lengths) {
          if (at + length > letters.text.length) continue;
          const value = this.#values.get(letters.text.slice(at, at + length));
          if (value === undefined || !fits(letters, at, at + length - 1, value.forms[0]!)) continue;
          const hit = { start: letters.start[at]!, end: letters.end[at + length - 1]! };
          hits.push({ ...(value.forms[0]!.is === 'phone' ? withCountry(text, hit) : hit), value });
        }
      }
    return hits;
  }
}
