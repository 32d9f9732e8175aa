/** How `rules.lock` bears on a check: what only a newer licit finds is shown, and does not block. */

import { loadLock, lockFile, lockText } from '../../config/lock/lock-file.js';
import { LicitError } from '../../model/errors.js';
import type { RulesLock } from '../../model/rule.js';
import type { PolicyChange } from '../../model/settings.js';
import type { Project } from '../project.js';
import { foundIn, placedFindings } from '../rules/found-without.js';
import { type Deciding, letPass, lockView, needsLook, provenByLock } from '../rules/let-pass.js';
import { type LockState, newBy } from '../rules/lock-state.js';
import type { Compared } from './compared.js';
import type { Sides } from './sides.js';

/** Marks what the lock lets pass, and says so for every output. */
export async function underLock({ view, risen }: Compared, sides: Sides, state: LockState, deciding: Deciding): Promise<Compared> {
  const { findings } = view;
  const looked = needsLook(findings, state, deciding) ? await sides.without(state.newKinds) : undefined;
  // Where nothing is left to read, nothing is known of what older detectors find.
  const foundWithout = looked && foundIn(placedFindings(looked.ledger, looked.run, sides.paths), findings);
  const marked = letPass(findings, state, deciding, foundWithout);
  const lock = lockView(marked, findings, state);
  return { view: { ...view, findings: marked, policy: { ...view.policy, lock } }, risen: provenByLock(risen, state) };
}

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
