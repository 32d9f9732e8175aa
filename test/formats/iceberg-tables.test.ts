/** Tables with manifests in Avro: which files are of the current snapshot. The manifests were written by fastavro 1.13.1, in the schemas of Iceberg. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numbers } from '../../bench/data.js';
import { formats } from '../../src/catalog/catalog.js';
import { type Discovered, discover } from '../../src/discover/discover.js';
import { avroRecords } from '../../src/reading/avro/avro-file.js';
import { BadAvro } from '../../src/reading/avro/avro-schema.js';
import { damage } from '../hard/fuzz-damage.js';
import { worded } from './making.js';

const FORMATS = await formats();
const LOCATION = 's3://example-lake/coast/tides';
const AVRO = {
  'snap-2.avro':
    'T2JqAQQUYXZyby5jb2RlYw5kZWZsYXRlFmF2cm8uc2NoZW1hvAZ7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAibWFuaWZlc3RfZmlsZSIsICJmaWVsZHMiOiBbeyJuYW' +
    '1lIjogIm1hbmlmZXN0X3BhdGgiLCAidHlwZSI6ICJzdHJpbmcifSwgeyJuYW1lIjogIm1hbmlmZXN0X2xlbmd0aCIsICJ0eXBlIjogImxvbmcifSwgeyJuYW1lIjogImNv' +
    'bnRlbnQiLCAidHlwZSI6ICJpbnQifSwgeyJkZWZhdWx0IjogbnVsbCwgIm5hbWUiOiAicGFydGl0aW9ucyIsICJ0eXBlIjogWyJudWxsIiwgeyJ0eXBlIjogImFycmF5Ii' +
    'wgIml0ZW1zIjogeyJ0eXBlIjogInJlY29yZCIsICJuYW1lIjogInI1MDgiLCAiZmllbGRzIjogW3sibmFtZSI6ICJjb250YWluc19udWxsIiwgInR5cGUiOiAiYm9vbGVh' +
    'biJ9LCB7Im5hbWUiOiAibG93ZXJfYm91bmQiLCAidHlwZSI6IFsibnVsbCIsICJieXRlcyJdfV19fV19XX0AMDEyMzQ1Njc4OWFiY2RlZgSSAUspNrbS10+tSMwtyEnVzU' +
    'nMTtVPzk8sLtEvyUxJLdbPTS1JTEksSdTP1QVReollRflMDEwglMiQRbze1JzUktRiiHYmBgAVECcwMTIzNDU2Nzg5YWJjZGVm',
  /** `data/new.parquet` (added), `data/old.parquet` (deleted), `data/kept.parquet`; compressed with deflate. */
  'm-data.avro':
    'T2JqAQQUYXZyby5jb2RlYw5kZWZsYXRlFmF2cm8uc2NoZW1hwhB7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAibWFuaWZlc3RfZW50cnkiLCAiZmllbGRzIjogW3siZm' +
    'llbGQtaWQiOiAwLCAibmFtZSI6ICJzdGF0dXMiLCAidHlwZSI6ICJpbnQifSwgeyJmaWVsZC1pZCI6IDEsICJkZWZhdWx0IjogbnVsbCwgIm5hbWUiOiAic25hcHNob3Rf' +
    'aWQiLCAidHlwZSI6IFsibnVsbCIsICJsb25nIl19LCB7Im5hbWUiOiAiZGF0YV9maWxlIiwgInR5cGUiOiB7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAicjIiLCAiZm' +
    'llbGRzIjogW3siZmllbGQtaWQiOiAxMzQsICJuYW1lIjogImNvbnRlbnQiLCAidHlwZSI6ICJpbnQifSwgeyJmaWVsZC1pZCI6IDEwMCwgIm5hbWUiOiAiZmlsZV9wYXRo' +
    'IiwgInR5cGUiOiAic3RyaW5nIn0sIHsiZmllbGQtaWQiOiAxMDEsICJuYW1lIjogImZpbGVfZm9ybWF0IiwgInR5cGUiOiAic3RyaW5nIn0sIHsiZmllbGQtaWQiOiAxMD' +
    'IsICJuYW1lIjogInBhcnRpdGlvbiIsICJ0eXBlIjogeyJ0eXBlIjogInJlY29yZCIsICJuYW1lIjogInIxMDIiLCAiZmllbGRzIjogW119fSwgeyJmaWVsZC1pZCI6IDEw' +
    'MywgIm5hbWUiOiAicmVjb3JkX2NvdW50IiwgInR5cGUiOiAibG9uZyJ9LCB7ImRlZmF1bHQiOiBudWxsLCAibmFtZSI6ICJjb2x1bW5fc2l6ZXMiLCAidHlwZSI6IFsibn' +
    'VsbCIsIHsibG9naWNhbFR5cGUiOiAibWFwIiwgInR5cGUiOiAiYXJyYXkiLCAiaXRlbXMiOiB7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAiazExN192MTE4IiwgImZp' +
    'ZWxkcyI6IFt7Im5hbWUiOiAia2V5IiwgInR5cGUiOiAiaW50In0sIHsibmFtZSI6ICJ2YWx1ZSIsICJ0eXBlIjogImxvbmcifV19fV19LCB7ImRlZmF1bHQiOiBudWxsLC' +
    'AibmFtZSI6ICJsb3dlcl9ib3VuZHMiLCAidHlwZSI6IFsibnVsbCIsIHsibG9naWNhbFR5cGUiOiAibWFwIiwgInR5cGUiOiAiYXJyYXkiLCAiaXRlbXMiOiB7InR5cGUi' +
    'OiAicmVjb3JkIiwgIm5hbWUiOiAiazEyNl92MTI3IiwgImZpZWxkcyI6IFt7Im5hbWUiOiAia2V5IiwgInR5cGUiOiAiaW50In0sIHsibmFtZSI6ICJ2YWx1ZSIsICJ0eX' +
    'BlIjogImJ5dGVzIn1dfX1dfV19fV19ADAxMjM0NTY3ODlhYmNkZWYG2gFjYjrxdMnjW1NXNV5hZIgpNrbS10+tSMwtyEnVzUnMTtVPzk8sLtEvyUxJLdZPSSxJ1M9LLdcr' +
    'SCwqLE0t4QtwDAoMdQ1hYWJimuDHACRZGBgZWIAkMQbl56TgNwhIM8QRYVB2akEJfpMAUrNEMDEyMzQ1Njc4OWFiY2RlZg==',
  /** `data/gone.parquet`, a list of deleted rows; not compressed. */
  'm-deletes.avro':
    'T2JqAQQUYXZyby5jb2RlYwhudWxsFmF2cm8uc2NoZW1hwhB7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAibWFuaWZlc3RfZW50cnkiLCAiZmllbGRzIjogW3siZmllbG' +
    'QtaWQiOiAwLCAibmFtZSI6ICJzdGF0dXMiLCAidHlwZSI6ICJpbnQifSwgeyJmaWVsZC1pZCI6IDEsICJkZWZhdWx0IjogbnVsbCwgIm5hbWUiOiAic25hcHNob3RfaWQi' +
    'LCAidHlwZSI6IFsibnVsbCIsICJsb25nIl19LCB7Im5hbWUiOiAiZGF0YV9maWxlIiwgInR5cGUiOiB7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAicjIiLCAiZmllbG' +
    'RzIjogW3siZmllbGQtaWQiOiAxMzQsICJuYW1lIjogImNvbnRlbnQiLCAidHlwZSI6ICJpbnQifSwgeyJmaWVsZC1pZCI6IDEwMCwgIm5hbWUiOiAiZmlsZV9wYXRoIiwg' +
    'InR5cGUiOiAic3RyaW5nIn0sIHsiZmllbGQtaWQiOiAxMDEsICJuYW1lIjogImZpbGVfZm9ybWF0IiwgInR5cGUiOiAic3RyaW5nIn0sIHsiZmllbGQtaWQiOiAxMDIsIC' +
    'JuYW1lIjogInBhcnRpdGlvbiIsICJ0eXBlIjogeyJ0eXBlIjogInJlY29yZCIsICJuYW1lIjogInIxMDIiLCAiZmllbGRzIjogW119fSwgeyJmaWVsZC1pZCI6IDEwMywg' +
    'Im5hbWUiOiAicmVjb3JkX2NvdW50IiwgInR5cGUiOiAibG9uZyJ9LCB7ImRlZmF1bHQiOiBudWxsLCAibmFtZSI6ICJjb2x1bW5fc2l6ZXMiLCAidHlwZSI6IFsibnVsbC' +
    'IsIHsibG9naWNhbFR5cGUiOiAibWFwIiwgInR5cGUiOiAiYXJyYXkiLCAiaXRlbXMiOiB7InR5cGUiOiAicmVjb3JkIiwgIm5hbWUiOiAiazExN192MTE4IiwgImZpZWxk' +
    'cyI6IFt7Im5hbWUiOiAia2V5IiwgInR5cGUiOiAiaW50In0sIHsibmFtZSI6ICJ2YWx1ZSIsICJ0eXBlIjogImxvbmcifV19fV19LCB7ImRlZmF1bHQiOiBudWxsLCAibm' +
    'FtZSI6ICJsb3dlcl9ib3VuZHMiLCAidHlwZSI6IFsibnVsbCIsIHsibG9naWNhbFR5cGUiOiAibWFwIiwgInR5cGUiOiAiYXJyYXkiLCAiaXRlbXMiOiB7InR5cGUiOiAi' +
    'cmVjb3JkIiwgIm5hbWUiOiAiazEyNl92MTI3IiwgImZpZWxkcyI6IFt7Im5hbWUiOiAia2V5IiwgInR5cGUiOiAiaW50In0sIHsibmFtZSI6ICJ2YWx1ZSIsICJ0eXBlIj' +
    'ogImJ5dGVzIn1dfX1dfV19fV19ADAxMjM0NTY3ODlhYmNkZWYClAECAgQCXnMzOi8vZXhhbXBsZS1sYWtlL2NvYXN0L3RpZGVzL2RhdGEvZ29uZS5wYXJxdWV0DlBBUlFV' +
    'RVQCAgICkE4AAgICBAABADAxMjM0NTY3ODlhYmNkZWY=',
} as const;

