/** Opens the documents that people name as evidence, and gives their text where it can be read. Bounded in bytes, memory and time, whatever a document does. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { DocumentForm, UnreadDocument } from '../model/evidence.js';
import { asBuffer, dropMark } from '../reading/bytes.js';
import { detectEncoding } from '../reading/encoding/encoding.js';
import { docxText } from './docx.js';
import { htmlText, isHtml } from './html-text.js';
import { pictureOpens } from './picture.js';
import { type DocumentThread, MAX_CHARACTERS } from './thread-pool.js';

/** A document that opened as something. */
export interface OpenedDocument {
  as: DocumentForm;
  pages?: number;
  /** Absent where it was not read. */
  text?: string;
  unread?: UnreadDocument;
}

/** Documents of more bytes are present and not read. */
const MAX_BYTES = 32 << 20;
/** Texts and mails are read into memory as they are. */
const MAX_TEXT_BYTES = 8 << 20;
/** Of less text a page is a picture: a stamp of the scanner, a page number. */
const LEAST_CHARACTERS = 20;
const HEAD = 64 << 10;

/**
 * Opens a document by its content. A string says what is wrong: `empty` (nothing but blanks), `not-opened` (it is not what its content or name
 * says it is, or is not a document). Throws nothing for what is in the file.
 */
export async function openDocument(absolute: string, thread: DocumentThread): Promise<OpenedDocument | 'empty' | 'not-opened'> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(absolute, 'r');
    const { size } = await file.stat();
    if (size === 0) return 'empty';
    const head = Buffer.alloc(Math.min(size, HEAD));
    await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(size, 2048));
    await file.read(tail, 0, tail.length, size - tail.length);
    return await opened({ absolute, size, head, tail, thread });
  } catch {
    return 'not-opened';
  } finally {
    await file?.close();
  }
}

interface Looked {
  absolute: string;
  size: number;
  head: Buffer;
  tail: Buffer;
  thread: DocumentThread;
}

async function opened(file: Looked): Promise<OpenedDocument | 'empty' | 'not-opened'> {
  const named = /\.([a-z0-9]{1,5})$/i.exec(file.absolute)?.[1]?.toLowerCase();
  if (isPdf(file.head)) return pdf(file);
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(file.head).catch(() => undefined);
  const mime = type?.mime ?? '';
  // A file that calls itself a document of one form and is another one was not made by who names it as that.
  if (named === 'pdf') return 'not-opened';
  if (mime.startsWith('image/') && mime !== 'image/svg+xml') return pictureOpens(file) ? { as: 'image', unread: 'no-text' } : 'not-opened';
  if (PICTURES.has(named ?? '')) return 'not-opened';
  if (mime.startsWith('audio/') || mime.startsWith('video/'))
    return file.size < 1024 ? 'not-opened' : { as: mime.startsWith('audio/') ? 'audio' : 'video', unread: 'no-text' };
  if (file.head.subarray(0, 4).equals(ZIP) && (named === 'docx' || mime.endsWith('wordprocessingml.document'))) return docx(file);
  if (named === 'docx') return 'not-opened';
  if (mime === 'application/x-cfb' || /officedocument|opendocument|ms-excel|msword|rtf$/.test(mime))
    return { as: 'office', unread: 'no-reader' };
  if (type !== undefined && !/xml|text|calendar|vcard/.test(mime)) return 'not-opened';
  return plain(file, named);
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff', 'bmp', 'heic', 'avif']);

function isPdf(head: Buffer): boolean {
  return head.subarray(0, 1024).includes('%PDF-');
}

async function pdf(file: Looked): Promise<OpenedDocument | 'not-opened'> {
  // What every writer of PDF puts at the end; without it nothing can be found in the file.
  if (!file.tail.includes('startxref') && !file.tail.includes('%%EOF')) return 'not-opened';
  if (file.size > MAX_BYTES) return { as: 'pdf', unread: 'too-large' };
  const answer = await file.thread.read({ kind: 'pdf', bytes: await bytesOf(file) });
  if (answer.outcome === 'broken' || answer.outcome === 'media') return 'not-opened';
  if (answer.outcome !== 'read') return { as: 'pdf', unread: answer.outcome };
  const { pages } = answer;
  const seen = { as: 'pdf' as const, ...(pages !== undefined && { pages }) };
  return lettersOf(answer.text) < LEAST_CHARACTERS ? { ...seen, unread: 'no-text' } : { ...seen, text: answer.text };
}

async function docx(file: Looked): Promise<OpenedDocument | 'empty' | 'not-opened'> {
  if (file.size > MAX_BYTES) return { as: 'docx', unread: 'too-large' };
  const text = await docxText(file.absolute);
  if (text === 'broken') return 'not-opened';
  if (text === 'too-large') return { as: 'docx', unread: 'too-large' };
  // A picture pasted into a page has no letters.
  return lettersOf(text.letters) === 0 ? (text.pictures ? { as: 'docx', unread: 'no-text' } : 'empty') : { as: 'docx', text: text.letters };
}

async function plain(file: Looked, named: string | undefined): Promise<OpenedDocument | 'empty' | 'not-opened'> {
  const encoding = detectEncoding(file.head, file.size <= HEAD);
  if (encoding === undefined) return 'not-opened';
  const start = new TextDecoder(encoding).decode(dropMark(file.head), { stream: file.size > HEAD });
  const as: DocumentForm = isHtml(start, named) ? 'html' : isMail(start, named) ? 'mail' : 'text';
  if (file.size > MAX_TEXT_BYTES) return { as, unread: 'too-large' };
  const bytes = await bytesOf(file);
  if (as === 'mail') {
    const answer = await file.thread.read({ kind: 'mail', bytes });
    if (answer.outcome === 'broken' || answer.outcome === 'media') return 'not-opened';
    if (answer.outcome !== 'read') return { as, unread: answer.outcome };
    const text = answer.html ? `${answer.text}\n${htmlText(answer.html)}` : answer.text;
    return lettersOf(text) === 0 ? { as, unread: 'no-text' } : { as, text: text.slice(0, MAX_CHARACTERS) };
  }
  const text = new TextDecoder(encoding).decode(dropMark(bytes));
  const words = as === 'html' ? htmlText(text) : text;
  if (lettersOf(words) === 0) return 'empty';
  return { as, text: words.slice(0, MAX_CHARACTERS) };
}

/** How many letters and digits a text has, up to a few. */
function lettersOf(text: string): number {
  let found = 0;
  for (const _ of text.slice(0, MAX_CHARACTERS).matchAll(/[\p{L}\p{N}]/gu)) if (++found >= 100) break;
  return found;
}

/** A message with its header: lines of `Name: value`, among them the sender and one that no other file begins with. */
function isMail(start: string, named: string | undefined): boolean {
  const header = /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,200}?\r?\n/.exec(start.slice(0, 32_768))?.[0];
  if (header === undefined || !/^From:/im.test(header)) return false;
  return named === 'eml' || /^(?:Message-ID|Received|MIME-Version|Return-Path|Date):/im.test(header);
}

async function bytesOf({ absolute, size }: Looked): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  // To the size it had when it was opened: a file that grows does not hold the run.
  for await (const part of createReadStream(absolute, { end: size - 1 })) parts.push(part as Buffer);
  return asBuffer(Buffer.concat(parts));
}
