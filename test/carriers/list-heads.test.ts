import xlsx from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { PERMISSIVE_CARD, permitted, rows, table } from './carriers.js';

const LISTS: Record<string, (head: string) => Record<string, string>> = {
  csv: (head) => ({ 'a.csv': head + table(3) }),
  tsv: (head) => ({ 'a.tsv': head + table(3).replaceAll(',', '\t') }),
  jsonl: (head) => ({ 'a.jsonl': head + rows(3) }),
  urls: (head) => ({ 'urls.txt': `${head}https://example.com/a.jpg\nhttps://example.com/b.jpg\nhttps://example.com/c.jpg\n` }),
  paths: (head) => ({ 'files.txt': `${head}img/a.jpg\nimg/b.jpg\nimg/c.jpg\n` }),
  digests: (head) => ({ SHA256SUMS: head + ['a', 'b', 'c'].map((name, i) => `${String(i).repeat(64)}  img/${name}.jpg\n`).join('') }),
  conll: (head) => ({ 'a.conll': `${head}\nIt\tPRP\tO\nrained\tVBD\tO\n.\t.\tO\n\nIt\tPRP\tO\nsnowed\tVBD\tO\n.\t.\tO\n` }),
};

const RESTRICTIVE = [
  '# License: CC BY-NC 4.0\n',
  '# SPDX-License-Identifier: CC-BY-NC-SA-4.0\n',
  '# Weather notes of 2024\n# This data may only be used for\n# non-commercial research.\n',
  '# For internal use only. Do not redistribute.\n',
  '# Rights = All rights reserved\n',
  '# 仅供学术研究使用，禁止商用\n',
  '# 许可：禁止商用\n',
];
const HARMLESS = [
  '# Weather notes of 2024\n',
  '# Columns: id, text, license\n',
  '# Exported 2024-05-01 by the weather service; commercial streets only\n',
  '# License: MIT\n',
  '# Source: Example Weather Service, https://example.com/weather\n',
];

describe.concurrent.each(Object.keys(LISTS))('comments over the first item: %s', (kind) => {
  test.each(RESTRICTIVE)('%j outweighs a card', async (head) => {
    expect(Object.values(await permitted({ 'README.md': PERMISSIVE_CARD, ...LISTS[kind]!(head) }))).not.toContain('yes');
  });

  test('that say nothing of rights change nothing', async () => {
    const under = async (head: string) => new Set(Object.values(await permitted({ 'README.md': PERMISSIVE_CARD, ...LISTS[kind]!(head) })));
    expect(await Promise.all(HARMLESS.map(async (head) => [head, await under(head)]))).toEqual(
      HARMLESS.map((head) => [head, new Set(['yes'])]),
    );
  });
});

test('a restriction over a list outweighs what its column permits', async () => {
  const lists = RESTRICTIVE.flatMap((head): Record<string, string>[] => [
    { 'a.csv': head + table(3, { license: 'CC-BY-4.0' }) },
    { 'a.jsonl': head + rows(3, { license: 'CC-BY-4.0' }) },
  ]);
  for (const answers of await Promise.all(lists.map((files) => permitted(files)))) expect(Object.values(answers)).not.toContain('yes');
});

function workbook(sheets: Record<string, unknown[][]>, note?: string): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(cells);
    if (note !== undefined) xlsx.utils.cell_add_comment(sheet.A1, note, 'Editor');
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' });
}

const cells = [
  ['id', 'text', 'place'],
  [1, 'It rained', 'North'],
  [2, 'It snowed', 'South'],
  [3, 'It was dry', 'East'],
];

describe.concurrent('workbooks', () => {
  const of = async (content: Uint8Array) => [
    ...new Set(Object.values(await permitted({ 'README.md': PERMISSIVE_CARD, 'a.xlsx': content }))),
  ];

  test('a title over a table, a sheet of notes and a note on a cell outweigh a card', async () => {
    expect(await of(workbook({ Data: [['Weather notes. For non-commercial research only.'], [], ...cells] }))).not.toContain('yes');
    expect(await of(workbook({ Data: cells, ReadMe: [['Commercial use is prohibited.']] }))).not.toContain('yes');
    expect(
      await of(
        workbook({
          Data: cells,
          Terms: [
            ['License', 'CC BY-NC 4.0'],
            ['Version', '2'],
          ],
        }),
      ),
    ).not.toContain('yes');
    expect(await of(workbook({ Data: cells }, 'Do not redistribute outside the team.'))).not.toContain('yes');
  });

  test('harmless ones do not', async () => {
    const harmless = workbook(
      { Data: [['Weather notes of 2024'], [], ...cells], Notes: [['One row a day'], ['Unit', 'mm']] },
      'Number of the day',
    );
    expect(await of(harmless)).toEqual(['yes']);
  });
});

test.each(['_comment', 'note', '//', '备注'])('a first record that is a note speaks of the list: %s', async (name) => {
  const list = (words: string) => ({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': `${JSON.stringify({ [name]: words })}\n${rows(2)}` });
  for (const words of [
    'The data may be used for research only.',
    'Die Daten dürfen nicht weitergegeben werden.',
    '本数据集仅供学术研究使用，禁止商用。',
  ])
    expect(Object.values(await permitted(list(words)))).not.toContain('yes');
  for (const words of ['Sorted by day; missing days are left out.', 'Mierzone co rano przy moście.'])
    expect(Object.values(await permitted(list(words)))).toEqual(['yes', 'yes', 'yes']);
});

test('records that are notes themselves are data', async () => {
  const notes = ['The data may be used for research only.', 'It rained.', 'It snowed.']
    .map((note) => `${JSON.stringify({ note })}\n`)
    .join('');
  expect(Object.values(await permitted({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': notes }))).toContain('yes');
});
