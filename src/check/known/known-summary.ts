/** What a ledger says of the lists behind the pointers of a project. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobSizes, filesOfIndex, type GitFile, writeBlobs } from '../../config/git/git-change.js';
import { isOfDvc, MAX_LIST_BYTES, MAX_POINTER_BYTES, ObjectStores } from '../../config/git/stored-objects.js';
import { documentsOf } from '../../ledger/kept-documents.js';
import type { Db, Ledger } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { casesIn, digestsIn, digestsOfLists, type Listing, liesIn, listings } from '../../ledger/read/query-items.js';
import type { Rule } from '../../model/rule.js';
import type { FindingView } from '../../model/views.js';
import type { KnownFinding, KnownPointer } from './known-file.js';
import { aroundDigest, pointerDigest } from './known-file.js';

/** Up to so many items of a finding are named by their digests. */
const MAX_DIGESTS = 20_000;
const DIGEST_BYTES = 8;

/** A pointer whose objects are here, with the paths of the files that they are. */
interface Filled {
  path: string;
  sha256: string;
  around: string;
  objects: string[];
}

/**
 * The pointers of the index whose objects are on this machine and have the digests that the pointers give, with what the ledger read of them as of a run.
 * `folder`: one of the caller's, which removes it. A folder of media is a list of its own and stands behind no pointer.
 */
export async function knownPointers(
  { db }: Ledger,
  at: AsOf,
  findings: readonly FindingView[],
  { root, folder }: { root: string; folder: string },
): Promise<KnownPointer[]> {
  const all = listings(db, at);
  const digests = digestsOfLists(db, at.run);
  const causes = new Map(documentsOf<Rule>(db, at.judging, 'rule').map(({ id, cause }) => [id, cause]));
  const pointers: KnownPointer[] = [];
  for (const { path, sha256, around, objects } of await filledPointers(root, folder)) {
    const lists = all.filter((one) => objects.some((object) => liesIn(one.path, object)));
    // What nothing read here is known no better than there.
    if (!objects.every((object) => lists.some((one) => liesIn(one.path, object)))) continue;
    pointers.push({
      path,
      sha256,
      around,
      asOf: at.asOf.slice(0, 10),
      lists: lists.map(({ id, path: list, items, unread }) => ({ path: list, sha256: digests.get(id) ?? '', items, unread })),
      findings: findings.flatMap((finding) => findingOn(finding, lists, db, at, causes.get(finding.rule) ?? [])),
    });
  }
  return pointers;
}

async function filledPointers(root: string, folder: string): Promise<Filled[]> {
  const indexed = filesOfIndex(root).files;
  const sizes = await blobSizes(
    root,
    indexed.map(({ blob }) => blob),
  );
  const files = indexed.filter(({ path }, index) => (sizes[index] ?? Infinity) <= (isOfDvc(path) ? MAX_LIST_BYTES : MAX_POINTER_BYTES));
  const at = (index: number): string => join(folder, `${index}`);
  mkdirSync(folder, { recursive: true });
  const missing = new Set(
    await writeBlobs(
      root,
      files.map(({ blob }, index) => ({ blob, to: at(index) })),
    ),
  );
  const stores = new ObjectStores(root);
  const filled: Filled[] = [];
  for (const [index, file] of files.entries()) {
    if (missing.has(at(index))) continue;
    const pointer = await asInGit(file, at(index));
    const objects = await stores.objectsOf(pointer, file.path);
    const sha256 = objects.length === 0 ? undefined : await pointerDigest(pointer);
    if (sha256 === undefined) continue;
    const around = aroundDigest(file.path, indexed);
    filled.push({ path: file.path, sha256, around, objects: objects.map((one) => one.path) });
  }
  return filled;
}

/** Git keeps a link as the text of where it leads. */
async function asInGit({ isLink }: GitFile, file: string): Promise<string> {
  if (!isLink) return file;
  symlinkSync(await readFile(file, 'utf8'), `${file}-link`);
  return `${file}-link`;
}

function findingOn(finding: FindingView, lists: readonly Listing[], db: Db, at: AsOf, cause: Rule['cause']): KnownFinding[] {
  const { query: _, firstSeen: __, occurrences: ___, further: ____, baselined: _____, beyond: ______, ...told } = finding;
  const paths = new Set(lists.map(({ path }) => path));
  const where = finding.where.filter(({ path }) => paths.has(path));
  const isOnDataset = finding.where.length === 0 && lists.some(({ dataset }) => dataset === finding.dataset);
  if (where.length === 0 && !isOnDataset) return [];
  const items = isOnDataset ? finding.items : where.reduce((sum, one) => sum + one.items, 0);
  const digests = finding.scope === 'item' && finding.waived === undefined ? digestsOf(finding, lists, db, at, cause) : undefined;
  const examples = finding.examples.filter((one) => paths.has(one.at.path));
  return [{ ...told, items, where, examples, ...(digests !== undefined && { digests }) }];
}

/** The items of a finding in these lists. */
function digestsOf(finding: FindingView, lists: readonly Listing[], db: Db, at: AsOf, cause: Rule['cause']): string | undefined {
  const wanted = casesIn(db, at, finding, cause);
  const found: Buffer[] = [];
  for (const listing of lists) {
    if (listing.dataset !== finding.dataset) continue;
    for (const digest of digestsIn(db, at, listing, wanted)) {
      if (found.length >= MAX_DIGESTS) return undefined;
      found.push(digest.subarray(0, DIGEST_BYTES));
    }
  }
  return Buffer.concat(found.sort(Buffer.compare)).toString('base64');
}

/** How many of the items are not among the others, each as often as it is there. */
export function notAmong(digests: string, others: string): number {
  const left = new Map<string, number>();
  for (const one of each(others)) left.set(one, (left.get(one) ?? 0) + 1);
  let count = 0;
  for (const one of each(digests)) {
    const n = left.get(one) ?? 0;
    if (n > 0) left.set(one, n - 1);
    else count += 1;
  }
  return count;
}

function* each(digests: string): Generator<string> {
  const bytes = Buffer.from(digests, 'base64');
  for (let at = 0; at < bytes.length; at += DIGEST_BYTES) yield bytes.toString('latin1', at, at + DIGEST_BYTES);
}
