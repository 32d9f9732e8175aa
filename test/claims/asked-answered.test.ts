/** Questions and their answers, as pages of frequent questions have them, and files that are named for terms. */
import { expect, test } from 'vitest';
import { describeCard } from '../../src/claims/card/card.js';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import type { Card } from '../../src/model/item.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

/** What a text says on the license: claims that limit it or leave it open. */
const said = (words: string, path = 'FAQ.md'): string[] =>
  proseClaims(proseSayings(words, path), ['Harbor Soundings'])
    .filter(({ about }) => about === 'license')
    .map(({ claim }) => claim.state);

test.each([
  '**Is this for research only?**\nNo! Sell what you like.',
  'Darf ich die Karten verkaufen? Ja. Muss ich um Erlaubnis bitten? Nein.',
  '问：只能用于科研吗？答：不是。',
  '연구용으로만 쓸 수 있나요? 아니요.',
  'May I sell it without paying? Yes.',
  'Must I cite you? Yes.',
  'May I redistribute the files? Of course, as long as you name the source.',
  'Does it only run on Linux? Yes.',
  'Do I have to install Python? Yes, 3.9 or later.',
])('asks and is answered that nothing limits: %s', (words) => {
  expect(said(words)).toEqual([]);
});

test.each([
  'Is this for research only? Yes.',
  'Is this only for students? Yes.',
  'May I sell it? No.',
  'May I use it without permission? No.',
  'Can companies use it? Yes, after signing our contract.',
  'Can I train a model on it? Yes, but not a commercial one.',
  'May companies use it? Of course not.',
  'May I sell models trained on it? Yes and no.',
  'May I charge for access? No.',
  'May I redistribute the files? Yes, if you cite us and pay a fee.',
  'Is it for research only? Not sure.',
  'Dürfen Firmen damit trainieren? Natürlich nicht.',
  '当然可以商用吗？当然不可以。',
  'Ist die Nutzung nur für Forschung? Ja.',
  'Peut-on vendre le corpus ? Non.',
  '可以商用吗？不可以。',
])('asks and is answered that something does: %s', (words) => {
  expect(said(words)).not.toEqual([]);
});

test('a file named for terms leaves the license open where its words are not understood, and a file of another name does not', () => {
  const words = 'Reading and laughing is fine, sending on is not.';
  for (const path of ['TERMS.txt', 'VOORWAARDEN.txt', 'syarat.txt', 'podmínky.md', 'data-terms.md', 'ehdot.txt'])
    expect(said(words, path), path).toEqual(['unclear']);
  for (const path of ['NOTES.txt', 'marine_terms.txt', 'hotel-conditions.md']) expect(said(words, path), path).toEqual([]);
});

test('what has to be agreed to before access is terms, understood or not, and what a form is for is none', () => {
  const gate = (metadata: string): unknown =>
    describeCard({
      at: { path: 'README.md' },
      says: [
        {
          about: 'license',
          raw: metadata.slice(metadata.indexOf(':') + 2),
          at: { path: 'README.md', field: metadata.split(':')[0]! },
          by: 'text',
        },
      ],
    } as unknown as Card).map(({ claim, by }) => [claim.state, by]);
  expect(gate('extra_gated_prompt: I am a teacher and will keep this at my school.')).toEqual([['unclear', 'prose']]);
  expect(gate('extra_gated_fields: I promise to keep this within my school')).toEqual([['unclear', 'prose']]);
  expect(gate('extra_gated_prompt: I agree to cite the paper.')).toEqual([]);
  expect(gate('extra_gated_prompt: Please tell us where you work.')).toEqual([]);
});
