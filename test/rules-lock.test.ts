/** What an upgrade of licit brings blocks no change before `licit ledger rules update`, and nothing else passes by a rules.lock. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockOfThis } from '../src/commands/rules/this-licit.js';
import { lockText, readLock } from '../src/config/lock/lock-file.js';
import type { Rule } from '../src/model/rule.js';
import { runs, slowTest } from './effort.js';
import { GitRepository, gitEnv } from './git-repository.js';
import { called } from './in-process.js';
import { detectorCode, nextVersion } from './next-version.js';

const now = resolve(import.meta.dirname, '../bin/licit.js');

/** Rules as the next version has them: one more, one that became an error, one that became milder. */
function nextRules(rules: Rule[]): Rule[] {
  const of = (id: string): Rule => structuredClone(rules.find((rule) => rule.id === id)!);
  const raised: Rule = { ...of('license/missing'), severity: 'error', raised: { from: 'warn', in: '0.3' } };
  const milder: Rule = { ...of('source/missing'), severity: 'warn' };
  const added: Rule = { ...of('license/missing'), id: 'license/still-missing', severity: 'error', since: '0.3' };
  return [...rules.filter(({ id }) => id !== raised.id && id !== milder.id), raised, milder, added];
}

const next = { licit: '', remove: () => {} };
beforeAll(() => {
  const made = nextVersion({
    version: '0.3.0',
    rules: nextRules,
    detectors: {
      'pi/badge': detectorCode('pi/badge', /BADGE-\d{6}/g, '0.3'),
      // Hides the find of pi/email, which is shorter and within it.
      'pi/mail-line': detectorCode('pi/mail-line', /mail: \S+@\S+/g, '0.3'),
    },
  });
  Object.assign(next, made);
});
const folders: string[] = [];
afterAll(() => {
  next.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  status: number;
  out: string;
  err: string;
}

/** A project in Git, of which main is committed. */
class Project extends GitRepository {
  constructor() {
    super();
    folders.push(join(this.folder, '..'));
    mkdirSync(join(this.folder, 'data'));
  }

  async run(licit: string, ...args: string[]): Promise<Ran> {
    const { main } = await import(join(licit, '../../dist/cli.js'));
    return called(this.folder, args, gitEnv, main);
  }

  check(licit: string, ...args: string[]): Promise<Ran> {
    return this.run(licit, 'check', '--base', 'main', '--workers', '0', ...args);
  }
}

const fine = (n: number, more: object = {}): object => ({
  id: `o${n}`,
  text: `a sentence on the weather, number ${n}`,
  url: `https://example.com/${n}`,
  license: 'CC0-1.0',
  ...more,
});

/** The lock that the version that there is writes. */
const lockOfNow = lockText(lockOfThis('0.2.0'));

/** A project with a lock of the version that there is, and a branch that adds rows. */
function changed(...rows: object[]): Project {
  const project = new Project().write('licit.yaml', 'use: commercial\n').rows('data/a.jsonl', [fine(1), fine(2)]);
  project.write('rules.lock', lockOfNow);
  project.commit('what was there').git('checkout', '-q', '-b', 'change');
  return project.rows('data/b.jsonl', rows).commit('new rows');
}

const findingLines = ({ out }: Ran): string[] => out.split('\n').filter((line) => / [a-z]+ (?!summary|policy)[\w-]+\/[\w-]+:/.test(line));
const lineOf = (ran: Ran, rule: string): string | undefined => findingLines(ran).find((line) => line.includes(` ${rule}:`));
const noteOf = ({ out }: Ran, name: string): string | undefined => out.split('\n').find((line) => line.includes(` policy/${name}:`));
/** Replaces text of the lock, which must be there. */
function edited(lock: string, what: RegExp, by: string): string {
  expect(lock).toMatch(what);
  return lock.replace(what, by);
}

describe('a rule that a newer licit brings', () => {
  let project: Project;
  let checked: Ran;
  beforeAll(async () => {
    project = changed(fine(3, { license: undefined }));
    checked = await project.check(next.licit);
  });

  test('is shown with its severity, and does not block', () => {
    expect(checked.status).toBe(0);
    expect(checked.err).toContain('· licit.yaml of main · rules.lock: licit 0.2.0');
    expect(lineOf(checked, 'license/still-missing')).toMatch(
      /^data\/b\.jsonl:1: note .* \(does not block until licit ledger rules update \(new rule of licit 0\.3, error\)\)$/,
    );
    expect(noteOf(checked, 'rules-lock-passes')).toContain(
      '2 findings from rules or detectors newer than rules.lock (licit 0.2.0): shown, but not blocking until you run licit ledger rules update',
    );
  });

  test('nor does one that became more severe, whose severity of before did not block', () => {
    expect(lineOf(checked, 'license/missing')).toContain('(was milder, error)');
  });

  slowTest('blocks where there is no lock, and where the base goes by that version', async () => {
    project.git('checkout', '-q', 'main');
    project.git('rm', '-q', 'rules.lock');
    project.commit('no lock').git('checkout', '-q', 'change');
    project.git('rebase', '-q', 'main');
    const without = await project.check(next.licit);
    expect(without.status).toBe(1);
    expect(lineOf(without, 'license/still-missing')).toContain(': error ');
    project.git('checkout', '-q', 'main');
    expect((await project.run(next.licit, 'rules', 'update')).status).toBe(0);
    project.commit('goes by 0.3').git('checkout', '-q', 'change');
    project.git('rebase', '-q', 'main');
    const updated = await project.check(next.licit);
    expect(updated.status).toBe(1);
    expect(lineOf(updated, 'license/still-missing')).toContain(': error ');
    expect(updated.out).not.toContain('rules-lock');
  });
});

describe('what the lock has goes on blocking', () => {
  slowTest('though the newer licit is milder', async () => {
    const project = changed(fine(3, { url: undefined }));
    const { status, out } = await project.check(next.licit, '-f', 'json');
    const { findings, policy } = JSON.parse(out) as { findings: { rule: string; severity: string; unlocked?: object }[]; policy: object };
    expect(status).toBe(1);
    expect(findings.find(({ rule }) => rule === 'source/missing')).toMatchObject({ severity: 'error' });
    expect(policy).toMatchObject({
      lock: { licit: '0.2.0', passes: [], held: [{ rule: 'source/missing', severity: 'error' }], unknown: [], lacking: [] },
    });
  });

  slowTest('a setting of licit.yaml is no upgrade', async () => {
    const project = new Project()
      .write('licit.yaml', 'use: commercial\nrules: { license/missing: error, source/missing: warn }\n')
      .rows('data/a.jsonl', [fine(1)]);
    project.write('rules.lock', lockOfNow).commit('what was there').git('checkout', '-q', '-b', 'change');
    project.rows('data/b.jsonl', [fine(3, { license: undefined, url: undefined })]).commit('new rows');
    const checked = await project.check(next.licit);
    expect(checked.status).toBe(1);
    expect(lineOf(checked, 'license/missing')).toContain(': error ');
    expect(lineOf(checked, 'source/missing')).toContain(': warning ');
  });
});

describe('what only newer detectors find', () => {
  const without = (text: string): Promise<Ran> => changed(fine(3, { text })).check(next.licit);

  slowTest('does not block', async () => {
    const checked = await without('wears BADGE-123456 today');
    expect(lineOf(checked, 'pi/without-basis')).toContain('(new detectors, error)');
    expect(checked.status).toBe(0);
  });

  slowTest('blocks where an older detector finds the value under another kind, which the newer one hides', async () => {
    const checked = await without('mail: zhang.wei1988@mail-provider.cn');
    expect(lineOf(checked, 'pi/without-basis')).toMatch(/: error pi\/without-basis: .*pi\/mail-line|mail/);
    expect(checked.status).toBe(1);
  });

  slowTest('blocks in a row that holds what older detectors find, too', async () => {
    expect((await without('BADGE-123456, 身份证号 11010519491231002X')).status).toBe(1);
  });

  slowTest('blocks under rules that remember what was there, as they do without it', async () => {
    const project = changed();
    project.rows('data/a.jsonl', [fine(1, { license: 'CC-BY-NC-4.0', text: 'BADGE-123456' }), fine(2)]).commit('both');
    const checked = await project.check(next.licit);
    expect(lineOf(checked, 'license/forbids-use')).toContain(': error ');
    expect(lineOf(checked, 'pi/without-basis')).toContain('(new detectors, error)');
    expect(checked.status).toBe(1);
  });
});

describe('a stranger cannot weaken the gate by a lock', () => {
  const attack = (text: string | undefined): Promise<Ran> => {
    const project = changed(fine(3, { text: '身份证号 11010519491231002X' }));
    if (text === undefined) project.git('rm', '-q', 'rules.lock');
    else project.write('rules.lock', text);
    return project.commit('and the lock').check(now);
  };
  const lock = lockText({
    licit: '0.2.0',
    rules: new Map([['source/missing', { severity: 'error', digest: 'sha256:0123456789abcdef' }]]),
    detectors: new Map([['pi/phone', 'sha256:0123456789abcdef']]),
    tables: new Map(),
    instruments: new Map(),
  });

  const attacks: [string, string | undefined, string][] = [
    ['lists one rule', lock, 'a changed rules.lock'],
    ['takes it away', undefined, 'a changed rules.lock'],
    ['writes nonsense', 'rules: [', 'a configuration that cannot be read'],
  ];
  test.each(attacks.slice(0, runs(3, 1)))('a change that %s is judged by that of the base, and told', async (_, text, note) => {
    const checked = await attack(text);
    expect(checked.status).toBe(1);
    expect(lineOf(checked, 'pi/without-basis')).toContain(': error ');
    expect(checked.out).toContain(
      `rules.lock: note policy/change-${note.includes('rules.lock') ? 'rules-lock' : 'unreadable'}: In this change, not counted: ${note}`,
    );
  });

  slowTest('a lock of the base from which old rules were taken makes none of them new, in any version that it may claim', async () => {
    const project = new Project()
      .write('licit.yaml', 'use: commercial\n')
      .rows('data/a.jsonl', [fine(1)])
      .write('rules.lock', lock);
    project.commit('a lock that lacks almost everything').git('checkout', '-q', '-b', 'change');
    project.rows('data/b.jsonl', [fine(3, { text: '身份证号 11010519491231002X' })]).commit('a person');
    const checked = await project.check(now);
    expect(checked.status).toBe(1);
    expect(lineOf(checked, 'pi/without-basis')).toContain(': error ');
    expect(noteOf(checked, 'rules-lock-lacking')).toContain('Missing from rules.lock although licit 0.2.0 has them; counted anyway');
  });

  slowTest('a lock that names what is not there lets nothing pass: it may have been renamed', async () => {
    const project = changed(fine(3, { license: undefined }));
    project.git('checkout', '-q', 'main');
    project.write(
      'rules.lock',
      edited(project.read('rules.lock'), /^detectors:$/m, '  zz/old-name: error sha256:0123456789abcdef\ndetectors:'),
    );
    project.commit('a rule that is gone').git('checkout', '-q', 'change');
    project.git('rebase', '-q', 'main');
    const checked = await project.check(next.licit);
    expect(checked.status).toBe(1);
    expect(lineOf(checked, 'license/still-missing')).toContain(': error ');
    expect(noteOf(checked, 'rules-lock-unknown')).toContain('zz/old-name');
  });

  slowTest('a change that would make rules new by its lock is told which', async () => {
    const project = changed(fine(3));
    project.git('checkout', '-q', 'main');
    await project.run(next.licit, 'rules', 'update', '--yes');
    project.commit('goes by 0.3').git('checkout', '-q', 'change');
    project.git('rebase', '-q', 'main');
    const lines = project.read('rules.lock').split('\n');
    project.write(
      'rules.lock',
      lines
        .filter((line) => !line.includes('still-missing'))
        .join('\n')
        .replace('licit: 0.3.0', 'licit: 0.2.0'),
    );
    const checked = await project.commit('and the lock').check(next.licit);
    expect(noteOf(checked, 'change-rules-lock')).toContain(
      'a changed rules.lock, with which these would no longer block: license/still-missing',
    );
  });
});

describe('a lock that cannot be gone by', () => {
  test('ends the check with 2 where a newer licit wrote it, which has more', async () => {
    const made = changed(fine(3));
    made.write(
      'rules.lock',
      edited(lockOfNow, /^detectors:$/m, '  zz/of-tomorrow: error sha256:0123456789abcdef\ndetectors:').replace('0.2.0', '0.3.0'),
    );
    made.commit('the lock').git('branch', '-f', 'main');
    const { status, err } = await made
      .rows('data/c.jsonl', [fine(4)])
      .commit('more')
      .check(now);
    expect(status).toBe(2);
    expect(err).toContain('rules.lock was written by licit 0.3.0; this is licit 0.2.0, which lacks zz/of-tomorrow');
    expect(err).toContain('Use licit 0.3.0.');
  });

  const broken: [string, (text: string) => string, string][] = [
    [
      'marks of a merge',
      (text) => edited(text, /^rules:$/m, '<<<<<<< ours\nrules:'),
      'rules.lock:6  has unresolved merge conflict markers',
    ],
    ['no YAML', () => 'rules: [', 'not YAML'],
    ['a form of the future', (text) => edited(text, /^version: 1$/m, 'version: 7'), 'uses format 7, written by a newer licit'],
    ['a rule twice', (text) => edited(text, /^( {2}source\/missing: .*)$/m, '$1\n$1'), 'not YAML'],
    ['another word', (text) => edited(text, /source\/missing: error/, 'source/missing: off'), 'Licit writes the severity and a digest'],
    [
      'a version before the first that writes it',
      (text) => text.replace('licit: 0.2.0', 'licit: 0.1.9'),
      'No licit before 0.2.0 writes this file',
    ],
    ['a name that is none', (text) => edited(text, /^rules:$/m, 'rules:\n  Source/Missing: error sha256:0123456789abcdef'), 'rules.lock:7'],
    ['aliases', (text) => edited(text, /^tables:$/m, 'tables: &a\n  x: *a'), 'rules.lock'],
    ['nothing', () => '', 'rules.lock'],
    ['a list', () => '- a\n', 'rules.lock'],
  ];
  test.each(broken)('is said with its place: %s', (_, text, said) => {
    expect(() => readLock(text(lockOfNow), '/')).toThrow(said);
  });

  slowTest.each(broken.slice(0, 5))('ends the check with 2, and says whose it is: %s', async (_, text, said) => {
    const made = changed(fine(3)).write('rules.lock', text(lockOfNow));
    made.commit('the lock').git('branch', '-f', 'main');
    const { status, err } = await made
      .rows('data/c.jsonl', [fine(4)])
      .commit('more')
      .check(now);
    expect(err).toContain(said);
    expect(err).toContain('This is the rules.lock of main. Fix it there: licit ledger rules update');
    expect(status).toBe(2);
  });

  slowTest('a link is none of the base, and is refused as the lock of the files as they are', async () => {
    const made = changed(fine(3));
    rmSync(join(made.folder, 'rules.lock'));
    symlinkSync('/etc/hostname', join(made.folder, 'rules.lock'));
    expect((await made.check(now)).out).toContain('policy/change-unreadable');
    expect(await made.check(now, '--policy-from', 'head')).toMatchObject({
      status: 2,
      err: expect.stringContaining('is a link that leads out of the project'),
    });
  });
});

describe('licit ledger rules update', () => {
  let project: Project;
  beforeAll(() => {
    project = changed(fine(3, { license: undefined, url: undefined }), fine(4, { text: 'BADGE-123456' }));
  });

  slowTest('shows what is different and what that changes on this data, and writes nothing in a dry run', async () => {
    const before = project.read('rules.lock');
    const { status, out } = await project.run(next.licit, 'rules', 'update', '--dry-run', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      written: false,
      from: '0.2.0',
      to: '0.3.0',
      rules: {
        added: [{ id: 'license/still-missing', severity: 'error' }],
        changed: [
          { id: 'license/missing', from: 'warn', to: 'error', decides: false },
          { id: 'source/missing', from: 'error', to: 'warn', decides: false },
        ],
        removed: [],
      },
      // The lock of the test is of the code as it is before the build.
      detectors: { added: ['pi/badge', 'pi/mail-line'], changed: expect.any(Array), removed: [] },
      tables: { added: [], changed: [], removed: [] },
      effects: {
        begin: expect.arrayContaining([
          { rule: 'license/missing', severity: 'error', findings: 1, items: 1, because: 'severity' },
          { rule: 'license/still-missing', severity: 'error', findings: 1, items: 1, because: 'rule' },
          { rule: 'pi/without-basis', severity: 'error', findings: 1, items: 1, because: 'detectors' },
        ]),
        milder: [{ rule: 'source/missing', severity: 'warn', findings: 1, items: 1 }],
      },
    });
    expect(project.read('rules.lock')).toBe(before);
  });

  slowTest('writes nothing where nobody can be asked, and writes with --yes', async () => {
    const before = project.read('rules.lock');
    const refused = await project.run(next.licit, 'rules', 'update');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('licit ledger rules update --yes');
    expect(refused.out).toContain('+ license/still-missing');
    expect(project.read('rules.lock')).toBe(before);
    const { status, out } = await project.run(next.licit, 'rules', 'update', '--yes', '--lang', 'zh');
    expect(status).toBe(0);
    expect(out).toContain('✓ 已写入 rules.lock');
    const written = project.read('rules.lock');
    expect(written).toContain('licit: 0.3.0\n');
    expect(lockText(readLock(written, project.folder))).toBe(written);
    expect((await project.run(next.licit, 'rules', 'update')).out).toContain('rules.lock is up to date');
  });

  slowTest('takes the last scan where this licit made it, and reads nothing again', async () => {
    const made = changed(fine(3, { license: undefined }));
    const plain = nextVersion({ version: '0.3.0', rules: nextRules });
    try {
      await made.run(plain.licit, 'scan', '.');
      const { out } = await made.run(plain.licit, 'rules', 'update', '--dry-run', '--format', 'json');
      expect(JSON.parse(out)).toMatchObject({
        effects: { scan: 1, begin: expect.arrayContaining([expect.objectContaining({ rule: 'license/still-missing' })]) },
      });
    } finally {
      plain.remove();
    }
  });

  slowTest('writes anew what cannot be read, and says that it was so', async () => {
    const made = changed(fine(3)).write('rules.lock', '<<<<<<< ours\n');
    expect((await made.run(now, 'rules', 'update')).status).toBe(2);
    const { status, out } = await made.run(now, 'rules', 'update', '--yes');
    expect(status).toBe(0);
    expect(out).toContain('so what it pinned is unknown');
    expect(readLock(made.read('rules.lock'), made.folder).licit).toBe('0.2.0');
  });
});

slowTest('licit init writes a lock, and keeps the one that is there', async () => {
  const project = new Project();
  expect((await project.run(now, 'init')).out).toContain('✓ rules.lock');
  const lock = project.read('rules.lock');
  expect(lock).toMatch(/^ {2}source\/missing: error sha256:[0-9a-f]{16}$/m);
  project.write('rules.lock', `${lock}# ours\n`);
  expect((await project.run(now, 'init', '--ci', 'github')).out).not.toContain('rules.lock');
  expect((await project.run(now, 'init', '--force')).out).not.toContain('rules.lock');
  expect(project.read('rules.lock')).toBe(`${lock}# ours\n`);
});
