import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asUtf8 } from '../reading/bytes.js';
import { objectOf, outline } from '../reading/json/outline.js';
import { type JsonCut, jsonPieces, type Piece } from '../reading/json/pieces.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { LastItem } from './descriptor/last-item.js';
import { ListHead } from './descriptor/list-head.js';

const coco: Format = {
  id: 'coco',
  title: 'COCO annotations',
  reads: 'items',
  answersTo:
    'A COCO document: each of `images[]` is an item, with its license of `licenses[]` and what its `annotations[]` say joined by id. What `info` says of license, source, owner and date is said of the list, and searched for personal information with the last image; so are `licenses[]` of images that name none.',
  notRead: 'Segmentation masks and keypoints; pixels.',
  recognize,
  read,
  roles: {
    id: ['id'],
    url: ['coco_url', 'flickr_url', 'url', 'file_name'],
    page: ['page_url'],
    license: ['license.name', 'license'],
    'license-url': ['license.url'],
    collected: ['date_captured'],
    label: ['labels'],
  },
  rewrite: rewriteJson,
};

export default coco;

function recognize(head: Head): number {
  const seen = outline(head);
  if (seen?.outcome.root !== 'object') return 0;
  const { members, pieces } = seen;
  const images = pieces.find(({ member, record }) => member === 'images' && record === 1);
  const image = images === undefined ? undefined : objectOf(images);
  const others = ['annotations', 'categories', 'licenses', 'info'].filter((name) => members.has(name)).length;
  if (image !== undefined) return others > 0 && 'id' in image && ('file_name' in image || 'width' in image || 'coco_url' in image) ? 95 : 0;
  // images[] may lie beyond the head; annotations with an image and a category are of no other kind.
  const first = pieces.find(({ member, record }) => member === 'annotations' && record === 1);
  const annotation = first === undefined ? undefined : objectOf(first);
  return annotation !== undefined && 'image_id' in annotation && 'category_id' in annotation && !seen.members.has('images') && others > 1
    ? 80
    : 0;
}

/** What the other lists of the document say, by the ids that images name them by. */
interface Joined {
  licenses: Map<Id, Record<string, Json>>;
  categories: Map<Id, string>;
  annotated: Annotated;
  /** Images whose license is none of licenses[]. */
  nowhere: number;
  /** Images that name no license. */
  unlicensed: number;
}

/** So many licenses are kept to speak for images that name none. */
const MAX_LICENSES = 50;

const LISTS = ['images', 'annotations', 'categories', 'licenses'];
const isList = (member: string): boolean => LISTS.includes(member);

