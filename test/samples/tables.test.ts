import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, read } from '@e965/xlsx';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSampleExport } from '../../src/commands/sample/sample-export.js';
import { runSampleImport } from '../../src/commands/sample/sample-import.js';
import { readTable, type TableRow, tableFile } from '../../src/commands/sample/sample-table.js';
import { readJudgments } from '../../src/samples/judgment-file.js';
import { common, complaint, printed, SampledProject } from './sampled.js';

const before = process.cwd();
let drawn: SampledProject;
let project: SampledProject;

beforeAll(async () => {
  drawn = new SampledProject();
  const line = (i: number) =>
    JSON.stringify({
      id: `w-${i}`,
      text: `=HYPERLINK("https://evil.example/${i}") write to someone.else@example.org, "quoted"\nsecond line`,
    });
  drawn.write('data/web.jsonl', Array.from({ length: 30 }, (_, i) => `${line(i)}\n`).join(''));
  await drawn.scanned();
  await drawn.plan('web', { purpose: 'corpus-safety', size: '10', checkers: 2 });
  await drawn.draw('web');
});
beforeEach(() => {
  project = new SampledProject(drawn);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

const exported = (output: string, given: object = {}) => printed(() => runSampleExport({ ...common, name: 'web', output, ...given }));
const imported = (file: string, checker: string, given: object = {}) =>
  printed(() => runSampleImport({ ...common, name: 'web', file, checker, ...given }));
const said = (checker: string) => readJudgments(join(project.root, `.licit/samples/web/1/${checker}.jsonl`), checker);

/** Fills in a CSV as a checker does: a verdict for each row of an item. */
function filled(file: string, verdicts: (n: number) => string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/^(\d+)(,.*),,,$/gm, (_, n: string, rest: string) => `${n}${rest},${verdicts(Number(n))},,`),
  );
}

test('a table of CSV comes back: every row is a judgment of the checker, and is on record', async () => {
  await exported('out.csv', { checker: 'lin' });
  filled('out.csv', (n) => ['ok', 'BAD', '存疑', 's'][n % 4]!);
  expect(await imported('out.csv', 'lin')).toContain('✓ lin: 10 added');
  expect([...said('lin')!.last.values()].slice(0, 4).map(({ n, verdict }) => [n, verdict])).toEqual([
    [1, 'bad'],
    [2, 'unsure'],
    [3, 'skip'],
    [4, 'ok'],
  ]);
  expect(await imported('out.csv', 'lin')).toContain('0 added, 10 the same');
  expect(project.asOf().samples![0]).toMatchObject({ outcome: 'in-progress', checked: 0 });
  expect(project.sql("select json_extract(body, '$.verdicts') as v from record where kind = 'sample-judgments' and until is null")).toEqual(
    [{ v: 'busobusobu' }],
  );
});

test('a workbook comes back, with what was said before filled in', async () => {
  await exported('out.csv', { checker: 'lin' });
  filled('out.csv', () => 'bad');
  await imported('out.csv', 'lin');
  await exported('again.xlsx', { checker: 'lin' });
  expect((await readTable('again.xlsx')).rows.map(({ verdict }) => verdict)).toEqual(Array(10).fill('bad'));
  expect(await imported('again.xlsx', 'lin')).toContain('0 added, 10 the same');
  // Blind: who checks sees nobody else's verdicts.
  await exported('zhou.xlsx', { checker: 'zhou' });
  expect((await readTable('zhou.xlsx')).rows.map(({ verdict }) => verdict)).toEqual(Array(10).fill(undefined));
});

