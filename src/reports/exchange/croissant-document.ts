/** A dataset as a Croissant 1.1 document with the responsible-AI terms. */

import { isObject, type Json, type Lang } from '../../model/basics.js';
import type { TableColumn } from '../../model/batch.js';
import type { About } from '../../model/item.js';
import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import type { RecordedClaim } from '../../model/statement.js';
import { say } from '../../text/messages/say.js';
import { iriPath, isListedId, mediaTypeOf, odrlActions } from './exchange-terms.js';
import {
  addressIn,
  assertedLicenses,
  type ExchangePart,
  type ExchangeView,
  exchangeView,
  parentsOn,
  placesOn,
  type Stood,
  wordsOn,
} from './exchange-view.js';
import { datasetRecord, type JsonObject, partRecord, RECORD } from './licit-record.js';

/** The context that the specification recommends, with the terms that are used beyond it. */
export const croissantContext: JsonObject = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  excludes: 'cr:excludes',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  licit: 'urn:licit:ns:',
  [RECORD]: { '@id': RECORD, '@type': '@json' },
  md5: 'cr:md5',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  parentField: 'cr:parentField',
  path: 'cr:path',
  prov: 'http://www.w3.org/ns/prov#',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

export const CROISSANT = 'http://mlcommons.org/croissant/1.1';
export const CROISSANT_RAI = 'http://mlcommons.org/croissant/RAI/1.0';

/** The document. Members for which nothing is recorded are left out, but for the license: that none is known is said. */
export function croissantDocument(snapshot: Snapshot, options: ExchangeOptions, lang: Lang): JsonObject {
  const view = exchangeView(snapshot, options);
  const parts = view.datasets.flatMap((dataset) => dataset.parts);
  // What is said of one dataset among several is said of its files, or with its name.
  const said = view.datasets.map(({ name, parts: own, claims }) => ({
    of: view.datasets.length > 1 ? name : undefined,
    parts: own,
    claims: claims.filter(({ at }) => at.path !== options.original?.path),
  }));
  const [only] = said.filter(({ of }) => of === undefined);
  const told = new Set([view, ...parts].map(({ licenses }) => JSON.stringify(licensesIn(licenses)))).size > 1;
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    conformsTo: [CROISSANT, CROISSANT_RAI],
    name: view.name,
    description: say('exchange/description', lang, {
      items: parts.reduce((sum, { manifest }) => sum + manifest.items, 0),
      files: parts.length,
    }),
    ...identity(only?.claims ?? []),
    license: licensesIn(view.licenses),
    ...origin(only?.claims ?? []),
    ...responsible(view, said, snapshot, lang),
    distribution: said.flatMap(({ of, parts: own, claims }) => {
      const shared = of === undefined ? {} : { ...identity(claims), ...origin(claims), ...offersOf(claims) };
      return own.map((part) => fileOf(part, told, shared));
    }),
    ...records(parts),
    [RECORD]: datasetRecord(view, snapshot),
  };
}

