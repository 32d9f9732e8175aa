/** `licit export croissant`: what it says, what it leaves to the record, what of an author's file it touches. mlcroissant reads the same files in test/hard/exports.test.ts. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { amendedCroissant } from '../../src/reports/exchange/amended-croissant.js';
import { inProcess } from '../in-process.js';
import { boats, ExportedProject, readAlone, row } from './exported.js';

// biome-ignore lint/suspicious/noExplicitAny: documents of JSON, looked into by path.
type Document = any;

const project = new ExportedProject(boats);
beforeAll(() => project.scanned());

const croissant = async (...more: string[]): Promise<Document> => JSON.parse(await project.exported('croissant', ...more));
const fileOf = (document: Document, name: string): Document => document.distribution.find((file: Document) => file.name === name);

test('a license that all items of a file have by their own record is stated; one that the project alone declares is not', async () => {
  const document = await croissant();
  expect(fileOf(document, 'pictures/a.jsonl').license).toEqual([
    'https://spdx.org/licenses/CC-BY-NC-4.0',
    'https://spdx.org/licenses/CC0-1.0',
  ]);
  expect(fileOf(document, 'pictures/b.csv').license).toBe('https://spdx.org/licenses/MIT');
  expect(fileOf(document, 'notes/c.jsonl').license).toEqual({ '@type': 'CreativeWork', name: 'NOASSERTION' });
  expect(document.license).toEqual({ '@type': 'CreativeWork', name: 'NOASSERTION' });
  expect(fileOf(document, 'notes/c.jsonl')['licit:record'].licenses).toMatchObject([
    { value: 'CC-BY-4.0', items: 1, standing: 'stated', said: ['licit.yaml:4'] },
    { value: 'MIT', items: 1, standing: 'published' },
  ]);
});

test('columns have the types of their values; what has no name, or a name that holds something personal, is no field', async () => {
  const rows = [
    {
      n: 1,
      share: 0.5,
      on: true,
      day: '2024-05-01',
      words: 'a',
      many: ['x'],
      of: { left: 1, right: 'b' },
      odd: 'x',
      'ann.boat@mail-boats.net': 1,
      link: 'https://boats.example/1',
    },
    {
      n: 2,
      share: 1,
      on: false,
      day: '2024-06-01',
      words: '2',
      many: [],
      of: { left: 2, right: 'c' },
      odd: [1],
      link: 'https://boats.example/2',
    },
  ];
  const tables = new ExportedProject({
    'a.jsonl': rows.map((one) => `${JSON.stringify(one)}\n`).join(''),
    'b.csv': ',title,code,boats\n0,a boat on a lake,007,3\n1,a keel below,008,\n',
    'c.csv': 'a boat on a lake,a ship on a lake,4.5\na mast of wood,a pole of wood,3.25\na keel below,a hull below,2.5\n',
  });
  await tables.scanned();
  const { recordSet } = JSON.parse(await tables.exported('croissant'));
  const types = (set: Document): Document =>
    Object.fromEntries(
      set.field.map(({ name, dataType, isArray, subField }: Document) => [name, subField?.length ?? (isArray ? [dataType] : dataType)]),
    );
  expect(recordSet.map((set: Document) => [set.name, types(set)])).toEqual([
    [
      'records/a.jsonl',
      {
        ...{ n: 'sc:Integer', share: 'sc:Float', on: 'sc:Boolean', day: 'sc:Date', words: 'sc:Text', many: ['sc:Text'], of: 2 },
        link: 'sc:URL',
      },
    ],
    ['records/b.csv', { title: 'sc:Text', code: 'sc:Text', boats: 'sc:Integer' }],
  ]);
});

test('where a dataset is to be had is its address; words of the Hub and of templates name no parent and no source', async () => {
  const card = (source: string, lines: string): string => `---\nlicense: mit\nsource_datasets:\n- ${source}\n---\n# Boats\n\n${lines}\n`;
  const of = async (readme: string): Promise<Document> => {
    const own = new ExportedProject({ 'README.md': readme, 'a.jsonl': '{"text": "a boat on a lake"}\n' });
    await own.scanned();
    return JSON.parse(await own.exported('croissant'));
  };
  const derived = await of(
    card('extended|other-moons', '- **Homepage:** https://boats.example/\n- **Repository:** [here](https://git.example/boats)'),
  );
  expect(derived).toMatchObject({
    url: 'https://boats.example/',
    sameAs: ['https://git.example/boats'],
    'prov:wasDerivedFrom': [{ '@type': 'prov:Entity', name: 'moons' }],
  });
  expect(derived.distribution[0]).not.toHaveProperty('prov:wasDerivedFrom');
  const original = await of(card('original', "- **Homepage:** [Add homepage URL here if available (unless it's a GitHub repository)]()"));
  expect(original).not.toHaveProperty('prov:wasDerivedFrom');
  expect(original.distribution[0]['licit:record'].sources).toMatchObject([{ value: '(missing)' }]);
});

test('with --declared the project speaks as the publisher', async () => {
  const document = await croissant('--declared');
  expect(fileOf(document, 'notes/c.jsonl').license).toEqual(['https://spdx.org/licenses/CC-BY-4.0', 'https://spdx.org/licenses/MIT']);
});

test('what one dataset of several says is said of its files alone', async () => {
  const document = await croissant();
  expect(document).not.toHaveProperty('version');
  expect(document).not.toHaveProperty('inLanguage');
  expect(fileOf(document, 'pictures/a.jsonl')).toMatchObject({ inLanguage: ['en'] });
  expect(fileOf(document, 'notes/c.jsonl')).not.toHaveProperty('inLanguage');
  expect(document['rai:dataCollection']).toEqual(['pictures: Drawn at https://harbor.example/ by hand.']);
  expect(await croissant('--dataset', 'pictures')).toMatchObject({
    inLanguage: ['en'],
    'rai:dataCollection': ['Drawn at https://harbor.example/ by hand.'],
  });
});

test('people are told of by number and kind, and no value is there', async () => {
  const text = await project.exported('croissant');
  expect(JSON.parse(text)['rai:personalSensitiveInformation']).toEqual([expect.stringContaining('in 1 of 6 items (pi/email)')]);
  expect(text).not.toContain('ann.boat');
});

test('that nothing was found is not said where it would be read as an answer', async () => {
  const other = new ExportedProject({ 'data/a.jsonl': row({ id: 'x' }) });
  await other.scanned();
  const text = await other.exported('croissant');
  expect(JSON.parse(text)).not.toHaveProperty('rai:personalSensitiveInformation');
  const { claims } = await readAlone('croissant.json', text);
  expect(claims.filter(({ about }) => about === 'personal-data')).toEqual([]);
});

test('paths begin at the folder that the file is written to', async () => {
  expect(fileOf(await croissant(), 'pictures/b.csv').contentUrl).toBe('pictures/b.csv');
  await inProcess(project.root, 'export', 'croissant', '-q', '-o', 'notes/croissant.json');
  const document = JSON.parse(project.read('notes/croissant.json'));
  expect(document.distribution.map(({ contentUrl }: Document) => contentUrl).sort()).toEqual([
    '../pictures/a.jsonl',
    '../pictures/b.csv',
    'c.jsonl',
  ]);
});

test('the same run gives the same bytes, also after a later scan', async () => {
  const before = await project.exported('croissant', '--as-of', '1');
  const later = new ExportedProject(boats);
  await later.scanned();
  const first = await later.exported('croissant', '--as-of', '1');
  later.put({ 'notes/d.jsonl': row({ id: 'd' }) });
  await later.scanned();
  expect(await later.exported('croissant', '--as-of', '1')).toBe(first);
  expect(await project.exported('croissant', '--as-of', '1')).toBe(before);
});

test('licit reads back the licenses, parts, sources, files and digests that the format can say', async () => {
  const text = await project.exported('croissant', '--dataset', 'pictures');
  const { claims, view } = await readAlone('croissant.json', text);
  const licenses = claims.flatMap(({ about, value, part }) =>
    about === 'license' && part !== undefined ? [[part.files?.[0], value]] : [],
  );
  expect(licenses.sort()).toEqual([
    ['pictures/a.jsonl', 'CC-BY-NC-4.0'],
    ['pictures/a.jsonl', 'CC0-1.0'],
    ['pictures/b.csv', 'MIT'],
  ]);
  expect(claims).toContainEqual(expect.objectContaining({ about: 'derived-from', raw: 'https://harbor.example/' }));
  expect(claims).toContainEqual(expect.objectContaining({ about: 'language', value: 'en' }));
  expect(view.problems).toEqual([]);
});

test('beside the data, every file is found to be as it is stated', async () => {
  const copy = new ExportedProject(boats);
  await copy.scanned();
  copy.put({ 'croissant.json': await copy.exported('croissant') });
  expect((await copy.scanned()).files?.counts).toMatchObject({ same: 3, different: 0, absent: 0 });
});

const authored = `{
  "@context": { "@vocab": "https://schema.org/", "sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/", "recordSet": "cr:recordSet" },
  "@type": "sc:Dataset",
  "dct:conformsTo": "http://mlcommons.org/croissant/1.0",
  "name": "Boats of ours",
  "sc:license": "https://spdx.org/licenses/Apache-2.0",
  "version": 1.10,
  "number": 123456789012345678901,
  "distribution": [{ "@type": "cr:FileObject", "@id": "a", "name": "a", "contentUrl": "a.jsonl", "encodingFormat": "application/jsonlines", "license": "https://spdx.org/licenses/MIT" }]
}`;

test('a Croissant file is amended: every member of its author is as it was, digit by digit', async () => {
  const own = new ExportedProject({ 'data/croissant.json': authored, 'data/a.jsonl': row({ id: 'x' }), 'data/b.jsonl': row({ id: 'y' }) });
  await own.scanned();
  const text = await own.exported('croissant');
  const document = JSON.parse(text);
  expect(document).toMatchObject({ name: 'Boats of ours', 'sc:license': 'https://spdx.org/licenses/Apache-2.0' });
  expect(document).not.toHaveProperty('license');
  expect(text).toContain('"version": 1.10,');
  expect(text).toContain('"number": 123456789012345678901');
  expect(document['dct:conformsTo']).toEqual(['http://mlcommons.org/croissant/1.0', 'http://mlcommons.org/croissant/RAI/1.0']);
  expect(document.distribution).toMatchObject([
    { '@id': 'a', license: 'https://spdx.org/licenses/MIT', 'licit:record': { items: 1 } },
    { name: 'data/b.jsonl', contentUrl: 'b.jsonl' },
  ]);
  expect(document['@context']).toMatchObject({ cr: 'http://mlcommons.org/croissant/', rai: expect.any(String) });
  own.put({ 'data/croissant.json': `${authored}\n` });
  await expect(own.exported('croissant')).rejects.toThrow('not as the scan read it');
});

test('no term of the author gets another meaning: what is added has prefixes where the context has no term', () => {
  const text = JSON.stringify({
    '@context': { '@vocab': 'https://schema.org/', field: 'https://fields.example/f' },
    containedIn: { '@id': 'x' },
    distribution: [],
  });
  const field = { '@type': 'cr:Field', name: 'a', dataType: 'sc:Text', source: { fileObject: { '@id': 'a' } } };
  const added = {
    distribution: [{ '@id': 'a', containedIn: { '@id': 'b' }, sha256: '0' }],
    recordSet: [{ '@id': 'records/a', field: [field] }],
    'licit:record': { source: 'x' },
  };
  const { '@context': context, ...rest } = JSON.parse(amendedCroissant(text, added)!);
  expect(Object.keys(context).sort()).toEqual(['@vocab', 'cr', 'field', 'licit', 'licit:record', 'sc']);
  expect(rest).toEqual({
    containedIn: { '@id': 'x' },
    distribution: [{ '@id': 'a', 'cr:containedIn': { '@id': 'b' }, sha256: '0' }],
    'cr:recordSet': [
      {
        '@id': 'records/a',
        field: [{ '@type': 'cr:Field', name: 'a', 'cr:dataType': { '@id': 'sc:Text' }, 'cr:source': { 'cr:fileObject': { '@id': 'a' } } }],
      },
    ],
    'licit:record': { source: 'x' },
  });
});

test('whatever an author writes stays, in whatever JSON', () => {
  const added = { '@type': 'sc:Dataset', license: 'MIT', 'rai:dataCollection': ['x'], distribution: [], 'licit:record': { run: 1 } };
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (own) => {
      const text = JSON.stringify(own);
      const before = JSON.parse(text);
      const after = JSON.parse(amendedCroissant(text, added)!);
      for (const [name, value] of Object.entries(before))
        if (!/context|conformsTo|distribution|recordSet|graph/.test(name)) expect(after[name]).toEqual(value);
    }),
  );
});
