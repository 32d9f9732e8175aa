import { isWorded, withoutWords, wordsOf } from '../../ledger/profiles.js';
import type { Claim, Description, ItemPart } from '../../model/claim.js';
import type { Detection } from '../../model/detection.js';
import type { ItemListed } from '../../model/lists/list-kinds.js';
import type { Profile, StatedClaim } from '../../model/statement.js';
import { canonicalJson } from '../../reading/json/canonical.js';
import { keep } from '../../text/append.js';
import type { Interner } from './interner.js';
import { maskDeep, maskSpans, type TextInspector } from './masked-texts.js';
import { highest, RecentProfiles, seenIn } from './recent.js';

const RAW_LIMIT = 2000;
/** Beside those for source, owner and day, in front of the number of the part. */
const LABELED = 8;

/** A profile in words of its own: the claims that it states, and the profile that it shares all else with. */
interface Worded {
  of: number;
  license: number;
  basis: number;
  reservations: number;
  consent: number;
  number: number;
}

/** The profiles of the rows of one manifest: what items state and what was found in them, each combination once. */
export class RowProfiles {
  readonly #interner: Interner;
  readonly #inspector: TextInspector;
  readonly #claimNumbers = new Map<Claim<unknown>, number>();
  readonly #stated: StatedClaim[] = [];
  /** By number of a claim the number of the same claim without its words. */
  readonly #shared: number[] = [];
  readonly #sharedNumbers = new Map<string, number>();
  readonly #profileNumbers = new Map<string, number>();
  readonly #recent = new RecentProfiles();
  /** By number of a claim the first profile of which it is the newest claim. */
  readonly #lastOf: (Worded | undefined)[] = [];
  /** The claim without words that was asked for last. */
  #lastShared = -1;
  readonly #partNumbers = new Map<ItemPart, number>();
  readonly #listedNumbers = new Map<ItemListed, number>();
  #lastBasis: Claim<unknown> | undefined;
  #lastBasisNumber = 0;
  #lastReservation: Claim<unknown> | undefined;
  #lastReservationNumber = 0;

  constructor(interner: Interner, inspector: TextInspector) {
    this.#interner = interner;
    this.#inspector = inspector;
  }

