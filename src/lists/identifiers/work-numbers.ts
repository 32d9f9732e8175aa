/** Numbers of works in columns that are of them by their name: every number of a cell, in the one form in which all its spellings are compared. */
import type { Json } from '../../model/basics.js';
import { isIssn, longIsbn } from '../../text/words/book-numbers.js';
import { keyOf } from './identifier.js';
import { columnKind } from './identifier-fields.js';

/** The identifiers that are numbers of works. */
export type WorkNumberKind = 'isbn' | 'issn' | 'doi';

/** A cell with more is a list of works, and no item is all of them. */
const MAX_NUMBERS = 64;

/** Parts of a record that name the works of others. */
const OF_OTHERS = /refer|cit(?:e|es|ed|ing|ations?)(?![a-z])|bibliograph|related|similar|recommend|参考文献|引用|相关/i;

/** Whether a field holds numbers of the work that the item is of; the last part of its path says of which kind. */
export function isWorkNumberField(field: string, kind: WorkNumberKind): boolean {
  return columnKind(field) === kind && !OF_OTHERS.test(field.slice(0, field.lastIndexOf('.') + 1));
}

/** The numbers of a kind in a cell or a list of cells, as `isbn:…` of thirteen digits, `issn:…` with its hyphen, `doi:…`; those whose check digit is wrong are left out. */
export function workNumbers(kind: WorkNumberKind, value: Json): string[] {
  const numbers = new Set<string>();
  for (const cell of Array.isArray(value) ? value : [value])
    if (typeof cell === 'string' || typeof cell === 'number')
      for (const number of IN_CELL[kind](cell)) if (numbers.size < MAX_NUMBERS) numbers.add(number);
  return [...numbers];
}

const ISBN = /(?<![\dA-Za-z])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\dA-Za-z])/g;
const ISSN = /(?<![\dA-Za-z-])\d{4}[- ]?\d{3}[\dXx](?![\dA-Za-z-])/g;
/** A DOI may hold whatever else is between two of them. */
const BETWEEN_DOIS = /[\s;,|]+(?=(?:doi:|https?:|info:doi|10\.\d{4}))/i;
const DOI = /^(?:(?:info:|urn:)?doi[:/]\s*|(?:https?:\/\/)?(?:[\w.-]+\.)?doi\.org\/|doi\s+)?10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)\S+$/i;

const IN_CELL: Record<WorkNumberKind, (cell: string | number) => string[]> = {
  // A program that took it for a number let the zeros before it go.
  isbn: (cell) => found(typeof cell === 'number' ? String(cell).padStart(10, '0') : cell, ISBN, 'isbn', longIsbn),
  issn: (cell) =>
    found(typeof cell === 'number' ? String(cell).padStart(8, '0') : cell, ISSN, 'issn', (words) => {
      const digits = words.toUpperCase().replace(/[- ]/, '');
      return isIssn(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : undefined;
    }),
  doi: (cell) =>
    String(cell)
      .normalize('NFKC')
      .trim()
      .split(BETWEEN_DOIS)
      .flatMap((words) => (DOI.test(words) ? (keyOf('doi', words) ?? []) : [])),
};

function found(cell: string, form: RegExp, kind: WorkNumberKind, checked: (words: string) => string | undefined): string[] {
  const plain = cell.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');
  return [...plain.matchAll(form)].flatMap(([words]) => {
    const number = checked(words);
    return number === undefined ? [] : [`${kind}:${number}`];
  });
}
