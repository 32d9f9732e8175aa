/** `licit export dcat` and `prov`: what they say, and what is read back. Shapes of DCAT-AP and constraints of PROV are held in test/hard/exports.test.ts. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { boats, ExportedProject, readAlone, row } from './exported.js';

// biome-ignore lint/suspicious/noExplicitAny: documents of JSON, looked into by path.
type Node = any;

const project = new ExportedProject(boats);
beforeAll(() => project.scanned());

const graph = async (format: string, ...more: string[]): Promise<Node[]> => JSON.parse(await project.exported(format, ...more))['@graph'];
const labelOf = (node: Node): string | undefined => node['dct:license']?.['rdfs:label'] ?? node['dct:license']?.['@id'];

test.each(['dcat', 'prov'])('%s has a license only where all items have one by the data\u2019s own word', async (format) => {
  const nodes = (await graph(format)).flatMap((node) => [node, ...(node['dcat:distribution'] ?? [])]);
  const license = (title: string): string | undefined => labelOf(nodes.find((node) => node['dct:title'] === title));
  expect(license('pictures/a.jsonl')).toBe('CC-BY-NC-4.0 AND CC0-1.0');
  expect(license('pictures/b.csv')).toBe('https://spdx.org/licenses/MIT');
  expect(license('notes/c.jsonl')).toBeUndefined();
  expect(license('notes')).toBeUndefined();
});

test('a catalog stands only where the project names its provider, for a program publishes nothing', async () => {
  const types = async (of: ExportedProject): Promise<string[]> =>
    JSON.parse(await of.exported('dcat'))['@graph'].map((node: Node) => node['@type']);
  expect(await types(project)).not.toContain('dcat:Catalog');
  const named = new ExportedProject({ ...boats, 'licit.yaml': 'provider: { name: Boat Works }\n' });
  await named.scanned();
  expect(await types(named)).toContain('dcat:Catalog');
});

test('the run of licit used every file and made the record alone: how the data was made nobody says here', async () => {
  const nodes = await graph('prov');
  const [run] = nodes.filter((node) => node['@type'] === 'prov:Activity');
  const files = nodes.filter((node) => node['spdx:checksum'] !== undefined);
  expect(run['prov:used'].map((one: Node) => one['@id']).sort()).toEqual(files.map((one) => one['@id']).sort());
  expect(nodes.filter((node) => node['prov:wasGeneratedBy'] !== undefined)).toEqual([
    expect.objectContaining({ 'prov:wasGeneratedBy': { '@id': run['@id'] }, '@type': 'prov:Entity' }),
  ]);
});

test.each(['dcat', 'prov'])('%s is the same bytes each time, and no personal value is in it', async (format) => {
  const text = await project.exported(format);
  expect(await project.exported(format)).toBe(text);
  expect(text).not.toContain('ann.boat@');
});

test('licit reads back licenses by part, origins and files of DCAT', async () => {
  const { claims, view } = await readAlone('dataset.dcat.jsonld', await project.exported('dcat', '--dataset', 'pictures'));
  const licenses = claims.flatMap(({ about, state, value, part }) =>
    about === 'license' && state === 'known' && part !== undefined ? [[part.subset?.[0] ?? part.files?.[0], value]] : [],
  );
  expect(licenses.map(([, value]) => value).sort()).toEqual(['CC-BY-NC-4.0 AND CC0-1.0', 'MIT']);
  expect(claims).toContainEqual(expect.objectContaining({ about: 'version', raw: '1.10' }));
  expect(view.problems).toEqual([]);
});

test('a collection of PROV-O says what it is of, from whom, under which license, and what its files are', async () => {
  const turtle = `@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dct: <http://purl.org/dc/terms/> .
<https://reefs.example/set> a prov:Entity, prov:Collection ;
  dct:title "Reefs" ; dct:license <https://creativecommons.org/licenses/by-nc/4.0/> ;
  prov:atLocation <https://reefs.example/get> ; prov:wasAttributedTo <https://reefs.example/team> ;
  prov:wasDerivedFrom <https://tides.example/set> ; prov:hadMember <https://reefs.example/set/a> .
<https://reefs.example/set/a> a prov:Entity ; prov:atLocation "a%20b.csv" ; dct:license <https://creativecommons.org/licenses/by/4.0/> .
`;
  const { claims, view } = await readAlone('reefs.ttl', turtle);
  const said = claims.flatMap(({ about, state, raw, value }) =>
    state === 'known' ? [`${about} ${about === 'license' ? String(value) : raw}`] : [],
  );
  expect(said.sort()).toEqual([
    'derived-from https://tides.example/set',
    'license CC-BY-4.0',
    'license CC-BY-NC-4.0',
    'owner https://reefs.example/team',
    'source https://reefs.example/get',
  ]);
  expect(claims.find(({ value }) => value === 'CC-BY-4.0')?.part?.files).toEqual(['a b.csv']);
  expect(view.problems).toEqual([]);
});

test('where a DCAT file names only files beside it, they are no source of the data', async () => {
  const dataset = {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@type': 'dcat:Dataset',
    'dct:title': 'Reefs',
    'dcat:distribution': { '@type': 'dcat:Distribution', 'dcat:downloadURL': { '@id': 'a.csv' } },
  };
  const { claims } = await readAlone('reefs.jsonld', JSON.stringify(dataset));
  expect(claims.filter(({ about }) => about === 'source')).toEqual([]);
});

test.each(['croissant', 'cyclonedx', 'spdx', 'dcat', 'prov', 'oasis-data-provenance', 'in-toto'])(
  '%s calls no digest that of a file where it is of a list that was made of several',
  async (format) => {
    const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
    const files = {
      'k/text': 'u-1 a boat\nu-2 a mast\n',
      'k/utt2spk': 'u-1 s-1\nu-2 s-2\n',
      'k/spk2utt': 's-1 u-1\ns-2 u-2\n',
      't/a.csv': 'id,text\n1,a keel\n',
    };
    const joined = new ExportedProject(files);
    await joined.scanned();
    const own =
      (await joined.exported(format)).match(/(?<!"licit:\w+",\s*)"(?:sha256|hashValue|content|value|@value)":\s?"[0-9a-f]{64}"/g) ?? [];
    expect(new Set(own.map((one) => one.slice(-65, -1)))).toEqual(new Set([sha(files['t/a.csv'])]));
  },
);

test('a parent without an address comes back by its name', async () => {
  const own = new ExportedProject({
    'README.md': '---\nlicense: mit\nsource_datasets:\n- extended|moons\n---\n# Boats\n',
    'a.jsonl': row({ id: 'x' }),
  });
  await own.scanned();
  const { claims } = await readAlone('dataset.dcat.jsonld', await own.exported('dcat'));
  expect(claims.flatMap(({ about, raw }) => (about === 'derived-from' ? [raw] : []))).toContain('moons');
});

test('of whatever items a dataset is, its file comes back with the same number, bytes and license', async () => {
  const licenses = fc.array(fc.constantFrom('MIT', 'CC0-1.0', 'CC-BY-4.0', undefined), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(licenses, async (all) => {
      const content = all.map((license, id) => row({ id: `i-${id}`, ...(license && { license }) })).join('');
      const made = new ExportedProject({ 'data/a.jsonl': content });
      await made.scanned();
      const text = await made.exported('dcat');
      const [dataset] = JSON.parse(text)['@graph'].filter((node: Node) => node['@type'] === 'dcat:Dataset');
      const [file] = dataset['dcat:distribution'];
      expect(file['it6:numberOfDatapoints']['@value']).toBe(String(all.length));
      expect(file['dcat:byteSize']['@value']).toBe(String(Buffer.byteLength(content)));
      const { claims } = await readAlone('dataset.dcat.jsonld', text);
      const read = new Set(claims.flatMap(({ about, state, value }) => (about === 'license' && state === 'known' ? [value] : [])));
      const stated = all.includes(undefined) ? [] : [[...new Set(all)].sort().join(' AND ')];
      expect([...read].map((one) => String(one).split(' AND ').sort().join(' AND '))).toEqual(stated);
    }),
    { numRuns: 6 },
  );
});
