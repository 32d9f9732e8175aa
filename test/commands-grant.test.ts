import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runExclude } from '../src/commands/exclude/exclude.js';
import { runExplain } from '../src/commands/explain/explain.js';
import { runGrantAdd, runGrantList, runGrantRevoke } from '../src/commands/grant/grant.js';
import { runReport } from '../src/commands/report/report.js';
import { runScan } from '../src/commands/scan/scan-command.js';
import { runShow } from '../src/commands/show/show-command.js';
import { evidence } from '../src/config/evidence-file.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { LicitError } from '../src/model/errors.js';
import type { Evidence } from '../src/model/evidence.js';
import { pdf } from './documents/pdf.js';
import { Project } from './grants/held.js';

const before = process.cwd();
let project: Project;

beforeEach(() => {
  project = new Project();
  project.write('licit.yaml', 'use: commercial\n');
  project.write('legal/contract.txt', 'we allow it');
  project.list('data/a.jsonl', ['https://px.example/1.jpg', 'https://cdn.px.example/2.jpg', 'https://other.example/3.jpg']);
  process.chdir(project.root);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  process.chdir(before);
});

/** Runs a command and gives what it printed. */
async function printed(run: () => Promise<number>): Promise<string> {
  let text = '';
  const take = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(take as typeof process.stdout.write);
  vi.spyOn(process.stderr, 'write').mockImplementation(take as typeof process.stderr.write);
  try {
    await run();
  } finally {
    vi.restoreAllMocks();
  }
  return text;
}

async function complaint(run: () => Promise<unknown>): Promise<string> {
  const cause: unknown = await printed(run as () => Promise<number>).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return `${(cause as LicitError).message}\n${(cause as LicitError).fix}`;
}

const common = { lang: 'en', color: false, licit: '0.0.0', format: 'pretty' } as const;
const contract = () => {
  const { path, sha256, bytes } = evidence('legal/contract.txt', project.root, project.root) as Evidence & {
    sha256: string;
    bytes: number;
  };
  return { path, sha256, bytes };
};
const given = {
  from: 'px.example',
  about: ['host:px.example'],
  allow: 'train,commercial',
  until: '2090-01-01',
  file: 'legal/contract.txt',
};
const add = (more: Partial<Parameters<typeof runGrantAdd>[0]> = {}) =>
  printed(() => runGrantAdd({ ...common, ...given, yes: true, ...more }));
const scan = (format = 'concise') => printed(() => runScan({ ...common, paths: ['data'], format: [format], rules: [], quiet: true }));
let scanned: Project | undefined;

/** The project as each test begins with it, scanned: once, and then copied. */
async function asScanned(): Promise<void> {
  if (scanned) return cpSync(scanned.root, project.root, { recursive: true, preserveTimestamps: true });
  await scan();
  scanned = new Project(project);
}
const explain = (what: string, lang: 'en' | 'zh' = 'en') => printed(() => runExplain({ ...common, what, rules: [], lang }));

