import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import parallelText from '../../src/formats/parallel-text.js';
import { processorTime } from '../processor-time.js';
import { items, manifest, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const TEXT = 'The tide is low.\nBoats lie on the sand.\nAt noon, the water comes back.\n';

test.each([
  ['parallel-text', TEXT, 'OPUS/Tides.en-fr.en'],
  ['parallel-text', '潮水很低。\n船在沙滩上。\n', 'train.zh'],
  ['parallel-text', TEXT, 'newstest2024.zh-en.en'],
  ['parallel-text', 'Woda jest niska.\nStatki leżą na piasku.\n', 'train.pl'],
  ['parallel-text', TEXT, 'corpus.pt_BR'],
  [undefined, 'use strict;\nif ($low) {\n  print "the tide is low";\n}\n', 'train.pl'],
  [undefined, TEXT, 'letter.py'],
  [undefined, 'import { a } from "b";\nexport const c = a(1);\n', 'train.ts'],
  [undefined, 'one\ntwo\nthree\n', 'words.en'],
] as const)('%s answers to %j in %s', async (id, content, path) => {
  expect(await best(content, path)).toBe(id);
});

test('each line is an item with its language, and keeps its number where lines are blank', async () => {
  const reads = items(await readAll(parallelText, await manifest('The tide is low.\n\nBoats lie there.\n', 'a.de-en.en')));
  expect(reads.map(({ at, fields }) => [at.line, fields])).toEqual([
    [1, { text: 'The tide is low.', language: 'en' }],
    [3, { text: 'Boats lie there.', language: 'en' }],
  ]);
});

test('lines of any length are told apart in moments', async () => {
  const started = processorTime();
  for (const part of [' ', 'a', 'a ', ';', 'if ']) await best(`${part.repeat(60_000 / part.length)}\n`.repeat(3), 'a.en-fr.en');
  expect(processorTime() - started).toBeLessThan(5000);
});
