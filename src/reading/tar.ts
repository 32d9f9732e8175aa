/** Headers of tar archives: POSIX ustar and pax (IEEE Std 1003.1, "pax"), GNU long names, the old form without a magic. */

import type { ProblemReason } from '../model/basics.js';
import { wrong } from '../text/reasons/reason.js';
import type { ByteSource } from './byte-source.js';

const BLOCK = 512;
/** A name or a set of pax records longer than this is no such thing. */
const MAX_EXTRA = 1 << 20;

export interface Header {
  name: string;
  size: number;
  type: 'file' | 'name' | 'pax' | 'link' | 'other';
}

export interface Member extends Header {
  /** Where its header begins. */
  offset: number;
}

export interface Damaged {
  why: ProblemReason;
  offset: number;
}

/** One header block; undefined for one that is none, with the reason where it is one that makes no sense. */
export function tarHeader(block: Buffer): Header | { why: ProblemReason } | undefined {
  const stated = octal(block.subarray(148, 156));
  let unsigned = 256;
  for (let i = 0; i < BLOCK; i += 1) if (i < 148 || i >= 156) unsigned += block[i] ?? 0;
  if (stated === undefined || stated !== unsigned || block[0] === 0) return undefined;
  const size = sizeOf(block.subarray(124, 136));
  if (size === undefined) return { why: wrong('tar/size') };
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? words(block.subarray(345, 500)) : '';
  const name = words(block.subarray(0, 100));
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type: typeOf(block[156] ?? 0) };
}

/** The next member that is no extension of another; what is between members is passed over. Undefined at the end. */
export async function nextMember(source: ByteSource): Promise<Member | Damaged | undefined> {
  let longName: string | undefined;
  let pax: Map<string, string> | undefined;
  for (;;) {
    const { offset } = source;
    const block = await source.take(BLOCK);
    if (block.length === 0) return undefined;
    if (block.length < BLOCK) return block.every((byte) => byte === 0) ? undefined : { why: wrong('tar/header-cut'), offset };
    const header = tarHeader(block);
    if (header === undefined) {
      // Two blocks of zeros end an archive; archives put one after another go on behind them.
      if (block.every((byte) => byte === 0)) continue;
      await nextHeader(source);
      return { why: wrong('tar/no-header'), offset };
    }
    if ('why' in header) return { ...header, offset };
    if (header.type === 'file' || header.type === 'link' || header.type === 'other') {
      const size = pax?.get('size') === undefined ? header.size : Number(pax.get('size'));
      if (!Number.isSafeInteger(size) || size < 0) return { why: wrong('tar/pax-size'), offset };
      return { ...header, size, name: pax?.get('path') ?? longName ?? header.name, offset };
    }
    if (header.size > MAX_EXTRA) return { why: wrong('tar/long-name'), offset };
    const extra = await source.take(header.size);
    await source.pass(padding(header.size));
    if (header.type === 'name') longName = words(extra);
    else pax = records(extra);
  }
}

/** Bytes that fill the last block of a member. */
export function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Goes on to a block that is a header, and past none. */
async function nextHeader(source: ByteSource): Promise<void> {
  for (;;) {
    const block = await source.peek(BLOCK);
    if (block.length < BLOCK || tarHeader(block) !== undefined) return;
    await source.pass(BLOCK);
  }
}

function typeOf(flag: number): Header['type'] {
  // '0', NUL of the old form, '7' contiguous, 'S' sparse.
  if (flag === 0x30 || flag === 0 || flag === 0x37 || flag === 0x53) return 'file';
  if (flag === 0x4c) return 'name';
  // '1' a second name of a file, '2' a symbolic link.
  if (flag === 0x31 || flag === 0x32) return 'link';
  return flag === 0x78 ? 'pax' : 'other';
}

/** Octal digits, or a binary number after a byte of 0x80 (GNU). */
function sizeOf(field: Buffer): number | undefined {
  if (((field[0] ?? 0) & 0x80) === 0) return octal(field);
  if (field[0] !== 0x80) return undefined;
  let size = 0;
  for (const byte of field.subarray(1)) {
    size = size * 256 + byte;
    if (size > Number.MAX_SAFE_INTEGER) return undefined;
  }
  return size;
}

function octal(field: Buffer): number | undefined {
  const digits = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'))?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits || '0', 8);
}

function words(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

/** `length keyword=value` and a line end, the length that of the whole record. */
function records(extra: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < extra.length; ) {
    const blank = extra.indexOf(32, at);
    const length = blank < 0 || blank - at > 8 ? Number.NaN : Number(extra.toString('latin1', at, blank));
    if (!Number.isInteger(length) || length <= blank - at || at + length > extra.length) break;
    const record = extra.toString('utf8', blank + 1, at + length - 1);
    const equals = record.indexOf('=');
    if (equals > 0) found.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return found;
}
