import { describe, expect, test } from 'vitest';
import dvc from '../../src/formats/dvc.js';
import hfCard from '../../src/formats/hf-card.js';
import kaggle from '../../src/formats/kaggle.js';
import llamaFactory from '../../src/formats/llama-factory.js';
import roboflow from '../../src/formats/roboflow.js';
import tfds from '../../src/formats/tfds.js';
import type { Format } from '../../src/model/format.js';
import type { Card } from '../../src/model/item.js';
import { manifest, readAll } from './making.js';

const known = async (format: Format, text: string, path: string): Promise<boolean> =>
  format.recognize((await manifest(text, path)).head) > 0;
const said = async (format: Format, text: string, path: string): Promise<string[]> =>
  (await readAll(format, await manifest(text, path)))
    .filter((read): read is Card => read.kind === 'card')
    .flatMap(({ name, says }) => [...(name === undefined ? [] : [`name: ${name}`]), ...says.map(({ about, raw }) => `${about}: ${raw}`)]);

describe('a README without metadata', () => {
  test.each([
    ['the license of the data beside it', '# Boats\n\n## License\n\nCC BY-NC 4.0\n', true],
    ['the license of data, in the README of a program', '# Boats\n\npip install boats\n\n## 许可\n\n数据集采用 CC BY 4.0。\n', true],
    ['the license of a program', '# Boats\n\n```\npip install boats\n```\n\n## License\n\nMIT\n', false],
    ['nothing on a license', '# Boats\n\nPhotos of boats.\n', false],
    ['a heading and nothing under it', '# Boats\n\n## License\n', false],
  ])('that says %s', async (_, text, is) => {
    expect(await known(hfCard, text, 'data/README.md')).toBe(is);
  });
});

test('Roboflow puts a note beside its data.yaml, and a data.yaml that says nothing of its source is none', async () => {
  const note = '# boats > 2024-01-02 9:00am\nhttps://universe.example.com/boats\n\nProvided by a Roboflow user\nLicense: CC BY 4.0\n';
  expect(await known(roboflow, note, 'boats/README.dataset.txt')).toBe(true);
  expect(await said(roboflow, note, 'boats/README.dataset.txt')).toEqual([
    'name: boats',
    'license: CC BY 4.0',
    'source: https://universe.example.com/boats',
  ]);
  const plain = 'path: ../boats\ntrain: images/train\nval: images/val\nnames:\n  0: boat\n';
  expect(await known(roboflow, plain, 'boats.yaml')).toBe(false);
  expect(await said(roboflow, `${plain}license: CC0-1.0\n`, 'boats.yaml')).toEqual(['license: CC0-1.0']);
  expect(await known(roboflow, 'names: [a]\nversion: 1\n', 'x.yaml')).toBe(false);
});

test('TensorFlow Datasets: members in either writing', async () => {
  const text = '{"name": "boats", "redistribution_info": {"license": "CC0-1.0"}, "splits": [{"name": "train", "shard_lengths": [1, 2]}]}';
  expect(await known(tfds, text, 'dataset_info.json')).toBe(true);
  expect(await said(tfds, text, 'dataset_info.json')).toEqual(['name: boats', 'license: CC0-1.0']);
});

test('LLaMA-Factory: a dataset made by a script has no source, and no other list of objects is one', async () => {
  expect(await said(llamaFactory, '{"a": {"script_url": "a"}, "b": {"hf_hub_url": "x/b"}}', 'dataset_info.json')).toEqual([
    'name: a',
    'name: b',
    'source: https://huggingface.co/datasets/x/b',
  ]);
  expect(await known(llamaFactory, '{"a": {"file_name": "1.jpg", "width": 3}}', 'x.json')).toBe(false);
});

test('Kaggle: what its command downloads is within a member', async () => {
  const text = '{"info": {"id": 5, "datasetSlug": "boats", "ownerUser": "ada", "title": "Boats", "licenses": [{"name": "CC0-1.0"}]}}';
  expect(await known(kaggle, text, 'dataset-metadata.json')).toBe(true);
  expect(await said(kaggle, text, 'dataset-metadata.json')).toContain('license: CC0-1.0');
  expect(await known(kaggle, '{"title": "Boats", "licenses": [{"name": "CC0-1.0"}]}', 'a/dataset-metadata.json')).toBe(true);
});

test('dvc.yaml: datasets that a project takes are what it is made from', async () => {
  const text = 'datasets:\n  - name: lakes\n    type: url\n    url: https://lakes.example.com/all\n';
  expect(await known(dvc, text, 'dvc.yaml')).toBe(true);
  expect(await said(dvc, text, 'dvc.yaml')).toEqual(['derived-from: https://lakes.example.com/all']);
});
