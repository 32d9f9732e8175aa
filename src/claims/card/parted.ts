import { fold, squash } from '../../license/names/name-fold.js';
import { licenseOf } from '../../license/statements/license-fields.js';
import { namesScope } from '../../license/statements/scope.js';
import type { Place } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import type { PartOf } from '../../model/item.js';
import { append } from '../../text/append.js';
import { reason } from '../../text/reasons/reason.js';
import { subjectOf } from './statement-subject.js';

/** A license that words give to a part of the data. */
export interface PartLicense {
  of: PartOf;
  claim: Extract<Claim<SpdxExpression>, { state: 'known' | 'unclear' }>;
}

type Known = Extract<Claim<SpdxExpression>, { state: 'known' }>;

/** What a text says of parts by name, and the text without it. */
export interface Parted {
  parts: PartLicense[];
  rest: string;
}

const maxParts = 400;
const maxLine = 400;

/** Names of what is left, when others were named: `others`, `all other subsets`, `其余部分`. */
const restNames =
  /^(?:(?:all\s)?(?:the\s)?(?:others?|rest|remaining|remainder|everything else|anything else)\b.{0,30}|misc(?:ellaneous)?|其[他它余].{0,8}|剩余.{0,6})$/i;

/** Labels of lines that say something else than the name of a part. */
const labels =
  /^(?:https?|ftp|doi|spdx|id|identifier|name|type|cc|creative commons|gnu|apache|bsd|open data commons)$|licen[cs]|lizenz|licenz|licença|ライセンス|라이선스|copyright|\b(?:versions?|homepage|repository|papers?|contacts?|authors?|size|formats?|url|links?|doi|notes?|source code)\b|language[s]?$|^(?:excluded|removed|rejected|left out|incompatible|not (?:included|used|allowed|accepted))\b|^(?:the\s)?(?:project|package|toolkit|terms|attribution|citation|tl;?dr|example|important|warning|curated by|funded by|shared by)\b|许可|授权|协议|版权|主页|论文|作者|说明|注/i;

const isLicenseName = /^(?:CC[\s-]?(?:BY|0|zero)\b|MIT$|Apache[\s-]|[AL]?GPL|BSD\b|ODbL|ODC-|MPL[\s-])/i;

