/** RFC 8785 for whatever JSON can hold: it knows no lone surrogate, and `"\ud800"` is JSON all the same. */
import canonicalize from 'canonicalize';
import type { Json } from '../../model/basics.js';

/** Canonical JSON for the ledger. UTF-8 cannot hold a lone surrogate: U+FFFD takes its place. */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch {
    text = canonicalize(wellFormed(value as Json));
  }
  if (text === undefined) throw new TypeError('not JSON');
  return text;
}

/** Canonical JSON to digest a record by: a lone surrogate is written as its escape, `\ud800`, so that other text gives another digest. */
export function canonicalRecord(value: Json): string {
  try {
    return canonicalize(value) ?? '';
  } catch {
    return written(value);
  }
}

function written(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${written(value[name]!)}`).join(',')}}`;
}

/** The value with U+FFFD for every lone surrogate, in names too. */
export function wellFormed<T extends Json>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map((one) => wellFormed(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toWellFormed(), wellFormed(one as Json)])) as T;
}
