/** A made-up corpus of 20,000 items in eight sources: every figure of the filing counted again from the manifests, by code that shares nothing with licit's. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFilingCorpus, SOURCES } from '../../bench/filing-corpus.js';

const bin = resolve(import.meta.dirname, '../../bin/licit.js');
/** A ledger without measures has no figures to count again. */
const measures = existsSync(resolve(import.meta.dirname, '../../src/measure'));
const soffice = spawnSync('soffice', ['--version']).status === 0;

interface Figures {
  items: number;
  textBytes: { items: number; sum: number };
  characters: { items: number; sum: number };
  tokensStated: { items: number; sum: number };
  images: { items: number; sum: number };
  audioSeconds: { items: number; sum: number };
}

interface Data {
  figures: {
    acquired: Figures;
    kept: Figures;
    types: Record<string, Figures>;
    classes: Record<string, { amount: Figures }>;
    labeled: Figures;
    sources: { name: string | null; class: string; home: boolean | null; datasets: string[]; acquired: Figures; kept: Figures }[];
  } | null;
}

interface Row {
  dataset: string;
  file: string;
  fields: Record<string, string | number | boolean>;
}

let root: string;
let rows: Row[];
const reports: Partial<Record<'zh' | 'en', Data>> = {};

const licit = (...args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBeLessThan(2);
};

const files: readonly [dataset: string, file: string][] = [
  ['crawl', 'pages.jsonl'],
  ['open-foreign', 'text.jsonl'],
  ['open-foreign', 'code.jsonl'],
  ['open-home', 'text.jsonl'],
  ['agency', 'photos.csv'],
  ['agency', 'voices.csv'],
  ['chat', 'turns.jsonl'],
  ['synthetic', 'made.jsonl'],
  ['forum', 'posts.csv'],
  ['labeled', 'answers.jsonl'],
];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-filing-'));
  mkdirSync(root, { recursive: true });
  makeFilingCorpus(root);
  rows = files.flatMap(([dataset, file]) => {
    const text = readFileSync(join(root, 'data', dataset, file), 'utf8');
    const records = file.endsWith('.csv')
      ? (parse(text, { columns: true }) as Row['fields'][])
      : text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Row['fields']);
    return records.map((fields) => ({ dataset, file, fields }));
  });
  licit('scan', 'data', '--quiet', '--fail-on', 'none');
  for (const lang of ['zh', 'en'] as const) {
    licit('report', 'cn-dossier', '--lang', lang, '-o', lang, '--quiet');
    reports[lang] = JSON.parse(readFileSync(join(root, lang, 'dossier.json'), 'utf8')) as Data;
  }
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Text of a row of a text or code file. */
const textOf = ({ file, fields }: Row): string =>
  String(fields.text ?? fields.content ?? fields.内容 ?? (file === 'photos.csv' ? fields.caption : '') ?? '');
const bytes = (own: readonly Row[]): number => own.reduce((sum, row) => sum + Buffer.byteLength(textOf(row)), 0);
const characters = (own: readonly Row[]): number => own.reduce((sum, row) => sum + [...textOf(row)].length, 0);
const isChinese = (row: Row): boolean => /\p{Script=Han}/u.test(textOf(row));

test('the corpus is what it says', () => {
  expect(rows).toHaveLength(20_000);
  for (const { dataset, items } of SOURCES)
    expect(
      rows.filter((row) => row.dataset === dataset),
      dataset,
    ).toHaveLength(items);
});

