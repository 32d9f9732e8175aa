import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerDuty, answerInstrument, causesOf, fill, holds, judge, rulesFor } from '../src/judge/judge.js';
import type { Json } from '../src/model/basics.js';
import type { FactName, Facts } from '../src/model/fact.js';
import type { Condition, Duty, Instrument, Rule, Verdict } from '../src/model/rule.js';

function facts(values: Partial<Record<FactName, Json>>): Facts {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, from: [] }]));
}

const words = { en: 'title', zh: '标题' };

function rule(parts: Partial<Rule>): Rule {
  return {
    id: 'test/rule',
    scope: 'item',
    severity: 'error',
    waivable: false,
    title: words,
    why: words,
    fix: words,
    cites: [],
    applies: { all: [] },
    met: { all: [] },
    cause: [],
    message: words,
    examples: [],
    ...parts,
  };
}

function tally(counts: Partial<Record<Verdict, number>>): Record<Verdict, number> {
  return { met: 0, unmet: 0, unproven: 0, stated: 0, 'not-applicable': 0, ...counts };
}

describe('conditions', () => {
  test('what is not known is neither true nor false', () => {
    expect(holds({ fact: 'pi.present', is: true }, {})).toBeUndefined();
    expect(holds({ not: { fact: 'pi.present', is: true } }, {})).toBeUndefined();
    expect(holds({ fact: 'scan.unread', 'at-most': 0 }, {})).toBeUndefined();
  });

  test('whether something is on record is always yes or no', () => {
    expect(holds({ fact: 'use.public-cn', known: true }, {})).toBe(false);
    expect(holds({ fact: 'use.public-cn', known: true }, facts({ 'use.public-cn': false }))).toBe(true);
  });

  test('one false part decides all, one true part decides any', () => {
    const unknown: Condition = { fact: 'pi.present', is: true };
    const yes: Condition = { all: [] };
    const no: Condition = { any: [] };
    expect(holds({ all: [unknown, no] }, {})).toBe(false);
    expect(holds({ all: [unknown, yes] }, {})).toBeUndefined();
    expect(holds({ any: [unknown, yes] }, {})).toBe(true);
    expect(holds({ any: [unknown, no] }, {})).toBeUndefined();
  });

  test('a list is one of several when it holds one, and is counted by its length', () => {
    const seen = facts({ 'pi.kinds': ['pi/email', 'pi/phone'] });
    expect(holds({ fact: 'pi.kinds', is: ['pi/phone', 'pi/passport'] }, seen)).toBe(true);
    expect(holds({ fact: 'pi.kinds', is: 'pi/passport' }, seen)).toBe(false);
    expect(holds({ fact: 'pi.kinds', 'at-least': 2 }, seen)).toBe(true);
    expect(holds({ fact: 'pi.kinds', 'at-most': 1 }, seen)).toBe(false);
  });
});

describe('verdicts', () => {
  const basis = rule({ applies: { fact: 'pi.present', is: true }, met: { fact: 'basis.recorded', is: true } });

  test.each<[Partial<Record<FactName, Json>>, Verdict, FactName[]]>([
    [{ 'pi.present': true, 'basis.recorded': true }, 'met', ['basis.recorded', 'pi.present']],
    [{ 'pi.present': true, 'basis.recorded': false }, 'unmet', ['basis.recorded', 'pi.present']],
    [{ 'pi.present': false, 'basis.recorded': false }, 'not-applicable', ['pi.present']],
    [{ 'basis.recorded': false }, 'unproven', ['pi.present']],
    [{ 'pi.present': true }, 'unproven', ['basis.recorded']],
    [{}, 'unproven', ['pi.present', 'basis.recorded']],
  ])('%j is %s because of %j', (values, verdict, because) => {
    expect(judge(basis, facts(values))).toEqual({ rule: 'test/rule', verdict, because });
  });

  test('what is met is met, also where it is not known whether the rule applies', () => {
    expect(judge(basis, facts({ 'basis.recorded': true }))).toEqual({ rule: 'test/rule', verdict: 'met', because: ['basis.recorded'] });
  });

  test('only the part that decides is named', () => {
    const either = rule({
      met: {
        any: [
          { fact: 'basis.recorded', is: true },
          { fact: 'basis.evidence', is: true },
        ],
      },
    });
    expect(judge(either, facts({ 'basis.recorded': false, 'basis.evidence': true })).because).toEqual(['basis.evidence']);
  });
});

