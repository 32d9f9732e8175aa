/** What a register says of each person, found by a keyed hash: one block of memory for all threads, without a value of the register in it. */
import { randomBytes } from 'node:crypto';
import type { DatedEvent, RegisterEvent, RowEvent } from '../../claims/consent/register-events.js';
import { outcomeOf } from '../../claims/consent/register-outcome.js';
import type { RegisterOutcome } from '../../model/claim.js';
import type { ConsentRegister } from '../../model/statement.js';
import { KeyedHash } from './keyed-hash.js';

/** Made of a register; given to threads as it is. */
export interface JoinedTable {
  /** Random for each scan: whoever wrote the data cannot make a value that meets another's hash. */
  key: readonly [number, number];
  /** Two words of the hash for each slot, and behind them the number of its outcome, from 1; 0 where the slot is free. */
  slots: Uint32Array;
  outcomes: readonly RegisterOutcome[];
}

/** What threads join items with. */
export interface ItemRegister extends Pick<ConsentRegister, 'id' | 'columns' | 'field' | 'hash' | 'normalize'> {
  /** Left out where it is not at hand. */
  table?: JoinedTable;
}

const WORDS = 3;
const FIRST_EVENTS = 1 << 12;

/** What is named: a person and an item of the same name are two. */
export type Named = 'person' | 'item';

/** A hash for each: one key and its neighbor. */
function hashesOf([k0, k1]: readonly [number, number]): Record<Named, KeyedHash> {
  return { person: new KeyedHash([k0, k1]), item: new KeyedHash([k0, ~k1]) };
}

/** Gives the outcomes of persons, and of items; undefined where the register does not name one. */
export function outcomesIn({ key, slots, outcomes }: JoinedTable): Record<Named, (name: string) => RegisterOutcome | undefined> {
  const hashes = hashesOf(key);
  const by = (hash: KeyedHash) => (name: string) => {
    hash.of(name);
    const number = slots[slotOf(slots, hash.high, hash.low) + 2]!;
    return number === 0 ? undefined : outcomes[number - 1];
  };
  return { person: by(hashes.person), item: by(hashes.item) };
}

/** How many persons and items there are of each outcome. */
export function tallied({ slots, outcomes }: JoinedTable): { outcome: RegisterOutcome; count: number }[] {
  const counts = new Array<number>(outcomes.length).fill(0);
  for (let at = 2; at < slots.length; at += WORDS) if (slots[at] !== 0) counts[slots[at]! - 1]! += 1;
  return outcomes.map((outcome, i) => ({ outcome, count: counts[i]! }));
}

/** The place of a hash: where it is, or the free one where it would be. */
function slotOf(slots: Uint32Array, high: number, low: number): number {
  const count = slots.length / WORDS;
  let at = (low % count) * WORDS;
  while (slots[at + 2] !== 0 && (slots[at] !== high || slots[at + 1] !== low)) at = at + WORDS === slots.length ? 0 : at + WORDS;
  return at;
}

/** Gathers the events of a register, and says what they come to. Events take 32 bytes each, persons 24. */
export class TableBuilder {
  readonly #key = [randomBytes(4).readUInt32LE(), randomBytes(4).readUInt32LE()] as const;
  readonly #hashes = hashesOf(this.#key);
  #slots: Uint32Array = new Uint32Array(WORDS * FIRST_EVENTS);
  #subjects = 0;
  /** Of each event: the one before it of the same person (from 1; 0: none), what it is, and when. */
  #before: Uint32Array = new Uint32Array(FIRST_EVENTS);
  #kinds: Uint32Array = new Uint32Array(FIRST_EVENTS);
  #spans = new Float64Array(2 * FIRST_EVENTS);
  #count = 0;
  readonly #events: RegisterEvent[] = [];
  readonly #kindOf = new Map<RegisterEvent, number>();

  get subjects(): number {
    return this.#subjects;
  }

  add(what: Named, name: string, { event, span }: RowEvent): void {
    if (this.#count === this.#kinds.length) this.#grow();
    const hash = this.#hashes[what];
    hash.of(name);
    const { high, low } = hash;
    let at = slotOf(this.#slots, high, low);
    if (this.#slots[at + 2] === 0) {
      if (this.#subjects * 2 * WORDS >= this.#slots.length) {
        this.#widen();
        at = slotOf(this.#slots, high, low);
      }
      this.#slots[at] = high;
      this.#slots[at + 1] = low;
      this.#subjects += 1;
    }
    const number = this.#count;
    this.#before[number] = this.#slots[at + 2]!;
    this.#kinds[number] = this.#kind(event);
    this.#spans[2 * number] = span.earliest;
    this.#spans[2 * number + 1] = span.latest;
    this.#count += 1;
    this.#slots[at + 2] = this.#count;
  }

  #kind(event: RegisterEvent): number {
    let kind = this.#kindOf.get(event);
    if (kind === undefined) {
      kind = this.#events.length;
      this.#events.push(event);
      this.#kindOf.set(event, kind);
    }
    return kind;
  }

  #grow(): void {
    const larger = 2 * this.#kinds.length;
    this.#before = copied(this.#before, new Uint32Array(larger));
    this.#kinds = copied(this.#kinds, new Uint32Array(larger));
    const spans = new Float64Array(2 * larger);
    spans.set(this.#spans);
    this.#spans = spans;
  }

  #widen(): void {
    const narrow = this.#slots;
    this.#slots = new Uint32Array(2 * narrow.length);
    for (let at = 0; at < narrow.length; at += WORDS) {
      if (narrow[at + 2] === 0) continue;
      this.#slots.set(narrow.subarray(at, at + WORDS), slotOf(this.#slots, narrow[at]!, narrow[at + 1]!));
    }
  }

  /** What the events of each person come to now. `given` false: none of them counts as signed. The builder is used up. */
  finish(now: number, { given }: { given: boolean }): JoinedTable {
    if (!given) for (const event of this.#events) event.signed = false;
    const outcomes: RegisterOutcome[] = [];
    const numbers = new Map<string, number>();
    const alone = new Map<string, number>();
    const numbered = (events: readonly DatedEvent[]): number => {
      const outcome = outcomeOf(events, now);
      const name = JSON.stringify(outcome);
      let number = numbers.get(name);
      if (number === undefined) {
        outcomes.push(outcome);
        numbers.set(name, (number = outcomes.length));
      }
      return number;
    };
    const slots = new Uint32Array(new SharedArrayBuffer(this.#slots.byteLength));
    slots.set(this.#slots);
    for (let at = 2; at < slots.length; at += WORDS) {
      const last = slots[at]!;
      if (last === 0) continue;
      if (this.#before[last - 1] !== 0) {
        slots[at] = numbered(this.#eventsTo(last));
        continue;
      }
      // Of one event only the past or the future of it decides.
      const name = `${this.#kinds[last - 1]!} ${this.#spans[2 * last - 2]! <= now}`;
      let number = alone.get(name);
      if (number === undefined) alone.set(name, (number = numbered(this.#eventsTo(last))));
      slots[at] = number;
    }
    return { key: this.#key, slots, outcomes };
  }

  #eventsTo(last: number): DatedEvent[] {
    const events: DatedEvent[] = [];
    for (let number = last; number !== 0; number = this.#before[number - 1]!)
      events.push({
        ...this.#events[this.#kinds[number - 1]!]!,
        earliest: this.#spans[2 * number - 2]!,
        latest: this.#spans[2 * number - 1]!,
      });
    return events;
  }
}

function copied(from: Uint32Array, to: Uint32Array): Uint32Array {
  to.set(from);
  return to;
}
