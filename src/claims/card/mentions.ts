import { governmentWork } from '../../license/names/government-works.js';
import { licenseClaim } from '../../license/statements/read-license.js';
import type { Place } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import { clausesBefore, type Subject, subjectAfter, subjectBefore, subjectOf } from './statement-subject.js';

type Known = Extract<Claim<SpdxExpression>, { state: 'known' }>;

const maxText = 20_000;
const maxMentions = 20;
const maxTries = 300;
/** So many words of a mention are read for the name of a license; more where they say why there is none. */
const MOST_WORDS = 14;
const MOST_WORDS_OF_REASON = 40;

/** How licenses are named in running text, one pattern a way of naming; each match is tried, shorter and shorter. */
const ways: readonly RegExp[] = [
  governmentWork,
  /https?:\/\/[^\s<>()[\]"'`，。；]{4,300}/g,
  /\b(?:licen[cs]ed\s{1,3}(?:under|by|as|with)|(?:released|distributed|available|published|provided|shared|offered|made public|is|are|falls?|placed|governed|covered)\s{1,3}(?:for use\s)?(?:under|by))\s{1,3}(?:an?\s|the\s|terms of\s|our\s|following\s|same\s){0,4}(?:[\w-]{2,30}\\?['’]s\s)?((?:[^\n;!?。，；.]|\.(?=\S)){2,120})/gi,
  /\b(?:(?:releas|publish|shar|distribut|licens|provid|offer|mak)(?:e|es|ed|ing)?|made|available)\s(?:[^\n.;]|\.(?=\S)){1,80}?\s(?:under|with)\s{1,3}(?:an?\s|the\s|terms of\s){0,4}((?:[^\n;!?。，；.]|\.(?=\S)){2,120})/gi,
  /\blicen[cs]es?(?:d|\s?information)?\s?(?::|：|\bis\b|\bare\b)\s?((?:[^\n;!?。，；.]|\.(?=\S)){2,120})/gi,
  /(?:采用|遵循|依据|根据|基于|使用|遵守|适用)\s?[《“"「]?([^\n，。；》”"」]{2,60}?)[》”"」]?\s?(?:许可|协议|授权|进行|发布|开源)/g,
  /\b(?:creative\s?commons(?:\s|[-/()–—])[\w\s./()–-]{2,90}|CC[- ]?(?:BY|0|Zero)\b[\w\s./-]{0,40}|public domain\b[\w\s./-]{0,40})/gi,
  /\b(?:MIT(?=\s?-?(?:licen[cs]|lizenz|ライセンス|라이선스|许可|許可|授权|協議|协议|[.,;)\n]|$))|Apache|BSD|ISC|MPL|EPL|[AL]?GPL(?:v?\d)?|GNU|ODC|ODbL|PDDL|CDLA|C-UDA|OGL|GFDL|Open (?:Data|Government)|[Ll]icen[cs]e\s?[Oo]uverte|[Ee]talab|Datenlizenz|DL-DE|dl-de|NLOD|IODL|KOGL|Mulan(?:PSL|PubL|OWL)?|Mozilla|Artistic|OpenRAIL|Unlicense|WTFPL|Zlib|Boost)\b[\w\s.,+/()>–-]{0,60}/g,
  /["'‘“「『]?공공누리["'’”」』]?\s?제?\s?\d\s?유형|木[兰蘭](?:宽松|公共|開放|开放)[^\s，。；]{0,16}|政府[資资]料[開开]放授[權权][條条]款[^\s，。；]{0,10}|(?:公共データ|政府標準)利用規約[^\s、。；]{0,12}/g,
];

const negated = /\b(?:not|never|no longer|unlike|except)\b[^.;]{0,24}$|不(?:采用|适用|遵循)[^，。；]{0,8}$/i;

/** Ways that say in so many words that something is under a license. */
const grants: readonly RegExp[] = [ways[2]!, ways[3]!, ways[5]!];
/** Where the words go on to something else. */
const goesOn = /,\s(?:with|while|whereas|but|and|although|whilst)\b|\s(?:while|whereas|whilst)\b/i;

/**
 * The licenses that running text names for the data, in order, each once. `plainly`: only where a sentence says of the data that it is under
 * the license; a name in passing is none.
 */
export function licensesIn(text: string, at: Place, plainly = false): Known[] {
  const found: { start: number; end: number; claim: Known; about: Subject }[] = [];
  const ofElse: { start: number; value: SpdxExpression }[] = [];
  const words = text.slice(0, maxText);
  let tries = 0;
  for (const way of plainly ? grants : ways) {
    const pattern = new RegExp(way);
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      if (found.length >= maxMentions || tries++ > maxTries) break;
      const named = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(named);
      const around = found.find((one) => start < one.end && start + 1 > one.start);
      if (around !== undefined) {
        // Behind a license that was found, the words may go on to another one.
        pattern.lastIndex = Math.max(around.end, match.index + 1);
        continue;
      }
      const first = longest(
        wholeWords(named, words[start + named.length]).split(goesOn, 1)[0]!,
        at,
        way === governmentWork ? MOST_WORDS_OF_REASON : MOST_WORDS,
      );
      if (!first) continue;
      const claim = way === governmentWork ? first : withListed(first, words.slice(start, start + MOST_OF_LIST));
      const end = start + claim.raw.length;
      // A list that goes on to what was found already has it, too.
      const held = found.filter((one) => start < one.end && end > one.start);
      if (!held.every((one) => start < one.start && one.end <= end && claim.value.includes(one.claim.value))) continue;
      const about = aboutOf(words, match.index, start, end);
      if (about === 'else') ofElse.push({ start, value: claim.value });
      if (about === 'else' || (plainly && about !== 'data')) continue;
      for (const one of held) found.splice(found.indexOf(one), 1);
      found.push({ start, end, claim, about });
      pattern.lastIndex = Math.max(end, match.index + 1);
    }
  }
  found.sort((a, b) => a.start - b.start);
  // `The code is MIT. Read more at https://…/MIT`: what a sentence names that says of nothing what it is of, the one before it spoke of.
  const isSaid = (one: (typeof found)[number]): boolean =>
    one.about === undefined &&
    ofElse.some(({ start, value }) => start < one.start && value === one.claim.value && SENDS.test(words.slice(start, one.start)));
  const named = found.filter((one) => !isSaid(one)).map(({ claim }) => claim);
  return named.filter(
    ({ value }, index) =>
      named.findIndex((other) => other.value === value) === index && !named.some((other) => isFamilyOf(value, other.value)),
  );
}

/** Words that send the reader to where more of something is said. */
const SENDS =
  /[.!。！;]\s(?:for\s)?(?:you can\s|please\s)?(?:(?:read|find|learn|see|view)\s(?:out\s)?(?:more|further|details|the full|the complete|a copy|also)?|more (?:information|details)|details|see|full text|mehr|siehe|weitere|voir|plus d|en savoir|ver|m[aá]s|saiba|подробнее|см\.)[^.!。！]{0,80}$|(?:详见|参见|请看|詳しくは|자세한)[^。]{0,20}$/iu;

/** True for one license, with or without a limit beside it (`MIT AND LicenseRef-custom-noncommercial`); a text that names two is read part by part. */
export function isOne(expression: SpdxExpression): boolean {
  return expression.split(' AND ').filter((part) => !part.startsWith('LicenseRef-custom')).length <= 1;
}

/** `Creative Commons Attribution-ShareAlike license (CC BY SA 3.0)` names one license twice: the family goes, its member stays. */
function withoutFamilies(expression: SpdxExpression): SpdxExpression {
  const parts = expression.split(' AND ');
  return parts.filter((part) => !parts.some((other) => isFamilyOf(part, other))).join(' AND ');
}

/** True when the one names a family in general that the other is a member of: `LicenseRef-CC-BY` of CC-BY-SA-3.0. */
export function isFamilyOf(family: SpdxExpression, member: SpdxExpression): boolean {
  return family.startsWith('LicenseRef-') && member.startsWith(`${family.slice('LicenseRef-'.length)}-`);
}

/** Without a last sentence or word that is cut off: `with no restricti` says something else than what was written. */
function wholeWords(named: string, next: string | undefined): string {
  if (next === undefined || !/[a-z]$/i.test(named) || !/[a-z]/i.test(next)) return named;
  const sentences = /^(.{3,}[.!?])\s/su.exec(named)?.[1];
  return sentences ?? (named.includes(' ') ? named.replace(/\s\S*$/, '') : named);
}

/** `MIT (code`: what a license is of is no part of its name. */
const OF_PART_INSIDE =
  /\((?:for |the |all |only |our )*(?:code|codebase|software|scripts?|programs?|models?|weights|data|datasets?|corpus|annotations?|images?|photos?|texts?|audio|labels?)(?: only)?[^\w]*$/i;

/** The longest beginning of the words that names a license. */
function longest(words: string, at: Place, most: number): Known | undefined {
  const parts = words.trim().split(/\s+/).slice(0, most);
  for (let count = parts.length; count > 0; count--) {
    const said = parts
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:)\]]{1,8}$/, '');
    const claim = licenseClaim(said, at);
    if (claim.state !== 'known' || OF_PART_INSIDE.test(said)) continue;
    const value = withoutFamilies(claim.value);
    if (isOne(value)) return { ...claim, value };
  }
  return undefined;
}

