/** Columns that say what may be done with an item, beside its license: permissions, restrictions, secrecy, embargoes. They take away, and never give what no license gives. */
import { fold } from '../../license/names/name-fold.js';
import { bothLicenses } from '../../license/statements/license-fields.js';
import { permissionsOf } from '../../license/statements/read-license.js';
import { embargoUntil, endsOn, isTimed } from '../../license/terms/timed-terms.js';
import type { Json, Place } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import { reason } from '../../text/reasons/reason.js';
import { lastDayOf } from '../dates.js';
import { text } from '../field-values.js';
import { noteLimit, saysShortly } from './note-limits.js';
import { isNoteName, type RightsName, rightsName } from './rights-names.js';
import { covers, isFlag, limitsUse, type RightsValue, rightsValue, saysSecret } from './rights-values.js';

type LicenseClaim = Claim<SpdxExpression>;

const NO_COMMERCE: SpdxExpression = 'LicenseRef-custom-noncommercial';
const REFUSED: SpdxExpression = 'LicenseRef-proprietary';
const PERMISSIVE: SpdxExpression = 'LicenseRef-custom-permissive';
/** What a column says of rights and is not understood. */
const UNCLEAR = 'unclear';
const NOT_UNDERSTOOD = reason('rights/column-not-understood');
type Outcome = SpdxExpression | typeof UNCLEAR | undefined;

/** Modes of files stand in columns that are called permissions. */
const FILE_MODE = /^[-dlbcps]?(?:[r-][w-][-xsStT]){1,3}[.+@]?$|^0?o?[0-7]{3,4}$/;
/** A bare number is a count or a code; in a column that nothing but rights is called like it is one nobody explains. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** The claim on the license that a column on rights makes; undefined where it takes nothing away. `states`: it is a column for licenses too, in which words may allow. */
export function rightsClaim(value: Json, at: Place, states: boolean): LicenseClaim | undefined {
  const words = (text(value) ?? (value === null ? '' : JSON.stringify(value))).trim();
  if (FILE_MODE.test(words) && words.length > 1) return undefined;
  const name = rightsName(at.field!);
  const outcome = name === undefined ? noteLimit(words) : told(name, words, typeof value === 'boolean');
  if (outcome === undefined || (outcome === PERMISSIVE && !states)) return undefined;
  const raw = words.length > 500 ? `${words.slice(0, 500)}…` : words;
  if (outcome === UNCLEAR) return { state: 'unclear', raw: `${at.field}: ${raw}`, at, why: NOT_UNDERSTOOD };
  return { state: 'known', value: outcome, raw, at };
}

/** Whether a field is one of rights, or of notes, some of which may limit: by its name. */
export function speaksOfRights(path: string): boolean {
  return rightsName(path) !== undefined || isNoteName(path);
}

/** Two statements on a license, of which columns on rights make some: what such a column says and is not understood leaves it unclear, whatever else is stated. */
export function licensesAndRights(one: LicenseClaim, two: LicenseClaim): LicenseClaim {
  if (one.state === 'missing' || two.state === 'missing') return bothLicenses(one, two);
  const [first, second] = [ofRights(one), ofRights(two)];
  if (!first && !second) return bothLicenses(one, two);
  if (first && one.state === 'unclear') return denies(two) ? two : one;
  if (second && two.state === 'unclear') return denies(one) ? one : two;
  if (one.state === 'known' && two.state === 'known') {
    if (isTimed(two.value)) return timed(one, two);
    if (two.value === PERMISSIVE || (takesAway(two.value) && covers(one.value, two.value))) return one;
    if (first && takesAway(one.value) && covers(two.value, one.value)) return two;
  }
  return bothLicenses(one, two);
}

function ofRights(claim: LicenseClaim): boolean {
  if (claim.state === 'unclear') return claim.why === NOT_UNDERSTOOD;
  return claim.state === 'known' && claim.at.field !== undefined && speaksOfRights(claim.at.field);
}

function denies(claim: LicenseClaim): boolean {
  return (
    claim.state === 'conflict' || (claim.state === 'known' && (isTimed(claim.value) || permissionsOf(claim.value).commercial === 'no'))
  );
}

