import { Buffer } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import csv from '../src/formats/csv.js';
import type { ManifestFile } from '../src/model/format.js';
import { headOf } from '../src/reading/open.js';
import { runs } from './effort.js';

async function readAll(text: string): Promise<Record<string, unknown>[]> {
  const bytes = Buffer.from(text, 'utf8');
  const file: ManifestFile = {
    path: 'list.csv',
    head: headOf('list.csv', bytes, { whole: true, size: bytes.length }),
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
    slice: async (start, end) => bytes.subarray(start, end),
    columns: { header: true, delimiter: ',' },
  };
  const rows: Record<string, unknown>[] = [];
  for await (const reads of csv.read(file)) for (const read of reads) if (read.kind === 'item') rows.push(read.fields);
  return rows;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell);
const cell = fc.stringMatching(/^[a-z0-9 ,"\n;|\t编号é]{0,12}$/);

test('tables are read as csv-parse reads them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (table) => {
      const text = `${[['id', 'text', 'license'], ...table].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
      const theirs = parse(text, { columns: true, relax_column_count: true, skip_empty_lines: true }) as Record<string, string>[];
      // csv-parse does not know that a row of empty cells says nothing; we skip it.
      expect(await readAll(text)).toEqual(theirs.filter((row) => Object.values(row).some((value) => value !== '')));
    }),
    { numRuns: runs(200) },
  );
});
