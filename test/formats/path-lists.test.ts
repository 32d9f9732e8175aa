import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import fileListing from '../../src/formats/file-listing.js';
import pathList from '../../src/formats/path-list.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

describe('what is a list of paths', () => {
  test.each([
    ['path-list', lines(6, (i) => `images/00${i}.jpg`), 'train.txt'],
    ['path-list', lines(6, (i) => `./my photos/boat ${i}.png`), 'files.txt'],
    ['path-list', `${lines(8, (i) => `a/${i}.wav`)}a/README\na/notes\n`, 'list'],
    ['path-list', lines(6, (i) => `${i % 2} id1001${i}/1zcI/0000${i}.wav id1027${i}/x/00001.wav`), 'veri_test.txt'],
    ['path-list', lines(6, (i) => `n0144076${i % 2}/n01440764_1002${i}.JPEG ${i % 2}`), 'train.txt'],
    ['path-list', lines(6, (i) => `JPEGImages/2007_${i}.jpg SegmentationClass/2007_${i}.png`), 'val.txt'],
    ['path-list', lines(6, (i) => `clips/a${i}.mp4 30${i} ${i}`), 'videos.txt'],
    ['path-list', lines(6, (i) => `boat${i}.jpg 1,2,30,40,${i} ${i},5,6,7,0`), 'boxes.txt'],
    ['path-list', `/data/tides\n${lines(4, (i) => `low/${i}.flac\t48${i}00`)}`, 'valid.tsv'],
    ['path-list', lines(6, (i) => `a/${i}.jpg ${i % 3 === 0 ? 'heron' : 'gull'}`), 'birds.txt'],
    ['speech-list', lines(4, (i) => `wavs/p225_00${i}.wav|Please call Stella.`), 'train.txt'],
    ['speech-list', lines(6, (i) => `clip_00${i}.wav word${'abcdef'[i]}`), 'transcripts.txt'],
    ['kaldi', lines(3, (i) => `rec-${i} /data/${i}.wav`), 'wav.scp'],
    ['url-list', lines(3, (i) => `https://example.com/${i}.jpg`), 'train.txt'],
    ['checksum-list', lines(3, (i) => `${String(i).padStart(64, 'a')}  a/${i}.jpg`), 'list.txt'],
    ['csv', `filename\n${lines(4, (i) => `a/${i}.jpg`)}`, 'train.csv'],
    ['csv', `path\tsentence\n${lines(4, (i) => `a${i}.mp3\tHello there ${i}`)}`, 'train.tsv'],
    [undefined, 'See the picture in images/1.jpg\nand what is said of it\nin notes.txt\n', 'notes.txt'],
    [undefined, lines(6, (i) => `src/module${i}.py`), 'SOURCES.txt'],
  ] as const)('%s answers to %j', async (id, content, path) => {
    expect(await best(content, path)).toBe(id);
  });
});

test('a pair is one item with its label, and goes by both paths', async () => {
  const file = await manifest('1 a/1.wav b/2.wav\n0 a/1.wav c/3.wav\n', 'veri_test.txt');
  expect(items(await readAll(pathList, file)).map(({ key, fields, unseen }) => [key, fields, unseen])).toEqual([
    ['a/1.wav b/2.wav', { path: 'a/1.wav', path_2: 'b/2.wav', label: '1' }, true],
    ['a/1.wav c/3.wav', { path: 'a/1.wav', path_2: 'c/3.wav', label: '0' }, true],
  ]);
});

test('the folder on the first line of a fairseq list is no item, and every line has it', async () => {
  const text = '/data/tides\nlow/1.wav\t480\nlow/2.wav\t512\nlow/4.wav\t1\nlow/5.wav\t1\nlow/3.wav\n';
  const reads = await readAll(pathList, await manifest(text, 'train.tsv'));
  expect(items(reads).map(({ fields }) => fields)).toEqual([
    { path: 'low/1.wav', root: '/data/tides', frames: 480 },
    { path: 'low/2.wav', root: '/data/tides', frames: 512 },
    { path: 'low/4.wav', root: '/data/tides', frames: 1 },
    { path: 'low/5.wav', root: '/data/tides', frames: 1 },
  ]);
  expect(problems(reads)).toMatchObject([{ at: { line: 6 }, lost: 1 }]);
  const part = [];
  for await (const batch of pathList.read(await manifest(text, 'train.tsv'), { start: 26, end: 40 })) part.push(...batch);
  expect(items(part).map(({ fields }) => fields)).toEqual([{ path: 'low/2.wav', root: '/data/tides', frames: 512 }]);
});

test('an address in a list is where the content is', async () => {
  expect(await fieldsOf(pathList, 'https://example.com/1.jpg 3\nhttps://example.com/2.jpg 4\n', 'train.txt')).toEqual([
    { url: 'https://example.com/1.jpg', label: '3' },
    { url: 'https://example.com/2.jpg', label: '4' },
  ]);
});

