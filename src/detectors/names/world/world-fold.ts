/** How a word that is not in Latin script is brought to the form in which the tables hold it. */

/** First code points of the Indic blocks of Unicode that are laid out alike, letter by letter (after ISCII, IS 13194:1991). */
const DEVANAGARI = 0x900;
const INDIC_END = 0xd80;
const BLOCK = 0x80;

/** Arabic letters that are written one for another, points and lengthening left out. */
const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};
const FINAL_SIGMA = /ς/g;

/**
 * A word in lower case, without points, vowel signs of Semitic scripts and accents of Greek and Cyrillic; an Indic word in the letters of Devanagari,
 * without the marks in which spellings differ.
 */
export function worldFold(word: string): string {
  const c = word.charCodeAt(0);
  if (c >= DEVANAGARI && c < INDIC_END) return indic(word);
  if (c >= 0x590 && c < 0x780) return semitic(word);
  // Hangul is kept whole, where NFD would take its syllables apart.
  if (c >= 0x1100 && c < 0x1e00) return word;
  if (c >= 0x2e80) return word;
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(FINAL_SIGMA, 'σ');
}

function semitic(word: string): string {
  return word
    .replace(/[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]+/g, '')
    .replace(/[أإآٱىیېکةۀہھؤئ]/g, (letter) => ARABIC[letter]!);
}

function indic(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c < DEVANAGARI || c >= INDIC_END) continue;
    const sign = (c % BLOCK) + DEVANAGARI;
    // Nukta, candrabindu and anusvara are written or left out; long and short i and u are mistaken for each other.
    if (sign === 0x93c || sign === 0x901 || sign === 0x902) continue;
    out += String.fromCharCode(sign === 0x940 ? 0x93f : sign === 0x942 ? 0x941 : sign === 0x908 ? 0x907 : sign === 0x90a ? 0x909 : sign);
  }
  return out;
}
