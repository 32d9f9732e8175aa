/** What calls of the library are told. Relative paths begin at `cwd`. */
import type { Lang } from '../model/basics.js';
import type { Severity } from '../model/rule.js';

/** What every call that works on a project takes. */
interface ProjectOptions {
  /** Where relative paths begin, and from where upward the project is looked for; the working directory when left out. */
  cwd?: string;
  /** Another configuration than the project's `licit.yaml`. */
  config?: string;
  /** Whose configuration, grants and ignore files count: a Git ref or a folder. `head` are the files as they are. */
  policyFrom?: string;
  /** The mildest severity that fails the run; as the configuration says when left out, else `error`. */
  failOn?: Severity | 'none';
  /** Rules that are unproven fail the run too. */
  strict?: boolean;
  /** How many threads read; 0 reads in the calling thread. As many as the size of the data is worth when left out. */
  workers?: number;
  /** The language of the words in the result, and of errors; English when left out. */
  lang?: Lang;
  /** Told once when files are found: how many manifests and other files, and the bytes of the manifests. */
  onFound?(found: { manifests: number; notRead: number; bytes: number }): void;
  /** Told while reading goes on: items and bytes read, manifests behind us, of all. */
  onProgress?(progress: { items: number; manifests: number; of: number; bytes: number; ofBytes: number }): void;
}

/** What `scan` is told. */
export interface ScanOptions extends ProjectOptions {
  /** Files, folders, glob patterns, and datasets in the caches of hubs (`hf:org/name`). */
  paths: readonly string[];
  /** The file that records it, made where there is none; `.licit/ledger.db` of the project when left out. */
  ledger?: string;
  /** Files of your own rules. */
  rules?: readonly string[];
  /** What is required for sensitive personal data and is unproven does not fail the run; the result and the ledger say so. */
  allowUnproven?: boolean;
  /** Told what a person should know, in English: that another scan is waited for, that manifests are gone. */
  onNote?(note: string): void;
}

/** What `check` is told. */
export interface CheckOptions extends Omit<ProjectOptions, 'policyFrom'> {
  /** Files and folders of the project; all of it when left out. */
  paths?: readonly string[];
  /**
   * What the change is compared with: a Git ref or the path of a ledger. When left out: where the branch left `origin/HEAD`, `origin/main`, `origin/master`,
   * `main` or `master`, the first that there is. What a CI host says of the base is not read.
   */
  base?: string;
  /** The change is what `git add` has, not the files as they are. */
  staged?: boolean;
  /** Findings of the base are in `findings` too, and not in `change.before` alone. */
  all?: boolean;
  /** Whose configuration counts; that of the base when left out. */
  policyFrom?: string;
}

/** What `snapshot` is told. */
export interface SnapshotOptions {
  /** The number of a run, or a day or time (ISO 8601): the last run that had ended by then. The last run when left out. */
  asOf?: number | string;
  /** The mildest severity that fails the run; as the run was judged when left out. */
  failOn?: Severity | 'none';
  /** Rules that are unproven fail the run too. */
  strict?: boolean;
  /** The language of the words in the result, and of errors; English when left out. */
  lang?: Lang;
}

/** What `inspect` is told. */
export interface InspectOptions {
  /** What offsets count: UTF-16 units, as JavaScript does, or code points, as Python does. UTF-16 units when left out. */
  offsets?: 'utf16' | 'codepoint';
  /** The language of `why`; English when left out. */
  lang?: Lang;
}

/** What `readLicense` is told. */
export interface LicenseOptions {
  /** The language of `why`; English when left out. */
  lang?: Lang;
}
