/** What people who looked at a sample and found nothing say of the items of its scope. */
import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { readPlan } from '../../src/config/sample-plans.js';
import type { FactContext } from '../../src/facts/fact-context.js';
import { itemFacts, kindMeta } from '../../src/facts/facts.js';
import type { Fact } from '../../src/model/fact.js';
import type { SampleDecision } from '../../src/model/sample.js';
import type { Profile, Statement } from '../../src/model/statement.js';
import { silentProfile } from '../silent-profile.js';

const context: FactContext = {
  use: { purpose: 'commercial', offered: ['CN'] },
  provider: {},
  records: {},
  instruments: ['cn-pipl-2021', 'eu-gdpr-2016'],
  configPath: 'licit.yaml',
  kinds: (await detectors()).map(kindMeta),
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf: '2026-11-27',
};

function sample(more: Partial<SampleDecision> = {}, kind: 'sample' | 'sample-file' = 'sample', path = 'a/**'): Statement {
  const value: SampleDecision = {
    plan: 'clean',
    draw: 1,
    purpose: 'sensitive-data',
    run: 1,
    population: { items: 40_000, root: '' },
    sample: { items: 300, root: '' },
    checked: 300,
    bad: 0,
    accept: 0,
    limit: 0,
    outcome: 'accepted',
    on: '2026-11-02',
    risks: [],
    ...more,
  };
  return { id: 1, kind, scope: { path }, at: { path: 'x.yaml' }, value } as unknown as Statement;
}

const of = (statements: Statement[], profile: Profile = silentProfile()) => itemFacts({ profile, claims: [], statements }, context);
const answer = (fact: Fact | undefined) => (fact?.value === undefined ? 'unknown' : fact.stated ? 'stated' : fact.value);

test('nothing sensitive and no children are shown where people looked for them and found none', () => {
  const facts = of([sample()]);
  expect(answer(facts['pi.sensitive'])).toBe(false);
  expect(answer(facts['pi.minors'])).toBe(false);
  expect(facts['pi.sensitive']!.from).toEqual(['spot check clean, draw 1, decided 2026-11-02']);
  expect(answer(facts['pi.present'])).toBe('unknown');
  const none = of([sample({ purpose: 'personal-data' })]);
  expect(answer(none['pi.present'])).toBe(false);
  expect(answer(none['pi.sensitive'])).toBe(false);
});

test.each<[string, Statement[]]>([
  ['fewer items than say anything', [sample({ checked: 298, sample: { items: 298, root: '' } })]],
  ['one bad item that was let pass', [sample({ bad: 1, accept: 1 })]],
  ['items that came later', [sample({ newer: 1 })]],
  ['another draw that nobody decided', [sample({ open: 1 })]],
  ['a part of the items', [sample({ partial: true })]],
  ['a rejection of a part beside it', [sample(), sample({ plan: 'other', outcome: 'rejected', bad: 3 }, 'sample', 'a/b/**')]],
  ['a rejection in another ledger', [sample(), sample({ plan: 'other', outcome: 'rejected', bad: 3 }, 'sample-file', 'a/b/**')]],
  ['what only another ledger accepted', [sample({}, 'sample-file')]],
  ['a check for something else', [sample({ purpose: 'corpus-safety' })]],
])('nothing is shown by %s', (_, statements) => {
  const facts = of(statements);
  expect(answer(facts['pi.sensitive'])).toBe('unknown');
  expect(answer(facts['pi.minors'])).toBe('unknown');
});

test('all items of a small population are enough', () => {
  expect(answer(of([sample({ checked: 12, population: { items: 12, root: '' } })])['pi.sensitive'])).toBe(false);
});

test('what a detector saw in the very item counts, however unsure', () => {
  const unsure = (kind: string): Profile => silentProfile({ seen: [{ kind, confidence: 'possible' }] });
  expect(answer(of([sample()], unsure('pi/health'))['pi.sensitive'])).toBe('unknown');
  expect(answer(of([sample()], unsure('pi/minor'))['pi.minors'])).toBe('unknown');
  expect(answer(of([sample()], unsure('pi/email'))['pi.sensitive'])).toBe(false);
  expect(answer(of([sample({ purpose: 'personal-data' })], unsure('pi/email'))['pi.present'])).toBe('unknown');
  const found = silentProfile({ seen: [{ kind: 'pi/health', confidence: 'likely' }] });
  expect(answer(of([sample()], found)['pi.sensitive'])).toBe(true);
});

test('a plan that accepts some, or looks by technical means, is refused', () => {
  const plan = (rest: string): string => `purpose: personal-data\npopulation: {}\nsize: 300\n${rest}`;
  expect(readPlan(plan('method: manual\nlimit: 0%\n'), 'clean', '.').limit).toBe(0);
  expect(() => readPlan(plan('method: manual\nlimit: 1%\n'), 'clean', '.')).toThrow('one item with some is enough');
  expect(() => readPlan(plan('method: technical\nlimit: 0%\n'), 'clean', '.')).toThrow('shows nothing');
});
