import type { Format, Head } from '../model/format.js';
import { wrong } from '../text/reasons/reason.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const frictionless: Format = {
  id: 'frictionless',
  title: 'Frictionless data package',
  reads: 'dataset',
  answersTo: '`datapackage.json` of version 1 or 2: licenses of the package and of each resource, sources, contributors, files.',
  notRead: 'Schemas, views and profiles.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default frictionless;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  const names = namesOf(root);
  const profile = `${wordsOf(get(root, 'profile')) ?? ''} ${wordsOf(get(root, '$schema')) ?? ''}`;
  if (/data-package|datapackage/.test(profile) && (names.has('resources') || names.has('name'))) return 96;
  if (['@context', 'bomFormat', 'license_id', 'license_title', 'owner_org', 'notes'].some((name) => names.has(name))) return 0;
  const resources = get(root, 'resources');
  const isPackage = /(?:^|[/.])datapackage\.json$/.test(head.path);
  const isKnown = [...names].every((name) => PACKAGE.has(name));
  // The standard requires `resources`; a package without them tells of the folder that it is in.
  if (resources === undefined) return isPackage && isKnown && names.has('licenses') ? 80 : 0;
  if (resources.kind !== 'list') return 0;
  const isResource = (resource: Tree): boolean => {
    const has = namesOf(resource);
    return has.has('path') || has.has('data') || (has.has('name') && (has.has('schema') || has.has('url')));
  };
  if (resources.elements.length > 0) return resources.elements.slice(0, 3).every(isResource) ? 90 : 0;
  return (isPackage || has(names, 'name')) && isKnown ? 80 : 0;
}

const PACKAGE = new Set(
  'name id title description licenses license resources sources contributors maintainers keywords version created homepage image profile fields author'.split(
    ' ',
  ),
);

function describe(root: Tree, card: CardWriter): void {
  card.name(get(root, 'title'));
  card.name(get(root, 'name'));
  card.making(get(root, 'description'), 'description', get(root, 'keywords'));
  licenses(root, card, '');
  // No field of the standard, and written all the same.
  card.terms(get(root, 'rights'), 'rights', true);
  sources(root, card, '');
  card.say('source', get(root, 'homepage'), 'homepage');
  card.edition(root, ['version'], ['created', 'date', 'modified', 'updated', 'last_updated']);
  for (const member of ['contributors', 'maintainers', 'publishers', 'author']) card.owner(get(root, member), member);
  const resources = get(root, 'resources');
  const described = each(resources).map((resource, i) => ({
    names: [get(resource, 'name')],
    files: [get(resource, 'path', 'url')],
    tell: () => {
      licenses(resource, card, `resources[${i}].`);
      card.terms(get(resource, 'rights'), `resources[${i}].rights`, true);
      card.terms(get(resource, 'description'), `resources[${i}].description`, true);
    },
  }));
  card.ofParts(described);
  const told = card.card.says.some(({ about }) => about === 'source');
  for (const [i, resource] of each(resources).entries()) {
    if (resource.kind !== 'object') {
      card.problem(wrong('frictionless/no-object'), resource.line, `resources[${i}]`);
      continue;
    }
    const path = get(resource, 'path', 'url');
    const origin = (tell: () => void) =>
      card.originOf({ names: [get(resource, 'name')], files: [path] }, each(resources).length === 1, tell);
    origin(() => sources(resource, card, `resources[${i}].`));
    card.file(path);
    const stats = get(resource, 'stats');
    const digests = [
      ['md5', get(resource, 'hash') ?? get(stats, 'hash', 'md5')],
      ['sha256', get(stats, 'sha256')],
    ] as const;
    const says = {
      digests,
      bytes: get(resource, 'bytes') ?? get(stats, 'bytes'),
      items: get(stats, 'rows') ?? get(resource, 'rowcount', 'count_of_rows'),
    };
    if (path?.kind === 'value') card.declare(path, says, resource.line, `resources[${i}]`);
    for (const one of told ? [] : each(path)) {
      const address = wordsOf(one);
      if (address !== undefined && /^(?:https?|ftp|s3|gs):/i.test(address))
        origin(() => card.words('source', address, one.line, `resources[${i}].path`));
    }
  }
  for (const name of ['languages', 'language']) card.say('language', get(root, name), name);
  const sole = each(resources).length === 1 ? get(each(resources)[0], 'count_of_rows', 'rows') : get(root, 'count_of_rows');
  card.say('size', sole, 'count_of_rows');
}

/** The licenses of a package or of one of its resources. */
function licenses(node: Tree, card: CardWriter, prefix: string): void {
  card.license(get(node, 'licenses'), `${prefix}licenses`);
  card.license(get(node, 'license'), `${prefix}license`);
}

/** The sources of a package or of one of its resources. */
function sources(node: Tree, card: CardWriter, prefix: string): void {
  for (const [i, source] of each(get(node, 'sources')).entries()) {
    const address = source.kind === 'object' ? get(source, 'path', 'web', 'url') : source;
    const stated = wordsOf(address)?.trim() ? address : get(source, 'title', 'name');
    card.say('source', stated, `${prefix}sources[${i}]`);
  }
}
