import { loadLock, lockFile, lockText } from '../config/lock/lock-file.js';
import { LicitError } from '../model/errors.js';
import type { RulesLock } from '../model/rule.js';
import type { PolicyChange } from '../model/settings.js';
import type { Project } from '../project/project.js';
import { newBy } from './lock/lock-state.js';

/** What the change does to the lock, where the policy is the base's: told, and not counted. */
export async function lockChange({ root, policy }: Project, lock: RulesLock | undefined): Promise<PolicyChange[]> {
  if (policy === undefined) return [];
  try {
    const here = loadLock(root);
    if ((lock && lockText(lock)) === (here && lockText(here))) return [];
    const before = lock === undefined ? [] : await newBy(lock);
    const passes = here === undefined ? [] : (await newBy(here)).filter((id) => !before.includes(id));
    return [{ file: lockFile, kind: 'rules-lock', passes }];
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    return [{ file: lockFile, kind: 'unreadable' }];
  }
}
