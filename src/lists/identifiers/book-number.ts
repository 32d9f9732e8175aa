/** Numbers of books (ISO 2108). */
import { isIsbn } from '../../text/words/book-numbers.js';

/** The ISBN of thirteen digits in words that are one and nothing else, whichever of the two forms they have; undefined for any other number. */
export function bookNumber(words: string): string | undefined {
  const digits = words
    .toUpperCase()
    .replace(/^(?:E-?)?ISBN(?:-?1[03])?[:\s]*/, '')
    .replace(/[\s‐-―−-]/g, '');
  if (!/^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) || !isIsbn(digits)) return undefined;
  if (digits.length === 13) return digits;
  const core = `978${digits.slice(0, 9)}`;
  return `${core}${checkOf13(core)}`;
}

function checkOf13(digits: string): number {
  const sum = [...digits.slice(0, 12)].reduce((all, digit, n) => all + Number(digit) * (n % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}
