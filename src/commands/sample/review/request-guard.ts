/** Who may talk to the page's server: a page that it served itself, to a browser that has the token. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The header that carries the token beside the path: no other origin can send it without asking first, and is not let. */
export const TOKEN_HEADER = 'x-licit-token';

/** What a request is refused with; undefined where it may pass. */
export function refusal(request: IncomingMessage, port: number, token: string): 403 | 404 | 405 | 421 | undefined {
  const own = `127.0.0.1:${port}`;
  const { host, origin } = request.headers;
  // A name that leads here by DNS is not ours (rebinding).
  if (host !== own) return 421;
  if (origin !== undefined && origin !== `http://${own}`) return 403;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  const [, given, room] = /^\/([^/?#]*)\/([^/?#]*)/.exec(request.url ?? '') ?? [];
  // The same answer whether the token or the path is wrong.
  if (!isSame(given, token)) return 404;
  if (request.method !== 'GET' && request.method !== 'POST') return 405;
  if (request.method === 'POST' && origin === undefined) return 403;
  if (room === 'api' && !isSame(request.headers[TOKEN_HEADER], token)) return 403;
  return undefined;
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Headers of every answer: nothing from elsewhere, nothing kept, nothing told to others. */
export function guard(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
}
