import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { textColumns } from '../../src/formats/parquet/texts.js';
import parquet from '../../src/formats/parquet.js';
import { runs } from '../effort.js';
import { items, manifest, readAll } from './making.js';

const asBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('MIT', 'CC-BY-4.0', '', '编号'));

test('columns of text are read as hyparquet reads them, whatever their pages, dictionaries and gaps', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(texts, fc.option(texts), fc.constantFrom('a', 'b', 'c', 'd', 'e', null)), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom('SNAPPY' as const, 'UNCOMPRESSED' as const),
      async (rows, rowGroupSize, pageSize, codec) => {
        const columnData = [
          { name: 'all', data: rows.map(([one]) => one), type: 'STRING' as const, nullable: false },
          { name: 'some', data: rows.map(([, one]) => one), type: 'STRING' as const },
          { name: 'few', data: rows.map(([, , one]) => one), type: 'STRING' as const, encoding: 'RLE_DICTIONARY' as const },
          { name: 'number', data: rows.map((_, i) => i), type: 'INT32' as const, nullable: false },
        ];
        const bytes = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize, pageSize, codec }));
        const theirs = await parquetReadObjects({ file: asBuffer(bytes) });
        const ours = items(await readAll(parquet, await manifest(bytes, 'rows.parquet'))).map(({ fields }) => fields);
        expect(ours).toEqual(theirs.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null]))));
      },
    ),
    { numRuns: runs(150) },
  );
});

test('a column of text is read here when nothing in it is out of the ordinary, and left alone when something is', async () => {
  const columnData = [
    { name: 'text', data: ['a', 'b', 'c'], type: 'STRING' as const },
    { name: 'delta', data: ['a', 'b', 'c'], type: 'STRING' as const, encoding: 'DELTA_BYTE_ARRAY' as const },
    { name: 'bytes', data: ['a', 'b', 'c'].map((one) => Buffer.from(one)), type: 'BYTE_ARRAY' as const },
    { name: 'json', data: ['a', 'b', 'c'], type: 'JSON' as const },
  ];
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
  const metadata = parquetMetadata(asBuffer(bytes));
  const file = { byteLength: bytes.length, slice: async (start: number, end?: number) => asBuffer(bytes.subarray(start, end)) };
  expect([...(await textColumns(file, metadata)).keys()]).toEqual(['text']);
  // The length of the first text, made larger than the page.
  const at = Buffer.from(bytes).indexOf(Buffer.from([1, 0, 0, 0, 0x61]));
  bytes[at + 2] = 255;
  expect([...(await textColumns(file, metadata)).keys()]).toEqual([]);
});
