import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../src/cli.js';
import { exhaustive, slowTest } from './effort.js';
import { GitRepository, gitEnv } from './git-repository.js';
import { called } from './in-process.js';

const licit = resolve(import.meta.dirname, '../bin/licit.js');

interface Checked {
  status: number | null;
  /** One line a new finding. */
  lines: string[];
  out: string;
  err: string;
}

/** A repository of a test's own. */
class Repository extends GitRepository {
  async check(args: readonly string[], extra: Record<string, string> = {}): Promise<Checked> {
    const { status, out, err } = await called(this.folder, ['check', ...args, '--workers', '0'], { ...gitEnv, ...extra }, main);
    const lines = out.split('\n').filter((line) => / (?:error|warning|note|unproven) (?!summary|policy)[\w/-]+:/.test(line));
    return { status, lines, out, err };
  }
}

const item = (n: number, more: object = {}): object => ({
  id: `o${n}`,
  text: `a sentence on the weather, number ${n}`,
  url: `https://example.com/${n}`,
  license: 'CC0-1.0',
  ...more,
});
const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
/** Forty items, of which nine have no license: what nobody fixed for years. */
const old = range(40).map((n) => item(n, n < 9 ? { license: undefined } : {}));

function withDebt(): Repository {
  return new Repository()
    .write('licit.yaml', 'provider: Example Works\nuse: commercial\n')
    .rows('data/old.jsonl', old)
    .commit('what was there');
}

/** The rules and places of lines, without words. */
const places = ({ lines }: Checked): string[] =>
  lines
    .map((line) =>
      line
        .split(': ')
        .slice(0, 2)
        .join(' ')
        .replace(/ (?:error|warning|note|unproven) /, ' '),
    )
    .sort();
const serious = ({ lines }: Checked): string[] =>
  lines.filter((line) => line.includes(': error ')).map((line) => line.split(': ').slice(0, 2).join(' '));

