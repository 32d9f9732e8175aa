/** A dataset as a record of the OASIS Data Provenance Metadata 1.0 (CSD02). */

import { isObject, type Lang } from '../../model/basics.js';
import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import type { RecordedClaim } from '../../model/statement.js';
import { say } from '../../text/messages/say.js';
import { mediaTypeOf } from './exchange-terms.js';
import { addressIn, assertedLicenses, type ExchangePart, exchangeView, parentsOn, wordsOn } from './exchange-view.js';
import { datasetRecord, type JsonObject, partRecord, RECORD, uuidOf } from './licit-record.js';

/** What is written where the schema asks for words and nothing is recorded: readers of metadata take it for nothing. */
const UNKNOWN = 'unknown';
/** The same for a version and for a day, which have no word for it. */
const NO_VERSION = '0.0.0-unknown';
const NO_DAY = '0001-01-01';

const PURPOSES = /^(alignment|evaluation|pre-training|production|quality-assurance|research|staging-testing|synthetic-data-generation)\b/;
const FORMATS = ['application/json', 'application/zip', 'text/csv', 'text/plain'];
const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))?$/;

/** The record: of one dataset, or of all of the project as one. */
export function provenanceRecord(snapshot: Snapshot, options: ExchangeOptions, lang: Lang): JsonObject {
  const view = exchangeView(snapshot, options);
  const [only, ...more] = view.datasets;
  // What one dataset of several says is not said of all.
  const claims = only !== undefined && more.length === 0 ? only.claims : [];
  const parts = view.datasets.flatMap((dataset) => dataset.parts);
  const id = uuidOf(['oasis-data-provenance', snapshot.ledger.id, snapshot.head, options.dataset ?? null, options.declared === true]);
  const { asOf } = snapshot;
  return {
    $schema: 'https://docs.oasis-open.org/dps/prov-meta/v1.0/schema/data-provenance.json',
    set: {
      category: 'training-data',
      'schema-version': '1.0',
      publisher: { name: snapshot.provider.name ?? UNKNOWN, namespace: `urn:licit:ledger:${snapshot.ledger.id}` },
      label: view.name === '' ? UNKNOWN : view.name,
      tracking: {
        id,
        version: '1',
        status: 'interim',
        'current-release-date': asOf,
        'initial-release-date': asOf,
        'revision-history': [
          { date: asOf, number: '1', summary: say('exchange/recorded-by', lang, { licit: snapshot.licit, run: snapshot.run.id }) },
        ],
        generator: { date: asOf, engine: { name: 'licit', version: snapshot.licit } },
      },
    },
    source: source(view.name, parts, claims, id, lang),
    provenance: provenance(parts, claims),
    use: use(parts, claims, assertedLicenses(view.licenses), snapshot),
    [RECORD]: { ...datasetRecord(view, snapshot), files: parts.map((part) => ({ path: part.place, ...partRecord(part) })) },
  };
}

function source(name: string, parts: readonly ExchangePart[], claims: readonly RecordedClaim[], id: string, lang: Lang): JsonObject {
  const items = parts.reduce((sum, { manifest }) => sum + manifest.items, 0);
  const uris = [
    ...new Set(claims.flatMap(({ about, state, value }) => (about === 'source' && state === 'known' ? (addressIn(value) ?? []) : []))),
  ].filter(isUri);
  const version = wordsOn(claims, 'version').find((words) => VERSION.test(words));
  const owners = wordsOn(claims, 'owner');
  const hashes = parts.flatMap(({ place, digest }) =>
    digest === undefined ? [] : [{ path: place, 'tree-hashes': [{ algorithm: 'sha-256', value: digest }] }],
  );
  return {
    name,
    about: {
      content: say('exchange/description', lang, { items, files: parts.length }),
      purpose: wordsOn(claims, 'purpose').join('\n') || UNKNOWN,
    },
    id: {
      uuids: [id],
      ...(uris.length > 0 && { uris }),
      ...(hashes.length > 0 && { hashes }),
    },
    issuer: (owners.length > 0 ? owners : [UNKNOWN]).map((owner) => ({ 'legal-name': owner })),
    location: `urn:uuid:${id}`,
    'data-version': version ?? NO_VERSION,
  };
}

function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/i.test(text) && URL.canParse(text);
}

function provenance(parts: readonly ExchangePart[], claims: readonly RecordedClaim[]): JsonObject {
  const isDay = (day: unknown): day is string => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
  const day = claims.find(({ about, raw }) => about === 'issued' && isDay(raw))?.raw;
  const period = claims.map(({ about, value }) => (about === 'collected' && isObject(value) ? value : {})).find(({ from }) => isDay(from));
  const how = claims.find(
    ({ about, raw, value }) => about === 'collected' && raw !== undefined && !(isObject(value) && 'from' in value),
  )?.raw;
  const parent = parentsOn(claims).find(isUri);
  const formats = parts
    .map(({ manifest, path }) => mediaTypeOf(manifest.format, path) ?? '')
    .map((type) => (FORMATS.includes(type) ? type : 'other'));
  return {
    'origin-geography': [{ country: UNKNOWN }],
    date: day ?? NO_DAY,
    'generation-method': [{ code: 'other', 'long-description': how ?? UNKNOWN }],
    ...(formats.length > 0 && { format: [...new Set(formats)].sort() }),
    ...(parent !== undefined && { source: parent }),
    ...(period !== undefined && {
      'generation-period': { start: `${String(period.from)}T00:00:00Z`, ...(isDay(period.until) && { end: `${period.until}T23:59:59Z` }) },
    }),
  };
}

function use(
  parts: readonly ExchangePart[],
  claims: readonly RecordedClaim[],
  licenses: string[] | undefined,
  { licit }: Snapshot,
): JsonObject {
  const purposes = wordsOn(claims, 'purpose').map((words) => ({ code: PURPOSES.exec(words)?.[1] ?? 'other', 'long-description': words }));
  const consents = wordsOn(claims, 'basis');
  const holds = (kind: 'personal' | 'sensitive'): boolean => parts.some((part) => part[kind].yes > 0);
  const codes = [...(holds('personal') ? ['pi'] : []), ...(holds('sensitive') ? ['spi'] : [])];
  return {
    'intended-purpose': purposes.length > 0 ? purposes : [{ code: 'other', 'long-description': UNKNOWN }],
    ...(codes.length > 0 && { classification: codes.map((code) => ({ regulation: { code }, evaluated: true, tool: `licit ${licit}` })) }),
    ...(consents.length > 0 && { consents }),
    license: licenses === undefined || licenses.length === 0 ? ['NOASSERTION'] : [...licenses],
  };
}
