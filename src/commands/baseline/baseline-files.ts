/** The files of the baseline: written once, never changed, so that branches merge whatever each of them wrote. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { answersFolder } from '../../config/answers/accepted-files.js';
import type { BaselineEntry } from '../../model/waiver.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { textOf } from '../waive/written-file.js';

export type GivenEntry = Omit<BaselineEntry, 'at'>;

const LINE = 64;

/**
 * The file of an entry. Its name holds the digest of what it says, so that two branches never write different entries to one file. The digits
 * behind it are more than half of it: else Git would take an entry that one branch removed for another one that it added (a rename), and refuse
 * to merge what both branches did.
 */
export function entryFile({ fingerprint, rule, dataset, cause, items }: GivenEntry): { path: string; text: string } {
  const said = textOf({ answer: 'baseline', about: { finding: fingerprint }, rule, dataset, cause, items }, ['about']);
  const digest = createHash('sha256').update(said).digest('hex').slice(0, 8);
  const lines = Math.ceil((Buffer.byteLength(said) * 1.2) / LINE);
  const digits = Array.from({ length: lines }, (_, n) => createHash('sha256').update(`${fingerprint} ${digest} ${n}`).digest('hex'));
  return { path: `${answersFolder}/${fingerprint}-${digest}.yaml`, text: said + digits.map((line) => `# ${line}\n`).join('') };
}

/** Writes entries, and removes files that are superseded. Paths are relative to the project folder. */
export function changeEntries(root: string, added: readonly GivenEntry[], removed: readonly string[]): void {
  if (added.length > 0) {
    makeFolders(join(root, answersFolder), root);
    keepIgnored(join(root, '.licit'));
  }
  const kept = new Set<string>();
  for (const entry of added) {
    const { path, text } = entryFile(entry);
    kept.add(path);
    writeWhole(join(root, path), text, { root });
  }
  for (const path of removed) if (!kept.has(path)) rmSync(join(root, path), { force: true });
}
