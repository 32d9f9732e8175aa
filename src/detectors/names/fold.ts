/** How a word is brought to the form in which the tables hold it. */

const SPECIAL: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', æ: 'ae', ß: 'ss', ı: 'i', þ: 'th', œ: 'oe', '’': "'" };

/** Lower case, without accents. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z'-]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        // Last: some of these may bear an accent themselves, ǣ and ǿ.
        .replace(/[łøđðæßıþœ’]/g, (letter) => SPECIAL[letter]!);
}

/** An English word without the endings of plural, past, gerund and adverb; as it is where it has none. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('ed')) return word.slice(0, -2);
  if (word.endsWith('ly')) return word.slice(0, -2);
  return word;
}
