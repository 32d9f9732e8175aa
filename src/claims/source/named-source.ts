/** The name or address of a source in a sentence, at the beginning or at the end of some words. */

import { modelsNamed } from '../../license/terms/model-terms.js';
import type { Source } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { hostOf, isNoHost } from './source.js';
import {
  capitalWords,
  germanEnds,
  germanNouns,
  hanGeneric,
  japaneseNames,
  koreanNames,
  nameAdjectives,
  nameConnectors,
  nameNouns,
  toolNames,
} from './source-names.js';
import { namesSource, sourceWord } from './source-value.js';
import { namesAlone, namesOrWords, namesWithin } from './source-words.js';

export type Tongue = 'latin' | 'de' | 'zh' | 'ja' | 'ko';

const addressFirst = /^[\s:：("“«'-]{0,4}<((?:https?:\/\/|ftp:\/\/|www\.)[^>\s]{3,600})>/i;
const address = /<((?:https?:\/\/|ftp:\/\/|www\.)[^>\s]{3,600})>/i;

/** Hosts of badges, licenses, chats and mail: none is where data came from. */
const noSourceHost =
  /(?:^|\.)(?:shields\.io|badge\.fury\.io|badgen\.net|travis-ci\.(?:org|com)|circleci\.com|codecov\.io|coveralls\.io|mybinder\.org|colab\.research\.google\.com|creativecommons\.org|opensource\.org|opendatacommons\.org|spdx\.org|choosealicense\.com|gnu\.org|apache\.org|pypi\.org|npmjs\.com|anaconda\.org|hub\.docker\.com|discord\.(?:gg|com)|gitter\.im|join\.slack\.com|slack\.com|t\.me|buymeacoffee\.com|patreon\.com|paypal\.me|example-badge\.org)$|^(?:img|badges?)\./i;
/** Hosts of papers and talks. */
const paperHost =
  /(?:^|\.)(?:arxiv\.org|aclanthology\.org|aclweb\.org|openreview\.net|semanticscholar\.org|scholar\.google\.[a-z.]{2,6}|ieeexplore\.ieee\.org|dl\.acm\.org|link\.springer\.com|sciencedirect\.com|researchgate\.net|biorxiv\.org|medrxiv\.org|proceedings\.[a-z.]{3,30}|papers\.[a-z.]{3,30}|openaccess\.thecvf\.com|jmlr\.org|nature\.com|tandfonline\.com|wiley\.com|mdpi\.com|frontiersin\.org|plos\.org|slideshare\.net)$/i;
/** Stores of files that anybody may put anything in: they name nobody. */
const fileStore =
  /(?:^|\.)(?:drive\.google\.com|docs\.google\.com|dropbox\.com|dropboxusercontent\.com|pan\.baidu\.com|1drv\.ms|onedrive\.live\.com|sharepoint\.com|mega\.(?:nz|io)|mediafire\.com|wetransfer\.com|aliyundrive\.com|share\.weiyun\.com|yadi\.sk|disk\.yandex\.[a-z]{2,3}|s3\.amazonaws\.com|storage\.googleapis\.com|box\.com)$/i;
const programHost = /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org|sourceforge\.net)$/i;

/** What kind of host an address has, where that decides. */
export function hostKind(host: string): 'none' | 'paper' | 'store' | 'program' | 'other' {
  if (noSourceHost.test(host) || isNoHost(host)) return 'none';
  if (paperHost.test(host)) return 'paper';
  if (fileStore.test(host)) return 'store';
  return programHost.test(host) ? 'program' : 'other';
}

/** The address with which some words begin, or that is anywhere in them. */
export function addressIn(words: string, first = false): Source | undefined {
  const url = (first ? addressFirst : address).exec(words)?.[1];
  if (url === undefined) return undefined;
  const host = hostOf(url.startsWith('www.') ? `//${url}` : url);
  return host === undefined || hostKind(host) === 'none' ? undefined : { url, host };
}

const bareHostName =
  /^(?:[a-z\d-]{1,40}\.){1,4}(?:com|org|net|gov|edu|info|int|(?!py|sh|md|rs|cc|ps|so|js|ts|gz|bz|xz|db|cs|ml|mk|la|st|vi|ms|pm|ph|tf|rb|go|is|or|my|to|as|by|me|we)[a-z]{2})(?:\.[a-z]{2})?$/i;
/** Words that are a license. */
const licenses = /\b(?:creative commons|licen[cs]es?|attribution|sharealike|public domain|cc[ -]by|gpl)\b/i;
/** Words after which no name of a source comes. */
const stops =
  /^(?:using|via|with|through|for|to|into|than|and|or|which|that|where|when|while|whose|who|as|between|during|since|until|because|under|after|before|then|is|are|was|were|has|have|not|mit|für|durch|und|zwischen|wurden?|oder|mithilfe|avec|pour|et|entre|pendant|qui|par|con|para|y|que|mediante|por|com|e|через|для|и|при|с\s?помощью)$/i;

interface Word {
  text: string;
  /** Punctuation after it. */
  end: string;
}

/** The name or address that comes next after words such as `from`; undefined where nobody is named. */
export function namedNext(tail: string, tongue: Tongue): Source | undefined {
  const link = addressIn(tail, true);
  if (link) return link;
  const quoted = /^\s?(?:the\s)?["“«„『「《']([^"“”«»„』」》']{2,80})["”»“』」》']/.exec(tail)?.[1];
  if (quoted !== undefined && isProper(quoted, tongue)) return { name: quoted.trim(), ...addressAfter(tail, quoted) };
  const name = nameAt(tail, tongue);
  if (name === undefined) return undefined;
  return {
    ...(hostOf(`//${name}`) !== undefined && bareHostName.test(name) ? { name, host: name.toLowerCase() } : { name }),
    ...addressAfter(tail, name),
  };
}

/** Places that are many: with a word that says which, they are a source as stated. */
const places =
  /^(?:web-?sites?|sites|forums?|platforms?|portals?|newspapers?|magazines?|journals|blogs|news (?:sites?|outlets|agencies)|exams?|examinations?|tests?|textbooks?|dictionar(?:y|ies)|encyclop(?:a?e)dias?|news|newswire|broadcasts?|archives?|courts|hospitals?|libraries|museums?|shops|stores|agencies|universities|channels|communities|web documents|web pages|web crawl|services?|conversations|lectures|interviews|programm?es)$/i;
const tooVague =
  /^(?:same|the|a|an|many|some|several|various|different|multiple|these|those|their|its|our|other|all|each|any|following|web|internet|online|public|publicly|available|popular|large|major|respective|original|official|open|source|sources|numerous|number|few|two|three|four|five|\d+|and|of|from|existing|previous)$/i;

/** `12 regional newspapers`, `a Korean news platform`: a place without a name of its own, that is told from others. */
export function placeNext(tail: string): string | undefined {
  const words = wordsIn(tail).slice(0, 9);
  for (let at = 0; at < words.length; at++) {
    const { text, end } = words[at]!;
    if (places.test(text)) {
      const phrase = words.slice(0, at + 1).map((word) => word.text);
      if (/^\p{Ll}/u.test(words[at + 1]?.text ?? '') && end === '' && places.test(words[at + 1]!.text)) continue;
      return phrase.some((word) => !tooVague.test(word) && !places.test(word) && /^\p{L}{3,}/u.test(word))
        ? phrase.join(' ').replace(/^(?:the|an?)\s/i, '')
        : undefined;
    }
    if (
      (stops.test(text) && text !== 'and') ||
      /[.;:!?(]/.test(end) ||
      /^(?:in|on|at|from|of|by|with)$/i.test(text) ||
      text.startsWith('<')
    )
      return undefined;
  }
  return undefined;
}

/** The address of a link whose words name nobody: `the [official list](https://…)`. */
export function linkedNext(tail: string): Source | undefined {
  const words = /^((?:[^.;!?:<>()]|\.(?=\w)|\([^()<>]{0,20}\)){0,80})</.exec(tail)?.[1];
  if (words === undefined || words.split(/\s+/).some((word) => stops.test(word) && !/^(?:and|for)$/i.test(word))) return undefined;
  return addressIn(tail.slice(words.length), true);
}

/** A dataset that a link calls what it is: `the [full tide dataset](https://…)`. */
export function linkedDataset(tail: string): Source | undefined {
  const name =
    /^\s?(?:the\s|an?\s)?((?:[\p{L}\d-]{2,20}\s){1,4}(?:data ?set|database|corpus|collection|treebank|lexicon|dictionary|word ?list))\s</iu.exec(
      tail,
    )?.[1];
  if (name === undefined) return undefined;
  const link = addressIn(tail.slice(tail.indexOf('<')), true);
  return link && { ...link, name };
}

/** An address right behind a name: that of the link it is. */
function addressAfter(tail: string, name: string): Source | undefined {
  const rest = tail.slice(tail.indexOf(name) + name.length);
  const url = /^[\s"”»』」》'’s]{0,4}(?:\([^)<]{0,40})?[\s(（:：]{0,3}<((?:https?:\/\/|ftp:\/\/|www\.)[^>\s]{3,600})>/i.exec(rest)?.[1];
  const host = url === undefined ? undefined : hostOf(url.startsWith('www.') ? `//${url}` : url);
  return host === undefined || hostKind(host) === 'none' ? undefined : { url: url!, host };
}

function wordsIn(tail: string): Word[] {
  const words: Word[] = [];
  for (const raw of tail.slice(0, 240).split(/\s+/).slice(0, 30)) {
    if (raw === '') continue;
    if (raw.startsWith('<')) {
      words.push({ text: raw, end: '' });
      continue;
    }
    const [, text = '', end = ''] = /^[("“‘'[«]{0,3}(.*?)([)\]"”’'».,;:!?，。；：！？]*)$/u.exec(raw)!;
    if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(text) && end.startsWith('.')) words.push({ text: `${text}.`, end: end.slice(1) });
    else words.push({ text, end: /^[("“[«]/.test(raw) && words.length > 0 ? `(${end}` : end });
  }
  return words;
}

/** The longest name that begins where the first word with a capital letter stands. */
function nameAt(tail: string, tongue: Tongue): string | undefined {
  const words = wordsIn(tail);
  const from = words.findIndex(({ text }, at) =>
    isNameWord(text, tongue, at > 0 && /^(?:dem|der|die|das|den|des|vom)$/i.test(words[at - 1]!.text)),
  );
  if (from < 0 || from > 8) return undefined;
  // `websites such as Yelp`
  const before = words.slice(0, from).filter(({ text }, at, all) => !(text === 'as' && all[at - 1]?.text === 'such'));
  // `from patients. The …`, `(from A to B)`
  if (
    before.some(
      ({ text, end }, at) => stops.test(text) || text.startsWith('<') || /[.;:!?(]/.test(end) || (end.includes(',') && at < from - 3),
    )
  )
    return undefined;
  let start = from;
  while (start > 0 && leadsName(words[start - 1]!)) start--;
  const taken = words.slice(start, from + 1);
  let last = taken.length;
  for (let at = from + 1; at < words.length && !/[.;:!?)(]/.test(taken.at(-1)!.end); at++) {
    const word = words[at]!;
    if (word.text.startsWith('<')) break;
    const listed = taken.at(-1)!.end.includes(',');
    if (word.end.startsWith('(')) break;
    if (isNameWord(word.text, tongue, false) || (/^\p{Lu}|^\d/u.test(word.text) && !listed && !months.test(word.text))) {
      taken.push(word);
      last = taken.length;
    } else if (!listed && last === taken.length && (nameNouns.test(word.text) || nameAdjectives.test(word.text))) {
      taken.push(word);
      last = taken.length;
    } else if (
      nameConnectors.has(word.text.toLowerCase()) &&
      !(listed && !/^(?:and|und|et|y|e|и|&)$/i.test(word.text)) &&
      taken.length < 14
    )
      taken.push(word);
    else break;
  }
  const kept = taken.slice(0, last);
  const name = kept
    .map(({ text, end }, at) => text + (at < kept.length - 1 ? end : ''))
    .join(' ')
    .replace(/^[dlDL]['’]|['’]$|\sfor\s(?:19|20)\d\d[\d\s–-]*$/g, '')
    .trim();
  // `Chirper's boating community`
  const owner = name.replace(/['’]s$/, '');
  return nameBefore(isKnown(owner) ? owner : name, kept, words.slice(start + kept.length), tongue);
}

/** A name by the words behind it: undefined where they say that it is none. */
function nameBefore(name: string, kept: readonly Word[], [next, goal]: readonly Word[], tongue: Tongue): string | undefined {
  const goesOn = kept.at(-1)!.end === '' && next !== undefined;
  // `from Berlin to Paris`, `from USD to EUR`: a way, a change.
  if (goesOn && /^(?:to|into)$/.test(next.text) && /^[\p{Lu}\d]/u.test(goal?.text ?? '')) return undefined;
  // `Belgian law`: an adjective before what it goes with.
  if (goesOn && kept.length === 1 && /^\p{Ll}{3}/u.test(next.text) && nationality.test(name) && !isKnown(name)) return undefined;
  // `Moro's works`
  const owner = goesOn && /^\p{Ll}/u.test(next.text) ? name.replace(/['’]s$/, '') : name;
  return isProper(owner, tongue) ? owner : undefined;
}

const nationality = /(?:[^u]an|ish|ese|[^n]ic|ch|i)$/;

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:19|20)\d\d)$/i;

/** `European` before `Central Bank`: a word with a capital letter that alone is no name. */
function leadsName({ text, end }: Word): boolean {
  return end === '' && /^\p{Lu}\p{Ll}{2,}/u.test(text) && !months.test(text) && !/^(?:The|This|These|Our|All|Each|From|By)$/.test(text);
}

/** Whether a word can begin a name: it has a capital letter and is not one that has it anyway, or it is known. */
function isNameWord(text: string, tongue: Tongue, article: boolean): boolean {
  const bare = text.replace(/^(?:[dlLD]['’])/, '').replace(/['’]s$/, '');
  const low = bare.toLowerCase();
  if (bare === '' || capitalWords.has(low)) return false;
  if (bareHostName.test(bare)) return true;
  if (/^[a-z][a-z\d]{3,}$/.test(bare)) return namesWithin.test(bare) && !contentWord.test(bare);
  if (!/^\p{Lu}|^\d{2,}\p{L}|^\p{Ll}{1,2}\p{Lu}/u.test(bare)) return false;
  if (tongue !== 'de') return true;
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(bare) || namesWithin.test(low) || germanEnds.test(bare)) return true;
  // An adjective with a capital letter is part of a name.
  if (/^\p{Lu}\p{Ll}+(?:en|er|es|em)$/u.test(bare) && /sche|isch|tist|deutsch|europ|bundes|national|staat/i.test(bare)) return true;
  return !article && !germanNouns.test(bare);
}

const contentWord = /^(?:pattern|medium|squads?|opera)$/;

/** Whether words name somebody: not a country, a language, a way, a tool, people. */
function isProper(words: string, tongue: Tongue): boolean {
  const name = words.trim();
  if (name.length < 2 || name.length > 120 || saysNothing(name) || toolNames.test(name) || licenses.test(name)) return false;
  if (modelsNamed(name, { said: true, whole: true }).length > 0) return false;
  if (/^(?:the\s)?(?:our|my|your|their|own)\b/i.test(name)) return false;
  if (!namesSource(name)) return false;
  if (tongue === 'latin' || tongue === 'de') {
    if (/^[\d\s.,%-]+$/.test(name) || (/^\p{Lu}{0,3}-?\d*$/u.test(name) && /\d|^.$/.test(name) && !namesAlone.has(name.toLowerCase())))
      return false;
    const parts = name.split(/[\s,]+/).filter((part) => !nameConnectors.has(part.toLowerCase()));
    return (
      !parts.every(
        (part) =>
          capitalWords.has(part.toLowerCase()) ||
          !namesSource(part) ||
          (nameNouns.test(part) && !/^(?:census|survey|yearbook)$/i.test(part)),
      ) || isKnown(name)
    );
  }
  return true;
}

/** Whether words are the name of a known place of texts or pictures. */
export function isKnown(name: string): boolean {
  const low = name.normalize('NFKC').toLowerCase();
  const joined = low.replace(/[\s._'’-]+/g, '');
  if (namesWithin.test(joined) || namesAlone.has(joined) || namesOrWords.has(joined) || sourceWord(name) === 'name') return true;
  // `NIH websites`
  return name.split(/[\s,]+/).some((part) => /^\p{Lu}{2,}$/u.test(part) && namesAlone.has(part.toLowerCase()));
}

/** A name in Han, kana or Hangul, or one in Latin letters or an address among them. */
export function namedInEast(words: string, tongue: 'zh' | 'ja' | 'ko', label: boolean): Source | undefined {
  const link = addressIn(words);
  let bare = words
    .replace(address, '')
    .replace(/[\s()（）:：,，、。．.]+$/u, '')
    .replace(/^[\s:：,，、]+/u, '')
    .trim();
  if (link) {
    const before = words.slice(0, words.indexOf('<')).replace(/^[\s:：,，、-]+|[\s:：,，、（(-]+$/gu, '');
    return { ...link, ...(before.length >= 2 && before.length <= 40 && !/[，。；、]/.test(before) && { name: before }) };
  }
  bare = bare.replace(/^(?:19|20)\d\d\s?年(?:\d{1,2}\s?月)?(?:に|从|由)?/, '').replace(/^([A-Za-z][\w.&+-]{1,30})の.{1,20}$/, '$1');
  if (bare.length < 2 || bare.length > 50 || /[，。；]/.test(bare) || saysNothing(bare) || toolNames.test(bare)) return undefined;
  return isEast(bare, tongue, label) ? { name: bare } : undefined;
}

function isEast(bare: string, tongue: 'zh' | 'ja' | 'ko', label: boolean): boolean {
  if (/[《『「“"].{2,60}[》』」”"]/u.test(bare)) return true;
  const latin = /[A-Za-z][\w.&+-]{1,40}(?:\s[A-Za-z\d][\w.&+-]{0,40}){0,5}/.exec(bare)?.[0];
  if (
    latin !== undefined &&
    (/[A-Z]/.test(latin) || bareHostName.test(latin) || isKnown(latin)) &&
    isProper(latin, 'latin') &&
    !capitalWords.has(latin.toLowerCase())
  )
    return true;
  if (tongue === 'ja')
    return (
      japaneseNames.test(bare) || namesWithin.test(bare.toLowerCase()) || (label && /^\p{L}{2,30}$/u.test(bare) && !genericEast.test(bare))
    );
  if (tongue === 'ko') return koreanNames.test(bare) || (label && /^[\p{L}\s]{2,30}$/u.test(bare) && !genericEast.test(bare));
  if (hanGeneric.test(bare)) return false;
  const name = bare.replace(/(?:的)?(?:官方)?(?:网站|官网|平台|公众号|客户端|APP|上|中|里|等|页面|首页)+$/iu, '');
  const kind = sourceWord(name);
  // A word before `网站` is its name.
  if (kind === 'open' && name !== bare && /(?:网站|官网|平台|APP|公众号)/iu.test(bare.slice(name.length))) return true;
  return (
    kind === 'name' || sourceWord(bare) === 'name' || (label && kind === 'open' && !/(?:语料|数据|文本|资料|内容|信息|数据源)$/.test(name))
  );
}

const genericEast = /インターネット|ウェブ|ネット|アンケート|ユーザー|なし|不明|自作|自社|独自|인터넷|웹|설문|사용자|없음|미상|자체/;
