import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { lookInto } from '../ledger/open-ledger.js';
import { lastScanned, recordWritten, type WrittenFile } from '../ledger/write/written.js';
import type { Lang } from '../model/basics.js';
import { LicitError } from '../model/errors.js';
import type { Project } from '../project/project.js';
import { say } from '../text/messages/say.js';

/**
 * Keeps the digests of files that a command wrote under paths that were scanned: a later scan does not take them for data. That they could not be kept is told, and
 * nothing fails: they are data then, as any file is.
 */
export async function keepWritten(
  project: Pick<Project, 'ledger' | 'root'>,
  outputs: readonly (string | undefined)[],
  { command, licit, lang }: { command: string; licit: string; lang: Lang },
): Promise<void> {
  const files = outputs.flatMap((one) => (one === undefined || one === '-' ? [] : [resolve(one)]));
  if (files.length === 0) return;
  try {
    const { run, paths } = lookInto(project.ledger, ({ db }) => lastScanned(db));
    const scanned = paths.map((path) => join(project.root, path));
    const among = files.filter((file) => scanned.some((path) => isBelow(file, path)));
    if (among.length === 0) return;
    await recordWritten(project.ledger, { run, command, files: await Promise.all(among.map(digested)), licit });
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    process.stderr.write(say('written/not-on-record', lang, { why: cause.message }));
  }
}

function isBelow(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

async function digested(file: string): Promise<WrittenFile> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer);
  return { sha256: digest.digest('hex'), bytes: (await stat(file)).size };
}
