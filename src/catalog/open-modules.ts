import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAMILIES } from '../model/detection.js';
import { CodeDigests } from './code-digests.js';

/**
 * The open folders as they are on the disk. Where the program is one file there are no modules to list, to read or to import: the build puts a table of them in the
 * place of this (bin/bundle.js).
 */

const src = fileURLToPath(new URL('..', import.meta.url));

/** A module of an open folder, by its path within the program: `formats/csv.js`. */
export async function openModule<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../${path}`, import.meta.url).href)) as Module;
}

/** The contributions of an open folder, and of its folders for families (`detectors/pi/…`), as paths relative to it. */
export function codeFiles(folder: string): readonly string[] {
  const inside = (where: string): string[] =>
    readdirSync(join(src, folder, where), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
      .map((entry) => [where, entry.name].filter((part) => part !== '').join('/'));
  return ['', ...(folder === 'detectors' ? FAMILIES : [])].flatMap(inside).sort();
}

/** By the file of each detector the digest of its code and its tables. */
export function detectorCode(): Readonly<Record<string, string>> {
  const folder = join(src, 'detectors');
  const code = new CodeDigests(folder);
  return Object.fromEntries(codeFiles('detectors').map((name) => [name, code.of(join(folder, ...name.split('/')))]));
}

/** Whether the program has a module at a path within it. */
export const hasModule = (path: string): boolean => existsSync(join(src, path));
