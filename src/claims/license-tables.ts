import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Rows of a table beside this file: cells by tab, without comments and empty lines. */
export function table(name: string): string[][] {
  return readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** A license of the SPDX license list, as the package has it. */
export interface SpdxLicense {
  name: string;
  url?: string;
  osiApproved: boolean;
}

/** The SPDX license list by id, without texts. */
export function spdxList(): Record<string, SpdxLicense> {
  if (list) return list;
  list = { ...(createRequire(import.meta.url)('spdx-license-list/spdx.json') as Record<string, SpdxLicense>) };
  for (const [id, name] of table('license-newer')) list[id!] ??= { name: name || id!, osiApproved: false };
  return list;
}

let list: Record<string, SpdxLicense> | undefined;
