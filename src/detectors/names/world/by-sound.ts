/** Given names of other languages as Cyrillic and Greek script write them, brought back to Latin letters: Фред, Τζέιμς. */

import { keep } from '../../../text/append.js';
import { isForeignWord } from '../foreign-latin.js';
import { given, place, word } from '../lexicon.js';
import { known } from '../program/names-program.js';

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ы: 'y',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ь: '',
  ъ: '',
  є: 'e',
  ј: 'j',
  љ: 'l',
  њ: 'n',
  ћ: 'c',
  ђ: 'd',
  џ: 'dz',
};
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'i',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const PAIRS: readonly [RegExp, string][] = [
  [/ντ/g, 'd'],
  [/μπ/g, 'b'],
  [/γκ/g, 'g'],
  [/τζ/g, 'j'],
  [/ου/g, 'u'],
  [/ει|οι/g, 'i'],
  [/αι/g, 'e'],
  [/αυ/g, 'av'],
  [/ευ/g, 'ev'],
];
/** Spellings of one sound in the languages that names come from. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/^dzh/, 'j'],
  [/^zh/, 'j'],
  [/k/g, 'c'],
  [/h/g, 'ch'],
  [/ks/g, 'x'],
  [/f/g, 'ph'],
  [/^u(?=[aei])/, 'w'],
  [/v/g, 'w'],
  [/i$/, 'y'],
  [/s$/, 'ce'],
  [/^h/, 'g'],
  [/ts/g, 'z'],
  [/sh/g, 'ch'],
  [/^i/, 'e'],
  [/([lnst])$/, '$1$1'],
  [/$/, 'e'],
  [/^g/, 'h'],
];

const asked = new Map<string, boolean>();

/** Whether a folded word of Cyrillic or Greek script is a given name of the tables of Latin script, and no English word. */
export function isGivenBySound(folded: string): boolean {
  if (folded.length < 4) return false;
  let answer = asked.get(folded);
  if (answer === undefined) {
    answer = keep(asked, folded, answerFor(folded), 4096);
  }
  return answer;
}

function answerFor(folded: string): boolean {
  const greek = folded.charCodeAt(0) < 0x400;
  let text = folded;
  if (greek) for (const [from, to] of PAIRS) text = text.replace(from, to);
  const letters = greek ? GREEK : CYRILLIC;
  const latin = text.replace(/[^a-z]/g, (c) => letters[c] ?? c);
  // The nominative, and what is left without the ending of a case.
  for (const one of greek
    ? [latin, latin.replace(/s$/, '')]
    : [latin, latin.replace(/(?:om|em|a|u|e)$/, ''), latin.replace(/(?:oy|oi|y|e|u|i)$/, 'a')]) {
    if (isName(one)) return true;
    for (const [from, to] of SPELLINGS) if (isName(one.replace(from, to))) return true;
  }
  return false;
}

function isName(latin: string): boolean {
  const bits = known(latin);
  return latin.length > 3 && given(bits) > 0 && word(bits) === 0 && !place(bits) && !isForeignWord(latin);
}
