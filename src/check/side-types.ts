/** What the two sides of a change are asked for, and what they come to. */

import type { BlobsView, ChangeBase } from '../model/snapshot.js';
import type { Project } from '../project/project.js';
import type { ScanOptions, ScanResult } from '../scan/scan-options.js';
import type { BaseFound } from './base-asked.js';
import type { Answered } from './known/known-answers.js';
import type { KnownSummary } from './known/known-file.js';

/** What both sides need to know. */
export interface SidesAsked {
  project: Project;
  base: BaseFound;
  /** Relative to the project folder. */
  paths: readonly string[];
  /** A folder of the caller's, which removes it. */
  folder: string;
  staged: boolean;
  /** Both sides are read though nothing differs: something waits for totals of the project. */
  always: boolean;
  licit: string;
  workers?: number;
  /** Told of the scan of the change. */
  onFound?: ScanOptions['onFound'];
  onProgress?: ScanOptions['onProgress'];
  /** Told that the key of a ledger is not at hand, so that all is read again: its name, and its path. */
  onKeyMissing?(label: string, file: string): void;
  /** What a machine that has the data said of what pointers stand for. */
  known?: KnownSummary;
  /** Told of pointers that it knows in other surroundings, and does not answer. */
  onMoved?(paths: readonly string[]): void;
}

/** What was scanned, and where the record of it is. */
export interface Sides {
  ledger: string;
  base: ChangeBase;
  /** The run of the base; undefined where nothing was there. */
  before?: number;
  after: ScanResult;
  paths: readonly string[];
  /** Paths of the change by those of the base, for files that it renames. */
  renamed: ReadonlyMap<string, string>;
  /** What Git leaves out under the paths: on neither side. */
  ignored: readonly string[];
  /** The change touches nothing under the paths. */
  untouched?: boolean;
  /** What became of each file of the change. */
  blobs?: BlobsView;
  /** Reads the side of the change once more, without these detectors, into a ledger of its own. Undefined where nothing is left. */
  without(kinds: readonly string[]): Promise<{ ledger: string; run: number } | undefined>;
  /** The base as it was before files changed their folders, in a ledger of its own. */
  unmoved?: { ledger: string; run: number };
  /** The pointers whose objects are not here and that a machine that has them answers. */
  answered: ReadonlyMap<string, Answered>;
}

/** A change without data: nothing is under the paths, or nothing but what is no data. */
export interface NoData {
  base: ChangeBase;
  blobs?: BlobsView;
}
