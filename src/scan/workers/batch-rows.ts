import { hash, randomBytes } from 'node:crypto';
import { isName, staysOpen } from '../../inspect/masking.js';
import { withoutWords, wordsOf } from '../../ledger/profiles.js';
import { BATCH_ROWS, type Batch, type FieldCount, type FieldEvidence, packColumn } from '../../model/batch.js';
import type { Claim, Description } from '../../model/claim.js';
import type { Detection, Found } from '../../model/detection.js';
import type { Role, Roles } from '../../model/format.js';
import type { Card, Item, Problem } from '../../model/item.js';
import type { Profile, StatedClaim } from '../../model/statement.js';
import { canonicalJson, canonicalRecord } from '../../reading/json/canonical.js';
import { BatchSizes } from './content-size.js';
import { highest, RecentProfiles, seenIn } from './recent.js';

/** What of inspect/inspect.ts the rows need. */
export interface Inspector {
  item(
    item: Item,
    said: Description,
    roles: Roles,
  ): {
    detections: Detection[];
    key?: string;
    url?: string;
    host?: string;
    notLooked: string[];
  };
  text(text: string, at: { path: string; field?: string }): Detection[];
  learn(items: readonly Item[]): FieldEvidence;
  foretell(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void;
  begin(evidence: FieldEvidence): void;
  counts(): FieldCount[];
}

const RAW_LIMIT = 2000;
/** Records below this length are digested through views that are kept. */
const VIEWS = 4096;
/** Places of the host cache, less one: few at first, since a table larger than the processor's own memory answers slowly. */
const FIRST_SLOTS = 0xfff;
const MOST_SLOTS = 0x3ffff;
/** Numbers of a place: two hashes of a host and its number. */
const HOST_CELLS = 3;
const SEEDS = [randomBytes(4).readInt32LE(), randomBytes(4).readInt32LE()];

/** Numbers for profiles and hosts as one sender gives them; kept over all the manifests it reads. */
export class Interner {
  readonly #profiles = new Map<string, number>();
  readonly #hosts = new Map<string, number>();
  #slots = FIRST_SLOTS;
  #known = new Int32Array((FIRST_SLOTS + 1) * HOST_CELLS);
  #hostCount = 0;
  newProfiles: string[] = [];
  newHosts: string[] = [];

  profile(body: string): number {
    let id = this.#profiles.get(body);
    if (id === undefined) {
      id = this.#profiles.size;
      this.#profiles.set(body, id);
      this.newProfiles.push(body);
    }
    return id;
  }

