import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../src/cli.js';
import { runVerify } from '../src/commands/verify/verify-command.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { treeHash } from '../src/ledger/verify/verify-roots.js';
import { digestedTables } from '../src/ledger/verify/verify-rows.js';
import { schemaVersion } from '../src/ledger/verify/verify-schema.js';
import { LicitError } from '../src/model/errors.js';
import { inTurns } from './effort.js';
import { gitEnv } from './git-repository.js';
import { called } from './in-process.js';
import { count, type Fixture, sha256, span, tree, write } from './verify-fixture.js';

let folder: string;
let path: string;
let ledger: Fixture;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-verify-'));
  path = join(folder, 'ledger.db');
  ledger = write(path);
});

afterEach(() => {
  ledger.db.close();
  rmSync(folder, { recursive: true });
});

const headAt = (seq: number) => (ledger.db.prepare('select hash from entry where seq = ?').pluck().get(seq) as Buffer).toString('hex');
/** As somebody would who knows the schema: the triggers are put back. */
const change = (sql: string) => {
  const triggers = ledger.db.prepare(`select name, sql from sqlite_schema where type = 'trigger'`).all() as { name: string; sql: string }[];
  for (const { name } of triggers) ledger.db.exec(`drop trigger ${name}`);
  ledger.db.exec(sql);
  for (const trigger of triggers) ledger.db.exec(trigger.sql);
};
const tamper = (sql: string) => {
  change(sql);
  const { whole, brokenAt } = verifyLedger(path);
  expect(whole).toBe(false);
  return brokenAt;
};

test('a ledger that was left alone is whole', () => {
  const { chain, ledger: id, ...said } = verifyLedger(path);
  expect(id).toBe('c0ffee00-0000-4000-8000-000000000000');
  expect(chain.map(({ run }) => run)).toEqual([undefined, 1, 2, 3]);
  expect(said).toEqual({ whole: true, entries: 4, head: headAt(4), runs: 3, items: count + 5, roots: 3, erased: [] });
});

test('every table of the schema is digested, or is one that docs/ledger.md sets apart', () => {
  const tables = ledger.db.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[];
  expect(new Set(tables)).toEqual(new Set([...digestedTables, 'item', 'meta', 'entry', 'salt', 'person']));
});

