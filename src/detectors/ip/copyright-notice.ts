import { anchorsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const SIGN = /©|℗|ⓒ|\(c\)|copyright|版权|版權|著作权|著作權|著作権/iy;
const YEAR = /(?:19|20)\d\d/;
// What may stand between the sign and the holder: the sign once more, years, `by`.
const LEAD = /^(?:[\s:：,.\-–—]|©|℗|\(c\)|copyright|(?:19|20)\d\d|present|by\b|至|年){0,24}/i;
const HOLDER = /^[\p{L}\p{N}"“'《（(][^\n\r<>|{}[\];；。！？!?]{0,79}/u;
/** Rights that are kept without a word for whom: 版权所有，翻印必究. */
const NOBODYS = /^\s*所有\s*[，,。!！、；;]?\s*(?:$|翻印|侵[权權]|盗版|盜版|[违違]者|未[经經]|不得|请勿|請勿|严禁|嚴禁|禁止|保留)/;
const CLAIMED = /^(?:归|歸|属|屬|所有|為|为)/;

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
    if (!year && !symbol && (!CLAIMED.test(rest.trimStart()) || NOBODYS.test(rest))) return undefined;
  } else if (lower === '(c)') {
    // `(c)` is also the third point of a list.
    if (!year || /(?:^|[\s(])\(?[bB]\)[^\n]{0,80}$/.test(text.slice(Math.max(0, start - 90), start))) return undefined;
  } else if (lower === 'copyright') {
    if (/[\w-]/.test(text[start - 1] ?? '') || /^[\w-]/.test(rest)) return undefined;
    // Without sign or year only a line of its own is a notice: `Copyright Some Name`.
    if (!year && !symbol && !(lineStart(text, start) && /^\p{Lu}/u.test(holder) && /^(?: |: ?)/.test(rest))) return undefined;
  }
  if (!year && holder === '') return undefined;
  // `ComitÃ©`: an é of UTF-8 that was read as Latin-1.
  if (lower === '©' && text[start - 1] === 'Ã') return undefined;
  // Without a year and apart from the sign, words in small letters name nobody: `20 © degrees`, `the © sign`.
  if (!year && /^[©℗ⓒ]/.test(lower) && /^\s/.test(rest) && /^\p{Ll}/u.test(holder)) return undefined;
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
  ],
};
export default detector;
