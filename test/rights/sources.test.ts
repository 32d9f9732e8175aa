/** `licit show sources`: each item counts once, for the domain that somebody registered, and what is not known is not 0. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domainsOfRun, sourcesText } from '../../src/commands/show/show-sources.js';
import { lookInto } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import type { DomainsResult } from '../../src/model/results/domains.js';
import { columns } from '../../src/text/show.js';
import { lines, world } from '../assurance/world.js';

let root: string;
let result: DomainsResult;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'licit-sources-'));
  const text = 'a sentence about the weather, and of what it was like on the day before';
  const rows = [
    ...Array.from({ length: 6 }, (_, n) => ({ id: `a${n}`, url: `https://news.site.co.uk/${n}`, text, license: 'cc-by-4.0' })),
    ...Array.from({ length: 3 }, (_, n) => ({ id: `b${n}`, url: `https://www.site.co.uk/${n}`, text })),
    ...Array.from({ length: 2 }, (_, n) => ({ id: `c${n}`, url: `https://libgen.is/${n}`, text })),
    { id: 'd', url: 'https://other.co.uk/1', text },
    { id: 'e', url: 'http://192.0.2.7/1', text },
    { id: 'f', text },
  ];
  const pictures = Array.from({ length: 2 }, (_, n) => ({
    id: `p${n}`,
    image_url: `https://photos.example.org/${n}.jpg`,
    caption: 'a dog',
  }));
  await world({ 'data/pages.jsonl': lines(rows), 'data/pictures.jsonl': lines(pictures) }, { root });
  result = lookInto(join(root, '.licit/ledger.db'), ({ db }) => domainsOfRun(db, findRun(db)!));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const of = (domain: string) => result.domains.find((one) => one.domain === domain)!;

test('hosts are counted for what somebody registered under a public suffix', () => {
  expect(result.domains.map(({ domain, items }) => [domain, items])).toEqual([
    ['site.co.uk', 9],
    ['example.org', 2],
    ['libgen.is', 2],
    ['192.0.2.7', 1],
    ['other.co.uk', 1],
  ]);
  expect(of('site.co.uk').hosts).toBe(2);
  expect(result.withoutHost).toBe(1);
  expect(result.domains.reduce((sum, { items }) => sum + items, 0) + result.withoutHost).toBe(result.items);
});

test('license and reservation states add up to the items, and silence is unknown', () => {
  for (const { items, licenses, reservations } of result.domains) {
    expect(Object.values(licenses).reduce((sum, one) => sum + one, 0)).toBe(items);
    expect(Object.values(reservations).reduce((sum, one) => sum + one, 0)).toBe(items);
  }
  expect(of('site.co.uk').licenses).toEqual({ known: 6, unclear: 0, conflict: 0, missing: 3 });
  expect(of('site.co.uk').reservations.unknown).toBe(9);
});

test('a list from outside is named with its entry', () => {
  expect(of('libgen.is').listed).toEqual([{ kind: 'shadow-library', entry: 'libgen.*' }]);
  expect(of('other.co.uk').listed).toEqual([]);
});

test('bytes of pictures that are only linked are unknown, so nothing is ranked by bytes', () => {
  expect(of('example.org').bytes).toBeUndefined();
  expect(of('site.co.uk').bytes).toEqual({ bytes: 9 * 71, items: 9 });
  expect(result.rankedBy).toBe('items');
  const [, first, second] = sourcesText(result, 'csv', 20, 'en', { width: 80, color: false }, '0').split('\n');
  expect(first).toMatch(/^1,1,site\.co\.uk,9,639,9,2,yes,yes,/);
  expect(second).toMatch(/^2,,example\.org,2,,,1,no,no,/);
});

test('the summary of the EU asks for a tenth of the domains, rounded up; of SMEs for a twentieth or 1,000', () => {
  expect([result.topTenth, result.smeList, result.tenthOfSize]).toEqual([1, 1, 1]);
});

test.each(['en', 'zh'] as const)('no line is wider than the screen: %s', (lang) => {
  const page = sourcesText(result, 'pretty', 20, lang, { width: 80, color: false }, '0');
  expect(page.split('\n').filter((line) => columns(line) > 80)).toEqual([]);
});