describe('laws of three values', () => {
  const names: FactName[] = ['pi.present', 'basis.recorded', 'license.conflict', 'label.present'];
  const name = fc.constantFrom(...names);
  const { monotone, any } = fc.letrec<{ monotone: Condition; any: Condition }>((tie) => ({
    monotone: fc.oneof(
      { maxDepth: 4 },
      fc.record({ fact: name, is: fc.boolean() }),
      fc.record({ all: fc.array(tie('monotone'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('monotone'), { maxLength: 3 }) }),
      fc.record({ not: tie('monotone') }),
    ),
    any: fc.oneof({ maxDepth: 4 }, tie('monotone'), fc.record({ fact: name, known: fc.boolean() }), fc.record({ not: tie('any') })),
  }));
  const world = fc.dictionary(name, fc.boolean()).map((values) => facts(values));

  test('a fact that becomes known never turns a decided condition undecided, nor the other way round', () => {
    fc.assert(
      fc.property(monotone, world, name, fc.boolean(), (condition, before, added, value) => {
        fc.pre(before[added] === undefined);
        const decided = holds(condition, before);
        if (decided !== undefined) expect(holds(condition, { ...before, [added]: { value, from: [] } })).toBe(decided);
      }),
    );
  });

  test('a fact that becomes known never turns met into unproven', () => {
    fc.assert(
      fc.property(monotone, monotone, world, name, fc.boolean(), (applies, met, before, added, value) => {
        fc.pre(before[added] === undefined);
        const asked = rule({ applies, met });
        if (judge(asked, before).verdict !== 'met') return;
        expect(['met', 'not-applicable']).toContain(judge(asked, { ...before, [added]: { value, from: [] } }).verdict);
      }),
    );
  });

  test('with everything known nothing is unproven', () => {
    const whole = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(any, any, whole, (applies, met, values) => {
        const known = facts(Object.fromEntries(names.map((each, n) => [each, values[n]!])));
        expect(judge(rule({ applies, met }), known).verdict).not.toBe('unproven');
      }),
    );
  });

  test('De Morgan: not all is any not, not any is all not', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 3 }), world, (parts, known) => {
        const negated = parts.map((part): Condition => ({ not: part }));
        expect(holds({ not: { all: parts } }, known)).toBe(holds({ any: negated }, known));
        expect(holds({ not: { any: parts } }, known)).toBe(holds({ all: negated }, known));
      }),
    );
  });

  test('an unproven verdict names only facts that lack a value, and at least one', () => {
    fc.assert(
      fc.property(monotone, monotone, world, (applies, met, known) => {
        const { verdict, because } = judge(rule({ applies, met }), known);
        if (verdict !== 'unproven') return;
        expect(because.length).toBeGreaterThan(0);
        for (const each of because) expect(known[each]?.value).toBeUndefined();
      }),
    );
  });
});

describe('findings', () => {
  test('a list fact gives one cause an element', () => {
    const asked = rule({ cause: ['pi.kinds', 'use.purpose'] });
    expect(causesOf(asked, facts({ 'pi.kinds': ['pi/email', 'pi/phone'], 'use.purpose': 'commercial' }))).toEqual([
      { 'pi.kinds': 'pi/email', 'use.purpose': 'commercial' },
      { 'pi.kinds': 'pi/phone', 'use.purpose': 'commercial' },
    ]);
  });

  test('a cause that is not known leaves a finding without it', () => {
    expect(causesOf(rule({ cause: ['license.raw'] }), {})).toEqual([{}]);
  });

  test('a sentence is filled with the words for a kind, or the value as it stands', () => {
    const sentence = { en: 'No basis for {pi.kinds}: {license.raw}.', zh: '{pi.kinds}没有依据：{license.raw}。' };
    const title = { en: 'e-mail address', zh: '电子邮箱' };
    const called = (fact: string, value: string) => (fact === 'pi.kinds' && value === 'pi/email' ? title : undefined);
    expect(fill(sentence, { 'pi.kinds': 'pi/email', 'license.raw': '$& {x}' }, called)).toEqual({
      en: 'No basis for e-mail address: $& {x}.',
      zh: '电子邮箱没有依据：$& {x}。',
    });
    expect(fill(sentence, {}).en).toBe('No basis for not known: not known.');
  });

  test('a dataset without items is asked what its items would be asked', () => {
    const asked = [rule({ id: 'a/item' }), rule({ id: 'a/dataset', scope: 'dataset' }), rule({ id: 'a/project', scope: 'project' })];
    expect(rulesFor(asked, 'item').map(({ id }) => id)).toEqual(['a/item']);
    expect(rulesFor(asked, 'dataset').map(({ id }) => id)).toEqual(['a/dataset']);
    expect(rulesFor(asked, 'dataset-without-items').map(({ id }) => id)).toEqual(['a/item', 'a/dataset']);
    expect(rulesFor(asked, 'project').map(({ id }) => id)).toEqual(['a/project']);
  });
});

