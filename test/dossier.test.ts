/** The materials of a Chinese filing: figures that add up, nothing met by words alone, the same in every form. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Lang } from '../src/model/basics.js';
import type { RenderOptions, Snapshot } from '../src/model/snapshot.js';
import dossier from '../src/reports/cn-dossier.js';
import { officeFiles } from '../src/reports/document/office-files.js';
import { amountOf, dataTypes, foreignShare, keepsTo, typeOf } from '../src/reports/measured/figures.js';
import provenance from '../src/reports/provenance.js';
import { labelingFindings } from '../src/text/labeling/labeling-checks.js';
import { filed } from './filing-snapshot.js';
import { hostile, nothing } from './snapshot.js';

const options: RenderOptions = { lang: 'zh', width: 80, color: false, failOn: 'error', strict: false, exit: 0 };
const golden = join(import.meta.dirname, 'golden/dossier');

interface Table {
  id?: string;
  caption?: string;
  columns?: string[];
  rows?: (string | number)[][];
}

interface Data {
  figures: { kept: { items: number }; sources: { acquired: { items: number }; kept: { items: number; textBytes: { sum: number } } }[] };
  clauses: { name: string; result: string }[];
  missing: { where: string; role: string; what: string }[];
  document: { sections: { id: string; blocks: Table[] }[] };
}

function dataOf(snapshot: Snapshot, lang: Lang = 'zh'): Data {
  const file = dossier.render(snapshot, { ...options, lang }).find(({ name }) => name === 'dossier.json')!;
  return JSON.parse(file.content) as Data;
}

function table(data: Data, id: string): Required<Table> {
  const found = data.document.sections.flatMap(({ blocks }) => blocks).find((block) => block.id === id);
  expect(found, id).toBeDefined();
  return found as Required<Table>;
}

const column = ({ rows }: Required<Table>, index: number): number[] => rows.slice(0, -1).map((row) => Number(row[index]));
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

describe('goldens that a person can read', () => {
  test.each(['zh', 'en'] as const)('%s', (lang) => {
    const { content } = dossier.render(filed(), { ...options, lang }).find(({ name }) => name === 'dossier.md')!;
    const path = join(golden, `dossier.${lang}.md`);
    if (process.env.LICIT_ACCEPT === '1') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    expect(existsSync(path), 'run npm run accept and read the file').toBe(true);
    expect(content).toBe(readFileSync(path, 'utf8'));
  });
});

describe('figures add up', () => {
  const data = dataOf(filed());
  const { measures } = filed();
  const kept = measures!.cells.filter((cell) => cell.kept);

  test('the rows of T2 are the items of T1', () => {
    const types = table(data, 'T2');
    expect(sum(column(types, 1))).toBe(table(data, 'T1').rows[0]![1]);
    expect(types.rows.at(-1)![1]).toBe(2_800);
  });

  test('the rows and columns of T3 are those of T2', () => {
    const [types, classes] = [table(data, 'T2'), table(data, 'T3')];
    for (const [index, type] of dataTypes.entries()) {
      const own = kept.filter((cell) => typeOf(cell) === type).reduce((total, { items }) => total + items, 0);
      expect(sum(column(classes, index + 1)), type).toBe(own);
      expect(types.rows[index]![1], type).toBe(own);
    }
    for (const row of classes.rows) expect(sum(row.slice(1, 1 + dataTypes.length).map(Number))).toBe(row[1 + dataTypes.length]);
  });

  test('the list of sources has the sums of T1, row by row', () => {
    const list = table(data, 'sources');
    expect(sum(column(list, 8))).toBe(3_000);
    expect(sum(column(list, 9))).toBe(2_800);
    expect(list.rows.at(-1)!.slice(8, 10)).toEqual([3_000, 2_800]);
    expect(sum(data.figures.sources.map((one) => one.kept.textBytes.sum))).toBe(amountOf(kept).textBytes.sum);
    expect(sum(data.figures.sources.map((one) => one.acquired.items))).toBe(3_000);
  });

  test('the list of sources by class is T3 by class', () => {
    const [list, classes] = [table(data, 'sources'), table(data, 'T3')];
    const word = (row: (string | number)[]): string => String(row[0]).replace(/（.*）$/u, '');
    for (const one of new Set(classes.rows.slice(0, -1).map(word))) {
      const inList = list.rows.filter((row) => row[2] === one).map((row) => Number(row[9]));
      const inTable = classes.rows.filter((row) => word(row) === one).map((row) => Number(row[1 + dataTypes.length]));
      expect(sum(inList), one).toBe(sum(inTable));
    }
  });

  test('both languages say the same numbers', () => {
    const numbers = (lang: Lang) =>
      dataOf(filed(), lang)
        .document.sections.flatMap(({ blocks }) => blocks)
        .map(({ id, rows }) => [id, rows?.map((row) => row.filter((cell) => typeof cell === 'number'))]);
    expect(numbers('en')).toEqual(numbers('zh'));
  });
});

describe('what is not known', () => {
  test('items whose medium nothing tells are a type of their own, and the tables still add up', () => {
    const bare = filed();
    bare.measures!.cells[6] = { ...bare.measures!.cells[6]!, medium: 'unknown' as 'other' };
    const types = table(dataOf(bare), 'T2');
    expect(types.rows.find(([label]) => label === '［类型未判明］')![1]).toBe(50);
    expect(sum(column(types, 1))).toBe(2_800);
  });

  test('what the inventory has together is told of each source only where it holds of all', () => {
    const hosts = filed();
    hosts.measures!.cells = hosts.measures!.cells.map((cell) =>
      cell.dataset === 'web' ? { ...cell, source: cell.kept ? 'a.example' : 'b.example' } : cell,
    );
    const web = { ...hosts.inventory![0]!, source: '(hosts)' };
    const row = (name: string) => table(dataOf(hosts), 'sources').rows.find((one) => one[1] === name)!;
    hosts.inventory = [web, ...hosts.inventory!.slice(1)];
    expect(row('b.example')[11]).toBe('检出或者声明含有 200 条');
    expect(String(row('b.example')[5])).toContain('证明文件齐备 200/200 条');
    hosts.inventory = [
      { ...web, items: 1_000 },
      { ...web, items: 100, personal: 'no', sourceEvidence: false },
      ...hosts.inventory.slice(1),
    ];
    expect(row('b.example')[11]).toBe('未检出、未声明 200 条');
    expect(String(row('b.example')[5])).toContain('证明文件未按来源区分');
  });

  describe('a ledger of an earlier licit, without measures, spot checks and records of labeling', () => {
    const { measures: _, samples: __, labeling: ___, ...bare } = filed();
    // What verdicts, queries, licit.yaml and the ledger itself say: known without measures.
    const known =
      /^(?:T8|T8-rules|s3-6|s6-keywords|s7-grants|s[789]-rules|s8-bases|s8-found|s11-generated|s13-counts|law-.*|missing|not-checked|documents|manifests)$/;
    // Says what is not recorded, row by row.
    const open = ['T6', 's10', 's13'];

    test.each(['zh', 'en'] as const)('prints no figure of scale, class, source or exclusion, and no zero (%s)', (lang) => {
      const data = dataOf(bare, lang);
      expect(data.figures).toBeNull();
      for (const { id, blocks } of data.document.sections) {
        for (const block of blocks) {
          if (block.id !== undefined && known.test(block.id)) continue;
          if (block.id !== undefined) expect(open, id).toContain(block.id);
          // Clauses are counted by what they come to, measured or not.
          const text = JSON.stringify(block).replace(/0 of 28 required clauses|28 项条款中，0 项/, '');
          expect(text, id).not.toMatch(/(?<![\p{L}\d.,:-])0(?![\p{L}\d.,:-])/u);
          expect(text, id).not.toMatch(/No source|no such|没有此类/);
          expect(text, id).not.toMatch(/2,800|3,000|2800|3000/);
        }
      }
    });

    test('says in each part that it is not recorded', () => {
      const sections = new Map(dataOf(bare).document.sections.map(({ id, blocks }) => [id, JSON.stringify(blocks)]));
      const counted = (id: string): number => sections.get(id)!.split('未记载').length - 1;
      for (const id of ['tables', 'sources', 'glance', 'source-assessment', 'diversity', 'ip', 'annotation', 'sampling', 'inputs'])
        expect(counted(id), id).toBeGreaterThan(0);
      expect(sections.get('register')!.split('此类来源：未记载。').length - 1).toBe(5);
      expect(sections.get('register')).toContain('已取得但未留用于训练的数据条数：未记载。');
      expect(dossier.render(bare, options).find(({ name }) => name === 'dossier.md')!.content).toContain('**数据条数** 未记载');
    });
  });

  test('a class without sources may still have those whose class is not recorded', () => {
    const registered = (snapshot: Snapshot): string =>
      JSON.stringify(dataOf(snapshot).document.sections.find(({ id }) => id === 'register')!.blocks);
    const some = filed();
    some.measures!.cells = some.measures!.cells.filter(({ sourceClass }) => sourceClass !== 'commercial');
    const open = sum(some.measures!.cells.filter(({ sourceClass }) => sourceClass === undefined).map(({ items }) => items));
    expect(open).toBeGreaterThan(0);
    expect(registered(some)).toContain(`没有记载为此类的来源；另有 ${open} 条数据的来源类别未记载，可能属于此类。`);
    some.measures!.cells = some.measures!.cells.filter(({ sourceClass }) => sourceClass !== undefined);
    expect(registered(some)).toContain('台账中没有此类来源。');
  });

  test('staff whose roles and trainings nobody recorded are not counted as none', () => {
    const plain = filed();
    plain.labeling!.staff = [{ id: 'B-9', at: { path: 'licit.yaml', line: 9 } }];
    expect(table(dataOf(plain), 'T5').rows.at(-1)).toEqual(['合计', 1, '未记载', '未记载', 0, '未记载', '未记载', '未记载']);
    expect(JSON.stringify(dataOf(plain).document.sections.find(({ id }) => id === 'annotation'))).toContain(
      '标注人员的岗位：未记载，未经比对。',
    );
  });

  test('bad items without a risk are not told as none', () => {
    const bad = filed();
    for (const sample of bad.samples!) Object.assign(sample, { risks: [], bad: 7, checked: 100 });
    const counted = bad.samples!.filter(({ purpose, outcome }) => outcome !== 'void' && /safety|intake/.test(purpose)).length;
    expect(table(dataOf(bad), 's6-risks').rows).toEqual([['安全风险未记载', 7 * counted]]);
  });

  test('a measure over part of the items says how many it is over', () => {
    const [, text, , , , , , audio, video] = table(dataOf(filed()), 'T1').rows;
    expect(text![1]).toBe('735,000（仅含 2,450/2,500 条）');
    expect(audio![1]).toBe('0.4（仅含 40/50 条）');
    // No item is a video: that is nothing to measure, and no zero.
    expect(video![1]).toBe('–');
  });

  test('a measure that nobody gave is not recorded, never zero', () => {
    const bare = filed();
    for (const cell of bare.measures!.cells) cell.tokensEstimated = { items: 0, sum: 0 };
    expect(table(dataOf(bare), 'T1').rows[3]!.slice(1)).toEqual(['未记载', '未记载']);
  });

  test('the share of foreign open-source data is a range where class or country is not known', () => {
    const kept = filed().measures!.cells.filter((cell) => cell.kept);
    // 600 known; 200 of no country and 150 of no class may belong to it.
    expect(foreignShare(kept, 'items')).toEqual({ least: 600, most: 950, of: 2_800, unmeasured: 0 });
    expect(keepsTo(foreignShare(kept, 'items'), 0.3)).toBe('unknown');
    expect(keepsTo({ least: 30, most: 30, of: 100, unmeasured: 0 }, 0.3)).toBe('yes');
    expect(keepsTo({ least: 31, most: 90, of: 100, unmeasured: 0 }, 0.3)).toBe('no');
    expect(keepsTo({ least: 0, most: 0, of: 100, unmeasured: 1 }, 0.3)).toBe('unknown');
    expect(keepsTo({ least: 0, most: 0, of: 0, unmeasured: 0 }, 0.3)).toBe('unknown');
  });

  test('without measures no table has a number, and a list says what is missing', () => {
    const { document, missing, figures } = dataOf({ ...filed(), measures: undefined });
    expect(figures).toBeNull();
    expect(document.sections.flatMap(({ blocks }) => blocks).filter(({ id }) => /^T[1-4]$/.test(id ?? ''))).toEqual([]);
    expect(missing.map(({ where }) => where)).toContain('licit scan');
  });

  test('an empty ledger meets nothing', () => {
    const results = new Set(dataOf(nothing()).clauses.map(({ result }) => result));
    expect([...results]).not.toContain('meets');
    expect([...results]).not.toContain('does-not-meet');
  });
});

describe('clauses', () => {
  const result = (snapshot: Snapshot, name: string): string => dataOf(snapshot).clauses.find((clause) => clause.name === name)!.result;

  test('words and documents of the provider never meet a clause', () => {
    const told = nothing();
    const at = { path: 'licit.yaml', line: 1 };
    const evidence = [{ path: 'evidence/a.md', sha256: 'ab'.repeat(32), bytes: 3, present: true }];
    const record = { text: 'in place', count: 100_000, risks: 31, evidence, at };
    const names = [
      'filters',
      'keyword-library',
      'classifier',
      'test-outputs',
      'test-refusals',
      'test-answers',
      'service-agreement',
      'blocked-information',
      'ip-summary',
      'isolated-labels',
    ] as const;
    told.dossier = { records: Object.fromEntries(names.map((name) => [name, record])) };
    told.records = { 'ip-strategy': record, 'complaint-channel': record };
    const results = dataOf(told).clauses;
    expect(results.filter((one) => one.result === 'meets')).toEqual([]);
    expect(results.filter((one) => one.result === 'stated').length).toBeGreaterThanOrEqual(10);
  });

  test('a source over the limit that is still kept is a breach, and one without a sample is not recorded', () => {
    expect(result(filed(), 'assess-before')).toBe('does-not-meet');
    expect(result(filed(), 'verify-after')).toBe('not-recorded');
    const dropped = filed();
    for (const cell of dropped.measures!.cells) if (cell.source === 'Wiki Dump') cell.kept = false;
    expect(result(dropped, 'assess-before')).toBe('not-recorded');
  });

  test('a sample that is too small or void proves nothing', () => {
    expect(result(filed(), 'sampling-manual')).toBe('meets');
    expect(result(filed(), 'sampling-technical')).toBe('not-recorded');
    const part = filed();
    Object.assign(part.samples![0]!.population, { items: 2_799 });
    expect(result(part, 'sampling-manual')).toBe('not-recorded');
    const voided = filed();
    voided.samples![0]!.outcome = 'void';
    expect(result(voided, 'sampling-manual')).toBe('not-recorded');
    const bad = filed();
    Object.assign(bad.samples![0]!, { bad: 200, rate: 200 / 2_800, outcome: 'rejected' });
    expect(result(bad, 'sampling-manual')).toBe('does-not-meet');
  });

  test('sources without a name of their own are not counted as several', () => {
    const pooled = filed();
    pooled.measures!.cells = [
      { ...pooled.measures!.cells[0]!, source: '(others)' },
      { ...pooled.measures!.cells[0]!, source: 'a.example' },
    ];
    expect(result(pooled, 'several-sources')).toBe('not-recorded');
    pooled.measures!.cells[0]!.source = 'b.example';
    expect(result(pooled, 'several-sources')).toBe('meets');
    pooled.measures!.cells.shift();
    expect(result(pooled, 'several-sources')).toBe('does-not-meet');
  });

  test('data of no recorded class leaves every class open', () => {
    expect(result(filed(), 'contracts')).toBe('not-recorded');
    const sorted = filed();
    sorted.measures!.cells = sorted.measures!.cells.filter((cell) => cell.sourceClass !== undefined);
    expect(result(sorted, 'contracts')).toBe('meets');
    sorted.measures!.cells = sorted.measures!.cells.filter((cell) => cell.sourceClass !== 'commercial');
    expect(result(sorted, 'contracts')).toBe('not-applicable');
  });

  test('personal information that nobody looked for is no proof that there is none', () => {
    const clean = filed();
    clean.rules = clean.rules.map((rule) => ({ ...rule, counts: { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 3_000 } }));
    expect(result(clean, 'pi-basis')).toBe('not-recorded');
    clean.inventory = clean.inventory!.map((row) => ({ ...row, personal: 'no' as const }));
    expect(result(clean, 'pi-basis')).toBe('not-applicable');
  });
});

describe('records of labeling staff', () => {
  const at = { path: 'licit.yaml', line: 1 };
  const person = (tasks: object[], more: object = {}) => ({ id: 'B-1', at, tasks: tasks as never, ...more });
  const faults = (staff: object[], rules: object[] = []) =>
    labelingFindings({ rules: rules as never, staff: staff as never }, '2026-06-30').map(({ fault, from }) => `${fault} ${from}`);

  test('one person with both functions in one task at one time', () => {
    const label = { role: 'label', task: 'qa', from: '2026-03-01', until: '2026-03-31' };
    expect(faults([person([label, { role: 'review', task: 'qa', from: '2026-03-20' }])])).toEqual(['both-roles 2026-03-20']);
    expect(faults([person([label, { role: 'review', task: 'qa', from: '2026-04-01' }])])).toEqual([]);
    expect(faults([person([label, { role: 'review', task: 'other', from: '2026-03-20' }])])).toEqual([]);
    expect(faults([person([label]), { ...person([{ role: 'review', task: 'qa', from: '2026-03-20' }]), id: 'B-2' }])).toEqual([]);
  });

  test('work before the first training, where trainings are on record', () => {
    const tasks = [{ role: 'label', from: '2026-03-01' }];
    expect(faults([person(tasks, { trainings: [{ on: '2026-05-01' }, { on: '2026-03-02' }] })])).toEqual(['before-training 2026-03-01']);
    expect(faults([person(tasks, { trainings: [{ on: '2026-03-01' }] })])).toEqual([]);
    expect(faults([person(tasks)])).toEqual([]);
  });

  test('rules that a later version replaced while the work went on', () => {
    const rules = [
      { id: 'r', version: '1', since: '2026-01-01', for: 'function', at },
      { id: 'r', version: '2', since: '2026-04-01', for: 'function', at },
    ];
    const task = (rule: string, until?: string) => [{ role: 'label', rule, from: '2026-03-01', ...(until && { until }) }];
    expect(faults([person(task('r@1'))], rules)).toEqual(['superseded-rule 2026-04-01']);
    expect(faults([person(task('r@1', '2026-03-31'))], rules)).toEqual([]);
    expect(faults([person(task('r@2'))], rules)).toEqual([]);
    expect(faults([person(task('r'))], rules)).toEqual([]);
    expect(faults([person(task('q@1'))], rules)).toEqual(['unknown-rule 2026-03-01']);
  });

  test('the clauses on people and rules do not say less than section 9', () => {
    const result = (snapshot: Snapshot, name: string): string => dataOf(snapshot).clauses.find((clause) => clause.name === name)!.result;
    const filedWith = (tasks: object[]): Snapshot => {
      const snapshot = filed();
      const evidence = [{ path: 'a.md', sha256: 'ab'.repeat(32), bytes: 3, present: true }];
      snapshot.labeling = {
        rules: [
          { id: 'f', for: 'function', evidence, at },
          { id: 's', for: 'safety', risks: 31, evidence, at },
        ],
        staff: [person(tasks, { trainings: [{ on: '2026-03-01' }], examined: { on: '2026-03-02', passed: true } }) as never],
      };
      return snapshot;
    };
    const good = filedWith([{ role: 'label', task: 'qa', rule: 'f', from: '2026-03-03' }]);
    expect([result(good, 'label-people'), result(good, 'label-rules')]).toEqual(['stated', 'stated']);
    expect(result(filedWith([{ role: 'label', task: 'qa', rule: 'f', from: '2026-02-03' }]), 'label-people')).toBe('does-not-meet');
    expect(result(filedWith([{ role: 'label', task: 'qa', rule: 'g', from: '2026-03-03' }]), 'label-rules')).toBe('not-recorded');
  });

  test('says what was not compared, and that rules on assignments without any are not recorded', () => {
    const section = (snapshot: Snapshot): string =>
      JSON.stringify(dataOf(snapshot).document.sections.find(({ id }) => id === 'annotation'));
    const bare = filed();
    const counts = { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 1 };
    bare.rules.push({ ...bare.rules[0]!, id: 'label/before-training', scope: 'project', counts });
    const cells = (snapshot: Snapshot) => table(dataOf(snapshot), 's9-rules').rows.at(-1)!;
    expect(cells(bare)[1]).toBe('不适用');
    bare.labeling!.staff = [];
    expect(cells(bare)[1]).toBe('未记载');
    bare.labeling!.staff = [{ id: 'B-1', at, tasks: [{ role: 'label', from: '2026-03-01' }] }];
    expect(section(bare)).toContain('未登记的未经比对：部分标注人员岗位未载明任务；部分在岗标注人员未登记培训；');
  });

  test('roles are a clause that words alone do not meet', () => {
    const role = (snapshot: Snapshot): string => dataOf(snapshot).clauses.find(({ name }) => name === 'label-roles')!.result;
    expect(role(filed())).toBe('stated');
    const both = filed();
    both.labeling!.staff[0]!.tasks!.push({ role: 'review', task: '问答标注', from: '2026-03-11' });
    expect(role(both)).toBe('does-not-meet');
  });
});

describe('what is missing', () => {
  const asked = (snapshot: Snapshot): string[] => dossier.gaps(snapshot, options).map(({ where }) => where);

  test('each has somebody and a place, and goes away when it is recorded', () => {
    const gaps = dossier.gaps(filed(), options);
    for (const { role, what, where } of gaps) expect([role, what, where].every((words) => words !== '')).toBe(true);
    expect(asked(filed())).toContain('dossier.filters');
    const told = filed();
    told.dossier!.records.filters = { methods: ['keywords'], at: { path: 'licit.yaml', line: 5 } };
    expect(asked(told)).not.toContain('dossier.filters');
  });
});

describe('the provenance report', () => {
  const text = (snapshot: Snapshot, lang: Lang): string =>
    provenance.render(snapshot, { ...options, lang }).find(({ name }) => name === 'report.md')!.content;

  test('has the same measures: scale, types, composition', () => {
    const zh = text(filed(), 'zh');
    expect(zh).toContain('| 文本大小（纯文本 UTF\\-8，字节） | 795,000（仅含 2,650/2,700 条） | 735,000（仅含 2,450/2,500 条） |');
    expect(zh).toContain('采集期间：2026年3月1日至2026年4月15日（900 条有记载）。');
    expect(zh).toMatch(/\| Wiki Dump · 开源数据集 \| CC\\-BY\\-SA\\-4\.0 \| 英文文本 \| `en` \| 600 \| 20\.0 % \|/);
    expect(text(filed(), 'en')).toContain('Composition: source, license and language');
  });

  test('says nothing of measures where none were taken', () => {
    expect(text({ ...filed(), measures: undefined }, 'en')).not.toContain('Measured scale');
  });
});

describe('what changed between two states', () => {
  const changed = (before: Snapshot, after: Snapshot): string =>
    dossier.renderChange(before, after, options).find(({ name }) => name === 'diff.md')!.content;

  test('nothing', () => {
    const text = changed(filed(), filed());
    for (const words of ['来源及其数据条数没有变化', '已登记的标注规则没有变化', '各条文和条款的结论没有变化'])
      expect(text).toContain(words);
    expect(text).toContain('| 留用数据条数 | 2,800 | 2,800 | 0 | 0.0% |');
  });

  test('sources, scale, classes, rules and results', () => {
    const later = filed();
    later.measures!.cells = later.measures!.cells.filter(({ source }) => source !== 'Wiki Dump');
    later.measures!.cells.push({ ...later.measures!.cells[0]!, source: 'new.example', items: 50 });
    later.labeling!.rules[0]!.version = '3.0';
    later.samples![0]!.outcome = 'void';
    const text = changed(filed(), later);
    expect(text).toContain('| 留用数据条数 | 2,800 | 2,250 | \\-550 | \\-19.6% |');
    expect(text).toContain('| 开源训练数据 | 1,100 | 500 | \\-600 |');
    expect(text).toMatch(/\| 新增 \| new\.example \| 自采训练数据 \| 境内 \| 0 \| 50 \| 0 \| 50 \|/);
    expect(text).toMatch(/\| 移除 \| Wiki Dump \| 开源训练数据 \| 境外 \| 600 \| 0 \| 600 \| 0 \|/);
    expect(text).toContain('功能性标注规则&#64;');
    expect(text).toMatch(/9\.2 \| 人工抽检.* \| 符合 \| 未记载 \|/);
  });

  test('a state without measures has no difference', () => {
    expect(changed({ ...filed(), measures: undefined }, filed())).toContain('| 留用数据条数 | 未记载 | 2,800 | – | – |');
    expect(changed({ ...filed(), measures: undefined }, filed())).not.toContain('| 新增 |');
    expect(changed({ ...filed(), measures: undefined }, { ...filed(), measures: undefined })).not.toContain('来源及其数据条数没有变化');
  });

  test('labeling rules that neither state records are not the same', () => {
    const { labeling: _, ...bare } = filed();
    expect(changed(bare, bare)).toContain('标注规则：两个状态均未记载。');
  });
});

describe('Word file and workbook', () => {
  /** What is filed, with a source that would be a formula in a workbook, and one that is no text of XML. */
  const attacked = (): Snapshot => {
    const snapshot = filed();
    snapshot.measures!.cells[2]!.source = '=HYPERLINK("https://evil.example","x")';
    snapshot.measures!.cells[3]!.source = `@SUM(1)${hostile.html}${hostile.terminal}\ufffe\ud800`;
    return snapshot;
  };
  const made = new Map<Lang, ReturnType<typeof office>>();
  const office = async (lang: Lang) => (await dossier.renderOffice(attacked(), { ...options, lang })).files;
  /** Made once: a Word file and a workbook take a second. */
  const officeOnce = (lang: Lang): ReturnType<typeof office> => {
    const files = made.get(lang) ?? office(lang);
    made.set(lang, files);
    return files;
  };

  test('the same bytes on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(new Date('2026-01-02T03:04:06Z'));
      const first = await officeOnce('zh');
      vi.setSystemTime(new Date('2027-11-12T13:14:16Z'));
      const second = await office('zh');
      expect(first.map(({ name }) => name)).toEqual(['dossier.docx', 'dossier.xlsx']);
      for (const [index, { name, content }] of first.entries()) expect(Buffer.compare(content, second[index]!.content), name).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each(['zh', 'en'] as const)('the workbook has the numbers of the document, and no formula (%s)', async (lang) => {
    const { content } = (await officeOnce(lang)).find(({ name }) => name.endsWith('.xlsx'))!;
    const xlsx = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx');
    const book = xlsx.read(content, { type: 'array', cellFormula: true });
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name]!) as { f?: string; v?: unknown; t?: string }[]);
    expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
    for (const { v, t } of cells) if (t === 's') expect(String(v)).not.toMatch(/^[=+@-]/);
    const first = xlsx.utils.sheet_to_json<(string | number)[]>(book.Sheets[book.SheetNames.find((name) => /^(?:T3|表三)/.test(name))!]!, {
      header: 1,
    });
    const t3 = table(dataOf(attacked(), lang), 'T3');
    expect(first.slice(2).map((row) => row.slice(1, -1))).toEqual(t3.rows.map((row) => row.slice(1, -1)));
    expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(book.SheetNames.length);
    for (const name of book.SheetNames) expect(name.length).toBeLessThanOrEqual(31);
  });

  test('the Word file holds the text of every table, with their heads repeated, and opens after hostile text', async () => {
    const { content } = (await officeOnce('zh')).find(({ name }) => name.endsWith('.docx'))!;
    const parts = membersOf(content);
    const text = parts.get('word/document.xml')!;
    for (const [name, part] of parts) if (/\.(?:xml|rels)$/.test(name)) expect(wellFormed(part), name).toBe(true);
    for (const words of ['表一 训练数据规模', '数据溯源清单', '13 条款对照表与结论', '法定代表人', '安全评估负责人', '合法性负责人'])
      expect(text).toContain(words);
    expect(text.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(20);
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="宋体"');
    expect(text).not.toContain('<script');
    expect(parts.get('word/header1.xml')).toContain('D-');
    expect(parts.get('word/footer1.xml')).toContain('NUMPAGES');
  });

  test('what a package would make that is not installed is named, and the rest is made', async () => {
    const absent = () =>
      Promise.reject(Object.assign(new Error("Cannot find package 'docx' imported from …"), { code: 'ERR_MODULE_NOT_FOUND' }));
    const there = () => Promise.resolve(new Uint8Array([1]));
    const made = await officeFiles([
      { name: 'a.docx', package: 'docx', make: absent },
      { name: 'a.xlsx', package: 'write-excel-file', make: there },
    ]);
    expect(made).toEqual({ files: [{ name: 'a.xlsx', content: new Uint8Array([1]) }], missing: [{ name: 'a.docx', package: 'docx' }] });
    await expect(officeFiles([{ name: 'a.xlsx', package: 'write-excel-file', make: absent }])).rejects.toThrow('docx');
  });
});