/** So many characters are read of a list of licenses, and so many licenses. */
const MOST_OF_LIST = 400;
const MOST_LISTED = 6;
/** Where a list may go on; what is in parentheses goes with the name before it. */
const JOINTS =
  /\([^()]*\)|(?:\s?,\s?(?:and|und|et|y|e|sowie)?\b|\s?[&+、]|\s(?:and|und|et|y|e|sowie|as well as)\b|及|和|与)\s?(?:(?:also|under|an?|the|der|die|den|la|le|el)\s)*/giu;
/** Words that say of something else that it is under what follows. */
const SAYS_ANEW = /\b(?:is|are|was|were|licen[cs]ed|released|available|under)\b/i;
/** What begins to tell what a license is of. */
const SAYS_OF_IT = /\s(?:appl(?:y|ies)|covers?|holds?|governs?|gilt|gelten|s'applique|para|pour|for|fur|für)\s/i;
/** What may be behind a name that ends there: the same in other words. */
const NO_MORE_OF_IT = /^\)?\s?(?:licen[cs]es?)?\s?(?:\([^()]*\))?\s?$/i;

/** A license with those that its sentence lists behind it for the same works, as one expression: `under the ODbL, the EUPL 1.2 and CC BY 4.0`. What all permit is permitted. */
function withListed(first: Known, following: string): Known {
  const words = following.split(/[\n;!?。，；]|\.(?!\S)/u, 1)[0]!;
  const listed: Known[] = [];
  let from = 0;
  let end = 0;
  const joints = [...words.matchAll(JOINTS)].filter(([joint]) => !joint.startsWith('('));
  for (const joint of [...joints, undefined]) {
    const behind = joint === undefined ? '' : words.slice(joint.index + joint[0].length);
    if (joint !== undefined && begins(behind, first.at) === undefined) continue;
    const member = words.slice(from, joint?.index);
    const named = begins(member, first.at);
    if (named === undefined) break;
    const rest = member.slice(named.raw.length);
    if (subjectAfter(rest) !== undefined) return first;
    listed.push(named);
    end = from + named.raw.length;
    if (joint === undefined || listed.length === MOST_LISTED || !NO_MORE_OF_IT.test(rest)) break;
    from = joint.index + joint[0].length;
  }
  // What else is named behind the first one is found for itself.
  if (listed.length < 2) return listed[0]?.value === first.value ? listed[0]! : first;
  const values = new Set(listed.map(({ value }) => (/ OR /.test(value) ? `(${value})` : value)));
  return { ...first, value: [...values].join(' AND '), raw: words.slice(0, end) };
}

