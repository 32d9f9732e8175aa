import { beforeAll, describe, expect, test } from 'vitest';
import { namedParents } from '../../src/claims/source/named-parents.js';
import { type Scanned, scanned } from '../licenses-of-items.js';

/** Cards of our own under MIT whose text alone says what the data was made from: datasets that forbid, have no license, or were written by a model with terms. */
const RESTRICTED: readonly string[] = [
  'This dataset is derived from ImageNet. Images were resized to 64x64.',
  'A subset of MS MARCO with 10,000 queries.',
  'This is a German translation of Alpaca.',
  'A filtered version of [alpaca](https://huggingface.co/datasets/tatsu-lab/alpaca).',
  '## Source\n\nOriginal dataset: https://huggingface.co/datasets/yahma/alpaca-cleaned',
  '## Source Data\n\nThe images come from HAM10000 and the ISIC archive.',
  'Based on the ANLI dataset, converted to chat format.',
  'We built this corpus on top of BookCorpus.',
  'A combination of GSM8K, Alpaca and ShareGPT.',
  '## Sources\n\n- MS MARCO\n- gsm8k\n- CodeAlpaca',
  '| source | rows |\n| --- | --- |\n| tatsu-lab/alpaca | 1000 |\n| openai/gsm8k | 200 |',
  'Rows were sampled from AG News.',
  'We annotated 500 articles of CoNLL-2003 with sentiments.',
  'This is a reformatted copy of OntoNotes 5.0.',
  'Paraphrases of the questions in ms_marco.',
  '本数据集基于 MOSS 数据集清洗得到。',
  '数据来源：BELLE train_1M_CN，经过去重。',
  '本数据集由 Alpaca 数据翻译而来。',
  'このデータセットは Alpaca を日本語に翻訳したものです。',
  'Dieser Datensatz ist eine Übersetzung von Alpaca ins Deutsche.',
  'Ce jeu de données est une traduction de Alpaca en français.',
  'Este conjunto de datos es una traducción de Alpaca al español.',
  'Merge of Open-Orca/OpenOrca and lmsys/lmsys-chat-1m.',
  'This dataset extends WildChat with topic labels.',
  'Captions for images of ImageNet-1k.',
  'The reviews were collected from the Yelp Open Dataset.',
  'Curated from UltraChat and UltraFeedback.',
  'Deduplicated S2ORC abstracts.',
  'Port of the RACE reading comprehension dataset to parquet.',
  'Mirror of MIMIC-III notes, deidentified.',
  'The dataset uses LIMA prompts with new answers.',
  'Modified from yahma/alpaca-cleaned',
  'Converted from the original TED-LIUM release.',
  'All credit goes to the authors of Alpaca, from which this was made.',
  'It consists of 3,000 sentences from IWSLT 2017.',
  'Contains conversations taken from ShareGPT.',
  'Preprocessed XNLI for sentence transformers.',
  'Please cite the original MS MARCO paper as well, as the passages are theirs.',
  'Every prompt here was picked out of WildChat.',
  'Dutch version of the Stanford Alpaca dataset.',
  'Half of the rows are ANLI, the rest is ours.',
  'MetaMathQA with shorter answers.',
  'Датасет получен переводом Alpaca на русский язык.',
  'Alpaca 데이터셋을 한국어로 번역했습니다.',
  'Questo dataset è una traduzione di Alpaca.',
];

/** Names of such datasets beside data that was not made from them, and words that are only like names. */
const OTHERS: readonly string[] = [
  'We evaluate on MS MARCO and XNLI.',
  'Unlike Alpaca, all answers are by people.',
  'The dialogues were collected from pairs of Amazon Mechanical Turk workers.',
  'The files are in Alpaca format.',
  'Baselines were trained on ImageNet.',
  'Inspired by LIMA, we wrote 900 prompts ourselves.',
  'The layout is the same as ms_marco.',
  'Rows that overlap with ImageNet were removed.',
  'Our images are not from ImageNet.',
  'The race in May had 40 runners from Moss.',
  'Apes and alpacas are included.',
  'Models fine-tuned on Alpaca are compared in section 4.',
  'This dataset includes Breakfast recipes collected from our kitchen.',
  '## Evaluation\n\n| dataset | score |\n| --- | --- |\n| ms_marco | 0.4 |',
  'Made from openai/gsm8k.',
  '本数据集采用 Alpaca 格式。',
];

const row = `${JSON.stringify({ id: 1, text: 'A text on boats and harbors that nobody claims anything of.' })}\n`;
let found: Scanned;
beforeAll(async () => {
  const files = [...RESTRICTED, ...OTHERS].flatMap((text, n) => [
    [`card-${n}/README.md`, `---\nlicense: mit\n---\n# Boats\n\n${text}\n`],
    [`card-${n}/items.jsonl`, row],
  ]);
  found = await scanned(Object.fromEntries(files));
});

const item = (text: string) => found.items.find(({ at }) => at.path.startsWith(`card-${[...RESTRICTED, ...OTHERS].indexOf(text)}/`))!;

describe('a card whose text alone names what the data was made from', () => {
  test.each(RESTRICTED)('permits nothing for certain where that restricts: %s', (text) => {
    expect(item(text).facts.get('license.permits.commercial')?.value).not.toBe(true);
  });

  test.each(OTHERS)('keeps its license where the data was not made from it: %s', (text) => {
    expect(item(text).facts.get('license.permits.commercial')?.value).toBe(true);
  });

  test('leaves open what a sentence may be misread in, forbids nothing, and makes no source known', () => {
    const { facts } = item('MetaMathQA with shorter answers.');
    expect(facts.get('license.permits.commercial')?.value).toBeUndefined();
    expect(item('A subset of MS MARCO with 10,000 queries.').facts.get('source.known')?.value).not.toBe(true);
  });
});

test.each([
  `Alpaca with ${'a b '.repeat(170)}`,
  `Alpaca with ${'a'.repeat(660)}`,
  'Alpaca '.repeat(3000),
  'A/'.repeat(9000),
  '<https://'.repeat(2000),
  'A.'.repeat(9000),
])('the reading of a hostile text comes to an end', (raw) => {
  expect(
    namedParents([{ about: 'license', raw, at: { path: 'README.md', line: 1, field: '' }, by: 'text' }], []).length,
  ).toBeLessThanOrEqual(1);
});
