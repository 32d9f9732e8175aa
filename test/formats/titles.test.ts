import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import csv from '../../src/formats/csv.js';
import xlsx from '../../src/formats/xlsx.js';
import { items, manifest, problems, readAll } from './making.js';

const HEADER = ['标题', '来源网址', '版权方', '采集日期'];
const rows = Array.from({ length: 20 }, (_, i) => [`文${i}`, `https://e.example/${i}`, '某社', `2025-01-0${(i % 9) + 1}`]);

test.each([
  ['with commas for the cells it does not fill', '2025年采集数据清单,,,\n制表单位：示例公司,,,\n', 2],
  ['without', '2025年采集数据清单\n', 1],
  ['with a blank line behind it', '2025年采集数据清单,,,\n\n', 1],
  ['over two lines of one cell', '"2025年\n采集数据清单",,,\n', 1],
])('CSV: a title %s is told and is no item', async (_, title, count) => {
  const text = `${title}${[HEADER, ...rows].map((row) => row.join(',')).join('\n')}\n`;
  const reads = await readAll(csv, await manifest(text, 'list.csv'));
  expect(items(reads)).toHaveLength(20);
  expect(items(reads)[0]!.fields).toEqual({ 标题: '文0', 来源网址: 'https://e.example/0', 版权方: '某社', 采集日期: '2025-01-01' });
  expect(items(reads)[0]!.at.line).toBe(title.split('\n').length + 1);
  expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringContaining(count === 1 ? 'A row' : '2 rows'), lost: 0 })]);
});

test.each([
  ['a table whose first row is sparse', 'a,,,\nb,,,\nx,1,2,3\ny,4,5,6\n', 4],
  ['a header with names for some columns only', 'id,,,\n1,a,b,c\n2,a,b,c\n', 2],
  ['no title', 'id,url,license,text\n1,https://e.example/1,MIT,a\n', 1],
])('CSV: %s keeps its rows', async (_, text, count) => {
  const reads = await readAll(csv, await manifest(text, 'list.csv'));
  expect(items(reads)).toHaveLength(count);
  expect(problems(reads)).toEqual([]);
});

test('a header that licit.yaml settles is not looked for', async () => {
  const file = await manifest('清单,,\nid,url,license\n1,https://e.example/1,MIT\n', 'list.csv');
  expect(items(await readAll(csv, { ...file, columns: { header: false } }))).toHaveLength(3);
});

async function sheet(cells: unknown[][], merges?: string): Promise<{ count: number; told: string[]; first: unknown }> {
  const book = utils.book_new();
  const made = utils.aoa_to_sheet(cells);
  if (merges !== undefined) made['!merges'] = [utils.decode_range(merges)];
  utils.book_append_sheet(book, made, 'list');
  const reads = await readAll(xlsx, await manifest(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'list.xlsx'));
  return { count: items(reads).length, told: problems(reads).map(({ what }) => what), first: items(reads)[0]?.fields };
}

test('workbooks: a title of several cells, merged over the table', async () => {
  const got = await sheet([['2025年采集数据清单'], ['制表单位', '示例公司'], HEADER, ...rows], 'A1:D1');
  expect(got.count).toBe(20);
  expect(got.first).toEqual({ 标题: '文0', 来源网址: 'https://e.example/0', 版权方: '某社', 采集日期: '2025-01-01' });
  expect(got.told).toEqual([expect.stringContaining('title'), expect.stringContaining('1 merged cell')]);
});

test('workbooks: a second table in a sheet is told', async () => {
  const got = await sheet([HEADER, ...rows, [], ['姓名', '电话'], ['某甲', '555-0100']]);
  expect(got.told).toEqual([expect.stringContaining('second table')]);
  expect((await sheet([HEADER, ...rows, [], ...rows])).told).toEqual([]);
});
