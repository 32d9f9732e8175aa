/** Boxes of formats whose readers keep labels in summary: COCO and CVAT documents are read once more, for the images of a sample alone. */
import type { Json } from '../../../../model/basics.js';
import type { ManifestFile } from '../../../../model/format.js';
import { asUtf8 } from '../../../../reading/bytes.js';
import { objectOf } from '../../../../reading/json/outline.js';
import { jsonPieces } from '../../../../reading/json/pieces.js';
import { XmlReader } from '../../../../reading/xml/xml.js';
import { type ImageBox, MAX_BOXES } from '../item-boxes.js';

/** What was drawn on an image, and the size that the annotations say it has. */
export interface DrawnBoxes {
  boxes: ImageBox[];
  frame?: { width: number; height: number };
}

/** Reads the boxes of images, by what their items call them. Other formats give none. */
export async function listBoxes(file: ManifestFile, format: string, wanted: ReadonlySet<string>): Promise<Map<string, DrawnBoxes>> {
  const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
  if (format === 'coco') return cocoBoxes(asUtf8(file.bytes(), encoding), wanted);
  return format === 'cvat' ? cvatBoxes(asUtf8(file.bytes(), encoding), wanted) : new Map();
}

/** What an item of COCO or CVAT is called by its annotations; undefined where it names nothing. */
export function boxesName(format: string, fields: Readonly<Record<string, Json>>): string | undefined {
  const id = format === 'coco' ? fields.id : format === 'cvat' ? (fields.name ?? fields.id) : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

const LISTS = new Set(['annotations', 'categories']);

async function cocoBoxes(bytes: AsyncIterable<Uint8Array>, wanted: ReadonlySet<string>): Promise<Map<string, DrawnBoxes>> {
  const found = new Map<string, { numbers: ImageBox['numbers']; category: string }[]>();
  const names = new Map<string, string>();
  for await (const pieces of jsonPieces(bytes, (member) => LISTS.has(member)))
    for (const piece of pieces) {
      if (piece.record === 0 || piece.tooLong !== undefined || piece.member === undefined) continue;
      const value = objectOf(piece);
      if (value === undefined) continue;
      if (piece.member === 'categories' && typeof value.name === 'string') names.set(String(value.id), value.name);
      if (piece.member !== 'annotations' || !wanted.has(String(value.image_id)) || !Array.isArray(value.bbox)) continue;
      const mine = found.get(String(value.image_id)) ?? [];
      if (mine.length < MAX_BOXES) mine.push({ numbers: fourOf(value.bbox), category: String(value.category_id ?? '') });
      found.set(String(value.image_id), mine);
    }
  return new Map(
    [...found].map(([image, boxes]) => [
      image,
      { boxes: boxes.map(({ numbers, category }) => ({ form: 'size', unit: 'pixel', numbers, label: names.get(category) ?? category })) },
    ]),
  );
}

/** Four numbers; what is none is told as broken where it is drawn. */
function fourOf(values: readonly unknown[]): ImageBox['numbers'] {
  return [0, 1, 2, 3].map((at) => (typeof values[at] === 'number' ? values[at] : Number.NaN)) as ImageBox['numbers'];
}

async function cvatBoxes(bytes: AsyncIterable<Uint8Array>, wanted: ReadonlySet<string>): Promise<Map<string, DrawnBoxes>> {
  const found = new Map<string, DrawnBoxes>();
  const xml = new XmlReader();
  let mine: DrawnBoxes | undefined;
  const hear = (events: Iterable<ReturnType<XmlReader['end']> extends Generator<infer One> ? One : never>): void => {
    for (const event of events) {
      if (event.kind === 'close' && event.name === 'image') mine = undefined;
      if (event.kind !== 'open') continue;
      const { name, attributes } = event;
      if (name === 'image') {
        const called = attributes.get('name') ?? attributes.get('id') ?? '';
        mine = wanted.has(called) ? { boxes: [], ...frameOf(attributes.get('width'), attributes.get('height')) } : undefined;
        if (mine) found.set(called, mine);
      } else if (name === 'box' && mine !== undefined && mine.boxes.length < MAX_BOXES)
        mine.boxes.push({
          form: 'corners',
          unit: 'pixel',
          numbers: fourOf(['xtl', 'ytl', 'xbr', 'ybr'].map((key) => numberIn(attributes.get(key)))),
          label: attributes.get('label') ?? '',
        });
    }
  };
  for await (const piece of bytes) hear(xml.push(piece));
  hear(xml.end());
  return found;
}

/** A number that is written out; undefined for anything else. */
export function numberIn(words: string | undefined): number | undefined {
  return words !== undefined && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(words) ? Number(words) : undefined;
}

/** The size that annotations say an image has. */
export function frameOf(width: Json | undefined, height: Json | undefined): Pick<DrawnBoxes, 'frame'> {
  const [w, h] = [width, height].map((one) => (typeof one === 'number' ? one : typeof one === 'string' ? numberIn(one) : undefined));
  return w !== undefined && h !== undefined && w > 0 && h > 0 ? { frame: { width: w, height: h } } : {};
}
