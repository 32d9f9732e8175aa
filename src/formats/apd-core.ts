import type { Format, Head } from '../model/format.js';
import { has, yamlKeys } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const apdCore: Format = {
  id: 'apd-core',
  title: 'Awesome Public Datasets entries',
  reads: 'dataset',
  answersTo: 'YAML entries of apd-core (awesome-public-datasets): license and copyrights, homepage, sources, publisher.',
  notRead: 'References, which are papers and pages about the data.',
  recognize,
  read: (file) => readDescriptor(file, 'yaml', describe),
};

export default apdCore;

const USUAL = ['accrual_periodicity', 'data_dictionary', 'data_quality', 'issued_time', 'access_level', 'copyrights', 'specification'];

function recognize(head: Head): number {
  const keys = yamlKeys(head);
  if (!has(keys, 'title', 'homepage')) return 0;
  const usual = USUAL.filter((name) => keys.has(name)).length;
  if (usual >= 3) return 95;
  if (!keys.has('category')) return 0;
  if (usual >= 1 && keys.has('license')) return 80;
  return has(keys, 'description', 'keywords') && !/[\r\n]---[ \t]*[\r\n]/.test(head.text ?? '') ? 70 : 0;
}

function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'title'));
  card.license(get(root, 'license'), 'license');
  card.rights(get(root, 'copyrights'), 'copyrights');
  card.say('source', get(root, 'homepage'), 'homepage');
  for (const [i, source] of each(get(root, 'sources')).entries())
    card.say('source', source.kind === 'object' ? get(source, 'access_url', 'url', 'name', 'title') : source, `sources[${i}]`);
  card.owner(get(root, 'publisher'), 'publisher');
  card.owner(get(root, 'organization'), 'organization');
  card.say('language', get(root, 'language'), 'language');
  card.edition(root, ['version'], ['issued_time']);
}
