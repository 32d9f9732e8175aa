/** Dates of birth, ages, sex, marital status and nationality: as columns in every language of the tables, and as stated of a person in a text. */
import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { rowsOf } from '../../src/detectors/numbers/schemes.js';
import { type Stated, statementWords } from '../../src/detectors/sensitive/stated-words.js';
import { createInspector } from '../../src/inspect/inspect.js';
import type { Json } from '../../src/model/basics.js';
import type { Description } from '../../src/model/claim.js';
import type { Roles } from '../../src/model/format.js';

const KINDS = ['pi/birth-date', 'pi/age', 'pi/sex', 'pi/marital-status', 'pi/nationality'];
const inspector = createInspector((await detectors()).filter(({ id }) => KINDS.includes(id)));
const missing = { state: 'missing', lookedIn: [] } as const;
const nobody: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const none = Object.fromEntries(
  [
    'id',
    'url',
    'page',
    'source',
    'license',
    'license-url',
    'owner',
    'collected',
    'text',
    'basis',
    'reservation',
    'label',
    'annotator',
    'digest',
    'size',
  ].map((role) => [role, []]),
) as unknown as Roles;

/** What the fields of a record are found to hold. */
const held = (fields: Record<string, Json>) =>
  inspector
    .item({ kind: 'item', at: { path: 'a.jsonl', line: 1 }, fields }, nobody, none)
    .detections.map(({ kind, confidence }) => `${kind} ${confidence}`);
/** What a text is found to say. */
const said = (text: string) => inspector.text(text, { path: '' }).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

const KIND_OF: Record<Stated, string> = { sex: 'pi/sex', marital: 'pi/marital-status', nationality: 'pi/nationality', age: 'pi/age' };

test.each(Object.keys(KIND_OF) as Stated[])('a column named %s in any language of the table holds it, for likely beside a name', (kind) => {
  const { labels, values } = statementWords(kind);
  const value = kind === 'age' ? 43 : kind === 'nationality' ? 'Example' : [...values][0]!;
  const missed = labels.filter((label) => !held({ [label]: value, first_name: 'A' }).includes(`${KIND_OF[kind]} likely`));
  expect(missed).toEqual([]);
  const joined = labels.filter((label) => !held({ [label.replaceAll(' ', '_')]: value }).some((one) => one.startsWith(KIND_OF[kind])));
  expect(joined).toEqual([]);
});

test.each(['sex', 'marital'] as const)('every value of the table is one of %s', (kind) => {
  const [label] = statementWords(kind).labels;
  expect([...statementWords(kind).values].filter((value) => !held({ [label!]: value }).includes(`${KIND_OF[kind]} possible`))).toEqual([]);
  expect(held({ [label!]: 'masculine' })).toEqual([]);
});

test('words for a date of birth name one in a sentence and as the header of a column', () => {
  const missed: string[] = [];
  for (const [what, language, words] of rowsOf('words')) {
    if (what !== 'BIRTH' && what !== 'BORN') continue;
    for (const word of words!.split('|')) {
      for (const date of ['1984-03-07', '07.03.1984', '7/3/1984'])
        if (said(`${word}: ${date}`).join() !== `pi/birth-date ${date}`)
          missed.push(`${language} ${word}: ${date} => ${said(`${word}: ${date}`)}`);
      if (what === 'BIRTH' && held({ [word]: '1984-03-07' }).join() !== 'pi/birth-date likely') missed.push(`${language} header ${word}`);
    }
  }
  expect(missed).toEqual([]);
});

test.each([
  ['Jane Doe (born March 7, 1984)', 'pi/birth-date March 7, 1984'],
  ['he was born on 7 March 1984 in Town', 'pi/birth-date 7 March 1984'],
  ['born 1984-03-07', 'pi/birth-date 1984-03-07'],
  ['née le 7 mars 1984', 'pi/birth-date 7 mars 1984'],
  ['geboren am 7. März 1984', 'pi/birth-date 7. März 1984'],
  ['nacido el 7 de marzo de 1984', 'pi/birth-date 7 de marzo de 1984'],
  ['родилась 7 марта 1984 года', 'pi/birth-date 7 марта 1984'],
  ['某某，1984年3月7日出生', 'pi/birth-date 1984年3月7日'],
  ['1984年3月7日生まれ', 'pi/birth-date 1984年3月7日'],
  ['1984년 3월 7일생', 'pi/birth-date 1984년 3월 7일'],
  ['DOB: 03/07/84', 'pi/birth-date 03/07/84'],
  ['{"date_of_birth": "1984-03-07"}', 'pi/birth-date 1984-03-07'],
  ['Year of birth: 1984', 'pi/birth-date 1984'],
  ['Jane Doe, aged 43, of Town', 'pi/age aged 43'],
  ['其母今年43岁', 'pi/age 43岁'],
  ['性别：男', 'pi/sex 男'],
  ['婚姻状况：已婚', 'pi/marital-status 已婚'],
  ['国籍：中国', 'pi/nationality 中国'],
  ['Civil status: widowed', 'pi/marital-status widowed'],
])('a text states it: %j', (text, found) => {
  expect(said(text)).toEqual([found]);
});

test.each([
  'sex: the gender of a noun',
  'Gender: male/female',
  'gender: string',
  'released on 7 March 1984',
  'The idea was born in 1984',
  'a man aged in oak',
  'nationality: string',
  'Best before 07.03.1984',
  'const age = 43',
  'max-age: 43',
])('a text states nothing: %j', (text) => {
  expect(said(text)).toEqual([]);
});

test('an age beside a breed is not a person’s for likely', () => {
  expect(held({ age: 3, breed: 'x' })).toEqual(['pi/age possible']);
  expect(held({ age: 43, email: 'x' })).toEqual(['pi/age likely']);
  expect(held({ max_age: 43, email: 'x' })).toEqual([]);
  expect(held({ birth_place: 'Town 12345', birth_weight: '3200' })).toEqual([]);
});
