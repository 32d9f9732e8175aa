import type { Fact, Facts } from '../model/fact.js';
import type { Assessment, Filing, ProjectRecord, RecordName } from '../model/settings.js';
import { isThere, placed } from './concluded/voices.js';
import { unreadOf, unreadWhy } from './document-facts.js';
import { type FactContext, known, unknown } from './fact-context.js';

/**
 * What licit.yaml says of the project. All of it is what a person states; a document that is named is kept with its digest and does not
 * turn the statement into something that licit looked at.
 */
export function recordFacts({ provider, configPath, records, kept }: FactContext): Facts {
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
      channel?.text !== undefined ? 'the record names no address, telephone or mail of the channel' : missing('complaint-channel', channel),
    ),
    'project.complaint-times': told(channel?.times !== undefined, origin(channel), 'the record gives no reply times in hours or days'),
    ...baseModelFacts(records['base-model']),
    ...filingFacts(records.filing),
    ...assessmentFacts(records.assessment),
    'project.request-log': recorded('request-log'),
    'project.quality-measures': recorded('quality-measures'),
    'project.bias-statement': recorded('bias-statement'),
    'project.ip-strategy': recorded('ip-strategy'),
    'project.reproducible': kept ? known(true, ['ledger']) : unknown('no ledger is kept'),
  };
}

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
      : { value: false, from: origin(record), why: 'neither license nor filing number of the base model is recorded' },
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
      record?.text === undefined ? missing('filing', record) : 'the record `filing` names no state that licit understands: write `status`';
    return { 'project.filing': unknown(why), 'project.filed': unknown(why) };
  }
  const answer = answerOf(decisive);
  return {
    'project.filing': stated(decisive.status, record),
    'project.filed':
      answer === undefined
        ? unknown(
            decisive.status === 'in-progress'
              ? 'the filing is in progress'
              : 'a filing counts with its number and date; one of them is not recorded',
          )
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
        : 'the record `assessment` names no state that licit understands: write `status`';
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
        ? unknown(said.status === 'done' ? 'the day of the assessment is not recorded' : 'the assessment is in progress')
        : stated(answer, record),
  };
}
