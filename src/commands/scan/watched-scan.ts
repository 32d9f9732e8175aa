import type { Lang } from '../../model/basics.js';
import { scan } from '../../scan/scan.js';
import type { ScanOptions, ScanResult } from '../../scan/scan-options.js';
import { progressLine } from './progress.js';

/** A scan into a ledger that goes away: nobody will ask it how much there is. Its progress is drawn on standard error. */
export async function watchedScan(options: ScanOptions, quiet: boolean, lang: Lang): Promise<ScanResult> {
  const progress = progressLine(quiet, lang);
  try {
    return await scan({ ...options, unmeasured: true, onFound: progress.found, onProgress: progress.update });
  } finally {
    progress.end();
  }
}
