/** How persons and items are named in a register and in items, so that the two meet. */
import { createHash } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import type { ConsentRegister } from '../../model/statement.js';

type Forms = Pick<ConsentRegister, 'hash' | 'normalize'>;

/** A cell as words, a list with `;` between; undefined for an empty one and for what is no value and no list of them. */
export function cellWords(value: Json | undefined): string | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => cellWords(one) ?? []).join(';') || undefined;
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const words = String(value).trim();
  return words === '' ? undefined : words;
}

/** Gives the name of a person by which items and register meet: of items by their value, of a register that holds digests by the digest. */
export function personOf({ hash, normalize = [] }: Forms, of: 'items' | 'register'): (words: string) => string {
  const form = (words: string): string => {
    let alike = words;
    if (normalize.includes('nfkc')) alike = alike.normalize('NFKC').trim();
    if (normalize.includes('lower')) alike = alike.toLowerCase();
    return normalize.includes('digits') ? alike.replace(/\D/g, '') : alike;
  };
  if (hash === undefined) return form;
  return of === 'register' ? (words) => words.toLowerCase() : (words) => createHash(hash).update(form(words)).digest('hex');
}