/** The part that a name stands for; undefined for words that name none: the code, the annotations, a label. */
export function partNamed(words: string, own: readonly string[] = []): PartOf | undefined {
  const name = words
    .replace(/[*_`"“”]/g, '')
    .replace(/^\s{0,4}(?:for|the)\s/i, '')
    .trim();
  // A bracket that is not closed: the words were cut.
  if (name.split(/[(（]/).length !== name.split(/[)）]/).length) return undefined;
  // `owner/name`, `github.com/owner/name`.
  if (/^(?:https?:\/\/)?[\w.-]{2,60}(?:\/[\w.-]{2,60}){1,4}\/?$/.test(name)) return { subset: namesOfRepository(name) };
  // Markup names nothing.
  if (name.length < 2 || name.length > 60 || !/\p{L}/u.test(name) || /[<>]/.test(name) || labels.test(name)) return undefined;
  if (
    /^(?:this|these|that|those|it|they|we|our|all(?! other)|both|each|every|any|you|本|该|此|所有|全部)\b/i.test(name) ||
    /^[本该此]/.test(name)
  )
    return undefined;
  if (isLicenseName.test(name) || own.some((one) => isSame(one, name))) return undefined;
  const splits = splitsIn(name);
  if (splits !== undefined) return { split: splits };
  if (restNames.test(name)) return { subset: [name], rest: true };
  // "Data", "Images", "Code": kinds of things, which the statement is of as a whole; "Image captions of 2014" too.
  const bare = name.replace(/[(（].*$/, '').trim();
  if (
    // `PubMed Abstracts` is a name all the same.
    (namesScope(bare.toLowerCase()) && !/\p{Ll}\p{Lu}/u.test(bare)) ||
    /^(?:(?:the\s)?(?:data|dataset|corpus|texts?|images?|contents?|audio|videos?|files|works?|source data|raw data)|(?:dataset\s)?(?:card|summary|description|structure|creation|overview|introduction|background|details?|statistics|usage|uses|access|downloads?|limitations?|considerations|curation.*|collection.*|process.*|fields|splits|instances|configurations|tasks?|languages|additional information|disclaimers?|acknowledge?ments?|changelog|release.*|news|updates?|faq|about|contributions?|ethics|bias.*)|简介|概述|说明|背景|数据集?(?:介绍|描述|结构|概述|说明)?)$/i.test(
      bare,
    )
  )
    return undefined;
  if (/^(?:the\s)?(?:code|software|scripts?|models?)\b/i.test(bare) || subjectOf(bare) === 'else') return undefined;
  return { subset: namesIn(name) };
}

/** A repository as it stands, and as `owner/name`. */
function namesOfRepository(address: string): string[] {
  const bare = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const path = /^[\w-]+(?:\.[\w-]+)+\/(?:datasets\/)?([\w.-]+\/[\w.-]+)$/.exec(bare)?.[1];
  return [...new Set([address, bare, ...(path === undefined ? [] : [path])])];
}

/** `Train and validation splits`, `测试集`: names of splits and nothing else. */
function splitsIn(name: string): string[] | undefined {
  const words = name
    .toLowerCase()
    .replace(/\s?\b(?:splits?|sets?|data|portions?|partitions?)$/, '')
    .split(/\s?[,、，/&]\s?|\s(?:and|und|y|et)\s|[和与及]/);
  return words.every((word) =>
    /^(?:train(?:ing)?|test(?:ing)?|valid(?:ation)?|val|dev(?:elopment)?|训练集|测试集|验证集)$/.test(word.replace(/\s?set$/, '')),
  )
    ? words
    : undefined;
}

/** Whether words are the dataset's own name: `The Stars corpus` of `Stars`. */
function isSame(own: string, name: string): boolean {
  const bare = (words: string): string =>
    squash(fold(words)).replace(/^the(?=.{3})|(?:dataset|corpus|data|benchmark|collection|数据集|语料库?)$/g, '');
  return own !== '' && bare(own) === bare(name);
}

/** A name, and each of those that it lists: `Wikipedia, Wikibooks`. */
export function namesIn(name: string): string[] {
  const listed = /[(（]/.test(name) ? [] : name.split(/\s?[,、，;；]\s?|\s(?:and|&)\s|\s?<br\s?\/?>\s?/i).filter((one) => one.length > 1);
  return [...new Set([name, ...(listed.length > 1 ? listed : [])])];
}

/** The parts that a section names with their licenses, a line each or in one list: `- Wikipedia: CC BY-SA 3.0`, `CC BY (Wikipedia), CC0 (Wikidata)`. */
export function partedIn(text: string, at: Place, own: readonly string[] = []): Parted {
  const parts: PartLicense[] = [];
  const left: string[] = [];
  /** Elements of a list in the form of those that give a license, which was not understood. */
  const open: PartLicense[] = [];
  let elements = 0;
  for (const line of text.split('\n')) {
    const isRead = parts.length < maxParts && line.length <= maxLine;
    const split = isRead ? sentencesOf(line, at, own) : undefined;
    const isElement = /^\s{0,8}[-*+•]\s/.test(line);
    const found = split?.parts ?? (isRead ? (pairsOf(line, at, own) ?? lineOf(line, at, own) ?? listOf(line, at, own)) : undefined);
    if (found !== undefined) append(parts, found);
    if (found === undefined || split !== undefined) left.push(split?.rest ?? line);
    if (isElement && found !== undefined) elements += 1;
    if (isElement && isRead && found === undefined) append(open, openLine(line, at, own));
  }
  if (open.length <= elements) append(parts, open);
  return { parts, rest: parts.length === 0 ? text : left.join('\n').trim() };
}

/** What single sentences and clauses of a line say of parts; undefined where they say nothing of the kind. */
function sentencesOf(line: string, at: Place, own: readonly string[]): Parted | undefined {
  const sentences = line.split(/(?<=[.;])\s(?=\p{Lu}|the\s|all\s)|(?<=[。；;])/u);
  const of = sentences.map((sentence) => clauseOf(sentence, at, own) ?? (sentences.length > 1 ? lineOf(sentence, at, own) : undefined));
  const listed = sentences.map((sentence, i) => of[i] ?? listOf(sentence.replace(intoList, ''), at, own));
  // Of one part alone a sentence may be an aside, unless it says that it speaks of a part.
  const told = listed.filter((found) => found !== undefined);
  const isSure =
    told.length > 1 || told.some((found) => found.length > 1 || found[0]!.of.split !== undefined || (found[0]!.of.subset?.length ?? 0) > 1);
  if (told.length === 0 || !isSure) return undefined;
  return { parts: listed.flatMap((found) => found ?? []), rest: sentences.filter((_, i) => listed[i] === undefined).join(' ') };
}

/** What leads to a list of parts: `The collection includes`, `本数据集包括`. */
const intoList =
  /^(?:[^:：()（）,，]{0,80}?\s(?:includes?|contains?|consists?\sof|comprises?|combines?|(?:is|was|were|are)\s(?:composed|made\sup|made|built|drawn|collected|compiled)\s(?:of|from|out\sof))|[^:：()（）,，]{0,40}?(?:包括|包含|由|来自))\s?[:：]?\s?/i;

const clauses = [
  /^(?:the\s)?(\S.{0,60}?\s(?:sub-?sets?|splits?|portions?|parts?|partitions?|sub-?corpora|sub-?corpus))\s(?:is|are|was|were)\s(?:licensed|released|available|distributed|provided|published)?\s?under\s(?:the\s|an?\s)?(\S.{1,80})$/i,
  /^([^，,:：]{1,20}?(?:子集|部分|集|语料|数据|其[他它余])?)(?:均|都|全部)?(?:采用|使用|遵循|按照?|以|为|属于|适用)\s?(\S.{1,60}?)(?:的?(?:许可|授权|协议|许可协议))?(?:发布|授权|许可|提供)?$/,
];

/** `The news subset is licensed under CC BY 4.0`, `新闻子集采用 CC BY-NC 4.0`. */
function clauseOf(sentence: string, at: Place, own: readonly string[]): PartLicense[] | undefined {
  const words = sentence.trim().replace(/[.;。；]$/, '');
  for (const clause of clauses) {
    const [, name = '', license = ''] = clause.exec(words) ?? [];
    // `the news subset` is what a file or a column calls `news`.
    const called = name.replace(/^the\s|\s(?:sub-?sets?|sub-?corpora|sub-?corpus|portions?|parts?)$|(?:子集|部分)$/gi, '').trim();
    // Under a heading `News` stands what is new; a subset called so is one.
    const of = called === '' ? undefined : /^news$/i.test(called) && called !== name ? { subset: [called] } : partNamed(called, own);
    const claim = of && knownIn(license, at);
    if (of && claim)
      return [
        { of: of.subset === undefined ? of : { ...of, subset: [...new Set([...of.subset, name])] }, claim: { ...claim, raw: words } },
      ];
  }
  return undefined;
}

const lead = /^\s{0,8}(?:[-*+•]\s{1,4}|\d{1,3}[.)]\s{1,4})?/;

const named = /^((?:https?:\/\/)?[^:：|,，;；]{2,80}?)\s{0,3}(?:[:：](?!\/\/)|\s[–—-]\s|\s?(?:→|=>|=)\s?)\s{0,3}(\S.{1,200})$/;

/** `train: CC BY 4.0, test: all rights reserved`: each with its license; one that is not understood is open. */
function pairsOf(given: string, at: Place, own: readonly string[]): PartLicense[] | undefined {
  const elements = given.replace(lead, '').split(/[,;，；、]\s?(?:and\s)?(?=[^,;:：，；、]{2,60}[:：](?!\/\/))/);
  if (elements.length < 2) return undefined;
  const found = elements.map((element) => lineOf(element.trim(), at, own) ?? openLine(element.trim(), at, own));
  return found.every((parts) => parts.length > 0) && found.some(([part]) => part!.claim.state === 'known') ? found.flat() : undefined;
}

/** `South: ask the owner`, beside others that give a license. */
function openLine(given: string, at: Place, own: readonly string[]): PartLicense[] {
  const line = given.replace(lead, '').trim();
  const [, name, words = ''] = named.exec(line) ?? [];
  const of = name === undefined || words.length > 120 ? undefined : partNamed(name, own);
  return of === undefined ? [] : [{ of, claim: { state: 'unclear', raw: line, at, why: reason('license/part-without') } }];
}

/** `Wikipedia: CC BY-SA 3.0`, `Wikipedia – CC BY-SA 3.0`; in a list also `Wikipedia is under CC BY-SA 3.0`. */
function lineOf(given: string, at: Place, own: readonly string[]): PartLicense[] | undefined {
  const mark = lead.exec(given)![0];
  const line = given.slice(mark.length).replace(/\s{1,20}$/, '');
  const found =
    named.exec(line) ??
    (mark.trim() === ''
      ? null
      : /^([^:：|,，;；]{2,40}?)\s(?:is|are)\s(?:licensed\s|available\s|released\s)?under\s(?:the\s)?(\S.{1,80})$/i.exec(line));
  if (found === null) return undefined;
  const of = partNamed(found[1]!, own);
  const claim = of && knownIn(found[2]!, at);
  return of && claim && [{ of, claim: { ...claim, raw: line } }];
}

function listOf(given: string, at: Place, own: readonly string[]): PartLicense[] | undefined {
  const line = given.replace(lead, '').replace(/[.。]?\s{0,8}$/, '');
  const elements = line.split(/(?<=[)）])\s?(?:[,;，；、]|\band\b|和|及)\s?(?:and\s)?/);
  if (elements.length < 2) return undefined;
  const pairs = elements.map((element) => pairOf(element.trim(), at, own));
  const known = pairs.filter((one) => one !== undefined).length;
  // A part beside others whose license is not known has none that is.
  const found = pairs.flatMap((one, i) => one ?? openOf(elements[i]!.trim(), at, own) ?? []);
  if (known < 2 || known * 2 < elements.length || found.length < elements.length) return undefined;
  // "Creative Commons Attribution (CC BY), GNU (GPL)" names each license twice; of a list of parts one may be called as a license is.
  return found.filter(({ isLicense }) => isLicense).length * 2 < found.length ? found.map(({ part }) => part) : undefined;
}

/** `CC0 (Wikidata)` or `Wikidata (CC0)`; whether the name would be read as a license as well. */
function pairOf(element: string, at: Place, own: readonly string[]): { part: PartLicense; isLicense: boolean } | undefined {
  const pair = /^([^()（）]{2,80}?)\s?[(（]([^()（）]{2,80})[)）]$/.exec(element);
  if (pair === null) return undefined;
  for (const [license, name] of [
    [pair[1]!, pair[2]!],
    [pair[2]!, pair[1]!],
  ] as const) {
    const of = partNamed(name, own);
    const claim = of && knownIn(license, at);
    if (of && claim) return { part: { of, claim: { ...claim, raw: element } }, isLicense: knownIn(name, at) !== undefined };
  }
  return undefined;
}

/** `YouTube subtitles (unknown)`. */
function openOf(element: string, at: Place, own: readonly string[]): { part: PartLicense; isLicense: boolean } | undefined {
  const [, name = '', words = ''] = /^([^()（）]{2,80}?)\s?[(（]([^()（）]{2,80})[)）]$/.exec(element) ?? [];
  const of = /unknown|unclear|various|mixed|see\s|not\s|n\/a|未知|不明|见/i.test(words) ? partNamed(name, own) : undefined;
  return of && { part: { of, claim: { state: 'unclear', raw: element, at, why: reason('license/part-without') } }, isLicense: false };
}

function knownIn(words: string, at: Place): Known | undefined {
  const bare = words.replace(/[.;。；]\s{0,8}$/, '').trim();
  const claim = bare.length > 200 ? undefined : licenseOf(bare, at, []);
  return claim?.state === 'known' ? claim : undefined;
}

/** What a table or field states of a part: a license, or that it states none. */
export function claimOfPart(raw: string, at: Place): Claim<SpdxExpression> {
  const claim = licenseOf(raw, at, [at.field ?? 'license']);
  return claim.state === 'missing' ? { state: 'unclear', raw, at, why: reason('license/part-without') } : claim;
}
