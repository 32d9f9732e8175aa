import { basisValid, isConsent, isGuardians, isStated } from '../../claims/basis/basis.js';
import type { Fact } from '../../model/fact.js';
import type { Law } from '../../model/rule.js';
import { reason } from '../../text/reasons/reason.js';
import { separateWords } from '../../text/words.js';
import { guardianNeeded, minorsPresent } from '../concluded/minors.js';
import { purposeFacts } from '../concluded/purposes.js';
import { sensitiveBasis } from '../concluded/sensitive-basis.js';
import { separateFor } from '../concluded/separate-consents.js';
import { evidenceFact } from '../concluded/voices.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** The legal basis for personal information. */
export default defineFacts(
  {
    'basis.recorded': {
      type: 'recorded',
      says: { en: 'A legal basis or consent is on record.', zh: '已记录合法性基础或同意。' },
      statement: 'basis',
    },
    'basis.terms': {
      type: 'list',
      says: { en: 'The legal bases on record, by their terms.', zh: '已记录的合法性基础（术语）。' },
      statement: 'basis',
    },
    'basis.consent': {
      type: 'boolean',
      says: { en: 'A legal basis on record is consent, of whatever kind.', zh: '所记录的合法性基础之一为同意（不论何种形式）。' },
      statement: 'basis',
    },
    'basis.valid': {
      type: 'boolean',
      says: {
        en: 'There is a valid basis under every law that applies through the chosen instruments.',
        zh: '在所选法规涉及的每一部法律下均有有效的基础。',
      },
      statement: 'basis',
    },
    'basis.separate-consent': {
      type: 'boolean',
      says: {
        en: 'Separate consent for sensitive information is on record: in the item, or declared with a document. Unknown where it is declared without one.',
        zh: '已记录针对敏感个人信息的单独同意：由条目载明，或经声明并附文件；仅有声明而无文件的为不明。',
      },
      statement: 'basis',
    },
    'basis.sensitive': {
      type: 'boolean',
      says: {
        en: 'What each law in force asks for sensitive information is on record: separate consent, or another ground that lifts its ban. A consent that is only declared, without a document, leaves it unknown.',
        zh: '已记录每一部适用法律对敏感个人信息所要求的条件：单独同意，或者解除禁止的其他情形；同意仅有声明而无文件的为不明。',
      },
      statement: 'basis',
    },
    'basis.guardian': {
      type: 'boolean',
      says: {
        en: 'Consent of a parent or guardian is on record: in the item, or declared with a document. Unknown where it is declared without one.',
        zh: '已记录父母或其他监护人的同意：由条目载明，或经声明并附文件；仅有声明而无文件的为不明。',
      },
      statement: 'basis',
    },
    'basis.separate-for': {
      type: 'list',
      valueWords: separateWords,
      says: {
        en: 'What separate consents are on record for: sensitive information, provision to others, publication, images from public places, transfer abroad, training on interactions. One cannot replace another.',
        zh: '已记录的单独同意所针对的处理：敏感个人信息、向他人提供、公开、公共场所图像、向境外提供、以交互数据训练；各项不能相互替代。',
      },
      statement: 'basis',
    },
    'basis.notice': {
      type: 'recorded',
      says: { en: 'The version of the notice shown to people is on record.', zh: '已记录向个人告知的文本版本。' },
      statement: 'basis',
    },
    'basis.needs-guardian': {
      type: 'boolean',
      says: {
        en: 'Children are in the data, and a law in force requires the consent of a parent or guardian: for any basis or, under some laws, if the basis is consent.',
        zh: '数据涉及未成年人，且适用法律要求取得监护人同意：不论何种基础，或者（依某些法律）仅限于以同意为基础的情形。',
      },
      statement: 'basis',
    },
    'basis.purposes': {
      type: 'list',
      says: {
        en: 'The stated purposes of the legal bases on record. Unknown if no purpose is recorded.',
        zh: '所记录的合法性基础对应的处理目的（原文）；未记录目的时为不明。',
      },
      statement: 'basis',
    },
    'basis.covers-use': {
      type: 'boolean',
      says: {
        en: 'The purposes on record cover the use that licit.yaml declares, under every chosen law. Unknown if a purpose or the use is not recorded, or its words are not recognized.',
        zh: '在所选的每一部法律下，所记录的目的涵盖 licit.yaml 声明的用途；未记录目的或用途、或无法理解其表述时为不明。',
      },
      statement: 'basis',
    },
    'basis.evidence': {
      type: 'boolean',
      says: {
        en: 'A document that can prove the basis is on record: for consent, a record that someone consented, not a blank form. Unknown if a document that may prove it was not read.',
        zh: '存有可证明该合法性基础的文件；同意须有已作出同意的记录，空白同意书不在此列。可能的文件未能读取时为不明。',
      },
      statement: 'basis',
    },
  },
  {
    subject({ profile, basis, bases, basisFrom: from, consent, register, statements, personal, laws, claims, declared }, context) {
      const under = (law: Law): Fact => {
        const { valid, reason } = basisValid(bases, law, personal.sensitiveUnder(law));
        return valid === 'unknown' ? unknown(reason) : { value: valid === 'yes', from, why: reason };
      };
      const recorded = basis.state === 'known';
      const notices = [...(consent?.notice === undefined ? [] : [consent.notice]), ...bases.flatMap((one) => one.notice ?? [])];
      const shown = separateFor(basis.shown).includes('sensitive');
      const separate = onRecord(separateFor(bases).includes('sensitive'), shown, 'separate consent', from);
      // Where nothing sensitive is known, what every law would ask for.
      const concerned = personal.sensitive.value === true ? laws.filter((law) => personal.sensitiveUnder(law)) : laws;
      const guardianSaid = consent?.guardian !== 'refused' && bases.some(isGuardians);
      return {
        'basis.recorded': { value: recorded, from, ...(recorded ? {} : { why: basis.why ?? reason('basis/none') }) },
        'basis.terms': recorded
          ? known([...new Set(bases.map((one) => one.term))].sort(), from)
          : unknown(basis.why ?? reason('basis/none')),
        'basis.consent': recorded ? known(bases.some(isConsent), from) : unknown(basis.why ?? reason('basis/none')),
        'basis.valid': underAll(laws.map(under)),
        'basis.sensitive': laws.length === 0 ? separate : underAll(concerned.map((law) => sensitiveBasis(law, bases, separate, from))),
        'basis.separate-consent': separate,
        'basis.guardian': onRecord(guardianSaid, basis.shown.some(isGuardians), "a guardian's consent", from),
        'basis.evidence': evidenceFact(basis.voices, basis.evidence, from),
        ...purposeFacts(bases, claims, laws, context, from),
        'basis.needs-guardian': guardianNeeded(
          minorsPresent(personal.found, claims, declared, { profile, consent, register, statements }),
          bases,
          laws,
        ),
        'basis.separate-for': bases.length > 0 ? known(separateFor(bases), from) : unknown(reason('basis/none')),
        'basis.notice': known(notices.filter(isStated).length > 0, consent?.notice === undefined ? from : ["the item's own record"]),
      };
    },
  },
);

/** There has to be a valid basis under each law that is chosen. */
function underAll(each: readonly Fact[]): Fact {
  const broken = each.find((fact) => fact.value === false);
  const undecided = each.find((fact) => fact.value === undefined);
  return broken ?? undecided ?? each[0] ?? unknown(reason('law/none'));
}

/** What someone only says is on record is not shown. */
function onRecord(said: boolean, shown: boolean, what: string, from: string[]): Fact {
  if (!said) return known(false, from);
  return shown ? known(true, from) : unknown(`${what} is declared, and no document shows it`);
}
