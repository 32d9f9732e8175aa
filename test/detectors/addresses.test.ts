import fc from 'fast-check';
import { expect, test } from 'vitest';
import detector from '../../src/detectors/pi/address.js';
import postcodes from '../../src/detectors/pi/postcode.js';
import { runs, slowTest } from '../effort.js';
import { processorTime } from '../processor-time.js';

const told = (text: string, field?: string) => [...detector.find(text, field)].map(({ start, end }) => text.slice(start, end));

test.each([
  ['United States', '12 Nowhere Avenue, Springfield, IL 00000'],
  ['United Kingdom', 'Flat 3, 12 Nowhere Road, London, N1 0AA'],
  ['Germany', 'Musterstraße 12a, 00000 Musterstadt'],
  ['France', '12 bis rue de l’Exemple, 00000 Paris'],
  ['Spain', 'Calle de la Muestra 12, 00000 Madrid'],
  ['Italy', 'Via Esempio 12, 00000 Roma RM'],
  ['Netherlands', 'Voorbeeldstraat 12, 0000 AA Utrecht'],
  ['Poland', 'ul. Przykładowa 12, 00-000 Warszawa'],
  ['Sweden', 'Exempelgatan 12, 000 00 Stockholm'],
  ['Denmark', 'Eksempelvej 12, 0000 Aarhus'],
  ['Finland', 'Esimerkkikatu 12, 00000 Helsinki'],
  ['Hungary', '0000 Budapest, Példa utca 12.'],
  ['Brazil', 'Rua do Exemplo, 12, 00000-000 São Paulo'],
  ['Canada', '12 Nowhere Street, Toronto, ON A0A 0A0'],
  ['Australia', 'Unit 3, 12 Nowhere Crescent, Sydney NSW 0000'],
  ['Russia', 'улица Примерная, 12, Москва'],
])('an address of %s is read whole', (_country, address) => {
  expect(told(`They moved to ${address}`)).toEqual([address]);
});

test('an address ends where the sentence goes on', () => {
  expect(told('She lived at 12 Nowhere Road, London, N1 0AA until spring.')).toEqual(['12 Nowhere Road, London, N1 0AA']);
  expect(told('Send it to 12 Nowhere Road, London. The door is red.')).toEqual(['12 Nowhere Road, London']);
});

test('in a block of lines the person before and the telephone after are not of the address', () => {
  const block = 'Anna Sampleton\n\n12 Nowhere Road\n Suite 3\n Springfield\n\n Norway 00000\nMobile: 555-0100';
  expect(told(block)).toEqual(['12 Nowhere Road\n Suite 3']);
  expect([...postcodes.find(block)].map(({ start, end }) => block.slice(start, end))).toEqual(['00000']);
});

test('a street alone is possible, with town and country likely, in a field of addresses certain', () => {
  const sure = (text: string, field?: string) => [...detector.find(text, field)].map(({ confidence }) => confidence);
  expect(sure('We passed 12 Nowhere Road at noon')).toEqual(['possible']);
  expect(sure('12 Nowhere Road, London, N1 0AA, United Kingdom')).toEqual(['likely']);
  expect(sure('12 Nowhere Road, London', 'home_address')).toEqual(['certain']);
  expect(sure('12 Nowhere Road, London', 'email_address')).not.toContain('certain');
});

test.each([
  'Chapter 12 The Long Road',
  'He won 3 Golden Globes and 2 Emmys',
  'Room 101',
  'Python 3.12, Node 20, Rust 1.80',
  '10 Downing',
  'on 4 July 1999 in Park City',
  'The Beatles, Abbey Road, 1969',
])('numbers beside words are no address: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a part of a building is a word of its own', () => {
  const sure = (text: string) => [...detector.find(text)].map(({ confidence }) => confidence);
  // Digits stand for letters where Arabic is written in chats.
  expect(sure('ster lmersa ch7al t3edbou 3la 9elbek')).not.toContain('likely');
  expect(sure('12 nowhere street, ste r, springfield')).toEqual(sure('12 nowhere street, ste 4, springfield'));
  expect(sure('12 Nowhere Street, Apt B, 00000 Springfield')).toEqual(['likely']);
});

test('addresses lie within the text, in order, and do not overlap, whatever the text is', () => {
  const part = fc.constantFrom(
    '12 ',
    'Nowhere ',
    'Road',
    ', ',
    '\n',
    'Suite 3',
    'rue ',
    '> ',
    'address: ',
    '.',
    'P.O. Box 1',
    'é',
    '(',
    '#',
    'N1 0AA',
    ' and ',
    'the corner of ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end } of detector.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

slowTest.each([
  ['numbers and streets', '1 A Street '],
  ['lines of white space', '1 A\n      '],
  ['names without end', "A'"],
  ['kinds of street', 'rue '],
  ['a word without end', 'A'],
  ['a number before a word without end', '1 1 1 1 Aa'],
  ['keywords', 'address: '],
  ['boxes', 'Box 1 '],
  ['corners', 'the corner of A and '],
])('twice as much text of %s takes about twice as long', (_name, unit) => {
  const time = (times: number) => {
    const text = unit.repeat(times / unit.length);
    const begin = processorTime();
    let count = 0;
    for (const _ of detector.find(text)) count++;
    expect(count).toBeLessThanOrEqual(text.length);
    return processorTime() - begin;
  };
  time(runs(20_000, 4_000));
  const length = runs(400_000, 20_000);
  expect(time(length)).toBeLessThan(40 * time(length / 10) + 400);
});
