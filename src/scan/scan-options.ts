/** What a scan is told, and what it comes to. */

import type { Discovered } from '../discover/discover.js';
import type { Recognized } from '../discover/look-at.js';
import type { PartSizes } from '../model/format.js';
import type { Config, PolicyChange } from '../model/settings.js';
import type { Declaration, FiledDecision } from '../model/statement.js';

export interface ScanOptions {
  /** As given; relative ones are relative to `cwd`; `-` is standard input. */
  paths: readonly string[];
  cwd: string;
  root: string;
  ledger: string;
  /** Keys hashes of personal values. */
  key?: Uint8Array;
  config: Config;
  licit: string;
  workers?: number;
  /** What is said inside media files is read of all that lists name, however many they are. */
  media?: boolean;
  stdin?: NodeJS.ReadableStream;
  stdinName?: string;
  /** Files of users' own rules. */
  extraRules?: readonly string[];
  /** Kinds that are not looked for: what would be found without these detectors? For ledgers that go away. */
  withoutDetectors?: readonly string[];
  /** How much there is is not measured. For ledgers that go away. */
  unmeasured?: boolean;
  /** The base whose policy counts, and what of the change counts as stated or not at all. */
  policy?: ScanPolicy;
  /** One side of a change. What is done with what was found before it is read: what of the change was not read is told there. */
  ofChange?: {
    found?(found: Discovered): void;
    /** Documents that the change makes lists of: they are read like any other file. */
    documents?: ReadonlySet<string>;
    /** What files were recognized as on the other side. */
    recognized?: Recognized;
    /** Files that are the same on both sides, by path, with their digests once they were read: they are not digested again, and their parts are not noted. */
    same?: Map<string, string | undefined>;
  };
  patience?: number;
  /** How large the parts of manifests are; tests make small ones. `anew`: no part is taken over. `together`: bytes of parts that one task reads. */
  parts?: PartSizes & { anew?: boolean; together?: number };
  onFound?: (found: { manifests: number; notRead: number; bytes: number }) => void;
  onProgress?: (progress: Progress) => void;
  onNote?: (note: string) => void;
}

/** What a scan needs to know of the base of a change. */
export interface ScanPolicy {
  base: { label: string; text(path: string): string | undefined; has(path: string): boolean; isFile(path: string): boolean };
  change: readonly PolicyChange[];
  /** Declarations of the change: they count as stated, for the files that it adds. */
  added: readonly Declaration[];
  /** Spot checks of the change that reject: they count before they are in the base. */
  rejections?: readonly FiledDecision[];
}

export interface Progress {
  items: number;
  manifests: number;
  of: number;
  /** Bytes of the manifests behind us, of all. */
  bytes: number;
  ofBytes: number;
}

export interface ScanResult {
  run: number;
  head: string;
  /** Manifests and files found, read or not. */
  found: number;
  /** Manifests that something was read from: items, or what a descriptor says. */
  read: number;
  /** Where nothing else was found: what ignore files leave out. */
  ignored?: { by: string; files: number }[];
}
