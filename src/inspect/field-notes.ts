import { FIELD_EXAMPLES, type FieldCount, type FieldEvidence, type KindEvidence } from '../model/batch.js';
import type { Detection } from '../model/detection.js';
import { InOrder } from './fields/in-order.js';
import { ShortStrings } from './fields/short-strings.js';
import { weighed } from './make-detections.js';

/** Longest value that is remembered. */
export const MAX_REPEATED = 64;
/** Values of one field that are remembered, and of all fields together. */
const MAX_VALUES = 65_536;
const MAX_VALUES_TOGETHER = 262_144;
/** After so many values of which none was known, and after so many of which few were, a field is given up. */
const GIVE_UP_AFTER_MISSES = 4096;
const RECHECK_AFTER = 32_768;
/** The same, where no more values can be remembered. */
const FULL = 512;
/** To ask costs an eighth of looking at a value anew. */
const MIN_HIT_RATE = 1 / 8;
/** Fields of one manifest, or one part of it, whose values are counted. */
const MAX_COUNTED_FIELDS = 5_000;
/** Fields that are remembered over several manifests. */
const MAX_KEPT_FIELDS = 2 * MAX_COUNTED_FIELDS;

/** Fields that are remembered from one manifest to the next. */
const MAX_SHARED_FIELDS = 500;

/** How many values may still be remembered, whatever their field. */
interface Room {
  left: number;
}

/** Short values of one field that were looked at and held nothing. Gives up on fields whose values seldom repeat. */
class Repeats {
  readonly #room: Room;
  readonly #values = new ShortStrings();
  #kept = 0;
  #asked = 0;
  #known = 0;
  #given = false;

  constructor(room: Room) {
    this.#room = room;
  }

  has(value: string): boolean {
    this.#asked += 1;
    if (!this.#values.has(value)) return false;
    this.#known += 1;
    return true;
  }

  add(value: string): void {
    if (this.#kept === MAX_VALUES || this.#room.left === 0) return;
    if (!this.#values.add(value)) return;
    this.#kept += 1;
    this.#room.left -= 1;
  }

  get worthwhile(): boolean {
    if (this.#given || this.#asked < FULL) return !this.#given;
    const late = this.#asked >= RECHECK_AFTER || this.#room.left === 0;
    if ((this.#asked >= GIVE_UP_AFTER_MISSES && this.#known === 0) || (late && this.#known < MIN_HIT_RATE * this.#asked)) {
      this.#given = true;
      this.#room.left += this.#kept;
      this.#kept = 0;
      this.#values.clear();
    }
    return !this.#given;
  }
}

/** What is remembered of one field: plain values that repeat, and how often its values hold something. */
export class FieldNotes {
  readonly #repeats: Repeats | undefined;
  #round = -1;
  #kinds: Map<string, FieldCount['kinds'][number]> | undefined;
  /** Values that were looked at in this manifest or part. */
  looked = 0;
  /** What the first items say of kinds in this field. */
  evidence: ReadonlyMap<string, KindEvidence> | undefined;

  constructor(room: Room | undefined) {
    this.#repeats = room && new Repeats(room);
  }

  /** Begins to count anew. */
  open(round: number, evidence: ReadonlyMap<string, KindEvidence> | undefined): void {
    this.#round = round;
    this.#kinds = undefined;
    this.looked = 0;
    this.evidence = evidence;
  }

  get round(): number {
    return this.#round;
  }

  /** Values in which nothing was found, where they repeat; undefined for a field whose values do not. */
  get repeats(): Pick<Repeats, 'has' | 'add'> | undefined {
    return this.#repeats?.worthwhile ? this.#repeats : undefined;
  }

  /** Counts a value that holds these, and kinds that were taken for chance. */
  count(found: readonly Detection[], chance: readonly string[]): void {
    const counted = new Map<string, boolean>();
    for (const { kind, confidence, reserved, masked } of found) {
      if (reserved) continue;
      counted.set(kind, counted.get(kind) === true || confidence !== 'possible');
      const { examples } = this.#kind(kind);
      if (examples.length < FIELD_EXAMPLES && !examples.includes(masked)) examples.push(masked);
    }
    for (const kind of chance) if (!counted.has(kind)) counted.set(kind, false);
    for (const [kind, likely] of counted) {
      const count = this.#kind(kind);
      count.holding += 1;
      if (likely) count.likely += 1;
    }
  }

  #kind(kind: string): FieldCount['kinds'][number] {
    this.#kinds ??= new Map();
    let count = this.#kinds.get(kind);
    if (count === undefined) {
      count = { kind, holding: 0, likely: 0, examples: [] };
      this.#kinds.set(kind, count);
    }
    return count;
  }

  counted(field: string): FieldCount {
    return { field, looked: this.looked, kinds: [...(this.#kinds?.values() ?? [])] };
  }
}

/** The notes on the fields of a manifest, or a part of one, at a time. What is counted does not depend on what was read before. */
export class FieldBook {
  readonly #notes = new Map<string, FieldNotes>();
  #room: Room = { left: MAX_VALUES_TOGETHER };
  #round = 0;
  #counted = 0;
  #evidence: FieldEvidence = new Map();
  readonly #order = new InOrder((field) => this.#lookUp(field));

  /** Begins a manifest or part. */
  begin(evidence: FieldEvidence): void {
    // A part is weighed by the same evidence as the one before.
    const another = evidence !== this.#evidence;
    if (
      this.#notes.size > MAX_KEPT_FIELDS - MAX_COUNTED_FIELDS ||
      (another && (this.#notes.size > MAX_SHARED_FIELDS || this.#room.left < MAX_VALUES_TOGETHER / 2))
    ) {
      this.#notes.clear();
      this.#room = { left: MAX_VALUES_TOGETHER };
    }
    this.#round += 1;
    this.#counted = 0;
    this.#evidence = evidence;
    this.#order.clear();
  }

  /** Begins a record: its fields mostly come as those of the last one did. */
  rewind(): void {
    this.#order.begin();
  }

  of(field: string): FieldNotes {
    return this.#order.of(field);
  }

  /** Values in which nothing was found of a field that was met before, without opening its notes. */
  repeatsOf(field: string): FieldNotes['repeats'] {
    return this.#notes.get(field)?.repeats;
  }

  #lookUp(field: string): FieldNotes {
    let notes = this.#notes.get(field);
    if (notes?.round === this.#round) return notes;
    const counts = this.#counted < MAX_COUNTED_FIELDS;
    if (notes === undefined || !counts) {
      notes = new FieldNotes(counts ? this.#room : undefined);
      if (counts) this.#notes.set(field, notes);
    }
    if (counts) this.#counted += 1;
    notes.open(this.#round, this.#evidence.get(field));
    return notes;
  }

  /** What the name of a field tells, weighed by what the first items say of it. */
  weighed(field: string, told: Detection[]): Detection[] {
    const evidence = this.#evidence.get(field);
    if (evidence === undefined) return told;
    return told.map((one) => {
      const said = evidence.get(one.kind);
      return said?.anywhere ? weighed(one, said) : one;
    });
  }

  /** The counts of this manifest or part, ordered by field. */
  counts(): FieldCount[] {
    const counts: FieldCount[] = [];
    for (const [field, notes] of this.#notes) if (notes.round === this.#round && notes.looked > 0) counts.push(notes.counted(field));
    // The order in which a thread met them hangs on what else it has read.
    return counts.sort((a, b) => (a.field < b.field ? -1 : 1));
  }
}
