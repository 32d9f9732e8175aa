import { isConsent } from '../../claims/basis/basis.js';
import type { Basis, ConsentAgainst } from '../../model/claim.js';
import type { Fact, Facts, Side } from '../../model/fact.js';
import type { DeclaringStatement, RecordedClaim } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { registeredWords } from '../../text/words/register-words.js';
import { consentAgainstWords } from '../../text/words.js';
import { listAgainst, type OwnConsent } from '../concluded/consent-against.js';
import { isGiven, registerOrigin } from '../concluded/registered.js';
import { placed } from '../concluded/voices.js';
import type { Conclusions } from '../conclusions.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What an item's own record says on the consent of the person it is about. */
export default defineFacts(
  {
    'consent.status': {
      type: 'text',
      valueWords: consentAgainstWords,
      values: ['given', 'unclear', 'withdrawn', 'erasure', 'objected', 'opted-out', 'refused', 'expired', 'pending'],
      says: {
        en: "The most serious statement in the item's own record on the consent of the person it is about. Unknown if the record says nothing.",
        zh: '条目自身记录就相关个人的同意所载最不利的情况；记录未载明时为不明。',
      },
      statement: 'consent',
    },
    'consent.against': {
      type: 'list',
      valueWords: consentAgainstWords,
      says: {
        en: "What the item's own record says against using it: withdrawal, request for deletion, objection, opt-out, refusal, expiry, consent still awaited. Empty if the record says that consent was given. Unknown if it says nothing or is not recognized. No declaration, grant or document changes it.",
        zh: '条目自身记录所载不得使用的情况：撤回同意、请求删除、反对、拒绝用于训练、拒绝或未取得同意、同意过期、尚待同意。记录载明已同意的为空；未载明或无法理解的为不明。任何声明、授权或文件均不改变该记录。',
      },
      statement: 'consent',
    },
    'consent.contradicted': {
      type: 'recorded',
      says: {
        en: "A statement about more than this item (a declaration, a card, the list) claims consent that the item's own record denies.",
        zh: '范围大于本条目的陈述（声明、数据集说明、清单）主张已取得同意，而条目自身记录与之相反。',
      },
      statement: 'consent',
    },
    'consent.contradiction': {
      type: 'text',
      says: {
        en: "What both sides say when a broader statement contradicts the item's own record on consent.",
        zh: '范围更大的陈述与条目自身关于同意的记录相矛盾时，双方的内容。',
      },
      statement: 'consent',
    },
    'consent.renewed': {
      type: 'text',
      says: {
        en: 'The item records a consent that is later than a withdrawal, refusal or expiry of the same person: what it lifts, and the days of both.',
        zh: '条目记录了同一个人在撤回、拒绝或过期之后重新作出的同意：所解除的情况及双方日期。',
      },
      statement: 'consent',
    },
    'consent.register': {
      type: 'text',
      valueWords: registeredWords,
      values: Object.keys(registeredWords),
      says: {
        en: 'What the register of consent that takes in the item says of its person. Unknown if no register does.',
        zh: '覆盖该条目的同意登记表就相关个人载明的情况；没有登记表覆盖时为不明。',
      },
      statement: 'consent',
    },
    'consent.elsewhere': {
      type: 'number',
      points: { dataset: (_, { elsewhere }) => elsewhere },
      says: {
        en: 'How many items of a dataset do not object to use themselves, but contain the address, number or account of a person who objects in another item (matched by keyed hash).',
        zh: '数据集中自身未载明不得使用、但含有在其他条目中已撤回或拒绝的个人的联系方式、号码或账号的条目数（依密钥哈希比对）。',
      },
    },
    'consent.gone': {
      type: 'list',
      valueWords: {
        'turned-into-consent': { en: 'the same item now says that consent was given', zh: '同一条目现载明已同意' },
        'no-longer-said': { en: 'the same item now says nothing on it', zh: '同一条目现不再载明' },
        'no-longer-listed': { en: 'the item is no longer listed', zh: '该条目已不在清单中' },
      },
      points: { dataset: (element, { gone }) => gone.get(String(element)) },
      says: {
        en: "For a dataset: what became of objections that an earlier scan recorded and that the items' records no longer contain.",
        zh: '先前扫描已记录、而现有记录不再载明的不得使用的情况的去向（就数据集而言）。',
      },
    },
  },
  {
    subject: (concluded) => consentFacts(concluded),
    dataset: ({ elsewhere, gone }) => ({
      'consent.elsewhere': elsewhere === undefined ? unknown(reason('consent/not-compared')) : known(elsewhere, ['ledger']),
      'consent.gone': gone === undefined ? unknown(reason('scan/not-compared')) : known([...gone].sort(), ['ledger']),
    }),
  },
);

