/** What spot checks say of their items, over made-up histories of decisions, of this ledger and of files of another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decidedLast, filedLast } from '../src/facts/decided-samples.js';
import type { FactContext } from '../src/facts/fact-context.js';
import { itemFacts } from '../src/facts/facts.js';
import type { Statement } from '../src/model/statement.js';
import { runs } from './effort.js';
import { silentProfile } from './silent-profile.js';

interface Decided {
  filed: boolean;
  plan: string;
  draw: number;
  on: string;
  outcome: 'accepted' | 'rejected';
  partial?: true;
  newer?: number;
  path: string;
}

const statement = ({ filed, path, ...value }: Decided): Statement =>
  ({
    id: 1,
    kind: filed ? 'sample-file' : 'sample',
    scope: { path },
    at: { path: 'x.yaml' },
    value: { purpose: 'intake', ...value },
  }) as unknown as Statement;

const decided = fc.record<Decided>(
  {
    filed: fc.boolean(),
    plan: fc.constantFrom('one', 'two'),
    draw: fc.constantFrom(1, 2),
    on: fc.constantFrom('2026-11-01', '2026-11-02'),
    outcome: fc.constantFrom('accepted', 'rejected'),
    partial: fc.constant(true as const),
    newer: fc.constantFrom(0, 3),
    path: fc.constantFrom('a/**', 'b/**'),
  },
  { requiredKeys: ['filed', 'plan', 'draw', 'on', 'outcome', 'path'] },
);
const history = fc.array(decided, { maxLength: 5 });

test('of each scope the last decision counts, but what was rejected stays so until all of it is accepted', () => {
  fc.assert(
    fc.property(history, (all) => {
      const own = all.filter(({ filed }) => !filed);
      const expected = ['a/**', 'b/**'].flatMap((path) => {
        const mine = own.filter((one) => one.path === path);
        const rejected = mine.findLastIndex(({ outcome }) => outcome === 'rejected');
        // A rejection is undone only by what accepts the whole; before one, parts may follow parts.
        const isUndone = mine.slice(rejected + 1).some(({ partial }) => !partial);
        return rejected >= 0 && !isUndone ? [mine[rejected]!] : mine.slice(-1);
      });
      const said = decidedLast(all.map(statement), 'intake').map(({ value }) => value);
      expect(said).toHaveLength(expected.length);
      for (const { filed: _, path: __, ...value } of expected) expect(said).toContainEqual({ purpose: 'intake', ...value });
    }),
    { numRuns: runs(2000, 300) },
  );
});

const of = (more: Partial<Decided>): Decided => ({
  filed: true,
  plan: 'one',
  draw: 1,
  on: '2026-11-02',
  outcome: 'accepted',
  path: 'a/**',
  ...more,
});

test.each<[string, Decided, Decided, boolean]>([
  ['a later draw of its plan', of({}), of({ draw: 2 }), true],
  ['an earlier draw of its plan', of({ draw: 2 }), of({}), false],
  ['the same draw in another file', of({}), of({ bad: 1 } as never), false],
  ['the same draw in this ledger', of({}), of({ filed: false }), true],
  ['a later draw of its plan in this ledger', of({}), of({ filed: false, draw: 2, outcome: 'rejected' }), true],
  ['another plan on an earlier day', of({}), of({ plan: 'two', on: '2026-11-01' }), false],
  ['another plan on a later day', of({ on: '2026-11-01' }), of({ plan: 'two' }), true],
  ['another plan on its day, of what was accepted', of({}), of({ plan: 'two' }), true],
  ['another plan on its day, of what was rejected', of({ outcome: 'rejected' }), of({ plan: 'two' }), false],
  ['another plan on a later day, of what was rejected', of({ outcome: 'rejected', on: '2026-11-01' }), of({ plan: 'two' }), true],
  ['a part that is accepted, of what was rejected', of({ outcome: 'rejected' }), of({ draw: 2, partial: true }), false],
  ['a part that is rejected, of what was rejected', of({ outcome: 'rejected' }), of({ draw: 2, partial: true, outcome: 'rejected' }), true],
  ['a part that is accepted, of what was accepted', of({}), of({ draw: 2, partial: true }), true],
  ['a draw of other items', of({}), of({ draw: 2, path: 'b/**' }), false],
])('the place of a decision on file is taken by %s', (_, file, other, isTaken) => {
  const said = filedLast([file, other].map(statement), 'intake');
  expect(
    said.some(
      ({ value }) =>
        value.plan === file.plan && value.draw === file.draw && value.on === file.on && value.outcome === file.outcome && !('bad' in value),
    ),
  ).toBe(!isTaken);
});

const context: FactContext = {
  use: { purpose: 'commercial', offered: ['CN'] },
  provider: {},
  records: {},
  instruments: [],
  configPath: 'licit.yaml',
  kinds: [],
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf: '2026-11-27',
};
const profile = silentProfile();

test('a source is accepted only where the last decision of this ledger accepts all of it and nothing came later', () => {
  fc.assert(
    fc.property(history, (all) => {
      const facts = itemFacts({ profile, claims: [], statements: all.map(statement) }, context);
      const own = decidedLast(all.map(statement), 'intake').map(({ value }) => value);
      const filed = filedLast(all.map(statement), 'intake').map(({ value }) => value);
      const isRejected = [...own, ...filed].some(({ outcome }) => outcome === 'rejected');
      const isWhole = own.some(({ partial, newer = 0 }) => !partial && newer === 0);
      expect(facts['sample.intake-decided']?.value).toBe(own.length + filed.length > 0);
      expect(facts['sample.intake-accepted']?.value).toBe(isRejected ? false : isWhole ? true : undefined);
      if (!isRejected && !isWhole) expect(facts['sample.intake-accepted']?.why).toMatch(/\S/);
    }),
    { numRuns: runs(2000, 300) },
  );
});
