import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { called, inProcess } from '../in-process.js';

const SNAPSHOTS = fileURLToPath(new URL('../../fixtures/snapshots', import.meta.url));

const URLS = ['refused', 'part', 'open', 'newer', 'crawlers', 'nothing', 'page'].map((name) => `https://${name}.example/private/a`);

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-reserved-')));
  writeFileSync(join(root, 'licit.yaml'), 'provider: Example\n');
  mkdirSync(join(root, 'data'));
  const rows = URLS.map((url, n) => JSON.stringify({ id: `${n}`, url, date: '2025-06-10', text: 'A text on boats and harbors.' }));
  writeFileSync(join(root, 'data/pages.jsonl'), rows.map((row) => `${row}\n`).join(''));
  cpSync(SNAPSHOTS, join(root, 'robots'), { recursive: true });
  return root;
}

const given = ['--kind', 'reservations', '--collected', '2025-06-10', '--from', 'our crawl', '--by', 'K. Lee'];

const run = (root: string, ...words: string[]) => called(root, words, process.env, main);

interface Finding {
  rule: string;
  items: number;
  examples: { key?: string }[];
}

async function findings(root: string): Promise<Record<string, string[]>> {
  const { out } = await run(root, 'scan', 'data', '--format', 'json', '--fail-on', 'none');
  const all = (JSON.parse(out) as { findings: Finding[] }).findings.filter(({ rule }) => rule.startsWith('optout/'));
  return Object.fromEntries(all.map(({ rule, examples }) => [rule, examples.map(({ key }) => key ?? '')]));
}

const REFUSED = {
  'optout/reserved': ['0', '1'],
  'optout/reserved-later': ['3'],
  'optout/crawlers-refused': ['4'],
};

test('a folder of snapshots refuses items that were read before, without their file', async () => {
  const root = project();
  expect(await findings(root)).toEqual({});
  await inProcess(root, 'answer', 'list', 'robots', ...given);
  expect(await findings(root)).toEqual(REFUSED);
  // The same where the file is read with the snapshots at hand.
  rmSync(join(root, '.licit/ledger.db'));
  expect(await findings(root)).toEqual(REFUSED);
});

test('a snapshot that is gone from the disk says what it said, and one that nobody signed as it is takes nothing back', async () => {
  const root = project();
  await inProcess(root, 'answer', 'list', 'robots', ...given);
  await findings(root);
  renameSync(join(root, 'robots'), join(root, '..', `${root.split('/').at(-1)!}-away`));
  expect(await findings(root)).toEqual(REFUSED);
  mkdirSync(join(root, 'robots'));
  writeFileSync(join(root, 'robots/refused.example.txt'), 'User-agent: *\nAllow: /\n');
  expect((await findings(root))['optout/reserved']).toEqual(['0', '1']);
});

test('an item is explained by each question with words, place and day, and by what the carrier counts as', async () => {
  const root = project();
  await inProcess(root, 'answer', 'list', 'robots', ...given);
  await findings(root);
  const { out } = await run(root, 'explain', 'data/pages.jsonl:1');
  expect(out).toContain('data mining: disallowed · robots-9309 “Disallow: /” robots/2025-06-08/refused.example/robots.txt:3 of 2025-06-08');
  expect(out).toMatch(/robots-9309 under CDSM Directive art\. 4\(3\).*as of 2026-11-30/);
  const later = await run(root, 'explain', 'data/pages.jsonl:4');
  expect(later.out).toContain('collected 2025-06-10');
  expect(later.out).toContain('reserved later: robots-9309 “Disallow: /” robots/newer.example/2025-09-01/robots.txt:2 of 2025-09-01');
});

test('what holds no snapshot is refused, and the crawler that collected can be named', async () => {
  const root = project();
  await expect(inProcess(root, 'answer', 'list', 'data', ...given)).rejects.toThrow('no snapshot of a site');
  const { out } = await run(root, 'answer', 'list', 'robots', ...given, '--agent', 'ExampleBot', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ list: { kind: 'reservations', agents: ['ExampleBot'], document: { files: 40 } }, passed: 1 });
});
