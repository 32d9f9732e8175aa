import { expect, test } from 'vitest';
import { type Named, named, naming } from '../../src/detectors/checked/named-number.js';
import driver from '../../src/detectors/pi/driver-license.js';
import health from '../../src/detectors/pi/health-id.js';
import professional from '../../src/detectors/pi/professional-id.js';
import vehicle from '../../src/detectors/pi/vehicle-id.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { processorTime } from '../processor-time.js';

const KIND: Named = {
  form: /\d{4}-\d{4}/g,
  words: naming('member number'),
  field: /member/i,
  check: (value) => value.endsWith('7'),
  bare: true,
  why: 'a made-up number',
};
const told = (text: string, field?: string) =>
  [...named(text, field, [KIND])].map(({ start, end, confidence }) => [text.slice(start, end), confidence]);

test('a number is found by the word before it, by its field, or alone in the text', () => {
  expect(told('your member number is 1234-5677.')).toEqual([['1234-5677', 'certain']]);
  expect(told('1234-5677', 'member_no')).toEqual([['1234-5677', 'certain']]);
  expect(told(' 1234-5677 ')).toEqual([['1234-5677', 'possible']]);
  expect(told('1234-5677, 0000-0007')).toEqual([
    ['1234-5677', 'possible'],
    ['0000-0007', 'possible'],
  ]);
});

test('a number is none whose check fails, that has no name, or that is part of something longer', () => {
  expect(told('member number 1234-5678')).toEqual([]);
  expect(told('we sold 1234-5677 of them')).toEqual([]);
  expect(told('1234-5677', 'price')).toEqual([]);
  for (const text of ['member number 1234-5677-1', 'member number a1234-5677', 'member number /1234-5677', 'member number 1234-5677.8'])
    expect(told(text)).toEqual([]);
});

test('the word names the first number after it, not the ones behind', () => {
  expect(told('member number 1234-5677, then 0000-0007')).toEqual([['1234-5677', 'certain']]);
});

test('a long table of numbers takes no longer for the word above it', () => {
  const text = `member number\n${'1234-5677,'.repeat(100_000)}`;
  const begin = processorTime();
  expect(told(text).length).toBe(1);
  expect(processorTime() - begin).toBeLessThan(2000);
});

// Numbers that their issuers publish as examples.
test.each([
  [vehicle, 'VIN 1M8GDM9AXKP042788', '1M8GDM9AXKP042788'],
  [vehicle, '11111111111111111', undefined],
  [vehicle, 'number plate: ZZ-00-ZZ', 'ZZ-00-ZZ'],
  [driver, "driver's license number is D000-0000-0000", 'D000-0000-0000'],
  [health, 'NHS no. 943 476 5919', '943 476 5919'],
  [health, 'NHS no. 943 476 5911', undefined],
  [driver, 'the holder of license U1K711J11M here', 'U1K711J11M'],
  [driver, 'the holder, EXAMP901019XX9AA, signed', 'EXAMP901019XX9AA'],
  [health, 'NHI ZZZ0016', 'ZZZ0016'],
  [health, 'NHI ZZZ0017', undefined],
  [health, 'Krankenversichertennummer A123456780', 'A123456780'],
  [health, 'Krankenversichertennummer A123456781', undefined],
  [professional, 'NPI: 1234567893', '1234567893'],
  [professional, 'NPI: 1234567894', undefined],
  [professional, 'LANR 123456601', '123456601'],
  [professional, 'LANR 123456701', undefined],
] as const)('%o in %s', (detector, text, value) => {
  const inspector = createInspector([detector]);
  const valueIn = (whole: string) => inspector.text(whole, { path: '' }).map(({ start, end }) => whole.slice(start, end))[0];
  expect(valueIn(text)).toBe(value);
  // Of a long text only stretches are looked at.
  const prose = 'It rained in 1901, and nobody saw them come. '.repeat(40);
  expect(valueIn(`${prose}${text}. ${prose}`)).toBe(value);
});
