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
    'Table metadata of Apache Iceberg (`v1.metadata.json`): where the table lies, its owner and comment, and how many rows its current snapshot has.',
  notRead: 'Manifests in Avro, which say what files belong to a snapshot: files of the folder that belong to none are read as data.',
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
  if (snapshots.length > 1) {
    const what = 'This table has more than one snapshot; files of earlier ones that lie in its folder are read as data';
    card.problem(what, root.line, 'Expire old snapshots, or scan an export of the current one.', 'snapshots');
  }
}
