/** Lists in binary files of other programs: what is damaged, hostile, or needs a package that is not there. What is whole is compared in test/hard/binary-tables.test.ts. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import avro from '../../src/formats/avro.js';
import duckdb from '../../src/formats/duckdb.js';
import { pythonLiteral } from '../../src/formats/numpy/python-literal.js';
import numpy from '../../src/formats/numpy.js';
import { maskedCrc32c } from '../../src/formats/tfrecord/crc32c.js';
import { featuresOf } from '../../src/formats/tfrecord/tf-example.js';
import tfrecord from '../../src/formats/tfrecord.js';
import { runs } from '../effort.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/formats');
const FORMATS = await formats();
const fixture = (id: string): Buffer => {
  const folder = join(FIXTURES, id);
  return readFileSync(join(folder, readdirSync(folder).find((name) => name !== 'expected.json')!));
};

afterEach(() => {
  vi.doUnmock('h5wasm');
  vi.doUnmock('7z-wasm');
  vi.doUnmock('@duckdb/node-api');
  vi.resetModules();
});

// ───────────────────────────────────────────────────────────────────────────── damage

test.each(['avro', 'numpy', 'tfrecord', 'hdf5'])('a damaged %s file is read in part or told, and ends', async (id) => {
  const whole = fixture(id);
  const format = FORMATS.find((one) => one.id === id)!;
  const inWhole = items(await readAll(format, await manifest(whole))).length;
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.option(fc.nat(whole.length - 1)), async (changes, end) => {
      const damaged = Buffer.from(whole);
      for (const [at, by] of changes) damaged[at]! ^= by;
      const reads = await readAll(format, await manifest(damaged.subarray(0, end ?? damaged.length)));
      expect(items(reads).length).toBeLessThan(inWhole + 100);
      expect(reads.every((read) => read.kind !== 'problem' || (read.lost ?? 1) <= 2 ** 31)).toBe(true);
    }),
    { numRuns: runs(400) },
  );
});

test.each(['avro', 'tfrecord', 'hdf5', 'numpy'])('a %s file that is cut off says so', async (id) => {
  const whole = fixture(id);
  const format = FORMATS.find((one) => one.id === id)!;
  // A file without blocks is whole.
  const head = id === 'avro' ? whole.indexOf('0123456789abcdef') + 16 : -1;
  for (let end = 20; end < whole.length; end += Math.ceil(whole.length / 40))
    if (end !== head) expect(problems(await readAll(format, await manifest(whole.subarray(0, end)))), `${end}`).not.toEqual([]);
});

test('of two Avro blocks the one that is damaged is told with its records, and the other is read', async () => {
  const whole = fixture('avro');
  const sync = Buffer.from('0123456789abcdef');
  const block = whole.subarray(whole.indexOf(sync) + 16);
  const damaged = Buffer.from(block);
  // A block of Deflate of no kind.
  damaged[3] = 255;
  const reads = await readAll(avro, await manifest(Buffer.concat([whole.subarray(0, -block.length), damaged, block])));
  expect(items(reads)).toHaveLength(3);
  expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/^The Avro file is damaged/), lost: 3 }]);
});

test('a TFRecord whose content is not what its check sum says is told, and the next one is read', async () => {
  const whole = fixture('tfrecord');
  const damaged = Buffer.from(whole);
  damaged[40]! ^= 1;
  const reads = await readAll(tfrecord, await manifest(damaged));
  expect([items(reads).length, problems(reads).map(({ what }) => what)]).toEqual([2, ['This record is not what its check sum says']]);
  expect(await fieldsOf(tfrecord, gzipSync(whole))).toHaveLength(3);
});

// ───────────────────────────────────────────────────────────────────────────── hostile

const long = (value: bigint): Buffer => {
  const bytes: number[] = [];
  for (let rest = value << 1n; ; rest >>= 7n) {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    if (rest <= 0x7fn) return Buffer.from(bytes);
  }
};
const text = (words: string): Buffer => Buffer.concat([long(BigInt(Buffer.byteLength(words))), Buffer.from(words)]);
const avroOf = (schema: object | string, count: bigint, block: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('Obj\u0001', 'latin1'),
    long(1n),
    text('avro.schema'),
    text(JSON.stringify(schema)),
    long(0n),
    Buffer.alloc(16),
    long(count),
    long(BigInt(block.length)),
    block,
    Buffer.alloc(16),
  ]);
const record = (name: string, ...fields: unknown[]): object => ({
  type: 'record',
  name,
  fields: fields.map((type, i) => ({ name: `f${i}`, type })),
});
/** Each level holds the one before twice: 2^40 values of no bytes. */
const doubled = Array.from({ length: 40 }, (_, n) => n).reduce<object>(
  (inner, n) => record(`R${n}`, inner, n === 0 ? 'null' : `R${n - 1}`),
  record('Z', 'null'),
);

