/** How many items carry each label of the label columns (docs/measures.md, "Label balance"). */
import type { Json } from '../model/basics.js';
import { type LabelCount, type LabelOver, MAX_LABELS } from '../model/batch.js';
import { keep } from '../text/append.js';
import { compare } from '../text/show.js';
import { valueAt } from './item-texts.js';

/** A longer label is a text. */
const LONGEST = 200;
/** So many columns are counted. */
const MAX_FIELDS = 50;
/** Elements of one list that are looked at. */
const MAX_ELEMENTS = 10_000;
/** Columns that are named like labels and hold places in a picture. */
const PLACES = /(?:^|[._])(?:bbox(?:es)?|box(?:es)?|segmentations?|keypoints?|polygons?|masks?|points?|areas?)$/i;
/** Names under which an annotation says its label. */
const MEMBERS = [
  'label',
  'labels',
  'category',
  'category_id',
  'class',
  'class_name',
  'class_id',
  'type',
  'tag',
  'entity',
  'name',
  '标签',
  '类别',
];

/** What a field for a label holds of an item that has none. `none` and `unknown` are labels of many a scheme. */
const UNLABELED =
  /^(?:-+|—|n\/?a|nan|null|un-?label+ed|not label+ed|un-?annotated|not annotated|no label|to ?do|tbd|pending|未标注?|待标注?|未打标|нет|unbeschriftet|nicht annotiert)$/i;

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** The label columns that are counted. */
export function countedLabelFields(fields: readonly string[]): string[] {
  return fields.filter((path) => !PLACES.test(path)).slice(0, MAX_FIELDS);
}

interface Column {
  field: string;
  path: string[];
  items: number;
  labels: Map<string, number>;
  over?: LabelOver;
  /** Labels as they are shown: those of one part come again in the next. */
  shown: Map<string, string>;
}

/** Counts labels of items: of one manifest, or one part of it, at a time. */
export class LabelCounter {
  readonly #columns: Column[];
  /** Fields for labels that are not counted, as of boxes. */
  readonly #others: readonly (readonly string[])[];
  readonly #own = new Set<string>();

  constructor(fields: readonly string[]) {
    const counted = countedLabelFields(fields);
    this.#others = fields.filter((field) => !counted.includes(field)).map((field) => field.split('.'));
    this.#columns = counted.map((field) => ({
      field,
      path: field.split('.'),
      items: 0,
      labels: new Map(),
      shown: new Map(),
    }));
  }

  /** Counts an item. Whether it carries a label: a field for one may be empty, or say that nobody has set one. */
  add(fields: Readonly<Record<string, Json>>): boolean {
    if (this.#columns.length === 0 && this.#others.length === 0) return false;
    let labeled = false;
    for (const column of this.#columns) {
      const own = this.#own;
      own.clear();
      const value = column.path.length === 1 ? fields[column.field] : valueAt(fields, column.path);
      if (value === undefined || value === null) continue;
      collect(value, own, 0);
      if (own.size === 0) continue;
      column.items += 1;
      for (const label of own) {
        this.#count(column, label);
        labeled ||= !UNLABELED.test(label);
      }
    }
    return labeled || this.#others.some((path) => isGiven(valueAt(fields, path as string[])));
  }

  #count(column: Column, label: string): void {
    if (label.length > LONGEST) close(column, 'long');
    if (column.over !== undefined) return;
    const before = column.labels.get(label);
    if (before === undefined && column.labels.size >= MAX_LABELS) close(column, 'many');
    else column.labels.set(label, (before ?? 0) + 1);
  }

  /** The counts since the last time, by column; begins anew. `shown` masks what is personal in a label. */
  take(shown: (label: string, field: string) => string): LabelCount[] {
    return this.#columns.map((column) => {
      const labels = new Map<string, number>();
      for (const [label, items] of column.labels) {
        const name = shownOf(column, label, shown);
        labels.set(name, (labels.get(name) ?? 0) + items);
      }
      const { field, items, over } = column;
      column.items = 0;
      column.labels = new Map();
      delete column.over;
      return { field, items, labels: inOrder(labels), ...(over && { over }) };
    });
  }
}

/** A label with what is personal in it masked. No more are kept than one part can have. */
function shownOf({ field, shown: kept }: Column, label: string, show: (label: string, field: string) => string): string {
  let name = kept.get(label);
  if (name !== undefined) return name;
  name = keep(kept, label, show(label.isWellFormed() ? label : label.toWellFormed(), field), MAX_LABELS);
  return name;
}

/** What kept its labels no longer does; a text is worse than many labels, whichever comes first. */
function close(column: Column, over: LabelOver): void {
  column.over = over;
  column.labels.clear();
}

/** The labels of a value, each once: itself, the elements of a list, what an object says under a name for labels. */
function collect(value: Json, into: Set<string>, depth: number): void {
  if (typeof value === 'string') {
    const label = value.trim();
    if (label !== '') into.add(label);
  } else if (typeof value === 'number' || typeof value === 'boolean') into.add(String(value));
  else if (value === null || depth > 3) return;
  else if (Array.isArray(value)) for (const one of labelsAmong(value, depth)) collect(one, into, depth + 1);
  else for (const name of MEMBERS) if (Object.hasOwn(value, name)) collect(value[name]!, into, depth + 1);
}

/** The elements of a list that can be labels: of a list within one that has words and numbers, `[4, 11, "SHIP"]`, the numbers are places. */
function labelsAmong(list: readonly Json[], depth: number): readonly Json[] {
  const some = list.slice(0, MAX_ELEMENTS);
  return depth > 0 && some.some((one) => typeof one === 'string') ? some.filter((one) => typeof one !== 'number') : some;
}

/** The labels of one column over the parts of a manifest. The order of the parts makes no difference. */
export class LabelTotal {
  readonly #labels = new Map<string, number>();
  #items = 0;
  #over: LabelOver | undefined;

  add({ items, labels, over }: LabelCount): void {
    this.#items += items;
    if (over === 'long') this.#over = 'long';
    if (this.#over !== undefined) return;
    for (const [label, n] of labels) this.#labels.set(label, (this.#labels.get(label) ?? 0) + n);
    if (over === 'many' || this.#labels.size > MAX_LABELS) this.#over = 'many';
  }

  count(field: string): LabelCount {
    if (this.#over !== undefined) return { field, items: this.#items, labels: [], over: this.#over };
    return { field, items: this.#items, labels: inOrder(this.#labels) };
  }
}

function inOrder(labels: ReadonlyMap<string, number>): LabelCount['labels'] {
  return [...labels].sort(([a], [b]) => compare(a, b));
}
