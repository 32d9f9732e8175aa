import { randomBytes } from 'node:crypto';
import { homeNumber } from '../../measure/home.js';

/** Places of the host cache, less one: few at first, since a table larger than the processor's own memory answers slowly. */
const FIRST_SLOTS = 0xfff;
const MAX_SLOTS = 0x3ffff;
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
  #profileCount = 0;
  newProfiles: string[] = [];
  newHosts: string[] = [];
  /** By number of a host where it is, as `homeNumber` tells it. */
  readonly homes: number[] = [0];

  /** The number of a profile that many rows share. */
  profile(body: string): number {
    let id = this.#profiles.get(body);
    if (id === undefined) this.#profiles.set(body, (id = this.newProfile(body)));
    return id;
  }

  /** A number for a profile that may have one already: of those in words of their own not all are remembered. */
  newProfile(body: string): number {
    this.newProfiles.push(body);
    return this.#profileCount++;
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
    const other = this.#beside(slot);
    if (known[other] === one && known[other + 1] === two && known[other + 2] !== 0) return known[other + 2]!;
    let id = this.#hosts.get(name);
    if (id === undefined) {
      // Hosts of a whole crawl do not fit in memory: forget, and define again what comes again.
      if (this.#hosts.size >= 200_000) this.#hosts.clear();
      id = ++this.#hostCount;
      const own = ownString(name);
      this.#hosts.set(own, id);
      this.newHosts.push(own);
      this.homes.push(homeNumber(own));
      if (this.#hosts.size * 2 > this.#slots && this.#slots < MAX_SLOTS) this.#widen();
    }
    this.#keep(one, two, id);
    return id;
  }

  /** A second place for hosts that meet on one: two of them in turn would be looked up in the map each time. */
  #beside(slot: number): number {
    return slot === 0 ? HOST_CELLS : slot - HOST_CELLS;
  }

  #keep(one: number, two: number, id: number): void {
    let slot = ((one ^ (one >>> 16) ^ two) & this.#slots) * HOST_CELLS;
    // The one that was there before stays, until both places are taken.
    if (this.#known[slot + 2] !== 0 && this.#known[this.#beside(slot) + 2] === 0) slot = this.#beside(slot);
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

/** A copy: a part of a record would keep all of it in memory. */
function ownString(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