  host(name: string | undefined): number {
    if (name === undefined || name === '') return 0;
    // A host is a part of a URL, and looking such a part up in a map costs more than reading its characters: known ones are told by two
    // hashes over them, seeded anew in every process, so that no list can be made in which two hosts look like one.
    let one = SEEDS[0]! ^ name.length;
    let two = SEEDS[1]!;
    for (let i = 0; i < name.length; i += 1) {
      const code = name.charCodeAt(i);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two + code, 0x85ebca6b) ^ (two >>> 15);
    }
    const known = this.#known;
    const slot = ((one ^ (one >>> 16) ^ two) & this.#slots) * HOST_CELLS;
    if (known[slot] === one && known[slot + 1] === two && known[slot + 2] !== 0) return known[slot + 2]!;
    let id = this.#hosts.get(name);
    if (id === undefined) {
      // Hosts of a whole crawl do not fit in memory: forget, and define again what comes again.
      if (this.#hosts.size >= 200_000) this.#hosts.clear();
      id = ++this.#hostCount;
      const own = ownString(name);
      this.#hosts.set(own, id);
      this.newHosts.push(own);
      if (this.#hosts.size * 2 > this.#slots && this.#slots < MOST_SLOTS) this.#widen();
    }
    this.#keep(one, two, id);
    return id;
  }

  #keep(one: number, two: number, id: number): void {
    const slot = ((one ^ (one >>> 16) ^ two) & this.#slots) * HOST_CELLS;
    this.#known[slot] = one;
    this.#known[slot + 1] = two;
    this.#known[slot + 2] = id;
  }

  #widen(): void {
    const before = this.#known;
    this.#slots = this.#slots * 4 + 3;
    this.#known = new Int32Array((this.#slots + 1) * HOST_CELLS);
    for (let at = 0; at < before.length; at += HOST_CELLS)
      if (before[at + 2] !== 0) this.#keep(before[at]!, before[at + 1]!, before[at + 2]!);
  }

  takeNew(): { profiles: string[]; hosts: string[] } {
    const taken = { profiles: this.newProfiles, hosts: this.newHosts };
    this.newProfiles = [];
    this.newHosts = [];
    return taken;
  }
}

/** RFC 8785 of a record. Flat records, as tables have them, take the engine's own writer over a copy with the names in order. */
export function canonicalFields(fields: Item['fields']): string {
  const order = orderOf(fields);
  if (order === undefined) return canonicalRecord(fields);
  const ordered: Item['fields'] = {};
  for (let i = 0; i < order.length; i += 1) {
    const name = order[i]!;
    const value = fields[name]!;
    if (typeof value === 'object' && value !== null) return canonicalRecord(fields);
    ordered[name] = value;
  }
  return JSON.stringify(ordered);
}

/** The names of the last record, and the order they are written in: rows of a table all have the same. */
let lastNames: readonly string[] = [];
let lastOrder: readonly string[] | undefined = [];

/** The names of a record in the order of RFC 8785; undefined where the engine would write them in another. */
function orderOf(fields: Item['fields']): readonly string[] | undefined {
  let at = 0;
  for (const name in fields) {
    if (lastNames[at] !== name) return learnOrder(fields);
    at += 1;
  }
  return at === lastNames.length ? lastOrder : learnOrder(fields);
}

function learnOrder(fields: Item['fields']): readonly string[] | undefined {
  lastNames = Object.keys(fields);
  // The engine puts names that are whole numbers first, and `__proto__` is no plain name.
  lastOrder = lastNames.some((name) => /^\d|^__proto__$/.test(name)) ? undefined : [...lastNames].sort();
  return lastOrder;
}

/** A copy: a part of a record would keep all of it in memory. */
function ownString(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Turns described and inspected items of one manifest into batches. */
export class Rows {
  readonly #interner: Interner;
  readonly #inspector: Inspector;
  readonly #roles: Roles;
  readonly #labeled: boolean;
  readonly #labelField: string | undefined;
  readonly #useRecord: 'line' | 'record';
  readonly #claimNumbers = new Map<Claim<unknown>, number>();
  readonly #stated: StatedClaim[] = [];
  /** By number of a claim the number of the same claim without its words. */
  readonly #shared: number[] = [];
  readonly #sharedNumbers = new Map<string, number>();
  readonly #profileNumbers = new Map<string, number>();
  readonly #recent = new RecentProfiles();
  #lastBasis: Claim<unknown> | undefined;
  #lastBasisNumber = 0;
  #lastReservation: Claim<unknown> | undefined;
  #lastReservationNumber = 0;
  #scratch: Buffer;
  #views: (Buffer | undefined)[] = [];
  readonly #salted: number;
  readonly #sizes: BatchSizes;

  #rows = 0;
  #at = new Float64Array(BATCH_ROWS);
  #digests = Buffer.alloc(BATCH_ROWS * 32);
  #profile = new Uint32Array(BATCH_ROWS);
  #host = new Uint32Array(BATCH_ROWS);
  #key: (string | undefined)[] = [];
  #url: (string | undefined)[] = [];
  #owner: (string | undefined)[] = [];
  #collected: (string | undefined)[] = [];
  #detections: Batch['detections'] = [];
  problems: Problem[] = [];
  cards: Card[] = [];

  constructor(options: { interner: Interner; inspector: Inspector; roles: Roles; salt: Uint8Array; unit: 'line' | 'record' }) {
    this.#interner = options.interner;
    this.#inspector = options.inspector;
    this.#roles = options.roles;
    this.#labelField = options.roles.label[0];
    this.#labeled = this.#labelField !== undefined;
    this.#useRecord = options.unit;
    this.#salted = options.salt.length;
    this.#sizes = new BatchSizes(options.roles.size, BATCH_ROWS);
    this.#scratch = Buffer.alloc(64 * 1024);
    this.#scratch.set(options.salt);
  }

  get full(): boolean {
    return this.#rows === BATCH_ROWS;
  }

  get empty(): boolean {
    return this.#rows === 0 && this.problems.length === 0 && this.cards.length === 0;
  }

  add(item: Item, said: Description): void {
    const row = this.#rows;
    this.#rows = row + 1;
    const bytes = this.#digest(item, row);
    const seen = this.#inspector.item(item, said, this.#roles);
    const found = seen.detections;
    const at = item.at;
    this.#at[row] = (this.#useRecord === 'line' ? at.line : (at.record ?? at.offset)) ?? 0;
    this.#key[row] = seen.key ?? said.key;
    this.#url[row] = seen.url ?? said.url;
    this.#host[row] = this.#interner.host(seen.host ?? said.host);
    // Who holds the rights is named: licenses and laws ask for that name. What else is personal in it is masked.
    this.#owner[row] = found.length === 0 ? said.owner : masked(said.owner, found, this.#roles.owner, true);
    this.#collected[row] = found.length === 0 ? said.collected : masked(said.collected, found, this.#roles.collected);
    const profile = this.#profileOf(said, found, seen.notLooked);
    this.#profile[row] = profile;
    this.#sizes.add(profile, bytes, item);
    if (found.length > 0) this.#detections.push({ row, found });
  }

  /** Digests the record and gives its length in bytes. */
  #digest(item: Item, row: number): number {
    const salted = this.#salted;
    let bytes: number;
    if (item.record !== undefined) {
      bytes = item.record.length;
      this.#makeRoom(salted + bytes);
      this.#scratch.set(item.record, salted);
    } else {
      const text = canonicalFields(item.fields);
      // A UTF-16 unit takes three bytes at most.
      this.#makeRoom(salted + text.length * 3);
      bytes = this.#scratch.write(text, salted, 'utf8');
    }
    // As a Latin-1 string the digest comes back four times faster than as a buffer.
    this.#digests.write(hash('sha256', this.#scratchOf(salted + bytes), 'binary'), row * 32, 32, 'latin1');
    return bytes;
  }

  #makeRoom(length: number): void {
    if (this.#scratch.length >= length) return;
    const larger = Buffer.alloc(2 ** Math.ceil(Math.log2(length)));
    larger.set(this.#scratch.subarray(0, this.#salted));
    this.#scratch = larger;
    this.#views = [];
  }

  /** The first bytes of the scratch: records are much of a length, and a view of each would cost more than the rest of its digest. */
  #scratchOf(length: number): Buffer {
    if (length >= VIEWS) return this.#scratch.subarray(0, length);
    return (this.#views[length] ??= this.#scratch.subarray(0, length));
  }

  #profileOf(said: Description, found: readonly Detection[], notLooked: readonly string[]): number {
    if (this.#stated.length >= 200_000) this.#forget();
    const license = this.#claimNumber(said.license);
    // Most lists say nothing on these, and the claim that says so is one object.
    const basis = said.basis === this.#lastBasis ? this.#lastBasisNumber : this.#claimNumber(said.basis);
    const reservations = said.reservations === this.#lastReservation ? this.#lastReservationNumber : this.#claimNumber(said.reservations);
    this.#lastBasis = said.basis;
    this.#lastBasisNumber = basis;
    this.#lastReservation = said.reservations;
    this.#lastReservationNumber = reservations;
    const flags = (said.source.state === 'known' ? 1 : 0) | (said.owner === undefined ? 0 : 2) | (said.collected === undefined ? 0 : 4);
    const generator = said.generator === undefined ? -1 : this.#claimNumber(said.generator);
    const consent = said.consent === undefined ? -1 : this.#claimNumber(said.consent);
    const place = this.#recent.find(license, basis, reservations, generator, consent, flags, found, notLooked);
    let number = this.#recent.numberAt(place);
    if (number < 0) {
      // The order of fields differs from item to item; the profile of what was not looked at need not.
      number = this.#named(said, license, basis, reservations, flags, generator, consent, highest(found), [...notLooked].sort());
      this.#recent.keep(place, number);
    }
    return number;
  }

  /** The number of a profile by a name made of all its parts. */
  #named(
    said: Description,
    license: number,
    basis: number,
    reservations: number,
    flags: number,
    generator: number,
    consent: number,
    seen: Profile['seen'],
    notLooked: string[],
  ): number {
    let name = `${license},${basis},${reservations},${flags},${generator},${consent}`;
    if (seen.length > 0 || notLooked.length > 0) name += `,${seenIn(seen)},${notLooked.join(';')}`;
    let number = this.#profileNumbers.get(name);
    if (number === undefined) {
      const claims = {
        license: this.#stated[license]!,
        basis: this.#stated[basis]!,
        reservations: this.#stated[reservations]!,
        ...(consent >= 0 && { consent: this.#stated[consent]! }),
      };
      const words = wordsOf(claims);
      if (words === undefined) {
        const profile: Profile = {
          ...claims,
          ...(generator >= 0 && { generator: this.#stated[generator]! }),
          source: said.source.state === 'known',
          owner: said.owner !== undefined,
          collected: said.collected !== undefined,
          seen,
          notLooked,
          labeled: this.#labeled,
        };
        number = this.#interner.profile(canonicalJson(profile));
      } else {
        // What many rows share is written once, and of each its words.
        const [a, b, c] = [this.#shared[license]!, this.#shared[basis]!, this.#shared[reservations]!];
        const d = consent < 0 ? consent : this.#shared[consent]!;
        const shared = this.#named(said, a, b, c, flags, generator, d, seen, notLooked);
        number = this.#interner.profile(`${shared}${JSON.stringify(words)}`);
      }
      if (this.#profileNumbers.size >= 100_000) this.#profileNumbers.clear();
      this.#profileNumbers.set(name, number);
    }
    return number;
  }

  /** Claim objects of a stream of distinct words are all new: forget them together with the numbers that name them. */
  #forget(): void {
    this.#claimNumbers.clear();
    this.#profileNumbers.clear();
    this.#recent.clear();
    this.#stated.length = 0;
    this.#shared.length = 0;
    this.#sharedNumbers.clear();
    this.#lastBasis = undefined;
    this.#lastReservation = undefined;
  }

  #claimNumber(claim: Claim<unknown>): number {
    let number = this.#claimNumbers.get(claim);
    if (number === undefined) {
      number = this.#keepClaim(this.#state(claim));
      this.#claimNumbers.set(claim, number);
    }
    return number;
  }

  #keepClaim(stated: StatedClaim): number {
    const number = this.#stated.push(stated) - 1;
    const shared = withoutWords(stated);
    this.#shared[number] = shared === stated ? number : this.#sharedNumber(shared);
    return number;
  }

  #sharedNumber(claim: StatedClaim): number {
    const name = JSON.stringify(claim);
    const known = this.#sharedNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#keepClaim(claim);
    this.#sharedNumbers.set(name, number);
    return number;
  }

  /** The claim without places that differ from item to item, personal values in its words masked. */
  #state(claim: Claim<unknown>): StatedClaim {
    switch (claim.state) {
      case 'known':
        return {
          state: 'known',
          field: claim.at.field,
          raw: this.#clean(claim.raw),
          value: this.#value(claim.value as StatedClaim['value']),
        };
      case 'unclear':
        return { state: 'unclear', field: claim.at.field, raw: this.#clean(claim.raw), why: claim.why };
      case 'missing':
        return claim.raw === undefined
          ? { state: 'missing', lookedIn: claim.lookedIn }
          : { state: 'missing', raw: this.#clean(claim.raw), lookedIn: claim.lookedIn };
      case 'conflict': {
        const said = claim.claims.map((one) => this.#state(one));
        return {
          state: 'conflict',
          field: said.map((one) => one.field ?? '').join(', '),
          raw: said.map((one) => one.raw ?? '').join(' / '),
          value: said.flatMap((one) => (one.value === undefined ? [] : [one.value])),
          why: claim.why,
        };
      }
    }
  }

  /** What an item says of consent holds words as they stand: purposes, the version of a notice. */
  #value(value: StatedClaim['value']): StatedClaim['value'] {
    return value !== null && typeof value === 'object' && 'against' in value ? maskDeep(value, this.#inspector) : value;
  }

  #clean(raw: string): string {
    const text = raw.length > RAW_LIMIT ? `${raw.slice(0, RAW_LIMIT)}…` : raw;
    return maskSpans(text, this.#inspector.text(text, { path: '' })).toWellFormed();
  }

  /** The batch so far; begins a new one. */
  take(): Batch {
    const rows = this.#rows;
    const { profiles, hosts } = this.#interner.takeNew();
    const batch: Batch = {
      rows,
      at: this.#at.slice(0, rows),
      digests: new Uint8Array(this.#digests.subarray(0, rows * 32)),
      profile: this.#profile.slice(0, rows),
      host: this.#host.slice(0, rows),
      key: packColumn(this.#key),
      url: packColumn(this.#url),
      owner: packColumn(this.#owner),
      collected: packColumn(this.#collected),
      profiles,
      hosts,
      sizes: this.#sizes.take(),
      detections: this.#detections,
      problems: this.problems,
      cards: this.cards,
    };
    this.#rows = 0;
    this.#key = [];
    this.#url = [];
    this.#owner = [];
    this.#collected = [];
    this.#detections = [];
    this.problems = [];
    this.cards = [];
    return batch;
  }
}

function masked(value: string | undefined, found: readonly Detection[], fields: Roles[Role], named = false): string | undefined {
  if (value === undefined) return undefined;
  return maskSpans(
    value,
    found.filter((one) => one.at.field !== undefined && fields.includes(one.at.field) && !(named && isName(one.kind))),
  );
}

/** The text with each personal value or secret replaced by its masked form; a copyright notice or the number of an organization is neither, nor are words that may be a name. */
export function maskSpans(text: string, found: readonly Detection[]): string {
  if (found.length === 0) return text;
  let result = '';
  let from = 0;
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    if (one.start < from || one.end > text.length || staysOpen(one.kind, one.confidence)) continue;
    result += text.slice(from, one.start) + one.masked;
    from = one.end;
  }
  return result + text.slice(from);
}

/** A value of JSON shape with what is personal in its texts masked. */
export function maskDeep<T>(value: T, inspector: Pick<Inspector, 'text'>): T {
  if (typeof value === 'string') {
    // A code that is all of a statement, `CCBY4`, is what is stated, though its shape might be a plate's or a passport's.
    const found = inspector.text(value, { path: '' });
    return maskSpans(
      value,
      found.filter(({ confidence, start, end }) => confidence !== 'possible' || start > 0 || end < value.length),
    ) as T;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => maskDeep(one, inspector)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskDeep(one as unknown, inspector)])) as T;
}
