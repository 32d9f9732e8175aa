/** False greens of the report: what a provider could have it say, and what it says now. docs/false-greens/report.md lists them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import type { Lang } from '../../src/model/basics.js';
import type { RenderOptions, Snapshot } from '../../src/model/snapshot.js';
import provenance from '../../src/reports/provenance.js';
import { rejudge } from '../../src/scan/run.js';
import { duty, lines, provider, type World, world } from './world.js';

const made: World[] = [];
afterAll(() => {
  for (const { root } of made) rmSync(root, { recursive: true, force: true });
});

async function build(files: Record<string, string>, root?: string): Promise<World> {
  const one = await world(files, root === undefined ? {} : { root });
  made.push(one);
  return one;
}

const options: RenderOptions = { lang: 'en', width: 100, color: false, failOn: 'error', strict: false, exit: 0 };

function page(view: Snapshot, lang: Lang = 'en'): string {
  const { content } = provenance.render(view, { ...options, lang }).find(({ name }) => name === 'report.md')!;
  return content.replaceAll('\\', '').split(lang === 'zh' ? '\n## 查询' : '\n## Queries')[0]!;
}

const row = { id: '1', text: 'a sentence of text', license: 'cc0-1.0', url: 'https://e.example/1' };
const phones = 'id,text,phone\n1,你好,13900000001\n2,您好,13900000002\n';

describe('sources', () => {
  test('a name that is only declared does not hide what the card says', async () => {
    const files = {
      'data/README.md': '---\nlicense: cc-by-4.0\nsource_datasets:\n- scraped-forum-dump\n---\n# Posts\n',
      'data/train.jsonl': lines([{ id: 'a', text: 'one' }]),
    };
    const declared = `${provider}declarations:\n  - path: data/**\n    source: { kind: licensed-rightsholder, name: Licensed archive }\n`;
    const { view } = await build({ 'licit.yaml': declared, ...files });
    expect(view.sources.map(({ name }) => name)).toEqual(['scraped-forum-dump']);
    expect(page(view)).not.toMatch(/\| `Licensed archive` \| license from a rights holder/u);
  });

  test('more hosts than are listed are still counted: the rows add up', async () => {
    const many = Array.from({ length: 700 }, (_, n) => ({ id: n, text: 'x', url: `https://host${n}.example/${n}` }));
    const { view } = await build({ 'licit.yaml': provider, 'data/a.jsonl': lines(many) });
    expect(view.sources).toHaveLength(500);
    expect(view.sources.at(-1)).toMatchObject({ name: '(others)', items: 201, others: 201 });
    expect(view.sources.reduce((sum, { items }) => sum + items, 0)).toBe(700);
    expect(page(view)).toContain('| 680 others | 97.1 % · 680 |');
  });
});

describe('duties', () => {
  test('people under fourteen declared absent do not answer GDPR Art. 8, which asks for those under 16', async () => {
    const { view } = await build({
      'licit.yaml':
        'provider: Example Co\nuse: { purpose: commercial, offered: [EU] }\ninstruments: [eu-gdpr-2016]\ndeclarations:\n  - path: data/**\n    basis: { term: consent, jurisdiction: EU }\n    minors: none\n',
      'data/m.csv': phones,
    });
    const art8 = duty({ view } as World, 'art-8', 'eu-gdpr-2016');
    expect(art8.verdict).toBe('unproven');
    expect(art8.person?.en).toContain('under 16');
    expect(page(view)).toContain(
      'the age is 16, or a lower one down to 13 that the member state has set; the record does not answer for ages from 14 (GDPR art. 8)',
    );
  });

  test('contact details in the data keep the minimum of PIPL Art. 6 from being met', async () => {
    const found = await build({ 'licit.yaml': provider, 'data/m.csv': phones });
    expect(duty(found, 'art-6', 'cn-pipl-2021')).toMatchObject({
      verdict: 'unproven',
      reason: { en: expect.stringContaining('Bearing on it') as string },
    });
  });

  test('who answers for harm, and who brings proof in court, is no duty that can be met', async () => {
    const found = await build({
      'licit.yaml': provider.replace('cn-pipl-2021]', 'cn-pipl-2021, cn-copyright-law-2020]'),
      'data/a.jsonl': lines([row]),
    });
    for (const [id, law] of [
      ['art-69', 'cn-pipl-2021'],
      ['art-59', 'cn-copyright-law-2020'],
      ['art-21', 'cn-interim-measures-2023'],
    ] as const)
      expect(duty(found, id, law).kind, id).toBe('liability');
    const counted = /\*\*Duties\*\* (.*)/u.exec(page(found.view))![1]!;
    const sum = [...counted.matchAll(/\d+/gu)].reduce((all, [n]) => all + Number(n), 0);
    expect(sum).toBe(found.view.duties.filter(({ kind }) => kind === undefined).length);
    expect(page(found.view)).toContain('liability rule, not counted');
  });

  test('a standard that was replaced can be chosen, and is said to be replaced', async () => {
    const { view } = await build({
      'licit.yaml': provider.replace('cn-pipl-2021]', 'tc260-003-2024, gbt-45654-2025]'),
      'data/a.jsonl': lines([row]),
    });
    expect(page(view, 'zh')).toContain('自2025年11月1日起由 GB/T 45654—2025 代替；已由 GB/T 45654—2025 代替');
    // What was read is said so; what was not is not.
    expect(page(view, 'zh')).toContain('（概括，未核对原文）');
    expect(page(view, 'zh')).toContain('（概括，据转述）');
  });

  test('no law chosen is not no duty', async () => {
    const { view } = await build({ 'licit.yaml': 'instruments: []\n', 'data/a.jsonl': lines([row]) });
    expect(page(view)).toContain('- **Laws answered for** none chosen: no duty was judged');
    expect(view.notChecked[0]?.what.en).toBe('the duties of any law');
  });
});

describe('data that is not there', () => {
  test('what was retired by command is told in every later report, as of each scan as it was then', async () => {
    const first = await build({
      'licit.yaml': provider,
      'data/bad/m.csv': phones,
      'data/good/a.jsonl': lines([row]),
    });
    const config = loadConfig(join(first.root, 'licit.yaml'), first.root);
    const ledger = join(first.root, '.licit/ledger.db');
    await rejudge({ root: first.root, ledger, config, licit: '0.0.0', extra: [], command: 'licit retire', retire: ['data/bad'] });
    const opened = readLedger(ledger);
    const [then, now] = ['1', undefined].map((which) => snapshot(opened, findRun(opened.db, which)!, '0.0.0'));
    opened.db.close();
    expect(now!.totals.items).toBe(1);
    expect(now!.retired).toMatchObject([{ path: 'data/bad/m.csv', items: 2, run: 2 }]);
    expect(page(now!)).toContain('- **Retired** 1 manifest with 2 items were retired by command and are not counted.');
    expect([then!.totals.items, then!.retired]).toEqual([3, undefined]);
  });

  test('a folder that was emptied is not counted any more, and its end is told', async () => {
    const { root } = await build({ 'licit.yaml': provider, 'data/old/m.csv': phones, 'data/new/a.jsonl': lines([row]) });
    rmSync(join(root, 'data/old'), { recursive: true });
    const { view } = await build({}, root);
    expect(view.totals.items).toBe(1);
    expect(page(view, 'zh')).toContain('- **已不存在** 1 份清单（2 条数据）在最近一次扫描时已不在磁盘上，不计入总数。');
  });
});

describe('tables that travel with the report', () => {
  test('a field that a spreadsheet would compute is text, and no row is lost', async () => {
    const { view } = await build({
      'licit.yaml': `${provider}declarations:\n  - path: data/**\n    source: { kind: crawl-own, name: "=HYPERLINK(\\"https://evil.example\\")" }\n`,
      'data/a.jsonl': lines([row, { ...row, id: '2', license: '+cmd|x' }]),
    });
    const files = provenance.render(view, options);
    const csv = files.find(({ name }) => name === 'inventory.csv')!.content;
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    for (const cell of csv.split(/[,\n]/u)) expect(cell).not.toMatch(/^"?[=+\-@]/u);
    expect(view.inventory?.reduce((sum, { items }) => sum + items, 0)).toBe(2);
  });
});
