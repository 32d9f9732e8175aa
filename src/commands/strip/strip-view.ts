import type { ManifestRef } from '../../discover/discover.js';
import type { Words } from '../../model/basics.js';
import type { Format } from '../../model/format.js';
import type { Outcome } from './copy.js';

/** A file to be stripped: a manifest, a member of an archive, or a file of a folder that no manifest lists. */
export type StripTask = Pick<ManifestRef, 'path' | 'absolute' | 'head'> & { format: Format };

/** A manifest and what became of it. */
export interface StrippedFile {
  path: string;
  /** Name of the format that reads it, for people. */
  format: string;
  outcome: Outcome;
}

/** What was written, what not and why. */
export interface StripView {
  kinds: string[];
  output: string;
  way: 'mask' | 'pseudonym';
  /** No copy was kept: it was only to be said what would become of each. */
  dryRun?: true;
  files: StrippedFile[];
  /** Files that no format reads: nobody looked into them, and they were not copied. */
  notRead: string[];
  /** What was not looked at in what was read. */
  notChecked: Words[];
}
