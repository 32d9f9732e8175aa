import type { Fact, Facts } from '../../model/fact.js';
import type { Assessment, Filing, ProjectRecord, RecordName } from '../../model/settings.js';
import { reason } from '../../text/reasons/reason.js';
import { isThere, placed } from '../concluded/voices.js';
import { unreadOf, unreadWhy } from '../document-facts.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What licit.yaml says of the project. */
export default defineFacts(
  {
    'project.provider': { type: 'recorded', says: { en: 'licit.yaml names the provider.', zh: 'licit.yaml 已写明提供者。' } },
    'project.contact': {
      type: 'recorded',
      says: { en: 'licit.yaml gives a contact of the provider.', zh: 'licit.yaml 已写明提供者的联系方式。' },
    },
    'project.complaint-channel': {
      type: 'recorded',
      says: {
        en: 'A channel for complaints and reports is on record, with an address, telephone number or mail address.',
        zh: '已记录投诉、举报渠道，并载明网址、电话、邮箱或地址。',
      },
    },
    'project.complaint-times': {
      type: 'recorded',
      says: { en: 'The procedure and reply times of the complaint channel are on record.', zh: '已记录投诉举报渠道的处理流程和反馈时限。' },
    },
    'project.base-model': {
      type: 'text',
      says: {
        en: 'The base model as licit.yaml names it, or `none`. Unknown where it names none.',
        zh: 'licit.yaml 所载基础模型名称，或 `none`（未使用）；未载明时为不明。',
      },
    },
    'project.base-model-source': {
      type: 'boolean',
      says: {
        en: 'A license or a filing number of the base model is recorded, or training starts from scratch. Unknown where no base model is recorded.',
        zh: '已记录基础模型的许可或备案号，或未使用基础模型；未记录基础模型时为不明。',
      },
    },
    'project.filing': {
      type: 'text',
      values: ['filed', 'registered', 'in-progress', 'not-filed', 'not-required'],
      says: {
        en: 'The status of the filing, as licit.yaml states it; of several, the algorithm filing required by Art. 17. Unknown if no status is recorded, or none that licit recognizes.',
        zh: 'licit.yaml 所载备案进展；有多项时以第十七条要求的算法备案为准；未记录或无法识别时为不明。',
      },
    },
    'project.filed': {
      type: 'boolean',
      says: {
        en: 'The algorithm is stated to be filed or registered, with number and date. Unknown while in progress, or if number or date is not recorded.',
        zh: '已陈述算法完成备案或登记，并载明编号和日期；办理中或缺编号、日期时为不明。',
      },
    },
    'project.assessment': {
      type: 'text',
      values: ['done', 'in-progress', 'not-done', 'not-required'],
      says: {
        en: 'The status of the security assessment, as licit.yaml states it. Unknown if no status is recorded, or none that licit recognizes.',
        zh: 'licit.yaml 所载安全评估进展；未记录或无法识别时为不明。',
      },
    },
    'project.assessed': {
      type: 'boolean',
      says: {
        en: 'The security assessment is stated to be done, with its date. Unknown while in progress, or where the date is not recorded.',
        zh: '已陈述完成安全评估并载明日期；进行中或缺日期时为不明。',
      },
    },
    'project.request-log': {
      type: 'recorded',
      says: { en: "How individuals' requests are received and handled is on record.", zh: '已记录个人请求的受理与处理情况。' },
    },
    'project.quality-measures': {
      type: 'recorded',
      says: { en: 'Measures to improve data quality are on record.', zh: '已记录提高数据质量的措施。' },
    },
    'project.bias-statement': {
      type: 'recorded',
      says: { en: 'Measures against discrimination in selecting data are on record.', zh: '已记录数据选择中防止歧视的措施。' },
    },
    'project.ip-strategy': {
      type: 'recorded',
      says: { en: "Protection of others' rights and of trade secrets is on record.", zh: '已记录尊重知识产权、保守商业秘密的做法。' },
    },
    'project.reproducible': {
      type: 'boolean',
      says: {
        en: 'The totals of this run can be recomputed from the ledger. Unknown if no ledger is kept.',
        zh: '本次运行的汇总数可由台账重新算出。未保存台账时为不明。',
      },
    },
  },
  {
    // All of it is what a person states; a document that is named is kept with its digest and does not turn the statement into something that licit looked at.
    project(_, { provider, configPath, records, kept }) {
      const from = configPath === undefined ? [] : [configPath];
      const told = (value: boolean, origins: readonly string[], why?: string): Fact => ({
        value,
        from: [...origins],
        ...(value ? { stated: true as const } : why !== undefined && { why }),
      });
      const recorded = (name: RecordName): Fact => {
        const record = records[name];
        const kinds = [`record-${name}` as const];
        const there = record !== undefined && (record.text !== undefined || isThere(record.evidence, kinds));
        const unread = there ? [] : unreadOf(record?.evidence, kinds);
        if (unread.length > 0) return unknown(unreadWhy(unread));
        return told(there, origin(record), missing(name, record));
      };
      const channel = records['complaint-channel'];
      return {
        'project.provider': told(provider.name !== undefined, from),
        'project.contact': told(provider.contact !== undefined, from),
        'project.complaint-channel': told(
          channel?.channel !== undefined,
          origin(channel),
          channel?.text !== undefined ? reason('record/no-channel') : missing('complaint-channel', channel),
        ),
        'project.complaint-times': told(channel?.times !== undefined, origin(channel), reason('record/no-reply-times')),
        ...baseModelFacts(records['base-model']),
        ...filingFacts(records.filing),
        ...assessmentFacts(records.assessment),
        'project.request-log': recorded('request-log'),
        'project.quality-measures': recorded('quality-measures'),
        'project.bias-statement': recorded('bias-statement'),
        'project.ip-strategy': recorded('ip-strategy'),
        'project.reproducible': kept ? known(true, ['ledger']) : unknown(reason('project/no-ledger')),
      };
    },
  },
);

