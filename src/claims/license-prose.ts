import { readCreativeCommons, readElements, titleEnds } from './license-cc.js';
import { format, join, type Tree, treeOf } from './license-expression.js';
import { loosen, wordsIn } from './license-fold.js';
import { licenseIndex } from './license-index.js';
import { permissionsOf } from './license-permissions.js';
import { readUrl } from './license-url.js';
import { says } from './license-words.js';

/** What prose comes to: an expression, or why there is none. */
export interface Prose {
  expression: string | null;
  why: string;
}

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
const onlyLike =
  /^["'`)*]{0,3}[ -]?(?:compatible|style|like|ish|inspired|equivalent|similar|incompatible|derived|based)\b|^[\s\\n]{0,4}community norms\b|^ ?(?:兼容|相容|互換|类似|類似|风格|호환)/;

/** What follows a Creative Commons title when the title goes on with words that were not read. */
const goesOn = /^[ -]{0,3}(?:non|no[ -]|not[ -]|share|same|deriv|commercial|nc\b|nd\b|sa\b|sin|sem|pas)|^-\p{L}/u;

export const links =
  /(?:https?:\/\/|www\.)[^\s<>"`()[\]{}|，。；]{3,400}|\b(?:creativecommons|rightsstatements|opendatacommons|opensource)\.org\/[^\s<>"`()[\]{}|，。；]{2,200}/g;

/** Beginnings of Creative Commons titles that are tried in one text. */
const maxTries = 40;

/** Reads folded words that are more than a name: sentences, names with clauses, several licenses. */
export function readProse(folded: string): Prose {
  const mentions: Mention[] = [];
  let linked = false;
  const unlinked = folded.replace(links, (link, offset: number) => {
    const read = readUrl(link);
    if (read === 'terms') linked = true;
    else if (read && !notInProse.test(read)) mentions.push({ start: offset, end: offset + link.length, expression: read });
    return ' '.repeat(link.length);
  });
  // "mit_research_only": a word ends at a low line.
  const text = unlinked.replaceAll('_', ' ');
  const inWords = namedIn(text);
  const doubted = inWords.filter((mention) => mention.doubted).length;
  // Beside another license it would be left out, and with it what it forbids.
  if (doubted > 0 && inWords.some((mention) => mention.unread) && inWords.length + mentions.length > 1)
    return { expression: null, why: 'the title of a Creative Commons license goes on with words that were not read' };
  for (const mention of inWords) if (!mention.doubted) mentions.push(mention);
  mentions.sort((a, b) => a.start - b.start);
  const rest = blank(text, inWords);
  const named = merge(mentions);
  if (named.length === 0)
    return doubted > 0 ? { expression: null, why: 'a license is named, but not as the one that applies' } : withoutName(rest, linked);
  if (says(rest, 'notStated') && !statusOf(text, mentions))
    return { expression: null, why: 'names a license and says that the license is not known' };
  if (doubted > 0 && mentions.length > 0 && named.every((one) => one.expression === 'LicenseRef-public-domain'))
    return { expression: null, why: 'a license is named, but not as the one that applies' };
  return { expression: format(limited(combined(named, text), rest)), why: 'named in the words' };
}

/** A license that words name; `doubted` where they take it back or speak of something like it, `unread` where its title goes on. */
export interface Named extends Mention {
  doubted: boolean;
  unread: boolean;
}

/** Licenses that folded words name. */
export function namedIn(text: string): Named[] {
  const found = [...creativeCommonsIn(text)];
  for (const named of namesIn(text)) if (!found.some((one) => one.start < named.end && named.start < one.end)) found.push(named);
  return found.map((mention) => {
    const after = text.slice(mention.end, mention.end + 40);
    const before = clauseBefore(text, mention.start);
    const unread = isCreativeCommons(mention) && goesOn.test(after);
    return { ...mention, doubted: unread || takenBack.test(before) || notUnder.test(before) || onlyLike.test(after), unread };
  });
}

function isCreativeCommons({ expression }: Mention): boolean {
  return /^(?:LicenseRef-)?CC-/.test(expression);
}

/** "The status hinges on X, which is under the MIT License" states a license after all: the last clause decides. */
function statusOf(text: string, mentions: readonly Mention[]): boolean {
  const last = mentions.at(-1)!;
  return !says(text.slice(Math.max(0, last.start - 80), last.end + 80), 'notStated');
}

function withoutName(words: string, linked: boolean): Prose {
  if (says(words, 'noncommercial')) return { expression: 'LicenseRef-custom-noncommercial', why: 'allows non-commercial use only' };
  if (says(words, 'researchOnly')) return { expression: 'LicenseRef-custom-research-only', why: 'allows research or education only' };
  if (says(words, 'notStated')) return { expression: 'none-stated', why: 'says that no license is stated or known' };
  if (says(words, 'reserved')) return { expression: 'LicenseRef-proprietary', why: 'the rights are kept' };
  if (says(words, 'various')) return { expression: 'LicenseRef-various', why: 'the license differs by part or source' };
  if (says(words, 'noDerivatives') || says(words, 'extra')) return { expression: 'LicenseRef-custom', why: 'has limits of its own' };
  if (says(words, 'permissive')) return { expression: 'LicenseRef-custom', why: 'allows wide use, in words of its own' };
  if (says(words, 'attribution') && (says(words, 'terms') || /\bif you use\b|\bmust\b|\brequire/.test(words)))
    return { expression: 'LicenseRef-custom-attribution', why: 'asks for credit, in words of its own' };
  if (linked || (says(words, 'terms') && words.length > 8))
    return { expression: 'LicenseRef-custom', why: 'points to terms that licit does not know' };
  return { expression: null, why: 'names no license that licit knows' };
}

/** Joins what is named: a choice only where the words offer one. */
function combined(named: readonly Mention[], text: string): Tree {
  const trees = named.map((mention) => treeOf(mention.expression));
  if (named.length === 1) return trees[0]!;
  const choice =
    /\bdual[- ]?licen|\bat your (?:option|choice)\b|\byour choice of\b|\bdouble[- ]licen|双重?许可/.test(text) ||
    named
      .slice(1)
      .every((mention, index) => /^[^.;。]{0,60}(?:\bor\b|或)[^.;。]{0,60}$/.test(text.slice(named[index]!.end, mention.start)));
  return join(choice ? 'OR' : 'AND', trees);
}

/** Adds what the words forbid beyond the licenses: kept beside them, never lost in them. */
function limited(tree: Tree, words: string): Tree {
  const expression = format(tree);
  const forbids = (pattern: RegExp) => idsOf(tree).every((id) => pattern.test(id));
  const limits: Tree[] = [];
  const noncommercial = /(?:^|-)NC(?:-|$)|noncommercial|research-only/i;
  const already = permissionsOf(expression);
  if (says(words, 'noncommercial') && already.commercial !== 'no' && !forbids(noncommercial))
    limits.push({ id: 'LicenseRef-custom-noncommercial' });
  else if (says(words, 'researchOnly') && !forbids(noncommercial)) limits.push({ id: 'LicenseRef-custom-research-only' });
  if (says(words, 'extra') || (says(words, 'noDerivatives') && already.derivatives !== 'no')) limits.push({ id: 'LicenseRef-custom' });
  return limits.length > 0 ? join('AND', [tree, ...limits]) : tree;
}

function idsOf(tree: Tree): string[] {
  return 'id' in tree ? [tree.id] : tree.parts.flatMap(idsOf);
}

/** Leaves out what another mention says more exactly: CC BY beside CC BY 4.0, "public domain" beside CC0. */
function merge(mentions: readonly Mention[]): Mention[] {
  const distinct = mentions.filter((one, index) => mentions.findIndex((two) => two.expression === one.expression) === index);
  return distinct.filter((one) => !distinct.some((two) => two !== one && covers(two.expression, one.expression)));
}

/** True when the exact one says more than the vague one: CC-BY-4.0 than LicenseRef-CC-BY. */
export function covers(exact: string, vague: string): boolean {
  if (vague === 'LicenseRef-public-domain') return true;
  if (!vague.startsWith('LicenseRef-')) {
    // A port that is named beside its unported license, and "-or-later" beside the bare version.
    return (
      exact.replace(/^LicenseRef-/, '').startsWith(`${vague}-`) ||
      (vague.endsWith('-only') && exact === vague.replace(/-only$/, '-or-later'))
    );
  }
  const family = vague.slice('LicenseRef-'.length);
  const id = exact.replace(/^LicenseRef-/, '');
  if (family === 'CC') return /^CC/.test(id);
  if (/^OpenRAIL(?:-M)?$/.test(family)) return /rail/i.test(id) && id !== family;
  if (family === 'MulanPSL' || family === 'Etalab' || family === 'OGL-UK') return id.startsWith(`${family}-`) || /^etalab-/.test(id);
  const rest = id.startsWith(`${family}-`) ? id.slice(family.length + 1) : '';
  return /^\d/.test(rest) || (family === 'OGL' && rest !== '');
}

/** Names of the index in running text, longest first. */
function* namesIn(text: string): Generator<Mention> {
  const { heads, names, loose, beginnings } = licenseIndex();
  const words = wordsIn(text);
  const versioned = lastVersion(text);
  for (let from = 0; from < words.length; from++) {
    const first = words[from]!.word;
    if (first === 'the' || first === 'a' || first === 'an') continue;
    const most = heads.get(first.includes('.') ? first.replace(/\.\d.*$/, '') : first);
    if (most === undefined) continue;
    const start = words[from]!.start;
    // The keys of one word, two words, … up to where a sentence or a clause ends, or no name goes on so.
    const keys: string[] = [];
    const last = Math.min(from + most + 3, words.length);
    for (let next = from; next < last; next++) {
      const { word, start: at, end } = words[next]!;
      if (next > from) {
        const between = text.slice(words[next - 1]!.end, at);
        if (between !== ' ' && (/[.;]\s|\n/.test(between) || (/[,:] /.test(between) && !/^v(?:ersion|\d)/.test(word)))) break;
      }
      const key = (keys.at(-1) ?? '') + (word.includes('.') ? word.replaceAll('.', '') : word);
      if (
        !beginnings.names.mayHave(key) &&
        !(start < versioned && beginnings.loose.mayHave(loosen(text.slice(start, end)))) &&
        !element.test(word)
      )
        break;
      keys.push(key);
    }
    for (let count = keys.length; count > 0; count--) {
      const end = words[from + count - 1]!.end;
      const slice = text.slice(start, end);
      const expression =
        readElements(slice) ??
        names.get(keys[count - 1]!) ??
        (count > 1 && versionOrLicense.test(slice) ? loose.get(loosen(slice)) : undefined);
      if (!expression || notInProse.test(expression) || !isMeant(text, start, end, count, slice)) continue;
      yield { start, end, expression };
      from += count - 1;
      break;
    }
  }
}

const element = /^(?:by|nc|nd|sa)$/;

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

/** A short name in a sentence counts only where the sentence speaks of licenses: MIT is also a university, Fair an adjective. */
function isMeant(text: string, start: number, end: number, count: number, slice: string): boolean {
  if (/\blicen[cs]e\b|\bpublic domain\b|\bterms\b|\bagreement\b|许可|公有领域|公共领域/.test(slice)) return true;
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
  if (/\bor $|\band $|[,/] ?$/.test(before) || (start === 0 && !/^ ?[([,;:]/.test(after))) return /\d/.test(slice) || count > 1;
  if (start === 0 && /^ ?[([,;:]/.test(after)) return true;
  return /\d/.test(slice) && slice.length > 5;
}

/** Creative Commons statements in running text: from each word that can begin one, the longest that reads. */
function* creativeCommonsIn(text: string): Generator<Mention> {
  const begins =
    /\bcreative[ -]?commons?\b|\bcc[ -]?(?:by|0|zero|pd|nc|sa|nd|\d)|\bcc\b|\battribution\b|\bnamensnennung\b|知识共享|知識共享|創用 ?cc|创用 ?cc|署名|姓名標示|\bcc-/g;
  let past = 0;
  let tried = 0;
  for (const begin of text.matchAll(begins)) {
    if (begin.index < past || ++tried > maxTries) continue;
    const read = longestFrom(text, begin.index);
    if (!read) continue;
    past = read.end;
    yield read;
  }
}

function longestFrom(text: string, start: number): Mention | undefined {
  const window = text.slice(start, start + 160);
  const stop = /[.;!?。；！？](?=\s|$|[\p{Script=Han}])|\n|[,，](?! ?(?:version|v\d|\d))/u.exec(window);
  const clause = stop ? window.slice(0, stop.index) : window;
  const ends = [...clause.matchAll(/[\p{L}\p{M}]+|\d+(?:\.\d+)*/gu)].slice(0, 24);
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

/** The text with the licenses' own words taken out: "NonCommercial" in a CC title is no clause of its own. */
function blank(text: string, mentions: readonly Mention[]): string {
  let rest = text;
  for (const { start, end } of mentions) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
