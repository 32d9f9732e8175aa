import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseIn } from '../src/text/in-chinese.js';
import { en, type ReasonId } from '../src/text/reasons/en.js';
import { keptReason, reason, reasonId, reasonWords, whyOf } from '../src/text/reasons/reason.js';
import { zh } from '../src/text/reasons/zh.js';

const ids = Object.keys(en) as ReasonId[];
const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+[;,]?)\}/g)].map(([, name]) => name!).sort();

describe('a reason', () => {
  test('is an id with arguments, and its words are put in where it is shown', () => {
    const why = reason('license/at', { where: 'LICENSE', why: reason('license/of-programs') });
    expect(reasonId(why)).toBe('license/at');
    expect(why).not.toContain('software');
    expect(phraseIn('en', why)).toBe(`LICENSE ${en['license/of-programs']}`);
    expect(phraseIn('zh', why)).toBe(`LICENSE：${zh['license/of-programs']}`);
  });

  test('lists its parts as the language does', () => {
    const why = reason('license/several', { licenses: ['MIT', 'CC0-1.0'] });
    expect([reasonWords('en', why), reasonWords('zh', why)]).toEqual([
      expect.stringContaining('MIT, CC0-1.0'),
      expect.stringContaining('MIT、CC0-1.0'),
    ]);
  });

  test('is given to programs with its id and arguments beside the words', () => {
    expect(whyOf(reason('license/lists-many', { count: 70 }), 'en')).toEqual({
      why: 'lists 70 licenses',
      reason: { id: 'license/lists-many', args: { count: 70 } },
    });
    expect(whyOf('what somebody wrote', 'en')).toEqual({ why: 'what somebody wrote' });
  });

  test.each(ids)('%s has the same places in both languages, and words in each', (id) => {
    expect(placesOf(zh[id])).toEqual(placesOf(en[id]));
    expect(en[id]).not.toMatch(/[\u4e00-\u9fff]/);
    if (!/^\{\w+;\}$/.test(zh[id]) && id !== 'license/at') expect(zh[id]).toMatch(/[\u4e00-\u9fff]|：/);
  });

  test('is never read from what data says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => {
        const why = reason('license/quoted', { where: words, words });
        expect(reasonId(why)).toBe('license/quoted');
        expect(reasonWords('en', why)).toBe(`${reasonWords('en', words) ?? words} says “${reasonWords('en', words) ?? words}”`);
      }),
    );
    for (const words of [
      'license/none {',
      'license/none {"a":',
      'license/none {}x',
      'license/',
      'no/such-reason',
      '__proto__/x',
      'constructor/x',
    ])
      expect(() => reasonWords('en', words)).not.toThrow();
    expect(reasonId('toString/x')).toBeUndefined();
  });

  test('is known in ledgers of earlier versions, which hold sentences', () => {
    const rows = readFileSync('src/text/reasons/old-reasons.tsv', 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'));
    expect(rows.length).toBeGreaterThan(70);
    for (const row of rows) {
      const [sentence, id] = row.split('\t');
      expect(keptReason(sentence!)).toBe(id);
      expect(Object.keys(en)).toContain(id);
    }
    expect(keptReason('license/none')).toBe('license/none');
    expect(keptReason('another sentence')).toBe('another sentence');
  });
});

/** Code that reads what it wrote for people: a sentence reworded would change what is concluded. */
test('nothing is decided by the words of a reason', () => {
  const deciding = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('reasons/reason.ts'))
    .flatMap((path) =>
      readFileSync(join('src', path), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /\.(?:test|exec)\((?:\w+\.)?why\)|\bwhy\b!?\??(?:\.(?:startsWith|includes|endsWith|match)\(| ?[!=]== ?['"`][^'"`]* )/.test(line)
            ? [`${path}:${at + 1} ${line.trim()}`]
            : [],
        ),
    );
  expect(deciding).toEqual([]);
});
