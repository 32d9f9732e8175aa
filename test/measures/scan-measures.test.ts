import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { MeasureCell, Measures } from '../../src/model/measure.js';
import { runs } from '../effort.js';
import { folderOf, read, scanned, write } from './measuring.js';

async function measured(rows: readonly object[], file = 'data/a.jsonl'): Promise<Measures> {
  const { measures } = await scanned(folderOf({ [file]: rows }));
  return measures!;
}

type Sum = 'textBytes' | 'characters' | 'tokensStated' | 'tokensEstimated' | 'images' | 'audioSeconds' | 'videoSeconds' | 'records';
const sum = ({ cells }: Measures, name: Sum) => ({
  items: cells.reduce((all, cell) => all + cell[name].items, 0),
  sum: cells.reduce((all, cell) => all + cell[name].sum, 0),
});
const by = ({ cells }: Measures, of: (cell: MeasureCell) => unknown) => {
  const items: Record<string, number> = {};
  for (const cell of cells) items[String(of(cell))] = (items[String(of(cell))] ?? 0) + cell.items;
  return items;
};

test('text is measured in bytes of UTF-8 and in Unicode characters', async () => {
  const texts = ['The tide comes in twice a day.', '潮水每天涨落两次。', '🌊 wave', 'é'];
  const measures = await measured(texts.map((text, i) => ({ id: `k${i}`, text })));
  expect(sum(measures, 'textBytes')).toEqual({ items: 4, sum: texts.reduce((all, text) => all + Buffer.byteLength(text), 0) });
  expect(sum(measures, 'characters')).toEqual({ items: 4, sum: texts.reduce((all, text) => all + [...text].length, 0) });
});

test('a measure that nobody states is over no items, which is not zero of all', async () => {
  const measures = await measured([{ id: 'a', text: 'The tide comes in twice a day.' }]);
  expect(sum(measures, 'tokensStated')).toEqual({ items: 0, sum: 0 });
  expect(measures.notMeasured).toContainEqual({ what: 'tokens as stated', why: expect.any(String), items: 1 });
});

test.each(['n_tokens', 'token_count', 'num_tokens', 'meta.n_tokens', '词元数'])(
  'tokens are read as the column %s states them',
  async (path) => {
    const record = (tokens: unknown) => path.split('.').reduceRight<unknown>((value, name) => ({ [name]: value }), tokens) as object;
    const odd = [-5, 1.5, 'many', 1e300, null, [3], true];
    const rows = [10, '20', ...odd].map((tokens, i) => ({ id: `k${i}`, text: `The tide comes in, number ${i}`, ...record(tokens) }));
    expect(sum(await measured(rows), 'tokensStated')).toEqual({ items: 2, sum: 30 });
  },
);

test.each([
  ['duration_ms', 1500, 1.5],
  ['duration[ms]', 1500, 1.5],
  ['duration_seconds', 90, 90],
  ['audio_duration', 12.5, 12.5],
  ['duration', '00:01:30', 90],
  ['duration', 'PT1M30S', 90],
  ['时长', 7.25, 7.25],
])('audio is measured by the column %s, %s', async (name, value, seconds) => {
  const rows = [1, 2].map((i) => ({ audio_filepath: `clips/${i}.wav`, text: 'the tide comes in', [name]: value }));
  const measures = await measured(rows);
  expect(sum(measures, 'audioSeconds')).toEqual({ items: 2, sum: 2 * seconds });
  expect(by(measures, ({ medium }) => medium)).toEqual({ audio: 2 });
});

test('a duration of which nothing says the unit is not recorded, nor is one that cannot be', async () => {
  const rows = [64_000, 128_000, 90_000].map((duration, i) => ({ audio_filepath: `clips/${i}.wav`, duration }));
  const measures = await measured(rows);
  expect(sum(measures, 'audioSeconds')).toEqual({ items: 0, sum: 0 });
  expect(measures.notMeasured).toContainEqual({ what: 'length of audio', why: expect.any(String), items: 3 });
  const odd = [-1, 1e300, 'long', null].map((duration_s, i) => ({ audio_filepath: `clips/${i}.wav`, duration_s }));
  expect(sum(await measured(odd), 'audioSeconds')).toEqual({ items: 0, sum: 0 });
});

