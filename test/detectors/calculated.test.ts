import { expect, test } from 'vitest';
import { isAmongNumbers, isOperand } from '../../src/detectors/numbers/calculated.js';
import cards from '../../src/detectors/pi/hk-mo-tw-id.js';
import phone from '../../src/detectors/pi/phone.js';
import postcode from '../../src/detectors/pi/postcode.js';

const found = (text: string, field?: string): string[] => [...phone.find(text, field)].map(({ start, end }) => text.slice(start, end));

test.each([
  ['He pays 13800138111 * 2 = 27600276222 for both.'],
  ['25 × 415-555-2671 is not a call but a sum'],
  ['so 600 / 2 = 13912345678'],
  ['f([3, 13912345678, 77])'],
  ['{18, 13912345678}'],
  ['[0.5, 1.25, 13912345678, 2]'],
])('what is calculated or one of a list of numbers is no telephone number: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['手机 13912345678', '13912345678'],
  ['tel=13912345678', '13912345678'],
  ['phones: [13912345678, 13912345679]', '13912345678'],
  ['call me (13912345678)', '13912345678'],
  ['Reach Ann at +1 415 555 2671 = her desk', '+1 415 555 2671'],
])('what a word names is one: %s', (text, number) => {
  expect(found(text)[0]).toBe(number);
});

test('a postcode that is added up is none', () => {
  const text = 'Her zip code 12345 * 2 is even';
  expect([...postcode.find(text)]).toEqual([]);
  expect([...postcode.find('Her zip code 12345 is odd')]).toHaveLength(1);
});

test('a list is known by its bracket, however long it is', () => {
  const list = `[${Array.from({ length: 40 }, (_, i) => 1000 + i).join(', ')}, 4155552671, 7, 8]`;
  const start = list.indexOf('4155552671');
  expect(isAmongNumbers(list, start, start + 10)).toBe(true);
  expect(isAmongNumbers('(4155552671)', 1, 11)).toBe(false);
  expect(isAmongNumbers('Ann, 4155552671, clerk', 5, 15)).toBe(false);
});

test('a term of a calculation has a sign and a number beside it', () => {
  expect(isOperand('12 = 4155552671', 5, 15)).toBe(true);
  expect(isOperand('phone = 4155552671', 8, 18)).toBe(false);
  expect(isOperand('4155552671 <- 3', 0, 10)).toBe(false);
});

test('a key that has the check digit of a card is only possibly one where its field is called id and no more', () => {
  const sure = (field?: string) => [...cards.find('Q9801754', field)].map(({ confidence }) => confidence);
  expect(sure('claims.value.id')).toEqual(['possible']);
  expect(sure('customer.id')).toEqual(['certain']);
  expect(sure('hkid')).toEqual(['certain']);
});
