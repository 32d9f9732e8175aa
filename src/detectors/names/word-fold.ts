/** How a word is brought to the form in which the tables hold it. */

const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  þ: 'th',
  œ: 'oe',
  '’': "'",
  ς: 'σ',
};

/** Lower case, without accents. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z'-]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        // Last: some of these may bear an accent themselves, ǣ and ǿ.
        .replace(/[łøđðæßıþœ’ς]/g, (letter) => SPECIAL[letter]!);
}
