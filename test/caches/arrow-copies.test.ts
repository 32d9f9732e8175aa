import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { expect, test } from 'vitest';
import { arrowFolder } from '../../src/discover/caches/arrow-copies.js';
import { type RunResult, scan } from '../../src/library/library.js';
import { BLUE, CARD, HubFolders, RED, TRAIN, write } from './hub-folders.js';

const hub = new HubFolders();
const scanned = (...paths: string[]): Promise<RunResult> => scan({ paths, cwd: hub.project });
const manifests = ({ manifests }: RunResult): [string, number][] => manifests.map(({ path, items }) => [path, items]);
const unread = ({ notRead }: RunResult): [string, string][] => notRead.map(({ path, reason }) => [path, reason]);
const claimed = ({ datasets }: RunResult, about: string): string[] =>
  datasets.flatMap(({ claims }) => claims.flatMap((one) => (one.about === about ? [JSON.stringify(one.value)] : [])));

const TEXTS = ['The red boat left early.', 'The tide was low.'];
const INFO = {
  description: 'Boats.',
  citation: '',
  homepage: 'https://example.com/boats',
  license: 'cc0-1.0',
  features: { text: { dtype: 'string', _type: 'Value' } },
  builder_name: 'json',
  dataset_name: 'boats',
  config_name: 'default',
  splits: { train: { name: 'train', num_examples: 2 } },
  download_checksums: { 'https://example.org/boats.zip': { num_bytes: 9 } },
};

/** What the library `datasets` leaves of a configuration. */
function prepared(commit: string, configuration = 'default', of = 'org___boats'): string {
  const folder = join(hub.home, 'hf', 'datasets', of, configuration, '0.0.0', commit);
  write(join(folder, 'boats-train.arrow'), tableToIPC(new Table({ text: vectorFromArray(TEXTS, new Utf8()) }), 'stream'));
  write(join(folder, 'dataset_info.json'), JSON.stringify({ ...INFO, config_name: configuration }));
  return folder;
}

test('Arrow files alone are read with what their description says, and the card is told as not read', async () => {
  prepared(RED);
  const run = await scanned('hf:org/boats');
  expect(manifests(run)).toEqual([
    ['hf:org/boats/default/boats-train.arrow', 2],
    ['hf:org/boats/default/dataset_info.json', 0],
  ]);
  expect(run.licenses).toMatchObject([{ expression: 'CC0-1.0', items: 2 }]);
  expect(claimed(run, 'version')).toContain(`"${RED}"`);
  const sources = claimed(run, 'source').join();
  for (const address of ['https://huggingface.co/datasets/org/boats', 'https://example.com/boats', 'https://example.org/boats.zip'])
    expect(sources).toContain(address);
  expect(unread(run)).toEqual([['hf:org/boats/README.md', 'not-fetched']]);
  expect(JSON.stringify(run)).not.toContain(hub.home);
});

test('names are written as the library writes them', () => {
  const folders = ['org/Boats', 'My-Org/BoatNames', 'squad', 'a/SHP', 'a/HTTPServer2x', 'a/b_c.D-e'];
  expect(folders.map((name) => arrowFolder({ hub: 'hf', name }))).toEqual([
    'org___boats',
    'My-Org___boat_names',
    'squad',
    'a___shp',
    'a___http_server2x',
    'a___b_c.d-e',
  ]);
});

test('a hash of a program is no revision, and each configuration is a data set of its own', async () => {
  prepared('f'.repeat(64), 'first', 'boats');
  prepared('e'.repeat(64), 'second', 'boats');
  const run = await scanned('hf:boats');
  expect(run.datasets.map(({ name, items }) => [name, items])).toEqual([
    ['hf:boats/first', 2],
    ['hf:boats/second', 2],
  ]);
  expect(claimed(run, 'version')).toEqual([]);
});

test('of several revisions of a configuration one has to be named', async () => {
  prepared(RED);
  prepared(BLUE);
  await expect(scanned('hf:org/boats')).rejects.toThrow(/Several revisions of org\/boats/);
  expect(claimed(await scanned(`hf:org/boats@${BLUE.slice(0, 9)}`), 'version')).toContain(`"${BLUE}"`);
  await expect(scanned('hf:org/boats@main')).rejects.toThrow('Revision main of org/boats is not in the cache');
});

test('where the files of the Hub are there, the Arrow files made of them are passed over, and counted', async () => {
  hub.snapshot(RED, { 'README.md': CARD, 'train.jsonl': TRAIN }, { ref: 'main' });
  prepared(RED);
  const run = await scanned('hf:org/boats');
  expect(manifests(run).map(([path]) => path)).toEqual(['hf:org/boats/README.md', 'hf:org/boats/train.jsonl']);
  expect(run.notRead).toMatchObject([{ path: 'hf:org/boats/org___boats/', reason: 'made-copy', kind: 'passed-over', files: 1 }]);
});

test('where the Hub has a card and a program alone, the Arrow files are the data, and the card speaks for them', async () => {
  hub.snapshot(RED, { 'README.md': CARD, 'boats.py': 'import datasets\n' }, { ref: 'main' });
  prepared('f'.repeat(64), 'plain_text');
  const run = await scanned('hf:org/boats');
  expect(manifests(run)).toContainEqual(['hf:org/boats/plain_text/boats-train.arrow', 2]);
  expect(run.licenses).toMatchObject([{ expression: 'CC-BY-4.0', items: 2 }]);
  expect(unread(run)).toContainEqual(['hf:org/boats/plain_text/dataset_info.json', 'made-copy']);
});

test('what was computed from the data, what is not finished and links are told and not read', async () => {
  const folder = prepared(RED);
  write(join(folder, 'cache-0123abcd.arrow'), tableToIPC(new Table({ text: vectorFromArray(TEXTS, new Utf8()) }), 'stream'));
  write(join(`${folder}.incomplete`, 'boats-train.arrow'), 'half');
  symlinkSync(hub.project, join(hub.home, 'hf', 'datasets', 'org___boats', 'other'));
  write(join(hub.project, 'outside.jsonl'), TRAIN);
  symlinkSync(join(hub.project, 'outside.jsonl'), join(folder, 'outside.jsonl'));
  const run = await scanned('hf:org/boats');
  expect(run.totals.items).toBe(2);
  expect(unread(run)).toEqual([
    ['hf:org/boats/', 'cut-off'],
    ['hf:org/boats/README.md', 'not-fetched'],
    ['hf:org/boats/default/cache-0123abcd.arrow', 'made-copy'],
    ['hf:org/boats/default/outside.jsonl', 'link'],
  ]);
});
