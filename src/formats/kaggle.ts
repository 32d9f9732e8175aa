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
  const outer = jsonHead(head)?.root;
  if (outer?.kind !== 'object' || namesOf(outer).has('@context')) return 0;
  const root = infoOf(outer);
  const names = namesOf(root);
  if (has(names, 'datasetSlug', 'ownerUser') || has(names, 'datasetSlugNullable', 'licenses')) return 97;
  const slug = /^[\w-]{1,100}\/[\w-]{1,100}$/.test(wordsOf(get(root, 'id')) ?? '');
  if (slug && names.has('title') && (names.has('licenses') || names.has('subtitle'))) return 97;
  if (slug && names.has('licenses')) return 92;
  // One that is not filled in yet.
  return /(?:^|\/)dataset-metadata\.json$/.test(head.path) && names.has('licenses') && names.has('title') ? 85 : 0;
}

/** Newer versions of Kaggle's command put what they download into a member. */
function infoOf(root: Tree): Tree {
  const info = get(root, 'info');
  return info?.kind === 'object' && namesOf(root).size <= 2 ? info : root;
}

function describe(outer: Tree, card: CardWriter): void {
  const root = infoOf(outer);
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
