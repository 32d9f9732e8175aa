/** READMEs that `licit card` keeps a part of. */
import { lstatSync, readFileSync } from 'node:fs';
import { hasCardMarks } from '../../text/words/card-lines.js';

/** Larger files are no README. */
const MAX_README_BYTES = 8 << 20;

/** What is in a README. Throws what the disk throws, and where it is no file of a README's size. */
export function readmeBytes(file: string): Buffer {
  const stat = lstatSync(file);
  if (!stat.isFile() || stat.size > MAX_README_BYTES) throw Object.assign(new Error('no file of a README’s size'), { code: 'EINVAL' });
  return readFileSync(file);
}

/** Whether a README is there that has the marks of a card. */
export function hasCard(file: string): boolean {
  try {
    return hasCardMarks(readmeBytes(file).toString('utf8'));
  } catch {
    return false;
  }
}
