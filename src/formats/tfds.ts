import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

/** https://github.com/tensorflow/datasets/blob/master/tensorflow_datasets/core/proto/dataset_info.proto, as JSON. */
const tfds: Format = {
  id: 'tfds',
  title: 'TensorFlow Datasets dataset_info.json',
  reads: 'dataset',
  answersTo:
    '`dataset_info.json` of TensorFlow Datasets: the license under which the data may be passed on, where it comes from, and how many examples each split has.',
  notRead: 'Features, statistics and the citation; TFRecord files themselves.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default tfds;

const either = (root: Tree, ...names: string[]): Tree | undefined =>
  get(root, ...names, ...names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  if (names.has('@context') || names.has('features')) return 0;
  if (either(root, 'redistributionInfo') !== undefined && names.has('name')) return 96;
  const split = each(get(root, 'splits'))[0];
  const isSplit = split !== undefined && either(split, 'shardLengths', 'filepathTemplate', 'numShards') !== undefined;
  return (isSplit && names.has('name')) || has(names, 'moduleName', 'fileFormat') ? 94 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'name'));
  card.making(get(root, 'description'), 'description');
  const license = get(either(root, 'redistributionInfo'), 'license');
  card.license(license, 'redistributionInfo.license');
  for (const url of each(get(get(root, 'location'), 'urls'))) card.say('source', url, 'location.urls');
  card.say('source', either(root, 'downloadUrls'), 'downloadUrls');
  card.edition(root, ['version'], []);
  card.say('language', get(get(root, 'supervisedKeys'), 'language'), 'language');
  for (const split of each(get(root, 'splits'))) {
    const name = wordsOf(get(split, 'name')) ?? '';
    const lengths = each(either(split, 'shardLengths')).map((one) => Number(wordsOf(one)));
    const first = each(either(split, 'shardLengths'))[0];
    if (first === undefined || !lengths.every(Number.isSafeInteger)) continue;
    const sum = lengths.reduce((total, length) => total + length, 0);
    card.declareSplit(
      name,
      undefined,
      { kind: 'value', line: first.line, words: String(sum), text: false, empty: false },
      `splits.${name}.shardLengths`,
    );
  }
}
