import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import deltaLog from '../../src/formats/delta-log.js';
import iceberg from '../../src/formats/iceberg.js';
import iiif from '../../src/formats/iiif.js';
import reuse from '../../src/formats/reuse.js';
import stac from '../../src/formats/stac.js';
import stacItems from '../../src/formats/stac-items.js';
import streamingIndex from '../../src/formats/streaming-index.js';
import tfrecord from '../../src/formats/tfrecord.js';
import type { Card } from '../../src/model/item.js';
import { headOf } from '../../src/reading/open.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const says = async (format: typeof stac, content: string, path = 'x.json'): Promise<[string, string][]> =>
  (await readAll(format, await manifest(content, path))).flatMap((read) =>
    read.kind === 'card' ? (read as Card).says.map(({ about, raw }): [string, string] => [about, raw]) : [],
  );

const ITEM =
  '{"type": "Feature", "stac_version": "1.0.0", "id": "a", "properties": {"datetime": "2025-01-01T00:00:00Z"}, "links": [], "assets": {}}';

test.each([
  ['stac', '{"stac_version": "1.0.0", "id": "a", "type": "Catalog", "description": "x", "links": []}', 'catalog.json'],
  ['stac-items', ITEM, 'a.json'],
  ['stac-items', `{"type": "FeatureCollection", "features": [${ITEM}, ${ITEM}]}`, 'items.geojson'],
  ['json', '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "pier"}}]}', 'places.geojson'],
  [
    'iiif',
    '{"@context": "http://iiif.io/api/presentation/2/context.json", "@type": "sc:Manifest", "label": "x", "sequences": []}',
    'm.json',
  ],
  ['delta-log', '{"commitInfo":{"timestamp":1}}\n{"add":{"path":"a.parquet","size":1}}\n', '_delta_log/00000000000000000000.json'],
  ['jsonl', '{"add": 1}\n{"remove": 2}\n', 'sums.jsonl'],
  ['iceberg', '{"format-version": 1, "location": "s3://x/y", "last-updated-ms": 1, "schema": {}, "snapshots": []}', 'v1.metadata.json'],
  ['streaming-index', '{"version": 2, "shards": [{"raw_data": {"basename": "shard.00000.mds", "bytes": 1}, "samples": 2}]}', 'index.json'],
  ['streaming-index', '{"chunks": [{"chunk_bytes": 10, "chunk_size": 2, "filename": "chunk-0-0.bin"}], "config": {}}', 'index.json'],
] as const)('%s answers to %j', async (id, content, path) => {
  expect(await best(content, path)).toBe(id);
});

test('a collection that only links to its license says the link; a host is no owner', async () => {
  const text =
    '{"stac_version": "1.0.0", "id": "a", "type": "Collection", "license": "proprietary", "links": [{"rel": "license", "href": "https://example.com/terms"}], "providers": [{"name": "Example Cloud", "roles": ["host"]}, {"name": "Example Survey"}]}';
  const [card] = await readAll(stac, await manifest(text));
  expect(card).toMatchObject({
    says: [
      { about: 'license', raw: 'proprietary', beside: [{ raw: 'https://example.com/terms' }] },
      { about: 'owner', raw: 'Example Survey' },
    ],
  });
});

test('an item of STAC has its license, its providers and the address of its data', async () => {
  const item = ITEM.replace('"properties": {', '"properties": {"license": "MIT", "providers": [{"name": "Example Survey"}], ').replace(
    '"assets": {}',
    '"assets": {"small": {"href": "s.png"}, "big": {"href": "b.tif", "roles": ["data"]}}',
  );
  expect(await fieldsOf(stacItems, item)).toEqual([
    {
      ...{ license: 'MIT', providers: ['Example Survey'], datetime: '2025-01-01T00:00:00Z', id: 'a', url: 'b.tif' },
      assets: { small: 's.png', big: 'b.tif' },
    },
  ]);
});

test('a canvas has the rights of its manifest, in version 2 as in version 3', async () => {
  const text =
    '{"@context": "http://iiif.io/api/presentation/2/context.json", "@type": "sc:Manifest", "label": "Tides", "license": "https://creativecommons.org/licenses/by/4.0/", "attribution": "Example Library", "sequences": [{"canvases": [{"@id": "https://example.com/1", "label": "p. 1", "images": [{"resource": {"@id": "https://example.com/1.jpg"}}]}, {"@id": "https://example.com/2", "license": "https://creativecommons.org/publicdomain/mark/1.0/"}]}]}';
  expect(await fieldsOf(iiif, text)).toMatchObject([
    {
      ...{ id: 'https://example.com/1', title: 'Tides', label: 'p. 1', url: 'https://example.com/1.jpg' },
      ...{ rights: 'https://creativecommons.org/licenses/by/4.0/', attribution: 'Example Library' },
    },
    { id: 'https://example.com/2', rights: 'https://creativecommons.org/publicdomain/mark/1.0/' },
  ]);
});

test('of a commit that removes files it is told how many it removes', async () => {
  const reads = await readAll(
    deltaLog,
    await manifest('{"remove":{"path":"a.parquet"}}\n{"remove":{"path":"b.parquet"}}\n', '_delta_log/1.json'),
  );
  expect(items(reads)).toEqual([]);
  expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/2 files are no longer part/), lost: 0 }]);
});

test('rows that a deletion vector leaves out are told', async () => {
  const log = '{"add":{"path":"a.parquet","size":1,"deletionVector":{"storageType":"u","cardinality":2}}}\n';
  const reads = await readAll(deltaLog, await manifest(log, '_delta_log/1.json'));
  expect(problems(reads)).toMatchObject([{ what: expect.stringContaining('deletion vector'), lost: 0 }]);
});

