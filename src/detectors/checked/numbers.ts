/** Numbers of persons that carry a check digit, tried against the schemes of many countries; shared by the detectors of identity and tax numbers. */

import { createRequire } from 'node:module';
import { bare, before, inUrl } from '../../clues.js';
import type { Clues, Found } from '../../model.js';

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
  not: RegExp;
  field: RegExp;
}

const CANDIDATE = /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-./])(?=[^\s]{0,12}\d)[A-ZА-Я0-9]{1,16}(?:[ ./+-]{1,2}[A-Z0-9]{1,12}){0,7}/gu;

const BARE = /^\s*(?!\d{4}-\d\d-\d\d)[A-ZА-Я0-9][A-ZА-Я0-9 ./+()-]{5,24}\s*$/;

/** The text can be one number and nothing else. */
export function isBare(text: string, clues: Clues): boolean {
  return text.length < 40 && (clues.upper || !clues.letters) && BARE.test(text);
}

const require = createRequire(import.meta.url);
const loaded = new Map<string, (value: string) => boolean>();

/** stdnum takes a third of a second as a whole: one country's file at a time. */
function check(module: string): (value: string) => boolean {
  let valid = loaded.get(module);
  if (valid === undefined) {
    const { validate } = require(`stdnum/lib/cjs/${module}.js`) as { validate: (value: string) => { isValid: boolean } };
    valid = (value) => validate(value).isValid || validate(value.replace(/[. /-]/g, '')).isValid;
    loaded.set(module, valid);
  }
  return valid;
}

/** Numbers of this family in the text. */
export function* numbers(text: string, field: string | undefined, family: Family): Generator<Found> {
  const said = field !== undefined && family.field.test(field);
  for (const match of text.matchAll(CANDIDATE)) {
    if (match[0].length < 6) continue;
    const lead = before(text, match.index, 64);
    const word = said || (family.words.test(lead) && !family.not.test(lead));
    for (const [at, written] of pieces(match[0])) {
      const start = match.index + at;
      const end = start + written.length;
      if (/[\p{L}\p{N}_]/u.test(text[end] ?? '') || (/[.,]/.test(text[end] ?? '') && /\d/.test(text[end + 1] ?? ''))) continue;
      const alone = bare(text, start, end) && field === undefined;
      const scheme = family.schemes.find(
        (one) => (word || one.telling || (alone && !one.plain)) && one.form.test(written) && check(one.module)(written),
      );
      if (!scheme || (!word && inUrl(text, start))) continue;
      yield {
        start,
        end,
        value: written.replace(/[^\p{L}\p{N}]/gu, ''),
        confidence: word ? 'certain' : scheme.telling ? 'likely' : 'possible',
        why: word ? 'check of a known scheme passed, named by a word or field' : 'form and check of a known scheme',
      };
      break;
    }
  }
}

/** The candidate as a whole, then without the groups at its end and its beginning that may be other words. */
function* pieces(written: string): Generator<[number, string]> {
  yield [0, written];
  const sentence = written.search(/[.,] /);
  if (sentence > 0) yield [0, written.slice(0, sentence)];
  const groups = [...written.matchAll(/[^ ]+/g)];
  if (groups.length < 2) return;
  for (let last = groups.length - 2; last >= 0; last--) yield [0, written.slice(0, groups[last]!.index + groups[last]![0].length)];
  for (const group of groups.slice(1)) yield [group.index, group[0]];
}
