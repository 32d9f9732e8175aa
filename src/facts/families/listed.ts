import type { Words } from '../../model/basics.js';
import type { Fact } from '../../model/fact.js';
import { reason } from '../../text/reasons/reason.js';
import { known, sure, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

const kindWords: Readonly<Record<string, Words>> = {
  'shadow-library': { en: 'a shadow library', zh: '影子图书馆' },
  'piracy-market': { en: 'a market of pirated works', zh: '盗版平台' },
  'pirated-copy': { en: 'a copy that names where pirates got it', zh: '带有盗版来源标记的副本' },
  'stock-agency': { en: 'a stock agency', zh: '图片素材机构' },
  'news-publisher': { en: 'a news publisher', zh: '新闻出版机构' },
  'academic-publisher': { en: 'an academic publisher', zh: '学术出版机构' },
  'platform-terms': { en: 'a platform whose terms limit scraping', zh: '条款限制抓取的平台' },
  'book-store': { en: 'a book store or platform of authors', zh: '书店或作者平台' },
};

/** Marks of published works. */
const WORKS = ['ip/book-front-matter', 'ip/lyrics', 'ip/publisher-cover', 'ip/agency-credit'] as const;

/** What lists from outside, and marks in the content, say of whose it is. */
export default defineFacts(
  {
    'source.listed': {
      type: 'list',
      valueWords: kindWords,
      says: {
        en: 'Lists of shadow libraries and markets of pirated works on which the source is: by registrable domain, by name, or by what pirates left in the copy. Unknown if it is on none.',
        zh: '来源所列入的影子图书馆、盗版平台名单：依可注册域名、名称或副本中的盗版标记判断。均未列入时为不明。',
      },
      ofDetectors: true,
    },
    'source.listed-terms': {
      type: 'list',
      valueWords: kindWords,
      says: {
        en: 'Kinds of sources whose terms have to be looked at (stock agencies, press, academic publishers, platforms, book stores), by registrable domain. Unknown if it is none of them.',
        zh: '须查阅其条款的来源类别（图片素材机构、新闻和学术出版机构、平台、书店），依可注册域名判断。均不属于时为不明。',
      },
      ofDetectors: true,
    },
    'source.copy-shown': {
      type: 'recorded',
      says: {
        en: 'A contract or permission covers this copy, and a person with authority took out of it what it permits (an extract that holds).',
        zh: '合同或许可函涵盖该副本，且由有权人员摘录其所允许的内容（摘录成立）。',
      },
      onGrants: true,
    },
    'ip.work-marks': {
      type: 'list',
      kinds: true,
      says: {
        en: 'Marks of published works found in the content: front matter of books, lyrics, cover pages of publishers, credits of agencies. Unknown if none was found.',
        zh: '内容中检出的出版作品标记：图书版权页、歌词、出版机构封面页、机构署名。未检出时为不明。',
      },
      ofDetectors: true,
    },
    'ip.confidential': {
      type: 'boolean',
      says: {
        en: 'A mark of confidential or proprietary text was found. Unknown if none was found.',
        zh: '检出保密或专有标记。未检出时为不明。',
      },
      ofDetectors: true,
    },
    'reservation.in-content': {
      type: 'boolean',
      says: {
        en: 'The content itself, or metadata in it, reserves rights against mining or training. Unknown if nothing of the kind was found.',
        zh: '内容本身或其中的元数据对数据挖掘或训练作出权利保留。未检出时为不明。',
      },
      ofDetectors: true,
    },
    'ip.reads-generated': {
      type: 'boolean',
      says: {
        en: 'The content carries a label of generated content, or words by which a model speaks of itself. Unknown if none was found.',
        zh: '内容带有生成合成内容标识，或含有模型自述用语。未检出时为不明。',
      },
      ofDetectors: true,
    },
  },
  {
    subject({ profile, listed }) {
      const found = sure(profile);
      const seen = (...kinds: string[]): Fact =>
        kinds.some((kind) => found.includes(kind)) ? known(true, ['detectors']) : unknown(reason('personal/none-found-shows-nothing'));
      const works = WORKS.filter((kind) => found.includes(kind));
      return {
        'source.listed': listed.barring.length > 0 ? known(listed.barring, listed.from) : unknown(reason('source/on-no-list')),
        'source.listed-terms': listed.terms.length > 0 ? known(listed.terms, listed.from) : unknown(reason('source/on-no-list')),
        'source.copy-shown': known(listed.shownBy.length > 0, listed.shownBy),
        'ip.work-marks': works.length > 0 ? known([...works], ['detectors']) : unknown(reason('personal/none-found-shows-nothing')),
        'ip.confidential': seen('ip/confidential-mark'),
        'reservation.in-content': seen('ip/mining-reserved'),
        'ip.reads-generated': seen('ip/model-output', 'ip/generated-label'),
      };
    },
  },
);
