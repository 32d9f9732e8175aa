/** What exchange formats say, read from the snapshot once for all of them, so that they say the same numbers. */

import type { Json, Three } from '../../model/basics.js';
import { isObject } from '../../model/basics.js';
import type { About } from '../../model/item.js';
import type { ExchangeOptions, Snapshot } from '../../model/snapshot.js';
import type { RecordedClaim } from '../../model/statement.js';
import type { InventoryRow, ManifestView } from '../../model/views.js';
import { compare } from '../../text/show.js';

/**
 * On whose word something is said: `published` by the data, its list, its card or a text beside it; `stated` by the project alone (`licit.yaml`, answers);
 * `not-known`: nothing is recorded, or what is was not understood or contradicts itself.
 */
export type ExchangeStanding = 'published' | 'stated' | 'not-known';

/** A value with how many items it holds for, and who says so. */
export interface Stood {
  value: string;
  items: number;
  standing: ExchangeStanding;
  said: string[];
}

/** A manifest with items. */
export interface ExchangePart {
  path: string;
  /** From the folder of the document. */
  place: string;
  /** SHA-256 of the file; none where several files are one list. */
  digest?: string;
  /** The files of such a list, as globs from the folder of the document. */
  includes?: string[];
  manifest: ManifestView;
  fields: string[];
  licenses: Stood[];
  sources: Stood[];
  /** What its items are from on its publisher's word, beside the addresses of the dataset itself. */
  origins: string[];
  bases: Stood[];
  personal: Record<Three, number>;
  sensitive: Record<Three, number>;
  /** Kinds of personal data and secrets that were found in its fields; as the detectors are called. */
  kinds: string[];
}

export interface ExchangedDataset {
  name: string;
  title?: string;
  items: number;
  distinct?: number;
  parts: ExchangePart[];
  /** Cards, license texts and other files that describe it. */
  descriptors: ManifestView[];
  claims: RecordedClaim[];
  /** The licenses of its items or, where none are listed, what its cards state. */
  licenses: Stood[];
}

/** What the formats write. */
export interface ExchangeView {
  name: string;
  datasets: ExchangedDataset[];
  /** The licenses of all parts together. */
  licenses: Stood[];
}

/** What is said of the datasets that are asked for. */
export function exchangeView(snapshot: Snapshot, { dataset: only, declared, folder = '' }: ExchangeOptions = {}): ExchangeView {
  const manifests = grouped(snapshot.manifests, ({ dataset }) => dataset);
  const rows = grouped(snapshot.inventory ?? [], ({ dataset, manifest }) => JSON.stringify([dataset, manifest]));
  const paths = new Set(snapshot.manifests.map(({ path }) => path));
  const fieldsOf = foundFields(snapshot);
  const standing = (said: readonly string[]): ExchangeStanding =>
    declared || (said.length > 0 && said.every((one) => isPublished(one, paths))) ? 'published' : 'stated';
  const datasets = snapshot.datasets
    .filter(({ name, list }) => list === undefined && (only === undefined || name === only))
    .map(({ name, title, items, distinct, claims }) => {
      const mine = manifests.get(name) ?? [];
      const parts = mine
        .filter((manifest) => manifest.items + manifest.unread > 0)
        .map((manifest) => ({
          ...partOf(manifest, rows.get(JSON.stringify([name, manifest.path])) ?? [], fieldsOf, standing, claims),
          ...fileOrFiles(manifest, snapshot, folder),
        }));
      const descriptors = mine.filter((manifest) => manifest.items + manifest.unread === 0);
      return {
        name,
        ...(title !== undefined && { title }),
        items,
        ...(distinct !== undefined && distinct !== items && { distinct }),
        parts,
        descriptors,
        claims,
        licenses: parts.length > 0 ? together(parts.flatMap(({ licenses }) => licenses)) : cardLicenses(descriptors),
      };
    });
  const [first, ...more] = datasets;
  const name = only === undefined ? snapshot.datasetName : undefined;
  return {
    name: name ?? (first !== undefined && more.length === 0 ? (first.title ?? first.name) : 'Training data'),
    datasets,
    licenses: together(datasets.flatMap(({ licenses }) => licenses)),
  };
}

