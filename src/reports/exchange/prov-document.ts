/** Where datasets and their files are from, and what the scan made of them, as PROV-O in JSON-LD. */

import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import { iriPath } from './exchange-terms.js';
import { type ExchangedDataset, type ExchangePart, exchangeView, wordsOn } from './exchange-view.js';
import { datasetRecord, type JsonObject, partRecord, RECORD } from './licit-record.js';
import { addressesOf, checksumOf, licenseOf, linkedContext, linkedId, originOf, sourcesOf, typed } from './linked-data.js';

/** The document: the data, the run of licit that used it, and the record that the run made. How the data itself was made is said only as far as its files say it. */
export function provDocument(snapshot: Snapshot, options: ExchangeOptions): JsonObject {
  const { ledger, run, licit, head, provider } = snapshot;
  const view = exchangeView(snapshot, options);
  const datasets = view.datasets.map((dataset) => collection(dataset, ledger.id));
  const files = view.datasets.flatMap(({ parts }) => parts.map((part) => file(part, ledger.id)));
  const scan = linkedId(ledger.id, 'run', String(run.id));
  const tool = linkedId('licit', licit);
  const by = provider.name === undefined ? undefined : linkedId('agent', provider.name);
  return {
    '@context': linkedContext,
    '@graph': [
      ...datasets,
      ...files,
      {
        '@id': scan,
        '@type': 'prov:Activity',
        'rdfs:label': `licit scan, run ${run.id}`,
        'prov:startedAtTime': typed('dateTime', run.started),
        'prov:endedAtTime': typed('dateTime', run.finished),
        'prov:used': files.map((one) => ({ '@id': one['@id']! })),
        'prov:wasAssociatedWith': { '@id': tool },
      },
      {
        '@id': linkedId(ledger.id, 'head', head),
        '@type': 'prov:Entity',
        'rdfs:label': `ledger ${ledger.id}, head ${head}`,
        'prov:wasGeneratedBy': { '@id': scan },
        'prov:generatedAtTime': typed('dateTime', run.finished),
        'prov:wasAttributedTo': { '@id': tool },
        [RECORD]: datasetRecord(view, snapshot),
      },
      {
        '@id': tool,
        '@type': 'prov:SoftwareAgent',
        'foaf:name': `licit ${licit}`,
        ...(by !== undefined && { 'prov:actedOnBehalfOf': { '@id': by } }),
      },
      ...(by === undefined ? [] : [{ '@id': by, '@type': ['foaf:Agent', 'prov:Agent'], 'foaf:name': provider.name! }]),
    ],
  };
}

function collection(dataset: ExchangedDataset, ledger: string): JsonObject {
  const { name, title, parts, claims, licenses } = dataset;
  const [collected, addresses] = [wordsOn(claims, 'collected'), addressesOf(claims)];
  return {
    '@id': linkedId(ledger, 'dataset', name),
    '@type': ['prov:Entity', 'prov:Collection'],
    'dct:title': title ?? name,
    ...licenseOf(licenses),
    ...(addresses.length > 0 && { 'prov:atLocation': addresses.map((one) => ({ '@id': one, '@type': 'prov:Location' })) }),
    ...originOf(dataset),
    ...(collected.length > 0 && { 'dct:provenance': collected.map((one) => ({ '@type': 'dct:ProvenanceStatement', 'rdfs:label': one })) }),
    'prov:hadMember': parts.map(({ path }) => ({ '@id': linkedId(ledger, 'file', path) })),
  };
}

function file(part: ExchangePart, ledger: string): JsonObject {
  const { path, place, licenses } = part;
  return {
    '@id': linkedId(ledger, 'file', path),
    '@type': 'prov:Entity',
    'dct:title': path,
    'prov:atLocation': { '@id': iriPath(place), '@type': 'prov:Location' },
    ...checksumOf(part),
    ...licenseOf(licenses),
    ...sourcesOf(part),
    [RECORD]: partRecord(part),
  };
}
