/** Who may set policy, where licit writes, and what a reason for not reading says. */
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config/config.js';
import { findProject } from '../src/config/find.js';
import { baseOf } from '../src/config/policy.js';
import { addedDeclarations, changesOf } from '../src/config/policy-change.js';
import { UnpackBudget } from '../src/discover/budget.js';
import { whyNotRead } from '../src/discover/unread.js';
import jsonl from '../src/formats/jsonl.js';
import { LicitError } from '../src/model/errors.js';
import type { NotReadReason, PolicyView } from '../src/model/views.js';
import { headOf } from '../src/reading/open.js';
import { makeFolders, writeWhole } from '../src/reading/safe-files.js';
import { filesOf, notRead, notReadWords, reasonFrom, reasonIn, storedReason } from '../src/text/not-read.js';
import { policyNotes } from '../src/text/policy-notes.js';
import { messy } from './snapshot.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-hostile-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

describe('the project', () => {
  const mine = { mine: () => true, home: '/nowhere' };

  test('ends at the root of the repository, whatever lies above', () => {
    write({ 'licit.yaml': 'failOn: none\n', 'repo/.git/HEAD': 'x', 'repo/data/a.jsonl': '' });
    expect(findProject(join(root, 'repo/data'), mine)).toMatchObject({ root: join(root, 'repo') });
    expect(findProject(join(root, 'repo/data'), mine).config).toBeUndefined();
  });

  test('is not looked for in the home folder, unless one works there', () => {
    write({ 'licit.yaml': '', 'a/b/c': '' });
    const users = { ...mine, home: root };
    expect(findProject(join(root, 'a/b'), users)).toMatchObject({ root: join(root, 'a/b') });
    expect(findProject(root, users).config).toBe(join(root, 'licit.yaml'));
  });

  test('takes nothing from a folder or a file of another user, and says what it did not take', () => {
    write({ 'licit.yaml': '', 'a/licit.yaml': '', 'a/b/c': '' });
    const theirs = { ...mine, mine: (path: string) => path !== root };
    rmSync(join(root, 'a/licit.yaml'));
    expect(findProject(join(root, 'a/b'), theirs).root).toBe(join(root, 'a/b'));
    write({ 'a/licit.yaml': '' });
    const planted = { ...mine, mine: (path: string) => !path.endsWith('licit.yaml') };
    expect(findProject(join(root, 'a/b'), planted)).toMatchObject({ root: join(root, 'a'), refused: join(root, 'a/licit.yaml') });
  });

  test('reads no configuration that is a link out of it', () => {
    write({ 'elsewhere.yaml': 'failOn: none\n', 'p/x': '' });
    symlinkSync('../elsewhere.yaml', join(root, 'p/licit.yaml'));
    expect(() => loadConfig(join(root, 'p/licit.yaml'), join(root, 'p'))).toThrow('leads out of the project');
  });
});