describe('the journal', () => {
  test('an entry whose body was changed is named', () => {
    expect(tamper(`update entry set body = replace(body, '"0.1.0"', '"0.1.1"') where seq = 2`)).toEqual({
      entry: 2,
      what: 'its hash does not fit what it says: it was changed',
    });
  });

  test('an entry whose time was changed is named', () => {
    expect(tamper(`update entry set time = '2026-11-25T08:00:00.000Z' where seq = 4`)).toMatchObject({ entry: 4 });
  });

  test('an entry that was made anew after a change is found by the one after it', () => {
    const time = '2026-11-24T08:00:02.000Z';
    const body = '{"items":[],"run":1,"tables":{}}';
    const prev = Buffer.from(headAt(1), 'hex');
    const said = `{"body":${JSON.stringify(body)},"kind":"run","ledger":"c0ffee00-0000-4000-8000-000000000000","seq":2,"time":"${time}"}`;
    const forged = sha256(prev, said).toString('hex');
    expect(tamper(`update entry set body = '${body}', hash = x'${forged}' where seq = 2`)).toEqual({
      entry: 3,
      what: 'it does not follow the entry before: one of the two was changed or moved',
    });
  });

  test('a removed entry is found by the one after it', () => {
    expect(tamper('delete from entry where seq = 2')).toEqual({ entry: 3, what: 'entry 2 was removed: this one follows entry 1' });
  });

  test('two entries that changed places are found', () => {
    expect(
      tamper('update entry set seq = 9 where seq = 2; update entry set seq = 2 where seq = 3; update entry set seq = 3 where seq = 9'),
    ).toMatchObject({
      entry: 2,
    });
  });

  test('a chain that was written for another ledger is found', () => {
    expect(tamper(`update meta set value = 'other'`)).toMatchObject({ entry: 1 });
  });

  test('an empty journal is not whole', () => {
    expect(tamper('delete from entry')).toEqual({ entry: 1, what: 'the journal is empty' });
  });

  test('a removed last entry is found by the rows it leaves behind', () => {
    expect(tamper('delete from entry where seq = 4')).toMatchObject({
      table: 'run',
      what: 'a row was added by run 3, which has no entry (row 3)',
    });
  });

  test('a removed last entry and its rows are found only by a head that was kept elsewhere', () => {
    const kept = headAt(4);
    change('delete from entry where seq = 4; delete from run where id = 3');
    expect(verifyLedger(path)).toMatchObject({ whole: true, entries: 3 });
    expect(verifyLedger(path, { head: kept })).toMatchObject({ whole: true, headKnown: false });
  });

  test('an earlier head is extended, and the entry that has it is named', () => {
    expect(verifyLedger(path, { head: headAt(2).toUpperCase() })).toMatchObject({ whole: true, headKnown: true, headEntry: 2 });
  });

  test('a broken chain leaves open whether it held a head after the break', () => {
    const [before, after] = [headAt(2), headAt(4)];
    tamper(`update entry set kind = 'other' where seq = 3`);
    expect(verifyLedger(path, { head: before }).headKnown).toBe(true);
    expect(verifyLedger(path, { head: after }).headKnown).toBeUndefined();
  });

  test.each([
    ['[]', 'its body is not a JSON object'],
    ['{"run":', 'its body is not a JSON object'],
    ['{"items":[],"run":"4","tables":{}}', 'it names no run'],
    ['{"items":[],"run":2,"tables":{}}', 'run 2 has an entry already'],
    ['{"items":{},"run":4,"tables":{}}', 'it does not state the rows of its run'],
    ['{"items":[],"run":4,"tables":{"elsewhere":{}}}', 'it states rows of a table that this licit does not know'],
    ['{"items":[],"run":4,"tables":{"__proto__":{}}}', 'it states rows of a table that this licit does not know'],
    ['{"items":[],"run":4,"tables":{"host":{"added":5}}}', 'it does not state the rows of host as a number and a digest'],
    ['{"items":[{"added":null,"manifest":1}],"run":4,"tables":{}}', 'it does not state the items of a manifest as a number and a digest'],
    ['{"items":[{"manifest":1},{"manifest":1}],"run":4,"tables":{}}', 'it states the items of manifest 1 twice'],
  ])('an entry that fits the chain and says %s is named', (body, what) => {
    ledger.entry('run', body);
    expect(verifyLedger(path).brokenAt).toEqual({ entry: 5, what });
  });

  test('an entry of a kind that is not known yet is part of the chain', () => {
    ledger.entry('release', { anything: true });
    expect(verifyLedger(path)).toMatchObject({ whole: true, entries: 5, runs: 3 });
  });
});

