/** What a run comes to, as the number that a command ends with. */
import type { Severity } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import type { Snapshot } from '../model/snapshot.js';
import { isLetPass } from '../model/waiver.js';

/** Nothing was found, or of what was found nothing could be read: no setting makes that a success. */
export const NOTHING_READ = 3;

/** Whether the run fails: a rule at or above the severity is unmet where nothing lets it pass (a waiver, the baseline, `rules.lock`), or under `--strict` not shown to be met. */
export function exitOf(view: Snapshot, failOn: Config['failOn'], strict: boolean): 0 | 1 {
  if (failOn === 'none') return 0;
  const order: Severity[] = ['error', 'warn', 'info'];
  const fails = (severity: Severity): boolean => order.indexOf(severity) <= order.indexOf(failOn);
  const open = view.findings.filter((finding) => !isLetPass(finding));
  if (open.some((finding) => (finding.verdict === 'unmet' || !finding.allowed) && fails(finding.severity))) return 1;
  return strict && view.rules.some((rule) => !rule.off && rule.counts.unproven > 0 && fails(rule.severity)) ? 1 : 0;
}
