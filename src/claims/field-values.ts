/** Values of the fields of items, as words. */
import type { Json } from '../model/basics.js';
import { saysNothing } from '../text/placeholders.js';

export type Fields = Record<string, Json>;
export type Getter = (fields: Fields) => Json | undefined;

/** Reads the field at a path, `license` or `meta.license`. Made once for a manifest. */
export function getter(path: string): (fields: Fields) => Json | undefined {
  if (!path.includes('.')) return (fields) => (Object.hasOwn(fields, path) ? fields[path] : undefined);
  const names = path.split('.');
  return (fields) => {
    if (Object.hasOwn(fields, path)) return fields[path];
    let value: Json | undefined = fields;
    for (const name of names) {
      if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    }
    return value;
  };
}

/** The first of the fields that says something, as words. */
export function stated(getters: readonly Getter[], fields: Fields, nothing: (words: string) => boolean = saysNothing): string | undefined {
  for (let i = 0; i < getters.length; i++) {
    const words = text(getters[i]!(fields));
    if (words !== undefined && !nothing(words)) return words;
  }
  return undefined;
}

/** A value as words: a list is its elements, an object what names it. */
export function text(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return plain(value ?? undefined);
  if (!Array.isArray(value)) return plain(value.name ?? value.id ?? value.title ?? value.url);
  const parts = value.slice(0, 20).flatMap((one) => {
    const words = one !== null && typeof one === 'object' && !Array.isArray(one) ? plain(one.name ?? one.id) : plain(one);
    return words === undefined ? [] : [words];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** A value that is no list and no object, as words. */
function plain(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The words of a value, or of the first element of a list. */
export function first(value: Json | undefined): string | undefined {
  return text(Array.isArray(value) ? value[0] : value);
}

/** Words as they are kept: long ones by their beginning. */
export function clip(words: string): string {
  return words.length > 500 ? `${words.slice(0, 500)}…` : words;
}
