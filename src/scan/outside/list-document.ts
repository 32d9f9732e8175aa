/** The file or folder that a list from outside is, by its bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutsideList, RegisterState } from '../../model/statement.js';
import { registerState } from '../registers/read-register.js';
import { hashFile } from '../workers/read-task.js';

/** More files than this in one folder are no snapshot that one answer can be about. */
const MAX_LIST_FILES = 200_000;

/** What is at the place of a list; undefined where nothing is, or nothing that may be read. */
export type ListDocument = { sha256: string; bytes: number; files?: number };

/** Size and digest of a list as it is now: of a folder, over the name, size and digest of each of its files. Throws what the disk throws. */
export async function listDocument(absolute: string): Promise<ListDocument> {
  const stat = statSync(absolute);
  if (!stat.isDirectory()) return { sha256: await hashFile(absolute), bytes: stat.size };
  const names = filesBelow(absolute, '');
  const all = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const file = join(absolute, name);
    const { size } = statSync(file);
    bytes += size;
    all.update(`${JSON.stringify(name)} ${size} ${await hashFile(file)}\n`);
  }
  return { sha256: all.digest('hex'), bytes, files: names.length };
}

/** The files of a folder and the folders below it, sorted, `/` between; links are not followed. */
export function filesBelow(absolute: string, below: string): string[] {
  const found: string[] = [];
  const inside = (folder: string): void => {
    for (const one of readdirSync(join(absolute, folder), { withFileTypes: true })) {
      const name = folder === '' ? one.name : `${folder}/${one.name}`;
      if (one.isDirectory()) inside(name);
      else if (one.isFile()) found.push(name);
      if (found.length > MAX_LIST_FILES) throw Object.assign(new Error('too many files'), { code: 'EMFILE' });
    }
  };
  inside(below);
  return found.sort();
}

/** How a list is there, against the bytes that were signed. */
export async function listState(absolute: string, document: OutsideList['document']): Promise<{ state: RegisterState; sha256: string }> {
  if (document.files === undefined && statSync(absolute).isFile()) return registerState(absolute, document);
  const { sha256 } = await listDocument(absolute);
  return { state: sha256 === document.sha256 ? 'as-signed' : 'changed', sha256 };
}
