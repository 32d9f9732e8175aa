/** What `licit strip` itself puts in the place of a value, told from values. */
import { isPseudonym } from '../../inspect/masking.js';

/** What a pseudonym in the place of a number is. */
const NUMERAL = /^-[1-9]\d{14}$/;

/** Nothing is left in a text but masks and pseudonyms. */
export function isStripped(text: string): boolean {
  if (!/[*.]/.test(text)) return NUMERAL.test(text) || /^[\s,;，；、/|()+-]*$/.test(text);
  return text.split(/[\s,;，；、/|]+/).every((word) => word === '' || /^[*()+\-.]+$/.test(word) || isPseudonym(word));
}
