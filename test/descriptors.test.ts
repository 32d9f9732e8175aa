import { expect, test } from 'vitest';
import { formats } from '../src/catalog/catalog.js';
import { describeCard } from '../src/claims/describe.js';
import { jsonTree } from '../src/formats/descriptor/json-tree.js';
import { jsonOf } from '../src/formats/descriptor/tree.js';
import { yamlTree } from '../src/formats/descriptor/yaml-tree.js';
import type { ManifestFile } from '../src/model/format.js';
import type { Card, Read } from '../src/model/item.js';
import { headOf } from '../src/reading/open.js';
import { problems } from './formats/making.js';

const FORMATS = await formats();

function manifest(content: string, path: string): ManifestFile {
  const disk = Buffer.from(content);
  const head = headOf(path, disk.subarray(0, 64 << 10), { whole: disk.length <= 64 << 10, size: disk.length });
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield disk;
  }
  return { path, head, size: disk.length, bytes, slice: async (start, end) => disk.subarray(start, end) };
}

/** Reads content with the format that knows it best. */
async function readBest(content: string | object, path = 'x'): Promise<{ format: string | undefined; reads: Read[] }> {
  const file = manifest(typeof content === 'string' ? content : JSON.stringify(content, null, 1), path);
  const [best] = FORMATS.map((format) => ({ format, sure: format.recognize(file.head) })).sort((a, b) => b.sure - a.sure);
  if (best === undefined || best.sure === 0) return { format: undefined, reads: [] };
  const reads: Read[] = [];
  for await (const batch of best.format.read(file)) reads.push(...batch);
  return { format: best.format.id, reads };
}

const cardsIn = (reads: readonly Read[]): Card[] => reads.filter((read): read is Card => read.kind === 'card');

/** What a descriptor states of its license: state, and value or words. */
async function licenses(content: string | object, path?: string): Promise<unknown[]> {
  const { reads } = await readBest(content, path);
  return cardsIn(reads)
    .flatMap((card) => describeCard(card))
    .filter(({ about }) => about === 'license')
    .map(({ claim }) => (claim.state === 'known' ? claim.value : claim.state === 'conflict' ? 'conflict' : `${claim.state}: ${claim.raw}`));
}

const CROISSANT = { '@context': { '@vocab': 'https://schema.org/', cr: 'http://mlcommons.org/croissant/' }, '@type': 'Dataset', name: 'x' };

// ───────────────────────────────────────────────────────────────────────────── trees

test.each([['{"a": [1, true, null, "é\\n\\u00e9"], "b": {}}'], ['[]'], ['"words"'], ['{"n": 12345678901234567890, "x": -1.5e3}']])(
  '%s has the tree that JSON.parse would give',
  (text) => {
    const { tree, faults } = jsonTree(text);
    expect(faults).toEqual([]);
    expect(JSON.stringify(jsonOf(tree!))).toBe(JSON.stringify(JSON.parse(text.replace('12345678901234567890', '"12345678901234567890"'))));
  },
);

test.each([
  ['{"a": 1,\n "b": [1, 2,],\n}', { a: 1, b: [1, 2] }, [2, 3]],
  ['{"a": {"b": 1},\n"c": [1', { a: { b: 1 }, c: [1] }, [2]],
  ['{"a": 1,\n"b" 2}', { a: 1 }, [2]],
  ['{"a": 1}\nmore', { a: 1 }, [2]],
  ['{"a": NaN, "b": "cut', { a: null }, [1]],
  ['{"a": 1 "b": 2}', { a: 1 }, [1]],
])('%s is read as far as it goes, and the line of what is wrong is told', (text, value, lines) => {
  const { tree, faults } = jsonTree(text);
  expect(jsonOf(tree!)).toEqual(value);
  expect(faults.map(({ line }) => line)).toEqual(lines);
});

