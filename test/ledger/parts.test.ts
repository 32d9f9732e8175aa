import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { scan } from '../../src/scan/scan.js';
import { exhaustive, inTurns, runs, slowTest } from '../effort.js';
import { forge } from './tampering.js';

const SIZES = { over: 0, least: 1 << 10, mean: 3 << 10, most: 8 << 10 };
/** A key for the keyed hashes: the same one, so that ledgers can be compared. */
const KEY = new Uint8Array(32).fill(7);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-parts-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function scanInto(name: string, { anew = false, workers = 0, together = 8 << 20 } = {}): Promise<void> {
  const ledger = join(root, name);
  const parts = { ...SIZES, anew, together };
  const config = loadConfig(undefined, root);
  await scan({ paths: ['data'], cwd: root, root, ledger, config, key: KEY, licit: '0.0.0', workers, parts });
}

/** Parts of the last version, and how many of them an earlier run read. */
function partsOf(name: string): { parts: number; kept: number } {
  const db = new Database(join(root, name), { readonly: true });
  try {
    const cut = db.prepare('select chunks, since from cut order by id desc').get() as { chunks: string; since: number } | undefined;
    const last = db.prepare('select max(id) from run').pluck().get();
    if (cut === undefined || cut.since !== last) return { parts: 0, kept: 0 };
    const since = db.prepare('select since from chunk where id = ?').pluck();
    const all = (JSON.parse(cut.chunks) as number[]).map((id) => since.get(id) as number);
    return { parts: all.length, kept: all.filter((run) => run < cut.since).length };
  } finally {
    db.close();
  }
}

/** All that a ledger holds in force of the manifests, without numbers that are its own. */
function held(name: string): Record<string, unknown> {
  const path = join(root, name);
  const opened = readLedger(path);
  const { db } = opened;
  try {
    const rows = (sql: string): unknown[] => sqlite(db).prepare(sql).raw().all();
    const orders = sqlite(db).prepare(
      `select o.first, o.rows, o.shift, o.version >> 0 as version, v.manifest from ordering o join manifest_version v on v.id = o.version
       where v.until is null order by v.manifest, o.id`,
    );
    const item = sqlite(db).prepare(
      `select i.key, i.url, h.name, i.owner, i.collected, p.body, i.at from item i left join host h on h.id = i.host
       join profiles p on p.id = i.profile where i.id = ? and i.until is null`,
    );
    const found = sqlite(db).prepare(
      'select kind, field, start, end, masked, subject, confidence, why, reserved from detection where item = ? order by n',
    );
    const items: unknown[] = [];
    for (const { first, rows: n, shift, manifest } of orders.all() as { first: number; rows: number; shift: number; manifest: number }[])
      for (let row = first; row < first + n; row += 1) {
        const id = manifest * 2 ** 32 + row;
        const { at, ...said } = item.get(id) as { at: number };
        items.push([at + shift, said, found.raw().all(id)]);
      }
    const view = snapshot(opened, findRun(db)!, '0.0.0');
    return {
      items,
      versions: rows(
        'select format, bytes, sha256, items, unread, unit, roles, text_fields, title from manifest_version where until is null',
      ),
      tally: rows('select p.body, t.items, t.hosted from tally t join profiles p on p.id = t.profile where t.until is null order by 1'),
      sizes: rows(
        'select p.body, t.records, t.sized, t.content from tally_bytes t join profiles p on p.id = t.profile where t.until is null order by 1',
      ),
      hosts: rows('select h.name, t.items from host_tally t join host h on h.id = t.host where t.until is null order by 1'),
      measures: rows(
        `select p.body, h.name, r.home, medium, language, items, records, texts, bytes, characters, stated_items, stated_tokens, tokens_o200k,
           tokens_llama3, image_items, images, audio_items, audio_ms, video_items, video_ms, empty_items, dated_items, first_day, last_day
         from measure r join profiles p on p.id = r.profile left join host h on h.id = r.host where r.until is null order by 1, 2, 3, 4, 5`,
      ),
      rates: rows('select field, kind, looked, holding, likely, examples from field_rate where until is null order by 1, 2'),
      labels: rows('select field, label, items, over from label_count where until is null order by 1, 2'),
      problems: rows('select what, line, offset, record, field, fix, lost from problem where until is null order by line, what'),
      claims: rows('select about, state, raw, value, why, line, field, said_by from claim where until is null order by 1, 3, 6'),
      findings: view.findings.map(({ rule, fingerprint, items: n, where }) => [rule, fingerprint, n, where]),
      totals: view.totals,
    };
  } finally {
    db.close();
  }
}