test('the page has no script, and its charts are pictures with a sentence', () => {
  const { content } = dossier.render(filed(), options)[0]!;
  expect(content).not.toMatch(/<script|javascript:|onload=/i);
  expect(content.replaceAll(/&#\d+;|[\u200b]/g, '')).toContain('留用数据中的境外开源数据');
  expect(content.match(/<svg class="chart" role="img"/g)!.length).toBeGreaterThanOrEqual(3);
  // The curve of a plan has its title and its words inside it.
  expect(content).toMatch(/<svg class="chart" role="img" aria-labelledby="T7-curve-1-title T7-curve-1-desc"/);
  expect(content).toMatch(/<desc id="T7-curve-1-desc">[^<]+98\.5 ?%[^<]+9\.25 ?%[^<]+<\/desc>/);
  expect(content).toContain('<figcaption>留用数据中的境外开源数据：占数据条数的 21.4%至 33.9%，是否超过 30%，尚不能确定</figcaption>');
});

/** Members of a zip archive by name, as text. */
function membersOf(archive: Uint8Array): Map<string, string> {
  const { unzipSync, strFromU8 } = createRequire(import.meta.url)('fflate') as {
    unzipSync: (bytes: Uint8Array) => Record<string, Uint8Array>;
    strFromU8: (bytes: Uint8Array) => string;
  };
  return new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Whether tags close in the order in which they open, and nothing stands in it that XML forbids. */
function wellFormed(xml: string): boolean {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(xml)) return false;
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return false;
  const open: string[] = [];
  for (const [, end, name, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (self === '/') continue;
    if (end !== '/') open.push(name!);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/<(?![/?A-Za-z])/.test(xml);
}
