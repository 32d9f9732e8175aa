/** Sentences that were heard in a sense that no reader gives them, beside their like that mean it. */
import { describe, expect, test } from 'vitest';
import { licensesOfSection } from '../../src/claims/card/card-license.js';
import { licensesIn } from '../../src/claims/card/mentions.js';
import { licenseGranted } from '../../src/claims/prose/license-granted.js';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { READ_LANGUAGES, type ReadLanguage } from '../../src/claims/prose/rights-words.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

const heard = (words: string, ...languages: ReadLanguage[]) => {
  const said = rightsIn(words, languages.length > 0 ? languages : READ_LANGUAGES);
  return said.says === 'license' ? said.value : said.says;
};
const section = (raw: string) =>
  licensesOfSection({ about: 'license', raw, at: { path: 'README.md', field: 'License' }, by: 'section' }).map((claim) =>
    claim.state === 'known' ? String(claim.value) : claim.state,
  );
const named = (words: string) => licensesIn(words, { path: '' }).map(({ value }) => value);

describe('a sentence whose lines are broken', () => {
  test('is about what its first line names', () => {
    expect(named('The code in this repository, used in all of the chapters listed\nabove, is released under the MIT license.')).toEqual([]);
    expect(named('The scripts that made the charts and the tables of the harbor\nare released under the MIT license.')).toEqual([]);
    expect(named('The recordings in this repository, used in all chapters listed\nabove, are released under the MIT license.')).toEqual([
      'MIT',
    ]);
  });
  test('ends where a line of its own begins', () => {
    expect(named('The code is written in Python\n\nIt is released under the MIT license.')).toEqual(['MIT']);
    expect(named('Our code:\n- released under the MIT license.')).toEqual(['MIT']);
    expect(named('Code and data\nreleased under CC BY 4.0.')).toEqual(['CC-BY-4.0']);
  });
});

test('what a thing includes is not what is spoken of, and samples of code are code', () => {
  expect(named('The code of the book, including all tables and code samples, is released under the MIT license.')).toEqual([]);
  expect(named('All code samples are released under the MIT license.')).toEqual([]);
  expect(named('The data of the book, including the code, is released under the MIT license.')).toEqual(['MIT']);
});

test('a license that the reader is sent to is of what was under it before', () => {
  const code = 'The code of the book is released under the [MIT license](LICENSE-CODE).';
  expect(named(`${code} Read more at the [Open Source Initiative](https://opensource.org/licenses/MIT).`)).toEqual([]);
  expect(named(`${code} The data is MIT-licensed too: https://opensource.org/licenses/MIT`)).toEqual(['MIT']);
  expect(named(`${code} Read more on CC BY at https://creativecommons.org/licenses/by/4.0/.`)).toEqual(['CC-BY-4.0']);
});

test('a repository that is given so that its data may be used is given with it', () => {
  const given = 'This repository is released under the Unlicense, so you can';
  expect(named(`${given} use these word lists freely without attribution.`)).toEqual(['Unlicense']);
  expect(named(`${given} use the scripts freely.`)).toEqual([]);
  expect(named(`${given} use these word lists, but not the photos of others.`)).toEqual([]);
});

test.each([
  ['MIT © Example Author', 'MIT'],
  ['[MIT](LICENSE) © Example Author', 'MIT'],
  ['CC BY 4.0 © 2019-2021 Harbor Office', 'CC-BY-4.0'],
  ['Apache-2.0 (c) 2020 A. Example & B. Example', 'Apache-2.0'],
])('a license before who has the copyright is that license: %s', (words, license) => {
  expect(section(words)).toEqual([license]);
});
test.each(['MIT © Example Author, not for commercial use', 'MIT © Example Author. Data: ask the author.', 'Contact © Example Author'])(
  'but not with more behind it: %s',
  (words) => {
    expect(section(words)).not.toEqual(['MIT']);
  },
);

test.each([
  [
    'By "movie ticketing" we mean conversations whose goal is to purchase tickets after deciding on a theater, or to opt out of the transaction.',
  ],
  ['Mit „Lotung“ meinen wir eine Messung, die vor dem Kauf eines Bootes verlangt wird.'],
  ['Par « sondage » nous entendons une mesure qui doit être payée avant la vente.'],
  ['This dataset is not copied from anywhere and it is my personal project that I publish freely.'],
  ['The texts were not taken from any other corpus.'],
  ['Die Texte wurden nicht aus anderen Korpora kopiert.'],
  ['Be aware the filters used here may or may not suit your purposes.'],
  ['Damit bildet der Datensatz eine Grundlage für die Überwachung von Pegeln und politische Entscheidungsprozesse und darüber hinaus.'],
  ['Zenodo ist eine europäische Plattform, die es Forschern ermöglicht, Forschungsdaten kostenlos zu teilen und zu veröffentlichen.'],
  ['Zenodo is a general-purpose repository that allows researchers to share and publish data for free.'],
  ['Weitere Informationen zur Lizenz finden sich in der LICENSE bzw. LIZENZ Datei des Datensatzes.'],
  ['Weitere Informationen zur Lizenz finden Sie in der Datei LICENSE.'],
  ['Voir le fichier LICENSE pour plus de détails.'],
  ['iconfirm(to_stop="Central Park")&request(from_stop): OK, from Central Park.'],
  ['La réutilisation de ces données est soumise à la licence ODbL.'],
  [
    'Cela signifie que vous pouvez télécharger librement cette base et la modifier, tant que vous en mentionnez la source (par exemple dans votre application) et que vous repartagez les modifications dans les mêmes conditions (licence ODbL).',
  ],
])('lays down nothing: %s', (words) => {
  expect(heard(words)).toBe('nothing');
});

