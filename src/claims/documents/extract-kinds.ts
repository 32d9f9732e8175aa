/** What an extract of each kind of document has to say, in the terms of ODRL (rights), DPV (processing) and ISO/IEC TS 27560 (consent). */
import type { extractKinds } from '../../model/evidence.js';

/**
 * What a value is, and so what is asked of it.
 *
 * - `party`, `provider`: who gives; who receives, which must be the provider of `licit.yaml`.
 * - `uses`, `barred`: uses that are permitted and that are barred, of `extractUses`.
 * - `purposes`: what persons agreed to, which takes in what the data is for (train, fine-tune or evaluate).
 * - `from`, `until`: ISO days, or `open`: today lies between them.
 * - `day`: an ISO day that is not to come.
 * - `outcome`: `positive` or else it speaks against.
 * - `no`: `no`, `none` or `0`, or else it speaks against.
 * - `count`: a number of one or more, or else it speaks against.
 * - `share`: a share in per cent, which `threshold` must not be above.
 * - `license`: an SPDX expression.
 * - `words`: anything.
 */
type ValueKind =
  | 'party'
  | 'provider'
  | 'uses'
  | 'barred'
  | 'purposes'
  | 'from'
  | 'until'
  | 'day'
  | 'outcome'
  | 'no'
  | 'count'
  | 'share'
  | 'license'
  | 'words';

/** A key of an extract: what it is, and whether the extract lacks something without it. */
export interface ExtractKey {
  is: ValueKind;
  needed: boolean;
  says: { en: string; zh: string };
}

/** Uses that an extract permits or bars; `all` stands for each of them. Closed. */
export const extractUses = [
  'train',
  'fine-tune',
  'evaluate',
  'commercial',
  'derivatives',
  'redistribute',
  'sublicense',
  'all',
  'none',
] as const;

const key = (is: ValueKind, en: string, zh: string, needed = true): ExtractKey => ({ is, needed, says: { en, zh } });

const assigner = key('party', 'who gives the rights (ODRL assigner)', '授权方');
const assignee = key('provider', 'who receives them (ODRL assignee)', '被授权方');
const target = key('words', 'what it is about: datasets, hosts, tasks, titles', '所涉数据：数据集、域名、任务、标题等');
const permission = key('uses', 'uses permitted', '允许的使用');
const prohibition = key('barred', 'uses barred, or none', '禁止的使用，没有则写 none');
const from = key('from', 'first day, or open', '起始日，无限定写 open');
const until = key('until', 'last day, or open', '终止日，无限定写 open');
const outcome = key('outcome', 'what it comes to: positive, negative or conditional', '结论：positive、negative 或 conditional');
const date = key('day', 'its day', '日期');
const issuer = key('words', 'who made or issued it', '出具方');
const rights = { assigner, assignee, target, permission, prohibition, from, until };
const judged = { target, date, issuer, outcome };
const pledges = {
  source: key('outcome', 'commitment on lawful sources', '对来源合法的承诺'),
  quality: key('outcome', 'commitment on quality', '对质量的承诺'),
  security: key('outcome', 'commitment on security', '对安全的承诺'),
};
const purpose = key('purposes', 'purposes agreed to', '同意的使用目的');

function optional(keys: Readonly<Record<string, ExtractKey>>): Record<string, ExtractKey> {
  return Object.fromEntries(Object.entries(keys).map(([name, one]) => [name, { ...one, needed: false }]));
}

const ofKinds: Readonly<Record<(typeof extractKinds)[number], Readonly<Record<string, ExtractKey>>>> = {
  // A contract often holds the supplier's commitments: with all three of them it shows these, too.
  contract: { ...rights, ...optional(pledges) },
  permission: rights,
  'license-file': { license: key('license', 'the license, as an SPDX expression', '许可证（SPDX 表达式）'), target, assigner },
  commitments: {
    assigner,
    target,
    ...pledges,
    date,
  },
  'generator-terms': {
    product: key('words', 'product and version', '产品及版本'),
    permission,
    prohibition,
    from,
  },
  'generator-record': {
    date,
    issuer,
    target,
    model: key('words', 'model or tool', '模型或者工具'),
    items: key('count', 'items generated', '生成数量'),
  },
  robots: { target, date, agent: key('words', 'crawler agent', '爬虫标识'), outcome },
  'crawl-record': {
    target: key('words', 'hosts crawled', '采集的域名'),
    agent: key('words', 'crawler and agent', '爬虫及其标识'),
    from: key('day', 'first day of the crawl', '采集起始日'),
    until: key('day', 'last day of the crawl', '采集终止日'),
    login: key('no', 'behind a login: no', '是否需登录'),
    paywall: key('no', 'behind a paywall: no', '是否付费墙'),
    disallowed: key('no', 'pages taken that robots.txt disallows', '取得的、robots.txt 禁止的页面数'),
  },
  'authorization-record': {
    product: key('words', 'product and version of the terms', '产品及协议版本'),
    permission,
    prohibition,
    from,
    until,
    accepted: key('count', 'users who agreed', '同意的用户数'),
  },
  'consent-record': {
    purpose,
    given: key('count', 'persons who consented', '同意的人数'),
    refused: key('no', 'persons in these items who refused or withdrew', '所涉条目中拒绝或者撤回的人数'),
    from,
    until,
  },
  'consent-form': { purpose, date },
  'privacy-notice': { purpose, from },
  'production-record': { date, issuer, target, items: key('count', 'items produced', '制作数量') },
  'batch-records': { date, issuer, target, items: key('count', 'items labeled', '标注数量') },
  'labeling-rules': { date, issuer, target, version: key('words', 'version', '版本') },
  'training-record': { date, issuer, target, people: key('count', 'people trained', '受训人数') },
  'spot-check-record': {
    ...judged,
    items: key('count', 'items checked', '抽检数量'),
    accuracy: key('share', 'share right, in per cent', '合格率（%）'),
    threshold: key('share', 'share asked for, in per cent', '要求的合格率（%）'),
  },
  'anonymization-report': judged,
  'ethics-approval': { ...judged, until },
  'impact-assessment': judged,
  // What PIPL art. 21 and GDPR art. 28(3) have the agreement fix.
  'processing-agreement': {
    controller: key('provider', 'on whose behalf (DPV data controller)', '委托方'),
    processor: key('party', 'who processes (DPV data processor)', '受托方'),
    target,
    measures: key('outcome', 'protective measures agreed', '约定的保护措施'),
    deletion: key('outcome', 'return or deletion at the end agreed', '约定的期满返还或者删除'),
    from,
    until,
  },
};

/** Whether what a contract says holds the supplier's commitments, each of them. */
export function holdsCommitments(kind: string, says: Readonly<Record<string, unknown>>): boolean {
  return kind === 'contract' && Object.keys(pledges).every((name) => says[name] !== undefined);
}

/** The keys of an extract of a kind; undefined for no kind. */
export function extractKeys(kind: string): Readonly<Record<string, ExtractKey>> | undefined {
  return Object.hasOwn(ofKinds, kind) ? ofKinds[kind as keyof typeof ofKinds] : undefined;
}
