/** Boxes that annotations draw on an image. */

import { isObject, type Json } from '../../../model/basics.js';
import { append } from '../../../text/append.js';
import { labelIn } from './item-spans.js';

/** A box. `size`: left, top, width, height; `corners`: left, top, right, bottom; `middle`: the middle, width, height; `percent`: as `size`, in percent of the image. */
export interface ImageBox {
  form: 'size' | 'corners' | 'middle' | 'percent';
  /** What numbers count; where nobody says, parts of the image if none is above 1, else pixels. */
  unit?: 'pixel' | 'share';
  numbers: [number, number, number, number];
  label: string;
}

/** So many boxes of one image are shown. */
export const MAX_BOXES = 300;

/** Every box among the fields: objects with a box, a list of boxes beside a list of labels (`objects: { bbox, category }`), or one box. */
export function boxesOf(fields: Readonly<Record<string, Json>>): ImageBox[] {
  const boxes: ImageBox[] = [];
  const own = boxIn(fields);
  if (own) boxes.push(own);
  for (const value of Object.values(fields)) {
    if (Array.isArray(value)) for (const one of value) push(boxes, isObject(one) ? boxIn(one) : undefined);
    else if (isObject(value)) append(boxes, columns(value));
    if (boxes.length >= MAX_BOXES) break;
  }
  return boxes.slice(0, MAX_BOXES);
}

function push(boxes: ImageBox[], box: ImageBox | undefined): void {
  if (box) boxes.push(box);
}

/** `{ bbox: [[…], […]], category: [1, 2] }`. */
function columns(value: Readonly<Record<string, Json>>): ImageBox[] {
  const lists = value.bbox ?? value.boxes;
  if (!Array.isArray(lists)) return [];
  const names = Object.entries(value).find(([name, list]) => /^(?:categor|label|class|name)/i.test(name) && Array.isArray(list));
  const labels = (names?.[1] ?? []) as Json[];
  return lists.flatMap((one, i) => {
    const numbers = fourOf(one);
    const label = labels[i];
    return numbers
      ? [{ form: 'size' as const, numbers, label: typeof label === 'string' || typeof label === 'number' ? String(label) : '' }]
      : [];
  });
}

const FORMS: readonly [form: ImageBox['form'], names: readonly string[]][] = [
  ['corners', ['xmin', 'ymin', 'xmax', 'ymax']],
  ['corners', ['x1', 'y1', 'x2', 'y2']],
  ['corners', ['left', 'top', 'right', 'bottom']],
  ['size', ['x', 'y', 'width', 'height']],
  ['size', ['x', 'y', 'w', 'h']],
  ['size', ['left', 'top', 'width', 'height']],
];

function boxIn(value: Readonly<Record<string, Json>>): ImageBox | undefined {
  const box = value.bbox ?? value.box ?? value.bounding_box ?? value.bndbox ?? value;
  const label = labelIn(value) ?? '';
  const list = fourOf(box);
  if (list) return { form: 'size', numbers: list, label };
  if (!isObject(box)) return undefined;
  for (const [form, names] of FORMS) {
    const numbers = fourOf(names.map((name) => box[name] ?? null));
    if (numbers) return { form, numbers, label };
  }
  return undefined;
}

function fourOf(value: Json | undefined): ImageBox['numbers'] | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  return value.every((one) => typeof one === 'number' && Number.isFinite(one)) ? (value as ImageBox['numbers']) : undefined;
}
