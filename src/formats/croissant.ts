import type { Format, Head } from '../model/format.js';
import type { About } from '../model/item.js';
import { checkCroissant } from './croissant/faults.js';
import { jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { recordedItems } from './descriptor/recorded-items.js';
import { type Branch, each, get, getLocal, localName, objectsIn, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const croissant: Format = {
  id: 'croissant',
  title: 'Croissant',
  reads: 'dataset',
  answersTo: 'Croissant 0.8, 1.0 and 1.1 with the responsible-AI terms, under any prefixes.',
  notRead: '`sdLicense`, which is the license of the metadata; transforms; what remote contexts would say, for none is fetched.',
  recognize,
  read: (file) =>
    readDescriptor(file, 'json', (root, card, another) => {
      const datasets = root.kind === 'list' ? root.elements : graphOf(root);
      for (const dataset of datasets) {
        if (dataset.kind !== 'object') continue;
        const writer = datasets.length === 1 ? card : another(dataset.line);
        describe(dataset, writer);
        checkCroissant(dataset, writer);
      }
    }),
};

export default croissant;

function recognize(head: Head): number {
  const first = jsonHead(head)?.first;
  if (first === undefined) return 0;
  if (conformsToCroissant(first)) return 98;
  const names = namesOf(first);
  const context = getLocal(first, '@context');
  const terms = context?.kind === 'object' ? context.members.map(([, value]) => wordsOf(value) ?? '').join(' ') : '';
  if (!/mlcommons\.org\/(?:croissant|schema)/.test(terms)) return 0;
  const parts = [...names].map(localName);
  return parts.includes('recordSet') ||
    parts.includes('distribution') ||
    /Dataset/.test(wordsOf(get(first, '@type')) ?? '') ||
    parts.includes('@graph')
    ? 96
    : 0;
}

function conformsToCroissant(first: Branch): boolean {
  return each(getLocal(first, 'conformsTo')).some((one) => /mlcommons\.org\/croissant/.test(wordsOf(one) ?? ''));
}

/** The datasets of a `@graph`, or the document itself. */
function graphOf(root: Tree): Tree[] {
  const graph = getLocal(root, '@graph');
  if (graph === undefined || getLocal(root, 'distribution', 'recordSet') !== undefined) return [root];
  const datasets = each(graph).filter((node) => each(get(node, '@type')).some((type) => localName(wordsOf(type) ?? '') === 'Dataset'));
  return datasets.length > 0 ? datasets : [root];
}

/** Members that are words on one matter. */
const SAID: readonly [string, About][] = [
  ['url', 'source'],
  ['sameAs', 'source'],
  ['isBasedOn', 'derived-from'],
  ['wasDerivedFrom', 'derived-from'],
  ['dataCollection', 'collected'],
  ['dataCollectionType', 'collected'],
  ['dataCollectionTimeframe', 'collected'],
  ['dataCollectionRawData', 'collected'],
  ['dataCollectionMissingData', 'collected'],
  ['personalSensitiveInformation', 'personal-data'],
  // It describes who annotated and how, which the guideline itself need not be.
  ['dataAnnotationProtocol', 'labeling'],
  ['dataAnnotationPlatform', 'labeling'],
  ['dataAnnotationAnalysis', 'labeling'],
  ['annotationsPerItem', 'labeling'],
  ['annotatorDemographics', 'labeling'],
  ['machineAnnotationTools', 'labeling'],
  ['inLanguage', 'language'],
];

/** Fields of the responsible-AI vocabulary (1.0) that say in sentences what the data is for, and what it is not for. */
const ON_USE = ['dataUseCases', 'dataLimitations', 'dataSocialImpact'];

function describe(dataset: Branch, card: CardWriter): void {
  card.name(getLocal(dataset, 'name'));
  card.license(getLocal(dataset, 'license'), 'license');
  if (isBaked(dataset)) for (const one of card.card.says) if (one.about === 'license' && one.raw === BAKED_LICENSE) one.repeats = true;
  card.rights(getLocal(dataset, 'copyrightNotice'), 'copyrightNotice');
  card.edition(dataset, ['version'], ['dateCreated', 'datePublished', 'dateModified']);
  for (const [name, about] of SAID) {
    if (about === 'derived-from') card.madeFrom(getLocal(dataset, name), name);
    else
      for (const one of each(getLocal(dataset, name))) {
        const said = one.kind === 'object' && wordsOf(one) === undefined ? getLocal(one, 'url', 'name', 'description') : one;
        card.say(about, said, name);
      }
  }
  for (const name of ['creator', 'publisher', 'wasAttributedTo', 'copyrightHolder']) card.owner(getLocal(dataset, name), name);
  for (const activity of each(getLocal(dataset, 'wasGeneratedBy'))) {
    const said = activity.kind === 'object' ? (getLocal(activity, 'description', 'label', 'name') ?? activity) : activity;
    card.say('collected', said, 'wasGeneratedBy');
    card.say('generated-by', said, 'wasGeneratedBy');
    for (const agent of each(getLocal(activity, 'wasAssociatedWith', 'used')))
      card.say('generated-by', agent.kind === 'object' ? getLocal(agent, 'name', 'label') : agent, 'wasGeneratedBy.generator');
  }
  card.making(getLocal(dataset, 'description'), 'description', getLocal(dataset, 'keywords'));
  card.members(dataset);
  for (const name of ON_USE) card.terms(getLocal(dataset, name), name, true);
  for (const usage of each(getLocal(dataset, 'usageInfo'))) usageInfo(usage, card);
  const told = card.card.says.some(({ about }) => about === 'source');
  for (const part of each(getLocal(dataset, 'distribution'))) distribution(part, card);
  for (const name of ['distribution', 'recordSet'] as const) {
    const all = each(getLocal(dataset, name));
    for (const [i, part] of all.entries())
      card.originOf(partOf(name, part), all.length === 1, () => originOf(part, `${name}[${i}]`, card, told || name === 'recordSet'));
  }
  // A set within an archive names files in it, which lie nowhere else.
  const parts = (name: 'distribution' | 'recordSet') =>
    each(getLocal(dataset, name)).map((part, i) => ({
      ...partOf(name, part),
      tell: () => card.license(getLocal(part, 'license'), `${name}[${i}].license`),
    }));
  card.ofParts(parts('distribution'));
  card.ofParts(parts('recordSet'));
  provenance(dataset, card);
}

/** The license that croissant-baker writes where nobody gave it one: whether somebody did cannot be told from the file. */
const BAKED_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** Whether fields are described in the words of that tool. */
function isBaked(dataset: Branch): boolean {
  return each(getLocal(dataset, 'recordSet')).some((set) =>
    each(getLocal(set, 'field')).some((field) =>
      /^Column '.+'(?:$|\. | from | of sheet )/.test(wordsOf(getLocal(field, 'description')) ?? ''),
    ),
  );
}

/** A term of the Data Use Ontology is what the people in the data consented to; an offer in ODRL permits and reserves. */
function usageInfo(usage: Tree, card: CardWriter): void {
  if (usage.kind !== 'object') {
    const words = wordsOf(usage)?.trim() ?? '';
    if (/\s/.test(words)) card.terms(usage, 'usageInfo', true);
    card.say(/odrl/i.test(words) ? 'reservation' : 'basis', usage, 'usageInfo');
    return;
  }
  const type = each(get(usage, '@type')).map((one) => localName(wordsOf(one) ?? ''));
  if (type.some((name) => /^(?:Offer|Policy|Agreement|Set)$/.test(name)) || getLocal(usage, 'permission', 'prohibition') !== undefined) {
    for (const rule of ['permission', 'prohibition'] as const) {
      for (const one of each(getLocal(usage, rule))) {
        const action = one.kind === 'object' ? getLocal(one, 'action') : one;
        for (const what of each(action)) {
          const words = wordsOf(what);
          if (words !== undefined) card.words('reservation', `${rule}: ${words}`, what.line, `usageInfo.${rule}`);
        }
      }
    }
    return;
  }
  const words = [getLocal(usage, 'termCode', 'identifier', '@id', 'url'), getLocal(usage, 'name')]
    .map(wordsOf)
    .filter((one) => one !== undefined);
  if (words.length > 0) card.words('basis', words.join(' '), usage.line, 'usageInfo');
}

/** A file, or a set of records, as the dataset names it. */
function partOf(name: 'distribution' | 'recordSet', part: Tree): { names: (Tree | undefined)[]; files: (Tree | undefined)[] } {
  return {
    names: [getLocal(part, 'name'), get(part, '@id')],
    files: name === 'distribution' ? [getLocal(part, 'contentUrl'), getLocal(part, 'includes')] : [],
  };
}

/** Where one file or set of records is from. Where single files are is told as their source only when nothing says where the dataset is. */
function originOf(part: Tree, field: string, card: CardWriter, told: boolean): void {
  for (const name of ['isBasedOn', 'wasDerivedFrom']) card.madeFrom(getLocal(part, name), `${field}.${name}`);
  for (const name of ['sourceUrl', 'url', 'sameAs']) card.say('source', getLocal(part, name), `${field}.${name}`);
  for (const address of told ? [] : each(getLocal(part, 'contentUrl')))
    if (/^(?:https?|ftp|s3|gs):/i.test(wordsOf(address) ?? '')) card.say('source', address, 'distribution.contentUrl');
}

function distribution(part: Tree, card: CardWriter): void {
  card.file(getLocal(part, 'contentUrl'));
  const inner = getLocal(part, 'containedIn');
  // A set within an archive names files in the archive, not beside the descriptor.
  if (inner !== undefined) return;
  card.file(getLocal(part, 'includes'));
  const digests = (['sha256', 'md5'] as const).map((name) => [name, getLocal(part, name)] as const);
  const holds = { digests, bytes: getLocal(part, 'contentSize'), items: recordedItems(part) };
  card.declare(getLocal(part, 'contentUrl'), holds, part.line, 'distribution');
}

/** Origin that is told of files, record sets or fields rather than of the dataset. */
function provenance(dataset: Branch, card: CardWriter): void {
  for (const [node, path] of objectsIn(dataset)) {
    if (node === dataset || path.startsWith('@context')) continue;
    // Files and sets of records have said theirs.
    if (!/^(?:\w+:)?(?:distribution|recordSet)(?:\[\d+\])?$/.test(path))
      card.madeFrom(getLocal(node, 'wasDerivedFrom'), `${path}.wasDerivedFrom`);
    if (getLocal(node, 'annotation') !== undefined) {
      for (const annotation of each(getLocal(node, 'annotation'))) {
        const by = getLocal(annotation, 'wasAttributedTo');
        for (const who of each(by)) {
          const said = who.kind === 'object' ? getLocal(who, 'name', 'description') : who;
          card.say('labeling', said, `${path}.annotation.wasAttributedTo`);
        }
      }
    }
  }
}
