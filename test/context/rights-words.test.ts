import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import { rightsFeatures, rightsLikeness } from '../../src/claims/prose/rights-likeness.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { type Concept, READ_LANGUAGES, type ReadLanguage, wordsFor } from '../../src/claims/prose/rights-words.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

const rows = readFileSync(join(import.meta.dirname, '../../src/claims/prose/rights-words.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [ReadLanguage, Concept, string]);

/** A sentence may be this long. */
const LENGTH = 1_500;

test.each(READ_LANGUAGES)('no pattern of %s is held up by words that begin as it does and go on without an end', (language) => {
  for (const [, concept, words] of rows.filter(([of]) => of === language)) {
    const pattern = wordsFor(language, concept)!;
    // Only what repeats something can be held up.
    const begun = words
      .split('|')
      .filter((one) => /\)[*+{]/.test(one))
      .map((one) => one.replace(/\(\?[:=!]|[()[\]?*{}\\]|\d,\d/g, ' ').trim());
    for (const begin of new Set(['', ...begun]))
      for (const end of ['a'.repeat(LENGTH), 'the '.repeat(LENGTH / 4)]) {
        const sentence = `${begin} ${end}`.slice(0, LENGTH);
        // A pattern that tries every way of cutting them up does not come back.
        expect(sentence.search(pattern)).toBeLessThan(LENGTH);
      }
  }
});

test.each(['subject to', 'in accordance with', 'licenses that', 'rights to'])(
  'a word without an end behind "%s" holds nothing up',
  (begin) => {
    expect(rightsIn(`${begin} ${'a'.repeat(LENGTH)}`, READ_LANGUAGES).says).toBe('nothing');
  },
);

describe('a sentence for which there is no rule', () => {
  const says = (sentence: string): string => rightsIn(sentence, ['en']).says;

  test('is not understood where it reads like one that limits the use of data', () => {
    expect(says('Anyone hoping to turn these scans into a product has to talk to our lawyers first.')).toBe('open');
  });

  test('is not understood beside the license that it names, either', () => {
    expect(says('The labels are CC0, with the underlying images being governed by the uploader’s CC BY-SA 4.0.')).toBe('open');
  });

  test('says nothing where it reads like one that does not', () => {
    expect(says('The scans were made with a flatbed scanner at 300 dots per inch.')).toBe('nothing');
  });

  test('is weighed by words, neighbors and what is around one word, whatever addresses it has', () => {
    expect([...rightsFeatures('see https://example.org/sell-not for more')]).toEqual([
      'see',
      '@',
      'see @',
      'for',
      '@ for',
      'see * for',
      'more',
      'for more',
      '@ * more',
      '^ see',
    ]);
    expect([...rightsFeatures('不可转售')]).toContain('不可转');
  });

  test('without any word that was seen before reads like most sentences, which limit nothing', () => {
    expect(rightsLikeness('xqzv wvuq')).toBeLessThan(0);
  });
});

describe('of data and of programs', () => {
  test.each([
    ['en', 'The MIT license covers the scripts; it does not extend to the tables in /data.'],
    ['en', 'The MIT license covers the scripts only; the data are excluded.'],
    ['es', 'La licencia MIT se aplica al código, no a las imágenes.'],
    ['zh', '代码采用 MIT 许可证，语料不在此列。'],
    ['ja', 'MITライセンスはコードのみに適用され、画像には適用されません。'],
  ] as const)('a license that is denied to data leaves it open (%s: %s)', (language, sentence) => {
    expect(rightsIn(sentence, [language])).toEqual({ says: 'open', because: 'others-rights' });
  });

  test.each([
    ['en', 'The data loading scripts are under the MIT license.'],
    ['ja', '注: リポジトリに同梱されているデータ生成用のスクリプトのライセンスは MIT ライセンスとします。'],
    ['en', 'The code is licensed under MIT; the dataset contains no personal data.'],
  ] as const)('a license of programs that are made for data says nothing of data (%s: %s)', (language, sentence) => {
    expect(rightsIn(sentence, [language]).says).toBe('nothing');
  });

  test('a license that limits is heard where data is under it, in however few words', () => {
    expect(rightsIn('The gazetteer is under CC BY-NC-SA 4.0.', ['en'])).toMatchObject({ value: 'CC-BY-NC-SA-4.0' });
    expect(rightsIn('MIT (code) / CC BY-NC-SA (data)', ['en'])).toMatchObject({ says: 'license' });
  });
});

test('use that is allowed for research only is not allowed', () => {
  expect(rightsIn('Commercial use is allowed only for research and evaluation of language models.', ['en']).says).toBe('open');
  expect(rightsIn('Commercial use is allowed; only attribution is required.', ['en']).says).toBe('allows');
});

test('not to speak as if the publisher approved bars no use', () => {
  const words = 'Do not use the metadata in a way that suggests that the museum endorses you or your use of it.';
  expect(rightsIn(words, ['en']).says).toBe('nothing');
});

test.each([
  'Commercial use is prohibited, and you may not imply that the museum endorses you.',
  'Do not use the metadata in a way that suggests that the museum endorses you, and do not use it commercially.',
])('what a sentence limits beside an endorsement is heard: %s', (words) => {
  expect(rightsIn(words, ['en']).says).toBe('license');
});

test.each(['Für kommerzielle Zwecke ist die Nutzung untersagt', 'Commercial use requires a license from the press'])(
  'a limit under a heading of references is heard without a stop at its end: %s',
  (words) => {
    const claims = proseClaims(proseSayings(`# Notes\n\n## References\n\n${words}\n`, 'README.md'), ['', '']);
    expect(claims.filter(({ about }) => about === 'license')).toHaveLength(1);
  },
);

test('the title of a work under a heading of references lays nothing down, and a sentence there does', () => {
  const said = (line: string): number =>
    proseClaims(proseSayings(`# Notes\n\n## References\n\n${line}\n`, 'README.md'), ['', '']).filter(({ about }) => about === 'license')
      .length;
  expect(said('* A Multidisciplinary Assessment of the Licensing Application Industry, by the Citizen Lab')).toBe(0);
  expect(said('The notes may not be used commercially.')).toBe(1);
});

test.each([
  ['a keyword of Org', '#+DESCRIPTION: For non-commercial use only.\n\nRain.'],
  ['a line in brackets', '# Notes\n\n[CONFIDENTIAL]\n\nRain.'],
  [
    'a row of three cells of HTML',
    '<table>\n<tr><th>Part</th><th>Year</th><th>Terms</th></tr>\n<tr><td>Notes</td><td>2019</td><td>Non-commercial use only</td></tr>\n</table>',
  ],
  ['a note of AsciiDoc', '[WARNING]\n====\nFor non-commercial use only.\n===='],
  [
    'words behind a note of AsciiDoc on other works',
    '[WARNING]\n====\nRelated work: SnowBank (CC BY-NC), HailSet (research only).\n====\n\nFor non-commercial use only.',
  ],
  ['a quote of Org', '#+BEGIN_QUOTE\nFor non-commercial use only.\n#+END_QUOTE'],
])('what %s says of rights is heard', (_, text) => {
  expect(proseClaims(proseSayings(text, 'README'), ['', '']).filter(({ about }) => about === 'license')).toHaveLength(1);
});