  /** The number of the profile of an item, by what it says, what was found in it, and whether it carries a label. */
  of(said: Description, found: readonly Detection[], notLooked: readonly string[], labeled: boolean): number {
    if (this.#stated.length >= 200_000) this.#forget();
    const license = this.#claimNumber(said.license);
    // Most lists say nothing on these, and the claim that says so is one object.
    const basis = said.basis === this.#lastBasis ? this.#lastBasisNumber : this.#claimNumber(said.basis);
    const reservations = said.reservations === this.#lastReservation ? this.#lastReservationNumber : this.#claimNumber(said.reservations);
    this.#lastBasis = said.basis;
    this.#lastBasisNumber = basis;
    this.#lastReservation = said.reservations;
    this.#lastReservationNumber = reservations;
    const flags =
      (said.source.state === 'known' ? 1 : 0) |
      (said.owner === undefined ? 0 : 2) |
      (said.collected === undefined ? 0 : 4) |
      (labeled ? LABELED : 0) |
      (said.part === undefined ? 0 : this.#partNumber(said.part) << 4) |
      (said.listed === undefined ? 0 : this.#listedNumber(said.listed) << 18);
    const generator = said.generator === undefined ? -1 : this.#claimNumber(said.generator);
    const consent = said.consent === undefined ? -1 : this.#claimNumber(said.consent);
    const place = this.#recent.find(license, basis, reservations, generator, consent, flags, found, notLooked);
    let number = this.#recent.numberAt(place);
    if (number >= 0) return number;
    const shared = this.#shared;
    const [a, b, c] = [shared[license]!, shared[basis]!, shared[reservations]!];
    const d = consent < 0 ? consent : shared[consent]!;
    if (a === license && b === basis && c === reservations && d === consent) {
      number = this.#whole(said, license, basis, reservations, flags, generator, consent, found, notLooked);
    } else {
      // What many rows share is written once, and of each its words.
      const other = this.#recent.find(a, b, c, generator, d, flags, found, notLooked);
      let of = this.#recent.numberAt(other);
      if (of < 0) this.#recent.keep(other, (of = this.#whole(said, a, b, c, flags, generator, d, found, notLooked)));
      number = this.#worded(of, license, basis, reservations, consent);
      if (other === place) return number;
    }
    this.#recent.keep(place, number);
    return number;
  }

  /** The number of a profile without words of its own, by a name made of all its parts. */
  #whole(
    said: Description,
    license: number,
    basis: number,
    reservations: number,
    flags: number,
    generator: number,
    consent: number,
    found: readonly Detection[],
    notLooked: readonly string[],
  ): number {
    const seen = highest(found);
    // The order of fields differs from item to item; the profile of what was not looked at need not.
    const left = [...notLooked].sort();
    const name = `${license},${basis},${reservations},${flags},${generator},${consent},${seenIn(seen)},${left.join(';')}`;
    const known = this.#profileNumbers.get(name);
    if (known !== undefined) return known;
    const profile: Profile = {
      license: this.#stated[license]!,
      basis: this.#stated[basis]!,
      reservations: this.#stated[reservations]!,
      ...(consent >= 0 && { consent: this.#stated[consent]! }),
      ...(generator >= 0 && { generator: this.#stated[generator]! }),
      source: said.source.state === 'known',
      owner: said.owner !== undefined,
      collected: said.collected !== undefined,
      seen,
      notLooked: left,
      labeled: (flags & LABELED) !== 0,
      ...(said.part && { part: said.part }),
      ...(said.listed && { listed: said.listed }),
    };
    return this.#name(name, this.#interner.profile(canonicalJson(profile)));
  }

  /** The number of a profile that shares all but its words with another one. */
  #worded(of: number, license: number, basis: number, reservations: number, consent: number): number {
    // The newest of its claims mostly stands in one profile: that one is found without a name.
    const newest = Math.max(license, basis, reservations, consent);
    const last = this.#lastOf[newest];
    const isLast =
      last !== undefined &&
      last.of === of &&
      last.license === license &&
      last.basis === basis &&
      last.reservations === reservations &&
      last.consent === consent;
    if (isLast) return last.number;
    const name = last === undefined ? undefined : `${of}:${license},${basis},${reservations},${consent}`;
    const known = name === undefined ? undefined : this.#profileNumbers.get(name);
    if (known !== undefined) return known;
    const stated = this.#stated;
    const words = wordsOf({
      license: stated[license]!,
      basis: stated[basis]!,
      reservations: stated[reservations]!,
      ...(consent >= 0 && { consent: stated[consent]! }),
    });
    const number = this.#interner.newProfile(`${of}${words}`);
    if (name === undefined) this.#lastOf[newest] = { of, license, basis, reservations, consent, number };
    else this.#name(name, number);
    return number;
  }

  #name(name: string, number: number): number {
    return keep(this.#profileNumbers, name, number, 100_000);
  }

  /** Claim objects of a stream of distinct words are all new: forget them together with the numbers that name them. */
  #forget(): void {
    this.#claimNumbers.clear();
    this.#profileNumbers.clear();
    this.#recent.clear();
    this.#stated.length = 0;
    this.#shared.length = 0;
    this.#sharedNumbers.clear();
    this.#lastOf.length = 0;
    this.#lastShared = -1;
    this.#lastBasis = undefined;
    this.#lastReservation = undefined;
  }

  /** A number from 1 for each part: the same part is the same object. */
  #partNumber(part: ItemPart): number {
    let number = this.#partNumbers.get(part);
    if (number === undefined) this.#partNumbers.set(part, (number = this.#partNumbers.size + 1));
    return number;
  }

  /** The same of what lists say. */
  #listedNumber(listed: ItemListed): number {
    let number = this.#listedNumbers.get(listed);
    if (number === undefined) this.#listedNumbers.set(listed, (number = this.#listedNumbers.size + 1));
    return number;
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
    this.#shared[number] = number;
    if (isWorded(stated)) this.#shared[number] = this.#sharedNumber(stated);
    return number;
  }

  /** The number of a claim without its words. */
  #sharedNumber(stated: StatedClaim): number {
    const last = this.#stated[this.#lastShared];
    if (last !== undefined && sameButWords(last, stated)) return this.#lastShared;
    const claim = withoutWords(stated);
    const name = JSON.stringify(claim);
    let number = this.#sharedNumbers.get(name);
    if (number === undefined) this.#sharedNumbers.set(name, (number = this.#keepClaim(claim)));
    this.#lastShared = number;
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
        return {
          state: 'unclear',
          field: claim.at.field,
          raw: this.#clean(claim.raw),
          why: claim.why,
          ...(claim.said !== undefined && { value: claim.said as StatedClaim['value'] }),
        };
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
}

/** Whether two claims are seen at a glance to differ in words alone; objects are not compared. */
function sameButWords(one: StatedClaim, two: StatedClaim): boolean {
  return (
    one.state === two.state && one.field === two.field && one.value === two.value && one.why === two.why && one.lookedIn === two.lookedIn
  );
}
