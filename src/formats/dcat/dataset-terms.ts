import { recordedItems } from '../descriptor/recorded-items.js';
import { type Branch, each, get, getLocal, localName, objectsIn, pathOf, type Tree, wordsOf } from '../descriptor/tree.js';
import type { CardWriter } from '../descriptor/writer.js';

/** Tells each dataset of a document in the terms of DCAT, PROV-O or schema.org, each to a writer of its own. */
export function describeDatasets(root: Tree, card: CardWriter, another: (line: number) => CardWriter): void {
  const nodes = new Map<string, Branch>();
  const all: Branch[] = [];
  for (const [node, path] of objectsIn(root)) {
    if (path.split('.').includes('@context')) continue;
    all.push(node);
    const id = idOf(node);
    // A node without anything but an id only points to the one that says more.
    if (id !== undefined && node.members.length > (nodes.get(id)?.members.length ?? 1)) nodes.set(id, node);
  }
  const datasets = datasetsIn(root, all, nodes);
  for (const dataset of datasets) describe(dataset, datasets.length === 1 ? card : another(dataset.line), nodes);
}

const idOf = (node: Tree): string | undefined => {
  const id = get(node, '@id');
  return id?.kind === 'value' && !id.empty ? id.words : undefined;
};

function datasetsIn(root: Tree, all: readonly Branch[], nodes: ReadonlyMap<string, Branch>): Branch[] {
  const typed = (pattern: RegExp): Branch[] =>
    all.filter(
      (node) => typesOf(node).some((type) => pattern.test(type)) && (idOf(node) === undefined || nodes.get(idOf(node) ?? '') === node),
    );
  // A collection of PROV is what its members are files of.
  const [datasets, collections] = [typed(/^Dataset$/), typed(/^Collection$/).filter((node) => getLocal(node, 'hadMember') !== undefined)];
  if (datasets.length + collections.length > 0) return datasets.length > 0 ? datasets : collections;
  const listed = each(getLocal(root, 'dataset'))
    .map((one) => resolve(one, nodes))
    .filter((one): one is Branch => one.kind === 'object');
  if (listed.length > 0) return listed;
  const catalogs = all.filter((node) => typesOf(node).some((type) => /Catalog$/.test(type)));
  return catalogs.length > 0 ? [] : (root.kind === 'list' ? root.elements : [root]).filter((one): one is Branch => one.kind === 'object');
}

function typesOf(node: Branch): string[] {
  return all(node, '@type').map((type) => localName(wordsOf(type) ?? ''));
}

/** The node that a reference points to, where the document has it. */
function resolve(tree: Tree, nodes: ReadonlyMap<string, Branch>): Tree {
  const id = tree.kind === 'value' ? tree.words : idOf(tree);
  return (id === undefined ? undefined : nodes.get(id)) ?? tree;
}

/** Each value of the members of these names: in Turtle and RDF/XML a property is repeated for each of its values. */
function all(node: Tree, ...names: string[]): Tree[] {
  const members = node.kind === 'object' ? node.members : [];
  return names.flatMap((name) => members.filter(([key]) => key === name || localName(key) === name).flatMap(([, value]) => each(value)));
}

const isAddress = /^[a-z][\w+.-]*:/i;

