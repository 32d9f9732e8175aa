/** The file of a grant: an answer like others, called by its id. A grant is never deleted: a day on which it ends is written into its file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersFolder } from '../../config/answers/accepted-files.js';
import { type Deciding, readAnswer } from '../../config/answers/answer-reader.js';
import { grantsFile, isHost } from '../../config/grants-file.js';
import { grantId } from '../../config/grants-schema.js';
import type { Grant } from '../../model/statement.js';
import { writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { type PlannedFile, plannedAnswer, slugOf } from '../waive/written-file.js';

/** A grant as a person gives it, not yet held against its schema. */
export interface GivenGrant {
  id: string | undefined;
  from: string;
  about: Record<string, string>;
  allow: readonly string[];
  since?: string;
  until: string;
  document: { path: string; sha256: string; bytes: number };
  because?: string;
  by?: string;
}

/** A grant that is ready to be written. */
export interface PlannedGrant extends PlannedFile {
  grant: Grant;
}

/** The file of a grant. `before`: the grants that there are. */
export function plannedGrant(root: string, { id: own, ...given }: GivenGrant, before: readonly Grant[]): PlannedGrant {
  const taken = new Set(before.map((grant) => grant.id));
  const id = own ?? freeId(given.from, taken);
  if (!grantId.test(id))
    throw failure('grant/cannot-id-grant', 'fix/nothing-written-write', { id: JSON.stringify(plain(id.slice(0, 200))) });
  if (taken.has(id)) throw failure('grant/another-grant-id', 'fix/nothing-written-give', { id });
  const { said, text, path, isThere } = plannedAnswer(
    root,
    { answer: 'grant', ...given },
    { stem: id, id, flow: ['about', 'allow', 'document'], deciding: {} },
  );
  return { grant: said as Grant, text, path, isThere };
}

/** The file of a grant that ends on a day: its text with that day in it. */
export function plannedRevocation(root: string, { id, at }: Grant, on: string, deciding: Deciding): PlannedGrant {
  if (at.path === grantsFile) throw failure('grant/written', 'fix/move-what-decided', { id, grantsFile });
  const path = `${answersFolder}/${id}.yaml`;
  if (at.path !== path) throw failure('grant/what-document-says', 'fix/change-remove', { id, path: plain(at.path) });
  const before = readFileSync(join(root, path), 'utf8');
  const text = `${before}${before.endsWith('\n') ? '' : '\n'}revoked: ${on}\n`;
  const { said } = readAnswer({ text, path, root, id, deciding });
  return { grant: said as Grant, text, path, isThere: false };
}

/** Writes it over the file as it is. */
export function writeRevocation(root: string, { path, text }: PlannedGrant): void {
  writeWhole(join(root, path), text, { root });
}

/** A host names itself; any other giver may be a person, whose name has no place in ids. */
function freeId(from: string, taken: ReadonlySet<string>): string {
  const slug = isHost(from.toLowerCase()) ? slugOf(from, 50) : '';
  if (slug !== '' && !taken.has(slug)) return slug;
  const base = slug === '' ? 'grant' : slug;
  let n = slug === '' ? 1 : 2;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
