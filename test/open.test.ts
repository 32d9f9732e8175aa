import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decompressed, openManifest, readHead } from '../src/reading/open.js';
import { BadCompression, CutOff, streamProblem } from '../src/reading/problems.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-open-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `{"a": 1}` and a line end, three thousand times, as zstd -19 packs them. */
const ZSTD = Buffer.from('KLUv/QRojQAASHsiYSI6IDF9CgEAbCn3cgQzv8o4', 'base64');

/** The same as bzip2 -9 and xz -9 pack it. */
const BZIP2 = Buffer.from('QlpoOTFBWSZTWQVVJikALt/ZgAAQUAAgECAAAAogAFCGBAmqoZlNqELtQhZUIW1CF2oQsqhCyoQtqEL8XckU4UJAFVSYpA==', 'base64');
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Gl3AEldAD2IiCI3KEDTbYa1fiTvWClVYQ77F07kKd6LkzWaroVmwh7iWwfSBxCqnb+erCvkiSdQhvISvijK7+Sw937qB8svUS8V2wEOyAAAAAAAXQFYAmRgBM8AAWX40gEAAI1Kt26xxGf7AgAAAAAEWVo=',
  'base64',
);

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<{ text: string; error?: unknown }> {
  const held: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) held.push(Buffer.from(chunk));
  } catch (error) {
    return { text: Buffer.concat(held).toString(), error };
  }
  return { text: Buffer.concat(held).toString() };
}

async function* cut(bytes: Uint8Array, chunk = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

test('the beginning of a file is text with its encoding, and says whether it is the whole', async () => {
  const small = await readHead(write('small', '\ufeff数据\n'), 'small');
  expect(small).toMatchObject({ text: '数据\n', encoding: 'utf-8', whole: true, size: 10, path: 'small' });
  const large = await readHead(write('large', 'x'.repeat(200_000)), 'large');
  expect([large.whole, large.bytes.length, large.compression]).toEqual([false, 65_536, undefined]);
});

test('compression is told from the bytes, whatever the name', async () => {
  const zipped = await readHead(write('zipped.jsonl', gzipSync('{"a": 1}\n')), 'zipped.jsonl');
  expect(zipped).toMatchObject({ compression: 'gzip', text: '{"a": 1}\n', whole: true });
  const plain = await readHead(write('plain.gz', '{"a": 1}\n'), 'plain.gz');
  expect([plain.compression, plain.text]).toEqual([undefined, '{"a": 1}\n']);
  const zstd = await readHead(write('zstd', ZSTD), 'zstd');
  expect([zstd.compression, zstd.text]).toEqual(['zstd', '{"a": 1}\n'.repeat(3000)]);
});

test('a manifest gives its bytes as often as asked, whole, in parts and by slice', async () => {
  const file = await openManifest(write('parts', 'line 1\nline 2\nline 3\n'), 'parts');
  for (let i = 0; i < 2; i += 1) expect((await gather(file.bytes())).text).toBe('line 1\nline 2\nline 3\n');
  expect((await gather(file.bytes({ start: 7, end: 14 }))).text).toBe('line 2\n');
  expect(Buffer.from(await file.slice(5, 10)).toString()).toBe('1\nlin');
  expect(Buffer.from(await file.slice(18, 99)).toString()).toBe(' 3\n'.slice(0, 3));
});

test('a file that someone writes to is known to have changed', async () => {
  const path = write('changing', 'a\n');
  const file = await openManifest(path, 'changing');
  expect(await file.changed()).toBe(false);
  appendFileSync(path, 'b\n');
  expect(await file.changed()).toBe(true);
  rmSync(path);
  expect(await file.changed()).toBe(true);
});

test('members of a gzip file behind zeros are read, and what follows them is told', async () => {
  const members = ['one\n', 'two\n', 'three\n'].map((text) => gzipSync(text));
  const zeros = Buffer.alloc(40_000);
  const read = async (bytes: Buffer, chunk: number): Promise<string> => {
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += chunk) yield Buffer.from(bytes.subarray(at, at + chunk));
    }
    let text = '';
    for await (const piece of decompressed(chunks(), 'gzip')) text += Buffer.from(piece).toString();
    return text;
  };
  const padded = Buffer.concat([members[0]!, zeros, members[1]!, members[2]!, zeros.subarray(0, 3), zeros]);
  for (const chunk of [1, 7, members[0]!.length, 32 << 10, 1 << 20]) expect(await read(padded, chunk)).toBe('one\ntwo\nthree\n');
  await expect(read(Buffer.concat([members[0]!, zeros, Buffer.from('words')]), 1 << 20)).rejects.toThrow();
});

test('all members of a gzip file are read', async () => {
  const content = Buffer.concat([gzipSync('one\n'), gzipSync('two\n'), gzipSync('three\n')]);
  for (const chunk of [1, 7, 1000]) expect(await gather(decompressed(cut(content, chunk), 'gzip'))).toEqual({ text: 'one\ntwo\nthree\n' });
});

