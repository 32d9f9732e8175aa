import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitsUnread } from '../../src/claims/prose/unread-limits.js';
import { fold } from '../../src/license/names/name-fold.js';
import { COMMERCIAL, PERMISSIVE_CARD, permitted, rows } from '../carriers/carriers.js';

const sentences = readFileSync(new URL('./unread-languages.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [language: string, label: string, text: string]);

test.each(sentences)('%s: of a %s sentence it is seen whether it tells a limit: %s', (_, label, text) => {
  expect(limitsUnread(fold(text))).toBe(label === 'restricting');
});

test('a limit in another language than the rest of a card leaves open what the card permits', async () => {
  const card = (sentence: string) => ({
    'licit.yaml': COMMERCIAL,
    'README.md': `${PERMISSIVE_CARD}\n${sentence}\n`,
    'notes.jsonl': rows(2),
  });
  const limits = await permitted(card('Nahrávky nelze šířit bez souhlasu archivu.'));
  expect(Object.values(limits)).toEqual(['unknown', 'unknown']);
  const silent = await permitted(card('Soubor obsahuje pouze krátké věty z místních novin.'));
  expect(Object.values(silent)).toEqual(['yes', 'yes']);
});
