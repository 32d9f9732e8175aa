/** `licit answer declare`: the command that a finding is answered with clears it where a document shows it, and nothing turns green by words alone. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { rules } from '../../src/catalog/catalog.js';
import { runDeclare } from '../../src/commands/declare/declare.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import type { FindingView } from '../../src/model/views.js';
import { declareCommand } from '../../src/text/declare-command.js';
import { inTurns, slowTest } from '../effort.js';
import { GitRepository } from '../git-repository.js';
import { Project } from '../grants/held.js';
import { inProcess } from '../in-process.js';

afterEach(() => vi.restoreAllMocks());

const row = (more: object): string => `${JSON.stringify({ id: '1', text: 'a boat on a lake', ...more })}\n`;
const phone = { text: 'call 13800138042' };
const at = (host: string): object => ({ url: `https://${host}.example/1`, license: 'MIT' });

const files: Record<string, string> = {
  'licit.yaml':
    '# ours\nuse: { purpose: commercial, offered: [CN] }   # since March\ninstruments: [cn-interim-measures-2023, cn-pipl-2021]\nattest: [K. Lee]\n',
  'data/forum/a.jsonl': row(phone),
  'data/news/a.jsonl': row({
    ...at('news'),
    text: 'The minister, Angela Hoffmann, told reporters that the new law would come into force.',
  }),
  'data/odd/a.jsonl': row({ ...at('odd'), license: 'other' }),
  'data/consent/a.jsonl': row({ ...at('consent'), ...phone, basis: 'consent' }),
  'data/interest/a.jsonl': row({ ...at('interest'), ...phone, basis: 'legitimate interest' }),
  'data/sick/a.jsonl': row({ ...at('sick'), text: '身份证990101199003070015', diagnosis: 'diabetes' }),
  'data/kids/a.jsonl': row({ ...at('kids'), ...phone, age: '9', basis: 'consent' }),
  'data/labels/a.jsonl': row({ ...at('labels'), label: 'ship' }),
  'data/tools/a.jsonl': row({ url: 'https://tools.example/1' }),
  'data/tools/LICENSE': readFileSync('node_modules/zod/LICENSE', 'utf8'),
  ...Object.fromEntries(['train', 'model', 'setup'].map((name) => [`data/tools/${name}.py`, 'import json\n'])),
  'data/clash/a.jsonl': row({ url: 'https://clash.example/1' }),
  'data/clash/README.md': '---\nlicense: cc-by-4.0\n---\n# Clash\n',
  'data/clash/LICENSE': readFileSync('node_modules/zod/LICENSE', 'utf8'),
  'evidence/crawl.txt': 'Crawl log of October 2026: our own crawler fetched forum.example on 2026-10-01; robots.txt was obeyed.\n',
  'evidence/consents.txt':
    'Consent record. On 2026-09-01 the persons below consented to the use of their personal information for training models: 41 signed consents were received. Each gave separate consent.\n',
  'evidence/labeling.txt':
    'Labeling rules for ships. Annotators label each picture with the type of ship. Rules for annotation, version 2.\n',
  'evidence/spot.txt': 'Spot check of the labels of batch 3 on 2026-02-01: 200 labels were checked by sample, result: 98 % accurate.\n',
  'evidence/training.txt':
    'Training record. On 2026-01-10 the annotators attended the training course on labeling rules. Labeling staff A and B passed.\n',
  'evidence/assessment.txt':
    'Personal information protection impact assessment of 2026-03-01. Purpose and necessity, impact on the rights of persons, risks and measures.\n',
  'evidence/lunch.txt': 'The canteen serves soup on Mondays. There is bread with it.\n',
  'evidence/license.txt': readFileSync('node_modules/zod/LICENSE', 'utf8'),
};

let scanned: Project;
beforeAll(async () => {
  scanned = new Project();
  for (const [name, content] of Object.entries(files)) scanned.write(name, content);
  await inProcess(scanned.root, 'scan', 'data', '--fail-on', 'none', '--quiet');
});

/** The words of a command line as a shell has them. */
const words = (command: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${command.replace(/^licit /, '')}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

/** A printed command with what only a person knows. */
const filled = (command: string, document = ''): string =>
  command
    .replace('--source …', '--source crawl-own')
    .replace('--name …', '--name forum.example')
    .replace('--license …', '--license MIT')
    .replace('--basis …', '--basis consent')
    .replace('--jurisdiction …', '--jurisdiction CN')
    .replace('notice=…', 'notice=v3')
    .replace('labeling.rules=…', `labeling.rules=${document || 'evidence/labeling.txt'}`)
    .replace('spotCheck=…', `spotCheck=${document || 'evidence/spot.txt'}`)
    .replace('training=…', `training=${document || 'evidence/training.txt'}`)
    .replace('assessment.evidence=…', `assessment.evidence=${document || 'evidence/assessment.txt'}`)
    .replace('recipients=…', 'recipients=none')
    .replace('transfer=…', 'transfer=none')
    .replace(/(published|publicPlaces)=…/g, '$1=false')
    .replace(
      '--document …',
      `--document ${document || (/--license/.test(command) ? 'evidence/license.txt' : /--source/.test(command) ? 'evidence/crawl.txt' : 'evidence/consents.txt')}`,
    )
    .replace('--by …', '--by "data office"');

const found = (view: Snapshot, rule: string, dataset: string): FindingView[] =>
  view.findings.filter((one) => one.rule === rule && one.dataset === dataset && one.verdict === 'unmet');

/** Runs what a finding is answered with in a copy, and says what is left of it. */
async function leftAfter(rule: string, dataset: string, document?: string): Promise<{ left: FindingView[]; project: Project }> {
  const project = new Project(scanned);
  const [command] = found(project.asOf(), rule, dataset)[0]!.commands;
  expect(command).toMatch(/^licit answer declare data\//);
  await inProcess(project.root, ...words(filled(command!, document)), '--yes');
  // Over words that were not understood only what somebody takes out of a document counts.
  if (/^license\/(?:unclear|conflict)$/.test(rule)) {
    const about = `path:${/^licit answer declare (\S+)/.exec(command!)![1]}`;
    const words = ['--words', 'target=Permission is hereby granted', '--words', 'assigner=Permission is hereby granted'];
    const values = [...['license=MIT', 'target=the data', 'assigner=Zod'].flatMap((value) => ['--set', value]), ...words];
    const license = ['answer', 'evidence', document ?? 'evidence/license.txt', '--kind', 'license-file', '--about', about];
    if (document === undefined) await inProcess(project.root, ...license, ...values, '--by', 'K. Lee');
  }
  return { left: found(project.asOf(), rule, dataset), project };
}

const answered: [rule: string, dataset: string][] = [
  ['source/missing', 'data/forum'],
  ['source/no-evidence', 'data/labels'],
  ['license/missing', 'data/forum'],
  ['license/of-programs', 'data/tools'],
  ['license/unclear', 'data/odd'],
  ['license/conflict', 'data/clash'],
  ['pi/without-basis', 'data/forum'],
  ['pi/named-in-text', 'data/news'],
  ['pi/basis-without-evidence', 'data/consent'],
  ['pi/basis-not-accepted', 'data/interest'],
  ['pi/sensitive-without-separate-consent', 'data/sick'],
  ['pi/minor-without-guardian', 'data/kids'],
  ['pi/no-notice', 'data/consent'],
  ['pi/no-impact-assessment', 'data/sick'],
  ['pi/handling-unstated', 'data/forum'],
  ['label/no-rules', 'data/labels'],
  ['label/untrained', 'data/labels'],
  ['label/no-spot-check', 'data/labels'],
];

describe('the command that a finding is answered with', () => {
  test.each(inTurns(answered, 3, 0))('clears %s of %s', async (rule, dataset) => {
    const { left, project } = await leftAfter(rule, dataset);
    expect(left).toEqual([]);
    expect(project.read('licit.yaml').startsWith(files['licit.yaml']!)).toBe(true);
  });

  test('is tried here for every rule that has one', () => {
    const having = rules().filter((rule) => declareCommand(rule, { dataset: 'd', paths: ['p'] }, {}) !== undefined);
    const tried = new Set(answered.map(([rule]) => rule));
    expect(having.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  test.each([
    ['source/no-evidence', 'data/labels'],
    ['license/unclear', 'data/odd'],
    ['pi/basis-without-evidence', 'data/consent'],
    ['pi/no-impact-assessment', 'data/sick'],
    ['label/no-rules', 'data/labels'],
  ])('does not clear %s of %s with a document that shows something else', async (rule, dataset) => {
    expect((await leftAfter(rule, dataset, 'evidence/lunch.txt')).left).not.toEqual([]);
  });

  test('is not named where a declaration is no way out', () => {
    const commands = scanned.asOf().findings.filter(({ rule }) => ['pi/contact-details', 'license/text-missing'].includes(rule));
    expect(commands.length).toBeGreaterThan(1);
    for (const one of commands) expect(one.commands.join()).not.toContain('declare');
  });

  test('names data of any name so that a shell reads the name and nothing else, and is left out where it cannot be shown', () => {
    const rule = { answers: { unmet: 'source' } } as const;
    const named = (path: string) => declareCommand(rule, { dataset: 'd', paths: [path] }, {});
    const odd = ["it's.jsonl", '$(touch pwned).jsonl', 'a b;c.jsonl', '-rf', '`id`.csv', 'x" y.csv', '数据.csv'];
    for (const path of odd) expect(words(named(path)!)[2]?.replace(/^\.\//, '')).toBe(path);
    for (const path of ['a\nb', '\u001b[31m', 'a\u202eb', '', 'anna.****@x.csv']) expect(named(path)).toBeUndefined();
    expect(declareCommand(rule, { dataset: 'zh web', paths: ['a', 'b', 'c', 'd'] }, {})).toContain(
      "licit answer declare --dataset 'zh web' --source …",
    );
  });
});

const args = { format: 'pretty', lang: 'en', color: false, licit: '0.0.0' } as const;
const forum = { source: 'crawl-own', document: ['evidence/crawl.txt'], by: 'data office' };

/** A repository of the forum's data and its document, without licit.yaml and ledger. */
function newProject(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-declare-')));
  for (const name of ['data/forum/a.jsonl', 'evidence/crawl.txt']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), files[name]!);
  }
  new GitRepository(root);
  return root;
}

/** What it prints, in a copy of the project or in another folder. */
async function declare(folder: string, more: Partial<Parameters<typeof runDeclare>[0]>): Promise<{ exit: number; out: string }> {
  let out = '';
  const before = process.cwd();
  process.chdir(folder);
  vi.spyOn(process.stdout, 'write').mockImplementation(((text: string) => {
    out += text;
    return true;
  }) as typeof process.stdout.write);
  try {
    return { exit: await runDeclare({ ...args, path: ['data/forum'], document: [], set: [], ...more }), out };
  } finally {
    vi.restoreAllMocks();
    process.chdir(before);
  }
}

describe('licit answer declare', () => {
  test('shows the lines and what they change, and with --dry-run writes nothing', async () => {
    const { exit, out } = await declare(scanned.root, { ...forum, dryRun: true });
    expect(exit).toBe(0);
    expect(out).toContain('+   6  declarations:\n  +   7    - path: /data/forum/**\n');
    expect(out).toMatch(/source\/missing\s+item: not met 1 → 0/);
    expect(out).toContain('Dry run: nothing was written.');
    expect(scanned.read('licit.yaml')).toBe(files['licit.yaml']);
  });

  test('speaks Chinese', async () => {
    const { out } = await declare(scanned.root, { ...forum, dryRun: true, lang: 'zh' });
    expect(out).toContain('将产生的变化  扫描 #1 的数据');
    expect(out).toContain('仅作预览：未写入任何内容。');
  });

  test('writes after a yes alone: without a terminal it needs --yes', async () => {
    await expect(declare(scanned.root, forum)).rejects.toMatchObject({ message: expect.stringContaining('no terminal') });
    expect(scanned.read('licit.yaml')).toBe(files['licit.yaml']);
  });

  test.each<[string, object, RegExp]>([
    ['nobody declares it', { by: undefined }, /--by is missing/],
    ['no document shows it', { document: [] }, /No document shows the source/],
    ['the document is not there', { document: ['evidence/none.pdf'] }, /There is no document/],
    ['the document lies elsewhere', { document: ['/etc/hosts'] }, /hosts cannot be used/],
    ['a printed command is not filled in', { license: '…' }, /--license … is still to be filled in/],
    ['the license is none', { license: 'whatever they said' }, /Not a license that licit knows/],
    ['the kind of source is none', { source: 'a friend' }, /kind/],
    ['the data is not there', { path: ['data/nowhere'] }, /There is no data\/nowhere/],
    ['it would be said of everything', { path: ['.'] }, /all of the data/],
    ['a setting is no part of a declaration', { set: ['failOn=none'] }, /is not part of a declaration/],
    ['a setting is meant to change objects', { set: ['basis.__proto__.x=1'] }, /is not part of a declaration/],
    ['a basis goes with no personal data', { personalData: 'none', basis: 'consent' }, /at once/],
    ['nothing is said', { source: undefined, document: [] }, /Nothing is declared/],
  ])('writes nothing where %s', async (_, more, message) => {
    await expect(declare(scanned.root, { ...forum, yes: true, ...more })).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
    expect(scanned.read('licit.yaml')).toBe(files['licit.yaml']);
  });

  slowTest('says twice is once, changes what is given, and takes it away', async () => {
    const project = new Project(scanned);
    await declare(project.root, { ...forum, yes: true });
    const once = project.read('licit.yaml');
    expect((await declare(project.root, { ...forum, yes: true })).out).toContain('says that already');
    await declare(project.root, { ...forum, name: 'forum.example', yes: true });
    expect(project.read('licit.yaml')).toBe(once.replace(/( +)evidence: .*\n/, '$&$1name: forum.example\n'));
    await declare(project.root, { remove: true, yes: true });
    expect(project.read('licit.yaml')).toBe(`${files['licit.yaml']}\ndeclarations: []\n`);
  });

  test('makes a licit.yaml where there is none, judged by a look at the data that leaves nothing behind', async () => {
    const root = newProject();
    const { out } = await declare(root, { ...forum, yes: true });
    expect(out).toContain('a new file');
    expect(out.replace(/\s+/g, ' ')).toContain('evidence/crawl.txt is not in Git yet. A check of the change that adds it reads it as data');
    expect(out).toMatch(/source\/missing\s+item: not met 1 → 0/);
    expect(readFileSync(join(root, 'licit.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server.*\ndeclarations:\n {2}- path: \/data\/forum\/\*\*\n/,
    );
    expect(readdirSync(root).sort()).toEqual(['.git', 'data', 'evidence', 'licit.yaml']);
    expect(existsSync(join(root, '.licit'))).toBe(false);
  });

  test('warns of a document of how data is handled as of any other', async () => {
    const root = newProject();
    const set = ['handling.assessment.evidence=evidence/crawl.txt'];
    const { out } = await declare(root, { source: undefined, document: [], set, by: 'data office', dryRun: true });
    expect(out.replace(/\s+/g, ' ')).toContain('evidence/crawl.txt is not in Git yet');
  });

  test('tells programs what changed and which rules come to other verdicts', async () => {
    const { out } = await declare(scanned.root, { ...forum, dryRun: true, format: 'json' });
    const said = JSON.parse(out) as { written: boolean; changed: { kind: string }[]; rules: { rule: string }[] };
    expect(said.written).toBe(false);
    expect(said.changed.every(({ kind }) => kind === 'added')).toBe(true);
    expect(said.rules.map(({ rule }) => rule)).toContain('source/missing');
  });

  test('words alone are stated, never met', async () => {
    const project = new Project(scanned);
    await declare(project.root, { path: ['data/labels'], personalData: 'none', by: 'data office', yes: true });
    const counts = project.asOf().rules.find(({ id }) => id === 'pi/without-basis')!.counts;
    expect(counts).toMatchObject({ met: scanned.asOf().rules.find(({ id }) => id === 'pi/without-basis')!.counts.met, stated: 1 });
  });
});

describe('two branches', () => {
  test('that declare different data merge without conflict, where something is declared between', async () => {
    const repository = new GitRepository();
    const item = (path: string): string => `  - path: ${path}\n    minors: none\n    by: A\n`;
    repository.write('licit.yaml', `declarations:\n${item('/b/**')}${item('/m/**')}${item('/t/**')}`).commit('base');
    for (const name of ['a', 'd', 'p', 'z']) repository.write(`${name}/x.jsonl`, row({}));
    repository.commit('data');
    for (const [branch, path] of [
      ['one', 'd'],
      ['two', 'p'],
    ] as const) {
      repository.git('checkout', '-q', '-b', branch, 'main');
      await declare(repository.folder, { path: [path], set: ['minors=none'], by: 'B', yes: true });
      repository.commit(branch);
    }
    repository.git('merge', '-q', '--no-edit', 'one');
    const merged = readFileSync(join(repository.folder, 'licit.yaml'), 'utf8');
    expect([...merged.matchAll(/path: (\S+)/g)].map(([, path]) => path)).toEqual(['/b/**', '/d/**', '/m/**', '/p/**', '/t/**']);
  });
});

describe('in a check of a change', () => {
  const checked = async (folder: string): Promise<FindingView[]> => {
    await inProcess(folder, 'check', '--base', 'main', '--quiet', '-f', 'json=out.json');
    return (JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { findings: FindingView[] }).findings;
  };

  test('the command is named for files that the change adds, and clears there; for others it would not count, and is not named', async () => {
    const repository = new GitRepository();
    repository
      .write('.gitignore', 'out.json\n')
      .write('licit.yaml', 'use: { purpose: commercial }\n')
      .write('data/old/a.jsonl', row({ text: 'Write to anna.smith@mail-anna.net' }));
    repository.write('evidence/crawl.txt', files['evidence/crawl.txt']!).commit('base');
    repository.git('checkout', '-q', '-b', 'change');
    repository
      .write('data/old/a.jsonl', row({ text: 'Write to anna.smith@mail-anna.net' }) + row({ id: '2' }))
      .write('data/old/b.jsonl', row({ text: 'Write to bo.berg@mail-bo.net', url: 'https://b.example/' }))
      .write('data/new/a.jsonl', row({}))
      .commit('rows');
    const all = await checked(repository.folder);
    // Of a dataset that is at fault elsewhere too, it is named for the files of the change.
    expect(all.find(({ rule }) => rule === 'pi/without-basis')!.commands[0]).toMatch(/^licit answer declare data\/old\/b\.jsonl --basis …/);
    expect(all.find(({ rule }) => rule === 'license/missing')!.commands.join()).not.toContain('licit answer declare data/old/a');
    const missing = all.filter(({ rule }) => rule === 'source/missing');
    const of = (dataset: string): string => missing.find((one) => one.dataset === dataset)!.commands.join('\n');
    expect(of('data/new')).toMatch(/^licit answer declare data\/new\/a\.jsonl --source …/);
    expect(of('data/old')).not.toContain('declare');
    await inProcess(repository.folder, ...words(filled(of('data/new').split('\n')[0]!)), '--yes');
    repository.commit('declared');
    const left = (await checked(repository.folder)).filter(({ rule }) => rule === 'source/missing');
    expect(left.map(({ dataset }) => dataset)).toEqual(['data/old']);
  });
});
