/** Sources that are given without a sentence: behind a label, in a cell, in a list under a heading of sources. */

import type { Json, Reason } from '../../model/basics.js';
import type { Source } from '../../model/claim.js';
import { reason } from '../../text/reasons/reason.js';
import { collectedAt } from './collected-prose.js';
import { inWords } from './in-words.js';
import { addressIn, hostKind, namedInEast, namedNext, type Tongue } from './named-source.js';
import type { SaidSentence } from './said-sentences.js';
import { type HeadingKind, isOtherMatter, subjectOf } from './source-about.js';
import { sourceWord } from './source-value.js';
import { ownerLabel, ownWords, sourceLabel } from './ways/source-ways.js';

/** One thing that words say of where data came from. */
export interface Finding {
  about: 'source' | 'owner' | 'collected';
  value: Json;
  /** Why it does not count; it counts when left out. */
  doubt?: Reason;
}

/** Why what was found does not count. */
export const doubts = {
  subject: reason('said/of-these-data'),
  other: reason('said/of-else'),
  part: reason('said/of-part'),
  heading: reason('said/heading-for-else'),
  store: reason('source/storage'),
  program: reason('source/code'),
};

/** `Source: X`, `| 来源 | X |`; undefined where a sentence is no such line. */
export function labelIn({ text }: SaidSentence, heading: HeadingKind): Finding[] | undefined {
  const cells = text.startsWith('|')
    ? text
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
    : undefined;
  const [label, value] = cells ? [cells[0] ?? '', cells[1]] : split(text);
  const name = label
    .replace(/\s?[(（][^()（）]{3,60}[)）]$/u, '')
    .replace(/[()（）[\]【】]/g, '')
    .trim();
  const source =
    sourceLabel().test(name) ||
    (/^(?:data|datasets?)$/i.test(name) && heading !== 'other' && /^[^<]{0,60}<https?:/.test(value ?? '')) ||
    (introduces().test(name) && !isOtherMatter(name) && !leftOut().test(name)) ||
    (heading === 'thanks' && ofContent().test(name));
  if (!source && !ownerLabel().test(name)) return cells && heading !== 'source' ? [] : undefined;
  // One of several columns: a row of sources, where each cell is one.
  if (cells !== undefined && cells.length > 2) return source ? rowOf(cells.slice(1)) : [];
  // A header row.
  if (value === undefined || value === '' || (cells !== undefined && cells.length < 2)) return [];
  if (source && ownSurvey().test(value)) return [{ about: 'source', value: { name: value.replace(/[\s.]+$/, '') }, doubt: doubts.subject }];
  if (ownWords.test(value)) return [];
  if (introduces().test(name) && ofProgram().test(value)) return [];
  const tongue = tongueOf(value, label);
  // `Source: verbs: Wiktionary`, as an element of a list has it behind the words that introduce the list.
  const within = source
    ? (/^[\w.-]{1,24}\s?[:：]\s(.+)$/u.exec(value)?.[1] ?? /^(?:source|original|raw)(?:\sdata)?\s(<.+)$/iu.exec(value)?.[1])
    : undefined;
  const named = (within === undefined ? undefined : namedAs(within, tongue)) ?? namedAs(value, tongue);
  if (named === undefined) return [];
  if (!source) return named.name === undefined ? [] : [{ about: 'owner', value: named.name }];
  const when = collectedAt(value);
  const doubt = addressDoubt(
    named,
    /data|image|text|corpus|original|raw|数据|语料|datos|dados|donn|daten|データ|데이터|данн/i.test(label) ||
      heading === 'source' ||
      heading === 'data',
  );
  const owner =
    ownerLabel().test(name) && named.name !== undefined ? [{ about: 'owner' as const, value: named.name, ...(doubt && { doubt }) }] : [];
  return [
    {
      about: 'source',
      value: asJson(named),
      ...((heading === 'other' || heading === 'citation' || heading === 'thanks') && !introduces().test(name) && !sourceOf(name, heading)
        ? { doubt: doubts.heading }
        : doubt && { doubt }),
    },
    ...owner,
    ...(when && doubt === undefined ? [{ about: 'collected' as const, value: when }] : []),
  ];
}

/** Under a heading of thanks a label of sources is one; that of content is one of many things that may be thanked for. */
const sourceOf = (name: string, heading: HeadingKind): boolean => heading === 'thanks' && sourceLabel().test(name);

/** What content is called before the colon of a line of credits: `Text: Boatipedia`. */
const ofContent = inWords(
  /^(?:texts?|images?|photos?|photographs?|pictures?|data|audio|recordings?|sounds?|maps?|lyrics|translations?|videos?|questions|articles|texte|bilder|daten|fotos?|textes|photographies|données|textos|imágenes|datos|imagens|dados|文本|图片|照片|数据|音频|文章|テキスト|画像|写真|データ|音声|텍스트|이미지|사진|데이터|тексты|изображения|фото|данные)$/,
);

