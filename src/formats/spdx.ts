import type { Format, Head } from '../model/format.js';
import type { About } from '../model/item.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { recordedItems } from './descriptor/recorded-items.js';
import { type Branch, each, get, getLocal, localName, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';
import { tagValueTree } from './spdx/tag-value.js';

const spdx: Format = {
  id: 'spdx',
  title: 'SPDX',
  reads: 'dataset',
  answersTo:
    'SPDX 2.x in JSON or as tags and values, and 3.0 in JSON: licenses of the datasets, or else of the packages that the document describes, as declared and as concluded.',
  notRead: '`dataLicense`, which is the license of the document; files and snippets; packages of software, which say nothing of data.',
  recognize,
  read: (file) =>
    readDescriptor(file, TAG_VALUE.test(file.head.text ?? '') ? tagValueTree : 'json', (root, card) =>
      get(root, 'spdxVersion') === undefined ? version3(root, card) : version2(root, card),
    ),
};

export default spdx;

/** Documents in tags and values begin with their version. */
const TAG_VALUE = /^(?:#[^\n]*\n|\s)*SPDXVersion:\s*SPDX-/;

function recognize(head: Head): number {
  if (head.text !== undefined && TAG_VALUE.test(head.text)) return 98;
  const root = jsonHead(head)?.root;
  if (root?.kind !== 'object') return 0;
  if (/^SPDX-2/.test(wordsOf(get(root, 'spdxVersion')) ?? '')) return 98;
  if (each(get(root, '@context')).some((context) => /spdx\.org\/rdf|spdx-context/.test(wordsOf(context) ?? ''))) return 98;
  const names = namesOf(root);
  // The version may stand behind thousands of files, past the head.
  return names.has('SPDXID') ||
    (names.has('files') && /"SPDXID"\s*:/.test(head.text ?? '')) ||
    (names.has('packages') && /"SPDXID"\s*:/.test(head.text ?? ''))
    ? 90
    : 0;
}

const ids = (tree: Tree | undefined): string[] => each(tree).flatMap((one) => wordsOf(one) ?? []);

function version2(root: Tree, card: CardWriter): void {
  const described = new Set(ids(get(root, 'documentDescribes')));
  for (const relation of each(get(root, 'relationships'))) {
    const type = wordsOf(get(relation, 'relationshipType'));
    if (type === 'DESCRIBES') described.add(wordsOf(get(relation, 'relatedSpdxElement')) ?? '');
    if (type === 'DESCRIBED_BY') described.add(wordsOf(get(relation, 'spdxElementId')) ?? '');
  }
  const packages = each(get(root, 'packages'));
  const isMine = (one: Tree): boolean => described.has(wordsOf(get(one, 'SPDXID')) ?? '');
  const some = packages.some(isMine);
  for (const [i, one] of packages.entries()) {
    if ((some && !isMine(one)) || isSoftware(one)) continue;
    const field = (name: string): string => `packages[${i}].${name}`;
    card.name(get(one, 'name'));
    for (const name of ['licenseConcluded', 'licenseDeclared']) card.license(get(one, name), field(name));
    for (const name of ['homepage', 'downloadLocation']) card.say('source', get(one, name), field(name));
    card.edition(one, ['versionInfo'], ['builtDate', 'releaseDate'], `packages[${i}].`);
    for (const name of ['originator', 'supplier']) owner(get(one, name), card, field(name));
  }
  card.name(get(root, 'name'));
  card.isOfData = packages.length === 0 || !packages.every(isSoftware);
}

/** A package of code, by its purpose or by the registry that it is in: its license and its source say nothing of data. */
function isSoftware(one: Tree): boolean {
  const purpose = wordsOf(get(one, 'primaryPackagePurpose')) ?? '';
  if (/^(?:APPLICATION|FRAMEWORK|LIBRARY|CONTAINER|OPERATING[-_]SYSTEM|DEVICE|FIRMWARE|INSTALL|SOURCE)$/i.test(purpose)) return true;
  return each(get(one, 'externalRefs')).some((reference) =>
    /^pkg:(?!huggingface|generic)/.test(wordsOf(get(reference, 'referenceLocator')) ?? ''),
  );
}

/** `Organization: Example (mail@example.com)`: the kind and the address are no part of the name. */
function owner(tree: Tree | undefined, card: CardWriter, field: string): void {
  const words = wordsOf(tree)
    ?.replace(/^(?:Organization|Person|Tool):\s*/, '')
    .replace(/\s*\([^()]{0,200}\)\s*$/, '');
  if (tree !== undefined && words !== undefined) card.words('owner', words, tree.line, field);
}

const DATASET: readonly [string, About][] = [
  ['dataset_dataCollectionProcess', 'collected'],
  ['dataset_dataCollectionProcess', 'generated-by'],
  ['dataset_hasSensitivePersonalInformation', 'personal-data'],
  ['dataset_datasetType', 'media'],
  ['software_downloadLocation', 'source'],
  ['software_homePage', 'source'],
];

function version3(root: Tree, card: CardWriter): void {
  const elements = each(get(root, '@graph') ?? root).filter((one): one is Branch => one.kind === 'object');
  const byId = new Map(elements.map((one) => [idOf(one), one]));
  const relations = new Map<string, Branch[]>();
  for (const element of elements) {
    const from = wordsOf(get(element, 'from'));
    if (from === undefined || get(element, 'relationshipType') === undefined) continue;
    const others = relations.get(from);
    if (others === undefined) relations.set(from, [element]);
    else others.push(element);
  }
  const licensesOf = (one: Branch): void => {
    for (const relation of relations.get(idOf(one)) ?? []) {
      const type = wordsOf(get(relation, 'relationshipType')) ?? '';
      if (/^has(?:Declared|Concluded)License$/.test(type)) for (const to of each(get(relation, 'to'))) license(to, byId, card, type);
    }
  };
  const datasets = subjects(elements, byId);
  const contained = datasets.map((one) => containedFiles(one, relations, byId));
  const files = contained.flat();
  for (const file of files) {
    const digests = each(get(file, 'verifiedUsing')).map(
      (hash) => [wordsOf(get(hash, 'algorithm')) ?? '', get(hash, 'hashValue')] as const,
    );
    card.declare(get(file, 'name'), { digests, items: recordedItems(file) }, file.line, 'verifiedUsing');
    card.file(get(file, 'name'));
  }
  // What is said of one file, or of one dataset of several whose files are not listed, is said of it alone.
  card.ofParts(
    datasets.flatMap((dataset, i) => {
      const own = contained[i]!;
      const parts = own.length > 0 ? own : datasets.length > 1 ? [dataset] : [];
      return parts.map((one) => ({
        names: [get(one, 'name')],
        files: one === dataset ? [] : [get(one, 'name')],
        tell: () => licensesOf(one),
      }));
    }),
  );
  for (const one of datasets) {
    if (datasets.length === 1) licensesOf(one);
    card.name(get(one, 'name'));
    for (const [name, about] of DATASET) card.say(about, get(one, name), name);
    card.edition(one, ['software_packageVersion'], ['builtTime', 'releaseTime']);
    for (const name of ['originatedBy', 'suppliedBy'])
      for (const who of each(get(one, name))) card.owner(byId.get(wordsOf(who) ?? '') ?? who, name);
    for (const relation of relations.get(idOf(one)) ?? []) {
      const type = wordsOf(get(relation, 'relationshipType')) ?? '';
      if (/^(?:descendantOf|hasInput)$/.test(type)) {
        for (const to of each(get(relation, 'to'))) card.say('derived-from', get(byId.get(wordsOf(to) ?? ''), 'name') ?? to, type);
      }
    }
  }
}

/** The files that a dataset contains. */
function containedFiles(one: Branch, relations: ReadonlyMap<string, Branch[]>, byId: ReadonlyMap<string, Branch>): Branch[] {
  const contained = (relations.get(idOf(one)) ?? []).filter((relation) => wordsOf(get(relation, 'relationshipType')) === 'contains');
  const found = contained.flatMap((relation) => each(get(relation, 'to')).flatMap((to) => byId.get(wordsOf(to) ?? '') ?? []));
  return found.filter((file) => wordsOf(get(file, 'type')) === 'software_File');
}

function idOf(one: Tree): string {
  return wordsOf(get(one, 'spdxId', '@id')) ?? '';
}

/** The datasets of a document; in one without any, the packages at its root, else all packages. */
function subjects(elements: readonly Branch[], byId: ReadonlyMap<string, Branch>): Branch[] {
  const typed = (pattern: RegExp): Branch[] => elements.filter((one) => pattern.test(wordsOf(get(one, 'type', '@type')) ?? ''));
  const datasets = typed(/(?:^|[_/])DatasetPackage$/);
  if (datasets.length > 0) return datasets;
  const packages = typed(/(?:^|[_/])(?:software_)?(?:Package|AIPackage)$/);
  const roots = new Set(typed(/(?:SpdxDocument|Bom|Sbom)$/).flatMap((one) => ids(get(one, 'rootElement'))));
  const known = new Set(packages);
  const rooted = [...roots].map((id) => byId.get(id)).filter((one): one is Branch => one !== undefined && known.has(one));
  return rooted.length > 0 ? rooted : packages;
}

/** A license is an element with an expression, or an address in the list of licenses; the two individuals say that none is stated. */
function license(to: Tree, byId: ReadonlyMap<string, Branch>, card: CardWriter, field: string): void {
  const id = wordsOf(to) ?? '';
  const element = byId.get(id);
  const expression = getLocal(element, 'simplelicensing_licenseExpression', 'licenseExpression', 'name');
  if (expression !== undefined) {
    card.license(expression, field);
    return;
  }
  const individual = /NoAssertion(?:License)?$/i.test(localName(id))
    ? 'NOASSERTION'
    : /None(?:License)?$/i.test(localName(id))
      ? 'NONE'
      : id;
  card.words('license', individual, to.line, field);
}
