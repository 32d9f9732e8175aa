import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LanguageTeller } from '../../src/measure/language.js';
import { LANGUAGES } from '../../src/measure/language-tags.js';
import { ngramTable } from '../../src/measure/ngram-table.js';
import { slowTest } from '../effort.js';

const teller = (await LanguageTeller.load())!;
const sentences = readFileSync(new URL('./udhr.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

test('98 of 100 sentences of each of twelve languages and scripts are told right', () => {
  const counts = new Map<string, { right: number; of: number }>();
  for (const [language, sentence] of sentences) {
    const count = counts.get(language) ?? { right: 0, of: 0 };
    count.of += 1;
    if (teller.of(sentence) === language) count.right += 1;
    counts.set(language, count);
  }
  expect(counts.size).toBe(12);
  for (const [language, { right, of }] of counts) expect.soft(right / of, language).toBeGreaterThanOrEqual(0.98);
});

slowTest('the package that the n-grams are from gives the same answers', async () => {
  const { eld } = await import('eld/medium');
  const asked = sentences.filter(([language]) => !/^(zh|ja|ko)/.test(language));
  const same = asked.filter(([, sentence]) => eld.detect(sentence.slice(0, 160)).language === teller.of(sentence));
  expect(same.length / asked.length).toBeGreaterThan(0.98);
});

test.each([
  ['潮水每天涨落两次，渔民们早早地出海。', 'zh-Hans'],
  ['潮水每天漲落兩次，漁民們早早地出海。', 'zh-Hant'],
  ['使用 React 和 TypeScript 构建图像数据集', 'zh-Hans'],
  ['東京の潮の満ち引きは一日に二回です。', 'ja'],
  ['밀물과 썰물은 하루에 두 번 있다.', 'ko'],
  ['Η παλίρροια έρχεται δύο φορές την ημέρα', 'el'],
  ['น้ำขึ้นน้ำลงวันละสองครั้ง', 'th'],
  ['Приплив приходить двічі на день, і рибалки це знають', 'uk'],
])('%s is %s', (text, language) => {
  expect(teller.of(text)).toBe(language);
});

test.each(['', 'ok', 'IMG_2034', '12:30, 45 %', '🌊🌊🌊', '\ud800'])('%j is of no language that could be told', (text) => {
  expect(teller.of(text)).toBeUndefined();
});

test('every language that can be told has a number, so that none is lost on its way to the ledger', async () => {
  const table = await ngramTable();
  expect(table!.languages.filter((language) => !LANGUAGES.includes(language as never))).toEqual([]);
});

test('a text that is known to be ASCII is of the same language as one of which that is not known', () => {
  const ascii = sentences
    .map(([, sentence]) => sentence.replace(/[^\0-\x7f]/g, "'"))
    .concat('', "a'b'c'd'e'f'g'h'i'j'k'l'm", 'eleven chars', "'''", 'IMG_2034');
  for (const text of ascii) expect(teller.of(text, true), text).toBe(teller.of(text));
});
