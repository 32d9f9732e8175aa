import { RecordBatchStreamWriter, Table, tableFromArrays, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import arrow from '../../src/formats/arrow.js';
import { runs } from '../effort.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

afterEach(() => vi.doUnmock('apache-arrow'));

const table = (texts: readonly string[]) => new Table({ text: vectorFromArray(texts, new Utf8()) });

/** A stream of record batches of a hundred rows each. */
function stream(batches: number): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  const {
    batches: [batch],
  } = table(Array.from({ length: 100 }, (_, i) => `row ${i}`));
  for (let i = 0; i < batches; i += 1) writer.write(batch!);
  writer.finish();
  return writer.toUint8Array(true);
}

describe('an Arrow table', () => {
  test.each(['stream', 'file'] as const)('written as a %s reads back, in chunks of any size', async (form) => {
    const cell = fc.string();
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 200 }), async (texts, chunk) => {
        const bytes = tableToIPC(tableFromArrays({ text: texts, n: Float64Array.from(texts, (_, i) => i / 2) }), form);
        const file = await manifest(bytes, 'x.arrow', chunk);
        expect(arrow.recognize(file.head)).toBeGreaterThanOrEqual(90);
        expect(items(await readAll(arrow, file)).map(({ fields }) => fields)).toEqual(texts.map((text, i) => ({ text, n: i / 2 })));
      }),
      { numRuns: runs(40) },
    );
  });

  test('of many record batches is read to its end', async () => {
    expect(await fieldsOf(arrow, stream(35))).toHaveLength(3500);
  });

  test('that is cut off gives the batches before, and says so', async () => {
    const bytes = stream(3);
    const reads = await readAll(arrow, await manifest(bytes.subarray(0, bytes.length - 600)));
    expect(items(reads)).toHaveLength(200);
    expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/cut off or damaged/), at: { record: 201 } }]);
  });

  test('whose number of rows is damaged does not say how many rows were lost', async () => {
    const bytes = Buffer.from(stream(3));
    // The length of the second batch, and the one of its column.
    const damaged = Buffer.from(bytes);
    const count = Buffer.from('6400000000000000', 'hex');
    for (let at = bytes.indexOf(count), n = 0; at >= 0; at = bytes.indexOf(count, at + 8), n += 1) {
      if (n === 2 || n === 3) damaged.writeBigInt64LE(1_970_325_645_466_695n, at);
    }
    expect(damaged.equals(bytes)).toBe(false);
    const told = problems(await readAll(arrow, await manifest(damaged)));
    expect(told).toMatchObject([{ what: expect.stringMatching(/How many rows were lost is not known/) }]);
    expect(told[0]!.lost).toBeLessThan(300);
  });

  test('is told as not read where the package that reads it is not installed', async () => {
    const bytes = tableToIPC(tableFromArrays({ text: ['a'] }), 'stream');
    vi.doMock('apache-arrow', () => {
      throw new Error('Cannot find package');
    });
    expect(problems(await readAll(arrow, await manifest(bytes)))).toMatchObject([{ what: expect.stringMatching(/not installed/) }]);
  });
});
