import { expect, test } from 'vitest';
import { FieldBook } from '../../src/inspect/field-notes.js';
import { ShortStrings } from '../../src/inspect/fields/short-strings.js';

/** Asks for so many values, as the inspector does; how many were known, and whether the field is still remembered. */
function asked(book: FieldBook, field: string, count: number, value: (n: number) => string) {
  let known = 0;
  for (let n = 0; n < count; n++) {
    const { repeats } = book.of(field);
    if (repeats === undefined) return { known, remembered: false };
    if (repeats.has(value(n))) known++;
    else repeats.add(value(n));
  }
  return { known, remembered: book.of(field).repeats !== undefined };
}

/** A number below one that looks like chance (mulberry32). */
function random(n: number): number {
  const t = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  return ((t ^ (t >>> 12) ^ Math.imul(t, 0x297a2d39)) >>> 0) / 2 ** 32;
}

function bookOf(): FieldBook {
  const book = new FieldBook();
  book.begin(new Map());
  return book;
}

test('a field whose values are all different is soon given up', () => {
  expect(asked(bookOf(), 'id', 10_000, (n) => `img${n}`)).toEqual({ known: 0, remembered: false });
});

test('a field of fifty thousand authors is remembered, though few of the first are seen again', () => {
  const { known, remembered } = asked(bookOf(), 'author', 200_000, (n) => `author ${Math.floor(random(n) * 50_000)}`);
  expect(remembered).toBe(true);
  expect(known).toBeGreaterThan(100_000);
});

test('what all fields together remember is bounded, and a field that is given up makes room for others', () => {
  const book = bookOf();
  // Every value comes twice, so that no field is given up.
  for (let field = 0; field < 4; field++) asked(book, `f${field}`, 131_072, (n) => `value ${n >> 1}`);
  expect(asked(book, 'late', 10_000, (n) => `value ${n >> 1}`).known).toBe(0);
  const other = bookOf();
  for (let field = 0; field < 100; field++) asked(other, `f${field}`, 10_000, (n) => `value ${n}`);
  expect(asked(other, 'late', 10_000, (n) => `value ${n >> 1}`).known).toBe(5_000);
});

test('strings are found again as they were added, and no others', () => {
  const strings = new ShortStrings();
  const added = Array.from({ length: 3000 }, (_, n) => `author ${Math.floor(random(n) * 1e9)}`);
  for (const one of added) strings.add(one);
  expect(added.filter((one) => !strings.has([...one].join('')))).toEqual([]);
  expect(added.filter((one) => strings.has(`${one} `) || strings.has(one.slice(1)))).toEqual([]);
  strings.clear();
  expect(added.filter((one) => strings.has(one))).toEqual([]);
});
