import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { duplicatesCsv } from '../../src/commands/measure/duplicates/duplicates-csv.js';
import { duplicatesPage } from '../../src/commands/measure/duplicates/duplicates-page.js';
import type { DuplicatesView } from '../../src/commands/measure/duplicates/duplicates-view.js';
import { type DuplicateOptions, duplicatesIn } from '../../src/commands/measure/duplicates/find-duplicates.js';
import { runDuplicates } from '../../src/commands/measure/duplicates/run-duplicates.js';
import { loadConfig } from '../../src/config/config.js';
import { place, columns as widthOf } from '../../src/text/show.js';
import { runs } from '../effort.js';
import { madePairs, overlap, random, spelled } from './made-pairs.js';
import { folderOf } from './measuring.js';

const known = await formats();
const EDITS = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3];

async function found(root: string, paths: readonly string[], options: Partial<DuplicateOptions> = {}) {
  const project = { root, config: loadConfig(undefined, root), ledger: '', ledgerName: '', hasLedger: false, keyFile: '' };
  return duplicatesIn(paths, { project, formats: known, cwd: root }, { threshold: 0.8, against: [], limit: 1_000_000, ...options });
}

/** The clusters as sets of places, in an order of their own. */
const clustersOf = ({ clusters }: DuplicatesView): string[] =>
  clusters.listed.map(({ places }) => places.map(place).sort().join(' ')).sort();

const notMeasured = (view: DuplicatesView): Record<string, number> =>
  Object.fromEntries(view.notMeasured.map(({ what, count }) => [what.en, count]));

const rows = (texts: readonly string[]) => texts.map((text, id) => ({ id: `k${id}`, text }));
const TIDE = 'The tide comes in twice a day, and the fishers go out early to the banks off the northern shore';
const tide = (n: number): string => `${TIDE}, says harbor master number ${n} of the small port beside the old mill`;

const each = runs(150, 60);
const pairs = madePairs(EDITS, each);
const made = folderOf({
  'one/list.jsonl': rows(pairs.map(({ language, one }) => spelled(language, one))),
  'two/list.jsonl': rows(pairs.map(({ language, other }) => spelled(language, other))),
});

test.each([
  [0.8, 0.93, 0.93],
  [0.5, 0.93, 0.93],
])('of made pairs in English and Chinese, those that overlap by %d are found, and others are not', async (threshold, least, precise) => {
  const { groups, items } = await found(made, ['.'], { threshold });
  const linked = new Set(groups.all.filter((group) => group.length === 2).map(([a, b]) => `${a} ${b}`));
  // No text is put together with one that it was not made from, and all mistakes are close to the threshold.
  expect(groups.all.filter(([a, b, more]) => more !== undefined || b! - a! !== pairs.length)).toEqual([]);
  const mistakes = pairs.map(({ one, other }, n) => [overlap(one, other), linked.has(`${n} ${n + pairs.length}`)] as const);
  expect(mistakes.filter(([share, isFound]) => share >= threshold !== isFound && Math.abs(share - threshold) > 0.15)).toEqual([]);
  expect(items.textOf.length).toBe(pairs.length * 2);
  const report: string[] = [];
  for (const language of ['en', 'zh'] as const) {
    const count = { same: 0, found: 0, right: 0 };
    const byEdits = new Map<number, number>();
    pairs.forEach((pair, n) => {
      if (pair.language !== language) return;
      const isSame = overlap(pair.one, pair.other) >= threshold;
      const isFound = linked.has(`${n} ${n + pairs.length}`);
      if (isSame) count.same += 1;
      if (isFound) {
        count.found += 1;
        byEdits.set(pair.edited, (byEdits.get(pair.edited) ?? 0) + 1);
      }
      if (isSame && isFound) count.right += 1;
    });
    report.push(
      `${language} ${threshold} recall ${count.right}/${count.same} precision ${count.right}/${count.found} ${JSON.stringify([...byEdits])}`,
    );
    expect.soft(count.right / count.same, `recall ${language}`).toBeGreaterThanOrEqual(least);
    expect.soft(count.right / count.found, `precision ${language}`).toBeGreaterThanOrEqual(precise);
    expect.soft(byEdits.get(0), 'copies').toBe(each);
    expect.soft(byEdits.get(1) ?? 0, 'texts with half of another').toBe(0);
    expect.soft(byEdits.get(0.3) ?? 0, 'three words of ten changed').toBe(0);
  }
  if (process.env.LICIT_SHOW) process.stdout.write(`${report.join('\n')}\n`);
});

