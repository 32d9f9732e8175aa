import type { Confidence } from './basics.js';
import type { Detection } from './detection.js';
import type { Card, Problem } from './item.js';
import type { IdentifierFields } from './lists/list-kinds.js';

/** Rows that cross the thread boundary together. */
export const BATCH_ROWS = 2048;

/** A column of optional strings as one string and lengths: copying it between threads costs one copy, not one object an item. */
export interface Column {
  text: string;
  /** UTF-16 length of each, NONE for an absent one; empty when the whole column is absent. */
  lengths: Uint32Array;
}

const NONE = 0xffffffff;

/** Items of one manifest as a few typed arrays and strings. Profile and host numbers are the sender's own; new ones are defined in the batch that first uses them. */
export interface Batch {
  rows: number;
  at: Float64Array;
  digests: Uint8Array;
  profile: Uint32Array;
  /** 0: no host. */
  host: Uint32Array;
  key: Column;
  url: Column;
  owner: Column;
  collected: Column;
  profiles: string[];
  hosts: string[];
  /** For each profile in the batch four numbers: itself, the bytes of its records, how many state the size of their content, the sum of those sizes. */
  sizes: Float64Array;
  /** What the items measure: cells of `MEASURES.width` numbers, in the order of `MEASURES`. */
  measures: Float64Array;
  /** Detections with the row they are in. */
  detections: { row: number; found: Detection[] }[];
  problems: Problem[];
  cards: Card[];
  /** What the first items of the manifest taught, with the first batch of a task that was not told it. */
  learned?: ReadingOutcome;
  /** The batch is the last one of a part. */
  end?: PartEnd;
}

/** The numbers of a cell of `Batch.measures`: first what its items have in common, then counts and sums of them. */
export const MEASURES = {
  profile: 0,
  /** The sender's number of the host that the items name; 0: none. */
  host: 1,
  /** 1: the host is in mainland China, 2: it is not, 0: nothing says so. */
  home: 2,
  /** Place in `MEDIA`. */
  medium: 3,
  /** Place in `LANGUAGES`; 0: not determined. */
  language: 4,
  items: 5,
  records: 6,
  texts: 7,
  bytes: 8,
  characters: 9,
  statedItems: 10,
  stated: 11,
  /** Tokens estimated as o200k_base and as Llama 3 have them. */
  tokens: 12,
  otherTokens: 13,
  imageItems: 14,
  images: 15,
  audioItems: 16,
  audioMs: 17,
  videoItems: 18,
  videoMs: 19,
  empty: 20,
  datedItems: 21,
  /** Earliest and latest day as one number, 20240131; the day or month is 0 where it is not stated. */
  from: 22,
  until: 23,
  width: 24,
} as const;

/** Which fields of a manifest say how much its items are. Paths are names joined by `.`. */
export interface MeasuredFields {
  /** Tokens of the content. */
  tokens: string[];
  durations: { path: string /** Seconds in one. */; unit: number }[];
  /** Media types. */
  types: string[];
  /** The language, which may be one of programs. */
  languages: string[];
  paths: string[];
  /** Fields that hold or name pictures, sound or video. */
  media?: { path: string; medium: 'image' | 'audio' | 'video' }[];
  /** What the addresses of most items end like: those without an ending are taken for the same. */
  usual?: 'image' | 'audio' | 'video';
}

/** What a part ends with. */
export interface PartEnd {
  /** Lines in the part, for parts that are cut at lines. */
  lines: number;
  /** How many values of each field were looked at in the part, and what they hold. */
  fields: FieldCount[];
  /** How many items of the part carry each label, by label column. */
  labels: LabelCount[];
  /** SHA-256 of the manifest's salt and the part's bytes, in hex, for parts that are cut by content. */
  digest?: string;
}

/** Masked examples that are kept of a kind in a field. */
export const FIELD_EXAMPLES = 3;

/** How often values of a field hold something. */
export interface FieldCount {
  field: string;
  /** Values that were looked at. */
  looked: number;
  /** By kind: values that hold it, those that do so likely or certainly, and the first masked examples; none where it was taken for chance. */
  kinds: { kind: string; holding: number; likely: number; examples: string[] }[];
}

