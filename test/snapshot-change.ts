/** A made-up change of a dataset as `licit check` sees it: a telephone number, rows without a source, hostile paths, things fixed and waived. */

import type { Snapshot } from '../src/model/snapshot.js';
import type { FindingView, Occurrence } from '../src/model/views.js';
import { clean, hostile, messy } from './snapshot.js';

const file = 'forum/qa_2025.jsonl';

/** Places of a finding: `[first, last]` lines each. */
export function lines(path: string, ...spans: [first: number, last?: number, key?: string][]): Occurrence[] {
  return spans.map(([first, last, key], at) => ({
    at: { path, line: first },
    ...(last !== undefined && { end: last }),
    items: last === undefined ? 1 : last - first + 1,
    id: key === undefined ? `${at + 1}` : `key ${key}`,
  }));
}

/** A finding with nothing in it but what is new at these places. */
export function newAt(finding: FindingView, occurrences: Occurrence[], further = 0): FindingView {
  const items = occurrences.reduce((sum, one) => sum + one.items, 0) + further;
  const [first] = occurrences;
  return {
    ...finding,
    items,
    where: [{ path: first!.at.path, items }],
    examples: [{ at: first!.at, ...(finding.examples[0]?.words && { words: finding.examples[0].words }) }],
    occurrences,
    ...(further > 0 && { further }),
  };
}

/** The change. */
export function changed(): Snapshot {
  const base = messy();
  const of = (rule: string): FindingView => base.findings.find((finding) => finding.rule === rule)!;
  const evil = `evil/${hostile.command}${hostile.terminal}.csv`;
  const findings: FindingView[] = [
    newAt(of('pi/without-basis'), lines(file, [8042, undefined, 'q-8042'])),
    newAt(of('source/missing'), lines(file, [12_141, 12_480], [13_000], [13_007, 13_009, '=1+1'])),
    newAt(of('license/unclear'), lines(evil, [2])),
    newAt(of('license/missing'), lines(file, [1, 1000]), 1011),
    {
      ...newAt(of('pi/contact-details'), lines('web/pages-02.jsonl.gz', [90])),
      waived: {
        id: 'W-0012',
        approver: 'l.chen@example.com',
        kind: 'counsel-reviewed',
        until: '2027-02-28',
        reason: `Public officers ${hostile.html}`,
      },
    },
  ];
  const share = (known: number, all: number) => ({ known, of: all });
  return structuredClone({
    ...base,
    findings,
    change: {
      base: { kind: 'git', label: 'origin/main', id: '4f2c1aa7b2d3c4e5f60718293a4b5c6d7e8f90a1' },
      head: 'working-tree',
      manifests: [
        { path: file, kind: 'new', added: 12_480, removed: 0 },
        { path: 'photos/annotations.json', kind: 'changed', added: 0, removed: 40 },
        { path: `renamed/${hostile.markdown}`, kind: 'renamed', from: hostile.terminal, added: 0, removed: 0 },
      ],
      unchanged: { manifests: 9, items: 2_119_570 },
      before: [of('license/forbids-use'), of('ip/copyright-claimed')],
      fixed: [
        { finding: { ...of('source/no-evidence'), items: 3 }, items: 3, whole: true },
        { finding: of('license/forbids-use'), items: 12, whole: false },
      ],
      outsideGit: 2,
      effects: {
        items: { before: 2_107_130, after: 2_119_570, added: 12_480, removed: 40 },
        datasets: { added: ['forum'], removed: [`old ${hostile.html}`] },
        known: {
          source: { before: share(1_974_000, 2_107_130), after: share(1_986_204, 2_119_570) },
          license: { before: share(1_392_000, 2_107_130), after: share(1_403_000, 2_119_570) },
          basis: { before: share(3_118, 41_206), after: share(3_118, 41_207) },
        },
        sourceKinds: ['crawl-own', '(missing)'],
        licenses: ['CC-BY-SA-4.0', '(missing)', `LicenseRef-${hostile.html}`],
        kinds: ['pi/cn-resident-id'],
      },
    },
  } satisfies Snapshot);
}

/** A change that adds items and breaks nothing. */
export function harmlessChange(): Snapshot {
  const base = clean();
  const { change } = changed();
  const all = { known: 812_440, of: 812_440 };
  const none = { known: 0, of: 0 };
  return {
    ...base,
    change: {
      ...change!,
      before: [],
      fixed: [],
      outsideGit: 0,
      manifests: change!.manifests.slice(0, 1),
      effects: {
        items: { before: 799_960, after: 812_440, added: 12_480, removed: 0 },
        datasets: { added: [], removed: [] },
        known: {
          source: { before: { known: 799_960, of: 799_960 }, after: all },
          license: { before: { known: 799_960, of: 799_960 }, after: all },
          basis: { before: none, after: none },
        },
        sourceKinds: [],
        licenses: [],
        kinds: [],
      },
    },
  };
}

/** A change of which a rule that is newer than the project's rules.lock finds something, and of which one counts as the lock has it. */
export function upgraded(): Snapshot {
  const base = harmlessChange();
  const of = (rule: string): FindingView => messy().findings.find((finding) => finding.rule === rule)!;
  const added: FindingView = {
    ...newAt(of('source/missing'), lines(file, [12_141, 12_480])),
    unlocked: { because: 'rule', since: '0.5' },
  };
  const raised: FindingView = {
    ...newAt(of('license/missing'), lines(file, [7])),
    severity: 'error',
    unlocked: { because: 'severity', was: 'warn' },
  };
  return {
    ...base,
    findings: [added, raised, newAt(of('license/unclear'), lines(file, [2]))],
    policy: {
      ...base.policy,
      base: 'origin/main',
      change: [{ file: 'rules.lock', kind: 'rules-lock', passes: ['pi/without-basis'] }],
      lock: {
        licit: '0.4.0',
        passes: [
          { rule: 'license/missing', findings: 1, items: 1 },
          { rule: 'source/missing', findings: 1, items: 340 },
        ],
        held: [{ rule: 'license/unclear', severity: 'error' }],
        unknown: [],
        lacking: [`ip/${hostile.html}`],
      },
    },
  };
}