test('a document nested a hundred thousand deep, and a YAML bomb, are harmless', () => {
  expect(jsonTree('['.repeat(100_000)).faults).toEqual([
    expect.objectContaining({ what: expect.stringMatching(/^descriptor\/too-deep /) }),
  ]);
  const bomb = `a0: &a0 [x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]\n`).join('')}`;
  // Without a bound it would hold 9^12 values. What is left out is told.
  const { tree, faults } = yamlTree(bomb);
  expect(tree?.kind).toBe('object');
  expect(faults).toEqual([expect.objectContaining({ what: expect.stringMatching(/^yaml\/too-large \{"values":100000,/) })]);
});

// ───────────────────────────────────────────────────────────────────────────── licenses

test('a license object speaks once: id, address and name together', async () => {
  const of = (license: object): object => ({ name: 'x', resources: [{ name: 'a', path: 'a.csv' }], licenses: [license] });
  expect(await licenses(of({ name: 'CC-BY-4.0', title: 'Creative Commons Attribution', path: 'LICENSE.md' }))).toEqual(['CC-BY-4.0']);
  expect(await licenses(of({ title: 'Terms of the town', path: 'https://creativecommons.org/licenses/by/4.0/' }))).toEqual(['CC-BY-4.0']);
  expect(await licenses(of({ name: 'MIT', path: 'https://creativecommons.org/licenses/by/4.0/' }))).toEqual(['conflict']);
  expect(await licenses(of({ title: { '': 'CC0 1.0', es: 'CC BY 4.0' } }))).toEqual(['CC0-1.0']);
});

test('several licenses are one statement each, and a placeholder is none', async () => {
  expect(await licenses({ ...CROISSANT, license: ['MIT', { name: 'CC BY 4.0' }] })).toEqual(['MIT', 'CC-BY-4.0']);
  expect(await licenses({ ...CROISSANT, license: 'None' })).toEqual(['missing: None']);
  expect(await licenses({ ...CROISSANT, license: '', sdLicense: 'MIT' })).toEqual([]);
});

test('an address beside words that say nothing is no license, unless it is one', async () => {
  const of = (License: string, address: string): object => ({
    a: { 'Dataset Name': 'a', 'Unique Dataset Identifier': 'a', Licenses: [{ License, 'License URL': address }] },
  });
  expect(await licenses(of('Unspecified', 'https://example.com/data'))).toEqual(['missing: Unspecified']);
  expect(await licenses(of('Unspecified', 'https://creativecommons.org/licenses/by/4.0/'))).toEqual(['CC-BY-4.0']);
  expect(await licenses(of('MIT License', 'https://example.com/LICENSE'))).toEqual(['MIT']);
});

test('access rights are no license', async () => {
  const record = { titles: [{ title: 'x' }], creators: [], types: {} };
  expect(await licenses({ ...record, rightsList: [{ rights: 'Open Access', rightsUri: 'info:eu-repo/semantics/openAccess' }] })).toEqual(
    [],
  );
  expect(await licenses({ ...record, rightsList: [{ rightsURI: 'http://creativecommons.org/licenses/by-nc-nd/3.0/deed' }] })).toEqual([
    'CC-BY-NC-ND-3.0',
  ]);
  expect(await licenses({ upload_type: 'dataset', access_right: 'open', creators: [], title: 'x' })).toEqual([]);
});

test('NOASSERTION and NONE state no license, and dependencies none of the data', async () => {
  const document = {
    spdxVersion: 'SPDX-2.3',
    SPDXID: 'SPDXRef-DOCUMENT',
    dataLicense: 'CC0-1.0',
    packages: [
      { SPDXID: 'SPDXRef-a', name: 'a', licenseConcluded: 'NOASSERTION', licenseDeclared: 'Apache-2.0' },
      { SPDXID: 'SPDXRef-b', name: 'b', licenseConcluded: 'NONE', licenseDeclared: 'NONE' },
    ],
  };
  const describing = (id: string): object => ({
    ...document,
    relationships: [{ spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: id }],
  });
  expect(await licenses(describing('SPDXRef-a'))).toEqual(['missing: NOASSERTION', 'Apache-2.0']);
  expect(await licenses(describing('SPDXRef-b'))).toEqual(['missing: NONE']);
});

test('SPDX in tags and values is read as in JSON', async () => {
  const text = `# made by hand
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: measurements
DocumentComment: <text>PackageLicenseDeclared: MIT
PackageLicenseDeclared: MIT</text>
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-data

