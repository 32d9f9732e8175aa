import { bareName, concludeLicense, type Parent, parentName, placed } from '../facts/facts.js';
import { mostRestrictive } from '../license/statements/read-license.js';
import { addressKeys, hubId, nameKeys, pathKeys } from '../lists/registry/dataset-keys.js';
import type { Json, Place } from '../model/basics.js';
import type { RecordedClaim, Statement } from '../model/statement.js';
import { append } from '../text/append.js';
import { reason } from '../text/reasons/reason.js';
import { covers, type DatasetManifest, type JudgedEvidence } from './judged-evidence.js';
import { limits, originsOutside, registeredParents } from './registered-parents.js';

type ClaimHere = JudgedEvidence['claims'][number];

/** Descent goes no further than this many datasets. */
const MAX_PARENTS = 200;
/** Fields of a descriptor that say where the dataset itself is, rather than where its content came from. */
const OWN_ADDRESS =
  /(?:^|[.\] ])(?:homepage|url|@id|id|identifier|doi|repository|landing_?page|(?:dataset|hugging face) url|same_?as|主页|仓库)$/i;

/** Finds the datasets of the ledger that others were made from, by name, path, address, DOI or Hugging Face id; only where one alone fits. */
export class Parents {
  readonly #evidence: JudgedEvidence;
  readonly #asOf: string;
  readonly #listings = new Map<number, DatasetManifest[]>();
  readonly #byKey = new Map<string, Set<number>>();
  /** Ids on Hugging Face that datasets state for themselves. */
  readonly #hubs = new Map<number, string[]>();
  readonly #licenses = new Map<number, Pick<Parent, 'license' | 'from' | 'saidAt' | 'why'>>();
  readonly #made = new Map<number, ClaimHere[]>();
  readonly #found = new Map<string, { parents: Parent[]; claims: number[] }>();

