import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { reportOf } from '../src/catalog/catalog.js';
import { runBaselineCreate, runBaselinePrune, runBaselineShow } from '../src/commands/baseline/baseline.js';
import { runCheck } from '../src/commands/check/check-command.js';
import { runExplain } from '../src/commands/explain/explain.js';
import { runReport } from '../src/commands/report/report.js';
import { runScan } from '../src/commands/scan/scan-command.js';
import { runWaive, type WaiveArguments } from '../src/commands/waive/waive.js';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { LicitError } from '../src/model/errors.js';
import type { FindingView } from '../src/model/views.js';
import { columns } from '../src/text/show.js';
import { initRepository, OF_MACHINE } from './git-repository.js';

const before = process.cwd();
const environment = { ...process.env };
const accepting = process.env.LICIT_ACCEPT === '1';

beforeAll(() => {
  // Nothing of the machine that runs the tests decides who works here, or what the base is.
  for (const name of Object.keys(process.env)) if (OF_MACHINE.test(name)) delete process.env[name];
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  process.chdir(before);
});
afterAll(() => {
  for (const name of ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM']) delete process.env[name];
  Object.assign(process.env, environment);
});

const APPROVER = 'counsel@example.com';
const MEMO = 'Memo of counsel.\n\nThe newspapers that archive.example offers were printed before 1950 and are in the public domain.\n';
const common = { lang: 'en', color: false, licit: '0.0.0' } as const;

/** A project in a repository of its own: items without a license from three hosts, and a memo. */
class Project {
  readonly root = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-waivers-'))), 'corpus');

  /** A new one, or a copy of another as it is now. */
  constructor(from?: Project) {
    if (from) {
      cpSync(from.root, this.root, { recursive: true, preserveTimestamps: true });
      process.chdir(this.root);
      return;
    }
    mkdirSync(this.root);
    initRepository(this.root, `[user]\n\temail = ${APPROVER}\n\tname = Anna Sample\n`);
    this.write('licit.yaml', `use: internal\nwaivers:\n  longest: 90 days\n  approvers:\n    - { name: ${APPROVER}, role: counsel }\n`);
    this.write('legal/memo.txt', MEMO);
    this.rows('web/a.jsonl', [...hosted('archive.example', 4), ...hosted('news.example', 3, 4)]);
    this.rows('web/b.jsonl', hosted('sub.archive.example', 2, 7));
    process.chdir(this.root);
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  commit(why: string): this {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', why);
    return this;
  }

  write(path: string, text: string): this {
    mkdirSync(join(this.root, path, '..'), { recursive: true });
    writeFileSync(join(this.root, path), text);
    return this;
  }

  rows(path: string, rows: readonly object[]): this {
    return this.write(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }

  files(folder: string): string[] {
    return existsSync(join(this.root, folder)) ? readdirSync(join(this.root, folder)).sort() : [];
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** What the ledger says of the last scan. */
  view() {
    const ledger = readLedger(join(this.root, '.licit/ledger.db'));
    try {
      return snapshot(ledger, findRun(ledger.db)!, '0.0.0');
    } finally {
      ledger.db.close();
    }
  }

  /** The findings of a rule: how many items, and who accepts them. */
  found(rule: string): string[] {
    return this.view()
      .findings.filter((finding) => finding.rule === rule)
      .map(said)
      .sort();
  }

  verified(): boolean {
    return verifyLedger(join(this.root, '.licit/ledger.db')).whole;
  }
}

function said({ items, waived, baselined, beyond }: FindingView): string {
  return `${items} ${waived ? `waived by ${waived.approver} until ${waived.until}` : baselined ? 'in the baseline' : beyond === undefined ? 'open' : `beyond ${beyond}`}`;
}

function hosted(host: string, count: number, from = 0): object[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `i${from + n}`,
    text: `on the weather, ${from + n}`,
    url: `https://${host}/${from + n}`,
  }));
}

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as the command line does. */
async function run(command: () => Promise<number>): Promise<Run> {
  const said_ = { out: '', err: '' };
  const take = (name: 'out' | 'err') =>
    ((chunk: unknown) => {
      said_[name] += String(chunk);
      return true;
    }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(take('err'));
  try {
    return { code: await command(), ...said_ };
  } finally {
    vi.restoreAllMocks();
  }
}

const scan = (format = 'concise', paths = ['web']): Promise<Run> =>
  run(() => runScan({ ...common, paths, format: [format], rules: [], quiet: true, failOn: 'warn', workers: 0 }));
const check = (base: string, format = 'concise', lang: 'en' | 'zh' = 'en'): Promise<Run> =>
  run(() => runCheck({ ...common, lang, paths: [], base, format: [format], quiet: true, failOn: 'warn', workers: 0 }));
const GIVEN: Omit<WaiveArguments, 'lang' | 'color' | 'licit' | 'format'> = {
  rule: 'license/missing',
  about: ['host:archive.example'],
  until: '2026-12-31',
  reasonKind: 'public-domain',
  because: 'Printed before 1950',
  evidence: 'legal/memo.txt',
};
const waive = (more: Partial<WaiveArguments> = {}): Promise<Run> => run(() => runWaive({ ...common, format: 'pretty', ...GIVEN, ...more }));
const baseline = (command: typeof runBaselineCreate): Promise<Run> => run(() => command({ ...common, format: 'pretty' }));

async function refused(command: Promise<unknown>): Promise<string> {
  const cause: unknown = await command.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return `${(cause as LicitError).message}\n${(cause as LicitError).fix}`;
}

/** The clock, and nothing else, is the test's. */
function on(day: string): void {
  vi.useFakeTimers({ now: new Date(`${day}T09:00:00Z`), toFake: ['Date'] });
}

let untouched: Project | undefined;

describe('a waiver', () => {
  test('covers the items in its scope, and no others: it is waived, shown, ends soon, ends, and is gone', async () => {
    const project = new Project();
    on('2026-11-01');
    await scan();
    expect(project.found('license/missing')).toEqual(['9 open']);
    const { out } = await waive();
    expect(out).toContain('license/missing · host:archive.example · 1 finding, 6 items in the last scan');
    expect(out).toContain(`${APPROVER} (counsel) · named in licit.yaml:5 · the git user`);
    expect(out).toContain('2026-12-31, 60 days; licit.yaml allows 90');
    const [name] = project.files('.licit/answers');
    expect(name).toMatch(/^license-missing-[0-9a-f]{8}\.yaml$/);
    expect(out).toContain(`✓ written to .licit/answers/${name}`);
    expect(project.read(`.licit/answers/${name}`)).not.toMatch(/2026-11-01/);

    const { out: lines } = await scan();
    expect(project.found('license/missing')).toEqual(['3 open', '6 waived by counsel until 2026-12-31']);
    expect(lines).toMatch(/web\/a\.jsonl:5: warning license\/missing: .* \[3 items\]\n/);
    expect(lines).toMatch(/web\/a\.jsonl:1: note license\/missing: .* \[6 items\] \(waived until 2026-12-31, by counsel: public domain/);
    expect(project.view().rules.find(({ id }) => id === 'license/missing')!.counts.unmet).toBe(9);

    on('2026-12-17');
    expect((await scan()).out).toMatch(/warning waiver\/ends-soon: Waiver license-missing-\w+ \(license\/missing, until 2026-12-31/);
    on('2026-12-31');
    await scan();
    expect(project.found('license/missing')).toEqual(['3 open', '6 waived by counsel until 2026-12-31']);
    on('2027-01-01');
    const over = await scan();
    expect(project.found('license/missing')).toEqual(['9 open']);
    expect(over.out).toMatch(
      /error waiver\/expired: Waiver license-missing-\w+ \(license\/missing, until 2026-12-31.*\) has ended\. \[6 items\]/,
    );
    expect(over.out).not.toContain('waiver/ends-soon');
    rmSync(join(project.root, '.licit/answers', name!));
    expect((await scan()).out).not.toContain('waiver/');
    expect(project.verified()).toBe(true);
  });

  test('that covers all that is open lets a run pass, and the last line counts it', async () => {
    const project = new Project();
    on('2026-11-01');
    await waive({ about: ['path:web/**'] });
    await waive({ rule: 'source/no-evidence', about: ['dataset:web'], reasonKind: 'recorded-elsewhere', because: 'Crawl log' });
    await waive({ rule: 'project/scope-unset', about: [`finding:${fingerprintOf(project, await scan(), 'project/scope-unset')}`] });
    const { out } = await scan('pretty');
    expect(
      project
        .view()
        .findings.filter(({ waived }) => waived === undefined)
        .map(({ rule }) => rule),
    ).toEqual(['waiver/too-broad', 'waiver/too-broad']);
    expect(out).toContain('waived  license/missing · 9 items · until 2026-12-31, by counsel: public domain');
    // The last waiver, written where a scan was on record, was judged as #2.
    expect(out).toContain('✖ 0 errors · 3 accepted. Scan #3 recorded');
  });

  test('counts in the ledger at once, where a scan is on record; without one it says from when on', async () => {
    const project = new Project();
    on('2026-11-01');
    expect((await waive({ because: 'Nothing was scanned yet' })).out).toContain('It counts from the next scan on.');
    rmSync(join(project.root, '.licit'), { recursive: true });
    await scan();
    expect((await waive({ dryRun: true })).out).not.toContain('counts');
    expect(project.found('license/missing')).toEqual(['9 open']);
    expect((await waive()).out).toContain('The ledger is judged with it: scan #2.');
    const waived = ['3 open', '6 waived by counsel until 2026-12-31'];
    expect(project.found('license/missing')).toEqual(waived);
    expect((await waive({ about: ['host:news.example'], lang: 'zh' })).out).toContain('台账已据此重新评估：扫描 #3。');
    expect(JSON.parse((await waive({ about: ['dataset:web'], format: 'json' })).out)).toMatchObject({ run: 4, head: expect.any(String) });
    await scan();
    expect(project.verified()).toBe(true);
  });

  test('names one item by its key, or one finding by its fingerprint', async () => {
    const project = new Project();
    on('2026-11-01');
    await waive({ about: ['item:i5'] });
    await scan();
    expect(project.found('license/missing')).toEqual(['1 waived by counsel until 2026-12-31', '8 open']);
    const [finding] = project.view().findings.filter(({ rule, waived }) => rule === 'license/missing' && !waived);
    await waive({ about: [`finding:${finding!.fingerprint}`], until: '2026-11-30' });
    await scan();
    expect(project.found('license/missing')).toEqual(['1 waived by counsel until 2026-12-31', '8 waived by counsel until 2026-11-30']);
  });

  test('of a host covers its items also where a declaration speaks of the host', async () => {
    const project = new Project();
    on('2026-11-01');
    project.write(
      'licit.yaml',
      `${project.read('licit.yaml')}declarations:\n  - { host: news.example, collected: { from: 2024 } }\n  - { host: sub.archive.example, collected: { from: 2025 } }\n`,
    );
    await waive();
    await waive({ about: ['host:news.example', 'item:i5'] });
    await scan();
    expect(project.found('license/missing')).toEqual([
      '1 waived by counsel until 2026-12-31',
      '2 open',
      '6 waived by counsel until 2026-12-31',
    ]);
  });

  test('whose scope is narrower than a host covers what is in both', async () => {
    const project = new Project();
    on('2026-11-01');
    await waive({ about: ['host:archive.example', 'path:web/b.jsonl'] });
    await scan();
    const parts = project.view().findings.filter(({ rule }) => rule === 'license/missing');
    expect(parts.map(({ items, where, waived }) => [items, where.map(({ path }) => path), waived?.kind])).toEqual([
      [7, ['web/a.jsonl'], undefined],
      [2, ['web/b.jsonl'], 'public-domain'],
    ]);
    // Each number can be asked of the ledger.
    const ledger = readLedger(join(project.root, '.licit/ledger.db'));
    for (const { query, items } of parts) expect(sqlite(ledger.db).prepare(query).pluck().get()).toBe(items);
    ledger.db.close();
  });

  test.each([
    [{ rule: 'consent/withdrawn' }, /There is no rule "consent\/withdrawn"/],
    [{ rule: 'license/mising' }, /There is no rule "license\/mising"\nDid you mean license\/missing\?/],
    [{ rule: 'pi/consent-refused' }, /pi\/consent-refused cannot be waived/],
    [{ rule: 'waiver/expired' }, /waiver\/expired cannot be waived/],
    [{ until: '2026-10-31' }, /2026-10-31 is over/],
    [{ until: '2027-01-31' }, /longer than the 90 days that licit\.yaml allows\nName a day up to 2027-01-30/],
    [{ until: '2026-02-30' }, /There is no such day/],
    [{ by: 'nobody@example.com' }, /licit\.yaml does not name nobody@example\.com/],
    [{ about: ['archive.example'] }, /does not say what it is/],
    [{ about: ['license:MIT'] }, /license/],
    [{ about: ['host:example'] }, /Write the name of a host/],
    [{ about: ['path:!web/**'] }, /without negation/],
    [{ about: ['item:i1', 'item:i2'] }, /Two scopes of one kind: item/],
    [{ evidence: 'legal/none.txt' }, /There is no document/],
    [{ evidence: '/etc/hostname' }, /lies outside the project/],
    [{ evidence: 'legal/empty.txt' }, /cannot show a reason: .*empty/],
    [{ evidence: 'licit.yaml' }, /cannot show a reason/],
    [{ evidence: 'web/a.jsonl' }, /cannot show a reason/],
  ] as [Partial<WaiveArguments>, RegExp][])('is refused, and nothing is written: %j', async (more, words) => {
    on('2026-11-01');
    // Nothing is written, so that one project does for all.
    if (untouched === undefined) {
      untouched = new Project().write('legal/empty.txt', '');
      await scan();
    }
    const project = untouched;
    process.chdir(project.root);
    expect(await refused(waive(more))).toMatch(words);
    expect(project.files('.licit/answers')).toEqual([]);
  });

  test.each([
    'Memo of counsel.\n\nWe looked at archive.example. The texts must not be used for any purpose until its owner answers.\n',
    '律师备忘录：经核查，archive.example 的文本不得用于训练。\n',
  ])('whose memo says that the data must not be used covers nothing', async (memo) => {
    const project = new Project().write('legal/memo.txt', memo);
    on('2026-11-01');
    await scan();
    await waive().catch(() => undefined);
    const { out } = await scan();
    expect(project.found('license/missing')).toEqual(['9 open']);
    expect(out).toMatch(/waiver\/not-valid: Waiver license-missing-.*says that the data must not be used/);
  });

  test('needs an approver whom licit.yaml names', async () => {
    const project = new Project().write('licit.yaml', 'use: internal\n');
    on('2026-11-01');
    expect(await refused(waive())).toMatch(/names no approver of waivers/);
    project.write('licit.yaml', 'waivers: { approvers: [dpo@example.com] }\n');
    expect(await refused(waive())).toMatch(/The git user may not approve waivers\n.*dpo@example\.com/);
    const { out } = await waive({ by: 'DPO@example.com' });
    expect(out).toContain('not the git user: the approver has to review this file');
    await scan();
    expect(project.found('license/missing')).toEqual(['3 open', '6 waived by DPO until 2026-12-31']);
  });
});

/** The fingerprint of the one finding of a rule. */
function fingerprintOf(project: Project, _scanned: Run, rule: string): string {
  return project.view().findings.find((finding) => finding.rule === rule)!.fingerprint;
}

describe('a file of a waiver', () => {
  const digest = (project: Project): string =>
    /sha256: \w{64}, bytes: \d+/.exec(project.read(`.licit/answers/${project.files('.licit/answers')[0]}`))![0];

  /** Writes a waiver by hand, as `change` makes it. */
  let waived: Project | undefined;
  async function byHand(change: (text: string) => string, name = 'own-1.yaml'): Promise<Project> {
    on('2026-11-01');
    if (waived === undefined) {
      waived = new Project();
      await waive();
    }
    const project = new Project(waived);
    const [file] = project.files('.licit/answers');
    const text = project.read(`.licit/answers/${file}`);
    rmSync(join(project.root, '.licit/answers', file!));
    return project.write(`.licit/answers/${name}`, change(text));
  }

  test.each([
    ['a member it does not know', (text: string) => `${text}all: true\n`, /own-1\.yaml:10:1 .*all/],
    ['no reason', (text: string) => text.replace(/^because: .*\n/m, ''), /own-1\.yaml:2:1 .*because/],
    ['no scope', (text: string) => text.replace(/^about: .*\n/m, 'about: {}\n'), /own-1\.yaml:4:8/],
    ['a day that is none', (text: string) => text.replace('2026-12-31', '2026-13-01'), /own-1\.yaml:8:8 .*2026-13-01/],
    ['a kind of its own', (text: string) => text.replace('public-domain', 'none'), /own-1\.yaml:5:7 .*none/],
    [
      'aliases without end',
      () =>
        `a: &a [x, x, x, x, x, x]\n${Array.from(
          { length: 9 },
          (_, n) =>
            `b${n}: &b${n} [${Array(9)
              .fill(n === 0 ? '*a' : `*b${n - 1}`)
              .join(', ')}]`,
        ).join('\n')}\n`,
      /has too many aliases/,
    ],
    ['a document outside of the project', (text: string) => text.replace('legal/memo.txt', '../memo.txt'), /own-1\.yaml:9:\d+ .*outside/],
    ['bytes that are no text', () => '\u0000\u0001: [', /own-1\.yaml:1/],
  ])('with %s stops the run: what cannot be read never waives', async (_, change, words) => {
    await byHand(change);
    expect(await refused(scan())).toMatch(words);
  });

  test('with a name that is none, or that is a link, stops the run', async () => {
    const project = await byHand(String, 'Own 1.yaml');
    expect(await refused(scan())).toMatch(/does not have the name of an (?:entry|answer)/);
    rmSync(join(project.root, '.licit/answers/Own 1.yaml'));
    symlinkSync(join(project.root, 'licit.yaml'), join(project.root, '.licit/answers/own.yaml'));
    expect(await refused(scan())).toMatch(/own\.yaml is a symbolic link/);
  });

  test('of a rule that may not be waived stops the run with a sentence', async () => {
    await byHand((text) => text.replace('license/missing', 'pi/consent-refused'));
    expect(await refused(scan())).toMatch(/\.licit\/answers\/own-1\.yaml: pi\/consent-refused cannot be waived/);
  });

  test.each([
    ['its approver is not named', (text: string) => text.replace(APPROVER, 'other@example.com'), 'licit.yaml does not name its approver'],
    ['its term is longer than it may be', (text: string) => text.replace('2026-12-31', '2027-06-30'), 'longer than licit.yaml allows'],
    [
      'its document is another one',
      (text: string) => text.replace(/sha256: \w{64}/, `sha256: ${'a'.repeat(64)}`),
      'its document is not the one that was recorded',
    ],
    ['its document is not there', (text: string) => text.replace('legal/memo.txt', 'legal/gone.txt'), 'its document is missing'],
  ])('covers nothing while %s, and is told', async (_, change, words) => {
    const project = await byHand(change);
    const { out } = await scan();
    expect(project.found('license/missing')).toEqual(['9 open']);
    expect(out).toMatch(/warning waiver\/not-valid: Waiver own-1 /);
    expect(out).toContain(words);
  });

  test('that matches nothing is told, also where there is no rule of its name', async () => {
    const project = await byHand((text) => text.replace('archive.example', 'archives.example'));
    project.write('.licit/answers/own-2.yaml', project.read('.licit/answers/own-1.yaml').replace('license/missing', 'license/mising'));
    const { out } = await scan();
    expect(out).toMatch(/warning waiver\/unused: Waiver own-1 \(license\/missing, until 2026-12-31/);
    expect(out).toMatch(/warning waiver\/unused: Waiver own-2 .*there is no rule of this name/);
    expect(project.found('license/missing')).toEqual(['9 open']);
  });

  test('keeps its approver where the name can be erased', async () => {
    const project = new Project();
    on('2026-11-01');
    await waive();
    await scan();
    const ledger = readLedger(join(project.root, '.licit/ledger.db'));
    const rows = sqlite(ledger.db).prepare("select value, person, commitment from statement where kind = 'waiver'").all() as {
      value: string;
      person: number;
      commitment: string;
    }[];
    ledger.db.close();
    expect(rows).toHaveLength(1);
    expect(rows[0]!.value).not.toContain('counsel@');
    expect(rows[0]!.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(digest(project)).toMatch(/sha256/);
    const writing = new Database(join(project.root, '.licit/ledger.db'));
    writing.exec('delete from person');
    writing.close();
    expect(project.found('license/missing')).toEqual(['3 open', '6 waived by (erased) until 2026-12-31']);
    expect(project.verified()).toBe(true);
  });
});

describe('the baseline', () => {
  test('holds what was there, never grows, and becomes less', async () => {
    const project = new Project();
    on('2026-11-01');
    // Without a ledger what is there is looked at and recorded nowhere.
    const { out } = await baseline(runBaselineCreate);
    expect(out).toContain('license/missing · web · 9 items');
    expect(project.files('.licit')).toEqual(['.gitignore', 'answers']);
    const entries = project.files('.licit/answers');
    expect(entries.length).toBeGreaterThan(2);
    for (const name of entries) expect(name).toMatch(/^[0-9a-f]{32}-[0-9a-f]{8}\.yaml$/);
    expect(await scan()).toMatchObject({ code: 0 });
    expect(project.found('license/missing')).toEqual(['9 in the baseline']);

    project.rows('web/b.jsonl', hosted('sub.archive.example', 4, 7));
    const more = await scan();
    expect(more.code).toBe(1);
    expect(project.found('license/missing')).toEqual(['2 beyond 9', '9 in the baseline']);
    expect(more.out).toMatch(/warning license\/missing: .* More than the 9 of the baseline\. \[2 items\]/);
    expect((await baseline(runBaselineCreate)).out).toContain('hold more than the baseline has: its numbers are never raised');
    expect(project.files('.licit/answers')).toEqual(entries);

    rmSync(join(project.root, 'web/b.jsonl'));
    await scan();
    expect((await baseline(runBaselineShow)).out).toMatch(/license\/missing · web · 9 items · now 7/);
    expect((await baseline(runBaselinePrune)).out).toMatch(
      /license\/missing · web · 9 → 7[\s\S]*The ledger is judged with it: scan #\d+\./,
    );
    expect(project.found('license/missing')).toEqual(['7 in the baseline']);
    project.rows(
      'web/a.jsonl',
      hosted('archive.example', 8).map((row) => ({ ...row, license: 'CC0-1.0' })),
    );
    await scan();
    expect((await baseline(runBaselinePrune)).out).toMatch(/license\/missing · web · 7 items · fixed/);
    project.rows('web/a.jsonl', hosted('archive.example', 1));
    await scan();
    expect(project.found('license/missing')).toEqual(['1 open']);
    // No scan is needed in between.
    expect((await baseline(runBaselineCreate)).out).toMatch(
      /written to \.licit\/answers\. Commit it\. The ledger is judged with it: scan #\d+\./,
    );
    expect(project.found('license/missing')).toEqual(['1 in the baseline']);
    expect(project.verified()).toBe(true);
  });

  test('does not hold what may not be waived, nor what a waiver covers', async () => {
    const project = new Project();
    on('2026-11-01');
    project.rows('people/list.jsonl', [
      { id: 'p1', text: 'a remark', consent: 'refused', email: 'someone@example.com', license: 'CC0-1.0', url: 'https://people.example/1' },
    ]);
    await waive();
    await scan('concise', ['.']);
    const fixed = project
      .view()
      .findings.filter(({ waivable }) => !waivable)
      .map(({ rule }) => rule);
    expect(fixed).toContain('pi/consent-refused');
    const { out } = await baseline(runBaselineCreate);
    expect(out).toMatch(/Not written, because they cannot be waived: .*pi\/consent-refused/);
    expect(out).toContain('license/missing · web · 3 items');
    const again = await scan('concise', ['.']);
    expect(again.code).toBe(1);
    expect(project.found('pi/consent-refused')).toEqual(['1 open']);
    // Written by hand it counts no more than that.
    const { fingerprint } = project.view().findings.find(({ rule }) => rule === 'pi/consent-refused')!;
    project.write(
      `.licit/baseline/${fingerprint}-00000000.yaml`,
      'rule: pi/consent-refused\ndataset: people\ncause: own words\nitems: 5\n',
    );
    await scan('concise', ['.']);
    expect(project.found('pi/consent-refused')).toEqual(['1 open']);
  });
});

describe('branches', () => {
  test('merge their waivers and baselines without conflict, whatever each of them wrote', async () => {
    const project = new Project();
    on('2026-11-01');
    project.commit('data');
    const branch = (name: string): string => project.git('checkout', '-q', '-b', name, 'main');
    branch('one');
    project.rows('web/b.jsonl', hosted('sub.archive.example', 5, 7));
    await waive();
    await waive({ about: ['path:web/a.jsonl'], because: 'one' });
    await baseline(runBaselineCreate);
    project.commit('one');
    branch('two');
    project.rows('web/c.jsonl', hosted('other.example', 4, 20));
    await waive();
    await waive({ about: ['path:web/a.jsonl'], because: 'two' });
    await baseline(runBaselineCreate);
    project.commit('two');
    project.git('checkout', '-q', 'main');
    project.git('merge', '-q', '--no-edit', 'one');
    project.git('merge', '-q', '--no-edit', 'two');
    const { waivers, baseline: merged } = loadConfig(join(project.root, 'licit.yaml'), project.root);
    expect(waivers).toHaveLength(3);
    expect(merged!.length).toBeGreaterThan(3);
    await scan();
    expect(project.view().waivers!.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'in-force']);

    // From here each prunes to a number of its own; one writes what the other one takes away.
    project.commit('merged');
    const drop = (file: string, rows: number): void => {
      project.rows(file, hosted('news.example', rows, 40));
    };
    branch('three');
    drop('web/c.jsonl', 2);
    rmSync(join(project.root, '.licit/ledger.db'));
    await baseline(runBaselinePrune);
    project.rows('books/list.jsonl', hosted('books.example', 3, 60));
    await baseline(runBaselineCreate);
    project.commit('three');
    const three = project.files('.licit/answers');
    branch('four');
    drop('web/b.jsonl', 1);
    await baseline(runBaselinePrune);
    project.rows('films/list.jsonl', hosted('films.example', 2, 70));
    await baseline(runBaselineCreate);
    project.commit('four');
    expect(project.files('.licit/answers')).not.toEqual(three);
    project.git('merge', '-q', '--no-edit', 'three');
    expect(project.git('status', '--porcelain')).toBe('');
    await scan('concise', ['.']);
    expect(project.verified()).toBe(true);
  });

  test('that add a waiver are judged without it; it counts once it is in the base', async () => {
    const project = new Project();
    on('2026-11-01');
    project.commit('data');
    project.git('checkout', '-q', '-b', 'change');
    project.rows('web/a.jsonl', [
      ...hosted('archive.example', 4),
      ...hosted('news.example', 3, 4),
      ...hosted('archive.example', 2, 30),
      ...hosted('news.example', 1, 33),
    ]);
    await waive();
    project.commit('rows and a waiver');
    const own = await check('main');
    expect(own.out).toMatch(/web\/a\.jsonl:8: warning license\/missing: .* \[3 items, lines 8-10\]\n/);
    expect(own.out).toMatch(
      /note policy\/change-waiver: In this change, not counted: waiver license-missing-\w+ of license\/missing for host:archive\.example, until 2026-12-31/,
    );
    expect(own.code).toBe(1);

    project.git('checkout', '-q', 'main');
    await waive();
    project.commit('the same waiver, reviewed');
    project.git('checkout', '-q', 'change');
    project.git('merge', '-q', '--no-edit', 'main');
    const merged = await check('main');
    expect(merged.out).toMatch(/web\/a\.jsonl:10: warning license\/missing: .* \[1 item\]\n/);
    expect(merged.out).toMatch(/web\/a\.jsonl:8: note license\/missing: .* \[2 items, lines 8-9\] \(waived until 2026-12-31/);
    expect(merged.out).not.toContain('change-waiver');
    const pretty = await check('main', 'pretty');
    expect(pretty.out).toContain('waived  license/missing · 2 items · until 2026-12-31, by counsel');
    expect((await check('main', 'pretty', 'zh')).out).toContain('已豁免  license/missing · 2 条 · 至 2026-12-31，审批人 counsel');
  });

  test('cannot bring approvers, terms or documents of their own, nor take a waiver away', async () => {
    const project = new Project();
    on('2026-11-01');
    await waive();
    project.commit('data and a waiver');
    const added = [...hosted('archive.example', 2, 30)];
    const branch = (name: string, change: () => void): void => {
      project.git('checkout', '-q', '-b', name, 'main');
      project.rows('web/c.jsonl', added);
      change();
      project.commit(name);
    };
    const license = ({ out }: Run): string[] => out.split('\n').filter((line) => / license\/missing: /.test(line));

    branch('plain', () => {});
    expect(license(await check('main'))).toEqual([expect.stringContaining('web/c.jsonl:1: note license/missing')]);
    branch('removed', () => rmSync(join(project.root, '.licit/answers'), { recursive: true }));
    const removed = await check('main');
    expect(license(removed)).toEqual([expect.stringContaining('web/c.jsonl:1: note license/missing')]);
    expect(removed.out).toContain('In this change, not counted: another setting of waivers');
    // The document that the waiver rests on is not the one of the base any more.
    branch('memo', () => project.write('legal/memo.txt', `${MEMO}And everything else.\n`));
    const memo = await check('main');
    expect(license(memo)).toEqual([expect.stringContaining('web/c.jsonl:1: warning license/missing')]);
    expect(memo.out).toContain('waiver/not-valid');
    branch('own', () => {
      project.write('licit.yaml', 'waivers: { longest: 3650, approvers: [me@example.com] }\n');
      const [file] = project.files('.licit/answers');
      const text = project.read(`.licit/answers/${file}`);
      project.write(
        '.licit/answers/mine.yaml',
        text
          .replace('host: archive.example', "path: '**'")
          .replace(APPROVER, 'me@example.com')
          .replace('license/missing', 'source/no-evidence'),
      );
    });
    const own = await check('main');
    expect(own.out).toMatch(/web\/c\.jsonl:1: warning source\/no-evidence: /);
    expect(own.out).toContain('In this change, not counted: another setting of waivers');
    expect(own.out).toContain('In this change, not counted: waiver mine of source/no-evidence for path:**');
    for (const [name, text] of [
      ['broken', 'rule: [\n'],
      ['hostile', `rule: "::error::x\\u001b[2J"\n`],
    ] as const) {
      branch(name, () => project.write(`.licit/answers/${name}.yaml`, text));
      const { out, code } = await check('main');
      expect(license({ out, code, err: '' })).toEqual([expect.stringContaining('web/c.jsonl:1: note license/missing')]);
      expect(out).toContain('In this change, not counted: a configuration that cannot be read');
      expect(out).not.toContain('\u001b');
    }
  });

  test('that change nothing but what is accepted are not called a change without data', async () => {
    const project = new Project();
    on('2026-11-01');
    project.commit('data');
    project.git('checkout', '-q', '-b', 'change');
    await baseline(runBaselineCreate);
    project.commit('a baseline');
    const { out } = await check('main');
    expect(out).toMatch(/\.licit\/baseline: note policy\/change-baseline: In this change, not counted: \d baseline entries \(\d+ items\)/);
  });

  test('do not hide new items behind the baseline of the base', async () => {
    const project = new Project();
    on('2026-11-01');
    await baseline(runBaselineCreate);
    project.commit('data and baseline');
    project.git('checkout', '-q', '-b', 'change');
    // Nine were there and nine are there: two of them are others.
    project.rows('web/b.jsonl', hosted('sub.archive.example', 2, 90));
    project.commit('others');
    expect((await check('main')).out).toMatch(/web\/b\.jsonl:1: warning license\/missing: .* \[2 items, lines 1-2\]\n/);
  });
});

describe('what is accepted, as people see it', () => {
  test.each(['en', 'zh'] as const)('in %s', async (lang) => {
    const project = new Project();
    on('2026-11-01');
    project.commit('data');
    await waive();
    await waive({ about: ['item:i5'], reasonKind: 'license-held', because: 'Order 7731', until: '2026-11-10' });
    await baseline(runBaselineCreate);
    project.commit('accepted');
    project.rows('web/c.jsonl', hosted('news.example', 2, 20));
    const shown: string[] = [];
    const told = (what: string, { out }: Run): void => void shown.push(`## ${what}`, '', asAlways(out));
    const tongue = { ...common, lang, format: 'pretty' } as const;
    told('waive --dry-run', await run(() => runWaive({ ...tongue, ...GIVEN, about: ['path:web/c.jsonl'], dryRun: true })));
    await scan();
    const view = project.view();
    const pretty = (await reportOf('pretty'))!;
    for (const width of [80, 120]) {
      const [page] = pretty.render(view, { lang, width, color: false, failOn: 'warn', strict: false, exit: 1 });
      const text = asAlways(page!.content);
      shown.push(`## scan, ${width} columns`, '', text);
      for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
    }
    const [concise] = (await reportOf('concise'))!.render(view, { lang, width: 80, color: false, failOn: 'warn', strict: false, exit: 1 });
    shown.push('## scan -f concise', '', asAlways(concise!.content));
    told('baseline show', await run(() => runBaselineShow(tongue)));
    told('explain', await run(() => runExplain({ ...common, lang, what: 'license/missing', rules: [] })));
    told('check', await check('main', 'pretty', lang));
    const golden = join(import.meta.dirname, `golden/waivers.${lang}.txt`);
    const text = `${shown.join('\n').trimEnd()}\n`;
    if (accepting) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});

/** A page without what differs from run to run: digests, times, how long it took. */
function asAlways(text: string): string {
  return text
    .replace(/[0-9a-f]{6}…[0-9a-f]{4}/g, '000000…0000')
    .replace(/\d+\.\d(?= (?:s|秒))/g, '0.0')
    .replace(/\([0-9a-f]{7}\)/g, '(0000000)');
}

test('the provenance report lists what is accepted: who, why, until when, with which document', async () => {
  const project = new Project();
  on('2026-11-01');
  await waive();
  await scan();
  await run(() => runReport({ ...common, kind: 'provenance', output: 'out' }));
  const text = project
    .files('out')
    .map((name) => project.read(`out/${name}`))
    .join('\n');
  expect(text).toContain('Printed before 1950');
  expect(text).toContain('legal/memo.txt');
});
