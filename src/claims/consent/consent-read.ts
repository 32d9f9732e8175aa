import type { Json } from '../../model/basics.js';
import type { Consent, ConsentAgainst } from '../../model/claim.js';
import type { Role } from '../../model/format.js';
import { append } from '../../text/append.js';
import { saysNothing } from '../../text/placeholders.js';
import { isConsent, readBasis } from '../basis/basis.js';
import { lastDayOf, readDate } from '../dates.js';
import { reservationClaim } from '../reservation.js';
import { consentRoles } from '../roles/role-names.js';
import { isScope } from './consent-fields.js';
import { consentStatus, gravest, LONGEST_STATUS, yesOrNo } from './consent-words.js';
import { deletionName, readDeletion } from './deletions.js';

/** How the value of one field is read, by what the field is for. */

/** What one field says on consent. */
export interface Heard {
  /** The same for all that is alike but for the days of a withdrawal and a consent. */
  kind: number;
  field: string;
  /** The words at fault, for people; none of a bare day. */
  raw: string;
  against?: ConsentAgainst[];
  given?: true;
  unclear?: true;
  /** The day of a withdrawal or of a consent, as exact as stated. */
  withdrawnAt?: string;
  givenAt?: string;
  expires?: string;
  notice?: string;
  guardian?: Consent['guardian'];
  purposes?: string[];
  renewed?: Consent['renewed'];
}

export const READ_ROLES = ['basis', 'reservation', ...consentRoles] as const satisfies readonly Role[];
export type ReadRole = (typeof READ_ROLES)[number];

export type Read = Omit<Heard, 'kind' | 'field' | 'raw'> | undefined;

