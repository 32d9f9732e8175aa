import type { Three } from '../../model/basics.js';
import type { Config } from '../../model/settings.js';

/** What training data may be used for, as `licit.yaml` declares it. */
type Use = NonNullable<NonNullable<Config['use']>['purpose']>;

/** What a stated purpose amounts to; `other` is a purpose that is none of these, by its words. */
type PurposeKind = 'training' | 'commercial' | 'research' | 'internal' | 'other';

/** Longest purpose that is read: a longer one is a text. */
const LONGEST = 300;

/** A purpose that is excluded, or bounded by what it is not, is for a person to read. */
const EXCLUDES = /\b(?:not?|never|nor|except|excluding|without|unless|other than)\b|不得|不用于|不包括|禁止|除外|以外/;
const NON_COMMERCIAL = /\bnon[- ]?commercial\b|\bnot[- ]for[- ]profit\b|\bnon[- ]?profit\b|非商业|非营利|非盈利/g;

const SIGNS: readonly (readonly [PurposeKind, RegExp])[] = [
  [
    'training',
    /\b(?:ai|model|machine|algorithms?)\b.{0,40}\b(?:train|learning|develop)|\btrain(?:ing)?\b.{0,40}\b(?:ai|models?|machine|algorithms?)\b|训练|机器学习|模型(?:研发|开发)/,
  ],
  ['research', /\b(?:research|academic|scientific|scholarly|stud(?:y|ies)|statistic(?:s|al))\b|科研|研究|学术|统计/],
  ['commercial', /\b(?:commercial|business)\b|商业|商用|经营/],
  ['internal', /\binternal\b|内部/],
  [
    'other',
    /\b(?:marketing|newsletters?|cookies?|notifications?|advertis\w{1,8}|personali[sz]\w{1,8}|payments?|billing|deliver(?:y|ies)|shipping|recruit\w{1,8}|human resources?|payroll|fraud|authenticat\w{1,8}|identity verification|customer (?:care|support|service|management)|service provision|medical care|treatment|diagnosis)\b|营销|广告|推送|资讯订阅|客服|支付|结算|配送|招聘|人力资源|风控|身份核验|诊疗|诊断|治疗/,
  ],
];

/** Whether a stated purpose covers a use of training data; terms of DPV and words in English and Chinese. */
export function purposeCovers(purpose: string, use: Use): Three {
  const kinds = kindsOf(purpose);
  if (kinds === undefined) return 'unknown';
  if (kinds.has('training') || kinds.has(use)) return 'yes';
  // Research for profit, and what is done with data inside an organization, may be either.
  if (kinds.has('commercial') || (use === 'internal' && kinds.has('research')) || (use === 'research' && kinds.has('internal')))
    return 'unknown';
  return 'no';
}

/** What the words name; undefined where they name nothing that is known. */
function kindsOf(purpose: string): ReadonlySet<PurposeKind> | undefined {
  if (purpose.length > LONGEST) return undefined;
  const words = purpose
    .replace(/^(?:dpv:|https?:\/\/\S{0,200}[#/])/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const plain = words.replace(NON_COMMERCIAL, ' ');
  if (EXCLUDES.test(plain)) return undefined;
  const kinds = new Set(SIGNS.filter(([, sign]) => sign.test(plain)).map(([kind]) => kind));
  return kinds.size > 0 ? kinds : undefined;
}
