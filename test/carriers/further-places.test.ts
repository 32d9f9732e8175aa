/** Places around data that speak of it and are no descriptors: tables of columns, comments between lines of code, folders of texts, files of sites, names. */
import { describe, expect, test } from 'vitest';
import { limitOfName } from '../../src/claims/parts/path-limits.js';
import { spokenOf } from '../../src/reading/folder-paths.js';
import { ofRows, PERMISSIVE_CARD, permitted, rows, table } from './carriers.js';

const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`;
const notebook = (line: string): string =>
  JSON.stringify({
    cells: [{ cell_type: 'code', outputs: [], source: ['import json\n', line] }],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  });
const PLACES: Record<string, (words: string) => Record<string, string>> = {
  'a table of columns': (words) => ({ 'codebook.csv': `column,meaning\nid,number\ntext,${cell(words)}\n` }),
  'a table of columns in docs': (words) => ({ 'docs/columns.tsv': `name\ttype\tremarks\nid\tint\t\ntext\tstr\t${words}\n` }),
  'a comment between lines of code': (words) => ({ 'load.py': `import json\n\n# ${words}\nrows = json.load(open("a.jsonl"))\n` }),
  'a comment in a notebook': (words) => ({ 'show.ipynb': notebook(`# ${words}`) }),
  'a text in a language of its own': (words) => ({ 'docs/de/hinweise.md': `# Rain\n\n${words}\n` }),
  'a page of a wiki': (words) => ({ 'wiki/Home.md': `${words}\n` }),
  'a text on ethics': (words) => ({ 'ethics/sheet.md': `${words}\n` }),
  'the rights of a document in JSON-LD': (words) => ({
    'dcat.jsonld': JSON.stringify({ '@type': 'dcat:Dataset', 'dct:title': 'Rain', 'dct:rights': words }),
  }),
  'a statement in Turtle': (words) => ({ 'rain.ttl': `@prefix dct: <http://purl.org/dc/terms/> .\n<#d> dct:accessRights "${words}" .\n` }),
};
const RESTRICTIVE = [
  'Commercial use of the data is prohibited.',
  'The texts of this dataset may not be redistributed without permission of the station.',
  '本数据集仅供学术研究使用，禁止商用。',
];
const HARMLESS = ['The words that were written down in the morning.', 'Data of the first year are left out here.'];

describe.concurrent.each(Object.keys(PLACES))('%s', (place) => {
  test.each(RESTRICTIVE)('takes the permission away: %s', async (words) => {
    expect(await ofRows(PLACES[place]!(words))).not.toContain('yes');
  });

  test.each(HARMLESS)('changes nothing where it is harmless: %s', async (words) => {
    expect(await ofRows(PLACES[place]!(words))).toEqual(['yes', 'yes']);
  });
});

test('a table of columns is no list of items, and a table whose rows only begin alike is one', async () => {
  const places = async (files: Record<string, string>) => Object.keys(await permitted({ 'README.md': PERMISSIVE_CARD, ...files }));
  const columns = 'column,meaning\nid,the number of the row\ntext,what was written\n';
  expect(await places({ 'a.csv': table(2), 'columns.csv': columns })).toEqual(['a.csv:2', 'a.csv:3']);
  const others = 'word,meaning\nid,a part of the mind\nrain,water from the sky\nsnow,frozen water\n';
  expect(await places({ 'a.csv': table(1), 'words.csv': others })).toEqual(['a.csv:2', 'words.csv:2', 'words.csv:3', 'words.csv:4']);
});

test('what a comment between lines of code says of the code alone changes nothing', async () => {
  const program = 'import json\n# use only the first 100 samples of the test set, never for training\nrows = json.load(open("a.jsonl"))\n';
  const beside = await ofRows({ 'show.ipynb': notebook('# only use the first 100 samples, do not train on the test set') });
  expect([await ofRows({ 'data/load.py': program }), beside]).toEqual([
    ['yes', 'yes'],
    ['yes', 'yes'],
  ]);
});

test('what sites reserve is reserved where their file lies beside data, and is no item', async () => {
  const reserved = ['yes, reserved', 'yes, reserved'];
  const tdmrep = JSON.stringify([{ location: '/', 'tdm-reservation': 1 }]);
  expect(await ofRows({ '.well-known/tdmrep.json': tdmrep })).toEqual(reserved);
  expect(await permitted({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': rows(1), 'tdmrep.json': tdmrep })).toEqual({
    'a.jsonl:1': 'yes, reserved',
  });
  expect(await ofRows({ 'ai.txt': 'User-Agent: *\nDisallow: *.jsonl\n' })).toEqual(reserved);
  expect(await ofRows({ 'tdmrep.json': tdmrep.replace('1}', '0}') })).toEqual(['yes', 'yes']);
  expect(await ofRows({ 'ai.txt': 'User-Agent: *\nDisallow:\n' })).toEqual(['yes', 'yes']);
  expect(await ofRows({ '.well-known/security.txt': 'Contact: the office. The data may be used for research only.\n' })).toEqual([
    'yes',
    'yes',
  ]);
});

test('a name of several words is read as the sentence that it is', () => {
  for (const name of [
    'under-embargo-until-publication',
    'only-for-our-students.csv',
    'nicht_weitergeben_bitte.csv',
    'tylko_do_badan_naukowych',
  ])
    expect([name, limitOfName(name)]).toEqual([name, { license: 'LicenseRef-custom' }]);
  for (const name of ['rain_of_the_first_year', 'news-of-the-week', 'train_valid_test_split.csv', 'wetter_am_ersten_tag'])
    expect([name, limitOfName(name)]).toEqual([name, undefined]);
});

test('a text in a folder of texts speaks of what lies beside that folder, in whatever edition', () => {
  expect(['docs/a.md', 'docs/en/a.md', 'x/docs/zh-cn/a.md', 'data/en/a.md', 'data/a.md'].map(spokenOf)).toEqual([
    '.',
    '.',
    'x',
    'data/en',
    'data',
  ]);
});