export const readers: Record<ReadRole, (words: string, name: string) => Read> = {
  basis: (words, name) => {
    const named = CONSENT_NAME.test(name);
    if (named && /^(?:none|nil|无|没有)$/i.test(words)) return { against: ['refused'] };
    if (named && /^(?:待定|待补充?|暂无|tb[ad]|to ?do)$/i.test(words)) return { against: ['pending'] };
    if (saysNothing(words)) return undefined;
    const flag = yesOrNo(words);
    if (flag !== undefined) return named ? (flag ? { given: true } : { against: ['refused'] }) : undefined;
    const bases = readBasis(words);
    // The end of a contract is not the word of a person.
    if (!named && bases.length > 0 && !bases.some(isConsent)) return undefined;
    const status = consentStatus(words);
    if (status)
      return {
        ...(status.against.length > 0 && { against: status.against }),
        ...(status.given && { given: true }),
        ...(status.expires !== undefined && { expires: status.expires }),
      };
    if (bases.length > 0) return undefined;
    if (readDate(words) !== undefined) return named ? { given: true, givenAt: readDate(words)! } : undefined;
    if (!named || words.length > LONGEST_STATUS) return undefined;
    return /^(?:(?:broad|specific|tiered|dynamic|verbal|oral|written|electronic|e-?sign\w*|online|paper|blanket|parental|consent|form|by|on|via|and|in|[\s,;/+&-])+|[^不未无没缺拒旧?？]{0,6}(?:书面|口头|电子|线上|纸质)[^不未无没缺拒旧?？]{0,6})$/i.test(
      words,
    ) && !/^(?:consent|form|\s)+$/i.test(words)
      ? { given: true }
      : { unclear: true };
  },
  reservation: (words, name) => {
    const claim = reservationClaim(words, { path: '', field: name });
    if (claim.state === 'known')
      return claim.value['ai-training'] === 'disallowed' || claim.value['gen-ai'] === 'disallowed' ? { against: ['opted-out'] } : undefined;
    if (claim.state === 'missing') return undefined;
    const status = consentStatus(words);
    if (status && status.against.length > 0) return { against: ['opted-out'] };
    return status ? undefined : { unclear: true };
  },
  'consent-withdrawn': (words) => {
    if (!isSo(words)) return undefined;
    // Whatever else fills the field, a day, a name, a reason, says that it happened.
    if (NOT_WITHDRAWN.test(words)) return undefined;
    const day = readDate(words);
    return { against: ['withdrawn'], ...(day !== undefined && { withdrawnAt: day }) };
  },
  'consent-given': (words) => {
    if (emptyDay(words)) return undefined;
    const day = readDate(words);
    if (day !== undefined) return { given: true, givenAt: day };
    const flag = yesOrNo(words);
    if (flag !== undefined) return flag ? { given: true } : { against: ['refused'] };
    const status = consentStatus(words);
    return status ? { ...(status.against.length > 0 && { against: status.against }), ...(status.given && { given: true }) } : undefined;
  },
  'consent-expires': (words) => {
    if (
      emptyDay(words) ||
      /^(?:never|permanent|perpetual|indefinite\w*|forever|no expir\w*|unbefristet|unbegrenzt|illimit\w*|sans (?:fin|limite|terme)|sin (?:fin|límite)|ilimitad\w*|無期限|無制限|무기한|永久|长期|无限期|不限|终身)/i.test(
        words,
      )
    )
      return undefined;
    const date = readDate(words);
    const day = date === undefined ? earliestReading(words) : lastDayOf(date);
    if (day !== undefined) return { expires: day };
    const status = consentStatus(words);
    if (status)
      return {
        ...(status.against.length > 0 && { against: status.against }),
        ...(status.expires !== undefined && { expires: status.expires }),
      };
    return { unclear: true };
  },
  notice: (words) => (saysNothing(words) ? undefined : { notice: words.slice(0, 60) }),
  objection: (words, name) => {
    const deletion = deletionName(name);
    if (deletion !== undefined) {
      const read = readDeletion(deletion, words);
      return read === undefined ? undefined : read === 'unclear' ? { unclear: true } : { against: [read] };
    }
    if (!isSo(words)) return undefined;
    return { against: [whatOf(name)] };
  },
  guardian: (words) => {
    if (saysNothing(words)) return undefined;
    const flag = yesOrNo(words);
    // A plain no may be said of a grown person, of whom no guardian was asked.
    if (flag !== undefined) return { guardian: flag ? 'given' : 'refused' };
    if (readDate(words) !== undefined) return { guardian: 'given' };
    const status = consentStatus(words);
    if (!status) return undefined;
    return status.against.length > 0 ? { guardian: 'refused', against: status.against } : status.given ? { guardian: 'given' } : undefined;
  },
  purpose: (words, name) => {
    const against = isScope(name) || (CONSENT_NAME.test(name) && ONLY.test(words)) ? scopeOf(words, name) : undefined;
    if (saysNothing(words) || words.length > 200) return against;
    const purposes = words
      .split(/[;,|；，、]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return purposes.length > 0 && purposes.length <= 10 ? { purposes, ...against } : against;
  },
};

export const CONSENT_NAME =
  /consent|optin|optedin|agree|authori[sz]ed|^permission|签字|签署|同意|授权|知情|동의|einwilligung|einverst|zustimmung|consenso|toestemming|samtycke|samtykke|zgoda|souhlas|suostumus|согласи|(?<![a-z])r[ıi]za(?![a-z])|persetujuan|đồngý|موافقة/;
const NOT_WITHDRAWN =
  /\b(?:not|never|no)\b.{0,12}(?:withdr|revo)|^(?:active|valid|given|in force|consent(?:ed| given)?)$|未.{0,3}撤|没有?.{0,3}撤|^(?:已同意|同意|有效|正常)$/i;
/** Consent to these takes in the training of models. */
const TRAINING =
  /train|machine[ -]?learning|(?<!\p{L})(?:ai|ml|llms?|ki|ia)(?!\p{L})|model(?:l?ing| development| building)|artificial intelligence|algorithm|训练|人工智能|机器学习|大模型|模型|学習|機械学習|人工知能|학습|인공지능|entra[iî]n|apprentissage|entrenamiento|aprendizaje|treinamento|aprendizado|обучени|искусственн|(?<!\p{L})ИИ(?!\p{L})|maschinell/iu;
const NO_TRAINING =
  /\b(?:not?|never|without|except|excluding|but not)\b.{0,30}(?:train|learning|\bai\b|models?)|(?:不含|不包括|除|非|不得|禁止|不).{0,6}(?:训练|模型|人工智能)|(?:学習|학습).{0,4}(?:除く|不可|제외|금지)|(?:kein|nicht|sauf|sans|excepto|sin|exceto|sem|кроме|без).{0,20}(?:train|ki\b|ia\b|entra|treina|обучени)/iu;
const ANY_USE =
  /^(?:all|any|full|broad|unrestricted|unlimited|everything|general)\b|任何|全部|所有|不限|すべて|全て|모든|전체|^(?:alle|tous|toutes|todos|todas)\b|^(?:любы|все )/iu;
const ONLY =
  /\bonly\b|\bsolely\b|仅|只限|限于|のみ|に限|만$|만 |\bnur\b|uniquement|seulement|\bsolo\b|\bsólo\b|únicamente|apenas|somente|только/iu;

const LIMITS = /restrict|limit|condition|限制|条件/;

/** What a consent to something says of training: nothing against it where it takes it in; a refusal where it is to something else only. */
function scopeOf(words: string, name: string): Read {
  if (saysNothing(words)) return undefined;
  const answer = yesOrNo(words);
  if (answer !== undefined && LIMITS.test(name)) return answer ? { unclear: true } : undefined;
  if (answer !== undefined) return answer ? undefined : { against: ['refused'] };
  if (NO_TRAINING.test(words)) return { against: ['refused'] };
  if (TRAINING.test(words) || ANY_USE.test(words)) return undefined;
  return ONLY.test(words) ? { against: ['refused'] } : isScope(name) ? { unclear: true } : undefined;
}

const NOT_SO = /^(?:not?\b|none|never|nil|nothing|未|无|没有|没|否|不适用|尚未)/i;

/** Whether a field for what happened says that it did: a yes, a day, a name or a reason. */
function isSo(words: string): boolean {
  return yesOrNo(words) ?? (!emptyDay(words) && !NOT_SO.test(words));
}

/** What a yes in a field says that is named for one of these. */
function whatOf(name: string): ConsentAgainst {
  if (/eras|delet|remov|forg[eo]t|takedown|rtbf|删除|注销|清除|遗忘/.test(name)) return 'erasure';
  if (/pending|outstanding/.test(name)) return 'pending';
  if (/lapsed|expired|invalid|void/.test(name)) return 'expired';
  if (/退出|optout/.test(name)) return 'opted-out';
  return /refus|declin|den[iy]|reject|disagree|no|without|missing|lack|absent|un|拒|不|未|无|没有|缺|禁/.test(name) &&
    !/objec|反对|异议/.test(name)
    ? 'refused'
    : 'objected';
}

/** A day that is none: empty, zero, or so far away that it stands for "never". */
function emptyDay(words: string): boolean {
  return saysNothing(words) || /^(?:nat|0|0000-00-00.*|0001-01-01.*|1900-01-01.*|1970-01-01(?:[T ]00:00.*)?|9999-.*|-?1)$/i.test(words);
}

/** `03/04/2025`, of which nobody says whether the month comes first: the earlier day, by which consent has surely been asked to end. */
function earliestReading(words: string): string | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)/.exec(words);
  if (!found) return undefined;
  const [, one, two, year] = found;
  const days = [
    [one!, two!],
    [two!, one!],
  ].flatMap(([month, day]) =>
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
      ? [`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`]
      : [],
  );
  return days.sort()[0];
}

