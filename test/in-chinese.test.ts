import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { createInspector } from '../src/inspect/inspect.js';
import { en as failuresEn } from '../src/text/failures/failures-en.js';
import { zh as failuresZh } from '../src/text/failures/failures-zh.js';
import { fixesEn } from '../src/text/failures/fixes-en.js';
import { fixesZh } from '../src/text/failures/fixes-zh.js';
import { chineseOf, errorIn, phraseIn } from '../src/text/in-chinese.js';
import { chineseClause, clauseIn } from '../src/text/words/clause-words.js';

const src = join(import.meta.dirname, '../src');

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** Names of services and of card brands stay as they are, so reasons for those may hold Latin words; others hold abbreviations at most. */
function isEnglish(kind: string, chinese: string | undefined): boolean {
  return chinese === undefined || (!kind.startsWith('secret/') && kind !== 'pi/payment-card' && /[a-z]{4,}/.test(chinese));
}

test('every reason that a detector gives for its own examples has Chinese words', async () => {
  const lacking = new Set<string>();
  for (const detector of await detectors()) {
    const inspector = createInspector([detector]);
    for (const hit of detector.hits)
      for (const { why } of inspector.text(hit.replaceAll(/[⟦⟧]/g, ''), { path: 'x' }))
        if (isEnglish(detector.id, chineseOf(why))) lacking.add(`${detector.id}: ${why}`);
  }
  expect([...lacking]).toEqual([]);
});

test('a reason of several parts is put together from its parts', () => {
  expect(phraseIn('zh', 'form of a driving license, named by a word or field; a part of a web address by itself')).toBe(
    '驾驶证格式，有字词或者字段名指明；为网址中独立的一段',
  );
  expect(phraseIn('zh', 'form of GitHub token; 97.5 % of the first 1000 values of this field are of this form')).toBe(
    'GitHub token 格式；该字段前 1000 个值中有 97.5 % 符合该格式',
  );
});

test('what fills a place is put in Chinese too where it has words', () => {
  expect(phraseIn('zh', 'MIT; CC-BY-4.0 may allow more')).toBe('MIT；CC-BY-4.0 可能允许更多');
  expect(phraseIn('zh', 'licit.yaml does not say what the data is for (use.purpose)')).toBe(
    'licit.yaml 未说明（数据的用途（use.purpose））',
  );
});

test('words that the table does not have stay as they are', () => {
  expect(phraseIn('zh', 'something that nobody translated')).toBe('something that nobody translated');
  expect(phraseIn('en', 'form of a postcode')).toBe('form of a postcode');
});

/** What `new LicitError(…)` is given: the literals of a file that are said to a person, with X1 in place of what differs. */
function errorsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const said: string[] = [];
  for (const { index } of text.matchAll(/new LicitError\(/g)) {
    let depth = 0;
    for (let at = index + 'new LicitError'.length; at < text.length; at++) {
      const character = text[at]!;
      if (character === '(') depth += 1;
      else if (character === ')' && --depth === 0) break;
      else if ("'`".includes(character)) {
        const [literal, ends] = literalAt(text, at);
        // Names and pieces within a call or a choice are words at most; what is said is a sentence.
        if (literal.trim().split(/\s+/).length >= 3) said.push(literal);
        at = ends;
      }
    }
  }
  return said;
}

/** A literal, and where it ends; what a template puts in counts as X1. */
function literalAt(text: string, from: number): [literal: string, ends: number] {
  const quote = text[from]!;
  let literal = '';
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === quote) return [literal, at];
    if (character === '\\') literal += text[++at]!;
    else if (quote === '`' && text.startsWith('${', at)) {
      let depth = 0;
      for (; at < text.length; at++) {
        if (text[at] === '{') depth += 1;
        else if (text[at] === '}' && --depth === 0) break;
        else if ("'`".includes(text[at]!)) at = literalAt(text, at)[1];
      }
      literal += 'X1';
    } else literal += character;
  }
  return [literal, text.length];
}

test('every error that ends a command and is no id yet has Chinese words', () => {
  const all = files(src).flatMap((file) => errorsIn(file).map((said) => [relative(src, file), said] as const));
  expect(all.length).toBeGreaterThan(20);
  // What is the same in both languages are commands to type.
  const lacking = all.filter(([, said]) => !said.startsWith('licit ') && errorIn('zh', said) === said);
  expect(lacking).toEqual([]);
});

