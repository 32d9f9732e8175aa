import { createHash, hash } from 'node:crypto';
import { LabelCounter } from '../../measure/label-counts.js';
import type { LanguageTeller } from '../../measure/language.js';
import {
  BATCH_ROWS,
  type Batch,
  type FieldCount,
  type FieldEvidence,
  type LabelCount,
  type MeasuredFields,
  type PartEnd,
  packColumn,
  type ReadingOutcome,
} from '../../model/batch.js';
import type { Description } from '../../model/claim.js';
import type { Detection, Found } from '../../model/detection.js';
import type { Roles } from '../../model/format.js';
import type { Card, Item, Problem, Read } from '../../model/item.js';
import { BatchMeasures } from './batch-measures.js';
import { canonicalFields } from './canonical-fields.js';
import { BatchSizes } from './content-size.js';
import { type Dismissing, markDismissed } from './dismissed.js';
import type { ImportedFinds } from './imported-finds.js';
import type { Interner } from './interner.js';
import { masked, maskLabel, type TextInspector } from './masked-texts.js';
import { RowProfiles } from './row-profiles.js';

/** What of inspect/inspect.ts the rows need. */
export interface Inspector extends TextInspector {
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
  name(name: string, at: { path: string }): Detection[];
  learn(items: readonly Item[]): FieldEvidence;
  setModelMatches(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void;
  begin(evidence: FieldEvidence): void;
  lookAhead(reads: readonly Read[]): void;
  counts(): FieldCount[];
}

/** Records below this length are digested through views that are kept. */
const VIEWS = 4096;
/** Records from this length on are digested where they are: a copy of a line of 60 MB would stay for as long as the thread does. */
const COPIED = 1 << 20;

/** Room that the smallest manifest is given. */
const LEAST_ROWS = 64;

/** A batch of so many detections is handed on, however few its rows are: texts can be nothing but telephone numbers. */
const MAX_HITS = 20_000;

/** What an item states, and the roles of its fields. */
export interface Described {
  said: Description;
  roles: Roles;
}

/** Turns described and inspected items of one manifest into batches. */
export class Rows {
  readonly #interner: Interner;
  readonly #inspector: Inspector;
  readonly #useRecord: 'line' | 'record';
  readonly #dismissing: readonly Dismissing[] | undefined;
  readonly #imported: ImportedFinds | undefined;
  readonly #profiles: RowProfiles;
  #scratch: Buffer;
  #views: (Buffer | undefined)[] = [];
  readonly #salted: number;
  readonly #sizes: BatchSizes;
  /** Absent where nobody will ask. */
  readonly #measures: BatchMeasures | undefined;
  readonly #labels: LabelCounter;

  /** The most rows of a batch. */
  readonly #most: number;
  #rows = 0;
  readonly #at: Float64Array;
  readonly #digests: Buffer;
  readonly #profile: Uint32Array;
  readonly #host: Uint32Array;
  /** The lengths of records. */
  readonly #bytes: Float64Array;
  #key: (string | undefined)[] = [];
  #url: (string | undefined)[] = [];
  #owner: (string | undefined)[] = [];
  #collected: (string | undefined)[] = [];
  #detections: Batch['detections'] = [];
  /** Detections of the rows at hand. */
  #hits = 0;
  problems: Problem[] = [];
  cards: Card[] = [];
  /** Goes with the next batch. */
  learned: ReadingOutcome | undefined;

  constructor(options: {
    interner: Interner;
    inspector: Inspector;
    roles: Roles;
    salt: Uint8Array;
    unit: 'line' | 'record';
    measured?: MeasuredFields;
    textFields: readonly string[];
    teller: LanguageTeller | undefined;
    unmeasured: boolean;
    /** Bytes of the manifest: one of few bytes is given room for few rows, and hands on more batches where it holds more. */
    bytes: number;
    /** What people dismissed among the finds of the list. */
    dismissing?: readonly Dismissing[];
    /** What other tools found in the list. */
    imported?: ImportedFinds;
  }) {
    const most = Math.min(BATCH_ROWS, Math.max(LEAST_ROWS, options.bytes >> 3));
    this.#most = most;
    this.#at = new Float64Array(most);
    this.#digests = Buffer.alloc(most * 32);
    this.#profile = new Uint32Array(most);
    this.#host = new Uint32Array(most);
    this.#bytes = new Float64Array(most);
    this.#interner = options.interner;
    this.#inspector = options.inspector;
    this.#profiles = new RowProfiles(options.interner, options.inspector);
    this.#useRecord = options.unit;
    this.#dismissing = options.dismissing;
    this.#imported = options.imported;
    this.#salted = options.salt.length;
    this.#sizes = new BatchSizes(options.roles.size, most);
    if (!options.unmeasured)
      this.#measures = new BatchMeasures(options.measured, options.textFields, options.teller, options.interner.homes, most);
    this.#labels = new LabelCounter(options.roles.label);
    this.#scratch = Buffer.alloc(4 * 1024);
    this.#scratch.set(options.salt);
  }