/** What a ledger without a past can hold too: that a refusal is gone is told only by one that saw it. */
function withoutPast({ findings, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...rest,
    findings: (findings as [rule: string][]).filter(([rule]) => rule !== 'pi/refusal-gone' && rule !== 'license/loosened'),
  };
}

/** The examples of each profile are the first of its rows that are in force. */
function examplesAreFirst(name: string): void {
  const db = new Database(join(root, name), { readonly: true });
  try {
    const tallies = db.prepare('select manifest, profile, examples from tally where until is null').all();
    const first = db.prepare('select id from item where id >> 32 = ? and profile = ? and until is null order by id limit 3').pluck();
    for (const { manifest, profile, examples } of tallies as { manifest: number; profile: number; examples: string }[])
      expect(JSON.parse(examples)).toEqual(first.all(manifest, profile));
  } finally {
    db.close();
  }
}

function added(name: string): unknown {
  const db = new Database(join(root, name), { readonly: true });
  try {
    return db.prepare('select added, closed from run order by id desc limit 1').get();
  } finally {
    db.close();
  }
}

// ───────────────────────────────────────────────────────────────────────────── what lists hold

const LICENSES = ['CC-BY-4.0', 'CC0-1.0', 'MIT', '', 'ask the owner', 'no license stated'];
const TEXTS = ['a boat on a lake', 'write to someone@example.com', '身份证990101199003070015', 'the same words', 'call 202-555-0123'];

interface Row {
  n: number;
  host: number;
  license: number;
  text: number;
  /** What is odd in it. */
  odd?: 'withdrawn' | 'long' | 'broken' | 'blank' | 'words' | 'lines' | 'open' | 'ragged' | 'late';
}

const rowOf = fc.record({
  n: fc.integer({ min: 0, max: 40 }),
  host: fc.integer({ min: 0, max: 3 }),
  license: fc.nat(LICENSES.length - 1),
  text: fc.nat(TEXTS.length - 1),
  odd: fc.option(fc.constantFrom('withdrawn', 'long', 'broken', 'blank', 'words', 'lines', 'open', 'ragged', 'late'), {
    nil: undefined,
    freq: 8,
  }),
});

/** Rows that teach what the columns are: a thousand are looked at. */
const plain = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ n: i, host: i % 4, license: i % 6, text: i % 2 }));

function jsonLine({ n, host, license, text, odd }: Row): string {
  if (odd === 'blank') return '';
  if (odd === 'broken') return `{"id": ${n}, "url": `;
  const words = odd === 'words' ? `terms of house ${n}` : LICENSES[license];
  const row = {
    id: `k${n}`,
    url: `https://h${host}.example/${n}`,
    license: words,
    text: TEXTS[text],
    size: n * 10,
    // Some are rare, some personal.
    label: odd === 'words' ? [`rare ${n}`, 'someone@example.com'] : `l${n % 7}`,
    author: `studio ${n % 5}`,
  };
  return JSON.stringify({
    ...row,
    // Fields that the first items do not have.
    ...(odd === 'late' && {
      [n % 2 ? 'image_license' : 'meta']: n % 2 ? 'CC-BY-NC-4.0' : { photographer: `someone${n}@example.com`, noai: true },
    }),
    ...(odd === 'withdrawn' && { consent_withdrawn: '2025-01-02' }),
    ...(odd === 'long' && { text: `${TEXTS[text]} ${'x'.repeat(9000)}` }),
  });
}

