/** Tells whether a value of a source column names a host, a dataset or a publisher, or something else. */

import { modelsNamed } from '../../license/terms/model-terms.js';
import { shadowLibraryNamed } from '../../lists/hosts/listed-hosts.js';
import { isEnglishWord } from '../../text/english.js';
import { saysNothing } from '../../text/placeholders.js';
import { hostOf } from './source.js';
import {
  conversation,
  genres,
  hanCommonEnds,
  hanGenres,
  hanNameEnds,
  hanProvinces,
  hanWayAtEnd,
  hanWays,
  machines,
  makerWords,
  nameEnds,
  namesAlone,
  namesOrWords,
  namesWithin,
  people,
  ways,
} from './source-words.js';

/**
 * What a value is, as a source.
 *
 * - `name`: a host, a dataset, a publisher.
 * - `open`: words that are not common ones: most likely a name.
 * - `word`: common words: kinds of works, topics, adjectives. A name only where others beside it are.
 * - `way`: how it came in or through what (`web`, `user upload`, `iOS`, 进口); a split; a language, a country.
 * - `people`, `machine`: who wrote it. `model`: a generating model by its name.
 * - `text`: a sentence. `number`.
 */
export type SourceWord = 'name' | 'open' | 'word' | 'way' | 'people' | 'machine' | 'model' | 'text' | 'number' | 'nothing';

const NUMBER = /^[-+]?\d[\d.,]*%?$/;

/** Longer values are not looked at word by word: names of sources are shorter, but for citations. */
const LONGEST = 120;

/** What a value of a source column is. */
export function sourceWord(value: string): SourceWord {
  const words = value.trim();
  if (saysNothing(words)) return 'nothing';
  if (NUMBER.test(words)) return 'number';
  if (isAddress(words)) return 'name';
  if (words.length > LONGEST) return isSentence(words) || !isCitation(words) ? 'text' : 'name';
  const plain = words.normalize('NFKC').toLowerCase();
  const parts = partsOf(words);
  if (parts.length === 0) return 'nothing';
  if (isCitation(words)) return 'name';
  if (isSentence(words)) return 'text';
  const nameless = namelessWord(plain, parts);
  if (nameless) return nameless;
  if (shadowLibraryNamed(words) !== undefined) return 'name';
  if (namesWithin.test(parts.join('')) || (parts.some((part) => namesAlone.has(part)) && parts.length <= 4)) return 'name';
  if (namesOrWords.has(parts.join('').replace(/^the/, ''))) return 'open';
  if (modelsNamed(words, { said: true, whole: true }).length > 0) return 'model';
  if (/\p{Script=Han}/u.test(plain)) return hanWord(plain);
  if (parts.every((part) => genres.has(part) || ways.has(part))) return 'word';
  return latinWord(words, parts);
}

/** Whether a value of a source column names a source: not who wrote it, how it came in, or nothing. Cheap, as it is asked of every distinct value. */
export function namesSource(value: string): boolean {
  if (value.length > LONGEST) return true;
  const words = value.trim();
  if (saysNothing(words) || NUMBER.test(words)) return false;
  if (isAddress(words)) return true;
  const parts = partsOf(words);
  return parts.length > 0 && namelessWord(words.normalize('NFKC').toLowerCase(), parts) === undefined;
}

/** Words of which none is a name: who wrote it, a way, a side of a conversation, a language, a country; undefined for any other. */
function namelessWord(plain: string, parts: readonly string[]): 'people' | 'machine' | 'way' | undefined {
  const every = (...lists: ReadonlySet<string>[]) => parts.every((part) => lists.some((list) => list.has(part)));
  // `annotator1`, `worker_12`.
  const person = (part: string) => people.has(part) || people.has(part.replace(/\d{1,4}$/, ''));
  if (parts.every((part) => person(part) || makerWords.has(part) || /^\d{1,4}$/.test(part)) && parts.some(person)) return 'people';
  if (every(machines, makerWords, people) && parts.some((part) => machines.has(part))) return 'machine';
  if (every(ways, conversation, people, machines, makerWords) || hanWays.test(plain))
    return namesWithin.test(parts.join('')) ? undefined : 'way';
  return isRegionOrLanguage(plain) && !namesAlone.has(plain) ? 'way' : undefined;
}

function hanWord(plain: string): SourceWord {
  if (hanGenres.test(plain)) return 'word';
  const letters = plain.replace(/[^\p{L}\p{N}》]/gu, '');
  const end = hanNameEnds.exec(letters);
  if (end && end.index >= 2) return 'name';
  if (hanProvinces.test(letters) && letters.length <= 12) return 'word';
  if (letters.length <= 2 || (letters.length <= 4 && hanCommonEnds.test(letters)) || (letters.length <= 6 && hanWayAtEnd.test(letters)))
    return 'word';
  return 'open';
}

function latinWord(words: string, parts: readonly string[]): SourceWord {
  const known = parts.filter((part) => isCommon(part));
  const capitals = words.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
  if (parts.length > 1 && nameEnds.has(parts.at(-1)!) && capitals >= 2) return 'name';
  if (/\p{Ll}\p{Lu}/u.test(words)) return 'open';
  // Three capitals may be anything: MRI, CRM.
  if (/^\p{Lu}{2,3}$/u.test(words)) return 'word';
  if (known.length === parts.length)
    return parts.length > 1 && capitals >= parts.filter((part) => part.length > 3).length && capitals >= 2 ? 'open' : 'word';
  return 'open';
}