describe('rows', () => {
  const changed = (rows: number) => `the digest of the ${rows} rows added does not fit: one of them was changed`;

  test.each([
    ['profile', `update profile set body = '{"p":3}' where id = 1`, 2],
    ['verdict', `update verdict set verdict = 'met'`, 1],
    ['host', `update host set name = 'example.org'`, 1],
    ['detection', `update detection set kind = 'pi/phone' where n = 2`, 2],
    ['dataset', `update dataset set parent = 1`, 1],
    ['run', `update run set finished = '2026-11-24T08:00:08.000Z' where id = 1`, 1],
  ])('a changed row of %s is found', (table, sql, rows) => {
    expect(tamper(sql)).toEqual({ table, entry: 2, run: 1, what: changed(rows) });
  });

  test('an added and a removed row are counted', () => {
    expect(tamper(`insert into profile values (3, '{}', 2)`)).toEqual({
      table: 'profile',
      entry: 3,
      run: 2,
      what: 'the entry states 0 rows added, and there are 1',
    });
    expect(tamper('delete from verdict')).toEqual({
      table: 'verdict',
      entry: 2,
      run: 1,
      what: 'the entry states 1 rows added, and there are 0',
    });
  });

  test('a row that was opened again, or closed by another run, is found', () => {
    expect(tamper('update tally set until = null where id = 3')).toMatchObject({ table: 'tally', entry: 3, run: 2 });
    expect(tamper('update tally set until = 3 where id = 3')).toMatchObject({ table: 'tally', entry: 3, run: 2 });
  });

  test('another row closed in place of the one that was is found', () => {
    expect(tamper('update tally set until = null where id = 3; update tally set until = 2 where id = 2')).toMatchObject({
      table: 'tally',
      run: 2,
      what: 'the digest of the 1 rows closed does not fit: one of them was changed',
    });
  });

  test('a row that ends before it begins is named', () => {
    const what = 'a row ends with run 2 and begins with run 2 (row 4)';
    expect(tamper('update tally set until = 2 where id = 4')).toEqual({ table: 'tally', entry: 3, run: 2, what });
  });

  test.each([0, 4, -1])('a row of run %i, which has no entry, is named', (run) => {
    expect(tamper(`insert into host values (2, 'example.net', ${run})`)).toEqual({
      table: 'host',
      entry: undefined,
      run,
      what: `a row was added by run ${run}, which has no entry (row 2)`,
    });
  });

  test('bytes in place of the text they would be the hex of are found', () => {
    expect(tamper(`update manifest_version set sha256 = x'aa' where id = 1`)).toMatchObject({
      table: 'manifest_version',
      entry: 2,
    });
  });

  test('a table that is gone or has other columns is something that does not fit', () => {
    expect(tamper('drop table duty')).toMatchObject({ table: 'duty', what: 'the table cannot be read as the schema says (SQLITE_ERROR)' });
    expect(tamper('alter table verdict rename column because to since_when')).toMatchObject({ table: 'verdict' });
  });

  test('of several things the one with the earliest entry is named', () => {
    expect(tamper(`update tally set items = 5 where id = 4; update verdict set because = '[1]'`)).toMatchObject({
      table: 'verdict',
      entry: 2,
    });
  });
});

