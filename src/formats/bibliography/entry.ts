import type { Json, ProblemReason } from '../../model/basics.js';

/** A work of a bibliography. */
export interface Entry {
  key: string;
  line: number;
  fields: Map<string, Json>;
  /** As it stands. */
  record: string;
}

/** Something that is no entry, or not a whole one. */
export interface Broken {
  what: ProblemReason;
  line: number;
  lost: number;
}

/** Longer entries are not read. */
export const MOST_ENTRY = 4 << 20;
/** So many fields of one entry are kept. */
export const MOST_FIELDS = 500;
