import { said } from '../../inspect/clues/clues.js';
import type { Detector, Found, TextFeatures } from '../../model/detection.js';
import { isAscii, LATIN_CAPITAL } from '../checked/letters.js';
import { isCertainValue } from '../names/certain-name.js';
import { GROUPS } from '../names/groups.js';
import { columnOf, OF_PEOPLE } from '../names/name-columns.js';
import { known } from '../names/program/names-program.js';
import { names } from '../names/spans.js';
import { isCalledArea, namesThings } from '../names/thing-fields.js';
import { fold } from '../names/word-fold.js';
import { isVietnamese } from '../names/world/vietnamese-names.js';

// Fields that hold a name and nothing else. `author`, `creator` and `name` are left out: they credit firms, groups and accounts as often.
const FIELD = new RegExp(
  `(?:^|[^a-z])(?:(?:${OF_PEOPLE})[ _.-]?names?|(?:fore|sur)[ _-]?names?|[flm]names?|apellidos?|pr[eé]nom|(?:nach|vor)name|cognome)(?:\\[\\])?$`,
  'i',
);
/** … of people alone: customers and holders of accounts are firms as often. */
const PEOPLE =
  /(?:^|[^a-z])(?:full|first|last|given|family|maiden|middle|person|patient|employee|student|cardholder|passenger|guest|interviewee|applicant)[ _.-]?names?(?:\[\])?$|(?:full|first|last|given|family|patient)Name$|(?:^|[^a-z])(?:fore|sur)[ _-]?names?$/i;
const CAMEL = /(?:full|first|last|middle|given|family|patient|customer|contact)Name$/;
const WHOLE = /^\s*\p{L}[\p{L}\p{M}'’.-]*(?:,? \p{L}[\p{L}\p{M}'’.-]*){0,5}\s*$/u;
const NOBODY = /^(?:n\/?a|none|null|nil|unknown|anonymous|undefined|test|name|first|last|tbd|redacted|other|admin|user)$/i;

const ANY_CAPITAL = new RegExp(`[${LATIN_CAPITAL}]`);
const SPACE = /\s/;
// A text without capital letters is looked at only where a word speaks of a person: one of these, of which those of two letters are no keywords.
const SHORT_KEYWORD = /[mdh][rsi]\b(?<=\b(?:mr|ms|dr|hi))/;
const KEYWORD =
  /\b(?:names?|mr|mrs|ms|dr|prof|user|hi|hello|hey|dear|regards|signed|daughter|wife|husband|brother|sister|commenter|given|version|mobile)\b/;

/** A field's value that is longer is no name. */
const LONGEST = 80;
/** … and one without capital letters is none if it is longer than this. */
const SHORT = 40;

const peopleSay = said(PEOPLE);
const fieldSays = said({ test: (field) => FIELD.test(field) || CAMEL.test(field) });

function find(text: string, field?: string): Found[] {
  if (fieldSays(field) && text.length <= LONGEST && WHOLE.test(text)) {
    const value = text.trim();
    if (value.length <= 1 || NOBODY.test(value) || value.split(/[ ,]+/).some((word) => GROUPS.get(fold(word)) === 'org')) return [];
    const start = text.indexOf(value);
    const certain = peopleSay(field) && isCertainValue(value, known);
    const confidence = isCalledArea(value) ? 'possible' : certain ? 'certain' : 'likely';
    return [found(start, start + value.length, value, confidence, 'a name by the name of its field')];
  }
  // One word alone may be anything: the name of a column, a label.
  if (!/\S\s+\S/.test(text)) return [];
  const low = !ANY_CAPITAL.test(text);
  if (low && !KEYWORD.test(text)) return [];
  const all: Found[] = [];
  let isOther: boolean | undefined;
  for (const { start, end, sure, certain } of names(text, low)) {
    // Vietnamese has names of its own, which pi/world-name looks for.
    if ((isOther ??= !isAscii(text) && isVietnamese(text))) break;
    // A value that is a name and nothing else is one of a thing, where its column is of things.
    if (sure && end - start === text.trim().length && namesThings(field)) {
      all.push(found(start, end, text.slice(start, end), 'possible', 'a full name in a field that holds names of things'));
      continue;
    }
    const why = sure ? 'a full name, or a form of address before one' : 'words that are names, by what stands beside them';
    all.push(found(start, end, text.slice(start, end), certain ? 'certain' : sure ? 'likely' : 'possible', why));
  }
  return all;
}

function found(start: number, end: number, value: string, confidence: Found['confidence'], why: string): Found {
  return {
    start,
    end,
    value: value
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim(),
    show: 1,
    confidence,
    why,
  };
}

/** Name of a person in Latin script: by tables of names and the words beside it, or by the name of its field. */
const detector: Detector = {
  id: 'pi/person-name',
  family: 'pi',
  sharedByPeople: true,
  columnOf,
  type: 'PERSON',
  title: { en: 'Name of a person (Latin script)', zh: '人名（拉丁字母）' },
  category: 'pd:Name',
  needs: [{ letters: true, url: false }],
  keywords:
    '_name_ _names_ _mrs_ _prof_ _user_ hello _hey_ _dear_ regards signed daughter _wife_ husband brother sister commenter given version mobile'.split(
      ' ',
    ),
  // A short text may be all of a field that says what it is.
  precheck: (text: string, features: TextFeatures, field: string | undefined) =>
    (SPACE.test(text) || fieldSays(field)) &&
    (features.upper ||
      SHORT_KEYWORD.test(text) ||
      (!isAscii(text) && ANY_CAPITAL.test(text)) ||
      (text.length <= SHORT && fieldSays(field))),
  find,
  hits: [
    'Dear Mr. Anthony Example-Testman,',
    'The singer Nora Placeholder was born in Oslo.',
    "Hi Jennifer, I'm writing about my account",
    'my name is John Nobody',
  ],
  misses: [
    'The Quick Start Guide',
    'New York City Council',
    'March 2024',
    'Apache License, Version 2.0',
    'a dog runs on the beach',
    'Washington Street',
  ],
};
export default detector;
