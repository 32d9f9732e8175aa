import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const iceberg: Format = {
  id: 'iceberg',
  title: 'Metadata of Iceberg tables',
  reads: 'dataset',
  answersTo:
    'Table metadata of Apache Iceberg (`v1.metadata.json`): where the table lies, its owner and comment, and how many rows its current snapshot has. By the manifests beside it (Avro) files of earlier snapshots and delete files are told from data: they are listed as removed, and not read.',
  notRead:
    'Rows that delete files leave out are read, which is told. Where the manifests are not beside the metadata, it is told that the files were not checked, and all of them are read.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default iceberg;

/** https://iceberg.apache.org/spec/#table-metadata-fields */
function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  return has(names, 'format-version', 'location') && (names.has('schemas') || names.has('schema')) && names.has('last-updated-ms') ? 98 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const properties = get(root, 'properties');
  const location = get(root, 'location');
  const words = wordsOf(location)?.replace(/\/+$/, '') ?? '';
  if (location?.kind === 'value') card.name({ ...location, words: words.slice(words.lastIndexOf('/') + 1) });
  card.say('source', location, 'location');
  card.owner(get(properties, 'owner'), 'properties.owner');
  card.making(get(properties, 'comment'), 'properties.comment');
  for (const name of ['license', 'licence']) card.license(get(properties, name), `properties.${name}`);
  const current = wordsOf(get(root, 'current-snapshot-id'));
  const snapshots = each(get(root, 'snapshots'));
  const snapshot = snapshots.find((one) => wordsOf(get(one, 'snapshot-id')) === current);
  card.say('size', get(get(snapshot, 'summary'), 'total-records'), 'snapshots[].summary.total-records');
}
