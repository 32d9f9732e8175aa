import type { Format, Head } from '../model/format.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const bids: Format = {
  id: 'bids',
  title: 'BIDS dataset_description.json',
  reads: 'dataset',
  answersTo: '`dataset_description.json` of a BIDS dataset: License, Authors, SourceDatasets, EthicsApprovals.',
  notRead: 'Imaging files and their sidecars; `participants.tsv` is a list of its own.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default bids;

const OTHERS = ['License', 'Authors', 'DatasetType', 'DatasetDOI', 'GeneratedBy', 'EthicsApprovals', 'ReferencesAndLinks', 'Funding'];

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  if (names.has('BIDSVersion')) return 97;
  return names.has('Name') && OTHERS.filter((name) => names.has(name)).length >= 3 ? 80 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'Name'));
  for (const spelling of ['License', 'Licence', 'license']) card.license(get(root, spelling), spelling);
  card.owner(get(root, 'Authors'), 'Authors');
  card.say('source', get(root, 'DatasetDOI'), 'DatasetDOI');
  // A committee's approval tells of consent, where it says so; by itself it is no basis.
  card.say('basis', get(root, 'EthicsApprovals'), 'EthicsApprovals');
  for (const [i, source] of each(get(root, 'SourceDatasets')).entries())
    card.say('derived-from', source.kind === 'object' ? get(source, 'URL', 'DOI', 'Name') : source, `SourceDatasets[${i}]`);
}