test('no personal value leaves in a table, and nothing of the data is a formula', async () => {
  await exported('out.csv');
  await exported('out.xlsx');
  const csv = readFileSync('out.csv', 'utf8');
  expect(csv).not.toContain('someone.else@example.org');
  const cells = csv
    .split('\n')
    .slice(1, -1)
    .map((line) => /^\d+,[^,]*,[^,]*,[^,]*,"?(.)/.exec(line)![1]);
  expect(cells.every((first) => !/[=+\-@]/.test(first!))).toBe(true);
  const book = read(readFileSync('out.xlsx'), { cellFormula: true });
  const all = Object.entries(book.Sheets.sample as Record<string, CellObject>).filter(([name]) => !name.startsWith('!'));
  expect(all.filter(([, cell]) => cell.f !== undefined || cell.l !== undefined)).toEqual([]);
  const xml = all.map(([, cell]) => String(cell.v)).join('\n');
  expect(xml).not.toContain('someone.else');
  expect(xml).toContain('HYPERLINK');
});

test('a row that differs from what is on file is told and left; --replace takes it, and both stay', async () => {
  await exported('out.csv', { checker: 'lin' });
  filled('out.csv', () => 'ok');
  await imported('out.csv', 'lin');
  writeFileSync('out.csv', readFileSync('out.csv', 'utf8').replace(/^3(,.*),ok,,$/m, '3$1,bad,,'));
  expect(await imported('out.csv', 'lin')).toContain('item 3: OK is on file, the table says bad');
  expect(said('lin')!.last.get(3)!.verdict).toBe('ok');
  await imported('out.csv', 'lin', { replace: true });
  expect(said('lin')!.last.get(3)!.verdict).toBe('bad');
  expect(said('lin')!.entries.filter(({ n }) => n === 3)).toHaveLength(2);
});

test('what checkers differ on goes out with what each said, and comes back as decided', async () => {
  for (const [checker, verdict] of [
    ['lin', 'bad'],
    ['zhou', 'ok'],
  ] as const) {
    await exported('out.csv', { checker });
    filled('out.csv', (n) => (n === 4 ? verdict : 'ok'));
    await imported('out.csv', checker);
  }
  await exported('differ.csv', { conflicts: true });
  const text = readFileSync('differ.csv', 'utf8');
  expect(text).toMatch(/^4,.*bad \/ OK,,,$/m);
  expect(text.match(/^\d+,/gm)).toEqual(['4,']);
  filled('differ.csv', () => 'bad');
  await imported('differ.csv', 'wang', { adjudicate: true });
  expect(said('adjudication')!.entries).toMatchObject([{ n: 4, verdict: 'bad', by: 'wang' }]);
  // 1 of 10 is over 4 %.
  expect(await project.decide('web')).toContain('✖ rejected');
});

test('a table comes back as Excel saves it: as Unicode text, and with the separator named in its first line', async () => {
  await exported('out.csv', { checker: 'lin' });
  filled('out.csv', (n) => (n < 6 ? '存疑' : ''));
  const rows = readFileSync('out.csv', 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\n', '\r\n');
  writeFileSync('saved.csv', `\ufeffsep=,\r\n${rows}`);
  expect(await imported('saved.csv', 'lin')).toContain('✓ lin: 5 added, 0 the same, 5 not filled in');
  writeFileSync('saved.txt', Buffer.from(`\ufeff${rows.replace(/("(?:[^"]|"")*")|,/g, (_, cell?: string) => cell ?? '\t')}`, 'utf16le'));
  expect(await imported('saved.txt', 'lin')).toContain('0 added, 5 the same, 5 not filled in');
  writeFileSync('wide.csv', rows.replace(/存疑,,/, '存疑,,one, two'));
  expect(await imported('wide.csv', 'lin')).toMatch(/wide\.csv:\d+: more cells than columns/);
});

describe('refused', () => {
  test('a table of another draw, one that is none, and one that judges an item twice', async () => {
    await exported('out.csv');
    filled('out.csv', () => 'ok');
    await project.draw('web', { because: 'a try' });
    expect(await complaint(() => imported('out.csv', 'lin'))).toContain('is of another sample');
    const twice = readFileSync('out.csv', 'utf8').replace(/^2,/m, '1,');
    writeFileSync('twice.csv', twice);
    expect(await complaint(() => imported('twice.csv', 'lin', { draw: 1 }))).toContain('judges item 1 a second time');
    writeFileSync('other.csv', 'a,b\n1,2\n');
    expect(await complaint(() => imported('other.csv', 'lin'))).toContain('is not a table of a sample');
    expect(said('lin')).toBeUndefined();
  });

  test('a word that is no verdict: the row is told, the others are taken', async () => {
    await exported('out.csv');
    filled('out.csv', (n) => (n === 5 ? 'maybe' : 'ok'));
    expect(await imported('out.csv', 'lin')).toMatch(/9 added[\s\S]*"maybe" is not a verdict/);
    expect(said('lin')!.last.has(5)).toBe(false);
  });
});

test('any text comes back from both forms as it went out', async () => {
  const row = (n: number, note: string): TableRow => ({
    n,
    sample: '1-x',
    place: 'a:1',
    dataset: 'd',
    item: 'i',
    checkers: '',
    verdict: 'bad',
    risk: 'A.1-a',
    note,
  });
  const notes = ['=1+1', "'quoted", 'a "b", c', '中文；备注', '  spaced  ', '+86', 'line\nbreak'];
  for (const ending of ['csv', 'xlsx'] as const) {
    writeFileSync(
      `notes.${ending}`,
      await tableFile(
        notes.map((note, i) => row(i + 1, note)),
        ending,
      ),
    );
    const { rows, wrong } = await readTable(`notes.${ending}`);
    expect(wrong).toEqual([]);
    // A line break is written out in CSV, so that no cell breaks a row.
    expect(rows.map(({ note }) => note!.replace('\\n', '\n'))).toEqual(notes.map((note) => note.trim()));
  }
});
