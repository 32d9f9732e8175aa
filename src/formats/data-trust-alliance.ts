import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dataTrustAlliance: Format = {
  id: 'data-trust-alliance',
  title: 'Data Provenance Standards',
  reads: 'dataset',
  answersTo:
    'Metadata of the Data & Trust Alliance’s Data Provenance Standards 1.0 (now at OASIS) in JSON: source, provenance and use, among them licenses and consents.',
  notRead: 'Privacy techniques, places and intended purposes.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default dataTrustAlliance;

function recognize(head: Head): number {
  const first = jsonHead(head)?.first;
  const [source, provenance, use] = [member(first, 'source'), member(first, 'provenance'), member(first, 'use')];
  if (source?.kind !== 'object' || provenance?.kind !== 'object') return 0;
  if (use?.kind === 'object') return 95;
  return member(source, 'issuer') !== undefined && member(source, 'title', 'datasettitle') !== undefined ? 85 : 0;
}

/** Members by name, whichever way their words are joined: `origin-geography`, `originGeography`. */
function member(tree: Tree | undefined, ...names: string[]): Tree | undefined {
  const members = membersOf(tree);
  for (const name of names) {
    const found = members.find(([key]) => key.toLowerCase().replace(/[-_ ]/g, '') === name);
    if (found !== undefined) return found[1];
  }
  return undefined;
}

function describe(root: Tree, card: CardWriter): void {
  const document = root.kind === 'list' ? root.elements[0] : root;
  const [source, provenance, use] = [member(document, 'source'), member(document, 'provenance'), member(document, 'use')];
  card.name(member(source, 'title', 'datasettitle'));
  card.say('version', member(source, 'version', 'datasetversion'), 'source.version');
  card.say('issued', member(provenance, 'date', 'issuedate', 'datasetissuedate'), 'provenance.date');
  card.say('source', member(source, 'location', 'metadatalocation'), 'source.location');
  card.owner(member(source, 'issuer', 'datasetissuer'), 'source.issuer');
  card.say('derived-from', member(provenance, 'source', 'sourcemetadata'), 'provenance.source');
  card.owner(member(provenance, 'origin', 'dataorigin'), 'provenance.origin');
  const period = member(provenance, 'generationperiod');
  const [start, end] = [wordsOf(member(period, 'start')), wordsOf(member(period, 'end'))];
  if (period !== undefined && start !== undefined)
    card.words('collected', end === undefined ? start : `${start}/${end}`, period.line, 'provenance.generation-period');
  const method = part(member(provenance, 'generationmethod', 'methodofgeneration'), 'name', 'method', 'type');
  card.say('collected', method, 'provenance.generation-method');
  card.say('generated-by', method, 'provenance.generation-method');
  for (const [i, license] of each(member(use, 'license', 'licensetouse', 'licenses')).entries())
    card.license(
      license.kind === 'object' ? (member(license, 'name', 'license', 'uri', 'url', 'location') ?? license) : license,
      `use.license[${i}]`,
    );
  for (const consent of each(member(use, 'consents', 'consent', 'consentdocumentationlocation')))
    card.say('basis', part(consent, 'basis', 'type', 'name', 'description', 'location', 'uri'), 'use.consents');
  for (const one of each(member(use, 'classification', 'confidentialityclassification')))
    card.say('personal-data', part(part(one, 'regulation', 'name'), 'code'), 'use.classification');
  for (const [i, right] of each(member(use, 'copyright')).entries())
    card.owner(part(right, 'holder', 'owner', 'name'), `use.copyright[${i}]`);
}

function part(tree: Tree | undefined, ...names: string[]): Tree | undefined {
  return tree?.kind === 'object' ? member(tree, ...names) : tree;
}
