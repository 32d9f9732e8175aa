import { describe, expect, test } from 'vitest';
import { instruments, rules } from '../src/catalog/catalog.js';
import { withBearing } from '../src/judge/judge.js';
import type { Duty, Rule, Verdict } from '../src/model/rule.js';

const laws = new Map(instruments().map((instrument) => [instrument.id, instrument]));
const duties = instruments().flatMap((instrument) => instrument.duties.map((duty) => ({ instrument, duty })));
const name = (instrument: string, duty: Duty): string => `${instrument} ${duty.id}`;

describe('a citation', () => {
  test('leads to a duty of its law that the rule decides or bears on', () => {
    const astray = rules().flatMap((rule) =>
      rule.cites.flatMap(({ instrument, article }) => {
        const duty = laws.get(instrument)?.duties.find((one) => one.article.en === article.en && one.article.zh === article.zh);
        if (!duty) return [`${rule.id} cites ${instrument} ${article.en} / ${article.zh}: the law has no such duty`];
        const joined = duty.rules.includes(rule.id) || duty.bears?.includes(rule.id);
        return joined ? [] : [`${rule.id} cites ${name(instrument, duty)}: the duty names it neither in rules nor in bears`];
      }),
    );
    expect(astray).toEqual([]);
  });

  test('is as sure as the duty it leads to', () => {
    const unsure = rules().flatMap((rule) =>
      rule.cites.flatMap(({ instrument, article, certainty }) => {
        const duty = laws.get(instrument)?.duties.find((one) => one.article.en === article.en);
        return duty && duty.certainty !== certainty ? [`${rule.id}: ${certainty}, ${name(instrument, duty)}: ${duty.certainty}`] : [];
      }),
    );
    expect(unsure).toEqual([]);
  });

  test('never names a standard that was replaced', () => {
    const old = rules().flatMap((rule) => rule.cites.filter(({ instrument }) => laws.get(instrument)?.replacedBy !== undefined));
    expect(old).toEqual([]);
    expect(laws.get('tc260-003-2024')?.replacedBy).toBe('gbt-45654-2025');
    expect(laws.get('gbt-45654-2025')?.inForce).toBe('2025-11-01');
  });
});

describe('an instrument', () => {
  test('that can be cited can be chosen: it has duties', () => {
    expect(instruments().filter((instrument) => instrument.duties.length === 0)).toEqual([]);
  });

  test('names rules that exist', () => {
    const known = new Set(rules().map(({ id }) => id));
    const unknown = duties.flatMap(({ instrument, duty }) =>
      [...duty.rules, ...(duty.bears ?? [])].filter((id) => !known.has(id)).map((id) => `${name(instrument.id, duty)}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  test('is called checked against the text only where the words of the article are there', () => {
    const paraphrased = duties.filter(({ duty }) => duty.certainty === 'read' && duty.words === undefined);
    expect(paraphrased.map(({ instrument, duty }) => name(instrument.id, duty))).toEqual([]);
  });

  test('has a title and a version in both languages, without a title in its title', () => {
    for (const { id, title, version } of instruments()) {
      expect(title.zh, id).not.toMatch(/[《》]/);
      expect(version, id).toBeDefined();
    }
  });

  test('the Interim Measures have the articles on banned content, labels, users who break the law, and penalties', () => {
    const ids = laws.get('cn-interim-measures-2023')!.duties.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['art-4-1', 'art-12', 'art-14-1', 'art-14-2', 'art-21']));
  });

  test('tells scope and liability from duties', () => {
    const kinds = duties
      .filter(({ duty }) => duty.kind !== undefined)
      .map(({ instrument, duty }) => `${name(instrument.id, duty)} ${duty.kind}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'cn-interim-measures-2023 art-2 scope',
        'cn-interim-measures-2023 art-21 liability',
        'cn-pipl-2021 art-69 liability',
        'cn-copyright-law-2020 art-59 liability',
      ]),
    );
  });
});

describe('what bears on a duty', () => {
  const duty: Duty = {
    id: 'd',
    article: { en: 'a', zh: 'a' },
    asks: { en: 'a', zh: 'a' },
    rules: ['x/y'],
    bears: ['b/c'],
    certainty: 'read',
  };
  const rule = (severity: Rule['severity']): Rule => ({
    ...rules()[0]!,
    id: 'b/c',
    severity,
    scope: 'item',
    title: { en: 'Bad', zh: '不好' },
  });
  const answer = (verdict: Verdict, severity: Rule['severity'], tally: Partial<Record<Verdict, number>>) =>
    withBearing(
      { verdict, reason: { en: 'Met.', zh: '符合。' } },
      duty,
      new Map([['b/c', { met: 0, unmet: 0, unproven: 0, stated: 0, 'not-applicable': 0, ...tally }]]),
      new Map([['b/c', rule(severity)]]),
    );

  test('keeps it from being met, and never makes it unmet', () => {
    expect(answer('met', 'warn', { unmet: 3 })).toEqual({
      verdict: 'unproven',
      reason: { en: 'Met. Bearing on it: Bad: 3 items (b/c).', zh: '符合。相关问题：不好：3 条（b/c）。' },
    });
    expect(answer('met', 'warn', { unproven: 3 }).verdict).toBe('unproven');
    expect(answer('not-applicable', 'error', { unmet: 1 }).verdict).toBe('unproven');
    expect(answer('unmet', 'warn', { unmet: 3 }).verdict).toBe('unmet');
  });

  test('is only named where it is a note', () => {
    expect(answer('met', 'info', { unmet: 3 })).toMatchObject({
      verdict: 'met',
      reason: { en: 'Met. Bearing on it: Bad: 3 items (b/c).' },
    });
    expect(answer('met', 'info', { unproven: 3 })).toMatchObject({ verdict: 'met', reason: { en: 'Met.' } });
  });

  test('says nothing where it is met', () => {
    expect(answer('met', 'warn', { met: 3 })).toEqual({ verdict: 'met', reason: { en: 'Met.', zh: '符合。' } });
  });
});
