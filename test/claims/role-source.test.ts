import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describer } from '../../src/claims/describe.js';
import { inferRoles } from '../../src/claims/roles/roles.js';
import { namesSource, sourceWord } from '../../src/claims/source/source-value.js';
import type { Json } from '../../src/model/basics.js';
import type { Description } from '../../src/model/claim.js';
import type { Role } from '../../src/model/format.js';
import type { Item } from '../../src/model/item.js';

function items(rows: readonly Record<string, Json>[]): Item[] {
  return rows.map((fields, index) => ({ kind: 'item', at: { path: 'list.jsonl', line: index + 1 }, fields }));
}

/** What a column is for, among other columns. */
function roleOf(column: string, values: readonly Json[], beside: Record<string, Json> = {}): Role | undefined {
  const { roles } = inferRoles(items(values.map((value, i) => ({ id: `k${i}`, ...beside, [column]: value }))));
  return (Object.keys(roles) as Role[]).find((role) => roles[role].includes(column));
}

function described(rows: readonly Record<string, Json>[]): Description[] {
  const all = items(rows);
  return all.map(describer('list.jsonl', inferRoles(all).roles));
}

const text = { text: 'A boat came in at noon.' };

describe('a column that names sources is one', () => {
  test.each<[string, string[]]>([
    ['source', ['wikipedia']],
    ['source', ['arXiv', 'books3', 'commoncrawl', 'c4']],
    ['source', ['cn_k12', 'synthetic_amc', 'aops_forum', 'math', 'gsm8k']],
    ['source', ['aawsat', 'elwatan']],
    ['source', ['news.example.com', 'example.org']],
    ['source', ['Reuters', 'Associated Press', 'Xinhua News Agency']],
    ['source', ['flan_v2_niv2', 'evol_instruct', 'sharegpt', 'truthful_qa']],
    ['source', ['wiki']],
    ['source', ['Nature', 'The Lancet']],
    ['source', ['Smith et al., 2019', 'Jones and Green (2021)']],
    ['data_source', ['NOAA IBTrACS v04r01', 'USGS']],
    ['来源', ['新华社', '人民网']],
    ['来源', ['示例网']],
    ['来源', ['华尔街见闻', '财联社电报', '澎湃新闻']],
    ['数据来源', ['国家统计局', '知乎']],
    ['文章来源', ['北京日报', '上海证券报']],
    ['出处', ['《示例日报》2020年1月1日第3版', '《论语》']],
    ['domain', ['example.com', 'news.example.cn']],
    ['domain', ['wikinews', 'wikivoyage', 'wikibooks']],
    ['platform', ['Weibo', 'Zhihu', 'Reddit']],
    ['subset', ['arxiv', 'pubmed', 'freelaw']],
    ['channel', ['Kurzgesagt', 'Veritasium']],
    ['dataset', ['squad', 'trivia', 'clean']],
    ['subreddit', ['gaming', 'news']],
    ['journal', ['Cell', 'Heart']],
    ['repo', ['a/b', 'c/d']],
    ['pile_set_name', ['Pile-CC', 'FreeLaw', 'HackerNews']],
    ['Collection', ['Dolly 15k', 'Open Assistant OctoPack']],
  ])('%s: %j', (column, values) => {
    expect(roleOf(column, values, text)).toBe('source');
  });

  test('with a class in a column named target', () => {
    expect(roleOf('source', ['wikipedia', 'reddit', 'wikipedia'], { ...text, target: 1 })).toBe('source');
  });
});