describe('listings', () => {
  test.each([
    [
      'aws s3 ls',
      '                           PRE old/\n2026-01-05 09:12:00       4821 a b/1.jpg\n',
      [{ date: '2026-01-05 09:12:00', size: 4821, key: 'a b/1.jpg' }],
    ],
    [
      'gsutil ls -l',
      '      4821  2026-01-05T09:12:00Z  gs://tides/a/1.jpg\n                                 gs://tides/b/\nTOTAL: 1 objects, 4821 bytes (4.71 KiB)\n',
      [{ size: 4821, date: '2026-01-05T09:12:00Z', url: 'gs://tides/a/1.jpg' }],
    ],
    [
      'ossutil ls',
      'LastModifiedTime                   Size(B)  StorageClass   ETAG                                  ObjectName\n2026-01-05 09:12:00 +0800 CST         4821      Standard   D41D8CD98F00B204E9800998ECF8427E      oss://tides/a/1.jpg\nObject Number is: 1\n\n0.123(s) elapsed\n',
      [
        {
          date: '2026-01-05 09:12:00 +0800 CST',
          size: 4821,
          storage_class: 'Standard',
          etag: 'D41D8CD98F00B204E9800998ECF8427E',
          url: 'oss://tides/a/1.jpg',
        },
      ],
    ],
    [
      'rclone lsl',
      '     4821 2026-01-05 09:12:00.123456789 a/1.jpg\n',
      [{ size: 4821, date: '2026-01-05 09:12:00.123456789', path: 'a/1.jpg' }],
    ],
    [
      'rclone lsjson',
      '[\n{"Path":"a","Name":"a","Size":-1,"MimeType":"inode/directory","ModTime":"2026-01-05T09:12:00Z","IsDir":true},\n{"Path":"a/1.jpg","Name":"1.jpg","Size":4821,"MimeType":"image/jpeg","ModTime":"2026-01-05T09:12:00Z","IsDir":false}\n]\n',
      [{ path: 'a/1.jpg', size: 4821, date: '2026-01-05T09:12:00Z' }],
    ],
    [
      'hdfs dfs -ls -R',
      'Found 2 items\ndrwxr-xr-x   - bob staff          0 2026-01-05 09:12 /tides/a\n-rw-r--r--   3 bob staff       4821 2026-01-05 09:12 /tides/a/1.jpg\n',
      [{ size: 4821, date: '2026-01-05 09:12', path: '/tides/a/1.jpg' }],
    ],
    [
      'ls -lR',
      '.:\ntotal 4\ndrwxr-xr-x 2 bob staff 4096 Jan  5 09:12 low\n\n./low:\ntotal 8\n-rw-r--r-- 1 bob staff 4821 Jan  5 09:12 1.jpg\nlrwxrwxrwx 1 bob staff 5 Jan  5 09:12 2.jpg -> 1.jpg\n',
      [{ size: 4821, date: 'Jan  5 09:12', path: 'low/1.jpg' }],
    ],
    [
      'find -ls',
      '  1234567      8 drwxr-xr-x   2 bob  staff   4096 Jan  5 09:12 ./low\n  1234568      8 -rw-r--r--   1 bob  staff   4821 Jan  5  2025 ./low/1.jpg\n',
      [{ size: 4821, date: 'Jan  5  2025', path: './low/1.jpg' }],
    ],
    [
      'tar tvf',
      'drwxr-xr-x bob/staff         0 2026-01-05 09:12 low/\n-rw-r--r-- bob/staff      4821 2026-01-05 09:12 low/1.jpg\n',
      [{ size: 4821, date: '2026-01-05 09:12', path: 'low/1.jpg' }],
    ],
    [
      'an inventory of S3',
      '"tides","a%2Fb+c.jpg","4821","2026-01-05T09:12:00.000Z","d41d8cd98f00b204e9800998ecf8427e","STANDARD"\n',
      [
        {
          bucket: 'tides',
          key: 'a/b c.jpg',
          size: 4821,
          date: '2026-01-05T09:12:00.000Z',
          etag: 'd41d8cd98f00b204e9800998ecf8427e',
          storage_class: 'STANDARD',
        },
      ],
    ],
  ])('what %s prints is read', async (_, text, expected) => {
    expect(await best(text, 'listing.txt')).toBe('file-listing');
    const reads = await readAll(fileListing, await manifest(text, 'listing.txt'));
    expect(items(reads).map(({ fields }) => fields)).toEqual(expected);
    expect(problems(reads)).toEqual([]);
  });

  test('a line that is none of it is told', async () => {
    const text = `${lines(20, (i) => `2026-01-05 09:12:00       4821 a/${i}.jpg`)}An error occurred (SlowDown) when calling the operation\n`;
    const reads = await readAll(fileListing, await manifest(text, 'x'));
    expect(items(reads)).toHaveLength(20);
    expect(problems(reads)).toMatchObject([{ at: { line: 21 }, lost: 1 }]);
  });
});

test('a list of paths stands for pictures, and texts that it names are read all the same', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-paths-'));
  try {
    const names = Array.from({ length: 6 }, (_, i) => `letters/${i}.txt`);
    const pictures = Array.from({ length: 6 }, (_, i) => `boats/${i}.png`);
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    for (const name of [...names, ...pictures]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), name.endsWith('.png') ? png : `Dear friend, letter ${name} says this and that.\n`);
    }
    writeFileSync(join(root, 'train.txt'), [...names, ...pictures].map((name) => `${name}\n`).join(''));
    const { manifests, notRead, dispose } = await discover([root], { root, formats: FORMATS });
    await dispose();
    expect(manifests.map(({ path, format }) => [path, format])).toEqual([
      ['letters/', 'folder'],
      ['train.txt', 'path-list'],
    ]);
    expect(notRead).toMatchObject([{ path: 'boats/*', reason: 'listed', files: 6 }]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
