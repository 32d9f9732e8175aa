/** What the commands that write a grant or a waiver are given: what it covers, and the document that it rests on. */

import { resolve } from 'node:path';
import { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';
import { plain } from '../text/show.js';
import { evidence, inside } from './evidence-file.js';

/** Scopes as they are typed, `path:web/**`, by their kind. All of them must match at once, so a kind may be given once only. */
export function givenScope(given: readonly string[], fix: { kinds: string; each: string }): Record<string, string> {
  const scope: Record<string, string> = {};
  for (const one of given) {
    const colon = one.indexOf(':');
    if (colon < 1) throw new LicitError(`The scope ${JSON.stringify(plain(one.slice(0, 200)))} does not say what it is`, fix.kinds);
    const kind = one.slice(0, colon);
    if (Object.hasOwn(scope, kind)) throw new LicitError(`Two scopes of one kind: ${plain(kind)}`, fix.each);
    scope[kind] = one.slice(colon + 1);
  }
  return scope;
}

/** A contract or another document as it is now: it must be there, and in the project, so that it can be shown later. Throws LicitError. */
export function givenDocument(file: string, root: string): { path: string; sha256: string; bytes: number } {
  const shown = plain(file);
  if (inside(resolve(file), root) === undefined) throw failure('config/document-lies-outside', 'fix/put-into-project', { shown });
  const found = evidence(file, process.cwd(), root);
  if (typeof found === 'string') throw new LicitError(`The document ${shown} cannot be used`, found);
  const { path, sha256, bytes } = found;
  if (sha256 === undefined || bytes === undefined) throw failure('declare/there-no-document', 'fix/name-existing-file', { named: shown });
  return { path, sha256, bytes };
}
