import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseAsked } from '../src/check/base-asked.js';
import { main } from '../src/cli.js';
import { GitRepository, gitEnv } from './git-repository.js';
import { called } from './in-process.js';

const item = (n: number): object => ({ id: `o${n}`, text: `a sentence on the weather, number ${n}` });

/** A repository whose branch `change` adds a list without sources, and whose `main` went on since. */
function changed(): { repository: GitRepository; left: string; main: string; head: string } {
  const repository = new GitRepository().write('licit.yaml', 'use: commercial\n').rows('data/old.jsonl', []).commit('base');
  const left = commitOf(repository, 'HEAD');
  repository.git('checkout', '-q', '-b', 'change');
  repository.rows('data/new.jsonl', [item(1), item(2)]).commit('two items');
  const head = commitOf(repository, 'HEAD');
  repository.git('checkout', '-q', 'main');
  repository.write('notes/other.md', 'Something else.\n').commit('main went on');
  const main = commitOf(repository, 'HEAD');
  repository.git('checkout', '-q', 'change');
  return { repository, left, main, head };
}

function commitOf(repository: GitRepository, ref: string): string {
  return repository.git('rev-parse', ref).trim();
}

const asked = (repository: GitRepository, more: { base?: string; env?: Record<string, string>; staged?: boolean } = {}) =>
  baseAsked({ staged: false, root: repository.folder, cwd: repository.folder, env: {}, ...more });

const event = (content: unknown): string => {
  const file = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-event-'))), 'event.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('the base of a change', () => {
  test('is the commit where the change left the branch that it is meant for', () => {
    const { repository, left, main } = changed();
    expect(asked(repository, { base: 'main' })).toEqual({ kind: 'git', label: 'main', id: left });
    expect(asked(repository)).toEqual({ kind: 'git', label: 'main', id: left });
    expect(asked(repository, { base: main })).toMatchObject({ id: left });
    expect(asked(repository, { base: main.slice(0, 8) })).toMatchObject({ id: left });
  });

  test.each(['origin/main', 'origin/HEAD', 'main', 'refs-heads'])('is no tag, whatever it is called: %s', (tag) => {
    const { repository, head } = changed();
    repository.git('update-ref', 'refs/remotes/origin/main', commitOf(repository, 'main'));
    repository.git('branch', '-q', '-D', 'main');
    repository.git('tag', tag, head);
    expect(asked(repository).id).not.toBe(head);
    if (tag !== 'origin/HEAD' && tag !== 'refs-heads') expect(asked(repository, { base: tag }).id).not.toBe(head);
    else expect(() => asked(repository, { base: tag })).toThrow('there is a tag of that name');
    expect(asked(repository, { base: `refs/tags/${tag}` }).id).toBe(head);
  });

  test('is not a tag that is called like the beginning of a commit', () => {
    const { repository, main, left, head } = changed();
    repository.git('tag', main.slice(0, 8), head);
    expect(asked(repository, { base: main.slice(0, 8) }).id).toBe(left);
  });

  test('is not guessed where a branch here and one of a remote have one name', () => {
    const { repository, head } = changed();
    repository.git('update-ref', 'refs/remotes/origin/main', commitOf(repository, 'main'));
    repository.git('update-ref', 'refs/heads/origin/main', head);
    expect(() => asked(repository, { base: 'origin/main' })).toThrow('not at the same commit');
    expect(asked(repository).id).not.toBe(head);
  });

  test.each([
    ['a pull request', (sha: string) => ({ pull_request: { base: { sha } } })],
    ['a group of a merge queue', (sha: string) => ({ merge_group: { base_sha: sha } })],
  ])('is the commit that GitHub gives for %s, and the branch has its name', (_, content) => {
    const { repository, left, main, head } = changed();
    repository.git('update-ref', 'refs/remotes/origin/main', head);
    const env = { GITHUB_EVENT_PATH: event(content(main)), GITHUB_BASE_REF: 'main' };
    expect(asked(repository, { env })).toEqual({ kind: 'git', label: 'origin/main', id: left });
  });

  test.each([['not JSON'], [{ action: 'push' }], [{ pull_request: { base: { sha: '0'.repeat(40) } } }]])(
    'is the branch where the event of GitHub names no commit that is here: %j',
    (content) => {
      const { repository, left } = changed();
      const env = { GITHUB_EVENT_PATH: event(content), GITHUB_BASE_REF: 'main' };
      expect(asked(repository, { env })).toEqual({ kind: 'git', label: 'main', id: left });
    },
  );

  test('is nothing before the first commit, and what is added is judged', async () => {
    const repository = new GitRepository().rows('data/new.jsonl', [item(1)]);
    repository.git('add', '-A');
    expect(asked(repository, { staged: true })).toMatchObject({ label: 'HEAD', note: 'first' });
    const { status, out, err } = await called(repository.folder, ['check', '--staged', '--workers', '0'], gitEnv, main);
    expect(err).toContain('Nothing was committed yet');
    expect(out).toContain('source/missing');
    expect(status).toBe(1);
  });
});
