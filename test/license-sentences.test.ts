import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionsOf, readLicense } from '../src/license/statements/read-license.js';

const lines = readFileSync(new URL('./license-sentences.txt', import.meta.url), 'utf8').split('\n');
const sentences = lines.flatMap((line) => {
  const [, expected, words] = /^(yes|open|no) (.+)$/.exec(line) ?? [];
  return words === undefined ? [] : [{ expected, words }];
});

function answerTo(words: string) {
  const { expression } = readLicense(words);
  const permissions = expression === null ? undefined : permissionsOf(expression);
  return { expression, commercial: permissions?.commercial, allowed: permissions?.commercial === 'yes' && permissions.train === 'yes' };
}

test('there are three hundred sentences on scope, choice, status, conditions and variants', () => {
  expect(sentences.length).toBeGreaterThan(300);
});

test('no statement gets a permission that its words do not give', () => {
  const asserted = sentences.filter(({ expected, words }) => expected !== 'yes' && answerTo(words).allowed);
  expect(asserted.map(({ words }) => `${words} -> ${answerTo(words).expression}`)).toEqual([]);
});

test('of permissions that are given nineteen in twenty are kept', () => {
  const given = sentences.filter(({ expected }) => expected === 'yes');
  const lost = given.filter(({ words }) => !answerTo(words).allowed).map(({ words }) => `${words} -> ${answerTo(words).expression}`);
  expect(lost.length / given.length, lost.join('\n')).toBeLessThanOrEqual(0.05);
});

test('of refusals nineteen in twenty are told as such', () => {
  const refused = sentences.filter(({ expected }) => expected === 'no');
  const weak = refused.filter(({ words }) => answerTo(words).commercial !== 'no').map(({ words }) => words);
  expect(weak.length / refused.length, weak.join('\n')).toBeLessThanOrEqual(0.05);
});
