import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Discovered, discover } from '../src/discover.js';
import { LicitError } from '../src/errors.js';
import csv from '../src/formats/csv.js';
import hfCard from '../src/formats/hf-card.js';
import json from '../src/formats/json.js';
import jsonl from '../src/formats/jsonl.js';
import { tarMember, zipOf } from './formats/making.js';

const formats = [csv, hfCard, json, jsonl];
const LIST = '{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n';
const CARD = '---\nlicense: mit\ntask_categories: [x]\n---\n# Dataset Card for X\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-discover-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

const look = (paths: string[] = ['.'], rest: object = {}): Promise<Discovered> => discover(paths, { root, formats, ...rest });
const pathsOf = ({ manifests }: Discovered): string[] => manifests.map(({ path }) => path);
const whyOf = ({ notRead }: Discovered): Record<string, string> => Object.fromEntries(notRead.map(({ path, why }) => [path, why]));

test('manifests come in the order of their names, each with the format that reads it', async () => {
  write({ 'b.jsonl': LIST, 'a/c.csv': 'id,text\n1,a\n', 'a/B.json': `[${LIST.trim().replace('\n', ',')}]`, '数据/d': LIST });
  const { manifests } = await look();
  expect(manifests.map(({ path, format }) => [path, format])).toEqual([
    ['a/B.json', 'json'],
    ['a/c.csv', 'csv'],
    ['b.jsonl', 'jsonl'],
    ['数据/d', 'jsonl'],
  ]);
  expect(manifests[2]).toMatchObject({ absolute: join(root, 'b.jsonl'), size: LIST.length, head: { text: LIST } });
});

test('what nothing reads is listed with the reason', async () => {
  write({
    'empty.csv': '',
    'notes.docx': Buffer.from('PK\u0003\u0004 something'),
    'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 1, 2, 0, 0]),
    'notes.md': '# Notes\n\nNothing here, or little.\n',
    'prose.txt': 'It was late, and nobody spoke.\nThen he rose.\n',
    'schema.json': '{"$schema": "https://json-schema.org/draft-07/schema", "type": "object"}',
    'package.json': '{"name": "x", "version": "1.0.0", "dependencies": {}}',
    'settings.json': '{"a": {"b": 1}}',
    'packed.gz': Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
    blob: Buffer.from([0, 1, 2, 3, 0, 0, 0, 9]),
  });
  const found = await look();
  expect(pathsOf(found)).toEqual([]);
  expect(whyOf(found)).toEqual({
    'empty.csv': 'empty',
    'notes.docx': 'no reader for .docx',
    'photo.jpg': 'an image, not a manifest',
    'notes.md': 'no reader for .md',
    'prose.txt': 'text that no format reads',
    'schema.json': 'a JSON Schema, which describes no data',
    'package.json': 'a description of software, not of data',
    'settings.json': 'a JSON document that no format reads yet',
    'packed.gz': 'compressed data that cannot be decompressed',
    blob: 'binary content that no format reads',
  });
  expect(found.notRead.every(({ bytes }) => bytes !== undefined)).toBe(true);
});

test('files of licit itself, of git and of packages are passed over in silence', async () => {
  write({
    'licit.yaml': 'use: {}\n',
    '.licitignore': '',
    '.licit/ledger.db': 'x',
    '.git/config': 'x',
    'node_modules/a/data.jsonl': LIST,
    'a.jsonl': LIST,
  });
  const found = await look(['.'], { dot: true });
  expect([pathsOf(found), found.notRead]).toEqual([['a.jsonl'], []]);
});

test('.licitignore at the root and in a scanned folder is obeyed; .gitignore is not', async () => {
  write({
    '.licitignore': 'skipped/\n*.tmp.jsonl\n',
    '.gitignore': '*.jsonl\n',
    'skipped/a.jsonl': LIST,
    'x.tmp.jsonl': LIST,
    'data/b.jsonl': LIST,
    'data/c.jsonl': LIST,
    'data/.licitignore': '/c.jsonl\n',
  });
  expect(pathsOf(await look(['data']))).toEqual(['data/b.jsonl']);
  expect(pathsOf(await look())).toEqual(['data/b.jsonl', 'data/c.jsonl']);
});

