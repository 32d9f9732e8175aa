import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { GitRepository, gitEnv } from '../git-repository.js';
import { called } from '../in-process.js';
import { bad, lines, Project, row } from './project.js';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const good = Array.from({ length: 6 }, (_, n) => row(500 + n));

/** Two machines: one has the data, the other a clone with the pointers. */
class Machines {
  readonly data = new Project();
  ci!: GitRepository;

  constructor() {
    this.data.write('data/.gitignore', '/kept.jsonl\n').write('.gitattributes', '*.big.jsonl filter=lfs -text\n');
    this.data.write('.licit/.gitignore', '*\n!heads\n!known.json\n');
  }

  /** A list that DVC keeps. */
  dvc(rows: readonly object[]): this {
    const text = lines(rows);
    this.data
      .write('data/kept.jsonl', text)
      .write('data/kept.jsonl.dvc', `outs:\n- md5: ${md5(text)}\n  size: ${text.length}\n  hash: md5\n  path: kept.jsonl\n`);
    return this;
  }

  /** A list that Git LFS keeps: Git has its pointer, the machine with the data the list and the object. */
  lfs(rows: readonly object[]): this {
    const text = lines(rows);
    const id = sha256(text);
    const clean = join(this.data.folder, '.git/clean.cjs');
    writeFileSync(
      clean,
      `const b = require('node:fs').readFileSync(0); process.stdout.write(\`version https://git-lfs.github.com/spec/v1\\noid sha256:\${require('node:crypto').createHash('sha256').update(b).digest('hex')}\\nsize \${b.length}\\n\`)`,
    );
    this.data.git('config', 'filter.lfs.clean', `node '${clean}'`);
    this.data.write(`.git/lfs/objects/${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`, text).write('data/rows.big.jsonl', text);
    return this;
  }

  async exported(...args: string[]): Promise<string> {
    const { status, out, err } = await called(
      this.data.folder,
      ['export', 'known', '.licit/known.json', ...args, '--workers', '0'],
      gitEnv,
      main,
    );
    expect(`${status} ${err}`).toMatch(/^0 /);
    return /[0-9a-f]{64}/.exec(out)![0];
  }

  clone(): this {
    const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-known-'))), 'clone');
    this.data.git('clone', '-q', this.data.folder, folder);
    this.ci = new GitRepository(folder);
    return this;
  }

  async check(...args: string[]): Promise<{ status: number; said: string }> {
    const { status, out, err } = await called(this.ci.folder, ['check', '--base', 'origin/main', ...args, '--workers', '0'], gitEnv, main);
    return { status, said: `${out}${err}` };
  }
}

const known = '.licit/known.json';