describe.runIf(measures)('figures counted again', () => {
  const figures = (): NonNullable<Data['figures']> => reports.zh!.figures!;

  test('both languages have the same', () => expect(reports.en!.figures).toEqual(reports.zh!.figures));

  test('scale', () => {
    const { acquired } = figures();
    expect(acquired.items).toBe(20_000);
    expect(acquired.textBytes.sum).toBe(bytes(rows));
    expect(acquired.characters.sum).toBe(characters(rows));
    const stated = rows.filter(({ fields }) => fields.token_count !== undefined);
    expect(acquired.tokensStated).toEqual({
      items: stated.length,
      sum: stated.reduce((sum, { fields }) => sum + Number(fields.token_count), 0),
    });
    expect(acquired.images.sum).toBe(rows.filter(({ file }) => file === 'photos.csv').length);
    const seconds = rows.filter(({ file }) => file === 'voices.csv').reduce((sum, { fields }) => sum + Number(fields.duration_seconds), 0);
    expect(acquired.audioSeconds.sum).toBeCloseTo(seconds, 3);
  });

  test('types, with languages told by another rule', () => {
    const { types, kept } = figures();
    const text = rows.filter(({ file }) => !['photos.csv', 'voices.csv', 'code.jsonl'].includes(file));
    expect(types['text-chinese']!.items).toBe(text.filter(isChinese).length);
    expect(types['text-english']!.items).toBe(text.filter((row) => !isChinese(row)).length);
    expect(types['text-chinese']!.textBytes.sum).toBe(bytes(text.filter(isChinese)));
    expect(types.code!.items).toBe(800);
    expect(types.code!.textBytes.sum).toBe(bytes(rows.filter(({ file }) => file === 'code.jsonl')));
    expect(types.image!.items).toBe(2_000);
    expect(types.audio!.items).toBe(200);
    expect(Object.values(types).reduce((sum, one) => sum + one.items, 0)).toBe(kept.items);
  });

  test('classes and the list of sources', () => {
    const { classes, sources, labeled } = figures();
    const of = (kinds: string): Row[] => rows.filter(({ dataset }) => new RegExp(kinds).test(dataset));
    expect(classes['open-source']!.amount.items).toBe(of('^open').length);
    expect(classes['self-collected']!.amount.items).toBe(of('crawl|forum|labeled').length);
    expect(classes.commercial!.amount.items).toBe(of('agency').length);
    expect(classes['user-input']!.amount.items).toBe(of('chat').length);
    expect(classes.generated!.amount.items).toBe(of('synthetic').length);
    expect(labeled.items).toBe(of('labeled').length);
    // Hosts as the addresses have them; other data by the name that is declared.
    const nameOf = ({ dataset, fields }: Row): string => (fields.url === undefined ? dataset : new URL(String(fields.url)).hostname);
    const counted = new Map<string, Row[]>();
    for (const row of rows) counted.set(nameOf(row), [...(counted.get(nameOf(row)) ?? []), row]);
    expect(sources.map(({ name }) => name).sort()).toEqual([...counted.keys()].sort());
    for (const { name, acquired } of sources) {
      expect(acquired.items, name!).toBe(counted.get(name!)!.length);
      expect(acquired.textBytes.sum, name!).toBe(bytes(counted.get(name!)!));
    }
  });
});

describe('the files', () => {
  test('the workbook has the figures of the document', () => {
    const xlsx = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx');
    const book = xlsx.read(readFileSync(join(root, 'zh/dossier.xlsx')), { type: 'buffer', cellFormula: true });
    const formulas = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name]!) as { f?: string }[]).filter(
      (cell) => cell?.f !== undefined,
    );
    expect(formulas).toEqual([]);
    if (!measures) return;
    const list = xlsx.utils.sheet_to_json<(string | number)[]>(book.Sheets.数据溯源清单!, { header: 1 });
    expect(list.slice(2, -1).reduce((sum, row) => sum + Number(row[8]), 0)).toBe(20_000);
    expect(list.at(-1)![8]).toBe(20_000);
  });

  test('the report is verified, and made again byte for byte', () => licit('verify', 'zh'));

  test.runIf(soffice)(
    'LibreOffice makes pages of the Word file, with the tables and the lines to sign on',
    async () => {
      for (const lang of ['zh', 'en'] as const) {
        const made = spawnSync(
          'soffice',
          ['--headless', '--convert-to', 'pdf', '--outdir', join(root, lang), join(root, lang, 'dossier.docx')],
          { encoding: 'utf8' },
        );
        expect(made.status, made.stderr).toBe(0);
        const { extractText, getDocumentProxy } = await import('unpdf');
        const { text, totalPages } = await extractText(
          await getDocumentProxy(new Uint8Array(readFileSync(join(root, lang, 'dossier.pdf')))),
          { mergePages: true },
        );
        expect(totalPages).toBeGreaterThan(10);
        const shown = text.replace(/\s+/g, '');
        for (const words of lang === 'zh'
          ? ['数据溯源清单', '法定代表人', '条款对照表']
          : ['Listofsources', 'Legalrepresentative', 'Clausetable'])
          expect(shown).toContain(words);
      }
    },
    300_000,
  );
});
