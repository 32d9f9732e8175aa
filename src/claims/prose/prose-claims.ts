/** What running text beside data says of its rights, as claims: sentence by sentence, each with its place. */
import { fold } from '../../license/names/name-fold.js';
import { licenseTexts } from '../../license/texts/license-text.js';
import { deedIn } from '../../license/texts/text-deed.js';
import type { Reason } from '../../model/basics.js';
import type { Claimed } from '../../model/claim.js';
import type { Saying } from '../../model/item.js';
import { reason } from '../../text/reasons/reason.js';
import { clip, plainText, withoutTemplate } from '../card/card-license.js';
import { isOverOthers } from '../card/statement-subject.js';
import { sourceClaims } from '../source/source-blocks.js';
import { isPlaceOfTerms, isTerm } from './agreed-terms.js';
import { answered } from './asked-answered.js';
import { withoutHistory } from './changelog.js';
import { licenseGranted } from './license-granted.js';
import { type Misread, NONE_MISREAD } from './misread.js';
import { languagesOf } from './prose-language.js';
import { sentencesIn } from './prose-sentences.js';
import { isOfLicenseNotice, type OpenBecause, type RightsSaid, rightsIn } from './rights-sentence.js';
import { holds, READ_LANGUAGES, type ReadLanguage } from './rights-words.js';
import { withTermsLinked } from './terse-limits.js';
import { limitsUnread } from './unread-limits.js';

/** Why words on rights leave open what is allowed. */
const OPEN: Readonly<Record<OpenBecause | 'not-read', Reason>> = {
  'other-terms': reason('rights/terms-not-read'),
  'others-rights': reason('rights/of-others'),
  'not-in-force': reason('license/not-in-force'),
  'not-understood': reason('rights/not-understood'),
  language: reason('rights/language'),
  'not-read': reason('rights/not-read'),
};

/** A text says the same many times: so many different statements of one are kept. */
const MAX_STATEMENTS = 12;
/** Headings over lists of works, whose titles have every word there is. */
const OF_WORKS =
  /^[^\p{L}\p{N}]*(?:references?|bibliography|publications?|further reading|related (?:links|resources)|(?:useful )?links|see also|参考(?:文献|资料|資料|链接)|相关链接|関連(?:リンク|資料)|참고 ?(?:문헌|자료)|literatur\p{L}*|références|bibliogra\p{L}+|referencias|referências|литература|ссылки)[^\p{L}\p{N}]*$/iu;
/** Files for those who work on a project, and what is said in them of what these give: a limit of the data is said in plain words there. */
const FOR_CONTRIBUTORS =
  /(?:^|[/\\])(?:contribut(?:ing|ors?)|code[_-]?of[_-]?conduct|install(?:ation)?|security|governance|maintainers|develop(?:ing|ment)|hacking)(?:[._-][^/\\]*)?$/i;
/** What people do to each other is said there of comments and contributions: a limit of the data names it. */
const OF_CONDUCT = /(?:^|[/\\])code[-_ ]?of[-_ ]?conduct(?:[._-][^/\\]*)?$/i;
const OF_CONTRIBUTIONS =
  /\b(?:your|their|his|her) (?:own )?(?:code|contributions?|patch(?:es)?|changes|submissions?|employer|commits?)\b|\bcontribut(?:e|es|ing|ions?|ors?)\b|\bCLA\b|\bpull requests?\b|\bvulnerabilit|\b(?:security|bug) (?:reports?|issues?|bugs?|problems?|flaws?)\b|\b(?:open|file|create|raise|report)\w* (?:(?:an?|the|any|new|public|github|security) ){0,3}(?:issues?|bugs?|tickets?)\b/i;
/** How license texts begin or go on: their words are not read as sentences of the README they are in. */
const LICENSE_TEXT =
  /\bpermission is hereby granted\b|\bredistribution and use in source\b|\bpermission to use, copy\b|\bhereby grants?\b|\bthe software is provided\b|\bthe above copyright notice\b|\bverbatim copies\s+of this license document\b|\bby exercising the licensed rights\b|\bmozilla public license version\b|\bthe licensor hereby grants\b/i;

