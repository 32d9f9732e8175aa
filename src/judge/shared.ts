import { ROWS } from '../ledger/items.js';
import type { Db } from '../ledger/open-ledger.js';
import { prepared } from '../ledger/prepared.js';
import type { DatasetManifest } from './judged-evidence.js';

/** More items than this are not compared: their hashes would not fit in memory beside the rest. */
const MOST = 10_000_000;
const FNV = 0x01000193;
/** `•` */
const MASK = 0x2022;

/**
 * How many items of a dataset more than one of its manifests list: those with the same URL, or without one the same key, where that key is more than a number (rows are
 * numbered from 1 in every table). Undefined where nothing was compared: a single list, shards of one list, or too many items. Keys and URLs in which something personal is
 * masked are left out, because two masks may look alike.
 */
export function listedTwice(db: Db, listings: readonly DatasetManifest[]): number | undefined {
  const lists = listings.filter(({ items }) => items > 0);
  const total = lists.reduce((sum, { items }) => sum + items, 0);
  if (areShards(lists) || total > MOST) return undefined;
  const hashes = new Float64Array(total);
  const names = prepared(
    db,
    `select coalesce(nullif(url, ''), key) from item
     where id between ? and ? and until is null and (url <> '' or key glob '*[^0-9]*')`,
  ).pluck();
  let known = 0;
  // What a manifest names twice by itself counts once there: asked is how many manifests name it.
  for (const { manifest } of lists) {
    const from = known;
    for (const name of names.iterate(manifest * ROWS, manifest * ROWS + ROWS - 1) as IterableIterator<string>) {
      const of = hash(name);
      if (of !== undefined && known < total) hashes[known++] = of;
    }
    known = unique(hashes, from, known);
  }
  const all = hashes.subarray(0, known).sort();
  let shared = 0;
  for (let i = 1; i < all.length; i += 1) if (all[i] === all[i - 1] && (i === 1 || all[i - 1] !== all[i - 2])) shared += 1;
  return shared;
}

/** Whether lists are one list cut in pieces: names that differ in numbers only. */
function areShards(lists: readonly DatasetManifest[]): boolean {
  return new Set(lists.map(({ path }) => path.replace(/\d+/g, '0'))).size < 2;
}

/** Sorts a part of the hashes and leaves each once; returns where they end. */
function unique(hashes: Float64Array, from: number, to: number): number {
  hashes.subarray(from, to).sort();
  let end = from;
  for (let i = from; i < to; i += 1) if (i === from || hashes[i] !== hashes[end - 1]) hashes[end++] = hashes[i]!;
  return end;
}

/** 53 bits of a text: of two million names that all differ two look alike once in five thousand times. Undefined for one with a mask in it. */
function hash(text: string): number | undefined {
  let one = 0x811c9dc5;
  let two = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === MASK) return undefined;
    one = Math.imul(one ^ code, FNV);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 15);
  }
  return (one >>> 0) * 0x200000 + ((two ^ (two >>> 11)) & 0x1fffff);
}
