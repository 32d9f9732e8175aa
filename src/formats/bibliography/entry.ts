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
export const MAX_ENTRY_BYTES = 4 << 20;
/** So many fields of one entry are kept. */
export const MAX_FIELDS = 500;