function tableLine({ n, host, license, text, odd }: Row): string {
  if (odd === 'blank') return '';
  const cells = [`k${n}`, `https://h${host}.example/${n}`, LICENSES[license]!, TEXTS[text]!, `studio ${n % 5}`];
  if (odd === 'words') cells[2] = `terms of house ${n}`;
  if (odd === 'lines') cells[3] = `"two\nlines of ${n}, with a comma\n${TEXTS[text]}"`;
  if (odd === 'open') cells[3] = `"never closed ${n}`;
  if (odd === 'ragged') cells.push('more');
  if (odd === 'long') cells[3] = `${TEXTS[text]} ${'x'.repeat(9000)}`;
  return cells.join(',');
}

interface Written {
  end: '\n' | '\r\n';
  last: boolean;
  header: string;
}

const text = {
  jsonl: (rows: readonly Row[], { end, last }: Written) => rows.map(jsonLine).join(end) + (last ? end : ''),
  csv: (rows: readonly Row[], { end, last, header }: Written) => [header, ...rows.map(tableLine)].join(end) + (last ? end : ''),
};

type Edit = (rows: Row[], written: Written) => { rows: Row[]; written: Written };

/** Mostly behind the rows that teach; at times anywhere. */
const place = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1000, max: 1600 }) }, fc.nat(1600));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(place, fc.array(rowOf, { minLength: 1, maxLength: 4 })).map(
      ([at, more]): Edit =>
        (rows, written) => ({ rows: rows.toSpliced(at, 0, ...more), written }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, rowOf).map(
      ([at, row]): Edit =>
        (rows, written) => ({ rows: rows.toSpliced(at, 1, row), written }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 90 })).map(
      ([at, count]): Edit =>
        (rows, written) => ({ rows: rows.toSpliced(at, count), written }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 200 }), place).map(
      ([from, count, to]): Edit =>
        (rows, written) => {
          const block = rows.slice(from, from + count);
          return { rows: rows.toSpliced(from, count).toSpliced(to, 0, ...block), written };
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 200 }), place).map(
      ([from, count, to]): Edit =>
        (rows, written) => ({ rows: rows.toSpliced(to, 0, ...rows.slice(from, from + count)), written }),
    ),
  },
  fc.constantFrom<Edit[]>(
    (rows, written) => ({ rows, written: { ...written, last: !written.last } }),
    (rows, written) => ({ rows, written: { ...written, end: written.end === '\n' ? '\r\n' : '\n' } }),
    (rows, written) => ({ rows, written: { ...written, header: written.header.replace('license', 'rights') } }),
    (rows, written) => ({ rows, written: { ...written, header: `# a list of photos\n${written.header}` } }),
    (_, written) => ({ rows: [], written }),
    (rows, written) => ({ rows: rows.slice(0, 900), written }),
  ),
);

const HEADER = 'id,url,license,text,author';
const list = fc.record({
  rows: fc.array(rowOf, { minLength: 0, maxLength: 300 }).map((rows) => [...plain(1000), ...rows]),
  written: fc.record({ end: fc.constantFrom('\n' as const, '\r\n' as const), last: fc.boolean(), header: fc.constant(HEADER) }),
});

