/** Exports of real scans, read by licit again: for what a format can say, licenses, addresses, parents and files with their digests come back as they were, and none beside them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFilingCorpus } from '../../bench/filing-corpus.js';
import type { Json } from '../../src/model/basics.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import type { RecordedClaim } from '../../src/model/statement.js';
import { addressIn, assertedLicenses, type ExchangeView, exchangeView, parentsOn } from '../../src/reports/exchange/exchange-view.js';
import { boats, ExportedProject, readAlone } from '../exports/exported.js';
import { root } from './tree.js';

/** What each format is called as a file, and what it can say: files with digests; what is said of one dataset among several. */
const formats: Record<string, { name: string; files?: true; ofEach?: true }> = {
  croissant: { name: 'croissant.json', files: true },
  cyclonedx: { name: 'bom.cdx.json', files: true, ofEach: true },
  spdx: { name: 'dataset.spdx3.json', files: true, ofEach: true },
  dcat: { name: 'dataset.dcat.jsonld', ofEach: true },
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

/** Ids of licenses, whichever of them are joined in one expression. */
const ids = (expressions: readonly unknown[]): string[] =>
  [...new Set(expressions.flatMap((one) => String(one).split(/ AND |[()]/)))].filter((id) => id !== '').sort();
const hrefs = (claims: readonly RecordedClaim[], about: string): string[] =>
  claims
    .flatMap(({ about: on, state, value }) => (on === about && state === 'known' ? (addressIn(value as Json) ?? []) : []))
    .map((one) => new URL(one).href);

describe.each(projects)('of %s', (_, make) => {
  let project: ExportedProject;
  let view: ExchangeView;
  beforeAll(async () => {
    project = new ExportedProject(make.length === 0 ? boats : {});
    make(project.root);
    view = exchangeView((await project.scanned()) satisfies Snapshot);
  }, 300_000);

  test.each(Object.keys(formats))(
    '%s says on reading what it was written to say',
    async (format) => {
      const { name, files, ofEach } = formats[format]!;
      const back = await readAlone(name, await project.exported(format));
      const { claims } = back;
      const parts = view.datasets.flatMap((dataset) => dataset.parts);
      const stated = [...parts, ...(ofEach ? view.datasets : [])].flatMap(({ licenses }) => assertedLicenses(licenses) ?? []);
      expect(ids(claims.flatMap(({ about, state, value }) => (about === 'license' && state === 'known' ? [value] : [])))).toEqual(
        ids(stated),
      );
      if (files) {
        const {
          same,
          different,
          absent,
          'not-checked': unchecked,
        } = back.view.files?.counts ?? { same: 0, different: 0, absent: 0, 'not-checked': 0 };
        expect([same, different, absent + unchecked]).toEqual([0, 0, parts.length]);
      }
      const addresses = new Set(view.datasets.flatMap((dataset) => hrefs(dataset.claims, 'source')));
      const read = hrefs(claims, 'source');
      expect(read.filter((one) => !addresses.has(one))).toEqual([]);
      const known = new Set([
        ...view.datasets.flatMap((dataset) => parentsOn(dataset.claims)),
        ...parts.flatMap(({ origins }) => origins),
        ...addresses,
      ]);
      const parents = claims.flatMap(({ about, state, raw }) => (about === 'derived-from' && state === 'known' ? [raw ?? ''] : []));
      expect(parents.filter((one) => !known.has(one))).toEqual([]);
      if (ofEach) expect(parents).toEqual(expect.arrayContaining(view.datasets.flatMap((dataset) => parentsOn(dataset.claims))));
    },
    300_000,
  );
});
