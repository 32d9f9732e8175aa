import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import type { FactContext } from '../src/facts/facts.js';
import { projectFacts } from '../src/facts/facts.js';
import type { FactName } from '../src/model/fact.js';
import { statesNothing } from '../src/text/placeholders.js';

const context = (records: FactContext['records']): FactContext => ({
  use: {},
  provider: {},
  records,
  instruments: [],
  kinds: [],
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf: '2026-06-01',
});

/** The values of facts for records as they are written in licit.yaml. */
function facts(yaml: string, ...names: FactName[]) {
  const { records } = readConfig(`records:\n${yaml.replace(/^/gmu, '  ')}\n`, '/project/licit.yaml', '/project');
  const all = projectFacts(context(records));
  return names.map((name) => all[name]?.value);
}

describe('words that state nothing', () => {
  test.each([
    '无',
    '没有。',
    '暂无相关措施',
    '未采取任何措施',
    '尚未开展',
    '我们目前没有相关制度。',
    '本公司未制定知识产权策略；待补充',
    '不知道',
    '不清楚',
    '不适用',
    '待定',
    '计划于明年制定',
    'none',
    'None.',
    'n/a',
    'TBD',
    'to be determined',
    'unknown',
    'We have not taken any measures.',
    'We do not have a strategy',
    'no measures yet',
    'Nothing at all',
    'There is no such policy.',
    'not applicable',
    '符合要求',
    '是',
    '  -  ',
    '（无）',
  ])('%s', (words) => expect(statesNothing(words)).toBe(true));

  test.each([
    '不使用盗版内容，训练前逐一核对许可',
    '未成年人数据在采集时即被剔除',
    '未经授权的内容一律不采集',
    '去重（MinHash）后抽样检查 4000 条',
    '无效样本经规则过滤后删除',
    'We do not use pirated books; licenses are checked per source',
    'No item without a license is kept: each list is filtered',
    'Balanced sampling over 31 provinces',
    'Duplicates are removed. None of the filters is manual.',
  ])('but not: %s', (words) => expect(statesNothing(words)).toBe(false));
});

describe('answers with a closed meaning', () => {
  const filing: FactName[] = ['project.filing', 'project.filed'];

  test('a filing counts with its number and its date', () => {
    expect(
      facts('filing: { status: filed, kind: algorithm, number: 网信算备110108000000000000001号, date: 2025-03-01 }', ...filing),
    ).toEqual(['filed', true]);
    expect(facts('filing: { status: filed, kind: algorithm, number: 网信算备110108000000000000001号 }', ...filing)).toEqual([
      'filed',
      undefined,
    ]);
    expect(facts('filing: { status: filed }', ...filing)).toEqual(['filed', undefined]);
  });

  test('words on a filing are read where they are clear, and never for more than they say', () => {
    expect(facts('filing: 未备案', ...filing)).toEqual(['not-filed', false]);
    expect(facts('filing: 我司尚未完成大模型备案', ...filing)).toEqual(['not-filed', false]);
    expect(facts('filing: not yet filed', ...filing)).toEqual(['not-filed', false]);
    expect(facts('filing: 备案办理中', ...filing)).toEqual(['in-progress', undefined]);
    expect(facts('filing: 已备案', ...filing)).toEqual([undefined, undefined]);
    expect(facts('filing: yes', ...filing)).toEqual([undefined, undefined]);
    expect(facts('filing: 网信算备110108000000000000001号，2025年3月1日', ...filing)).toEqual(['filed', true]);
    expect(facts('filing: 无需备案，仅供内部使用', ...filing)).toEqual(['not-required', false]);
  });

  test('of several filings that of the algorithm answers, and a model filing does not stand for it', () => {
    const both = (algorithm: string) =>
      `filing:\n  filings:\n    - { status: filed, kind: model, number: Beijing-Example-202501010001, date: 2025-01-01 }\n    - { status: ${algorithm}, kind: algorithm }`;
    expect(facts(both('not-filed'), ...filing)).toEqual(['not-filed', false]);
    expect(facts(both('in-progress'), ...filing)).toEqual(['in-progress', undefined]);
  });

  test('an assessment counts with its date', () => {
    const names: FactName[] = ['project.assessment', 'project.assessed'];
    expect(facts('assessment: 未开展安全评估', ...names)).toEqual(['not-done', false]);
    expect(facts('assessment: { status: done, date: 2025-05-01 }', ...names)).toEqual(['done', true]);
    expect(facts('assessment: { status: done }', ...names)).toEqual(['done', undefined]);
    expect(facts('assessment: 已于2025年5月1日完成安全评估', ...names)).toEqual(['done', true]);
    expect(facts('assessment: ok', ...names)).toEqual([undefined, undefined]);
  });

  test('the base model has a name and a license or filing, or is stated not to be used', () => {
    const names: FactName[] = ['project.base-model', 'project.base-model-source'];
    expect(facts('base-model: 不知道', ...names)).toEqual([undefined, undefined]);
    expect(facts('base-model: none', ...names)).toEqual(['none', true]);
    expect(facts('base-model: Example Base 7B', ...names)).toEqual(['Example Base 7B', false]);
    expect(facts('base-model: { name: Example Base, version: 2, license: Apache-2.0 }', ...names)).toEqual(['Example Base 2', true]);
    expect(facts('base-model: { name: Example Base, license: unknown }', ...names)).toEqual(['Example Base', false]);
  });

  test('a complaint channel can be reached, and its times are numbers of hours or days', () => {
    const names: FactName[] = ['project.complaint-channel', 'project.complaint-times'];
    expect(facts('complaint-channel: { text: 无, times: 无 }', ...names)).toEqual([false, false]);
    expect(facts('complaint-channel: { text: 已设置投诉渠道, times: 及时处理 }', ...names)).toEqual([false, false]);
    expect(facts('complaint-channel: { text: 投诉邮箱 jubao@example.com, times: 15个工作日内反馈 }', ...names)).toEqual([true, true]);
    expect(facts('complaint-channel: { url: "https://example.com/report", times: within 15 days }', ...names)).toEqual([true, true]);
  });

  test('a status that the record does not have is refused with its place', () => {
    expect(() => facts('assessment: { status: filed }', 'project.assessment')).toThrow(
      /licit\.yaml:2:\d+ {2}status: filed .*done, in-progress/u,
    );
  });
});
