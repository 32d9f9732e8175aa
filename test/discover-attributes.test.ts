import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formats } from '../src/catalog/catalog.js';
import { discover } from '../src/discover/discover.js';

const FORMATS = await formats();
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-attributes-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const documents = jsonl([
  { id: 'a', text: 'A boat on a lake.', source: 'tides' },
  { id: 'b', text: 'Low tide at noon.', source: 'tides' },
]);
const scores = [
  { id: 'a', attributes: { tagger__quality: [[0, 17, 0.5]], tagger__lines: [] } },
  { id: 'b', attributes: { tagger__quality: [[0, 17, null]] } },
];

async function found(files: Record<string, string | Buffer>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const all = await discover(['.'], { root, cwd: root, formats: FORMATS });
  await all.dispose();
  return { read: all.manifests.map(({ path }) => path), left: all.notRead.map(({ path, reason, what }) => [path, reason, what]) };
}

test('attributes of documents are no documents', async () => {
  const { read, left } = await found({
    'tides/documents/part/0.jsonl.gz': gzipSync(documents),
    'tides/attributes/quality_v1/part/0.jsonl.gz': gzipSync(jsonl(scores)),
    'tides/attributes/lines/part/0.jsonl': jsonl(scores.map((row) => ({ ...row, source: 'tides' }))),
  });
  expect(read).toEqual(['tides/documents/part/0.jsonl.gz']);
  expect(left).toEqual([
    ['tides/attributes/lines/part/0.jsonl', 'attributes', 'tides/documents/part/0.jsonl.gz'],
    ['tides/attributes/quality_v1/part/0.jsonl.gz', 'attributes', 'tides/documents/part/0.jsonl.gz'],
  ]);
});

test('what holds more than scores, or whose documents are not there, is read', async () => {
  const { read } = await found({
    'tides/documents/0.jsonl': documents,
    'tides/attributes/a/0.jsonl': jsonl([...scores, { id: 'c', text: 'call me' }]),
    'tides/attributes/b/0.jsonl': jsonl([{ id: 'a', attributes: { note: ['call me'] } }]),
    'tides/attributes/c/1.jsonl': jsonl(scores),
  });
  expect(read.filter((path) => path.includes('attributes'))).toHaveLength(3);
});
