import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names of variables by which the machine that runs the tests, a CI host perhaps, would decide what the base is and who works here. */
export const OF_MACHINE = /^(?:CI|GITHUB_|BITBUCKET_|SYSTEM_|CHANGE_|GIT_|LICIT_)/;

/** The environment without them. */
export const gitEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_MACHINE.test(name))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Makes a repository as `git init -b main` does, but without starting Git. Nothing is packed behind the test. `more` are further settings. */
export function initRepository(folder: string, more = ''): void {
  for (const part of ['objects', 'refs/heads']) mkdirSync(join(folder, '.git', part), { recursive: true });
  writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
  const settings = '[core]\n\trepositoryformatversion = 0\n\tbare = false\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n';
  writeFileSync(join(folder, '.git/config'), settings + more);
}

/** A repository of a test's own, with nothing committed; in a folder that is made for it, or in this one. */
export class GitRepository {
  readonly folder: string;

  constructor(folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-git-test-'))), 'corpus')) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    if (!existsSync(join(folder, '.git'))) initRepository(folder);
  }

  git(...args: string[]): string {
    return execFileSync('git', ['-c', 'user.name=Anna Sample', '-c', 'user.email=anna@example.com', ...args], {
      cwd: this.folder,
      env: gitEnv,
      encoding: 'utf8',
    });
  }

  commit(why: string): this {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', why);
    return this;
  }

  write(path: string, text: string): this {
    mkdirSync(join(this.folder, path, '..'), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    return this;
  }

  rows(path: string, rows: readonly object[]): this {
    return this.write(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }
}
