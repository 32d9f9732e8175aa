import { RANK } from '../../inspect/find-hits.js';
import type { Confidence } from '../../model/basics.js';
import type { Detection } from '../../model/detection.js';
import type { Profile } from '../../model/statement.js';

/** Numbers that tell a profile apart, and its own. */
const CELLS = 9;
/** Places, a power of two: many more than a list has profiles. */
const PLACES = 1024;
/** Phrases are bits of a number. */
const MAX_PHRASES = 30;
/** Sets of kinds that are remembered. */
const MAX_SETS = 10_000;

/**
 * The profiles that rows had lately, told by numbers alone: to name each row's in words and look that name up would cost more than
 * describing it. Two profiles that fall on one place drive each other out.
 */
export class RecentProfiles {
  readonly #cells = new Int32Array(PLACES * CELLS).fill(-1);
  readonly #phrases: string[] = [];
  readonly #kinds: string[] = [];
  readonly #sets = new Map<string, number>();

  /** The place of a profile, which holds its number when it was kept there; -1 when it cannot be told by numbers. */
  find(
    license: number,
    basis: number,
    reservations: number,
    generator: number,
    consent: number,
    flags: number,
    found: readonly Detection[],
    notLooked: readonly string[],
  ): number {
    const phrases = this.#bitsOf(notLooked);
    const seen = found.length === 0 ? 0 : this.#seen(found);
    if (phrases < 0 || seen < 0) return -1;
    let mixed = Math.imul(license, 0x9e3779b1) ^ Math.imul(generator, 0x85ebca6b) ^ Math.imul(basis, 0xc2b2ae35);
    mixed = Math.imul(
      mixed ^ (mixed >>> 15) ^ Math.imul(reservations, 0x27d4eb2f) ^ Math.imul(consent, 0x2f0b4c47) ^ (phrases << 3) ^ flags,
      0x165667b1,
    );
    mixed ^= Math.imul(seen, 0x2c1b3c6d);
    const at = ((mixed ^ (mixed >>> 16)) & (PLACES - 1)) * CELLS;
    const cells = this.#cells;
    if (
      cells[at] !== license ||
      cells[at + 1] !== basis ||
      cells[at + 2] !== reservations ||
      cells[at + 3] !== generator ||
      cells[at + 4] !== flags ||
      cells[at + 5] !== phrases ||
      cells[at + 6] !== seen ||
      cells[at + 7] !== consent
    ) {
      cells[at] = license;
      cells[at + 1] = basis;
      cells[at + 2] = reservations;
      cells[at + 3] = generator;
      cells[at + 4] = flags;
      cells[at + 5] = phrases;
      cells[at + 6] = seen;
      cells[at + 7] = consent;
      cells[at + 8] = -1;
    }
    return at;
  }

  /** The number kept at a place, or -1. */
  numberAt(place: number): number {
    return place < 0 ? -1 : this.#cells[place + CELLS - 1]!;
  }

  /** Keeps the number of the profile that was looked for last. */
  keep(place: number, number: number): void {
    if (place >= 0) this.#cells[place + CELLS - 1] = number;
  }

  /** Forgets everything: the numbers of claims begin anew. */
  clear(): void {
    this.#cells.fill(-1);
  }

  /** A bit for each phrase, or -1 when there are more phrases than bits. */
  #bitsOf(notLooked: readonly string[]): number {
    let bits = 0;
    for (let i = 0; i < notLooked.length; i += 1) {
      const phrase = notLooked[i]!;
      let nth = this.#phrases.indexOf(phrase);
      if (nth < 0) {
        if (this.#phrases.length === MAX_PHRASES) return -1;
        nth = this.#phrases.push(phrase) - 1;
      }
      bits |= 1 << nth;
    }
    return bits;
  }

  /** A number for the kinds that were found with their confidence, or -1 when there are too many sets of them. */
  #seen(found: readonly Detection[]): number {
    let kind: string | undefined;
    let rank = 0;
    let isMention = true;
    for (let i = 0; i < found.length; i += 1) {
      const one = found[i]!;
      if (one.reserved) continue;
      if (one.dismissed !== undefined) return this.#setOf(found);
      if (kind === undefined) kind = one.kind;
      else if (kind !== one.kind) return this.#setOf(found);
      if (RANK[one.confidence] > rank) rank = RANK[one.confidence];
      isMention &&= isOnlyMentioned(one);
    }
    if (kind === undefined) return 0;
    let nth = this.#kinds.indexOf(kind);
    if (nth < 0) nth = this.#kinds.push(kind) - 1;
    return MAX_SETS + 1 + nth * 6 + rank * 2 + (isMention && rank > 0 ? 1 : 0);
  }

  #setOf(found: readonly Detection[]): number {
    const name = seenIn(highest(found));
    let number = this.#sets.get(name);
    if (number === undefined) {
      if (this.#sets.size === MAX_SETS) return -1;
      number = this.#sets.size + 1;
      this.#sets.set(name, number);
    }
    return number;
  }
}

/** Each kind that was found with its highest confidence, in order; values that are reserved for examples count for nothing. */
export function highest(found: readonly Detection[]): Profile['seen'] {
  const best = new Map<string, Confidence>();
  const stated = new Set<string>();
  const dismissed = dismissedWhole(found);
  for (const one of found) {
    if (one.reserved || (one.dismissed !== undefined && !dismissed.has(one.kind))) continue;
    const before = best.get(one.kind);
    if (before === undefined || RANK[one.confidence] > RANK[before]) best.set(one.kind, one.confidence);
    if (!isOnlyMentioned(one)) stated.add(one.kind);
  }
  return [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, confidence]) => ({
      kind,
      confidence,
      ...(confidence !== 'possible' && !stated.has(kind) && { mentioned: true }),
      ...(dismissed.has(kind) && { dismissed: [...dismissed.get(kind)!].sort() }),
    }));
}

/** Kinds of which nothing is left that no dismissal covers, with the ids of those that do. */
function dismissedWhole(found: readonly Detection[]): ReadonlyMap<string, ReadonlySet<string>> {
  const by = new Map<string, Set<string>>();
  for (const { kind, dismissed } of found) if (dismissed !== undefined) by.set(kind, (by.get(kind) ?? new Set()).add(dismissed));
  for (const { kind, dismissed, reserved } of found) if (dismissed === undefined && !reserved) by.delete(kind);
  return by;
}

/** Whether it says nothing beyond what running text mentions; what is only possible says nothing. */
function isOnlyMentioned({ confidence, mentioned }: Detection): boolean {
  return mentioned === true || confidence === 'possible';
}

/** Kinds and confidences in one text. */
export function seenIn(seen: Profile['seen']): string {
  return seen
    .map(
      ({ kind, confidence, mentioned, dismissed }) =>
        `${kind}=${confidence}${mentioned ? '~' : ''}${dismissed ? `!${dismissed.join(',')}` : ''}`,
    )
    .join(';');
}
