import { createHmac } from 'node:crypto';
import { PSEUDONYM_LETTERS } from '../../inspect/masking.js';
import type { Detection } from '../../model/detection.js';
import type { Edit, Editor } from '../../model/format.js';
import type { SharedValues } from '../values/find-known.js';
import type { ExtraEdits } from './extra-edits.js';
import { isStripped } from './masked-value.js';
import type { RecordReader, Taken } from './record-values.js';

/** How a value is made unreadable. */
export type Way = { mask: true } | { pseudonym: Uint8Array };

/** What is done to the texts of a file. */
export interface Stripping {
  records: RecordReader;
  way: Way;
  extras: ExtraEdits;
  shared: SharedValues;
  /** Values that were still seen when the copy was read again, as they are: what is left of a first writing goes without showing anything of it. */
  leftovers?: ReadonlySet<string>;
  onEdit: (kind: string) => void;
}

const STARS = '***';
/** Numbers of fewer digits are not looked at for what they are; only their field or record says that they are to go. */
const LONG_NUMBER = /^\d{7,}$/;

/** The editor that replaces values of some kinds. */
export function stripper({ records, way, extras, shared, leftovers, onEdit }: Stripping): Editor {
  return (text, field, literal) => {
    if (text === '' || (!leftovers && !literal && isStripped(text))) return [];
    const more = extras.of(field, text);
    if (literal && more.length === 0 && !LONG_NUMBER.test(text)) return [];
    const seen = leftovers
      ? records.detected(text, field ?? '').map(({ start, end, kind }) => ({ start, end, kind }))
      : seenIn(records, text, field);
    const all = [...seen, ...more];
    // A value that a detector saw keeps what its mask shows.
    for (const { start, end, value } of shared.find(text))
      if (!all.some((one) => one.start <= start && one.end >= end))
        all.push({ start, end, kind: value.kind, ...(value.subject !== undefined && { subject: value.subject }) });
    const edits = all.map((one) => editOf(text, one, leftovers ? STARS : replacement(one, way)));
    for (const { kind } of leftovers ? [] : apartOf(all)) onEdit(kind);
    for (const value of leftovers ?? [])
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
        edits.push({ start: at, end: at + value.length, by: STARS });
    if (edits.length === 0) return edits;
    if (literal) return [{ start: 0, end: text.length, by: numeral(all[0], way, text) }];
    return apart(edits);
  };
}

function seenIn(records: RecordReader, text: string, field: string | undefined): Taken[] {
  // A text without a field may be a line that is all of a record.
  if (field === undefined) return records.alone(text, field);
  return records.detected(text, field).map((seen) => ({
    start: seen.start,
    end: seen.end,
    kind: seen.kind,
    seen,
    ...(seen.subject !== undefined && { subject: seen.subject }),
  }));
}

/** In the order of the text; of those that overlap, one over all. */
function apart(edits: Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || edit.start >= last.end) result.push({ ...edit });
    else last.end = Math.max(last.end, edit.end);
  }
  return result;
}

function apartOf(all: readonly Taken[]): Taken[] {
  const result: Taken[] = [];
  let end = -1;
  for (const one of [...all].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= end) result.push(one);
    end = Math.max(end, one.end);
  }
  return result;
}

/** The first characters that a mask shows stay in the text as they are, so that only ASCII is ever put in. */
function editOf(text: string, { start, end, seen }: Taken, by: string | undefined): Edit {
  if (by !== undefined) return { start, end, by };
  return seen === undefined ? { start, end, by: STARS } : maskOf(text, seen);
}

function maskOf(text: string, { start, end, masked }: Detection): Edit {
  const shown = masked.replace(/\*+$/, '');
  const open = text.startsWith(shown, start) && start + shown.length < end ? shown.length : 0;
  return { start: start + open, end, by: '*'.repeat(Math.max(1, masked.length - shown.length)) };
}

/** A pseudonym in the shape that a reader of the field may need; undefined for a mask. */
function replacement({ kind, subject }: Taken, way: Way): string | undefined {
  if ('mask' in way || subject === undefined) return undefined;
  const name = kind.slice(kind.indexOf('/') + 1).replace(/[^a-z]+/g, '');
  const letters = lettersOf(way.pseudonym, subject);
  // RFC 2606 and RFC 3849: a domain and addresses that nobody has.
  if (kind === 'pi/email') return `${name}.${letters}@example.invalid`;
  return kind === 'pi/ip-address'
    ? `2001:db8::${(digest(way.pseudonym, subject).toString('hex').match(/.{4}/g) ?? []).slice(0, 4).join(':')}`
    : `${name}.${letters}`;
}

/** In the place of a number stands a number, for a parser's sake: below zero, which no identifier is. A mask tells nothing: null. */
function numeral(taken: Taken | undefined, way: Way, text: string): string {
  if ('mask' in way || taken?.subject === undefined || !LONG_NUMBER.test(text)) return 'null';
  return `-${(digest(way.pseudonym, taken.subject).readUIntBE(0, 6) % 9e14) + 1e14}`;
}

/** Keyed again, so that a pseudonym that goes out is not the hash that is in the ledger. */
function digest(key: Uint8Array, subject: string): Buffer {
  return createHmac('sha256', key).update('licit pseudonym').update(subject).digest();
}

function lettersOf(key: Uint8Array, subject: string): string {
  return [...digest(key, subject).toString('hex').slice(0, 14)].map((digit) => PSEUDONYM_LETTERS[Number.parseInt(digit, 16)]).join('');
}