test.each([
  'Los datos no son de dominio público.',
  'Les données ne sont pas dans le domaine public.',
  'Os dados não são de domínio público.',
  'The data is not in the public domain.',
  '商用利用は許可されていません。',
  '商用利用は認められていません。',
  '商用利用は許可しておりません。',
  '商用利用は自由ではありません。',
  '상업적 이용 가능 여부는 문의하세요.',
  '상업적 이용이 가능한지 문의하세요.',
  'Die Nutzung der Daten ist nur für nicht-kommerzielle Zwecke gestattet.',
  'The data cannot be used without restriction.',
  'Nobody may use the data without restriction.',
  'Die Daten dürfen nicht für jeden Zweck verwendet werden.',
  'Les données ne peuvent pas être utilisées librement.',
  'Los datos no pueden usarse libremente.',
  'Os dados não podem ser usados para qualquer fim.',
  'Использование данных без ограничений не допускается.',
  'このデータを自由に使用しないでください。',
  '이 데이터는 제한 없이 사용할 수 없습니다.',
])('what is denied or asked allows nothing: %s', (words) => {
  expect(heard(words)).not.toBe('allows');
});
test.each([
  'Los datos son de dominio público.',
  'Les données sont dans le domaine public.',
  '商用利用も許可されています。',
  '商用利用は認められています。',
  '商用利用も可能です。',
  '상업적 이용도 가능합니다.',
  'Die kommerzielle Nutzung ist gestattet.',
  'The data may not only be used for research, but without restriction.',
])('what is allowed is: %s', (words) => {
  expect(heard(words)).toBe('allows');
});

test.each([
  ['商用利用は許可されていません。', 'LicenseRef-custom-noncommercial'],
  ['By "commercial use" we mean any sale of the data, which is prohibited.', 'LicenseRef-custom-noncommercial'],
  ['This dataset may not be copied from anywhere.', undefined],
  ['The data may not be copied.', undefined],
  ['You may not use the soundings commercially.', 'LicenseRef-custom-noncommercial'],
  ['Zenodo is a repository of which you may not use the data commercially.', undefined],
  ['Weitere Informationen zur Lizenz erteilt das Hafenamt auf Anfrage.', undefined],
  ['La réutilisation de ces données est soumise à autorisation.', undefined],
  ['La réutilisation de ces données est soumise à la licence ODbL et à autorisation du port.', undefined],
  ['This means that you need the permission of the port (CC BY 4.0).', undefined],
  ['Die Nutzung der Daten ist nur für nicht-kommerzielle Zwecke gestattet.', 'LicenseRef-custom-noncommercial'],
  ['Die Nutzung ist zu nicht-kommerziellen Zwecken erlaubt.', 'LicenseRef-custom-noncommercial'],
  ['Use of the data is permitted only for non-commercial purposes.', 'LicenseRef-custom-noncommercial'],
  ['Non-commercial use is allowed.', 'LicenseRef-custom-noncommercial'],
  ['El uso no-comercial está permitido.', 'LicenseRef-custom-noncommercial'],
  ['The data is not free to use.', undefined],
  ['Cela signifie que vous ne pouvez pas vendre cette base (licence ODbL).', undefined],
  ['本数据请勿商用，以免引起不必要的纠纷。', 'LicenseRef-custom-noncommercial'],
  ['请勿用于商业用途，避免产生法律纠纷。', 'LicenseRef-custom-noncommercial'],
  ['商业用途难免产生纠纷，请先联系作者。', undefined],
])('still does: %s', (words, license) => {
  const said = heard(words);
  if (license === undefined) expect(said).not.toBe('nothing');
  else expect(said).toBe(license);
  expect(said).not.toBe('allows');
});

test.each([
  ['La réutilisation de ces données est soumise à la licence ODbL.', 'ODbL-1.0'],
  ['La réutilisation de ces données est soumise à la licence ODbL et à autorisation.', undefined],
  ['La réutilisation de ces données est soumise à autorisation.', undefined],
])('what data is subject to and no more is its license: %s', (words, license) => {
  expect(licenseGranted(words, [])).toBe(license);
});

describe('the text of a Creative Commons license in another language', () => {
  const sections = Array.from({ length: 8 }, (_, i) => `Abschnitt ${i + 1} – Bedingungen der Lizenz Nummer ${i + 1}`);
  const legal = (more = '') => `Namensnennung 4.0 International

Die Creative Commons Corporation („Creative Commons“) ist keine Anwaltskanzlei. Die Verbreitung von Creative Commons Public Licenses führt zu keinem Mandatsverhältnis.

Creative Commons Namensnennung 4.0 International Public License

${sections.map((title) => `${title}\n\nAbwandlungslizenz bezeichnet die Lizenz, die Sie an Ihren Beiträgen in Übereinstimmung mit den Bedingungen der vorliegenden Public License erteilen.`).join('\n\n')}
${more}`;
  const said = (text: string) =>
    proseClaims(proseSayings(text, 'LIZENZ'), [])
      .filter(({ about }) => about === 'license')
      .map(({ claim }) => (claim.state === 'known' ? String(claim.value) : claim.state));
  test('is no sentence on the data beside it', () => {
    expect(said(legal())).toEqual(['CC-BY-4.0']);
  });
  test('with a limit that somebody added is', () => {
    expect(said(legal('\nDie Nutzung der Daten ist nur für nicht-kommerzielle Zwecke gestattet.\n'))).toEqual([
      'CC-BY-4.0',
      'LicenseRef-custom-noncommercial',
    ]);
  });
});
