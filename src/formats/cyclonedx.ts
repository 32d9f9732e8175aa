import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, type Tree, wordsOf } from './descriptor/tree.js';
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
  const subject = get(get(root, 'metadata'), 'component');
  if (subject !== undefined) component(subject, card, 'metadata.component', 0);
  for (const [i, one] of each(get(root, 'components')).entries()) within(one, card, `components[${i}]`, 0);
}

/** Components that are data or hold datasets, however deep; a library's license says nothing of data. */
function within(one: Tree, card: CardWriter, field: string, depth: number): void {
  if (wordsOf(get(one, 'type')) === 'data' || get(one, 'data') !== undefined || get(one, 'modelCard') !== undefined)
    component(one, card, field, depth);
  else nested(one, card, field, depth);
}

function nested(one: Tree, card: CardWriter, field: string, depth: number): void {
  if (depth < 20)
    for (const [i, inner] of each(get(one, 'components')).entries()) within(inner, card, `${field}.components[${i}]`, depth + 1);
}

function component(one: Tree, card: CardWriter, field: string, depth: number): void {
  card.name(get(one, 'name'));
  if (wordsOf(get(one, 'type')) !== 'machine-learning-model') licenses(one, card, field);
  for (const [i, reference] of each(get(one, 'externalReferences')).entries())
    if (/^(?:website|distribution|vcs|source-distribution)$/.test(wordsOf(get(reference, 'type')) ?? ''))
      card.say('source', get(reference, 'url'), `${field}.externalReferences[${i}].url`);
  for (const name of ['supplier', 'manufacturer', 'authors']) card.owner(get(one, name), `${field}.${name}`);
  if (wordsOf(get(one, 'type')) === 'data') card.edition(one, ['version'], [], `${field}.`);
  for (const [i, data] of each(get(one, 'data')).entries()) dataset(data, card, `${field}.data[${i}]`);
  const datasets = get(get(get(one, 'modelCard'), 'modelParameters'), 'datasets');
  for (const [i, data] of each(datasets).entries()) dataset(data, card, `${field}.modelCard.modelParameters.datasets[${i}]`);
  nested(one, card, field, depth);
}

function licenses(one: Tree, card: CardWriter, field: string): void {
  for (const [i, choice] of each(get(one, 'licenses')).entries())
    card.license(get(choice, 'license', 'expression') ?? choice, `${field}.licenses[${i}]`);
}

/** A dataset by itself (`contents`, `governance`), or only a reference to a component. */
function dataset(data: Tree, card: CardWriter, field: string): void {
  if (get(data, 'ref') !== undefined) return;
  card.name(get(data, 'name'));
  licenses(data, card, field);
  card.say('source', get(get(data, 'contents'), 'url'), `${field}.contents.url`);
  card.making(get(data, 'description'), `${field}.description`);
  card.say('personal-data', get(data, 'sensitiveData'), `${field}.sensitiveData`);
  const classification = wordsOf(get(data, 'classification')) ?? '';
  if (/\b(?:pii|pifi|phi|personal)\b/i.test(classification))
    card.say('personal-data', get(data, 'classification'), `${field}.classification`);
  for (const role of ['owners', 'stewards', 'custodians'])
    for (const who of each(get(get(data, 'governance'), role)))
      card.owner(get(who, 'organization', 'contact'), `${field}.governance.${role}`);
}
