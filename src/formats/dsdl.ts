import type { Format, Head, Item } from '../model.js';
import { has, yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read.js';
import { each, get, jsonOf, type Tree } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dsdl: Format = {
  id: 'dsdl',
  title: 'DSDL',
  reads: 'both',
  answersTo: 'Datasets in DSDL (OpenDataLab), as YAML: what `meta` says, and the samples that the file itself holds.',
  notRead: 'Definitions and samples in other files.',
  recognize,
  read: (file) => readDescriptor(file, 'yaml', (root, card) => describe(root, card), samplesOf),
};

export default dsdl;

function recognize(head: Head): number {
  return has(yamlKeys(head), '$dsdl-version') ? 98 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const meta = get(root, 'meta');
  card.name(get(meta, 'name', 'dataset-name', 'Dataset Name'));
  card.license(get(meta, 'license', 'licenses', 'License'), 'meta.license');
  card.say('source', get(meta, 'home-page', 'homepage', 'url', 'source'), 'meta.home-page');
  card.owner(get(meta, 'creator', 'publisher', 'author'), 'meta.creator');
  card.say('media', get(meta, 'modality', 'Modality'), 'meta.modality');
}

function samplesOf(root: Tree, path: string): Item[] {
  return each(get(get(root, 'data'), 'samples')).flatMap((sample, i): Item[] => {
    // `samples: $local` says that they are in another file.
    if (sample.kind !== 'object') return [];
    const fields = jsonOf(sample);
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
    return [{ kind: 'item', at: { path, line: sample.line, record: i + 1 }, fields }];
  });
}
