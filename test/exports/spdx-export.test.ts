/** `licit export spdx`: what it says, and what is read back of it. Shapes and types are held by the official packages in test/hard/exports.test.ts. */
import { beforeAll, expect, test } from 'vitest';
import { boats, ExportedProject, readAlone } from './exported.js';

// biome-ignore lint/suspicious/noExplicitAny: documents of JSON, looked into by path.
type Element = any;

const NO_ASSERTION = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';
const project = new ExportedProject(boats);
beforeAll(() => project.scanned());

const spdx = async (...more: string[]): Promise<Element[]> => JSON.parse(await project.exported('spdx', ...more))['@graph'];

test('every dataset and file has one declared and one concluded license, and none is made up', async () => {
  const graph = await spdx();
  const byId = new Map(graph.map((one) => [one.spdxId, one]));
  const licenseOf = (name: string, type: string): string => {
    const from = graph.find((one) => one.name === name).spdxId;
    const found = graph.filter((one) => one.from === from && one.relationshipType === type);
    expect(found).toHaveLength(1);
    return byId.get(found[0].to[0])?.simplelicensing_licenseExpression ?? found[0].to[0];
  };
  for (const type of ['hasDeclaredLicense', 'hasConcludedLicense']) {
    expect(licenseOf('pictures/a.jsonl', type)).toBe('CC-BY-NC-4.0 AND CC0-1.0');
    expect(licenseOf('pictures/b.csv', type)).toBe('MIT');
    expect(licenseOf('notes/c.jsonl', type)).toBe(NO_ASSERTION);
    expect(licenseOf('notes', type)).toBe(NO_ASSERTION);
  }
});

test('the absence of sensitive information is never asserted, and the profile of datasets only where all that it asks for is there', async () => {
  const graph = await spdx();
  for (const one of graph.filter(({ type }) => type === 'dataset_DatasetPackage'))
    expect(one).toMatchObject({ dataset_hasSensitivePersonalInformation: 'noAssertion', dataset_datasetType: ['text'] });
  expect(graph.find(({ type }) => type === 'SpdxDocument').profileConformance).not.toContain('dataset');
});

test('every reference is to an element of the document, and no id is there twice', async () => {
  const graph = await spdx();
  const ids = graph.flatMap(({ spdxId }) => spdxId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { from, to = [], originatedBy = [], element = [], rootElement = [] } of graph)
    for (const id of [from, ...to, ...originatedBy, ...element, ...rootElement])
      if (id !== undefined && id !== NO_ASSERTION) expect(ids).toContain(id);
});

test.each([[[]], [['--dataset', 'pictures']]])('licit reads back licenses, parts, origins and files (%s)', async (flags) => {
  const { claims, view } = await readAlone('dataset.spdx3.json', await project.exported('spdx', ...flags));
  const licenses = claims.flatMap(({ about, state, value, part }) =>
    about === 'license' && state === 'known' && part !== undefined ? [[part.subset?.[0], value]] : [],
  );
  expect(licenses.sort()).toEqual([
    ['pictures/a.jsonl', 'CC-BY-NC-4.0 AND CC0-1.0'],
    ['pictures/b.csv', 'MIT'],
  ]);
  expect(claims).toContainEqual(expect.objectContaining({ about: 'source', raw: 'https://harbor.example/' }));
  expect(view.problems).toEqual([]);
});

test('a dataset of which only a card is there keeps its license beside one whose files are listed', async () => {
  const both = new ExportedProject({
    ...boats,
    'songs/README.md': '---\nlicense: cc-by-nc-4.0\npretty_name: Songs\n---\n# Songs\n\nOf boats.\n',
  });
  await both.scanned();
  const { claims } = await readAlone('dataset.spdx3.json', await both.exported('spdx'));
  const licenses = claims.flatMap(({ about, state, value, part }) =>
    about === 'license' && state === 'known' ? [[part?.subset?.[0], value]] : [],
  );
  expect(licenses).toContainEqual(['Songs', 'CC-BY-NC-4.0']);
  expect(licenses).toContainEqual(['pictures/b.csv', 'MIT']);
});

test('beside the data, every file is found to be as it is stated', async () => {
  const copy = new ExportedProject(boats);
  await copy.scanned();
  copy.put({ 'dataset.spdx3.json': await copy.exported('spdx') });
  expect((await copy.scanned()).files?.counts).toMatchObject({ same: 3, different: 0, absent: 0 });
});
