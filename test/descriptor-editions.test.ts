import { expect, test } from 'vitest';
import { formats } from '../src/catalog/catalog.js';
import { describeCard } from '../src/claims/describe.js';
import type { Card } from '../src/model/item.js';
import { headOf } from '../src/reading/open.js';

const FORMATS = await formats();

/** What a descriptor says of its dataset's version and days: `about field: words`. */
async function editionsIn(content: string | object, path: string): Promise<string[]> {
  const disk = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  const file = {
    path,
    head: headOf(path, disk, { whole: true, size: disk.length }),
    size: disk.length,
    async *bytes(): AsyncGenerator<Uint8Array> {
      yield disk;
    },
    slice: async (start: number, end: number) => disk.subarray(start, end),
  };
  const [best] = FORMATS.map((format) => ({ format, sure: format.recognize(file.head) })).sort((a, b) => b.sure - a.sure);
  const cards: Card[] = [];
  for await (const batch of best!.format.read(file)) cards.push(...batch.filter((read): read is Card => read.kind === 'card'));
  return cards
    .flatMap((card) => describeCard(card))
    .filter(({ about }) => about === 'version' || about === 'issued')
    .map(({ about, claim, at }) => `${about} ${at.field}: ${claim.state === 'known' ? claim.value : claim.state}`);
}

const CONTEXT = { '@vocab': 'https://schema.org/', cr: 'http://mlcommons.org/croissant/' };
const ABOUT_ROWS = [{ id: 1, text: 'one' }];

test.each<[string, string, string | object, string[]]>([
  [
    'Croissant',
    'croissant.json',
    { '@context': CONTEXT, '@type': 'Dataset', name: 'x', version: '1.2.0', datePublished: '2024-05-01', dateModified: '2025-01-02' },
    ['version version: 1.2.0', 'issued datePublished: 2024-05-01', 'issued dateModified: 2025-01-02'],
  ],
  [
    'a data package',
    'datapackage.json',
    { name: 'x', version: '3.1', created: '2023-02-03T00:00:00Z', resources: [{ name: 'a', path: 'a.csv' }] },
    ['version version: 3.1', 'issued created: 2023-02-03T00:00:00Z'],
  ],
  [
    'DCAT',
    'catalog.jsonld',
    {
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@type': 'dcat:Dataset',
      'dct:title': 'x',
      'dcat:version': '2',
      'dct:issued': { '@value': '2021-09-10', '@type': 'xsd:date' },
    },
    ['version version: 2', 'issued issued: 2021-09-10'],
  ],
  [
    'a citation',
    'CITATION.cff',
    'cff-version: 1.2.0\ntype: dataset\ntitle: x\nauthors: [{name: Example Lab}]\nversion: "4.0"\ndate-released: 2022-11-30\n',
    ['version version: 4.0', 'issued date-released: 2022-11-30'],
  ],
  [
    'DataCite',
    'datacite.json',
    {
      doi: '10.1234/x',
      titles: [{ title: 'x' }],
      creators: [{ name: 'Example Lab' }],
      publisher: 'Example Archive',
      publicationYear: 2020,
      version: '1.0.1',
      dates: [
        { date: '2019-05-06', dateType: 'Issued' },
        { date: '2018', dateType: 'Collected' },
      ],
      schemaVersion: 'http://datacite.org/schema/kernel-4',
    },
    ['issued dates[0].date: 2019-05-06', 'version version: 1.0.1', 'issued publicationYear: 2020'],
  ],
  [
    'infos of a dataset library',
    'dataset_info.json',
    { dataset_name: 'x', citation: '', features: {}, splits: {}, version: { version_str: '0.3.0', major: 0 } },
    ['version version: 0.3.0'],
  ],
  ['a dataset card', 'README.md', '---\nlicense: mit\nversion: 2.1.0\n---\n# x\n', ['version version: 2.1.0']],
  ['the head of a list', 'data.json', { license: 'MIT', version: '5', data: ABOUT_ROWS }, ['version version: 5']],
  [
    'a head that another member wraps',
    'data.json',
    { info: { version: '2017.1', date_created: '2017-09-01' }, data: ABOUT_ROWS },
    ['version info.version: 2017.1'],
  ],
  ['a Chinese head', 'data.json', { 许可: 'MIT', 版本: '三', data: ABOUT_ROWS }, ['version 版本: 三']],
])('%s says which version it is and when it was issued', async (_, path, content, said) => {
  expect(await editionsIn(content, path)).toEqual(said);
});

test('a version that a descriptor leaves empty is not known', async () => {
  const said = await editionsIn({ name: 'x', version: 'unknown', resources: [{ name: 'a', path: 'a.csv' }] }, 'datapackage.json');
  expect(said).toEqual(['version version: missing']);
});
