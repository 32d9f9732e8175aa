/** Categories of sensitive personal information, by the names of fields and by what a text says of a person; shared by the detectors of the categories. */

import { matches } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, NamedField } from '../../model/detection.js';
import { fieldWords, ofPerson } from './record-fields.js';

/** How one category is told. Patterns over fields see their words in lower case, with spaces between. */
export interface Lexicon {
  /** Words of which one is in everything that `said` and `saidOfAnyone` find. */
  keywords: readonly string[];
  /** Fields that hold it, whatever else is in the record. */
  fields: RegExp;
  /** Fields that may hold it, and do where their path names a person: `patient.symptoms`. */
  weak?: RegExp;
  /** Fields that hold it where their path names a person, and otherwise anything: `patient.height`. */
  ofPersons?: RegExp;
  /** Whether a value of these fields says something; every value when left out. */
  holds?: NonNullable<NamedField['holds']>;
  /** What is said of a person in running text, each with a group `what`. */
  said: readonly RegExp[];
  /** What is said only of a person, so that none need be named before it. */
  saidOfAnyone?: readonly RegExp[];
}

// Persons, before what is said of them in the same sentence.
const PERSON =
  /\b(?:I|I['’]m|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Mm]y|[Pp]atient|[Vv]ictim|[Dd]efendant|[Ss]uspect|[Ee]mployee|[Aa]pplicant|[Cc]lient|(?:son|daughter|wife|husband|mother|father|brother|sister|boyfriend|girlfriend)|(?:Mr|Mrs|Ms|Dr|Prof)\.? ?[A-Z][a-z]{1,20}|[A-Z][a-z]{1,20} [A-Z][a-z]{1,20})\b|[患病]者|病人|本人|我|他|她|其(?!他)|儿子|女儿|父亲|母亲|丈夫|妻子|孩子|被告|嫌疑人|员工|某|先生|女士|姓名|[，,、（(]\s?[男女]/;
const TITLE = /\b(?:Mr|Mrs|Ms|Dr|Prof)$/;
const LEAD = 48;

/** Whether a person is named or meant before this place, in the same sentence. */
function saidOf(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - LEAD), at);
  for (let i = lead.length - 1; i >= 0; i--) {
    const ends = lead[i] === '.' ? lead[i + 1] === ' ' && !TITLE.test(lead.slice(0, i)) : '。!?！？\n;；'.includes(lead[i]!);
    if (ends) return PERSON.test(lead.slice(i + 1));
  }
  return PERSON.test(lead);
}

/** What is said of a person is no longer, and goes no further to both sides of a keyword. */
const REACH = 256;
/** Nothing is told by what stands so near to where a part was cut off: words may go on there. */
const EDGE = 16;

/** Parts of a long text that are around keywords, and the whole of a short one. */
function partsOf(text: string, places: readonly number[] | undefined): [from: number, to: number][] {
  if (places === undefined || text.length <= 2 * REACH) return [[0, text.length]];
  const all: [number, number][] = [];
  for (const at of places) {
    const from = Math.max(0, at - REACH);
    const last = all.at(-1);
    const to = Math.min(text.length, at + REACH);
    if (last !== undefined && last[1] >= from) last[1] = to;
    else all.push([from, to]);
  }
  return all;
}

function phrases(text: string, parts: readonly [number, number][], patterns: readonly RegExp[], needsPerson: boolean): Found[] {
  const all: Found[] = [];
  for (const [from, to] of parts) {
    const part = text.slice(from, to);
    for (const pattern of patterns) {
      for (const match of matches(pattern, part)) {
        const what = match.groups!.what!;
        const begin = from + match.index;
        const end = begin + match[0].length;
        const start = end - what.length;
        if ((from > 0 && begin < from + EDGE) || (to < text.length && end > to - EDGE)) continue;
        if (needsPerson && !saidOf(text, start)) continue;
        all.push({ start, end, confidence: 'possible', why: 'said of a person in running text' });
      }
    }
  }
  return all;
}

type Head = Pick<Detector, 'id' | 'type' | 'title' | 'category' | 'hits' | 'misses'>;

/** The detector of a category: its fields for likely, what texts say of a person for possible. */
export function category(head: Head, lexicon: Lexicon): Detector {
  const { keywords, fields, weak, ofPersons, holds, said, saidOfAnyone = [] } = lexicon;
  return {
    ...head,
    family: 'pi',
    needs: [
      { cjk: true, url: false },
      { letters: true, url: false },
    ],
    keywords,
    *find(text: string, _field?: string, anchors?: Anchors) {
      const parts = partsOf(text, anchors?.keywordPlaces?.());
      const found = [...phrases(text, parts, said, true), ...phrases(text, parts, saidOfAnyone, false)].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      );
      let last = 0;
      for (const one of found) {
        if (one.start < last) continue;
        last = one.end;
        yield one;
      }
    },
    named(field: string): NamedField | undefined {
      const words = fieldWords(field);
      const sure = fields.test(words);
      const may = sure || weak?.test(words) === true;
      const person = may || ofPersons?.test(words) === true ? ofPerson(field) : false;
      if (!may && !person) return undefined;
      return {
        confidence: sure || person ? 'likely' : 'possible',
        why: sure
          ? 'the name of the field says so'
          : person
            ? 'the name of the field, of a person’s record'
            : 'the name of the field may say so',
        ...(holds && { holds }),
      };
    },
  };
}
