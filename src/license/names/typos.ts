import { loosen } from './name-fold.js';
import { looseNames } from './name-index.js';

/** Names shorter than this are too close to each other for a slip to be told from another name; a version beside them says more. */
const minLength = (key: string) => (/\d/.test(key) ? 6 : 9);
const maxLength = 60;
/** As many letters as the longest key that can be one letter off. */
const maxAsked = maxLength + 1;

/** Names of licenses, and each name less one letter, found by hash: a lookup makes no string. */
interface Slips {
  names: string[];
  licenses: (string | null)[];
  /** A bit for each hash there is: most lookups end here. */
  present: Uint8Array;
  heads: Int32Array;
  next: Int32Array;
  hashes: Int32Array;
  /** Which name an entry is of, and which letter it is without; -1 for the whole name. */
  owners: Int32Array;
  without: Int16Array;
}

let slips: Slips | undefined;

/** The license whose name differs in one letter, when there is just one. Digits must be the same: another version is another license. */
export function nearestName(folded: string): string | undefined {
  if (folded.length > 64) return undefined;
  const key = loosen(folded);
  if (key.length > maxAsked || letters(key) < minLength(key) - 1) return undefined;
  const known = (slips ??= build());
  let found: string | undefined;
  sumUp(key);
  for (let at = -1; at < key.length; at++) {
    if (at >= 0 && isOfVersion(key.charCodeAt(at))) continue;
    const hash = hashLess(key.length, at);
    if ((known.present[(hash & presentMask) >>> 3]! & (1 << (hash & 7))) === 0) continue;
    for (let entry = known.heads[hash & mask]!; entry >= 0; entry = known.next[entry]!) {
      const owner = known.owners[entry]!;
      if (known.hashes[entry] !== hash || !sameLess(key, at, known.names[owner]!, known.without[entry]!)) continue;
      const license = known.licenses[owner]!;
      if (license === null || (found !== undefined && found !== license)) return undefined;
      found = license;
    }
  }
  return found;
}

const bits = 17;
const mask = (1 << bits) - 1;
const presentMask = (1 << 20) - 1;

function build(): Slips {
  const names: string[] = [];
  const licenses: (string | null)[] = [];
  let entries = 0;
  for (const [key, license] of looseNames()) {
    if (
      license === null ||
      letters(key) < minLength(key) ||
      key.length > maxLength ||
      /^(?:none-stated|LicenseRef-(?:custom|various|proprietary|RS-))/.test(license)
    )
      continue;
    names.push(key);
    licenses.push(license);
    entries += key.length + 1;
  }
  const made: Slips = {
    names,
    licenses,
    present: new Uint8Array((presentMask + 1) >>> 3),
    heads: new Int32Array(1 << bits).fill(-1),
    next: new Int32Array(entries),
    hashes: new Int32Array(entries),
    owners: new Int32Array(entries),
    without: new Int16Array(entries),
  };
  let entry = 0;
  names.forEach((name, owner) => {
    sumUp(name);
    for (let at = -1; at < name.length; at++) {
      if (at >= 0 && isOfVersion(name.charCodeAt(at))) continue;
      const hash = hashLess(name.length, at);
      made.present[(hash & presentMask) >>> 3]! |= 1 << (hash & 7);
      made.hashes[entry] = hash;
      made.owners[entry] = owner;
      made.without[entry] = at;
      made.next[entry] = made.heads[hash & mask]!;
      made.heads[hash & mask] = entry++;
    }
  });
  return made;
}

const base = 0x01000193;
const powers = new Int32Array(maxAsked + 1);
powers[0] = 1;
for (let at = 1; at < powers.length; at++) powers[at] = Math.imul(powers[at - 1]!, base);

/** The hash of each beginning of the key that is looked at. */
const sums = new Int32Array(maxAsked + 1);

function sumUp(key: string): void {
  for (let at = 0; at < key.length; at++) sums[at + 1] = (Math.imul(sums[at]!, base) + key.charCodeAt(at)) | 0;
}

/** The hash of the summed key, so long, without the letter at a place; -1 for the whole. */
function hashLess(length: number, at: number): number {
  if (at < 0) return sums[length]!;
  const after = powers[length - 1 - at]!;
  return (Math.imul(sums[at]!, after) + sums[length]! - Math.imul(sums[at + 1]!, after)) | 0;
}

function sameLess(one: string, at: number, other: string, otherAt: number): boolean {
  return less(one, at) === less(other, otherAt);
}

function less(key: string, at: number): string {
  return at < 0 ? key : key.slice(0, at) + key.slice(at + 1);
}

/** Digits, dots and `+`: never a slip. */
function isOfVersion(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 43;
}

const noLetter = /[^\p{L}]/gu;

function letters(key: string): number {
  let count = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code > 127) return key.replace(noLetter, '').length;
    if (code >= 97 && code <= 122) count++;
  }
  return count;
}
