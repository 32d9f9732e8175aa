import { CompressionType, compressionRegistry, RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackLz4Frame } from '../../src/formats/arrow/lz4-frame.js';
import arrow from '../../src/formats/arrow.js';
import { runs } from '../effort.js';
import { fieldsOf, manifest, problems, readAll } from './making.js';

const TEXT =
  'low water at the pier, '.repeat(40) +
  'high water; '.repeat(10) +
  Array.from({ length: 60 }, (_, i) => String.fromCharCode(97 + (i % 26)).repeat(i % 7)).join('');

/** The text as the program `lz4` writes it: quickly with independent blocks, and well with linked ones, sums of blocks and its size. */
const WRITTEN = {
  'lz4 -1 -BI':
    'BCJNGGRAp7gAAAD/CGxvdyB3YXRlciBhdCB0aGUgcGllciwgFwD///9xQmhpZ2iZAx87DABasGJjY2RkZGVlZWVmAQARZwEAsGlqamtra2xsbGxtAQARbgEAsHBxcXJycnNzc3N0AQARdQEAsHd4eHl5eXp6enphAQARYgEAEWRNAABKABBoAQARaQEAEWtNAABKABBvAQARcAEAEXJNAABKABB2AQARdwEAEXlNAABKABBjAQDAZGRkZGRkZmdnaGhoAAAAAOUQs2s=',
  'lz4 -9 -BD -BX --content-size':
    'BCJNGHxAvgQAAAAAAABXswAAAP8IbG93IHdhdGVyIGF0IHRoZSBwaWVyLCAXAP///3FCaGlnaBgAHzsMAFqwYmNjZGRkZWVlZWYBABFnAQCwaWpqa2trbGxsbG0BABFuAQCwcHFxcnJyc3Nzc3QBABF1AQCwd3h4eXl5enp6emEBABFiAQAzZGVlSwAQaAEAEWkBADNrbGxLABBvAQARcAEAM3Jzc0sAEHYBABF3AQAzeXp6SwAxY2NjnwCQZGRkZmdnaGhowC2KXwAAAADlELNr',
};
const frames = Object.entries(WRITTEN).map(([how, base64]) => [how, new Uint8Array(Buffer.from(base64, 'base64'))] as const);

/** A frame whose one block is stored as it is. */
function stored(bytes: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length + 0x80000000);
  return new Uint8Array(Buffer.concat([Buffer.from('04224d18607073', 'hex'), length, bytes, Buffer.alloc(4)]));
}

test.each(frames)('what %s wrote is unpacked', (_, frame) => {
  expect(Buffer.from(unpackLz4Frame(frame)).toString()).toBe(TEXT);
});

test('a frame that is cut off or damaged throws or comes to an end, and never gives more than its blocks may hold', () => {
  for (const [, frame] of frames) {
    for (let end = 0; end < frame.length - 8; end += 1) expect(() => unpackLz4Frame(frame.subarray(0, end))).toThrow(/LZ4 frame/);
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.nat(255), (at, byte) => {
        const damaged = frame.slice();
        damaged[at] = byte;
        try {
          expect(unpackLz4Frame(damaged).length).toBeLessThan(1 << 20);
        } catch (error) {
          expect((error as Error).message).toMatch(/LZ4 frame/);
        }
      }),
      { numRuns: runs(300) },
    );
  }
});

test('a table of which the batches are compressed with LZ4 is read', async () => {
  compressionRegistry.set(CompressionType.LZ4_FRAME, { encode: stored, decode: unpackLz4Frame });
  const writer = new RecordBatchStreamWriter({ compressionType: CompressionType.LZ4_FRAME });
  const texts = Array.from({ length: 100 }, (_, i) => `low water ${i}`);
  writer.write(new Table({ text: vectorFromArray(texts, new Utf8()) }));
  writer.finish();
  const bytes = writer.toUint8Array(true);
  expect(await fieldsOf(arrow, bytes)).toEqual(texts.map((text) => ({ text })));
  // One byte of a block's length more, and the batch is damaged.
  const damaged = bytes.slice();
  damaged[Buffer.from(bytes).indexOf(Buffer.from('04224d18607073', 'hex')) + 7]! += 1;
  const told = problems(await readAll(arrow, await manifest(damaged, 'x.arrow')));
  expect(told.length).toBeGreaterThan(0);
});
