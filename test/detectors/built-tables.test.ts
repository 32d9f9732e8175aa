/** What the build puts together for the threads of a scan is what the tables and the detectors say. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { NamesProgram } from '../../src/detectors/names/program/names-program.js';
import { namesTable } from '../../src/detectors/names/program/names-table.js';
import { rowsOf } from '../../src/detectors/numbers/schemes.js';
import { wordTreeBytes } from '../../src/detectors/numbers/word-tree.js';
import { Keywords, keywordLists } from '../../src/inspect/clues/clues.js';
import { Finder } from '../../src/inspect/find-hits.js';
import type { Detector } from '../../src/model/detection.js';
import { inTurns } from '../effort.js';

const built = (path: string) => readFileSync(new URL(`../../dist/${path}`, import.meta.url));
const all = await detectors();

test('the tree of words that names numbers is that of the table', () => {
  expect(built('detectors/numbers/words.bin').equals(wordTreeBytes())).toBe(true);
  // From its source this runs without it, so that the two can be told apart.
  expect(existsSync(new URL('../../src/detectors/numbers/words.bin', import.meta.url))).toBe(false);
});

test('a tree that the build wrote says of every word what the table says', async () => {
  const compiled = (await import(
    new URL('../../dist/detectors/numbers/name-words.js', import.meta.url).href
  )) as typeof import('../../src/detectors/numbers/name-words.js');
  const { namedBefore, namedByField } = await import('../../src/detectors/numbers/name-words.js');
  // Sets of schemes are of different runs of the table.
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Set ? [...one].map(({ id }) => id) : one)));
  const words = rowsOf('words').flatMap(([, , list]) => list!.split('|'));
  expect(words.length).toBeGreaterThan(3000);
  for (const word of inTurns(words, 10, 0)) {
    expect(plain(compiled.namedByField(word))).toEqual(plain(namedByField(word)));
    const text = `see the ${word} 12345`;
    expect(plain(compiled.namedBefore(text, text.length - 5, 52))).toEqual(plain(namedBefore(text, text.length - 5, 52)));
  }
});

test('the tables of names are those of the lists and the weights', () => {
  const program = new NamesProgram(built('detectors/names/program/names.wasm'));
  expect(built('detectors/names/program/names.bin').equals(namesTable((name) => program.at(name)))).toBe(true);
});

test('the tables of keywords are those of the detectors', () => {
  expect(built('inspect/clues/keyword-tables.bin').equals(new Keywords(keywordLists(all)).tableBytes())).toBe(true);
});

test('a long word with a digit, a digit beside a capital and a letter of another script are never missing where a detector that needs one finds something', () => {
  const asked = all.filter(({ needs = [], precheckNeeds = [] }) =>
    [...needs, ...precheckNeeds].some(({ scripts, coded, beside }) => scripts !== undefined || coded !== undefined || beside !== undefined),
  );
  expect(asked.length).toBeGreaterThan(5);
  const finders = asked.map((detector): [Detector, Finder, Finder] => {
    const { needs: _, precheckNeeds: __, ...rest } = detector;
    return [detector, new Finder([detector]), new Finder([{ ...rest, ...(detector.needs && { needs: onlyAddresses(detector.needs) }) }])];
  });
  const examples = all.flatMap(({ hits, misses }) => [...hits, ...misses]);
  const words = fc.constantFrom(...examples.flatMap((text) => text.split(/(?<=\s)/)), ' ', ': ', '，');
  const texts = fc.oneof(
    fc.constantFrom(...examples),
    fc.array(words, { maxLength: 12 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const [{ id }, finder, free] of finders) {
        const spans = (hits: ReturnType<typeof finder.hits>) => hits.map(({ found: { start, end } }) => `${id} ${start} ${end}`);
        expect(spans(finder.hits(text, undefined))).toEqual(spans(free.hits(text, undefined)));
      }
    }),
    { numRuns: 60 },
  );
});

/** Of what a detector needs what is no fact on characters but a decision: that web addresses are not looked at. */
function onlyAddresses(needs: NonNullable<Detector['needs']>): NonNullable<Detector['needs']> {
  return needs.every(({ url }) => url === false) ? [{ url: false }] : [{}];
}
