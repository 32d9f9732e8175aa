/** What the path of a file says of the items in it: Hive partitions, and names that limit the use. */

import { permissionsOf } from '../../license/statements/read-license.js';
import type { Json, Place } from '../../model/basics.js';
import type { Claim, Description, Reservation, SpdxExpression } from '../../model/claim.js';
import { keep } from '../../text/append.js';
import { percentDecoded } from '../../text/percent-decoded.js';
import { reason } from '../../text/reasons/reason.js';
import { combine } from '../reservation.js';
import { limitOfName, type NameLimit } from './path-limits.js';

/** Why a license is open where only a name speaks of it: a name can take a permission away and gives none. */
export const limitedByName = reason('license/limited-by-name');

/** Hive partitions on a path, in order: `lang=de/` is a column `lang` whose value is `de`. */
export function partitionsOf(path: string): [string, Json][] {
  if (!path.includes('=')) return [];
  const folders = path.split('/').slice(0, -1);
  const columns = new Map<string, Json>();
  for (const folder of folders) {
    const [, name, value] = PARTITION.exec(folder) ?? [];
    if (name !== undefined && value !== undefined) columns.set(percentDecoded(name), value === NO_VALUE ? null : percentDecoded(value));
  }
  return [...columns];
}

const PARTITION = /^([\p{L}_%][\p{L}\p{N}_ .%-]{0,99})=(.{0,500})$/su;
/** What Hive, Spark and Arrow call the folder of rows without a value. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__';

/** What the names on a path take away. */
export interface PathLimits {
  license?: Extract<Claim<SpdxExpression>, { state: 'unclear' }>;
  reservation?: Extract<Claim<Reservation>, { state: 'known' }>;
}

/** What one name on a path takes away: the value of a partition, and a file's name without its endings. */
export function limitOfSegment(segment: string): NameLimit | undefined {
  const name = segment.slice(segment.indexOf('=') + 1).replace(ENDINGS, '');
  return limitOfName(percentDecoded(name));
}

const ENDINGS = /(?<=.)(?:\.\p{L}[\p{L}\d]{0,7}){1,2}$/u;

/** What the names of a file and of the folders above it take away; undefined where they say nothing of rights. `manifest` is the file to name as the place. */
export function limitsOnPath(path: string, manifest: string): PathLimits | undefined {
  const licenses = new Map<SpdxExpression, string>();
  const reservations = new Map<string, Reservation>();
  const segments = path.split('/');
  for (const [i, segment] of segments.entries()) {
    const limit = limitOfSegment(segment);
    const shown = i === segments.length - 1 ? segment : `${segment}/`;
    if (limit !== undefined && 'license' in limit) licenses.set(limit.license, shown);
    else if (limit !== undefined) reservations.set(shown, limit.reservation);
  }
  const at: Place = { path: manifest, field: 'path' };
  const limits: PathLimits = {};
  const named = [...licenses.keys()];
  if (named.length > 0)
    limits.license = { state: 'unclear', raw: [...licenses.values()].join(' '), at, why: limitedByName, said: named.join(' AND ') };
  if (reservations.size > 0)
    limits.reservation = { state: 'known', value: combine([...reservations.values()])!, raw: [...reservations.keys()].join(' '), at };
  return named.length > 0 || reservations.size > 0 ? limits : undefined;
}

/** Puts what names take away beside what an item's record states. The same claim gives the same claim. */
export class NameLimits {
  readonly #limits: PathLimits;
  readonly #both = new Map<Claim<SpdxExpression>, Claim<SpdxExpression>>();
  readonly #reserved = new Map<Claim<Reservation>, Claim<Reservation>>();

  constructor(limits: PathLimits) {
    this.#limits = limits;
  }

  /** Changes the description of an item. */
  addTo(said: Description): void {
    const { license, reservation } = this.#limits;
    if (license !== undefined) said.license = kept(this.#both, said.license, (own) => bothOf(own, license));
    if (reservation !== undefined) said.reservations = kept(this.#reserved, said.reservations, (own) => reservedBy(own, reservation));
  }
}

function kept<T>(known: Map<T, T>, own: T, make: (own: T) => T): T {
  let both = known.get(own);
  if (both === undefined) {
    both = keep(known, own, make(own), 10_000);
  }
  return both;
}

/** A record that allows what the name takes away contradicts it; one that allows no more says it better. */
function bothOf(own: Claim<SpdxExpression>, limit: NonNullable<PathLimits['license']>): Claim<SpdxExpression> {
  if (own.state === 'missing') return limit;
  const said = limit.said!;
  if (own.state !== 'known' || !takesFrom(said, own.value)) return own;
  const why = reason('license/two-fields', {
    one: own.at.field ?? 'license',
    says: own.value,
    other: limit.at.field ?? 'path',
    otherSays: said,
  });
  return { state: 'conflict', claims: [own, { state: 'known', value: said, raw: limit.raw, at: limit.at }], why };
}

/** Whether a limit takes something away that a license allows; of words that limit in a way of their own it is not known what. */
export function takesFrom(limit: SpdxExpression, license: SpdxExpression): boolean {
  const [less, own] = [permissionsOf(limit), permissionsOf(license)];
  const weighed = ['train', 'commercial', 'derivatives'] as const;
  if (weighed.some((name) => less[name] === 'no' && own[name] === 'yes')) return true;
  return limit.split(' AND ').includes('LicenseRef-custom') && own.commercial === 'yes' && own.derivatives !== 'no';
}

function reservedBy(own: Claim<Reservation>, limit: Extract<Claim<Reservation>, { state: 'known' }>): Claim<Reservation> {
  if (own.state !== 'known') return limit;
  return { ...limit, value: combine([own.value, limit.value])!, raw: `${own.raw} · ${limit.raw}` };
}
