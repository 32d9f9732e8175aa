import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import licenses from 'spdx-license-list/full.js';
import { expect, test } from 'vitest';
import { phraseIn } from '../../src/text/in-chinese.js';
import { inProcess } from '../in-process.js';
import { scanned } from '../licenses-of-items.js';

const rows = (more: Record<string, string> = {}): string =>
  [1, 2, 3].map((id) => JSON.stringify({ id, text: `a boat on lake ${id}`, ...more })).join('\n');
const MIT = licenses.MIT!.licenseText;

test('a text in a folder above the data speaks of it, and one in a folder beside it does not', async () => {
  const above = await scanned({ LICENSE: MIT, 'NOTES.md': 'The boats may not be used commercially.\n', 'data/in/a.jsonl': rows() });
  expect(above.licenses['data/in/a.jsonl:1']).toMatch(/^conflict: /);
  const beside = await scanned({
    LICENSE: MIT,
    'data/out/NOTES.md': 'The boats may not be used commercially.\n',
    'data/in/a.jsonl': rows(),
  });
  expect(beside.licenses['data/in/a.jsonl:1']).toBe('MIT');
});

test('a file named for rights that cannot be read makes the license unclear, and a picture changes nothing', async () => {
  const { items } = await scanned({
    LICENSE: MIT,
    'TERMS.bin': Buffer.from([0, 1, 2, 255]),
    'a.jsonl': rows(),
  });
  expect(phraseIn('en', String(items[0]!.facts.get('license.why')?.value))).toContain('TERMS.bin:1 may speak of rights and was not read');
  const harmless = await scanned({ LICENSE: MIT, 'drawing.bin': Buffer.from([0, 1, 2, 255]), 'a.jsonl': rows() });
  expect(harmless.licenses['a.jsonl:1']).toBe('MIT');
});

test('a license text for programs says nothing of rows that name where they are from, and one for content does', async () => {
  const from = { url: 'https://news.example/1' };
  const programs = await scanned({ LICENSE: MIT, 'a.jsonl': rows(from) });
  expect(programs.items[0]!.facts.get('license.of-programs')?.value).toBe('MIT');
  expect(programs.licenses['a.jsonl:1']).toMatch(/^unclear/);
  const own = await scanned({ LICENSE: MIT, 'a.jsonl': rows() });
  expect(own.licenses['a.jsonl:1']).toBe('MIT');
  const content = await scanned({ LICENSE: licenses['CC-BY-4.0']!.licenseText, 'a.jsonl': rows(from) });
  expect(content.licenses['a.jsonl:1']).toBe('CC-BY-4.0');
});

test('a document that is named as evidence is not read as a text beside data', async () => {
  const { licenses: of } = await scanned({
    LICENSE: MIT,
    'licit.yaml': 'declarations:\n  - path: "**"\n    source: { kind: crawl-own, evidence: contract.md }\n',
    'contract.md': 'The client shall not use the records commercially.\n',
    'a.jsonl': rows(),
  });
  expect(of['a.jsonl:1']).toBe('MIT');
});

test('licit explain lists what was in reach: silent, speaking, not read', async () => {
  const { root } = await scanned({
    LICENSE: MIT,
    'CHANGELOG.md': '# Changes\n\nMore boats.\n',
    'README.md': '# Boats\n\nAll data are for research use only.\n',
    'a.jsonl': rows(),
  });
  const to = join(mkdtempSync(join(tmpdir(), 'licit-explain-')), 'out.txt');
  await inProcess(root, 'explain', 'a.jsonl:1', '-o', to);
  const lines = readFileSync(to, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.includes('What was in reach'));
  expect(lines.slice(from + 1, from + 6).join('\n')).toContain('CHANGELOG.md: silent on rights');
  expect(lines.join('\n')).toContain('README.md:3: "All data are for research use only." → LicenseRef-custom-research-only · decides');
});

test('licit explain of a folder is the same as a tree, lists with the same around them together', async () => {
  const { root } = await scanned({
    LICENSE: MIT,
    'README.md': '# Boats\n\nMore boats.\n',
    'data/a.jsonl': rows(),
    'data/b.jsonl': rows(),
    'data/TERMS.bin': Buffer.from([0, 1, 2, 255]),
    'data/in/c.jsonl': rows({ license: 'CC-BY-4.0' }),
    'data/in/NOTES.md': 'The boats may not be used commercially.\n',
  });
  const of = async (path: string): Promise<string> => {
    const to = join(mkdtempSync(join(tmpdir(), 'licit-explain-')), 'out.txt');
    await inProcess(root, 'explain', path, '-o', to);
    return readFileSync(to, 'utf8').replaceAll(/licit-items-\w+/g, 'boats');
  };
  await expect(await of('.')).toMatchFileSnapshot('../golden/explain-tree.txt');
  expect(await of('data/in')).not.toContain('a.jsonl');
});
