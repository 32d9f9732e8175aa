import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Overlap, overlapOf } from '../src/judge/shared.js';
import { handleOf } from '../src/ledger/database.js';
import { ROWS } from '../src/ledger/items.js';
import { runs } from './effort.js';

/** A manifest, or a folder of files (its path ends with a slash), and what it lists: keys, or addresses where there is no key. */
type Lists = Record<string, readonly (string | { key?: string; url?: string; until?: number })[]>;

function overlap(lists: Lists): Overlap | undefined {
  const db = new Database(':memory:');
  try {
    db.exec('create table item (id integer primary key, key text, url text, until integer)');
    const add = db.prepare('insert into item values (?, ?, ?, ?)');
    const listings = Object.entries(lists).map(([path, items], n) => {
      for (const [row, item] of items.entries()) {
        const { key = null, url = null, until = null } = typeof item === 'string' ? { key: item } : item;
        add.run((n + 1) * ROWS + row, key, url, until);
      }
      const inForce = items.filter((item) => typeof item === 'string' || item.until === undefined).length;
      return { manifest: n + 1, path, items: inForce, dataset: 1, datasetName: 'one', title: null };
    });
    return overlapOf(handleOf(db), listings);
  } finally {
    db.close();
  }
}

const url = (address: string) => ({ url: address });
const both = (shared: number, distinct: number) => ({ shared, distinct });

test.each<[string, Lists, Overlap | undefined]>([
  ['a list alone is compared with nothing', { 'a.jsonl': ['x', 'x'] }, undefined],
  ['a list without items is none to compare with', { 'a.jsonl': ['x', 'x'], 'b.csv': [] }, undefined],
  ['shards of one list are one list', { 'part-1.jsonl': ['x'], 'part-22.jsonl': ['x'] }, undefined],
  ['nothing in common', { 'a.jsonl': ['x', 'y'], 'b.csv': ['z'] }, both(0, 3)],
  ['an identifier that two lists name is one item', { 'a.jsonl': ['x', 'y'], 'b.csv': ['x'] }, both(1, 2)],
  ['an identifier that three lists name is one item', { 'a.jsonl': ['x'], 'b.csv': ['x'], 'c.tsv': ['x'] }, both(1, 1)],
  ['one that four lists name is counted in each', { 'a.jsonl': ['x'], 'b.csv': ['x'], 'c.tsv': ['x'], 'd.yml': ['x'] }, both(1, 4)],
  ['a number is the number of a row, and names nothing', { 'a.jsonl': ['1', '2'], 'b.csv': ['1', '2'] }, both(0, 4)],
  ['an item named twice in one list is two items', { 'a.jsonl': ['x', 'x'], 'b.csv': ['y'] }, both(0, 3)],
  ['named twice in one and once in the other, it is two', { 'a.jsonl': ['x', 'x'], 'b.csv': ['x'] }, both(1, 2)],
  ['a picture is one item however often it is listed', { 'a.jsonl': ['1.jpg', '1.jpg'], 'b.csv': ['1.jpg', '1.jpg'] }, both(1, 1)],
  [
    'a picture that four lists name is one item',
    { 'a.jsonl': ['1.jpg'], 'b.csv': ['1.jpg'], 'c.tsv': ['1.jpg'], 'd.yml': ['1.jpg'] },
    both(1, 1),
  ],
  ['a recording named twice in one list is two items', { 'a.jsonl': ['1.wav', '1.wav'], 'b.csv': ['2.wav'] }, both(0, 3)],
  ['an address is compared', { 'a.jsonl': [url('https://a.example/x')], 'b.csv': [url('https://a.example/x')] }, both(1, 1)],
  [
    'the address of a picture is the same in the lists of two folders',
    { 'one/a.jsonl': [url('https://a.example/1.jpg')], 'two/b.csv': [url('https://a.example/1.jpg')] },
    both(1, 1),
  ],
  [
    'the address of a picture is one picture where rows have no key',
    { 'a.jsonl': [url('https://a.example/1.jpg'), url('https://a.example/1.jpg')], 'b.csv': ['x'] },
    both(0, 2),
  ],
  [
    'several rows with keys of their own may ask about one picture',
    {
      'a.jsonl': [
        { key: 'q1', url: 'https://a.example/1.jpg' },
        { key: 'q2', url: 'https://a.example/1.jpg' },
      ],
      'b.csv': ['x'],
    },
    both(0, 3),
  ],
  [
    'a key that names a file counts before an address',
    { 'a.jsonl': [{ key: '1.jpg', url: 'https://a.example/x' }], 'b.csv': [{ key: '1.jpg', url: 'https://b.example/y' }] },
    both(1, 1),
  ],
  [
    'an address counts before a key that names no file',
    { 'a.jsonl': [{ key: 'p', url: 'https://a.example/x' }], 'b.csv': [{ key: 'q', url: 'https://a.example/x' }] },
    both(1, 1),
  ],
  ['items that are gone are not compared', { 'a.jsonl': [{ key: 'x', until: 3 }, 'y'], 'b.csv': ['x'] }, both(0, 2)],
  ['two masks may look alike', { 'a.jsonl': ['li•••', 'x'], 'b.csv': ['li•••'] }, both(0, 3)],
  ['a name and the same with one letter more are two', { 'a.jsonl': ['x'], 'b.csv': ['xx'] }, both(0, 2)],
  ['files of one name in the lists of two folders are two', { 'one/a.jsonl': ['1.jpg'], 'two/b.csv': ['1.jpg'] }, both(0, 2)],
  ['lists in one folder mean the same file', { 'one/a.jsonl': ['1.jpg'], 'one/b.csv': ['1.jpg'] }, both(1, 1)],
  ['lists one above the other mean the same file', { 'a.jsonl': ['1.jpg'], 'one/b.csv': ['1.jpg'] }, both(1, 1)],
  ['so they do below a folder', { 'one/a.jsonl': ['1.jpg'], 'one/two/b.csv': ['1.jpg'] }, both(1, 1)],
  ['a folder whose name begins alike is not above', { 'one/a.jsonl': ['1.jpg'], 'one-more/b.csv': ['1.jpg'] }, both(0, 2)],
  [
    'of a list above two folders it is not known which it means',
    { 'a.jsonl': ['1.jpg'], 'one/b.csv': ['1.jpg'], 'two/c.tsv': ['1.jpg'] },
    both(0, 3),
  ],
  ['a file in a folder is what a list beside it names from there', { 'images/': ['1.jpg'], 'a.jsonl': ['images/1.jpg'] }, both(1, 1)],
  ['and by its last part, where no other is called so', { 'data/images/': ['1.jpg'], 'lists/a.jsonl': ['images/1.jpg'] }, both(1, 1)],
  ['also by its name alone', { 'data/images/': ['1.jpg'], 'lists/a.jsonl': ['1.jpg'] }, both(1, 1)],
  ['not where another is called so', { 'one/': ['1.jpg'], 'two/': ['1.jpg'], 'lists/a.jsonl': ['1.jpg'] }, both(0, 3)],
  ['a name that ends like it is another', { 'data/images/': ['11.jpg'], 'lists/a.jsonl': ['1.jpg'] }, both(0, 2)],
  ['the file beside the list is meant first', { 'one/': ['1.jpg'], 'two/': ['1.jpg'], 'two/a.jsonl': ['1.jpg'] }, both(1, 2)],
  ['ways to write a path are one path', { 'images/': ['1.jpg'], 'a.jsonl': ['./images/1.jpg'], 'b.csv': ['images\\1.jpg'] }, both(1, 1)],
  ['a longer path that no file has is its own', { 'one/a.jsonl': ['x/1.jpg'], 'two/b.csv': ['y/1.jpg'] }, both(0, 2)],
  ['and is the same in two lists', { 'one/a.jsonl': ['x/1.jpg'], 'two/b.csv': ['x/1.jpg'] }, both(1, 1)],
])('%s', (_, lists, expected) => {
  expect(overlap(lists)).toEqual(expected);
});