  get full(): boolean {
    return this.#rows === this.#most || this.#hits >= MAX_HITS;
  }

  /**
   * Adds what was read, from a place on, until the batch is full; returns how far it came. One step is taken for all items before the next one: what a step runs
   * and reads stays in the nearest memory of the processor.
   */
  addAll(reads: readonly Read[], described: readonly (Described | undefined)[], from: number): number {
    const first = this.#rows;
    const end = Math.min(reads.length, from + this.#most - first);
    for (let at = from, row = first; at < end; at += 1) {
      const read = reads[at]!;
      if (read.kind === 'item') this.#bytes[row] = this.#digest(read, row++);
    }
    let at = from;
    for (; at < reads.length && !this.full; at += 1) {
      const read = reads[at]!;
      if (read.kind === 'item') this.#add(read, described[at]!);
      else if (read.kind === 'problem') this.problems.push(read);
      else this.cards.push(read);
    }
    if (this.#measures === undefined) return at;
    for (let n = from, row = first; n < at; n += 1) {
      const read = reads[n]!;
      if (read.kind !== 'item') continue;
      this.#measures.add(read, described[n]!.said, this.#profile[row]!, this.#host[row]!, this.#bytes[row]!);
      row += 1;
    }
    return at;
  }

  #add(item: Item, { said, roles }: Described): void {
    const row = this.#rows;
    this.#rows = row + 1;
    this.#imported?.describe(item, said);
    const seen = this.#inspector.item(item, said, roles);
    const own = seen.detections;
    // What others found is masked whole, and masks nothing itself: a span of theirs over a part of a value must not bring the rest of it to light.
    const found = this.#imported === undefined ? own : [...own, ...this.#imported.detections(item)];
    if (this.#dismissing !== undefined && found.length > 0) markDismissed(this.#dismissing, found, said.key);
    const at = item.at;
    this.#at[row] = (this.#useRecord === 'line' ? at.line : (at.record ?? at.offset)) ?? 0;
    this.#key[row] = seen.key ?? said.key;
    this.#url[row] = seen.url ?? said.url;
    const host = seen.host ?? said.host;
    this.#host[row] = this.#interner.host(host);
    // Who holds the rights is named: licenses and laws ask for that name. What else is personal in it is masked.
    this.#owner[row] = own.length === 0 ? said.owner : masked(said.owner, own, roles.owner, true);
    this.#collected[row] = own.length === 0 ? said.collected : masked(said.collected, own, roles.collected);
    const profile = this.#profiles.of(said, found, seen.notLooked, this.#labels.add(item.fields));
    this.#profile[row] = profile;
    this.#sizes.add(profile, this.#bytes[row]!, item);
    if (found.length === 0) return;
    this.#detections.push({ row, found });
    this.#hits += found.length;
  }

  /** How many items of the part at hand carry each label, what is personal in a label masked; begins anew. */
  takeLabels(path: string): LabelCount[] {
    return this.#labels.take((label, field) => maskLabel(label, this.#inspector.text(label, { path, field })));
  }

  /** Digests the record and gives its length in bytes. */
  #digest(item: Item, row: number): number {
    const salted = this.#salted;
    let bytes: number;
    if (item.record !== undefined && item.record.length >= COPIED) {
      const whole = createHash('sha256').update(this.#scratch.subarray(0, salted)).update(item.record);
      this.#digests.write(whole.digest('binary' as 'hex'), row * 32, 32, 'latin1');
      return item.record.length;
    }
    if (item.record !== undefined) {
      bytes = item.record.length;
      this.#makeRoom(salted + bytes);
      this.#scratch.set(item.record, salted);
    } else {
      const text = canonicalFields(item.fields, item.row);
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

  /** The batch so far; begins a new one. `end`: it is the last one of a part. */
  take(end?: PartEnd): Batch {
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
      measures: this.#measures?.take() ?? new Float64Array(0),
      detections: this.#detections,
      problems: this.problems,
      cards: this.cards,
      ...(this.learned && { learned: this.learned }),
      ...(end && { end }),
    };
    this.learned = undefined;
    this.#rows = 0;
    this.#key = [];
    this.#url = [];
    this.#owner = [];
    this.#collected = [];
    this.#detections = [];
    this.#hits = 0;
    this.problems = [];
    this.cards = [];
    return batch;
  }
}