for (const format of ['jsonl', 'csv'] as const) {
  (format === 'csv' ? slowTest : test)(
    `${format}: whatever is edited, a scan that takes over parts records what one into a new ledger does`,
    async () => {
      let kept = 0;
      await fc.assert(
        fc.asyncProperty(
          list,
          fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
          async (start, changes) => {
            for (const name of ['some.db', 'whole.db', 'new.db'])
              for (const end of ['', '-wal', '-shm']) rmSync(join(root, name + end), { force: true });
            let { rows, written } = start as { rows: Row[]; written: Written };
            rmSync(join(root, 'data'), { recursive: true, force: true });
            const file = join(root, 'data', `list.${format}`);
            mkdirSync(join(root, 'data'));
            writeFileSync(file, text[format](rows, written));
            await scanInto('some.db');
            await scanInto('whole.db');
            for (const [step, edits] of changes.entries()) {
              for (const one of edits) ({ rows, written } = one(rows, written));
              writeFileSync(file, text[format](rows, written));
              // A thread loads all that reads before it reads a line; below several of them are compared with none.
              await scanInto('some.db', { workers: exhaustive ? step % 2 : 0 });
              await scanInto('whole.db', { anew: true });
              await scanInto(`new-${step}.db`);
              kept += partsOf('some.db').kept;
              const some = held('some.db');
              expect(some).toEqual(held('whole.db'));
              expect(withoutPast(some)).toEqual(held(`new-${step}.db`));
              expect(added('some.db')).toEqual(added('whole.db'));
              examplesAreFirst('some.db');
              expect(verifyLedger(join(root, 'some.db'))).toMatchObject({ whole: true });
              for (const end of ['', '-wal', '-shm']) rmSync(join(root, `new-${step}.db${end}`), { force: true });
            }
          },
        ),
        { numRuns: runs(4, 1) },
      );
      // Of few cases all may be such that everything is read; tests below show that parts are taken over.
      if (exhaustive) expect(kept).toBeGreaterThan(4);
    },
    1_800_000,
  );
}

const hex = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
const LISTS: Record<string, [file: string, line: (n: number) => string]> = {
  'url-list': ['urls.txt', (n) => `https://h${n % 5}.example/${n}.jpg`],
  'parallel-text': ['corpus.en-fr.en', (n) => `The ${n}th boat lies on a quiet lake at dawn.`],
  cdx: [
    'index.cdx',
    (n) => `com,example)/${n} 20240101000000 http://example.com/${n} text/html 200 ${hex(n).slice(0, 32)} - - 9 ${n} a.warc.gz`,
  ],
  'checksum-list': ['SHA256SUMS', (n) => `${hex(n)}  images/${n}.jpg`],
  'speech-list': ['transcripts.txt', (n) => `speaker-${String(n).padStart(6, '0')} the words of utterance ${n}`],
  'path-list': ['train.txt', (n) => `images/${n}.jpg ${n % 10}`],
};

test.each(inTurns(Object.entries(LISTS), 4, 0))(
  '%s: one line put in makes one part be read, and comes to what a new ledger holds',
  async (format, [name, line]) => {
    mkdirSync(join(root, 'data'));
    const lines = Array.from({ length: 2000 }, (_, n) => line(n));
    writeFileSync(join(root, 'data', name), `${lines.join('\n')}\n`);
    await scanInto('some.db');
    writeFileSync(join(root, 'data', name), `${lines.toSpliced(1500, 0, line(5000)).join('\n')}\n`);
    await scanInto('some.db');
    await scanInto('new.db');
    expect(held('some.db')).toEqual(held('new.db'));
    expect(held('some.db').versions).toEqual([expect.arrayContaining([format, 2001])]);
    const { parts, kept } = partsOf('some.db');
    expect(parts - kept).toBeLessThanOrEqual(2);
    expect(kept).toBeGreaterThan(10);
  },
);

// ───────────────────────────────────────────────────────────────────────────── what a ledger says that was altered

const WRITTEN: Written = { end: '\n', last: true, header: HEADER };
const listed = (rows: readonly Row[]): void => {
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data', 'list.jsonl'), text.jsonl(rows, WRITTEN));
};

const TRIGGER = "create trigger entry_is_fixed before update on entry begin select raise(abort, 'the journal is append-only'); end";

