/** Whether the text of a document says a value that a person took out of it. */
import { isDay } from '../../model/grant-state.js';
import type { ExtractedValue } from '../../model/statement.js';
import type { ExtractKey } from './extract-kinds.js';

/** What is given for a key. */
export function valuesOf(said: ExtractedValue | undefined): string[] {
  if (said === undefined) return [];
  return (typeof said.value === 'string' ? [said.value] : [...said.value]).map((one) => one.trim()).filter((one) => one !== '');
}

/** Words without case and marks. */
export function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The page of a text where its pages are told apart, the line with those beside it, or all of it. */
function placeIn(text: string, { page, line }: ExtractedValue): string {
  const pages = text.split('\f');
  const on = page === undefined || pages.length < 2 ? text : (pages[page - 1] ?? '');
  if (line === undefined) return on;
  return on
    .split('\n')
    .slice(Math.max(0, line - 2), line + 1)
    .join('\n');
}

/** Letters that words have at least which stand for a value; those of Chinese count three times. */
const LEAST_WORDS = 8;

function lengthOf(words: string): number {
  return words.length + 2 * (words.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** Whether a text says a value at its place: in its words, or as a day or a number in another notation. */
export function isSaid(text: string, said: ExtractedValue, is: ExtractKey['is']): boolean {
  if (isIn(text, said)) return true;
  const [value = ''] = valuesOf(said);
  if (isDay(value)) return daysIn(placeIn(text, said)).has(value);
  return (is === 'count' || is === 'share') && numbersIn(placeIn(text, said)).has(numberOf(value));
}

const NUMBER = /\d+(?:[.,'\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g;

function numbersIn(text: string): Set<string> {
  return new Set((text.normalize('NFKC').match(NUMBER) ?? []).map(numberOf));
}

/** A number without marks of thousands, with a point: `12,000` and `12.000` are one, `97,2` is `97.2`. */
function numberOf(words: string): string {
  const bare = words
    .replace(/[^\d.,]/g, '')
    .replace(/[.,](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  return String(Number.parseFloat(bare));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTHS_DE = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ');

/** The days that a text names, as ISO has them, in the notations that documents have. */
function daysIn(text: string): Set<string> {
  const days = new Set<string>();
  const add = (year: string, month: number, day: string): void => {
    if (month >= 1 && month <= 12) days.add(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  };
  const plain = text.normalize('NFKC');
  for (const [, y, m, d] of plain.matchAll(/(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2})/g)) add(y!, Number(m), d!);
  for (const [, d, m, y] of plain.matchAll(/\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})/g)) add(y!, Number(m), d!);
  const named = (name: string): number =>
    Math.max(MONTHS.indexOf(name.slice(0, 3).toLowerCase()), MONTHS_DE.indexOf(name.slice(0, 3).toLowerCase())) + 1;
  for (const [, d, name, y] of plain.matchAll(/\b(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(\p{L}{3,9}),? (\d{4})/gu)) add(y!, named(name!), d!);
  for (const [, name, d, y] of plain.matchAll(/\b(\p{L}{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/gu)) add(y!, named(name!), d!);
  return days;
}

/** Whether the words of a value are in a text at their place, apart from marks and breaks of lines. */
function isIn(text: string, said: ExtractedValue): boolean {
  const all = folded(placeIn(text, said));
  // Words that stand for a value say something: a syllable is in every text.
  const words = said.words === undefined ? valuesOf(said) : [said.words];
  const least = said.words === undefined ? 1 : LEAST_WORDS;
  return words.length > 0 && words.every((one) => lengthOf(folded(one)) >= least && holds(all, folded(one)));
}

/** A word of letters is in a text as a word: "all" is not in "shall". */
function holds(all: string, words: string): boolean {
  return /^[a-z ]+$/.test(words) ? ` ${all} `.includes(` ${words} `) : all.includes(words);
}
