/** Reads the table of a register, whichever format it has, into what it says of each person. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { eventReader, type RegisterRow } from '../../claims/consent/register-events.js';
import { getter } from '../../claims/field-values.js';
import { bestFor } from '../../discover/look-at.js';
import type { Format } from '../../model/format.js';
import type { ConsentRegister, RegisterColumns, RegisterState } from '../../model/statement.js';
import { linesIn, openManifest } from '../../reading/open.js';
import { wrong } from '../../text/reasons/reason.js';
import { type JoinedTable, TableBuilder } from './joined-table.js';
import { cellWords, personOf } from './persons.js';

/** What was read of a register. */
export interface ReadRegister {
  table: JoinedTable;
  events: number;
  subjects: number;
  /** Rows that say no day, and rows of which the words for what happened were not understood. */
  undated: number;
  notUnderstood: number;
  /** What of it could not be read: a problem of reading. Then nothing of it counts as signed. */
  why?: string;
}

/** How the table is there, by its bytes: with those that were signed at its beginning it has grown. */
export async function registerState(
  absolute: string,
  { sha256, bytes }: ConsentRegister['document'],
): Promise<{ state: RegisterState; sha256: string }> {
  const whole = createHash('sha256');
  let signed: string | undefined;
  let at = 0;
  let last = 0;
  for await (const read of createReadStream(absolute, { highWaterMark: 1 << 20 })) {
    const chunk = read as Buffer;
    const part = at < bytes ? chunk.subarray(0, bytes - at) : chunk.subarray(0, 0);
    if (part.length > 0) {
      whole.update(part);
      last = part.at(-1)!;
      if (at + part.length === bytes) signed = whole.copy().digest('hex');
    }
    whole.update(chunk.subarray(part.length));
    at += chunk.length;
  }
  const now = whole.digest('hex');
  if (now === sha256) return { state: 'as-signed', sha256: now };
  return { state: at > bytes && last === LF && signed === sha256 ? 'grown' : 'changed', sha256: now };
}

const LF = 10;

/** Columns in which something has to be. */
const NEEDED: readonly (keyof RegisterColumns)[] = ['subject', 'item', 'event', 'at'];

/** Reads it. A string says why it cannot be: a problem of reading. */
export async function readRegister(
  absolute: string,
  register: ConsentRegister,
  state: RegisterState,
  formats: readonly Format[],
  now: number,
): Promise<ReadRegister | string> {
  const { path, bytes } = register.document;
  const file = await openManifest(absolute, path);
  const format = bestFor(
    file.head,
    formats.filter(({ reads }) => reads !== 'dataset'),
  );
  if (format === undefined) return wrong('register/no-table');
  // Of a compressed file the bytes that were signed are no lines.
  const signedLines = state === 'grown' && file.head.compression === undefined ? await linesIn(absolute, { start: 0, end: bytes }) : 0;
  const builder = new TableBuilder();
  let why: string | undefined;
  const counts = { events: 0, undated: 0, notUnderstood: 0 };
  const read = eventReader(register);
  const columns = Object.entries(register.columns).map(([is, name]) => ({
    is: is as keyof RegisterColumns,
    name,
    cell: getter(name),
    isSeen: false,
  }));
  const person = personOf(register, 'register');
  for await (const reads of format.read(file)) {
    for (const one of reads) {
      if (one.kind === 'problem') why ??= one.what;
      if (one.kind !== 'item') continue;
      const row: RegisterRow = {};
      for (const column of columns) {
        const words = cellWords(column.cell(one.fields));
        if (words === undefined) continue;
        row[column.is] = words;
        column.isSeen = true;
      }
      const what = row.item !== undefined ? 'item' : 'person';
      const name = row.item ?? (row.subject === undefined ? undefined : person(row.subject));
      if (name === undefined) continue;
      for (const event of read(row, state === 'as-signed' || (one.at.line ?? Number.POSITIVE_INFINITY) <= signedLines)) {
        builder.add(what, name, event);
        counts.events += 1;
        if (event.span.earliest === Number.NEGATIVE_INFINITY) counts.undated += 1;
        if (!event.event.given && event.event.against.length === 0) counts.notUnderstood += 1;
      }
    }
  }
  const lacking = columns.find(({ is, isSeen }) => !isSeen && NEEDED.includes(is));
  if (lacking !== undefined) return wrong('register/no-column', { column: lacking.name });
  // A line that was lost may be a withdrawal: what is left gives no consent.
  const table = builder.finish(now, { given: why === undefined });
  return { table, subjects: builder.subjects, ...counts, ...(why !== undefined && { why }) };
}