describe('a check without the data', () => {
  test('takes what the ledger of another machine read, by a head that the base holds', async () => {
    const two = new Machines();
    two.data.git('checkout', '-q', 'main');
    two.dvc(good).data.commit('a pointer');
    two.data.git('checkout', '-q', '-B', 'change');
    two.dvc([...good, row(600)]).data.commit('one more row');
    await two.exported('--policy-from', 'main');
    two.data.commit('what is known');
    // The keeper of the data brings the head to the base.
    const heads = two.data.read('.licit/heads');
    two.data.git('checkout', '-q', 'main');
    two.data.write('.licit/heads', heads).commit('heads');
    two.data.git('checkout', '-q', '-f', 'change');
    two.data.git('merge', '-q', '--no-edit', 'main');
    two.clone();
    const without = await two.check();
    expect(without.status).toBe(1);
    expect(without.said).toContain('data/kept.jsonl');
    const { status, said } = await two.check('--known', known);
    expect(said).toContain('(1 of them by the ledger of --known, as of 2');
    expect(said).not.toContain('scan/unreadable');
    expect(status).toBe(0);
  });

  const answer = 'answer: declaration\nabout: { path: "data/old/**" }\nsource: { kind: crawl-own }\nby: K. Lee\n';
  test.each([
    ['licit.yaml', 'provider: Other Works\n'],
    ['data/.licitignore', 'old.jsonl\n'],
    ['.licit/answers/heads-of-state.yaml', answer],
  ])('is not written where %s is not committed as it is', async (path, text) => {
    const { data } = new Machines().dvc(good);
    data.append('.licit/.gitignore', '!answers\n!answers/*\n').commit('a pointer').write(path, text);
    const { status, err } = await called(data.folder, ['export', 'known', known, '--workers', '0'], gitEnv, main);
    expect(`${status} ${err}`).toContain(`2 ✖ ${path} is not committed as it is here`);
  });

  test.each(['dvc', 'lfs'] as const)(
    'is told the rows that a change of a pointer adds, and not those that were there (%s)',
    async (kind) => {
      const two = new Machines();
      two.data.git('checkout', '-q', 'main');
      two[kind]([...good, bad(1), bad(2)]).data.commit('a pointer, with rows that are at fault');
      await two.exported();
      two.data.commit('what is known');
      two.data.git('checkout', '-q', '-B', 'change');
      two[kind]([...good, bad(1), bad(2), bad(3)]).data.commit('one more of them');
      const head = await two.exported('--policy-from', 'main');
      two.data.commit('what is known now');
      two.clone();
      const { status, said } = await two.check('--known', known, '--head', head, '-f', 'json');
      expect(status, said).toBe(1);
      const { findings, change } = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as {
        findings: { rule: string; items: number; places?: unknown }[];
        change: { before: { rule?: string; items?: number }[] | number };
      };
      const persons = findings.filter(({ rule }) => rule.startsWith('pi/'));
      expect(persons.length).toBeGreaterThan(0);
      expect(new Set(persons.map(({ items }) => items))).toEqual(new Set([1]));
      expect(change.before).toBeDefined();
    },
  );

  test('counts all rows of a pointer where it is not known how it was', async () => {
    const two = new Machines();
    two.dvc([...good, bad(1), bad(2), bad(3)]).data.commit('a pointer');
    const head = await two.exported('--policy-from', 'main');
    two.data.commit('what is known');
    const { status, said } = await two.clone().check('--known', known, '--head', head, '-f', 'concise');
    expect(status).toBe(1);
    expect(said).toMatch(/3 items/);
  });

  test('answers where all data is behind pointers', async () => {
    const two = new Machines();
    two.data.git('checkout', '-q', 'main');
    two.data.remove('data/old.jsonl');
    two.lfs(good).data.commit('a pointer');
    await two.exported();
    two.data.commit('what is known');
    two.data.git('checkout', '-q', '-B', 'change');
    two.lfs([...good, bad(1)]).data.commit('a row at fault');
    const head = await two.exported('--policy-from', 'main');
    two.data.commit('what is known now');
    const { status, said } = await two.clone().check('--known', known, '--head', head, '-f', 'concise');
    expect(said).toMatch(/data\/rows\.big\.jsonl: error pi\//);
    expect(status).toBe(1);
  });

  describe('takes nothing', () => {
    let two: Machines;
    let head: string;
    beforeAll(async () => {
      two = new Machines();
      two.dvc(good).data.commit('a pointer');
      head = await two.exported('--policy-from', 'main');
      two.data.commit('what is known');
      two.clone();
    });
    const asWritten = (): { summary: { pointers: { findings: unknown[]; sha256: string }[]; policy: string }; entry: { body: string } } =>
      JSON.parse(readFileSync(join(two.ci.folder, known), 'utf8')) as never;
    const tried = async (file: unknown, ...args: string[]): Promise<{ status: number; said: string }> => {
      const path = join(two.ci.folder, '..', 'tried.json');
      writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
      return two.check('--known', path, ...args);
    };

    test('without a head that counts: the heads that a change brings do not', async () => {
      const { status, said } = await two.check('--known', known);
      expect(status).toBe(2);
      expect(said).toContain('.licit/heads of the base');
    });

    test('from a file that was changed', async () => {
      const file = asWritten();
      file.summary.pointers[0]!.findings = [];
      file.summary.pointers[0]!.sha256 = '0'.repeat(64);
      const { status, said } = await tried(file, '--head', head);
      expect(status).toBe(2);
      expect(said).toContain('was changed');
    });

    test('from an entry that was made up', async () => {
      const file = asWritten();
      file.entry.body = file.entry.body.replace(/"known":"[0-9a-f]+"/, `"known":"${'0'.repeat(64)}"`);
      expect((await tried(file, '--head', head)).status).toBe(2);
    });

    test('from a file that is none', async () => {
      for (const text of [
        '',
        '{}',
        '[]',
        'null',
        '{"summary":null,"entry":null}',
        '{"summary":{"licitKnown":1,"pointers":[]},"entry":{"prev":"x"}}',
      ])
        expect((await tried(text, '--head', head)).status, text).toBe(2);
    });

    test('from one that another policy judged', async () => {
      const other = new Machines();
      other.data.git('checkout', '-q', 'main');
      other.data.write('licit.yaml', 'provider: Example Works\nuse: research\n').commit('another policy');
      other.data.git('checkout', '-q', '-B', 'change');
      other.dvc(good).data.commit('a pointer');
      const own = await other.exported();
      other.data.git('checkout', '-q', 'main');
      other.data.write('licit.yaml', 'provider: Example Works\nuse: commercial\n').commit('the policy that counts');
      other.data.git('checkout', '-q', 'change');
      other.data.git('merge', '-q', '--no-edit', 'main');
      other.data.commit('what is known');
      const { status, said } = await other.clone().check('--known', known, '--head', own);
      expect(status).toBe(2);
      expect(said).toContain('another policy');
    });

    test('of a pointer around which something was changed since', async () => {
      two.ci.write('data/README.md', 'The recordings may not be used for training.\n').commit('terms');
      const { status, said } = await two.check('--known', known, '--head', head);
      expect(status).toBe(1);
      expect(said).toContain('does not answer data/kept.jsonl.dvc');
    });
  });

  test('fails where the heads of the change lack the one that is named', async () => {
    const two = new Machines();
    const head = (await called(two.data.folder, ['scan', '.', '--fail-on', 'none', '--workers', '0', '-f', 'json'], gitEnv, main)).out;
    const hash = (JSON.parse(head) as { head: string }).head;
    two.data.commit('heads');
    two.clone();
    expect((await two.check('--head', hash)).status).toBe(0);
    two.ci.write('.licit/heads', '# none\n');
    const { status, said } = await two.check('--head', hash, '-f', 'concise');
    expect(status).toBe(1);
    expect(said).toContain('policy/change-head-gone');
    expect((await two.check('--head', 'abc')).status).toBe(2);
  });

  test('says what a ledger as base cannot do', async () => {
    const two = new Machines();
    two.dvc(good).data.commit('a pointer');
    await two.exported();
    const { status, err } = await called(two.data.folder, ['check', '--base', '.licit/ledger.db', '--known', known], gitEnv, main);
    expect(status).toBe(2);
    expect(err).toContain('--known goes with a commit of Git');
  });
});
