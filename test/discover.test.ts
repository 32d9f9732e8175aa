import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discovered, discover } from '../src/discover/discover.js';
import coco from '../src/formats/coco.js';
import csv from '../src/formats/csv.js';
import folder from '../src/formats/folder.js';
import frictionless from '../src/formats/frictionless.js';
import hfCard from '../src/formats/hf-card.js';
import json from '../src/formats/json.js';
import jsonl from '../src/formats/jsonl.js';
import licenseFile from '../src/formats/license-file.js';
import { LicitError } from '../src/model/errors.js';
import { openManifest } from '../src/reading/open.js';
import { items, readAll, tarMember, zipOf } from './formats/making.js';
import { processorTime } from './processor-time.js';

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
    'tool/package.json': '{"name": "x", "version": "1.0.0", "dependencies": {}}',
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
    'tool/package.json': 'a description of software, not of data',
    'settings.json': 'a JSON document that no format reads yet',
    'packed.gz': 'compressed data that cannot be decompressed',
    blob: 'binary content that no format reads',
  });
  expect(found.notRead.every(({ bytes }) => bytes !== undefined)).toBe(true);
});

test('files of licit itself and of git are passed over, folders of packages are not scanned, and both are listed', async () => {
  write({
    'licit.yaml': 'use: {}\n',
    '.licitignore': '',
    '.licit/ledger.db': 'x',
    '.git/config': 'x',
    'node_modules/a/data.jsonl': LIST,
    'a.jsonl': LIST,
  });
  const found = await look(['.'], { ofChange: true });
  expect(pathsOf(found)).toEqual(['a.jsonl']);
  expect(found.notRead.map(({ path, reason, kind, files }) => [path, reason, kind, files ?? 1])).toEqual([
    ['.git/', 'version-control', 'passed-over', 1],
    ['.licit/', 'licit', 'passed-over', 1],
    ['.licitignore', 'licit', 'passed-over', 1],
    ['licit.yaml', 'licit', 'passed-over', 1],
    ['node_modules/', 'packages', 'not-scanned', 1],
  ]);
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
  const started = processorTime();
  expect((await look()).manifests).toHaveLength(600);
  expect(processorTime() - started).toBeLessThan(2000);
});

test('members of a zip archive are manifests under its path, and its card speaks for them', async () => {
  write({
    'd/corpus.zip': zipOf([
      { name: 'README.md', content: CARD },
      { name: 'data/', content: '' },
      { name: 'data/list.jsonl', content: LIST, deflate: true },
      { name: 'data/packed.jsonl.gz', content: gzipSync(LIST) },
      { name: '__MACOSX/._list.jsonl', content: Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0]) },
      { name: '__MACOSX/._hidden.jsonl', content: LIST },
      { name: 'data/.hidden.jsonl', content: LIST },
      { name: 'data/list.jsonl', content: LIST },
      { name: '数据.csv', content: 'id,text\n1,a\n' },
    ]),
  });
  const found = await look();
  try {
    expect(found.manifests.map(({ path, format, dataset, size }) => [path, format, dataset, size > 0])).toEqual([
      ['d/corpus.zip/README.md', 'hf-card', 'd/corpus.zip', true],
      ['d/corpus.zip/data/list.jsonl', 'jsonl', 'd/corpus.zip', true],
      // A name that is there twice is read twice.
      ['d/corpus.zip/data/list.jsonl (2)', 'jsonl', 'd/corpus.zip', true],
      ['d/corpus.zip/data/packed.jsonl.gz', 'jsonl', 'd/corpus.zip', true],
      ['d/corpus.zip/数据.csv', 'csv', 'd/corpus.zip', true],
    ]);
    expect(found.notRead.map(({ path, reason }) => [path, reason])).toEqual([
      ['d/corpus.zip/__MACOSX/._hidden.jsonl', 'hidden'],
      ['d/corpus.zip/__MACOSX/._list.jsonl', 'system'],
      ['d/corpus.zip/data/.hidden.jsonl', 'hidden'],
    ]);
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
    'a.zip': '3 members whose name leads out of the archive',
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
    'lists.tar': tar({ 'long.jsonl': LIST.repeat(4000) }),
    'cut.tar': tar({ 'a.jsonl': LIST, 'b.jsonl': LIST.repeat(100) }).subarray(0, 2048),
  });
  const found = await look();
  await found.dispose();
  expect(pathsOf(found)).toEqual(['cut.tar/a.jsonl', 'lists.tar/long.jsonl', 'tables.tar.gz/d/README.md', 'tables.tar.gz/d/list.jsonl']);
  expect(whyOf(found)).toMatchObject({
    'tables.tar.gz/d/run.sh': 'no reader for .sh',
    'tables.tar.gz': '1 member whose name leads out of the archive',
    'cut.tar/b.jsonl': 'damaged inside its archive',
  });
});

