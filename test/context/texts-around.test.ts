import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import licenses from 'spdx-license-list/full.js';
import { expect, test } from 'vitest';
import { phraseIn } from '../../src/text/in-chinese.js';
import { inProcess } from '../in-process.js';
import { scanned } from '../licenses-of-items.js';

const rows = (more: Record<string, string> = {}): string =>
  [1, 2, 3].map((id) => JSON.stringify({ id, text: `a boat on lake ${id}`, ...more })).join('\n');
const MIT = licenses.MIT!.licenseText;
const CC0 = licenses['CC0-1.0']!.licenseText;

test('a text in a folder above the data speaks of it, and one in a folder beside it does not', async () => {
  const above = await scanned({ LICENSE: MIT, 'NOTES.md': 'The boats may not be used commercially.\n', 'data/in/a.jsonl': rows() });
  expect(above.licenses['data/in/a.jsonl:1']).toMatch(/^conflict: /);
  const beside = await scanned({
    LICENSE: MIT,
    'data/out/NOTES.md': 'The boats may not be used commercially.\n',
    'data/in/a.jsonl': rows(),
  });
  expect(beside.licenses['data/in/a.jsonl:1']).toBe('MIT');
});

test('a file named for rights that cannot be read makes the license unclear, and a picture changes nothing', async () => {
  const { items } = await scanned({
    LICENSE: MIT,
    'TERMS.bin': Buffer.from([0, 1, 2, 255]),
    'a.jsonl': rows(),
  });
  expect(phraseIn('en', String(items[0]!.facts.get('license.why')?.value))).toContain('TERMS.bin:1 may speak of rights and was not read');
  const harmless = await scanned({ LICENSE: MIT, 'drawing.bin': Buffer.from([0, 1, 2, 255]), 'a.jsonl': rows() });
  expect(harmless.licenses['a.jsonl:1']).toBe('MIT');
});

test('a text beside data is read whatever its ending, and what is no running text changes nothing', async () => {
  const said = await scanned({ LICENSE: MIT, 'a.LEEDME': 'Queda prohibido el uso comercial de esta lista.\n', 'a.jsonl': rows() });
  expect(said.licenses['a.jsonl:1']).toMatch(/^conflict: .*noncommercial/);
  const settings = await scanned({ LICENSE: MIT, 'a.cfg9': 'commercial = no\nlanguage = es\n', 'a.jsonl': rows() });
  expect(settings.licenses['a.jsonl:1']).toBe('MIT');
});

test('a text among items is heard where it is one of few or is named like no other, and stays an item', async () => {
  const ban = 'The boats may not be used commercially.\n';
  const few = await scanned({ LICENSE: MIT, 'data/zzz.txt': ban, 'data/a.jsonl': rows() });
  expect(few.licenses['data/a.jsonl:1']).toMatch(/^conflict: .*noncommercial/);
  expect(few.items).toHaveLength(4);
  const texts = Object.fromEntries([...Array(12).keys()].map((n) => [`data/boat-${n}.txt`, `A boat on lake ${n}.\n`]));
  const other = await scanned({ LICENSE: MIT, ...texts, 'data/Hinweis zum Gebrauch.txt': ban });
  expect(other.items.map(({ facts }) => facts.get('license.state')?.value)).toEqual(Array(13).fill('conflict'));
  const one = await scanned({ LICENSE: MIT, ...texts, 'data/boat-12.txt': ban });
  expect(one.items.map(({ facts }) => facts.get('license.state')?.value)).toEqual(Array(13).fill('known'));
});

test.each(['お読みください.txt', 'leggimi.txt', '必读.txt'])('%s beside data is no item', async (name) => {
  const { items, licenses: of } = await scanned({
    LICENSE: MIT,
    [`data/${name}`]: 'Commercial use is not allowed.\n',
    'data/a.jsonl': rows(),
  });
  expect(items).toHaveLength(3);
  expect(of['data/a.jsonl:1']).toMatch(/^conflict: .*noncommercial/);
});

test('a README that shows how it is cited is read for what its sentences say, and is no list of works', async () => {
  const words = 'The notes were written down on twelve boats that crossed the lake in the summer of 1998 and in the one after it.';
  const cited = '@article{a1,\n  title = {Boats},\n  author = {A Name},\n  year = {1999}\n}\n';
  const { items, licenses: of } = await scanned({
    LICENSE: MIT,
    'readme.txt': `Boats\n\n${words}\nThey are for research use only.\n\n${cited}`,
    'a.jsonl': rows(),
  });
  expect(items).toHaveLength(3);
  expect(of['a.jsonl:1']).toMatch(/research-only/);
});

