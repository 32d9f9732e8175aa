import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCard } from '../../src/claims/describe.js';
import { bothGenerated, generatedLicense, generatedOf, generatedSource } from '../../src/claims/generated/generated.js';
import { generatedIn, generatedTags } from '../../src/claims/generated/generated-prose.js';
import { table } from '../../src/license/tables/license-tables.js';
import { modelsNamed, modelTerms, strictest } from '../../src/license/terms/model-terms.js';
import type { Place } from '../../src/model/basics.js';
import type { Card, Saying } from '../../src/model/item.js';
import type { ModelTerms } from '../../src/model/license-terms.js';
import { processorTime } from '../processor-time.js';

const at: Place = { path: 'list.jsonl', field: 'model' };
const openAi = 'GPT and other models (OpenAI)';

describe('a name of a model', () => {
  test.each([
    ['gpt-4', openAi],
    ['GPT4', openAi],
    ['gpt-3.5-turbo-0613', openAi],
    ['GPT-4o-mini', openAi],
    ['OpenAI ChatGPT', openAi],
    ['DALL·E 3', openAi],
    ['gpt-2-xl', 'GPT-2 (OpenAI)'],
    ['GPT-J-6B', 'GPT-J, GPT-Neo and Pythia (EleutherAI)'],
    ['meta-llama/Llama-3-8B-Instruct', 'Llama 3 (Meta)'],
    ['Llama-3.1-70B', 'Llama 3.1 (Meta)'],
    ['llama2', 'Llama 2 (Meta)'],
    ['claude-3-5-sonnet-20241022', 'Claude (Anthropic)'],
    ['Qwen/Qwen3-32B', 'Qwen 2 to 3, open (Alibaba)'],
    ['deepseek-ai/DeepSeek-R1', 'DeepSeek-R1 and later (DeepSeek)'],
    ['ＧＰＴ－４', openAi],
    ['文心一言', 'ERNIE, 文心 (Baidu)'],
  ])('%s is of %s', (name, family) => {
    expect(modelsNamed(name)).toEqual([family]);
  });

  test.each(['Camry', 'Ford Falcon', 'Claude', 'Gemini', 'llama', 'Model 3', 'Llama-3.9', 'gpt-', 'T5', 'Command'])(
    '%s alone is none that says so of itself',
    (name) => {
      expect(modelsNamed(name)).toEqual([]);
    },
  );

  test('that is also a name of other things counts where the field says that it holds a model', () => {
    expect(modelsNamed('Claude', { said: true })).toEqual(['Claude (Anthropic)']);
    expect(modelsNamed('OpenAI GPT-2', { said: true })).toEqual(['GPT-2 (OpenAI)']);
  });

  test('is the same in any case, width and with any separators', () => {
    const names = ['gpt-4', 'claude-3-opus', 'llama-3.1-8b', 'qwen2.5-7b', 'deepseek-r1'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom('-', '_', ' ', '/', '--'), fc.boolean(), (name, between, upper) => {
        const written = name.replaceAll('-', between);
        expect(modelsNamed(upper ? written.toUpperCase() : written)).toEqual(modelsNamed(name));
      }),
    );
  });

  test('is looked for in time linear in the words', () => {
    const started = processorTime();
    modelsNamed('gpt-'.repeat(500), { said: true, whole: true });
    generatedIn(`${'generated '.repeat(2_000)}by`, at);
    generatedIn('使用'.repeat(9_000), at);
    generatedIn('generated (a, '.repeat(1_400), at);
    expect(processorTime() - started).toBeLessThan(500);
  });
});

