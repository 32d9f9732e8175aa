/** Reads what people state about the project: answers of closed meaning where the law has one, else words that say something. */

import type { Assessment, Filing, ProjectRecord, RecordName } from '../model/settings.js';
import { saysNothing, statesNothing } from '../text/placeholders.js';
import type { Written } from './schema/config-schema.js';

type Told = NonNullable<NonNullable<Written['records']>[RecordName]>;
type Read = Omit<ProjectRecord, 'at' | 'evidence'>;

/** What a record states, evidence apart. What was written and states nothing is left out. */
export function readRecord(name: RecordName, said: Told): Read {
  const { by, on, ...own } = typeof said === 'string' ? { text: said, by: undefined, on: undefined } : said;
  const text = own.text !== undefined && !statesNothing(own.text) ? own.text : undefined;
  const stated: Read = { ...(by !== undefined && { by }), ...(on !== undefined && { on: String(on) }) };
  switch (name) {
    case 'filing':
      return { ...stated, ...(own.text !== undefined && { text: own.text }), ...filings(own) };
    case 'assessment':
      return { ...stated, ...(own.text !== undefined && { text: own.text }), ...assessment(own) };
    case 'base-model':
      return { ...stated, ...(text !== undefined && { text }), ...baseModel(own) };
    case 'complaint-channel':
      return { ...stated, ...(text !== undefined && { text }), ...channel(own) };
    default:
      return { ...stated, ...(text !== undefined && { text }) };
  }
}

type Own = Exclude<Told, string>;
type Closed = Pick<Own, 'status' | 'kind' | 'number' | 'date' | 'reason' | 'filings' | 'text'>;

function filings(own: Closed): Pick<Read, 'filings'> {
  const given = own.filings ?? (own.status === undefined ? [] : [own]);
  const all = given.flatMap(({ status, kind, number, date, reason }): Filing[] => {
    if (status === undefined || status === 'done' || status === 'not-done') return [];
    return [{ status, ...(kind && { kind }), ...some({ number, date: day(date), reason }) }];
  });
  if (all.length > 0) return { filings: all };
  const read = own.text === undefined ? undefined : filingOf(own.text);
  return read === undefined ? {} : { filings: [read] };
}

function assessment(own: Closed): Pick<Read, 'assessment'> {
  const { status, date, reason } = own;
  if (status === 'done' || status === 'not-done' || status === 'in-progress' || status === 'not-required')
    return { assessment: { status, ...some({ date: day(date), reason }) } };
  const read = own.text === undefined ? undefined : assessmentOf(own.text);
  return read === undefined ? {} : { assessment: read };
}

/** Of words only the clear ones are read; a filing counts with its number, which the form asks for. */
function filingOf(words: string): Filing | undefined {
  const plain = words.normalize('NFKC');
  const kind = /登记|registration/iu.test(plain)
    ? 'registration'
    : /算法|algorithm/iu.test(plain)
      ? 'algorithm'
      : /大模型|生成式|model/iu.test(plain)
        ? 'model'
        : undefined;
  const number = /(?:网信算备)?[\p{L}\d-]*\d{6,}[\p{L}\d-]*/u.exec(plain)?.[0];
  const on = dayIn(plain);
  const status = (state: Filing['status']): Filing => ({ status: state, ...(kind && { kind }), ...some({ number, date: on }) });
  if (
    /(?:无需|无须|不需要?|不必|免于?)[^。；]{0,8}(?:备案|登记)|(?:not required|no filing (?:is )?(?:required|needed)|exempt)/iu.test(plain)
  )
    return { status: 'not-required', ...(kind && { kind }), ...reasonIn(plain) };
  if (
    /(?:未|没有?|尚未|暂未|还没)[^。；,，]{0,8}(?:备案|登记)|\bnot (?:yet )?(?:been )?(?:filed|registered)|\bunfiled\b|\bno filing\b/iu.test(
      plain,
    )
  )
    return status('not-filed');
  if (
    /(?:备案|登记)(?:申请)?(?:中|审核|办理|受理)|(?:正在|申请|办理|审核)[^。；]{0,8}(?:备案|登记)|in progress|pending|submitted|under review/iu.test(
      plain,
    )
  )
    return status('in-progress');
  if (number === undefined) return undefined;
  if (/登记|registered|registration/iu.test(plain)) return status('registered');
  return /备案|filed|filing|网信算备/iu.test(plain) ? status('filed') : undefined;
}

