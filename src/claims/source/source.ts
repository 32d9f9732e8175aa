import type { Words } from '../../model/basics.js';
import type { SourceKind } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';

/** A document that shows where data came from, as TC260-003 5.1 asks for it by kind of source. */
export type SourceEvidence =
  | 'license-file'
  | 'crawl-record'
  | 'robots'
  | 'contract'
  | 'commitments'
  | 'authorization-record'
  | 'production-record'
  | 'labeling-rules'
  | 'batch-records'
  | 'generator-record'
  | 'generator-terms';

/** What the evidence is called. */
export const evidenceWords: Record<SourceEvidence, Words> = {
  'license-file': { en: 'the open-source license or its terms', zh: '开源许可协议或相关授权文件' },
  'crawl-record': { en: 'the record of collection', zh: '采集记录' },
  robots: { en: 'the robots.txt as it stood when crawling', zh: '采集时的 robots 协议' },
  contract: { en: 'a contract or agreement with legal effect', zh: '有法律效力的交易合同、合作协议' },
  commitments: { en: "the supplier's commitments on source, quality and security", zh: '提供方关于来源、质量、安全的承诺' },
  'authorization-record': { en: "the record of the users' authorization", zh: '使用者授权记录' },
  'production-record': { en: 'the record of how it was produced', zh: '制作记录' },
  'labeling-rules': { en: 'the labeling rules', zh: '标注规则' },
  'batch-records': { en: 'the records of each labeling batch', zh: '标注批次记录' },
  'generator-record': { en: 'which model generated it, when and how', zh: '生成模型、时间与方式的记录' },
  'generator-terms': { en: "the generator's terms of use", zh: '生成服务的使用条款' },
};

/** One kind of source under three regimes; its class under TC260-003 is in `text/source-classes.ts`. */
export interface SourceKindEntry {
  title: Words;
  /** What must exist for it; all of them. */
  evidence: readonly SourceEvidence[];
  /** Section of the Commission's template under AI Act Art. 53(1)(d). */
  euTemplate?: string;
  /** Cal. Civil Code 3111(a)(6): bought or licensed. */
  ab2013: 'yes' | 'no' | 'maybe' | 'unknown';
  dpv: string;
  /** SPDX 3 DatasetAvailabilityType. */
  spdx?: readonly string[];
}

/** The crosswalk of source kinds: the EU template, AB 2013, DPV and SPDX. */
export const sourceKinds: Record<SourceKind, SourceKindEntry> = {
  'public-dataset': {
    title: { en: 'public dataset', zh: '公开数据集' },
    evidence: ['license-file'],
    euTemplate: '2.1',
    ab2013: 'no',
    dpv: 'dpv:PublicDataSource',
    spdx: ['directDownload', 'registration', 'clickthrough'],
  },
  'pointer-list': {
    title: { en: 'list of links, content fetched by the provider', zh: '链接清单（内容自行抓取）' },
    evidence: ['crawl-record', 'robots'],
    euTemplate: '2.3',
    ab2013: 'no',
    dpv: 'dpv:PublicDataSource',
    spdx: ['scrapingScript'],
  },
  'crawl-own': {
    title: { en: 'own crawl', zh: '自行爬取' },
    evidence: ['crawl-record', 'robots'],
    euTemplate: '2.3',
    ab2013: 'no',
    dpv: 'dpv:PublicDataSource',
  },
  'crawl-on-behalf': {
    title: { en: 'crawl by others on our behalf', zh: '委托爬取' },
    evidence: ['crawl-record', 'robots', 'contract'],
    euTemplate: '2.3',
    ab2013: 'maybe',
    dpv: 'dpv:ThirdPartyDataSource',
  },
  'licensed-rightsholder': {
    title: { en: 'licensed from the rights holder', zh: '权利人授权' },
    evidence: ['contract', 'commitments'],
    euTemplate: '2.2.1',
    ab2013: 'yes',
    dpv: 'dpv:NonPublicDataSource',
  },
  'third-party-private': {
    title: { en: 'bought or obtained from a third party', zh: '第三方商业数据' },
    evidence: ['contract', 'commitments'],
    euTemplate: '2.2.2',
    ab2013: 'yes',
    dpv: 'dpv:ThirdPartyDataSource',
    spdx: ['query', 'registration'],
  },
  'user-model-interaction': {
    title: { en: "users' input to the model", zh: '使用者与模型的交互数据' },
    evidence: ['authorization-record'],
    euTemplate: '2.4',
    ab2013: 'no',
    dpv: 'dpv:DataSubjectDataSource',
  },
  'user-other-product': {
    title: { en: "users' data from other products", zh: '其他产品的用户数据' },
    evidence: ['authorization-record'],
    euTemplate: '2.4',
    ab2013: 'no',
    dpv: 'dpv:DataSubjectDataSource',
  },
  'self-produced': {
    title: { en: 'produced by the provider', zh: '自行制作' },
    evidence: ['production-record'],
    euTemplate: '2.6',
    ab2013: 'no',
    dpv: 'dpv:DataControllerDataSource',
  },
  'commissioned-annotation': {
    title: { en: 'commissioned annotation', zh: '委托标注' },
    evidence: ['labeling-rules', 'batch-records'],
    euTemplate: '2.6',
    ab2013: 'maybe',
    dpv: 'dpv:DataControllerDataSource',
  },
  synthetic: {
    title: { en: 'synthetic', zh: '合成数据' },
    evidence: ['generator-record', 'generator-terms'],
    euTemplate: '2.5',
    ab2013: 'no',
    dpv: 'dpv:SyntheticData',
  },
  'government-open': {
    title: { en: 'open government data', zh: '政府开放数据' },
    evidence: ['license-file'],
    euTemplate: '2.1',
    ab2013: 'no',
    dpv: 'dpv:PublicDataSource',
    spdx: ['directDownload'],
  },
  unknown: {
    title: { en: 'unknown', zh: '来源不明' },
    evidence: [],
    ab2013: 'unknown',
    dpv: 'dpv:DataSource',
    spdx: ['noAssertion'],
  },
};

