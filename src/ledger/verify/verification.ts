/** What verifying a ledger comes to. */

import type { HeadedEntry, HeadsCheck } from './verify-heads.js';
import type { SchemaMisfit } from './verify-schema.js';

/** What checking a ledger showed. The counts say how much was checked: where the journal is broken, no row is. */
export interface Verification {
  /** Everything that could be made again fits, and every kept head is in the journal. */
  whole: boolean;
  ledger: string;
  /** The journal's entries as far as they fit. */
  chain: HeadedEntry[];
  entries: number;
  /** Hash of the last entry that fits. */
  head: string;
  runs: number;
  items: number;
  roots: number;
  /** Draws that were made again, and decisions that were counted again; absent where there is none. */
  samples?: { draws: number; decisions: number };
  /** The shards that hold the rows of a corpus ledger: `items` are looked at where it is deep. */
  shards?: { shards: number; items: number; deep: boolean };
  brokenAt?: Broken;
  /** Whether the chain holds the head that was asked for, and so extends it. Undefined: none was asked for, or a broken chain leaves it open. */
  headKnown?: boolean;
  /** The entry with that head. */
  headEntry?: number;
  /** What could not be checked because it was erased. */
  erased: string[];
  /** Tables, columns, indexes, triggers and views that are not as licit makes them; absent where all are. */
  schema?: SchemaMisfit[];
  /** What the kept heads show; absent where no file of them was given. */
  heads?: HeadsCheck;
  /** Where the clock went back between two entries; absent where it never did. Honest ledgers may have such places. */
  clockBack?: ClockBack[];
}

/** An entry that is dated before the one it follows. */
export interface ClockBack {
  entry: number;
  time: string;
  before: string;
}

/** The first thing that does not fit, named as closely as the digests allow. */
export interface Broken {
  /** The entry that does not fit, or that its run's rows do not fit. */
  entry?: number;
  run?: number;
  table?: string;
  /** Path of the manifest. */
  manifest?: string;
  /** Id of the item: manifest × 2³² + row. */
  item?: number;
  what: string;
}