describe('a column that names no source is none', () => {
  test.each<[string, Json[]]>([
    ['domain', ['math', 'law', 'medical']],
    ['domain', ['数学', '法律']],
    ['platform', ['iOS', 'Android']],
    ['platform', ['Windows', 'macOS', 'Linux']],
    ['platform', ['PS4', 'XOne', 'WiiU']],
    ['SUBSET', ['clean', 'other']],
    ['subset', ['A', 'B']],
    ['Subset', ['main', 'extra_hard']],
    ['来源', ['进口', '国产']],
    ['来源', ['门诊', '住院', '急诊']],
    ['来源', ['线上', '线下']],
    ['来源', ['自产', '外购']],
    ['来源', ['互联网公开数据', '用户上传']],
    ['来源', ['校招', '社招', '内推']],
    ['产地来源', ['山东寿光', '云南昆明']],
    ['患者来源', ['门诊', '转院']],
    ['来源', ['进口水果', '业务系统']],
    ['source', ['imported', 'domestic']],
    ['source', ['web', 'app', 'phone']],
    ['source', ['organic', 'paid', 'referral']],
    ['source', ['internal', 'external']],
    ['source', ['solar', 'wind', 'coal']],
    ['source', ['manual', 'auto']],
    ['source', ['third party', 'user upload', 'the internet']],
    ['source', ['Web Crawl', 'Public Data']],
    ['source', ['mock', 'demo']],
    ['source', ['train', 'dev']],
    ['source', ['en', 'zh']],
    ['source', ['English', 'German']],
    ['origin', ['usa', 'japan', 'europe']],
    ['origin', ['Japan', 'Kenya']],
    ['source', [12, 15, 18]],
    ['channel', ['email', 'sms']],
    ['渠道', ['微信小程序', '门店']],
    ['source', ['unknown', 'n/a']],
    ['host', ['Maria', 'Bo']],
  ])('%s: %j', (column, values) => {
    const rows = values.map((value, i) => ({ id: `k${i}`, ...text, [column]: value }));
    const named = roleOf(column, values, text) === 'source';
    // A column without a value that says something may keep its name's role: nothing comes of it.
    expect(named && described(rows).some(({ source }) => source.state === 'known')).toBe(false);
  });

  test('one side of a pair of texts is text', () => {
    const pairs: [string, string, Json[], Json[]][] = [
      ['source', 'target', ['How are you today?', 'Good morning'], ['Wie geht es dir heute?', 'Guten Morgen']],
      ['src', 'tgt', ['the dog', 'a house'], ['der Hund', 'ein Haus']],
      ['source', 'target', ['dog', 'house', 'tree'], ['Hund', 'Haus', 'Baum']],
      ['source', 'corrected', ['He go home', 'She have a car'], ['He goes home', 'She has a car']],
      ['source', 'reference', ['今天天气很好', '我爱吃苹果'], ['The weather is nice', 'I love apples']],
      ['来源', '译文', ['今天天气很好', '他去了学校'], ['The weather is nice', 'He went to school']],
      ['source', 'translation', ['Bonjour tout le monde !', "Je m'appelle Ada"], ['Hello everybody!', 'My name is Ada']],
    ];
    for (const [one, other, left, right] of pairs) {
      const { roles } = inferRoles(items(left.map((value, i) => ({ [one]: value, [other]: right[i]! }))));
      expect([roles.source, roles.url], one).toEqual([[], []]);
      expect(roles.text, one).toContain(one);
      expect(roles.label, other).toEqual([]);
    }
  });

  test('sentences are text whatever is beside them', () => {
    expect(roleOf('source', ['How are you today?', 'I would like a coffee'])).toBe('text');
    expect(roleOf('来源', ['今天天气真好，我们去公园吧。', '你吃饭了吗？'])).toBe('text');
  });

  test('the nodes of an edge and the codes of two languages are no text either', () => {
    expect(roleOf('source', [1, 2, 3], { target: 4 })).toBeUndefined();
    expect(roleOf('source', ['en', 'de'], { target: 'fr' })).toBeUndefined();
  });

  test('a pair of objects is one of texts', () => {
    const { roles } = inferRoles(items([{ source: { text: 'Good morning' }, target: { text: 'Guten Morgen' } }]));
    expect(roles.source).toEqual([]);
  });
});

describe('who wrote it', () => {
  test.each<[string, string[]]>([
    ['source', ['human', 'gpt4']],
    ['source', ['human', 'human']],
    ['source', ['Human-written', 'AI generated']],
    ['source', ['人工', '模型']],
    ['author', ['human', 'claude-2', 'gpt-3.5-turbo']],
    ['answer_from', ['human', 'llm']],
    ['来源', ['专家', '大模型']],
  ])('%s: %j', (column, values) => {
    expect(roleOf(column, values, text)).toBe('generator');
  });

  test('is said of each item, and no source is known where people wrote it', () => {
    const [human, model] = described([
      { ...text, source: 'human' },
      { ...text, source: 'gpt4' },
    ]);
    expect(human).toMatchObject({ source: { state: 'missing' }, generator: { value: { generated: false } } });
    expect(model).toMatchObject({ source: { state: 'missing' }, generator: { value: { generated: true } } });
  });

  test('is an annotator where the row is a label and no text', () => {
    expect(roleOf('Source', ['human', 'machine'], { LabelName: '/m/01' })).toBe('annotator');
  });

  test('among sources is told by its own value', () => {
    const said = described([
      { ...text, source: 'wikipedia' },
      { ...text, source: 'human' },
      { ...text, source: 'web' },
      { ...text, source: 'unknown' },
    ]);
    expect(said.map(({ source }) => source.state)).toEqual(['known', 'missing', 'missing', 'missing']);
  });
});