/** Two passes: lists may stand in any order, and only what is joined is kept from the first. */
async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  const { path } = file;
  let line = 1;
  let seen = false;
  const head = new ListHead(path);
  const last = new LastItem();
  try {
    const encoding = file.head.encoding ?? 'utf-8';
    const { joined, end, problems } = await join(jsonPieces(asUtf8(file.bytes(), encoding), isList), path, limit);
    if (problems.length > 0) yield problems;
    const stream = jsonPieces(asUtf8(file.bytes(), encoding), isList);
    const licenses: Piece[] = [];
    for await (const pieces of stream) {
      const reads: Read[] = [];
      for (const piece of pieces) {
        line = piece.line;
        if (piece.record === 0) head.add(piece);
        if (piece.member === 'licenses' && licenses.length < MAX_LICENSES) licenses.push(piece);
        if (piece.member === 'images') readImage(piece, path, joined, limit, reads);
        seen ||= piece.member === 'images';
      }
      const ready = last.after(reads);
      for (let at = 0; at < ready.length; at += 1024) yield ready.slice(at, at + 1024);
    }
    yield last.end(head.words());
    // The licenses speak for images that name none of them.
    if (joined.unlicensed > 0) for (const piece of licenses) head.add(piece);
    const card = head.card();
    if (card !== undefined) yield [card];
    if (joined.nowhere > 0) yield [nowhereProblem(joined.nowhere, path)];
    const problem = endProblem(end, seen, path);
    if (problem !== undefined) yield [problem];
  } catch (error) {
    yield [...last.end(head.words()), streamProblem(error, { path, line })];
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

function nowhereProblem(images: number, path: string): Problem {
  return { kind: 'problem', what: wrong('coco/licenses', { images }), at: { path, field: 'images[].license' }, lost: 0 };
}

/** What is wrong with how the document ends, or that it holds no images though it is whole. */
function endProblem({ cut, more }: JsonCut, seen: boolean, path: string): Problem | undefined {
  if (cut !== undefined || more !== undefined)
    return {
      kind: 'problem',
      what: cut === undefined ? wrong('coco/more-follows') : wrong('coco/cut-off'),
      at: { path, line: cut?.line ?? more?.line },
      // Where it breaks before or within the images, some are lost, and nothing tells how many.
      lost: more !== undefined || cut?.member === 'images' || !seen ? 1 : 0,
    };
  if (seen) return undefined;
  return { kind: 'problem', what: wrong('coco/no-images'), at: { path }, lost: 1 };
}

async function join(
  stream: AsyncGenerator<readonly Piece[], JsonCut, undefined>,
  path: string,
  limit: ProblemLimit,
): Promise<{ joined: Joined; end: JsonCut; problems: Problem[] }> {
  const joined: Joined = { licenses: new Map(), categories: new Map(), annotated: new Annotated(), nowhere: 0, unlicensed: 0 };
  const problems: Problem[] = [];
  for (;;) {
    let step: IteratorResult<readonly Piece[], JsonCut>;
    try {
      step = await stream.next();
    } catch {
      // The pass that reads the images meets the same error, after what comes before it.
      return { joined, end: { root: 'object' }, problems };
    }
    if (step.done) return { joined, end: step.value, problems };
    for (const piece of step.value) {
      if (piece.record === 0 || piece.member === undefined || piece.member === 'images') continue;
      const value = piece.tooLong === undefined ? objectOf(piece) : undefined;
      if (value !== undefined) {
        learn(piece.member, value, joined);
        continue;
      }
      const field = `${piece.member}[]`;
      const what = wrong('coco/element', { field });
      const at = { path, line: piece.line, record: piece.record, field };
      const problem = limit.admit({ kind: 'problem', what, at, lost: 0 });
      if (problem !== undefined) problems.push(problem);
    }
  }
}

function learn(member: string, value: Record<string, Json>, { licenses, categories, annotated }: Joined): void {
  const id = idOf(value.id);
  if (member === 'licenses' && id !== undefined) licenses.set(id, value);
  if (member === 'categories' && id !== undefined && typeof value.name === 'string') categories.set(id, value.name);
  const image = member === 'annotations' ? idOf(value.image_id) : undefined;
  if (image !== undefined) annotated.add(image, idOf(value.category_id));
}

type Id = number | string;

/** Categories kept for one image. */
const MAX_LABELS = 200;

/** For each image the number of its annotations and their categories. Many images have the same categories: each set is kept once. */
class Annotated {
  private readonly counts = new Map<Id, number>();
  private readonly sets = new Map<Id, number>();
  private readonly known: Id[][] = [[]];
  private readonly numbers = new Map<string, number>();

  add(image: Id, category: Id | undefined): void {
    this.counts.set(image, (this.counts.get(image) ?? 0) + 1);
    const before = this.sets.get(image) ?? 0;
    const categories = this.known[before] ?? [];
    if (category === undefined || categories.length >= MAX_LABELS || categories.includes(category)) return;
    const wider = [...categories, category].sort();
    const name = JSON.stringify(wider);
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.known.push(wider) - 1;
      this.numbers.set(name, number);
    }
    this.sets.set(image, number);
  }

  of(image: Id): { count: number; categories: readonly Id[] } | undefined {
    const count = this.counts.get(image);
    return count === undefined ? undefined : { count, categories: this.known[this.sets.get(image) ?? 0] ?? [] };
  }
}

/** An id, the same whether it is written as a number or as its digits. */
function idOf(value: Json | undefined): Id | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  return /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

function readImage(piece: Piece, path: string, joined: Joined, limit: ProblemLimit, reads: Read[]): void {
  const at = { path, line: piece.line, record: piece.record };
  const image = piece.tooLong === undefined ? objectOf(piece) : undefined;
  if (image === undefined) {
    const problem = limit.admit({ kind: 'problem', what: wrong('coco/image'), at: { ...at, field: 'images[]' }, lost: 1 });
    if (problem !== undefined) reads.push(problem);
    return;
  }
  const fields: Record<string, Json> = { ...image };
  const stated = idOf(image.license);
  const license = stated === undefined ? undefined : joined.licenses.get(stated);
  if (license !== undefined) fields.license = license;
  else if (stated !== undefined) joined.nowhere += 1;
  else if (image.license === undefined || image.license === null) joined.unlicensed += 1;
  const id = idOf(image.id);
  const notes = id === undefined ? undefined : joined.annotated.of(id);
  if (notes !== undefined) {
    fields.annotations = notes.count;
    fields.labels = notes.categories.map((category) => joined.categories.get(category) ?? String(category)).sort();
  }
  const key = typeof image.file_name === 'string' && image.file_name !== '' ? image.file_name : id?.toString();
  reads.push({ kind: 'item', key, at, fields });
}
