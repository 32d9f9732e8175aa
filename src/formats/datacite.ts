import type { Format, Head } from '../model/format.js';
import { has, jsonHead, namesOf } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { type Branch, each, get, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const datacite: Format = {
  id: 'datacite',
  title: 'DataCite metadata',
  reads: 'dataset',
  answersTo: 'DataCite metadata in JSON, alone or as the API answers: rightsList, creators, DOI, dates of collection, derivation.',
  notRead: 'XML; funding and geographic places.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default datacite;

function recognize(head: Head): number {
  const first = jsonHead(head)?.first;
  if (first === undefined) return 0;
  const names = namesOf(attributesOf(first));
  if (names.has('@context')) return 0;
  if (/datacite\.org/.test(wordsOf(get(attributesOf(first), 'schemaVersion')) ?? '')) return 97;
  return has(names, 'titles', 'creators') &&
    ['publicationYear', 'rightsList', 'types', 'resourceType', 'doi'].some((name) => names.has(name))
    ? 95
    : 0;
}

/** The API answers with the metadata one or two steps further in. */
function attributesOf(first: Branch): Tree {
  const data = get(first, 'data') ?? first;
  return get(data, 'attributes') ?? data;
}

function describe(root: Tree, card: CardWriter, another: (line: number) => CardWriter): void {
  const records = root.kind === 'list' ? root.elements : each(get(root, 'data') ?? root);
  for (const record of records) {
    if (record.kind === 'object') one(attributesOf(record), records.length === 1 ? card : another(record.line));
  }
}

function one(record: Tree, card: CardWriter): void {
  card.name(get(each(get(record, 'titles'))[0], 'title'));
  for (const [i, rights] of each(get(record, 'rightsList', 'rights')).entries()) {
    const words = [...(rights.kind === 'object' ? rights.members.map(([, value]) => value) : [rights])].map(
      (value) => wordsOf(value) ?? '',
    );
    // `info:eu-repo/semantics/openAccess` says who may look, not what they may do.
    if (words.some((word) => ACCESS.test(word.trim()))) continue;
    card.license(rights, `rightsList[${i}]`);
  }
  const doi = wordsOf(get(record, 'doi'));
  card.say('source', get(record, 'url') ?? (doi === undefined ? undefined : get(record, 'doi')), get(record, 'url') ? 'url' : 'doi');
  for (const [i, identifier] of each(get(record, 'identifiers')).entries())
    if (/^(?:DOI|URL)$/i.test(wordsOf(get(identifier, 'identifierType')) ?? ''))
      card.say('source', get(identifier, 'identifier'), `identifiers[${i}].identifier`);
  card.owner(get(record, 'creators'), 'creators');
  card.owner(get(record, 'publisher'), 'publisher');
  for (const contributor of each(get(record, 'contributors')))
    if (wordsOf(get(contributor, 'contributorType')) === 'RightsHolder') card.owner(contributor, 'contributors');
  for (const [i, date] of each(get(record, 'dates')).entries()) {
    switch (wordsOf(get(date, 'dateType'))) {
      case 'Collected':
        card.say('collected', get(date, 'date'), `dates[${i}].date`);
        break;
      case 'Created':
      case 'Issued':
      case 'Updated':
        card.say('issued', get(date, 'date'), `dates[${i}].date`);
    }
  }
  for (const [i, related] of each(get(record, 'relatedIdentifiers')).entries())
    if (/^Is(?:DerivedFrom|VariantFormOf|CompiledBy)$/.test(wordsOf(get(related, 'relationType')) ?? ''))
      card.say('derived-from', get(related, 'relatedIdentifier'), `relatedIdentifiers[${i}]`);
  card.say('language', get(record, 'language'), 'language');
  card.edition(record, ['version'], ['publicationYear']);
  for (const [i, description] of each(get(record, 'descriptions')).entries())
    card.making(get(description, 'description') ?? description, `descriptions[${i}].description`);
  const subjects = each(get(record, 'subjects')).map((subject) => get(subject, 'subject') ?? subject);
  if (subjects[0] !== undefined) card.making(undefined, '', { kind: 'list', line: subjects[0].line, elements: subjects });
}

const ACCESS =
  /^(?:info:eu-repo\/semantics\/\w+|https?:\/\/purl\.org\/coar\/access_right\/\S+|(?:open|closed|restricted|embargoed|metadata[ -]only)[ -]?access)$/i;
