/**
 * Exports of real scans, read by licit again where nobody has the ledger: for what a format can say (docs/export.md), licenses, addresses, parents and files with their digests and
 * numbers of items come back as they were, and none beside them.
 */
import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFilingCorpus } from '../../bench/filing-corpus.js';
import type { Json } from '../../src/model/basics.js';
import type { RecordedClaim } from '../../src/model/statement.js';
import {
  addressIn,
  assertedLicenses,
  type ExchangedDataset,
  type ExchangeView,
  exchangeView,
  parentsOn,
  placesOn,
} from '../../src/reports/exchange/exchange-view.js';
import { boats, ExportedProject, readAlone, row } from '../exports/exported.js';
import { root } from './tree.js';

/** What a format can say: of which datasets, of the only one where it is about one, and of each file. */
interface Says {
  name: string;
  licenses: (view: ExchangeView) => (string[] | undefined)[];
  addresses: (dataset: ExchangedDataset, view: ExchangeView) => string[];
  parents: (dataset: ExchangedDataset, view: ExchangeView) => string[];
}

const partsIn = ({ datasets }: ExchangeView) => datasets.flatMap(({ parts }) => parts);
const stated = ({ claims }: ExchangedDataset): string[] =>
  claims.flatMap(({ about, state, value }) => (about === 'source' && state === 'known' ? (addressIn(value as Json) ?? []) : []));
const isWeb = (address: string): boolean => /^https?:/i.test(address);
const ofFiles = ({ parts }: ExchangedDataset): string[] => parts.flatMap(({ origins }) => origins);
/** Licenses of files, and of the datasets that hold them. */
const ofEach = (view: ExchangeView) => [...partsIn(view), ...view.datasets].map(({ licenses }) => assertedLicenses(licenses));
const all: Omit<Says, 'name'> = {
  licenses: ofEach,
  addresses: (dataset) => stated(dataset).filter(isWeb),
  parents: (dataset) => [...parentsOn(dataset.claims), ...ofFiles(dataset)],
};

const formats: Record<string, Says> = {
  // It is about one dataset: what is said of one of several is said of its files.
  croissant: {
    name: 'croissant.json',
    licenses: (view) => [view, ...partsIn(view)].map(({ licenses }) => assertedLicenses(licenses)),
    addresses: (dataset, { datasets }) => (datasets.length === 1 || dataset.parts.length > 0 ? placesOn(dataset.claims) : []),
    parents: (dataset, { datasets }) =>
      datasets.length === 1 || dataset.parts.length > 0 ? all.parents(dataset, { datasets } as ExchangeView) : [],
  },
  cyclonedx: { ...all, name: 'bom.cdx.json' },
  // Two members for addresses, and no relationship of files to what they are from.
  spdx: {
    name: 'dataset.spdx3.json',
    licenses: ofEach,
    addresses: (dataset) =>
      [
        ...new Set(
          stated(dataset)
            .filter((one) => URL.canParse(one))
            .map(href),
        ),
      ].slice(0, 2),
    parents: ({ claims }) => parentsOn(claims),
  },
  dcat: { ...all, name: 'dataset.dcat.jsonld' },
  prov: { ...all, name: 'dataset.prov.jsonld' },
  // One record, with one parent that has to be an address.
  'oasis-data-provenance': {
    name: 'data-provenance.json',
    licenses: (view) => [assertedLicenses(view.licenses)],
    addresses: (dataset, { datasets }) => (datasets.length === 1 ? stated(dataset) : []),
    parents: ({ claims }, { datasets }) =>
      datasets.length === 1
        ? parentsOn(claims)
            .filter((one) => URL.canParse(one))
            .slice(0, 1)
        : [],
  },
};

const manifests = process.env.LICIT_MANIFESTS;
if (manifests === undefined)
  process.stderr.write('\n⚠ NOT TESTED: exports of public manifests, read back: LICIT_MANIFESTS names a folder of them\n\n');

const projects: [string, (folder: string) => void][] = [
  ['two datasets', () => {}],
  ['the demo', (folder) => cpSync(join(root, 'fixtures/demo'), folder, { recursive: true })],
  ['20,000 items in eight sources', makeFilingCorpus],
  ...(manifests === undefined
    ? []
    : [['public manifests', (folder) => cpSync(manifests, folder, { recursive: true })] satisfies [string, (folder: string) => void]]),
];

const href = (address: string): string => (URL.canParse(address) && isWeb(address) ? new URL(address).href : address);
const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort();
/** Ids of licenses, whichever of them are joined in one expression. */
const ids = (expressions: readonly unknown[]): string[] =>
  sorted(expressions.flatMap((one) => String(one).split(/ AND |[()]/))).filter((id) => id !== '');
const known = (claims: readonly RecordedClaim[], about: string): RecordedClaim[] =>
  claims.filter((claim) => claim.about === about && claim.state === 'known');

/** What a document said of its files, and how that compares with them. */
function declaredBy(project: ExportedProject, descriptor: string): { path: string; stated: string; items: number; outcome: string }[] {
  const db = new Database(join(project.root, '.licit/ledger.db'), { readonly: true });
  const rows = db.prepare('select path, stated, stated_items as items, outcome from declared_files where descriptor = ?').all(descriptor);
  db.close();
  return rows as ReturnType<typeof declaredBy>;
}

