/** A field of a manifest as its roles are told by: its path and the values of the first items. */
import type { Role } from '../../model/format.js';
import { simplify } from '../../text/traditional.js';

export interface Field {
  path: string;
  depth: number;
  /** Values that say something, as words; at most 200. */
  values: string[];
  /** Distinct values among all that were seen. */
  distinct: Set<string>;
  seen: number;
  /** Holds arrays of objects or of long strings: messages, annotations. */
  nested: boolean;
}

export interface Candidate {
  field: Field;
  role: Role;
  /** The lower the better. */
  rank: number;
  /** It has the role only where other fields speak of consent: everything expires, and every record has a purpose. `items`: where others are content, its address, its key or a person as well. */
  beside?: true | 'items';
  /** Though it has a role on consent, it does not show that the list speaks of consent: accounts have states everywhere. */
  apart?: true;
}

/** What a field's name and values say it is for. */
export interface Told {
  candidate?: Candidate;
  /** Roles that its name would give it and its values do not decide on. */
  contested?: readonly Role[];
}

/** A field's name in lower case without separators and in simplified characters, as the tables write it. */
export function squash(name: string): string {
  const bare = simplify(name.toLowerCase().normalize('NFC')).replace(/[\s_\-/:：()（）[\]【】"'#*]+/g, '');
  return name.trim() === '__key__' ? '__key__' : bare;
}

/** The share of a field's values that pass; 0 where it has none. */
export function share(field: Field, test: (value: string) => boolean): number {
  if (field.values.length === 0) return 0;
  return field.values.filter(test).length / field.values.length;
}

/** True where the values could be identifiers: hardly any repeats, and none holds a space. A picture may have a row for each thing on it. */
export function isIdentifier(field: Field): boolean {
  if (field.seen === 0) return false;
  if (field.seen > 1 && field.distinct.size < field.seen * 0.95 && !arePictures(field)) return false;
  return share(field, (value) => value.length <= 256 && !/\s/.test(value.trim())) > 0.95;
}

const arePictures = (field: Field): boolean =>
  field.distinct.size > 1 &&
  share(field, (value) => /^[^\s?]{1,300}\.(?:jpe?g|png|gif|webp|bmp|tiff?)$/i.test(value) && !isUrl(value)) > 0.95;

/** True where the values are names of single pictures, recordings or films, which are what the items are. */
export function areMediaFiles(field: Field): boolean {
  return (
    !field.nested &&
    field.seen > 0 &&
    field.seen >= field.values.length &&
    share(field, (value) => MEDIA_FILE.test(value) && !isUrl(value)) > 0.95
  );
}

const MEDIA_FILE =
  /^[^\n?*"<>|]{1,300}\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic|wav|mp3|flac|ogg|opus|m4a|aac|mp4|m4v|webm|mkv|avi|mov)$/i;

/** True where most values are running text. */
export function isProse(field: Field): boolean {
  if (field.nested) return false;
  return (
    share(
      field,
      (value) => !isUrl(value) && (value.split(/\s+/, 5).length >= 4 || (/[\u4e00-\u9fff]/.test(value) && /[，。！？、]/.test(value))),
    ) > 0.5
  );
}

export function isUrl(value: string): boolean {
  return /^\s*(?:https?|ftp|s3|gs|oss|ipfs|hdfs):\/\//i.test(value);
}

export function isNumber(value: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(value);
}
