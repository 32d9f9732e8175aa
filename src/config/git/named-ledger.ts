/** Which ledger a project calls its own: the one whose head Git has last. Clones have ledgers too, and if all added their heads to one file it would conflict at each merge. */
import { basename, dirname } from 'node:path';
import { git } from './git.js';

/** The id of the ledger that the last line of a file of heads names, as it is committed; undefined where Git has no such file. */
export function namedLedger(heads: string): string | undefined {
  const text = git(dirname(heads), ['cat-file', 'blob', `HEAD:./${basename(heads)}`])?.toString('utf8') ?? '';
  const last = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .at(-1);
  return last?.split(' ')[0];
}
