/** Rules over what the records of labeling staff say, from licit.yaml to the verdict; the dossier computes the same. */
import { describe, expect, test } from 'vitest';
import { rules } from '../src/catalog/catalog.js';
import { readConfig } from '../src/config/config.js';
import { projectFacts } from '../src/facts/facts.js';
import { judge } from '../src/judge/judge.js';
import type { LabelingRecords } from '../src/model/settings.js';
import { labelingFindings } from '../src/text/labeling/labeling-checks.js';

const names = ['same-person-labels-and-reviews', 'before-training', 'replaced-rules', 'unknown-rules'] as const;
type Name = (typeof names)[number];

function recorded(yaml: string): LabelingRecords {
  return readConfig(`labeling:\n${yaml.replace(/^/gmu, '  ')}\n`, '/project/licit.yaml', '/project').labeling!;
}

function factsOf(labeling: LabelingRecords | undefined) {
  return projectFacts({
    use: {},
    provider: {},
    records: {},
    ...(labeling && { labeling }),
    instruments: [],
    kinds: [],
    unread: 0,
    notScanned: 0,
    kept: true,
    asOf: '2026-06-30T10:00:00Z',
  });
}

/** What each rule comes to, with the assignments at fault. */
function verdicts(yaml?: string): Record<Name, string> {
  const facts = factsOf(yaml === undefined ? undefined : recorded(yaml));
  return Object.fromEntries(
    names.map((name) => {
      const rule = rules().find(({ id }) => id === `label/${name}`)!;
      const { verdict } = judge(rule, facts);
      const at = verdict === 'unmet' ? ` ${JSON.stringify(facts[rule.cause[0]!]!.value)}` : '';
      return [name, `${verdict}${at}`];
    }),
  ) as Record<Name, string>;
}

const documents = `rules:
  - { id: r, for: function, version: "1", since: 2026-01-01 }
  - { id: r, for: function, version: "2", since: 2026-04-01 }
`;
const trained = 'trainings: [{ on: 2026-01-10, hours: 8 }]';
const staff = (...people: string[]): string => `${documents}staff:\n${people.map((one) => `  - { ${one} }\n`).join('')}`;

test('records that are whole and without a fault are stated, never met', () => {
  const one = `id: B-1, ${trained}, tasks: [{ role: label, task: qa, rule: r@1, from: 2026-02-01, until: 2026-03-31 }]`;
  const two = `id: B-2, ${trained}, tasks: [{ role: review, task: qa, rule: r@2, from: 2026-04-01 }]`;
  expect(verdicts(staff(one, two))).toEqual(Object.fromEntries(names.map((name) => [name, 'stated'])));
});

test.each([
  ['no labeling section', undefined],
  ['nobody', 'rules: []'],
  ['people without assignments', staff(`id: B-1, ${trained}`)],
])('of %s nothing is concluded', (_, yaml) => {
  expect(verdicts(yaml)).toEqual(Object.fromEntries(names.map((name) => [name, 'not-applicable'])));
});

test('each fault breaks its rule and names the assignment', () => {
  const both = `id: B-1, ${trained}, tasks: [{ role: label, task: qa, rule: r@2, from: 2026-05-01 }, { role: review, task: qa, rule: r@2, from: 2026-05-02 }]`;
  expect(verdicts(staff(both))).toMatchObject({ 'same-person-labels-and-reviews': 'unmet ["B-1: qa"]', 'before-training': 'stated' });
  const early = `id: B-2, ${trained}, tasks: [{ role: label, task: qa, rule: r@2, from: 2026-01-09 }]`;
  expect(verdicts(staff(early))['before-training']).toBe('unmet ["B-2: qa"]');
  const old = `id: B-3, ${trained}, tasks: [{ role: label, rule: r@1, from: 2026-02-01 }]`;
  expect(verdicts(staff(old))).toMatchObject({ 'replaced-rules': 'unmet ["B-3"]', 'unknown-rules': 'stated' });
  const other = `id: B-4, ${trained}, tasks: [{ role: label, task: qa, rule: q@1, from: 2026-02-01 }]`;
  expect(verdicts(staff(other))).toMatchObject({ 'unknown-rules': 'unmet ["B-4: qa"]', 'replaced-rules': 'stated' });
});

describe('what the records do not tell stays open', () => {
  const task = 'role: label, task: qa, rule: r@2, from: 2026-05-01';
  test.each<[Name, string]>([
    ['same-person-labels-and-reviews', `id: B-1, ${trained}, tasks: [{ role: label, rule: r@2, from: 2026-05-01 }]`],
    ['before-training', `id: B-1, tasks: [{ ${task} }]`],
    ['replaced-rules', `id: B-1, ${trained}, tasks: [{ role: label, task: qa, rule: r, from: 2026-05-01 }]`],
    ['unknown-rules', `id: B-1, ${trained}, tasks: [{ role: label, task: qa, from: 2026-05-01 }]`],
  ])('%s', (name, person) => {
    expect(verdicts(staff(person))[name]).toBe('unproven');
  });

  test('and a fault that is known is one all the same', () => {
    const open = 'id: B-1, tasks: [{ role: label, from: 2026-01-09 }]';
    const early = `id: B-2, ${trained}, tasks: [{ role: label, task: qa, from: 2026-01-09 }]`;
    expect(verdicts(staff(open, early))['before-training']).toBe('unmet ["B-2: qa"]');
  });

  test('a version without a day among several leaves open which one counted', () => {
    const undated = documents.replace('version: "2", since: 2026-04-01', 'version: "2"');
    const person = `id: B-1, ${trained}, tasks: [{ role: label, task: qa, rule: r@1, from: 2026-05-01 }]`;
    expect(verdicts(`${undated}staff:\n  - { ${person} }`)['replaced-rules']).toBe('unproven');
  });
});

test('rules and dossier find the same', () => {
  const yaml = staff(
    `id: B-1, ${trained}, tasks: [{ role: label, task: qa, rule: r@1, from: 2026-01-02 }, { role: review, task: qa, rule: q, from: 2026-02-01 }]`,
  );
  const found = labelingFindings(recorded(yaml), '2026-06-30').map(({ fault }) => fault);
  expect(found.sort()).toEqual(['before-training', 'both-roles', 'superseded-rule', 'unknown-rule']);
  expect(Object.values(verdicts(yaml)).filter((one) => one.startsWith('unmet'))).toHaveLength(4);
});

test('what is said of assignments is from the records of those who have some, and of nobody else', () => {
  const people = [
    `id: B-1, ${trained}`,
    `id: B-2, ${trained}, tasks: [{ role: label, task: qa, rule: r@1, from: 2026-02-01 }]`,
    'id: B-3, tasks: []',
  ];
  const facts = factsOf(recorded(staff(...people)));
  const own = facts['labeling.assignments']!;
  expect(own.value).toEqual(['B-2: qa']);
  expect(own.from).toEqual([expect.stringMatching(/^licit\.yaml:7\b/)]);
  for (const name of ['both-roles', 'before-training', 'unknown-rules'] as const)
    expect([name, facts[`labeling.${name}`]?.from]).toEqual([name, own.from]);
});