describe('the table of terms', () => {
  const families = [...new Set(table('model-terms').map(([family]) => family!))];
  const all = families.map((family) => modelTerms(family, '2026-11-24'));

  test('has in every row a document, an address, a clause, known words for answers and marks, and days', () => {
    for (const cells of table('model-terms')) {
      expect(cells, cells[0]).toHaveLength(15);
      const [family, names, from, until, document, , url, ...rest] = cells;
      for (const needed of [family, names, document, rest[6]]) expect(needed, family).toMatch(/\S/);
      expect(url, family).toMatch(/^https:\/\//);
      for (const answer of rest.slice(0, 5)) expect(['yes', 'no', 'unknown'], family).toContain(answer);
      expect(['read', 'second-hand', 'memory', 'none'], family).toContain(rest[7]);
      for (const day of [from, until]) expect(day, family).toMatch(/^(?:20\d\d-\d\d-\d\d)?$/);
    }
  });

  test('finds each family by its own names', () => {
    for (const [family, names] of table('model-terms').filter(([, list]) => list !== '='))
      for (const name of names!.split('|').filter((one) => !one.endsWith('-*')))
        expect(modelsNamed(name.replace(/^~|\*$/g, ''), { said: true }), name).toEqual([family]);
  });

  test('claims no right where the terms are not known', () => {
    for (const row of all.filter(({ checked }) => checked === 'none')) expect([row.train, row.commercial], row.family).not.toContain('yes');
  });

  test('of several periods, the most restrictive counts', () => {
    expect(modelTerms(openAi, '2026-11-24')).toMatchObject({
      noCompetingModel: 'yes',
      commercial: 'unknown',
      train: 'unknown',
      checked: 'memory',
    });
  });

  test('a period that has not begun says nothing yet', () => {
    expect(modelTerms(openAi, '2023-06-01').document).not.toContain('; ');
  });

  test('more models never allow more', () => {
    const row = fc.constantFrom(...all);
    const rank = { no: 0, unknown: 1, yes: 2 };
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 3 }), (one, more) => {
        const both: ModelTerms = strictest([one, ...more])!;
        for (const name of ['train', 'commercial', 'owned'] as const) expect(rank[both[name]]).toBeLessThanOrEqual(rank[one[name]]);
        for (const name of ['noCompetingModel', 'shareAlike'] as const) expect(rank[both[name]]).toBeGreaterThanOrEqual(rank[one[name]]);
      }),
    );
  });
});

describe('a field of an item', () => {
  const read = (value: Parameters<typeof generatedOf>[0], kind: Parameters<typeof generatedOf>[2]) =>
    generatedOf(value, at, kind, ['model']);

  test('that may hold a model counts only where it does', () => {
    expect(read('gpt-4', 'neutral')).toMatchObject({ state: 'known', value: { generated: true, families: [openAi], other: false } });
    expect(read('Toyota Camry 2019', 'neutral')).toMatchObject({ state: 'unclear' });
  });

  test('that holds a model keeps one it does not know as such', () => {
    expect(read('our-own-7b', 'model')).toMatchObject({ state: 'known', value: { generated: true, families: [], other: true } });
    expect(read(['gpt-4', 'our-own-7b'], 'model')).toMatchObject({ value: { families: [openAi], other: true } });
    expect(read('Other', 'model')).toMatchObject({ state: 'unclear' });
  });

  test('that says who made it tells people, scripts and models apart', () => {
    expect(read('human', 'maker')).toMatchObject({ state: 'known', value: { generated: false } });
    expect(read('人工', 'maker')).toMatchObject({ state: 'known', value: { generated: false } });
    expect(read('template', 'maker')).toMatchObject({ state: 'unclear' });
    expect(read('LLM', 'maker')).toMatchObject({ state: 'known', value: { generated: true, families: [], other: false } });
    expect(read('Somebody', 'maker')).toMatchObject({ state: 'unclear' });
  });

  test.each([
    [true, true],
    ['yes', true],
    ['是', true],
    ['trainedAlgorithmicMedia', true],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', true],
    [false, false],
    [0, false],
    ['否', false],
  ])('that asks whether and says %j', (value, generated) => {
    expect(read(value, 'flag')).toMatchObject({ state: 'known', value: { generated } });
  });

  test.each(['', 'unknown', null, 'n/a'])('that says nothing (%j) is missing, not no', (value) => {
    for (const kind of ['model', 'maker', 'neutral', 'flag'] as const) expect(read(value, kind).state).toBe('missing');
  });

  test('a flag completes a name, and contradicts one', () => {
    const name = read('gpt-4', 'neutral');
    expect(bothGenerated(name, read(true, 'flag'))).toMatchObject({ value: { families: [openAi], other: false } });
    expect(bothGenerated(name, read(false, 'flag'))).toMatchObject({ state: 'conflict' });
  });

  test('made for a source counts where it is a model and nothing else', () => {
    expect(generatedSource('claude-3-opus', at)).toMatchObject({ value: { families: ['Claude (Anthropic)'] } });
    for (const words of ['openai/summarize_from_feedback', 'gpt-4 reviews on the web', 'llama', 'wikipedia'])
      expect(generatedSource(words, at), words).toBeUndefined();
  });

  test('made for a license may say how the item came about', () => {
    expect(generatedLicense('AI-generated', at)).toMatchObject({ value: { generated: true, families: [] } });
    expect(generatedLicense('Model Generated (GPT-4)', at)).toMatchObject({ value: { families: [openAi] } });
    expect(generatedLicense('custom', at)).toBeUndefined();
  });
});

