/** What a record's block says: the response's headers, and its text. */
import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Json } from '../../model/basics.js';
import { detectEncoding } from '../../reading/encoding/encoding.js';
import { pageOf } from './web-page.js';

/** Values by name in lower case, in order. */
export type Headers = ReadonlyMap<string, readonly string[]>;

export interface Words {
  fields: { [name: string]: Json } & { text?: string };
  /** Only the beginning of the content was looked at. */
  cut: boolean;
  /** The content is compressed in a way that could not be undone. */
  undecoded: boolean;
}

/** Decompressed content beyond this is not looked at. */
const MAX_CONTENT = 8 << 20;
/** Text that is kept of one record, in characters. */
const MAX_TEXT = 1 << 20;

/** The headers of lines; a line that begins with a blank goes on with the one before. */
export function headersOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) last.push(`${last.pop() ?? ''} ${line.trim()}`);
    } else if (colon > 0) {
      const name = line.slice(0, colon).trim().toLowerCase();
      last = headers.get(name) ?? [];
      last.push(line.slice(colon + 1).trim());
      headers.set(name, last);
    }
  }
  return headers;
}

/** The line that begins a record of an ARC (`URL IP date type … length`) as the headers it would have in a WARC; undefined for another line. */
export function arcHeaders(line: string): Headers | undefined {
  const cells = line.split(' ');
  // Old URLs hold blanks: the date tells where they end, with the address before it.
  const date = cells.findIndex((cell, i) => i >= 2 && /^\d{14}$/.test(cell));
  const length = cells.at(-1) ?? '';
  if (date < 2 || date > cells.length - 3 || !/^\d{1,15}$/.test(length) || !/^[a-z][a-z0-9+.-]*:/i.test(line)) return undefined;
  const url = cells.slice(0, date - 1).join(' ');
  return new Map([
    ['warc-type', [url.startsWith('filedesc:') ? 'warcinfo' : 'response']],
    ['warc-target-uri', [url]],
    ['warc-date', [cells[date] ?? '']],
    ['content-length', [length]],
  ]);
}

/** Looks into a block as far as it is there. */
export function blockWords(block: Buffer, { headers, whole }: { headers: Headers; whole: boolean }): Words {
  const stated = headers.get('content-type')?.[0] ?? '';
  const isHttp = /^application\/http\b/i.test(stated) || (stated === '' && block.toString('latin1', 0, 5) === 'HTTP/');
  if (!isHttp) return words({}, stated, block, { cut: !whole, undecoded: false });
  const end = endOfHeaders(block);
  const [first = '', ...lines] = block.toString('latin1', 0, end.at).split(/\r?\n/);
  const http = headersOf(lines);
  const fields: Words['fields'] = {};
  const status = /^HTTP\/\S+ +(\d{3})/.exec(first)?.[1];
  if (status !== undefined) fields.status = Number(status);
  for (const name of ['tdm-reservation', 'tdm-policy', 'content-usage', 'content-signal', 'x-robots-tag']) {
    const said = http.get(name);
    if (said !== undefined) fields[name.replaceAll('-', '_')] = said.join(', ');
  }
  // Where a robots.txt is, that a site has elsewhere (RFC 9309, 2.3.1.2).
  const location = http.get('location')?.[0];
  if (location !== undefined && status?.startsWith('3')) fields.location = location;
  const licenses = (http.get('link') ?? []).flatMap(licensesOfLink);
  if (licenses.length > 0) fields.license_links = licenses;
  const body = dechunked(block.subarray(end.next), http);
  const content = decoded(body, http);
  const type = http.get('content-type')?.[0] ?? '';
  return words(fields, type, content ?? Buffer.alloc(0), { cut: !whole, undecoded: content === undefined });
}

