import { READ_LANGUAGES, type ReadLanguage } from './rights-words.js';

/**
 * Frequent short words of languages in Latin letters, folded. Those that licit reads are told from each other and from those that it does not: a text
 * in one of these counts as not read.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is for that with this are on as by be from or an it at was not you can all which have will if use used',
  de: 'der die das und ist von zu den mit fur auf nicht ein eine im des sich als werden wird sind oder dem bei auch aus durch nur kann diese dieser',
  fr: 'le la les de des et est pour dans une un sur par que qui ne pas au aux ce cette sont ou avec du en plus etre ont peut',
  es: 'el la los las de del y en que un una para por con se es no al este esta estos como son o sus mas puede su lo',
  pt: 'o a os as de do da dos das e em que um uma para por com se nao no na este esta estes como sao ou seus mais pode ao foi',
  it: 'il lo la gli di del della dei delle e in che un una per con non sono nel questo questa come o dal alla piu puo essere',
  nl: 'de het een en van in is op te dat die voor met zijn niet aan er om ook als bij door deze worden wordt naar of',
  pl: 'i w na z do nie jest sie ze to od jak przez oraz dla sa przy po lub ten tym moze byc ich',
  sv: 'och att det som en ett pa ar av for med den till inte om har de kan eller fran vid',
  tr: 've bir bu icin ile da de olarak olan gibi daha veya cok ise kadar degil tarafindan',
  cs: 'a v na se ze je pro to do jsou s k o podle nebo jako by tato tento byt',
  fi: 'ja on ei se etta ovat tai joka kun mutta myos voi sen kuin niin',
  hu: 'a az es egy nem hogy is van meg ez vagy mint csak de',
  ro: 'si de la in cu pe nu sunt este pentru din care un o ce sau mai prin',
  id: 'yang dan di dari untuk dengan ini pada adalah tidak atau dalam ke oleh akan dapat',
  vi: 'va cua la cac duoc cho trong voi khong co mot nay tu de nhung theo',
};

/** Letters of scripts that licit does not read sentences on rights in. */
const UNREAD_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Tibetan}\p{Script=Mongolian}]/gu;
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HANGUL = /\p{Script=Hangul}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
/** Letters that Russian does not have, folded as license words are. */
const NOT_RUSSIAN = /[іїєґўђјљњћџқғүұһөәң]/gu;
const LATIN = /\p{Script=Latin}/gu;

const sets = new Map(Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]));
const NONE: ReadonlySet<string> = new Set();

/** The short words of a language in Latin letters, folded; none of another. */
export function smallWordsOf(language: string): ReadonlySet<string> {
  return sets.get(language) ?? NONE;
}

const isRead = (language: string): language is ReadLanguage => (READ_LANGUAGES as readonly string[]).includes(language);

/** Of so few words, or characters of Han, the language is not certain. */
const SHORT = 40;
/** So few words do not show a language. */
const MIN_WORDS = 25;

const count = (words: string, pattern: RegExp): number => words.match(pattern)?.length ?? 0;

/** What folded words are written in: the languages whose words on rights are looked for, and whether most of it is in a language that licit does not read. */
export function languagesOf(folded: string): { read: readonly ReadLanguage[]; unread: boolean } {
  const [kana, hangul, han, cyrillic, latin] = [KANA, HANGUL, HAN, CYRILLIC, LATIN].map((script) => count(folded, script)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const unreadLetters = count(folded, UNREAD_SCRIPT);
  const read = new Set<ReadLanguage>();
  if (kana > 0) read.add('ja');
  if (han > 0 && kana * 8 < han) read.add('zh');
  // A few characters may be either.
  if (han > 0 && kana === 0 && han < SHORT) read.add('ja');
  if (hangul > 0) read.add('ko');
  const foreign = count(folded, NOT_RUSSIAN);
  if (cyrillic > 0) read.add('ru');
  const best = latin === 0 ? undefined : latinLanguage(folded);
  if (latin > 0) {
    read.add('en');
    for (const language of best?.read ?? []) read.add(language);
  }
  const others = unreadLetters + (foreign * 40 > cyrillic ? cyrillic : 0);
  const spoken = kana + hangul + han + cyrillic + latin + unreadLetters;
  const foreignLatin = best !== undefined && !isRead(best.language) && best.words >= MIN_WORDS && latin * 2 > spoken;
  return { read: [...read], unread: (others * 2 > spoken && others >= 40) || foreignLatin };
}

/** The language in Latin letters whose small words are most frequent, and those that are read and nearly as frequent: of a short text all. */
function latinLanguage(folded: string): { language: string; words: number; read: readonly ReadLanguage[] } {
  const words = folded.match(/[a-z]+/g) ?? [];
  const counts = new Map<string, number>();
  for (const [name, small] of sets) counts.set(name, words.filter((word) => small.has(word)).length);
  const [language, most] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
  const isNear = (name: ReadLanguage): boolean => words.length < SHORT || counts.get(name)! * 2 > most;
  const read = READ_LANGUAGES.filter((name) => counts.has(name) && isNear(name));
  // Short words that several languages share show none of them.
  const second = Math.max(...READ_LANGUAGES.map((name) => counts.get(name) ?? 0));
  const isSure = most * 7 >= words.length && (isRead(language) || most > second * 1.4);
  return isSure ? { language, words: words.length, read } : { language: 'en', words: 0, read };
}

/** So many of the small words of a language show what a sentence is in, where no other has half as many. */
const FEW_WORDS = 3;

/** The language in Latin letters that a sentence is in, however short, where its small words leave no doubt. */
export function plainLanguageOf(folded: string): ReadLanguage | undefined {
  if (/[^\p{Script=Latin}\P{L}]/u.test(folded)) return undefined;
  const words = folded.match(/[a-z]+/g) ?? [];
  const counts = [...sets].map(([name, small]) => [name, words.filter((word) => small.has(word)).length] as const);
  const [[name, most], [, second]] = counts.sort((a, b) => b[1] - a[1]) as [readonly [string, number], readonly [string, number]];
  return most >= FEW_WORDS && most >= 2 * second && isRead(name) ? name : undefined;
}
