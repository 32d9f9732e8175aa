import type { Format, Head } from '../model/format.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { jsonTree } from './descriptor/json-tree.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { type Branch, each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const ckan: Format = {
  id: 'ckan',
  title: 'CKAN packages',
  reads: 'dataset',
  answersTo:
    'Packages of CKAN in JSON, alone, in a list or as its API answers, with the fields of ckanext-dcat and HealthDCAT-AP: license, rights of resources, legal basis.',
  notRead: 'The license of the metadata, which is not the data’s; activity and user records.',
  recognize,
  read: (file) =>
    readDescriptor(file, 'json', (root, card, another) => {
      const packages = packagesIn(root);
      for (const one of packages) describe(one, packages.length === 1 ? card : another(one.line));
    }),
};

export default ckan;

function recognize(head: Head): number {
  const seen = jsonHead(head);
  if (seen === undefined) return 0;
  const [first] = packagesIn(seen.root);
  const names = namesOf(first);
  if (names.has('@context') || names.has('BIDSVersion')) return 0;
  const sure = ['license_id', 'owner_org', 'creator_user_id', 'metadata_created', 'num_resources', 'isopen', 'private'].filter((name) =>
    names.has(name),
  ).length;
  if (sure >= 2) return 93;
  if (!names.has('name') && !names.has('title')) return 0;
  if (sure >= 1 && (names.has('resources') || names.has('notes'))) return 91;
  return names.has('notes') && names.has('resources') ? 88 : 0;
}

function packagesIn(root: Tree): Branch[] {
  const result = get(root, 'result');
  const list = root.kind === 'list' ? root.elements : result === undefined ? [root] : each(get(result, 'results') ?? result);
  return list.filter((one): one is Branch => one.kind === 'object');
}

function describe(one: Branch, card: CardWriter): void {
  card.name(get(one, 'title'));
  card.name(get(one, 'name'));
  card.making(get(one, 'notes'), 'notes');
  license(one, card, '');
  card.license(get(one, 'license', 'licence'), 'license');
  card.rights(get(one, 'rights'), 'rights');
  const resources = each(get(one, 'resources')).map((resource, i) => ({
    names: [get(resource, 'name')],
    files: [get(resource, 'download_url', 'url')],
    tell: () => {
      card.license(get(resource, 'license', 'license_id'), `resources[${i}].license`);
      if (get(resource, 'license', 'license_id') === undefined) license(resource, card, `resources[${i}].`);
      card.rights(get(resource, 'rights'), `resources[${i}].rights`);
    },
  }));
  card.ofParts(resources);
  card.say('source', get(one, 'url'), 'url');
  card.say('source', get(one, 'landing_page', 'landingPage'), 'landing_page');
  if (!card.card.says.some(({ about }) => about === 'source'))
    for (const [i, resource] of each(get(one, 'resources')).entries())
      card.say('source', get(resource, 'download_url', 'url'), `resources[${i}].url`);
  for (const name of ['author', 'creator', 'publisher']) card.owner(get(one, name), name);
  const organization = get(one, 'organization');
  card.owner(get(organization, 'title') ?? organization, 'organization');
  card.say('collected', get(one, 'provenance'), 'provenance');
  card.edition(one, ['version'], ['issued', 'release_date', 'modified', 'metadata_created', 'metadata_modified']);
  card.say('derived-from', get(one, 'source', 'was_derived_from'), 'source');
  card.say('basis', get(one, 'legal_basis'), 'legal_basis');
  card.say('personal-data', get(one, 'personal_data'), 'personal_data');
  card.say('size', get(one, 'number_of_records'), 'number_of_records');
  card.say('language', get(one, 'language'), 'language');
  for (const [i, extra] of each(get(one, 'extras')).entries()) extraOf(extra, card, `extras[${i}]`);
}

/** `license_id`, `license_url` and `license_title` speak of one license. */
function license(node: Tree, card: CardWriter, prefix: string): void {
  const parts = ['license_id', 'license_url', 'license_title'].flatMap((name) => {
    const tree = get(node, name);
    const words = wordsOf(tree)?.trim();
    return tree === undefined || words === undefined || words === '' ? [] : [{ raw: words, field: `${prefix}${name}`, line: tree.line }];
  });
  const [first, ...beside] = parts;
  if (first !== undefined)
    card.words(
      'license',
      first.raw,
      first.line,
      first.field,
      beside.map(({ raw, field }) => ({ raw, field })),
    );
}

/** Fields that the site itself has no place for; their values may be JSON within a string. */
function extraOf(extra: Tree, card: CardWriter, field: string): void {
  const key = (wordsOf(get(extra, 'key')) ?? '').toLowerCase();
  const value = get(extra, 'value');
  const words = wordsOf(value);
  if (value === undefined || words === undefined) return;
  const inner = /^\s*[[{]/.test(words) && words.length < 100_000 ? jsonTree(words) : undefined;
  const said = (inner?.faults.length === 0 ? inner.tree : undefined) ?? value;
  const lines = each(said).map((one): Tree => (one.kind === 'value' ? { ...one, line: value.line } : one));
  for (const one of lines) {
    if (/^(?:license|licence|license_url|license_id)$/.test(key)) card.license(one, field);
    if (/^(?:legal_basis)$/.test(key)) card.say('basis', one, field);
    if (/^(?:personal_data)$/.test(key)) card.say('personal-data', one, field);
    if (/^(?:publisher_name|creator_name|author)$/.test(key)) card.owner(one, field);
    if (/^(?:landing_page|homepage|source|dcat_url)$/.test(key)) card.say('source', one, field);
  }
}
