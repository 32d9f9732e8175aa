import type { PartName } from '../../claims/parts/part-names.js';
import type { ReadingOutcome } from '../../model/batch.js';
import type { ColumnSettings, Part } from '../../model/format.js';
import type { MediaTable } from '../../model/item.js';
import type { ItemImports } from '../../model/lists/imported.js';
import type { KnownText } from '../../reading/open.js';
import type { Dismissing } from './dismissed.js';

/** A manifest or a part of one to read. */
export interface ReadTask {
  kind: 'read';
  path: string;
  absolute: string;
  format: string;
  salt: Uint8Array;
  columns?: ColumnSettings;
  /** What discovery found its text to be. */
  text?: KnownText;
  /** Parts that follow one another, to be read each by itself; the whole manifest where there are none. */
  ranges?: readonly Part[];
  /** The bytes of each part are digested: it may be taken over by a later scan. */
  digested?: boolean;
  /** Where the files are that the manifest lists, for the listing of a folder. */
  folder?: string;
  /** The parts of its dataset that have licenses of their own. */
  parts?: readonly PartName[];
  /** What is said inside the media files near it. */
  inside?: readonly MediaTable[];
  /** The registers that speak of its persons, by their ids. */
  registers?: readonly string[];
  /** The lists from outside that its items are held against, by their ids. */
  lists?: readonly string[];
  /** What people dismissed among its finds. */
  dismissing?: readonly Dismissing[];
  /** What other tools found in its items; then it is read whole. */
  imports?: readonly ItemImports[];
  /** Told already, for parts: all parts of a manifest are read alike. */
  reading?: ReadingOutcome;
}

/** A manifest whose first items are to be looked at, before its parts are read. */
export interface LearnTask extends Omit<ReadTask, 'kind'> {
  kind: 'learn';
}

/** A file whose bytes are to be digested. */
export interface HashTask {
  kind: 'hash';
  absolute: string;
}

export type Task = ReadTask | LearnTask | HashTask;
