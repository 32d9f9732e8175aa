import { expect, test } from 'vitest';
import { wordsOnly } from '../src/facts/concluded/voices.js';
import { reason } from '../src/text/reasons/reason.js';

const declared = new Set(['licit.yaml:3', 'licit.yaml:9']);

test.each<[string, string[], boolean]>([
  ['what nobody says', [], false],
  ['what a table of ours says', [reason('table/licenses', { what: 'MIT', clause: 's.1' })], false],
  ['what is declared', ['licit.yaml:3'], true],
  ['what is declared twice', ['licit.yaml:3', 'licit.yaml:9'], true],
  ['what is declared, under a license in our table', ['licit.yaml:3', reason('table/licenses', { what: 'MIT', clause: 's.1' })], true],
  ['what is declared, and an item says', ['licit.yaml:3', 'a.jsonl:1'], false],
  ['what an item says', ['a.jsonl:1'], false],
])('%s is declared words only: %s', (_, from, expected) => {
  expect(wordsOnly(from, declared)).toBe(expected);
});
