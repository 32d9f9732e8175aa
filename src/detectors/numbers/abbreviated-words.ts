/** Names of fields that abbreviate words of the table, a point behind each word that is cut: `Data di nasc.`, `Geboortedat.`, `Soc. Sec. No.` */

import { rowsOf } from './schemes.js';

/** So many letters of a cut word are as they were; shorter ones are words of the table by themselves. */
const LEAST_KEPT = 3;
/** Words of one part are cut where much of them is left. */
const LEAST_ALONE = 6;
const MAX_WORDS = 6;

/** The words of the table, by how many parts they have and the first letter. */
let table: Map<string, Word[]> | undefined;

interface Word {
  /** Its parts, small words left out or not. */
  parts: readonly string[];
  word: string;
}

function load(): Map<string, Word[]> {
  const words = new Map<string, Word[]>();
  for (const [what, , all] of rowsOf('words')) {
    if (what === 'none') continue;
    for (const word of all!.split('|')) {
      const parts = partsOf(word.replace(/^=/, ''));
      const short = parts.filter((part) => !SMALL.has(part));
      for (const written of short.length > 1 && short.length < parts.length ? [parts, short] : [parts]) {
        const key = keyOf(written);
        words.set(key, [...(words.get(key) ?? []), { parts: written, word: parts.join(' ') }]);
      }
    }
  }
  return words;
}

/** Small words that are left out where others are cut: `Data nac.`, `Date naiss.` */
const SMALL = new Set(['de', 'do', 'da', 'du', 'd', 'di', 'del', 'della', 'of', 'na', 'ya']);

/** The words of the table that a name with points in it may be short for. */
export function abbreviatedWords(field: string): string[] {
  const cut = partsOf(field);
  const alone = cut.length === 1;
  if (cut.length === 0 || cut.length > MAX_WORDS || (alone && cut[0]!.length <= LEAST_ALONE)) return [];
  table ??= load();
  const dotted = plainOf(field);
  return (table.get(keyOf(cut)) ?? [])
    .filter(({ parts }) => parts.every((part, i) => part === cut[i] || (dotted.includes(`${cut[i]}.`) && isCut(cut[i]!, part))))
    .map(({ word }) => word);
}

/** In small letters, without the accents of Latin, Greek and Cyrillic ones. */
function plainOf(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function keyOf(parts: readonly string[]): string {
  return `${parts.length} ${parts[0]?.[0] ?? ''}`;
}

function partsOf(written: string): string[] {
  return plainOf(written).match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
}

/** Whether letters of a word are left out of it, the first few of which stand: `nasc` of `nascita`, `nummer` as `nr`. */
function isCut(short: string, word: string): boolean {
  if (short.length < LEAST_KEPT || short.length >= word.length) return false;
  let same = 0;
  while (same < short.length && short[same] === word[same]) same += 1;
  if (same < LEAST_KEPT) return false;
  let at = same;
  for (let i = same; i < short.length; i += 1) {
    at = word.indexOf(short[i]!, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
