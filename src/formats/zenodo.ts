import type { Format, Head } from '../model/format.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const zenodo: Format = {
  id: 'zenodo',
  title: 'Zenodo metadata',
  reads: 'dataset',
  answersTo: '`.zenodo.json` and records of the Zenodo API (InvenioRDM too): license or rights, creators, DOI, files.',
  notRead: '`access_right`, which says who may look and is no license; grants and communities.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default zenodo;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const own = namesOf(root);
  if (own.has('@context')) return 0;
  const inner = namesOf(get(root, 'metadata'));
  const either = (name: string): boolean => own.has(name) || inner.has(name);
  if (either('upload_type') || (either('access_right') && (either('creators') || either('license')))) return 96;
  if (inner.has('creators') && inner.has('title') && (inner.has('license') || inner.has('rights') || inner.has('resource_type'))) return 90;
  if (!own.has('creators') || own.has('titles')) return 0;
  return named(head.path) || ['license', 'communities', 'related_identifiers', 'grants'].some((name) => own.has(name)) ? 85 : 0;
}

function named(path: string): boolean {
  return /(?:^|[/.])zenodo\.json$/.test(path);
}

function describe(root: Tree, card: CardWriter): void {
  const metadata = get(root, 'metadata') ?? root;
  card.name(get(metadata, 'title'));
  card.making(get(metadata, 'description'), 'metadata.description', get(metadata, 'keywords'));
  for (const name of ['license', 'rights']) card.license(get(metadata, name), name);
  card.owner(get(metadata, 'creators'), 'creators');
  for (const contributor of each(get(metadata, 'contributors')))
    if (/^RightsHolder$/i.test(wordsOf(get(contributor, 'type')) ?? '')) card.owner(contributor, 'contributors');
  card.say('source', get(root, 'doi') ?? get(metadata, 'doi'), 'doi');
  card.say('source', get(get(root, 'links'), 'self_html', 'html'), 'links.html');
  for (const [i, related] of each(get(metadata, 'related_identifiers')).entries())
    if (/^isDerivedFrom$/i.test(wordsOf(get(related, 'relation')) ?? ''))
      card.say('derived-from', get(related, 'identifier'), `related_identifiers[${i}].identifier`);
  for (const [i, date] of each(get(metadata, 'dates')).entries())
    if (/^collected$/i.test(wordsOf(get(date, 'type')) ?? '')) collected(date, card, `dates[${i}]`);
  card.say('language', get(metadata, 'language'), 'language');
  card.edition(metadata, ['version'], ['publication_date']);
  const files = get(root, 'files');
  for (const file of each(get(files, 'entries') ?? files)) {
    const digests = [['md5', get(file, 'checksum')] as const];
    card.declare(get(file, 'key', 'filename'), { digests, bytes: get(file, 'size', 'filesize') }, file.line, 'files');
  }
}

function collected(date: Tree, card: CardWriter, field: string): void {
  const [from, until] = [wordsOf(get(date, 'start', 'date')), wordsOf(get(date, 'end'))];
  const stated = [from, until].filter((day) => day !== undefined);
  if (stated.length > 0) card.words('collected', stated.join('/'), date.line, field);
}
