/** Parts of lists, and what their items come to, as a ledger might state them: each is named where one thing of it is not so. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkParts, checkTallies } from '../../src/ledger/verify/verify-parts.js';
import { rowsInManifest } from '../../src/ledger/verify/verify-rows.js';

const digest = (row: number) => createHash('sha256').update(`row ${row}`).digest();
const rootOf = (rows: readonly number[]) => {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(digest(row));
  return hash.digest('hex');
};

/** One list of seven items in three parts; its second version has rows 1 to 3 first, then 8 and 9 in the place of 4 and 5, then 6 and 7. */
function ledger(): Database.Database {
  const db = new Database(':memory:');
  db.exec(`create table cut (id integer primary key, version integer, chunks text, since integer);
    create table chunk (id integer primary key, manifest integer, items integer, root text, sizes text, since integer);
    create table manifest_version (id integer primary key, manifest integer, items integer, since integer, until integer);
    create table ordering (id integer primary key, version integer, first integer, rows integer);
    create table item (id integer primary key, digest blob, profile integer, host integer, until integer);
    create table tally (manifest integer, profile integer, items integer, hosted integer, until integer);
    create table host_tally (manifest integer, host integer, items integer, until integer);
    create table tally_bytes (manifest integer, profile integer, records integer, sized integer, content integer, since integer, until integer);
    insert into manifest_version values (1, 1, 7, 1, 2), (2, 1, 7, 2, null);
    insert into ordering values (1, 1, 1, 7), (2, 2, 1, 3), (3, 2, 8, 2), (4, 2, 6, 2);
    insert into tally values (1, 5, 5, 2, 2), (1, 6, 2, 0, 2), (1, 5, 4, 2, null), (1, 6, 3, 0, null);
    insert into host_tally values (1, 3, 1, null), (1, 4, 1, null), (1, 4, 9, 2);
    insert into tally_bytes values (1, 5, 50, 2, 500, 1, 2), (1, 6, 20, 0, 200, 1, 2), (1, 5, 41, 2, 400, 2, null), (1, 6, 31, 0, 300, 2, null)`);
  for (let row = 1; row <= 9; row += 1) {
    const profile = [4, 5, 8].includes(row) ? (row === 8 ? 6 : 5) : row > 5 && row < 8 ? 6 : 5;
    const host = row === 1 ? 3 : row === 2 ? 4 : null;
    db.prepare('insert into item values (?, ?, ?, ?, ?)').run(
      rowsInManifest + row,
      digest(row),
      profile,
      host,
      row === 4 || row === 5 ? 2 : null,
    );
  }
  const part = db.prepare('insert into chunk values (?, 1, ?, ?, ?, ?)');
  part.run(1, 3, rootOf([1, 2, 3]), '[[5,30,2,300]]', 1);
  part.run(2, 2, rootOf([4, 5]), '[[5,20,0,200]]', 1);
  part.run(3, 2, rootOf([6, 7]), '[[6,20,0,200]]', 1);
  part.run(4, 2, rootOf([8, 9]), '[[5,11,0,100],[6,11,0,100]]', 2);
  db.prepare('insert into cut values (1, 1, ?, 1), (2, 2, ?, 2)').run('[1,2,3]', '[1,4,3]');
  return db;
}

const misfits = (db: Database.Database) =>
  [...checkParts(db), ...checkTallies(db)].map(({ table, run, manifestId, what }) => [table, run, manifestId, what]);

test('as it was, everything fits', () => {
  expect(misfits(ledger())).toEqual([]);
});

const items = 'it is not what the items of its manifest come to';

