/** What records state of a person in one word: sex, marital status, nationality, age; by the table of names of fields and values in many languages. */

import { readFileSync } from 'node:fs';
import { matches } from '../../inspect/clues/clues.js';
import type { Json } from '../../model/basics.js';
import type { AroundValue, Found, NamedField } from '../../model/detection.js';
import { besidePeople, ofOthers } from './beside.js';
import { fieldWords, ofPerson } from './record-fields.js';

/** Kinds of the table. */
export type Stated = 'sex' | 'marital' | 'nationality' | 'age';

interface Words {
  labels: readonly string[];
  values: ReadonlySet<string>;
}

const loaded = new Map<Stated, Words>();

/** The names of fields of a kind, and its values, in all languages, in small letters. */
export function statementWords(kind: Stated): Words {
  const known = loaded.get(kind);
  if (known !== undefined) return known;
  const rows = readFileSync(new URL('./stated-words.tsv', import.meta.url), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .filter(([what]) => what === kind);
  const labels = [...new Set(rows.flatMap(([, , names]) => names!.split('|')))].sort((a, b) => b.length - a.length);
  const values = new Set(rows.flatMap(([, , , said]) => (said === '-' ? [] : said!.split('|'))));
  const words: Words = { labels, values };
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
      return person || (around !== undefined && besidePeople(around, (other) => isLabel(kind, other))) ? 'likely' : 'possible';
    },
  };
}

const patterns = new Map<Stated, RegExp>();
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What stands behind a label and a colon in a text: a value of the table, or any name of a country or people where it has none. */
function patternOf(kind: Stated): RegExp {
  let pattern = patterns.get(kind);
  if (pattern === undefined) {
    const { labels, values } = statementWords(kind);
    const said =
      values.size > 0
        ? `(?:${[...values]
            .sort((a, b) => b.length - a.length)
            .map(escaped)
            .join('|')})`
        : '\\p{L}[\\p{L}\\p{M}]{1,24}(?: \\p{Lu}[\\p{L}\\p{M}]{1,24}){0,2}';
    // A label begins a line or part of one; a list of values is of a form, not of a person.
    const source = `(?<![\\p{L}\\p{N}_.-])(?:${labels.map(escaped).join('|')})["'”’]?\\s{0,3}[:：]\\s{0,3}["'“‘]?(?<what>${said})(?![\\p{L}\\p{N}_(.]|["'”’]?\\s{0,2}(?:[|/\\\\]|[,、]\\s{0,2}["'“‘]?(?:${said})(?![\\p{L}\\p{N}])|or\\b|或|oder\\b|ou\\b))`;
    patterns.set(kind, (pattern = new RegExp(source, 'giu')));
  }
  return pattern;
}

/** What a text states behind a label, where another such label or a name is not far: a form that is filled in. */
export function statedInText(kind: Stated, text: string): Found[] {
  return matches(patternOf(kind), text).map((match) => {
    const what = match.groups!.what!;
    const end = match.index + match[0].length;
    return { start: end - what.length, end, confidence: 'possible', why: 'stated behind its name in a text' };
  });
}