/** The digests of the parts of the last version. */
function digestsIn(name: string): string[] {
  const db = new Database(join(root, name), { readonly: true });
  try {
    return db
      .prepare(
        `select c.digest from json_each((select chunks from cut order by id desc limit 1)) j join chunk c on c.id = j.value
         where c.digest is not null`,
      )
      .pluck()
      .all() as string[];
  } finally {
    db.close();
  }
}

function altered(work: (db: Database.Database) => void): void {
  const db = new Database(join(root, 'some.db'));
  db.pragma('foreign_keys = off');
  try {
    work(db);
  } finally {
    db.close();
  }
}

slowTest('one changed row makes one part be read again', async () => {
  listed(plain(2000));
  await scanInto('some.db');
  listed(plain(2000).with(1500, { n: 7, host: 1, license: 1, text: 1 }));
  await scanInto('some.db');
  expect(held('some.db').measures).toContainEqual(expect.arrayContaining(['h1.example', 'text']));
  const { parts, kept } = partsOf('some.db');
  expect(parts).toBeGreaterThan(50);
  // The first part is always read, and here it came out as it was.
  expect(parts - kept).toBeLessThanOrEqual(2);
});

slowTest('a ledger comes out the same with any number of threads, when it is made and when parts are taken over', async () => {
  const parts = (name: string): unknown[] => {
    const db = new Database(join(root, name), { readonly: true });
    try {
      const chunks = db.prepare('select bytes, lines, items, sizes, fields, digest is null as again, since from chunk order by id').all();
      return [chunks, db.prepare('select chunks, since from cut').all(), db.prepare('select first, rows, shift from ordering').all()];
    } finally {
      db.close();
    }
  };
  const rows = plain(1500).map((row, i): Row => (i % 97 === 0 ? { ...row, text: 2, odd: 'words' } : row));
  const edits = [40, 700, 1100, 1400].reduce((all, at) => all.toSpliced(at, 1, { n: at, host: 3, license: 2, text: 3 }), rows);
  for (const now of [rows, edits]) {
    listed(now);
    await scanInto('one.db');
    await scanInto('many.db', { workers: 2, together: 4096 });
    expect(held('many.db')).toEqual(held('one.db'));
    expect(parts('many.db')).toEqual(parts('one.db'));
  }
});

slowTest('a column that no longer tells items apart is no key, in rows that were there before either', async () => {
  listed(plain(1200));
  await scanInto('some.db');
  // Among the first thousand the same id comes again and again: it is no key any more.
  listed(plain(1200).map((row, i) => (i < 600 ? { ...row, n: i % 3 } : row)));
  await scanInto('some.db');
  await scanInto('new.db');
  expect(held('new.db').items).toContainEqual([1000, expect.objectContaining({ key: null }), expect.anything()]);
  expect(held('some.db')).toEqual(held('new.db'));
});

slowTest('parts that are swapped, doubled and taken out keep their rows once each', async () => {
  const rows = plain(2000);
  listed(rows);
  await scanInto('some.db');
  listed([...rows.slice(0, 1000), ...rows.slice(1500), ...rows.slice(1000, 1500), ...rows.slice(1500)]);
  await scanInto('some.db');
  await scanInto('new.db');
  expect(held('some.db')).toEqual(held('new.db'));
  expect(added('some.db')).toEqual({ added: 500, closed: 0 });
  expect(partsOf('some.db').kept).toBeGreaterThan(40);
});

slowTest(
  'a list that is cut to one item which said before that consent is withdrawn is told of it, whether parts are taken over or not',
  async () => {
    const rows = plain(1200);
    const told = ['pi/refusal-gone', expect.any(String), 1, expect.anything()];
    for (const [name, options] of [
      ['some.db', {}],
      ['whole.db', { anew: true }],
    ] as const) {
      listed(rows.with(1100, { ...rows[1100]!, odd: 'withdrawn' }));
      await scanInto(name, options);
      for (const left of [rows.filter((_, i) => i % 2 === 0), [rows[1100]!]]) {
        listed(left);
        await scanInto(name, options);
        expect(held(name).findings).toContainEqual(told);
      }
    }
    await scanInto('new.db');
    expect(held('some.db')).toEqual(held('whole.db'));
    expect(withoutPast(held('some.db'))).toEqual(held('new.db'));
  },
);