const metadata = (rest: object): string =>
  JSON.stringify({ 'format-version': 2, location: LOCATION, 'last-updated-ms': 2, schemas: [], ...rest });
const SNAPSHOTS =
  '"current-snapshot-id":7638479174934763876,"snapshots":[{"snapshot-id":7638479174934763875,"manifest-list":"x"},' +
  `{"snapshot-id":7638479174934763876,"manifest-list":"${LOCATION}/metadata/snap-2.avro"}]}`;
const METADATA = metadata({}).replace(/\}$/, `,${SNAPSHOTS}`);

let root: string;
const put = (path: string, content: string | Uint8Array): void => writeFileSync(join(root, 'tides', path), content);
const bytesOf = (name: keyof typeof AVRO): Buffer => Buffer.from(AVRO[name], 'base64');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-iceberg-'));
  for (const folder of ['metadata', 'data']) mkdirSync(join(root, 'tides', folder), { recursive: true });
  for (const name of ['new', 'old', 'kept', 'gone', 'stray'])
    put(`data/${name}.parquet`, new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: [`${name} water`, 'x'] }] })));
  for (const name of Object.keys(AVRO)) put(`metadata/${name}`, bytesOf(name as keyof typeof AVRO));
  put('metadata/v2.metadata.json', METADATA);
  put('metadata/v1.metadata.json', metadata({ 'last-updated-ms': 1, 'current-snapshot-id': -1, snapshots: [] }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function found(path = '.'): Promise<Discovered> {
  const all = await discover([path], { root, formats: FORMATS });
  await all.dispose();
  return all;
}
const readOf = ({ manifests }: Discovered): string[] => manifests.map(({ path }) => path).filter((path) => path.endsWith('.parquet'));
const toldOf = ({ manifests }: Discovered): string[] => manifests.flatMap(({ problems = [] }) => problems.map((one) => worded(one).what));

test('files of the current snapshot are read; removed ones, delete files and manifests are listed as what they are', async () => {
  const all = await found();
  expect(readOf(all)).toEqual(['tides/data/kept.parquet', 'tides/data/new.parquet']);
  const what = 'tides/metadata/v2.metadata.json';
  expect(all.notRead.map((one) => [one.path, one.reason, one.kind, one.what])).toEqual([
    ['tides/data/gone.parquet', 'table-deletes', 'not-scanned', what],
    ['tides/data/old.parquet', 'removed-by-log', 'not-scanned', what],
    ['tides/data/stray.parquet', 'removed-by-log', 'not-scanned', what],
    ['tides/metadata/m-data.avro', 'table-list', 'passed-over', what],
    ['tides/metadata/m-deletes.avro', 'table-list', 'passed-over', what],
    ['tides/metadata/snap-2.avro', 'table-list', 'passed-over', what],
  ]);
  expect(toldOf(all)).toEqual([expect.stringContaining('Delete files leave out rows')]);
});

test('a removed file that is given by itself is read', async () => {
  expect(readOf(await found('tides/data/old.parquet'))).toEqual(['tides/data/old.parquet']);
});

test.each([
  ['a manifest that is not there', () => rmSync(join(root, 'tides/metadata/m-data.avro')), /do not lie beside/],
  ['a manifest list that is not there', () => rmSync(join(root, 'tides/metadata/snap-2.avro')), /do not lie beside/],
  ['a manifest that is cut off', () => put('metadata/m-data.avro', bytesOf('m-data.avro').subarray(0, -20)), /cut off/],
  ['a manifest that is no Avro', () => put('metadata/m-data.avro', 'x'.repeat(50)), /does not begin as an Avro file/],
  ['no current snapshot', () => put('metadata/v2.metadata.json', metadata({ snapshots: [] })), /no current snapshot/],
] as const)('%s: all files are read, and it is told that they were not checked', async (_, spoil, why) => {
  spoil();
  const all = await found();
  expect(readOf(all)).toHaveLength(5);
  expect(toldOf(all)).toEqual([expect.stringMatching(/^Which files belong to this table was not checked/)]);
  expect(toldOf(all)[0]).toMatch(why);
});

test('files of the snapshot that are not there are told', async () => {
  rmSync(join(root, 'tides/data/kept.parquet'));
  const all = await found();
  expect(readOf(all)).toEqual(['tides/data/new.parquet']);
  expect(toldOf(all)).toContain('One file of the current snapshot is not in the folder of this table, and not read');
});

test('a table that was moved has its files by name: none of its data is taken for removed', async () => {
  put('metadata/v2.metadata.json', METADATA.replace(LOCATION, 'file:/elsewhere/tides'));
  expect(readOf(await found())).toEqual(['tides/data/kept.parquet', 'tides/data/new.parquet']);
});

test('a damaged manifest comes out whole or is damaged; nothing else comes of it', async () => {
  const whole = bytesOf('m-data.avro');
  for (let seed = 1; seed <= 300; seed += 1) {
    try {
      for await (const record of avroRecords(damage(whole, numbers(seed)).bytes)) expect(record).toBeDefined();
    } catch (error) {
      expect(error).toBeInstanceOf(BadAvro);
    }
  }
});