describe('running text', () => {
  const state = (text: string) => generatedIn(text, at)?.state;

  test.each([
    'This dataset was generated with GPT-4.',
    'All responses were generated using gpt-3.5-turbo and Claude 2.',
    'Distilled from DeepSeek-R1 on math problems.',
    'GPT-4-generated instructions.',
    'We use GPT-4 to generate 52K instructions.',
    'We prompted ChatGPT to write stories.',
    'A collection of outputs of Llama 3.1 405B.',
    'Synthetic dialogues created with a large language model.',
    '本数据集使用ChatGPT生成。',
    '由文心一言自动生成的对话。',
    'This dataset is roughly 100k pairs generated by Claude, with refusals removed.',
    "From start to finish, it was generated entirely synthetically through Anthropic's Claude AI.",
    '使用大模型合成的问答数据。',
  ])('%s says so', (text) => {
    expect(state(text)).toBe('known');
  });

  test.each([
    'We evaluated GPT-4 on this dataset.',
    'The data was not generated by ChatGPT.',
    'No text was written by ChatGPT.',
    'The tables are generated by matching questions with triples.',
    'Written by Claude Monet.',
    'Works with Llama 3 and GPT-4.',
    'The corpus was collected from Wikipedia.',
    'The entire dataset was generated programmatically using SQL scripts.',
    'The toy dataset was generated with CAMISIM v.0.2 using a genome abundance distribution.',
    'Your dataset was generated using a GBIF cloud export.',
    'This dataset was generated on September 26, 2018.',
    '数据集由10类32x32的彩色图片组成。',
    '本数据集由 IBM 数据科学家创建，完全为虚构数据。',
    '数据集由 `scripts/build.py` 生成。',
    '本数据集并非由ChatGPT生成。',
  ])('%s does not', (text) => {
    expect(state(text)).toBeUndefined();
  });

  test.each([
    'Some of the answers were generated by GPT-4.',
    'Annotations were generated by GPT-4.',
    'A benchmark to detect text generated by ChatGPT.',
    'Questions may be generated by GPT-4.',
    '部分数据由ChatGPT生成。',
  ])('%s leaves it open', (text) => {
    expect(state(text)).toBe('unclear');
  });

  test('code, citations and tables are not read', () => {
    expect(state('```\ngenerated by GPT-4\n```')).toBeUndefined();
    expect(state('| generated by GPT-4 | x |')).toBeUndefined();
  });

  test('tags count where one of them says so', () => {
    expect(generatedTags('Synthetic, GPT-4, Distillation', at)).toMatchObject({ value: { generated: true, families: [openAi] } });
    expect(generatedTags('gpt-4, chat', at)).toBeUndefined();
  });
});

describe('a card', () => {
  const said = (says: Partial<Saying>[], name?: string) =>
    describeCard({ kind: 'card', at: { path: 'README.md' }, ...(name && { name }), says: says as Saying[] } satisfies Card).filter(
      ({ about }) => about === 'generated-by',
    );
  const saying = (raw: string, field: string, by: Saying['by'] = 'metadata'): Saying => ({
    about: 'generated-by',
    raw,
    at: { path: 'README.md', field },
    by,
  });

  test('that marks labels as made by a machine does not say so of the data', () => {
    expect(said([saying('machine-generated', 'annotations_creators')])).toMatchObject([{ claim: { state: 'unclear' } }]);
  });

  test('whose name or parent is known for it shows nothing by that', () => {
    expect(said([], 'alpaca-cleaned')).toMatchObject([{ claim: { state: 'unclear' } }]);
    expect(
      said([{ about: 'derived-from', raw: 'ShareGPT', at: { path: 'README.md', field: 'source_datasets' }, by: 'metadata' }]),
    ).toMatchObject([{ claim: { state: 'unclear' } }]);
    expect(said([], 'wool of alpacas')).toEqual([]);
  });

  test('that speaks of something else says nothing on it', () => {
    expect(said([saying('We collected the data by hand.', 'Data Collection', 'section')])).toEqual([]);
  });
});