/** `Source: our own survey`, `Quelle: eigene Erhebung`. */
const ownSurvey = inWords(
  /^(?:(?:our|my|the authors['’]?)\s)?(?:own|self-?collected|self-?made|in-house|internal)\s(?:[\w-]+\s){0,2}(?:survey|surveys|data|database|records|work|collection|research|measurements|photos|photographs|images|recordings|calculations?|experiments?|observations|system|archive)[\s.]*$|^(?:self-?collected|self-?made|own work|collected by (?:the authors?|us|me)|elaboración propia|elaboração própria|elaborazione propria|(?:élaboration|travail|enquête) (?:propre|personnel(?:le)?)|opracowanie własne|eigen(?:e|es|er)?\s(?:erhebung|berechnung(?:en)?|aufnahmen?|darstellung|daten|messung(?:en)?)|собственн\w+\s\w{4,20})[\s.]*$|^(?:自建|自采|自行采集|自行整理|自主采集|人工采集|内部数据库?|自作|独自収集|社内データ|자체\s?(?:수집|제작|구축)|직접\s?(?:수집|제작))[。.]?$/,
);

/** The sentence behind a label of the source: `Source: this data was gathered from X`. */
export function sentenceBehind(text: string): string | undefined {
  const [label, value] = split(text);
  const isSentence =
    value !== undefined &&
    sourceLabel().test(label.trim()) &&
    (value.split(/\s+/).length >= 5 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{8}/u.test(value));
  return isSentence ? value : undefined;
}

/** The sources of a row; none where a cell is a word for a column. */
function rowOf(cells: readonly string[]): Finding[] {
  const given = cells.filter((cell) => !/^[-–—]$/.test(cell));
  const sources = given.map((cell) => namedAs(cell, tongueOf(cell, '')));
  if (given.some((cell) => columnName.test(cell)) || sources.some((source) => source === undefined)) return [];
  return [...new Set(sources.map((source) => JSON.stringify(asJson(source!))))].map((value) => ({
    about: 'source',
    value: JSON.parse(value) as Json,
  }));
}

/** `we used the following sources: X`, as an element of a list has it before its own words. */
const introduces = inWords(
  /\b(?:following|these|different|multiple|several|various|two|three|four|five|\d+)\s(?:\w+\s){0,2}(?:sources?|web-?sites|sites)(?:\s(?:are|were)(?:\sused)?)?$|\b(?:original|source|raw|input|underlying)\s(?:files?|data|datasets?|lists?|maps|shapefiles?|tables|texts|documents|images|material)\s(?:(?:that\s)?(?:i|we)\s(?:have\s)?used\s)?(?:is|are|was|were)$|\b(?:data|images|texts?|corpus|dataset)\s(?:is|are|was|were|comes?|has\sbeen|have\sbeen)\s(?:\w+\s){0,2}from(?:\sthe\sfollowing(?:\s\w+)?)?$|(?:来自|来源于)(?:以下|如下)?(?:网站|来源|数据源)?$|以下(?:网站|来源|数据源)$|\b(?:built|based|rel(?:y|ies)|constructed|compiled|derived|uses?|used|combines?|draws?|merges?|integrates?)\s(?:up)?(?:on|from)?(?:\stop\sof)?\s?(?:the\s)?(?:following|these|a\snumber\sof|several|various|multiple|two|three|four|five|\d+)\s(?:[\w-]+\s){0,2}(?:sources?|datasets?|corpora|databases|archives|publications|works|books|lists|dictionaries|surveys)(?:\s(?:and|or)\s[\w\s]{3,30})?$/,
);

/** What lists are for that content is left out by. */
const leftOut = inWords(/\b(?:remov\w+|filter\w*|exclud\w+|dropp?\w*|block\w*|stripp\w*|delet\w+|not|never)\b/);
/** A link to a program in a list of what was used. */
const ofProgram = inWords(/^[^<]{0,60}\b(?:code|scripts?|pipeline|notebooks?|tools?|software|package|library|paper|model)\s?[<:]/);

const columnName =
  /^(?:url|link|name|size|licen[cs]e|description|type|format|counts?|language|year|date|notes?|domain|tasks?|split|access|author|train|test|dev)s?$/i;

function split(text: string): [string, string | undefined] {
  const colon = /^([^:：<.。]{2,110}?)\s?(?:[:：]|\s[-–—]\s)\s?(.{1,500})$/u.exec(text);
  // `Source`, and an address on the next line.
  const [, label, address] = colon ?? /^([\p{L} ]{2,40}?)\s(<[^>\s]{4,600}>)$/u.exec(text) ?? [];
  return [label ?? text, address];
}

/** `从维基百科中提取` as the place alone. */
function bareEast(value: string): string {
  return value
    .replace(/^(?:从|来自于?|来源于|取自|源自|(?:爬取|采集|收集|抓取|下载|整理|摘)自)/, '')
    .replace(/(?:上|中|里)?(?:提取|获取|采集|爬取|下载|抓取|收集|整理|得到)(?:得到|而来|的)?$/, '');
}

/** A source in the place of one: after a label, in a list of sources. There any capital letter does not make a name. */
function namedAs(value: string, tongue: Tongue): Source | undefined {
  if (tongue === 'zh' || tongue === 'ja' || tongue === 'ko') return namedInEast(bareEast(value.split(/[，。；]/)[0]!), tongue, true);
  const named = namedNext(value, tongue);
  // A few words before the address of their link.
  const link = value.length <= 300 && value.indexOf('<') <= 80 ? addressIn(value) : undefined;
  if (named === undefined) return link;
  if (named.url !== undefined || named.host !== undefined) return named;
  const name = named.name!;
  const kind = sourceWord(name);
  const capitals = name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  if (value.split(/\s+/).length > 30) return link;
  return kind === 'name' || kind === 'open' || capitals >= 2 || /^\p{Lu}{2,}$/u.test(name) ? named : link;
}

function addressDoubt({ host, name }: Source, ofData: boolean): Reason | undefined {
  if (host === undefined) return undefined;
  const kind = hostKind(host);
  if (kind === 'store') return doubts.store;
  return kind === 'program' && !ofData && name === undefined ? doubts.program : undefined;
}

/** What a list beside sources also has. */
const notData = inWords(/^(?:paper|demo|license|point\sof\scontact|leaderboard|contact|repository|code|論文|论文|代码)\b/);

/** A line under a heading of sources: an address, or a few words that are a name. */
export function listedIn({ text, listed }: SaidSentence): Finding[] {
  const plain = text.startsWith('|')
    ? text
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' ')
    : text;
  if (plain.replace(/<[^>]*>/g, '').split(/\s+/).length > (listed ? 18 : 12) || ownWords.test(plain) || /[:：]$/.test(plain)) return [];
  if (notData().test(plain)) return [];
  const tongue = tongueOf(plain, '');
  if (tongue !== 'latin' && !plain.includes('<') && plain.length > 30) return [];
  const from = tongue === 'latin' ? /^.{0,60}?(?:\bfrom|[:：])\s(.+)$/u.exec(plain)?.[1] : undefined;
  const named = (from === undefined ? undefined : namedAs(from, tongue)) ?? nameOfLink(plain) ?? wholeLine(plain, namedAs(plain, tongue));
  if (named === undefined || subjectOf(plain.slice(0, Math.max(0, plain.indexOf(named.name ?? '<'))), []) === 'else') return [];
  const doubt = addressDoubt(named, true);
  return [{ about: 'source', value: asJson(named), ...(doubt && { doubt }) }];
}

/** A line that is a link and nothing else, with all its words as the name: `Santé publique France <…>`. */
function nameOfLink(line: string): Source | undefined {
  const name = LINK.exec(line)?.[1]
    ?.replace(/\s(?:URL|link|website|web ?site|site|page)$/i, '')
    .trim();
  const link = name === undefined || ownWords.test(name) ? undefined : addressIn(line);
  return link === undefined || name === undefined ? undefined : { ...link, name };
}

/** A few words that begin with a name and are all of a line are all of it: `Kamer van Koophandel`. */
function wholeLine(line: string, named: Source | undefined): Source | undefined {
  const isName = named?.name !== undefined && named.url === undefined && named.host === undefined && line.startsWith(named.name);
  return isName && /^[\p{L}\p{M}\d'’ -]{2,60}$/u.test(line) && line.split(' ').length <= 6 ? { name: line } : named;
}

const LINK = /^([^<>:：|;,.(]{2,80}?)\s?<[^>\s]{4,600}>[\s.]*$/u;

function tongueOf(value: string, label: string): Tongue {
  const words = `${label} ${value}`;
  if (/\p{Script=Hangul}/u.test(words)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]|出典|出所/u.test(words)) return 'ja';
  if (/\p{Script=Han}/u.test(words)) return 'zh';
  return /quelle|herkunft/i.test(label) ? 'de' : 'latin';
}

/** A source as plain data. */
export function asJson({ url, host, name }: Source): Json {
  return { ...(url !== undefined && { url }), ...(host !== undefined && { host }), ...(name !== undefined && { name }) };
}