// ───────────────────────────────────────────────────────────────────────────── loose files

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]);
const WAV = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1'), Buffer.alloc(24)]);

/** The items of every folder that was found, by the folder's path. */
async function folders(rest: object = {}, paths: string[] = ['.']): Promise<Record<string, Record<string, unknown>[]>> {
  const found = await look(paths, { formats: [...formats, coco, folder, licenseFile], ...rest });
  try {
    const listed: Record<string, Record<string, unknown>[]> = {};
    for (const { path, absolute, format, head, folder: where } of found.manifests) {
      if (format !== 'folder') continue;
      const reads = await readAll(folder, await openManifest(absolute, path, head, where));
      listed[path] = items(reads).map(({ fields }) => fields);
    }
    return listed;
  } finally {
    await found.dispose();
  }
}

const named = (listed: Record<string, Record<string, unknown>[]>): Record<string, unknown[]> =>
  Object.fromEntries(Object.entries(listed).map(([path, all]) => [path, all.map((fields) => fields.file_name)]));

test('a folder of images is one manifest: each file an item with its size, its SHA-256, and its type by content', async () => {
  write({ 'photos/a.jpg': JPEG, 'photos/b': PNG, 'photos/.DS_Store': 'x', 'photos/Thumbs.db': 'x', 'photos/sort.py': 'import os\n' });
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  expect(await folders()).toEqual({
    'photos/': [
      { file_name: 'a.jpg', bytes: JPEG.length, sha256: digest(JPEG), type: 'image/jpeg' },
      { file_name: 'b', bytes: PNG.length, sha256: digest(PNG), type: 'image/png' },
    ],
  });
});

test('splits and classes are told by folders of one depth, and folders that are no classes are none', async () => {
  write({
    'birds/train/heron/1.jpg': JPEG,
    'birds/train/tern/2.jpg': JPEG,
    'birds/test/tern/3.jpg': JPEG,
    'album/2023/1.jpg': JPEG,
    'album/2024/2.jpg': JPEG,
    'pairs/images/1.png': PNG,
    'pairs/masks/1.png': PNG,
  });
  const listed = await folders();
  expect(listed['birds/']!.map(({ file_name, split, label }) => [file_name, split, label])).toEqual([
    ['test/tern/3.jpg', 'test', 'tern'],
    ['train/heron/1.jpg', 'train', 'heron'],
    ['train/tern/2.jpg', 'train', 'tern'],
  ]);
  expect([listed['album/'], listed['pairs/']].flat().map((fields) => fields!.label)).toEqual([undefined, undefined, undefined, undefined]);
  expect(Object.keys(listed).sort()).toEqual(['album/', 'birds/', 'pairs/']);
});

test('folders of different kinds are manifests of their own', async () => {
  write({ 'data/photos/1.jpg': JPEG, 'data/photos/2.jpg': JPEG, 'data/sound/1.wav': WAV, 'data/text/1.txt': 'Low water.\n' });
  expect(named(await folders())).toEqual({ 'data/photos/': ['1.jpg', '2.jpg'], 'data/sound/': ['1.wav'], 'data/text/': ['1.txt'] });
});

test('captions, labels and JSON of the same name are joined to their file, even where a format would read them', async () => {
  write({
    'p/1.jpg': JPEG,
    'p/1.txt': 'A heron, at low water\nA bird, by the sea\n',
    'p/1.json': '{"license": "CC-BY-4.0", "file_name": "other", "url": "https://example.com/1"}',
    'yolo/images/2.jpg': JPEG,
    'yolo/labels/2.txt': '0 0.5 0.5 0.1 0.1\n',
  });
  const listed = await folders();
  expect(listed['p/']).toMatchObject([
    { file_name: '1.jpg', license: 'CC-BY-4.0', url: 'https://example.com/1', txt: 'A heron, at low water\nA bird, by the sea' },
  ]);
  expect(listed['yolo/images/']).toMatchObject([{ file_name: '2.jpg', txt: '0 0.5 0.5 0.1 0.1' }]);
  expect(pathsOf(await look(['.'], { formats: [...formats, folder] }))).toEqual(['p/', 'yolo/images/']);
});