test('files that the log of their table removed are listed as that, and those that it added again are read', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-delta-'));
  const commit = (n: number): string => join(root, 'tides/_delta_log', `${String(n).padStart(20, '0')}.json`);
  try {
    mkdirSync(join(root, 'tides/_delta_log'), { recursive: true });
    for (const name of ['old', 'back', 'new 1']) writeFileSync(join(root, `tides/${name}.csv`), 'id,text\n1,low water\n2,high water\n');
    writeFileSync(commit(0), '{"metaData":{"name":"tides"}}\n{"add":{"path":"old.csv","size":1}}\n{"add":{"path":"back.csv","size":1}}\n');
    writeFileSync(commit(1), '{"remove":{"path":"old.csv"}}\n{"remove":{"path":"back.csv"}}\n{"add":{"path":"new%201.csv","size":1}}\n');
    writeFileSync(commit(2), '{"add":{"path":"back.csv","size":1}}\n');
    const all = await discover(['.'], { root, formats: FORMATS });
    expect(all.manifests.map(({ path }) => path).filter((path) => path.endsWith('.csv'))).toEqual(['tides/back.csv', 'tides/new 1.csv']);
    expect(all.notRead).toMatchObject([{ path: 'tides/old.csv', reason: 'removed-by-log', kind: 'not-scanned', what: 'tides/_delta_log' }]);
    // Who gives it by itself has it read.
    const alone = await discover(['tides/old.csv'], { root, formats: FORMATS });
    expect(alone.manifests.map(({ path }) => path)).toEqual(['tides/old.csv']);
    // A log that is damaged shows nothing.
    writeFileSync(commit(2), '{"add":{"path":\n');
    const damaged = await discover(['.'], { root, formats: FORMATS });
    expect(damaged.manifests.map(({ path }) => path)).toContain('tides/old.csv');
    for (const one of [all, alone, damaged]) await one.dispose();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('the rows of a table are those of its current snapshot', async () => {
  const text =
    '{"format-version": 2, "location": "s3://x/tides/", "last-updated-ms": 1, "schemas": [], "current-snapshot-id": 7638479174934763876, "snapshots": [{"snapshot-id": 7638479174934763875, "summary": {"total-records": "1"}}, {"snapshot-id": 7638479174934763876, "summary": {"total-records": "2"}}]}';
  expect(await says(iceberg, text)).toContainEqual(['size', '2']);
});

test('an index says how many samples its shards have', async () => {
  const shard = (i: number): string => `{"raw_data": {"basename": "shard.${i}.mds", "bytes": 10, "hashes": {}}, "samples": ${i + 5}}`;
  expect(await says(streamingIndex, `{"version": 2, "shards": [${shard(0)}, ${shard(1)}]}`)).toEqual([['size', '11']]);
});

/** The first bytes of a TFRecord file: a record of eleven bytes, with the masked CRC-32C of its length as TensorFlow writes it. */
const TFRECORD = Buffer.concat([Buffer.from('0b00000000000000', 'hex'), masked(Buffer.from('0b00000000000000', 'hex')), Buffer.alloc(15)]);

/** Written by table, not bit by bit: a mistake in one shows up against the other. */
function masked(bytes: Buffer): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0x82f63b78 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff]! ^ (crc >>> 8)) >>> 0;
  crc = ~crc >>> 0;
  const out = Buffer.alloc(4);
  out.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return out;
}

function lmdb(entries: bigint): Buffer {
  const bytes = Buffer.alloc(8192);
  for (const [at, change] of [
    [0, 1n],
    [4096, 2n],
  ] as const) {
    bytes.writeUInt32LE(0xbeefc0de, at + 16);
    bytes.writeUInt32LE(4096, at + 40);
    bytes.writeBigUInt64LE(change === 2n ? entries : 1n, at + 120);
    bytes.writeBigUInt64LE(change, at + 144);
  }
  return bytes;
}

test('stores of samples that nothing reads are told as what they are', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-stores-'));
  try {
    mkdirSync(join(root, 'x.lmdb'));
    writeFileSync(join(root, 'x.lmdb/data.mdb'), lmdb(12_345n));
    writeFileSync(join(root, 'train.rec'), Buffer.from('0a23d7ce0800000000000000000000000000', 'hex'));
    writeFileSync(join(root, 'shard.00000.mds'), Buffer.from('0100000014000000180000007b7d000000000000', 'hex'));
    const { notRead, dispose } = await discover([root], { root, formats: FORMATS });
    await dispose();
    expect(notRead.map(({ path, reason, what }) => [path, reason, what])).toEqual([
      ['shard.00000.mds', 'mds', undefined],
      ['train.rec', 'recordio', undefined],
      ['x.lmdb/data.mdb', 'lmdb', '12,345'],
    ]);
    expect(notRead.every(({ why }) => /as (?:files or )?Parquet/.test(why))).toBe(true);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a check sum that does not fit is no TFRecord', () => {
  expect(tfrecord.recognize(headOf('train-00000-of-00001', TFRECORD, { whole: true }))).toBe(100);
  const other = Buffer.from(TFRECORD);
  other[8] = other[8]! ^ 1;
  expect(tfrecord.recognize(headOf('train-00000-of-00001', other, { whole: true }))).toBe(0);
});

test('a file of tags beside a file speaks of that file', async () => {
  const text = 'SPDX-FileCopyrightText: 2024 Example Press\n\nSPDX-License-Identifier: LicenseRef-Example-Press\n';
  const [card] = await readAll(reuse, await manifest(text, 'data/rows.csv.license'));
  expect(card).toMatchObject({
    kind: 'card',
    says: [
      { about: 'owner', raw: '2024 Example Press' },
      { about: 'license', raw: 'LicenseRef-Example-Press', of: { files: ['rows.csv'] } },
    ],
  });
});
