/** Numbers that only the word before them, the name of their field or a form of their own tells from other numbers; shared by several detectors. */

import { bare, before, inUrl, wordAt } from '../../clues.js';
import type { Found } from '../../model.js';

/** One kind of number: how it is written, and what it is called. */
export interface Named {
  /** How it is written, with the flag `g`. */
  form: RegExp;
  /** Words right before it, anything but digits and line ends between; ends with `$`. */
  words: RegExp;
  /** Names of fields that hold it. */
  field: RegExp;
  /** Its check; a number that fails is not one. */
  check?: (value: string) => boolean;
  /** Found without a word where nothing else is in the text. */
  bare?: boolean;
  /** Its form tells it from other numbers: found without a word anywhere. */
  telling?: boolean;
  /** Why, in a few words. */
  why: string;
}

/** Words that name a number, with what may stand between them and it. */
export function naming(words: string): RegExp {
  return new RegExp(`(?:${words})(?:[^\\d\\n]{0,24}|[^\\d\\n]{0,3}\\n[^\\d\\n]{0,4})$`, 'iu');
}

/** Numbers of these kinds in the text; where two kinds overlap the first one's stands. */
export function named(text: string, field: string | undefined, kinds: readonly Named[]): Found[] {
  const all: Found[] = [];
  for (const kind of kinds) {
    const said = field !== undefined && kind.field.test(field);
    for (const { 0: written, index: start } of text.matchAll(kind.form)) {
      const end = start + written.length;
      if (part(text, start, end) || all.some((one) => one.start < end && one.end > start)) continue;
      const word = said ? text.trim().length < 2 * written.length : kind.words.test(before(text, start, 72));
      const alone = kind.bare === true && field === undefined && (bare(text, start, end) || onlyThese(text, kind.form));
      if (!(word || alone || kind.telling) || (kind.check !== undefined && !kind.check(written)) || (!word && inUrl(text, start))) continue;
      all.push({
        start,
        end,
        value: written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
        show: 2,
        confidence: word ? (kind.check || kind.telling ? 'certain' : 'likely') : kind.telling ? 'likely' : 'possible',
        why: word ? `${kind.why}, named by a word or field` : kind.why,
      });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Nothing but numbers of this kind is in the text, and what joins a list. */
function onlyThese(text: string, form: RegExp): boolean {
  return text.length < 64 && /^[\s,;]*(?:and|or)?[\s,;]*$/.test(text.replace(form, ''));
}

/** The place is within a longer word, number, path or mail address. */
function part(text: string, start: number, end: number): boolean {
  const near = text[start - 1] ?? ' ';
  const beyond = text[end] ?? ' ';
  if (wordAt(text, start - 1) || wordAt(text, end) || /[@/\\%]/.test(near) || beyond === '@') return true;
  if (/[.,-]/.test(near) && wordAt(text, start - 2) && near !== ',') return true;
  return /[.-]/.test(beyond) && wordAt(text, end + 1);
}
