/** Numbers of books (ISO 2108). */
import { longIsbn } from '../../text/words/book-numbers.js';

/** The ISBN of thirteen digits in words that are one and nothing else, whichever of the two forms they have; undefined for any other number. */
export function bookNumber(words: string): string | undefined {
  const digits = words
    .toUpperCase()
    .replace(/^(?:E-?)?ISBN(?:-?1[03])?[:\s]*/, '')
    .replace(/[\s‐-―−-]/g, '');
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) ? longIsbn(digits) : undefined;
}
