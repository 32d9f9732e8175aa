/** Makes the root of every manifest version again (docs/ledger.md, "Items and roots"). Shares no code with the writer. */

import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { append } from '../../text/append.js';
import { rowsInManifest } from './verify-rows.js';

const digestsInLeaf = 256;
const rowsInPage = 1024;

/** One version of a manifest, made again. */
export interface RootCheck {
  version: number;
  /** Manifest id. */
  manifest: number;
  /** The run that added the version. */
  run: number;
  /** An item that the version's order lists and that is not there. */
  missing?: number;
  /** What does not fit; undefined when all of it does. */
  what?: string;
}

/** The RFC 6962 tree hash over leaves that come one at a time; it keeps one hash a level. */
export function treeHash(leaves: Iterable<Uint8Array>): Buffer {
  // Complete subtrees from left to right, each smaller than the one before.
  const subtrees: { leaves: number; hash: Buffer }[] = [];
  for (const leaf of leaves) {
    let last = { leaves: 1, hash: sha256(0x00, leaf) };
    for (let before = subtrees.at(-1); before?.leaves === last.leaves; before = subtrees.at(-1)) {
      subtrees.pop();
      last = { leaves: before.leaves * 2, hash: sha256(0x01, before.hash, last.hash) };
    }
    subtrees.push(last);
  }
  const right = subtrees.pop();
  if (!right) return createHash('sha256').digest();
  return subtrees.reduceRight((hash, left) => sha256(0x01, left.hash, hash), right.hash);
}

function sha256(prefix: number, ...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
}

interface Version {
  id: number;
  manifest: number;
  items: number;
  root: string;
  since: number;
  tallied: number;
}

/** Checks each version's root, the number of its items, and that the tally of its run sums to it; without rows, which a corpus ledger has in its shards, all but the root. */
export function* checkRoots(db: Database.Database, hasRows = true): Generator<RootCheck> {
  const versions = db.prepare(
    `select v.id, v.manifest, v.items, v.root, v.since, (select coalesce(sum(t.items), 0) from tally t
       where t.manifest = v.manifest and t.since <= v.since and (t.until is null or t.until > v.since)) as tallied
     from manifest_version v order by v.since, v.id`,
  );
  if (!hasRows) {
    const listed = db.prepare('select coalesce(sum(rows), 0) from ordering where version = ?').pluck();
    for (const version of versions.all() as Version[]) {
      const what = misfit(version, version.root, listed.get(version.id) as number, undefined);
      yield { version: version.id, manifest: version.manifest, run: version.since, ...(what !== undefined && { what }) };
    }
    return;
  }
  const order = db.prepare('select first, rows from ordering where version = ? order by id').raw();
  const digests = db.prepare('select hex(digest) from item where id between ? and ? order by id').pluck();
  const ids = db.prepare('select id from item where id between ? and ? order by id').pluck();

  for (const version of versions.iterate() as IterableIterator<Version>) {
    const check: RootCheck = { version: version.id, manifest: version.manifest, run: version.since };
    let ordered = 0;
    const leaves = function* (): Generator<Uint8Array> {
      let waiting: string[] = [];
      for (const [first, rows] of order.iterate(version.id) as IterableIterator<[number, number]>) {
        const from = version.manifest * rowsInManifest + first;
        for (let at = from; at < from + rows; at += rowsInPage) {
          const to = Math.min(at + rowsInPage, from + rows) - 1;
          const page = digests.all(at, to) as string[];
          append(waiting, page);
          for (; waiting.length >= digestsInLeaf; waiting = waiting.slice(digestsInLeaf)) yield leaf(waiting.slice(0, digestsInLeaf));
          if (page.length > to - at) continue;
          // However many rows an order claims, the first that is not there ends it.
          check.missing ??= firstGap(ids.iterate(at, to) as IterableIterator<number>, at);
          break;
        }
        ordered += rows;
      }
      if (waiting.length > 0) yield leaf(waiting);
    };
    const root = treeHash(leaves()).toString('hex');
    check.what = misfit(version, root, ordered, check.missing);
    yield check;
  }
}

function leaf(digests: readonly string[]): Buffer {
  return Buffer.from(digests.join(''), 'hex');
}

function misfit(version: Version, root: string, ordered: number, missing: number | undefined): string | undefined {
  if (missing !== undefined) return 'the order lists an item that is not there';
  if (ordered !== version.items) return `the version has ${version.items} items, its order ${ordered}`;
  if (root !== version.root) return 'the root made again from the digests of its items is another';
  if (version.tallied !== version.items) return `the version has ${version.items} items, its tally ${version.tallied}`;
  return undefined;
}

function firstGap(ids: Iterable<number>, from: number): number {
  let expected = from;
  for (const id of ids) {
    if (id !== expected) break;
    expected += 1;
  }
  return expected;
}
