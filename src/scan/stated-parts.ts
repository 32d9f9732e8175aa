import { describeCards } from '../claims/describe.js';
import { type PartName, partsNamed } from '../claims/parts/part-names.js';
import type { ManifestRef } from '../discover/discover.js';
import type { Format } from '../model/format.js';
import type { Card } from '../model/item.js';
import { openManifest } from '../reading/open.js';
import type { Mask } from './read-manifests.js';

/** A larger descriptor is read once only, when its turn comes: the parts that it names are not told apart. */
const LARGEST = 4 << 20;
const speaksOfParts = /licen[cs]|rights|terms|source|isBasedOn|derived|许可|授权|版权|协议/i;

/**
 * The parts of datasets whose license or origin descriptors tell by themselves, by dataset: what is kept of an item depends on them, so they are known before items are
 * read. Only descriptors beside lists of items are looked at, and most of them name no part.
 */
export async function statedParts(
  refs: readonly ManifestRef[],
  formats: ReadonlyMap<string, Format>,
  masked: Mask,
): Promise<Map<string, readonly PartName[]>> {
  const reads = ({ format }: ManifestRef) => formats.get(format)?.reads;
  const withItems = new Set(refs.filter((ref) => reads(ref) !== 'dataset').map(({ dataset }) => dataset));
  const parts = new Map<string, readonly PartName[]>();
  for (const ref of refs) {
    const { head, size, dataset, path } = ref;
    if (reads(ref) !== 'dataset' || ref.format === 'prose' || !withItems.has(dataset) || size > LARGEST) continue;
    if (head.whole && head.text !== undefined && !speaksOfParts.test(head.text)) continue;
    const claims = describeCards(await cardsOf(ref, formats.get(ref.format)!), path, (words) => words, ref.besideCode);
    const named = partsNamed(claims.filter(({ entry }) => entry === undefined).map(({ of, at }) => ({ of, at: { ...at, path } })));
    // Profiles keep names as claims do: without what is personal in them.
    if (named.length > 0) parts.set(dataset, [...(parts.get(dataset) ?? []), ...named.map((one) => ({ ...one, key: masked(one.key) }))]);
  }
  return parts;
}

async function cardsOf(ref: ManifestRef, format: Format): Promise<Card[]> {
  const cards: Card[] = [];
  try {
    for await (const reads of format.read(await openManifest(ref.absolute, ref.path, ref.head)))
      for (const read of reads) if (read.kind === 'card') cards.push(read);
  } catch {
    // What cannot be read is told when the descriptor itself is read.
  }
  return cards;
}
