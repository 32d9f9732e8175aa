/** Values behind a word for them in running text: `身份证号：…`, `Passport no.: …`, whether their check fits or not. */
import type { ColumnSays } from './column-kinds.js';

/** A value behind a label. */
export interface Labelled {
  start: number;
  end: number;
  says: ColumnSays;
}

const LABEL = /[:：=]\s{0,3}|(?<=[号碼码址名话話日期者人])(?:是|为|為)\s{0,2}|\s(?:is|was)\s/g;
const LAST_WORDS = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_'’.-]*(?:[ _][\p{L}\p{M}\p{N}_'’.-]+){0,3}$/u;
const HAN_END = /\p{Script=Han}{2,8}$/u;
const NUMBER =
  /^(?:[+＋(（]?[\p{L}]{0,4}[ -]?)?\p{Nd}[\p{Nd}\p{Lu} \u200b-\u200f\u00ad\u2060\ufeff()（）/.·,–—-]*[\p{Nd}\p{Lu}xX](?:\n\p{Nd}{3,}(?=\s|$))?|^[〇零一二三四五六七八九]{5,}/u;
const DATE =
  /^(?:[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4}|\p{Nd}[\p{Nd}年月日号 \u200b./-]*[\p{Nd}日号月]|[〇零一二三四五六七八九十]{4,5}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日?)/u;
const WORDS = /^[^\n,;，；。|<>"“”「」()（）]{2,60}/u;
const NAME = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:,? \p{Lu}[\p{L}\p{M}'’.-]*){0,4}|[\p{Script=Han}·]{2,8})/u;
const NO_SPACE = /^[^\s,;，；。|<>"“”「」()（）]{3,80}/u;
const BEFORE = 48;
const BEHIND = 80;
const MAX_VALUES = 200;
const LONGEST = 1 << 20;

/** The values behind labels in a text. `says`: what a column of that name would hold. */
export function labelledIn(text: string, says: (name: string, behind: string) => ColumnSays | undefined): Labelled[] {
  const all: Labelled[] = [];
  if (text.length < 6 || text.length > LONGEST) return all;
  for (const { index, 0: sign } of text.matchAll(LABEL)) {
    const start = index + sign.length;
    const before = text.slice(Math.max(0, index - BEFORE), index).trimEnd();
    const behind = text.slice(start, start + BEHIND);
    // Most labels are of other things: what is behind them is looked at first.
    const mayBe = NUMBER.test(behind) || NAME.test(behind) || behind.includes('@') || /^[\p{L}]/u.test(behind);
    if (!mayBe) continue;
    const label = labelsOf(before)
      .map((name) => says(name, behind))
      .find((one) => one !== undefined && fitsSign(one, sign));
    if (label === undefined) continue;
    const value = valueBehind(behind, label)?.trimEnd();
    if (value !== undefined && value !== '') all.push({ start, end: start + value.length, says: label });
    if (all.length >= MAX_VALUES) break;
  }
  return all;
}

/** A name behind `is` may be anything: `The manager is away`. */
function fitsSign({ is, maybe }: ColumnSays, sign: string): boolean {
  return /^[:：=]/.test(sign) ? true : maybe === undefined && (is === 'number' || is === 'phone' || is === 'birth' || is === 'mail');
}

/** The words right before a sign, as names of columns, the most of them first. */
function labelsOf(before: string): string[] {
  const han = HAN_END.exec(before)?.[0];
  if (han !== undefined) return Array.from({ length: han.length - 1 }, (_, n) => han.slice(n));
  const words = LAST_WORDS.exec(before)?.[0]?.split(/[ _]/) ?? [];
  return words.map((_, n) => words.slice(n).join('_').replace(/\.$/, '').toLowerCase());
}

function valueBehind(behind: string, { is }: ColumnSays): string | undefined {
  switch (is) {
    case 'number':
    case 'phone':
      return NUMBER.exec(behind)?.[0];
    case 'birth':
      return DATE.exec(behind)?.[0];
    case 'name':
      return nameIn(behind);
    case 'mail':
    case 'word':
      return NO_SPACE.exec(behind)?.[0];
    case 'text':
      return WORDS.exec(behind)?.[0];
  }
}

/** A name of Han characters ends where they do; in longer words no end can be told, and detectors look for it. */
function nameIn(behind: string): string | undefined {
  const name = NAME.exec(behind)?.[0];
  return name !== undefined && /^\p{Script=Han}{5,}/u.test(name) ? undefined : name;
}