describe('grant add', () => {
  test('without a ledger says that the next scan takes it up, and that scan does', async () => {
    const text = await add();
    expect(text).toContain('✓ px-example  px.example · in force\n');
    expect(text).toContain('.licit/answers/px-example.yaml:1 · commit it');
    expect(text).toContain('The next licit scan applies it.');
    expect(await scan()).toContain(
      'error license/forbids-use: CC-BY-NC-4.0 does not allow the declared use (purpose: commercial), and no active grant does. [1 item]',
    );
    expect(project.read('.licit/.gitignore')).toMatch(/\nledger\.db\*\nkey\*\n$/);
  });

  test('with a ledger judges at once and prints what changed, in English and Chinese', async () => {
    await asScanned();
    const text = await add();
    expect(text).toMatch(/in its scope +2 items/);
    expect(text).toMatch(/What changed {2}scan #1 → #2/);
    expect(text).toMatch(/license\/forbids-use +item: not met 3 → 1 · stated 0 → 2\n/);
    expect(text).not.toMatch(/grant\/unused/);
    const zh = await add({ from: 'other.example', about: ['host:other.example'], lang: 'zh' });
    expect(zh).toMatch(/license\/forbids-use +数据条目: 不符合 1 → 0 · 已陈述 2 → 3\n/);
    expect(zh).toContain('请提交');
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, runs: 3 });
  });

  test('shows what would change and writes nothing, with --dry-run', async () => {
    await asScanned();
    const text = await add({ yes: false, dryRun: true });
    expect(text).toMatch(/license\/forbids-use +item: not met 3 → 1 · stated 0 → 2\n/);
    expect(text).toMatch(/in its scope +2 items/);
    expect(text).toContain('nothing was written');
    expect(JSON.parse(await add({ dryRun: true, format: 'json' }))).toMatchObject({ dryRun: true, recorded: false, items: 2 });
    expect(project.config.grants).toBeUndefined();
    expect(verifyLedger(project.ledger)).toMatchObject({ whole: true, runs: 1 });
    expect(await scan()).toContain('license/forbids-use');
  });

  test('asks on a terminal, and elsewhere writes only with --yes', async () => {
    await asScanned();
    expect(await complaint(() => add({ yes: false }))).toMatch(/Nothing was written[\s\S]*--yes/);
    expect(project.config.grants).toBeUndefined();
    await add({ yes: true });
    expect(project.config.grants).toHaveLength(1);
  });

  test('a grant that covers nothing says what was meant, one that covers all how much it decides', async () => {
    await asScanned();
    await add({ about: ['host:px.exmaple'] });
    expect(await scan()).toContain('warning grant/unused: Grant px-example (did you mean px.example?) matches no item');
    await add({ about: ['path:**'], from: 'all.example' });
    expect(await scan()).toContain(
      'note grant/covers-everything: Grant all-example (decides permission to train of 3 of 3 items) covers all items',
    );
  });

  test.each([
    ['the data itself', 'data/a.jsonl', undefined, 'data that is scanned, not a document'],
    ['an empty file', 'legal/c.txt', '', 'empty'],
    ['a picture that is none', 'legal/c.png', 'we allow it', 'does not open as a document'],
    ['any words', 'legal/c.txt', 'lunch is at noon', 'neither an agreement nor'],
    ['a table of anything', 'legal/c.csv', 'agreement,party\nbetween,us\nbetween,them\n', 'neither an agreement nor'],
    ['a refusal', 'legal/c.txt', 'We do not allow you to use our photos.', 'neither an agreement nor'],
  ])('with %s for a contract is refused, and counts for nothing where it was written by hand', async (_, file, content, said) => {
    if (content !== undefined) writeFileSync(join(project.root, file), content);
    await scan();
    expect(await complaint(() => add({ file }))).toContain(said);
    expect(project.config.grants).toBeUndefined();
    const { path, sha256, bytes } = evidence(file, project.root, project.root) as { path: string; sha256: string; bytes: number };
    project.grant({ document: { path, sha256, bytes } });
    const text = await scan();
    expect(text).toMatch(/error grant\/evidence-unfit: .*has no effect/);
    expect(text).toContain('error license/forbids-use');
  });

  test('with a scan of paper for a contract is recorded, allows nothing for certain, and fails until a person says that it was read', async () => {
    writeFileSync(join(project.root, 'legal/scan.pdf'), pdf(['', '']));
    await scan();
    expect((await add({ file: 'legal/scan.pdf' })).replace(/\s+/g, ' ')).toContain(
      'present, PDF, 2 pages, not read (no text on its pages)',
    );
    const text = await scan();
    expect(text).toContain('error grant/contract-unread: The contract of grant px-example could not be read');
    expect(text).toMatch(/license\/forbids-use: .*\[1 item\]/);
    project.write('licit.yaml', 'use: commercial\nrules: { grant/contract-unread: warn }\n');
    expect(await scan()).toContain('warning grant/contract-unread');
  });

  test('gives programs the same in JSON, without notes and names', async () => {
    await asScanned();
    const said = JSON.parse(await add({ format: 'json', by: 'Somebody Who Decides', note: 'a note' }));
    expect(said).toMatchObject({ schemaVersion: 1, recorded: true, run: 2, items: 2, grant: { id: 'px-example', state: 'in-force' } });
    expect(said.rules).toContainEqual({
      rule: 'license/forbids-use',
      scope: 'item',
      before: { met: 0, stated: 0, unmet: 3, unproven: 0, 'not-applicable': 0 },
      after: { met: 0, stated: 2, unmet: 1, unproven: 0, 'not-applicable': 0 },
    });
    expect(JSON.stringify(said)).not.toMatch(/Somebody|a note/);
  });

  test('names the contract from where the person stands', async () => {
    mkdirSync(join(project.root, 'legal/deep'));
    process.chdir(join(project.root, 'legal/deep'));
    await add({ file: '../contract.txt' });
    expect(project.config.grants![0]!.evidence).toMatchObject({ path: 'legal/contract.txt', present: true });
  });

  test('allows training and no more where nothing else is said', async () => {
    await add({ allow: 'train' });
    expect(project.config.grants![0]!.allow).toEqual(['train']);
  });

  test.each([
    ['a scope without a kind', { about: ['px.example'] }, 'Write host:NAME, path:GLOB'],
    ['a scope of no kind', { about: ['hots:px.example'] }, 'Did you mean `host`?'],
    ['two hosts', { about: ['host:a.example', 'host:b.example'] }, 'Two scopes of one kind'],
    ['a permission of no kind', { allow: 'train,comercial' }, 'Did you mean `commercial`?'],
    ['a day that is none', { until: '2027-02-29' }, 'There is no such day'],
    ['an end before the beginning', { since: '2091-01-01' }, 'It ends before it begins'],
    ['a contract that is not there', { file: 'legal/none.pdf' }, 'There is no document legal/none.pdf'],
    ['a contract outside the project', { file: '../elsewhere.pdf' }, 'lies outside the project'],
    ['a folder for a contract', { file: 'legal' }, 'Is a folder'],
    ['an id with blanks', { id: 'px 1' }, 'Write small letters, digits and hyphens'],
    ['terminal escapes', { about: ['\u001b[2J'] }, '\\\\x1b[2J'],
  ])('%s is refused, and nothing is written', async (_, more, said) => {
    const text = await complaint(() => add(more));
    expect(text).toContain(said);
    expect(text).not.toContain('\u001b');
    expect(project.config.grants).toBeUndefined();
  });
});