PackageName: data
SPDXID: SPDXRef-data
PackageDownloadLocation: https://example.com/data.zip
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: CC-BY-4.0

PackageName: tool
SPDXID: SPDXRef-tool
PackageLicenseDeclared: GPL-3.0-only
`;
  const { format, reads } = await readBest(text, 'data.spdx');
  expect(format).toBe('spdx');
  expect(cardsIn(reads)[0]?.says.map(({ about, raw, at }) => [about, raw, at.line])).toEqual([
    ['license', 'NOASSERTION', 13],
    ['license', 'CC-BY-4.0', 14],
    ['source', 'https://example.com/data.zip', 12],
    // A comment is read as a sentence.
    ['license', 'made by hand', 1],
  ]);
});

test('dataset_info.json beside saved data is one configuration', async () => {
  const info = {
    builder_name: 'x',
    citation: '',
    description: '',
    features: {},
    homepage: '',
    license: 'MIT',
    splits: { train: { num_examples: 7 } },
  };
  const { format, reads } = await readBest(info);
  expect(format).toBe('hf-dataset-infos');
  expect(cardsIn(reads)[0]?.says.map(({ about, raw, at }) => [about, raw, at.field])).toEqual([
    ['license', 'MIT', 'license'],
    ['size', '7', '*.splits.*.num_examples'],
  ]);
});

test('a paragraph that dedicates data and hopes for community norms is the dedication', async () => {
  const License =
    'Made available under the Public Domain Dedication and License v1.0, http://www.opendatacommons.org/licenses/pddl/1.0/. We hope that all users will follow the ODC Attribution/Share-Alike \nCommunity Norms.';
  expect(await licenses({ Name: 'x', BIDSVersion: '1.0', License })).toEqual(['PDDL-1.0']);
  expect(await licenses({ Name: 'x', BIDSVersion: '1.0', License: 'CCO license' })).toEqual(['CC0-1.0']);
});

// ───────────────────────────────────────────────────────────────────────────── lists of datasets, graphs

test('each entry of a list of datasets is a card of its own, with its line', async () => {
  const catalog = {
    title: 'A catalog',
    license: 'CC0-1.0',
    dataset: [
      { title: 'One', distribution: [{ license: 'MIT', downloadURL: 'https://example.com/1.csv' }] },
      { title: 'Two', license: 'CC BY 4.0', landingPage: 'https://example.com/2' },
    ],
  };
  const { format, reads } = await readBest(catalog);
  expect(format).toBe('dcat');
  expect(cardsIn(reads).map(({ name, at }) => [name, at.line])).toEqual([
    ['One', 5],
    ['Two', 14],
  ]);
  expect(await licenses(catalog)).toEqual(['MIT', 'CC-BY-4.0']);
});

test('a graph in JSON-LD is read through its references, whatever the prefixes', async () => {
  const graph = {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@graph': [
      { '@id': 'https://example.com/d', '@type': 'dcat:Dataset', 'dct:title': 'D', 'dcat:distribution': { '@id': '_:b0' } },
      { '@id': '_:b0', '@type': 'dcat:Distribution', 'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' } },
    ],
  };
  expect(await licenses(graph)).toEqual(['CC-BY-4.0']);
  const expanded = [
    {
      '@id': 'https://example.com/d',
      '@type': ['http://www.w3.org/ns/dcat#Dataset'],
      'http://purl.org/dc/terms/license': [{ '@value': 'MIT' }],
    },
  ];
  expect(await licenses(expanded)).toEqual(['MIT']);
});

test('HealthDCAT says what the data is handled for, by a term of DPV or in words', async () => {
  const { reads } = await readBest({
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', dpv: 'https://w3id.org/dpv#' },
    '@id': 'https://example.com/d',
    '@type': 'dcat:Dataset',
    'dct:title': 'D',
    'dpv:hasPurpose': [{ '@id': 'https://w3id.org/dpv#AcademicResearch' }, 'care of patients'],
  });
  const said = cardsIn(reads)
    .flatMap((card) => describeCard(card))
    .filter(({ about }) => about === 'purpose');
  expect(said.map(({ claim }) => (claim.state === 'known' ? claim.value : claim.state))).toEqual([
    'https://w3id.org/dpv#AcademicResearch',
    'care of patients',
  ]);
});

test('RDF/XML is read through its references, and the license of the catalog is not its datasets’', async () => {
  const xml = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
  <dcat:Catalog rdf:about="https://example.com/c">
    <dct:license rdf:resource="https://creativecommons.org/publicdomain/zero/1.0/"/>
    <dcat:dataset>
      <dcat:Dataset rdf:about="https://example.com/d">
        <dct:title>Salt &amp; pepper</dct:title>
        <dcat:distribution rdf:resource="https://example.com/f"/>
      </dcat:Dataset>
    </dcat:dataset>
  </dcat:Catalog>
  <rdf:Description rdf:about="https://example.com/f">
    <rdf:type rdf:resource="http://www.w3.org/ns/dcat#Distribution"/>
    <dct:license>CC BY-NC 3.0</dct:license>
  </rdf:Description>
</rdf:RDF>`;
  const { format, reads } = await readBest(xml);
  expect(format).toBe('dcat');
  const [card] = cardsIn(reads);
  expect(card).toMatchObject({ name: 'Salt & pepper', says: expect.arrayContaining([expect.objectContaining({ about: 'license' })]) });
  expect(await licenses(xml)).toEqual(['CC-BY-NC-3.0']);
  const cut = await readBest(xml.slice(0, xml.indexOf('</dcat:Dataset>')));
  expect(problems(cut.reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/ends before/), lost: 0 })]);
  expect(cardsIn(cut.reads)[0]?.name).toBe('Salt & pepper');
});

