import { consentStatus, gravest } from '../../claims/consent/consent-words.js';
import type { Consent, ConsentAgainst, RegisteredConsent } from '../../model/claim.js';
import type { Profile, RecordedClaim } from '../../model/statement.js';

/** What an item's own record says on the consent of the person it is about, on the day of judging. */
export interface OwnConsent {
  against: ConsentAgainst[];
  given: boolean;
  unclear: boolean;
  renewed?: NonNullable<Consent['renewed']>;
  purposes?: string[];
  notice?: string;
  guardian?: Consent['guardian'];
  /** What a register says of the person. */
  registered?: RegisteredConsent;
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
  const ends = [said.expires, said.registered?.expires].filter((one) => one !== undefined);
  if (ends.some((one) => one < day) && !against.includes('expired')) against.push('expired');
  return {
    against,
    given: said.given,
    unclear: said.unclear === true,
    ...(renewed && { renewed }),
    ...(said.purposes && { purposes: said.purposes }),
    ...(said.notice !== undefined && { notice: said.notice }),
    ...(said.guardian && { guardian: said.guardian }),
    ...(said.registered && { registered: said.registered }),
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
