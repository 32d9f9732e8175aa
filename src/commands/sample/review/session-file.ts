/** Port and token of a review. A review that was killed comes back at the same address, so that the page in the browser can send what it still holds. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { planPath } from '../../../config/sample-plans.js';
import type { LicitError } from '../../../model/errors.js';
import { writeWhole } from '../../../reading/safe-files.js';
import { failure } from '../../../text/failures/failure.js';
import { plain } from '../../../text/show.js';
import type { ReviewAddress } from './review-server.js';

/** The file of a review's address; `.licit/.gitignore` keeps what begins with `key` on this machine. */
function sessionPath(root: string, plan: string, draw: number, checker: string): string {
  return join(root, dirname(planPath(plan)), `key.review-${draw}-${checker}`);
}

/** The address of the last review of this checker; undefined where there was none. */
export function lastAddress(root: string, plan: string, draw: number, checker: string): ReviewAddress | undefined {
  try {
    const [, port, token] = /^(\d{1,5}) ([\w-]{43})\n$/.exec(readFileSync(sessionPath(root, plan, draw, checker), 'utf8')) ?? [];
    return token === undefined ? undefined : { port: Number(port), token };
  } catch {
    return undefined;
  }
}

/** Keeps the address of a review, for this user's eyes alone. Throws where another review of the same checker began meanwhile. */
export function keepAddress(
  root: string,
  plan: string,
  draw: number,
  checker: string,
  { port, token }: ReviewAddress,
  isNew: boolean,
): void {
  try {
    writeWhole(sessionPath(root, plan, draw, checker), `${port} ${token}\n`, { root, mode: 0o600, isNew });
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'EEXIST' ? portTaken(port, checker, cause) : cause;
  }
}

/** A token that nobody guesses: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Throws where something listens at the port of the last review: two servers would write one file. */
export async function refuseSecondServer({ port }: ReviewAddress, checker: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, failed) => {
    probe.once('error', failed);
    probe.listen(port, '127.0.0.1', () => probe.close(() => done()));
  }).catch((cause: unknown) => {
    throw portTaken(port, checker, cause);
  });
}

/** What a port that is in use means to the person who asked for it. */
export function portTaken(port: number, checker: string, cause: unknown): LicitError {
  return failure('sample/port-use-may', 'fix/end-review-first', { port, checker: plain(checker) }, cause);
}
