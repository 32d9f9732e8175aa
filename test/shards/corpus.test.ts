import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { sqlite } from '../../src/ledger/database.js';
import { openLedger, readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { itemsNamed } from '../../src/ledger/read/query-items.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { DetectionView } from '../../src/model/views.js';
import { runs } from '../effort.js';
import { type Called, called } from '../in-process.js';
import { cutting, project, runTasks, timeless } from './random-project.js';
import { type Files, KEY, Sharded } from './sharding.js';

/** Joins the shards both ways: `corpus.db` and `copied.db`. */
async function joinBoth(sharded: Sharded): Promise<void> {
  for (const name of ['corpus', 'copied']) {
    await sharded.join(`${name}.db`, name === 'copied');
    writeFileSync(join(sharded.out, `${name}.db.key`), `${Buffer.from(KEY).toString('hex')}\n`, { mode: 0o600 });
  }
}

/** What a command says of a ledger, but for its name, times and its head. */
async function said(sharded: Sharded, name: string, words: readonly string[]): Promise<Called> {
  const folder = join(sharded.out, `report-${name}`);
  const given = [...words.map((word) => (word === 'REPORT' ? folder : word)), '--ledger', join(sharded.out, `${name}.db`)];
  const { out, err, status } = await called(sharded.root, given, process.env, main);
  const pages = existsSync(folder) ? readdirSync(folder).filter((one) => /\.(?:md|json|html)$/.test(one)) : [];
  const written = pages.map((one) => `${one}\n${readFileSync(join(folder, one), 'utf8')}`).join('\n');
  rmSync(folder, { recursive: true, force: true });
  const same = (text: string) =>
    timeless(text)
      .replaceAll(`${name}.db`, 'LEDGER')
      .replaceAll(`report-${name}`, 'REPORT')
      .replace(/\b[0-9a-f]{32,64}\b/g, 'HEX')
      .replace(/\b[A-Z]-[0-9a-f]{8}-1-[0-9a-f]{12}\b/g, 'REPORT-ID')
      .replace(/"milliseconds": [\d.]+/g, '"milliseconds": 0')
      .replace(/\d+\.\d s/g, 'TIME')
      .replace(/\d+ kB|"bytes": \d+/g, 'SIZE')
      // What was found is counted in rows, or when shards are joined.
      .replace(/select (?:count\(distinct d\.item\) as items, count|json_extract\(k\.value)[^\n]*/g, 'QUERY')
      .replace(/\d\d:\d\d(?::\d\d)?/g, 'TIME');
  return { out: same(out + written), err: same(err), status };
}

/** A few places of items in each list. */
const placesIn = (sharded: Sharded): string[] =>
  sharded
    .sql<{ path: string; unit: string; at: number }>(
      'copied.db',
      `select m.path, v.unit, i.at from item i join manifest m on m.id = i.id >> 32 join manifest_version v on v.manifest = m.id
       where (i.id & 4294967295) in (1, 5) limit 8`,
    )
    .map(({ path, unit, at }) => (unit === 'line' ? `${path}:${at}` : `${path}#${at}`));

/** What was found of each kind, each with the query that tells it. */
function foundIn(sharded: Sharded): DetectionView[] {
  const ledger = readLedger(join(sharded.out, 'corpus.db'));
  try {
    return snapshot(ledger, findRun(ledger.db)!, '0.0.0', 20).detections;
  } finally {
    ledger.db.close();
  }
}

const MEMO = 'Memo of counsel: the works of the harbor archive are in the public domain, and may be used for the training of models.\n';
const waiver = (rule: string, about: string): string =>
  `answer: waiver\nrule: ${rule}\nabout: ${about}\nkind: public-domain\nbecause: Works before 1950\nby: l.chen@corp.example\nuntil: 2027-01-31\n` +
  `document: { path: memos/memo.txt, sha256: ${createHash('sha256').update(MEMO).digest('hex')}, bytes: ${MEMO.length} }\n`;

/** What people say of some hosts and items: it tells items of one list apart. */
const ANSWERS: Files = {
  'licit.yaml': 'declarations:\n  - host: tides.example.com\n    license: CC-BY-4.0\n    by: K. Lee\n',
  'memos/memo.txt': MEMO,
  '.licit/answers/one.yaml': waiver('license/missing', '{ host: quay.example.com }'),
  '.licit/answers/two.yaml': waiver('license/missing', "{ item: '7' }"),
};

test('of a corpus ledger every command that works says what it says of the ledger with copied rows', async () => {
  await fc.assert(
    fc.asyncProperty(project, cutting, fc.boolean(), async (files, cut, isAnswered) => {
      const sharded = new Sharded({ ...files, ...(isAnswered && ANSWERS), 'value.txt': 'ann@mail-boats.net\n' });
      await runTasks(sharded, cut);
      await joinBoth(sharded);
      const [corpus, copied] = [sharded.content('corpus.db'), sharded.content('copied.db')];
      expect({ ...corpus, item: copied.item, detection: copied.detection }).toEqual(copied);
      expect(Object.keys(corpus)).not.toContain('item');
      const commands = [
        ['report', 'provenance', '-o', 'REPORT'],
        ['report', 'cn-dossier', '--gaps'],
        ['show'],
        ['show', '--format', 'json'],
        ['show', '--format', 'jsonl'],
        ['show', 'sources'],
        ['show', 'license/missing'],
        ['show', 'set0'],
        ['exclude', '--output', '-'],
        ['exclude', '--output', '-', '--format', 'jsonl'],
        ['exclude', '--output', '-', '--keep', 'not-forbidden'],
        ['rights', 'find', 'example.com'],
        ['rights', 'find', 'A. Boat', '--kind', 'author', '--format', 'json'],
        ['subject', 'find', '--from', 'value.txt'],
        ['explain', '7'],
        ...placesIn(sharded).map((place) => ['explain', place]),
      ];
      for (const words of commands) {
        const about = await said(sharded, 'copied', words);
        const corpusSays = await said(sharded, 'corpus', words);
        // A corpus ledger is not written to, which is told.
        expect([words, { ...corpusSays, err: corpusSays.err.replace(/^⚠ that the list was written is not on record: .*\n/m, '') }]).toEqual(
          [words, about],
        );
        if (words[0] === 'exclude') expect(corpusSays.err).toContain('is not on record');
        if (about.status === 2 && words[0] !== 'explain') throw new Error(`${words.join(' ')}: ${about.err}`);
      }
      for (const { kind, items, hits, query } of foundIn(sharded))
        expect([kind, sharded.sql('corpus.db', query)]).toMatchObject([kind, [{ items, hits }]]);
      expect(verifyLedger(join(sharded.out, 'corpus.db'), { deep: true })).toMatchObject({ whole: true, shards: { deep: true } });
    }),
    { numRuns: runs(40, 2), endOnFailure: true },
  );
});

const lines = (name: string, rows: number): string =>
  Array.from({ length: rows }, (_, i) => `${JSON.stringify({ id: `${name}-${i}`, text: `Write to ann${i}@mail-boats.net.` })}\n`).join('');

/** A corpus of three shards. */
async function corpusOfThree(): Promise<Sharded> {
  const sharded = new Sharded({ 'a/one.jsonl': lines('one', 40), 'b/two.jsonl': lines('two', 50), 'c/three.jsonl': lines('three', 60) });
  await sharded.plan((manifests) => manifests.map((one) => [one]));
  for (const task of [1, 2, 3]) await sharded.task(task);
  await joinBoth(sharded);
  return sharded;
}

const verifies = (sharded: Sharded, deep = true) => verifyLedger(join(sharded.out, 'corpus.db'), { deep });
const fileOf = (task: number) => `task-${String(task).padStart(5, '0')}.db`;
const shardOf = (sharded: Sharded, task: number) => join(sharded.shards, fileOf(task));

/** The last task of the file that a task reads a piece of; the task itself where it reads whole ones. */
async function endOfFile(sharded: Sharded, task: number): Promise<number> {
  const { manifests } = await sharded.open().task(task);
  const piece = manifests[0]?.piece;
  return piece === undefined ? task : task - piece.n + piece.of;
}

test('joins of joins come to the ledger of one join, whatever tasks each takes', async () => {
  await fc.assert(
    fc.asyncProperty(project, cutting, fc.nat(), async (files, cut, at) => {
      const sharded = new Sharded(files);
      const tasks = await runTasks(sharded, cut);
      fc.pre(tasks > 1);
      const parts = join(sharded.out, 'deep/parts');
      // Pieces of a file are joined together.
      const first = await endOfFile(sharded, (at % (tasks - 1)) + 2);
      await sharded.joinTasks([1, first], parts);
      for (let task = first + 1; task <= tasks; task += 1) copyFileSync(shardOf(sharded, task), join(parts, fileOf(task)));
      await sharded.join('direct.db', false);
      await sharded.join('parts.db', false, parts);
      if (tasks > first) {
        const whole = join(sharded.out, 'whole');
        await sharded.joinTasks([1, tasks], whole, parts);
        await sharded.join('parts-of-parts.db', false, whole);
        expect(sharded.content('parts-of-parts.db')).toEqual(sharded.content('direct.db'));
      }
      expect(sharded.content('parts.db')).toEqual(sharded.content('direct.db'));
      const counted = "select kind, body from record where kind in ('found-in-shards', 'counted-once') order by kind";
      expect(sharded.sql('direct.db', counted)).toHaveLength(2);
      expect(sharded.sql('parts.db', counted)).toEqual(sharded.sql('direct.db', counted));
      expect(timeless(await sharded.report('parts.db'))).toBe(timeless(await sharded.report('direct.db')));
      expect(verifyLedger(join(sharded.out, 'parts.db'), { deep: true })).toMatchObject({ whole: true });
    }),
    { numRuns: runs(40, 3), endOnFailure: true },
  );
});

test('pieces of a file that a range of tasks leaves out are named, and nothing is written', async () => {
  const sharded = new Sharded({ 'a.jsonl': '{"id": 1, "text": "The tide is low."}\n'.repeat(30), 'b.txt': 'The tide is low. '.repeat(20) });
  const { tasks } = await sharded.plan((manifests) => [[...manifests]], undefined, 3);
  for (let task = 1; task <= tasks; task += 1) await sharded.task(task);
  const parts = join(sharded.out, 'parts');
  await expect(sharded.joinTasks([1, tasks - 1], parts)).rejects.toThrow(`are pieces of one file, a.jsonl`);
  expect(existsSync(parts)).toBe(false);
});

test('a task that a join of some tasks lacks is lost, until its own shard lies beside', async () => {
  const sharded = await corpusOfThree();
  const kept = readFileSync(shardOf(sharded, 2));
  rmSync(shardOf(sharded, 2));
  const parts = join(sharded.out, 'parts');
  expect((await sharded.joinTasks([1, 3], parts)).lost).toMatchObject([{ task: 2, fault: 'missing' }]);
  expect((await sharded.join('less.db', false, parts)).lost).toMatchObject([{ task: 2, fault: 'missing' }]);
  expect(sharded.sql('less.db', "select path from not_read where path like '%two%'")).toEqual([{ path: 'b/two.jsonl' }]);
  writeFileSync(join(parts, 'task-00002.db'), kept);
  expect((await sharded.join('all.db', false, parts)).lost).toEqual([]);
  await expect(sharded.join('copied-parts.db', true, parts)).rejects.toThrow(/cannot be copied/);
  const part = join(parts, 'tasks-00001-00003.db');
  truncateSync(part, readFileSync(part).length >> 1);
  expect((await sharded.join('damaged.db', false, parts)).lost).toMatchObject([
    { task: 1, fault: 'damaged' },
    { task: 3, fault: 'damaged' },
  ]);
  await expect(sharded.joinTasks([2, 2], parts)).rejects.toThrow(/names no tasks/);
  await expect(sharded.joinTasks([2, 9], parts)).rejects.toThrow(/tasks 1 to 3/);
});

test('what cannot be told without rows is refused, and never reads as none', async () => {
  const sharded = await corpusOfThree();
  const { db } = readLedger(join(sharded.out, 'corpus.db'));
  for (const name of ['item', 'detection', 'items', 'verdicts', 'detections'])
    expect(() => sqlite(db).prepare(`select count(*) from ${name}`)).toThrow(/corpus ledger, whose rows are in its shards/);
  db.close();
  for (const words of [
    ['attribution', '-o', '-'],
    ['export', 'loader', '--keep', 'stated', '-o', 'REPORT'],
  ]) {
    const { status, err } = await said(sharded, 'corpus', words);
    expect([words, status, err]).toEqual([words, 2, expect.stringMatching(/corpus ledger/)]);
    expect(err).toMatch(/--copy/);
  }
  expect(() => openLedger(join(sharded.out, 'corpus.db'), '0.0.0')).toThrow(/is a corpus ledger/);
});

test('a corpus ledger and its shards may be moved together', async () => {
  const sharded = await corpusOfThree();
  const moved = `${sharded.out}-moved`;
  renameSync(sharded.out, moved);
  const { db } = readLedger(join(moved, 'corpus.db'));
  expect(itemsNamed(db, findRun(db)!, 'two-7')).toHaveLength(1);
  db.close();
  expect(verifyLedger(join(moved, 'corpus.db'), { deep: true })).toMatchObject({ whole: true, shards: { shards: 3, items: 150 } });
});

test('a shard that is gone, cut off or of another run of its task is told by verify, and by each command that needs its rows', async () => {
  const sharded = await corpusOfThree();
  const two = shardOf(sharded, 2);
  const kept = readFileSync(two);
  const faults: [() => void, RegExp][] = [
    [() => rmSync(two), /task-00002\.db, which is not there/],
    [() => truncateSync(two, kept.length >> 1), /task-00002\.db|licit ledger/],
    [() => copyFileSync(shardOf(sharded, 1), two), /task-00002\.db is not the shard that the ledger was joined from/],
  ];
  for (const [hurt, says] of faults) {
    hurt();
    expect(verifies(sharded, false)).toMatchObject({ whole: false, brokenAt: { what: expect.stringMatching(/^shard\//) } });
    const { status, err } = await said(sharded, 'corpus', ['explain', 'b/two.jsonl:3']);
    expect([status, err]).toEqual([2, expect.stringMatching(says)]);
    expect((await said(sharded, 'corpus', ['exclude', '--output', '-'])).status).toBe(2);
    expect((await said(sharded, 'corpus', ['explain', 'a/one.jsonl:3'])).status).toBe(0);
    writeFileSync(two, kept);
  }
  expect(verifies(sharded)).toMatchObject({ whole: true });
});

test('a row that was changed in a shard is found by --deep, and a shard that was changed before is not joined', async () => {
  const sharded = await corpusOfThree();
  const shard = shardOf(sharded, 2);
  const at = readFileSync(shard).lastIndexOf('two-33');
  const bytes = readFileSync(shard);
  bytes[at] = 'T'.charCodeAt(0);
  writeFileSync(shard, bytes);
  expect(verifies(sharded, false)).toMatchObject({ whole: true, shards: { deep: false } });
  expect(verifies(sharded)).toMatchObject({ whole: false, brokenAt: { what: expect.stringMatching(/^shard\/not-whole/) } });
  expect((await sharded.join('again.db', false)).lost).toEqual([{ task: 2, fault: 'damaged', files: 1, bytes: expect.any(Number) }]);
  expect(sharded.sql('again.db', "select verdict from finding where rule = 'scan/unreadable'")).toEqual([{ verdict: 'unmet' }]);
});

test('a corpus ledger whose own rows were changed does not verify', async () => {
  const sharded = await corpusOfThree();
  const Database = sqlite(readLedger(join(sharded.out, 'copied.db')).db).constructor as new (
    file: string,
  ) => { exec(sql: string): void; close(): void };
  const other = new Database(join(sharded.out, 'corpus.db'));
  other.exec("update record set body = replace(body, 'in-shards', 'copied') where kind = 'joined'");
  other.close();
  expect(verifies(sharded)).toMatchObject({ whole: false });
});
