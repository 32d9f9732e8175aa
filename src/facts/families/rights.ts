import type { Reservation } from '../../model/claim.js';
import { familyOf } from '../../model/detection.js';
import type { Fact } from '../../model/fact.js';
import { reason } from '../../text/reasons/reason.js';
import { placed } from '../concluded/voices.js';
import type { Conclusions } from '../conclusions.js';
import { known, nothingFound, sure, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What announces that somebody may enforce a right. */
const NOTICES = ['ip/copyright-notice', 'ip/all-rights-reserved', 'ip/no-reproduction'] as const;

/** Rights that others claim or reserve, and secrets. */
export default defineFacts(
  {
    'ip.kinds': {
      type: 'list',
      says: {
        en: "Signs of others' rights found in the text, likely or certain.",
        zh: '在文本中检出的他人权利标记（“很可能”或“确定”）。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'secret.kinds': {
      type: 'list',
      says: {
        en: 'Keys, tokens and passwords found, likely or certain.',
        zh: '检出的密钥、令牌与口令（“很可能”或“确定”）。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'ip.copyright-notice': {
      type: 'boolean',
      says: {
        en: 'A copyright notice was found, or words that reserve all rights or refuse copying. Unknown if none was found: a work needs no notice to be protected.',
        zh: '检出版权声明、权利保留或禁止复制的声明。未检出时为不明：作品受保护不以声明为条件。',
      },
      ofDetectors: true,
    },
    'reservation.ai-training': {
      type: 'text',
      values: ['allowed', 'disallowed'],
      says: { en: 'What the source says about training. Unknown if it says nothing.', zh: '来源对用于训练的表态；未表态时为不明。' },
      statement: 'reservations',
    },
  },
  {
    subject(concluded, context) {
      const found = sure(concluded.profile);
      const marks = found.filter((kind) => familyOf(kind) === 'ip');
      const secrets = found.filter((kind) => familyOf(kind) === 'secret');
      const nothing = nothingFound(concluded.profile, context);
      return {
        'ip.kinds': marks.length > 0 ? known(marks, ['detectors']) : unknown(nothing),
        'ip.copyright-notice': NOTICES.some((kind) => marks.includes(kind)) ? known(true, ['detectors']) : unknown(nothing),
        'secret.kinds': secrets.length > 0 ? known(secrets, ['detectors']) : unknown(nothing),
        'reservation.ai-training': reservation(concluded),
      };
    },
  },
);

/** Training is reserved when anybody who speaks for the source refuses it or the mining it is part of (AIPREF: one refusal decides). */
function reservation({ profile, claims, declared }: Conclusions): Fact {
  const said: { value: Reservation; from: string }[] = [];
  if (profile?.reservations.state === 'known')
    said.push({ value: profile.reservations.value as Reservation, from: `the item's field ${profile.reservations.field ?? ''}`.trim() });
  for (const claim of claims)
    if (claim.about === 'reservation' && claim.state === 'known') said.push({ value: claim.value as Reservation, from: placed(claim.at) });
  for (const { value, at } of declared) if (value.reservations) said.push({ value: value.reservations, from: placed(at) });
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
    : unknown(reason('reservation/silent'));
}
