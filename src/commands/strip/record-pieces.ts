/** A manifest as its records: what they hold as texts, as a scan reads them. */

import type { Json, Place } from '../../model/basics.js';
import type { Description } from '../../model/claim.js';
import type { Format, ManifestFile, Roles } from '../../model/format.js';
import type { Item, Problem } from '../../model/item.js';
import { asBuffer, asUtf8, lines } from '../../reading/bytes.js';
import { rewriteTexts } from '../../reading/rewrite-bytes.js';
import { readAgain } from '../read-again.js';
import type { Leaf } from './record-values.js';

/** Something of a manifest: a record with its texts, what could not be read, or a statement of a descriptor. */
export type Piece =
  | {
      kind: 'record';
      at: Place;
      leaves: Leaf[];
      fields: Readonly<Record<string, Json>>;
      size: number;
      item?: { item: Item; said: Description; roles: Roles };
    }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'sayings'; count: number };

const DEEPEST = 200;
/** Lines of a text that are looked at together: what is split over a line end is seen, and what is stated about a person in another line. */
const TOGETHER = 1 << 20;
const MAX_LINES = 4096;

/** The format of a text that no format reads: its lines are all there is of it. */
export const TEXT: Format = {
  id: 'text',
  title: 'Texts',
  reads: 'dataset',
  answersTo: '',
  notRead: '',
  recognize: () => 1,
  read: async function* () {},
  rewrite: rewriteTexts,
};

/** The pieces of a manifest in their order. Throws what the disk throws. */
export async function* piecesOf(file: ManifestFile, format: Format): AsyncGenerator<Piece, void, undefined> {
  const unread = new Set<number>();
  for await (const again of readAgain(file, format)) {
    if ('said' in again) yield recordOf(again.read, again.said, again.roles);
    else if (again.read.kind === 'card') yield { kind: 'sayings', count: again.read.says.length };
    else {
      if (again.read.at.line !== undefined && (again.read.lost ?? 1) > 0) unread.add(again.read.at.line);
      yield { kind: 'problem', problem: again.read };
    }
  }
  // A descriptor is more than what is read of it, and so is a line of which fields are made, or that could not be read.
  const byLines = format.rewrite === rewriteTexts || format.rewrite === undefined;
  if (file.head.encoding === undefined || (format.reads === 'items' && !byLines && unread.size === 0)) return;
  yield* linesOf(file, format.reads === 'items', format.reads === 'items' && !byLines ? unread : undefined);
}

function recordOf(item: Item, said: Description, roles: Roles): Piece {
  const leaves: Leaf[] = [];
  const size = { count: 0 };
  for (const name in item.fields) {
    leaves.push({ text: name, field: '', isName: true });
    leavesOf(item.fields[name]!, name, 0, leaves, size);
    if (isAgain(name, item.fields)) size.count += 1;
  }
  for (const text of new Set([item.key, said.key, said.url])) if (text !== undefined) leaves.push({ text, field: '' });
  return { kind: 'record', at: item.at, leaves, fields: item.fields, size: size.count, item: { item, said, roles } };
}

function leavesOf(value: Json, field: string, depth: number, leaves: Leaf[], size: { count: number }): void {
  size.count += 1;
  if (typeof value === 'string') leaves.push({ text: value, field });
  else if (typeof value === 'number' || typeof value === 'boolean') leaves.push({ text: String(value), field, literal: true });
  else if (value === null || depth > DEEPEST) return;
  else if (Array.isArray(value)) for (const element of value) leavesOf(element, `${field}[]`, depth + 1, leaves, size);
  else
    for (const name in value) {
      leaves.push({ text: name, field, isName: true });
      leavesOf(value[name]!, `${field}.${name}`, depth + 1, leaves, size);
      if (isAgain(name, value)) size.count += 1;
    }
}

/** Whether a name is read as `name_2` because it comes twice in its object: other readers keep one of them, so a copy may have no more of these. */
function isAgain(name: string, among: Record<string, Json>): boolean {
  const base = /^(.+)_\d+$/.exec(name)?.[1];
  return base !== undefined && base in among;
}

/** The lines of a text, many in one piece, or each by itself. `only`: those with these numbers. */
async function* linesOf(file: ManifestFile, apart: boolean, only: ReadonlySet<number> | undefined): AsyncGenerator<Piece, void, undefined> {
  let held: string[] = [];
  let length = 0;
  let first = 1;
  const piece = (): Piece => ({
    kind: 'record',
    at: { path: file.path, line: first },
    leaves: [{ text: held.join('\n'), field: '' }],
    fields: {},
    size: held.length,
  });
  for await (const batch of lines(asUtf8(file.bytes(), file.columns?.encoding ?? file.head.encoding!))) {
    for (const { bytes, line } of batch) {
      if (only !== undefined && !only.has(line)) continue;
      if (held.length === 0) first = line;
      const text = asBuffer(bytes).toString('utf8');
      held.push(text);
      length += text.length;
      if (!apart && length < TOGETHER && held.length < MAX_LINES) continue;
      yield piece();
      held = [];
      length = 0;
    }
  }
  if (held.length > 0) yield piece();
}
