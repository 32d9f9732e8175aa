import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { recordedItems } from './descriptor/recorded-items.js';
import { each, get, pathOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const cyclonedx: Format = {
  id: 'cyclonedx',
  title: 'CycloneDX',
  reads: 'dataset',
  answersTo: 'CycloneDX 1.2 to 1.7 in JSON: what the document is about, components that are data, and the datasets of model cards.',
  notRead: 'Other components, vulnerabilities, and the license of the document itself; XML and protobuf.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default cyclonedx;

function recognize(head: Head): number {
  const root = jsonHead(head)?.root;
  return /^cyclonedx$/i.test(wordsOf(get(root, 'bomFormat')) ?? '') || /cyclonedx\.org\/schema/i.test(wordsOf(get(root, '$schema')) ?? '')
    ? 97
    : 0;
}

function describe(root: Tree, card: CardWriter): void {
  const parts: Part[] = [];
  const subject = get(get(root, 'metadata'), 'component');
  if (subject !== undefined) component(subject, card, 'metadata.component', 0, parts);
  for (const [i, one] of each(get(root, 'components')).entries()) within(one, card, `components[${i}]`, 0, parts);
  // Data beside other data: what one component says is said of it alone.
  card.ofParts(parts.map((part) => ({ ...part, tell: () => licenses(part.one, card, part.field) })));
  for (const part of parts) card.originOf(part, parts.length === 1, () => origin(part.one, card, part.field));
}

/** A component that is data, with what tells which part of the whole it is. */
interface Part {
  one: Tree;
  field: string;
  names: (Tree | undefined)[];
  files: (Tree | undefined)[];
}

/** Components that are data or hold datasets, however deep; a library's license says nothing of data. */
function within(one: Tree, card: CardWriter, field: string, depth: number, parts: Part[]): void {
  if (wordsOf(get(one, 'type')) === 'data' || get(one, 'data') !== undefined || get(one, 'modelCard') !== undefined)
    component(one, card, field, depth, parts);
  else nested(one, card, field, depth, parts);
}

function nested(one: Tree, card: CardWriter, field: string, depth: number, parts: Part[]): void {
  if (depth < 20)
    for (const [i, inner] of each(get(one, 'components')).entries()) within(inner, card, `${field}.components[${i}]`, depth + 1, parts);
}

function component(one: Tree, card: CardWriter, field: string, depth: number, parts: Part[]): void {
  const isSubject = field === 'metadata.component';
  const holdsData = each(get(one, 'components')).some((inner) => wordsOf(get(inner, 'type')) === 'data');
  card.name(get(one, 'name'));
  if (isSubject) origin(one, card, field);
  if (wordsOf(get(one, 'type')) === 'machine-learning-model') origin(one, card, field);
  else if (isSubject) licenses(one, card, field);
  // The components of a component say what is theirs.
  else if (!holdsData) {
    const files = each(get(one, 'data')).map((data) => pathOf(get(get(data, 'contents'), 'url')));
    parts.push({ one, field, names: [get(one, 'name')], files });
  } else origin(one, card, field);
  for (const name of ['supplier', 'manufacturer', 'authors']) card.owner(get(one, name), `${field}.${name}`);
  if (wordsOf(get(one, 'type')) === 'data') card.edition(one, ['version'], [], `${field}.`);
  const hashes = each(get(one, 'hashes')).map((hash) => [wordsOf(get(hash, 'alg')) ?? '', get(hash, 'content')] as const);
  const holds = { digests: hashes, items: recordedItems(one) };
  for (const [i, data] of each(get(one, 'data')).entries()) dataset(data, card, `${field}.data[${i}]`, holds);
  const datasets = get(get(get(one, 'modelCard'), 'modelParameters'), 'datasets');
  for (const [i, data] of each(datasets).entries()) dataset(data, card, `${field}.modelCard.modelParameters.datasets[${i}]`);
  nested(one, card, field, depth, parts);
}

/** Where it is, and what it was made from. */
function origin(one: Tree, card: CardWriter, field: string): void {
  for (const [i, reference] of each(get(one, 'externalReferences')).entries())
    if (/^(?:website|distribution|vcs|source-distribution)$/.test(wordsOf(get(reference, 'type')) ?? ''))
      card.say('source', get(reference, 'url'), `${field}.externalReferences[${i}].url`);
  card.madeFrom(get(get(one, 'pedigree'), 'ancestors'), `${field}.pedigree.ancestors`);
}

function licenses(one: Tree, card: CardWriter, field: string): void {
  for (const [i, choice] of each(get(one, 'licenses')).entries())
    card.license(get(choice, 'license', 'expression') ?? choice, `${field}.licenses[${i}]`);
}

/** A dataset by itself (`contents`, `governance`), or only a reference to a component. */
function dataset(data: Tree, card: CardWriter, field: string, holds: Parameters<CardWriter['declare']>[1] = {}): void {
  if (get(data, 'ref') !== undefined) return;
  card.name(get(data, 'name'));
  licenses(data, card, field);
  // A path is where it lies beside the document, and no source.
  const url = pathOf(get(get(data, 'contents'), 'url'));
  if (/^[a-z][\w+.-]*:/i.test(wordsOf(url) ?? '')) card.say('source', url, `${field}.contents.url`);
  else {
    card.file(url);
    card.declare(url, holds, data.line, field);
  }
  card.making(get(data, 'description'), `${field}.description`);
  card.say('personal-data', get(data, 'sensitiveData'), `${field}.sensitiveData`);
  const classification = wordsOf(get(data, 'classification')) ?? '';
  if (/\b(?:pii|pifi|phi|personal)\b/i.test(classification))
    card.say('personal-data', get(data, 'classification'), `${field}.classification`);
  for (const role of ['owners', 'stewards', 'custodians'])
    for (const who of each(get(get(data, 'governance'), role)))
      card.owner(get(who, 'organization', 'contact'), `${field}.governance.${role}`);
}
