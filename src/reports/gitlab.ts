import type { Lang } from '../model/basics.js';
import type { Report, Snapshot } from '../model/snapshot.js';
import { safeJson, visible } from '../text/show.js';
import { type FindingResult, isCut, LEFT_OUT, listed, MAX_SHOWN_RESULTS, projectPlace } from './results/finding-results.js';
import { fixLine, leftOutText, saying, seeMore } from './results/result-words.js';
import { runNotes } from './results/run-notes.js';

/** A violation as GitLab reads it: a part of the Code Climate specification, without a byte order mark. */
interface Violation {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  location: { path: string; lines: { begin: number; end?: number } };
}

/** GitLab's code quality report: the merge request shows those that the target branch's report does not have. */
export default {
  id: 'gitlab',
  title: 'GitLab code quality',
  kind: 'stream',
  paths: 'repository',
  render(snapshot, { lang, strict }) {
    const { results, left } = listed(snapshot, strict, MAX_SHOWN_RESULTS);
    const violations = results.map((result) => violation(result, snapshot, lang));
    for (const { id, level, path, text } of runNotes(snapshot, lang))
      violations.push({
        description: visible(text),
        check_name: id,
        fingerprint: id,
        severity: level === 'warn' ? 'major' : 'info',
        location: { path, lines: { begin: 1 } },
      });
    if (isCut(left))
      violations.push({
        description: leftOutText(left, lang, seeMore(snapshot)),
        check_name: LEFT_OUT,
        fingerprint: LEFT_OUT,
        severity: 'info',
        location: { path: projectPlace(snapshot).path, lines: { begin: 1 } },
      });
    return [{ name: '', content: `${safeJson(violations)}\n` }];
  },
} satisfies Report;

function violation(result: FindingResult, snapshot: Snapshot, lang: Lang): Violation {
  const { finding, at, end, fingerprint } = result;
  const begin = at.line ?? 1;
  return {
    description: visible(`${finding.rule}: ${saying(result, lang)} ${fixLine(finding, snapshot, lang)}`),
    check_name: finding.rule,
    fingerprint,
    severity: severityOf(result),
    location: { path: at.path, lines: { begin, ...(at.line !== undefined && end !== undefined && { end }) } },
  };
}

/** What no waiver may let pass blocks; what fails no run informs. */
function severityOf({ finding, weight }: FindingResult): Violation['severity'] {
  if (weight === 'error') return finding.waivable ? 'critical' : 'blocker';
  return weight === 'warn' ? 'major' : weight === 'info' ? 'minor' : 'info';
}