test('items are told by medium: column, media type, ending of the address, programs', async () => {
  const program = 'import os\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name)\n\nmain(".")\n';
  const { measures } = await scanned(
    folderOf({
      'photos/a.jsonl': [1, 2].map((i) => ({ url: `https://photos.example/${i}.jpg`, caption: 'A boat on the lake' })),
      'clips/a.jsonl': [{ video_path: 'clips/1.mp4', text: 'A boat comes in' }],
      'types/a.jsonl': [{ url: 'https://files.example/1', content_type: 'image/png' }],
      'programs/a.jsonl': [{ content: program, path: 'src/main.py' }],
      'scripts/a.jsonl': [{ text: program }],
      'stack/a.jsonl': [{ content: 'x = 1', lang: 'Python' }],
      'prose/a.jsonl': [{ text: 'The tide comes in; then (as a rule) it goes out.\nThat is all.\nNothing more.' }],
      'links/a.jsonl': [{ url: 'https://pages.example/1' }],
    }),
  );
  const of = (dataset: string) =>
    by({ ...measures!, cells: measures!.cells.filter((cell) => cell.dataset.startsWith(dataset)) }, ({ medium }) => medium);
  expect(of('photos')).toEqual({ image: 2 });
  expect(of('clips')).toEqual({ video: 1 });
  expect(of('types')).toEqual({ image: 1 });
  expect(of('programs')).toEqual({ code: 1 });
  expect(of('scripts')).toEqual({ code: 1 });
  expect(of('stack')).toEqual({ code: 1 });
  expect(of('prose')).toEqual({ text: 1 });
  expect(of('links')).toEqual({ unknown: 1 });
});

test('pictures are counted where items hold several', async () => {
  const measures = await measured([{ text: 'Look at these boats. '.repeat(40), images: ['a.png', 'b.png', 'c.png'] }]);
  expect(by(measures, ({ medium }) => medium)).toEqual({ text: 1 });
  expect(sum(measures, 'images')).toEqual({ items: 1, sum: 3 });
});

test('texts of messages are measured, without the roles of who speaks', async () => {
  const messages = [
    { role: 'user', content: '潮水什么时候来？' },
    { role: 'assistant', content: '每天两次。' },
  ];
  expect(sum(await measured([{ messages }]), 'characters')).toEqual({ items: 1, sum: 13 });
});

test('texts that are empty are counted among the items that have text fields', async () => {
  const texts = ['The tide comes in.', '', '  \n', null, 'It goes out.'];
  const measures = await measured(texts.map((text, i) => ({ id: `k${i}`, text })));
  expect(measures.emptyTexts).toEqual({ items: 5, sum: 3 });
  expect(sum(measures, 'characters').items).toBe(2);
});

test('the source is at home, abroad, or not known to be either', async () => {
  const hosts = ['news.example.cn', 'photos.example.de', 'text.example.com', 'huggingface.co', 'www.例子.中国'];
  const rows = hosts.map((host, i) => ({ text: `The tide comes in, number ${i}`, url: `https://${host}/${i}` }));
  const measures = await measured(rows);
  const home = Object.fromEntries(measures.cells.map(({ source, home: at }) => [source, at]));
  expect(home).toMatchObject({ 'news.example.cn': true, 'photos.example.de': false, 'huggingface.co': false });
  expect(home['text.example.com']).toBeUndefined();
  expect(Object.values(home).filter((at) => at === true)).toHaveLength(2);
});

