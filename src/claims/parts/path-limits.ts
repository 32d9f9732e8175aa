/** Limits on use that the names of folders and files state: `noncommercial/`, `cc-by-nc/`, `do_not_train/`, 禁止商用. */

import { fold } from '../../license/names/name-fold.js';
import { deniesUse, readLicense } from '../../license/statements/read-license.js';
import type { Reservation, SpdxExpression } from '../../model/claim.js';
import { keep } from '../../text/append.js';
import { rightsIn } from '../prose/rights-sentence.js';
import { READ_LANGUAGES } from '../prose/rights-words.js';
import { limitsUnread } from '../prose/unread-limits.js';

/** What the name of a folder or file takes away from the data below it. A name never gives a permission. */
export type NameLimit = { license: SpdxExpression } | { reservation: Reservation };

const NONCOMMERCIAL = 'LicenseRef-custom-noncommercial';
const RESEARCH_ONLY = 'LicenseRef-custom-research-only';
const PROPRIETARY = 'LicenseRef-proprietary';
/** Words that limit, in a way that no license of ours has. */
const OTHER = 'LicenseRef-custom';

/** Longer names are sentences or digests. */
const LONGEST = 120;

const commercial =
  '(?:commerciale?s?|comercial(?:es)?|komm?erziell(?:e[nrs]?)?|kommersi?ell|commercieel|commerciele|komercyjn\\p{L}{1,3}|коммерческ\\p{L}{1,4})';
const use =
  '(?:uses?|usage|purposes?|licen[cs]ed?|nutzung|zwecke|gebruik|uso|usos|fines|fins|usage|utilisation|применени\\p{L}|использовани\\p{L}|целей)';
const no = '(?:non?|not(?: for)?|nicht|n[aã]o|nie|ikke|inte|niet|не(?: для)?|sans)';

/**
 * Bans in the words of a name, separators read as spaces. One in several words may follow the name of what it limits (`photos_research_only`); one in a
 * single word counts where the name says nothing else, because titles have such words too (`confidential_informants`).
 */
const BANS: readonly { words: RegExp; limit: NameLimit; single?: true }[] = [
  {
    words: new RegExp(
      `${no} ?${commercial}(?: ${use})*(?: only| nur| seulement| solo)?|некоммерческ\\p{L}{1,4}(?: ${use})*|(?:uso|usage|utilisation|nutzung) ${no} ${commercial}|非商(?:用|[业業](?:用途|使用|利用|性)?)|(?:禁止|不可|不得|不能|不准|严禁|嚴禁|勿)(?:用[于於])?(?:任何)?商(?:用|[业業](?:用途|使用|利用|目的)?)|商(?:用|[业業](?:利用|使用)?)(?:利用)?(?:禁止|不可)|비상업(?:적|용)?|상업(?:적|용)? ?(?:이용|사용)? ?금지`,
      'u',
    ),
    limit: { license: NONCOMMERCIAL },
  },
  {
    words: new RegExp(
      `(?:for )?(?:academic|scientific|education(?:al)?|research|non ?profit)(?: (?:and|or) (?:academic|scientific|education(?:al)?|research))? (?:${use} )?only|only (?:for )?(?:academic |scientific )?research(?: ${use})?|nur (?:fur|für) (?:die )?forschung(?:szwecke)?|(?:recherche|investigaci[oó]n|pesquisa|ricerca) (?:uniquement|seulement|solamente|apenas|solo)|(?:solo|apenas|somente|uniquement|seulement) (?:para |pour |per )?(?:la )?(?:recherche|investigaci[oó]n|pesquisa|ricerca)|только для (?:научн\\p{L}{1,4} )?исследовани\\p{L}|[仅僅只](?:限|供|用[于於]){0,2}(?:于|於)?(?:科学|學術|学术|科研|内部|個人|个人|教学|非营利|研究)(?:研究|使用|用途|学习)?(?:使用|用途|目的)?|(?:研究|学術)(?:目的|用途)?(?:のみ|限定|专用|專用)|연구(?:용|목적)?(?:만|전용)`,
      'u',
    ),
    limit: { license: RESEARCH_ONLY },
  },
  {
    words: new RegExp(`(?:for )?personal (?:${use} )only|(?:nur|solo) (?:privat|personal)\\p{L}{0,3}`, 'u'),
    limit: { license: NONCOMMERCIAL },
  },
  {
    words:
      /(?:do not|don ?t|not for|no(?= (?:ai|ml|llm|model) )) (?:use (?:for|in) )?(?:(?:ai|ml|llm|model) )?train(?:ing)?(?: (?:on|with|use|data))?|no(?:t for)? (?:gen )?ai use|not for (?:gen )?ai|(?:禁止|不得|不可|不能|严禁|勿)(?:用[于於])?(?:ai|模型|机器学习)?(?:进行)?(?:训练|訓練)|(?:ai)?学習(?:利用)?(?:禁止|不可)|학습 ?금지/u,
    limit: { reservation: { 'ai-training': 'disallowed', 'gen-ai': 'disallowed' } },
  },
  {
    words: /noai|noaitraining|opted ?out|donottrain/u,
    limit: { reservation: { 'ai-training': 'disallowed', 'gen-ai': 'disallowed' } },
    single: true,
  },
  {
    words:
      /(?:for )?internal (?:use )?only|internal use|(?:company|strictly|highly) confidential|under nda|all rights reserved|nur intern(?:er gebrauch)?|(?:uso|usage) intern[oe](?: exclusivo)?|(?:内部|內部)(?:资料|資料|使用|专用|專用|保密)|(?:社外秘|部外秘)|대외비|для служебного пользования|保留(?:所有|一切)权利/u,
    limit: { license: PROPRIETARY },
  },
  {
    words: /confidential|proprietary|vertraulich|confidentiel|confidencial|riservato|конфиденциально|机密|機密|保密|绝密|internalonly/u,
    limit: { license: PROPRIETARY },
    single: true,
  },
  {
    words:
      /(?:do not|don ?t) (?:re ?)?(?:distribut\p{L}{1,3}|share|use|publish|release|copy)|not for (?:re ?)?(?:distribution|release|publication|sharing|commercial)|no (?:re ?)?distribution|no deriv\p{L}{2,6}|(?:restricted|limited) (?:use|licen[cs]e|access)|evaluation use only|(?:without|no|unknown|unclear|missing) licen[cs]e|licen[cs]e (?:unknown|unclear|missing|restricted)|(?:禁止|不得|不可|严禁|勿)(?:转载|外传|外泄|传播|分发|公开|使用|二次分发)|(?:转载|轉載|転載|使用)(?:禁止|不可)|(?:无|未)(?:授权|版权许可)|무단 ?(?:전재|배포) ?금지/u,
    limit: { license: OTHER },
  },
  { words: /unlicensed|embargoed|restricted|未授权/u, limit: { license: OTHER }, single: true },
];