for (const [how, chained] of [
  ['', false],
  [', with a journal that was made anew for it', true],
] as const) {
  (chained ? slowTest : test)(`a part that was made to look like bytes which nobody read hides none of their rows${how}`, async () => {
    listed(plain(2000));
    await scanInto('some.db');
    copyFileSync(join(root, 'some.db'), join(root, 'other.db'));
    listed(plain(2000).with(1500, { n: 7, host: 3, license: 1, text: 2 }));
    // In a copy, under the same salt, the changed part is read: this is what it is called.
    await scanInto('other.db');
    const [before, after] = [digestsIn('some.db'), digestsIn('other.db')];
    const [gone, come] = [before.find((digest) => !after.includes(digest)), after.find((digest) => !before.includes(digest))];
    expect([gone, come]).toEqual([expect.any(String), expect.any(String)]);
    altered((db) => {
      db.prepare('update chunk set digest = ? where digest = ?').run(come, gone);
      if (!chained) return;
      db.exec('drop trigger entry_is_fixed');
      forge(db);
      db.exec(TRIGGER);
    });
    if (!chained) expect(verifyLedger(join(root, 'some.db'))).toMatchObject({ whole: false, brokenAt: { table: 'chunk' } });
    await scanInto('some.db');
    await scanInto('new.db');
    expect(held('some.db')).toEqual(held('new.db'));
    expect(added('some.db')).toEqual({ added: 1, closed: 1 });
  });
}

test('rows that are not those which were read from a part are told, and nothing is recorded', async () => {
  listed(plain(2000));
  await scanInto('some.db');
  altered((db) => db.prepare('update item set digest = ? where id % 4294967296 = 400').run(Buffer.alloc(32)));
  listed(plain(2000).with(1500, { n: 7, host: 3, license: 1, text: 2 }));
  await expect(scanInto('some.db')).rejects.toThrow('The ledger does not hold the items of a part');
  const { brokenAt } = verifyLedger(join(root, 'some.db'));
  expect(brokenAt).toMatchObject({ table: 'item' });
});

slowTest('verifying names parts that do not hold the items of their version, and tallies that do not count them', async () => {
  listed(plain(2000));
  await scanInto('some.db');
  listed(plain(2000).with(1500, { n: 7, host: 3, license: 1, text: 2 }));
  await scanInto('some.db');
  copyFileSync(join(root, 'some.db'), join(root, 'kept.db'));
  for (const [sql, what] of [
    ['update chunk set root = digest where id = 20', 'are not those that were read from it'],
    ['update chunk set items = items + 1 where id = 20', 'are not those that were read from it'],
    ["update chunk set sizes = replace(sizes, ']]', '1]]') where id = 20", 'do not sum to those of the version'],
    ['update chunk set manifest = 2 where id = 20', 'is not a part of this manifest'],
    ["update cut set chunks = json_remove(chunks, '$[3]') where id = 2", 'are not those that were read from it'],
    [
      `update tally set items = items + 1 where id = (select min(id) from tally where until is null and since = 1);
       update tally set items = items - 1 where id = (select max(id) from tally where until is null and since = 1)`,
      'come to',
    ],
    ['update host_tally set items = items + 1 where id = (select min(id) from host_tally where until is null)', 'come to'],
  ] as const) {
    copyFileSync(join(root, 'kept.db'), join(root, 'some.db'));
    altered((db) => {
      expect(db.exec(sql)).toBeDefined();
      db.exec('drop trigger entry_is_fixed');
      forge(db);
      db.exec(TRIGGER);
    });
    expect({ sql, said: verifyLedger(join(root, 'some.db')).brokenAt?.what }).toMatchObject({ said: expect.stringContaining(what) });
  }
});