  constructor(evidence: JudgedEvidence, asOf: string) {
    this.#evidence = evidence;
    this.#asOf = asOf;
    if (!evidence.claims.some(({ about }) => about === 'derived-from')) return;
    for (const listing of evidence.listings) this.#listings.set(listing.dataset, [...(this.#listings.get(listing.dataset) ?? []), listing]);
    for (const [dataset, listings] of this.#listings) {
      const { datasetName } = listings[0]!;
      const titles = listings.flatMap(({ title }) => (title === null ? [] : [title]));
      const addresses = (evidence.claimsOf.get(dataset) ?? []).flatMap((claim) => ownAddress(claim));
      const hubs = addresses.flatMap((address) => hubId(address) ?? []);
      if (hubs.length > 0) this.#hubs.set(dataset, hubs);
      const keys = [
        ...pathKeys(datasetName, ''),
        ...listings.flatMap(({ path }) => pathKeys(path, '')),
        ...nameKeys(datasetName.split('/').at(-1)!),
        ...titles.flatMap(nameKeys),
        ...addresses.flatMap(addressKeys),
      ];
      for (const key of keys) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(dataset));
    }
  }

  /**
   * What a dataset was made from, directly or through others; each dataset once, itself never. `claims`: the ids of all claims it rests on. `onItem`: the
   * claims that apply to an item, for a part may have been made from something that others were not.
   */
  of(dataset: number, onItem?: readonly RecordedClaim[]): { parents: Parent[]; claims: number[] } {
    const ofOthers =
      onItem === undefined ? [] : this.#derivations(dataset).filter(({ id, part }) => part && !onItem.some((one) => one.id === id));
    const origins = (onItem ?? this.#evidence.claimsOf.get(dataset) ?? []).filter(isOrigin);
    const key = [dataset, ...ofOthers.map(({ id }) => id), ...origins.map(({ id }) => `from ${id}`)].join(' ');
    const known = this.#found.get(key);
    if (known) return known;
    const seen = new Set([dataset]);
    const names = new Set<string>();
    const parents: Parent[] = [];
    const claims: number[] = [];
    const waiting = [dataset];
    for (let next = waiting.shift(); next !== undefined && parents.length < MAX_PARENTS; next = waiting.shift()) {
      for (const claim of this.#derivations(next)) {
        const stated = ofOthers.includes(claim) ? undefined : parentName(claim.value);
        if (stated === undefined || parents.length >= MAX_PARENTS) continue;
        const { found, byPath } = this.#resolve(stated, claim.at);
        const name = nameKeys(bareName(stated))[0] ?? stated;
        if (names.has(name)) continue;
        // A dataset may be called like a known one, and name that one as where it comes from: what is known of it is heard all the same.
        const outside = byPath ? [] : registeredParents(bareName(stated), claim.at, this.#asOf);
        if (found.length === 1 && seen.has(found[0]!)) {
          if (outside.length === 0) continue;
          names.add(name);
          claims.push(claim.id);
          append(parents, outside);
          continue;
        }
        names.add(name);
        claims.push(claim.id);
        const beside = licenseBeside(claim.value) ?? this.#licenseOfPart(next, stated);
        const id = found.length === 1 ? found[0] : undefined;
        const inLedger = id === undefined ? undefined : this.#license(id);
        const dataset = id === undefined ? {} : { dataset: this.#listings.get(id)![0]!.datasetName };
        if (inLedger?.license !== undefined) parents.push({ name: stated, at: claim.at, ...dataset, ...inLedger });
        else if (beside !== undefined) parents.push({ name: stated, at: claim.at, ...dataset, license: beside, from: [placed(claim.at)] });
        else if (id !== undefined || outside.length === 0)
          parents.push({ name: stated, at: claim.at, ...dataset, from: [], why: inLedger?.why ?? notFound(found.length) });
        // It only lowers: where the parent is known otherwise, what the registry has of it counts where it limits.
        append(parents, id === undefined && beside === undefined ? outside : outside.filter(limits));
        if (id === undefined) continue;
        seen.add(id);
        waiting.push(id);
        append(
          claims,
          (this.#evidence.claimsOf.get(id) ?? []).filter(({ about }) => about === 'license').map(({ id: one }) => one),
        );
      }
    }
    for (const claim of origins) {
      const named = claim.about === 'derived-from' ? namedInText(claim, this.#asOf) : originsOutside(claim, this.#asOf);
      const outside = named.filter(({ registered = '' }) => !names.has(nameKeys(registered)[0] ?? registered));
      if (outside.length === 0 || parents.length >= MAX_PARENTS) continue;
      claims.push(claim.id);
      append(parents, outside);
    }
    const all = { parents, claims: [...new Set(claims)].sort((a, b) => a - b) };
    this.#found.set(key, all);
    return all;
  }

  /** What a dataset says that it was made from; what has its license beside it before what has only a name. */
  #derivations(dataset: number): ClaimHere[] {
    const known = this.#made.get(dataset);
    if (known) return known;
    const made = (this.#evidence.claimsOf.get(dataset) ?? []).filter(({ about, state }) => about === 'derived-from' && state === 'known');
    const licensed = made.filter(({ value }) => licenseBeside(value) !== undefined);
    const ordered = [...licensed, ...made.filter((claim) => !licensed.includes(claim))];
    this.#made.set(dataset, ordered);
    return ordered;
  }

  /** The license that a dataset's descriptors give for the part that is called like a parent. */
  #licenseOfPart(dataset: number, parent: string): string | undefined {
    const keys = nameKeys(bareName(parent));
    const licenses = (this.#evidence.claimsOf.get(dataset) ?? []).flatMap(({ about, state, value, part }) => {
      const isOf = about === 'license' && part?.subset?.some((name) => nameKeys(name).some((key) => keys.includes(key)));
      return isOf && state === 'known' && typeof value === 'string' ? [value] : [];
    });
    return mostRestrictive(licenses);
  }

  #resolve(words: string, at: Place): { found: number[]; byPath?: true } {
    const stated = bareName(words);
    const hub = hubId(stated);
    const paths = pathKeys(stated, at.path);
    for (const keys of [paths, addressKeys(stated), nameKeys(stated)]) {
      const found = [...new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]))];
      // `somebody/moons` is not the dataset that says it is `another/moons`.
      const meant = hub === undefined ? found : found.filter((dataset) => this.#hubs.get(dataset)?.includes(hub) ?? true);
      if (meant.length > 0) return { found: meant, ...(keys === paths && stated.includes('/') && hub === undefined && { byPath: true }) };
    }
    return { found: [] };
  }

  /** A dataset's license as its own descriptors and what is declared for it conclude it. */
  #license(dataset: number): Pick<Parent, 'license' | 'from' | 'saidAt' | 'why'> {
    const known = this.#licenses.get(dataset);
    if (known) return known;
    const listings = this.#listings.get(dataset)!;
    const statements: Statement[] = this.#evidence.statements.filter(
      (statement) => statement.scope.host === undefined && listings.some((listing) => covers(statement, listing)),
    );
    const { governing, voices } = concludeLicense(undefined, this.#evidence.claimsOf.get(dataset) ?? [], statements, this.#asOf);
    const decisive = voices.filter((voice) => voice.decisive);
    const saidAt = decisive.find(({ value, at }) => value === governing && at !== undefined)?.at ?? decisive[0]?.at;
    const found =
      governing === undefined
        ? { from: [], why: 'its descriptors state no license that licit knows, and those of its items are not compared' }
        : { license: governing, from: decisive.map(({ where }) => where), ...(saidAt !== undefined && { saidAt }) };
    this.#licenses.set(dataset, found);
    return found;
  }
}

/** What descriptors and running text say of where content is from; a dataset is often named so. */
function isOrigin({ about, state, at, by }: RecordedClaim): boolean {
  if (state !== 'known') return false;
  return about === 'derived-from' ? by === 'prose' : about === 'source' && (by === 'prose' || !OWN_ADDRESS.test(at.field ?? ''));
}

function notFound(candidates: number): string {
  return candidates === 0 ? 'it is not in this ledger' : `${candidates} datasets in this ledger could be meant`;
}

function ownAddress({ about, state, value, at }: ClaimHere): string[] {
  if (about !== 'source' || state !== 'known' || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return typeof value.url === 'string' && OWN_ADDRESS.test(at.field ?? '') ? [value.url] : [];
}

function licenseBeside(value: Json | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return typeof value.license === 'string' ? value.license : undefined;
}

/** A text that names a dataset may be misread: it leaves open what the dataset's terms forbid, and forbids nothing itself. */
function namedInText({ value, at }: RecordedClaim, asOf: string): Parent[] {
  const known = typeof value === 'string' ? registeredParents(bareName(value), at, asOf) : [];
  return known
    .filter(limits)
    .map(({ license, ...parent }) => (license === undefined ? parent : { ...parent, why: reason('registry/named-in-text', { license }) }));
}
