import type { Format, Head } from '../model/format.js';
import { jsonHead } from './descriptor/head.js';
import { readDescriptor } from './descriptor/read-descriptor.js';
import { each, get, membersOf, type Tree, wordsOf } from './descriptor/tree.js';
import type { CardWriter } from './descriptor/writer.js';

const dataTrustAlliance: Format = {
  id: 'data-trust-alliance',
  title: 'Data Provenance Standards',
  reads: 'dataset',
  answersTo:
    'Metadata of the Data & Trust Alliance’s Data Provenance Standards 1.0 and of OASIS Data Provenance Metadata 1.0 in JSON: source, provenance and use, among them licenses, consents, purposes and where data may not be kept or processed.',
  notRead: 'Techniques that reduce risks, places of origin, patents and trademarks; classifications that are evaluated as false.',
  recognize,
  read: (file) => readDescriptor(file, 'json', describe),
};

export default dataTrustAlliance;

function recognize(head: Head): number {
  const first = jsonHead(head)?.first;
  const [source, provenance, use] = [member(first, 'source'), member(first, 'provenance'), member(first, 'use')];
  if (source?.kind !== 'object' || provenance?.kind !== 'object') return 0;
  if (use?.kind === 'object') return 95;
  return member(source, 'issuer') !== undefined && member(source, 'title', 'datasettitle', 'name') !== undefined ? 85 : 0;
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
  card.name(member(source, 'title', 'datasettitle', 'name'));
  const version = member(source, 'dataversion', 'version', 'datasetversion');
  if (wordsOf(version) !== NO_VERSION) card.say('version', version, 'source.version');
  const issued = member(provenance, 'date', 'issuedate', 'datasetissuedate');
  if (wordsOf(issued) !== NO_DAY) card.say('issued', issued, 'provenance.date');
  const uris = each(member(member(source, 'id'), 'uris'));
  for (const uri of uris) card.say('source', uri, 'source.id.uris');
  // Where the metadata lies tells where the data is from only if nothing else does.
  const location = member(source, 'location', 'metadatalocation');
  if (uris.length === 0 && !/^urn:/i.test(wordsOf(location) ?? '')) card.say('source', location, 'source.location');
  owners(member(source, 'issuer', 'datasetissuer'), card, 'source.issuer');
  card.say('derived-from', member(provenance, 'source', 'sourcemetadata'), 'provenance.source');
  owners(member(provenance, 'origin', 'dataorigin'), card, 'provenance.origin');
  const period = member(provenance, 'generationperiod');
  const [start, end] = [wordsOf(member(period, 'start')), wordsOf(member(period, 'end'))];
  if (period !== undefined && start !== undefined)
    card.words('collected', end === undefined ? start : `${start}/${end}`, period.line, 'provenance.generation-period');
  for (const one of each(member(provenance, 'generationmethod', 'methodofgeneration'))) {
    const method = part(one, 'longdescription', 'name', 'method', 'type', 'code');
    card.say('collected', method, 'provenance.generation-method');
    const isMade = /machine-generated|synthetic|simulations/i.test(wordsOf(part(one, 'code')) ?? '');
    if (isMade) card.say('generated-by', method, 'provenance.generation-method');
    else card.making(member(one, 'longdescription'), 'provenance.generation-method');
  }
  files(source, card, each(get(get(document, 'licit:record'), 'files')));
  useOf(use, card);
}

/** What the schema of OASIS asks for where nothing is recorded (src/reports/exchange/provenance-record.ts). */
const NO_VERSION = '0.0.0-unknown';
const NO_DAY = '0001-01-01';

/** Organizations by their legal names. */
function owners(tree: Tree | undefined, card: CardWriter, field: string): void {
  for (const one of each(tree)) card.owner(part(one, 'legalname') ?? one, field);
}

/** Files with their digests and, where licit wrote them, the numbers of their items. */
function files(source: Tree | undefined, card: CardWriter, recorded: readonly Tree[]): void {
  const items = new Map(recorded.map((file) => [wordsOf(get(file, 'path')), get(file, 'items')]));
  for (const [i, one] of each(member(member(source, 'id'), 'hashes')).entries()) {
    const path = member(one, 'path');
    const hashes = each(member(one, 'treehashes', 'filehashes'));
    const digests = hashes.map((hash) => [wordsOf(member(hash, 'algorithm')) ?? '', member(hash, 'value')] as const);
    card.file(path);
    card.declare(path, { digests, items: items.get(wordsOf(path)) }, one.line, `source.id.hashes[${i}]`);
  }
}

/** Places where data may not be, or may only be, kept or processed. */
const PLACES: readonly [string, string, string][] = [
  ['storageallowed', 'storage-allowed', 'it must not be stored outside of'],
  ['storageforbidden', 'storage-forbidden', 'it must not be stored in'],
  ['processingincluded', 'processing-included', 'it must not be processed outside of'],
  ['processingexcluded', 'processing-excluded', 'it must not be processed in'],
];

function useOf(use: Tree | undefined, card: CardWriter): void {
  for (const [i, license] of each(member(use, 'license', 'licensetouse', 'licenses')).entries())
    card.license(
      license.kind === 'object' ? (member(license, 'name', 'license', 'uri', 'url', 'location') ?? license) : license,
      `use.license[${i}]`,
    );
  for (const consent of each(member(use, 'consents', 'consent', 'consentdocumentationlocation')))
    card.say('basis', part(consent, 'basis', 'type', 'name', 'description', 'location', 'uri'), 'use.consents');
  for (const one of each(member(use, 'classification', 'confidentialityclassification')))
    if (wordsOf(member(one, 'evaluated')) !== 'false')
      card.say('personal-data', part(part(one, 'regulation', 'name'), 'code'), 'use.classification');
  for (const [i, right] of each(member(use, 'copyright')).entries())
    card.owner(part(right, 'holder', 'owner', 'name'), `use.copyright[${i}]`);
  for (const one of each(member(use, 'intendedpurpose'))) {
    const [code, words] = [wordsOf(part(one, 'code')), wordsOf(part(one, 'longdescription'))];
    const said = [...new Set([code === 'other' ? undefined : code, words])].filter((each) => each !== undefined && each !== 'unknown');
    if (said.length > 0) card.words('purpose', said.join(': '), one.line, 'use.intended-purpose');
    card.terms(member(one, 'longdescription'), 'use.intended-purpose', true);
  }
  for (const [name, field, words] of PLACES) {
    const regions = each(member(use, name)).flatMap(
      (one) => [wordsOf(member(one, 'state')), wordsOf(part(one, 'country'))].filter((each) => each !== undefined).join(', ') || [],
    );
    const line = member(use, name)?.line ?? 0;
    if (regions.length > 0)
      card.terms(
        { kind: 'value', line, words: `Use of this dataset is restricted: ${words} ${regions.join(', ')}.`, text: true, empty: false },
        `use.${field}`,
      );
  }
}

function part(tree: Tree | undefined, ...names: string[]): Tree | undefined {
  return tree?.kind === 'object' ? member(tree, ...names) : tree;
}
