/** Serves the page of a review on the loopback address: the page, items by number, their media, and what the checker sends. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LicitError } from '../../../model/errors.js';
import { failure } from '../../../text/failures/failure.js';
import { systemError } from '../../../text/failures/system-failure.js';
import { sendHeld, sendMedium } from './media-file.js';
import { guard, refusal } from './request-guard.js';
import type { ReviewSession } from './review-session.js';

/** What the server asks for what it serves. */
export interface ReviewContent {
  page: string;
  /** What the page begins with: plan, words, risks. */
  begin: object;
  /** An item as the page gets it; undefined for a number that is not part of this review. */
  item(n: number, revealed: boolean): object | undefined;
  /** Where a file that an item names is, or the bytes that its manifest holds. */
  medium(n: number, at: number): Promise<string | Uint8Array | undefined>;
}

export interface ReviewAddress {
  port: number;
  token: string;
}

const MAX_BODY_BYTES = 1 << 20;

/** The files of the page, read once. */
const ASSETS = [
  'review.css',
  'review.js',
  'transport.js',
  'send-queue.js',
  'item-view.js',
  'reason-picker.js',
  'judged-list.js',
  'page-tools.js',
];
const assets = new Map(ASSETS.map((name) => [name, readFileSync(new URL(`./page/${name}`, import.meta.url))]));

/** Starts serving; resolves when the port is bound. Throws what binding throws. */
export async function serveReview(address: ReviewAddress, content: ReviewContent, session: ReviewSession): Promise<Server> {
  const server = createServer((request, response) => {
    guard(response);
    const { port } = server.address() as { port: number };
    const refused = refusal(request, port, address.token);
    if (refused !== undefined) return refuse(response, refused);
    answer(request, response, content, session).catch((cause: unknown) => fail(response, cause));
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(address.port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      done();
    });
  });
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse, content: ReviewContent, session: ReviewSession): Promise<void> {
  const [, , ...parts] = new URL(request.url!, 'http://127.0.0.1').pathname.split('/');
  const [room = '', name = '', at = ''] = parts;
  if (request.method === 'POST') {
    if (room === 'api' && name === 'judgments') return send(response, { saved: judgeAll(session, await bodyOf(request)) });
    if (room === 'api' && name === 'reveal') {
      const { id, n } = (await bodyOf(request)) as { id?: unknown; n?: unknown };
      return send(response, content.item(session.reveal(id, n), true));
    }
    return refuse(response, 404);
  }
  if (room === '') return sendBytes(response, 'text/html; charset=utf-8', content.page);
  const asset = assets.get(room);
  if (asset !== undefined && parts.length === 1)
    return sendBytes(response, room.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8', asset);
  if (room === 'api' && name === 'state') return send(response, { ...content.begin, judged: session.judged });
  const n = /^\d{1,9}$/.test(name === 'item' ? at : name) ? Number(name === 'item' ? at : name) : 0;
  if (room === 'api' && name === 'item') return send(response, content.item(n, false));
  const medium = room === 'media' && /^\d{1,3}$/.test(at) ? await content.medium(n, Number(at)) : undefined;
  if (medium === undefined) return refuse(response, 404);
  return typeof medium === 'string' ? sendMedium(request, response, medium) : sendHeld(request, response, medium);
}

/** Each judgment is on the disk before the next one; what was written before one is refused stays written. */
function judgeAll(session: ReviewSession, body: unknown): string[] {
  const { judgments } = (body ?? {}) as { judgments?: unknown };
  if (!Array.isArray(judgments)) throw failure('sample/no-judgments-sent', 'fix/reload-page');
  return judgments.map((one) => session.judge(one));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json') throw failure('sample/what-sent-not', 'fix/reload-page');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) throw failure('sample/what-sent-too', 'fix/shorten-note');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (cause) {
    throw failure('sample/what-sent-not', 'fix/reload-page', {}, cause);
  }
}

function send(response: ServerResponse, body: object | undefined): void {
  if (body === undefined) refuse(response, 404);
  else sendBytes(response, 'application/json; charset=utf-8', JSON.stringify(body));
}

function sendBytes(response: ServerResponse, type: string, bytes: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type });
  response.end(bytes);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${status}\n`);
}

/** 400 for what will never be taken, 503 for what may be later: the page keeps it and sends it again. */
function fail(response: ServerResponse, cause: unknown): void {
  if (response.headersSent) return void response.destroy();
  const isInput = cause instanceof LicitError && cause.cause === undefined;
  const said = cause instanceof LicitError ? cause : systemError(cause);
  response.writeHead(isInput ? 400 : 503, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' });
  response.end(JSON.stringify({ error: said?.message ?? 'The judgment could not be written', fix: said?.fix ?? '' }));
}