/** A path from the folder of the document. */
function fromFolder(folder: string, path: string): string {
  if (folder === '') return path;
  const [from, to] = [folder.split('/'), path.split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function fileOrFiles(
  { path, sha256, several }: ManifestView,
  { notRead }: Snapshot,
  folder: string,
): Pick<ExchangePart, 'place' | 'digest' | 'includes'> {
  const place = fromFolder(folder, path);
  if (several === undefined) return { place, digest: sha256 };
  if (path.endsWith('/')) return { place, includes: [`${place.replace(/^\.\//, '')}**`] };
  const joined = notRead.flatMap((one) => (one.reason === 'joined' && one.what === path ? [fromFolder(folder, one.path)] : []));
  return { place, includes: [place, ...joined] };
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group === undefined) groups.set(by(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** The items themselves, or a file that was scanned with them. What speaks in `licit.yaml`, in answers and in their documents is the project's word, and makes what rests on it the project's too. */
function isPublished(said: string, paths: ReadonlySet<string>): boolean {
  if (said === 'the item' || said.startsWith("the item's field ")) return true;
  // `cards/README.md:12 Source Data`; names may hold colons and spaces.
  for (let end = said.length; end > 0; end = Math.max(said.lastIndexOf(':', end - 1), said.lastIndexOf(' ', end - 1)))
    if (paths.has(said.slice(0, end))) return true;
  return false;
}

function partOf(
  manifest: ManifestView,
  rows: readonly InventoryRow[],
  found: Map<string, { fields: Set<string>; kinds: Set<string> }>,
  standing: (said: readonly string[]) => ExchangeStanding,
  claims: readonly RecordedClaim[],
): Omit<ExchangePart, 'place' | 'digest' | 'includes'> {
  const own = found.get(manifest.path);
  const known = (value: string): boolean => !/^\((?:missing|unclear|conflict)\)$/.test(value);
  const counted = (pick: (row: InventoryRow) => Three): Record<Three, number> => {
    const counts = { yes: 0, no: 0, unknown: 0 };
    for (const row of rows) counts[pick(row)] += row.items;
    return counts;
  };
  const told = (value: string, items: number, said: readonly string[]): Stood => ({
    value,
    items,
    standing: known(value) ? standing(said) : 'not-known',
    said: [...said],
  });
  const sources = together(rows.map((row) => told(row.source, row.items, row.sourceSaid)));
  return {
    path: manifest.path,
    manifest,
    fields: [
      ...new Set([
        ...(manifest.columns ?? []).map(({ path }) => path.join('.')),
        ...Object.values(manifest.roles).flat(),
        ...manifest.textFields,
        ...(own?.fields ?? []),
      ]),
    ],
    licenses: together(rows.map((row) => told(row.license, row.items, row.licenseSaid))),
    sources,
    origins: originsOf(sources, claims),
    bases: together(rows.flatMap((row) => row.bases.map((term) => told(term, row.items, row.basisSaid)))),
    personal: counted(({ personal }) => personal),
    sensitive: counted(({ sensitive }) => sensitive),
    kinds: [...(own?.kinds ?? [])],
  };
}

/** The same value on the same kind of word is one entry, most items first. */
function together(all: readonly Stood[]): Stood[] {
  const merged = new Map<string, Stood>();
  for (const one of all) {
    const key = `${one.standing} ${one.value}`;
    const before = merged.get(key);
    if (before === undefined) merged.set(key, { ...one, said: [...one.said] });
    else {
      before.items += one.items;
      before.said = [...new Set([...before.said, ...one.said])];
    }
  }
  return [...merged.values()].sort((a, b) => b.items - a.items || compare(a.value, b.value) || compare(a.standing, b.standing));
}

/** What cards state of a dataset whose items nobody listed. */
function cardLicenses(descriptors: readonly ManifestView[]): Stood[] {
  const stated = descriptors.flatMap(({ path, license }): Stood[] => {
    if (license.state === 'missing' && license.raw === undefined) return [];
    const values = [license.value ?? []].flat().filter((value): value is string => typeof value === 'string');
    return license.state === 'known' && values.length > 0
      ? values.map((value) => ({ value, items: 0, standing: 'published', said: [path] }))
      : [{ value: `(${license.state})`, items: 0, standing: 'not-known', said: [path] }];
  });
  return stated.length > 0 ? together(stated) : [{ value: '(missing)', items: 0, standing: 'not-known', said: [] }];
}

/** By manifest, the fields in which something was found, and what. */
function foundFields({ fieldRates = [] }: Snapshot): Map<string, { fields: Set<string>; kinds: Set<string> }> {
  const found = new Map<string, { fields: Set<string>; kinds: Set<string> }>();
  for (const { path, field, kind, likely } of fieldRates) {
    let own = found.get(path);
    if (own === undefined) found.set(path, (own = { fields: new Set(), kinds: new Set() }));
    own.fields.add(field);
    if (likely > 0) own.kinds.add(kind);
  }
  return found;
}

/** The licenses that can be said as the data's own: all of them, or nothing where one item has none that is known on its publisher's word. */
export function assertedLicenses(licenses: readonly Stood[]): string[] | undefined {
  return licenses.length > 0 && licenses.every(({ standing }) => standing === 'published') ? licenses.map(({ value }) => value) : undefined;
}

/** The words of a dataset's files on some matters, as they are, each once; the running text that was only read for sentences on rights is not among them. */
export function wordsOn(claims: readonly RecordedClaim[], ...about: About[]): string[] {
  const words = claims.filter(
    (claim) => about.includes(claim.about) && claim.by !== 'prose' && claim.part === undefined && claim.state !== 'missing',
  );
  return [...new Set(words.flatMap(({ raw }) => (raw === undefined || raw.trim() === '' ? [] : [raw])))];
}

/** What a dataset was made from, as its files call it; without the words by which the Hub marks that it was (`extended|other-moons`). */
export function parentsOn(claims: readonly RecordedClaim[]): string[] {
  const names = wordsOn(claims, 'derived-from').map((words) => words.replace(/^extended\s?[|:]\s?(?:other[-_](?=\S))?/i, '').trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** Lines of a card that say where a dataset itself is, and not what it was made from. */
const OWN_PLACE = /^(?:homepage|repository|website|主页|仓库)$/i;

/** The addresses at which a dataset is to be had, as its files state them. */
export function placesOn(claims: readonly RecordedClaim[]): string[] {
  const own = claims.filter(
    ({ about, by, state, at }) => about === 'source' && state === 'known' && (by === 'metadata' || OWN_PLACE.test(at.field ?? '')),
  );
  return [...new Set(own.flatMap(({ value }) => addressIn(value) ?? []))];
}

/** Where the items of a part are from, as they or their files say; that they are from where the dataset itself is says nothing beside its address. */
function originsOf(sources: readonly Stood[], claims: readonly RecordedClaim[]): string[] {
  const places = new Set(
    placesOn(claims).flatMap((address) => (URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : [])),
  );
  return sources.flatMap(({ value, standing, said }) =>
    standing !== 'published' || value.startsWith('(') || (places.has(value) && said.every((one) => !one.startsWith('the item')))
      ? []
      : [value],
  );
}

/** The address that a claim on a source gives. */
export function addressIn(value: Json | undefined): string | undefined {
  return isObject(value) && typeof value.url === 'string' ? value.url : undefined;
}

/** Numbers of items by how they stand under the rules of severity error, where the run was judged for all that is asked for. */
export function clearedCounts({ cleared, blocked, totals }: Snapshot): Record<string, number> {
  return {
    items: totals.items,
    ...(cleared && { cleared: cleared.items }),
    ...(blocked && { blocked: blocked.items }),
    ...(blocked?.forbidden && { forbidden: blocked.forbidden.items }),
  };
}

/** By which run, ledger and version: what makes each number of an export reproducible. */
export function exchangeOrigin({ licit, ledger, run, head, asOf }: Snapshot): Record<string, Json> {
  return { tool: 'licit', version: licit, ledger: ledger.id, run: run.id, asOf, head };
}