/** Words of a name that say nothing of what the data is about. */
const NEUTRAL =
  /^(?:\d+|v\d+|the|for|of|only|use|data|dataset|datasets|corpus|set|sets|subset|split|part|parts|shard|chunk|train|training|test|dev|val|valid|validation|files?|images?|img|imgs|photos?|pictures?|audio|sounds?|videos?|texts?|docs?|documents?|items?|records?|content|samples?|media|raw|clean|all|full|and|licen[cs]e[ds]?|version|material|数据|数据集|资料|图片|子集|文件|使用|部分|データ|画像|자료|데이터|daten|datos|données|donnees|dati|dados|данные)$/u;
/** What turns a ban that follows it into its opposite. */
const TURNED =
  /(?:^| )(?:not|no|non|without|excluding|excludes?|excl|ex|minus|sans|ohne|sin|sem|senza|except|и|commercial (?:and|or|plus)|commercial|非|无|不)$/u;
const TURNS = /^ ?(?:and|or|plus|free|removed|excluded|filtered out)(?: |$)/u;

/** Names of licenses that limit: Creative Commons with NC or ND, as file names write them. */
const CC =
  /(?<![a-z0-9])(?:cc[-_. ]?(?:by[-_. ]?)?(?:nc|nd)(?:[-_. ]?(?:sa|nd|nc))?|by[-_](?:nc|nd)(?:[-_](?:sa|nd))?|by[-_]sa[-_]nc|cc[-_. ]?by[-_. ]?sa[-_. ]?nc)(?:[-_ ]?v?[1-4][._][05])?(?![a-z0-9])/u;

const known = new Map<string, NameLimit | undefined>();

/** What the name of one folder or file limits; undefined where it says nothing of rights, or names what everybody may use. */
export function limitOfName(name: string): NameLimit | undefined {
  if (name.length > LONGEST) return undefined;
  if (known.has(name)) return known.get(name);
  const limit = readName(name);
  return keep(known, name, limit, 10_000);
}

function readName(name: string): NameLimit | undefined {
  const folded = fold(name);
  const cc = CC.exec(folded)?.[0];
  const licensed = cc === undefined ? undefined : readLicense(cc.replace(/[_ ]/g, '-').replace(/(\d)-(\d)$/, '$1.$2')).expression;
  if (licensed !== undefined && licensed !== null && deniesUse(licensed)) return { license: licensed };
  const words = folded.replace(/[-_.,+()[\]{}&~\s]+/g, ' ').trim();
  const whole = readLicense(withoutNeutral(words));
  if (whole.state === 'known' && whole.expression !== null && deniesUse(whole.expression)) return { license: whole.expression };
  return BANS.find((ban) => states(ban, words))?.limit ?? (isSentenceOfLimits(words) ? { license: OTHER } : undefined);
}

/** Whether the words of a name, of its ending apart, read as a sentence that limits would: `under-embargo-until-publication`, `students_only_please.csv`. */
function isSentenceOfLimits(words: string): boolean {
  const said = words.replace(/ [a-z\d]{1,5}$/u, '');
  if (!SENTENCE.test(said)) return false;
  const read = rightsIn(said, READ_LANGUAGES);
  return (read.says === 'license' && read.limits) || (read.says === 'open' && read.because === 'not-understood') || limitsUnread(said);
}

/** Three words, or as much in a script without spaces. */
const SENTENCE = /(?:\p{L}{2,}[^\p{L}]+){2}\p{L}{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{8}/u;

function states({ words, single }: (typeof BANS)[number], name: string): boolean {
  const found = words.exec(name);
  if (found === null) return false;
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + found[0].length);
  if (isInWord(before, found[0], after)) return false;
  if (TURNED.test(before.trimEnd()) || TURNS.test(after)) return false;
  return isNeutral(after) && (single === undefined || isNeutral(before));
}

/** Whether the letters found are a part of a longer word; scripts without spaces have no such. */
function isInWord(before: string, found: string, after: string): boolean {
  const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\d]/u;
  const apart = (outer: string | undefined, inner: string | undefined): boolean =>
    outer === undefined || inner === undefined || !letter.test(outer) || !letter.test(inner);
  return !apart(before.at(-1), found[0]) || !apart(after[0], found.at(-1));
}

function isNeutral(words: string): boolean {
  return withoutNeutral(words) === '';
}

function withoutNeutral(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== '' && !NEUTRAL.test(word))
    .join(' ');
}