describe('items', () => {
  const large = { table: 'item', manifest: 'demo/large.jsonl', entry: 2, run: 1 };

  test('a changed url is found, and shown not to be a digest', () => {
    expect(tamper(`update item set url = 'https://example.org/' where id = ${span + 1200}`)).toEqual({
      ...large,
      what: `the digest of the ${count} rows added does not fit: one of them was changed; the roots match, so it is not the digest of an item but a value beside it`,
    });
  });

  test('a changed digest is found, and the root that it changes is named', () => {
    expect(tamper(`update item set digest = x'${'00'.repeat(32)}' where id = ${span + 700}`)).toEqual({
      ...large,
      what: `the digest of the ${count} rows added does not fit: one of them was changed; the root of the version of run 1 does not fit either`,
    });
  });

  test('digests that changed places are found', () => {
    const [a, b] = [700, 701].map((row) => sha256(`salt 1 record ${row}`).toString('hex'));
    const swap = `update item set digest = x'${b}' where id = ${span + 700}; update item set digest = x'${a}' where id = ${span + 701}`;
    expect(tamper(swap)).toMatchObject(large);
  });

  test('a digest of another length or type is named with its item', () => {
    expect(tamper(`update item set digest = x'00' where id = ${span + 8}`)).toMatchObject(large);
    expect(tamper(`update item set digest = 'text' where id = ${span + 8}`)).toMatchObject(large);
  });

  test('a removed item is named', () => {
    expect(tamper(`delete from item where id = ${span + 1024}`)).toEqual({
      ...large,
      item: span + 1024,
      what: `the entry states ${count} rows added, and there are ${count - 1}; the order lists this item, and it is not there`,
    });
  });

  test('an added item is named', () => {
    expect(
      tamper(`insert into item select ${2 * span + 9}, key, url, host, owner, collected, at, digest, profile, 2, null from item limit 1`),
    ).toEqual({
      table: 'item',
      manifest: 'demo/small.csv',
      entry: 3,
      run: 2,
      item: 2 * span + 9,
      what: 'the entry states 2 rows added, and there are 3; no order lists this item',
    });
  });

  test('an item of a manifest that no entry knows is named', () => {
    const broken = tamper(
      `insert into item select ${7 * span + 1}, key, url, host, owner, collected, at, digest, profile, 4, null from item limit 1`,
    );
    expect(broken).toEqual({
      table: 'item',
      manifest: 'manifest 7',
      run: 4,
      item: 7 * span + 1,
      what: 'a row was added by run 4, which has no entry',
    });
  });

  test('all items of a manifest gone are found', () => {
    expect(tamper(`delete from item where id >= ${2 * span}`)).toMatchObject({
      table: 'item',
      manifest: 'demo/small.csv',
      entry: 2,
      item: 2 * span + 1,
    });
  });

  test.each([-1n, 2n ** 62n])('an id that no manifest and row give (%s) does not send the check astray', (id) => {
    expect(
      tamper(`insert into item select ${id}, key, url, host, owner, collected, at, digest, profile, 2, null from item limit 1`),
    ).toEqual({
      table: 'item',
      what: 'the id of an item is not that of a manifest and a row',
    });
  });

  test('an order that claims more rows than there can be ends at the first that is not there', () => {
    expect(tamper('update ordering set rows = 9007199254740000 where id = 2')).toMatchObject({ table: 'ordering', entry: 2 });
  });

  test('a change elsewhere does not lend its item to an earlier one', () => {
    const two = `update item set url = 'https://example.org/' where id = ${2 * span + 1}; delete from item where id = ${2 * span + 5}`;
    expect(tamper(two)).toMatchObject({ manifest: 'demo/small.csv', entry: 2 });
    expect(verifyLedger(path).brokenAt?.item).toBeUndefined();
  });

  test('an item that was opened again is found', () => {
    expect(tamper(`update item set until = null where id = ${2 * span + 2}`)).toMatchObject({
      table: 'item',
      manifest: 'demo/small.csv',
      run: 2,
    });
  });

  test('any one cell of any row that is changed is found', () => {
    // The first row of each table that has one; primary keys change by adding and removing rows.
    const cells = digestedTables
      .concat('item')
      .flatMap((table) =>
        (ledger.db.pragma(`table_info(${table})`) as { name: string; pk: number }[])
          .filter(({ pk }) => pk === 0)
          .map(({ name }) => [table, name] as const),
      );
    for (const [table, name] of cells) {
      const where = table === 'detection' ? 'n = 1' : `id = (select min(id) from ${table})`;
      const [row] = ledger.rows(`select * from ${table} where ${where}`);
      if (!row) continue;
      const set = ledger.db.prepare(`update ${table} set "${name}" = ? where ${where}`);
      set.run(typeof row[name] === 'number' ? Number(row[name]) + 1 : row[name] === null ? 3 : 'other');
      expect(verifyLedger(path).whole, `${table}.${name}`).toBe(false);
      set.run(row[name]);
    }
    expect(verifyLedger(path).whole).toBe(true);
  });
});

describe('roots', () => {
  // A careless writer, not a forger: the entries fit the rows, and the rows do not fit each other.
  const written = (change: (ledger: Fixture) => void) => {
    change(ledger);
    ledger.run(4);
    return verifyLedger(path).brokenAt;
  };
  const version = {
    id: 4,
    manifest: 2,
    format: 'csv',
    bytes: 1,
    sha256: 'aa',
    reading: 'bb',
    unread: 0,
    unit: 'line',
    roles: '{}',
    text_fields: '[]',
  };
  const where = { table: 'manifest_version', manifest: 'demo/small.csv', entry: 5, run: 4 };

  test('a root that its items do not give is found', () => {
    const broken = written((to) => {
      to.insert('manifest_version', { ...version, items: 4, root: to.root(2, [1, 4, 5, 3]), since: 4 });
      to.insert(
        'ordering',
        { id: 9, version: 4, first: 3, rows: 3, shift: 0, since: 4 },
        { id: 10, version: 4, first: 1, rows: 1, shift: 0, since: 4 },
      );
    });
    expect(broken).toEqual({ ...where, what: 'the root made again from the digests of its items is another' });
  });

  test('a number of items that the order does not have is found', () => {
    const broken = written((to) => {
      to.insert('manifest_version', { ...version, items: 4, root: to.root(2, [3]), since: 4 });
      to.insert('ordering', { id: 9, version: 4, first: 3, rows: 1, shift: 0, since: 4 });
    });
    expect(broken).toEqual({ ...where, what: 'the version has 4 items, its order 1' });
  });

  test('a tally that does not sum to the items is found', () => {
    const broken = written((to) => {
      to.insert('manifest_version', { ...version, items: 1, root: to.root(2, [3]), since: 4 });
      to.insert('ordering', { id: 9, version: 4, first: 3, rows: 1, shift: 0, since: 4 });
    });
    expect(broken).toEqual({ ...where, what: 'the version has 1 items, its tally 4' });
  });

  test('an order that lists an item that was never there names it', () => {
    const broken = written((to) => {
      to.insert('manifest_version', { ...version, items: 4, root: to.root(2, [3, 4, 5]), since: 4 });
      to.insert('ordering', { id: 9, version: 4, first: 3, rows: 4, shift: 0, since: 4 });
    });
    expect(broken).toEqual({ ...where, item: 2 * span + 6, what: 'the order lists an item that is not there' });
  });

  test('a manifest without items has the root of an empty tree', () => {
    const broken = written((to) => {
      to.insert('manifest', { id: 3, path: 'demo/README.md', since: 4 });
      to.insert('manifest_version', { ...version, manifest: 3, items: 0, root: sha256().toString('hex'), since: 4 });
    });
    expect(broken).toBeUndefined();
  });
});

