import { createHmac } from 'node:crypto';
import type { Inspector } from '../../inspect/inspect.js';
import type { Detection } from '../../model/detection.js';
import type { Edit, Editor } from '../../model/format.js';

/** How a value is made unreadable. */
export type Way = { mask: true } | { pseudonym: Uint8Array };

/** Letters that spell no word and no number; a digit in a pseudonym would be seen as one of a telephone number. */
const LETTERS = 'bcdfghjklmnpqrst';

/** What is done to the texts of a file. */
export interface Stripping {
  path: string;
  inspector: Inspector;
  kinds: ReadonlySet<string>;
  way: Way;
  /** What a first writing left to be seen, by the whole text it stands in, and where that is only part of a line. */
  left?: Leftovers;
  onEdit: (kind: string) => void;
}

/** Values that were still seen when the copy was read again. */
export interface Leftovers {
  texts: ReadonlyMap<string, readonly Detection[]>;
  values: ReadonlySet<string>;
}

/** The editor that replaces values of some kinds. What is left of a first writing goes without showing anything of it. */
export function stripper({ path, inspector, kinds, way, left, onEdit }: Stripping): Editor {
  return (text, field, number) => {
    const seen = inspector.text(text, { path, ...(field !== undefined && { field }) });
    const all = [...seen, ...(left?.texts.get(text) ?? [])].filter(({ kind, reserved }) => kinds.has(kind) && !reserved);
    const edits = all.map((one) => editOf(text, one, left ? STARS : replacement(one, way)));
    for (const { kind } of left ? [] : all) onEdit(kind);
    for (const value of left?.values ?? [])
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
        edits.push({ start: at, end: at + value.length, by: STARS });
    if (edits.length === 0) return edits;
    if (number) return [{ start: 0, end: text.length, by: numeral(all[0], way) }];
    return apart(edits);
  };
}

const STARS = '***';

/** In the order of the text; of those that overlap, one over both. */
function apart(edits: Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || edit.start >= last.end) result.push({ ...edit });
    else last.end = Math.max(last.end, edit.end);
  }
  return result;
}

/** The first characters that a mask shows stay in the text as they stand, so that only ASCII is ever put in. */
function editOf(text: string, { start, end, masked }: Detection, by: string | undefined): Edit {
  if (by !== undefined) return { start, end, by };
  const shown = masked.replace(/\*+$/, '');
  const open = text.startsWith(shown, start) && start + shown.length < end ? shown.length : 0;
  return { start: start + open, end, by: '*'.repeat(Math.max(1, masked.length - shown.length)) };
}

/** A pseudonym in the shape that a reader of the field may need; undefined for a mask. */
function replacement({ kind, subject }: Detection, way: Way): string | undefined {
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
function numeral(seen: Detection | undefined, way: Way): string {
  if ('mask' in way || seen?.subject === undefined) return 'null';
  return `-${(digest(way.pseudonym, seen.subject).readUIntBE(0, 6) % 9e14) + 1e14}`;
}

/** Keyed anew, so that a pseudonym that goes out is not the hash that stands in the ledger. */
function digest(key: Uint8Array, subject: string): Buffer {
  return createHmac('sha256', key).update('licit pseudonym').update(subject).digest();
}

function lettersOf(key: Uint8Array, subject: string): string {
  return [...digest(key, subject).toString('hex').slice(0, 14)].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join('');
}
