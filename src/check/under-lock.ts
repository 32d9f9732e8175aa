/** How `rules.lock` bears on a check: what only a newer licit finds is shown, and does not block. */

import type { Compared } from './compared.js';
import { foundIn, placedFindings } from './lock/found-without.js';
import { type Deciding, letPass, lockView, needsLook, provenByLock } from './lock/let-pass.js';
import type { LockState } from './lock/lock-state.js';
import type { Sides } from './side-types.js';

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
