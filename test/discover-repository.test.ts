import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formats as allFormats } from '../src/catalog/catalog.js';
import { type Discovered, discover } from '../src/discover/discover.js';
import { datasheetText } from '../src/documents/datasheet-text.js';
import { DocumentThread } from '../src/documents/thread-pool.js';
import { isProgramText } from '../src/reading/program-text.js';
import { pdf } from './documents/pdf.js';
import { zipOf } from './formats/making.js';
import { processorTime } from './processor-time.js';

const formats = await allFormats();
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-repository-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

async function look(paths: string[] = ['.'], rest: object = {}): Promise<Discovered> {
  const found = await discover(paths, { root, formats, ...rest });
  await found.dispose();
  return found;
}
const read = ({ manifests }: Discovered): string[] => manifests.map(({ path }) => path);
const why = ({ notRead }: Discovered): Record<string, string> => Object.fromEntries(notRead.map(({ path, reason }) => [path, reason]));

const PROGRAM = 'import os\n\n\ndef main():\n    print(os.getcwd())\n';
const LIST = '{"id": "a-1", "text": "a boat"}\n{"id": "a-2", "text": "a ship"}\n';
const TABLE = 'id,text,license\nr-1,a boat,MIT\nr-2,a ship,MIT\nr-3,an oar,MIT\nr-4,a sail,MIT\nr-5,a mast,MIT\nr-6,a keel,MIT\n';
const STORY = 'It was late, and nobody on the boat spoke to him any more.\nThen he rose and went over to the other side of it.\n';
const PACKAGE = { 'package.json': '{"name": "boats", "version": "1.0.0"}\n' };

const thread = new DocumentThread();

describe('a package.json beside a dataset hides nothing of it', () => {
  test.each([
    ['a list', { 'boats.jsonl': LIST }, ['boats.jsonl']],
    ['a list in a folder of programs', { 'src/index.js': 'export const x = 1;\n', 'src/boats.jsonl': LIST }, ['src/boats.jsonl']],
    ['a table under the name of a program', { 'boats.pl': TABLE }, ['boats.pl']],
    ['a list under the name of a program', { 'boats.py': LIST }, ['boats.py']],
    ['texts', Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`stories/${i}.txt`, STORY])), ['stories/']],
    [
      'few texts in a folder of data, heard as well',
      { 'data/story.txt': STORY, 'data/list.jsonl': LIST },
      ['data/', 'data/list.jsonl', 'data/story.txt'],
    ],
    ['documentation in a folder of data', Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`data/docs/${i}.txt`, STORY])), ['data/docs/']],
    ['a test set', { 'test/data.jsonl': LIST }, ['test/data.jsonl']],
    [
      'a test set in a folder of data, with a program that tests',
      { 'data/tests/x.jsonl': LIST, 'data/tests/test_x.py': PROGRAM },
      ['data/tests/x.jsonl'],
    ],
    ['a folder of tests without programs', { 'tests/x.jsonl': LIST }, ['tests/x.jsonl']],
    ['much under tests', { 'tests/test_x.py': PROGRAM, 'tests/x.jsonl': LIST.repeat(40_000) }, ['tests/x.jsonl']],
    [
      'pictures that a README shows',
      { 'README.md': '![a](images/1.png)', 'images/1.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      ['README.md', 'images/'],
    ],
  ] satisfies [string, Record<string, string | Uint8Array>, string[]][])('%s', async (_, files, expected) => {
    write({ ...PACKAGE, ...files });
    expect(read(await look())).toEqual(expected);
  });

  test.each([
    ['sentences under the name of a program', { 'story.py': STORY }, 'story.py'],
    [
      'talk kept as YAML',
      { 'talk.yml': 'talks:\n- - How far is it to the other side of here\n  - It is not far at all if you know the way\n' },
      'talk.yml',
    ],
    [
      'programs in a folder of data',
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`data/code/${i}.py`, PROGRAM])),
      'data/code/0.py',
    ],
    ['a checkout among data', { 'repos/one/package.json': '{"name": "one"}', 'repos/one/index.js': 'let x = 1;\n' }, undefined],
    ['records of unknown shape', { 'odd.json': JSON.stringify({ a: { b: STORY.repeat(9) } }) }, 'odd.json'],
    [
      'many small objects of numbers',
      Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`shots/${i}.json`, `{"a": ${i}, "b": 2}`])),
      'shots/0.json',
    ],
    [
      'many texts in a folder of documentation',
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`docs/${i}.txt`, STORY])),
      'docs/0.txt',
    ],
    ['what a program is trained with', { 'weights.pkl': Buffer.from([128, 4, 0, 1]) }, 'weights.pkl'],
  ] satisfies [string, Record<string, string | Uint8Array>, string | undefined][])('%s stay what was not read', async (_, files, path) => {
    write({ ...(path === undefined ? { 'boats.jsonl': LIST } : PACKAGE), ...files });
    const found = await look();
    const row = found.notRead.find((one) => one.path === (path ?? 'repos/one/index.js'));
    expect([row?.kind, row?.reason === 'program']).toEqual(['not-scanned', false]);
  });
});

