/** What records state of a person in one word: sex, marital status, nationality, age; by the table of names of fields and values in many languages. */

import { matches } from '../../inspect/clues/clues.js';
import type { Json } from '../../model/basics.js';
import type { AroundValue, Found, NamedField } from '../../model/detection.js';
import { tableRows } from '../../text/word-lists.js';
import { besidePeople, ofOthers } from './beside.js';
import { fieldWords, ofPerson } from './record-fields.js';

/** Kinds of the table. */
export type Stated = 'sex' | 'marital' | 'nationality' | 'age';

interface Words {
  labels: readonly string[];
  values: ReadonlySet<string>;
  /** The length of the longest value. */
  longest: number;
}

const loaded = new Map<Stated, Words>();

/** The names of fields of a kind, and its values, in all languages, in small letters. */
export function statementWords(kind: Stated): Words {
  const known = loaded.get(kind);
  if (known !== undefined) return known;
  const rows = tableRows(new URL('./stated-words.tsv', import.meta.url)).filter(([what]) => what === kind);
  const labels = [...new Set(rows.flatMap(([, , names]) => names!.split('|')))].sort((a, b) => b.length - a.length);
  const values = new Set(rows.flatMap(([, , , said]) => (said === '-' ? [] : said!.split('|'))));
  const words: Words = { labels, values, longest: Math.max(0, ...[...values].map(({ length }) => length)) };
  loaded.set(kind, words);
  return words;
}

const LONGEST_NAME = 60;
/** What may follow the name of a field that is coded or spelled out beside another one. */
const SUFFIX = /(?: (?:code|cd|label|desc|description|value|text|name|type|status|1|2))?$/;
const RUNS_ON = /[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3]/;

/** Whether the words of a field's name end with a label of a kind. */
export function isLabel(kind: Stated, words: string): boolean {
  if (words.length > LONGEST_NAME) return false;
  const { labels } = statementWords(kind);
  const plain = words.replace(SUFFIX, '');
  return [words, plain].some((name) =>
    labels.some(
      (label) =>
        name === label || (name.endsWith(label) && (RUNS_ON.test(label) || (label.length > 2 && name.at(-label.length - 1) === ' '))),
    ),
  );
}

/** A value as it is compared. */
export function plainValue(value: Json): string {
  return typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : '';
}

/** A field whose name says what its values are; they are a person's for likely where fields beside it or its path tell of people. */
export function statedIn(kind: Stated, field: string, why: string, holds: (value: Json) => boolean): NamedField | undefined {
  const words = fieldWords(field);
  if (!isLabel(kind, words)) return undefined;
  const person = ofPerson(field);
  return {
    confidence: 'likely',
    why,
    holds(value: Json, around?: AroundValue) {
      if (!holds(value)) return false;
      if (around !== undefined && ofOthers(around)) return 'possible';
      return person || (around !== undefined && besidePeople(around, kind, (other) => isLabel(kind, other))) ? 'likely' : 'possible';
    },
  };
}

const COLON = /[:：]/g;
/** The longest label with what may be around it, and the longest value. */
const BEFORE = 40;
const BEHIND = 64;
const BEGINS = /[^\p{L}\p{M}\p{N}_.-]$/u;
const OPENS = /^\s{0,3}["'“‘]?/;
const GOES_ON = /^[\p{L}\p{M}\p{N}_(]|^\.\p{L}/u;
/** A list of values is of a form, not of a person. */
const LISTS = /^["'”’]?\s{0,2}(?:[|/\\]|or\b|或|oder\b|ou\b|[,、]\s{0,2}["'“‘]?)/;
const NAME = /^\p{L}[\p{L}\p{M}]{1,24}(?: \p{Lu}[\p{L}\p{M}]{1,24}){0,2}/u;

/** What a text states behind a label of a kind and a colon: a value of the table, or a name where the table has none. */
export function statedInText(kind: Stated, text: string): Found[] {
  const all: Found[] = [];
  for (const { index } of matches(COLON, text)) {
    if (!endsWithLabel(kind, text, index)) continue;
    const behind = text.slice(index + 1, index + 1 + BEHIND);
    const opens = OPENS.exec(behind)![0].length;
    const what = valueAt(kind, behind.slice(opens));
    if (what === undefined || isList(kind, behind.slice(opens + what.length))) continue;
    const start = index + 1 + opens;
    all.push({ start, end: start + what.length, confidence: 'possible', why: 'stated behind its name in a text' });
  }
  return all;
}

/** A label ends at a place, apart from other words. */
function endsWithLabel(kind: Stated, text: string, end: number): boolean {
  const lead = text
    .slice(Math.max(0, end - BEFORE), end)
    .trimEnd()
    .replace(/["'”’]$/, '')
    .toLowerCase();
  return statementWords(kind).labels.some((label) => {
    if (!lead.endsWith(label)) return false;
    const before = lead.slice(0, -label.length);
    return before === '' || BEGINS.test(before) || RUNS_ON.test(label);
  });
}

/** The longest value with which a text begins. */
function valueAt(kind: Stated, text: string): string | undefined {
  const { values, longest } = statementWords(kind);
  if (values.size === 0) {
    const name = NAME.exec(text)?.[0];
    return name === undefined || GOES_ON.test(text.slice(name.length)) ? undefined : name;
  }
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const said = text.slice(0, length);
    if (values.has(said.toLowerCase()) && !GOES_ON.test(text.slice(length))) return said;
  }
  return undefined;
}

function isList(kind: Stated, behind: string): boolean {
  const mark = LISTS.exec(behind)?.[0];
  if (mark === undefined) return false;
  return !/[,、]/.test(mark) || (statementWords(kind).values.size > 0 && valueAt(kind, behind.slice(mark.length)) !== undefined);
}