function describe(dataset: Branch, card: CardWriter, nodes: ReadonlyMap<string, Branch>): void {
  card.name(all(dataset, 'title', 'name')[0]);
  rights(dataset, card, '', nodes);
  card.members(dataset);
  const distributions = all(dataset, 'distribution', 'sample', 'hadMember').map((one) => resolve(one, nodes));
  const described = distributions.map((distribution, i) => ({
    names: [getLocal(distribution, 'title', 'name')],
    files: [pathOf(getLocal(distribution, 'downloadURL', 'contentUrl', 'atLocation', 'accessURL'))],
    tell: () => rights(distribution, card, `distribution[${i}].`, nodes),
  }));
  card.ofParts(described);
  for (const [i, distribution] of distributions.entries()) {
    const isOnly = distributions.length === 1;
    card.originOf(described[i]!, isOnly, () => madeFrom(distribution, card, `distribution[${i}].`, nodes));
    fileOf(distribution, card, `distribution[${i}]`, nodes);
  }
  for (const name of ['landingPage', 'homepage', 'url', 'sameAs']) for (const one of all(dataset, name)) card.say('source', one, name);
  // A path is where it lies beside the document, and no source.
  const addresses = (node: Tree, ...names: string[]): Tree[] => all(node, ...names).filter((one) => isAddress.test(wordsOf(one) ?? ''));
  for (const one of addresses(dataset, 'atLocation')) card.say('source', one, 'atLocation');
  if (!card.card.says.some(({ about }) => about === 'source')) {
    for (const [i, one] of distributions.entries())
      for (const address of addresses(one, 'downloadURL', 'accessURL', 'contentUrl')) card.say('source', address, `distribution[${i}]`);
    const id = idOf(dataset);
    if (id !== undefined && /^https?:/.test(id)) card.words('source', id, dataset.line, '@id');
  }
  for (const name of ['creator', 'publisher', 'rightsHolder', 'copyrightHolder', 'author', 'wasAttributedTo'])
    for (const one of all(dataset, name)) card.owner(resolve(one, nodes), name);
  madeFrom(dataset, card, '', nodes);
  for (const name of ['version', 'versionInfo', 'hasVersion'])
    for (const one of all(dataset, name)) if (name !== 'hasVersion' || wordsOf(one) !== undefined) card.say('version', one, name);
  for (const name of ['created', 'issued', 'modified', 'dateCreated', 'datePublished', 'dateModified'])
    for (const one of all(dataset, name)) card.say('issued', one, name);
  for (const one of all(dataset, 'provenance')) card.say('collected', statementIn(resolve(one, nodes)), 'provenance');
  for (const one of all(dataset, 'hasLegalBasis'))
    card.say('basis', resolve(one, nodes).kind === 'object' ? (get(one, '@id') ?? statementIn(resolve(one, nodes))) : one, 'hasLegalBasis');
  for (const one of all(dataset, 'hasPurpose'))
    card.say('purpose', resolve(one, nodes).kind === 'object' ? (get(one, '@id') ?? statementIn(resolve(one, nodes))) : one, 'hasPurpose');
  for (const one of all(dataset, 'hasPersonalData'))
    card.say('personal-data', wordsOf(one) === undefined ? statementIn(resolve(one, nodes)) : one, 'hasPersonalData');
  for (const one of all(dataset, 'numberOfRecords')) card.say('size', one, 'numberOfRecords');
  for (const one of all(dataset, 'language', 'inLanguage')) card.say('language', one, 'language');
}

function madeFrom(node: Tree, card: CardWriter, prefix: string, nodes: ReadonlyMap<string, Branch>): void {
  for (const name of ['source', 'wasDerivedFrom', 'isBasedOn', 'isBasedOnUrl'])
    for (const one of all(node, name)) card.madeFrom(calledIn(resolve(one, nodes)) ?? one, `${prefix}${name}`);
}

/** The file of a distribution, with its digests and the number of its items. `dcat:byteSize` may be approximate, so that it is not compared. */
function fileOf(distribution: Tree, card: CardWriter, field: string, nodes: ReadonlyMap<string, Branch>): void {
  const path = pathOf(getLocal(distribution, 'downloadURL', 'contentUrl', 'atLocation'));
  card.file(path);
  const checksums = all(distribution, 'checksum').map((one) => resolve(one, nodes));
  const digests = checksums.map((one): [string, Tree | undefined] => {
    const algorithm = wordsOf(getLocal(one, 'algorithm')) ?? '';
    return [algorithm.slice(algorithm.lastIndexOf('_') + 1), getLocal(one, 'checksumValue')];
  });
  card.declare(
    path,
    { digests, items: getLocal(distribution, 'numberOfDatapoints') ?? recordedItems(distribution) },
    distribution.line,
    field,
  );
}

function rights(node: Tree, card: CardWriter, prefix: string, nodes: ReadonlyMap<string, Branch>): void {
  for (const one of all(node, 'license', 'licence')) card.license(resolve(one, nodes), `${prefix}license`);
  for (const one of all(node, 'rights')) card.rights(statementIn(resolve(one, nodes)), `${prefix}rights`);
  card.rights(getLocal(node, 'copyrightNotice'), `${prefix}copyrightNotice`);
  for (const one of all(node, 'usageInfo')) card.terms(one, `${prefix}usageInfo`, true);
}

/** What is called by a label, because its identifier is no address of anything. */
function calledIn(tree: Tree): Tree | undefined {
  return /^(?:urn:|_:)/i.test(idOf(tree) ?? '') ? getLocal(tree, 'label', 'prefLabel', 'title', 'name') : undefined;
}

function statementIn(tree: Tree): Tree | undefined {
  if (wordsOf(tree) !== undefined && (tree.kind !== 'object' || getLocal(tree, 'label', 'description', 'prefLabel') === undefined))
    return tree;
  return getLocal(tree, 'label', 'prefLabel', 'description', 'title', 'value');
}
