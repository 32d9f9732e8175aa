/** `licit card`: what it writes between its marks, what it touches, and that nothing it writes comes back as a statement. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.js';
import { withCard } from '../../src/reports/exchange/card-marks.js';
import { withoutCard } from '../../src/text/words/card-lines.js';
import { GitRepository, gitEnv } from '../git-repository.js';
import { inProcess } from '../in-process.js';
import { boats, ExportedProject, row } from './exported.js';

const front = '---\npretty_name: Boats\nlanguage: en\n---\n# Boats\n\nWritten by hand.\n';
const card = (project: ExportedProject, ...more: string[]): Promise<number> => inProcess(project.root, 'card', '-q', ...more);

/** What a scan came to, without what says which scan it was. */
const judged = ({ findings, rules, known }: Snapshot): unknown => [
  findings.map(({ rule, fingerprint, items }) => [rule, fingerprint, items]),
  rules.map(({ id, counts, standings }) => [id, counts, standings]),
  [known.license.known, known.source.known, known.basis.known],
];

test('numbers of the ledger stand between the marks, unknown as unknown, and the rest of the README is as it was', async () => {
  const project = new ExportedProject({ ...boats, 'README.md': front });
  await project.scanned();
  await card(project);
  const text = project.read('README.md');
  expect(
    text.startsWith(
      '---\npretty_name: Boats\nlanguage: en\n# licit:begin\nlicense: unknown\n# licit:end\n---\n# Boats\n\nWritten by hand.\n\n<!-- licit:begin',
    ),
  ).toBe(true);
  expect(text).toContain('| all | 6 |');
  expect(text).toContain('| with one license on record, by the files themselves | 5 |');
  expect(text).toContain('| with no known license | 1 |');
  expect(text).not.toContain('ann.boat');
  expect(project.read('.licit/card.svg')).toMatch(/^<svg xmlns[\s\S]*0 of 6 items cleared/);
  expect(project.read('.licit/card.svg')).not.toMatch(/#2e7d32|<script|href/);
});

test('writing twice changes nothing, and --check tells when a scan came to something else', async () => {
  const project = new ExportedProject({ ...boats, 'README.md': front });
  await project.scanned();
  expect(await card(project, '--check')).toBe(1);
  expect(existsSync(join(project.root, '.licit/card.svg'))).toBe(false);
  await card(project);
  const first = project.read('README.md');
  await project.scanned();
  expect(await card(project, '--check')).toBe(0);
  await card(project);
  expect(project.read('README.md')).toBe(first);
  project.put({ 'pictures/a.jsonl': boats['pictures/a.jsonl']! + row({ id: 'a-3' }) });
  await project.scanned();
  expect(await card(project, '--check')).toBe(1);
  await card(project);
  expect(project.read('README.md')).toContain('| all | 7 |');
});

test.each(['en', 'zh'])('what it writes in %s is no statement on the data: the next scan comes to the same', async (lang) => {
  for (const readme of [front, '# Boats\n\nWritten by hand.\n', '---\npretty_name: Boats\nlicense: cc-by-4.0\n---\n# Boats\n']) {
    const project = new ExportedProject({ ...boats, 'README.md': readme });
    const before = judged(await project.scanned());
    await card(project, '--lang', lang);
    expect(judged(await project.scanned())).toEqual(before);
  }
});

test('a license in the metadata between the marks gives none, and one that limits counts', async () => {
  const readme = (license: string): string => `---\npretty_name: Boats\n# licit:begin\nlicense: ${license}\n# licit:end\n---\n# Boats\n`;
  const license = async (words: string): Promise<unknown> => {
    const view = await new ExportedProject({ 'README.md': readme(words), 'a.jsonl': row({ id: 'x' }) }).scanned();
    return view.datasets.flatMap(({ claims }) =>
      claims.filter(({ about, state }) => about === 'license' && state !== 'missing').map(({ value }) => value),
    );
  };
  expect(await license('mit')).toEqual([]);
  expect(await license('other')).toEqual([]);
  expect(await license('cc-by-nc-4.0')).toEqual(['CC-BY-NC-4.0']);
});

test('what others write between the marks is heard', async () => {
  const hidden = `# Boats\n\n<!-- licit:begin -->\n| all | 2 |\n\nThis dataset may be used for research purposes only.\n<!-- licit:end -->\n`;
  expect(withoutCard(hidden)).toContain('research purposes only');
  expect(withoutCard(hidden)).not.toContain('| all | 2 |');
  const list = row({ id: 'x', license: 'MIT' });
  const view = await new ExportedProject({ 'README.md': hidden, 'a.jsonl': list }).scanned();
  expect(view.known.license.known).toBe(0);
});

test('the license is written where all items have it by the data’s own word, in the Hub’s words, and no longer when one has none', async () => {
  const project = new ExportedProject({ 'README.md': front, 'a.jsonl': row({ id: 'x', license: 'GPL-3.0-only' }) });
  await project.scanned();
  await card(project);
  expect(project.read('README.md')).toContain('# licit:begin\nlicense: gpl-3.0\n# licit:end');
  project.put({ 'a.jsonl': row({ id: 'x', license: 'GPL-3.0-only' }) + row({ id: 'y' }) });
  const { known } = await project.scanned();
  expect(known.license.known).toBe(1);
  await card(project);
  expect(project.read('README.md')).toContain('# licit:begin\nlicense: unknown\n# licit:end');
  project.put({ 'README.md': project.read('README.md').replace('language: en\n', 'language: en\nlicense: mit\n') });
  await project.scanned();
  await card(project);
  expect(project.read('README.md')).toMatch(/^---\npretty_name: Boats\nlanguage: en\nlicense: mit\n---\n/);
});

test('outside of its marks not a character changes, whatever a README holds', () => {
  const parts = { note: 'n', lines: ['one', '', 'two'], license: 'unknown' };
  const line = fc.constantFrom(
    '---',
    '# licit:begin',
    '# licit:end',
    'license: mit',
    'a: b',
    '',
    '# T',
    '<!-- licit:begin x -->',
    '<!-- licit:end -->',
    'text',
    '\u202e',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const once = withCard(text, parts);
      if (once === undefined) return;
      const bare = (words: string): string =>
        words
          .replace(/^# licit:begin[\s\S]*?^# licit:end(?:\r?\n)?/m, '')
          .replace(/^<!-- licit:begin[\s\S]*?^<!-- licit:end -->/m, '')
          .replace(/\s+/g, ' ')
          .trim();
      expect(bare(once)).toBe(bare(text));
      expect(withCard(once, parts)).toBe(once);
    }),
  );
});

