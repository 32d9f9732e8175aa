import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { revealed } from '../../src/commands/reveal.js';
import { type RunResult, scan } from '../../src/library/library.js';
import { openLast } from '../../src/project/opened.js';
import { loadProject } from '../../src/project/project.js';
import { called, inProcess } from '../in-process.js';
import { BLUE, CARD, HubFolders, RED, rows, TRAIN, write } from './hub-folders.js';

const hub = new HubFolders();
const scanned = (...paths: string[]): Promise<RunResult> => scan({ paths, cwd: hub.project });
const manifests = ({ manifests }: RunResult): [string, number][] => manifests.map(({ path, items }) => [path, items]);
const unread = ({ notRead }: RunResult): [string, string][] => notRead.map(({ path, reason }) => [path, reason]);
const versions = ({ datasets }: RunResult): string[] =>
  datasets.flatMap(({ claims }) => claims.flatMap(({ about, value }) => (about === 'version' ? [String(value)] : [])));

test('a snapshot of links is read under the name of the data set, with its card, its page and its commit', async () => {
  hub.snapshot(RED, { 'README.md': CARD, 'data/train.jsonl': TRAIN }, { ref: 'main' });
  const run = await scanned('hf:org/boats');
  expect(manifests(run)).toEqual([
    ['hf:org/boats/README.md', 0],
    ['hf:org/boats/data/train.jsonl', 2],
  ]);
  expect(run.licenses).toMatchObject([{ expression: 'CC-BY-4.0', items: 2 }]);
  expect(new Set(versions(run))).toEqual(new Set([RED]));
  const [source] = run.datasets[0]!.claims.filter(({ about }) => about === 'source');
  expect(source).toMatchObject({
    value: { url: 'https://huggingface.co/datasets/org/boats', name: 'org/boats' },
    raw: `hf:org/boats@${RED}`,
    by: 'metadata',
  });
});

test('neither the result nor the ledger holds a path of this machine', async () => {
  hub.snapshot(RED, { 'README.md': CARD, 'data/train.jsonl': TRAIN }, { ref: 'main' });
  const run = await scanned('hf:org/boats');
  expect(JSON.stringify(run)).not.toContain(hub.home);
  expect(readFileSync(join(hub.project, '.licit', 'ledger.db'), 'latin1')).not.toContain(join(hub.home, 'hf'));
});

test('copies, as Windows has them, are read alike', async () => {
  hub.snapshot(RED, { 'README.md': CARD, 'data/train.jsonl': TRAIN }, { ref: 'main', copies: true });
  const run = await scanned('hf:org/boats');
  expect(manifests(run)).toHaveLength(2);
  expect(versions(run)).toContain(RED);
});

test('the same revision is unchanged, and the next one is the same data set, whose rows are matched', async () => {
  const other = rows('The red boat left early.', 'The tide was low.', 'Nets were mended.');
  hub.snapshot(RED, { 'data/train.jsonl': TRAIN, 'data/test.jsonl': TRAIN }, { ref: 'main' });
  hub.snapshot(BLUE, { 'data/train.jsonl': other, 'data/test.jsonl': TRAIN }, { ref: 'v2' });
  await scanned('hf:org/boats');
  expect((await scanned('hf:org/boats')).run).toMatchObject({ unchanged: 2, added: 0, closed: 0 });
  const next = await scanned('hf:org/boats@v2');
  expect(next.run).toMatchObject({ added: 1, closed: 0 });
  expect(next.totals.items).toBe(5);
  // The file that is the same in both is of the new commit now.
  expect(new Set(versions(next))).toEqual(new Set([BLUE]));
});

test.each([
  ['a tag', 'v2', BLUE],
  ['a commit', RED, RED],
  ['the beginning of a commit', RED.slice(0, 8), RED],
  ['a branch with a slash', 'refs/pr/1', BLUE],
])('a revision is %s', async (_, revision, commit) => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  hub.snapshot(BLUE, { 'train.jsonl': TRAIN }, { ref: 'v2' });
  write(join(hub.repository(), 'refs/refs/pr/1'), BLUE);
  expect(versions(await scanned(`hf:org/boats@${revision}`))).toContain(commit);
});

test('without a branch the one snapshot is meant; of several none is, and they are named', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN });
  expect(versions(await scanned('hf:org/boats'))).toContain(RED);
  hub.snapshot(BLUE, { 'train.jsonl': TRAIN });
  await expect(scanned('hf:org/boats')).rejects.toThrow(
    `Several revisions of org/boats are in the cache: ${RED.slice(0, 12)}, ${BLUE.slice(0, 12)}`,
  );
  await expect(scanned('hf:org/boats@a1b2c3')).rejects.toThrow(/Several revisions/);
  await expect(scanned('hf:org/boats@v9')).rejects.toMatchObject({
    message: 'Revision v9 of org/boats is not in the cache',
    fix: `There is ${RED.slice(0, 12)}, ${BLUE.slice(0, 12)}. Fetch it, which licit does not: hf download --repo-type dataset org/boats --revision v9`,
  });
});

