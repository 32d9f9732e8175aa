/**
 * Repositories as people have them, rebuilt small: what is counted in each by hand, beside what licit says. A row differs where licit counts otherwise.
 */
import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipOf } from './formats/making.js';
import { scanned } from './licenses-of-items.js';

const APACHE = 'Apache License, Version 2.0\nSee http://www.apache.org/licenses/LICENSE-2.0 for the terms.\n';
const BY_NC = 'The data is licensed under the Creative Commons Attribution-NonCommercial 4.0 International license (CC BY-NC 4.0).\n';
const MIT = 'This repository is released under the MIT License (SPDX-License-Identifier: MIT).\n';
const PROGRAM = 'import json\n\n\ndef main(path):\n    with open(path) as file:\n        return json.load(file)\n';
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

type Files = Record<string, string | Uint8Array>;

const many = (count: number, of: (i: number) => [string, string | Uint8Array]): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => of(i)));
const jsonl = (count: number, of: (i: number) => object): string =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(of(i))}\n`).join('');
const list = (count: number, of: (i: number) => object): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => of(i)),
    null,
    2,
  );
const instruction = (i: number) => ({ instruction: `Name ${i} kinds of boats.`, input: '', output: `There are ${i} kinds, and more.` });

const llamaFactory = (): Files => ({
  LICENSE: APACHE,
  'README.md':
    '# Tuning\n\nTrain models with one command.\n\n![Logo](assets/logo.png)\n\n```bibtex\n@article{x2024,\n  title={Tuning}\n}\n```\n',
  'README_zh.md': '# 微调\n\n用一条命令训练模型。\n',
  '.gitignore': '*.pyc\n',
  '.pre-commit-config.yaml': 'repos: []\n',
  'pyproject.toml': '[project]\nname = "tuning"\n',
  ...many(6, (i) => [`requirements/part-${i}.txt`, `package-${i}>=1.${i}\n`]),
  'assets/logo.png': PNG,
  'docs/en/index.md': '# Guide\n\nHow to begin with it, step by step.\n',
  'docs/conf.py': 'project = "tuning"\n',
  'docker/Dockerfile': 'FROM python:3.11\nRUN pip install .\n',
  'examples/deepspeed/z3.json': '{"zero_optimization": {"stage": 3}, "bf16": {"enabled": true}}\n',
  'examples/train_lora/sft.yaml': 'model_name_or_path: x\nlearning_rate: 1.0e-4\n',
  'src/tuning/__init__.py': '"""What trains models, and how it is called by those who do."""\n',
  'src/tuning/data/loader.py': PROGRAM,
  'tests/data/test_loader.py': 'def test_it():\n    assert 1 == 1\n',
  'tests/data/sample.json': list(3, instruction),
  'data/README.md': 'How to add a dataset: describe it in `dataset_info.json`.\n',
  'data/dataset_info.json': JSON.stringify({
    identity: { file_name: 'identity.json' },
    boats_en: { file_name: 'boats_en.json' },
    elsewhere: { hf_hub_url: 'example/elsewhere' },
  }),
  'data/identity.json': list(4, instruction),
  'data/boats_en.json': list(20, instruction),
  'data/dpo.json': list(5, (i) => ({
    conversations: [{ from: 'human', value: `Which boat is ${i}?` }],
    chosen: { from: 'gpt', value: 'The first.' },
  })),
  'data/corpus.jsonl': jsonl(7, (i) => ({ text: `A long text on boats, number ${i}.` })),
  'data/wiki_demo.txt': 'A boat is a vessel of a size that people can carry.\nIt floats.\n',
});

const talk = (i: number) =>
  JSON.stringify(
    {
      conversation_id: i,
      meta_instruction: 'You help.',
      num_turns: 1,
      chat: { turn_1: { Human: `How far is ${i} miles?`, MOSS: 'Not far at all.' } },
    },
    null,
    2,
  );

const moss = (): Files => ({
  LICENSE: APACHE,
  DATA_LICENSE: BY_NC,
  'requirements.txt': 'torch>=1.13\ntransformers==4.25.1\n',
  'README.md': '# Talks\n\n![cli](https://github.com/example/talks/blob/main/examples/cli.png)\n![web](examples/web.png)\n',
  'talk_cli.py': PROGRAM,
  'models/modeling.py': PROGRAM,
  'configs/sft.yaml': 'distributed_type: DEEPSPEED\n',
  'examples/cli.png': PNG,
  'examples/web.png': PNG,
  ...many(30, (i) => [`SFT_data/conversations/without_plugins/harmless/${i}.json`, talk(i)]),
  ...many(20, (i) => [`SFT_data/conversations/with_plugins/search/${i}.json`, talk(100 + i)]),
  'SFT_data/user_prompts/honest.jsonl': jsonl(8, (i) => ({ id: `honest-${i}`, prompt: `Is it true that boats number ${i} float?` })),
  'SFT_data/conversations.zip': zipOf([
    { name: 'more.jsonl', content: jsonl(6, (i) => ({ id: `zip-${i}`, text: `More talk on boats, ${i}.` })) },
  ]),
});

const alpaca = (): Files => ({
  LICENSE: APACHE,
  DATA_LICENSE: BY_NC,
  '.gitignore': 'wandb\n',
  'requirements.txt': 'numpy\nrouge_score\nfire\n',
  'README.md': '# Small model\n\nCode is Apache 2.0.\n',
  'alpaca_data.json': list(52, instruction),
  'seed_tasks.jsonl': jsonl(10, (i) => ({
    id: `seed_task_${i}`,
    name: 'boats',
    instruction: `Name ${i} boats.`,
    instances: [{ input: '', output: 'A canoe.' }],
  })),
  'train.py': PROGRAM,
  'generate_instruction.py': PROGRAM,
  'configs/offload.json': '{"bf16": {"enabled": "auto"}, "zero_optimization": {"stage": 3}}\n',
  'assets/parse_analysis.png': PNG,
});

const speechbrain = (): Files => ({
  LICENSE: APACHE,
  'setup.py': 'from setuptools import setup\n\nsetup(name="speech")\n',
  'README.md': '# Speech\n\n```\n@article{speech,\n  title={Speech}\n}\n```\n',
  'speech/core.py': PROGRAM,
  ...many(3, (i) => [`recipes/set-${i}/train.py`, PROGRAM]),
  ...many(3, (i) => [`recipes/set-${i}/README.md`, '# Recipe\n\n@misc{speech,\n  title={Speech}\n}\n']),
  ...many(3, (i) => [`recipes/set-${i}/hparams/train.yaml`, `seed: ${i}\nepochs: 10\n`]),
  ...many(3, (i) => [`recipes/set-${i}/extra_requirements.txt`, 'kenlm\n']),
  'recipes/set-0/metadata/clips.csv': `ID,wav,speaker,transcript\n${Array.from({ length: 9 }, (_, i) => `clip-${i},clips/${i}.wav,s${i % 3},the boat number ${i} left\n`).join('')}`,
  'docs/index.rst': 'Speech\n======\n\nWelcome to it.\n',
  'tests/test_core.py': 'def test_core():\n    assert True\n',
  'tests/samples/annotation/train.csv': 'ID,wav,speaker\na-1,a.wav,s1\na-2,b.wav,s2\n',
  'tests/samples/single.wav': Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(24)]),
  'tools/eval.pl': 'use strict;\nmy ($a, $b, $c) = @ARGV;\nmy ($d, $e, $f) = @ARGV;\nprint $a, $b, $c;\n',
});

const voc = (i: number): string =>
  `<annotation><folder>images</folder><filename>raccoon-${i}.jpg</filename><source><database>Unknown</database></source><object><name>raccoon</name></object></annotation>`;
const boxes = (of: readonly number[]): string =>
  `filename,width,height,class,xmin,ymin,xmax,ymax\n${of.map((i) => `raccoon-${i}.jpg,650,417,raccoon,${i},88,522,408\n`).join('')}`;

const raccoon = (): Files => ({
  LICENSE: MIT,
  'environment.yml': 'name: raccoon\ndependencies:\n  - python=3.6\n',
  'README.md': '# Raccoons\n\nPictures with boxes.\n',
  'xml_to_csv.py': PROGRAM,
  'split labels.ipynb': '{"cells": [{"cell_type": "code", "source": ["x = 1"]}], "nbformat": 4}\n',
  ...many(12, (i) => [`images/raccoon-${i}.jpg`, Buffer.concat([JPEG, Buffer.from([i])])]),
  ...many(12, (i) => [`annotations/raccoon-${i}.xml`, voc(i)]),
  // Two pictures have two boxes each.
  'data/raccoon_labels.csv': boxes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1]),
  'data/train_labels.csv': boxes([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]),
  'data/test_labels.csv': boxes([8, 9, 10, 11]),
});

const hub = (): Files => ({
  '.gitattributes': '*.parquet filter=lfs\n',
  'README.md': '---\nlicense: cc-by-sa-4.0\ntask_categories: [text-generation]\n---\n# Boats\n\nTexts on boats.\n',
  'boats.py': PROGRAM,
  'data/train-00000-of-00002.jsonl.gz': gzipSync(jsonl(11, (i) => ({ id: `t${i}`, text: `A text on boats, ${i}.` }))),
  'data/train-00001-of-00002.jsonl.gz': gzipSync(jsonl(9, (i) => ({ id: `u${i}`, text: `A text on ships, ${i}.` }))),
  'data/test.jsonl': jsonl(3, (i) => ({ id: `v${i}`, text: `A text on oars, ${i}.` })),
});

const BY_HAND = [
  // repository, files, listings, items, datasets with items, licenses, programs
  ['LLaMA-Factory', llamaFactory, 37, 37, ['data: 37'], { '(missing)': 37 }, 16],
  ['MOSS', moss, 64, 64, ['.: 64'], { 'CC-BY-NC-4.0': 64 }, 3],
  ['stanford_alpaca', alpaca, 62, 62, ['.: 62'], { 'CC-BY-NC-4.0': 62 }, 4],
  ['speechbrain', speechbrain, 9, 9, ['.: 9'], { '(unclear)': 9 }, 14],
  ['raccoon_dataset', raccoon, 40, 12, ['.: 40'], { '(unclear)': 40 }, 3],
  ['a dataset on a hub', hub, 23, 23, ['.: 23'], { 'CC-BY-SA-4.0': 23 }, 1],
] as const;

describe('a repository holds what one counts in it by hand', () => {
  test.each(BY_HAND)('%s', async (_, files, listings, items, datasets, licenses, programs) => {
    const { root, view } = await scanned(files());
    rmSync(root, { recursive: true });
    const counted = {
      listings: view.totals.items,
      items: view.totals.distinct,
      datasets: view.datasets.filter((one) => one.items > 0).map((one) => `${root.endsWith(one.name) ? '.' : one.name}: ${one.items}`),
      licenses: Object.fromEntries(view.licenses.map((one) => [one.expression, one.items])),
      programs: view.notRead.filter(({ reason }) => reason === 'program').map(({ files: n = 1 }) => n),
    };
    expect(counted).toEqual({ listings, items, datasets, licenses, programs: [programs] });
  });
});

describe('what several lists of a dataset name counts once', () => {
  const boxesOf = (names: readonly string[]): string => `filename,class\n${names.map((name) => `${name},boat\n`).join('')}`;
  const idsOf = (ids: readonly string[]): string => jsonl(ids.length, (i) => ({ id: ids[i], text: `A boat called ${ids[i]}.` }));

  test.each([
    [
      'a picture with two boxes, in two lists',
      { 'a.csv': boxesOf(['boat-a.jpg', 'boat-b.jpg', 'boat-a.jpg']), 'b.csv': boxesOf(['boat-a.jpg', 'boat-b.jpg']) },
      5,
      2,
    ],
    [
      'a picture by its path and by its name',
      { 'a.csv': boxesOf(['images/boat-a.jpg', 'images/boat-b.jpg']), 'b.csv': boxesOf(['boat-a.jpg', 'boat-c.jpg']) },
      4,
      4,
    ],
    [
      'pictures of different folders with one name',
      { LICENSE: MIT, 'a/list.csv': boxesOf(['1.jpg', '2.jpg']), 'b/list.csv': boxesOf(['1.jpg', '2.jpg']) },
      4,
      4,
    ],
    [
      'a picture under a name that says so, in three lists',
      {
        'train.jsonl': jsonl(2, (i) => ({ image: `images/${'ab'[i]}.jpg`, label: 'boat' })),
        'captions.jsonl': jsonl(2, (i) => ({ 图片路径: `images/${'ac'[i]}.jpg`, caption: `A boat in the harbor, ${i}.` })),
        'boxes.csv': 'img,x,y\nimages/a.jpg,1,2\nimages/a.jpg,3,4\nimages/c.jpg,3,4\n',
      },
      7,
      3,
    ],
    [
      'recordings with a mask or a label file beside them, and pairs, of which neither is the item',
      {
        'one.jsonl': jsonl(3, (i) => ({ wav: `clips/${i}.wav`, seg_file: `masks/${i}.png` })),
        'two.jsonl': jsonl(3, (i) => ({ audio: `clips/${i}.wav`, text: 'a' })),
        'pairs.jsonl': jsonl(3, (i) => ({ left: 'clips/0.wav', right: `clips/${i}.wav` })),
      },
      9,
      6,
    ],
    ['a key that two lists have', { 'a.jsonl': idsOf(['x-1', 'x-2']), 'b.jsonl': idsOf(['x-2', 'x-3']) }, 4, 3],
    ['numbers of rows', { 'a.jsonl': idsOf(['1', '2']), 'b.jsonl': idsOf(['1', '2']) }, 4, 4],
    ['keys that each of many lists has', many(6, (i) => [`list-${'abcdef'[i]}.jsonl`, idsOf(['first-1', 'second-2'])]), 12, 12],
    [
      'questions on one picture',
      {
        'a.jsonl': jsonl(3, (i) => ({ id: `q-${i}`, image_url: 'https://boats.example/1.jpg', question: 'Is it a boat?' })),
        'b.jsonl': idsOf(['z-1', 'z-2']),
      },
      5,
      5,
    ],
    [
      'records of folders that are numbered alike',
      { LICENSE: MIT, ...many(6, (i) => [`a/in/${i}.json`, talk(i)]), ...many(6, (i) => [`b/in/${i}.json`, talk(i)]) },
      12,
      12,
    ],
  ] satisfies [string, Files, number, number][])('%s', async (_, files, listings, items) => {
    const { root, view } = await scanned(files);
    rmSync(root, { recursive: true });
    expect([view.totals.items, view.totals.distinct]).toEqual([listings, items]);
  });
});

test('the lists of a Kaldi folder are utterances with words, speaker, recording and path', async () => {
  const lines = (count: number, of: (i: number) => string): string => Array.from({ length: count }, (_, i) => `${of(i)}\n`).join('');
  const { root, items, view } = await scanned({
    'data/train/text': lines(12, (i) => `ann-${10 + i} the boat number ${i} left`),
    'data/train/utt2spk': lines(13, (i) => `ann-${10 + i} ann`),
    'data/train/segments': `${lines(12, (i) => `ann-${10 + i} tape-1 ${i}.0 ${i + 1}.5`)}this line is none\n`,
    'data/train/wav.scp': lines(2, (i) => `tape-${1 + i} /audio/tape-${1 + i}.wav`),
    'data/train/spk2gender': 'ann f\n',
    'data/train/spk2utt': `ann ${Array.from({ length: 13 }, (_, i) => `ann-${10 + i}`).join(' ')}\n`,
  });
  rmSync(root, { recursive: true });
  expect(view.manifests.map(({ path, items: n }) => [path, n])).toEqual([['data/train/text', 14]]);
  expect(items.map(({ key, owner, at }) => [key, owner, at.line])).toEqual([
    ...Array.from({ length: 13 }, (_, i) => [`ann-${10 + i}`, 'ann', 1 + i]),
    // A recording that no segment is of.
    ['tape-2', undefined, 14],
  ]);
  expect(view.problems.map(({ what }) => what)).toEqual(['kaldi/no-key-of {"list":"data/train/segments"}']);
});