test.each([
  ['what ends a command', failuresEn, failuresZh],
  ['what to do about it', fixesEn, fixesZh],
])('%s has Chinese words, and is told somewhere', (_, en: Readonly<Record<string, string>>, zh: Readonly<Record<string, string>>) => {
  const all = files(src)
    .filter((file) => !/fixes-|failures-/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  // What is the same in both languages are commands to type, and places.
  const isSame = (id: string): boolean => /^(?:licit|npm|git|node) |^(?:\{\w+\}[:, ]*)+$/.test(en[id]!);
  expect(Object.keys(en).filter((id) => !isSame(id) && !/\p{Script=Han}/u.test(zh[id]!))).toEqual([]);
  expect(Object.keys(en).filter((id) => !all.includes(`'${id}'`))).toEqual([]);
});

test('every reason for which a fact is not known, and every failure that verify names, has Chinese words', () => {
  const said = ['facts', 'ledger/verify'].flatMap((part) =>
    files(join(src, part)).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const starts = text.matchAll(/(?:\bunknown\(|\bwhy: |\bwhat: |\breturn )(?=['`])/g);
      return [...starts].map(({ index, 0: before }) => literalAt(text, index + before.length)[0]);
    }),
  );
  // Words of a clause at least: names and statements of SQL are no reasons.
  const reasons = said.filter(
    (one) => /^[a-z'X].*\s\S+\s/.test(one) && !/\b(?:select|from|where|join)\b/.test(one) && !/json_|sha256|^X1 AND/.test(one),
  );
  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((one) => chineseOf(one) === undefined)).toEqual([]);
});

test('every limit that a license sets on use has Chinese words', () => {
  const rows = readFileSync(join(src, 'license/tables/license-permissions.tsv'), 'utf8').split('\n');
  const limits = rows.filter((row) => row !== '' && !row.startsWith('#')).map((row) => row.split('\t')[8]!);
  expect(new Set(limits).size).toBeGreaterThan(50);
  expect(limits.filter((limit) => limit !== '' && limit !== 'none' && chineseOf(limit) === undefined)).toEqual([]);
});

test('an error on a file that people write keeps its place and what is written there', () => {
  expect(
    errorIn(
      'zh',
      'licit.yaml:1:17  purpose: comercial     Did you mean `commercial`? (commercial, research)\nlicit.yaml:2:1  foo     `foo` is not a key here',
    ),
  ).toBe(
    'licit.yaml:1:17  purpose: comercial     是否想写 `commercial`？（commercial, research）\nlicit.yaml:2:1  foo     此处没有键 `foo`',
  );
  expect(errorIn('zh', 'Cannot read data/x.jsonl')).toBe('无法读取 data/x.jsonl');
  expect(errorIn('en', 'Cannot read data/x.jsonl')).toBe('Cannot read data/x.jsonl');
});

/** Clauses of a table of licenses, in the column that the last line of its head names `clause`. */
function clausesOf(table: string): string[] {
  const lines = readFileSync(join(src, 'license/tables', table), 'utf8').split('\n');
  const head = lines.filter((line) => line.startsWith('#') && line.includes('\tclause\t')).at(-1)!;
  const column = head.split('\t').indexOf('clause');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')[column]!);
}

test.each(['license-permissions.tsv', 'model-terms.tsv', 'license-compatibility.tsv'])(
  'every clause that %s rests on has Chinese words, and its quotations as they are',
  (table) => {
    const clauses = clausesOf(table);
    expect(clauses.length).toBeGreaterThan(20);
    expect([...new Set(clauses)].filter((clause) => chineseClause(clause) === undefined)).toEqual([]);
    for (const clause of clauses)
      for (const [, quotation] of clause.matchAll(/"([^"]*)"/g)) expect(clauseIn('zh', clause)).toContain(`「${quotation}」`);
  },
);

test.each([
  [
    's.2(a) and 3, what versions 1.0 and 2.0 have in common; the version is not stated',
    '第2条(a)、第3条 1.0 和 2.0 版共有的内容；未注明版本',
  ],
  [
    's.4(a)-(d) license copy, changes marked, notices and NOTICE kept and "to deal in the Software without restriction", no condition',
    '第4条(a)-(d) 附许可副本，注明修改，保留声明和 NOTICE 文件；以及：「to deal in the Software without restriction」，不附条件',
  ],
  ['the licensee may choose: s.2 copyright license or "adapt"', '被许可方可选择：第2条 著作权许可；或者：原文：「adapt」'],
  ['Terms of use: section 3(a): output is assigned to the user', 'Terms of use：第3条(a) 输出归用户所有'],
  ['words of a table to come; "adapt"', '原文：「words of a table to come; "adapt"」'],
])('the clause %s in Chinese', (clause, chinese) => {
  expect(clauseIn('zh', clause)).toBe(chinese);
  expect(clauseIn('en', clause)).toBe(clause);
});
