/** What speaks for a list or a folder in wrappings that are not those of a card: first lines, underlined headings, files of terms, names in other languages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { describeCard } from '../../src/claims/describe.js';
import { discover } from '../../src/discover/discover.js';
import { ListHead } from '../../src/formats/descriptor/list-head.js';
import type { Card } from '../../src/model/item.js';
import { items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

/** What the format that knows a text best reads of it. */
async function readBest(content: string, path: string) {
  const file = await manifest(content, path);
  const [best] = FORMATS.map((format) => ({ format, sure: format.recognize(file.head) })).sort((a, b) => b.sure - a.sure);
  const reads = best!.sure > 0 ? await readAll(best!.format, file) : [];
  const claims = reads
    .filter((read): read is Card => read.kind === 'card')
    .flatMap((card) => describeCard(card))
    .map(({ about, claim, at }) => [about, claim.state === 'known' ? claim.value : claim.state, at.line]);
  return { format: best!.sure > 0 ? best!.format.id : undefined, claims, items: items(reads), problems: problems(reads) };
}

const lines = (...values: object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

test('a first line with nothing but an object of metadata speaks for the list of lines, and is no item', async () => {
  const head = { _metadata: { license: 'CC BY 3.0', author: 'Ada Example', contact: 'ada@example.com' } };
  const read = await readBest(lines(head, { id: 1, text: 'a' }, { id: 2, text: 'b' }), 'set.jsonl');
  expect(read.items.map(({ fields, at }) => [fields.id, at.line])).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(read.claims).toEqual([
    ['license', 'CC-BY-3.0', 1],
    ['owner', 'Ada Example', 1],
  ]);
  expect(read.items[0]!.beside?.words.map(({ text }) => text)).toContain('ada@example.com');
});

test.each([
  ['where every line has such a member', lines({ meta: { license: 'MIT' } }, { meta: { license: 'CC0-1.0' } })],
  ['where it holds more', lines({ meta: { license: 'MIT' }, text: 'a' }, { id: 1, text: 'b' })],
  ['where it says nothing of the list', lines({ meta: { x: 1 } }, { id: 1, text: 'b' })],
  ['where it is the only line', lines({ meta: { license: 'MIT' } })],
])('a first line is an item like others %s', async (_, text) => {
  const read = await readBest(text, 'set.jsonl');
  expect(read.items).toHaveLength(text.trim().split('\n').length);
  expect(read.claims).toEqual([]);
});

test.each([
  ['German', { metadaten: { Lizenz: 'CC BY-SA 4.0', Quelle: 'https://tide.example', Urheber: 'Institut Beispiel' }, daten: [] }],
  ['Spanish', { metadatos: { licencia: 'CC BY-SA 4.0', fuente: 'https://tide.example', autor: 'Institut Beispiel' }, datos: [] }],
  ['Japanese', { メタデータ: { ライセンス: 'CC BY-SA 4.0', 出典: 'https://tide.example', 著作権者: 'Institut Beispiel' }, データ: [] }],
])('the head of a list in %s is heard', async (_, document) => {
  const name = Object.keys(document)[1]!;
  const rows = [1, 2, 3].map((i) => ({ nr: i, text: `The tide number ${i} was high.` }));
  const read = await readBest(JSON.stringify({ ...document, [name]: rows }, null, 1), 'list.json');
  expect(read.items).toHaveLength(3);
  expect(read.claims.map(([about, value]) => [about, value])).toEqual([
    ['license', 'CC-BY-SA-4.0'],
    ['source', { url: 'https://tide.example', host: 'tide.example' }],
    ['owner', 'Institut Beispiel'],
  ]);
});

test.each([
  [
    'README.rst',
    '===========\nTide corpus\n===========\n\nNotes on tides.\n\nLicence\n-------\n\nThe texts are released under CC BY 4.0.\n',
    10,
  ],
  ['README.txt', 'TIDE CORPUS\n\nLICENSE\n=======\nCC BY 4.0\n\nFILES\n=====\ntides.csv\n', 3],
  ['README.md', 'Tides\n===\n\n## Files\n\nSome.\n\nLicense\n---\n\nCC BY 4.0\n', 8],
])('headings that are underlined are headings: %s', async (path, text) => {
  const { format, claims } = await readBest(text, path);
  expect([format, claims.map(([about, value]) => [about, value])]).toEqual(['hf-card', [['license', 'CC-BY-4.0']]]);
});

test('a line under a paragraph, a table or a list, and the metadata of a card, make no heading', async () => {
  const card = '---\nlicense: mit\n---\n# Tides\n\n- license of the code\n---\n\ntwo lines\nof license\n---\n\nMIT\n';
  const { claims } = await readBest(card, 'README.md');
  expect(claims).toEqual([['license', 'MIT', 2]]);
});

test.each([
  'TERMS_OF_USE.md',
  'terms-of-service.txt',
  'USAGE_TERMS',
  'EULA.txt',
  'NUTZUNGSBEDINGUNGEN.txt',
  'LICENCIA',
  '利用規約.txt',
  '使用条款.md',
])('a file of terms by the name of %s is a license file', async (name) => {
  const { format, claims } = await readBest('You may use this dataset for non-commercial purposes only.\n', name);
  expect([format, claims.map(([about, value]) => [about, value])]).toEqual([
    'license-file',
    [['license', 'LicenseRef-custom-noncommercial']],
  ]);
});

test('a list of terms is no file of terms', async () => {
  expect((await readBest('ebb\nflow\nneap\nspring\n', 'terms.txt')).format).not.toBe('license-file');
});

test('`.zenodo.json` is read, whose name begins with a dot by its standard; other hidden files are not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-zenodo-'));
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const card = JSON.stringify({
    title: 'Tides',
    upload_type: 'dataset',
    license: 'cc-by-nc-4.0',
    creators: [{ name: 'Example Institute' }],
  });
  put('set/.zenodo.json', card);
  put('set/.cache/.zenodo.json', card);
  put('set/.other.json', card);
  put('set/tides.csv', 'id,text\n1,The tide was high.\n');
  const found = await discover(['set'], { root, formats: FORMATS });
  await found.dispose();
  rmSync(root, { recursive: true });
  expect(found.manifests.map(({ path }) => path)).toEqual(['set/.zenodo.json', 'set/tides.csv']);
  expect(found.notRead.map(({ path, reason }) => [path, reason])).toEqual([
    ['set/.cache/', 'hidden'],
    ['set/.other.json', 'hidden'],
  ]);
});

