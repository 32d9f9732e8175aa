import type { Format, Head } from '../model/format.js';
import type { About } from '../model/item.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dataProvenance: Format = {
  id: 'data-provenance',
  title: 'Data Provenance Initiative summaries',
  reads: 'dataset',
  answersTo: 'Summaries of the Data Provenance Initiative: each entry is a dataset, with the licenses verified for it.',
  notRead: 'Licenses inferred from other sites, and notes.',
  recognize,
  read: (file) =>
    readDescriptor(file, 'json', (root, card, another) => {
      const entries = membersOf(root).filter(([, entry]) => entry.kind === 'object');
      for (const [id, entry] of entries) describe(id, entry, entries.length === 1 ? card : another(entry.line));
    }),
};

export default dataProvenance;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object' || root.members.length === 0) return 0;
  const [first] = root.members.map(([, entry]) => namesOf(entry));
  return first !== undefined &&
    ['Unique Dataset Identifier', 'Dataset Name', 'Licenses', 'License Verified By', 'Hugging Face URL', 'Text Sources'].filter((name) =>
      first.has(name),
    ).length >= 2
    ? 97
    : 0;
}

const SAID: readonly [string, About][] = [
  ['Dataset URL', 'source'],
  ['Website URL', 'source'],
  ['Hugging Face URL', 'source'],
  ['GitHub URL', 'source'],
  ['Text Sources', 'source'],
  ['Derived from Datasets', 'derived-from'],
  ['Model Generated', 'generated-by'],
  ['Process Description', 'collected'],
  ['Human Annotation', 'labeling'],
  ['Languages', 'language'],
];

function describe(id: string, entry: Tree, card: CardWriter): void {
  card.name(get(entry, 'Dataset Name'));
  card.card.name ??= id.slice(0, 500);
  const field = (name: string): string => `${id}.${name}`;
  for (const [i, license] of each(get(entry, 'Licenses')).entries()) card.license(license, field(`Licenses[${i}]`));
  for (const [name, about] of SAID) card.say(about, get(entry, name), field(name));
  card.owner(get(entry, 'Creators'), field('Creators'));
  const made = wordsOf(get(entry, 'Number of Examples', 'Dataset Size'));
  if (made !== undefined) card.say('size', get(entry, 'Number of Examples', 'Dataset Size'), field('Number of Examples'));
}