test('a file that a list names is an item of that list and no second one', async () => {
  write({
    'sea/metadata.csv': 'file_name,text\n1.jpg,a heron\nsub/2.jpg,a tern\n',
    'sea/1.jpg': JPEG,
    'sea/sub/2.jpg': JPEG,
    'sea/sub/3.jpg': JPEG,
    'coco/annotations/instances.json':
      '{"images": [{"id": 1, "file_name": "0001.jpg"}], "annotations": [{"id": 1, "image_id": 1, "category_id": 1}], "categories": [{"id": 1, "name": "x"}]}',
    'coco/val2017/0001.jpg': JPEG,
    'coco/val2017/0002.jpg': JPEG,
    'speech/list.csv': 'id,text\nLJ-a,hello\n',
    'speech/wavs/LJ-a.wav': WAV,
    'numbers/list.csv': 'id,count\nx,1\n',
    'numbers/wavs/1.wav': WAV,
  });
  const found = await look(['.'], { formats: [...formats, coco, folder] });
  await found.dispose();
  expect(named(await folders())).toEqual({ 'sea/': ['sub/3.jpg'], 'coco/': ['val2017/0002.jpg'], 'numbers/wavs/': ['1.wav'] });
  expect(whyOf(found)).toEqual({
    'sea/*': '2 items of sea/metadata.csv; the content was not looked into',
    'coco/val2017/0001.jpg': 'an item of coco/annotations/instances.json; the content was not looked into',
    'speech/wavs/LJ-a.wav': 'an item of speech/list.csv; the content was not looked into',
  });
});

test('programs, models, licenses and pictures that explain are no items', async () => {
  write({
    'set/README.md': CARD,
    'set/banner.png': PNG,
    'set/assets/a.png': PNG,
    'set/train.jsonl': LIST,
    'set/train.py': 'print(1)\n',
    'set/model.safetensors': Buffer.concat([Buffer.from([64, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('{"a":{}}')]),
    'set/requirements.txt': 'numpy\n',
    'plain/LICENSE': 'Creative Commons Attribution 4.0 International\n',
    'plain/1.jpg': JPEG,
  });
  expect(named(await folders())).toEqual({ 'plain/': ['1.jpg'] });
});

test('one folder of a dataset is its, and files in the project itself are a manifest of their own', async () => {
  write({ 'set/README.md': CARD, 'set/a/1.jpg': JPEG, 'set/b/2.jpg': JPEG, '1.jpg': JPEG });
  const found = await look(['.'], { formats: [...formats, folder] });
  await found.dispose();
  const name = root.split('/').at(-1);
  expect(found.manifests.map(({ path, dataset }) => [path, dataset])).toEqual([
    ['./', name],
    ['set/', 'set'],
    ['set/README.md', 'set'],
  ]);
});

test('hidden files are left out, links are not followed, and what .licitignore names is no item', async () => {
  write({
    'p/1.jpg': JPEG,
    'p/.hidden.jpg': JPEG,
    'p/no/2.jpg': JPEG,
    'p/3.jpg': JPEG,
    '.licitignore': 'p/no/\n/p/3.jpg\n',
    'else/9.jpg': JPEG,
  });
  symlinkSync(join(root, 'else'), join(root, 'p', 'linked'));
  symlinkSync(join(root, 'p'), join(root, 'p', 'loop'));
  expect(named(await folders({}, ['p']))).toEqual({ 'p/': ['1.jpg'] });
  expect(named(await folders({ ofChange: true }, ['p']))).toEqual({ 'p/': ['.hidden.jpg', '1.jpg'] });
});

test('two thousand photos are listed in moments', async () => {
  write(
    Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`photos/${i % 20}/${i}.jpg`, Buffer.concat([JPEG, Buffer.from(`${i}`)])])),
  );
  const started = processorTime();
  expect((await folders())['photos/']).toHaveLength(2000);
  expect(processorTime() - started).toBeLessThan(2400);
});

// ───────────────────────────────────────────────────────────────────────────── which dataset

const pack = (name: string, ...paths: string[]): string =>
  JSON.stringify({ name, licenses: [{ name: 'MIT' }], resources: paths.map((path, i) => ({ name: `r${i}`, path })) });

const datasetsOf = async (): Promise<Record<string, string>> => {
  const { manifests } = await look(['.'], { formats: [...formats, frictionless] });
  return Object.fromEntries(manifests.map(({ path, dataset }) => [path, dataset]));
};

test('a list that no folder speaks for joins the dataset whose descriptor names it, by path or glob', async () => {
  write({
    'meta/datapackage.json': pack('x', '../data/a.csv', '../data/parts/*.jsonl'),
    'data/a.csv': 'id,text\n1,a\n',
    'data/parts/b.jsonl': LIST,
    'data/other.csv': 'id,text\n1,a\n',
  });
  expect(await datasetsOf()).toEqual({
    'meta/datapackage.json': 'meta',
    'data/a.csv': 'meta',
    'data/parts/b.jsonl': 'meta',
    'data/other.csv': 'data',
  });
});

