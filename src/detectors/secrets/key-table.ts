/** The tables of keys of services: rules of gitleaks, and our own. */

/** One form of a service's key. */
import { tableRows } from '../../text/word-lists.js';
export interface KeyRule {
  /** `stripe-access-token`: of gitleaks where it has one. */
  id: string;
  /** The value begins with one of the words, holds one, or a part of the name before it begins with one. */
  how: 'mark' | 'within' | 'name';
  /** In lower case. */
  words: readonly string[];
  /** The value, as a pattern without flags. */
  pattern: string;
  /** Least entropy, in bits a character. */
  entropy: number;
  /** Values that are known to be no secrets. */
  known: RegExp | undefined;
}

/** Names of the tables beside this file. */
export const KEY_TABLES = ['gitleaks', 'own-keys'] as const;

function rulesIn(table: (typeof KEY_TABLES)[number]): KeyRule[] {
  return tableRows(new URL(`./${table}.tsv`, import.meta.url)).map((cells) => {
    const [id, how, words, pattern, entropy, known] = cells as [string, KeyRule['how'], string, string, string, string];
    return {
      id,
      how,
      words: words.split(' '),
      pattern,
      entropy: Number(entropy),
      known: known === '' ? undefined : new RegExp(`^(?:${known})$`),
    };
  });
}

let rules: readonly KeyRule[] | undefined;

/** All rules of both tables; read when first asked for. */
export function keyRules(): readonly KeyRule[] {
  rules ??= KEY_TABLES.flatMap(rulesIn);
  return rules;
}
