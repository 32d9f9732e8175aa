/**
 * What a machine that has the data says of the files that pointers stand for, for a check that has the pointers alone. The file is worth what the head is
 * that it is bound to: the journal of the ledger names its digest, and Git, or whoever runs the check, names the head.
 */

import { createHash } from 'node:crypto';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { dirname } from 'node:path/posix';
import type { GitFile } from '../../config/git/git-change.js';
import { MAX_LIST_BYTES } from '../../config/git/stored-objects.js';
import { canonical, entryHash } from '../../ledger/journal.js';
import type { Json } from '../../model/basics.js';
import type { FindingView } from '../../model/views.js';
import { isWithin } from '../../reading/folder-paths.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { isJudgedBy, isPolicy } from '../policy-files.js';

/** A finding as far as it is on the lists of one pointer. */
export interface KnownFinding extends Omit<FindingView, 'query' | 'firstSeen' | 'occurrences' | 'further' | 'baselined' | 'beyond'> {
  /** The items, each by the first eight bytes of its salted digest, in order, in Base64; left out where they are not items or too many. */
  digests?: string;
}

/** A list that was read. */
export interface KnownList {
  path: string;
  /** SHA-256 of its bytes. */
  sha256: string;
  items: number;
  unread: number;
}

/** What stands behind a pointer. */
export interface KnownPointer {
  /** The pointer in the project, and the SHA-256 of it as Git keeps it. */
  path: string;
  sha256: string;
  /** Digest of the files around it as Git keeps them, which may speak of what is behind it. */
  around: string;
  /** When the lists were read and judged: ISO date. */
  asOf: string;
  lists: KnownList[];
  findings: KnownFinding[];
}

/** What the journal binds. */
export interface KnownSummary {
  licitKnown: 1;
  licit: string;
  ledger: string;
  /** The run that read the lists, and when: ISO date and time. */
  run: number;
  asOf: string;
  /** Digest of the policy that judged. */
  policy: string;
  pointers: KnownPointer[];
}

/** An entry of a journal, from which its hash follows. Hashes in hex. */
export interface KnownEntry {
  seq: number;
  time: string;
  kind: string;
  body: string;
  prev: string;
}

export interface KnownFile {
  summary: KnownSummary;
  entry: KnownEntry;
}

/** SHA-256 of a summary's canonical form. */
export function digestOf(summary: KnownSummary): string {
  return sha256(canonical(JSON.parse(JSON.stringify(summary)) as Json));
}

/** A digest of what a commit, or the index, has as its policy, and of the documents that it names: a summary that was judged by another one answers nothing. */
export function policyDigest(files: readonly GitFile[], documents: readonly string[]): string {
  const named = new Set(documents);
  const policy = files.filter(({ path }) => named.has(path) || (isJudgedBy(path) && path !== '.licit/.gitignore'));
  return filesDigest(policy);
}

/** A digest of the files in the folder of a pointer, below it and right in the folders above it: cards, licenses, prose. What is licit's own is left out. */
export function aroundDigest(path: string, files: readonly GitFile[]): string {
  const folder = dirname(path);
  const isAround = (other: string): boolean => other !== path && (isWithin(other, folder) || isWithin(folder, dirname(other)));
  return filesDigest(files.filter((file) => isAround(file.path) && !isPolicy(file.path) && !/^\.licit\//.test(file.path)));
}

/** SHA-256 of a pointer as Git keeps it: of a link that is where it leads. Undefined for what is no plain file or link, or too large. */
export async function pointerDigest(file: string): Promise<string | undefined> {
  const status = await lstat(file).catch(() => undefined);
  if (status?.isSymbolicLink()) return sha256(await readlink(file, 'buffer'));
  if (status?.isFile() !== true || status.size > MAX_LIST_BYTES) return undefined;
  return sha256(await readFile(file));
}

/** A digest of files as Git keeps them, in whatever order they come. */
const filesDigest = (files: readonly GitFile[]): string => sha256(JSON.stringify(files.map(({ path, blob }) => [path, blob]).sort()));

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a file of this kind is held against. */
export interface Trusted {
  /** As the person named the file. */
  label: string;
  licit: string;
  /** Heads that count, in hex. */
  heads: ReadonlySet<string>;
  /** The policy that judges the change. */
  policy: string;
}

/**
 * Reads a file of `licit export known`. Errors: it is none; its head is not one that counts; it is not what the head is of; it was judged by another policy or by
 * another licit.
 */
export function readKnown(text: string, { label, licit, heads, policy }: Trusted): KnownSummary {
  const named = plain(label);
  const file = parsed(text);
  if (file === undefined) throw failure('check/not-file-licit', 'fix/write-one-where', { named });
  const { summary, entry } = file;
  const head = entryHash(Buffer.from(entry.prev, 'hex'), { ...entry, ledger: summary.ledger }).toString('hex');
  if (!heads.has(head)) throw failure('check/head-bound-not', 'fix/merge-licit-heads', { named, head });
  if (boundDigest(entry.body) !== digestOf(summary)) throw failure('check/changed-not-what', 'fix/write-again-where', { named });
  if (summary.licit !== licit)
    throw failure('check/written-licit-licit', 'fix/write-version-checks', { named, licit: plain(summary.licit), licit2: licit });
  if (summary.policy !== policy) throw failure('check/judged-another-policy', 'fix/write-policy-branch', { named });
  return summary;
}

function boundDigest(body: string): unknown {
  return (JSON.parse(body) as { known?: unknown }).known;
}

/** Whoever holds the head holds what was bound to it; the form is looked at as far as a file of another kind could be named by mistake. */
function parsed(text: string): KnownFile | undefined {
  try {
    const { summary, entry } = JSON.parse(text) as Partial<KnownFile>;
    const isEntry =
      entry !== undefined && /^[0-9a-f]{64}$/.test(entry.prev) && Number.isSafeInteger(entry.seq) && typeof entry.body === 'string';
    return isEntry && summary?.licitKnown === 1 && Array.isArray(summary.pointers) ? { summary, entry } : undefined;
  } catch {
    return undefined;
  }
}