interface Read {
  text: string;
  at: Saying['at'];
  said: RightsSaid;
}

/** The claims of a text's blocks on rights and sources. A block without words was not read. `names`: what the dataset is called. `misread`: sentences that say nothing of its rights. */
export function proseClaims(blocks: readonly Saying[], names: readonly string[], misread: Misread = NONE_MISREAD): Claimed[] {
  const shown = blocks.filter(({ hidden }) => hidden === undefined);
  return [...rightsClaims(blocks, names, misread), ...sourceClaims(shown, names)];
}

function rightsClaims(blocks: readonly Saying[], names: readonly string[], misread: Misread): Claimed[] {
  const claims: Claimed[] = [];
  const unread = blocks.find(({ raw }) => raw === '');
  if (unread !== undefined) claims.push(open(unread.at.path, unread.at, 'not-read'));
  const own = withoutLicenseTexts(blocks.filter(({ raw }) => raw !== ''));
  const all = fold(own.map(({ raw }) => raw).join('\n'));
  const { read: languages, unread: foreign } = languagesOf(all.slice(0, 100_000));
  // What contributors are asked for is about what they give, in any language.
  const isHidden = own.every(({ hidden }) => hidden !== undefined);
  if (foreign && !isHidden && !isNote(own) && !FOR_CONTRIBUTORS.test(own[0]?.at.path ?? '')) {
    const [first] = own;
    claims.push(open(clip(plainText(first!.raw)), first!.at, 'language'));
  }
  const kept = new Set<string>();
  const isLegalCode = isTranslatedLegalCode(own.map(({ raw }) => raw).join('\n'));
  let unknown: Read | undefined;
  for (const read of withoutHistory([...readAll(own, languages, [...names, titleOf(own)])], own)) {
    const { text, at, said } = read;
    if (isPlaceOfTerms(at) && said.says === 'nothing' && said.known === undefined && isTerm(at, text) && !misread(clip(text)))
      unknown ??= read;
    if (said.says === 'nothing' || kept.size >= MAX_STATEMENTS || isOfAnother(text, names[0] ?? '') || misread(clip(text))) continue;
    // What it lays down is what its license does; a limit of a certain kind is not in every one, and may be somebody else's.
    if (isLegalCode && (said.says !== 'license' || said.value === 'LicenseRef-custom')) continue;
    const key = JSON.stringify(said);
    if (kept.has(key)) continue;
    kept.add(key);
    if (said.says === 'open') claims.push(open(text, at, said.because));
    else claims.push(known(text, at, said.says === 'allows' ? 'LicenseRef-custom-permissive' : said.value));
  }
  if (claims.length === 0 && unknown !== undefined) claims.push(open(unknown.text, unknown.at, 'not-understood'));
  return claims;
}