describe('the policy of the base', () => {
  const of = (text: string) => {
    write({ 'licit.yaml': text });
    return loadConfig(join(root, 'licit.yaml'), root);
  };
  const severities = new Map([['license/missing', 'error' as const]]);

  test('stands, and what the change sets otherwise is named', () => {
    const base = of('failOn: warn\nrules: { license/missing: error }\n');
    const head = of('failOn: none\nrules: { license/missing: info, pi/without-basis: off }\nuse: { purpose: research }\n');
    expect(changesOf(base, head, 'licit.yaml', severities).map(({ kind }) => kind)).toEqual([
      'fail-on',
      'rule-lowered',
      'rule-off',
      'setting',
    ]);
    expect(changesOf(base, base, 'licit.yaml', severities)).toEqual([]);
    // Stricter is another setting, and no lower one.
    expect(
      changesOf(of('rules: { license/missing: warn }\n'), of('rules: { license/missing: error }\n'), 'licit.yaml', severities),
    ).toMatchObject([{ kind: 'setting' }]);
  });

  test('leaves of a declaration of the change what states, and nothing that lifts or shows', () => {
    const base = of('');
    const head = of(
      'declarations:\n  - path: "**"\n    license: { expression: CC0-1.0, evidence: e.txt }\n    basis: { term: consent, jurisdiction: CN, evidence: e.txt }\n    minors: none\n    reservations: { ai-training: allowed, data-mining: disallowed }\n    labeling: { rules: e.txt }\n',
    );
    const [only] = addedDeclarations(base, head);
    expect(only).toMatchObject({
      license: { expression: 'CC0-1.0' },
      basis: [{ jurisdiction: 'CN' }],
      reservations: { 'data-mining': 'disallowed' },
    });
    expect(JSON.stringify(only)).not.toMatch(/evidence|minors|labeling|allowed"?,|"ai-training"/);
    expect(addedDeclarations(head, head)).toEqual([]);
  });

  test('is a folder elsewhere: one in the project came with the change', () => {
    write({ 'p/base/licit.yaml': '', 'other/licit.yaml': 'failOn: warn\n' });
    expect(() => baseOf('./base', join(root, 'p'), join(root, 'p'))).toThrow('lies in the project itself');
    expect(() => baseOf('.', join(root, 'p'), join(root, 'p'))).toThrow(LicitError);
    expect(baseOf('../other', join(root, 'p'), join(root, 'p'))?.text('licit.yaml')).toBe('failOn: warn\n');
    expect(baseOf('head', root, root)).toBeUndefined();
    expect(() => baseOf('--upload-pack=x', root, root)).toThrow('neither a Git ref nor a folder');
  });

  test('has its line in both languages, one for everything that is left out', () => {
    const policy: PolicyView = { failOn: 'none', rulesOff: ['a/b'], lowered: [], ignored: [{ by: '.licitignore', files: 2 }], change: [] };
    for (const lang of ['en', 'zh'] as const)
      expect(policyNotes({ policy }, lang).map(({ id }) => id)).toEqual(['rules-off', 'fail-on', 'ignored']);
    expect(policyNotes({ policy: { ...policy, failOn: 'error', rulesOff: [], ignored: [] } }, 'en')).toEqual([]);
    expect(policyNotes(messy(), 'zh').every(({ text }) => /\p{sc=Han}/u.test(text))).toBe(true);
  });
});

describe('a file that is written', () => {
  test('is whole, and goes through no link and over nothing that has another name', () => {
    write({ victim: 'keep me', 'folder/x': '' });
    symlinkSync('victim', join(root, 'link'));
    symlinkSync('nothing', join(root, 'dangling'));
    symlinkSync('folder', join(root, 'linked'));
    linkSync(join(root, 'victim'), join(root, 'second'));
    for (const name of ['link', 'dangling', 'second', 'linked/y'])
      expect(() => writeWhole(join(root, name), 'new', { root })).toThrow(LicitError);
    expect(() => makeFolders(join(root, 'linked/deep'), root)).toThrow('symbolic link');
    expect(readFileSync(join(root, 'victim'), 'utf8')).toBe('keep me');
    writeWhole(join(root, 'plain'), 'one', { root });
    writeWhole(join(root, 'plain'), 'two', { root });
    expect(readFileSync(join(root, 'plain'), 'utf8')).toBe('two');
    expect(() => writeWhole(join(root, 'plain'), 'three', { root, isNew: true })).toThrow(/EEXIST/);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(join(root, 'nothing'))).toBe(false);
  });

  test.runIf(existsSync('/dev/shm'))('in memory is a file like any other, and no device', () => {
    const folder = mkdtempSync('/dev/shm/licit-hostile-');
    try {
      writeFileSync(join(folder, 'victim'), 'keep me');
      symlinkSync('victim', join(folder, 'link'));
      expect(() => writeWhole(join(folder, 'link'), 'new', { root: folder })).toThrow(LicitError);
      expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('keep me');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a reason for not reading', () => {
  const reasons = Object.keys(notReadWords) as NotReadReason[];

  test('has words in both languages, and comes back from the ledger as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reasons),
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.nat(9999), { nil: undefined }),
        (reason, what, n) => {
          const files = n === undefined ? undefined : n + 1;
          const view = notRead('a/b', reason, { ...(what !== undefined && { what }), ...(files !== undefined && { files }) });
          expect(reasonFrom('a/b', storedReason(view), null)).toEqual(view);
          expect([
            reasonIn(view, 'en'),
            /\{(?:n|what|members)\}/.test(notReadWords[reason].en.replace(/\{(?:n|what|members)\}/g, '')),
          ]).toEqual([view.why, false]);
          expect(reasonIn(view, 'zh')).toMatch(/\p{sc=Han}/u);
        },
      ),
    );
  });

  test('of an earlier licit is words, and stays what it says', () => {
    expect(reasonFrom('x', 'no reader for .docx', 12)).toEqual({
      path: 'x',
      reason: 'no-reader',
      kind: 'not-scanned',
      why: 'no reader for .docx',
      bytes: 12,
    });
    expect(filesOf([reasonFrom('x', 'words', null), notRead('y/', 'hidden', { files: 40 })], 'not-scanned')).toBe(41);
  });

  const head = (path: string, text: string) => headOf(path, Buffer.from(text), { whole: true, size: text.length });

  test.each([
    ['a.parquet', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n', 'git-lfs'],
    ['a.bin', '/annex/objects/SHA256E-s3--aa.jpg\n', 'git-annex'],
    ['a.parquet', 'no such thing', 'not-what-it-says'],
    ['a.csv', '<html>not found</html>', 'not-what-it-says'],
    ['notes', 'words', 'text'],
  ])('%s holding %j is %s', (path, text, reason) => expect(whyNotRead(head(path, text)).reason).toBe(reason));

  test('a list that begins with garbage is a list by its name, or by most of its first hundred lines', () => {
    const rows = '{"id":1,"text":"a","url":"https://e.example"}\n'.repeat(20);
    expect(jsonl.recognize(head('a.jsonl', `garbage\n${rows}`))).toBeGreaterThan(0);
    expect(jsonl.recognize(head('a.jsonl', 'nothing\nof\nthe kind\n'))).toBeGreaterThan(0);
    expect(jsonl.recognize(head('part-3', `garbage\n${rows}`))).toBeGreaterThan(0);
    expect(jsonl.recognize(head('README.md', `# Example\n${rows}`))).toBe(0);
    expect(jsonl.recognize(head('story.txt', `Once upon a time\n{"id":1,"text":"a"}\nhe said.\n`))).toBe(0);
  });
});

test('what is unpacked is bounded by archive, by its size and by scan', () => {
  const budget = new UnpackBudget({ archive: 1000, ratio: 10, free: 100, scan: 1500 });
  const small = budget.forArchive(20);
  small.spend(200);
  expect(() => small.spend(1)).toThrow('archive-large');
  const large = budget.forArchive(1e6);
  expect(large.over(1001)?.reason).toBe('archive-large');
  large.spend(1000);
  const third = budget.forArchive(1e6);
  expect(third.over(301)?.what).toMatch(/one scan/);
  expect(new UnpackBudget({ milliseconds: -1 }).forArchive(1).over(1)?.reason).toBe('archive-late');
});
