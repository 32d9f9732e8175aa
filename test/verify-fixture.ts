// A second writer, for tests only: everything at once, straight from docs/ledger.md.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { digestedTables } from '../src/ledger/verify/verify-rows.js';

const schema = ['schema.sql', 'schema-2.sql', 'schema-3.sql', 'schema-4.sql', 'schema-5.sql', 'schema-6.sql', 'schema-7.sql']
  .map((file) => readFileSync(new URL(`../src/ledger/${file}`, import.meta.url), 'utf8'))
  .join('\n');

/** SHA-256 over the parts one after another. */
export const sha256 = (...parts: (string | Uint8Array)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
/** An item's id is its manifest times this, plus its row. */
export const span = 2 ** 32;

type Row = Record<string, null | number | string | Uint8Array>;

/** A ledger as it was written, and where its chain ends. */
interface Written {
  bytes: Uint8Array;
  head: Buffer;
  seq: number;
}

/** A ledger that is written by plain SQL. */
export class Fixture {
  readonly db: Database.Database;
  readonly #id = 'c0ffee00-0000-4000-8000-000000000000';
  #head: Buffer = Buffer.alloc(32);
  #seq = 0;

  /** A new ledger, or one as another was written. */
  constructor(path: string, from?: Written) {
    if (from) writeFileSync(path, from.bytes);
    this.db = new Database(path);
    this.db.pragma('journal_mode = wal');
    this.db.pragma('foreign_keys = off');
    if (from) {
      this.#head = from.head;
      this.#seq = from.seq;
      return;
    }
    this.db.exec(schema);
    this.db.pragma(`application_id = ${0x6c696374}`);
    this.db.pragma('user_version = 7');
    this.insert('meta', { name: 'ledger', value: this.#id }, { name: 'created', value: '2026-11-24T08:00:01.000Z' });
    this.entry('created', { ledger: this.#id, licit: '0.1.0', schema: 7 });
  }

  get written(): Written {
    return { bytes: this.db.serialize(), head: this.#head, seq: this.#seq };
  }

  insert(table: string, ...rows: Row[]): void {
    for (const row of rows) {
      const names = Object.keys(row);
      const columns = names.map((name) => `"${name}"`).join(', ');
      this.db.prepare(`insert into ${table} (${columns}) values (${names.map(() => '?').join(', ')})`).run(Object.values(row));
    }
  }

  /** Names are given in RFC 8785 order. */
  entry(kind: string, body: unknown): void {
    const seq = ++this.#seq;
    const time = `2026-11-24T08:00:0${seq}.000Z`;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const said = `{"body":${JSON.stringify(text)},"kind":${JSON.stringify(kind)},"ledger":"${this.#id}","seq":${seq},"time":"${time}"}`;
    const hash = sha256(this.#head, said);
    this.insert('entry', { seq, time, kind, body: text, prev: this.#head, hash });
    this.#head = hash;
  }

  root(manifest: number, rows: readonly number[]): string {
    const one = this.db.prepare('select digest from item where id = ?').pluck();
    const digests = rows.map((row) => one.get(manifest * span + row) as Buffer);
    const leaves: Buffer[] = [];
    for (let at = 0; at < digests.length; at += 256) leaves.push(Buffer.concat(digests.slice(at, at + 256)));
    return tree(leaves).toString('hex');
  }

  /** Adds the run's row, digests all its rows and writes its entry. */
  run(run: number): void {
    const times = { started: '2026-11-24T08:00:00.000Z', finished: '2026-11-24T08:00:09.000Z' };
    this.insert('run', { id: run, ...times, licit: '0.1.0', paths: '["."]', judging: 1, unchanged: 0, added: 1, closed: 0, since: run });
    const tables: Record<string, unknown> = {};
    for (const table of digestedTables) {
      const added = this.rows(`select * from ${table} where since = ${run} order by ${table === 'detection' ? 'item, n' : 'id'}`);
      const ends = (this.db.pragma(`table_info(${table})`) as { name: string }[]).some((column) => column.name === 'until');
      const closed = ends ? this.rows(`select id from ${table} where until = ${run} order by id`) : [];
      const stated = { ...half('added', added, columnsOf), ...half('closed', closed, keysOf) };
      if (Object.keys(stated).length > 0) tables[table] = stated;
    }
    const manifests = this.db.prepare('select distinct id >> 32 from item where since = ? or until = ? order by 1').pluck().all(run, run);
    const items = (manifests as number[]).map((manifest) => {
      const within = `id between ${manifest * span} and ${manifest * span + span - 1}`;
      const added = this.rows(`select * from item where since = ${run} and ${within} order by id`);
      const closed = this.rows(`select id from item where until = ${run} and ${within} order by id`);
      return { ...itemHalf(added), ...half('closed', closed, keysOf), manifest };
    });
    this.entry('run', { finished: times.finished, items, licit: '0.1.0', paths: ['.'], run, started: times.started, summary: {}, tables });
  }

  rows(sql: string): Row[] {
    return this.db.prepare(sql).all() as Row[];
  }
}

function columnsOf(block: Row[]): unknown[][] {
  const names = Object.keys(block[0] ?? {}).filter((name) => name !== 'since' && name !== 'until');
  return names.map((name) => block.map((row) => (row[name] instanceof Uint8Array ? Buffer.from(row[name]).toString('hex') : row[name])));
}

function keysOf(block: Row[]): unknown[] {
  return block.map((row) => row.id);
}

function half(name: string, rows: Row[], written: (block: Row[]) => unknown): Record<string, unknown> {
  if (rows.length === 0) return {};
  let text = '';
  for (let at = 0; at < rows.length; at += 1024) text += `${JSON.stringify(written(rows.slice(at, at + 1024)))}\n`;
  return { [name]: { digest: sha256(text).toString('hex'), rows: rows.length } };
}

/** The items' half of an entry, block by block as docs/ledger.md says. */
function itemHalf(rows: Row[]): Record<string, unknown> {
  if (rows.length === 0) return {};
  const parts: Buffer[] = [];
  for (let at = 0; at < rows.length; at += 1024) {
    const block = rows.slice(at, at + 1024);
    for (const name of ['id', 'host', 'at', 'profile']) {
      for (const row of block) {
        const bytes = Buffer.alloc(8);
        bytes.writeDoubleLE(Number(row[name] ?? 0));
        parts.push(bytes);
      }
    }
    for (const name of ['key', 'url', 'owner', 'collected']) {
      for (const row of block) {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(row[name] === null ? 0xffffffff : String(row[name]).length);
        parts.push(bytes);
      }
      for (const row of block) parts.push(Buffer.from(String(row[name] ?? ''), 'utf8'));
    }
    for (const row of block) parts.push(Buffer.from(row.digest as Uint8Array));
  }
  return { added: { digest: sha256(Buffer.concat(parts)).toString('hex'), rows: rows.length } };
}

/** RFC 6962 §2.1, as it is written there. */
export function tree(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Uint8Array.of(1), tree(leaves.slice(0, split)), tree(leaves.slice(split)));
}

/** An item as one of the manifests lists it. */
export const item = (manifest: number, row: number, since: number, rest: Row = {}): Row => ({
  id: manifest * span + row,
  key: `k${row}`,
  url: `https://example.com/${manifest}/${row}?名=\u2028"`,
  host: 1,
  owner: null,
  collected: null,
  at: row,
  digest: sha256(`salt ${manifest} record ${row}`),
  profile: (row % 2) + 1,
  since,
  until: null,
  ...rest,
});

/** Items of the large manifest: more than one block, more than one leaf. */
export const count = 1300;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

let written: Written | undefined;

/** Three runs over two manifests: a large one; a small one that gains a row at its top and whose second row changes; and nothing new. */
export function write(path: string): Fixture {
  // Each test has one: it is made once and copied.
  if (written) return new Fixture(path, written);
  const ledger = new Fixture(path);
  const version = {
    format: 'jsonl',
    bytes: 1,
    sha256: 'aa',
    reading: 'bb',
    unread: 0,
    unit: 'line',
    roles: '{}',
    text_fields: '[]',
    title: null,
  };
  ledger.db.transaction(() => {
    ledger.insert('dataset', { id: 1, name: 'demo', parent: null, since: 1 });
    ledger.insert('manifest', { id: 1, path: 'demo/large.jsonl', since: 1 }, { id: 2, path: 'demo/small.csv', since: 1 });
    ledger.insert('salt', { manifest: 1, salt: randomBytes(16) }, { manifest: 2, salt: randomBytes(16) });
    ledger.insert('host', { id: 1, name: 'example.com', since: 1 });
    ledger.insert('profile', { id: 1, body: '{"p":1}', since: 1 }, { id: 2, body: '{"p":2}', since: 1 });
    ledger.insert('item', ...range(1, count).map((row) => item(1, row, 1)), ...range(1, 3).map((row) => item(2, row, 1)));
    ledger.insert(
      'manifest_version',
      { id: 1, manifest: 1, ...version, items: count, root: ledger.root(1, range(1, count)), since: 1, until: null },
      { id: 2, manifest: 2, ...version, items: 3, root: ledger.root(2, [1, 2, 3]), since: 1, until: null },
    );
    ledger.insert(
      'ordering',
      { id: 1, version: 1, first: 1, rows: count, shift: 0, since: 1 },
      { id: 2, version: 2, first: 1, rows: 3, shift: 0, since: 1 },
    );
    ledger.insert(
      'tally',
      { id: 1, manifest: 1, profile: 1, items: count / 2, hosted: 0, examples: '[]', since: 1, until: null },
      { id: 2, manifest: 1, profile: 2, items: count / 2, hosted: 0, examples: '[]', since: 1, until: null },
      { id: 3, manifest: 2, profile: 1, items: 3, hosted: 0, examples: '[]', since: 1, until: null },
    );
    const found = { item: span + 1, kind: 'pi/email', field: 'text', start: 0, end: 3, masked: 'so•••', subject: null };
    const sure = { confidence: 'certain', why: 'w', reserved: 1, since: 1 };
    ledger.insert('detection', { ...found, n: 1, ...sure }, { ...found, n: 2, ...sure });
    ledger.insert('verdict', { id: 1, judging: 1, judged: 1, rule: 'license/missing', verdict: 'unmet', because: '[]', since: 1 });
    ledger.run(1);

    ledger.db.exec(`update item set until = 2 where id = ${2 * span + 2}`);
    ledger.db.exec('update manifest_version set until = 2 where id = 2; update tally set until = 2 where id = 3');
    ledger.insert('item', item(2, 4, 2), item(2, 5, 2));
    ledger.insert('manifest_version', {
      id: 3,
      manifest: 2,
      ...version,
      items: 4,
      root: ledger.root(2, [4, 1, 5, 3]),
      since: 2,
      until: null,
    });
    const listed = [4, 1, 5, 3].map((first, at) => ({ id: 3 + at, version: 3, first, rows: 1, shift: 1, since: 2 }));
    ledger.insert('ordering', ...listed);
    ledger.insert('tally', { id: 4, manifest: 2, profile: 1, items: 4, hosted: 0, examples: '[]', since: 2, until: null });
    ledger.run(2);
    ledger.run(3);
  })();
  written = ledger.written;
  return ledger;
}