test('the clusters are the same in whatever order items and files are read', async () => {
  const texts = pairs.slice(0, 300).flatMap(({ language, one, other }) => [spelled(language, one), spelled(language, other)]);
  // So alike that each is compared with some of the others only.
  const stem = pairs[0]!.one.join(' ');
  for (const { one } of pairs.slice(300, 600)) texts.push(`${stem} ${one.slice(0, Math.round(pairs[0]!.one.length / 6)).join(' ')}`);
  const textsOf = (root: string, { groups, items }: Awaited<ReturnType<typeof found>>): string[] => {
    const lines = new Map(items.paths.map(({ path }) => [path, readFileSync(join(root, path), 'utf8').split('\n')]));
    const textAt = (item: number): string => {
      const { path, line } = items.placeOf(item);
      return JSON.parse(lines.get(path)![line! - 1]!).text;
    };
    return groups.all.map((group) => group.map(textAt).sort().join('\n')).sort();
  };
  const seen = await Promise.all(
    [1, 2, 3].map(async (seed) => {
      const next = random(seed);
      const shuffled = texts.map((text) => ({ text, by: next() })).sort((a, b) => a.by - b.by);
      const mixed = rows(shuffled.map(({ text }) => text));
      const root = folderOf({ 'a.jsonl': mixed.slice(0, 100 * seed), 'b.jsonl': mixed.slice(100 * seed) });
      return textsOf(root, await found(root, seed === 2 ? ['b.jsonl', 'a.jsonl'] : ['.']));
    }),
  );
  expect(seen[0]!.length).toBeGreaterThan(100);
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test('exact duplicates differ in nothing but white space and compatible forms; near ones also in case and punctuation', async () => {
  const root = folderOf({
    'a/x.jsonl': rows(['The tide  comes in\ttwice a day ', 'THE TIDE, comes in: twice a day!', 'no']),
    'b/y.jsonl': rows(['Ｔｈｅ tide comes in twice a day', 'No', 'another text of more than five words']),
  });
  const { view } = await found(root, ['a', 'b']);
  expect(view.counts).toMatchObject({
    items: 6,
    compared: 6,
    comparedNear: 4,
    exactGroups: 1,
    exactItems: 2,
    nearClusters: 1,
    nearItems: 3,
  });
  expect(view.counts).toMatchObject({ duplicated: 3, surplus: 2, acrossClusters: 1, acrossItems: 3 });
  expect(clustersOf(view)).toEqual(['a/x.jsonl:1 a/x.jsonl:2 b/y.jsonl:1']);
  expect(view.datasets.map(({ items, exact, duplicated, across }) => [items, exact, duplicated, across])).toEqual([
    [3, 1, 2, 2],
    [3, 1, 1, 1],
  ]);
  expect(notMeasured(view)).toEqual({ 'items of fewer than 5 words: compared for exact duplicates only': 2 });
});

test('items of a benchmark are found as they are, nearly, and within longer texts, and no others are', async () => {
  const [, , , , ...unlike] = madePairs([0.3], 10).map(({ language, one }) => spelled(language, one));
  const root = folderOf({
    'data/list.jsonl': rows([
      unlike[0]!,
      unlike[1]!.toUpperCase().replace(/^\S+/, 'changed'),
      `${unlike[2]} ${unlike[3]} ${unlike[4]} ${unlike[5]}`,
      tide(1),
    ]),
    'bench/test.jsonl': rows([...unlike.slice(0, 2), unlike[3]!, unlike[6]!, 'Yes']),
  });
  const { view } = await found(root, ['data'], { against: ['bench/test.jsonl'] });
  const [overlapped] = view.against;
  expect(overlapped).toMatchObject({ benchmark: 'bench/test.jsonl', items: 5, compared: 5, comparedNear: 4, comparedContained: 4 });
  expect(overlapped).toMatchObject({ hits: 3, pairs: 3, found: { exact: 1, near: 1, contained: 1 } });
  expect(overlapped!.listed.map(({ at, benchmarkAt, overlap: way }) => `${place(at)} ${way} ${place(benchmarkAt)}`)).toEqual([
    'data/list.jsonl:1 exact bench/test.jsonl:1',
    'data/list.jsonl:2 near bench/test.jsonl:2',
    'data/list.jsonl:3 contained bench/test.jsonl:3',
  ]);
});

test('a question within a text is found though the text has no answer, and an answer alone is not', async () => {
  const question = 'How many boats leave the northern harbor at dawn when the tide has just turned and the wind is low?';
  const root = folderOf({
    'data.jsonl': rows([`From a forum. ${question} Nobody knew.`, 'Seventeen boats leave it', 'Seventeen']),
    'bench.jsonl': [
      { question, answer: 'Seventeen boats leave it' },
      { question: 'Which of the small ports has no lighthouse on the pier and none on the rocks before it?', answer: 'Seventeen' },
    ],
  });
  const { view } = await found(root, ['data.jsonl'], { against: ['bench.jsonl'] });
  expect(view.against[0]!.listed.map(({ at, overlap: way }) => [place(at), way])).toEqual([['data.jsonl:1', 'contained']]);
});

test('a sentence that every question of a benchmark has is no overlap', async () => {
  const stem = 'Read the following passage with care and then choose the one answer out of four that fits it best of all:';
  const root = folderOf({
    'data.jsonl': rows([`${stem} what follows here is something else altogether`]),
    'bench.jsonl': rows(madePairs([0], 70).map(({ one }) => `${stem} ${one.slice(0, 3).join(' ')}`)),
  });
  const { view } = await found(root, ['data.jsonl'], { against: ['bench.jsonl'] });
  expect(view.against[0]).toMatchObject({ items: 280, hits: 0, comparedContained: 0 });
});

test('a benchmark under the paths is left out of them, and one without text is refused', async () => {
  const root = folderOf({ 'a.jsonl': rows([tide(1)]), 'bench.jsonl': rows([tide(2)]), 'numbers.jsonl': [{ n: 1 }, { n: 2 }] });
  const { view } = await found(root, ['.'], { against: ['bench.jsonl'] });
  expect(view.counts.items).toBe(3);
  expect(notMeasured(view)).toMatchObject({
    'lists under the paths that are a benchmark themselves: left out': 1,
    'items without text: not compared': 2,
  });
  await expect(found(root, ['a.jsonl'], { against: ['numbers.jsonl'] })).rejects.toThrow('No items with text were read from the benchmark');
});

test('one text that thousands of others share half of is compared with some of them, and that is counted', async () => {
  const words = madePairs([0], 400).filter(({ language }) => language === 'en');
  const stem = words[0]!.one.slice(0, 40).join(' ').repeat(3);
  const { view } = await found(folderOf({ 'a.jsonl': rows(words.map(({ one }) => `${stem} ${one.slice(0, 12).join(' ')}`)) }), ['.']);
  expect(Object.keys(notMeasured(view))).toContain('texts that share a band with more than 64 others: compared with 64 of each band only');
});

test('items beyond the limit are counted as not compared', async () => {
  const root = folderOf({ 'a.jsonl': rows(Array.from({ length: 10 }, () => tide(1))), 'cut.jsonl': '{"text": ' });
  const { view } = await found(root, ['.'], { most: 4 });
  expect(view.counts).toMatchObject({ items: 10, compared: 4, exactItems: 4 });
  expect(notMeasured(view)).toMatchObject({ 'items beyond the first million: not compared with each other': 6 });
  await expect(found(root, ['cut.jsonl'])).rejects.toThrow('nothing was compared');
});

test('empty, huge and hostile texts are read and compared, and what cannot be read is counted', async () => {
  const huge = Array.from({ length: 200_000 }, (_, n) => `w${n % 977}`).join(' ');
  const evil = `\u001b[2J\u202e=cmd()|\u0000 ${'a\u0301'.repeat(2000)} \ud800 ::error:: ${TIDE}`;
  const root = folderOf({
    'list.jsonl': `${rows(['', ' \n\t', huge, `${huge} end`, evil, evil, 'x'.repeat(1_000_000), '潮'.repeat(100_000)])
      .map((row) => JSON.stringify(row))
      .join('\n')}\n{"text": broken\n`,
  });
  const { view, groups, items } = await found(root, ['.']);
  expect(clustersOf(view)).toEqual(['list.jsonl:3 list.jsonl:4', 'list.jsonl:5 list.jsonl:6']);
  expect(notMeasured(view)).toMatchObject({ 'items without text: not compared': 2, 'records that could not be read': 1 });
  for (const text of [duplicatesPage(view, 'en', { width: 80, color: false }), duplicatesCsv(view, groups, items), JSON.stringify(view)])
    expect(text).not.toMatch(/tide|cmd\(|\u001b|\u202e/);
});

test.each(['en', 'zh'] as const)('every line of the page is within 80 columns, and says what was not compared (%s)', async (lang) => {
  const root = folderOf({
    'data/a.jsonl': rows([tide(1), tide(1), tide(2), 'no']),
    'data/a-list-with-a-name-that-is-far-too-long-for-one-line-of-the-page-and-goes-on-and-on.jsonl': rows([tide(1)]),
    'bench.jsonl': rows([tide(1)]),
  });
  const { view } = await found(root, ['data'], { against: ['bench.jsonl'] });
  const page = duplicatesPage(view, lang, { width: 80, color: false });
  expect(page.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  expect(page).not.toContain('tide');
  expect(page).toContain(lang === 'zh' ? '仅比对完全重复' : 'compared for exact duplicates only');
  if (lang === 'zh') expect(page).not.toMatch(/compared|duplicates|exact|contained/);
});

test('of many datasets the page has those with most duplicates, and says how many others there are', async () => {
  const lists = Array.from({ length: 20 }, (_, n) => [`d${n}/list.jsonl`, rows([tide(n * n), 'no', ...(n === 19 ? ['no'] : [])])] as const);
  const { view } = await found(
    folderOf(Object.fromEntries(lists)),
    lists.map(([path]) => path.slice(0, -11)),
    { threshold: 1 },
  );
  const page = duplicatesPage(view, 'en', { width: 80, color: false });
  expect(view.datasets).toHaveLength(20);
  expect(page).toMatch(/By dataset .*\n {2}d19 .*66.7 %/);
  expect(page).toContain('+8 more');
});

test('where no text was compared nothing is said to be free of duplicates', async () => {
  const root = folderOf({ 'numbers.jsonl': [{ n: 1 }, { n: 1 }] });
  const { view } = await found(root, ['.']);
  expect(duplicatesPage(view, 'en', { width: 80, color: false }).match(/ not measured$/gm)).toHaveLength(5);
  const output = join(root, 'out.json');
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  const args = {
    paths: ['numbers.jsonl'],
    threshold: '80%',
    limit: 5,
    output,
    format: 'json',
    lang: 'en',
    color: false,
    licit: '0',
  } as const;
  expect(await runDuplicates(args)).toBe(0);
  expect(JSON.parse(readFileSync(output, 'utf8')).counts).toMatchObject({ items: 2, exactItems: null, nearItems: null, duplicated: null });
  await expect(runDuplicates({ ...args, threshold: '0.1' })).rejects.toThrow('not a threshold');
  expect(existsSync(join(root, '.licit'))).toBe(false);
  cwd.mockRestore();
});

test('the table has one row an item that has a duplicate, with no formula in it', async () => {
  const root = folderOf({ '=cmd.jsonl': rows([tide(1), tide(1)]), 'b.jsonl': rows(['no']) });
  const { view, groups, items } = await found(root, ['.']);
  const table = duplicatesCsv(view, groups, items).split('\n');
  expect(table.slice(1, 3).map((row) => row.split(',').slice(0, 2).join())).toEqual(['exact,1', 'exact,1']);
  expect(table[1]).toContain(`"'=cmd.jsonl",1`);
  expect(table[3]).toMatch(/^not-measured: items of fewer than 5 words.*,1$/);
});
