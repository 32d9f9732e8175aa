/** Git LFS objects that are here: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. Nothing is fetched. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { git } from './git.js';

const MOST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d+)/;

/** What a pointer stands for; undefined for other texts. */
export function lfsPointer(text: string): { sha256: string; bytes: number } | undefined {
  const [, sha256, bytes] = POINTER.exec(text) ?? [];
  return sha256 === undefined ? undefined : { sha256, bytes: Number(bytes) };
}

/** The object that a pointer file stands for, where it is in the store of the repository and has the size and digest that the pointer gives; undefined for other files. */
export async function lfsObject(file: string, storeOf: () => string | undefined): Promise<string | undefined> {
  const status = await lstat(file).catch(() => undefined);
  if (status?.isFile() !== true || status.size > MOST_POINTER) return undefined;
  const pointer = lfsPointer(await readFile(file, 'latin1').catch(() => ''));
  const store = pointer && storeOf();
  if (pointer === undefined || store === undefined) return undefined;
  const { sha256: oid, bytes } = pointer;
  const object = join(store, oid.slice(0, 2), oid.slice(2, 4), oid);
  const there = await lstat(object).catch(() => undefined);
  if (there?.isFile() !== true || there.size !== bytes) return undefined;
  const hash = createHash('sha256');
  for await (const piece of createReadStream(object)) hash.update(piece as Buffer);
  return hash.digest('hex') === oid ? object : undefined;
}

/** Where a repository keeps its objects of Git LFS; undefined outside of one. */
export function lfsStore(root: string): string | undefined {
  const folder = git(root, ['rev-parse', '--git-common-dir'])?.toString('utf8').trim();
  return folder === undefined || folder === '' ? undefined : join(resolve(root, folder), 'lfs', 'objects');
}
