import { createHash } from 'node:crypto';
import { packedFile } from '../text/word-lists.js';

const known = new Map<string, string>();

/** Made once, since each manifest asks for it. */
function digestOf(table: URL): string {
  const before = known.get(table.href);
  if (before !== undefined) return before;
  const digest = createHash('sha256').update(packedFile(table)).digest('hex');
  known.set(table.href, digest);
  return digest;
}

/** SHA-256 in hex of the table of hosts: items are read again by another one. */
export function hostsDigest(): string {
  return digestOf(new URL('./hosts/listed-hosts.tsv', import.meta.url));
}

/** The same of all tables from outside by which is judged; another registry of datasets needs nothing read again. */
export function listsDigest(): string {
  return `${hostsDigest()} ${digestOf(new URL('./registry/datasets.tsv', import.meta.url))}`;
}
