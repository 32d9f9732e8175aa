/**
 * What facts and verdicts come to over made-up evidence: how often each value, and a digest of which case has which. A change here is a change of what licit says; where it is
 * meant, `npm run accept` writes it, and the counts say how much of it there is.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectors, rules } from '../src/catalog/catalog.js';
import { datasetFacts, documentsNamed, itemFacts, kindMeta, projectFacts } from '../src/facts/facts.js';
import { judge } from '../src/judge/judge.js';
import type { FactName, Facts } from '../src/model/fact.js';
import type { RuleScope } from '../src/model/rule.js';
import { Maker } from './cases.js';

const CASES = 1_500;
/** One of each sort; a fixed list, so that another detector changes nothing here. */
const ids = [
  'ip/copyright-notice',
  'org/cn-uscc',
  'pi/biometric',
  'pi/cn-resident-id',
  'pi/email',
  'pi/health',
  'pi/minor',
  'pi/person-name',
  'pi/phone',
  'secret/github',
];
const kinds = (await detectors()).map(kindMeta).filter(({ id }) => ids.includes(id));

function casesOf(subject: string): Facts[] {
  const make = new Maker(subject.length);
  return Array.from({ length: CASES }, () => {
    const context = make.context(kinds);
    if (subject === 'item') return itemFacts(make.item(ids), context);
    if (subject === 'dataset') return datasetFacts(make.dataset(), context);
    const statements = make.list(make.statement, 4);
    return projectFacts(context, make.grants(), {
      named: documentsNamed(statements, context.records),
      covering: {
        all: make.list(() => 'a', 1),
        unused: make.list(() => 'b', 1),
        everything: make.list(() => 'c', 1),
        grants: make.list(() => 'g1', 1),
      },
    });
  });
}

/** `met 12, unmet 3  1a2b3c4d`: how often each outcome, and which case has which. */
function summary(outcomes: readonly string[], exact: readonly unknown[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const shown = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([outcome, count]) => `${outcome} ${count}`);
  const digest = createHash('sha256').update(JSON.stringify(exact)).digest('hex').slice(0, 8);
  return `${(shown.length > 6 ? [...shown.slice(0, 6), '…'] : shown).join(', ')}  ${digest}`;
}

function told(fact: Facts[FactName]): string {
  if (fact?.value === undefined) return 'unknown';
  const { value, stated } = fact;
  return `${Array.isArray(value) ? `${value.length} in list` : typeof value === 'string' && value.length > 24 ? 'text' : String(value)}${stated ? ' (stated)' : ''}`;
}

test.each<[string, readonly RuleScope[]]>([
  ['item', ['item']],
  ['dataset', ['item', 'dataset']],
  ['project', ['project']],
])('facts and verdicts of a %s', (subject, scopes) => {
  const cases = casesOf(subject);
  const names = [...new Set(cases.flatMap((facts) => Object.keys(facts)))].sort() as FactName[];
  const lines = names.map((name) => {
    const all = cases.map((facts) => facts[name]);
    return `${name}: ${summary(
      all.map(told),
      all.map((fact) => [fact?.value ?? null, fact?.stated ?? false, fact?.from ?? []]),
    )}`;
  });
  for (const rule of rules().filter(({ scope }) => scopes.includes(scope))) {
    const all = cases.map((facts) => judge(rule, facts));
    lines.push(
      `${rule.id}: ${summary(
        all.map(({ verdict }) => verdict),
        all.map(({ verdict, because }) => [verdict, because]),
      )}`,
    );
  }
  const path = join(import.meta.dirname, `golden/decisions.${subject}.txt`);
  const text = `${lines.join('\n')}\n`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
});

test('a basis holds where it does under every law that is chosen, and a law that is broken is not hidden by one that is undecided', () => {
  const make = new Maker(8);
  const seen = new Set<string>();
  for (let n = 0; n < CASES / 3; n += 1) {
    const context = make.context(kinds);
    const item = make.item(ids);
    const [cn, eu, all] = [['cn-pipl-2021'], ['eu-gdpr-2016'], ['cn-pipl-2021', 'eu-gdpr-2016']].map(
      (instruments) => itemFacts(item, { ...context, instruments })['basis.valid']?.value,
    );
    const both = [cn, eu];
    seen.add(both.map(String).sort().join(' and '));
    expect(all, both.join(' and ')).toBe(both.includes(false) ? false : both.includes(undefined) ? undefined : true);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['false and undefined', 'true and undefined', 'false and true']));
});