/** A license with a day that decides: an embargo, an end. */
function timed(
  license: Extract<LicenseClaim, { state: 'known' }>,
  { value, raw }: Extract<LicenseClaim, { state: 'known' }>,
): LicenseClaim {
  const own = / OR /.test(license.value) ? `(${license.value})` : license.value;
  return { ...license, value: `${own} AND ${value}`, raw: `${license.raw} · ${raw}` };
}

/** Loose words and refusals, as these columns have them; a license by its name is a statement of its own. */
function takesAway(limit: SpdxExpression): boolean {
  return limit.startsWith('LicenseRef-');
}

function told(name: RightsName, words: string, typed: boolean): Outcome {
  const value = rightsValue(words);
  if (value === 'nothing') return undefined;
  return name.strong ? toldStrongly(name, value, words) : toldWeakly(name, value, words, typed);
}

function toldStrongly({ asks, of }: RightsName, value: Exclude<RightsValue, 'nothing'> | undefined, words: string): Outcome {
  if (typeof value === 'object') {
    if ('license' in value) return value.license;
    if (asks === 'held') return embargoUntil.of(lastDayOf(value.day));
    if (asks === 'ends' || asks === 'valid') return endsOn.of(lastDayOf(value.day));
    // The day of a takedown says that there was one; the day of a permission that it was given.
    return asks === 'prohibition' ? refusal(of) : undefined;
  }
  if (asks === 'limits' && NUMBER.test(words)) return undefined;
  if (value === 'free') return undefined;
  if (value === 'secret' || value === 'refused') return refusal(of);
  if (value === undefined || value === 'limited') return UNCLEAR;
  switch (asks) {
    case 'permission':
      return value === 'no' ? refusal(of) : undefined;
    case 'valid':
      return value === 'no' ? REFUSED : undefined;
    case 'prohibition':
    case 'held':
      return value === 'no' ? undefined : refusal(of);
    default:
      return value === 'yes' ? UNCLEAR : undefined;
  }
}

const UNDECIDED =
  /pending|await|review|progress|required|missing|requested|ausstehend|attente|pendient|pendente|待|審査|確認|검토|심사|ожида|рассмотр/i;

/** Land, buildings and cars have a use too, which no license is meant by. */
const OF_LAND = /^(?:comm?er[cz]i[ae]l(?:e|es|is)?|kommerziell|商[业業用]|업무용|상업용?|коммерческ[а-яё]{2})$/i;

/** Under a name that other columns have too only what can mean nothing else is heard. */
function toldWeakly(
  { asks, of, flag }: RightsName,
  value: Exclude<RightsValue, 'nothing'> | undefined,
  words: string,
  typed: boolean,
): Outcome {
  if (asks === 'secrecy' || asks === 'visible') return saysSecret(words, asks === 'visible') ? refusal(of) : undefined;
  if (typeof value === 'object')
    return asks !== 'flag' &&
      !(asks === 'limits' && OF_LAND.test(words)) &&
      'license' in value &&
      permissionsOf(value.license).commercial === 'no'
      ? value.license
      : undefined;
  if (asks === 'limits') return limitsUse(words) || saysShortly(fold(words)) ? UNCLEAR : undefined;
  if (value === 'yes' || value === 'no')
    return (typed || flag || isFlag(words)) && (value === 'no') === (asks === 'permission') ? refusal(of) : undefined;
  if (asks === 'flag') return undefined;
  const short = words.split(/\s+/).length <= 3 && words.length <= 40;
  if (!short) return undefined;
  if (value === 'refused' || value === 'secret') return refusal(of);
  // What is not decided yet is so in many columns.
  return value === 'limited' && !UNDECIDED.test(words) ? UNCLEAR : undefined;
}

/** What is left where a column refuses. That a part is refused, like passing it on, does not tell about training. */
function refusal(of: RightsName['of']): Outcome {
  return of === 'commerce' ? NO_COMMERCE : of === 'use' ? REFUSED : UNCLEAR;
}