test('a README without headings that names the license on a line of its own is read; one of a program is not', async () => {
  const { format, claims } = await readBest('Corpus of the sea\nLicense: CC0\n', 'README');
  expect([format, claims.map(([about, value]) => [about, value])]).toEqual(['hf-card', [['license', 'CC0-1.0']]]);
  expect((await readBest('A tool for tides\n\npip install tides\n\nLicense: MIT\n', 'README')).format).not.toBe('hf-card');
});

test('settings of a program on one line are no list of one item', async () => {
  expect((await readBest('{"name":"tides","version":"1.0.0","license":"ISC"}', 'package.json')).items).toEqual([]);
});

test('the license of a package of programs is not that of the data below it, however much that is', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-package-'));
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const set of ['packed', 'plain']) {
    put(`${set}/LICENSE`, 'MIT License');
    for (let i = 0; i < 5; i += 1) put(`${set}/data/${'abcde'[i]}/list.csv`, 'id,text\n1,The tide was high.\n');
  }
  put('packed/pyproject.toml', '[project]\nname = "tides"\n');
  put('packed/tides.py', 'print(1)\n');
  put('plain/load.py', 'print(1)\n');
  const found = await discover(['packed', 'plain'], { root, formats: FORMATS });
  await found.dispose();
  rmSync(root, { recursive: true });
  const ofLicense = found.manifests.filter(({ format }) => format === 'license-file');
  expect(ofLicense.map(({ path, besideCode }) => [path, besideCode])).toEqual([
    ['packed/LICENSE', true],
    ['plain/LICENSE', undefined],
  ]);
});

