/** What a rules.lock lets pass, decided without a scan: nothing that the older licit would have blocked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundIn } from '../src/check/lock/found-without.js';
import { type Deciding, letPass, lockView, provenByLock } from '../src/check/lock/let-pass.js';
import { type LockState, newBy, stateOf } from '../src/check/lock/lock-state.js';
import { lockOfThis } from '../src/commands/rules/this-licit.js';
import { readLock } from '../src/config/lock/lock-file.js';
import { compareVersions } from '../src/config/lock/versions.js';
import type { Severity } from '../src/model/rule.js';
import type { FindingView, Occurrence } from '../src/model/views.js';
import { exitOf } from '../src/project/exit-code.js';
import { messy } from './snapshot.js';
import { lines, newAt } from './snapshot-change.js';

const shown = messy();
const [first] = shown.findings;
const finding = (rule: string, severity: Severity, more: Partial<FindingView> = {}): FindingView => ({
  ...newAt(first!, lines('a.jsonl', [3])),
  rule,
  severity,
  ...more,
});
const state = (more: Partial<LockState> = {}): LockState => ({
  licit: '0.2.0',
  newRules: new Map([['a/new', '0.3']]),
  newKinds: [],
  raised: new Map([['a/raised', 'warn']]),
  severities: new Map([
    ['a/milder', 'error'],
    ['a/raised', 'warn'],
  ]),
  fixed: new Set(),
  unknown: [],
  lacking: [],
  ...more,
});
const deciding: Deciding = { failOn: 'error', rules: {} };
const severities: readonly Severity[] = ['error', 'warn', 'info'];

describe('by the rule', () => {
  test('a rule that is new passes, one that is not does not', () => {
    const [a, b] = letPass([finding('a/new', 'error'), finding('a/old', 'error')], state(), deciding);
    expect(a!.unlocked).toEqual({ because: 'rule', since: '0.3' });
    expect(b!.unlocked).toBeUndefined();
  });

  test('what somebody accepted stays as it was accepted', () => {
    const accepted = finding('a/new', 'error', { baselined: true });
    expect(letPass([accepted], state(), deciding)).toEqual([accepted]);
  });

  test('a rule that became more severe passes only where it did not block before', () => {
    const of = (failOn: Deciding['failOn']) => letPass([finding('a/raised', 'error')], state(), { ...deciding, failOn })[0]!.unlocked;
    expect(of('error')).toEqual({ because: 'severity', was: 'warn' });
    expect(of('warn')).toBeUndefined();
    expect(of('none')).toBeUndefined();
  });

  test('a rule that became milder counts as before where that alone opens the gate, unless licit.yaml says how severe it is', () => {
    const [held] = letPass([finding('a/milder', 'warn')], state(), deciding);
    expect(held).toMatchObject({ severity: 'error' });
    expect(letPass([finding('a/milder', 'warn')], state(), { failOn: 'warn', rules: {} })[0]).toMatchObject({ severity: 'warn' });
    expect(letPass([finding('a/milder', 'warn')], state(), { failOn: 'error', rules: { 'a/milder': 'warn' } })[0]).toMatchObject({
      severity: 'warn',
    });
  });

  test('a rule that no setting makes milder blocks from its first day', () => {
    const fixed = state({ fixed: new Set(['a/new', 'a/raised']), newKinds: ['pi/new'] });
    for (const one of letPass([finding('a/new', 'error'), finding('a/raised', 'error')], fixed, deciding, () => false))
      expect(one.unlocked).toBeUndefined();
  });

  test('what new rules leave unproven does not fail a strict check', () => {
    const rules = messy().rules.map((rule) => ({ ...rule, counts: { ...rule.counts, unproven: 3 } }));
    const proven = provenByLock(rules, state({ newRules: new Map([[rules[0]!.id, '0.3']]) }));
    expect(proven.map(({ counts }) => counts.unproven)).toEqual([0, ...rules.slice(1).map(() => 3)]);
  });

  test('a check fails by what is left, and nothing goes from the list', () => {
    const rules = fc.constantFrom('a/new', 'a/old', 'a/raised', 'a/milder');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rules, fc.constantFrom(...severities))),
        fc.constantFrom('error', 'warn', 'info', 'none'),
        (all, failOn) => {
          const found = all.map(([rule, severity]) => finding(rule, severity));
          const marked = letPass(found, state(), { failOn, rules: {} });
          expect(marked.map(({ rule, items }) => [rule, items])).toEqual(found.map(({ rule, items }) => [rule, items]));
          const exit = (findings: FindingView[]): number => exitOf({ ...shown, rules: [], findings }, failOn, false);
          // What is neither new nor was milder blocks as ever.
          const old = found.filter(({ rule }) => rule === 'a/old');
          if (exit(old) === 1) expect(exit(marked)).toBe(1);
          // What the lock's version blocked as an error goes on blocking.
          if (failOn === 'error' && found.some(({ rule }) => rule === 'a/milder')) expect(exit(marked)).toBe(1);
          const view = lockView(marked, found, state());
          expect(view.passes.reduce((sum, one) => sum + one.findings, 0)).toBe(marked.filter(({ unlocked }) => unlocked).length);
        },
      ),
    );
  });
});

describe('by the detectors', () => {
  const newKinds = state({ newKinds: ['pi/new'] });
  const at = (...occurrences: Occurrence[]): Partial<FindingView> => ({ occurrences });
  const passes = (mine: FindingView, others: FindingView[], all = [mine]): boolean =>
    letPass([mine], newKinds, deciding, foundIn(others, all))[0]!.unlocked?.because === 'detectors';
  const mine = finding('a/old', 'error', at(...lines('a.jsonl', [3, 9])));

  test('nothing passes without a look at what the others find', () => {
    expect(letPass([mine], newKinds, deciding)[0]!.unlocked).toBeUndefined();
  });

  test.each([
    ['nothing', [], true],
    ['another rule', [finding('a/other', 'error', at(...lines('a.jsonl', [3])))], true],
    ['another row', [finding('a/old', 'error', at(...lines('a.jsonl', [10])))], true],
    ['another file', [finding('a/old', 'error', at(...lines('b.jsonl', [3])))], true],
    ['one of its rows under another cause', [finding('a/old', 'error', { fingerprint: 'x', ...at(...lines('a.jsonl', [9, 12])) })], false],
    ['more rows than are listed', [finding('a/old', 'error', { ...at(...lines('b.jsonl', [3])), further: 1 })], false],
  ])('where the others find %s', (_, others, expected) => {
    expect(passes(mine, others as FindingView[])).toBe(expected);
  });

  test('a finding of which not all rows are listed passes only where the others find nothing of its rule', () => {
    const more = { ...mine, further: 7 };
    expect(passes(more, [finding('a/old', 'error', at(...lines('b.jsonl', [3])))])).toBe(false);
    expect(passes(more, [])).toBe(true);
  });

  test('a finding on a dataset passes where the others have neither it nor one that it may have taken the place of', () => {
    const whole = finding('a/old', 'error', { scope: 'dataset', fingerprint: 'mine' });
    const other = finding('a/old', 'error', { scope: 'dataset', fingerprint: 'other' });
    expect(passes(whole, [])).toBe(true);
    expect(passes(whole, [whole])).toBe(false);
    expect(passes(whole, [other], [whole, other])).toBe(true);
    expect(passes(whole, [other], [whole])).toBe(false);
  });
});

describe('no text of a lock makes a rule new that its first version had', () => {
  const now = lockOfThis('0.2.0');

  test('not by what it leaves out', async () => {
    const empty = { ...now, rules: new Map(), detectors: new Map() };
    const { newRules, newKinds, raised, lacking } = await stateOf(empty);
    expect([newRules.size, newKinds, raised.size]).toEqual([0, [], 0]);
    expect(lacking).toHaveLength(now.rules.size + now.detectors.size);
    expect(await newBy(empty)).toEqual([]);
  });

  test('not by a severity that it claims', async () => {
    const claimed = { ...now, rules: new Map([...now.rules].map(([id, rule]) => [id, { ...rule, severity: 'info' as const }])) };
    const found = [...now.rules].map(([id, { severity }]) => finding(id, severity));
    expect(letPass(found, await stateOf(claimed), deciding)).toEqual(found);
  });

  test('not by a version that it claims', () => {
    for (const version of ['0.0.0', '0.1.9', '0.1.99-rc.1'])
      expect(() => readLock(`version: 1\nlicit: ${version}\nrules: {}\ndetectors: {}\ntables: {}\ninstruments: {}\n`, '/')).toThrow(
        'No licit before 0.2.0',
      );
  });
});

test.each([
  ['0.2', '0.2.0', 0],
  ['0.10.0', '0.9.9', 1],
  ['0.3.0-rc.1', '0.3', 0],
  ['0.2.9', '0.3', -1],
  ['1.0.0', '0.99', 1],
])('of %s and %s the newer one is known', (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected);
});
