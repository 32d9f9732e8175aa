import type { Outcome } from './copy.js';

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
  /** No copy was kept: it was only to be said what would become of each. */
  dryRun?: true;
  files: StrippedFile[];
  /** Files that no format reads: nobody looked into them, and they were not copied. */
  notRead: string[];
}
