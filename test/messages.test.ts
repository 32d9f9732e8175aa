import { describe, expect, test } from 'vitest';
import { fill } from '../src/text/messages/fill.js';
import { bracketed, languages } from '../src/text/messages/languages.js';
import type { Names } from '../src/text/messages/places.js';
import { say } from '../src/text/messages/say.js';
import { counted } from '../src/text/show.js';

describe('a message', () => {
  test('is said in the language that is asked for', () => {
    expect(say('list/more', 'en', { count: 1200 })).toBe('and 1,200 more');
    expect(say('list/more', 'zh', { count: 1200 })).toBe('另有 1,200 项');
  });

  test('that is misspelled, lacks an argument or is given another does not compile', () => {
    const said = [
      // @ts-expect-error there is no such message
      () => say('list/mroe', 'en', { count: 1 }),
      // @ts-expect-error an argument lacks
      () => say('list/more', 'en'),
      // @ts-expect-error an argument is misspelled
      () => say('list/more', 'en', { cuont: 1 }),
      // @ts-expect-error a number is words
      () => say('list/more', 'en', { count: 'one' }),
    ];
    expect(said).toHaveLength(4);
  });

  test('counts, lists and chooses forms as its language does', () => {
    const given = { n: 1, m: 2_000, names: ['a', 'b'] };
    const say = (value: unknown): string => String(value);
    expect(fill('en', '{n#item} of {m#} {m|is|are} here: {names,}', given, say)).toBe('1 item of 2,000 are here: a, b');
    expect(fill('zh', '{m#} 条中有 {n#item}：{names,}', given, say)).toBe('2,000 条中有 1 条：a、b');
    const names: Names<'{n#item} of {m|is|are} {all;} {name}'>[] = ['n', 'm', 'all', 'name'];
    expect(names).toHaveLength(4);
  });

  test('never takes what fills a place for a place', () => {
    expect(fill('en', '{a} {b}', { a: '{b}', b: '$& {a}' }, String)).toBe('{b} $& {a}');
  });
});

describe('a language', () => {
  test.each(Object.keys(languages) as (keyof typeof languages)[])('%s has a form for every number of every thing', (lang) => {
    const { pluralCategories } = new Intl.PluralRules(languages[lang].locale).resolvedOptions();
    for (const [noun, forms] of Object.entries(languages[lang].nouns)) {
      expect([noun, forms.length]).toEqual([noun, pluralCategories.length]);
      for (const form of forms) expect(form.trim()).not.toBe('');
    }
    expect(bracketed('x', lang)).toContain('x');
    expect(counted(3, 'item', lang)).toMatch(/^3 /);
  });
});
