/** Datasets as an SPDX 3.0.1 document in JSON-LD: dataset packages, their files, and relationships to licenses. */

import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import type { RecordedClaim } from '../../model/statement.js';
import {
  addressIn,
  assertedLicenses,
  type ExchangedDataset,
  type ExchangePart,
  exchangeView,
  parentsOn,
  type Stood,
  wordsOn,
} from './exchange-view.js';
import { datasetRecord, type JsonObject, partRecord, propertiesOf, uuidOf } from './licit-record.js';

const NO_ASSERTION = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';

/** The document. */
export function spdxDocument(snapshot: Snapshot, options: ExchangeOptions): JsonObject {
  const view = exchangeView(snapshot, options);
  const graph = new SpdxGraph([snapshot.ledger.id, snapshot.head, options.dataset ?? '', options.declared === true ? 'declared' : '']);
  const roots = view.datasets.map((dataset) => graph.dataset(dataset, snapshot));
  const tool = graph.element('SoftwareAgent', 'licit', { name: `licit ${snapshot.licit}` });
  const { provider } = snapshot;
  const by = provider.name === undefined ? tool : graph.element('Organization', `provider ${provider.name}`, { name: provider.name });
  const ids = graph.elements.map(({ spdxId }) => spdxId!);
  const document = graph.element('SpdxDocument', 'document', {
    name: view.name,
    rootElement: roots.length > 0 ? roots : [tool],
    element: ids,
    // Not `extension`: the published context maps the word to a property, so that it would be no profile.
    profileConformance: ['core', 'software', 'simpleLicensing', ...(graph.isConformant && roots.length > 0 ? ['dataset'] : [])],
    ...extension({ ...datasetRecord(view, snapshot) }),
  });
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': '_:creation',
        specVersion: '3.0.1',
        created: seconds(snapshot.asOf),
        createdBy: [...new Set([tool, by])],
      },
      ...graph.elements.filter(({ spdxId }) => spdxId === document),
      ...graph.elements.filter(({ spdxId }) => spdxId !== document),
    ],
  };
}

/** A time as SPDX writes it: to the second, in UTC. */
const seconds = (time: string): string => `${time.slice(0, 19)}Z`;

