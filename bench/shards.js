// Joins many shards and asks what was joined: minutes, memory, seconds (docs/scale.md). One shard is read; the others are copies of it with the numbers, paths and journals of
// other tasks, which take a hundredth of the time of reading. Linux only, after `npm run build`.
//   node bench/shards.js FOLDER 1000 50000      a thousand shards of 50,000 rows, made once in a new folder
//   node bench/shards.js FOLDER 1000 50000 100  joined in parts of a hundred first
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { BlockDigest, tableDigests } from '../dist/ledger/digests.js';
import { appendEntry } from '../dist/ledger/journal.js';
import { jsonl } from './data.js';
import { run } from './whole-process.js';

const licit = fileURLToPath(new URL('../bin/licit.js', import.meta.url));
const [folder, shards, rows, together] = [process.argv[2], ...process.argv.slice(3, 6).map(Number)];
const ROWS = 2 ** 32;

async function step(name, ...words) {
  const { seconds, processor, peak } = await run(process.execPath, [licit, ...words], { cwd: folder });
  console.log(`${name}: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processor, ${Math.round(peak)} MB`);
}

/** The file of a task's shard. */
const shard = (task) => join(folder, 'shards', `task-${String(task).padStart(5, '0')}.db`);

async function make() {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'licit.yaml'), 'use: { purpose: commercial }\n');
  const list = await jsonl(rows);
  for (let n = 1; n <= shards; n += 1) linkSync(list, join(folder, 'data', `list-${String(n).padStart(5, '0')}.jsonl`));
  await step('plan', 'plan', 'data', '-o', 'plan', '--tasks', String(shards));
  await step('one task', 'scan', '--plan', 'plan', '--task', '1', '-o', 'shards', '--workers', '0', '--quiet');
  const tasks = readFileSync(join(folder, 'plan', 'tasks.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const manifests = tasks.map((line) => JSON.parse(line).manifests[0]);
  const template = join(folder, 'template.db');
  copyFileSync(shard(1), template);
  const empty = new Database(template);
  empty.exec('delete from item; delete from detection; vacuum');
  empty.close();
  for (let task = 2; task <= shards; task += 1) copyOf(template, task, manifests[0], manifests[task - 1]);
  rmSync(template);
  console.log(`${shards} shards of ${statSync(shard(2)).size} bytes`);
}

/** The shard of another task, with the rows of the first one under the numbers of its own manifest. */
function copyOf(template, task, from, to) {
  copyFileSync(template, shard(task));
  const db = new Database(shard(task));
  db.pragma('journal_mode = off');
  db.pragma('synchronous = off');
  db.pragma('foreign_keys = off');
  db.prepare('attach ? as one').run(shard(1));
  const shift = (to.number - from.number) * ROWS;
  const fixed = db.prepare("select name, sql from sqlite_schema where type = 'trigger'").all();
  for (const { name } of fixed) db.exec(`drop trigger ${name}`);
  db.exec('begin');
  const entries = db.prepare('select time, kind, body from entry order by seq').all();
  const id = randomBytes(16).toString('hex');
  db.prepare("update meta set value = ? where name = 'ledger'").run(id);
  db.exec('delete from entry');
  const tables = db.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all();
  for (const table of tables)
    if (db.pragma(`table_info(${table})`).some(({ name }) => name === 'manifest'))
      db.prepare(`update ${table} set manifest = ?`).run(to.number);
  db.prepare('update manifest set id = ?, path = ?').run(to.number, to.path);
  db.prepare('update tally set examples = (select json_group_array(value + ?) from json_each(examples))').run(shift);
  db.prepare('update run set paths = ?').run(JSON.stringify([to.path]));
  db.prepare("update record set body = json_set(body, '$.task', ?) where kind = 'shard'").run(task);
  const columns = (table) =>
    db
      .pragma(`table_info(${table})`)
      .map(({ name }) => name)
      .slice(1)
      .join(', ');
  db.prepare(`insert into item (id, ${columns('item')}) select id + ?, ${columns('item')} from one.item order by id`).run(shift);
  db.prepare(
    `insert into detection (item, ${columns('detection')}) select item + ?, ${columns('detection')} from one.detection order by 1, 2`,
  ).run(shift);
  for (const { time, kind, body } of entries) {
    const said = JSON.parse(body);
    if (kind === 'created') said.ledger = id;
    else Object.assign(said, { paths: [to.path], tables: tableDigests(db, 1), items: [{ manifest: to.number, added: digestOf(db) }] });
    appendEntry(db, id, kind, said, time);
  }
  for (const { sql } of fixed) db.exec(sql);
  db.exec('commit');
  db.close();
}

/** The digest of a shard's items (docs/ledger.md). */
function digestOf(db) {
  const digest = new BlockDigest();
  const next = db
    .prepare('select id, key, url, host, owner, collected, at, digest, profile from item where id > ? order by id limit 1024')
    .raw();
  for (let after = 0; ; ) {
    const block = next.all(after);
    if (block.length === 0) return digest.take();
    after = block.at(-1)[0];
    const numbers = [0, 3, 6, 8].map((column) => Float64Array.from(block, (row) => row[column] ?? 0));
    const texts = [1, 2, 4, 5].map((column) => block.map((row) => row[column]));
    digest.addItems(numbers, texts, Buffer.concat(block.map((row) => row[7])), block.length);
  }
}

if (!existsSync(folder)) await make();
const ledger = ['--ledger', 'corpus.db'];
for (const name of [
  'provenance',
  'cn-dossier',
  'parts',
  ...['', '.key', '.find', '.heads', '-shm', '-wal'].map((end) => `corpus.db${end}`),
])
  rmSync(join(folder, name), { recursive: true, force: true });
if (together > 0)
  for (let first = 1; first <= shards; first += together)
    await step(
      `part from ${first} on`,
      'join',
      'shards',
      '--plan',
      'plan',
      '--tasks',
      `${first}-${Math.min(shards, first + together - 1)}`,
      '-o',
      'parts',
    );
await step('join', 'join', together > 0 ? 'parts' : 'shards', '--plan', 'plan', '-o', 'corpus.db', '--fail-on', 'none');
console.log(`corpus ledger: ${statSync(join(folder, 'corpus.db')).size} bytes`);
await step('licit --version', '--version');
await step('show', 'show', ...ledger);
await step('show as JSON', 'show', '--format', 'json=found.json', ...ledger);
for (const kind of ['provenance', 'cn-dossier']) await step(`report ${kind}`, 'report', kind, '-o', kind, ...ledger);
const place = `data/list-${String(Math.ceil(shards / 2)).padStart(5, '0')}.jsonl:${Math.ceil(rows / 2)}`;
await step(`explain ${place}`, 'explain', place, ...ledger);
await step('verify', 'ledger', 'verify', ...ledger);