/** The host of a URL in lower case, without port and credentials, as the URL has it; undefined when the words are no URL. Builds no `URL`. */
export function hostOf(url: string): string | undefined {
  let start = url.indexOf('://');
  if (start > 0 && start <= 12) start += 3;
  else if (url.startsWith('//')) start = 2;
  else return undefined;
  let end = url.length;
  let upper = false;
  let port = -1;
  for (let i = start; i < url.length; i++) {
    const code = url.charCodeAt(i);
    if (code === 47 || code === 63 || code === 35 || code === 92) {
      end = i; // / ? # \
      break;
    }
    if (code === 64) {
      start = i + 1; // @: what stood before it were credentials
      port = -1;
      upper = false;
    } else if (code === 58) {
      if (port < 0) port = i; // : of a port, unless it belongs to an IPv6 address
    } else if (code === 93)
      port = -1; // ]
    else if (code >= 65 && code <= 90) upper = true;
    else if (code <= 32 || code === 34 || code === 60 || code === 62) return undefined; // space, quote, < >
  }
  if (port >= 0) {
    for (let i = port + 1; i < end; i++) {
      const code = url.charCodeAt(i);
      if (code < 48 || code > 57) return undefined;
    }
    end = port;
  }
  if (end > start && url.charCodeAt(end - 1) === 46) end--; // the root's dot
  if (end <= start || end - start > 253 || url.charCodeAt(start) === 46) return undefined;
  const host = url.slice(start, end);
  return upper ? host.toLowerCase() : host;
}

/** True for a host that names nobody: `https://unknown/`, `http://n/a`, and the machine that wrote the list. */
export function isNoHost(host: string): boolean {
  const first = host.charCodeAt(0);
  if (first === 49 || first === 48) return host.startsWith('127.') || host === '0.0.0.0';
  return !host.includes('.') && (saysNothing(host) || host === 'localhost' || host === 'n' || host === 'null');
}

/** True when words begin as a URL does. */
export function looksLikeUrl(words: string): boolean {
  const at = words.indexOf('://');
  if (at < 2 || at > 12) return words.startsWith('//') && words.length > 4;
  for (let i = 0; i < at; i++) {
    const code = words.charCodeAt(i) | 32;
    if ((code < 97 || code > 122) && !(code >= 48 && code <= 57) && code !== 43 && code !== 45 && code !== 46 && code !== 59) return false;
  }
  return true;
}