/** A day as a time; undefined for one that is less exact. */
const timeOf = (day: string | undefined): string | undefined =>
  day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T00:00:00Z` : undefined;

const extension = (record: JsonObject): JsonObject => ({
  extension: [
    {
      type: 'extension_CdxPropertiesExtension',
      extension_cdxProperty: propertiesOf(record).map(({ name, value }) => ({
        type: 'extension_CdxPropertyEntry',
        extension_cdxPropName: name,
        extension_cdxPropValue: value,
      })),
    },
  ],
});

/** The elements of a document, each under an id that follows from what it is. */
class SpdxGraph {
  readonly elements: JsonObject[] = [];
  /** Every dataset has all that the Dataset profile asks for. */
  isConformant = true;
  readonly #seed: readonly string[];
  readonly #ids = new Set<string>();

  constructor(seed: readonly string[]) {
    this.#seed = seed;
  }

  element(type: string, of: string, members: JsonObject): string {
    const spdxId = `urn:uuid:${uuidOf(['spdx', ...this.#seed, type, of])}`;
    if (!this.#ids.has(spdxId)) this.elements.push({ type, spdxId, creationInfo: '_:creation', ...members });
    this.#ids.add(spdxId);
    return spdxId;
  }

  relate(from: string, relationshipType: string, to: readonly string[]): void {
    if (to.length > 0) this.element('Relationship', `${from} ${relationshipType} ${to.join(' ')}`, { from, relationshipType, to: [...to] });
  }

  dataset(dataset: ExchangedDataset, snapshot: Snapshot): string {
    const { name, title, claims, parts, licenses } = dataset;
    const owners = wordsOn(claims, 'owner').map((owner) => this.element('Agent', `owner ${owner}`, { name: owner }));
    const made = datesOf(claims);
    const places = addresses(claims);
    const collected = wordsOn(claims, 'collected').join('\n');
    const intended = wordsOn(claims, 'purpose').join('\n');
    const [version] = wordsOn(claims, 'version');
    this.isConformant &&= owners.length === 1 && made.builtTime !== undefined && made.releaseTime !== undefined && places.length > 0;
    const id = this.element('dataset_DatasetPackage', `dataset ${name}`, {
      name: title ?? name,
      software_primaryPurpose: 'data',
      dataset_datasetType: mediaOf(name, snapshot),
      dataset_datasetSize: parts.reduce((sum, { manifest }) => sum + manifest.bytes, 0),
      dataset_hasSensitivePersonalInformation: parts.some(({ sensitive }) => sensitive.yes > 0) ? 'yes' : 'noAssertion',
      ...(collected !== '' && { dataset_dataCollectionProcess: collected }),
      ...(intended !== '' && { dataset_intendedUse: intended }),
      ...(version !== undefined && { software_packageVersion: version }),
      ...(places[0] !== undefined && { software_downloadLocation: places[0] }),
      ...(places[1] !== undefined && { software_homePage: places[1] }),
      ...(owners.length > 0 && { originatedBy: owners }),
      ...made,
    });
    this.licensed(id, licenses);
    this.relate(
      id,
      'descendantOf',
      parentsOn(claims).map((parent) => this.element('software_Package', `parent ${parent}`, { name: parent })),
    );
    this.relate(
      id,
      'contains',
      parts.map((part) => this.file(part)),
    );
    return id;
  }

  file(part: ExchangePart): string {
    const { path, place, digest, licenses } = part;
    const id = this.element('software_File', `file ${path}`, {
      name: place,
      software_primaryPurpose: 'data',
      ...(digest !== undefined && { verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: digest }] }),
      ...extension(partRecord(part)),
    });
    this.licensed(id, licenses);
    return id;
  }

  /** Declared is what the data or its publisher states; concluded likewise, for licit concludes from nothing else here. */
  licensed(id: string, licenses: readonly Stood[]): void {
    const asserted = assertedLicenses(licenses);
    const expression = asserted?.map((one) => (asserted.length > 1 && /\s/.test(one) ? `(${one})` : one)).join(' AND ');
    const to =
      expression === undefined
        ? NO_ASSERTION
        : this.element('simplelicensing_LicenseExpression', `license ${expression}`, { simplelicensing_licenseExpression: expression });
    this.relate(id, 'hasDeclaredLicense', [to]);
    this.relate(id, 'hasConcludedLicense', [to]);
  }
}

function addresses(claims: readonly RecordedClaim[]): string[] {
  const all = claims.flatMap(({ about, state, value }) => (about === 'source' && state === 'known' ? (addressIn(value) ?? []) : []));
  return [...new Set(all.filter((one) => URL.canParse(one)).map((one) => new URL(one).href))];
}

/** When it was made and released, as its files state to the day. */
function datesOf(claims: readonly RecordedClaim[]): { builtTime?: string; releaseTime?: string } {
  const days = claims.filter(({ about, state }) => about === 'issued' && state === 'known');
  const isMade = (field = ''): boolean => /creat|generat|built/i.test(field);
  const built = timeOf(days.find(({ at }) => isMade(at.field))?.raw);
  const released = timeOf(days.find(({ at }) => !isMade(at.field) && !/modif|updat/i.test(at.field ?? ''))?.raw);
  return { ...(built !== undefined && { builtTime: built }), ...(released !== undefined && { releaseTime: released }) };
}

/** What its items are, as measured; what is not known is said so. */
function mediaOf(dataset: string, { measures }: Snapshot): string[] {
  const media = (measures?.cells ?? []).filter((cell) => cell.dataset === dataset).map(({ medium }) => medium);
  const known = ['text', 'image', 'audio', 'video'].filter((medium) => media.some((one) => one === medium));
  return known.length > 0 ? known : ['noAssertion'];
}
