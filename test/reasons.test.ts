import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProblemReason } from '../src/model/basics.js';
import type { Problem } from '../src/model/item.js';
import { PartProblems, ProblemLimit } from '../src/reading/problems.js';
import { phraseIn, problemIn } from '../src/text/in-chinese.js';
import { type ProblemId, en as problemsEn } from '../src/text/problems/problems-en.js';
import { zh as problemsZh } from '../src/text/problems/problems-zh.js';
import { en, type ReasonId } from '../src/text/reasons/en.js';
import {
  fixIn,
  keptReason,
  kindOf,
  ownProblem,
  reason,
  reasonId,
  reasonWords,
  whyOf,
  withAlike,
  wrong,
} from '../src/text/reasons/reason.js';
import { zh } from '../src/text/reasons/zh.js';

const ids = Object.keys(en) as ReasonId[];
const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+[;,#]?)\}/g)].map(([, name]) => name!).sort();

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

describe('a problem', () => {
  const shown = (what: ProblemReason, lang: 'en' | 'zh') => problemIn(lang, { what, fix: '' });

  test('is an id with arguments, and has words for what is wrong and for what to do', () => {
    const what = wrong('csv/more-cells', { cells: 3, columns: 2 });
    expect(what).toBe('csv/more-cells {"cells":3,"columns":2}');
    expect(shown(what, 'en')).toEqual({
      what: 'This row has 3 cells, more than the 2 columns',
      fix: 'Quote the cell that holds a separator.',
    });
    expect(shown(what, 'zh')).toEqual({ what: '该行有 3 个单元格，多于 2 列', fix: '请为含分隔符的单元格加引号。' });
  });

  test('may hold another, and what to do about that', () => {
    const what = wrong('json/element-not-read', { why: wrong('json/too-deep', { depth: 100 }) });
    expect(shown(what, 'en')).toEqual({ what: 'This element could not be read: it is nested more than 100 deep', fix: 'Flatten it.' });
    expect(shown(what, 'zh')).toEqual({ what: '该元素无法读取：嵌套超过 100 层', fix: '请减少嵌套层数。' });
  });

  test('in a ledger of an earlier version is a sentence, which is shown as it is', () => {
    const told = { what: 'This line is not a JSON object', fix: 'Write one event a line.' };
    expect([problemIn('en', told), problemIn('zh', told)]).toEqual([told, told]);
  });

  const ids = Object.keys(problemsEn) as ProblemId[];
  test.each(ids)('%s has the same places in both languages, and words in each', (id) => {
    const all = (texts: readonly string[]): string[] => [...new Set(texts.flatMap(placesOf))].sort();
    expect(placesOf(problemsZh[id][0])).toEqual(placesOf(problemsEn[id][0]));
    expect(all(problemsZh[id])).toEqual(all(problemsEn[id]));
    expect(problemsEn[id].join()).not.toMatch(/[\u4e00-\u9fff]/);
    for (const words of problemsZh[id]) if (!/^\{\w+\}$/.test(words)) expect(words).toMatch(/[\u4e00-\u9fff]/);
    expect(Object.keys(en)).not.toContain(id);
  });

  const at = { path: 'x' };
  const uneven = (cells: number): Problem => ({ kind: 'problem', what: wrong('csv/more-cells', { cells, columns: 2 }), at, lost: 0 });

  test('may have words of its own, which tell it apart', () => {
    const [one, two] = ['a', 'b'].map((letter) =>
      ownProblem({ en: `What ${letter}`, zh: `甲${letter}` }, { en: 'Mend it.', zh: '请修正。' }),
    );
    expect([reasonWords('en', one!), reasonWords('zh', one!), fixIn('en', one!), fixIn('zh', one!)]).toEqual([
      'What a',
      '甲a',
      'Mend it.',
      '请修正。',
    ]);
    expect(kindOf(one!)).not.toBe(kindOf(two!));
  });

  test('is counted with others of its id, whatever its arguments are', () => {
    const limit = new ProblemLimit();
    for (let i = 0; i < 1234; i += 1) limit.admit(uneven(i));
    for (const why of [wrong('json/empty'), wrong('json/not-valid-from', { character: 2 })])
      limit.admit({ kind: 'problem', what: wrong('jsonl/not-read', { why }), at });
    const [rest, ...others] = limit.rest();
    expect([rest, others]).toEqual([{ ...uneven(1233), alike: 1134 }, []]);
    const kept = withAlike(rest!.what, rest!.alike);
    expect(phraseIn('en', kept)).toBe('This row has 1233 cells, more than the 2 columns (and 1,134 like it from here back)');
    expect(phraseIn('zh', kept)).toBe('该行有 1233 个单元格，多于 2 列（此前另有 1,134 处相同）');
    expect(whyOf(kept, 'en').reason).toEqual({ id: 'csv/more-cells', args: { cells: 1233, columns: 2, alike: 1134 } });
  });

  test('is told apart from others by its id and by that of a problem within', () => {
    expect(kindOf(wrong('csv/more-cells', { cells: 3, columns: 2 }))).toBe('csv/more-cells');
    expect(kindOf(wrong('jsonl/not-read', { why: wrong('json/not-valid-from', { character: 7 }) }))).toBe(
      'jsonl/not-read json/not-valid-from',
    );
    expect(kindOf(wrong('avro/damaged', { why: 'says ["csv/bad-bytes"] and "x/y"' }))).toBe('avro/damaged');
  });

  test('of many parts is counted as of one file', () => {
    const parts = new PartProblems();
    const told = [uneven(3), { ...uneven(4), alike: 200, lost: 0 }, uneven(5)].map((one) => parts.admit(one));
    expect(told).toEqual([uneven(3), undefined, undefined]);
    expect(parts.rest()).toMatchObject([{ alike: 201 }]);
  });
});

test('every problem that has words is told somewhere', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('text/problems/'))
    .map((path) => readFileSync(join('src', path), 'utf8'))
    .join('\n');
  expect(Object.keys(problemsEn).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
});

/** Code that reads what it wrote for people: a sentence reworded would change what is concluded. */
test('nothing is decided by the words of a reason', () => {
  const deciding = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('reasons/reason.ts'))
    .flatMap((path) =>
      readFileSync(join('src', path), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /\.(?:test|exec)\((?:(?:\w+\.)?why|\w+\.what)\)|(?:\bwhy|\.what)\b!?\??(?:\.(?:startsWith|includes|endsWith|match)\(| ?[!=]== ?['"`][^'"`]* )/.test(
            line,
          )
            ? [`${path}:${at + 1} ${line.trim()}`]
            : [],
        ),
    );
  expect(deciding).toEqual([]);
});
