import { fold, squash } from '../../license/names/name-fold.js';
import { licenseOf } from '../../license/statements/license-fields.js';
import { limitExpression, limitIn } from '../../license/statements/limits.js';
import { licenseClaim, partsOf, permissionsOf } from '../../license/statements/read-license.js';
import { leavesParts } from '../../license/statements/scope.js';
import { licenseFileClaims } from '../../license/texts/kept-text.js';
import { licenseTexts } from '../../license/texts/license-text.js';
import { type Deed, deedIn, isSummedUp } from '../../license/texts/text-deed.js';
import type { Json, Reason } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import type { Saying } from '../../model/item.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { isFamilyOf, isOne, licensesIn } from './mentions.js';
import { subjectBefore } from './statement-subject.js';

type Known = Extract<Claim<SpdxExpression>, { state: 'known' }>;

/** Why a section that names no license for all of the data leaves open what applies, whatever a field says. */
export const differsByPart = reason('license/differs-by-part');

/** Why a license that a README gives its project says nothing certain of the data in it, where there is code as well. */
export const saidOfProject = reason('license/of-project');

/** Why the text of a software license says nothing certain of data between programs. */
export const textOfPrograms = reason('license/of-programs');

const maxRaw = 1_000;
const maxSentence = 600;
const maxSentences = 60;
/** So much of a section is read. */
const maxRead = 20_000;

/** What a section on the license says: each license that it names for the data, and a limit that it lays on the data beside them. `partsNamed`: those of its parts were read. */
export function licensesOfSection(saying: Saying, partsNamed = false): Claim<Json>[] {
  const { at } = saying;
  const looked = [at.field ?? 'license'];
  const deed = deedIn(saying.raw);
  if (deed !== undefined) return licensesOfDeed(saying, deed);
  const said = withoutTemplate(saying.raw);
  const raw = partsNamed ? withoutPartsElsewhere(said, at) : said;
  if (saysNothing(raw)) return [licenseOf(raw, at, looked)];
  // Its own words first: "All rights reserved" above a license is the notice of its text, and no second license.
  const text = textOf(raw, at);
  if (text.length > 0) {
    const beside = besideText({ ...saying, raw }, text);
    // Of a license that the words beside its text limit, the text alone says too much.
    return [...text.filter(({ value }) => !beside.some((claim) => partsOf(String(claim.value)).includes(value))), ...beside];
  }
  const plain = plainText(raw).replace(BEFORE_HOLDER, '$1');
  // A short section may be nothing but the license's name.
  if (raw.length <= 120) {
    const whole = licenseOf(plain, at, looked);
    // The address of a link may name the license that its words leave open.
    const [exact, ...more] = whole.state === 'known' ? licensesIn(raw, at).filter((one) => isFamilyOf(String(whole.value), one.value)) : [];
    if (states(whole, plain)) return [exact !== undefined && more.length === 0 ? exact : whole];
  }
  const named = licensesIn(raw, at);
  // "Public domain" beside a license is where the works came from, or the license in other words.
  const exact = named.filter(({ value }) => value !== 'LicenseRef-public-domain');
  const licenses = withParts(exact.length > 0 ? exact : named, sentencesOf(plain), at);
  const limits = limitsIn(sentencesOf(plain), at, false).filter(({ value }) => !licenses.some((license) => covered(value, license.value)));
  if (licenses.length > 0 || limits.length > 0) return [...licenses, ...limits];
  const sentences = sentencesOf(plain).filter((sentence) => sentence.length <= 400);
  if (sentences.some((sentence) => differs.test(sentence))) return [unclear(raw, at, differsByPart)];
  const elsewhere = sentences.find((sentence) => leavesParts(fold(sentence)));
  if (elsewhere !== undefined && permissive.test(plain)) return [unclear(elsewhere, at, reason('license/parts-elsewhere'))];
  for (const sentence of sentences) {
    const stated = licenseOf(sentence, at, looked);
    if (states(stated, sentence)) return [stated];
  }
  if (permissive.test(plain)) return [{ state: 'known', value: 'LicenseRef-custom-permissive', raw: firstWith(plain, permissive), at }];
  if (plain.length > 120 || isOfElse(plain) || isNotice(plain, 'LicenseRef-proprietary'))
    return [unclear(raw, at, reason('license/not-known'))];
  return [licenseOf(plain, at, looked)];
}

