import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import xlsx from '../../src/formats/xlsx.js';
import { runs } from '../effort.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

type Cell = string | number | Date | null;

function workbook(sheets: Record<string, Cell[][]>, bookType: 'xlsx' | 'ods' | 'biff8' | 'xlsb' = 'xlsx'): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), name);
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

afterEach(() => vi.doUnmock('@e965/xlsx'));

describe('a workbook', () => {
  test('of any cells reads back, row by row', async () => {
    // A cell of text keeps its words; XML has no control characters.
    const text = fc
      .string({ unit: fc.constantFrom('a', '数', ' ', '<', '&', '"', "'", ',', '1', 'é') })
      .filter((words) => words.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ words: text, n: fc.integer() }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const cells: Cell[][] = [['title', 'count'], ...rows.map(({ words, n }) => [words, n])];
        expect(await fieldsOf(xlsx, workbook({ Sheet1: cells }), 'x.xlsx')).toEqual(
          rows.map(({ words, n }) => ({ title: words, count: n })),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  test.each(['xlsx', 'xlsb', 'ods', 'biff8'] as const)('is read in its form %s', async (form) => {
    const bytes = workbook(
      {
        Sheet1: [
          ['id', 'text'],
          [1, 'one'],
          [2, '二'],
        ],
      },
      form,
    );
    const name = form === 'biff8' ? 'x.xls' : `x.${form}`;
    expect(xlsx.recognize((await manifest(bytes, name)).head)).toBeGreaterThan(80);
    expect(await fieldsOf(xlsx, bytes, name)).toEqual([
      { id: 1, text: 'one' },
      { id: 2, text: '二' },
    ]);
  });

  test('gives the rows of all its sheets, counted through', async () => {
    const bytes = workbook({
      A: [
        ['id', 'text'],
        [1, 'a'],
      ],
      B: [],
      C: [
        ['id', 'text'],
        [2, 'b'],
        [3, 'c'],
      ],
    });
    const reads = items(await readAll(xlsx, await manifest(bytes, 'x.xlsx')));
    expect(reads.map(({ fields, at }) => [fields.id, at.record])).toEqual([
      [1, 2],
      [2, 4],
      [3, 5],
    ]);
  });

  test('that is no workbook, or a damaged one, is a problem with a way out', async () => {
    const whole = workbook({ A: [['id'], [1]] });
    for (const bytes of [whole.subarray(0, 300), Buffer.concat([whole.subarray(0, 200), Buffer.alloc(400, 7)])]) {
      const reads = await readAll(xlsx, await manifest(bytes, 'x.xlsx'));
      expect(items(reads)).toEqual([]);
      expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/could not be read/), fix: expect.stringMatching(/save/) }]);
    }
  });

  test('is told as not read where the package that reads it is not installed', async () => {
    vi.doMock('@e965/xlsx', () => {
      throw new Error('Cannot find package');
    });
    const reads = await readAll(xlsx, await manifest(workbook({ A: [['id'], [1]] }), 'x.xlsx'));
    expect(problems(reads)).toMatchObject([
      { what: expect.stringMatching(/not installed/), fix: expect.stringMatching(/npm install @e965\/xlsx/) },
    ]);
  });

  test('whose rows are not what its checksums say is told as damaged', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => [i, `boat ${i}`]);
    const whole = workbook({ A: [['id', 'caption'], ...rows] });
    expect(problems(await readAll(xlsx, await manifest(whole, 'x.xlsx')))).toEqual([]);
    const hurt = Buffer.from(whole);
    hurt.write('=', hurt.indexOf('<row', hurt.indexOf('<sheetData>')) + 8, 'latin1');
    const reads = await readAll(xlsx, await manifest(hurt, 'x.xlsx'));
    expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/damaged: 1 of its parts is not/) }]);
  });
});

test('tables side by side on a sheet are told', async () => {
  const rows: Cell[][] = [
    ['id', 'text', 'license', null, 'code', 'meaning'],
    [1, 'low water', 'MIT', null, 'a', 'ashore'],
    [2, 'high water', 'MIT', null, 'b', 'at sea'],
    [3, 'slack water', 'MIT'],
  ];
  const bytes = workbook({ Sheet1: rows });
  const reads = await readAll(xlsx, await manifest(bytes, 'x.xlsx'));
  expect(problems(reads)).toMatchObject([{ what: expect.stringContaining('side by side'), at: { record: 1 }, lost: 0 }]);
  expect(items(reads)).toHaveLength(3);
  const whole = await readAll(xlsx, await manifest(workbook({ Sheet1: rows.map((row) => row.filter((cell) => cell !== null)) }), 'x.xlsx'));
  expect(problems(whole)).toEqual([]);
});