async function saysTheSame(project: ExportedProject, view: ExchangeView, format: string): Promise<string> {
  const { name, licenses, addresses, parents } = formats[format]!;
  const text = await project.exported(format);
  const { claims } = await readAlone(name, text);
  expect(ids(known(claims, 'license').map(({ value }) => value))).toEqual(ids(licenses(view).flatMap((one) => one ?? [])));

  const { datasets } = view;
  const asked = (say: Says['parents']): string[] => sorted(datasets.flatMap((dataset) => say(dataset, view)).map(href));
  const read = sorted(known(claims, 'source').map(({ value }) => href(addressIn(value as Json) ?? '')));
  const derived = sorted(known(claims, 'derived-from').map(({ raw = '' }) => href(raw)));
  expect(read).toEqual(expect.arrayContaining(asked(addresses)));
  expect(derived).toEqual(expect.arrayContaining(asked(parents)));
  // An address of which nothing says that it is the dataset's own may come back as what it is from.
  const places = asked(stated);
  expect(read.filter((one) => !places.includes(one))).toEqual([]);
  expect(derived.filter((one) => !places.includes(one) && !asked(all.parents).includes(one))).toEqual([]);
  return text;
}

async function comesBack(project: ExportedProject, formatsOfIt: readonly string[]): Promise<void> {
  const view = exchangeView(await project.scanned());
  for (const format of formatsOfIt) await saysTheSame(project, view, format);
}

describe.each(projects)('of %s', (_, make) => {
  let project: ExportedProject;
  let view: ExchangeView;
  beforeAll(async () => {
    project = new ExportedProject(make.length === 0 ? boats : {});
    make(project.root);
    view = exchangeView(await project.scanned());
  }, 300_000);

  test.each(Object.keys(formats))('%s says on reading what it was written to say', async (format) => {
    await saysTheSame(project, view, format);
  });

  test('beside the same files each format finds every one of them with its digest and its number of items', async () => {
    const texts = await Promise.all(
      Object.entries(formats).map(async ([format, { name }]) => [name, await project.exported(format)] as const),
    );
    const elsewhere = new ExportedProject({});
    cpSync(project.root, elsewhere.root, { recursive: true, filter: (path) => !/^\.licit(?:\/|$)/.test(relative(project.root, path)) });
    elsewhere.put(Object.fromEntries(texts));
    await elsewhere.scanned();
    // The digest of a folder, or of lists that are one, is that of no file.
    const files = partsIn(view).filter(({ digest }) => digest !== undefined);
    const wanted = files.map(({ path, digest: stated, manifest: { items } }) => ({ path, stated, items, outcome: 'same' }));
    const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
    for (const { name } of Object.values(formats))
      expect([
        name,
        declaredBy(elsewhere, name)
          .filter(({ stated }) => stated !== null)
          .sort(byPath),
      ]).toEqual([name, wanted.sort(byPath)]);
  });
});

test('of whatever datasets, licenses, sources, parents and items a project has, each format says what it can', async () => {
  const words = fc.stringMatching(/^[a-z]{3,8}$/);
  const item = fc.record({
    license: fc.constantFrom('MIT', 'CC0-1.0', 'CC-BY-4.0', 'ODbL-1.0 OR MIT', 'ours', undefined),
    host: fc.option(words),
  });
  const file = fc.record({
    name: fc.stringMatching(/^[a-z]{1,5}(?: ?[%#é漢+]?[a-z]{1,3})$/),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  });
  const dataset = fc.record({
    license: fc.constantFrom('mit', 'cc-by-sa-4.0', undefined),
    parents: fc.array(words, { maxLength: 2 }),
    home: fc.option(words),
    files: fc.uniqueArray(file, { maxLength: 2, selector: ({ name }) => name }),
  });
  const datasets = fc.uniqueArray(dataset, { minLength: 1, maxLength: 3, selector: ({ home }) => home });
  await fc.assert(
    fc.asyncProperty(datasets, async (made) => {
      const files = made.flatMap(({ license, parents, home, files: lists }, i): [string, string][] => [
        [
          `set-${i}/README.md`,
          `---\n${license === undefined ? '' : `license: ${license}\n`}language: en\n${parents.length > 0 ? `source_datasets:\n${parents.map((one) => `- extended|${one}\n`).join('')}` : ''}---\n# Set ${i}\n${home === null ? '' : `\n**Homepage:** https://${home}.example/\n`}`,
        ],
        ...lists.map(({ name, items }): [string, string] => [
          `set-${i}/${name}.jsonl`,
          items
            .map(({ license: own, host }, n) =>
              row({ id: `${i}-${n}`, ...(own && { license: own }), url: host && `https://${host}.example/${n}` }),
            )
            .join(''),
        ]),
      ]);
      await comesBack(new ExportedProject(Object.fromEntries(files)), Object.keys(formats));
    }),
    { numRuns: 12 },
  );
});