test('words that allow any use are an answer beside a license of programs, and beside works that are said to be free', async () => {
  const free = 'You are free to use this collection any way you like.\n';
  const { licenses: words } = await scanned({ 'README.md': `# Boats\n\n${free}`, 'a.jsonl': rows({ license: 'public domain' }) });
  expect(words['a.jsonl:1']).toBe('LicenseRef-custom-permissive');
});

test.each([
  ['すべてのデータは商用・非商用を問わず、自由に利用できます。', 'LicenseRef-custom-permissive'],
  ['データのご利用は研究目的に限ります。', /^unclear|research|custom/],
])('what a project is licensed under leaves room for what is said of its data: %s', async (words, license) => {
  const { licenses: of } = await scanned({
    'README.md': `# 潮位データ\n\n${words}\n\n## 二次利用とライセンスについて\n\n本プロジェクトはMITライセンスです。\n`,
    'draw.py': 'print(1)\n',
    'load.py': 'print(2)\n',
    'a.jsonl': rows(),
  });
  if (typeof license === 'string') expect(of['a.jsonl:1']).toBe(license);
  else expect(of['a.jsonl:1']).toMatch(license);
});

test('a text of figures alone is read, and letters that are set apart are not understood', async () => {
  expect((await scanned({ LICENSE: MIT, 'version.txt': '6.96.0\n', 'a.jsonl': rows() })).licenses['a.jsonl:1']).toBe('MIT');
  const apart = await scanned({ LICENSE: MIT, 'version.txt': '1 n o n - c o m m e r c i a l  u s e\n', 'a.jsonl': rows() });
  expect(apart.licenses['a.jsonl:1']).toMatch(/^unclear/);
});

test('a label of HTML and a link that says that it leads to the license name it', async () => {
  const address = 'https://creativecommons.org/licenses/by-sa/4.0/';
  for (const line of [`<p>Лицензия: <a href="${address}">CC BY-SA 4.0</a></p>`, `<p><a rel="license" href="${address}">terms</a></p>`])
    expect((await scanned({ 'README.md': `# Boats\n\n${line}\n`, 'a.jsonl': rows() })).licenses['a.jsonl:1']).toBe('CC-BY-SA-4.0');
});

test('a license text for programs says nothing of rows that name where they are from, and one for content does', async () => {
  const from = { url: 'https://news.example/1' };
  const programs = await scanned({ LICENSE: MIT, 'a.jsonl': rows(from) });
  expect(programs.items[0]!.facts.get('license.of-programs')?.value).toBe('MIT');
  expect(programs.licenses['a.jsonl:1']).toMatch(/^unclear/);
  const own = await scanned({ LICENSE: MIT, 'a.jsonl': rows() });
  expect(own.licenses['a.jsonl:1']).toBe('MIT');
  const content = await scanned({ LICENSE: licenses['CC-BY-4.0']!.licenseText, 'a.jsonl': rows(from) });
  expect(content.licenses['a.jsonl:1']).toBe('CC-BY-4.0');
});

test('a document that is named as evidence is not read as a text beside data', async () => {
  const { licenses: of } = await scanned({
    LICENSE: MIT,
    'licit.yaml': 'declarations:\n  - path: "**"\n    source: { kind: crawl-own, evidence: contract.md }\n',
    'contract.md': 'The client shall not use the records commercially.\n',
    'a.jsonl': rows(),
  });
  expect(of['a.jsonl:1']).toBe('MIT');
});

test('licit explain lists what was in reach: silent, speaking, not read', async () => {
  const { root } = await scanned({
    LICENSE: MIT,
    'CHANGELOG.md': '# Changes\n\nMore boats.\n',
    'README.md': '# Boats\n\nAll data are for research use only.\n',
    'a.jsonl': rows(),
  });
  const to = join(mkdtempSync(join(tmpdir(), 'licit-explain-')), 'out.txt');
  await inProcess(root, 'explain', 'a.jsonl:1', '-o', to);
  const lines = readFileSync(to, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.includes('What was in reach'));
  expect(lines.slice(from + 1, from + 6).join('\n')).toContain('CHANGELOG.md: silent on rights');
  expect(lines.join('\n')).toContain('README.md:3: "All data are for research use only." → LicenseRef-custom-research-only · decides');
});

