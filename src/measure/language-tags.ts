/** Every language that texts can be told to be in, as tags of BCP 47, in the order of their numbers; 0 is none. */
export const LANGUAGES = [
  '',
  ...'zh zh-Hans zh-Hant en ja ko de fr es pt ru it ar vi'.split(' '),
  ...'am az be bg bn bo ca cs da el et eu fa fi gu he hi hr hu hy id is ka km kn ku lo lt lv ml mn mr ms my ne nl no or pa pl ro si sk sl sq sr sv ta te th tl tr uk ur yo'.split(
    ' ',
  ),
] as const;

const numbers = new Map<string, number>(LANGUAGES.map((tag, n) => [tag, n]));

/** The number of a language; 0 for none and for one that has no number. */
export function languageNumber(tag: string | undefined): number {
  return tag === undefined ? 0 : (numbers.get(tag) ?? 0);
}
