/** What the page shows of an item: its texts with labels in place, media, the other fields; personal values masked until they are asked for. */
import { realpathSync } from 'node:fs';
import type { Inspector } from '../../../inspect/inspect.js';
import type { Json, Lang } from '../../../model/basics.js';
import { maskedStretches, maskSpans } from '../../../scan/workers/masked-texts.js';
import { printed } from '../../../text/masked-paths.js';
import { place, visible } from '../../../text/show.js';
import type { SampleItem } from '../sample-items.js';
import { besideBoxes } from './drawn/beside-boxes.js';
import { type DrawnBoxes, frameOf } from './drawn/list-boxes.js';
import { boxesOf, type ImageBox, MAX_BOXES } from './item-boxes.js';
import { type ItemMedium, itemMedia } from './item-media.js';
import { type AnnotationResults, resultsOf, spansOn } from './item-results.js';
import { readable, type Segment, segmentsOf } from './item-segments.js';
import { spansOf, type TextSpan, taggedTokens } from './item-spans.js';
import { goneWords } from './review-words.js';

/** An item as the page gets it. Every text in it is safe to put on a page as text. */
export interface ShownItem {
  n: number;
  at: string;
  dataset: string;
  /** Why it cannot be shown. */
  gone?: string;
  texts: { field: string; segments: Segment[] }[];
  media: Omit<ItemMedium, 'path' | 'held'>[];
  boxes: ImageBox[];
  /** The size that annotations say the image has, where they do: boxes are in its pixels. */
  frame?: { width: number; height: number };
  labels: { field: string; text: string }[];
  fields: { field: string; text: string }[];
  /** Some of it is masked. */
  masked: boolean;
}

/** Makes the page's item. With `revealed` nothing is masked. */
export function shownItem(
  item: SampleItem,
  inspector: Inspector,
  { root, lang, revealed, listed }: { root: string; lang: Lang; revealed: boolean; listed?: DrawnBoxes },
): ShownItem {
  const { n, at, dataset, raw, fields: masked, roles, record } = item;
  const head = { n, at: printed(place(at)), dataset: printed(visible(dataset)) };
  if (raw === undefined || masked === undefined)
    return {
      ...head,
      gone: goneWords[item.gone ?? 'changed'][lang],
      texts: [],
      media: [],
      boxes: [],
      labels: [],
      fields: [],
      masked: false,
    };
  const shown = revealed ? raw : masked;
  // Labels and names of fields may themselves name someone.
  const safe = (text: string, field?: string): string =>
    visible(revealed ? text : maskSpans(text, inspector.text(text, { path: at.path, ...(field !== undefined && { field }) })));
  const drawn = resultsOf(record);
  const media = itemMedia(item, shown, root);
  const { boxes, frame } = boxesOn(raw, { drawn, listed, image: media.find(({ kind }) => kind === 'image')?.path, root });
  const texts = textsOf(raw, roles?.text ?? [], drawn).map(({ field, text, spans }) => {
    const stretches = revealed ? [] : maskedStretches(text, inspector.text(text, { path: at.path, field }));
    const labeled = spans.map((span) => ({ ...span, label: safe(span.label, field) }));
    return { field, segments: segmentsOf(text, labeled, stretches) };
  });
  const labelPaths = [...new Set([...(roles?.label ?? []), 'labels', 'label'])].filter((path) => isLabel(valueAt(raw, path)));
  const taken = new Set([...texts.map(({ field }) => field), ...labelPaths]);
  const lines = (some: readonly string[]): ShownItem['fields'] =>
    some.map((field) => ({ field: safe(field), text: outlined(valueAt(shown, field) ?? null, safe) }));
  return {
    ...head,
    texts: texts.map((text) => ({ ...text, field: safe(text.field) })),
    media: media.map(({ path: _, held: __, name, field, ...medium }) => ({
      ...medium,
      name: visible(name),
      field: safe(field),
    })),
    boxes: boxes.map((box) => ({ ...box, label: safe(box.label) })),
    ...(frame && { frame }),
    labels: lines(labelPaths),
    fields: lines(Object.keys(raw).filter((field) => !taken.has(field))),
    masked: !revealed && JSON.stringify(raw) !== JSON.stringify(masked),
  };
}

/** What is drawn on the image of an item: by its fields, its annotation, its list, or a file beside the image. */
function boxesOn(
  raw: Readonly<Record<string, Json>>,
  { drawn, listed, image, root }: { drawn: AnnotationResults; listed?: DrawnBoxes; image?: string; root: string },
): DrawnBoxes {
  const own = [...boxesOf(raw), ...drawn.boxes];
  const beside = own.length === 0 && listed === undefined && image !== undefined ? besideBoxes(image, realpathSync(root)) : undefined;
  const frame = listed?.frame ?? beside?.frame ?? frameOf(raw.width, raw.height).frame;
  return { boxes: [...own, ...(listed?.boxes ?? []), ...(beside?.boxes ?? [])].slice(0, MAX_BOXES), ...(frame && { frame }) };
}

/** Whether a value is shown as the label of the item; labels of parts of it are in their place. */
function isLabel(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => typeof one !== 'object');
  return value !== undefined && value !== null && typeof value !== 'object';
}

interface RawText {
  field: string;
  text: string;
  spans: TextSpan[];
}

/** The texts of an item by role, spans on the one that they fit; tagged tokens where no field is the text. */
function textsOf(raw: Readonly<Record<string, Json>>, paths: readonly string[], drawn: AnnotationResults): RawText[] {
  const texts: RawText[] = paths.flatMap((field) => {
    const text = valueAt(raw, field);
    return typeof text === 'string' && text !== '' ? [{ field, text, spans: spansOn(drawn, text) }] : [];
  });
  for (const one of texts) {
    if (one.spans.length === 0) one.spans = spansOf(raw, one.text);
    if (one.spans.length > 0) break;
  }
  const tokens = texts.length === 0 ? taggedTokens(raw) : undefined;
  return tokens ? [tokens] : texts;
}

function valueAt(fields: Readonly<Record<string, Json>>, path: string): Json | undefined {
  if (Object.hasOwn(fields, path)) return fields[path];
  let at: Json | undefined = fields as Json;
  for (const name of path.split('.'))
    at = typeof at === 'object' && at !== null && !Array.isArray(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** What is nested deeper is left out: nobody reads it. */
const DEEPEST = 40;

/** A value in lines: a name and its value each, what is nested further in. */
function outlined(value: Json, safe: (name: string) => string, indent = ''): string {
  if (indent.length > 2 * DEEPEST) return '…';
  if (typeof value === 'string') return readable(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value) && value.every(isPlain)) return value.map((one) => readable(String(one))).join(', ');
  return Object.entries(value)
    .map(([name, one]) => {
      const head = `${indent}${Array.isArray(value) ? '–' : `${safe(name)}:`}`;
      const isNested =
        typeof one === 'object' && one !== null && !(Array.isArray(one) && one.every(isPlain)) && Object.keys(one).length > 0;
      return isNested ? `${head}\n${outlined(one, safe, `${indent}  `)}` : `${head} ${outlined(one, safe)}`;
    })
    .join('\n');
}

function isPlain(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}