// ───────────────────────────────────────────────────────────────────────────── what is wrong

const FILE = { '@type': 'cr:FileObject', '@id': 'a', name: 'a', encodingFormat: 'text/csv' };

test.each([
  ['contained in one that', { distribution: [{ ...FILE, containedIn: { '@id': 'b' } }] }],
  ['no encodingFormat', { distribution: [{ '@type': 'cr:FileSet', name: 'a', includes: '*.mp3' }] }],
  ['neither @id nor name', { distribution: [{ '@type': 'cr:FileObject', encodingFormat: 'text/csv' }] }],
  ['no SHA-256', { distribution: [{ ...FILE, sha256: 'sha256' }] }],
  [
    '@context does not say',
    { distribution: [FILE], recordSet: [{ name: 'r', field: [{ name: 'f', source: { fileObject: { '@id': 'a' } } }] }] },
  ],
])('a Croissant document with a fault is read, and the fault is told: %s', async (words, parts) => {
  const { format, reads } = await readBest({ ...CROISSANT, license: 'MIT', ...parts });
  expect(format).toBe('croissant');
  const told = problems(reads);
  expect(told.map(({ what }) => what)).toContainEqual(expect.stringContaining(words));
  expect(told.every(({ at, fix, lost }) => at.line !== undefined && fix !== '' && lost === 0)).toBe(true);
  expect(await licenses({ ...CROISSANT, license: 'MIT', ...parts })).toEqual(['MIT']);
});

test('what Hugging Face writes where a digest should be is a placeholder, not a fault', async () => {
  const { reads } = await readBest({
    ...CROISSANT,
    distribution: [{ ...FILE, contentUrl: 'a.csv', sha256: 'https://github.com/mlcommons/croissant/issues/80' }],
  });
  expect(problems(reads)).toEqual([]);
});

test('a descriptor that is cut off says what it said before', async () => {
  const text = JSON.stringify({ Name: 'x', BIDSVersion: '1.8.0', License: 'CC0', Authors: ['Example Laboratory'] }, null, 1);
  const { reads } = await readBest(text.slice(0, text.indexOf('Authors')));
  expect(problems(reads)).toEqual([expect.objectContaining({ at: { path: 'x', line: 5 } })]);
  expect(cardsIn(reads)[0]?.says).toEqual([expect.objectContaining({ about: 'license', raw: 'CC0' })]);
});

// ───────────────────────────────────────────────────────────────────────────── claims