describe('grant list', () => {
  test('shows each with its state today, and what it took in', async () => {
    await asScanned();
    await add();
    await add({ from: 'agency.example', about: ['license:cc-by-nc-4.0'], until: '2020-01-01' });
    const text = await printed(() => runGrantList(common));
    expect(text).toContain('✓ px-example  px.example · in force');
    expect(text).toContain('– agency-example  agency.example · ended');
    expect(text).toMatch(/host px\.example · 2 items in the last scan/);
    rmSync(join(project.root, 'legal/contract.txt'));
    expect(await printed(() => runGrantList(common))).toContain('✖ px-example  px.example · contract missing, counts for nothing');
    writeFileSync(join(project.root, 'legal/contract.txt'), 'another');
    expect(await printed(() => runGrantList({ ...common, lang: 'zh' }))).toContain('合同与记录不符，不起作用');
    const said = JSON.parse(await printed(() => runGrantList({ ...common, format: 'json' })));
    expect(said.grants.map((grant: { id: string; state: string; items: number }) => [grant.id, grant.state, grant.items])).toEqual([
      ['agency-example', 'ended', 3],
      ['px-example', 'evidence-changed', 2],
    ]);
  });

  test('every line is within the width of the terminal', async () => {
    await add({ from: `图片公司${'很'.repeat(90)}`, about: [`path:${'deep/'.repeat(60)}`] });
    vi.stubEnv('COLUMNS', '60');
    const text = await printed(() => runGrantList(common));
    vi.unstubAllEnvs();
    const { columns } = await import('../src/text/show.js');
    for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(60);
  });

  test('says that there are none', async () => {
    expect(await printed(() => runGrantList(common))).toContain('No grant is on record');
  });
});

describe('grant revoke', () => {
  test('ends it, keeps it on record and prints what changed', async () => {
    await asScanned();
    await add();
    const text = await printed(() => runGrantRevoke({ ...common, id: 'px-example', on: '2026-01-01' }));
    expect(text).toContain('– px-example  px.example · revoked');
    expect(text).toMatch(/license\/forbids-use +item: not met 1 → 3 · stated 2 → 0/);
    expect(text).toMatch(/grant\/expired +project: not met 0 → 1/);
    expect(await complaint(() => runGrantRevoke({ ...common, id: 'px-example' }))).toContain('was revoked on 2026-01-01');
  });

  test('with --dry-run shows what would change and ends nothing', async () => {
    await asScanned();
    await add();
    const text = await printed(() => runGrantRevoke({ ...common, id: 'px-example', on: '2026-01-01', dryRun: true }));
    expect(text).toMatch(/license\/forbids-use +item: not met 1 → 3 · stated 2 → 0/);
    expect(text).toContain('nothing was written');
    expect(project.config.grants?.[0]?.revoked).toBeUndefined();
    expect(await printed(() => runGrantList(common))).toContain('✓ px-example');
  });

  test('a misspelled grant, a day after its end and a day that is none are refused', async () => {
    await add();
    expect(await complaint(() => runGrantRevoke({ ...common, id: 'px-exampel' }))).toContain('Did you mean px-example?');
    expect(await complaint(() => runGrantRevoke({ ...common, id: 'px-example', on: '2090-01-02' }))).toContain('ends on 2090-01-01');
    expect(await complaint(() => runGrantRevoke({ ...common, id: 'px-example', on: 'tomorrow' }))).toContain(
      'write the date as'.replace('w', 'W'),
    );
    expect(project.config.grants![0]!.revoked).toBeUndefined();
  });
});

