/** Reads and writes `rules.lock`: the rules, detectors and tables that the gate of a project goes by. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { LicitError } from '../../model/errors.js';
import type { LockedRule, RulesLock, Severity } from '../../model/rule.js';
import { failure } from '../../text/failures/failure.js';
import { compare, plain } from '../../text/show.js';
import { schemas } from '../libraries.js';
import type { Base } from '../policy.js';
import { textOf, YamlFile } from '../yaml-file.js';
import { LOCK_FORM, type WrittenLock } from './lock-schema.js';
import { compareVersions } from './versions.js';

/** Where it is, relative to the project folder. */
export const lockFile = 'rules.lock';

/**
 * The first licit that writes the file. What that version has is in every lock, whatever its text says: nobody can write a lock to which those
 * rules and detectors are new.
 */
export const FIRST_WITH_LOCK = '0.2.0';

const MAX_ENTRIES = 20_000;
const ANEW = 'Restore it from the base (git checkout origin/main -- rules.lock), or rewrite it: licit ledger rules update';

/** The lock of the project as its files are; undefined where there is none. Throws for a file that is not as licit writes it. */
export function loadLock(root: string): RulesLock | undefined {
  const path = join(root, lockFile);
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readLock(textOf(path, lockFile, ANEW, root), root);
}

/** The lock of the base of a change. */
export function lockInBase(base: Base, root: string): RulesLock | undefined {
  if (!base.has(lockFile)) return undefined;
  const text = base.text(lockFile);
  try {
    if (text === undefined) throw failure('catalog/cannot-read', 'fix/restore-from-base', { file: lockFile });
    return readLock(text, root);
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message, `This is the rules.lock of ${plain(base.label)}. Fix it there: licit ledger rules update`, {
      cause,
    });
  }
}

/** Reads the text of a lock. Whatever is wrong in it is said with line and column, as one error. */
export function readLock(text: string, root: string): RulesLock {
  const conflict = text.split(/\r?\n/).findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line));
  if (conflict >= 0) throw failure('config/unresolved-merge-conflict', 'fix/restore-from-base', { lockFile, conflict: conflict + 1 });
  const file = new YamlFile(text, join(root, lockFile), root);
  const form = file.document.get('version');
  if (typeof form === 'number' && form > LOCK_FORM)
    throw failure('config/uses-format-written', 'fix/use-version-licit', { lockFile, form, lockForm: LOCK_FORM });
  const { licit, rules, detectors, tables, instruments } = file.read<WrittenLock>(schemas.lock(), 'rules-lock.schema.json');
  if (compareVersions(licit, FIRST_WITH_LOCK) < 0) file.complain(['licit'], `No licit before ${FIRST_WITH_LOCK} writes this file. ${ANEW}`);
  for (const [name, part] of Object.entries({ rules, detectors, tables, instruments }))
    if (Object.keys(part).length > MAX_ENTRIES) file.complain([name], `Holds more than ${MAX_ENTRIES} entries.`);
  file.stopIfWrong();
  const map = (part: Readonly<Record<string, string>>): Map<string, string> => new Map(Object.entries(part));
  return {
    licit,
    rules: new Map(Object.entries(rules).map(([id, entry]) => [id, lockedRule(entry)])),
    detectors: map(detectors),
    tables: map(tables),
    instruments: map(instruments),
  };
}

function lockedRule(entry: string): LockedRule {
  const [severity, digest] = entry.split(' ') as [Severity, string];
  return { severity, digest };
}

/** The text of a lock: one line an entry, sorted, so that branches merge. */
export function lockText({ licit, rules, detectors, tables, instruments }: RulesLock): string {
  const section = (name: string, entries: Iterable<readonly [string, string]>): string[] => {
    const rows = [...entries].sort(([a], [b]) => compare(a, b)).map(([id, entry]) => `  ${id}: ${entry}`);
    return rows.length === 0 ? [`${name}: {}`] : [`${name}:`, ...rows];
  };
  const lines = [
    '# The rules, detectors and tables that licit check goes by: what only a newer licit finds does not block. Not to be edited:',
    '# licit ledger rules update shows what would change, and writes this file.',
    '# licit check 所依据的规则、检测器与数据表。请勿手工修改：licit ledger rules update 显示变化并写入本文件。',
    `version: ${LOCK_FORM}`,
    `licit: ${licit}`,
    ...section(
      'rules',
      [...rules].map(([id, { severity, digest }]) => [id, `${severity} ${digest}`] as const),
    ),
    ...section('detectors', detectors),
    ...section('tables', tables),
    ...section('instruments', instruments),
  ];
  return `${lines.join('\n')}\n`;
}
