import { wordLists } from '../../../text/word-lists.js';

/** Names of regions by level, without the word for what they are (市, 县, 自治州 …); regions.txt says where they come from. */
const names = wordLists(new URL('./regions.txt', import.meta.url), ['provinces', 'prefectures', 'counties']);

/** A name of a region found in a text. */
export interface Region {
  /** Where the name and the word for what it is end. */
  end: number;
  /** 1 province, 2 prefecture or city, 3 county or district. */
  level: 1 | 2 | 3;
  /** The word for what it is stands with it: 杭州市, not 杭州. */
  full: boolean;
}

/** Longest name of a region, in characters. */
const LONGEST = 6;
const SUFFIX = {
  1: /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)/y,
  2: /(?:市|地区|盟|[\u4e00-\u9fff]{0,12}?自治州|州(?=[\u4e00-\u9fff]{2,5}[市县]))/y,
  3: /(?:新区|区|县|市|旗|[\u4e00-\u9fff]{0,12}?自治[县旗])/y,
} as const;

/** Bits of the levels a name is known at. */
const known = new Map<string, number>();
/** The first two characters of every name. */
const begins = new Set<number>();
const two = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

[names.provinces, names.prefectures, names.counties].forEach((level, i) => {
  for (const name of level) {
    known.set(name, (known.get(name) ?? 0) | (1 << (i + 1)));
    begins.add(two(name, 0));
  }
});

/** The region whose name begins at a place, of a level above `above`; a full name before a bare one, the higher level before the lower. */
export function regionAt(text: string, at: number, above: number): Region | undefined {
  if (!begins.has(two(text, at))) return undefined;
  let bare: Region | undefined;
  for (let length = Math.min(LONGEST, text.length - at); length >= 2; length--) {
    const levels = known.get(text.slice(at, at + length));
    if (levels === undefined) continue;
    for (const level of [1, 2, 3] as const) {
      if (level <= above || (levels & (1 << level)) === 0) continue;
      const suffix = SUFFIX[level];
      suffix.lastIndex = at + length;
      const found = suffix.exec(text);
      if (found !== null) return { end: at + length + found[0].length, level, full: true };
      bare ??= { end: at + length, level, full: false };
    }
  }
  return bare;
}
