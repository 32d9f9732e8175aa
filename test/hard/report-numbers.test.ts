import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportIds } from '../../src/catalog/catalog.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { againstWords, consentAgainstWords } from '../../src/text/words.js';

const bin = resolve(import.meta.dirname, '../../bin/licit.js');
const base = mkdtempSync(join(tmpdir(), 'licit-numbers-'));
const root = join(base, 'project');
afterAll(() => rmSync(base, { recursive: true, force: true }));

function put(name: string, text: string): void {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function licit(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', CI: 'true' } });
}

function report(folder: string, ...args: string[]): void {
  const { status, stderr } = licit('report', 'provenance', '-o', folder, ...args);
  expect(status, stderr).toBe(0);
}

const read = (folder: string, name: string): string => readFileSync(join(root, folder, name), 'utf8');
const snapshotIn = (folder: string): Snapshot => JSON.parse(read(folder, 'report.json')) as Snapshot;

/** The queries that a report prints, in order. */
function printed(folder: string): string[] {
  const [, list = ''] = read(folder, 'index.html').split('<ol class="queries">');
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return [...list.matchAll(/<code>(.*?)<\/code>/gu)].map(([, query]) =>
    query!.replace(/&(?:lt|gt|quot|#39|amp);/gu, (found) => entities[found]!),
  );
}

function answers(queries: readonly string[]): unknown[] {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  try {
    return queries.map((query) => db.prepare(query).raw().all());
  } finally {
    db.close();
  }
}

/** Every number of a snapshot that has a query of its own, with that query. */
function traced(value: unknown, path = ''): { path: string; query: string; numbers: number[] }[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => traced(one, `${path}[${n}]`));
  if (value === null || typeof value !== 'object') return [];
  const view = value as { query?: string; known?: number; of?: number; items?: number; holding?: number };
  const own =
    typeof view.query === 'string' && view.query !== '' && view.holding === undefined && (view.items ?? view.known) !== undefined
      ? [{ path, query: view.query, numbers: view.known === undefined ? [view.items!] : [view.known, view.of!] }]
      : [];
  return [...own, ...Object.entries(value).flatMap(([name, member]) => traced(member, `${path}.${name}`))];
}

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

beforeAll(() => {
  put(
    'licit.yaml',
    `provider: { name: 示例公司, contact: office@example.com }
use: { purpose: commercial, offered: [CN, EU] }
instruments: [cn-interim-measures-2023, cn-pipl-2021, eu-gdpr-2016, cn-copyright-law-2020, gbt-45654-2025, eu-cdsm-2019]
declarations:
  - path: data/crawl/**
    source: { kind: crawl-own, name: 自有爬虫, evidence: ev/crawl.txt }
    by: 数据合规部
  - path: data/mixed/**
    host: news.example
    source: { kind: licensed-rightsholder, name: Example News archive }
  - path: data/calls/**
    source: { kind: self-produced, name: "客服's recordings" }
    basis: [{ term: consent, jurisdiction: CN, purpose: AI training, evidence: ev/form.txt }, { term: separate consent, jurisdiction: CN }]
    minors: none
  - path: data/class/**
    source: { kind: commissioned-annotation }
    basis: { term: "licit:cn-pipl#A13-1-1-guardian", jurisdiction: CN }
    minors: present
`,
  );
  put('ev/crawl.txt', 'Crawl record of our crawler with the robots policy it followed.\n');
  put('ev/form.txt', 'Consent form of the recordings.\n');
  put(
    'data/crawl/a.jsonl',
    lines([1, 2, 3].map((id) => ({ id, url: `https://site${id % 2}.example/${id}`, license: 'cc-by-4.0', text: 'x' }))),
  );
  put(
    'data/mixed/a.jsonl',
    lines([
      { id: 1, url: 'https://news.example/1', license: 'All rights reserved', text: 'x' },
      { id: 2, url: 'https://blog.example/2', license: 'cc-by-nc-4.0', text: 'y' },
      { id: 3, source: 'Wikipedia', license: 'mit', text: 'z' },
      { id: 4, text: 'nobody says' },
    ]),
  );
  put('data/calls/m.csv', 'id,text,phone,consent\n1,你好,13900000001,given\n2,您好,13900000002,已撤回同意\n');
  put('data/class/m.csv', 'id,text,phone\n1,你好,13900000003\n');
  put('data/carded/README.md', '---\nlicense: cc-by-sa-4.0\nsource_datasets:\n- upstream-corpus\n---\n# Carded\n');
  put(
    'data/carded/train.jsonl',
    lines([
      { id: 'a', text: 'one' },
      { id: 'b', text: 'two' },
    ]),
  );
  put('data/notes.docx', 'not a document');
  expect(licit('scan', 'data', '-q').status).toBe(1);
  report('first');
  report('first-zh', '--lang', 'zh');
});

describe('a report of the first scan', () => {
  test('prints numbers that its queries give', () => {
    const snapshot = snapshotIn('first');
    const all = traced(snapshot);
    expect(all.length).toBeGreaterThan(50);
    const found = answers(all.map(({ query }) => query)) as number[][][];
    const wrong = all.filter(({ numbers }, n) => JSON.stringify(found[n]?.[0]?.slice(0, numbers.length)) !== JSON.stringify(numbers));
    expect(wrong.map(({ path, numbers, query }) => ({ path, numbers, query }))).toEqual([]);
    const totals = Object.entries(snapshot.totalQueries ?? {});
    expect((answers(totals.map(([, query]) => query)) as number[][][]).map((rows) => rows[0]?.[0])).toEqual(
      totals.map(([name]) => snapshot.totals[name as keyof Snapshot['totals']]),
    );
  });

  test('has every declared kind of source, also where items have an address of their own', () => {
    const { sourceKinds = [], sources, totals } = snapshotIn('first');
    expect(sourceKinds.map(({ kind, items }) => [kind, items])).toEqual(
      [
        ['crawl-own', 3],
        ['unknown', 4],
        ['self-produced', 2],
        ['(missing)', 1],
        ['commissioned-annotation', 1],
        ['licensed-rightsholder', 1],
      ].sort(([a, n], [b, m]) => (m as number) - (n as number) || (String(a) < String(b) ? -1 : 1)),
    );
    const names = new Map(sources.map((view) => [view.name, view]));
    expect(names.get('自有爬虫')).toMatchObject({ items: 3, kind: 'crawl-own', said: ['licit.yaml:5 (数据合规部)', 'the item'] });
    expect(names.get('Example News archive')).toMatchObject({ items: 1, kind: 'licensed-rightsholder' });
    expect(names.get('blog.example')).toMatchObject({ items: 1 });
    expect(names.get('upstream-corpus')).toMatchObject({ items: 2, said: ['data/carded/README.md:4 source_datasets'] });
    expect(sources.reduce((sum, { items }) => sum + items, 0)).toBe(totals.items);
  });

  test('adds up from the tables that go with it', () => {
    const snapshot = snapshotIn('first');
    const { inventory = [], totals } = snapshot;
    const by = (pick: (row: (typeof inventory)[number]) => string) => {
      const sums = new Map<string, number>();
      for (const row of inventory) sums.set(pick(row), (sums.get(pick(row)) ?? 0) + row.items);
      return Object.fromEntries([...sums].sort());
    };
    const of = (views: readonly { items: number }[], name: (view: never) => string) =>
      Object.fromEntries(views.map((view) => [name(view as never), view.items] as const).sort());
    const csv = read('first', 'inventory.csv').trimEnd().split('\n').slice(1);
    expect(csv).toHaveLength(inventory.length);
    expect(inventory.reduce((sum, { items }) => sum + items, 0)).toBe(totals.items);
    expect(by(({ license }) => license)).toEqual(of(snapshot.licenses, ({ expression }: { expression: string }) => expression));
    expect(by(({ source, sourceKind = 'unknown' }) => (source === '(missing)' ? source : sourceKind))).toEqual(
      of(snapshot.sourceKinds ?? [], ({ kind }: { kind: string }) => kind),
    );
    expect(by(({ minors }) => minors)).toEqual(of(snapshot.minors ?? [], ({ answer }: { answer: string }) => answer));
    expect(by(({ dataset }) => dataset)).toEqual(of(snapshot.datasets, ({ name }: { name: string }) => name));
    const withBasis = inventory.filter(({ personal, bases }) => personal === 'yes' && bases.length > 0);
    expect(withBasis.reduce((sum, { items }) => sum + items, 0)).toBe(snapshot.known.basis.known);
    const sum = (name: string, column: number) =>
      read('first', name)
        .trimEnd()
        .split('\n')
        .slice(1)
        .reduce((all, line) => all + Number(line.split(',')[column]), 0);
    expect([sum('manifests.csv', 3), sum('manifests.csv', 4), sum('hosts.csv', 1)]).toEqual([totals.items, totals.unread, 5]);
  });

  test('says what persons said against the use of their data, in words', () => {
    expect(snapshotIn('first').against).toMatchObject([{ what: 'withdrawn', items: 1 }]);
    expect(read('first-zh', 'report.md')).toContain('- **个人的拒绝或者撤回** 已撤回同意：1 条');
    for (const what of Object.keys(consentAgainstWords)) expect(againstWords(what, 'zh'), what).not.toBe(what);
  });

  test('names laws by title and bases by article, and no token of ours', () => {
    const [prose] = read('first-zh', 'report.md').replaceAll('\\', '').split('\n## 查询');
    expect(prose).toContain(
      '《网络安全技术 生成式人工智能服务安全基本要求》（GB/T 45654—2025，2025年4月25日发布；前身为 TC260-003-2024；2025年11月1日起施行）',
    );
    expect(prose).toContain('个人同意（《个人信息保护法》第十三条第一款第一项）');
    expect(
      /.{0,30}(?:《《|》》|dpv:|licit:cn|cn-(?:pipl|interim|copyright)|gbt-45654|eu-(?:gdpr|cdsm)|crawl-own|self-produced).{0,30}/u.exec(
        prose!,
      )?.[0],
    ).toBeUndefined();
    expect(prose).toContain('“使用具有合法来源的数据和基础模型”（已核对原文）');
    // Second-hand everywhere: as the duty, so the citation of the rule.
    expect(prose).toMatch(/《欧盟第2019\/790号指令（数字化单一市场版权指令）》（2019年4月17日；2021年6月7日起施行）/u);
    expect(prose).not.toMatch(/版权指令）》第四条第三款（已核对原文）/u);
  });
});

describe('after the data has changed and was scanned again', () => {
  let before: { first: unknown[]; zh: unknown[] };

  beforeAll(() => {
    before = { first: answers(printed('first')), zh: answers(printed('first-zh')) };
    appendFileSync(join(root, 'data/crawl/a.jsonl'), lines([{ id: 9, url: 'https://site9.example/9', license: 'cc0-1.0', text: 'new' }]));
    put('data/calls/m.csv', 'id,text,phone,consent\n2,您好,13900000002,已撤回同意\n');
    put(
      'licit.yaml',
      read('.', 'licit.yaml').replace('kind: self-produced', 'kind: commissioned-annotation').replace('minors: present', 'minors: none'),
    );
    put('data/more/b.jsonl', lines([{ id: 1, url: 'https://news.example/77', text: 'more' }]));
    rmSync(join(root, 'data/mixed/a.jsonl'));
    expect(licit('scan', 'data', '-q').status).toBeLessThan(2);
  });

  test('every query that was printed gives the same numbers', () => {
    expect(printed('first').length).toBeGreaterThan(50);
    expect(answers(printed('first'))).toEqual(before.first);
    expect(answers(printed('first-zh'))).toEqual(before.zh);
    expect(snapshotIn('first').totals.items).toBe(12);
  });

  test('the report as of that scan has the same bytes', () => {
    report('again', '--as-of', '1');
    report('again-zh', '--as-of', '1', '--lang', 'zh');
    for (const [one, other] of [
      ['first', 'again'],
      ['first-zh', 'again-zh'],
    ] as const) {
      const names = readdirSync(join(root, one));
      expect(readdirSync(join(root, other))).toEqual(names);
      for (const name of names) expect(read(other, name), `${other}/${name}`).toBe(read(one, name));
    }
  });

  test('the report of today has other numbers, and they are its own', () => {
    report('second');
    const all = traced(snapshotIn('second'));
    const found = answers(all.map(({ query }) => query)) as number[][][];
    expect(all.filter(({ numbers }, n) => JSON.stringify(found[n]?.[0]?.slice(0, numbers.length)) !== JSON.stringify(numbers))).toEqual([]);
    expect(snapshotIn('second').totals.items).not.toBe(12);
  });
});

describe('what a scan does not look at', () => {
  const scanned = (path: string) => JSON.parse(licit('scan', path, '-q', '-f', 'json').stdout) as Snapshot;

  test('is told to be counted and not seen since, in every summary', async () => {
    expect((scanned('data/calls').unseen ?? []).map(({ path }) => path)).toContain('data/class/m.csv');
    const since = /not seen since (?:as early as )?scan #\d+ \(\d{4}-\d\d-\d\d\), still counted; if used no more: licit ledger retire/u;
    // `json` has it as data.
    const formats = (await reportIds('stream')).filter((format) => format !== 'json');
    const said = (format: string) =>
      readFileSync(join(base, format), 'utf8')
        .replaceAll(/\\|&#8203;/gu, '')
        .replaceAll('%3B', ';')
        .replaceAll(/\s+/gu, ' ');
    const { stdout } = licit('scan', 'data/calls', '-q', ...formats.flatMap((format) => ['-f', `${format}=${join(base, format)}`]));
    expect(stdout).toBe('');
    for (const format of formats) expect(said(format), format).toMatch(since);
    report('stale', '--lang', 'zh');
    const page = read('stale', 'report.md').replaceAll('\\', '');
    expect(page).toMatch(/\*\*未再见到的数据\*\* \d 份清单（\d+ 条数据）未在最近一次扫描的范围内，仍计入总数/u);
    expect(page).toContain('licit ledger retire data/class/m.csv');
  });

  test('is taken out and told when it was renamed: nothing stays in force for ever', () => {
    renameSync(join(root, 'data/class'), join(root, 'data/renamed'));
    const { gone = [], manifests, unseen = [] } = scanned('data/renamed');
    expect(gone.map(({ path, items }) => [path, items])).toEqual([['data/class/m.csv', 1]]);
    expect([...manifests, ...unseen].map(({ path }) => path)).not.toContain('data/class/m.csv');
    report('moved');
    expect(read('moved', 'report.md')).toContain(
      '1 manifest with 1 item were not on the disk any more at the last scan and are not counted',
    );
  });

  test('is retired by the command, which is told too and changes nothing that was', () => {
    rmSync(join(root, 'data/renamed'), { recursive: true });
    const tried = licit('retire', 'data/renamed', '--dry-run');
    expect([tried.status, tried.stdout]).toEqual([0, expect.stringMatching(/^Would retire {2}1 manifest · 1 item\n/u)]);
    const done = licit('retire', 'data/renamed');
    expect([done.status, done.stdout]).toEqual([0, expect.stringMatching(/^✓ Retired {2}1 manifest · 1 item\n/u)]);
    report('retired');
    const { retired = [], manifests } = snapshotIn('retired');
    expect(retired.map(({ path, items }) => [path, items])).toEqual([['data/renamed/m.csv', 1]]);
    expect(manifests.map(({ path }) => path)).not.toContain('data/renamed/m.csv');
    expect(read('retired', 'report.md')).toContain('1 manifest with 1 item were retired by command and are not counted');
    expect(licit('verify').status).toBe(0);
    expect(answers(printed('first'))).toEqual(answers(printed('again')));
  });

  test('is not retired unasked while it is still there', () => {
    const refused = licit('retire', 'data/crawl');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('still on the disk: data/crawl/a.jsonl');
    expect(refused.stderr).toContain('licit ledger retire data/crawl --yes');
    expect(licit('retire', 'nowhere').status).toBe(2);
    expect(JSON.parse(licit('retire', 'data/crawl', '--yes', '-f', 'json').stdout)).toMatchObject({ retired: true, items: 4 });
    // Scanned again it is back, and told to be retired no more.
    const back = scanned('data');
    expect(back.manifests.map(({ path }) => path)).toContain('data/crawl/a.jsonl');
    expect((back.retired ?? []).map(({ path }) => path)).toEqual(['data/renamed/m.csv']);
  });
});

test.skipIf(process.platform === 'win32')(
  'every command that a report prints works as it stands',
  () => {
    const there = join(base, 'copy');
    cpSync(root, there, { recursive: true });
    const shim = join(base, 'bin');
    mkdirSync(shim);
    writeFileSync(join(shim, 'licit'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, { mode: 0o755 });
    const page = ['stale', 'first'].map((folder) => read(folder, 'index.html')).join('\n');
    const unescaped = page
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const code = [...unescaped.matchAll(/<code>([^<]*)<\/code>/gu)].flatMap(([, text]) => text!.split('\n'));
    const commands = [...new Set(code.filter((line) => line.startsWith('licit ')))];
    expect(commands).toEqual(expect.arrayContaining([expect.stringMatching(/^licit report provenance --as-of 1 --lang en -o report$/u)]));
    expect(commands.length).toBeGreaterThan(6);
    // One of each shape: that the rules they name are there is tested with the rules.
    const shapes = new Map(commands.map((command) => [command.replace(/[a-z-]+\/[a-z-]+(?= |$)/u, 'RULE'), command]));
    const failed = [...shapes.values()].flatMap((command) => {
      // What is still on the disk, or is retired already, is not retired: that is said, and is no other failure.
      const { status, stderr } = spawnSync('sh', ['-c', command], {
        cwd: there,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${shim}${delimiter}${process.env.PATH}`, NO_COLOR: '1' },
      });
      const told = command.startsWith('licit ledger retire') && /still on the disk|Nothing is called/u.test(stderr);
      // What a person has to fill in is asked for; an earlier report names lists as they were called then.
      const asked = command.includes('…') && status === 2 && /still to be filled in|cannot be "…"|There is no data\//u.test(stderr);
      return status === 0 || told || asked ? [] : [`${command}: ${status} ${stderr}`];
    });
    expect(failed).toEqual([]);
    const same = ['index.html', 'inventory.csv'].map((name) => readFileSync(join(there, 'report', name), 'utf8') === read('first', name));
    expect(same).toEqual([true, true]);
  },
  120_000,
);
