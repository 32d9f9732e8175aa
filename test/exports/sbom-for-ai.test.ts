/**
 * `docs/export.md` says where `licit export cyclonedx` puts the elements of “Software Bill of Materials (SBOM) for Artificial Intelligence – Minimum Elements” (G7 Cybersecurity
 * Working Group, published by the BSI on 12 May 2026), by the names and numbers that its vocabulary has for them (https://w3id.org/sbom/req/g7ai/). Each place that
 * is named has to be in an export.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { boats, ExportedProject } from './exported.js';

const page = resolve(import.meta.dirname, '../../docs/export.md');
const [begin, end] = ['<!-- SBOM for AI: made by `npm run accept` from test/exports. -->', '<!-- End of SBOM for AI. -->'];
const DATASET = 'components[].';
const FILE = 'components[].components[].';

/** An element, where licit puts it as a path in the document, and what it cannot say; without a path it is said nowhere. */
type Element = [number: string, name: string, at: string | undefined, not: string];

const elements: readonly Element[] = [
  ['MD-01', 'SBOM author', 'metadata.manufacturer.name', 'left out where `licit.yaml` names no provider'],
  ['MD-02', 'SBOM version', 'version', 'always 1: another state of the ledger is another `serialNumber`'],
  ['MD-03', 'SBOM data format name', 'bomFormat', ''],
  ['MD-04', 'SBOM data format version', 'specVersion', ''],
  ['MD-05', 'SBOM author signature', undefined, '`licit export in-toto` signs a statement on the same run'],
  ['MD-06', 'SBOM tool name', 'metadata.tools.components[].name', ''],
  ['MD-07', 'SBOM tool version', 'metadata.tools.components[].version', ''],
  ['MD-08', 'SBOM generation context', undefined, 'whether a model was trained before or after is not on record'],
  ['MD-09', 'SBOM timestamp', 'metadata.timestamp', 'of the scan, not of the export'],
  ['MD-10', 'SBOM dependency relationship', `${DATASET}components`, 'datasets hold files; nothing else depends'],
  ['DP-01', 'Dataset name', `${DATASET}name`, ''],
  ['DP-02', 'Dataset description', `${DATASET}description`, 'collection and annotation, in the words of the files; other texts nowhere'],
  ['DP-03', 'Dataset content', `${FILE}mime-type`, 'numbers of items in properties; sizes nowhere; what a format is no type for has none'],
  [
    'DP-04',
    'Dataset identifier',
    `${DATASET}externalReferences[].url`,
    'an address that files state; no DOI or key of a registry is told from others',
  ],
  ['DP-05', 'Dataset hash', `${FILE}hashes[].content`, 'of each list as it was scanned; of files that a list names none'],
  [
    'DP-06',
    'Dataset provenance',
    `${FILE}pedigree.ancestors[].name`,
    'where it is from, and `description` for how it was collected; steps of cleaning nowhere',
  ],
  [
    'DP-07',
    'Dataset statistical properties',
    `${FILE}properties`,
    'numbers of items; noise, biases and classes nowhere (`licit measure` has numbers of words and languages)',
  ],
  [
    'DP-08',
    'Dataset sensitivity',
    `${FILE}data[].classification`,
    '`PII` where something was found, with kinds; never “none”, and no level of secrecy',
  ],
  [
    'DP-09',
    'Dataset dependency relationship',
    undefined,
    'licit records data; whoever describes the model refers to the component by `bom-ref`',
  ],
  [
    'DP-10',
    'Dataset license',
    `${FILE}licenses[].expression`,
    'only where all items have one by the data’s own word; else `evidence.licenses`',
  ],
];

/** Clusters of which licit says nothing: what it scans is data. */
const others: readonly [name: string, elements: number, why: string, at?: string][] = [
  ['System Level Properties (SLP)', 9, 'only `metadata.component` is named, after the project; how a system uses data is not on record'],
  ['Models (MDL)', 13, 'a dataset is no model; `trainedOn` is for whoever describes one'],
  ['Infrastructure (INF)', 2, 'not scanned'],
  ['Security Properties (SP)', 4, 'only compliance with the duties of the chosen instruments is said', '`declarations`'],
  ['Key Performance Indicators (KPI)', 2, 'not measured'],
];

/** Whether something is at a path; of a list (`[]`) whether it is in one of its elements. */
function isAt(node: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return node !== undefined;
  const next = (node as Record<string, unknown> | undefined)?.[name.replace('[]', '')];
  return name.endsWith('[]') ? Array.isArray(next) && next.some((one) => isAt(one, rest)) : isAt(next, rest);
}

test('the page says where each element is, and each place that it names is in an export', async () => {
  const project = new ExportedProject({ ...boats, 'licit.yaml': `provider: Boat Works\n${boats['licit.yaml']}` });
  await project.scanned();
  const document: unknown = JSON.parse(await project.exported('cyclonedx'));
  expect(elements.filter(([, , path]) => path !== undefined && !isAt(document, path.split('.'))).map(([number]) => number)).toEqual([]);
  const table = [
    '| element | | where | what it does not say |',
    '| --- | --- | --- | --- |',
    ...elements.map(
      ([number, name, path, not]) => `| ${number} | ${name} | ${path === undefined ? '*nowhere*' : `\`${path}\``} | ${not} |`,
    ),
    ...others.map(([name, count, why, at = '*nowhere*']) => `| ${count} elements | ${name} | ${at} | ${why} |`),
  ].join('\n');
  const text = readFileSync(page, 'utf8');
  const made = `${text.slice(0, text.indexOf(begin))}${begin}\n\n${table}\n\n${text.slice(text.indexOf(end))}`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, made);
  expect(readFileSync(page, 'utf8')).toBe(made);
});