describe('items that nothing tells the medium of are what the card of their dataset states', () => {
  const rows = [1, 2, 3].map((i) => ({ id: i, width: 640 + i, height: 480 }));
  const media = async (card: string, list: readonly object[] = rows) => {
    const { measures } = await scanned(folderOf({ 'a/rows.jsonl': list, 'a/README.md': `---\nlicense: mit\n${card}\n---\n# Tides\n` }));
    return {
      media: measures!.cells.map(({ medium, mediumStated, items }) => [medium, mediumStated, items]),
      not: measures!.notMeasured.filter(({ what }) => what === 'what kind of content it is'),
    };
  };

  test('one medium', async () => {
    expect(await media('modalities: [image]')).toEqual({
      media: [['image', true, 3]],
      not: [{ what: 'what kind of content it is', why: 'only the card of the dataset states it: counted as stated', items: 3 }],
    });
  });

  test.each(['modalities: [image, text]', 'modalities: [tabular]', 'modalities: [image, tabular]', 'pretty_name: Tides'])(
    'several, others or none leave it open: %s',
    async (card) => {
      const { media: found, not } = await media(card);
      expect(found).toEqual([['unknown', undefined, 3]]);
      expect(not).toMatchObject([{ items: 3 }]);
      expect(not[0]!.why).not.toContain('card');
    },
  );

  test('what the items show goes before the card', async () => {
    const { media: found, not } = await media('modalities: [audio]', [{ url: 'https://photos.example/1.jpg' }]);
    expect(found).toEqual([['image', undefined, 1]]);
    expect(not).toEqual([]);
  });
});

describe('items without hosts are at home where the address of their source is', () => {
  const rows = [1, 2].map((i) => ({ id: `k${i}`, text: `The tide comes in, number ${i}` }));
  const homes = async (declarations: string, files: Record<string, readonly object[] | string> = {}) => {
    const root = folderOf({ 'a/rows.jsonl': rows, 'licit.yaml': declarations, ...files });
    return (await scanned(root)).measures!.cells.map(({ source, home }) => [source, home]);
  };
  const declared = (source: string) => `declarations:\n  - { path: a/**, source: { ${source} } }\n`;

  test.each([
    ['name: Tides, url: https://huggingface.co/datasets/tides', 'Tides', false],
    ['name: Tides, url: "https://someone@www.gitee.com:8443/tides"', 'Tides', true],
    ['name: Tides, url: https://tides.example.de/', 'Tides', false],
    ['name: Tides, url: https://tides.example.com/', 'Tides', undefined],
    ['name: Tides, url: not an address', 'Tides', undefined],
    ['name: Tides', 'Tides', undefined],
    ['url: https://huggingface.co/datasets/tides', 'huggingface.co', false],
  ])('declared: %s', async (source, name, home) => {
    expect(await homes(declared(source))).toEqual([[name, home]]);
  });

  test('the address beside the name goes before one that another declaration gives', async () => {
    const other = '  - { path: a/rows.jsonl, source: { url: https://gitee.com/tides } }\n';
    expect(await homes(declared('name: Tides, url: https://huggingface.co/datasets/tides') + other)).toEqual([['Tides', false]]);
    expect(await homes(declared('name: Tides') + other)).toEqual([['Tides', true]]);
  });

  test('a host that an item names is not overridden by the declared address', async () => {
    const hosted = { 'a/rows.jsonl': [{ text: 'The tide comes in.', url: 'https://text.example.com/1' }] };
    expect(await homes(declared('name: Tides, url: https://gitee.com/tides'), hosted)).toEqual([['Tides', undefined]]);
  });
});

test('the period of collection is as exact as it is stated', async () => {
  const rows = ['2023-05-04', '2023-02', '2024'].map((collected_at, i) => ({ text: `The tide, number ${i}`, collected_at }));
  const { cells } = await measured(rows);
  expect(cells.map(({ collected }) => collected)).toEqual([{ from: '2023-02', until: '2024', items: 3 }]);
});