test('a descriptor owns the lists beside and below it, down to the next; others belong to their folder', async () => {
  write({
    'top.jsonl': LIST,
    'news/README.md': CARD,
    'news/a.jsonl': LIST,
    'news/data/2024/b.jsonl': LIST,
    'news/sub/README.md': CARD,
    'news/sub/c.jsonl': LIST,
    'other/deep/d.jsonl': LIST,
  });
  const { manifests, datasets } = await look();
  const name = root.split('/').at(-1);
  expect(Object.fromEntries(manifests.map(({ path, dataset }) => [path, dataset]))).toEqual({
    'top.jsonl': name,
    'news/README.md': 'news',
    'news/a.jsonl': 'news',
    'news/data/2024/b.jsonl': 'news',
    'news/sub/README.md': 'news/sub',
    'news/sub/c.jsonl': 'news/sub',
    'other/deep/d.jsonl': 'other/deep',
  });
  expect(datasets).toEqual([
    { name, root: '.' },
    { name: 'news', root: 'news' },
    { name: 'news/sub', root: 'news/sub' },
    { name: 'other/deep', root: 'other/deep' },
  ]);
});

test('the same dataset has the same name when only a part of it is scanned', async () => {
  write({ 'news/README.md': CARD, 'news/data/a.jsonl': LIST });
  const whole = await look();
  const part = await look(['news']);
  expect(part.manifests.map(({ path, dataset }) => [path, dataset])).toEqual(whole.manifests.map(({ path, dataset }) => [path, dataset]));
});

test('a symbolic link is not followed inside a folder, and a loop of them has an end', async () => {
  write({ 'data/a.jsonl': LIST });
  symlinkSync(join(root, 'data'), join(root, 'data', 'loop'));
  symlinkSync(join(root, 'data', 'a.jsonl'), join(root, 'linked.jsonl'));
  const found = await look();
  expect(pathsOf(found)).toEqual(['data/a.jsonl']);
  expect(Object.keys(whyOf(found))).toEqual(['data/loop', 'linked.jsonl']);
});

test('a symbolic link that is named is followed', async () => {
  write({ 'data/a.jsonl': LIST });
  symlinkSync(join(root, 'data'), join(root, 'linked'));
  symlinkSync(join(root, 'data', 'a.jsonl'), join(root, 'linked.jsonl'));
  expect(pathsOf(await look(['linked', 'linked.jsonl']))).toEqual(['linked.jsonl', 'linked/a.jsonl']);
});

test.skipIf(process.getuid?.() === 0)('a folder or file without permission is listed, and the rest is read', async () => {
  write({ 'open.jsonl': LIST, 'closed/a.jsonl': LIST, 'secret.jsonl': LIST });
  chmodSync(join(root, 'closed'), 0);
  chmodSync(join(root, 'secret.jsonl'), 0);
  const found = await look();
  chmodSync(join(root, 'closed'), 0o700);
  expect(pathsOf(found)).toEqual(['open.jsonl']);
  expect(whyOf(found)).toEqual({ closed: 'a folder without permission to read it', 'secret.jsonl': 'no permission to read it' });
});

test('a path that is not there stops the run, with what to do', async () => {
  await expect(look(['nowhere'])).rejects.toThrow(LicitError);
  symlinkSync(join(root, 'self'), join(root, 'self'));
  await expect(look(['self'])).rejects.toThrow(/leads back to itself/);
});

test('a file given twice is found once, and paths are relative to the project folder from anywhere', async () => {
  write({ 'data/a.jsonl': LIST });
  const found = await look(['a.jsonl', join(root, 'data', 'a.jsonl'), '.'], { cwd: join(root, 'data') });
  expect(pathsOf(found)).toEqual(['data/a.jsonl']);
  expect(found.scanned).toEqual(['data/a.jsonl', 'data/a.jsonl', 'data']);
});

test('standard input is kept in a file that only its owner can read, until it is disposed of', async () => {
  const found = await look(['-'], { stdin: Readable.from([gzipSync(LIST)]), stdinName: 'incoming/list.jsonl' });
  const [manifest] = found.manifests;
  expect(manifest).toMatchObject({ path: 'incoming/list.jsonl', format: 'jsonl', dataset: 'incoming', head: { text: LIST } });
  expect(statSync(manifest!.absolute).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(manifest!.absolute)).mode & 0o777).toBe(0o700);
  await found.dispose();
  expect(() => readdirSync(dirname(manifest!.absolute))).toThrow(/ENOENT/);
});