describe('what is shown of grants', () => {
  test('the list of scans names the command of a run that read nothing', async () => {
    await asScanned();
    await add();
    const text = await printed(() => runShow({ ...common, limit: 20 }));
    expect(text).toMatch(/#2 {2}.*0 added, 0 closed {2}licit answer grant add, judged\n +#1 {2}.* data\n/);
  });

  test('an item names the grants that take it in, and where its permission comes from', async () => {
    await add();
    await scan();
    const text = await explain('data/a.jsonl:1');
    expect(text).toContain('✓ px-example · px.example · training · commercial use · in force');
    expect(text).toMatch(/license\.permits\.declared-use = true, from grant px-example of px\.example, legal\/contract\.txt/);
    expect(await explain('data/a.jsonl:1', 'zh')).toMatch(/来自授权 px-example（px\.example），legal\/contract\.txt sha256/);
    expect(await explain('data/a.jsonl:3')).not.toContain('px-example');
  });

  test('a rule names the grants on record and the command that would add one', async () => {
    await add();
    await scan();
    const text = (await explain('license/forbids-use')).replace(/\s+/g, ' ');
    expect(text).toContain('✓ px-example in force · px.example · training · commercial use · until 2090-01-01 · 2 items');
    expect(text).toContain('licit answer grant add --from PARTY --about dataset:data --allow train,commercial --until DAY --file CONTRACT');
    expect(await explain('pi/without-basis')).not.toContain('Grants on record');
  });

  test('the report has those in force and those that count for nothing, with days, digest and items; SARIF names no person', async () => {
    writeFileSync(join(project.root, 'legal/signed.pdf'), pdf(['License agreement between the parties hereto: we allow it.']));
    await add({ by: 'Somebody Who Decides', file: 'legal/signed.pdf' });
    await add({ from: 'agency.example', about: ['dataset:data'], until: '2020-01-01' });
    const sarif = await scan('sarif');
    expect(sarif).toContain('grant/expired');
    expect(sarif).not.toContain('Somebody');
    await printed(() => runReport({ ...common, kind: 'provenance', output: join(project.root, 'report') }));
    const text = project.read('report/report.md').replaceAll('\\', '');
    expect(text).toMatch(
      /\*\*Grants in force\*\*[\s\S]*`px-example` in force \| px\.example \| host `px\.example` \| training, commercial use \| until 2090-01-01 \|.*sha256 [0-9a-f]{64}` present, PDF, 1 page \| 2 /,
    );
    expect(text).toMatch(/\*\*Grants that are not in force\*\*[\s\S]*`agency-example` ended .* \| 3 /);
    for (const name of ['report.md', 'report.json', 'index.html']) expect(project.read(`report/${name}`)).not.toContain('Somebody');
    await printed(() => runReport({ ...common, lang: 'zh', kind: 'provenance', output: join(project.root, 'report') }));
    expect(project.read('report/report.md')).toContain('**有效的授权**');
  });

  test('words of strangers are text in every report and on every screen', async () => {
    const from = '<img src=x onerror=alert(1)>\u001b[2J | `x`';
    project.grant({ from, document: contract(), about: { path: 'data/<b>\u202e' } });
    await scan();
    await printed(() => runReport({ ...common, kind: 'provenance', output: join(project.root, 'report') }));
    const all = [project.read('report/index.html'), project.read('report/report.md'), project.read('report/report.json')];
    all.push(
      await printed(() => runGrantList(common)),
      await printed(() => runGrantList({ ...common, format: 'json' })),
      await scan('sarif'),
    );
    for (const text of all) expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(all[0]).not.toContain('<img');
    expect(all[0]).toContain('&lt;img');
  });

  test('a list of cleared items says that a grant has ended since', async () => {
    await add();
    await scan();
    const cleared = () => printed(() => runExclude({ rule: [], path: [], keep: 'stated', output: '-', licit: '0.0.0' }));
    expect(await cleared()).not.toContain('⚠ the grant');
    rmSync(join(project.root, 'legal/contract.txt'));
    expect(await cleared()).toContain(
      '⚠ the grant px-example: in force then, contract missing, counts for nothing today: this list is of the scan before',
    );
  });
});
