import { beforeAll, describe, expect, test } from 'vitest';
import { registeredDataset } from '../../src/lists/registry/dataset-registry.js';
import { type Scanned, scanned } from '../licenses-of-items.js';

/** Cards of our own that name a license and what they were made from, and say nothing else; `yes` where no parent restricts. */
const CARDS: readonly [name: string, card: string, yes?: true][] = [
  ['ms-marco', 'source_datasets:\n- ms_marco'],
  ['extended', 'source_datasets:\n- extended|ms_marco'],
  ['hub-id', 'source_datasets:\n- microsoft/ms_marco'],
  ['hub-address', 'source_datasets:\n- https://huggingface.co/datasets/tatsu-lab/alpaca'],
  ['alpaca', 'source_datasets:\n- tatsu-lab/alpaca'],
  ['alpaca-by-name', 'source_datasets:\n- Alpaca'],
  ['behind-alpaca', 'source_datasets:\n- yahma/alpaca-cleaned'],
  ['code-alpaca', 'source_datasets:\n- sahil2801/CodeAlpaca-20k'],
  ['imagenet', 'source_datasets:\n- imagenet-1k'],
  ['imagenet-behind', 'source_datasets:\n- zh-plus/tiny-imagenet'],
  ['ham', 'source_datasets:\n- HAM10000'],
  ['mimic', 'source_datasets:\n- MIMIC-III'],
  ['anli', 'source_datasets:\n- anli'],
  ['xnli', 'source_datasets:\n- xnli'],
  ['ag-news', 'source_datasets:\n- ag_news'],
  ['conll', 'source_datasets:\n- conll2003'],
  ['ontonotes', 'source_datasets:\n- OntoNotes'],
  ['lima', 'source_datasets:\n- GAIR/lima'],
  ['moss', 'source_datasets:\n- fnlp/moss-003-sft-data'],
  ['belle', 'source_datasets:\n- BelleGroup/train_1M_CN'],
  ['ultrachat', 'source_datasets:\n- stingning/ultrachat'],
  ['ultrafeedback', 'source_datasets:\n- openbmb/UltraFeedback'],
  ['orca', 'source_datasets:\n- Open-Orca/OpenOrca'],
  ['sharegpt', 'source_datasets:\n- anon8231489123/ShareGPT_Vicuna_unfiltered'],
  ['camel', 'source_datasets:\n- camel-ai/math'],
  ['lmsys', 'source_datasets:\n- lmsys/lmsys-chat-1m'],
  ['wildchat', 'source_datasets:\n- allenai/WildChat-1M'],
  ['metamath', 'source_datasets:\n- meta-math/MetaMathQA'],
  ['yelp', 'source_datasets:\n- yelp_review_full'],
  ['race', 'source_datasets:\n- race'],
  ['iwslt', 'source_datasets:\n- iwslt2017'],
  ['tedlium', 'source_datasets:\n- LIUM/tedlium'],
  ['un-pc', 'source_datasets:\n- un_pc'],
  ['ceval', 'source_datasets:\n- ceval/ceval-exam'],
  ['pile-of-law', 'source_datasets:\n- pile-of-law/pile-of-law'],
  ['s2orc', 'source_datasets:\n- allenai/s2orc'],
  ['bookcorpus', 'source_datasets:\n- bookcorpus'],
  ['two-of-which-one', 'source_datasets:\n- gsm8k\n- ms_marco'],
  ['nobody-knows', 'source_datasets:\n- some-person/unheard-of-moons'],
  ['a-copy', 'source_datasets:\n- some-person/gsm8k'],
  ['gsm8k', 'source_datasets:\n- openai/gsm8k', true],
  ['mbpp', 'source_datasets:\n- mbpp', true],
  ['common-voice', 'source_datasets:\n- mozilla-foundation/common_voice_17_0', true],
];

const row = `${JSON.stringify({ id: 1, text: 'A text on boats and harbors that nobody claims anything of.' })}\n`;

let found: Scanned;
beforeAll(async () => {
  const files = CARDS.flatMap(([name, card]) => [
    [`card-of-${name}/README.md`, `---\nlicense: mit\n${card}\n---\n# ${name}\n`],
    [`card-of-${name}/items.jsonl`, row],
  ]);
  found = await scanned(Object.fromEntries(files));
});

