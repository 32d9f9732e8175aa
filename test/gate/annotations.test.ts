/** What a host shows beside the files of a change: one annotation a cause, and nothing that was true of the whole list before. */
import { beforeEach, expect, test } from 'vitest';
import { bad, lines, Project, row } from './project.js';

let project: Project;
beforeEach(() => {
  project = new Project();
});

/** Where each annotation is, and of which rule. */
async function annotated(): Promise<string[]> {
  const { out } = await project.checked(['--base', 'main', '-f', 'github']);
  return [...out.matchAll(/^::\w+ file=([^:]*?),(?:line=(\d+)(?:,endLine=\d+)?,)?title=([^:]+)::/gm)].map(
    ([, path, line = '-', rule]) => `${path}:${line} ${rule}`,
  );
}
const many = (count: number, of: (n: number) => object): string => lines(Array.from({ length: count }, (_, n) => of(n)));
const unsourced = (n: number): object => ({ id: `u${n}`, text: `the tide of harbor ${n}`, license: 'CC0-1.0' });

test('one bad row among forty good ones has one annotation a cause, on its line', async () => {
  project.append('data/old.jsonl', lines([bad(1)]));
  const shown = await annotated();
  expect(shown.every((one) => one.startsWith('data/old.jsonl:41 '))).toBe(true);
  expect(new Set(shown.filter((one) => !one.endsWith('pi/without-basis'))).size).toBe(shown.length - 2);
});

test('what was true of the whole list before is told once, and not on the row', async () => {
  project.append('data/old.jsonl', lines([row(41)]));
  expect(await annotated()).toEqual([]);
  const { out, status } = await project.checked(['--base', 'main', '-f', 'github']);
  expect(out).toContain('True of the new rows as of all rows before them, and not annotated: source/no-evidence');
  expect(status).toBe(0);
  expect((await project.checked(['--base', 'main', '-f', 'gitlab'])).out).toContain('"check_name": "check/as-before"');
});

test('nor in a new file beside the old ones', async () => {
  project.bytes('data/new.jsonl', lines([row(41), row(42)]));
  expect(await annotated()).toEqual([]);
});

test('what fails the check is on the row, whatever was there before', async () => {
  project.git('checkout', '-q', 'main');
  project.bytes('data/old.jsonl', many(40, unsourced)).commit('without sources');
  project.git('checkout', '-q', '-B', 'change');
  project.append('data/old.jsonl', lines([unsourced(41)]));
  expect(await annotated()).toContain('data/old.jsonl:41 source/missing');
  expect((await project.checked()).status).toBe(1);
});

test('what was found in a row is on the row, though all rows before it had such', async () => {
  project.git('checkout', '-q', 'main');
  project.bytes('data/old.jsonl', many(40, bad)).commit('with people');
  project.git('checkout', '-q', '-B', 'change');
  project.append('data/old.jsonl', lines([bad(50)]));
  const shown = await annotated();
  expect(shown).toContain('data/old.jsonl:41 pi/contact-details');
  expect(shown).not.toContain('data/old.jsonl:41 license/missing');
});

test('datasets without lists that lack the same have one annotation together', async () => {
  for (const name of ['c', 'a', 'b'])
    project.bytes(`sets/${name}/README.md`, `---\nlicense: other\npretty_name: Set ${name}\n---\n# Set ${name}\n`);
  const shown = (await annotated()).filter((one) => one.includes('source/missing'));
  expect(shown).toEqual(['sets/a/README.md:- source/missing']);
  expect((await project.checked(['--base', 'main', '-f', 'github'])).out).toContain('The same holds for sets/b, sets/c.');
});