function words(fields: Words['fields'], type: string, content: Buffer, { cut, undecoded }: { cut: boolean; undecoded: boolean }): Words {
  if (type !== '') fields.content_type = type;
  const text = textOf(content, type, !cut);
  if (text === undefined) return { fields, cut: false, undecoded };
  if (!/html/i.test(type) && !(type === '' && /^\s*<(?:!doctype html|html)/i.test(text))) {
    if (text !== '') fields.text = text.slice(0, MAX_TEXT);
    return { fields, cut: cut || text.length > MAX_TEXT, undecoded };
  }
  const page = pageOf(text, MAX_TEXT);
  if (page.title !== '') fields.title = page.title;
  const licenses = [...new Set([...((fields.license_links as string[] | undefined) ?? []), ...page.licenses])];
  if (licenses.length > 0) fields.license_links = licenses;
  for (const [name, said] of page.metas) fields[name] ??= said;
  if (page.text !== '') fields.text = page.text;
  return { fields, cut: cut || page.cut, undecoded };
}

/** Content as text, when it is text. */
function textOf(content: Buffer, type: string, whole: boolean): string | undefined {
  if (content.length === 0) return undefined;
  if (type !== '' && !/^\s*(?:text\/|application\/(?:[\w.+-]*(?:json|xml|html|javascript|yaml)|rtf))/i.test(type)) return undefined;
  const named = /charset\s?=\s?["']?([\w.:-]{2,40})/i.exec(type)?.[1];
  const inside = /<meta[^>]{0,200}charset\s?=\s?["']?([\w.:-]{2,40})/i.exec(content.toString('latin1', 0, 2048))?.[1];
  for (const encoding of [named, inside]) {
    if (encoding === undefined) continue;
    try {
      return new TextDecoder(encoding).decode(content);
    } catch {
      // The page names an encoding that does not exist; what it looks like decides.
    }
  }
  if (isUtf8(content) && !content.includes(0)) return content.toString();
  const guess = detectEncoding(content.subarray(0, 64 << 10), whole && content.length <= 64 << 10);
  return guess === undefined ? undefined : new TextDecoder(guess).decode(content);
}

function endOfHeaders(block: Buffer): { at: number; next: number } {
  const crlf = block.indexOf('\r\n\r\n');
  const lf = block.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { at: crlf, next: crlf + 4 };
  return lf >= 0 ? { at: lf, next: lf + 2 } : { at: block.length, next: block.length };
}

/** `<https://…>; rel="license"` (RFC 8288). */
function licensesOfLink(value: string): string[] {
  return value
    .split(/,(?=\s*<)/)
    .filter((link) => /;\s*rel\s?=\s?"?[^";]*\blicense\b/i.test(link))
    .flatMap((link) => /^\s*<([^>]{1,2000})>/.exec(link)?.[1] ?? []);
}

/** The body without the lengths of its chunks, where it still has them (RFC 9112, 7.1). */
function dechunked(body: Buffer, http: Headers): Buffer {
  if (!/\bchunked\b/i.test(http.get('transfer-encoding')?.join() ?? '')) return body;
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const size = end < 0 || end - at > 64 ? undefined : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(body.toString('latin1', at, end).trim())?.[1];
    // Crawlers take the chunks apart and leave the header: then there are no lengths.
    if (size === undefined) return at === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 13) at += 1;
    if (body[at] === 10) at += 1;
  }
  return Buffer.concat(pieces);
}

/** The content without its compression; undefined where that cannot be undone. A cut end is let pass. */
function decoded(body: Buffer, http: Headers): Buffer | undefined {
  const coding = http.get('content-encoding')?.join().trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity' || body.length === 0) return body;
  const most = { maxOutputLength: MAX_CONTENT, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, most) : body;
    if (coding === 'br') {
      return brotliDecompressSync(body, { maxOutputLength: MAX_CONTENT, finishFlush: constants.BROTLI_OPERATION_FLUSH });
    }
    if (coding === 'deflate') return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, most) : inflateRawSync(body, most);
  } catch {
    return undefined;
  }
  return undefined;
}
