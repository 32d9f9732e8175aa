/** How a copy came: said by whoever says it, and where nobody does, to be answered. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acquiredOn } from '../../src/commands/explain/acquired-lines.js';
import { Page } from '../../src/commands/page.js';
import { loadConfig } from '../../src/config/config.js';
import { lookInto } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { readItem } from '../../src/ledger/read/query-item.js';
import { itemsNamed } from '../../src/ledger/read/query-items.js';
import provenance from '../../src/reports/provenance.js';
import { lines, type World, world } from '../assurance/world.js';

const roots: string[] = [];
const folder = (): string => {
  roots.push(mkdtempSync(join(tmpdir(), 'licit-acquired-')));
  return roots.at(-1)!;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

let seen: World;
beforeAll(async () => {
  seen = await world(
    {
      'licit.yaml': `declarations:
  - path: data/whole.jsonl
    acquired: { how: bought, when: 2024-05/2024-06, by: "data office", from: "order 2024-118" }
    by: K. Lee
  - path: data/part.jsonl
    acquired: { how: crawled }
    by: K. Lee
`,
      'data/whole.jsonl': lines([{ id: 'w', text: 'one' }]),
      'data/part.jsonl': lines([{ id: 'p', text: 'two' }]),
      'data/crawled.jsonl': lines([{ id: 'c', text: 'three', crawl_date: '2024-05-01' }]),
      'data/published.jsonl': lines([{ id: 'u', text: 'four', publication_date: '2024-05-01' }]),
    },
    { root: folder() },
  );
});

const line = (key: string, lang: 'en' | 'zh' = 'en'): string =>
  lookInto(join(seen.root, '.licit/ledger.db'), ({ db }) => {
    const at = findRun(db)!;
    const page = new Page({ width: 120, color: false });
    acquiredOn(page, readItem(db, at, itemsNamed(db, at, key)[0]!), lang);
    return page.toString().replace(/\s+/g, ' ');
  });

test('all that is stated is told with who says it, and nothing is left to be answered', () => {
  expect(line('w')).toContain('how: bought; when: 2024-05/2024-06; by whom: data office; from which copy: order 2024-118 · licit.yaml:2');
  expect(line('w')).not.toContain('to be answered');
  expect(line('w', 'zh')).toContain('取得方式：购买');
});

test('what nobody states is to be answered, in one line', () => {
  expect(line('p')).toMatch(/how: crawled .* to be answered: when, by whom, from which copy/);
  expect(line('p').match(/to be answered/g)).toHaveLength(1);
});

test('the day of a crawl is that of the copy; a day of publication says nothing of it', () => {
  expect(line('c')).toContain("when: 2024-05-01 (the item's field crawl_date)");
  expect(line('u')).toContain('to be answered: how, when, by whom, from which copy');
});

test('the report counts the items for which something is open', () => {
  const sum = (part: 'items' | 'how' | 'when' | 'by' | 'from') => seen.view.acquired!.reduce((all, one) => all + one[part], 0);
  expect([sum('items'), sum('how'), sum('when'), sum('by'), sum('from')]).toEqual([4, 2, 2, 1, 1]);
  const report = provenance.render(seen.view, { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 } as never);
  expect(report.find(({ name }) => name === 'report.md')!.content).toMatch(
    /How each copy came\*\* to be answered: how, when, by whom, from which copy for 3 items/,
  );
});

test('no rule is broken by it: nothing blocks that did not block', () => {
  expect(seen.view.findings.filter(({ rule }) => /acqui|copy/.test(rule))).toEqual([]);
});

test('another word for how is refused with those that there are', () => {
  const bad = folder();
  return expect(
    (async () => {
      await world(
        { 'licit.yaml': 'declarations: [{ path: a, acquired: { how: stolen } }]\n', 'data/a.jsonl': '{"id":1}\n' },
        { root: bad },
      );
      return loadConfig(join(bad, 'licit.yaml'), bad);
    })(),
  ).rejects.toThrow(/how/);
});