describe('what was erased', () => {
  test('an erased salt breaks nothing, and what it leaves open is said', () => {
    ledger.db.exec('delete from salt where manifest = 2');
    expect(verifyLedger(path)).toMatchObject({
      whole: true,
      erased: [`the salt of demo/small.csv: its items' digests cannot be compared with its records any more`],
    });
  });

  test('a name fits its commitment, may be erased, and may not be exchanged', () => {
    const salt = randomBytes(16);
    const commitment = sha256(salt, 'Example Person').toString('hex');
    ledger.insert('person', { id: 1, name: 'Example Person', salt });
    ledger.insert('statement', { id: 1, kind: 'waiver', scope: '{}', value: '{}', path: 'licit.yaml', person: 1, commitment, since: 4 });
    ledger.run(4);
    expect(verifyLedger(path)).toMatchObject({ whole: true, erased: [] });

    expect(tamper(`update person set name = 'Another Person'`)).toEqual({
      table: 'person',
      run: 4,
      entry: 5,
      what: 'the name of the person in statement 1 does not fit its commitment',
    });
    ledger.db.exec('delete from person');
    expect(verifyLedger(path)).toMatchObject({
      whole: true,
      erased: ['the name of the person in statement 1: nobody can be shown to have made it'],
    });
  });
});

