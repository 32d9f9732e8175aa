import { readCreativeCommons, readElements, titleEnds } from './creative-commons.js';
import { governmentWork } from './government-works.js';
import { loosen, matchesIn, squash, type Word, wordsIn } from './name-fold.js';
import { Beginnings, licenseIndex, looseNames, nameOf, namesInText } from './name-index.js';

/** A license that words name, and where. */
export interface Mention {
  start: number;
  end: number;
  expression: string;
}

/** What no name in running text may stand for: words that only a field of their own makes a license. */
export const notInProse =
  /^(?:none-stated|LicenseRef-(?:custom|various|proprietary|RS-|no-known|YouTube|UK-Crown|Europeana|CLARIN|Common-Crawl|ImageNet$))/;

/** Words before a mention in its clause that take it back, or say that it is something else's. */
const takenBack =
  /(?:\b(?:not|no longer|isn't|never|neither|nor|unlike|except(?: for)?|excluding|other than|instead of|rather than|formerly|previously|originally|used to be|incompatible with|compatible with|similar to|inspired by|based on|modeled on|pre)(?: (?!licen|releas|distribut|but|only)[\w'-]{1,20}){0,5} ?["'`(*]{0,3}|(?:不是|并非|不适用|不采用|不属于|除了|兼容|不受)[^，。；]{0,6})$/;
/** "It is not licensed under …" */
export const notUnder =
  /\b(?:not|never|isn't|aren't|wasn't)(?: \w{1,12})? (?:licen[cs]ed|released|distributed|(?:made )?available|covered|published|provided|offered) (?:under|by)(?: \w{1,14}){0,4} ["'(]{0,3}$/;
/** "A short name of a license, e.g. PHP, BSD, LGPL". */
export const isExample = /\b(?:e\.g\.|for example|such as),? (?:["']?[\w.+-]{2,14}["']?, (?:or |and )?){0,5}["']?$/;
const onlyLike =
  /^["'`)*]{0,3}[ -]?(?:compatible|style|like|ish|inspired|equivalent|similar|incompatible|derived|based)\b|^[\s\\n]{0,4}community norms\b|^ ?(?:兼容|相容|互換|类似|類似|风格|호환)/;

/** What follows a Creative Commons title when the title goes on with words that were not read. */
const goesOn = /^[ -]{0,3}(?:non|no[ -]|not[ -]|share|same|deriv|commercial|nc\b|nd\b|sa\b|sin|sem|pas)|^-\p{L}/u;

/** Beginnings of Creative Commons titles that are tried in one text. */
const maxTries = 40;

/** A license that words name; `doubted` where they take it back or speak of something like it, `unread` where its title goes on. */
export interface Named extends Mention {
  doubted: boolean;
  unread: boolean;
}

/** Licenses that folded words name. */
export function namedIn(text: string): Named[] {
  const found = [...creativeCommonsIn(text), ...governmentWorksIn(text)];
  for (const named of [...namesIn(text), ...runOnNamesIn(text)]) {
    const within = found.filter((one) => one.start < named.end && named.start < one.end);
    // "Datenlizenz Deutschland – Namensnennung – 2.0" holds what would be a title of Creative Commons, and is another license, however the words go on.
    if (within.some((one) => one.start <= named.start || one.expression === GOVERNMENT_WORK)) continue;
    for (const one of within) found.splice(found.indexOf(one), 1);
    found.push(named);
  }
  return found.map((mention) => {
    const after = text.slice(mention.end, mention.end + 40);
    const before = clauseBefore(text, mention.start);
    const unread = isCreativeCommons(mention) && goesOn.test(after);
    return { ...mention, doubted: unread || takenBack.test(before) || notUnder.test(before) || onlyLike.test(after), unread };
  });
}

const GOVERNMENT_WORK = 'LicenseRef-US-Government-Work';

function* governmentWorksIn(text: string): Generator<Mention> {
  if (!/105|government/.test(text)) return;
  for (const { 0: words, index } of text.matchAll(governmentWork))
    yield { start: index, end: index + words.length, expression: GOVERNMENT_WORK };
}

function isCreativeCommons({ expression }: Mention): boolean {
  return /^(?:LicenseRef-)?CC-/.test(expression);
}

/** Names of the index in running text, longest first. */
function* namesIn(text: string): Generator<Mention> {
  const { heads } = namesInText();
  const words = wordsIn(text);
  const versioned = lastVersion(text);
  for (let from = 0; from < words.length; from++) {
    const first = words[from]!.word;
    if (first === 'the' || first === 'a' || first === 'an') continue;
    const withDot = first.includes('.');
    const head = heads.get(withDot ? first.replace(/\.\d.*$/, '') : first);
    if (head === undefined) continue;
    const keys = keysFrom(text, words, from, head.most, versioned);
    const alone = head.alone || withDot || element.test(first);
    for (let count = keys.length; count > (alone ? 0 : 1); count--) {
      const named = nameOfWords(text, words, from, count, keys[count - 1]!);
      if (named === undefined) continue;
      yield named;
      from += count - 1;
      break;
    }
  }
}

/** The keys of one word, two words, … up to where a sentence or a clause ends, or no name goes on so. */
function keysFrom(text: string, words: readonly Word[], from: number, most: number, versioned: number): string[] {
  const { beginnings } = namesInText();
  const { word: first, start } = words[from]!;
  const keys: string[] = [];
  const last = Math.min(from + most + 3, words.length);
  let begun = false;
  let begunLoosely = false;
  for (let next = from; next < last; next++) {
    const { word, start: at, end } = words[next]!;
    if (next > from) {
      const between = text.slice(words[next - 1]!.end, at);
      if (between !== ' ' && (/[.;]\s|\n/.test(between) || (/[,:] /.test(between) && !/^(?:v(?:ersion|\d)|either$)/.test(word)))) break;
    }
    // "…, either version 1.3 of this license or any later version".
    if (word === 'either' && keys.length > 1) {
      keys.push(keys.at(-1)!);
      continue;
    }
    const key = (keys.at(-1) ?? '') + (word.includes('.') ? word.replaceAll('.', '') : word);
    // A beginning that was seen whole stays one, whatever follows.
    if (!begun && !(next === from && !first.includes('.'))) {
      const may = beginnings.names.mayHave(key);
      begun = may && key.length >= Beginnings.whole;
      if (!may && !begunLoosely) {
        const loose = start < versioned ? loosen(text.slice(start, end)) : undefined;
        const mayLoosely = loose !== undefined && beginnings.loose.mayHave(loose);
        // The last letter may yet turn out to be the v of a version.
        begunLoosely = mayLoosely && loose.length > Beginnings.whole;
        if (!mayLoosely && !element.test(word)) break;
      }
    }
    keys.push(key);
  }
  return keys;
}

/** The license that so many words name, whose key is given. */
function nameOfWords(text: string, words: readonly Word[], from: number, count: number, key: string): Mention | undefined {
  const { start } = words[from]!;
  const { word: last, end } = words[from + count - 1]!;
  // "Qwen (research only)" limits Qwen; it does not name the Qwen Research License.
  if (count > 1 && purpose.test(last) && /^ only\b/.test(text.slice(end, end + 6))) return undefined;
  const slice = text.slice(start, end);
  const expression =
    readElements(slice) ??
    nameOf(key) ??
    // "The MIT and the University of Illinois Open Source Licenses".
    (count >= 4 && last === 'licenses' ? nameOf(key.slice(0, -1)) : undefined) ??
    (count > 1 && versionOrLicense.test(slice) ? looseNames().get(loosen(slice)) : undefined);
  if (!expression || notInProse.test(expression) || !isMeant(text, start, end, count, slice)) return undefined;
  return { start, end, expression };
}

const element = /^(?:by|nc|nd|sa)$/;

/** Words with which a name may end, and which limit the use of what is before them when `only` follows. */
const purpose = /^(?:research|academic|evaluation|educational?|(?:non-?)?commercial)$/;

/** What makes a looser name a license's. */
const versionOrLicense = /\d|licen|version|许可/;

/** Where the last of them ends; 0 without any. */
function lastVersion(text: string): number {
  for (let end = text.length; end > 0; end--) {
    const code = text.charCodeAt(end - 1);
    if (code >= 48 && code <= 57) return end;
    if (code === 110 && (text.endsWith('licen', end) || text.endsWith('version', end))) return end;
    if (code === 0x53ef && text.endsWith('许可', end)) return end;
  }
  return 0;
}

/** What the names have in common that are looked for in scripts that run on without spaces, or join particles to a name. */
const runsOn = /许可|協議|协议|條款|条款|規約|누리/;

const ascii = /^[\0-\x7f]*$/;

let runOn: { names: RegExp; known: Map<string, string> } | undefined;

/** Names in scripts that run on, wherever they are: `本数据集遵循木兰宽松许可证，第2版`. */
function* runOnNamesIn(text: string): Generator<Mention> {
  if (ascii.test(text) || !runsOn.test(text)) return;
  runOn ??= readRunOn();
  for (const { 0: words, index } of matchesIn(runOn.names, text)) {
    const expression = runOn.known.get(squash(words));
    if (expression) yield { start: index, end: index + words.length, expression };
  }
}

function readRunOn(): { names: RegExp; known: Map<string, string> } {
  const known = new Map<string, string>();
  for (const [name, expression] of licenseIndex().names) {
    if (runsOn.test(name) && name.length > 4 && !notInProse.test(expression)) known.set(name, expression);
  }
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const apart = (name: string) => [...name].map((character) => character.replace(/[+.]/, '\\$&')).join('[ ,，.-]{0,2}');
  const first = [...new Set(longestFirst.map((name) => [...name][0]!))].join('');
  return { names: new RegExp(`(?=[${first}])(?:${longestFirst.map(apart).join('|')})`, 'gu'), known };
}

/** A short name in a sentence counts only where the sentence speaks of licenses: MIT is also a university, Fair an adjective. */
function isMeant(text: string, start: number, end: number, count: number, slice: string): boolean {
  if (/\blicen[cs]es?\b|\bpublic domain\b|\bterms\b|\bagreement\b|许可|公有领域|公共领域/.test(slice)) return true;
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 48), start);
  if (/^["'`)*\]]{0,3},? (?:\w+ )?(?:public )?(?:licen[cs]|许可|协议)|^["'`)*\]]{0,3} ?(?:许可|协议|授权)/.test(after)) return true;
  if (
    /(?:\bunder|\bby|\blicen[cs]\w{0,5}|\bwith|\bvia|(?:许可|协议|授权)\p{L}{0,2}|采用|遵循|基于|使用|code|data\w{0,4}|software|models?|annotations?|images?|text|contents?)(?: (?:an?|the|is|are|as|terms of|conditions of|of))*[ :=]{0,3}["'`(*[]{0,4}(?:an?|the)? ?$/u.test(
      before,
    )
  ) {
    return count > 1 || slice.length > 2;
  }
  if (/^["'`(*[]{1,3}$/.test(before.slice(-1)) && /^["'`)*\]]/.test(after) && slice.length > 2) return true;
  if (start === 0 && /^\.(?: |$)/.test(after) && /^(?:mit|isc|[al]?gpl|zlib|cc0|odbl|unlicense)$/.test(slice)) return true;
  if (/\bor $|\band $|[,/] ?$/.test(before) || (start === 0 && !/^ ?[([,;:]/.test(after))) return /\d/.test(slice) || count > 1;
  if (start === 0 && /^ ?[([,;:]/.test(after)) return true;
  return /\d/.test(slice) && slice.length > 5;
}

/** What can begin one. */
const begins =
  /\bcreative[ -]?commons?\b|\bcc[ -]?(?:by|0|zero|pd|nc|sa|nd|\d)|\bcc\b|\battribution\b|\bnamensnennung\b|知识共享|知識共享|創用 ?cc|创用 ?cc|署名|姓名標示|\bcc-/g;

/** Creative Commons statements in running text: from each word that can begin one, the longest that reads. */
function* creativeCommonsIn(text: string): Generator<Mention> {
  if (ascii.test(text) && !text.includes('cc') && !titleWords.some((word) => text.includes(word))) return;
  let past = 0;
  let tried = 0;
  for (const begin of matchesIn(begins, text)) {
    if (begin.index < past || ++tried > maxTries) continue;
    const read = longestFrom(text, begin.index);
    if (!read) continue;
    past = read.end;
    yield read;
  }
}

const titleWord = /[\p{L}\p{M}]+|\d+(?:\.\d+)*/gu;

/** What a title holds in ASCII where it does not say "cc". */
const titleWords = ['creative', 'attribution', 'namensnennung'];

function longestFrom(text: string, start: number): Mention | undefined {
  const window = text.slice(start, start + 160);
  const stop = /[.;!?。；！？](?=\s|$|[\p{Script=Han}])|\n|[,，](?! ?(?:version|v\d|\d))/u.exec(window);
  const clause = stop ? window.slice(0, stop.index) : window;
  const ends = matchesIn(titleWord, clause).slice(0, 24);
  const fits = titleEnds(ends.map(([words]) => words));
  for (let count = ends.length; count > 0; count--) {
    if (!fits[count - 1]) continue;
    const last = ends[count - 1]!;
    const end = last.index + last[0].length;
    // "CC BY 3.0 in …" is not India's, and a second "CC" begins the next title.
    if (count > 1 && (/^cc$/.test(last[0]) || (/^(?!by|nc|nd|sa)[a-z]{2}$/.test(last[0]) && /^ \p{L}/u.test(window.slice(end))))) continue;
    const whole = readCreativeCommons(clause.slice(0, end));
    if (whole && (whole !== 'LicenseRef-CC' || count < 5)) return { start, end: start + end, expression: whole };
    // Han words run on without spaces: shorten the last run letter by letter.
    if (/\p{Script=Han}/u.test(last[0])) {
      for (let cut = end - 1; cut > last.index && cut > end - 24; cut--) {
        const part = readCreativeCommons(clause.slice(0, cut));
        if (part && part !== 'LicenseRef-CC') return { start, end: start + cut, expression: part };
      }
    }
  }
  return undefined;
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 80), start);
  const stop = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf('。'),
    before.lastIndexOf('\n'),
    before.lastIndexOf(', '),
  );
  return before.slice(stop + 1);
}
