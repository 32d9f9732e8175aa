import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import parallelText from '../../src/formats/parallel-text.js';
import { openManifest } from '../../src/reading/open.js';
import { processorTime } from '../processor-time.js';
import { items, manifest, problems, readAll } from './making.js';

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

interface Lists {
  lists: [path: string, items: Record<string, unknown>[], told: string[]][];
  joined: string[];
}

/** The lists that a folder of these files comes to, with their items. */
async function listsOf(files: Record<string, string | Uint8Array>): Promise<Lists> {
  const root = mkdtempSync(join(tmpdir(), 'licit-parallel-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  const found = await discover(['.'], { root, formats: FORMATS });
  try {
    const lists: Lists['lists'] = [];
    for (const { path, absolute, head, folder } of found.manifests) {
      const reads = await readAll(parallelText, await openManifest(absolute, path, head, folder));
      lists.push([path, items(reads).map(({ fields, at }) => ({ line: at.line, ...fields })), problems(reads).map(({ what }) => what)]);
    }
    return { lists, joined: found.notRead.map(({ path, reason, what }) => `${path} ${reason} ${what}`) };
  } finally {
    await found.dispose();
    rmSync(root, { recursive: true, force: true });
  }
}

const FRENCH = 'La marée est basse.\nLes bateaux sont sur le sable.\nÀ midi, l’eau revient.\n';

test('the sides of a corpus are one list, with an item for each pair of lines', async () => {
  const { lists, joined } = await listsOf({ 'tides.en-fr.fr': FRENCH, 'tides.en-fr.en': TEXT });
  expect(lists).toMatchObject([
    [
      'tides.en-fr.en',
      [
        { line: 1, text: 'The tide is low.', language: 'en', translation: 'La marée est basse.', translation_language: 'fr' },
        { line: 2, text: 'Boats lie on the sand.', translation: 'Les bateaux sont sur le sable.' },
        { line: 3, text: 'At noon, the water comes back.', translation: 'À midi, l’eau revient.' },
      ],
      [],
    ],
  ]);
  expect(joined).toEqual(['tides.en-fr.fr joined tides.en-fr.en']);
});

test('sides of different lengths are told, and every line is in an item', async () => {
  const { lists } = await listsOf({ 'tides.en-fr.fr': FRENCH.split('\n', 2).join('\n'), 'tides.en-fr.en': TEXT });
  const [, items, told] = lists[0]!;
  expect(items.map(({ text, translation }) => [text, translation])).toEqual([
    ['The tide is low.', 'La marée est basse.'],
    ['Boats lie on the sand.', 'Les bateaux sont sur le sable.'],
    ['At noon, the water comes back.', undefined],
  ]);
  expect(told).toEqual([expect.stringContaining('(tides.en-fr.en: 3, tides.en-fr.fr: 2)')]);
});

test('a side may be compressed, or in an encoding of its own; three sides with as many lines are one list', async () => {
  const latin = Buffer.from('Der Hafen ist ruhig und grau.\nDie Möwen schreien überall.\nDas Wasser fällt früh.\n', 'latin1');
  const { lists } = await listsOf({ 'train.en': gzipSync(TEXT), 'train.fr': FRENCH, 'train.de': latin });
  expect(lists).toMatchObject([['train.de', { length: 3 }, []]]);
  expect(lists[0]![1][1]).toMatchObject({
    text: 'Die Möwen schreien überall.',
    translation: 'Boats lie on the sand.',
    translation_2: 'Les bateaux sont sur le sable.',
    translation_2_language: 'fr',
  });
});

test('lists in several languages without a pair in their names and with other numbers of lines stay lists of their own', async () => {
  const { lists } = await listsOf({ 'news.en': TEXT, 'news.fr': `${FRENCH}Le vent tourne.\n` });
  expect(lists).toMatchObject([
    ['news.en', { length: 3 }, []],
    ['news.fr', { length: 4 }, []],
  ]);
});

test('a pair of which one side is blank is an item, and told; one with no words is none', async () => {
  const { lists } = await listsOf({
    'a.en-fr.en': 'The tide is low.\n\n\nAt noon it comes back.\n',
    'a.en-fr.fr': 'La marée est basse.\nSeule ici.\n\nÀ midi, elle revient.\n',
  });
  expect(lists[0]![1].map(({ line }) => line)).toEqual([1, 2, 4]);
  expect(lists[0]![2]).toEqual(['One side of this pair is blank']);
});