describe('files that are no ledger', () => {
  const failure = (file: string, options?: { head?: string }) => {
    try {
      verifyLedger(file, options);
    } catch (error) {
      if (error instanceof LicitError) return error.message;
      throw error;
    }
    return undefined;
  };

  test('a file that is not there, a folder, a text, an empty file and another SQLite file are told apart from a broken ledger', () => {
    const other = join(folder, 'other');
    expect(failure(other)).toBe(`There is no ledger at ${other}`);
    expect(failure(folder)).toBe(`Cannot open the ledger ${folder}`);
    writeFileSync(other, '');
    expect(failure(other)).toBe(`${other} is not a ledger of licit`);
    writeFileSync(other, 'id,url\n'.repeat(2000));
    expect(failure(other)).toBe(`${other} is not a ledger of licit`);
    const foreign = new Database(join(folder, 'foreign'));
    foreign.exec('create table meta (name, value)');
    foreign.close();
    expect(failure(join(folder, 'foreign'))).toBe(`${join(folder, 'foreign')} is not a ledger of licit`);
  });

  test('a ledger without its own id, or with another application id, is not ours', () => {
    ledger.db.exec(`delete from meta where name = 'ledger'`);
    expect(failure(path)).toBe(`${path} is not a ledger of licit`);
    ledger.insert('meta', { name: 'ledger', value: 'x' });
    ledger.db.pragma('application_id = 1');
    expect(failure(path)).toBe(`${path} is not a ledger of licit`);
  });

  test('a ledger from a newer licit says so', () => {
    ledger.db.pragma(`user_version = ${schemaVersion + 1}`);
    const what = `was made by a newer licit (format ${schemaVersion + 1}; this one reads ${schemaVersion})`;
    expect(failure(path)).toBe(`The ledger ${path} ${what}`);
  });

  test('a head that is no hash is refused', () => {
    expect(failure(path, { head: '51d0c2…77' })).toBe('A head is 64 hexadecimal characters');
  });

  test('any page of the file that is overwritten is found, those of indexes too', () => {
    ledger.db.pragma('wal_checkpoint(truncate)');
    ledger.db.close();
    const bytes = readFileSync(path);
    const copy = join(folder, 'copy.db');
    const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page);
    for (const page of inTurns(pages, 3, 0)) {
      writeFileSync(copy, Buffer.concat([bytes.subarray(0, page * 4096), Buffer.alloc(4096, 0xa5), bytes.subarray((page + 1) * 4096)]));
      const refused = failure(copy);
      if (refused === undefined) expect(verifyLedger(copy).whole, `page ${page}`).toBe(false);
      else expect(refused).toBe(`${copy} is not a ledger of licit`);
    }
  });

  test('an index that leaves out a row of its table is damage', () => {
    const rewrite = (db: Database.Database, sql: string) => {
      db.unsafeMode();
      db.pragma('writable_schema = on');
      db.exec(sql);
      db.close();
    };
    const partial = ` where rule <> ''license/missing''`;
    rewrite(ledger.db, `update sqlite_schema set sql = sql || '${partial}' where name = 'verdict_rule'`);
    const hiding = new Database(path);
    hiding.exec('reindex verdict_rule');
    rewrite(hiding, `update sqlite_schema set sql = replace(sql, '${partial}', '') where name = 'verdict_rule'`);
    expect(verifyLedger(path).brokenAt?.what).toMatch(/^the database file is damaged: .*verdict_rule/);
  });

  test('checking writes nothing', () => {
    ledger.db.pragma('wal_checkpoint(truncate)');
    ledger.db.close();
    const before = readFileSync(path);
    verifyLedger(path);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('the tree of RFC 6962', () => {
  // The leaves and roots that Certificate Transparency publishes with its reference implementation.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  test.each(roots.map((root, size) => [size, root] as const))('over %i published leaves has the published root', (size, root) => {
    expect(treeHash(leaves.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex'))).toString('hex')).toBe(root);
  });

  test('made leaf by leaf is the one made from its definition', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (some) => {
        expect(treeHash(some).equals(tree(some))).toBe(true);
      }),
    );
  });
});

describe('licit ledger verify', () => {
  const run = async (args: { head?: string; lang?: 'en' | 'zh' } = {}) => {
    let text = '';
    const out = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    return { exit: await runVerify({ ledger: path, out, ...args }), text };
  };

  test('prints a line for each thing that was checked, and what was not', async () => {
    expect(await run({ head: headAt(2) })).toEqual({
      exit: 0,
      text: [
        `  ✓ journal      4 entries, head ${headAt(4)}`,
        '  ✓ rows         3 runs, 1,305 items',
        '  ✓ roots        3 manifest versions',
        `  ✓ ledger head  ${headAt(4).slice(0, 6)}…${headAt(4).slice(-4)} extends ${headAt(2).slice(0, 6)}…${headAt(2).slice(-4)} (entry #2)`,
        '  ℹ kept heads   no file of heads: a ledger that was rewritten as a whole would not show',
        '  ℹ not checked  the manifests and evidence files themselves',
        '',
      ].join('\n'),
    });
  });

  test('a head of elsewhere is not extended: exit 1', async () => {
    const { exit, text } = await run({ head: 'ab'.repeat(32) });
    expect(exit).toBe(1);
    expect(text).toContain(
      '  ✖ ledger head  does not extend ababab…abab: an entry was changed or removed, or it is the head of another ledger; this one begins on 2026-11-24\n',
    );
  });

  test('a changed entry is named, and nothing after it is called checked: exit 1', async () => {
    change(`update entry set kind = 'x' where seq = 3`);
    expect(await run()).toEqual({
      exit: 1,
      text: [
        '  ✖ journal      entry #3: its hash does not fit what it says: it was changed',
        '  ℹ kept heads   no file of heads: a ledger that was rewritten as a whole would not show',
        '  ℹ not checked  what comes after the first thing that does not fit; the manifests and evidence files themselves',
        '',
      ].join('\n'),
    });
  });

  test('a changed row is named in Chinese too: exit 1', async () => {
    ledger.db.exec(`update verdict set verdict = 'met'`);
    const { exit, text } = await run({ lang: 'zh' });
    expect(exit).toBe(1);
    expect(text).toContain('  ✓ 操作日志     4 个条目，链头 ');
    expect(text).toContain('  ✖ 数据行       条目 #2，第 1 次扫描，表 verdict：新增的 1 行的摘要不符：其中有行被改动');
  });

  test('a path that would act on a terminal is written out', async () => {
    ledger.db.exec(`update manifest set path = 'a\u001b[2Jb' where id = 2; delete from salt where manifest = 2`);
    const { text } = await run();
    expect(text).toContain('the salt of a\\x1b[2Jb');
    expect(text).not.toContain('\u001b');
  });
});