test('licit explain of a folder is the same as a tree, lists with the same around them together', async () => {
  const { root } = await scanned({
    LICENSE: MIT,
    'README.md': '# Boats\n\nMore boats.\n',
    'data/a.jsonl': rows(),
    'data/b.jsonl': rows(),
    'data/TERMS.bin': Buffer.from([0, 1, 2, 255]),
    'data/in/c.jsonl': rows({ license: 'CC-BY-4.0' }),
    'data/in/NOTES.md': 'The boats may not be used commercially.\n',
  });
  const of = async (path: string): Promise<string> => {
    const to = join(mkdtempSync(join(tmpdir(), 'licit-explain-')), 'out.txt');
    await inProcess(root, 'explain', path, '-o', to);
    return readFileSync(to, 'utf8').replaceAll(/licit-items-\w+/g, 'boats');
  };
  await expect(await of('.')).toMatchFileSnapshot('../golden/explain-tree.txt');
  expect(await of('data/in')).not.toContain('a.jsonl');
});

const notebook = (...cells: [string, string[]][]): string =>
  JSON.stringify(
    { nbformat: 4, nbformat_minor: 5, cells: cells.map(([cell_type, source]) => ({ cell_type, source, metadata: {} })) },
    null,
    1,
  );

test('cells of text in a notebook are read as running text, with the line of the file; its code says nothing', async () => {
  const said = notebook(['markdown', ['# The boats\n', '\n', 'All data are for research use only.\n']], ['code', ['print(1)']]);
  const { items, licenses: read } = await scanned({ LICENSE: MIT, 'intro.ipynb': said, 'a.jsonl': rows() });
  expect(read['a.jsonl:1']).toMatch(/^conflict: .*research/);
  const line = said.split('\n').findIndex((one) => one.includes('research use only')) + 1;
  expect(JSON.stringify(items[0])).toContain(`"path":"intro.ipynb","line":${line}`);
  const code = notebook(['code', ['# All data are for research use only.\n']], ['markdown', ['The boats are drawn below.\n']]);
  expect((await scanned({ LICENSE: MIT, 'intro.ipynb': code, 'a.jsonl': rows() })).licenses['a.jsonl:1']).toBe('MIT');
  // Longer than what is looked at before it is read.
  const long = notebook(['code', Array.from({ length: 5_000 }, (_, n) => `print("a boat on lake ${n} in the rain")\n`)]);
  expect((await scanned({ LICENSE: MIT, 'sums.ipynb': long, 'a.jsonl': rows() })).licenses['a.jsonl:1']).toBe('MIT');
});

test('a text called by the rights of people, or by words of a field, is an item and no terms', async () => {
  const duty = 'Nobody may take, use or copy the seal without permission of the council.\n';
  const texts = Object.fromEntries([...Array(6).keys()].map((n) => [`corpus/speech.of${'abcdef'[n]}.txt`, `A speech on lake ${n}.\n`]));
  for (const name of ['human.rights', 'bill.rights', 'Kinder-Rechte']) {
    const { items } = await scanned({
      LICENSE: CC0,
      ...texts,
      'corpus/charter.law.txt': 'Of lakes.\n',
      [`corpus/${name.replace('-', '.')}.txt`]: duty,
    });
    expect(items).toHaveLength(8);
    expect(items.map(({ facts }) => facts.get('license.state')?.value)).toEqual(Array(8).fill('known'));
  }
  const words = await scanned({ LICENSE: CC0, 'lists/marine_terms.txt': 'keel\nbow\nstern\n', 'lists/a.jsonl': rows() });
  expect(words.items).toHaveLength(3);
  expect(new Set(words.items.map(({ facts }) => facts.get('license.permits.commercial')?.value))).toEqual(new Set([true]));
});

test.each(['harbor_terms.txt', 'terms_harbor.txt', 'image-rights.txt', 'COPYRIGHT_NOTICE.txt', 'party.rights.txt'])(
  'among texts with names of that form %s is heard',
  async (name) => {
    const form = (n: number): string =>
      name.replace(/[A-Za-z]+(?=[^A-Za-z]|$)/g, (_, at: number) => (at < name.lastIndexOf('.') ? `speech${'abcdefgh'[n]}` : 'txt'));
    const texts = Object.fromEntries([...Array(8).keys()].map((n) => [`corpus/${form(n)}`, `A speech on lake ${n}.\n`]));
    const { items } = await scanned({ LICENSE: CC0, ...texts, [`corpus/${name}`]: 'The speeches may not be used commercially.\n' });
    expect(items.map(({ facts }) => facts.get('license.permits.commercial')?.value)).not.toContain(true);
  },
);

test('a list of plates is no license', async () => {
  const { items } = await scanned({ LICENSE: CC0, 'lists/license_plates.txt': 'A-123\nB-456\nC-789\n', 'lists/a.jsonl': rows() });
  expect(items.map(({ facts }) => facts.get('license.expression')?.value)).toEqual(Array(3).fill('CC0-1.0'));
});
