import { anchorsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const SIGN = /©|℗|ⓒ|\(c\)|copyright|版权|版權|著作权|著作權|著作権/iy;
const YEAR = /(?:19|20)\d\d/;
// What may stand between the sign and the holder: the sign once more, years, `by`.
const LEAD = /^(?:[\s:：,.\-–—]|\uFE0F|©|℗|\(c\)|copyright|(?:19|20)\d\d|present|by\b|至|年){0,24}/i;
const HOLDER = /^[\p{L}\p{N}"“'《（(][^\n\r<>|{}[\];；。！？!?]{0,79}/u;
/** Rights that are kept without a word for whom: 版权所有，翻印必究. */
const NOBODYS = /^\s*所有\s*[，,。!！、；;]?\s*(?:$|翻印|侵[权權]|盗版|盜版|[违違]者|未[经經]|不得|请勿|請勿|严禁|嚴禁|禁止|保留)/;
/** It belongs to somebody; 归属 alone is the question to whom it does. */
const CLAIMED = /^(?:归(?!属(?!于))|歸(?!屬(?!於))|属(?:于|於)?|屬於?|所有|為|为)/;
/** Law on whose a work is speaks of kinds of people, and of other cases. */
const OF_LAW =
  /^(?:归|歸|属|屬)(?:属|屬)?[于於]?(?:该|其|特定|自然人|法人|非法人|(?:受|委)托人|(?:报告|讲话|委托|受让|制作|开发|创作|著作)(?:人|者)|作者(?=[，,]|的)|软件开发者|[^，。\n]{0,12}(?:或者|的，|享有|约定|除外))|^[^，。\n]{0,24}(?:另有规定|的，该|享有|约定|除外)/;
/** An address: what was badly read before it is the pin of a map. */
const STREET =
  /^(?:jr|jir[óo]n|av|avda|avenida|calle|psje|pasaje|carretera|rua|rue|via|viale|ul|ulica)\b\.? ?\p{L}[\p{L}. ]{0,40} (?:n[°º.*]? ?)?\d/iu;
/** Titles of laws and offices, and of sections of pages: no names of holders. */
const OF_COPYRIGHT =
  /^(?:acts?|laws?|office|offices|code|regulations?|directive|treat(?:y|ies)|notices?|statement|polic(?:y|ies)|information|infringement|protection|clearance|clause|terms?|issues?|licen[cs]\w*|agency|tribunal|ordinance|page|status|registration|amendment\w*|transfer|agreement|form|symbol|sign|owner\w*|holder\w*|year|date|and|for|in|of|or|term)\b/i;
/** Signs that stand beside it in tables of signs, in what was badly read, and in names of characters. */
const OTHER_SIGNS = /[®™§¶†‡•¤¦«»°±µ×÷¬¿¡€£¥¢]|&#?\w{2,8};|U\+[\dA-F]{4}|\\u00|\b0x[\dA-F]{2}/i;
const CHARACTER = /^[\s|"'`(,:;=<>/-]{0,6}(?:U\+00A9|&|\\|0x|#|A9\b|C2\b|169\b|(?:copyright )?(?:sign|symbol)\b|COPYRIGHT SIGN)/i;

function find(text: string, _field?: string, { signs } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  let last = 0;
  for (let i = 0; i < signs.length; i++) {
    const start = signs.at[i]!;
    if (start < last) continue;
    SIGN.lastIndex = start;
    const sign = SIGN.exec(text)?.[0];
    const found = sign === undefined ? undefined : notice(text, start, sign);
    if (!found) continue;
    last = found.end;
    all.push(found);
  }
  return all;
}

function notice(text: string, start: number, sign: string): Found | undefined {
  const lower = sign.toLowerCase();
  const rest = text.slice(start + sign.length, start + sign.length + 200);
  const lead = LEAD.exec(rest)![0];
  const at = start + sign.length + lead.length;
  const year = YEAR.test(lead) || (lower === '(c)' && YEAR.test(text.slice(Math.max(0, start - 6), start)));
  const symbol = lower.length === 1 || /©|℗|\(c\)/i.test(lead);
  const holder = HOLDER.exec(text.slice(at, at + 100))?.[0] ?? '';

  if (/^[版著]/.test(lower)) {
    if (!year && !symbol && (!CLAIMED.test(rest.trimStart()) || NOBODYS.test(rest) || OF_LAW.test(rest.trimStart()))) return undefined;
  } else if (lower === '(c)') {
    // `(c)` is also the third point of a list, and of a section: `501(c)`.
    if (
      !year ||
      /[\d)]$/.test(text.slice(Math.max(0, start - 1), start)) ||
      /(?:^|[\s(])\(?[bB]\)[^\n]{0,80}$/.test(text.slice(Math.max(0, start - 90), start))
    )
      return undefined;
  } else if (lower === 'copyright') {
    if (/[\w-]/.test(text[start - 1] ?? '') || /^[\w-]/.test(rest)) return undefined;
    // Without sign or year only a line of its own is a notice: `Copyright Some Name`.
    if (
      (!year && !symbol && !(lineStart(text, start) && /^\p{Lu}/u.test(holder) && /^(?: |: ?)/.test(rest))) ||
      (!symbol && OF_COPYRIGHT.test(holder))
    )
      return undefined;
  }
  if (!year && (holder === '' || STREET.test(holder))) return undefined;
  if (lower.length === 1 && /[©℗ⓒ]/.test(lower) && !signs(text, start, year ? undefined : holder)) return undefined;
  const end = at + trimmed(holder);
  const held = workWords(lead, text.slice(at, end));
  // The name of the holder may be a person's: sign and years are shown, not more.
  return {
    start,
    end,
    show: at - start,
    // Years and holder alone name a work's edition: two notices that only differ in signs and spaces are one.
    ...(held !== undefined && { value: held }),
    confidence: year || symbol ? 'certain' : 'likely',
    why: year ? 'copyright sign or word with a year' : 'copyright sign or word with a holder',
  };
}

/** So far a sign is looked around for what shows that it is no notice. */
const BESIDE = 24;
/** So many points of a list begin alike. */
const POINTS = 3;

/** Whether a sign is one of a notice; without a year (`holder`) a name must be behind it. */
function signs(text: string, start: number, holder: string | undefined): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(start + 1, start + 1 + BESIDE);
  // `ComitÃ©`: an é of UTF-8 that was read as Latin-1.
  if (before.endsWith('Ã') || CHARACTER.test(after)) return false;
  if (holder === undefined) return true;
  // Words in small letters name nobody: `20 © degrees`, `the © sign`; a letter or two are what a scan makes of a stain.
  if (/^\p{Ll}/u.test(holder) && (/^\s/.test(after) || /[\p{L}\d]$/u.test(before))) return false;
  if (
    !/^["“'《（(]?(?:[\p{L}\d][\p{L}\p{M}\d.&'’-]+|\p{Lo}+|\p{Lu}\.?\s\p{Lu}\p{L}+)/u.test(holder) ||
    (/\d\s?$/.test(before) && /^\p{Lu}(?!\p{L})/u.test(holder))
  )
    return false;
  // Between the letters of a word it is one that was badly read; `Foto©Some Body` has two words.
  if (/\p{L}$/u.test(before) && /^\p{L}/u.test(after) && !/^\p{Lu}\p{L}+\s\p{Lu}/u.test(after)) return false;
  if (OTHER_SIGNS.test(before.slice(-6)) || OTHER_SIGNS.test(after.slice(0, 6))) return false;
  return !isPoint(text, start);
}

/** Whether the sign begins one of several points that follow each other: a bullet that was read as one, or the third of ⓐ, ⓑ, ⓒ. */
function isPoint(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - 600), start + 600);
  if (text[start] === 'ⓒ') return /[ⓐⓑⓓⓔ]/.test(near);
  return (near.match(/(?:^|\n)[ \t]{0,8}©[ \t](?![^\n]{0,40}(?:19|20)\d\d)/g) ?? []).length >= POINTS;
}

/** What a notice says of a work, without signs, case and spaces; undefined where it names no holder. */
function workWords(lead: string, holder: string): string | undefined {
  const name = holder
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return name === '' ? undefined : `notice ${(lead.match(/(?:19|20)\d\d/g) ?? []).join(' ')} ${name}`;
}

function lineStart(text: string, at: number): boolean {
  return /(?:^|[\n\r])[\s/*#;%"'-]{0,12}$/.test(text.slice(Math.max(0, at - 14), at));
}

function trimmed(holder: string): number {
  const stop = /(?:\.\s|,? all rights|["“”]\s*[,}]| - | \| )/i.exec(holder);
  return holder.slice(0, stop ? stop.index : holder.length).trimEnd().length;
}

/** Copyright notice: a sign or word with a year or a holder (17 U.S.C. § 401(b), UCC Art. III). */
const detector: Detector = {
  id: 'ip/copyright-notice',
  family: 'ip',
  type: 'COPYRIGHT',
  title: { en: 'Copyright notice', zh: '版权声明' },
  needs: [{ sign: true }],
  sharedByPeople: true,
  find,
  hits: [
    '© 2019 Some Agency',
    'Foto©Some Body',
    'Copyright (c) 2020 by Nobody Inc. All rights reserved.',
    '版权所有 © 2021 某某公司',
    '著作权归某某所有',
    'photo ©Some Body',
    'Copyright Some Body',
  ],
  misses: [
    'points (a), (b) and (c) apply',
    'the copyright holder may object',
    'copyright law',
    'f(c)',
    '讨论版权问题',
    'is it under copyright?',
    '(a) red (b) blue (c) 1992',
    'the © sign was used',
    'het ComitÃ© Voorzitter en Ã©Ã©n dag',
    '® © ™ § ¶',
    '© U+00A9 COPYRIGHT SIGN',
    '© Introduction\n© Methods\n© Results',
    'w©lch Ding',
    '20 ©C in the shade',
    'ⓐ와 ⓑ 그리고 ⓒ에 들어갈 말은?',
    'section 501(c) 2019 report',
    'Copyright Act 1968',
    '委托作品的著作权属于受托人。',
    '著作权归属',
  ],
};
export default detector;