test('all frames of a zstd file are read', async () => {
  const content = Buffer.concat([ZSTD, ZSTD]);
  for (const chunk of [1, 7, 1000])
    expect(await gather(decompressed(cut(content, chunk), 'zstd'))).toEqual({ text: '{"a": 1}\n'.repeat(6000) });
});

test('what a cut-off gzip file still holds comes out before the error', async () => {
  const whole = Array.from({ length: 50_000 }, (_, i) => `line ${(i * 7919) % 50_021}\n`).join('');
  const zipped = gzipSync(whole);
  const { text, error } = await gather(decompressed(cut(zipped.subarray(0, zipped.length - 2000)), 'gzip'));
  expect(whole.startsWith(text)).toBe(true);
  expect(text.length).toBeGreaterThan(whole.length * 0.9);
  expect(streamProblem(error, { path: 'x' }).what).toBe('compressed/cut-off');
});

test('a cut-off zstd file is told from a damaged one', async () => {
  const short = await gather(decompressed(cut(ZSTD.subarray(0, 24)), 'zstd'));
  expect(short.error).toBeInstanceOf(CutOff);
  const damaged = Buffer.from(ZSTD);
  damaged[9] = 0xff;
  const { error } = await gather(decompressed(cut(damaged), 'zstd'));
  expect(streamProblem(error, { path: 'x' }).what).toMatch(/^compressed\//);
});

test('a zstd frame that asks for more memory than 128 MiB is refused before any is taken', async () => {
  const greedy = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xb0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect((await gather(decompressed(cut(greedy), 'zstd'))).error).toBeInstanceOf(BadCompression);
});

test('damaged gzip data is told as damaged', async () => {
  const damaged = gzipSync('some text that is long enough to hold a few bytes');
  damaged.fill(0xff, 12, 20);
  const { error } = await gather(decompressed(cut(damaged), 'gzip'));
  expect(streamProblem(error, { path: 'x' }).what).toMatch(/^compressed\/damaged /);
});

test.each([
  ['bzip2', BZIP2],
  ['xz', XZ],
] as const)('%s is told by its content and decompressed in chunks of any size', async (compression, packed) => {
  const whole = '{"a": 1}\n'.repeat(3000);
  const head = await readHead(write('list.txt', packed), 'list.txt');
  expect(head).toMatchObject({ compression, whole: true });
  for (const chunk of [1, 7, 1000]) expect(await gather(decompressed(cut(packed, chunk), compression))).toEqual({ text: whole });
});

test.each([
  ['bzip2', BZIP2],
  ['xz', XZ],
] as const)('%s that is cut off anywhere, or damaged, ends in an error that says so and never in a hang', async (compression, packed) => {
  for (let at = 8; at < packed.length; at += 5) {
    const { error } = await gather(decompressed(cut(packed.subarray(0, at)), compression));
    expect(error instanceof CutOff || error instanceof BadCompression, String(at)).toBe(true);
    const damaged = Buffer.from(packed);
    damaged[at] = damaged[at]! ^ 0x55;
    const after = await gather(decompressed(cut(damaged), compression));
    expect(after.error === undefined ? after.text.length : after.error instanceof Error).toBeTruthy();
  }
});

test('two bzip2 streams one after the other are one', async () => {
  expect((await gather(decompressed(cut(Buffer.concat([BZIP2, BZIP2])), 'bzip2'))).text).toBe('{"a": 1}\n'.repeat(6000));
});

test('two xz streams one after the other are one', async () => {
  expect((await gather(decompressed(cut(Buffer.concat([XZ, XZ])), 'xz'))).text).toBe('{"a": 1}\n'.repeat(6000));
});

// Node takes names from packages otherwise than the test runner does: what a package gives is asked of the program as it is built.
test('the program reads every compression', () => {
  const packed = { 'a.jsonl.gz': gzipSync('{"a": 1}\n'.repeat(3000)), 'b.jsonl.zst': ZSTD, 'c.jsonl.bz2': BZIP2, 'd.jsonl.xz': XZ };
  const data = mkdtempSync(join(folder, 'packed-'));
  for (const [name, bytes] of Object.entries(packed)) writeFileSync(join(data, name), bytes);
  const licit = resolve(import.meta.dirname, '../bin/licit.js');
  const { stdout, stderr } = spawnSync(process.execPath, [licit, 'scan', '.', '--fail-on', 'none', '--format', 'json'], {
    cwd: data,
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('Warning');
  const { manifests } = JSON.parse(stdout) as { manifests: { path: string; items: number }[] };
  expect(manifests.map(({ path, items }) => [path, items])).toEqual(Object.keys(packed).map((name) => [name, 3000]));
});

test('an xz file is opened again after a reader that stopped early', async () => {
  const opened = decompressed(cut(XZ), 'xz')[Symbol.asyncIterator]();
  await opened.next();
  await opened.return?.();
  expect((await gather(decompressed(cut(XZ), 'xz'))).text).toBe('{"a": 1}\n'.repeat(3000));
});