const FILES = ['1.jpg', '2.jpg', 'set/1.jpg', 'set/sub/1.jpg', 'set/sub/2.wav', 'other/1.jpg', 'other/22.jpg', 'other/sub/3.wav'];
const LISTS = ['a.jsonl', 'set/b.csv', 'set/sub/c.tsv', 'other/d.jsonl', 'other/sub/e.csv'];

/** Every way to name a file in a list that can mean no other: from the folder of the list, or by the end of its path. */
function namesOf(file: string, list: string): string[] {
  const folder = list.slice(0, list.lastIndexOf('/') + 1);
  const parts = file.split('/');
  const ends = parts.map((_, n) => parts.slice(n).join('/'));
  const meant = (name: string) => {
    const here = FILES.filter((one) => one === folder + name);
    return here.length > 0 ? here : FILES.filter((one) => one === name || one.endsWith(`/${name}`));
  };
  const all = [...ends, ...(file.startsWith(folder) ? [file.slice(folder.length)] : [])];
  return all.filter((name) => meant(name).length === 1 && meant(name)[0] === file);
}

test('however lists name the files that are there, a file is one item', () => {
  const writing = fc
    .constantFrom(...LISTS)
    .chain((list) =>
      fc
        .constantFrom(...FILES.filter((file) => namesOf(file, list).length > 0))
        .chain((file) => fc.constantFrom(...namesOf(file, list)).map((name) => ({ list, file, name }))),
    );
  fc.assert(
    fc.property(fc.array(writing, { minLength: 1, maxLength: 12 }), fc.nat(5), (all, turn) => {
      const named: Record<string, string[]> = { './': FILES };
      for (const { list, name } of all) named[list] = [...(named[list] ?? []), name];
      const order = Object.keys(named);
      const lists: Lists = Object.fromEntries(order.map((_, n) => order[(n + turn) % order.length]!).map((list) => [list, named[list]!]));
      const truth = { shared: 0, distinct: 0 };
      for (const file of FILES) {
        const times = LISTS.map((list) => all.filter((one) => one.list === list && one.file === file).length);
        if (times.some((count) => count > 0)) truth.shared += 1;
        truth.distinct += file.endsWith('.jpg') ? 1 : Math.max(1, ...times);
      }
      expect(overlap(lists)).toEqual(truth);
    }),
    { numRuns: runs(2000, 150) },
  );
});