test.each<[string, Buffer]>([
  ['2^60 records of nothing', avroOf('null', 1n << 60n, Buffer.alloc(0))],
  ['a negative number of records', avroOf('long', -5n, Buffer.from([2]))],
  ['a list of 2^60 of nothing', avroOf(record('A', { type: 'array', items: 'null' }), 1n, Buffer.concat([long(1n << 60n), long(0n)]))],
  ['text of 2^60 bytes', avroOf(record('A', 'string'), 1n, long(1n << 60n))],
  ['a record that holds itself', avroOf(record('A', 'A'), 1n, Buffer.alloc(4))],
  ['types that double', avroOf(doubled, 1n, Buffer.alloc(4))],
  ['a fixed of a negative size', avroOf(record('A', { type: 'fixed', name: 'F', size: -1 }), 1n, Buffer.alloc(4))],
  ['a schema nested a thousand deep', avroOf(JSON.parse(`${'['.repeat(1000)}"null"${']'.repeat(1000)}`) as object, 1n, Buffer.alloc(4))],
])('Avro with %s ends and is told', async (_, bytes) => {
  const reads = await readAll(avro, await manifest(bytes));
  expect(items(reads).length).toBeLessThan(10);
  expect(problems(reads).length).toBeGreaterThan(0);
});

test('values of types that hold themselves are read as far as they are sensible', async () => {
  const list = record('L', 'long', ['null', 'L']);
  const links = (count: number): Buffer =>
    Buffer.concat([...Array.from({ length: count }, () => Buffer.from([2, 2])), Buffer.from([2, 0])]);
  expect(await fieldsOf(avro, avroOf(list, 1n, links(2)))).toEqual([{ f0: 1, f1: { f0: 1, f1: { f0: 1, f1: null } } }]);
  expect(problems(await readAll(avro, await manifest(avroOf(list, 1n, links(5000)))))).toHaveLength(1);
});

function npy(head: string, content = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16LE(Buffer.byteLength(head));
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), length, Buffer.from(head), content]);
}

test.each([
  ['2^60 rows of nothing', "{'descr': '|V0', 'fortran_order': False, 'shape': (1152921504606846976,)}"],
  ['2^53 rows of no numbers', "{'descr': '<f8', 'fortran_order': False, 'shape': (9007199254740991, 0)}"],
  ['more rows than it has bytes', "{'descr': '<f8', 'fortran_order': False, 'shape': (900000000,)}"],
  ['a negative shape', "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}"],
  ['text of two gigabytes', "{'descr': '<U500000000', 'fortran_order': False, 'shape': (1,)}"],
  ['columns of a terabyte', "{'descr': '<f8', 'fortran_order': True, 'shape': (1000000, 100000)}"],
  ['fields nested too deeply', `{'descr': ${"[('a', ".repeat(40)}'<f8'${')]'.repeat(40)}, 'fortran_order': False, 'shape': (1,)}`],
  ['a head that is a call', "__import__('os').system('true')"],
  ['objects', "{'descr': '|O', 'fortran_order': False, 'shape': (3,)}"],
])('an array of NumPy with %s ends and is told', async (what, head) => {
  const reads = await readAll(numpy, await manifest(npy(head, Buffer.from('cos\nsystem\n(tR.'))));
  expect(items(reads).length).toBeLessThan(5);
  expect(problems(reads).length).toBeGreaterThan(0);
  if (what === 'objects') expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/pickle.*never opened/), lost: 3 }]);
});