test('programs, settings, requirements and documentation of a repository are told as such, each by its name', async () => {
  write({
    'Cargo.toml': '[package]\nname = "boats"\n',
    '.flake8': '[flake8]\n',
    '.env': 'TOKEN=x\n',
    'requirements/dev.txt': 'pytest>=8\nruff\n',
    'src/__init__.py': '',
    'src/lib.rs': 'pub fn main() {\n    println!("x");\n}\n',
    'notes.ipynb': '{"cells": [{"cell_type": "markdown", "source": ["words"]}], "nbformat": 4, "metadata": {}}',
    'sums.ipynb': '{"cells": [{"cell_type": "code", "source": ["1 + 1"]}], "nbformat": 4, "metadata": {}}',
    'docs/guide.md': '# Guide\n\nHow it goes.\n',
    'docs/shot.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'CONTRIBUTING.md': '# Contributing\n\nPlease do.\n',
    'docker/OVERVIEW.md': '# Images\n\nWhat they hold.\n',
    'docker/Dockerfile': 'FROM x\n',
    'boats.jsonl': LIST,
    'tests/test_boats.py': PROGRAM,
    'tests/fixtures/boats.csv': TABLE,
  });
  symlinkSync('lib.rs', join(root, 'src/main.rs'));
  const found = await look();
  // Running text beside data is read for what it says of it.
  expect(read(found)).toEqual(['CONTRIBUTING.md', 'boats.jsonl', 'docs/guide.md', 'notes.ipynb']);
  expect(why(found)).toEqual({
    'Cargo.toml': 'program',
    '.flake8': 'program',
    '.env': 'hidden',
    'requirements/dev.txt': 'program',
    'src/__init__.py': 'program',
    'src/lib.rs': 'program',
    'src/main.rs': 'program',
    'sums.ipynb': 'program',
    'docs/shot.png': 'program',
    'docker/OVERVIEW.md': 'program',
    'docker/Dockerfile': 'program',
    'tests/test_boats.py': 'program',
    'tests/fixtures/boats.csv': 'fixture',
  });
});

test('test data is read when its folder is named', async () => {
  write({ ...PACKAGE, 'tests/boats.test.js': 'it("floats", () => {});\n', 'tests/boats.csv': TABLE });
  expect(why(await look())['tests/boats.csv']).toBe('fixture');
  expect(read(await look(['tests']))).toEqual(['tests/boats.csv']);
});

test('every name on the disk is in some list', async () => {
  write({
    ...PACKAGE,
    LICENSE: 'MIT License\n',
    'README.md': '# Boats\n',
    'data/boats.jsonl': LIST,
    'data/1.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
    'data/1.xml': '<annotation><owner><name>Ada Example</name></owner></annotation>',
    'data/labels.csv': 'filename,class\n1.jpg,boat\n2.jpg,boat\n',
    'kaldi/text': 'utt-1 a boat\nutt-2 a ship\n',
    'kaldi/utt2spk': 'utt-1 spk-1\nutt-2 spk-1\n',
    'src/a.py': PROGRAM,
    'tests/test_a.py': PROGRAM,
    'tests/a.csv': TABLE,
  });
  const found = await look();
  const listed = new Set([...found.manifests.map(({ path }) => path), ...found.notRead.map(({ path }) => path)]);
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  // The picture and its annotation are an item of the folder.
  expect(names.filter((name) => !listed.has(name))).toEqual(['data/1.jpg', 'data/1.xml']);
  expect(listed.has('data/')).toBe(true);
});

test('folders of one list are one dataset, others stay apart', async () => {
  const speaker = (i: number) => Array.from({ length: 5 }, (_, n) => [`corpus/speaker${i}/${n}.csv`, `id,text\n${i}-${n},a boat\n`]);
  write(Object.fromEntries(Array.from({ length: 30 }, (_, i) => speaker(i)).flat()));
  write({ 'sets/alpaca/train.jsonl': LIST, 'sets/dolly/train.jsonl': LIST, 'sets/oasst/train.csv': TABLE });
  write({ 'parted/train/x.jsonl': LIST, 'parted/test/x.jsonl': LIST });
  const { datasets, manifests } = await look();
  expect(manifests).toHaveLength(155);
  expect(datasets.map(({ name }) => name)).toEqual(['corpus', 'parted', 'sets/alpaca', 'sets/dolly', 'sets/oasst']);
});

