/** How much a scan unpacks from archives: an archive of some kilobytes can hold gigabytes, and a folder many archives. */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { size as shown } from '../text/show.js';
import type { Why } from './unread.js';

const GIB = 2 ** 30;

export interface UnpackLimits {
  /** Bytes of one archive. */
  archive: number;
  /** So many times its size, where that is more than `free`. */
  ratio: number;
  free: number;
  /** Bytes of a whole scan. */
  scan: number;
  milliseconds: number;
}

const LIMITS: UnpackLimits = { archive: 8 * GIB, ratio: 200, free: GIB, scan: 32 * GIB, milliseconds: 30 * 60_000 };

/** What is left for one archive. */
export interface Share {
  /** Why a member of this size is not unpacked. */
  over(bytes: number): Why | undefined;
  /** Counts bytes that were unpacked. Throws `OverBudget` where there is no more room or time. */
  spend(bytes: number): void;
}

/** Unpacking went past a limit. */
export class OverBudget extends Error {
  readonly why: Why;

  constructor(why: Why) {
    super(why.reason);
    this.why = why;
  }
}

/** The limits of one scan over all its archives. */
export class UnpackBudget {
  readonly #limits: UnpackLimits;
  #unpacked = 0;
  #spent = 0;

  constructor(limits: Partial<UnpackLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits, scan: Math.min(limits.scan ?? LIMITS.scan, halfOfFree()) };
  }

  forArchive(size: number): Share {
    const { archive, ratio, free, scan, milliseconds } = this.#limits;
    const most = Math.min(archive, Math.max(free, ratio * size));
    // Only the time of unpacking counts: what else a scan does between archives is its own affair.
    const began = Date.now();
    let unpacked = 0;
    let last = began;
    const over = (bytes: number): Why | undefined => {
      const now = Date.now();
      this.#spent += now - last;
      last = now;
      if (this.#spent > milliseconds) return { reason: 'archive-late', what: `${Math.round(milliseconds / 60_000)} min` };
      if (unpacked + bytes > most) return { reason: 'archive-large', what: shown(most) };
      if (this.#unpacked + bytes > scan) return { reason: 'archive-large', what: `${shown(scan)} in one scan` };
      return undefined;
    };
    return {
      over,
      spend: (bytes) => {
        const why = over(bytes);
        if (why !== undefined) throw new OverBudget(why);
        unpacked += bytes;
        this.#unpacked += bytes;
      },
    };
  }
}

/** Half of what is free on the disk for temporary files; no limit where the system does not say. */
function halfOfFree(): number {
  try {
    const { bavail, bsize } = statfsSync(tmpdir());
    return (bavail * bsize) / 2;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
