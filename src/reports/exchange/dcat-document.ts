/** Datasets and their files in the terms of DCAT, as DCAT-AP 3.0.1 asks for them, in JSON-LD. */

import type { Lang } from '../../model/basics.js';
import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import { say } from '../../text/messages/say.js';
import { iriPath, mediaTypeOf } from './exchange-terms.js';
import { type ExchangedDataset, type ExchangePart, exchangeView, wordsOn } from './exchange-view.js';
import { datasetRecord, type JsonObject, partRecord, RECORD } from './licit-record.js';
import { addressesOf, checksumOf, datesOf, licenseOf, linkedContext, linkedId, originOf, sourcesOf, typed } from './linked-data.js';

/** The document. There is a catalog only where the project names its provider: the profile asks for a publisher, and a program is none. */
export function dcatDocument(snapshot: Snapshot, options: ExchangeOptions, lang: Lang): JsonObject {
  const view = exchangeView(snapshot, options);
  const { provider, ledger, head } = snapshot;
  const datasets = view.datasets.map((dataset) => datasetNode(dataset, ledger.id, lang));
  // A node of its own: beside `@graph` it would make a named graph of the datasets.
  const record = { '@id': linkedId(ledger.id, 'head', head), '@type': 'prov:Entity', [RECORD]: datasetRecord(view, snapshot) };
  const parts = view.datasets.flatMap((dataset) => dataset.parts);
  const catalog = {
    '@id': linkedId(ledger.id, 'catalog'),
    '@type': 'dcat:Catalog',
    'dct:title': view.name,
    'dct:description': describedBy(parts, lang),
    'dct:publisher': { '@id': linkedId('agent', provider.name ?? ''), '@type': 'foaf:Agent', 'foaf:name': provider.name ?? '' },
    'dcat:dataset': datasets.map((one) => ({ '@id': one['@id']! })),
  };
  return { '@context': linkedContext, '@graph': [...(provider.name === undefined ? [] : [catalog]), ...datasets, record] };
}

function describedBy(parts: readonly ExchangePart[], lang: Lang): string {
  const items = parts.reduce((sum, { manifest }) => sum + manifest.items, 0);
  return say('exchange/description', lang, { items, files: parts.length });
}

function datasetNode(dataset: ExchangedDataset, ledger: string, lang: Lang): JsonObject {
  const { name, title, claims, parts, licenses } = dataset;
  const words = (label: string, all: readonly string[], type: string): JsonObject =>
    all.length === 0 ? {} : { [label]: all.map((one) => ({ '@type': type, 'rdfs:label': one })) };
  const [version] = wordsOn(claims, 'version');
  const languages = wordsOn(claims, 'language').filter((one) => /^[a-z]{2}$/.test(one));
  return {
    '@id': linkedId(ledger, 'dataset', name),
    '@type': 'dcat:Dataset',
    'dct:title': title ?? name,
    'dct:description': describedBy(parts, lang),
    'dct:identifier': name,
    // What holds for all of it is said once; files that differ say their own.
    ...licenseOf(licenses),
    ...(version !== undefined && { 'dcat:version': version }),
    ...datesOf(claims),
    ...(languages.length > 0 && {
      'dct:language': languages.map((one) => ({ '@id': `http://id.loc.gov/vocabulary/iso639-1/${one}`, '@type': 'dct:LinguisticSystem' })),
    }),
    ...(addressesOf(claims).length > 0 && {
      'dcat:landingPage': addressesOf(claims).map((one) => ({ '@id': one, '@type': 'foaf:Document' })),
    }),
    ...originOf(dataset),
    ...words('dct:provenance', wordsOn(claims, 'collected'), 'dct:ProvenanceStatement'),
    ...words('dct:rights', wordsOn(claims, 'reservation'), 'dct:RightsStatement'),
    ...words('dpv:hasPersonalData', wordsOn(claims, 'personal-data'), 'dpv:PersonalData'),
    ...words('dpv:hasPurpose', wordsOn(claims, 'purpose'), 'dpv:Purpose'),
    ...words('dpv:hasLegalBasis', wordsOn(claims, 'basis'), 'dpv:LegalBasis'),
    'dcat:distribution': parts.map((part) => distributionNode(part, ledger)),
  };
}

function distributionNode(part: ExchangePart, ledger: string): JsonObject {
  const { path, manifest, licenses } = part;
  const place = { '@id': iriPath(part.place) };
  const media = mediaTypeOf(manifest.format, path);
  return {
    '@id': linkedId(ledger, 'file', path),
    '@type': 'dcat:Distribution',
    'dct:title': path,
    'dcat:accessURL': place,
    'dcat:downloadURL': place,
    'dcat:byteSize': typed('nonNegativeInteger', String(manifest.bytes)),
    'it6:numberOfDatapoints': typed('nonNegativeInteger', String(manifest.items)),
    ...(media !== undefined && {
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${media}`, '@type': 'dct:MediaType' },
    }),
    ...checksumOf(part),
    ...licenseOf(licenses),
    ...sourcesOf(part),
    [RECORD]: partRecord(part),
  };
}
