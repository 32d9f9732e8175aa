import { matchAt } from '../../inspect/clues/clues.js';
import type { Confidence } from '../../model/basics.js';
import type { Detector, Found } from '../../model/detection.js';

interface Site {
  /** Host and path up to the name, without scheme and `www.`. */
  path: string;
  /** What a name may be; of letters, digits and a few signs when left out. */
  name?: string;
  /** First parts of paths that are pages of the site, not of a person. */
  not?: RegExp;
  /** Its addresses belong to persons; `possible` where companies have the same. */
  confidence: Confidence;
}

const PAGES =
  /^(?:about|login|signup|join|search|explore|home|help|settings|privacy|terms|tos|share|intent|hashtag|i|p|reel|reels|stories|tv|watch|groups|events|pages|profile|people|sharer|dialog|plugins|tr|features|pricing|topics|trending|collections|marketplace|sponsors|orgs|apps|security|enterprise|new|notifications|blog|developers?|docs|legal|policies|directory|public|video|videos|embed|v|oauth|api|status|web|hc|u)(?:\.php)?$/i;

const SITES: readonly Site[] = [
  { path: '(?:[a-z]{2}\\.)?linkedin\\.com/(?:in|pub)/', name: '[\\p{L}\\p{N}%_-]{3,100}', confidence: 'likely' },
  { path: '(?:mobile\\.)?(?:twitter|x)\\.com/@?', name: '[A-Za-z0-9_]{2,15}', not: PAGES, confidence: 'possible' },
  { path: '(?:m\\.|[a-z]{2}-[a-z]{2}\\.)?facebook\\.com/profile\\.php\\?id=', name: '\\d{5,20}', confidence: 'likely' },
  { path: '(?:m\\.)?facebook\\.com/', name: '[A-Za-z0-9.]{5,50}', not: PAGES, confidence: 'possible' },
  { path: 'instagram\\.com/', name: '[A-Za-z0-9._]{2,30}', not: PAGES, confidence: 'possible' },
  { path: 'tiktok\\.com/@', name: '[A-Za-z0-9._]{2,24}', confidence: 'possible' },
  { path: 'github\\.com/', name: '[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})', not: PAGES, confidence: 'possible' },
  { path: '(?:old\\.)?reddit\\.com/(?:u|user)/', name: '[A-Za-z0-9_-]{3,20}', confidence: 'likely' },
  { path: 'stackoverflow\\.com/users/', name: '\\d{1,9}', confidence: 'likely' },
  { path: 'orcid\\.org/', name: '\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]', confidence: 'likely' },
  {
    path: '(?:t|telegram)\\.me/',
    name: '[A-Za-z][A-Za-z0-9_]{4,31}',
    not: /^(?:share|joinchat|proxy|socks|addstickers)$/i,
    confidence: 'possible',
  },
  { path: '(?:m\\.)?weibo\\.(?:com|cn)/(?:u|n|profile)/', name: '[\\p{L}\\p{N}_-]{2,30}', confidence: 'likely' },
  { path: '(?:m\\.)?weibo\\.(?:com|cn)/', name: '\\d{7,10}', confidence: 'possible' },
  { path: 'zhihu\\.com/people/', name: '[\\p{L}\\p{N}_-]{2,60}', confidence: 'likely' },
  { path: 'douyin\\.com/user/', name: '[A-Za-z0-9_-]{10,90}', confidence: 'likely' },
  { path: 'xiaohongshu\\.com/user/profile/', name: '[0-9a-f]{24}', confidence: 'likely' },
  { path: 'space\\.bilibili\\.com/', name: '\\d{1,16}', confidence: 'likely' },
  { path: 'douban\\.com/people/', name: '[A-Za-z0-9_.-]{2,40}', confidence: 'likely' },
  { path: 'user\\.qzone\\.qq\\.com/', name: '[1-9]\\d{4,10}', confidence: 'likely' },
  { path: '(?:blog|me)\\.csdn\\.net/', name: '[A-Za-z0-9_]{4,30}', not: /^(?:article|column|nav)$/i, confidence: 'possible' },
  { path: 'kuaishou\\.com/profile/', name: '[A-Za-z0-9_-]{5,40}', confidence: 'likely' },
];

const NAMES =
  'linkedin|twitter|x|facebook|instagram|tiktok|github|reddit|stackoverflow|orcid|t|telegram|weibo|zhihu|douyin|xiaohongshu|bilibili|douban|qzone\\.qq|csdn|kuaishou'.split(
    '|',
  );
