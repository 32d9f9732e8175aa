import { createHash } from 'node:crypto';
import { packedFile, tableRows } from '../../text/word-lists.js';

/** The tables beside this file. What was read or judged with others has to be read or judged again. */
export const tableNames = [
  'license-cc-words',
  'license-compatibility',
  'license-exceptions',
  'license-names',
  'license-newer',
  'license-permissions',
  'license-phrases',
  'license-spdx',
  'license-urls',
  'model-terms',
] as const;

/** Rows of a table beside this file. */
export function table(name: (typeof tableNames)[number]): string[][] {
  return tableRows(new URL(`./${name}.tsv`, import.meta.url));
}

/** SHA-256 in hex over all tables. */
export function tablesDigest(): string {
  if (digest !== undefined) return digest;
  const hash = createHash('sha256');
  for (const name of tableNames) hash.update(`${name}\n`).update(packedFile(new URL(`./${name}.tsv`, import.meta.url)));
  digest = hash.digest('hex');
  return digest;
}

/** SHA-256 in hex of one table. */
export function tableDigest(name: (typeof tableNames)[number]): string {
  return createHash('sha256')
    .update(packedFile(new URL(`./${name}.tsv`, import.meta.url)))
    .digest('hex');
}

let digest: string | undefined;

/** A license of the SPDX license list. */
export interface SpdxLicense {
  name: string;
  url?: string;
  osiApproved: boolean;
}

/** The SPDX license list by id, without texts. */
export function spdxList(): Record<string, SpdxLicense> {
  if (list) return list;
  list = {};
  for (const [id, name, url, osi] of table('license-spdx')) list[id!] = { name: name!, ...(url && { url }), osiApproved: osi === 'osi' };
  for (const [id, name] of table('license-newer')) list[id!] ??= { name: name || id!, osiApproved: false };
  return list;
}

let list: Record<string, SpdxLicense> | undefined;
