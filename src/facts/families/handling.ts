import { basisLaw, isConsent, isStated } from '../../claims/basis/basis.js';
import { categoryNames } from '../../claims/basis/personal-categories.js';
import { lastDayOf } from '../../claims/dates.js';
import type { DocumentKind } from '../../claims/documents/document-kinds.js';
import type { Basis, Handling, SeparateConsent, TransferRoute } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import type { Fact } from '../../model/fact.js';
import type { AssessmentCase, Law } from '../../model/rule.js';
import { reason } from '../../text/reasons/reason.js';
import { articleOf, saying } from '../../text/words/laws.js';
import { separateWords } from '../../text/words.js';
import type { ConcludedPersonal } from '../concluded/concluded-personal.js';
import { RETENTION_DAY } from '../concluded/retention.js';
import { separateFor } from '../concluded/separate-consents.js';
import { documentFact, documentsOnFile, isThere, placed } from '../concluded/voices.js';
import type { Conclusions } from '../conclusions.js';
import { type FactContext, known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What people declare on how personal information is handled, and what a law asks of it. */
export default defineFacts(
  {
    'handling.stated': {
      type: 'recorded',
      says: {
        en: 'licit.yaml says whether personal information is provided to others, published, collected in public places and transferred abroad.',
        zh: 'licit.yaml 已说明个人信息是否向他人提供、公开、来自公共场所采集以及向境外提供。',
      },
    },
    'handling.separate-needed': {
      type: 'list',
      valueWords: separateWords,
      says: {
        en: 'The declared kinds of handling for which a law in force asks for a consent of its own.',
        zh: '已声明的、依适用法律需取得单独同意的处理。',
      },
    },
    'handling.separate-missing': {
      type: 'list',
      valueWords: separateWords,
      says: {
        en: 'The declared kinds of handling that need separate consent and have none on record.',
        zh: '需要单独同意而未记录的处理。',
      },
    },
    'handling.separate-shown': {
      type: 'boolean',
      says: {
        en: 'Documents prove the separate consents on record. Unknown if one is only declared, or if a basis other than consent is recorded, which a lawyer must weigh.',
        zh: '已记录的单独同意均有文件证明；仅有声明，或者记录了同意以外的合法性基础（须由法律人员判断）的为不明。',
      },
    },
    'handling.transfer': {
      type: 'boolean',
      says: { en: 'Personal information is transferred abroad, as declared.', zh: '个人信息向境外提供（据声明）。' },
    },
    'handling.transfer-route': {
      type: 'recorded',
      says: {
        en: 'The transfer mechanism is declared, with a document if it needs one.',
        zh: '已声明出境路径，并附所需文件。',
      },
    },
    'handling.processors': {
      type: 'boolean',
      says: {
        en: 'Somebody processes the personal information on the provider’s behalf, as declared.',
        zh: '委托他人处理个人信息（据声明）。',
      },
    },
    'handling.processors-agreed': {
      type: 'recorded',
      says: {
        en: 'For each processor that is declared the agreement on the processing is on file.',
        zh: '所声明的每个受托方均有委托处理协议在卷。',
      },
    },
    'handling.retention': {
      type: 'text',
      says: { en: 'The last day on which the data may be kept, as declared.', zh: '声明的保存期限届满日。' },
    },
    'handling.retention-over': {
      type: 'boolean',
      says: { en: 'The declared retention period is over. Unknown where none is declared.', zh: '所声明的保存期限已过；未声明的为不明。' },
    },
    'handling.assessment-needed': {
      type: 'boolean',
      says: {
        en: 'A law in force requires an impact assessment: for sensitive information, where personal information is provided to others, published or transferred abroad, where others process it, or where decisions about people are automated. Unknown if that depends on what licit does not judge.',
        zh: '适用法律要求进行影响评估：处理敏感个人信息，向他人提供、公开、向境外提供，委托处理，或者自动化决策。取决于 licit 不作判断的因素的，为不明。',
      },
    },
    'handling.assessment': {
      type: 'recorded',
      says: { en: 'The impact assessment is declared with its report.', zh: '已声明影响评估并附报告。' },
    },
    'handling.ethics': {
      type: 'recorded',
      says: { en: 'The approval of an ethics committee is declared with its document.', zh: '已声明伦理审查批件并附文件。' },
    },
    'pi.deidentified': {
      type: 'text',
      values: ['de-identified', 'anonymized'],
      says: {
        en: 'What licit.yaml declares about the data: de-identified data is still personal information, anonymized data is not.',
        zh: 'licit.yaml 声明的处理状态：去标识化信息仍属个人信息，匿名化信息不属于。',
      },
    },
    'pi.deidentification-shown': {
      type: 'recorded',
      says: { en: 'The report on the de-identification or anonymization is on file.', zh: '去标识化或者匿名化报告在卷。' },
    },
    'pi.identifying-kinds': {
      type: 'list',
      says: {
        en: 'Kinds found, likely or certain, that identify someone.',
        zh: '检出的、能够识别个人身份的种类（“很可能”或“确定”）。',
      },
      ofDetectors: true,
      kinds: true,
    },
  },
  {
    subject(concluded, context) {
      const saying = concluded.declared.filter(({ value }) => value.handling !== undefined);
      const declared: Declared = { all: saying.map(({ value }) => value.handling!), from: saying.map(({ at }) => placed(at)) };
      const givingOn = saying
        .filter(({ value }) => GIVES_ON.some((name) => value.handling![name] !== undefined))
        .map(({ at }) => placed(at));
      return {
        ...consentFacts(concluded, declared, givingOn),
        ...transferFacts(declared),
        ...processorFacts(declared),
        ...retentionFacts(declared, context),
        ...assessmentFacts(concluded, declared),
        ...deidentificationFacts(concluded, declared),
      };
    },
  },
);

/** Routes that need no document of one's own: a decision or an exemption by law. */
const ROUTES_BY_LAW: readonly TransferRoute[] = ['adequacy', 'exempt', 'derogation'];

/** What all declarations say on handling, and where. Of several the one that says more counts: that data is handed on is not taken back by one that says it is not. */
interface Declared {
  all: readonly Handling[];
  from: string[];
}

/** A declaration with the documents that show it. */
function withDocuments({ from }: Declared, evidence: readonly (Evidence[] | undefined)[]): string[] {
  return [...from, ...documentsOnFile(evidence)];
}

function isProvided({ all }: Declared): boolean {
  return all.some((one) => (one.recipients ?? []).length > 0);
}

function isPublished({ all }: Declared): boolean {
  return all.some((one) => one.published === true);
}

function transfersOf({ all }: Declared): NonNullable<Handling['transfer']>[] {
  return all.flatMap((one) => (one.transfer && one.transfer.to.length > 0 ? [one.transfer] : []));
}

/** What is said of handing data on: an assessment or a report that is declared says nothing of it. */
const GIVES_ON = ['recipients', 'published', 'publicPlaces', 'transfer'] as const;

function isAllStated({ all }: Declared): boolean {
  return GIVES_ON.every((name) => all.some((one) => one[name] !== undefined));
}

function consentFacts({ laws, bases, basis, basisFrom }: Conclusions, declared: Declared, from: readonly string[]) {
  const { all } = declared;
  const asking = laws.filter(({ personalData: { separate = [] } }) => separate.length > 0);
  const asked = new Set(asking.flatMap(({ personalData: { separate = [] } }) => separate.map((one) => one.for)));
  const done: SeparateConsent[] = [
    ...(isProvided(declared) ? (['provision'] as const) : []),
    ...(isPublished(declared) ? (['publication'] as const) : []),
    ...(all.some((one) => one.publicPlaces === true) ? (['public-images'] as const) : []),
    ...(transfersOf(declared).length > 0 ? (['transfer'] as const) : []),
  ];
  const needed = done.filter((one) => asked.has(one));
  const onRecord = separateFor(bases);
  const isTheirs = (law: Law | undefined): boolean => law === undefined || asking.includes(law);
  const otherBasis = bases.find((one) => !isConsent(one) && isTheirs(basisLaw(one)));
  const fromBases = [...from, ...basisFrom];
  return {
    'handling.stated': known(isAllStated(declared), [...from]),
    'handling.separate-needed': known(needed, [...from]),
    'handling.separate-missing': known(otherBasis ? [] : needed.filter((one) => !onRecord.includes(one)), fromBases),
    'handling.separate-shown': separateConsentsShown(needed, separateFor(basis.shown), otherBasis, fromBases),
  };
}

function transferFacts(declared: Declared) {
  const { all, from } = declared;
  const transfers = transfersOf(declared);
  const routed =
    transfers.length > 0 &&
    transfers.every(({ route, evidence }) => route !== undefined && (ROUTES_BY_LAW.includes(route) || isThere(evidence)));
  return {
    'handling.transfer':
      transfers.length > 0 ? known(true, from) : all.some((one) => one.transfer) ? known(false, from) : notSaid('transfer'),
    'handling.transfer-route': known(
      routed,
      withDocuments(
        declared,
        transfers.map((one) => one.evidence),
      ),
    ),
  };
}

/** Of several declarations the one that names processors counts. Each has its own agreement. */
function processorFacts({ all, from }: Declared) {
  const named = all.flatMap(({ processors }) => processors ?? []);
  const isSaid = all.some(({ processors }) => processors !== undefined);
  return {
    'handling.processors': named.length > 0 ? known(true, from) : isSaid ? known(false, from) : notSaid('processors'),
    'handling.processors-agreed': allShown(named, ['processing-agreement'], from),
  };
}

function retentionFacts({ all, from }: Declared, { asOf }: FactContext) {
  const days = all.flatMap((one) => (one.retention !== undefined && RETENTION_DAY.test(one.retention) ? [one.retention] : []));
  const retention = days.sort()[0];
  return {
    'handling.retention': retention === undefined ? notSaid('retention') : known(retention, from),
    'handling.retention-over': retention === undefined ? notSaid('retention') : known(lastDayOf(retention) < asOf.slice(0, 10), from),
  };
}

function assessmentFacts({ laws, personal }: Conclusions, declared: Declared) {
  const { all } = declared;
  return {
    'handling.assessment-needed': assessmentNeeded(laws, personal, declared),
    'handling.assessment': documentFact(
      all.flatMap(({ assessment }) => assessment?.evidence ?? []),
      ['impact-assessment'],
      withDocuments(
        declared,
        all.map((one) => one.assessment?.evidence),
      ),
    ),
    'handling.ethics': documentFact(
      all.flatMap(({ ethics }) => (ethics !== undefined && isStated(ethics.reference) ? (ethics.evidence ?? []) : [])),
      ['ethics-approval'],
      withDocuments(
        declared,
        all.map((one) => one.ethics?.evidence),
      ),
    ),
  };
}

function deidentificationFacts({ personal }: Conclusions, declared: Declared) {
  const { all, from } = declared;
  const those = all.flatMap((one) => one.deidentified ?? []);
  // What says only that someone has a condition does not say who.
  const identifying = personal.found.filter((id) => !conditions.has(id));
  const shownBy = withDocuments(
    declared,
    those.map((one) => one.evidence),
  );
  return {
    'pi.deidentified':
      those.length === 0
        ? notSaid('deidentified')
        : known(those.every((one) => one.as === 'anonymized') ? 'anonymized' : 'de-identified', from),
    'pi.deidentification-shown': allShown(those, ['anonymization-report'], shownBy),
    'pi.identifying-kinds':
      identifying.length > 0
        ? known(identifying, ['detectors'])
        : personal.none
          ? known([], from)
          : unknown(reason('personal/none-found-shows-nothing')),
  };
}

/** Kinds that say what someone is or has. */
const conditions = new Set(['pi/minor', ...[...categoryNames].map((name) => `pi/${name}`)]);

/** Each that is declared must be shown by a document of its own. */
function allShown(those: readonly { evidence?: Evidence[] }[], kinds: readonly DocumentKind[], from: string[]): Fact {
  const each = those.map(({ evidence }) => documentFact(evidence ?? [], kinds, from));
  return (
    each.find(({ value }) => value === false) ??
    each.find(({ value }) => value === undefined) ??
    each.find(({ stated }) => stated) ??
    known(each.length > 0, [...new Set([...from, ...each.flatMap((fact) => fact.from)])])
  );
}

function notSaid(name: string): Fact {
  return unknown(`licit.yaml does not say handling.${name}`);
}

function separateConsentsShown(needed: readonly string[], proven: readonly string[], otherBasis: Basis | undefined, from: string[]): Fact {
  if (needed.length === 0) return unknown(reason('handling/none-separate'));
  if (needed.every((one) => proven.includes(one))) return known(true, from);
  if (otherBasis) return unknown(reason('handling/for-lawyer'));
  return unknown(reason('handling/separate-declared'));
}

/** Whether each case in which a law asks for an impact assessment is given; undefined where that is not said. */
function assessmentCasesOf({ sensitive }: ConcludedPersonal, declared: Declared): Record<AssessmentCase, boolean | undefined> {
  const { all } = declared;
  const said = (name: 'processors' | 'automatedDecisions', given: boolean): boolean | undefined =>
    given || (all.some((one) => one[name] !== undefined) ? false : undefined);
  const handedOn = isProvided(declared) || isPublished(declared) || transfersOf(declared).length > 0;
  return {
    sensitive: sensitive.value === undefined ? undefined : sensitive.value === true,
    'handed-on': handedOn || (isAllStated(declared) ? false : undefined),
    entrusted: said(
      'processors',
      all.some(({ processors = [] }) => processors.length > 0),
    ),
    'automated-decisions': said(
      'automatedDecisions',
      all.some(({ automatedDecisions }) => automatedDecisions === true),
    ),
  };
}

/** Whether a law in force asks for an impact assessment. */
function assessmentNeeded(laws: readonly Law[], personal: ConcludedPersonal, declared: Declared): Fact {
  const { from } = declared;
  const given = assessmentCasesOf(personal, declared);
  const asking = laws.flatMap((law) => (law.personalData.assessment === undefined ? [] : [{ law, ...law.personalData.assessment }]));
  const isGiven = ({ for: cases }: (typeof asking)[number]): boolean => cases.some((one) => given[one] === true);
  const due = asking.find((one) => one.depends === undefined && isGiven(one));
  if (due !== undefined) return { value: true, from: [...personal.sensitive.from, ...from], why: articleOf(due.law, due.article).en };
  const open = asking.find((one) => one.depends !== undefined && isGiven(one));
  if (open?.depends !== undefined) return unknown(saying(open.law, open.depends, open.article).en);
  // That the law does not ask for one is known where all cases in which it does are.
  if (laws.length > 0 && asking.length === 0) return { value: false, from: laws.map(({ id }) => id), why: reason('law/asks-none') };
  const decided = asking.filter(({ depends }) => depends === undefined);
  const isDecided = decided.length > 0 && asking.every(({ for: cases }) => cases.every((one) => given[one] === false));
  return isDecided ? known(false, from) : unknown(reason('handling/need-open'));
}
