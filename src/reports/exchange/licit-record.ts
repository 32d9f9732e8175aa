/** What formats of exchange write of licit's own: the record of what they have no members for, and names made from content. */

import { createHash } from 'node:crypto';
import type { Json } from '../../model/basics.js';
import type { Snapshot } from '../../model/snapshot.js';
import { clearedCounts, type ExchangePart, type ExchangeView, exchangeOrigin, type Stood } from './exchange-view.js';

export type JsonObject = { [name: string]: Json };

/** The extension: one JSON literal a node, so that nothing in it is taken for a statement of the vocabulary around it. */
export const RECORD = 'licit:record';

/** What the vocabulary has no member for: counts, and on whose word what is said. */
export function partRecord({ manifest, digest, fields, licenses, sources, bases, personal, sensitive, kinds }: ExchangePart): JsonObject {
  const { format, items, unread, root, sha256 } = manifest;
  return {
    format,
    ...(digest === undefined && { listing: sha256 }),
    items,
    unread,
    itemRoot: root,
    fields,
    licenses: stoodJson(licenses),
    sources: stoodJson(sources),
    ...(bases.length > 0 && { bases: stoodJson(bases) }),
    personal,
    sensitive,
    found: kinds,
  };
}

/** The same for the whole of it. */
export function datasetRecord({ datasets, licenses }: ExchangeView, snapshot: Snapshot): JsonObject {
  return {
    ...exchangeOrigin(snapshot),
    use: { ...snapshot.use } as JsonObject,
    project: clearedCounts(snapshot),
    datasets: datasets.map(({ name, items, distinct, descriptors }) => ({
      name,
      items,
      ...(distinct !== undefined && { distinct }),
      descriptors: descriptors.map(({ path, format, sha256 }) => ({ path, format, sha256 })),
    })),
    licenses: stoodJson(licenses),
  };
}

/** A value with its standing; who says so at most twenty times. */
function stoodJson(all: readonly Stood[]): Json[] {
  return all.map(({ value, items, standing, said }) => ({ value, items, standing, said: said.slice(0, MAX_SAID) }));
}

/** Speakers named for one value. */
const MAX_SAID = 20;

/** The extension: properties with names of its own; what is more than a word is JSON. */
export function propertiesOf(record: JsonObject): { name: string; value: string }[] {
  return Object.entries(record).map(([name, value]) => ({
    name: `licit:${name}`,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

/** A UUID (version 8, RFC 9562) of a name: the same content has the same one. */
export function uuidOf(name: Json): string {
  const hex = createHash('sha256').update(JSON.stringify(name)).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
