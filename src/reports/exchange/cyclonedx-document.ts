/** Datasets as a CycloneDX 1.7 document: data components with hashes, licenses, governance and evidence, and declarations on the duties of the chosen instruments. */

import type { Lang } from '../../model/basics.js';
import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import type { RecordedClaim } from '../../model/statement.js';
import type { DutyView } from '../../model/views.js';
import { say } from '../../text/messages/say.js';
import { iriPath, mediaTypeOf } from './exchange-terms.js';
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

/** The document. A component without `licenses` has none that is known for all of it; what its items state is evidence. */
export function cyclonedxDocument(snapshot: Snapshot, options: ExchangeOptions, lang: Lang): JsonObject {
  const view = exchangeView(snapshot, options);
  const [only, ...more] = view.datasets;
  const isOne = only !== undefined && more.length === 0;
  const whole: JsonObject = {
    ...(isOne ? described(only) : {}),
    type: 'data',
    'bom-ref': WHOLE,
    name: view.name,
    ...licensesOf(view.licenses),
    properties: propertiesOf(datasetRecord(view, snapshot)),
  };
  const components = isOne
    ? only.parts.map(partComponent)
    : view.datasets.map((dataset) => ({
        ...described(dataset),
        'bom-ref': `dataset/${dataset.name}`,
        name: dataset.title ?? dataset.name,
        ...licensesOf(dataset.licenses),
        ...(dataset.parts.length > 0 && { components: dataset.parts.map(partComponent) }),
      }));
  const { provider } = snapshot;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    serialNumber: `urn:uuid:${uuidOf(['cyclonedx', snapshot.ledger.id, snapshot.head, options.dataset ?? null, options.declared === true])}`,
    version: 1,
    metadata: {
      timestamp: snapshot.asOf,
      tools: { components: [{ type: 'application', name: 'licit', version: snapshot.licit }] },
      ...(provider.name !== undefined && { manufacturer: { name: provider.name } }),
      component: whole,
    },
    components,
    compositions: [{ aggregate: snapshot.totals.unread + snapshot.totals.unreadFiles > 0 ? 'incomplete' : 'unknown', assemblies: [WHOLE] }],
    ...(options.dataset === undefined ? declarationsOn(snapshot, lang) : {}),
  };
}

/** The reference of what the document is about. */
const WHOLE = 'data';

/** What files of a dataset say of it. */
function described({ claims, parts }: ExchangedDataset): JsonObject {
  const [version] = wordsOn(claims, 'version');
  const addresses = [
    ...new Set(claims.flatMap(({ about, state, value }) => (about === 'source' && state === 'known' ? (addressIn(value) ?? []) : []))),
  ].filter(isAddress);
  const words = wordsOn(claims, 'collected', 'labeling-rules', 'labeling').join('\n');
  return {
    type: 'data',
    ...(version !== undefined && { version: version.slice(0, MAX_VERSION) }),
    ...(words !== '' && { description: words }),
    ...(addresses.length > 0 && { externalReferences: addresses.map((url) => ({ type: 'website', url: new URL(url).href })) }),
    ...ancestors(parentsOn(claims)),
    data: [{ type: 'dataset', ...sensitive(parts, claims), ...governance(claims) }],
  };
}

/** What the schema allows. */
const MAX_VERSION = 1024;

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function ancestors(names: readonly string[]): JsonObject {
  return names.length === 0 ? {} : { pedigree: { ancestors: names.map((name) => ({ type: 'data', name })) } };
}

/** Owners as contacts: whether a name is an organization's nobody says. */
function governance(claims: readonly RecordedClaim[]): JsonObject {
  const owners = wordsOn(claims, 'owner');
  return owners.length === 0 ? {} : { governance: { owners: owners.map((name) => ({ contact: { name } })) } };
}

/** Kinds that were found, and what files state. Nothing is written where nothing was found: that would be taken for an answer. */
function sensitive(parts: readonly ExchangePart[], claims: readonly RecordedClaim[]): JsonObject {
  const all = [...new Set([...wordsOn(claims, 'personal-data', 'basis', 'purpose'), ...parts.flatMap(({ kinds }) => kinds)])];
  return {
    ...(parts.some(({ personal }) => personal.yes > 0) && { classification: 'PII' }),
    ...(all.length > 0 && { sensitiveData: all }),
  };
}

function licensesOf(licenses: readonly Stood[]): JsonObject {
  const asserted = assertedLicenses(licenses);
  return asserted === undefined ? {} : { licenses: asserted.map((expression) => ({ expression, acknowledgement: 'declared' })) };
}

function partComponent(part: ExchangePart): JsonObject {
  const { path, place, digest, manifest, licenses, origins } = part;
  const type = mediaTypeOf(manifest.format, path);
  const found = licenses.filter(({ standing }) => standing === 'published').map(({ value }) => ({ expression: value }));
  return {
    type: 'data',
    ...(type !== undefined && { 'mime-type': type }),
    'bom-ref': `file/${path}`,
    name: path,
    ...(digest !== undefined && { hashes: [{ alg: 'SHA-256', content: digest }] }),
    ...licensesOf(licenses),
    ...ancestors(origins),
    ...(found.length > 0 && assertedLicenses(licenses) === undefined && { evidence: { licenses: found } }),
    data: [{ type: 'dataset', contents: { url: iriPath(place) }, ...sensitive([part], []) }],
    properties: propertiesOf(partRecord(part)),
  };
}

/** Each duty of the chosen instruments with what the run came to. Only met and unmet have a score; what is stated or not proven is said in words. */
function declarationsOn({ duties, laws = [], provider }: Snapshot, lang: Lang): JsonObject {
  if (duties.length === 0) return {};
  const byLaw = new Map<string, DutyView[]>();
  for (const duty of duties) byLaw.set(duty.instrument, [...(byLaw.get(duty.instrument) ?? []), duty]);
  const ref = ({ instrument, id }: DutyView): string => `${instrument}/${id}`;
  return {
    definitions: {
      standards: [...byLaw].map(([id, all]) => ({
        'bom-ref': id,
        name: all[0]!.instrumentTitle[lang],
        ...(laws.find((law) => law.id === id)?.version !== undefined && { version: laws.find((law) => law.id === id)!.version![lang] }),
        requirements: all.map((duty) => ({ 'bom-ref': ref(duty), identifier: duty.id, title: duty.article[lang], text: duty.asks[lang] })),
      })),
    },
    declarations: {
      assessors: [
        { 'bom-ref': 'assessor', thirdParty: false, ...(provider.name !== undefined && { organization: { name: provider.name } }) },
      ],
      attestations: [
        {
          summary: say('exchange/attestation', lang),
          assessor: 'assessor',
          map: duties.map((duty) => ({
            requirement: ref(duty),
            [duty.verdict === 'unmet' ? 'counterClaims' : 'claims']: [`claim/${ref(duty)}`],
            conformance: {
              ...(duty.verdict === 'met' && { score: 1 }),
              ...(duty.verdict === 'unmet' && { score: 0 }),
              rationale: duty.verdict,
            },
          })),
        },
      ],
      claims: duties.map((duty) => ({
        'bom-ref': `claim/${ref(duty)}`,
        target: WHOLE,
        predicate: duty.verdict,
        reasoning: duty.reason[lang],
      })),
    },
  };
}