test('a descriptor that names the lists of another dataset, and has none itself, speaks of that dataset', async () => {
  write({ 'd/README.md': CARD, 'd/data/a.csv': 'id,text\n1,a\n', 'meta/datapackage.json': pack('x', '../d/data/a.csv') });
  expect(await datasetsOf()).toMatchObject({ 'd/README.md': 'd', 'd/data/a.csv': 'd', 'meta/datapackage.json': 'd' });
});

test('the descriptor in the folder of a list comes before those that name it from elsewhere, and names that lead out name nothing', async () => {
  write({
    'd/README.md': CARD,
    'd/sub/README.md': CARD,
    'd/sub/a.csv': 'id,text\n1,a\n',
    'd/b.csv': 'id,text\n1,a\n',
    'meta/datapackage.json': pack('x', '../../../etc/passwd', '/etc/passwd', '../d/sub/a.csv', 'own.csv'),
    'meta/own.csv': 'id,text\n1,a\n',
  });
  expect(await datasetsOf()).toMatchObject({ 'd/sub/a.csv': 'd/sub', 'd/b.csv': 'd', 'meta/datapackage.json': 'meta' });
});

const story = (i: number): string => JSON.stringify({ title: `Boat ${i}`, maintext: `The boat ${i} went over the lake.` }, null, 2);
const stories = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/${i}.json`, story(i)]));

test('many files of one JSON record each are one list, and each record is an item under the name of its file', async () => {
  const long = JSON.stringify({ title: 'Boat 7', maintext: 'The boat went over the lake. '.repeat(4000) });
  write({ ...stories('news', 6), 'news/7.json': `${long}\n${story(8)}`, 'news/8.json': story(8).slice(0, -3) });
  const found = await look(['news'], { formats: [...formats, folder] });
  expect(found.manifests.map(({ path, format }) => [path, format])).toEqual([['news/', 'folder']]);
  const [{ path, absolute, head, folder: at }] = found.manifests as [Discovered['manifests'][number]];
  const reads = await readAll(folder, await openManifest(absolute, path, head, at));
  expect(items(reads).map(({ key, at: { record }, fields }) => [key, record, fields.title])).toEqual([
    ...[0, 1, 2, 3, 4, 5].map((i) => [`${i}.json`, i + 1, `Boat ${i}`]),
    ['7.json', 7, 'Boat 7'],
    ['7.json#2', 8, 'Boat 8'],
  ]);
  expect(reads.filter(({ kind }) => kind === 'problem')).toEqual([expect.objectContaining({ lost: 1, at: { path: 'news/', record: 9 } })]);
  await found.dispose();
});

test('records in many folders are one list; a few are a list of one each', async () => {
  const all = { formats: [...formats, folder] };
  write(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`data/${i}/record.json`, story(i)])));
  const found = await look(['data'], all);
  expect(pathsOf(found)).toEqual(['data/']);
  await found.dispose();
  write(stories('few', 2));
  expect(pathsOf(await look(['few'], all))).toEqual(['few/0.json', 'few/1.json']);
  expect(pathsOf(await look(['few/0.json'], all))).toEqual(['few/0.json']);
});

test('files that only look a little like records are data where many are alike', async () => {
  const all = { formats: [...formats, folder] };
  const weak = (i: number) => JSON.stringify({ id: i, url: `https://example.org/${i}`, size: 3 }, null, 1);
  write({ 'one/a.json': weak(1), 'one/list.jsonl': LIST });
  const few = await look(['one'], all);
  expect(pathsOf(few)).toEqual(['one/list.jsonl']);
  expect(whyOf(few)).toEqual({ 'one/a.json': 'a JSON document that no format reads yet' });
  write(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`many/${i}.json`, weak(i)])));
  write({ 'many/settings.json': '{"a": {"b": 1}}', 'many/index.json': '{\n"path": "some", "count": 5, "made": true}' });
  const many = await look(['many'], all);
  expect(pathsOf(many)).toEqual(['many/']);
  expect(whyOf(many)).toEqual({
    'many/settings.json': 'a JSON document that no format reads yet',
    'many/index.json': 'a JSON document that no format reads yet',
  });
  await many.dispose();
});