/** Whether a text is that of a Creative Commons license in any language: its eight numbered sections, each with its title, and the name of the corporation throughout. */
function isTranslatedLegalCode(text: string): boolean {
  if ((text.match(/\bCreative Commons\b/g)?.length ?? 0) < 3 || !/\b[1-4]\.0 [\p{L}]+/u.test(text)) return false;
  const numbers = [...text.matchAll(/^[#*_ ]{0,6}(?:\p{L}{3,12}\.? ([1-8])\b|第\s?([1-8一二三四五六七八])\s?[条條節节])/gmu)].map(
    ([, figure, han]) => figure ?? han,
  );
  return new Set(numbers).size >= 8;
}

/** A few words in a field of a descriptor or over a list: in another language too they are seldom terms. */
function isNote(blocks: readonly Saying[]): boolean {
  return blocks.reduce((sum, { raw }) => sum + raw.length, 0) < NOTE && blocks.every(({ at }) => /^[a-z][\w.[\]-]*$/.test(at.field ?? ''));
}

const NOTE = 400;

/** Whether a sentence is about a dataset of another name than the card gives its own. */
function isOfAnother(sentence: string, name: string): boolean {
  const named = /\b(?:the|The|in|In|for|For)\s((?:[A-Z][\w.-]{1,40}\s){1,4})(?:datasets?|corpus|corpora|benchmarks?|treebank)\b/u.exec(
    sentence,
  )?.[1];
  const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (name === '' || named === undefined) return false;
  return !letters(name).includes(letters(named)) && !letters(named).includes(letters(name));
}

function known(text: string, at: Saying['at'], value: string): Claimed {
  return { about: 'license', claim: { state: 'known', value, raw: clip(text), at }, at, by: 'prose' };
}

function open(text: string, at: Saying['at'], because: keyof typeof OPEN): Claimed {
  return { about: 'license', claim: { state: 'unclear', raw: clip(text), at, why: OPEN[because] }, at, by: 'prose' };
}

/** The blocks that are not part of a known license's text or summary. */
function withoutLicenseTexts(blocks: readonly Saying[]): readonly Saying[] {
  const joined = blocks.map(({ raw }) => raw).join('\n\n');
  const deed = deedIn(joined);
  if (deed === undefined && !LICENSE_TEXT.test(joined)) return blocks;
  const texts: { start: number; end: number }[] = licenseTexts(joined).filter(({ how }) => how === 'text' || how === 'notice');
  if (deed !== undefined) texts.push(deed);
  let at = 0;
  const spans = blocks.map(({ raw }) => {
    const span = { start: at, end: at + raw.length };
    at = span.end + 2;
    return span;
  });
  const isIn = spans.map(({ start, end }) => texts.some((text) => start < text.end && end > text.start));
  // The notice over a license's text is part of it.
  const left = blocks.map((block, i) => (LICENSE_TEXT.test(blocks[i + 1]?.raw ?? '') ? withoutFormula(block) : block));
  return left.filter(({ raw }, i) => !isIn[i] && !(isIn[i + 1] && raw.length < 300 && NOTICE.test(raw)));
}

/** A copyright notice over words that give rights keeps none of them back by its formula, whichever text they are; what else it says stays. */
function withoutFormula(block: Saying): Saying {
  return NOTICE_LINE.test(block.raw) ? { ...block, raw: block.raw.replace(/\ball rights (?:are )?reserved\b\.?/i, '') } : block;
}

const NOTICE_LINE = /^\W*(?:copyright|©|\(c\))[^\n]{0,200}\ball rights (?:are )?reserved\.?\W*$/i;

const NOTICE = /\bcopyright\b|©|\(c\) ?\d|rights reserved/i;

function* readAll(blocks: readonly Saying[], languages: readonly ReadLanguage[], names: readonly string[]): Generator<Read> {
  let question: { text: string; at: Saying['at'] } | undefined;
  for (const { raw, at, hidden } of blocks) {
    const heading = at.field ?? '';
    const isForContributors = FOR_CONTRIBUTORS.test(at.path);
    // A line of the table of contents.
    if (isOverOthers(heading) || /^\s*\[[^\]]*\]\(#[^)]*\)\s*$/.test(raw)) continue;
    const isHeading = raw === heading;
    const speaksOfData = hidden === undefined && isOfData(at, names);
    const spoken = [...new Set([...languages, ...languagesOf(fold(raw)).read])];
    // What is before a semicolon may be what the words behind it speak of.
    let half = '';
    for (const { text: sentence, line } of sentencesIn(plainText(withTermsLinked(withoutTemplate(raw))))) {
      const place = { ...at, line: (at.line ?? 1) + line };
      if (ASKS.test(sentence)) {
        question = { text: sentence, at: place };
        continue;
      }
      let text = withoutSigns(sentence).replace(
        /^[^\p{L}\p{N}]*(?:Q|A|Question|Answer|问|答|F|R|P|Antwort|Frage|Respuesta|Réponse|Resposta|Ответ)\s?[:：.]\s*/iu,
        '',
      );
      if (question !== undefined && (!isHeading || question.at.line === at.line)) {
        const both = answered(question.text, text, spoken);
        const asked = question;
        question = undefined;
        if (both !== undefined) {
          yield { text: `${asked.text} ${text}`, at: asked.at, said: both.said };
          if (!/\p{L}/u.test(both.rest)) continue;
          text = both.rest;
        }
      }
      const isAside = isForContributors && OF_CONTRIBUTIONS.test(text);
      const saidBy = (words: string): RightsSaid =>
        (hidden === 'program' || OF_CONDUCT.test(at.path)) && !holds(fold(words).replace(OF_PROGRAM, ' '), spoken, 'data')
          ? { says: 'nothing' }
          : underHeading(words, isHeading ? '' : heading, spoken, isAside);
      const alone = saidBy(ofThisData(text, names));
      let said = alone.says === 'nothing' && half !== '' && !isOfLicenseNotice(text) ? saidBy(`${half} ${text}`) : alone;
      if (said.says === 'nothing' && said.known === undefined && !isForContributors && limitsUnread(fold(text)))
        said = { says: 'open', because: 'language' };
      const granted = speaksOfData && mayBeGranted(said) ? licenseGranted(text, names) : undefined;
      if (granted !== undefined) said = { says: 'license', value: granted, limits: false };
      half = said.says === 'nothing' && /[;；]$/u.test(text) && holds(fold(text), spoken, 'rights') ? text : '';
      // A heading names what the words below it say, unless it says it itself.
      if (!isHeading || !isTitle(raw) || (said.says === 'license' && said.limits)) yield { text, at: place, said };
    }
  }
}

/** What is understood to its last word is neither unknown nor in a language that is not read. */
const mayBeGranted = (said: RightsSaid): boolean =>
  said.says === 'nothing' || (said.says === 'open' && (said.because === 'not-understood' || said.because === 'language'));

/** Texts that are about the data beside them as a whole, by their names. */
const ABOUT_DATA =
  /(?:^|[/\\])(?:[\p{L}\p{N}]{1,30}[-_. ])?(?:read[-_ ]?me|lies[-_ ]?mich|lisez[-_ ]?moi|leeme|leia[-_ ]?me|leggimi|lees[-_ ]?mij|прочти|czytaj|about|index|home|data|data[-_ ]?sets?|data[-_ ]?(?:sheet|card|statement)|licen[cs]es?|licen[cs]ing|lizenz|licencia|licença|licenza|copying|copyright|notice|terms|rights|说明|自述|关于|许可|はじめに|お読みください|ライセンス|읽어주세요|라이선스)(?:[-_. ][^/\\]*)?$/iu;
/** Headings of what is not this data, and of what was or may be. */
const NOT_OF_DATA =
  /\b(?:change ?logs?|history|news|older?|legacy|previous|archived?|deprecated|road ?map|plans?|to ?do|example|sample|template|third[- ]party|upstream|original|sources?|credits?|inputs?|dependenc|contribut)/iu;

/** Headings that name nothing, over words on the whole. */
const IS_GENERAL =
  /^\W*(?:about|overview|description|introduction|summary|abstract|general|info(?:rmation)?|notes?|usage|use|using|download|access|read ?me|terms|uber|uberblick|beschreibung|einleitung|hinweise?|nutzung|description|presentation|utilisation|descripcion|introduccion|uso|descricao|introducao|описание|использование|介绍|简介|概述|说明|使用|概要|はじめに|説明|利用|소개|개요|설명|이용)\W*$/u;

/** Whether a sentence at that place speaks of the data when it does not say of what: not under the heading of something else. */
function isOfData({ path, field = '' }: Saying['at'], names: readonly string[]): boolean {
  const title = fold(field);
  if (!ABOUT_DATA.test(path) || NOT_OF_DATA.test(title)) return false;
  if (title === '' || names.includes(field) || IS_GENERAL.test(title)) return true;
  const has = (concept: 'data' | 'code' | 'rights'): boolean => holds(title, READ_LANGUAGES, concept);
  return (has('data') || has('rights')) && !has('code');
}

/** The end of a question; in Greek it is written like a semicolon. */
const ASKS = /[?？؟][^\p{L}\p{N}]*$|\p{Script=Greek}\s?[;;][^\p{L}\p{N}]*$/u;

/** The heading that a text begins with. */
const titleOf = ([first]: readonly Saying[]): string =>
  first !== undefined && first.raw === first.at.field && first.raw.length <= 60 ? first.raw : '';

/** A short sentence with `this dataset` in the place of the name that the dataset goes by: `Rain Diary is CC BY-NC`, `Rain Diary (CC BY-NC)`. */
function ofThisData(sentence: string, names: readonly string[]): string {
  const name = sentence.length > 160 ? undefined : names.find((one) => one.length > 2 && sentence.startsWith(one));
  const said = name === undefined ? undefined : IS_SAID_OF.exec(sentence.slice(name.length));
  return name === undefined || !said ? sentence : `This dataset is ${sentence.slice(name.length + said[0].length)}`;
}

const IS_SAID_OF = /^\s{0,3}(?:[(:,–—-]|(?:is|are|ist|est|es|é|è)\s)\s{0,3}/u;

/** A line under a heading of references that ends without a stop: the title of a work, most often. */
const isTitleOfWork = (text: string, heading: string): boolean => OF_WORKS.test(heading) && !/[.!。！]["'”’)]?$/u.test(text);

/** A sentence without the signs that draw attention to it; those that say yes or no stay. */
const withoutSigns = (sentence: string): string => sentence.replace(/^(?:(?![❌✗✘✖🚫✓✔✅])[\p{So}\p{Mn}]\s*)+/u, '');

/** Whether a heading is a few words that name something, and no sentence or label with its value. */
function isTitle(heading: string): boolean {
  if (/[.!。！]$|[:：]\s*\S/u.test(heading)) return false;
  // `… について`: Japanese and Korean name what is spoken of below.
  if (/^[^。、.,]{1,30}(?:について|に関して|に関する情報|の取り扱い|에 대하여|에 대한 안내|에 관하여)$/u.test(heading)) return true;
  const unspaced = heading.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return unspaced <= 12 && heading.split(/\s+/u).length <= 6;
}

/** What programs speak of at their head, in words that data is called by too: `copying of this file is prohibited`. */
const OF_PROGRAM =
  /\b(?:(?:this|these|the|source|object|associated|documentation|following|above|all) ){0,3}(?:files?|works?|materials?|contents?|items?|documents?|comments?|records?|samples?|resources?|repositor(?:y|ies)|repo|labels?|everything|news)\b|\b(?:personal|user|text|data (?:types?|structures?|loss|loader|protection)|loss of data) ?(?:data|text)?\b/gu;

/** A sentence under a heading that says what it is about: `Prohibited uses`, `Code license`. */
function underHeading(sentence: string, heading: string, languages: readonly ReadLanguage[], isAside: boolean): RightsSaid {
  const title = fold(heading);
  if (title === '') return rightsIn(sentence, languages, isAside);
  const words = fold(sentence);
  // A heading that is a sentence of its own names no matter for what is below it.
  const names = title.length <= 40 && !/[.!?。！？]$/u.test(title);
  if (names && holds(title, languages, 'code') && !holds(title, languages, 'data') && !holds(words, languages, 'data'))
    return { says: 'nothing' };
  const said = rightsIn(sentence, languages, isAside, isTitleOfWork(sentence, heading));
  const forbids = holds(title, languages, 'prohibits') && (holds(title, languages, 'use') || holds(title, languages, 'rights'));
  return said.says === 'nothing' && forbids ? rightsIn(`${heading}: ${sentence}`, languages, isAside) : said;
}
