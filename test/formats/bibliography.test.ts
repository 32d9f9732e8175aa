import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import bibliography from '../../src/formats/bibliography.js';
import { runs, slowTest } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const ENTRY = '@article{a, title = {Low water}, author = {Ada Example}}\n';
const RIS =
  'TY  - JOUR\nAU  - Example, Ada\nAU  - Example, Bob\nTI  - Low water\nUR  - https://example.com/1\nAB  - The tide\nis low.\nER  - \n';

test.each([
  ['bibliography', ENTRY, 'x.txt'],
  ['bibliography', '% a comment\n@string(x = "y")\n@inproceedings{b,\n title = "x"}\n', 'refs.bib'],
  ['bibliography', RIS, 'x.ris'],
  [undefined, 'import x\n\n@dataclass(frozen=True)\nclass A:\n  pass\n', 'a.py'],
  [undefined, '@media print {\n  a, b { color: red }\n}\n', 'a.css'],
  [undefined, 'Write to us @ {home}, please.\nThanks.\n', 'a'],
] as const)('%s answers to %j', async (id, content, path) => {
  expect(await best(content, path)).toBe(id);
});

test('entries are read with macros, joined words, nested braces and accents of TeX', async () => {
  const text = String.raw`@string{tj = "Tide Journal"}
@Article{k1, author = "Ad{\'e}le Ex{\"a}mple", title = {The {Tide} at \& below}, journal = tj # ", new", year = 2024}
@misc{k2,
  note = {a brace {within {braces}} here},
  license = {CC BY 4.0},
}`;
  expect(await fieldsOf(bibliography, text, 'x.bib')).toEqual([
    { type: 'article', key: 'k1', author: 'Adéle Exämple', title: 'The Tide at & below', journal: 'Tide Journal, new', year: '2024' },
    { type: 'misc', key: 'k2', note: 'a brace within braces here', license: 'CC BY 4.0' },
  ]);
});

test('an entry that is not closed is told and swallows no other', async () => {
  const reads = await readAll(
    bibliography,
    await manifest(`@article{a, title = {Low {water},\n  year = 2024\n}\n${ENTRY.repeat(2)}`, 'x.bib', 7),
  );
  expect(items(reads)).toHaveLength(3);
  expect(problems(reads)).toMatchObject([{ lost: 0, at: { line: 1 } }]);
});

test('an entry of RIS is an item, a tag that comes again is a list, a line goes on', async () => {
  const reads = await readAll(bibliography, await manifest(RIS + RIS, 'x.ris', 11));
  expect(items(reads).map(({ fields, at }) => [fields, at.line])).toEqual(
    [1, 9].map((line) => [
      {
        type: 'JOUR',
        author: ['Example, Ada', 'Example, Bob'],
        title: 'Low water',
        url: 'https://example.com/1',
        abstract: 'The tide is low.',
      },
      line,
    ]),
  );
  expect(problems(reads)).toEqual([]);
});

test('a single entry in a file that is called a citation speaks of the data beside it', async () => {
  const reads = await readAll(bibliography, await manifest(ENTRY, 'data/CITATION.bib'));
  expect(reads).toMatchObject([{ kind: 'card', name: 'Low water', says: [{ about: 'owner', raw: 'Ada Example' }] }]);
  expect(items(await readAll(bibliography, await manifest(ENTRY + ENTRY, 'data/CITATION.bib')))).toHaveLength(2);
});

slowTest('hostile entries take moments', async () => {
  const started = processorTime();
  for (const part of ['{', '}', '"', '#', '\\', '@a{', '\n@article{', ' = ', '\n   ', 'x = {', '{\\"', ',']) {
    await readAll(bibliography, await manifest(`@article{a, title = ${part.repeat(runs(1_000_000, 200_000) / part.length)}`, 'x.bib'));
  }
  await readAll(bibliography, await manifest(`TY  - JOUR\nAB  - x\n${'more\n'.repeat(300_000)}`, 'x.ris'));
  expect(processorTime() - started).toBeLessThan(10_000);
});