test('two revisions in one scan are refused', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  hub.snapshot(BLUE, { 'train.jsonl': TRAIN }, { ref: 'v2' });
  await expect(scanned('hf:org/boats', 'hf:org/boats@v2')).rejects.toThrow(/in two revisions/);
  expect(manifests(await scanned('hf:org/boats', `hf:org/boats@${RED}`))).toHaveLength(1);
});

test('a branch that names a commit whose files are not here, or no commit, is an error', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN });
  write(join(hub.repository(), 'refs/main'), BLUE);
  await expect(scanned('hf:org/boats')).rejects.toThrow(`Revision main (${BLUE.slice(0, 12)}) of org/boats is not in the cache`);
  for (const broken of ['', '../../../project', 'x'.repeat(2000)]) {
    write(join(hub.repository(), 'refs/main'), broken);
    await expect(scanned('hf:org/boats')).rejects.toThrow('refs/main of org/boats in the cache holds no commit');
  }
});

test('what is not there is told with where was looked, what decides and how to fetch it', async () => {
  await expect(scanned('hf:org/none')).rejects.toThrow(`looked in ${join(hub.home, 'hf', 'hub')} (HF_HOME)`);
  await expect(scanned('hf:org/none')).rejects.toMatchObject({ fix: expect.stringContaining('hf download --repo-type dataset org/none') });
});

test('a link out of the blobs of the data set is not followed, wherever it leads', async () => {
  const folder = hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  write(join(hub.project, 'outside.jsonl'), TRAIN);
  write(join(hub.repository('org/other'), 'blobs', 'abc'), TRAIN);
  symlinkSync(join(hub.project, 'outside.jsonl'), join(folder, 'one.jsonl'));
  symlinkSync(join(hub.repository('org/other'), 'blobs', 'abc'), join(folder, 'two.jsonl'));
  // A blob that is a link itself.
  symlinkSync(join(hub.project, 'outside.jsonl'), join(hub.repository(), 'blobs', 'three'));
  symlinkSync('../../blobs/three', join(folder, 'three.jsonl'));
  symlinkSync('../../blobs', join(folder, 'four'));
  const run = await scanned('hf:org/boats');
  expect(manifests(run)).toEqual([['hf:org/boats/train.jsonl', 2]]);
  expect(unread(run).filter(([, reason]) => reason === 'link').length).toBeGreaterThan(0);
  expect(run.notRead.reduce((sum, { files = 1 }) => sum + files, 0)).toBe(4);
});

test('a snapshot that is a link to another folder is none', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  const folder = join(hub.repository(), 'snapshots', RED);
  renameSync(folder, join(hub.project, 'elsewhere'));
  symlinkSync(join(hub.project, 'elsewhere'), folder);
  await expect(scanned('hf:org/boats')).rejects.toThrow(/\(a1b2c3d11111\) of org\/boats is not in the cache/);
});

test('links of a snapshot are followed where its folder is named, and not where the blobs are looked at too', async () => {
  const folder = hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  expect(manifests(await scanned(folder)).map(([, items]) => items)).toEqual([2]);
  rmSync(join(hub.project, '.licit'), { recursive: true });
  expect((await scanned(hub.repository())).totals.items).toBe(2);
});

test('downloads that were cut off, and files that the listing of the revision names, are told', async () => {
  const folder = hub.snapshot(RED, { 'README.md': CARD, 'train.jsonl': TRAIN }, { ref: 'main' });
  symlinkSync('../../blobs/feed', join(folder, 'test.jsonl'));
  write(join(hub.repository(), 'blobs', 'feed.0a1b.incomplete'), 'half');
  const files = Object.fromEntries(
    ['README.md', 'train.jsonl', 'test.jsonl', 'more/valid.jsonl', '../../climbs'].map((name) => [name, { size: 1 }]),
  );
  write(join(hub.repository(), 'trees', `${RED}.json`), JSON.stringify({ format_version: 1, files }));
  const run = await scanned('hf:org/boats');
  expect(unread(run)).toEqual([
    ['hf:org/boats/', 'cut-off'],
    ['hf:org/boats/more/valid.jsonl', 'not-fetched'],
    ['hf:org/boats/test.jsonl', 'cut-off'],
  ]);
  expect(run.notRead[1]!.why).toBe(`not in the cache: run hf download --repo-type dataset org/boats --revision ${RED}`);
});

test('a file of the project with such a name is read as ./hf:…, and no data set takes its paths', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  write(join(hub.project, 'hf:org', 'boats', 'own.jsonl'), rows('Mine.'));
  expect(manifests(await scanned('./hf:org/boats'))).toEqual([['hf:org/boats/own.jsonl', 1]]);
  await expect(scanned('hf:org/boats')).rejects.toThrow(/The project holds hf:org/);
});

