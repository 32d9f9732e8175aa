import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { type Branch, each, get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const openlineage: Format = {
  id: 'openlineage',
  title: 'OpenLineage events and facets',
  reads: 'dataset',
  answersTo:
    'OpenLineage events, one or a list, and facets alone: sources, owners, inputs; a license as a tag or a facet of that name, for there is no standard one.',
  notRead: 'Runs, jobs and quality metrics.',
  recognize,
  read: (file) =>
    readDescriptor(file, 'json', (root, card) => {
      for (const event of root.kind === 'list' ? root.elements : [root]) if (event.kind === 'object') describe(event, card);
    }),
};

export default openlineage;

function recognize(head: Head): number {
  const first = jsonHead(head)?.first;
  if (first === undefined) return 0;
  const names = namesOf(first);
  if (has(names, 'eventTime') && ['producer', 'run', 'job', 'dataset'].filter((name) => names.has(name)).length >= 2) return 96;
  return first.members.some(([, value]) => isFacet(value)) ? 92 : 0;
}

function isFacet(value: Tree): boolean {
  return /openlineage/i.test(wordsOf(get(value, '_schemaURL')) ?? '') && get(value, '_producer') !== undefined;
}

function describe(event: Branch, card: CardWriter): void {
  for (const [i, input] of each(get(event, 'inputs')).entries()) {
    nameOf(input, card, `inputs[${i}]`);
    facets(get(input, 'facets'), card, `inputs[${i}].facets`, true);
  }
  for (const [part, field] of [
    ...each(get(event, 'outputs')).map((output, i) => [output, `outputs[${i}]`] as const),
    ...each(get(event, 'dataset')).map((dataset) => [dataset, 'dataset'] as const),
  ]) {
    card.name(get(part, 'name'));
    facets(get(part, 'facets'), card, `${field}.facets`, false);
    facets(get(part, 'outputFacets'), card, `${field}.outputFacets`, false);
  }
  if (event.members.some(([, value]) => isFacet(value))) facets(event, card, '', false);
}

/** A dataset that goes in is what the output was made from. */
function nameOf(input: Tree, card: CardWriter, field: string): void {
  const [namespace, name] = [wordsOf(get(input, 'namespace')), wordsOf(get(input, 'name'))];
  if (name !== undefined) card.words('derived-from', namespace === undefined ? name : `${namespace}/${name}`, input.line, field);
}

function facets(tree: Tree | undefined, card: CardWriter, prefix: string, input: boolean): void {
  for (const [name, facet] of membersOf(tree)) {
    const field = prefix === '' ? name : `${prefix}.${name}`;
    if (name === 'dataSource') card.say('source', get(facet, 'uri', 'name'), `${field}.uri`);
    if (input) continue;
    if (name === 'ownership') card.owner(get(facet, 'owners'), `${field}.owners`);
    if (name === 'outputStatistics' || name === 'dataQualityMetrics') card.say('size', get(facet, 'rowCount'), `${field}.rowCount`);
    if (/^licen[cs]es?$/i.test(name))
      card.license(facet.kind === 'object' ? (get(facet, 'license', 'licenses', 'name', 'value') ?? facet) : facet, field);
    if (name === 'tags') tags(facet, card, field);
    if (name === 'lineage')
      for (const entry of [facet, ...each(get(facet, 'entries'))])
        for (const [i, one] of each(get(entry, 'inputs')).entries()) nameOf(one, card, `${field}.inputs[${i}]`);
  }
}

function tags(facet: Tree, card: CardWriter, field: string): void {
  for (const [i, tag] of each(get(facet, 'tags')).entries()) {
    // A tag of one column says nothing of the others.
    if (get(tag, 'field') !== undefined) continue;
    if (/^licen[cs]e$/i.test(wordsOf(get(tag, 'key')) ?? '')) card.license(get(tag, 'value'), `${field}.tags[${i}].value`);
  }
}