test('literals of Python are read as Python reads them', () => {
  expect(pythonLiteral("{'a': (1, -2L, (3)), \"b\": [True, None, ('x',)], 'c\\'\\u7f16': 'é', }")).toEqual({
    a: [1, -2, 3],
    b: [true, null, ['x']],
    "c'编": 'é',
  });
  fc.assert(
    fc.property(fc.string(), (words) => {
      try {
        pythonLiteral(words);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }),
    { numRuns: runs(500) },
  );
});

test('a TFRecord of 2^60 bytes is told as cut off', async () => {
  const head = Buffer.alloc(12);
  head.writeBigUInt64LE(1n << 60n);
  head.writeUInt32LE(maskedCrc32c(head.subarray(0, 8)), 8);
  expect(problems(await readAll(tfrecord, await manifest(Buffer.concat([head, Buffer.alloc(100)]))))).toMatchObject([
    { what: 'The file is cut off in the middle of a record' },
  ]);
});

// ───────────────────────────────────────────────────────────────────────────── what is not there

test('without h5wasm and @duckdb/node-api their files are told as not read, with the command that installs them', async () => {
  const missing = (): never => {
    throw new Error('not installed');
  };
  vi.doMock('h5wasm', missing);
  vi.doMock('@duckdb/node-api', missing);
  const { default: hdf5 } = await import('../../src/formats/hdf5.js');
  for (const [format, name] of [
    [hdf5, 'h5wasm'],
    [duckdb, '@duckdb/node-api'],
  ] as const)
    expect(problems(await readAll(format, await manifest(fixture(format.id))))).toMatchObject([
      { what: expect.stringMatching(/not installed/), fix: expect.stringContaining(`npm install ${name}`) },
    ]);
});

/** Two lists in an archive, as py7zr 1.1.4 writes it. */
const SEVEN_ZIP =
  'N3q8ryccAAQXYejbyAAAAAAAAAAWAAAAAAAAANeYPDbgBBYAMF0ANJkBhWHnBNhGXU46YKzfHG63hJNUfadnOUwTVnrnZOfAfrJpDM4BQ8cC0vLtYwwAAOAAogCIXQAAgTMHrg/ReeggoIppsLnhSq6hiO9BhK+ynvbDu5hWXpxYbpdVCX7fXh84btqUYvj/eMB/r72+hwqhwBs5fSy97EkvADYQsIVJkPpn0whgSTtTXx8wqHrzsVVb5woX9LxqAbZ0UWrFhjQimdhtBwlb4laER3YhDJBMjYTpw/NstysodPgoAAAAABcGOAEJgJAABwsBAAEhIQEYDICjAAA=';

async function found(files: Record<string, Uint8Array>): Promise<{ read: string[]; not: [string, string][] }> {
  const root = mkdtempSync(join(tmpdir(), 'licit-archives-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
    const { manifests, notRead, dispose } = await discover([root], { root, formats: FORMATS });
    await dispose();
    return { read: manifests.map(({ path, format }) => `${path} ${format}`), not: notRead.map(({ path, reason }) => [path, reason]) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a 7-Zip archive is unpacked member by member; of one that is damaged nothing is taken for whole', async () => {
  const archive = Buffer.from(SEVEN_ZIP, 'base64');
  expect(await found({ 'a.7z': archive })).toEqual({
    read: ['a.7z/a.csv csv', 'a.7z/编号/b.jsonl jsonl'],
    not: [['a.7z/zeros.bin', 'binary']],
  });
  const { not, read } = await found({ 'cut.7z': archive.subarray(0, -20) });
  expect([read, not]).toEqual([[], [['cut.7z', 'archive']]]);
  const damaged = Buffer.from(archive);
  damaged[60]! ^= 255;
  expect((await found({ 'damaged.7z': damaged })).not.map(([, reason]) => reason)).toContain('archive-member');
  expect(process.exitCode).toBeUndefined();
});

test('without 7z-wasm an archive is told as not read', async () => {
  vi.doMock('7z-wasm', () => {
    throw new Error('not installed');
  });
  const { unpack } = await import('../../src/discover/archive.js');
  const { UnpackBudget } = await import('../../src/discover/budget.js');
  const { headOf } = await import('../../src/reading/open.js');
  const bytes = Buffer.from(SEVEN_ZIP, 'base64');
  const head = headOf('a.7z', bytes, { whole: true });
  const { left } = await unpack(
    { path: 'a.7z', absolute: '/nowhere', head, size: bytes.length },
    '/nowhere',
    () => undefined,
    new UnpackBudget(),
  );
  expect(left).toMatchObject([{ reason: 'archive-7z', why: expect.stringContaining('npm install 7z-wasm') }]);
});

test('what no well-kept package reads is told as what it is, whatever its name', async () => {
  const files = {
    'a.bin': Buffer.from('ORC\0\x01\x02\xff', 'latin1'),
    'b.bin': Buffer.from('\x80\x04\x95\x0b\0\0\0\0\0\0\0}\x94.', 'latin1'),
    'c.csv': Buffer.from('Rar!\x1a\x07\x01\0a,b\n1,2\n', 'latin1'),
    'd.lance': Buffer.from('\0\0\x01\xffLANC', 'latin1'),
  };
  expect((await found(files)).not).toEqual([
    ['a.bin', 'orc'],
    ['b.bin', 'pickle'],
    ['c.csv', 'archive-rar'],
    ['d.lance', 'lance'],
  ]);
});

test('a database of DuckDB is opened without being written to, and a damaged one is told', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-duckdb-'));
  try {
    const path = join(root, 'a.duckdb');
    copyFileSync(join(FIXTURES, 'duckdb/tides.duckdb'), path);
    const file = { ...(await manifest(readFileSync(path))), onDisk: path };
    expect(items(await readAll(duckdb, file))).toHaveLength(3);
    expect([readdirSync(root), readFileSync(path).equals(fixture('duckdb'))]).toEqual([['a.duckdb'], true]);
    writeFileSync(path, Buffer.concat([fixture('duckdb').subarray(0, 30), Buffer.alloc(20_000, 7)]));
    expect(problems(await readAll(duckdb, file))).toMatchObject([{ what: expect.stringMatching(/^This database cannot be read/) }]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

// ───────────────────────────────────────────────────────────────────────────── many numbers

/** A field of a message of Protocol Buffers that holds bytes. */
function field(number: number, bytes: Buffer): Buffer {
  const length: number[] = [];
  for (let left = bytes.length; ; left >>>= 7) {
    length.push(left > 127 ? (left & 127) | 128 : left);
    if (left <= 127) break;
  }
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}

/** An array of one row of whole numbers, as NumPy writes it. */
function oneRow(count: number, fortran: boolean): Buffer {
  const head = `{'descr': '|u1', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (1, ${count})}`.padEnd(117, ' ');
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\0v\0', 'latin1'), Buffer.from(`${head}\n`), Buffer.alloc(count, 1)]);
}

const asFeature = (count: number): object => {
  const numbers = field(1, Buffer.alloc(count, 1));
  return featuresOf(field(1, field(1, Buffer.concat([field(1, Buffer.from('x')), field(2, field(3, numbers))])))).x as object;
};
const asRow = async (count: number, fortran: boolean): Promise<unknown> => {
  const [row] = await fieldsOf(numpy, oneRow(count, fortran));
  return Object.values(row!).at(-1);
};

test.each([
  ['tfrecord', async (count: number) => asFeature(count)],
  ['numpy', (count: number) => asRow(count, false)],
  ['numpy by columns', (count: number) => asRow(count, true)],
])('of %s a list of up to 64 numbers is read as it is, and of a longer one how many they are and their digest', async (_, read) => {
  for (const count of [2, 63, 64]) expect(await read(count)).toEqual(Array(count).fill(1));
  for (const count of [65, 200]) expect(await read(count)).toMatchObject({ bytes: count, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
