import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const kaggle: Format = {
  id: 'kaggle',
  title: 'Kaggle dataset-metadata.json',
  reads: 'dataset',
  answersTo: '`dataset-metadata.json` of Kaggle, written by hand or downloaded: license, owner, files.',
  notRead: 'Column descriptions, votes and downloads.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default kaggle;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  if (names.has('@context')) return 0;
  if (has(names, 'datasetSlug', 'ownerUser') || has(names, 'datasetSlugNullable', 'licenses')) return 97;
  const slug = /^[\w-]{1,100}\/[\w-]{1,100}$/.test(wordsOf(get(root, 'id')) ?? '');
  if (slug && names.has('title') && (names.has('licenses') || names.has('subtitle'))) return 97;
  return slug && names.has('licenses') ? 92 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'title', 'titleNullable'));
  card.making(get(root, 'description', 'descriptionNullable'), 'description', get(root, 'keywords'));
  for (const [i, license] of each(get(root, 'licenses')).entries()) {
    const name = license.kind === 'object' ? get(license, 'name', 'nameNullable') : license;
    card.license(name, `licenses[${i}].name`);
  }
  card.say('source', get(root, 'id'), 'id');
  card.say('owner', get(root, 'ownerUser', 'ownerUserNullable'), 'ownerUser');
  for (const [i, source] of each(get(root, 'userSpecifiedSources', 'sources')).entries())
    card.say('source', source.kind === 'object' ? get(source, 'url', 'path', 'title') : source, `userSpecifiedSources[${i}]`);
  for (const resource of each(get(root, 'resources'))) card.file(get(resource, 'path'));
}