test('consent that an approval tells of is a basis; the approval alone is not read as one', async () => {
  const basis = async (EthicsApprovals: string[]): Promise<unknown> => {
    const { reads } = await readBest({ Name: 'x', BIDSVersion: '1.8.0', EthicsApprovals });
    return describeCard(cardsIn(reads)[0]!).find(({ about }) => about === 'basis')?.claim;
  };
  expect(await basis(['Written informed consent was obtained from all participants.'])).toMatchObject({
    state: 'known',
    value: [{ term: 'dpv:InformedConsent' }],
  });
  expect(await basis(['Committee of Example University (EX-1)'])).toMatchObject({ state: 'unclear' });
});

test('a time of collection with two ends, a DOI and a kind of personal data are read', async () => {
  const { reads } = await readBest({
    titles: [{ title: 'x' }],
    creators: [],
    doi: '10.5555/x',
    dates: [{ date: '2012-05-22/2018-10-31', dateType: 'Collected' }],
  });
  const claims = describeCard(cardsIn(reads)[0]!);
  expect(claims.map(({ about, claim }) => [about, claim.state === 'known' ? claim.value : claim.state])).toEqual([
    ['source', { url: 'https://doi.org/10.5555/x', host: 'doi.org' }],
    ['collected', { from: '2012-05-22', until: '2018-10-31' }],
  ]);
  const rai = await readBest({ ...CROISSANT, 'rai:personalSensitiveInformation': ['Gender'], distribution: [FILE] });
  expect(describeCard(cardsIn(rai.reads)[0]!).find(({ about }) => about === 'personal-data')?.claim).toMatchObject({ value: 'some' });
});

test('a descriptor far larger than its head is recognized by it and read whole', async () => {
  const document = Object.fromEntries(
    Array.from({ length: 3000 }, (_, i) => [
      `c${i}`,
      {
        description: 'x'.repeat(40),
        citation: '',
        homepage: 'https://example.com/',
        license: 'MIT',
        features: {},
        splits: { train: { num_examples: 2 } },
      },
    ]),
  );
  const { format, reads } = await readBest(document);
  expect(format).toBe('hf-dataset-infos');
  expect(cardsIn(reads)[0]?.says.map(({ about, raw }) => [about, raw])).toEqual([
    ['license', 'MIT'],
    ['source', 'https://example.com/'],
    ['size', '6000'],
  ]);
});

test.each([
  ['a citation of an unknown type', 'cff-version: 1.2.0\ntitle: x\nauthors: [{name: y}]\ntype: datatset\nlicense: MIT\n'],
  ['a citation that breaks off', 'cff-version: 1.2.0\nmessage: Cite it.\n'],
  ['codemeta of an unknown type', { '@context': 'https://w3id.org/codemeta/3.0', '@type': 'Datatset', license: 'MIT' }],
  [
    'SPDX without its graph',
    { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@gaph': [{ type: 'dataset_DatasetPackage', name: 'x' }] },
  ],
  ['a catalog of nothing', '@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<https://x.example/> a dcat:Catalog .\n'],
])('%s says nothing, which is told', async (_, content) => {
  const { format, reads } = await readBest(content);
  expect(format).toBeDefined();
  expect(cardsIn(reads).flatMap(({ says }) => says)).toEqual([]);
  expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/^Nothing was found/), lost: 0 }]);
});

test.each([
  ['a citation', 'cff-version: 1.2.0\ntitle: x\nauthors: [{name: y}]\nlicense: MIT\n'],
  ['a citation that says so', 'cff-version: 1.2.0\ntype: software\ntitle: x\nlicense: MIT\n'],
  ['codemeta', { '@context': 'https://w3id.org/codemeta/3.0', '@type': 'SoftwareSourceCode', license: 'MIT' }],
])('%s of software says nothing of data, and that is no problem', async (_, content) => {
  expect(problems((await readBest(content)).reads)).toEqual([]);
});

test('a card whose metadata is not closed is told', async () => {
  const { reads } = await readBest('---\npretty_name: Boats\ntask_categories: [other]\nlicense: mit\n', 'README.md');
  expect(problems(reads)).toMatchObject([{ what: expect.stringMatching(/does not end with a line of ---/) }]);
});

// ───────────────────────────────────────────────────────────────────────────── statements that were passed over

