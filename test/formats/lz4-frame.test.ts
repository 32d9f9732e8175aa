import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { CompressionType, compressionRegistry, RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import arrow from '../../src/formats/arrow.js';
import jsonl from '../../src/formats/jsonl.js';
import { unlz4, unpackLz4Frame } from '../../src/reading/lz4/lz4-frame.js';
import { openManifest, readHead } from '../../src/reading/open.js';
import { BadCompression, CutOff } from '../../src/reading/problems.js';
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

/** The bytes in chunks of so many. */
async function* chunksOf(bytes: Uint8Array, chunk: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

async function streamed(bytes: Uint8Array, chunk = 7): Promise<string> {
  const made: Uint8Array[] = [];
  for await (const piece of unlz4(chunksOf(bytes, chunk))) made.push(piece);
  return Buffer.concat(made).toString();
}

test.each(frames)('what %s wrote is unpacked as a stream, behind another frame and a skipped one', async (_, frame) => {
  const skipped = Buffer.from('582a4d1803000000aabbcc', 'hex');
  expect(await streamed(frame)).toBe(TEXT);
  expect(await streamed(Buffer.concat([frame, skipped, frame]), 33)).toBe(TEXT + TEXT);
});

test('a stream that is cut off ends with CutOff, and one whose bytes were changed is never taken for whole', async () => {
  for (const [, frame] of frames) {
    for (let end = 1; end < frame.length; end += 5) await expect(streamed(frame.subarray(0, end)), `${end}`).rejects.toThrow(CutOff);
    await fc.assert(
      fc.asyncProperty(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = frame.slice();
        damaged[at]! ^= change;
        const end = await streamed(damaged).catch((error: unknown) => error);
        // Text that repeats may be found further back as well.
        if (end !== TEXT && !(end instanceof CutOff)) expect(end).toBeInstanceOf(BadCompression);
      }),
      { numRuns: runs(300) },
    );
  }
});

const LINES = Array.from({ length: 3000 }, (_, i) => `${JSON.stringify({ id: `tide ${i}`, license: 'CC0-1.0' })}\n`).join('');

test('a list compressed with LZ4 or Brotli is read, and one that is cut off is read in part and told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'licit-compressed-'));
  try {
    const packed = { 'a.jsonl.br': brotliCompressSync(LINES), 'a.jsonl.lz4': Buffer.concat([stored(Buffer.from(LINES)), frames[0]![1]]) };
    for (const [name, bytes] of Object.entries(packed)) {
      writeFileSync(join(folder, name), name.endsWith('br') ? bytes : bytes.subarray(0, bytes.length - frames[0]![1].length));
      const file = await openManifest(join(folder, name), name);
      expect(jsonl.recognize(file.head)).toBeGreaterThan(0);
      expect((await readAll(jsonl, file)).filter(({ kind }) => kind === 'item')).toHaveLength(3000);
      writeFileSync(join(folder, name), bytes.subarray(0, name.endsWith('br') ? bytes.length - 9 : bytes.length - 300));
      const cut = await readAll(jsonl, await openManifest(join(folder, name), name));
      expect(cut.filter(({ kind }) => kind === 'item').length).toBeGreaterThan(0);
      expect(problems(cut), name).toMatchObject([
        { what: expect.stringMatching(/cut off|not a JSON|ends in the middle/) },
        ...problems(cut).slice(1),
      ]);
    }
    // Bytes behind the end, a text that is not compressed at all, and bytes that are neither.
    writeFileSync(join(folder, 'b.br'), Buffer.concat([packed['a.jsonl.br'], Buffer.from('more')]));
    expect(problems(await readAll(jsonl, await openManifest(join(folder, 'b.br'), 'b.br')))).toMatchObject([
      { what: expect.stringMatching(/other bytes follow/) },
    ]);
    writeFileSync(join(folder, 'c.br'), LINES);
    expect((await readHead(join(folder, 'c.br'), 'c.br')).compression).toBeUndefined();
    writeFileSync(join(folder, 'd.br'), Buffer.from([0xff, 0, 0xff, 0, 1, 2, 3, 0, 0xff, 0xff]));
    await expect(readHead(join(folder, 'd.br'), 'd.br')).rejects.toThrow(BadCompression);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('many megabytes of zeros in a few bytes of Brotli are looked at without being unpacked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'licit-compressed-'));
  try {
    writeFileSync(join(folder, 'bomb.br'), brotliCompressSync(Buffer.alloc(96 << 20), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
    const before = process.memoryUsage().rss;
    expect((await readHead(join(folder, 'bomb.br'), 'bomb.br')).bytes.length).toBe(64 << 10);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20);
  } finally {
    rmSync(folder, { recursive: true });
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
