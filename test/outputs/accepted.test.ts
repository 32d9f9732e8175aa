/** What is open, what somebody waived and what is in the baseline are told apart in every format of findings. */
import { expect, test } from 'vitest';
import { reports } from '../../src/catalog/catalog.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import type { FindingView } from '../../src/model/views.js';
import { messy } from '../snapshot.js';
import { changed } from '../snapshot-change.js';

const streams = (await reports()).filter(({ kind }) => kind === 'stream');
const waived: FindingView['waived'] = {
  id: 'W-0012',
  approver: 'l.chen@example.com',
  kind: 'counsel-reviewed',
  until: '2027-02-28',
  reason: 'Public officers',
};

/** A run with one finding, which is open or accepted. */
function withOne(made: () => Snapshot, accepted: Partial<FindingView>): Snapshot {
  const view = made();
  const { waived: _, baselined: __, ...finding } = view.findings.find(({ rule }) => rule === 'license/missing')!;
  return { ...view, findings: [{ ...finding, ...accepted }] };
}

test.each(streams.map((report) => [report.id, report] as const))('%s', (id, report) => {
  for (const made of [messy, changed])
    for (const lang of ['en', 'zh'] as const) {
      const options = { lang, width: 120, color: false, failOn: 'error', strict: false, exit: 0 } as const;
      const text = (accepted: Partial<FindingView>): string =>
        // As a person reads it: without what keeps it from being markup.
        report.render(withOne(made, accepted), options)[0]!.content.replaceAll(/\\+(?=-)|&#8203;/g, '');
      const [open, held, known] = [text({}), text({ waived }), text({ baselined: true })];
      expect(held).toMatch(/2027-02-28/);
      expect(known).toMatch(/baseline|基线/);
      // A table has a column for it; its head is the same everywhere.
      if (id === 'csv') expect([open, held, known].map((table) => /,yes,\w+,\r?$/m.test(table))).toEqual([false, false, true]);
      else expect(known).not.toMatch(/\bwaived\b(?![":])(?! (?:until|by))|已豁免/);
      if (id !== 'csv') expect(open).not.toMatch(/2027-02-28|in the baseline|在基线内|"baselined":true/i);
    }
});