/**
 * The narrow adverse word wins: what an item's own record says against using it counts whatever a declaration, a card or a document says of
 * more than that item. Only a later consent in the same record lifts it.
 */
function consentFacts({ consent: own, claims, declared, personal }: Conclusions) {
  const person = personal.present.value === true;
  const registered = own?.registered;
  const isRegistered = registered !== undefined && isGiven(registered);
  const said = own && (own.against.length > 0 || own.given || own.unclear || isRegistered) ? own : undefined;
  const listed = said === undefined ? listAgainst(claims).against : said.against;
  // An opt-out of data in which nobody is seen is a right reserved, which other rules speak of.
  const alone = said !== undefined && !said.given && !said.unclear && !isRegistered && said.against.every((one) => one === 'opted-out');
  const against = alone && !person ? [] : [...new Set(listed)];
  const from = said
    ? [
        ...(registered === undefined || said.given ? [`the item's field ${said.field ?? ''}`.trim()] : []),
        ...(registered ? [registerOrigin(registered)] : []),
      ]
    : [];
  const silent = unknown(reason('consent/item-silent'));
  const unclear = unknown(reason('consent/not-understood'));
  const none = against.length === 0 && (said === undefined || (alone && !person));
  const status: Fact = none ? silent : known(against[0] ?? (said!.unclear ? 'unclear' : 'given'), from);
  return {
    'consent.status': status,
    'consent.against': none ? silent : against.length > 0 ? known(against, from) : said!.unclear ? unclear : known([], from),
    ...contradiction(own, against, claims, declared, from),
    'consent.renewed': renewal(own, from),
    'consent.register': registered === undefined ? unknown(reason('register/none')) : known(registered.says, [registerOrigin(registered)]),
  };
}

function contradiction(
  own: OwnConsent | undefined,
  against: readonly ConsentAgainst[],
  claims: readonly RecordedClaim[],
  declared: readonly DeclaringStatement[],
  from: readonly string[],
): Pick<Facts, 'consent.contradicted' | 'consent.contradiction'> {
  const wide: Side[] =
    against.length === 0
      ? []
      : [
          ...claims.flatMap(({ about, state, value, at }) => {
            const bases = about === 'basis' && state === 'known' ? (value as unknown as Basis[]).filter(isConsent) : [];
            return bases.length > 0 ? [{ at, says: bases.map(({ term }) => term).join(', ') }] : [];
          }),
          ...declared.flatMap(({ value, at }) => {
            const bases = value.basis ?? [];
            if (bases.length > 0) return [{ at, says: bases.map(({ term }) => term).join(', ') }];
            return value.noPersonalData === true ? [{ at, says: 'no personal data' }] : [];
          }),
        ];
  const contradicted = wide.length > 0;
  const mine = own?.raw !== undefined && own.raw !== '' ? own.raw : against.map((one) => consentAgainstWords[one]!.en).join(', ');
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
      : unknown(reason('consent/nothing-against')),
  };
}

function renewal(own: OwnConsent | undefined, from: readonly string[]): Fact {
  if (!own?.renewed) return unknown(reason('consent/no-later'));
  const { was, on, given } = own.renewed;
  return known(`${was} ${on} / given ${given}`, from);
}
