import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Evidence } from '../model/evidence.js';

const chunk = 1 << 20;

/** Finds a document that `licit.yaml` names: whether it is there, and its SHA-256. A string says why the name is refused. */
export function evidence(named: string, folder: string, root: string): Evidence | string {
  const absolute = resolve(folder, named);
  const path = inside(absolute, root);
  if (path === undefined) return 'Lies outside the project. Name a file of the project, relative to licit.yaml.';
  let handle: number | undefined;
  try {
    const real = realpathSync(absolute);
    if (inside(real, realpathSync(root)) === undefined) return 'Leads outside the project. Put the document itself into the project.';
    if (statSync(real).isDirectory()) return 'Is a folder. Name a file.';
    // Without waiting: a pipe would otherwise hold the run until someone writes to it.
    handle = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return 'Is not a regular file. Name a document.';
    return { path, sha256: digest(handle), bytes: stat.size, present: true };
  } catch {
    return { path, present: false, why: 'missing' };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The path relative to a folder, with `/`; undefined when it is not in it. */
export function inside(absolute: string, folder: string): string | undefined {
  const path = relative(folder, absolute);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join('/');
}

function digest(handle: number): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunk);
  for (let read = readSync(handle, buffer, 0, chunk, null); read > 0; read = readSync(handle, buffer, 0, chunk, null)) {
    hash.update(read === chunk ? buffer : buffer.subarray(0, read));
  }
  return hash.digest('hex');
}