/** Distinct labels of a column that are counted; a column with more is not a label column. */
export const MAX_LABELS = 1000;

/** Why the labels of a column are not kept: there are too `many`, or one is too `long`. */
export type LabelOver = 'many' | 'long';

/** How many items carry each label of a column. */
export interface LabelCount {
  field: string;
  /** Items that carry any. */
  items: number;
  /** Sorted by label; empty where they are not kept. */
  labels: [label: string, items: number][];
  over?: LabelOver;
}

/** What the values of a field say together of a value that is wholly of a kind. */
export interface KindEvidence {
  /** The confidence that such a value comes to, at least (`likely`, `certain`) or at most (`possible`); `chance`: it is taken for none. */
  to: Confidence | 'chance' | 'as found';
  /** It goes for what is part of a value too, and for what the name of the field tells. */
  anywhere?: true;
  /** It goes for names that are certain too: they are of persons, whom no law protects any more. */
  evenCertain?: true;
  /** What is a name in it is only mentioned: nearly all other values of the field are words. False: a text in records of persons mentions nobody else. */
  mention?: boolean;
  why: string;
}

/** By field and kind; the same for all parts of a manifest. */
export type FieldEvidence = Map<string, Map<string, KindEvidence>>;

/** What the values of a column are, as far as its first items show; `mixed`: of several kinds, or objects. */
export type ColumnType =
  | 'text'
  | 'date'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'mixed'
  | 'text[]'
  | 'integer[]'
  | 'number[]'
  | 'boolean[]'
  | 'mixed[]';

/** A column of a table, or a member of the objects in one: its name, or names one within the other. */
export interface TableColumn {
  path: string[];
  /** Left out where no value was seen. */
  type?: ColumnType;
}

export interface ReadingOutcome {
  roles: Partial<Record<string, readonly string[]>>;
  textFields: string[];
  ambiguous: { role: string; fields: string[] }[];
  /** Fields that have values among the first items, and roles that were given to fields: other fields get theirs when they come. */
  settled?: { fields: readonly string[]; roles: readonly string[] };
  /** The columns of a table, by its first items; names that hold something personal are not among them. */
  columns?: TableColumn[];
  unit: 'line' | 'record';
  evidence: FieldEvidence;
  /** The fields that say how much its items are; absent where no item could be read. */
  measured?: MeasuredFields;
  /** The fields that tell of which part of its dataset an item is; only where parts have licenses of their own. */
  partFields?: { columns: readonly string[]; files: readonly string[] };
  /** The fields by which lists from outside may name its items, and those of them whose values the ledger does not keep. */
  identifiers?: { all: IdentifierFields; notKept: IdentifierFields };
}

/** Packs a column. A lone surrogate becomes U+FFFD: the ledger is UTF-8, which cannot hold one. */
export function packColumn(values: (string | undefined)[]): Column {
  let any = false;
  const lengths = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value === undefined) lengths[i] = NONE;
    else {
      if (!value.isWellFormed()) values[i] = value.toWellFormed();
      lengths[i] = value.length;
      any = true;
    }
  }
  return any ? { text: values.join(''), lengths } : { text: '', lengths: new Uint32Array(0) };
}

export function unpackColumn(column: Column, rows: number): (string | null)[] {
  const values: (string | null)[] = new Array(rows).fill(null);
  if (column.lengths.length === 0) return values;
  let from = 0;
  for (let i = 0; i < rows; i += 1) {
    const length = column.lengths[i]!;
    if (length === NONE) continue;
    values[i] = column.text.slice(from, from + length);
    from += length;
  }
  return values;
}

/** The buffers of a batch that can be handed over instead of copied. */
export function transferable(batch: Batch): ArrayBuffer[] {
  return [batch.at.buffer, batch.digests.buffer, batch.profile.buffer, batch.host.buffer, batch.sizes.buffer, batch.measures.buffer].filter(
    (b): b is ArrayBuffer => b instanceof ArrayBuffer,
  );
}