test('cells add up to all items, whatever the rows say', async () => {
  const { default: fc } = await import('fast-check');
  const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }), fc.boolean());
  const row = fc.record(
    {
      id: fc.string(),
      text: value,
      url: fc.oneof(
        fc.domain().map((host) => `https://${host}/1`),
        value,
      ),
      n_tokens: value,
      duration: value,
      license: fc.constantFrom('MIT', 'CC-BY-4.0', null, 'my own', 5),
      image: value,
      language: value,
      date: value,
      content_type: value,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const root = folderOf({ 'data/a.jsonl': rows, 'data/b.jsonl': rows.slice(0, 3) });
      const { measures, totals } = await scanned(root);
      rmSync(root, { recursive: true });
      expect(measures!.cells.reduce((all, { items }) => all + items, 0)).toBe(totals.items);
      for (const cell of measures!.cells)
        for (const name of [
          'records',
          'textBytes',
          'characters',
          'tokensStated',
          'tokensEstimated',
          'images',
          'audioSeconds',
          'videoSeconds',
        ] as const) {
          expect(cell[name].items).toBeLessThanOrEqual(cell.items);
          expect(cell[name].sum).toBeGreaterThanOrEqual(0);
        }
    }),
    { numRuns: runs(10, 4) },
  );
});

const MANY = Array.from({ length: 1_400 }, (_, i) => ({
  id: `k${i}`,
  text: i % 3 === 0 ? `潮水每天涨落两次，第${i}天` : `The tide comes in twice on day ${i}`,
  url: `https://site${i % 700}.example${i % 2 ? '.cn' : '.de'}/${i}`,
  license: ['MIT', 'CC0-1.0', 'CC-BY-NC-4.0'][i % 3],
  n_tokens: i % 5 ? i : undefined,
}));

test('measures are the same with any number of threads, and after rows moved', async () => {
  const root = folderOf({ 'data/a.jsonl': MANY });
  const inPlace = (await scanned(root)).measures;
  rmSync(join(root, '.licit'), { recursive: true });
  expect((await scanned(root, runs(2, 1))).measures).toEqual(inPlace);
  write(root, { 'data/a.jsonl': [{ id: 'new', text: 'The tide is new' }, ...MANY] });
  await scanned(root);
  write(root, { 'data/a.jsonl': MANY });
  const back = (await scanned(root)).measures!;
  expect({ ...back, query: '' }).toEqual({ ...inPlace, query: '' });
  expect(verifyLedger(join(root, '.licit/ledger.db'))).toMatchObject({ whole: true });
});

test('a list that is not read again keeps its measures, and what is gone has none', async () => {
  const root = folderOf({ 'data/a.jsonl': MANY.slice(0, 50), 'data/b.jsonl': MANY.slice(50, 60) });
  const before = (await scanned(root)).measures!;
  const after = await scanned(root);
  expect(after.run.unchanged).toBe(2);
  expect(after.measures!.cells).toEqual(before.cells);
  rmSync(join(root, 'data/b.jsonl'));
  const left = (await scanned(root)).measures!;
  expect(left.cells.reduce((all, { items }) => all + items, 0)).toBe(50);
});

test('sizes of hosts that a statement names and that were not told apart are shares, and say so', async () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({ text: `The tide comes in, number ${i}`, url: `https://site${i}.example.de/${i}` }));
  const root = folderOf({
    'data/a.jsonl': [...rows, ...rows.slice(0, 399)],
    'licit.yaml': 'declarations:\n  - { host: site399.example.de, license: { expression: CC0-1.0 } }\n',
  });
  const { measures, totals } = await scanned(root);
  expect(measures!.cells.reduce((all, { items }) => all + items, 0)).toBe(totals.items);
  expect(sum(measures!, 'characters').items).toBe(totals.items);
  expect(measures!.notMeasured.map(({ what }) => what)).toContain('sizes by source');
});

test('a changed measure shows as surely as a changed item', async () => {
  const root = folderOf({ 'data/a.jsonl': MANY.slice(0, 50) });
  await scanned(root);
  const path = join(root, '.licit/ledger.db');
  const db = new Database(path);
  db.prepare('update measure set tokens_o200k = tokens_o200k + 1000').run();
  db.close();
  expect(verifyLedger(path)).toMatchObject({ whole: false });
});

test('a ledger without measures has none, and never zero', async () => {
  const root = folderOf({ 'data/a.jsonl': MANY.slice(0, 50) });
  await scanned(root);
  const path = join(root, '.licit/ledger.db');
  const db = new Database(path);
  db.exec('delete from measure');
  db.close();
  expect(read(path).measures).toBeUndefined();
});
