import type { Reservation } from '../model/claim.js';
import type { Fact, Facts } from '../model/fact.js';
import { declaring, placed } from './concluded/voices.js';
import { type FactContext, type Heard, known, nothingFound, sure, unknown } from './fact-context.js';

/** What is known of the rights that others claim or reserve, and of their secrets. */
export function rightsFacts({ profile, claims, statements }: Heard, context: FactContext): Facts {
  const kinds = sure(profile).filter((id) => id.startsWith('ip/'));
  const secrets = sure(profile).filter((id) => id.startsWith('secret/'));
  const nothing = nothingFound(profile, context);
  return {
    'ip.kinds': kinds.length > 0 ? known(kinds, ['detectors']) : unknown(nothing),
    'ip.copyright-notice': kinds.includes('ip/copyright-notice') ? known(true, ['detectors']) : unknown(nothing),
    'secret.kinds': secrets.length > 0 ? known(secrets, ['detectors']) : unknown(nothing),
    'reservation.ai-training': reservation({ profile, claims, statements }, context),
  };
}

/** Training is reserved when anybody who speaks for the source refuses it or the mining it is part of (AIPREF: one refusal decides). */
function reservation({ profile, claims, statements }: Heard, context: FactContext): Fact {
  const said: { value: Reservation; from: string }[] = [];
  if (profile?.reservations.state === 'known')
    said.push({ value: profile.reservations.value as Reservation, from: `the item's field ${profile.reservations.field ?? ''}`.trim() });
  for (const claim of claims)
    if (claim.about === 'reservation' && claim.state === 'known') said.push({ value: claim.value as Reservation, from: placed(claim.at) });
  for (const { value, at } of declaring(statements, context.asOf))
    if (value.reservations) said.push({ value: value.reservations, from: placed(at) });
  const verdict = (answer: 'allowed' | 'disallowed') =>
    said.filter(({ value }) => value['ai-training'] === answer || value['gen-ai'] === answer || value['data-mining'] === answer);
  const refused = verdict('disallowed');
  if (refused.length > 0)
    return known(
      'disallowed',
      refused.map(({ from }) => from),
    );
  const allowed = verdict('allowed');
  return allowed.length > 0
    ? known(
        'allowed',
        allowed.map(({ from }) => from),
      )
    : unknown('the manifest says nothing on mining or training; robots.txt and headers were not looked at');
}