/** A common word, a single letter, a number, or a few letters with a number: `speaker1`, `v2`, `ch3`. */
function isCommon(part: string): boolean {
  if (/^(?:\d+|[a-z]|[a-z]{1,2}\d{1,3})$/.test(part)) return true;
  const base = part.replace(/\d{1,3}$/, '');
  return genres.has(base) || ways.has(base) || people.has(base) || conversation.has(part) || isEnglishWord(base);
}

/** The words of a value in lower case: cut at separators, and where a small letter meets a capital. */
function partsOf(words: string): string[] {
  const plain = words.normalize('NFKC');
  // `iOS` and `macOS` are words of their own.
  const cut = /^(?:i|mac|ipad|watch|tv)OS\b|^i(?:Phone|Pad)\b/.test(plain) ? plain : plain.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return cut.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}

/** A web address, a bare host (`news.example.com`), or a repository (`owner/name`). */
function isAddress(words: string): boolean {
  if (hostOf(words) !== undefined) return true;
  if (words.length > 253) return false;
  if (/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?:\/\S*)?$/u.test(words)) return !isFileName(words);
  return /^[A-Za-z0-9][\w.-]{1,60}\/[A-Za-z0-9][\w.-]{1,100}$/.test(words) && !isFileName(words) && !isChoice(words);
}

function isFileName(words: string): boolean {
  return /\.(?:txt|csv|tsv|jsonl?|xml|html?|pdf|docx?|xlsx?|md|jpe?g|png|gif|webp|bmp|tiff?|wav|mp3|flac|ogg|m4a|mp4|avi|mov|mkv|zip|gz|tar|zst|bz2|parquet|arrow|npy|py|js|c|h|java|sql|log|dat|bin)$/i.test(
    words,
  );
}

/** `yes/no`, `and/or`: two common words. */
function isChoice(words: string): boolean {
  return words.split('/').every((part) => isEnglishWord(part.toLowerCase()) || part.length <= 2);
}

/** Words that run on as people speak and write, not a name or a citation. */
export function isSentence(words: string): boolean {
  if (words.length > 2_000) return true;
  const plain = words.trim();
  if (/\p{Script=Han}/u.test(plain)) {
    if (/[。？！]|(?<![其吉])[他她]|哪里|[，；].*[，；]/.test(plain.replace(/《[^》]*》/g, ''))) return true;
    return (
      plain.length >= 3 &&
      /你|我|他们|她们|它们|咱|吗|呢|吧[^\p{Script=Han}]?$|怎么|什么|为什么|如何|请问|您/u.test(plain) &&
      !hanNameEnds.test(plain)
    );
  }
  const count = plain.split(/\s+/, 40).length;
  if (/\p{Ll}[.!]{1,3}["'”’)]?$/u.test(plain)) return count >= 4 || (count >= 2 && /!$/.test(plain));
  if (/[?？!！]["'”’)]?$/.test(plain)) return count >= 2;
  return (
    count >= 3 &&
    /(?:^|\s)(?:I|you|he|she|we|they|it|me|him|us|is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|should|my|your|his|their|our|what|why|when|where|who|how|don't|isn't|can't|it's|I'm)(?:\s|$)/.test(
      plain.replace(/^\p{Lu}\p{Ll}+/u, (first) => first.toLowerCase()),
    )
  );
}

/** A work with its year, volume or pages, or in the brackets of a title: it names where something was published. */
function isCitation(words: string): boolean {
  if (/《[^》]{1,60}》/.test(words)) return words.replace(/《[^》]*》/g, '').length < 40;
  return (
    words.length <= 500 &&
    /\bet al\b|\bdoi\b|\bISBN\b|\bISSN\b|\bvol(?:\.|ume)|\bpp?\. ?\d|\barXiv\b|第\d+[期卷版]|^\p{Lu}[^.!?]{2,60}, (?:19|20)\d\d\b|\((?:19|20)\d\d\)/iu.test(
      words,
    )
  );
}

let places: Set<string> | undefined;

/** Names and codes of countries and languages, as the CLDR has them in English and in Chinese. */
function isRegionOrLanguage(plain: string): boolean {
  places ??= regionsAndLanguages();
  return places.has(plain) || (/^[a-z]{2,3}[-_][a-z]{2,4}$/.test(plain) && places.has(plain.slice(0, plain.search(/[-_]/))));
}

function regionsAndLanguages(): Set<string> {
  const all = new Set(
    `america american britain british europe european asia asian africa african usa uk eu eng deu fra spa zho cmn jpn kor rus ara por ita hin
    美国 欧洲 亚洲 非洲 美洲 欧盟 国内 国外 海外 中文 英文 日文 韩文 法文 德文 汉语 普通话 粤语 方言 繁体 简体 english_latin`.split(/\s+/),
  );
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const lang of ['en', 'zh']) {
    for (const type of ['region', 'language'] as const) {
      const names = new Intl.DisplayNames([lang], { type, fallback: 'none' });
      for (const code of letters.flatMap((one) => letters.map((two) => one + two))) {
        const name = names.of(type === 'region' ? code.toUpperCase() : code);
        if (name === undefined) continue;
        all.add(name.toLowerCase());
        all.add(code);
      }
    }
  }
  // RedPajama and others call Common Crawl so; the United Nations publish.
  for (const name of ['cc', 'un', 'united nations', '联合国']) all.delete(name);
  return all;
}