describe('a change is judged by what it adds', () => {
  const repository = withDebt();
  repository.git('checkout', '-q', '-b', 'change');
  const edited = [...old];
  edited[3] = item(3);
  edited.splice(20, 0, item(100, { text: 'reach me: 身份证号 11010519491231002X' }));
  repository.rows('data/old.jsonl', edited);
  repository.rows(
    'data/new.jsonl',
    range(30).map((n) => ({ id: `n${n}`, text: `hello ${n}` })),
  );
  repository.commit('thirty new items, one of them a person, and one license');
  let checked: Checked;
  beforeAll(async () => {
    checked = await repository.check(['--base', 'main']);
  });

  test('and blocked by what is wrong with it, on its own lines', () => {
    expect(checked.status).toBe(1);
    expect(serious(checked)).toEqual([
      'data/new.jsonl:1 error source/missing',
      'data/old.jsonl:21 error pi/sensitive-without-separate-consent',
      'data/old.jsonl:21 error pi/without-basis',
    ]);
    expect(checked.out).not.toContain('11010519491231002X');
  });

  test.each([
    ['en', '120'],
    ['zh', '80'],
  ])('while old debt is a number: the page in %s, %s columns', async (lang, width) => {
    const { out } = await repository.check(['--base', 'main', '-f', 'pretty', '--lang', lang], { COLUMNS: width });
    const shown = out.replace(/ *\d+\.\d s · /g, ' 0.0 s · ');
    const golden = join(import.meta.dirname, `golden/check.${lang}.txt`);
    if (process.env.LICIT_ACCEPT === '1') writeFileSync(golden, shown);
    expect(shown).toBe(readFileSync(golden, 'utf8'));
  });

  slowTest('and shown on demand', async () => {
    expect((await repository.check(['--base', 'main', '--all'])).lines.length).toBeGreaterThan(checked.lines.length);
  });

  slowTest('and the same on a laptop that has a ledger of the base', async () => {
    const copy = new Repository(join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-check-test-'))), 'corpus'));
    for (const path of ['licit.yaml', 'data/old.jsonl']) copy.write(path, repository.git('show', `main:${path}`));
    copy.rows('other/list.jsonl', [{ id: 'elsewhere', text: 'no source, no license' }]);
    spawnSync(process.execPath, [licit, 'scan', '.', '-q', '--workers', '0'], { cwd: copy.folder, env: gitEnv });
    for (const path of ['data/old.jsonl', 'data/new.jsonl']) copy.write(path, repository.read(path));
    const before = readFileSync(join(copy.folder, '.licit/ledger.db'));
    const against = await copy.check(['data', '--base', '.licit/ledger.db']);
    expect(places(against)).toEqual(places(checked));
    expect(readFileSync(join(copy.folder, '.licit/ledger.db')).equals(before)).toBe(true);
  });

  test('and a copy of that ledger is read with the key of the project, so that files that did not change are not read again', async () => {
    const copy = new Repository(join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-check-test-'))), 'corpus'));
    copy.write('data/old.jsonl', repository.git('show', 'main:data/old.jsonl'));
    spawnSync(process.execPath, [licit, 'scan', '.', '-q', '--workers', '0'], { cwd: copy.folder, env: gitEnv });
    copy.write('base.db', '');
    copyFileSync(join(copy.folder, '.licit/ledger.db'), join(copy.folder, 'base.db'));
    copy.write('data/new.jsonl', repository.read('data/new.jsonl'));
    const unchanged = async (): Promise<unknown> => {
      const { out } = await copy.check(['data', '--base', 'base.db', '-f', 'json']);
      return (JSON.parse(out) as { run: { unchanged: number } }).run.unchanged;
    };
    expect(await unchanged()).toBe(1);
    rmSync(join(copy.folder, '.licit/key'));
    expect(await unchanged()).toBe(0);
    const { err } = await copy.check(['data', '--base', 'base.db']);
    expect(err).toContain('The key of base.db is not here, so everything is read again.');
  });

  test('and nothing is written into the project', () => {
    expect(repository.git('status', '--porcelain', '--ignored')).toBe('');
    expect(existsSync(join(repository.folder, '.licit'))).toBe(false);
  });

  slowTest('and again the same after a rebase and a squash', async () => {
    repository.git('checkout', '-q', 'main');
    repository.write('README.txt', 'work by others\n').commit('work by others');
    repository.git('checkout', '-q', 'change');
    repository.git('rebase', '-q', 'main');
    expect(places(await repository.check(['--base', 'main']))).toEqual(places(checked));
    repository.git('reset', '-q', '--soft', 'main');
    repository.commit('all in one');
    expect(places(await repository.check(['--base', 'main']))).toEqual(places(checked));
  });
});

describe.runIf(exhaustive)('nothing fires again that was there before', () => {
  test.each<[string, (repository: Repository) => void]>([
    ['when a list is renamed', ({ folder }) => renameSync(join(folder, 'data/old.jsonl'), join(folder, 'data/renamed.jsonl'))],
    ['when its lines come in another order', (repository) => repository.rows('data/old.jsonl', [...old].reverse())],
    ['when lines without fault are added in front', (repository) => repository.rows('data/old.jsonl', [item(200), ...old])],
    ['when lines are removed', (repository) => repository.rows('data/old.jsonl', old.slice(2))],
  ])('%s', async (_what, edit) => {
    const repository = withDebt();
    repository.git('checkout', '-q', '-b', 'change');
    edit(repository);
    repository.commit('moved');
    const { lines, status } = await repository.check(['--base', 'main']);
    expect(lines.filter((line) => line.includes('license/missing'))).toEqual([]);
    expect(status).toBe(0);
  });
});

slowTest('a second item under an old cause is a new result on its own line', async () => {
  const repository = withDebt()
    .rows('data/old.jsonl', [...old, item(300, { text: 'call 13800138000 for the flat' })])
    .commit('one number');
  repository.git('checkout', '-q', '-b', 'change');
  repository.rows('data/old.jsonl', [
    ...old,
    item(300, { text: 'call 13800138000 for the flat' }),
    item(301, { text: 'or call 13912345678 in the evening' }),
  ]);
  repository.commit('another number');
  const { lines, status } = await repository.check(['--base', 'main']);
  expect(status).toBe(1);
  expect(lines.some((line) => line.startsWith('data/old.jsonl:42: error pi/without-basis'))).toBe(true);
  expect(lines.some((line) => line.startsWith('data/old.jsonl:41:'))).toBe(false);
});

slowTest('a card that takes the license away makes old items new under their new cause', async () => {
  const card = (license: string): string => `---\nlicense: ${license}\n---\n# Letters\n\nLetters from example.com.\n`;
  const bare = range(12).map((n) => item(n, { license: undefined }));
  const repository = new Repository()
    .write('licit.yaml', 'provider: Example Works\nuse: commercial\n')
    .write('data/README.md', card('cc0-1.0'))
    .rows('data/list.jsonl', bare)
    .commit('free');
  repository.git('checkout', '-q', '-b', 'change');
  repository.write('data/README.md', card('cc-by-nc-4.0')).commit('not for commerce');
  const { lines, status } = await repository.check(['--base', 'main']);
  expect(status).toBe(1);
  expect(lines.filter((line) => line.includes('license/forbids-use')).join('\n')).toContain('[12 items');
});

describe.runIf(exhaustive)('nothing is hidden by where it lies', () => {
  const licensed = (): Repository =>
    new Repository()
      .write('licit.yaml', 'provider: Example Works\nuse: commercial\n')
      .write('free/README.md', '---\nlicense: cc0-1.0\n---\n# Letters\n\nLetters from example.com.\n')
      .rows(
        'free/list.jsonl',
        range(12).map((n) => item(n, { license: undefined })),
      )
      .rows('other/list.jsonl', [item(900)])
      .commit('free');

  test('a list that is moved away from the card that gives it its license has none', async () => {
    const repository = licensed();
    repository.git('mv', 'free/list.jsonl', 'other/moved.jsonl');
    const { lines } = await repository.check(['--base', 'HEAD', '--fail-on', 'warn']);
    expect(lines.filter((line) => line.includes('license/missing')).join('\n')).toContain('[12 items');
  });

  test('and one that is moved with its card has it still', async () => {
    const repository = licensed();
    repository.git('mv', 'free', 'letters');
    const { lines } = await repository.check(['--base', 'HEAD', '--fail-on', 'warn']);
    expect(lines.filter((line) => line.includes('license/missing'))).toEqual([]);
  });

  test('a submodule at another commit is new data, and one that is not checked out is no success', async () => {
    const inner = new Repository().rows('list.jsonl', [item(1)]).commit('one');
    const repository = withDebt();
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner.folder}`, 'data/inner');
    repository.commit('with a submodule');
    expect((await repository.check(['--base', 'HEAD'])).status).toBe(0);
    const module = new Repository(join(repository.folder, 'data/inner'));
    module.rows('list.jsonl', [item(1), { id: 'n', text: 'from nowhere' }]).commit('two');
    expect(serious(await repository.check(['--base', 'HEAD']))).toEqual(['data/inner/list.jsonl:2 error source/missing']);
    repository.git('add', 'data/inner');
    repository.git('submodule', '--quiet', 'deinit', '-f', 'data/inner');
    const { status, err } = await repository.check(['--base', 'HEAD']);
    expect([status, err]).toEqual([2, expect.stringContaining('git submodule update --init data/inner')]);
  });

  test.runIf(process.platform === 'linux')('a name that is no UTF-8 is told', async () => {
    const repository = withDebt();
    const name = Buffer.concat([Buffer.from(`${repository.folder}/data/`), Buffer.from([0xc4, 0xe3]), Buffer.from('.jsonl')]);
    writeFileSync(name, '{"id":"n","text":"from nowhere"}\n');
    repository.commit('a name from elsewhere');
    const { status, lines } = await repository.check(['--base', 'HEAD~1']);
    expect(status).toBe(1);
    expect(lines.some((line) => line.includes('change/blob-not-read'))).toBe(true);
  });

  test('a ledger that came with the change is no base', async () => {
    const repository = withDebt();
    spawnSync(process.execPath, [licit, 'scan', '.', '-q', '--workers', '0'], { cwd: repository.folder, env: gitEnv });
    repository.git('add', '-f', '.licit/ledger.db');
    repository.commit('a ledger of mine');
    const { status, err } = await repository.check(['--base', '.licit/ledger.db']);
    expect([status, err]).toEqual([2, expect.stringContaining('a change could bring the base that it is compared with')]);
  });
});

describe.runIf(exhaustive)('what is compared', () => {
  test('with --staged is what git add has taken up', async () => {
    const repository = withDebt();
    repository.rows('data/old.jsonl', [...old, { id: 'staged', text: 'from nowhere' }]);
    repository.git('add', '-A');
    repository.rows('data/old.jsonl', old);
    const staged = await repository.check(['--staged']);
    expect([staged.status, serious(staged)]).toEqual([1, ['data/old.jsonl:41 error source/missing']]);
    expect((await repository.check(['--base', 'HEAD'])).status).toBe(0);
  });

  test('without data changed is nothing, and a success', async () => {
    const repository = withDebt();
    const { status, err } = await repository.check([]);
    expect([status, err]).toEqual([0, expect.stringContaining('No data changed.')]);
  });

  test('without data changed is still a file for a host that waits for one', async () => {
    const repository = withDebt();
    const { status } = await repository.check(['--base', 'HEAD', '-f', 'sarif=../none.sarif', '-f', 'concise']);
    const { runs } = JSON.parse(repository.read('../none.sarif')) as { runs: { results: unknown[] }[] };
    expect([status, runs.map(({ results }) => results)]).toEqual([0, [[]]]);
  });

  test('of new files that are not committed yet are those that Git does not ignore, and the others are told', async () => {
    const repository = withDebt().write('.gitignore', 'private/\n').commit('private things stay here');
    repository
      .rows('private/list.jsonl', [{ id: 'p', text: 'from nowhere' }])
      .rows('data/draft.jsonl', [{ id: 'd', text: 'from nowhere' }]);
    const { out, status } = await repository.check(['--base', 'HEAD', '-f', 'pretty']);
    expect(status).toBe(1);
    expect(out).toContain('data/draft.jsonl');
    expect(out).not.toContain('private/list.jsonl');
    expect(out).toContain('that Git ignores were not compared');
  });

  test('is what the CI host says the change is meant for', async () => {
    const repository = withDebt();
    repository.git('checkout', '-q', '-b', 'change');
    repository.rows('data/old.jsonl', [...old, { id: 'n', text: 'from nowhere' }]).commit('one more');
    const { err, status } = await repository.check([], { GITHUB_BASE_REF: 'main' });
    expect([status, err]).toEqual([1, expect.stringContaining('base main (')]);
  });
});

describe.runIf(exhaustive)('what stands in the way is said', () => {
  const repository = withDebt();
  repository.git('checkout', '-q', '-b', 'change');

  test('a base that is not there', async () => {
    const { status, err } = await repository.check(['--base', 'nowhere']);
    expect([status, err]).toEqual([2, expect.stringContaining('There is no Git ref or ledger "nowhere"')]);
  });

  test('a path that is on neither side', async () => {
    const { status, err } = await repository.check(['date', '--base', 'main']);
    expect([status, err]).toEqual([2, expect.stringContaining('There is no date, neither here nor in main')]);
  });

  test('a folder that is no repository', () => {
    const bare = realpathSync(mkdtempSync(join(tmpdir(), 'licit-check-test-')));
    const { status, stderr } = spawnSync(process.execPath, [licit, 'check'], { cwd: bare, encoding: 'utf8', env: gitEnv });
    expect([status, stderr]).toEqual([2, expect.stringContaining('licit check --base .licit/ledger.db')]);
  });

  test('a data folder that the change empties', async () => {
    rmSync(join(repository.folder, 'data'), { recursive: true });
    const { status, err } = await repository.check(['data', '--base', 'main']);
    expect([status, err]).toEqual([3, expect.stringContaining('There is no data left in data; the base has some.')]);
    repository.git('checkout', '-q', '--', 'data');
  });

  test('a file that cannot be read, beside one that could not be read before', async () => {
    const broken = Buffer.from('1f8b0800000000000003deadbeef', 'hex');
    const other = withDebt();
    writeFileSync(join(other.folder, 'data/was.jsonl.gz'), broken);
    other.commit('broken for years');
    other.git('checkout', '-q', '-b', 'change');
    writeFileSync(join(other.folder, 'data/is.jsonl.gz'), broken);
    other.commit('broken today');
    const checked = await other.check(['--base', 'main']);
    expect(checked.status).toBe(1);
    expect(checked.lines.filter((line) => line.includes('change/blob-not-read')).map((line) => line.split(':')[0])).toEqual([
      'data/is.jsonl.gz',
    ]);
  });

  test('a history that was cut off when it was fetched', async () => {
    const origin = withDebt();
    origin.git('checkout', '-q', '-b', 'change');
    origin.rows('data/old.jsonl', [...old, { id: 'n', text: 'from nowhere' }]).commit('one more');
    const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-check-test-'))), 'corpus');
    execFileSync('git', ['clone', '-q', '--depth=1', '--branch', 'change', `file://${origin.folder}`, folder], { env: gitEnv });
    const clone = new Repository(folder);
    const without = await clone.check(['--base', 'main']);
    expect([without.status, without.err]).toEqual([2, expect.stringContaining('git fetch --depth=1 origin main:refs/remotes/origin/main')]);
    clone.git('fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    const checked = await clone.check(['--base', 'main']);
    expect(checked.err).toContain('The history here is cut off');
    expect([checked.status, serious(checked)]).toEqual([1, ['data/old.jsonl:41 error source/missing']]);
  });
});

test('the change does not set the policy it is judged by', async () => {
  const repository = withDebt();
  repository.git('checkout', '-q', '-b', 'change');
  repository
    .write('licit.yaml', 'provider: Example Works\nuse: commercial\nfailOn: none\nrules:\n  source/missing: off\n')
    .rows('data/more.jsonl', [{ id: 'n', text: 'from nowhere' }]);
  repository.write('.licitignore', 'data/\n').commit('look away');
  const { status, out } = await repository.check(['--base', 'main']);
  expect(status).toBe(1);
  expect(out).toContain('error source/missing');
  expect(out).toMatch(/note policy\//);
});

test.runIf(exhaustive && process.getuid?.() !== 0)('it works where nothing may be written', async () => {
  const repository = withDebt();
  repository.rows('data/old.jsonl', [...old, { id: 'n', text: 'from nowhere' }]);
  chmodSync(repository.folder, 0o555);
  try {
    expect((await repository.check(['--base', 'HEAD'])).status).toBe(1);
  } finally {
    chmodSync(repository.folder, 0o755);
  }
});

/** A check that takes a while, with a folder of its own for temporary files. */
function begun(): { TMPDIR: string; made: Repository; child: ChildProcess } {
  const TMPDIR = mkdtempSync(join(tmpdir(), 'licit-begun-'));
  const made = withDebt().rows(
    'data/new.jsonl',
    range(3000).map((n) => item(100 + n)),
  );
  const child = spawn(process.execPath, [licit, 'check', '--base', 'HEAD', '--workers', '0'], {
    cwd: made.folder,
    env: { ...gitEnv, TMPDIR },
  });
  return { TMPDIR, made, child };
}

test('what a killed check left in the folder for temporary files goes with the next one, and what is in use or of another host stays', async () => {
  const { TMPDIR, made, child } = begun();
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_, signal) => done(signal)));
  while (!readdirSync(TMPDIR).some((name) => existsSync(join(TMPDIR, name, 'after')))) {
    expect(child.exitCode).toBe(null);
    await new Promise((done) => setTimeout(done, 2));
  }
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const left = readdirSync(TMPDIR);
  expect(left).toHaveLength(1);
  const here = hostname().replace(/[^A-Za-z0-9]/g, '');
  const stays = [`licit-${here}-${process.ppid}-alive`, `licit-elsewhere${here}-${child.pid}-a`];
  for (const name of stays) mkdirSync(join(TMPDIR, name));
  expect((await made.check(['--base', 'HEAD'], { TMPDIR })).status).toBe(0);
  expect(readdirSync(TMPDIR).sort()).toEqual(stays.sort());
  rmSync(TMPDIR, { recursive: true });
});

test('a check that is interrupted takes its folder along', async () => {
  const { TMPDIR, child } = begun();
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  while (readdirSync(TMPDIR).length === 0) await new Promise((done) => setTimeout(done, 2));
  child.kill('SIGTERM');
  expect(await ended).toBe(143);
  expect(readdirSync(TMPDIR)).toEqual([]);
  rmSync(TMPDIR, { recursive: true });
});
