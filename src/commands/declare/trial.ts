/** A look at the data that is recorded nowhere. */
import { join } from 'node:path';
import { workFolder } from '../../check/trees.js';
import { readLedger } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { snapshot } from '../../ledger/read/query.js';
import type { Lang } from '../../model/basics.js';
import type { Config } from '../../model/settings.js';
import type { Snapshot } from '../../model/snapshot.js';
import { watchedScan } from '../scan/watched-scan.js';

/** A scan in a folder of its own, and scans again with what would be declared. */
export class Trial {
  readonly #work = workFolder();

  constructor(
    readonly root: string,
    readonly licit: string,
    readonly lang: Lang,
  ) {}

  /** Looks at the data under this configuration, all of it where no paths are named; undefined where there is nothing to scan. */
  async look(config: Config, paths: readonly string[] = ['.']): Promise<Snapshot | undefined> {
    const { root, licit } = this;
    const ledger = join(this.#work.path, 'ledger.db');
    const { run } = await watchedScan({ paths: [...paths], cwd: root, root, ledger, config, licit }, false, this.lang);
    if (run === 0) return undefined;
    const opened = readLedger(ledger);
    try {
      const at = findRun(opened.db, String(run));
      return at && snapshot(opened, at, licit, 0);
    } finally {
      opened.db.close();
    }
  }

  close(): void {
    this.#work.remove();
  }
}
