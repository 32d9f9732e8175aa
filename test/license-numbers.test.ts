import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapeOf } from '../src/license/names/free-numbers.js';
import { fold } from '../src/license/names/name-fold.js';
import { licenseIndex } from '../src/license/names/name-index.js';
import { read } from '../src/license/statements/read-license.js';
import { runs } from './effort.js';

let seed = 20;
/** A number below another, the same in every run. */
function below(most: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return (seed >>> 8) % most;
}

const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');

/** Statements with numbers put before, behind and into them. */
function* numbered(count: number): Generator<string> {
  const lines = readFileSync(new URL('./license-sentences.txt', import.meta.url), 'utf8').split('\n');
  const sentences = lines.map((line) => line.replace(/^(?:yes|open|no) /, ''));
  const names = licenseIndex().all.map(([name]) => name);
  for (let n = 0; n < count; n++) {
    const from = n % 2 === 0 ? sentences : names;
    const words = from[below(from.length)]!;
    const at = below(words.length + 1);
    const number = digits(3 + below(5));
    yield [`${words.slice(0, at)}${number}${words.slice(at)}`, `${words}, file ${number}`, `${words} (${number}) ${digits(2)}`][below(3)]!;
  }
}

test('a number that is no part of a name, no version and no year never changes what a statement says', () => {
  let tried = 0;
  for (const words of numbered(runs(3_000, 1_000))) {
    const folded = fold(words);
    const shape = shapeOf(folded);
    if (shape === undefined) continue;
    const other = [...shape].map((character) => (character === '\u0000' ? below(10) : character)).join('');
    if (shapeOf(other) !== shape) continue;
    tried++;
    expect(read(other), `${folded} and ${other}`).toEqual(read(folded));
  }
  expect(tried).toBeGreaterThan(runs(800, 250));
});

test('statements that differ in such a number have one shape', () => {
  expect(shapeOf('see agreement no. 48213 with the museum')).toBe(shapeOf('see agreement no. 77104 with the museum'));
  expect(shapeOf('cc by 4.0, photo by person 48213')).toBe(shapeOf('cc by 4.0, photo by person 77104'));
});

test('versions, years, numbers of names, addresses and references stay as they are', () => {
  for (const words of [
    'cc by 4.0',
    'gpl 30',
    'copyright 1994 the regents',
    'photo 2019',
    'number 000',
    'licenseref-acme-48213',
    'https://example.org/terms/48213',
    'www.example.org 48213',
  ])
    expect(shapeOf(words), words).toBeUndefined();
  const inNames = [...licenseIndex().names.keys()].flatMap((key) => key.match(/\d{3,}/g) ?? []);
  for (const number of inNames) expect(shapeOf(`see ${number} there`)).toBeUndefined();
});