const HOST = new RegExp(`(?:[a-z-]{1,8}\\.){0,2}(${NAMES.join('|')})\\.(?:com|org|me|cn|net)/`, 'y');

// The address ends with the name: a path beyond it is a repository, a post, a picture.
const PROFILES = SITES.map((site) => ({
  ...site,
  pattern: new RegExp(
    `(?<=https?://)(?:www\\.)?${site.path}(?<name>${site.name ?? '[A-Za-z0-9._-]{2,60}'})/?(?![\\p{L}\\p{N}_/@=-])(?!\\.[A-Za-z0-9])`,
    'uy',
  ),
}));

const bySite = new Map<string, typeof PROFILES>();

/** The forms of addresses on a site. */
function profilesOf(site: string): typeof PROFILES {
  let found = bySite.get(site);
  if (found === undefined) {
    const name = new RegExp(`(?<![a-z])${site.replace(/\..*/, '')}(?![a-z])`);
    bySite.set(site, (found = PROFILES.filter(({ path }) => name.test(path))));
  }
  return found;
}

const NONE: readonly Found[] = [];

function find(text: string): Iterable<Found> {
  let all: Found[] | undefined;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    if (!mayBeSite(text, at + 3, text.indexOf('/', at + 3))) continue;
    const host = matchAt(HOST, text, at + 3);
    const found = host && profile(text, at + 3, host[1]!);
    if (found) (all ??= []).push(found);
  }
  return all ?? NONE;
}

/** Marks that hosts have are before it. */
const LEAST_LETTER = 0x30;
/** The last two letters of the top-level domains of the sites: com, org, me, cn, net. */
const TOP_LEVEL = new Set(['om', 'rg', 'me', 'cn', 'et'].map((letters) => letterPair(letters, 1)));
/** The last two letters of what is before the point in front of these. */
const SITE = new Set(NAMES.map((name) => letterPair(name, name.length - 1)));
const POINT = 0x2e;

/** Of most addresses the end of the host tells that they are of no site; to try the pattern on each takes three times as long. */
function mayBeSite(text: string, host: number, slash: number): boolean {
  if (slash < 0 || !TOP_LEVEL.has(letterPair(text, slash - 1))) return false;
  const point = text.charCodeAt(slash - 3) === POINT ? slash - 3 : slash - 4;
  return point > host && text.charCodeAt(point) === POINT && SITE.has(letterPair(text, point - 1));
}

/** The last two letters of a name; of one of a single letter the mark before it is left out. */
function letterPair(text: string, last: number): number {
  const before = text.charCodeAt(last - 1);
  return ((before < LEAST_LETTER ? 0 : before) << 16) | text.charCodeAt(last);
}

function profile(text: string, host: number, site: string): Found | undefined {
  for (const { pattern, not, confidence } of profilesOf(site)) {
    const match = matchAt(pattern, text, host);
    if (match === null || not?.test(match.groups!.name!)) continue;
    return {
      start: host - (text.startsWith('https', host - 8) ? 8 : 7),
      end: host + match[0].length,
      value: match[0].toLowerCase().replace(/^www\.|\/$/g, ''),
      show: 12,
      confidence,
      why: confidence === 'likely' ? 'address of a page of one person' : 'address of an account, of a person or of an organization',
    };
  }
  return undefined;
}

/** Address of the page of a person on a social network or platform. */
const detector: Detector = {
  id: 'pi/profile-url',
  family: 'pi',
  type: 'PROFILE_URL',
  title: { en: 'Address of a personal profile', zh: '个人主页网址' },
  category: 'pd:SocialMedia',
  needs: [{ link: true }],
  find,
  hits: [
    'https://www.linkedin.com/in/someone-made-up-000/',
    'see https://x.com/someone_0000 for more',
    '主页：https://www.zhihu.com/people/made-up-000，欢迎关注',
    'https://weibo.com/u/0000000000',
    'https://github.com/someone-made-up',
  ],
  misses: [
    'https://github.com/owner/repository',
    'https://github.com/features',
    'https://x.com/intent/tweet?text=a',
    'https://www.facebook.com/sharer.php?u=a',
    'https://www.linkedin.com/company/example/',
    'https://www.instagram.com/p/AAAAAAAAAAA/',
    'https://box.com/someone_0000',
    'https://zhuanlan.zhihu.com/p/000000',
  ],
};
export default detector;