test.each<[string, string, string | number, ...(string | number)[]]>([
  ['parts that are no list', `update cut set chunks = '{}' where id = 2`, 'cut', 2, 1, 'its parts are not a list of numbers'],
  ['parts that are no JSON', `update cut set chunks = '[1,' where id = 2`, 'cut', 2, 1, 'its parts are not a list of numbers'],
  ['parts that are no numbers', `update cut set chunks = '[1,"4",3]' where id = 2`, 'cut', 2, 1, 'its parts are not a list of numbers'],
  ['a part that is not there', `update cut set chunks = '[1,9,3]' where id = 2`, 'cut', 2, 1, 'its part 9 is not a part of this manifest'],
  ['a part of a later run', `update chunk set since = 3 where id = 4`, 'cut', 2, 1, 'its part 4 is not a part of this manifest'],
  ['a part of another list', `update chunk set manifest = 2 where id = 4`, 'cut', 2, 1, 'its part 4 is not a part of this manifest'],
  [
    'parts in another order',
    `update cut set chunks = '[4,1,3]' where id = 2`,
    'cut',
    2,
    1,
    'the items of its part 4 are not those that were read from it',
  ],
  [
    'a part left out in the middle',
    `update cut set chunks = '[1,3]' where id = 2`,
    'cut',
    2,
    1,
    'the items of its part 3 are not those that were read from it',
  ],
  ['a part left out at the end', `update cut set chunks = '[1,4]' where id = 2`, 'cut', 2, 1, 'its parts hold 5 items, and the version 7'],
  [
    'a part twice',
    `update cut set chunks = '[1,4,3,3]' where id = 2`,
    'cut',
    2,
    1,
    'the items of its part 3 are not those that were read from it',
  ],
  [
    'another root',
    `update chunk set root = '00' where id = 4`,
    'cut',
    2,
    1,
    'the items of its part 4 are not those that were read from it',
  ],
  [
    'another item',
    `update item set digest = x'00' where id = ${rowsInManifest + 9}`,
    'cut',
    2,
    1,
    'the items of its part 4 are not those that were read from it',
  ],
  [
    'another order',
    `update ordering set first = 4 where id = 3`,
    'cut',
    2,
    1,
    'the items of its part 4 are not those that were read from it',
  ],
  ['sizes that are no list', `update chunk set sizes = '{}' where id = 4`, 'cut', 2, 1, 'the sizes of its part 4 are not a list'],
  ['sizes of three numbers', `update chunk set sizes = '[[5,1,2]]' where id = 4`, 'cut', 2, 1, 'the sizes of its part 4 are not numbers'],
  ['sizes that are no lists', `update chunk set sizes = '[5]' where id = 4`, 'cut', 2, 1, 'the sizes of its part 4 are not numbers'],
  [
    'sizes that are no numbers',
    `update chunk set sizes = '[[5,11,0,"x"]]' where id = 4`,
    'cut',
    2,
    1,
    'the sizes of its part 4 are not numbers',
  ],
  [
    'sizes that sum to more',
    `update chunk set sizes = '[[5,11,0,100],[6,11,0,101]]' where id = 4`,
    'cut',
    2,
    1,
    'the sizes of its parts do not sum to those of the version',
  ],
  [
    'sizes of a version',
    `update tally_bytes set sized = 1 where since = 2 and profile = 6`,
    'cut',
    2,
    1,
    'the sizes of its parts do not sum to those of the version',
  ],
  ['a version that is not there', 'update cut set version = 9 where id = 1', 'cut', 1, 0, 'row 1 is of a version that is not there'],
  ['more items of a profile', 'update tally set items = items + 1 where profile = 6 and until is null', 'tally', 2, 1, items],
  ['more of them with a host', 'update tally set hosted = hosted + 1 where profile = 6 and until is null', 'tally', 2, 1, items],
  ['a profile more', 'insert into tally values (1, 7, 1, 0, null)', 'tally', 2, 1, items],
  ['a profile less', 'delete from tally where profile = 6 and until is null', 'tally', 2, 1, items],
  ['more items of a host', 'update host_tally set items = items + 1 where host = 4 and until is null', 'host_tally', 2, 1, items],
  ['a host more', 'insert into host_tally values (1, 5, 1, null)', 'host_tally', 2, 1, items],
  ['a host less', 'delete from host_tally where host = 3', 'host_tally', 2, 1, items],
])('%s', (_, sql, ...expected) => {
  const db = ledger();
  db.exec(sql);
  expect(misfits(db)).toContainEqual(expected);
});

test.each([
  ['sizes that were not counted are not compared', 'update chunk set sizes = null where id = 4; delete from tally_bytes where since = 2'],
  ['what ended is not counted again', 'update tally set items = 99 where until = 2; update host_tally set items = 98 where until = 2'],
])('%s', (_, sql) => {
  const db = ledger();
  db.exec(sql);
  expect(misfits(db)).toEqual([]);
});