/** The first date in words, as exact as it is written. */
function dayIn(plain: string): string | undefined {
  const date = /(20\d\d)[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?/u.exec(plain);
  return date ? [date[1], date[2]!.padStart(2, '0'), ...(date[3] ? [date[3].padStart(2, '0')] : [])].join('-') : undefined;
}

function assessmentOf(words: string): Assessment | undefined {
  const plain = words.normalize('NFKC');
  const on = dayIn(plain);
  if (/(?:无需|无须|不需要?|不必|免于?)[^。；]{0,8}评估|(?:assessment )?(?:is )?not (?:required|needed)/iu.test(plain))
    return { status: 'not-required', ...reasonIn(plain) };
  if (
    /(?:未|没有?|尚未|暂未|还没)[^。；,，]{0,8}评估|\b(?:not|never|no)\b[^.;]{0,30}assess|not (?:yet )?(?:done|carried out|performed)/iu.test(
      plain,
    )
  )
    return { status: 'not-done' };
  if (/评估(?:正在)?(?:中|进行)|(?:正在|进行)[^。；]{0,8}评估|in progress|ongoing|under way/iu.test(plain))
    return { status: 'in-progress' };
  if (statesNothing(plain) || on === undefined) return undefined;
  return /(?:已|完成|通过|开展)[^。；]{0,10}评估|评估[^。；]{0,6}(?:完成|通过)|assess(?:ed|ment)/iu.test(plain)
    ? { status: 'done', date: on }
    : undefined;
}

/** `无需备案：仅供内部使用`: what is left beside the bare negation is the reason. */
function reasonIn(words: string): { reason?: string } {
  const rest = words
    .replace(
      /(?:无需|无须|不需要?|不必|免于?|办理|进行|开展|算法|大模型|安全|备案|登记|评估|no filing|filing|assessment|is|not|required|needed|exempt)/giu,
      '',
    )
    .replace(/[\s,，.。:：;；()（）]+/gu, '');
  return rest.length >= 4 ? { reason: words } : {};
}

function baseModel(own: Pick<Own, 'text' | 'name' | 'version' | 'license' | 'filing' | 'none'>): Pick<Read, 'baseModel'> {
  if (own.none === true) return { baseModel: 'none' };
  if (own.name !== undefined && !statesNothing(own.name)) {
    const { name, version, license, filing } = own;
    const told = (words: string | number | undefined) => (words === undefined || saysNothing(String(words)) ? undefined : String(words));
    return { baseModel: { name, ...some({ version: told(version), license: told(license), filing: told(filing) }) } };
  }
  const text = own.text?.trim();
  if (text === undefined) return {};
  // The one record in which `none` is an answer: training starts from nothing.
  if (
    /^(?:none|no base model|无|未使用(?:基础模型)?|无基础模型|不使用基础模型|从零训练|trained from scratch|from scratch)[.。]?$/iu.test(
      text,
    )
  )
    return { baseModel: 'none' };
  return statesNothing(text) ? {} : { baseModel: { name: text } };
}

/** A channel that people can reach: an address of the web, mail, telephone or post, not the word that there is one. */
function channel(own: Pick<Own, 'text' | 'times' | 'url' | 'email' | 'phone' | 'address'>): Pick<Read, 'channel' | 'times'> {
  const given = [own.url, own.email, own.phone, own.address].find(
    (one) => one !== undefined && !saysNothing(one) && /[\p{L}\p{N}]{3}/u.test(one),
  );
  const inText = own.text !== undefined && !statesNothing(own.text) && reachable.test(own.text.normalize('NFKC')) ? own.text : undefined;
  const times =
    own.times !== undefined && !statesNothing(own.times) && /[\d一二三四五六七八九十两]|hour|day|week|日|天|小时/iu.test(own.times);
  return { ...some({ channel: given ?? inText }), ...(times && { times: own.times }) };
}

const reachable = /https?:\/\/|www\.|\S@\S|\d(?:[\d\s()+-]{3,})\d|[\w-]+\.(?:com|cn|org|net|eu|io|gov|edu)\b/iu;

function day(date: string | number | undefined): string | undefined {
  return date === undefined ? undefined : String(date);
}

/** The members that have a value. */
function some<T extends Record<string, string | undefined>>(members: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}
