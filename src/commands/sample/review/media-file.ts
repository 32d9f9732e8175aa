/** Sends a file that an item names, as what its first bytes say it is. */
import { closeSync, createReadStream, fstatSync, readSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileTypeFromBuffer } from 'file-type';
import { openUnlinked } from '../../../reading/safe-files.js';

/** What a browser shows as a picture or plays, and never runs. */
export const SHOWN_MEDIA = /^(?:image\/(?:jpeg|png|gif|webp|avif|bmp|apng)|audio\/[\w.+-]+)$/;
const HEAD = 4100;

/** Sends a picture or recording, or the range of it that was asked for. Anything else is refused. */
export async function sendMedium(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const { fd, status } = openUnlinked(path);
  let isSent = false;
  try {
    const head = Buffer.alloc(Math.min(HEAD, status.size));
    readSync(fd, head, 0, head.length, 0);
    const type = status.isFile() ? await shownType(head) : undefined;
    if (type === undefined) return notShown(response);
    const range = begin(request, response, type, fstatSync(fd).size);
    isSent = true;
    if (range.end === range.start) {
      closeSync(fd);
      response.end();
    } else
      createReadStream('', { fd, start: range.start, end: range.end - 1 })
        .on('error', () => response.destroy())
        .pipe(response);
  } finally {
    if (!isSent) closeSync(fd);
  }
}

/** Sends bytes that a manifest holds, as what they are. */
export async function sendHeld(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array): Promise<void> {
  const type = await shownType(bytes.subarray(0, HEAD));
  if (type === undefined) return notShown(response);
  const { start, end } = begin(request, response, type, bytes.length);
  response.end(bytes.subarray(start, end));
}

/** What the first bytes say it is; undefined for what is neither picture nor recording, whatever its name. */
async function shownType(head: Uint8Array): Promise<string | undefined> {
  const type = (await fileTypeFromBuffer(head))?.mime ?? '';
  return SHOWN_MEDIA.test(type) ? type : undefined;
}

function notShown(response: ServerResponse): void {
  response.writeHead(415, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('415\n');
}

/** Writes the head of an answer; gives the range that is sent. */
function begin(request: IncomingMessage, response: ServerResponse, type: string, size: number): { start: number; end: number } {
  const range = rangeOf(request.headers.range, size);
  response.writeHead(range.part ? 206 : 200, {
    'Content-Type': type,
    'Content-Length': range.end - range.start,
    'Accept-Ranges': 'bytes',
    // Should a browser open it by itself, nothing in it runs.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...(range.part && { 'Content-Range': `bytes ${range.start}-${range.end - 1}/${size}` }),
  });
  return range;
}

function rangeOf(asked: string | undefined, size: number): { start: number; end: number; part: boolean } {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(asked ?? '') ?? [];
  if (from === undefined || Number(from) >= size) return { start: 0, end: size, part: false };
  return { start: Number(from), end: to ? Math.min(Number(to) + 1, size) : size, part: true };
}