test('JSON beside a picture speaks of the picture, and of a text', async () => {
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), Buffer.from('JFIF\0')]);
  write(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`photos/${i}.jpg`, photo])));
  write(stories('photos', 6));
  const found = await look(['photos'], { formats: [...formats, folder] });
  const [{ path, absolute, head, folder: at }] = found.manifests as [Discovered['manifests'][number]];
  const read = items(await readAll(folder, await openManifest(absolute, path, head, at)));
  expect(read.map(({ key, fields }) => [key, fields.title])).toEqual([0, 1, 2, 3, 4, 5].map((i) => [`${i}.jpg`, `Boat ${i}`]));
  await found.dispose();
});

describe('a pattern in place of a path', () => {
  const named = (paths: string[], rest: object = {}) => look(paths, { patterns: true, ...rest });
  const lists = { 'data/a.jsonl': LIST, 'data/b.jsonl': LIST, 'data/in/c.jsonl': LIST, 'data/in/d.csv': 'id,text\n1,a\n' };

  test('is what a shell would make of it, and ** any folders', async () => {
    write({ ...lists, 'data/.hidden.jsonl': LIST, 'data/node_modules/x/e.jsonl': LIST });
    expect(pathsOf(await named(['data/*.jsonl']))).toEqual(['data/a.jsonl', 'data/b.jsonl']);
    expect(pathsOf(await named(['data/**/*.jsonl']))).toEqual(['data/a.jsonl', 'data/b.jsonl', 'data/in/c.jsonl']);
    expect(pathsOf(await named(['*.csv'], { cwd: join(root, 'data/in') }))).toEqual(['data/in/d.csv']);
    expect(pathsOf(await named(['data/[ab].jsonl', 'data/?n']))).toEqual([
      'data/a.jsonl',
      'data/b.jsonl',
      'data/in/c.jsonl',
      'data/in/d.csv',
    ]);
    for (const from of [join(root, 'data/'), './data/', 'data/in/../', '../data/'])
      expect(pathsOf(await named([`${from}?.jsonl`], from.startsWith('../') ? { cwd: join(root, 'data') } : {})), from).toEqual([
        'data/a.jsonl',
        'data/b.jsonl',
      ]);
    expect(pathsOf(await named(['data/[!b].jsonl']))).toEqual(['data/a.jsonl']);
    expect((await named(['data/*'])).scanned).toEqual(['data/a.jsonl', 'data/b.jsonl', 'data/in']);
  });

  // Windows has no such names.
  test.skipIf(process.platform === 'win32')(
    'is none where there is a file of that name, and other characters are what they are',
    async () => {
      write({ '[a]*.jsonl': LIST, 'a.jsonl': LIST, 'data (1)/{x,y}+!@|.jsonl': LIST, 'data 1/x.jsonl': LIST, '!a.jsonl': LIST });
      expect(pathsOf(await named(['[a]*.jsonl']))).toEqual(['[a]*.jsonl']);
      expect(pathsOf(await named(['data (1)/*', '!*.jsonl']))).toEqual(['!a.jsonl', 'data (1)/{x,y}+!@|.jsonl']);
      expect(pathsOf(await named(['*/{x,y}+!@|.json?']))).toEqual(['data (1)/{x,y}+!@|.jsonl']);
      expect(pathsOf(await named(['data \\(1\\)/*']))).toEqual(['data (1)/{x,y}+!@|.jsonl']);
      await expect(named(['*/{x,y}.jsonl'])).rejects.toThrow('Nothing matches */{x,y}.jsonl');
    },
  );

  test('passes over what a folder would: what .licitignore says, and links', async () => {
    write({ ...lists, '.licitignore': 'b.jsonl\n' });
    symlinkSync(join(root, 'data/in'), join(root, 'data/loop.jsonl'));
    const found = await named(['data/*.jsonl']);
    expect(pathsOf(found)).toEqual(['data/a.jsonl']);
    expect(found.notRead.map(({ path, reason }) => [path, reason])).toEqual([
      ['data/b.jsonl', 'ignored'],
      ['data/loop.jsonl', 'link'],
    ]);
  });

  test('is told where it matches nothing, where it is asked of no command, and where it is hostile', async () => {
    write(lists);
    await expect(named(['data/*.parquet'])).rejects.toThrow('Nothing matches data/*.parquet');
    await expect(look(['data/*.jsonl'])).rejects.toThrow('There is no data/*.jsonl');
    for (const bomb of ['+('.repeat(400), '{a,b}'.repeat(190), '{1..999}'.repeat(100), '(a*)*'.repeat(190)]) {
      const before = processorTime();
      await named([`${bomb}*`]).catch(() => {});
      expect(processorTime() - before).toBeLessThan(1000);
    }
    await expect(named(['a'.repeat(1000).concat('*')])).rejects.toThrow('longer than 1000 characters');
  });
});