/** The holder of the copyright behind a license's name (`MIT © Example Author`) is not part of that name. Other words would be. */
const BEFORE_HOLDER =
  /^(\W{0,4}\w[\w .-]{1,30}?)\s?,?\s(?:©|\([Cc]\)|Copyright\b)\s?(?:©|\([Cc]\))?\s?(?:\d{4}(?:\s?[-–,]\s?(?:\d{4}|present))*\s?,?\s?)?(?:by\s)?(?:(?:\p{Lu}[\p{L}'’-]*\.?|\p{Script=Han}{2,6}|and|&|,|of|the|de|van|von)\s?){1,8}\s*$/u;

/** What a file of terms says: the licenses whose text it is, else, of terms that nobody knows, how they limit the use in so many words. */
export function licensesOfFile(saying: Saying): Claim<SpdxExpression>[] {
  const read = licenseFileClaims(saying);
  if (read.some(({ state }) => state === 'known')) return read;
  const limits = limitsIn(sentencesOf(plainText(saying.raw)), saying.at, true);
  return limits.length > 0 ? limits : read;
}

/** The licenses whose own text stands in a section, with what words of its own take from them. */
export function textOf(raw: string, at: Saying['at']): Known[] {
  return textsIn(raw).map(({ id, start, end, limits }) => ({
    state: 'known',
    value: [id, ...limits].join(' AND '),
    raw: clip(raw.slice(start, end)),
    at,
  }));
}

function textsIn(raw: string): { id: string; start: number; end: number; limits: string[] }[] {
  if (!ownTerms.test(raw)) return [];
  const found = licenseTexts(raw.slice(0, maxRead));
  const limits = found.filter(({ how }) => how === 'words').map(({ id }) => id);
  return found.filter(({ how }) => how === 'text' || how === 'notice').map(({ id, start, end }) => ({ id, start, end, limits }));
}

/** What a section says beside the text of a license; the notice above that text is part of it. */
function besideText(saying: Saying, texts: readonly Known[]): Extract<Claim<Json>, { state: 'known' }>[] {
  let rest = saying.raw;
  for (const { start, end } of textsIn(saying.raw)) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  rest = rest.replace(/^.{0,200}(?:copyright|©|\(c\) ?\d|rights reserved).{0,200}$/gim, ' ');
  if (ownTerms.test(rest) || rest.replace(/[^\p{L}]/gu, '').length < 12) return [];
  return licensesOfSection({ ...saying, raw: rest.trim() }).filter(
    (claim): claim is Extract<Claim<Json>, { state: 'known' }> =>
      claim.state === 'known' && !texts.some(({ value }) => value.split(' AND ').includes(String(claim.value))),
  );
}

/** The summary of a Creative Commons license is that license; what is beside it is read like any section. */
function licensesOfDeed({ raw, at, ...saying }: Saying, { license, start, end, rest }: Deed): Claim<Json>[] {
  const words = plainText(rest);
  const beside = /[\p{L}\d]/u.test(words) && words.length > 12 ? licensesOfSection({ ...saying, raw: rest, at }) : [];
  const said = beside.filter((claim) => claim.state !== 'missing' && !(claim.state === 'unclear' && !limiting.test(words)));
  const named = said.some((claim) => claim.state === 'known' && isSummedUp(String(claim.value), license));
  return named ? said : [{ state: 'known', value: license, raw: clip(raw.slice(start, end)), at }, ...said];
}

const limiting = /\b(?:not?|non|only|except|unless|prohibit\w*|restrict\w*)\b|[禁仅限]|不得|不可/i;

/**
 * What the template of speech cards says under "Other Known Limitations": it sends the reader to the license, and is none. Only both of its
 * sentences, as they are there: who writes the first alone means it.
 */
const template =
  /\bdataset (?:is )?provided for research purposes only\.\s{1,8}please check (?:the )?dataset licen[cs]e for additional information\.?/gi;

/** Words without what the template of speech cards says of the license. */
export function withoutTemplate(words: string): string {
  return words.replace(template, ' ').trim();
}

const projectSentence =
  /^\W{0,4}(?:(?:this|the|our|all of this)\s(?:[\w-]{1,30}\s){0,2}?(?:project|software|package|program|library|tool(?:kit)?|work)\s(?:is|has been|was|comes|and\s)|(?:licen[cs]ed|released|distributed)\sunder\b)|^\W{0,4}(?:github\s?)?(?:本|该|此|この|当)?(?:开源|開源)?(?:项目|專案|软件|軟體|工具|程序|プロジェクト|ソフトウェア|ライブラリ|リポジトリ|ツール)|^\W{0,4}(?:(?:이|본)\s)?(?:프로젝트|소프트웨어|라이브러리|저장소)/i;
const ofDataToo = /\b(?:data|datasets?|corpus|corpora|contents?|annotations?|files|everything)\b|数据|语料|内容/i;

/** What a README beside code says of its project is taken out: `undefined` where nothing is stated about the project. */
export function withoutProject(saying: Saying): { rest: Saying | undefined; said: string } | undefined {
  const sentences = sentencesOf(plainText(saying.raw));
  const isOfProject = (sentence: string) => projectSentence.test(sentence) && !ofDataToo.test(sentence);
  const said = sentences.find(isOfProject);
  if (said === undefined) return undefined;
  const rest = sentences.filter((sentence) => !isOfProject(sentence));
  return { rest: rest.length === 0 ? undefined : { ...saying, raw: rest.join('\n') }, said: clip(said) };
}

/**
 * What running text outside such a section says in so many words of the data's license; nothing where it does not. `names`: what the dataset is
 * called, for a sentence about another one says nothing of this one.
 */
export function licensesOfText({ raw, at }: Saying, names: readonly string[]): Claim<Json>[] {
  const plain = plainText(withoutTemplate(raw));
  if (saysNothing(plain)) return [];
  const labeled = /^License: (.{2,300})$/.exec(plain)?.[1];
  if (labeled !== undefined) {
    const claim = licenseOf(labeled, at, []);
    return states(claim, labeled) ? [claim] : [];
  }
  const ours = sentencesOf(plain).filter(
    (sentence) => sentence.length <= maxSentence && !isOnAnother(sentence, names) && !derivationIn(sentence),
  );
  const named = ours.flatMap((sentence) => licensesIn(sentence, at, true)).filter(({ value }) => value !== 'LicenseRef-public-domain');
  const limits = limitsIn(ours, at, true).filter(({ value }) => !named.some((license) => covered(value, license.value)));
  return [...named, ...limits];
}

/** "Each subset keeps its license:" above the list of them leaves nothing more open. */
function withoutPartsElsewhere(raw: string, at: Saying['at']): string {
  return sentencesOf(plainText(raw))
    .filter((sentence) => !(leavesParts(fold(sentence)) || differs.test(sentence)) || licensesIn(sentence, at).length > 0)
    .join('\n');
}

/** The licenses of a section that also says that other terms apply, or that parts are someone else's: each of them leaves those open. */
function withParts(licenses: readonly Known[], sentences: readonly string[], at: Saying['at']): Known[] {
  const elsewhere = sentences.find((sentence) => sentence.length <= maxSentence && leavesParts(fold(sentence)) && !isOfElse(sentence));
  // Where several are named each is that of a part, and the most restrictive governs.
  if (elsewhere === undefined || licenses.length !== 1) return [...licenses];
  const carried = (value: SpdxExpression) =>
    value.includes('LicenseRef-custom') ? value : `${/ OR /.test(value) ? `(${value})` : value} AND ${limitExpression.other}`;
  return licenses.map((license) => ({ ...license, value: carried(license.value), raw: clip(`${license.raw} · ${elsewhere}`), at }));
}

/** What access is given for: a license that a sentence names for the data, and each limit that whoever asks has to agree to. */
export function licensesOfGate(saying: Saying): Claim<Json>[] {
  const { raw, at } = saying;
  const named = licensesIn(raw, at, true).filter(({ value }) => value !== 'LicenseRef-public-domain');
  for (const sentence of sentencesOf(plainText(raw))) {
    if (sentence.length > maxSentence || subjectBefore(sentence.slice(0, limited(sentence))) === 'else') continue;
    const kind = limitIn(fold(sentence));
    if (kind === undefined) continue;
    const value = limitExpression[kind];
    if (named.some((license) => covered(value, license.value))) continue;
    return [...named, { state: 'known', value, raw: clip(sentence), at }];
  }
  return named;
}

const derives =
  /\b(?:derived|adapted|built|constructed|created|extracted|sampled|translated|taken|collected|drawn|compiled|comes?|originates?)\s(?:directly\s)?(?:from|(?:up)?on(?:\stop\sof)?)\s|\b(?:based\s(?:up)?on|(?:subset|translation|version|extension)\sof|extends)\s|(?:基于|源自|来自|改编自|翻译自|抽取自)\s?/i;
const parentName =
  /^(?:the\s|on\s|of\s)?(?:\[|《|“|「|")?([A-Z][\w.-]{1,40}(?:\s[A-Z\d][\w.-]{0,40}){0,4}|[\p{Script=Han}\w.-]{2,30}?)(?:\]\([^)]{0,300}\)|》|”|」|")?(?:\s?(?:datasets?|corpus|corpora|collection|benchmark|数据集|语料库))?(?=[\s,，;；。.(（]|采用|遵循)/u;

/** Datasets that a card says in running text its data was made from, where the same sentence says under which license they are. */
export function derivationsIn({ raw, at }: Saying): Claim<Json>[] {
  return sentencesOf(raw.slice(0, maxRead)).flatMap((sentence): Claim<Json>[] => {
    const made = derivationIn(sentence);
    return made === undefined ? [] : [{ state: 'known', value: made, raw: clip(sentence), at }];
  });
}

function derivationIn(sentence: string): { name: string; license: SpdxExpression } | undefined {
  const made = sentence.length <= maxSentence ? derives.exec(sentence) : null;
  if (made === null || subjectBefore(sentence.slice(0, made.index)) === 'else') return undefined;
  const rest = sentence.slice(made.index + made[0].length);
  const name = parentName.exec(rest)?.[1];
  if (name === undefined || licenseClaim(name, { path: '' }).state === 'known') return undefined;
  const [license, ...others] = licensesIn(rest.slice(rest.indexOf(name) + name.length), { path: '' });
  return license === undefined || others.length > 0 ? undefined : { name, license: license.value };
}

/** Whether a sentence is about a dataset of another name: `The Moons dataset is …`, `Wikipedia articles are …`. */
function isOnAnother(sentence: string, names: readonly string[]): boolean {
  const own = names.map(squashed).filter((name) => name.length >= 3);
  for (const [, name] of sentence.matchAll(
    /\b([A-Z][\w.-]{1,40}(?:\s(?:of\s|the\s)?[A-Z\d][\w.-]{0,40}){0,4})(?:['’]s)?\s(?:[a-z]{1,20}\s)?(?:datasets?|corpus|corpora|data|benchmarks?|collections?|articles?|texts?|images?|content|posts|reviews)\b/g,
  )) {
    const bare = squashed(
      name!.replace(/^(?:The|This|These|Our|All|Both|Each|Any|Its|If|For|In|By|And|We|You|Please|Using|Dataset|Data)\b\s?/, ''),
    );
    if (bare.length >= 3 && !own.some((known) => known.includes(bare) || bare.includes(known))) return true;
  }
  return false;
}

const squashed = (words: string): string => squash(fold(words));

/** How license texts begin that do not name themselves. */
const ownTerms = /\bpermission is hereby granted\b|\bredistribution and use in source\b|\bpermission to use, copy\b|\bhereby grants?\b/i;
const permissive =
  /\b(?:free(?:ly)?|may|can)\b[^.;]{0,60}\b(?:for|to)\s(?:any|all)\s(?:lawful\s)?(?:purposes?|uses?)\b|\bcommercial(?:ly)?\s(?:and|or|as well as|and\/or)\snon-?\s?commercial\b|\bnon-?\s?commercial(?:ly)?\s(?:and|or|as well as|and\/or)\scommercial\b|\b(?:research|academic)\s(?:and|or|as well as)\scommercial\b|可(?:自由)?用于任何(?:用途|目的)|商业(?:和|与|及|或)非商业|可商用/i;
/** Sentences that speak of both uses allow both. */
const bothUses =
  /\bcommercial(?:ly)?\s?(?:,|and|or|as well as|and\/or|\/)\s?(?:for\s)?non-?\s?commercial|\bnon-?\s?commercial(?:ly)?\s?(?:,|and|or|as well as|and\/or|\/)\s?(?:for\s)?commercial|\b(?:research|academic|educational)\s?(?:,|and|or|as well as|and\/or|\/)\s?commercial|\bcommercial\s(?:and|or)\s(?:research|academic|educational)|商业(?:和|与|及|或|、)非商业|非商业(?:和|与|及|或|、)商业|(?:科研|学术|研究)(?:和|与|及|或|、)商业/i;
const differs =
  /\b(?:each|every|respective|original|source|underlying|constituent|individual)\b[^.;]{0,60}\blicen[cs]es?\b|\bsame licen[cs]es? as\b|\blicen[cs]es?\b[^.;]{0,60}\b(?:varies|vary|differs?|depends?)\b|(?:各|原|来源)[^，。；]{0,10}(?:许可|授权|协议)/i;

/** Whether a sentence limits the use to what is not commercial, or to research; `none`: it speaks of both uses. */
function limitOfSentence(sentence: string): SpdxExpression | 'none' | undefined {
  if (bothUses.test(sentence)) return 'none';
  const claim = licenseClaim(sentence, { path: '' });
  if (claim.state !== 'known') return undefined;
  return limits.find((limit) => claim.value.split(' AND ').includes(limit));
}

const limits: readonly SpdxExpression[] = ['LicenseRef-custom-noncommercial', 'LicenseRef-custom-research-only'];

/** Outside a section on the license a limit counts only in words that lay it on whoever uses the data. */
const laysDown =
  /\b(?:only|solely|exclusively|strictly|restricted|limited|prohibit\w{0,4}|forbid\w{0,5}|not allowed|not permitted|must not|may not|cannot|not (?:be used )?for)\b|\bnon-?commercial\s(?:use|usage|purposes?|research)\b|仅|只能|只可|只供|限于|不得|禁止|严禁|非商/i;
const use =
  /\b(?:use|used|uses|using|usage|available|released?|provided|distributed|licen[cs]ed|shared|purposes?|access|download\w{0,3})\b|使用|用于|用途|仅供|商用|商业/i;
const ofThis =
  /^\W{0,4}(?:this|it|you|users?|researchers|for|the|please|by (?:using|downloading)|any|commercial|no\s|not\s|only)\b|^\W{0,4}(?:本|该|此|仅|严禁|禁止|不得|请|用户)/i;

function limitsIn(sentences: readonly string[], at: Saying['at'], plainly: boolean): Known[] {
  for (const sentence of sentences) {
    if (sentence.length > maxSentence) continue;
    const limit = limitOfSentence(sentence);
    if (limit === undefined || limit === 'none') continue;
    const about = subjectBefore(sentence.slice(0, limited(sentence)));
    if (about === 'else') continue;
    if (plainly && !(laysDown.test(sentence) && use.test(sentence) && (about === 'data' || ofThis.test(sentence)))) continue;
    return [{ state: 'known', value: limit, raw: clip(sentence), at }];
  }
  return [];
}

/** Where a sentence comes to its limit. */
function limited(sentence: string): number {
  return (
    /\b(?:non-?\s?commercial|commercial|research|academi\w{1,3}|education\w{0,3}|scientific)|非商|商[业用]|科研|学术|研究/i.exec(sentence)
      ?.index ?? sentence.length
  );
}

/** A license that does not allow commercial use says what the limit says. */
function covered(limit: SpdxExpression, license: SpdxExpression): boolean {
  return license.split(' AND ').includes(limit) || permissionsOf(license).commercial === 'no';
}

/** Whether words that read as a license state one for the data. */
function states(claim: Claim<SpdxExpression>, words: string): boolean {
  return (
    claim.state === 'known' && isOne(claim.value) && !isNotice(words, claim.value) && !isOfElse(words) && limitOfSentence(words) !== 'none'
  );
}

/** Whether a sentence says of something else than the data that it is under a license: `The code is released under …`, `Code: MIT`. */
function isOfElse(sentence: string): boolean {
  const at = /[:：]|\b(?:licen[cs]ed|released|available|distributed|published|provided|under)\b|采用|使用|遵循/i.exec(sentence)?.index ?? 0;
  return subjectBefore(sentence.slice(0, at)) === 'else';
}

/** "Copyright © 2020 Somebody" tells whose the work is, not what may be done with it. */
function isNotice(words: string, value: SpdxExpression): boolean {
  return (
    value === 'LicenseRef-proprietary' &&
    /copyright|©|\(c\)|版权/i.test(words) &&
    !/rights reserved|保留|proprietary|confidential|未经|禁止|不得/i.test(words)
  );
}

/** The sentences of a text: a line end within a paragraph ends none, a bullet begins one. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/-\n[ \t]{0,8}(?=[a-z])/g, '-')
    .replace(/\n(?![ \t]{0,8}(?:\n|[-*+•#|>]|\d{1,3}[.)]\s))/g, ' ')
    .split(/(?<=[.!?])\s|(?<=[。；！？;])|\n/, maxSentences)
    .map((sentence) => sentence.replace(/^[\s>*+•-]{1,12}|^\s{0,8}\d{1,3}[.)]\s/, '').trim())
    .filter((sentence) => sentence !== '');
}

function firstWith(text: string, pattern: RegExp): string {
  return clip(sentencesOf(text).find((sentence) => pattern.test(sentence)) ?? text);
}

function unclear(raw: string, at: Saying['at'], why: Reason): Claim<Json> {
  return { state: 'unclear', raw: clip(raw), at, why };
}

/** Text without the marks of Markdown: `[text](url)` is the text. */
export function plainText(words: string): string {
  return (
    words
      .slice(0, maxRead)
      // What is struck out is said no more.
      .replace(/~~[^~\n]{1,600}~~|<(del|s|strike)>[^<]{1,600}<\/\1>/gi, ' ')
      .replace(/\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)/g, '$1')
      // An underscore between letters or digits marks nothing (CommonMark); in an address nothing is a mark but what surrounds it.
      .replace(/([a-z]{2,10}:\/\/[^\s*`]+)|[*`]{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/giu, (_, address: string | undefined) =>
        (address ?? '').replace(/_{1,3}$/, ''),
      )
      .replaceAll('\u2010', '-')
      .trim()
  );
}

/** Words as a claim keeps them: their beginning where they are long. */
export function clip(words: string): string {
  return words.length > maxRaw ? `${words.slice(0, maxRaw)}…` : words;
}
