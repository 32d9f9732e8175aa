/** Number plates of every country in the table are found by its words, in columns, and between marks: generated, seeded. */
import { expect, test } from 'vitest';
import { placesOf, randomFrom } from '../../bench/world-numbers.js';
import { madePlate, plateForms, plateWordsOf } from '../../bench/world-plates.js';
import { detectors } from '../../src/catalog/catalog.js';
import { LETTERS, plates } from '../../src/detectors/numbers/plates.js';
import { rowsOf } from '../../src/detectors/numbers/schemes.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { inTurns } from '../effort.js';

const rows = rowsOf('words');
const all = await detectors();
const inspector = createInspector(all.filter(({ id }) => id.startsWith('pi/')));
const typeOf = new Map(all.map(({ id, type }) => [id, type]));
const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

function found(text: string, field?: string): string[] {
  return inspector
    .text(text, { path: '', ...(field !== undefined && { field }) })
    .filter(({ kind }) => typeOf.get(kind) === 'VEHICLE_ID')
    .map(({ start, end }) => text.slice(start, end));
}

test('plates of every form are found in sentences and columns, and between marks', () => {
  const missed: string[] = [];
  let turn = 0;
  for (const { country, language, forms } of plates()) {
    for (const form of forms) {
      const plate = madePlate(form, LETTERS, randomFrom(`${country} ${form}`));
      for (const [how, written] of Object.entries(plateForms(plate))) {
        const places = Object.entries(placesOf(written, plateWordsOf(rows, language), false));
        for (const [place, [text, field]] of inTurns(places, 3, turn++))
          if (!found(text!, field).some((one) => plain(one).includes(plain(written))))
            missed.push(`${country} ${how} ${place}: ${text} ${field ?? ''} => ${found(text!, field)}`);
      }
    }
  }
  expect(missed).toEqual([]);
  expect(plates().length).toBeGreaterThan(80);
});

test('each word names a plate in a sentence and as the header of a column', () => {
  const missed: string[] = [];
  for (const [what, language, words] of rows) {
    if (what !== 'VEHICLE_ID') continue;
    for (const word of words!.split('|')) {
      if (!word.startsWith('=') && found(`${word}: AB 123 CD`).join() !== 'AB 123 CD') missed.push(`${language} ${word}`);
      if (found('AB123CD', word.replace('=', '')).join() !== 'AB123CD') missed.push(`${language} header ${word}`);
    }
  }
  expect(missed).toEqual([]);
});

test.each([
  ['他的车是沪AD00000。', '沪AD00000'],
  ['车牌粤Z0000港', '粤Z0000港'],
  ['京A0000警停在路边', '京A0000警'],
  ['京·A00000', '京·A00000'],
  ['京A·0000学', '京A·0000学'],
  ['车牌使000000', '使000000'],
  ['车牌：沪A000A挂', '沪A000A挂'],
  ['黑色的品川 500 あ 00-00です', '品川 500 あ 00-00'],
  ['차는 000가0000입니다', '000가0000'],
  ['машина А000АА00 стоит', 'А000АА00'],
  ['авто АА0000АА', 'АА0000АА'],
  ['immatriculée AB-123-CD', 'AB-123-CD'],
  ['VIN 1M8GDM9AXKP042788', '1M8GDM9AXKP042788'],
])('a plate or number of a vehicle is found in %j', (text, plate) => {
  expect(found(text)).toEqual([plate]);
});

test.each([
  'ISO-8859-15 and UTF-16',
  '全部で100の1234',
  '12주 2024년',
  '50만 1000원',
  'Form W-9 2024',
  'plates of 12 A4 sheets',
  '1M8GDM9AXKP042789 is 17 long',
  'ГОСТ 1234 АБ',
])('there is no plate in %j', (text) => {
  expect(found(text)).toEqual([]);
});