function origin(record: ProjectRecord | undefined): string[] {
  return record === undefined ? [] : [placed(record.at)];
}

function missing(name: RecordName, record: ProjectRecord | undefined): string {
  return record === undefined
    ? `no record \`${name}\` in licit.yaml`
    : `the record \`${name}\` in licit.yaml says that there is none, or nothing`;
}

/** A value that a person states. */
function stated(value: NonNullable<Fact['value']>, record: ProjectRecord | undefined): Fact {
  return { value, from: origin(record), stated: true };
}

function baseModelFacts(record: ProjectRecord | undefined): Pick<Facts, 'project.base-model' | 'project.base-model-source'> {
  const model = record?.baseModel;
  if (model === undefined) {
    const none = unknown(missing('base-model', record));
    return { 'project.base-model': none, 'project.base-model-source': none };
  }
  if (model === 'none') return { 'project.base-model': stated('none', record), 'project.base-model-source': stated(true, record) };
  const shown = model.license !== undefined || model.filing !== undefined;
  return {
    'project.base-model': stated([model.name, model.version].filter(Boolean).join(' '), record),
    'project.base-model-source': shown
      ? stated(true, record)
      : { value: false, from: origin(record), why: reason('project/no-base-model') },
  };
}

function filingFacts(record: ProjectRecord | undefined): Pick<Facts, 'project.filing' | 'project.filed'> {
  const filings = record?.filings ?? [];
  // Art. 17 asks for the filing of the algorithm; where that is told apart it is the one that answers.
  const own = filings.filter(({ kind }) => kind === 'algorithm');
  const asked = own.length > 0 ? own : filings;
  const decisive = asked.find((filing) => answerOf(filing) === false) ?? asked.find((filing) => answerOf(filing) === undefined) ?? asked[0];
  if (decisive === undefined) {
    const why =
      record?.text === undefined ? missing('filing', record) : 'the record `filing` names no status that licit recognizes: write `status`';
    return { 'project.filing': unknown(why), 'project.filed': unknown(why) };
  }
  const answer = answerOf(decisive);
  return {
    'project.filing': stated(decisive.status, record),
    'project.filed':
      answer === undefined
        ? unknown(decisive.status === 'in-progress' ? reason('record/filing-in-progress') : reason('record/filing-incomplete'))
        : stated(answer, record),
  };
}

function answerOf({ status, number, date }: Filing): boolean | undefined {
  if (status === 'not-filed' || status === 'not-required') return false;
  return status !== 'in-progress' && number !== undefined && date !== undefined ? true : undefined;
}

function assessmentFacts(record: ProjectRecord | undefined): Pick<Facts, 'project.assessment' | 'project.assessed'> {
  const said: Assessment | undefined = record?.assessment;
  if (said === undefined) {
    const why =
      record?.text === undefined
        ? missing('assessment', record)
        : 'the record `assessment` names no status that licit recognizes: write `status`';
    return { 'project.assessment': unknown(why), 'project.assessed': unknown(why) };
  }
  const answer =
    said.status === 'not-done' || said.status === 'not-required'
      ? false
      : said.status === 'done' && said.date !== undefined
        ? true
        : undefined;
  return {
    'project.assessment': stated(said.status, record),
    'project.assessed':
      answer === undefined
        ? unknown(said.status === 'done' ? reason('record/no-assessment-day') : reason('record/assessment-in-progress'))
        : stated(answer, record),
  };
}
