/** How a copy of data came to whoever trains on it: the ways, what they are called, and the terms of standards that mean them. */
import type { Lang, Words } from '../../model/basics.js';
import type { Acquisition, AcquisitionWay } from '../../model/claim.js';
import { punctuation } from '../messages/languages.js';
import { say } from '../messages/say.js';

/** A way, with its terms: SPDX 3 `DatasetAvailabilityType`, Croissant `rai:dataCollectionType`, `Method` of the Data Provenance Standards (Data & Trust Alliance). */
interface WayEntry {
  title: Words;
  spdx?: string;
  rai?: string;
  dps?: string;
}

/** Every way. */
export const acquisitionWays: Record<AcquisitionWay, WayEntry> = {
  downloaded: {
    title: { en: 'downloaded', zh: '下载' },
    spdx: 'directDownload',
    rai: 'Secondary Data analysis',
    dps: 'feeds-file-feed-info',
  },
  crawled: { title: { en: 'crawled', zh: '爬取' }, spdx: 'scrapingScript', rai: 'Web Scraping', dps: 'web-scraping-crawling-textual' },
  licensed: { title: { en: 'licensed', zh: '许可取得' } },
  bought: { title: { en: 'bought', zh: '购买' } },
  'collected-ourselves': { title: { en: 'collected ourselves', zh: '自行采集' }, rai: 'Physical data collection' },
  'given-by-users': { title: { en: 'given by users', zh: '使用者提供' }, rai: 'User-generated content data' },
  generated: { title: { en: 'generated', zh: '生成' }, dps: 'machine-generated-mlops-synthetic' },
  'scanned-from-print': { title: { en: 'scanned from print', zh: '扫描纸质出版物' }, rai: 'Document analysis' },
};

/** What has to be known of each copy. */
export const acquisitionParts = ['how', 'when', 'by', 'from'] as const satisfies readonly (keyof Acquisition)[];
export type AcquisitionPart = (typeof acquisitionParts)[number];

const WORDS = { how: 'acquired/how', when: 'acquired/when', by: 'acquired/by', from: 'acquired/from' } as const;

/** What is declared of a copy, in words; parts that nobody stated are left out. */
export function acquisitionWords(acquired: Acquisition, lang: Lang): string {
  const { colon, semicolon } = punctuation[lang];
  return acquisitionParts
    .flatMap((part) => {
      const value = acquired[part];
      if (value === undefined) return [];
      const shown = part === 'how' ? (acquisitionWays[value as AcquisitionWay]?.title[lang] ?? value) : value;
      return [`${say(WORDS[part], lang)}${colon}${shown}`];
    })
    .join(semicolon);
}

/** The parts that nobody stated, in words. */
export function acquisitionOpen(stated: ReadonlySet<AcquisitionPart>, lang: Lang): string {
  return acquisitionParts
    .filter((part) => !stated.has(part))
    .map((part) => say(WORDS[part], lang))
    .join(punctuation[lang].listComma);
}
