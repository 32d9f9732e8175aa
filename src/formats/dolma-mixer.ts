import type { Format, Head } from '../model/format.js';
import { jsonHead, namesOf, yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dolmaMixer: Format = {
  id: 'dolma-mixer',
  title: 'Dolma configurations',
  reads: 'dataset',
  answersTo: 'Configurations of the Dolma mixer, tagger and deduplicator, in YAML or JSON: the documents that go in.',
  notRead: 'They state no license; filters and spans.',
  recognize,
  read: (file) => readDescriptor(file, /^\s*\{/.test(file.head.text ?? '') ? 'json' : 'yaml', describe),
};

export default dolmaMixer;

const SETTINGS = ['dedupe', 'bloom_filter', 'processes', 'work_dir', 'streams', 'attributes', 'taggers', 'experiment', 'destination'];

function recognize(head: Head): number {
  const json = jsonHead(head)?.root;
  const names = json?.kind === 'object' ? namesOf(json) : yamlKeys(head);
  const settings = SETTINGS.filter((name) => names.has(name));
  if (names.has('documents') && settings.length >= 1) return 90;
  return names.has('streams') && settings.length >= 2 && /documents["']?\s*:/.test(head.text ?? '') ? 90 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  documents(root, card, '');
  for (const [i, stream] of each(get(root, 'streams')).entries()) {
    card.name(get(stream, 'name'));
    documents(stream, card, `streams[${i}].`);
  }
}

function documents(part: Tree, card: CardWriter, prefix: string): void {
  for (const one of each(get(part, 'documents'))) {
    const words = wordsOf(one);
    if (words === undefined) continue;
    card.words('derived-from', words, one.line, `${prefix}documents`);
    card.file(one);
  }
}