test('pages of a wiki are texts, whatever they begin with', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-wiki-'));
  writeFileSync(join(root, 'page.wiki'), '{{Infobox harbor\n| contact = harbor@example.com\n}}\nA harbor on the coast.\n');
  const found = await discover(['.'], { root, formats: FORMATS });
  await found.dispose();
  rmSync(root, { recursive: true });
  expect([found.manifests.map(({ path }) => path), found.notRead]).toEqual([['./'], []]);
});

test.each([
  [
    '# kaamelott-names\n\nA list of names in tales, with variants.\n\n```sh\nnpm install kaamelott-names\n```\n\n# License\n\nMIT License\n',
  ],
  [
    '# Gezeitenkorpus\n\nEin Korpus von Berichten über Gezeiten.\n\n## Herunterladen\n\ngit clone https://example.com/gezeiten\n\n## Lizenz\n\nMIT\n',
  ],
  ['# 方言词典\n\n收录三千个方言词。\n\n## 下载\n\ngit clone https://example.com/fangyan\n\n## License\n\nMIT\n'],
])('a README whose first words are on data is read, also where it says how to fetch or install that', async (text) => {
  const read = await readBest(text, 'README.md');
  expect(read.format).toBe('hf-card');
  expect(read.claims.filter(([about]) => about === 'license').map(([, value]) => value)).toEqual(['MIT']);
});

test.each([
  ['# tide-words\n\nA library to look words up in a dictionary of tides.\n\nnpm install tide-words\n\n# License\n\nMIT\n'],
  ['# Experiments on the tides corpus\n\nCode for our paper.\n\ngit clone https://example.com/tides\n\n# License\n\nMIT\n'],
  ['# tides\n\nFast and small.\n\npip install tides\n\n# License\n\nMIT\n'],
])('one whose first words are on a program, or on neither, is not', async (text) => {
  expect((await readBest(text, 'README.md')).format).not.toBe('hf-card');
});

test('a sentence that gives files or lists a license is heard, but for those of a program', async () => {
  const text = (first: string, more = ''): string => `# Tides\n\n${first}\n${more}\nFiles are licensed under EUPL v1.2 and CC BY 4.0.\n`;
  const { format, claims } = await readBest(text('Words for tides, from the harbor offices.'), 'README.md');
  expect([format, claims.filter(([about]) => about === 'license').map(([, value]) => value)]).toEqual([
    'hf-card',
    ['EUPL-1.2 AND CC-BY-4.0'],
  ]);
  expect((await readBest(text('Fast and small.', '\npip install tides\n'), 'README.md')).format).not.toBe('hf-card');
});

test.each<[string, { bytes: string; tooLong?: number }[]]>([
  ['one that is longer than what is read', [{ bytes: '', tooLong: 1 << 26 }]],
  ['one that is longer than what is kept', [{ bytes: `"${'a'.repeat(1 << 20)}"` }]],
  ['many that are so together', Array.from({ length: 5 }, () => ({ bytes: `"${'a'.repeat(1 << 18)}"` }))],
])('members beside a list are known to be cut: %s', (_, members) => {
  const head = new ListHead('list.json');
  const add = (member: string, bytes: string, tooLong?: number) =>
    head.add({ member, bytes: Buffer.from(bytes), line: 1, record: 0, ...(tooLong !== undefined && { tooLong }) });
  add('license', '"MIT"');
  expect(head.words()?.cut).toBe(false);
  for (const [n, { bytes, tooLong }] of members.entries()) add(`note${n}`, bytes, tooLong);
  expect(head.words()?.cut).toBe(true);
  // What was read before still counts.
  expect(head.card()?.says.map(({ raw }) => raw)).toContain('MIT');
});
