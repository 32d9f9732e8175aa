import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../reading/safe-files.js';

const ignored = `# Written by licit. The ledger and its key stay on this machine; what people decide is shared.
ledger.db*
key*
`;

/** Writes `.gitignore` into a `.licit` folder that has none. */
export function keepIgnored(folder: string): void {
  const file = join(folder, '.gitignore');
  if (!existsSync(file)) writeWhole(file, ignored, { root: join(folder, '..') });
}