/** The license that words begin with, unless they name something that is under it; names of licenses have capitals. */
function begins(words: string, at: Place): Known | undefined {
  // Whoever gave it may be called as a license is: `by the MIT Media Lab`.
  if (/^(?:by|from|of|at|in|via|von|par|por|de)\b/i.test(words)) return undefined;
  const named = longest(words.split(SAYS_OF_IT, 1)[0]!, at, MOST_WORDS);
  if (named === undefined || SAYS_ANEW.test(named.raw)) return undefined;
  return subjectOf(named.raw.replace(/\b\p{Lu}\S*/gu, '')) === undefined ? named : undefined;
}

const IN_REPOSITORY = /^\W*(?:this|the|our)\s(?:[\w-]+\s)?(?:repository|repo|project)\s(?:is|has been|was)\s/i;
/** `so you can use these word lists freely`. */
const FOR_ITS_DATA =
  /^[^!?;\n]{0,80}?,?\s(?:so|therefore|thus|which means|meaning)\s(?:that\s)?(?:you|anyone|everyone|everybody)\s(?:can|may|are free to)\s(?:freely\s)?(?:use|reuse|copy|share|download)\s(?:the|these|this|all)\s(?:[\w-]+\s){0,2}?(?:data|datasets?|lists?|words?|texts?|images|photos|corpus|recordings|files|tables|maps)\b(?![^.!?;\n]{0,80}\b(?:not|only|except|unless|non)\b)/i;

/** What a mention is about; something else, too, where its clause takes it back. */
function aboutOf(words: string, matched: number, start: number, end: number): Subject {
  const before = words.slice(Math.max(0, matched - 240), start);
  if (negated.test(clausesBefore(before)[0] ?? '')) return 'else';
  const about = subjectAfter(words.slice(end, end + 60)) ?? subjectBefore(before);
  // A repository that is given so that its data may be used is given with its data.
  return about === 'else' && IN_REPOSITORY.test(clausesBefore(before).at(-1) ?? '') && FOR_ITS_DATA.test(words.slice(start, start + 220))
    ? 'data'
    : about;
}
