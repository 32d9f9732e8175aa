import type { Action, Reservation } from '../../model/claim.js';
import type { Fact } from '../../model/fact.js';
import type { ItemReserved } from '../../model/lists/item-reserved.js';
import type { Statement } from '../../model/statement.js';
import { append } from '../../text/append.js';
import { reason } from '../../text/reasons/reason.js';
import { placed } from '../concluded/voices.js';
import type { Conclusions } from '../conclusions.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts, type FactDescription } from '../fact-family.js';

const answer = {
  type: 'text',
  values: ['allowed', 'disallowed'],
  statement: 'reservations',
} satisfies Partial<FactDescription>;

/** What sources and their sites reserve, by four questions, and when. */
export default defineFacts(
  {
    'reservation.ai-training': {
      ...answer,
      says: { en: 'What the source says about training. Unknown if it says nothing.', zh: '来源对用于训练的表态；未表态时为不明。' },
    },
    'reservation.data-mining': {
      ...answer,
      says: {
        en: 'What the source says about text and data mining. Unknown if it says nothing.',
        zh: '来源对文本与数据挖掘的表态；未表态时为不明。',
      },
    },
    'reservation.gen-ai': {
      ...answer,
      says: {
        en: 'What the source says about the training of models that generate content. Unknown if it says nothing.',
        zh: '来源对用于训练内容生成模型的表态；未表态时为不明。',
      },
    },
    'reservation.ai-augment': {
      ...answer,
      says: {
        en: 'What the source says about use as input of a model (retrieval, grounding). Unknown if it says nothing.',
        zh: '来源对作为模型输入（检索增强等）的表态；未表态时为不明。',
      },
    },
    'reservation.later': {
      type: 'list',
      says: {
        en: 'Reservations in snapshots of the site after the day of collection, or on a day that cannot be compared with it: the day of the snapshot and what carries it. Unknown if there is none.',
        zh: '采集日之后（或无法与采集日比较）的网站快照所载权利保留：快照日期及载体。没有时为不明。',
      },
    },
    'reservation.crawlers-refused': {
      type: 'boolean',
      says: {
        en: 'The robots.txt of about the day of collection refuses crawlers for models, and not the one that collected. Unknown if nothing of the kind was found.',
        zh: '采集日附近的 robots.txt 拒绝为模型采集的爬虫，但未拒绝实际采集的爬虫。未发现时为不明。',
      },
    },
  },
  {
    subject(concluded) {
      const reserved = concluded.profile?.listed?.reserved;
      const from = placesOf(concluded.statements);
      const of = (questions: readonly Action[]): Fact => reservation(concluded, questions);
      const nothing = unknown(silence(concluded));
      return {
        // Training is reserved when the mining that it is part of is, and when the training of some models is.
        'reservation.ai-training': of(['ai-training', 'gen-ai', 'data-mining']),
        'reservation.data-mining': of(['data-mining']),
        'reservation.gen-ai': of(['gen-ai']),
        'reservation.ai-augment': of(['ai-augment']),
        'reservation.later': reserved?.later === undefined ? nothing : known([`${reserved.later.day} ${reserved.later.by}`], from),
        'reservation.crawlers-refused': reserved?.intent === true ? known(true, from) : nothing,
      };
    },
  },
);

/** One refusal of anybody who speaks for the source decides (AIPREF); snapshots only refuse. */
function reservation(concluded: Conclusions, questions: readonly Action[]): Fact {
  const { profile, claims, declared, statements } = concluded;
  const said: { value: Reservation; from: string }[] = [];
  if (profile?.reservations.state === 'known')
    said.push({ value: profile.reservations.value as Reservation, from: `the item's field ${profile.reservations.field ?? ''}`.trim() });
  for (const claim of claims)
    if (claim.about === 'reservation' && claim.state === 'known') said.push({ value: claim.value as Reservation, from: placed(claim.at) });
  for (const { value, at } of declared) if (value.reservations) said.push({ value: value.reservations, from: placed(at) });
  const saying = (words: 'allowed' | 'disallowed') =>
    said.filter(({ value }) => questions.some((question) => value[question] === words)).map(({ from }) => from);
  const refusing = saying('disallowed');
  const reserved = profile?.listed?.reserved;
  if (reserved !== undefined && questions.some((question) => reserved.refused[question] !== undefined))
    append(refusing, placesOf(statements));
  if (refusing.length > 0) return known('disallowed', refusing);
  const allowing = saying('allowed');
  return allowing.length > 0 ? known('allowed', allowing) : unknown(silence(concluded));
}

/** The answers that brought snapshots. */
function placesOf(statements: readonly Statement[]): string[] {
  return statements.flatMap((one) => (one.kind === 'list' && one.value.says === 'reserved' ? [placed(one.at)] : []));
}

const WHY = {
  'no-url': reason('reservation/no-url'),
  'no-day': reason('reservation/no-day'),
  'no-snapshot': reason('reservation/no-snapshot'),
  'not-near': reason('reservation/not-near'),
  after: reason('reservation/after'),
  unreadable: reason('reservation/unreadable'),
  unreachable: reason('reservation/unreachable'),
  silent: reason('reservation/said-nothing'),
} satisfies Record<ItemReserved['why'], string>;

/** Why nothing is known to be reserved. */
function silence({ profile, statements }: Conclusions): string {
  const why = profile?.listed?.reserved?.why;
  if (why !== undefined) return WHY[why];
  const lists = statements.flatMap((one) => (one.kind === 'list' && one.value.says === 'reserved' ? [one.value.id] : []));
  const lacking = lists.filter((id) => profile?.listed?.lacking.includes(id));
  return lacking.length > 0 ? reason('reservation/not-at-hand', { lists: lacking }) : reason('reservation/silent');
}