/** Version, dates, addresses, owners and languages, as files of the dataset state them. */
function identity(claims: readonly RecordedClaim[]): JsonObject {
  const [version] = wordsOn(claims, 'version');
  const dates: JsonObject = {};
  for (const { about, state, raw, at } of claims) {
    if (about !== 'issued' || state !== 'known' || raw === undefined || !/^\d{4}(?:-\d\d){0,2}/.test(raw)) continue;
    const field = at.field ?? '';
    const name = /modif|updat/i.test(field) ? 'dateModified' : /creat|collect|generat/i.test(field) ? 'dateCreated' : 'datePublished';
    dates[name] ??= raw;
  }
  const [url, ...sameAs] = placesOn(claims);
  const languages = wordsOn(claims, 'language');
  return {
    ...(url !== undefined && { url }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(version !== undefined && { version }),
    ...dates,
    ...(languages.length > 0 && { inLanguage: languages }),
  };
}

/** Who made it and what from. Whether a name is a person's or an organization's nobody says, so that it is an agent of PROV and no `creator`. */
function origin(claims: readonly RecordedClaim[]): JsonObject {
  const owners = wordsOn(claims, 'owner');
  const own = new Set(placesOn(claims));
  const places = claims.flatMap(({ about, value, state }) => (about === 'source' && state === 'known' ? (addressIn(value) ?? []) : []));
  const entities = [...new Set([...parentsOn(claims), ...places.filter((address) => !own.has(address))])];
  return {
    ...(owners.length > 0 && { 'prov:wasAttributedTo': owners.map((name) => ({ '@type': 'prov:Agent', name })) }),
    ...(entities.length > 0 && { 'prov:wasDerivedFrom': entities.map(entity) }),
  };
}

function entity(name: string): JsonObject {
  return { '@type': 'prov:Entity', ...(/^https?:\/\/\S+$/i.test(name) ? { url: name } : { name }) };
}

/** Collection, annotation, people and rights: the words of the data's own files, and beside them what was found, as what it is. */
function responsible(view: ExchangeView, said: readonly SaidOfDataset[], snapshot: Snapshot, lang: Lang): JsonObject {
  const words = (pick: (claims: readonly RecordedClaim[]) => readonly string[]): string[] => [
    ...new Set(said.flatMap(({ of, claims }) => pick(claims).map((one) => (of === undefined ? one : `${of}: ${one}`)))),
  ];
  const on = (...about: About[]): string[] => words((claims) => wordsOn(claims, ...about));
  const members: readonly (readonly [string, readonly string[]])[] = [
    ['rai:dataCollection', words((claims) => wordsOn(claims, 'collected').filter((one) => !periodsIn(claims).includes(one)))],
    ['rai:dataCollectionTimeframe', words(periodsIn)],
    ['rai:dataAnnotationProtocol', on('labeling', 'labeling-rules')],
    ['rai:personalSensitiveInformation', [...on('personal-data', 'basis', 'purpose'), ...personalWords(view, lang)]],
    ['rai:dataUseCases', snapshot.use.purpose === undefined ? [] : [say('exchange/judged-for', lang, { purpose: snapshot.use.purpose })]],
    ['rai:dataLimitations', limits(view, snapshot, lang)],
  ];
  const [only] = said.filter(({ of }) => of === undefined);
  return {
    ...Object.fromEntries(members.filter(([, all]) => all.length > 0).map(([name, all]) => [name, [...all]])),
    ...offersOf(only?.claims ?? []),
  };
}

/** What files of a dataset say; `of`: its name, where the document is of several. */
interface SaidOfDataset {
  of: string | undefined;
  claims: readonly RecordedClaim[];
}

/** Days from and until which data was collected. */
function periodsIn(claims: readonly RecordedClaim[]): string[] {
  const days = claims.flatMap(({ about, value }) => (about === 'collected' && isObject(value) ? [value.from, value.until] : []));
  return [...new Set(days.filter((day): day is string => typeof day === 'string'))];
}

/** What was found or is on record. That nothing was found shows nothing, so that it is said among the limits: here it would be taken for an answer. */
function personalWords({ datasets }: ExchangeView, lang: Lang): string[] {
  const parts = datasets.flatMap(({ parts: all }) => all);
  const { yes, items } = peopleIn(parts);
  const sensitive = parts.reduce((sum, one) => sum + one.sensitive.yes, 0);
  const kinds = [...new Set(parts.flatMap((part) => part.kinds))].filter((kind) => kind.startsWith('pi/')).sort();
  return [
    ...(yes > 0 ? [say('exchange/personal-found', lang, { found: yes, items, kinds: kinds.join(', ') || '–' })] : []),
    ...(sensitive > 0 ? [say('exchange/sensitive-found', lang, { sensitive })] : []),
  ];
}

/** Items with personal information, declared to hold none, and all of them. */
function peopleIn(parts: readonly ExchangePart[]): { yes: number; no: number; items: number } {
  const sum = { yes: 0, no: 0, items: 0 };
  for (const { personal } of parts) {
    sum.yes += personal.yes;
    sum.no += personal.no;
    sum.items += personal.yes + personal.no + personal.unknown;
  }
  return sum;
}

/** What keeps a reader from taking the document for more than it is. */
function limits({ licenses, datasets }: ExchangeView, { run, licit }: Snapshot, lang: Lang): string[] {
  const unknown = sumOf(licenses.filter(({ standing }) => standing === 'not-known'));
  const stated = sumOf(licenses.filter(({ standing }) => standing === 'stated'));
  const unread = datasets.flatMap(({ parts }) => parts).reduce((sum, { manifest }) => sum + manifest.unread, 0);
  const people = peopleIn(datasets.flatMap(({ parts }) => parts));
  return [
    say('exchange/recorded-by', lang, { licit, run: run.id }),
    ...(people.yes === 0 && people.items > 0 ? [say('exchange/personal-not-found', lang, { items: people.items })] : []),
    ...(people.no > 0 ? [say('exchange/personal-declared-none', lang, { declared: people.no })] : []),
    ...(unknown > 0 ? [say('exchange/license-not-known', lang, { unknown })] : []),
    ...(stated > 0 ? [say('exchange/license-stated-only', lang, { stated })] : []),
    ...(unread > 0 ? [say('exchange/records-unread', lang, { unread })] : []),
  ];
}

const sumOf = (all: readonly Stood[]): number => all.reduce((sum, { items }) => sum + items, 0);

/** Reservations that files of the dataset state, as offers in ODRL; what is not understood keeps its words. */
function offersOf(claims: readonly RecordedClaim[]): JsonObject {
  const offers = claims
    .filter(({ about, by, raw }) => about === 'reservation' && by !== 'prose' && raw !== undefined)
    .map(({ raw, value }) => {
      const rules = (wanted: string): Json[] =>
        Object.entries(odrlActions).flatMap(([action, term]) =>
          isObject(value) && value[action] === wanted ? [{ 'odrl:action': { '@id': term } }] : [],
        );
      const [permission, prohibition] = [rules('allowed'), rules('disallowed')];
      return {
        '@type': ['CreativeWork', 'odrl:Offer'],
        name: raw!,
        ...(permission.length > 0 && { 'odrl:permission': permission }),
        ...(prohibition.length > 0 && { 'odrl:prohibition': prohibition }),
      };
    });
  return offers.length === 0 ? {} : { usageInfo: offers };
}

/** Licenses as Croissant has them: an address of the SPDX list, else the expression as the name of a work. */
function licensesIn(licenses: readonly Stood[]): Json {
  const asserted = assertedLicenses(licenses);
  if (asserted === undefined) return work('NOASSERTION');
  const all = asserted.map((expression) => (isListedId(expression) ? `https://spdx.org/licenses/${expression}` : work(expression)));
  return all.length === 1 ? all[0]! : all;
}

const work = (name: string): JsonObject => ({ '@type': 'CreativeWork', name });

const listIn = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

function fileOf(part: ExchangePart, told: boolean, shared: JsonObject): JsonObject {
  const { path, place, digest, includes, manifest, licenses, origins } = part;
  return {
    '@type': digest === undefined ? 'cr:FileSet' : 'cr:FileObject',
    '@id': iriPath(path),
    name: path,
    ...(digest !== undefined && { contentUrl: place, contentSize: `${manifest.bytes} B`, sha256: digest }),
    ...(includes !== undefined && { includes }),
    encodingFormat: encodingOf(manifest.format, path),
    ...(told && { license: licensesIn(licenses) }),
    ...shared,
    ...(origins.length > 0 && {
      'prov:wasDerivedFrom': [...listIn(shared['prov:wasDerivedFrom']), ...origins.map(entity)],
    }),
    [RECORD]: partRecord(part),
  };
}

/** As readers of Croissant know them: what is compressed is of both types, and Parquet has the name that the specification gives it. */
function encodingOf(format: string, path: string): Json {
  const inner = mediaTypeOf(format, path.replace(/\.(?:gz|zst|bz2|xz|lz4)$/i, ''))?.replace('vnd.apache.parquet', 'x-parquet');
  const outer = /\.(?:gz|zst)$/i.test(path) ? mediaTypeOf(format, path) : undefined;
  const types = [inner, outer].filter((type) => type !== undefined);
  return types.length > 1 ? types : (types[0] ?? 'application/octet-stream');
}

/** Formats whose fields are columns by the names that readers of Croissant know. */
const TABLES = /^(?:arrow|csv|jsonl|parquet|xlsx)$/;

/** Types of Croissant for those of columns. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'sc:Text',
  date: 'sc:Date',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
};

/** The columns of tables, with types as the first items have them. A column without a name cannot be asked for, and one whose values are of several kinds has no type. */
function records(parts: readonly ExchangePart[]): JsonObject {
  const sets = parts.flatMap(({ path, manifest }): JsonObject[] => {
    if (!TABLES.test(manifest.format)) return [];
    const id = `records/${iriPath(path)}`;
    const addresses = new Set(manifest.roles.url ?? []);
    const groups = new Map<string, TableColumn[]>();
    for (const [i, column] of (manifest.columns ?? []).entries()) {
      const [name] = column.path;
      if (name !== '' && name !== `column${i + 1}`) groups.set(name!, [...(groups.get(name!) ?? []), column]);
    }
    const fields = [...groups].flatMap(([name, columns]) => fieldOf(name, columns, `${id}/${iriPath(name)}`, path, addresses));
    return fields.length === 0 ? [] : [{ '@type': 'cr:RecordSet', '@id': id, name: id, field: fields }];
  });
  return sets.length === 0 ? {} : { recordSet: sets };
}

/** A column; one that holds objects has a field for each of their members. */
function fieldOf(name: string, columns: readonly TableColumn[], id: string, path: string, addresses: ReadonlySet<string>): JsonObject[] {
  const source = (within: readonly string[]): JsonObject => ({
    fileObject: { '@id': iriPath(path) },
    extract: { column: name },
    ...(within.length > 0 && { transform: within.length === 1 ? { jsonPath: within[0]! } : within.map((one) => ({ jsonPath: one })) }),
  });
  const fields = columns.flatMap(({ path: [, ...within], type = 'mixed' }): JsonObject[] => {
    const dataType = addresses.has([name, ...within].join('.')) ? 'sc:URL' : TYPES[type.replace('[]', '')];
    if (dataType === undefined || within.some((one) => !/^\w+$/.test(one))) return [];
    const array: JsonObject = type.endsWith('[]') ? { isArray: true, arrayShape: '-1' } : {};
    const own = [id, ...within.map(iriPath)].join('/');
    return [{ '@type': 'cr:Field', '@id': own, name: within.length === 0 ? name : own, dataType, ...array, source: source(within) }];
  });
  const isObject = columns.some((column) => column.path.length > 1);
  if (!isObject || fields.length === 0) return fields.slice(0, 1);
  return [{ '@type': 'cr:Field', '@id': id, name, subField: fields }];
}
