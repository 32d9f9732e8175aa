/** A name in the other orders and spellings in which it may stand on record. */
import { isUnspaced } from '../values/person-names.js';
import { otherForms } from './nicknames.js';

const LATIN = /^[\p{Script=Latin}\p{M}'’.-]+$/u;
/** Letters that lose their marks where a keyboard has none, and get them back one at a time: á for a. */
const MARKED: Readonly<Record<string, string>> = {
  a: 'áàâäãåā',
  c: 'çčć',
  e: 'éèêëēě',
  g: 'ğ',
  i: 'íìîïī',
  l: 'ł',
  n: 'ñńň',
  o: 'óòôöõøō',
  r: 'řŕ',
  s: 'šśş',
  t: 'ťţ',
  u: 'úùûüūů',
  y: 'ýÿ',
  z: 'žźż',
};
const MAX_LETTERS = 40;

/** A name with its words in other orders: last word first, with a comma, and Chinese, Japanese and Korean names written together, apart or turned. */
export function otherOrders(value: string): string[] {
  const turned = /^([\p{L}\p{M}'’. -]+)[,，]\s*([\p{L}\p{M}'’. -]+)$/u.exec(value);
  if (turned) {
    const [family, given] = [turned[1]!.trim(), turned[2]!.trim()];
    return isUnspaced(family) && isUnspaced(given) ? togetherAndApart(family, given) : [`${given} ${family}`, `${family} ${given}`];
  }
  const words = value.split(/[\s\u3000]+/);
  if (words.length === 1) return isUnspaced(value) ? apart(value) : [];
  if (words.length === 2 && words.every(isUnspaced)) return togetherAndApart(words[0]!, words[1]!).filter((one) => one !== value);
  if (words.length > 4 || !words.every((word) => LATIN.test(word))) return [];
  const [last, rest] = [words.at(-1)!, words.slice(0, -1).join(' ')];
  const [first, others] = [words[0]!, words.slice(1).join(' ')];
  return [`${last}, ${rest}`, `${last} ${rest}`, `${others} ${first}`, `${first}, ${others}`];
}

function togetherAndApart(a: string, b: string): string[] {
  return [`${a}${b}`, `${b}${a}`, `${a} ${b}`, `${b} ${a}`, `${a}\u3000${b}`];
}

/** A name without a space, with one behind its first or second character: family names have one or two. */
function apart(value: string): string[] {
  const characters = [...value];
  if (characters.length < 2 || characters.length > 6) return [];
  return [1, 2]
    .filter((at) => at < characters.length)
    .flatMap((at) => [' ', '\u3000'].map((space) => `${characters.slice(0, at).join('')}${space}${characters.slice(at).join('')}`));
}

/** The name without its marks, and with one mark it may have: José and Jose. */
export function otherMarks(value: string): string[] {
  const bare = value
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
  if (bare !== value.normalize('NFC')) return [bare];
  if (bare.length > MAX_LETTERS || !/^[\p{Script=Latin}\s,.'’-]+$/u.test(bare)) return [];
  const all: string[] = [];
  for (let at = 0; at < bare.length; at++)
    for (const mark of MARKED[bare[at]!.toLowerCase()] ?? [])
      all.push(bare.slice(0, at) + (bare[at] === bare[at]!.toLowerCase() ? mark : mark.toUpperCase()) + bare.slice(at + 1));
  return all;
}

/** The name under short forms of the given name, or under the given name where it is a short form. */
export function nicknamesOf(value: string): string[] {
  const words = value.split(/\s+/);
  if (words.length < 2) return [];
  return otherForms(words[0]!).map((form) => [form[0]!.toUpperCase() + form.slice(1), ...words.slice(1)].join(' '));
}