describe('owners', () => {
  test.each<[string, Json[], Record<string, Json>, Role | undefined]>([
    ['user', ['hello, how are you', 'thanks a lot'], { assistant: 'fine' }, 'text'],
    ['user', ['hi', 'yes'], { bot: 'hello' }, 'text'],
    ['user', ['ada_99', 'bo_12'], text, 'owner'],
    ['credit', [500.5, 20], { account: 'x', debit: 3 }, undefined],
    ['credit', ['yes', 'no'], { loan_amount: 3 }, undefined],
    ['credit', ['Getty Images', 'Ada Example'], { url: 'https://example.com/a' }, 'owner'],
    ['provider', ['Visa', 'Mastercard'], { amount: 3, currency: 'EUR' }, undefined],
    ['provider', ['Mercy Clinic', 'North Clinic'], { diagnosis_code: 'x' }, undefined],
    ['provider', ['Statistics Norway', 'Example Museum'], { title: 'x', license: 'CC0' }, 'owner'],
    ['owner', ['Ada Example', 'Bo Example'], { iban: 'x', balance: 3 }, undefined],
    ['owner', ['First Owner', 'Second Owner'], { mileage: 3 }, undefined],
    ['owner', [1, 2], { mileage: 3 }, undefined],
    ['speaker', ['agent', 'customer'], text, undefined],
    ['author', ['user', 'assistant'], text, undefined],
    ['author', ['Ada Example', 'Bo Example'], text, 'owner'],
    ['photographer', ['Ada Example'], { url: 'https://example.com/a', price: 3, currency: 'EUR' }, 'owner'],
    ['提供方', ['示例银行', '示例支付'], { 交易金额: 3 }, undefined],
  ])('%s: %j beside %j', (column, values, beside, role) => {
    expect(roleOf(column, values, beside)).toBe(role);
  });

  test('that are not named are not recorded', () => {
    for (const author of ['unknown', 'N/A', 'anonymous', '匿名', '佚名', 'Unknown author', '作者不详', '[deleted]'])
      expect(described([{ author, ...text }])[0]!.owner, author).toBeUndefined();
  });
});

test('a person outranks what values say', () => {
  const { roles } = inferRoles(items([{ 来源: '进口' }]), undefined, { source: '来源' });
  expect(roles.source).toEqual(['来源']);
});

test('a source column that is not taken is told', () => {
  expect(inferRoles(items([{ 来源: '进口' }, { 来源: '国产' }])).ambiguous).toEqual([{ role: 'source', fields: ['来源'] }]);
});

test('recording times are dates', () => {
  for (const column of ['recorded_at', 'recording_date', '录制时间', '录音日期', 'session_recorded_at', 'call_start_time'])
    expect(roleOf(column, ['2024-05-01T10:00:00Z', '2024-05-02'], text), column).toBe('collected');
  expect(roleOf('recorded', ['yes', 'no'], text)).toBeUndefined();
});

describe('laws', () => {
  const ways = fc.constantFrom(
    'web',
    'online',
    'user upload',
    'iOS',
    'internal',
    '进口',
    '线上',
    '用户上传',
    'train',
    'manual',
    'third party',
  );
  const people = fc.constantFrom('human', 'annotator', 'expert', 'crowd', '人工', '专家');
  const names = fc.constantFrom(
    'wikipedia',
    'arXiv',
    'c4',
    'example.com',
    '新华社',
    'pubmed',
    'gsm8k',
    'Reuters',
    'stackexchange',
    '人民日报',
  );
  const columns = fc.constantFrom('source', 'data_source', 'Source', '来源', '数据来源', 'origin', 'domain', 'platform', 'subset');

  test('whatever tells a way or a person is never recorded as a source, in any column, number and order', () => {
    fc.assert(
      fc.property(columns, fc.array(fc.oneof(ways, people), { minLength: 1, maxLength: 30 }), (column, values) => {
        const said = described(values.map((value, i) => ({ id: `k${i}`, ...text, [column]: value })));
        expect(said.every(({ source }) => source.state === 'missing')).toBe(true);
      }),
    );
  });

  test('names of sources are recorded, in any number and order, with placeholders among them', () => {
    fc.assert(
      fc.property(columns, fc.array(names, { minLength: 1, maxLength: 30 }), fc.nat(3), (column, values, gaps) => {
        const rows = [...values, ...Array.from({ length: gaps }, () => 'unknown')].map((value) => ({ ...text, [column]: value }));
        const said = described(rows);
        expect(said.filter(({ source }) => source.state === 'known')).toHaveLength(values.length);
      }),
    );
  });

  test('a value is one thing whatever case and space it has around it', () => {
    fc.assert(
      fc.property(fc.oneof(ways, people), (value) => {
        expect(namesSource(` ${value.toUpperCase()} `)).toBe(namesSource(value));
      }),
    );
  });

  test('a shadow library is named as a source by any of its names', () => {
    for (const name of ['LibGen', 'sci-hub', 'Library Genesis']) expect(sourceWord(name)).toBe('name');
  });

  test('any text is looked at in bounded time and never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5_000 }), (value) => typeof sourceWord(value) === 'string'));
    for (const hostile of [
      'a '.repeat(50_000),
      '《'.repeat(50_000),
      '第1'.repeat(20_000),
      'a.'.repeat(50_000),
      'A, 19'.repeat(9_999),
      '线上'.repeat(30_000),
    ])
      expect(typeof sourceWord(hostile)).toBe('string');
  });
});
