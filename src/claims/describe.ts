import { licenseOf } from '../license/statements/license-fields.js';
import type { Basis, Claim, Description, Reservation, SpdxExpression } from '../model/claim.js';
import type { Role, Roles } from '../model/format.js';
import type { Item } from '../model/item.js';
import { keep } from '../text/append.js';
import { namesNobody } from '../text/placeholders.js';
import { reason } from '../text/reasons/reason.js';
import { basisClaim } from './basis/basis.js';
import { consentReader } from './consent/consent.js';
import { isPlainDate, readDate } from './dates.js';
import { claims, fromWords, maxCached } from './field-claims.js';
import { type Fields, type Getter, getter, stated, text } from './field-values.js';
import { generatedReader } from './generated/generated-reader.js';
import { combine, reservationClaim } from './reservation.js';
import { licensesAndRights, rightsClaim } from './rights/rights-columns.js';
import { rightsName } from './rights/rights-names.js';
import { FieldShapes } from './roles/field-shapes.js';
import { LateFields } from './roles/late-fields.js';
import { lookedIn, type Settled } from './roles/roles.js';
import { sourceReader } from './source/source-reader.js';

export { tablesDigest } from '../license/tables/license-tables.js';
export { describeCard } from './card/card.js';
export { describeCards } from './card/entries.js';
export { sentenceDigest } from './prose/misread.js';
export { rightsWordsDigest } from './prose/rights-words.js';

/** Reads what each item states: the same words in the same field give the same claim object. Made once for a manifest. */
export function describer(path: string, roles: Roles, settled?: Settled): (item: Item) => Description {
  return partDescriber(path, roles, settled).describe;
}

/** Reads what the items of a manifest state that is read in parts. */
export interface PartDescriber {
  describe: (item: Item) => Description;
  /** The roles of the fields of the item that was described last: those of the manifest, and those of fields that came late. */
  roles: () => Roles;
  /** What is stated about an item after it does not depend on what was read before it. */
  begin: () => void;
}

/** Readers that are kept for the roles of late fields. */
const MAX_READERS = 50;

/** Where nothing tells what the first items settled, there are no late fields. */
export function partDescriber(path: string, roles: Roles, settled?: Settled): PartDescriber {
  const shapes = new FieldShapes();
  const own = readersOf(path, roles);
  const late = settled && new LateFields(roles, settled);
  const ofLate = new Map<Roles, Readers>();
  let last = roles;

  const readersFor = (these: Roles): Readers => {
    let readers = these === roles ? own : ofLate.get(these);
    if (readers === undefined) {
      readers = keep(ofLate, these, readersOf(path, these), MAX_READERS);
    }
    return readers;
  };
  const describe = (item: Item): Description => {
    const shape = shapes.of(item);
    if (late !== undefined) last = late.of(item, shape);
    return readersFor(last).describe(item, shape.names);
  };
  const begin = (): void => {
    own.begin();
    for (const readers of ofLate.values()) readers.begin();
  };
  return { describe, roles: () => last, begin };
}

interface Readers {
  /** `names`: of its fields, one array for items that come after one another and have the same. */
  describe: (item: Item, names: readonly string[]) => Description;
  begin: () => void;
}

function readersOf(path: string, roles: Roles): Readers {
  const get = (role: Role) => roles[role].map(getter);
  const owner = get('owner');
  const id = get('id');
  const source = sourceReader(path, roles);
  const generated = generatedReader(path, roles);
  const collected = dateReader(get('collected'));
  const licenseFields = [...roles.license, ...roles['license-url']];
  const columns = [...licenseFields.filter((field) => rightsName(field) !== undefined), ...roles.rights];
  const license = claims<SpdxExpression>(
    path,
    [...licenseFields.filter((field) => !columns.includes(field)), ...columns],
    licenseFields.length > 0 ? licenseFields : lookedIn('license', roles),
    (value, at, looked) => {
      const states = licenseFields.includes(at.field!);
      const limit = columns.includes(at.field!) ? rightsClaim(value, at, states) : undefined;
      // A name that other columns have too is one of licenses where that is what the column is for.
      return limit ?? (states && rightsName(at.field!)?.strong !== true ? licenseOf(value, at, looked) : undefined);
    },
    licensesAndRights,
  );
  const basis = claims<Basis[]>(path, roles.basis, lookedIn('basis', roles), fromWords(basisClaim), bothBases);
  const reservations = claims<Reservation>(
    path,
    roles.reservation,
    lookedIn('reservation', roles),
    fromWords(reservationClaim),
    bothReservations,
  );
  // It learns from the items that it reads: fields that come late, words that differ from item to item.
  let consent = consentReader(path, roles, getter);

  const describe = (item: Item, names: readonly string[]): Description => {
    const { fields } = item;
    const owned = stated(owner, fields, namesNobody);
    const from = source(fields, owned);
    const licensed = license(fields);
    return {
      source: from,
      license: licensed,
      basis: basis(fields),
      reservations: reservations(fields),
      generator: generated(fields, licensed),
      consent: consent(fields, names),
      key: item.key ?? stated(id, fields),
      url: from.state === 'known' ? from.value.url : undefined,
      host: from.state === 'known' ? from.value.host : undefined,
      owner: owned,
      collected: collected(fields),
    };
  };
  const begin = (): void => {
    consent = consentReader(path, roles, getter);
  };
  return { describe, begin };
}

/** Reads when an item was collected: the first of the fields that says a date. */
function dateReader(collected: readonly Getter[]): (fields: Fields) => string | undefined {
  const dates = new Map<string, string | undefined>();
  return (fields) => {
    for (let i = 0; i < collected.length; i++) {
      const words = text(collected[i]!(fields));
      if (words === undefined) continue;
      if (isPlainDate(words)) return words;
      let read = dates.get(words);
      if (read === undefined && !dates.has(words)) {
        read = readDate(words);
        if (dates.size >= maxCached) dates.clear();
        if (words.length <= 100) dates.set(words, read);
      }
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

function bothBases(one: Claim<Basis[]>, two: Claim<Basis[]>): Claim<Basis[]> {
  if (one.state === 'missing') return two.state === 'missing' && one.raw !== undefined ? one : two;
  if (two.state === 'missing') return one;
  if (one.state === 'known' && two.state === 'known') {
    const value = [...one.value, ...two.value.filter((basis) => !one.value.some((other) => other.term === basis.term))];
    return { state: 'known', value, raw: `${one.raw} · ${two.raw}`, at: one.at };
  }
  if (one.state === 'unclear' && two.state === 'unclear') return one;
  const doubt = one.state === 'unclear' ? one : two;
  return {
    state: 'conflict',
    claims: [one, two],
    why: doubt.state === 'unclear' || doubt.state === 'conflict' ? doubt.why : reason('claim/twice'),
  };
}

function bothReservations(one: Claim<Reservation>, two: Claim<Reservation>): Claim<Reservation> {
  if (one.state === 'missing') return two.state === 'missing' && one.raw !== undefined ? one : two;
  if (two.state === 'missing') return one;
  if (one.state === 'known' && two.state === 'known') {
    return { state: 'known', value: combine([one.value, two.value])!, raw: `${one.raw} · ${two.raw}`, at: one.at };
  }
  const known = one.state === 'known' ? one : two.state === 'known' ? two : undefined;
  const other = one.state === 'known' ? two : one;
  // A refusal stands whatever else is there; a permission beside words that were not understood does not.
  return known && Object.values(known.value).includes('disallowed') ? known : other;
}
