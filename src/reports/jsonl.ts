import type { Lang } from '../model/basics.js';
import type { Report, Snapshot } from '../model/snapshot.js';
import { exampleWords } from '../text/in-chinese.js';
import { policyNotes } from '../text/policy-notes.js';
import { safeJsonLine } from '../text/show.js';
import { summaryOf } from '../text/summary.js';
import { type FindingResult, listed } from './results/finding-results.js';
import { firstCommand, levelNames } from './results/result-words.js';
import { runNotes } from './results/run-notes.js';

/** Goes up when a member changes its meaning or goes away; members may be added without it. */
const schemaVersion = 1;

/** One result a line and a summary as the last one: what `jq` and scripts read. */
export default {
  id: 'jsonl',
  title: 'One result a line, for programs',
  kind: 'stream',
  render(snapshot, { lang, strict, exit, failOn }) {
    const { results, left } = listed(snapshot, strict);
    const { change } = snapshot;
    const summary = {
      type: 'summary',
      schemaVersion,
      licit: snapshot.licit,
      lang,
      exit,
      failOn,
      strict,
      head: snapshot.head,
      base: change?.base,
      results: results.length,
      left,
      before: change && { findings: change.before.length, items: change.before.reduce((sum, { items }) => sum + items, 0) },
      fixed: change && { findings: change.fixed.length, items: change.fixed.reduce((sum, { items }) => sum + items, 0) },
      notes: [
        ...runNotes(snapshot, lang).map(({ id, path, text }) => ({ id, path, text })),
        ...policyNotes(snapshot, lang).map(({ id, path, text }) => ({ id: `policy/${id}`, path, text })),
      ],
      summary: summaryOf(snapshot),
    };
    return [{ name: '', content: [...results.map((result) => lineOf(result, snapshot, lang)), summary].map(safeJsonLine).join('') }];
  },
} satisfies Report;

function lineOf(result: FindingResult, snapshot: Snapshot, lang: Lang): object {
  const { finding, at, end, items, occurrence, example, weight, fingerprint } = result;
  return {
    type: 'result',
    rule: finding.rule,
    level: levelNames[weight],
    severity: finding.severity,
    verdict: finding.verdict,
    path: at.path,
    line: at.line,
    record: at.record,
    end,
    field: at.field ?? example?.at.field,
    items,
    unit: finding.unit ?? 'item',
    key: example?.key,
    words: example && exampleWords(example, lang),
    message: finding.message[lang],
    fix: finding.fix[lang],
    command: firstCommand(finding, snapshot),
    dataset: finding.dataset,
    standing: finding.standing,
    waivable: finding.waivable,
    waived: finding.waived,
    baselined: finding.baselined,
    beyond: finding.beyond,
    unlocked: finding.unlocked,
    fingerprint,
    finding: finding.fingerprint,
    occurrence: occurrence?.id,
  };
}
