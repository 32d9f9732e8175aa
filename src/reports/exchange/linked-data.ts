/** What DCAT and PROV-O write in JSON-LD of datasets: their terms, names of nodes, and what both say in the same words. */

import type { Json } from '../../model/basics.js';
import type { RecordedClaim } from '../../model/statement.js';
import { isListedId } from './exchange-terms.js';
import { addressIn, assertedLicenses, type ExchangedDataset, type ExchangePart, parentsOn, type Stood, wordsOn } from './exchange-view.js';
import { type JsonObject, RECORD, uuidOf } from './licit-record.js';

/** The vocabularies that are used; no other document is needed to read one. */
export const linkedContext: JsonObject = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  it6: 'http://data.europa.eu/it6/',
  licit: 'urn:licit:ns:',
  [RECORD]: { '@id': RECORD, '@type': '@json' },
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The id of a node that has no address: the same thing of the same ledger has the same one. */
export const linkedId = (...of: string[]): string => `urn:uuid:${uuidOf(['linked', ...of])}`;

/** A value with its type of XML Schema. */
export const typed = (type: string, value: string): JsonObject => ({ '@type': `xsd:${type}`, '@value': value });

/** The license that the data or its publisher states; of several all hold. Nothing where one item has none that is known. */
export function licenseOf(licenses: readonly Stood[]): JsonObject {
  const asserted = assertedLicenses(licenses);
  if (asserted === undefined) return {};
  const [only] = asserted;
  if (asserted.length === 1 && isListedId(only!))
    return { 'dct:license': { '@id': `https://spdx.org/licenses/${only}`, '@type': 'dct:LicenseDocument' } };
  const expression = asserted.map((one) => (asserted.length > 1 && /\s/.test(one) ? `(${one})` : one)).join(' AND ');
  return { 'dct:license': { '@type': 'dct:LicenseDocument', 'rdfs:label': expression } };
}

/** SHA-256 of a file. */
export const checksumOf = ({ digest }: ExchangePart): JsonObject =>
  digest === undefined
    ? {}
    : {
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
          'spdx:checksumValue': typed('hexBinary', digest),
        },
      };

/** What a dataset was made from, and whom its files name as its owners. Whether that is a person or an organization nobody says. */
export function originOf({ claims }: ExchangedDataset): JsonObject {
  const owners = wordsOn(claims, 'owner');
  return {
    ...derivedFrom(parentsOn(claims)),
    ...(owners.length > 0 && {
      'prov:wasAttributedTo': owners.map((name) => ({
        '@id': linkedId('agent', name),
        '@type': ['foaf:Agent', 'prov:Agent'],
        'foaf:name': name,
      })),
    }),
  };
}

/** Where the items of a file are from, as they or their files say. */
export const sourcesOf = ({ origins }: ExchangePart): JsonObject => derivedFrom(origins);

function derivedFrom(names: readonly string[]): JsonObject {
  if (names.length === 0) return {};
  return {
    'prov:wasDerivedFrom': names.map((name): Json => {
      const address = addressOf(name);
      return address === undefined
        ? { '@id': linkedId('entity', name), '@type': 'prov:Entity', 'rdfs:label': name }
        : { '@id': address, '@type': 'prov:Entity' };
    }),
  };
}

/** The addresses that files of a dataset state for it. */
export function addressesOf(claims: readonly RecordedClaim[]): string[] {
  const all = claims.flatMap(({ about, state, value }) => (about === 'source' && state === 'known' ? (addressIn(value) ?? []) : []));
  return [...new Set(all.flatMap((one) => addressOf(one) ?? []))];
}

function addressOf(name: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(name) && URL.canParse(name) ? new URL(name).href : undefined;
}

/** Days as files of a dataset state them, each by the term that its field is of. */
export function datesOf(claims: readonly RecordedClaim[]): JsonObject {
  const dates: JsonObject = {};
  for (const { about, state, raw, at } of claims) {
    if (about !== 'issued' || state !== 'known' || raw === undefined || !/^\d{4}-\d\d-\d\d$/.test(raw)) continue;
    const field = at.field ?? '';
    dates[/modif|updat/i.test(field) ? 'dct:modified' : /creat|collect|generat/i.test(field) ? 'dct:created' : 'dct:issued'] ??= typed(
      'date',
      raw,
    );
  }
  return dates;
}