const factOf = (name: string) =>
  found.items.find(({ at }) => at.path.startsWith(`card-of-${name}/`))!.facts.get('license.permits.commercial');

describe('a card that only names what it was made from', () => {
  test.each(CARDS.filter(([, , yes]) => yes === undefined).map(([name]) => name))(
    'permits nothing for certain where a parent restricts or is not known: %s',
    (name) => {
      expect(factOf(name)?.value).not.toBe(true);
    },
  );

  test.each(CARDS.filter(([, , yes]) => yes).map(([name]) => name))(
    'has what permissive parents leave it as somebody’s word only: %s',
    (name) => {
      expect(factOf(name)?.value).toBe(true);
      const { verdicts } = found.items.find(({ at }) => at.path.startsWith(`card-of-${name}/`))!;
      expect(verdicts.find(({ rule }) => rule === 'license/forbids-derivatives')?.verdict).toBe('stated');
    },
  );

  test('says which parent it is, and as of which day', () => {
    const { facts } = found.items.find(({ at }) => at.path.startsWith('card-of-behind-alpaca/'))!;
    expect(facts.get('license.permits.commercial')?.value).toBe(false);
    expect(facts.get('license.permits.commercial')?.from.join(' ')).toMatch(/registry\/from .*2025-03-25/);
  });
});

test('a copy that is called like what it was made from does not hide behind its own name', async () => {
  const { items } = await scanned({
    'ms_marco/README.md': '---\nlicense: mit\nsource_datasets:\n- ms_marco\n---\n',
    'ms_marco/items.jsonl': row,
  });
  expect(items[0]!.facts.get('license.permits.commercial')?.value).toBe(false);
});

test('an item that states a license of its own is not freed by naming two parents that both restrict', async () => {
  const own = `${JSON.stringify({ id: 1, text: 'A text on boats.', license: 'mit' })}\n`;
  const { items } = await scanned({ 'README.md': '---\nlicense: mit\nsource_datasets:\n- ms_marco\n- race\n---\n', 'items.jsonl': own });
  expect(items[0]!.facts.get('license.permits.commercial')?.value).not.toBe(true);
});

test.each([
  'Derived from the MS MARCO dataset.',
  'This dataset is a cleaned version of [Alpaca](https://huggingface.co/datasets/tatsu-lab/alpaca).',
])('a parent that only running text names is looked up: %s', async (sentence) => {
  const { items } = await scanned({ 'README.md': `---\nlicense: mit\n---\n# Data\n${sentence}\n`, 'items.jsonl': row });
  expect(items[0]!.facts.get('license.permits.commercial')?.value).toBe(false);
});

test('a dataset of another owner is not the one that is called like it', () => {
  expect(registeredDataset('some-person/squad')).toBeUndefined();
  expect(registeredDataset('rajpurkar/squad')?.licenses).toContain('CC-BY-SA-4.0');
});

test('what a model made of a dataset, for a collection, is not that dataset', () => {
  expect(registeredDataset('Wikipedia')).toMatchObject({ licenses: ['CC-BY-SA-4.0'], generators: [], parents: [] });
  expect(registeredDataset('Stack Exchange')).toMatchObject({ generators: [] });
  for (const name of ['longform-wikipedia', 'akoksal/longform']) expect(registeredDataset(name)?.generators).not.toEqual([]);
});

test('what is a part of a name that a short form stands for is no name of its own', async () => {
  const { namedParents } = await import('../../src/claims/source/named-parents.js');
  const said = (raw: string) =>
    namedParents([{ about: 'license', raw, at: { path: 'README.md', line: 3 }, by: 'prose' }], []).map(({ claim }) =>
      claim.state === 'known' ? claim.value : '',
    );
  expect(said('RUDT (Ruritanian Universal Dependencies Treebank) is a manually annotated treebank of Ruritanian.')).toEqual([]);
  expect(said('It has the sentences of RUD (Ruritanian Dependencies), taken from Universal Dependencies Treebank.')).toEqual([
    'Universal Dependencies',
  ]);
  expect(said('RUDT is annotated on sentences taken from Universal Dependencies Treebank.')).toEqual(['Universal Dependencies']);
});
