import { isConsent } from '../../claims/basis/basis.js';
import { consentStatus, gravest } from '../../claims/consent/consent-words.js';
import type { Basis, Consent, ConsentAgainst } from '../../model/claim.js';
import type { Fact, Facts, Side } from '../../model/fact.js';
import type { Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { valueWords } from '../dictionary.js';
import { known, unknown } from '../fact-context.js';
import { declaring, placed } from './voices.js';

/** What an item's own record says on the consent of the person it is about, on the day of judging. */
export interface OwnConsent {
  against: ConsentAgainst[];
  given: boolean;
  unclear: boolean;
  renewed?: NonNullable<Consent['renewed']>;
  purposes?: string[];
  notice?: string;
  guardian?: Consent['guardian'];
  /** The field that decides, and its words. */
  field?: string;
  raw?: string;
}

/** Reads the profile's claim as of a day: what ends on a day has ended when the day is past, and a consent of tomorrow lifts nothing. */
export function ownConsent(profile: Pick<Profile, 'consent'> | undefined, asOf: string): OwnConsent | undefined {
  const claim = profile?.consent;
  if (claim?.state !== 'known' || claim.value === null || typeof claim.value !== 'object') return undefined;
  const said = claim.value as unknown as Consent;
  const day = asOf.slice(0, 10);
  const renewed = said.renewed !== undefined && said.renewed.given <= day ? said.renewed : undefined;
  const against = [...said.against];
  if (said.renewed && !renewed && !against.includes(said.renewed.was)) against.unshift(said.renewed.was);
  if (said.expires !== undefined && said.expires < day && !against.includes('expired')) against.push('expired');
  return {
    against,
    given: said.given,
    unclear: said.unclear === true,
    ...(renewed && { renewed }),
    ...(said.purposes && { purposes: said.purposes }),
    ...(said.notice !== undefined && { notice: said.notice }),
    ...(said.guardian && { guardian: said.guardian }),
    ...(claim.field !== undefined && { field: claim.field }),
    ...(claim.raw !== undefined && { raw: claim.raw }),
  };
}

/** Words of a card that speak of the consent of persons, not of the approval of a board. */
const onConsent = /consent|opt(?:ed)?[-_ ]?(?:out|in)|withdr|agreed|同意|授权|撤回|拒绝/iu;

/** What a list or a card says in a field for consent of all its items, where it speaks against: it counts unless an item says more. */
export function listAgainst(claims: readonly RecordedClaim[]): { against: ConsentAgainst[]; claims: RecordedClaim[] } {
  const saying = claims.filter(
    ({ about, state, by, raw, at }) =>
      about === 'basis' &&
      state !== 'known' &&
      by === 'metadata' &&
      raw !== undefined &&
      onConsent.test(`${at.field ?? ''} ${raw}`) &&
      (consentStatus(raw)?.against.length ?? 0) > 0,
  );
  const all = saying.flatMap(({ raw }) => consentStatus(raw!)!.against);
  return { against: gravest.filter((one) => all.includes(one)), claims: saying };
}

/**
 * The narrow adverse word wins: what an item's own record says against using it counts whatever a declaration, a card or a document says of
 * more than that item (PIPL arts. 15, 16, 27, 47; GDPR arts. 7(3), 17, 21). Only a later consent in the same record lifts it.
 */
export function consentFacts(
  profile: Profile | undefined,
  claims: readonly RecordedClaim[],
  statements: readonly Statement[],
  asOf: string,
  person: boolean,
): Facts {
  const current = declaring(statements, asOf);
  const own = ownConsent(profile, asOf);
  const withdrawals = current.filter(({ kind }) => kind === 'withdrawal');
  const said = own && (own.against.length > 0 || own.given || own.unclear) ? own : undefined;
  const wider = said === undefined ? listAgainst(claims) : { against: [], claims: [] };
  const listed = [...(withdrawals.length > 0 ? (['withdrawn'] as const) : []), ...(said?.against ?? []), ...wider.against];
  // An opt-out of data in which nobody is seen is a right reserved, which other rules speak of.
  const alone = said !== undefined && !said.given && !said.unclear && said.against.every((one) => one === 'opted-out');
  const against = alone && !person && withdrawals.length === 0 ? [] : [...new Set(listed)];
  const from = [...(said ? [`the item's field ${said.field ?? ''}`.trim()] : []), ...withdrawals.map(({ at }) => placed(at))];
  const silent = unknown("the item's own record says nothing on the consent of the person");
  const unclear = unknown('the words in the field for consent are not understood');
  const none = against.length === 0 && (said === undefined || (alone && !person));
  const status: Fact = none ? silent : known(against[0] ?? (said!.unclear ? 'unclear' : 'given'), from);
  return {
    'consent.status': status,
    'consent.against': none ? silent : against.length > 0 ? known(against, from) : said!.unclear ? unclear : known([], from),
    ...contradiction(own, against, claims, current, from),
    'consent.renewed': renewal(own, from),
  };
}

function contradiction(
  own: OwnConsent | undefined,
  against: readonly ConsentAgainst[],
  claims: readonly RecordedClaim[],
  current: ReturnType<typeof declaring>,
  from: readonly string[],
): Facts {
  const wide: Side[] =
    against.length === 0
      ? []
      : [
          ...claims.flatMap(({ about, state, value, at }) => {
            const bases = about === 'basis' && state === 'known' ? (value as unknown as Basis[]).filter(isConsent) : [];
            return bases.length > 0 ? [{ at, says: bases.map(({ term }) => term).join(', ') }] : [];
          }),
          ...current.flatMap(({ kind, value, at }) => {
            const bases = kind === 'declaration' || kind === 'consent' ? (value.basis ?? []) : [];
            if (bases.length > 0) return [{ at, says: bases.map(({ term }) => term).join(', ') }];
            return value.noPersonalData === true ? [{ at, says: 'no personal data' }] : [];
          }),
        ];
  const contradicted = wide.length > 0;
  const mine = own?.raw !== undefined && own.raw !== '' ? own.raw : against.map((one) => valueWords[one]!.en).join(', ');
  return {
    'consent.contradicted': known(contradicted, contradicted ? [...from, ...wide.map(({ at }) => placed(at!))] : []),
    'consent.contradiction': contradicted
      ? {
          ...known(
            `${own?.field === undefined ? '' : `${own.field}: `}${mine} / ${[...new Set(wide.map(({ says }) => says))].join(', ')}`,
            from,
          ),
          sides: [{ says: mine }, ...wide],
        }
      : unknown("no wider statement speaks against the item's own record"),
  };
}

function renewal(own: OwnConsent | undefined, from: readonly string[]): Fact {
  if (!own?.renewed) return unknown('no consent later than a withdrawal is on record');
  const { was, on, given } = own.renewed;
  return known(`${was} ${on} / given ${given}`, from);
}
