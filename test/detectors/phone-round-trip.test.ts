/** Telephone numbers of every numbering plan are found as they are written there, named by the words of every language: generated from the plans, seeded. */
import { expect, test } from 'vitest';
import { placesOf, randomFrom } from '../../bench/world-numbers.js';
import { madePhone, phoneCountries, phoneForms, phoneLanguages, phoneWords, phoneWordsOf } from '../../bench/world-phones.js';
import { detectors } from '../../src/catalog/catalog.js';
import { rowsOf } from '../../src/detectors/numbers/schemes.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { inTurns, slowTest } from '../effort.js';

const rows = rowsOf('words');
const all = await detectors();
const inspector = createInspector(all.filter(({ id }) => id.startsWith('pi/')));
const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a number is found whole, as a telephone number. */
function isFound(number: string, text: string, field?: string): boolean {
  return inspector
    .text(text, { path: '', ...(field !== undefined && { field }) })
    .some(({ kind, start, end }) => kind === 'pi/phone' && plain(text.slice(start, end)).includes(plain(number)));
}

/** What is found as a telephone number. */
function found(text: string, field?: string): string[] {
  return inspector
    .text(text, { path: '', ...(field !== undefined && { field }) })
    .filter(({ kind }) => kind === 'pi/phone')
    .map(({ start, end }) => text.slice(start, end));
}

slowTest('numbers of every country are found in sentences and columns, in all forms and between marks', () => {
  const missed: string[] = [];
  const countries = new Set<string>();
  let turn = 0;
  for (const country of phoneCountries()) {
    const words = phoneWordsOf(rows, country);
    for (const kind of ['fixed', 'mobile']) {
      const number = madePhone(country, kind, randomFrom(`${country} ${kind}`));
      if (number === undefined) continue;
      countries.add(country);
      for (const [form, written] of Object.entries(phoneForms(number))) {
        for (const [place, [text, field]] of inTurns(Object.entries(placesOf(written, words, false)), 12, turn++))
          if (!isFound(written, text!, field)) missed.push(`${country} ${form} ${place}: ${text} ${field ?? ''}`);
      }
    }
  }
  expect(missed).toEqual([]);
  expect(countries.size).toBeGreaterThan(200);
});

test('each word names a number in a sentence and as the header of a column', () => {
  const number = '0612345678';
  const missed: string[] = [];
  for (const language of phoneLanguages(rows)) {
    for (const word of phoneWords(rows, language)) {
      if (!isFound(number, `${word}: 0612 345 678`)) missed.push(`${language} ${word}:`);
      if (!isFound(number, `${word} 0612 345 678`)) missed.push(`${language} ${word}`);
      if (!isFound(number, number, word)) missed.push(`${language} header ${word}`);
      if (!isFound(number, number, word.replaceAll(' ', '_'))) missed.push(`${language} header joined ${word}`);
    }
  }
  expect(missed).toEqual([]);
  expect(phoneLanguages(rows).length).toBeGreaterThan(80);
});

test.each([
  ['小区,18200000000', '18200000000'],
  ['小区/18200000000', '18200000000'],
  ['某某-18200000000', '18200000000'],
  ['某某,18200000000,25', '18200000000'],
  ['25,18200000000,某某', '18200000000'],
  ['Bob,4155550123', '4155550123'],
  ['Bob,4155550123,1984', '4155550123'],
  ['座机：028—85550100', '028—85550100'],
  ['Мой номер 8-912-345-67-89', '8-912-345-67-89'],
  ['Rufen Sie 030 901820 an', '030 901820'],
  ['phone: 415-555-0123,1984', '415-555-0123'],
  ['phone: 415-555-0123:1984', '415-555-0123'],
  ['phone 415-555-0123 12:30', '415-555-0123'],
  ['mon numéro de téléphone est le 06 12 34 56 78', '06 12 34 56 78'],
  ['Telefon 0664.1234567', '0664.1234567'],
  ['Tel. 030 123456-0 Durchwahl 12', '030 123456-0 Durchwahl 12'],
  ['тел. 8 (495) 123-45-67 доб. 12', '8 (495) 123-45-67 доб. 12'],
  ['座机 010-55550100转123', '010-55550100转123'],
  ['请打400-555-0100咨询', '400-555-0100'],
  ['请打(0571)88000000咨询', '(0571)88000000'],
  ['هاتف: ٠١٢٣٤٥٦٧٨٩', '٠١٢٣٤٥٦٧٨٩'],
])('a number is found in %j', (text, number) => {
  expect(found(text)).toEqual([number]);
});

test('the second of a list that a word names is found as well', () => {
  expect(found('телефоны: 8 495 123 45 67, 8 495 123 45 68')).toEqual(['8 495 123 45 67', '8 495 123 45 68']);
});

test.each([
  '0,18200000000',
  'total 1,234,567,890',
  'files/18200000000/a.jpg',
  '[15237485921763,18273849501,16273849501]',
  'phone released on 2019-03-04',
  'The phone has 128000000 transistors',
  'Seattle, WA 98101-1234',
  'HP 4155550100',
  'Total: 7, count 4155550100',
  'cell 12 of 1984 rows',
  '8912345.67',
])('nothing is a telephone number in %j', (text) => {
  expect(found(text)).toEqual([]);
});