describe('a head that a merged commit states', () => {
  const first = 'ab'.repeat(32);
  let project: string;
  const verified = (...more: string[]) => called(project, ['verify', ...more], gitEnv, main);
  const scanned = async (): Promise<string> => {
    await called(project, ['scan', 'data', '--fail-on', 'none', '--quiet', '--workers', '0'], gitEnv, main);
    return readFileSync(join(project, '.licit/heads'), 'utf8').trim().split(' ').at(-1)!;
  };

  beforeEach(() => {
    project = join(folder, 'project');
    mkdirSync(join(project, 'data'), { recursive: true });
    writeFileSync(join(project, 'data/a.jsonl'), '{"id":1,"text":"a boat"}\n');
  });

  test('is missed in a ledger that was deleted with its heads and made anew, and the day that one begins on is told', async () => {
    const head = await scanned();
    expect((await verified('--head', head)).status).toBe(0);
    rmSync(join(project, '.licit'), { recursive: true });
    await scanned();
    expect((await verified()).status).toBe(0);
    const { status, out } = await verified('--head', head);
    expect(status).toBe(1);
    expect(out).toMatch(/✖ ledger head {2}does not extend .* or it is the head of another ledger; this one begins on \d{4}-\d\d-\d\d/);
    expect((await verified('--head', head, '--lang', 'zh')).out).toMatch(/未延续.*；本台账始于 \d{4}-\d\d-\d\d/);
  });

  test('is looked for in the heads that are committed where the ledger is not there, as in CI', async () => {
    const head = await scanned();
    rmSync(join(project, '.licit/ledger.db'));
    const there = await verified('--head', head.toUpperCase());
    expect(there.status).toBe(0);
    expect(there.out).toBe(
      `  ✓ kept heads   .licit/heads has ${head.slice(0, 6)}…${head.slice(-4)} (entry #2, run 1)\n  ℹ not checked  the ledger, which is not here\n`,
    );
    const other = await verified('--head', first);
    expect(other.status).toBe(1);
    expect(other.out).toContain('✖ kept heads   .licit/heads does not have ababab…abab: the file was changed, or the ledger was replaced');
    for (const none of ['', head.slice(0, 12)]) {
      const { status, err } = await verified('--head', none);
      expect([status, err]).toEqual([2, expect.stringContaining('--head is not the head of a ledger')]);
    }
    expect((await verified()).status).toBe(2);
    expect((await verified('--head', head, '--ledger', 'other.db')).status).toBe(2);
    appendFileSync(join(project, '.licit/heads'), 'not a head\n');
    expect((await verified('--head', head)).status).toBe(1);
    rmSync(join(project, '.licit/heads'));
    const { status, out } = await verified('--head', head);
    expect(status).toBe(1);
    expect(out).toContain('✖ kept heads   no .licit/heads: it was removed, or no run was recorded');
    expect((await verified('--head', head, '--lang', 'zh')).out).toContain('没有 .licit/heads');
  });
});
