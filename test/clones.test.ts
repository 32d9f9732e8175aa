import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli.js';
import { lines, row } from './gate/project.js';
import { GitRepository, gitEnv } from './git-repository.js';
import { called } from './in-process.js';

const scan = (at: GitRepository) => called(at.folder, ['scan', '.', '--fail-on', 'none', '--workers', '0', '-q'], gitEnv, main);
const verify = (at: GitRepository, ...args: string[]) => called(at.folder, ['verify', ...args], gitEnv, main);
const heads = (at: GitRepository, file = '.licit/heads'): string[] =>
  at
    .read(file)
    .split('\n')
    .filter((line) => /^[^#]/.test(line));

describe('of several clones that scan', () => {
  test('the one whose heads Git has adds to them: a merge finds nothing to merge', async () => {
    const one = new GitRepository().write('data/a.jsonl', lines([row(1)])).commit('data');
    await scan(one);
    one.commit('heads');
    const two = new GitRepository(join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-clones-'))), 'clone'));
    two.git('pull', '-q', one.folder, 'main');
    const { err } = await scan(two);
    expect(err).toContain('ledger.db.heads beside it');
    await scan(two);
    expect(two.git('status', '--porcelain')).toBe('');
    expect(heads(two)).toEqual(heads(one));
    expect(heads(two, '.licit/ledger.db.heads')).toHaveLength(2);
    await scan(one);
    expect(heads(one)).toHaveLength(2);
    one.commit('more heads');
    two.git('pull', '-q', one.folder, 'main');
    expect(heads(two)).toHaveLength(2);
    expect((await verify(one)).status).toBe(0);
    // A ledger beside the project's heads is never taken for the project's.
    const other = await verify(two);
    expect(other.status).toBe(1);
    expect(other.out).toContain('ledger.db.heads');
    expect((await verify(two, '--heads', '.licit/ledger.db.heads')).status).toBe(0);
  });

  test('another one is the project’s from when its head is the last that Git has', async () => {
    const one = new GitRepository().write('data/a.jsonl', lines([row(1)])).commit('data');
    await scan(one);
    one.commit('heads');
    const two = new GitRepository(join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-clones-'))), 'clone'));
    two.git('pull', '-q', one.folder, 'main');
    await scan(two);
    two.write('.licit/heads', two.read('.licit/heads') + heads(two, '.licit/ledger.db.heads').join('\n')).commit('this one from now on');
    await scan(two);
    expect(heads(two)).toHaveLength(3);
    expect((await verify(two)).status).toBe(0);
  });
});
