import { createHash } from 'node:crypto';
import { tableRows } from '../text/word-lists.js';

const known = new Map<string, string>();

/** Made once, since each manifest asks for it. */
function digestOf(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const digest = createHash('sha256')
    .update(JSON.stringify(tableRows(new URL(name, import.meta.url))))
    .digest('hex');
  known.set(name, digest);
  return digest;
}

/** SHA-256 in hex of the table of hosts: items are read again by another one. */
export function hostsDigest(): string {
  return digestOf('./hosts/listed-hosts.tsv');
}

/** The same of all tables from outside by which is judged; another registry of datasets needs nothing read again. */
export function listsDigest(): string {
  return `${hostsDigest()} ${digestOf('./registry/datasets.tsv')}`;
}