test('marks that are not one of each, and what is no README, are refused', async () => {
  const project = new ExportedProject({ ...boats, 'README.md': '<!-- licit:begin -->\n<!-- licit:begin -->\n<!-- licit:end -->\n' });
  await project.scanned();
  await expect(card(project)).rejects.toThrow('marks of licit card');
  await expect(card(project, 'nothing.md')).rejects.toThrow('no README');
  await expect(card(project, '../README.md')).rejects.toThrow('outside');
});

test('a README of a folder below shows the badge by its path', async () => {
  const project = new ExportedProject(boats);
  await project.scanned();
  await card(project, 'pictures/README.md');
  expect(readFileSync(join(project.root, 'pictures/README.md'), 'utf8')).toContain('](../.licit/card.svg)');
});

test('a check says that a change leaves the numbers of the README behind, and no longer when the change brings them', async () => {
  const project = new ExportedProject({ ...boats, 'README.md': front });
  await project.scanned();
  await card(project);
  const repository = new GitRepository(project.root);
  const commit = (): void => {
    repository.git('add', '-A');
    repository.git('commit', '-qm', 'a change');
  };
  const check = (): string =>
    spawnSync(process.execPath, [resolve(import.meta.dirname, '../../bin/licit.js'), 'check', '--base', 'main'], {
      cwd: project.root,
      env: gitEnv,
      encoding: 'utf8',
    }).stderr;
  commit();
  repository.git('checkout', '-qb', 'more');
  project.put({ 'pictures/a.jsonl': boats['pictures/a.jsonl']! + row({ id: 'a-3' }) });
  commit();
  expect(check()).toContain('README.md: the part by licit card is of the data before this change');
  await project.scanned();
  await card(project);
  commit();
  expect(check()).not.toContain('licit card');
});