/** The values that a descriptor states of one matter. */
async function stated(about: string, content: string | object, path?: string): Promise<unknown[]> {
  const { reads } = await readBest(content, path);
  return cardsIn(reads)
    .flatMap((card) => describeCard(card))
    .flatMap((one) => (one.about === about && one.claim.state === 'known' ? [one.claim.value] : []));
}

test.each([
  [
    'an entry of Awesome Public Datasets',
    'title: Rivers\nhomepage: https://rivers.example\ncategory: GIS\naccess_level: public\ndata_quality: true\nspecification:\nlicense: CC BY 4.0\ncopyrights: Map data is CC BY 4.0; the underlying readings remain subject to the terms of their providers.\n',
    ['CC-BY-4.0', 'CC-BY-4.0 AND LicenseRef-custom'],
  ],
  [
    'a resource of a CKAN package',
    {
      name: 'rivers',
      title: 'Rivers',
      private: false,
      num_resources: 1,
      notes: '',
      resources: [{ name: 'a', url: 'https://rivers.example/a.csv', rights: 'http://creativecommons.org/licenses/by-nc/4.0/' }],
    },
    ['CC-BY-NC-4.0'],
  ],
  [
    'a Croissant file',
    {
      ...CROISSANT,
      'cr:conformsTo': 'x',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      copyrightNotice: '© 2024 Example. All rights reserved.',
    },
    ['LicenseRef-proprietary'],
  ],
])('what %s says in a field for rights or copyright is heard', async (_, content, expected) => {
  expect(await stated('license', content, 'x/Rivers.yml')).toEqual(expected);
});

test('who may look, and who owns, are no license', async () => {
  const entry = (copyrights: string) =>
    `title: Rivers\nhomepage: https://rivers.example\ncategory: GIS\naccess_level: public\ndata_quality: true\nspecification:\ncopyrights: ${copyrights}\n`;
  expect(await licenses(entry('public'), 'x/Rivers.yml')).toEqual([]);
  expect(await licenses(entry('© 2020-2024 Example Institute'), 'x/Rivers.yml')).toEqual([]);
  expect(await stated('owner', entry('© 2020-2024 Example Institute'), 'x/Rivers.yml')).toEqual(['Example Institute']);
  expect(await licenses(entry('© 2024 Example Institute, all rights reserved'), 'x/Rivers.yml')).toEqual(['LicenseRef-proprietary']);
});

test('a data package says its languages, and a publisher by the label of its node', async () => {
  const pack = { name: 'rivers', languages: ['en', 'es'], resources: [{ name: 'a', path: 'a.csv' }] };
  expect(await stated('language', pack)).toEqual(['en', 'es']);
  const turtle = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://rivers.example/1> a dcat:Dataset ; dct:title "Rivers" ; dct:publisher <https://rivers.example/org/7> .
<https://rivers.example/org/7> a skos:Concept ; skos:prefLabel "Example River Board" .
`;
  expect(await stated('owner', turtle, 'x.ttl')).toEqual(['Example River Board']);
});

test('an address and a name keep their underscores', async () => {
  const bids = {
    Name: 'x',
    BIDSVersion: '1.8.0',
    Authors: ['river_board', '_Example_ Institute'],
    SourceDatasets: [{ URL: 'https://github.com/example/river_atlases/tree/v1_2' }, { URL: '**https://rivers.example/a_b_**' }],
  };
  expect(await stated('derived-from', bids)).toEqual(['https://github.com/example/river_atlases/tree/v1_2', 'https://rivers.example/a_b']);
  expect(await stated('owner', bids)).toEqual(['river_board', 'Example Institute']);
});

test('a data package without its resources tells of its folder, and other JSON of that name does not', async () => {
  const pack = { name: 'rivers', licenses: [{ name: 'CC0-1.0' }], contributors: [{ title: 'River Board' }] };
  expect(await licenses(JSON.stringify(pack), 'datapackage.json')).toEqual(['CC0-1.0']);
  expect((await readBest(pack, 'rivers.json')).format).not.toBe('frictionless');
  expect((await readBest({ ...pack, exports: './index.js' }, 'datapackage.json')).format).not.toBe('frictionless');
});