/** Lists of events, as consent registers export them, and objects: each is read by itself. The latest decides only where all are dated. */
export function readNested(role: ReadRole, name: string, value: Json): Read {
  const elements = (Array.isArray(value) ? value : [value]).slice(0, 50);
  const events = elements.map((element) => {
    const leaves =
      element !== null && typeof element === 'object' && !Array.isArray(element) ? Object.entries(element) : [['', element] as const];
    const read: { against: ConsentAgainst[]; given: boolean; at?: string } = { against: [], given: false };
    for (const [, leaf] of leaves) {
      if (leaf === null || typeof leaf === 'object' || leaf === undefined) continue;
      const words = String(leaf).trim();
      const day = typeof leaf === 'boolean' ? undefined : readDate(words);
      if (day !== undefined) {
        if (read.at === undefined || read.at < day) read.at = day;
        continue;
      }
      const one =
        typeof leaf === 'boolean' && leaves.length > 1
          ? undefined
          : readers[role === 'purpose' || role === 'notice' ? 'basis' : role](words, name);
      append(read.against, one?.against ?? []);
      if (one?.given) read.given = true;
    }
    return read;
  });
  const against = gravest.filter((one) => events.some((event) => event.against.includes(one)));
  const given = events.some((event) => event.given);
  if (against.length === 0) return given ? { given: true } : undefined;
  if (events.length > 1 && events.every(({ at }) => at !== undefined)) {
    const ordered = [...events].sort((a, b) => (a.at! < b.at! ? -1 : 1));
    const last = ordered.at(-1)!;
    const ended = ordered.filter((event) => event.against.length > 0).at(-1)!;
    if (last.given && last.against.length === 0 && later(last.at!, ended.at!) && against.every((one) => LIFTED.includes(one)))
      return { given: true, renewed: { was: against[0]!, on: ended.at!.slice(0, 10), given: last.at!.slice(0, 10) } };
  }
  return { against, ...(given && { given: true }) };
}

/** What a later consent of the same person lifts; an objection and a request for deletion have to be taken back themselves. */
const LIFTED: readonly ConsentAgainst[] = ['withdrawn', 'expired', 'refused', 'pending'];

/** Whether a day is surely after another: both as exact as stated. */
export function later(day: string, other: string): boolean {
  if (day.length > 10 && other.length > 10 && day.slice(10).length === other.slice(10).length) return day > other;
  const first = day.slice(0, 10).padEnd(10, '-01-01'.slice(day.slice(0, 10).length - 4));
  return first > lastDayOf(other);
}