test('six hundred small files are found in moments', async () => {
  write(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`d${i % 30}/f${i}.jsonl`, LIST])));
  const started = performance.now();
  expect((await look()).manifests).toHaveLength(600);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('members of a zip archive are manifests under its path, and its card speaks for them', async () => {
  write({
    'd/corpus.zip': zipOf([
      { name: 'README.md', content: CARD },
      { name: 'data/', content: '' },
      { name: 'data/list.jsonl', content: LIST, deflate: true },
      { name: 'data/packed.jsonl.gz', content: gzipSync(LIST) },
      { name: '__MACOSX/._list.jsonl', content: LIST },
      { name: '数据.csv', content: 'id,text\n1,a\n' },
    ]),
  });
  const found = await look();
  try {
    expect(found.manifests.map(({ path, format, dataset, size }) => [path, format, dataset, size > 0])).toEqual([
      ['d/corpus.zip/README.md', 'hf-card', 'd/corpus.zip', true],
      ['d/corpus.zip/data/list.jsonl', 'jsonl', 'd/corpus.zip', true],
      ['d/corpus.zip/data/packed.jsonl.gz', 'jsonl', 'd/corpus.zip', true],
      ['d/corpus.zip/数据.csv', 'csv', 'd/corpus.zip', true],
    ]);
    expect(found.notRead).toEqual([]);
  } finally {
    await found.dispose();
  }
  expect(found.manifests.some(({ absolute }) => existsSync(absolute))).toBe(false);
});

test('what an archive holds that cannot be read is listed, and names that climb out of it lead nowhere', async () => {
  write({
    'a.zip': zipOf([
      { name: '../../evil.jsonl', content: LIST },
      { name: '/etc/evil.jsonl', content: LIST },
      { name: 'C:\\evil.jsonl', content: LIST },
      { name: 'locked.jsonl', content: LIST, flags: 0x801 },
      { name: 'inner.zip', content: zipOf([{ name: 'x.jsonl', content: LIST }]) },
      { name: 'photo.png', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
      { name: 'short.jsonl', content: LIST, deflate: true, size: 5 },
    ]),
  });
  const found = await look();
  await found.dispose();
  expect(pathsOf(found)).toEqual([]);
  expect(whyOf(found)).toMatchObject({
    'a.zip/locked.jsonl': 'encrypted, in an archive with a password',
    'a.zip/inner.zip': 'an archive inside an archive: unpack it',
    'a.zip/photo.png': 'an image, not a manifest',
    'a.zip/short.jsonl': 'damaged inside its archive',
    'a.zip': '3 members whose names lead out of the archive',
  });
  expect(existsSync(join(root, '../evil.jsonl'))).toBe(false);
});

test('a damaged archive, one of anything but manifests, and a document that happens to be one are listed', async () => {
  const whole = zipOf([{ name: 'list.jsonl', content: LIST }]);
  write({
    'cut.zip': whole.subarray(0, whole.length - 30),
    'many.zip': zipOf(Array.from({ length: 60 }, (_, i) => ({ name: `${i}.bin`, content: Buffer.from([0, 1, 2, i]) }))),
    'text.docx': whole,
  });
  const found = await look();
  await found.dispose();
  const why = whyOf(found);
  expect(pathsOf(found)).toEqual([]);
  expect(why['cut.zip']).toMatch(/damaged or cut off/);
  expect(why['many.zip']).toBe('40 more members that no format reads');
  expect(Object.keys(why).filter((path) => path.startsWith('many.zip/'))).toHaveLength(20);
  expect(why['text.docx']).toMatch(/docx/);
});

test('a tar archive of tables is unpacked too, compressed or not; one of samples stays one manifest', async () => {
  const tar = (members: Record<string, string>): Buffer =>
    Buffer.concat([...Object.entries(members).map(([name, content]) => tarMember({ name, content })), Buffer.alloc(1024)]);
  write({
    'tables.tar.gz': gzipSync(tar({ 'd/README.md': CARD, 'd/list.jsonl': LIST, 'd/run.sh': 'echo', '../x.jsonl': LIST })),
    'cut.tar': tar({ 'a.jsonl': LIST, 'b.jsonl': LIST.repeat(100) }).subarray(0, 2048),
  });
  const found = await look();
  await found.dispose();
  expect(pathsOf(found)).toEqual(['cut.tar/a.jsonl', 'tables.tar.gz/d/README.md', 'tables.tar.gz/d/list.jsonl']);
  expect(whyOf(found)).toMatchObject({
    'tables.tar.gz/d/run.sh': 'no reader for .sh',
    'tables.tar.gz': 'a member whose name leads out of the archive',
    'cut.tar/b.jsonl': 'damaged inside its archive',
  });
});
