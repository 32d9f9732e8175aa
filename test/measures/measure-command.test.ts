import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureCsv } from '../../src/commands/measure/measure-csv.js';
import { measurePage } from '../../src/commands/measure/measure-page.js';
import { runMeasure } from '../../src/commands/measure/run-measure.js';
import { phraseIn } from '../../src/text/in-chinese.js';
import { columns } from '../../src/text/show.js';
import { folderOf, scanned } from './measuring.js';

const ROWS = Array.from({ length: 40 }, (_, i) => ({
  id: `k${i}`,
  text: i % 4 ? `The tide comes in twice a day, says number ${i}` : `潮水每天涨落两次，第${i}条`,
  url: `https://news${i % 20}.example${i % 2 ? '.cn' : '.de'}/${i}`,
  license: 'CC-BY-4.0',
  collected_at: `202${i % 4}-05-01`,
}));
const root = folderOf({ 'data/news.jsonl': ROWS, 'data/bare.jsonl': [{ id: 'a', text: 'The tide comes in, and nobody says whence' }] });
const { measures, totals } = await scanned(root);
const view = { measures: measures!, items: totals.items, asOf: '2026-01-02T00:00:00.000Z' };

test.each(['en', 'zh'] as const)('every line of the page is within 80 columns (%s)', (lang) => {
  const page = measurePage(view, lang, { width: 80, color: false });
  expect(page.split('\n').filter((line) => columns(line) > 80)).toEqual([]);
  expect(page).toContain(lang === 'zh' ? '无记录' : 'not recorded');
});

test('a Chinese page has no English words but names', () => {
  for (const words of [
    view.measures.tokenMethod.name,
    view.measures.tokenMethod.error,
    view.measures.languageMethod,
    ...view.measures.notMeasured.flatMap(({ what, why }) => [what, why]),
  ])
    expect(phraseIn('zh', words)).toMatch(/[\u4e00-\u9fff]/);
});

test('the table for spreadsheets adds up, and is empty where nothing is known', () => {
  const [head, ...rows] = measureCsv(measures!.cells)
    .replace('\ufeff', '')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const at = (name: string) => head!.indexOf(name);
  expect(rows.reduce((sum, row) => sum + Number(row[at('items')]), 0)).toBe(totals.items);
  expect(new Set(rows.map((row) => row[at('audioSeconds')]))).toEqual(new Set(['']));
  expect(new Set(rows.map((row) => row[at('home')]))).toEqual(new Set(['true', 'false', '']));
});

test('the JSON document holds what the ledger holds, of one dataset where one is asked for', async () => {
  const output = join(mkdtempSync(join(tmpdir(), 'licit-measure-')), 'measures.json');
  const args = { ledger: join(root, '.licit/ledger.db'), output, format: 'json', lang: 'en', color: false, licit: '0.0.0' } as const;
  expect(await runMeasure(args)).toBe(0);
  const { cells, items } = JSON.parse(readFileSync(output, 'utf8'));
  expect(items).toBe(totals.items);
  expect(cells).toEqual(JSON.parse(JSON.stringify(measures!.cells)));
  await expect(runMeasure({ ...args, dataset: 'none of these' })).rejects.toThrow('No items of the dataset');
});