describe('duties', () => {
  const duty: Duty = { id: 'd', article: words, asks: words, rules: ['a/one', 'a/two'], certainty: 'read' };
  const known = new Map(['a/one', 'a/two'].map((id) => [id, rule({ id, title: { en: `No ${id}`, zh: `没有 ${id}` } })]));

  test('a duty is unmet when one of its rules is, and the reason counts', () => {
    const counts = new Map([
      ['a/one', tally({ met: 5 })],
      ['a/two', tally({ unmet: 1_200, unproven: 3 })],
    ]);
    expect(answerDuty(duty, counts, known)).toEqual({
      verdict: 'unmet',
      reason: { en: 'No a/two: 1,200 items (a/two).', zh: '没有 a/two：1,200 条（a/two）。' },
    });
  });

  test('a rule that only finds nothing on record leaves the duty unproven, and says what is lacking', () => {
    const quiet = new Map([...known, ['a/one', rule({ id: 'a/one', silence: true, title: { en: 'No source', zh: '没有来源' } })]]);
    const counts = new Map([
      ['a/one', tally({ unmet: 2 })],
      ['a/two', tally({ met: 2 })],
    ]);
    expect(answerDuty(duty, counts, quiet)).toEqual({
      verdict: 'unproven',
      reason: { en: 'No source: 2 items (a/one).', zh: '没有来源：2 条（a/one）。' },
    });
    expect(answerDuty(duty, new Map([...counts, ['a/two', tally({ unmet: 1 })]]), quiet).verdict).toBe('unmet');
  });

  test('of a rule on the project no number is given', () => {
    const whole = new Map([...known, ['a/one', rule({ id: 'a/one', scope: 'project', title: { en: 'No log', zh: '没有记录' } })]]);
    const one = { ...duty, rules: ['a/one'] };
    expect(answerDuty(one, new Map([['a/one', tally({ unmet: 1 })]]), whole).reason).toEqual({
      en: 'No log (a/one).',
      zh: '没有记录（a/one）。',
    });
    expect(answerDuty(one, new Map([['a/one', tally({ met: 1 })]]), whole).reason).toEqual({ en: 'Met: a/one.', zh: '符合：a/one。' });
  });

  test('a duty is met only when every rule was judged and none is open', () => {
    const met = new Map([
      ['a/one', tally({ met: 5 })],
      ['a/two', tally({ 'not-applicable': 5 })],
    ]);
    expect(answerDuty(duty, met, known).verdict).toBe('met');
    expect(answerDuty(duty, new Map([['a/one', tally({ met: 5 })]]), known)).toEqual({
      verdict: 'unproven',
      reason: { en: 'Not judged: a/two.', zh: '未作判断：a/two。' },
    });
    expect(answerDuty(duty, new Map([...met, ['a/two', tally({ unproven: 1 })]]), known).reason.en).toBe(
      'The record does not decide a/two (1 item).',
    );
  });

  test('a duty whose rules all do not apply does not apply', () => {
    const counts = new Map(['a/one', 'a/two'].map((id) => [id, tally({ 'not-applicable': 5 })]));
    expect(answerDuty(duty, counts, known).verdict).toBe('not-applicable');
  });

  test('a duty that no rule shows is unproven and says what a person must supply', () => {
    const person = { en: 'the class of the data', zh: '数据分类分级' };
    const { verdict, reason } = answerDuty({ ...duty, rules: [], person }, new Map(), known);
    expect(verdict).toBe('unproven');
    expect(reason.en).toContain('the class of the data');
    expect(reason.zh).toContain('数据分类分级');
  });

  test('outside the scope of an instrument none of its duties applies; with the scope unknown they are answered', () => {
    const law: Instrument = {
      id: 'law',
      title: words,
      short: words,
      jurisdiction: 'CN',
      inForce: '2023-08-15',
      source: '',
      applies: { fact: 'use.public-cn', is: true },
      outside: { en: 'not offered', zh: '未提供' },
      duties: [duty],
    };
    const counts = new Map(['a/one', 'a/two'].map((id) => [id, tally({ unmet: 1 })]));
    expect(answerInstrument(law, counts, known, facts({ 'use.public-cn': false })).get('d')).toEqual({
      verdict: 'not-applicable',
      reason: law.outside,
    });
    expect(answerInstrument(law, counts, known, {}).get('d')?.verdict).toBe('unmet');
  });
});