test('few pictures in each of many folders are data, though a list lies beside them', async () => {
  const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
  const day = (i: number) => [[`days/${i}/list.jsonl`, LIST], ...[1, 2].map((n) => [`days/${i}/${n}.jpg`, JPEG])];
  write(Object.fromEntries(Array.from({ length: 12 }, (_, i) => day(i)).flat()));
  expect(read(await look()).filter((path) => path.endsWith('/')).length).toBeGreaterThan(0);
  expect((await look()).notRead).toEqual([]);
});

describe('datasheets beside data', () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const docx = (...lines: string[]): Buffer =>
    zipOf([
      {
        name: '[Content_Types].xml',
        content:
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      },
      { name: 'word/document.xml', content: `<w:document xmlns:w="x"><w:body>${lines.map(paragraph).join('')}</w:body></w:document>` },
    ]);
  const licenseOf = async (files: Record<string, string | Uint8Array>): Promise<string[]> => {
    write({ 'list.jsonl': LIST, ...files });
    const found = await discover(['.'], { root, formats, documentText: (path) => datasheetText(path, thread) });
    const said: string[] = [];
    for (const ref of found.manifests) {
      const format = formats.find(({ id }) => id === ref.format)!;
      if (format.reads !== 'dataset') continue;
      const { openManifest } = await import('../src/reading/open.js');
      for await (const reads of format.read(await openManifest(ref.absolute, ref.path, ref.head)))
        for (const one of reads)
          if (one.kind === 'card')
            said.push(
              ...one.says.flatMap((words) =>
                words.about === 'license' && words.by !== 'prose' ? [`${ref.path}: ${words.raw.trim()}`] : [],
              ),
            );
    }
    said.push(...found.notRead.map(({ path, reason }) => `${path}: ${reason}`));
    await found.dispose();
    await thread.end();
    return said;
  };

  test.each([
    [
      'HTML',
      'DATASHEET.html',
      '<html><body><h2>License</h2><p>The data is under CC BY 4.0.</p></body></html>',
      'The data is under CC BY 4.0.',
    ],
    ['Word', 'datasheet.docx', docx('Boats', '3. License', 'The data is under CC BY-SA 4.0.'), 'The data is under CC BY-SA 4.0.'],
    ['PDF', 'README.pdf', pdf(['Boats and where they are\nLicense\nThe data is under ODC-By 1.0.']), 'The data is under ODC-By 1.0.'],
    ['Markdown', 'DATASHEET.md', '# Boats\n\n## License\n\nThe data is under CC0 1.0.\n', 'The data is under CC0 1.0.'],
    [
      'a license as PDF',
      'LICENSE.pdf',
      pdf(['The data may be used under the terms of CC BY 4.0.']),
      'The data may be used under the terms of CC BY 4.0.',
    ],
  ])('are read as cards: %s', async (_, path, content, words) => {
    expect(await licenseOf({ [path]: content })).toEqual([`${path}: ${words}`]);
  });

  test.each([
    ['a scan of paper', 'README.pdf', pdf([''])],
    ['a damaged document', 'datasheet.docx', Buffer.from('PK\u0003\u0004 something')],
    ['an old Word document', 'README.doc', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
  ])('are named where they cannot be read: %s', async (_, path, content) => {
    expect(await licenseOf({ [path]: content })).toEqual([`${path}: datasheet`]);
  });

  test('many that are called so are data', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [`sheets/${'abcde'[i]}-datasheet.pdf`, pdf(['A text of some words on it'])]),
    );
    expect(await licenseOf(files)).toEqual([]);
    expect(read(await look(['.'], { documentText: (path: string) => datasheetText(path, thread) }))).toContain('sheets/');
  });
});

describe('a text is told from a program by its lines', () => {
  test.each([
    ['Perl with commas', 'my ($a, $b, $c) = @_;\nmy ($d, $e, $f) = @_;\nprint $a, $b, $c;\n'.repeat(3), true],
    ['a module that only says what it is', '"""All that has to do with boats, and with nothing else at all."""\n', true],
    ['a table', TABLE, false],
    ['a story', STORY, false],
    ['中文', '那天晚上船上没有人再和他说话。\n他站起来走到另一边去了。\n', false],
  ])('%s', (_, text, expected) => {
    expect(isProgramText(text)).toBe(expected);
  });

  test('in time linear in the text', () => {
    for (const unit of [' ', 'a ', '"""', '/*', ' #', 'a-', '(', ',']) {
      const timed = (text: string): number => {
        const began = processorTime();
        isProgramText(text);
        return processorTime() - began;
      };
      const once = timed(unit.repeat(40_000)) + 5;
      expect(timed(unit.repeat(320_000)) / once, JSON.stringify(unit)).toBeLessThan(40);
    }
  });
});