test('a scan of the project leaves data sets of caches on record, until they are in the cache no more', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  write(join(hub.repository(), 'trees', `${RED}.json`), JSON.stringify({ files: { 'test.jsonl': {} } }));
  write(join(hub.project, 'own.jsonl'), rows('Mine.'));
  await scanned('hf:org/boats');
  const both = await scanned('.');
  expect(manifests(both)).toEqual([
    ['hf:org/boats/train.jsonl', 2],
    ['own.jsonl', 1],
  ]);
  expect(unread(both)).toContainEqual(['hf:org/boats/test.jsonl', 'not-fetched']);
  rmSync(hub.repository(), { recursive: true });
  expect(manifests(await scanned('.'))).toEqual([['own.jsonl', 1]]);
});

test('show, explain, exclude and report take its paths', async () => {
  hub.snapshot(RED, { 'README.md': CARD, 'train.jsonl': TRAIN }, { ref: 'main' });
  await scanned('hf:org/boats');
  const asked = async (...words: string[]): Promise<string> => (await called(hub.project, words, process.env, main)).out;
  expect(await asked('show', 'hf:org/boats')).toContain('hf:org/boats/train.jsonl: jsonl, 2 items');
  expect(await asked('explain', 'hf:org/boats/train.jsonl:2')).toContain(`"hf:org/boats@${RED}"`);
  await inProcess(hub.project, 'report', 'provenance', '-o', 'report');
  const pages = readdirSync(join(hub.project, 'report')).map((name) => readFileSync(join(hub.project, 'report', name), 'utf8'));
  expect(pages.join()).toContain('hf:org/boats');
  expect(pages.join()).not.toContain(hub.home);
  await inProcess(hub.project, 'exclude', '--keep', 'not-forbidden', '-o', 'keep.jsonl');
  expect(JSON.parse(readFileSync(join(hub.project, 'keep.jsonl'), 'utf8').split('\n')[0]!)).toEqual({
    manifest: 'hf:org/boats/train.jsonl',
    line: 1,
    key: 'b0',
  });
});

test('values are revealed from the revision that was scanned, where another one is meant by now', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  hub.snapshot(BLUE, { 'train.jsonl': rows('Nets were mended.', 'Write to ada.planted@example.com today.') }, { ref: 'v2' });
  await scanned('hf:org/boats@v2');
  const project = loadProject({ cwd: hub.project });
  const opened = openLast(project);
  try {
    expect(await revealed('hf:org/boats/train.jsonl:2', project, opened, 'en')).toContain('ada.planted@example.com');
  } finally {
    opened.ledger.db.close();
  }
});

test('a declaration names it by what is scanned', async () => {
  hub.snapshot(RED, { 'train.jsonl': TRAIN }, { ref: 'main' });
  await scanned('hf:org/boats');
  await inProcess(hub.project, 'declare', 'hf:org/boats', '--personal-data', 'none', '--by', 'Ada Example', '--yes');
  expect(readFileSync(join(hub.project, 'licit.yaml'), 'utf8')).toContain('path: /hf:org/boats/**');
  const { findings } = await scanned('hf:org/boats');
  expect(findings.map(({ rule }) => rule)).not.toContain('declaration/covers-nothing');
});

test('pictures are a listing of their folder, with the commit as any list', async () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
  hub.snapshot(RED, { 'README.md': CARD }, { ref: 'main' });
  for (let n = 1; n <= 5; n++)
    write(join(hub.repository(), 'snapshots', RED, 'photos', `${n}.jpg`), Buffer.concat([jpeg, Buffer.from([n])]));
  const run = await scanned('hf:org/boats');
  expect(manifests(run)).toContainEqual(['hf:org/boats/photos/', 5]);
  expect(versions(run)).toEqual([RED, RED]);
});

test('a data set of ModelScope is read from its snapshot, or from the folder that earlier libraries made', async () => {
  const cache = join(hub.home, 'ms');
  write(join(cache, 'datasets/org--boats/snapshots/master/train.jsonl'), TRAIN);
  write(join(cache, 'datasets/org--boats/snapshots/master/test.jsonl.incomplete'), TRAIN);
  write(join(cache, 'hub/datasets/org/boats___two/train.jsonl'), TRAIN);
  const run = await scanned('ms:org/boats', 'ms:org/boats.two');
  expect(manifests(run).map(([path]) => path)).toEqual(['ms:org/boats.two/train.jsonl', 'ms:org/boats/train.jsonl']);
  expect(unread(run)).toEqual([['ms:org/boats/test.jsonl.incomplete', 'cut-off']]);
  expect(versions(run)).toEqual(['master']);
  expect(JSON.stringify(run)).toContain('https://modelscope.cn/datasets/org/boats.two');
  await expect(scanned('ms:org/none')).rejects.toThrow(/MODELSCOPE_CACHE/);
});

test('an empty folder of a data set is no revision', async () => {
  mkdirSync(join(hub.repository(), 'snapshots'), { recursive: true });
  await expect(scanned('hf:org/boats')).rejects.toThrow('No revision of org/boats is in the cache');
});
