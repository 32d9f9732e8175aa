import { describe, expect, test } from 'vitest';
import { licenseGranted } from '../../src/claims/prose/license-granted.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { READ_LANGUAGES } from '../../src/claims/prose/rights-words.js';
import { scanned } from '../licenses-of-items.js';

describe('a sentence that puts the data under a license and says no more is understood to its last word', () => {
  test.each([
    ['The tide tables are released under CC0 1.0.', undefined],
    ['The tables are released under CC0 1.0.', 'CC0-1.0'],
    ['This database is published under the Open Database License (ODbL).', 'ODbL-1.0'],
    ['Everything in this repository is CC BY 4.0.', 'CC-BY-4.0'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['The data is under the CDLA-Permissive-2.0, the code under the MIT License.', 'CDLA-Permissive-2.0'],
    ['Code and data are released under Apache 2.0.', 'Apache-2.0'],
    ['Alle Daten stehen unter der Lizenz CC BY 4.0.', 'CC-BY-4.0'],
    ['Ce jeu de données est publié sous Licence Ouverte 2.0.', 'etalab-2.0'],
    ['El conjunto de datos se distribuye bajo CC0.', 'CC0-1.0'],
    ['Этот корпус доступен под лицензией CC BY 4.0.', 'CC-BY-4.0'],
    ['本数据集以 CC BY 4.0 许可协议发布。', 'CC-BY-4.0'],
    ['このコーパスは CC BY 4.0 で配布しています。', 'CC-BY-4.0'],
    ['이 말뭉치는 CC BY 4.0 라이선스로 배포됩니다.', 'CC-BY-4.0'],
    ['Lisans: CC BY 4.0', 'CC-BY-4.0'],
  ])('%s → %s', (sentence, license) => expect(licenseGranted(sentence, [])).toBe(license));

  test('the name of the dataset stands for its data', () => {
    expect(licenseGranted('Tidewatch is under CC0.', ['Tidewatch'])).toBe('CC0-1.0');
    expect(licenseGranted('Tidewatch is under CC0.', [])).toBeUndefined();
  });

  test.each([
    'The data is not under CC BY 4.0.',
    "The data isn't under CC0.",
    'Only the labels are CC0.',
    'The annotations are provided under Apache 2.0.',
    'The data is under CC BY-NC 4.0.',
    'CC0 or CC BY-NC',
    'Data: CC0, images: all rights reserved',
    'A list of works under CC BY 4.0',
    'We use the CC0 data of the museum.',
    'We use the CC0 data.',
    'The data was taken from a CC BY 4.0 corpus.',
    'Is the data under CC0?',
    '<https://creativecommons.org/licenses/by/4.0/>',
    'By contributing you agree that the data is CC0.',
    'The code is released under the MIT License.',
    'Published under MIT.',
    'The data is under CC BY 4.0 and the terms of the archive.',
    'Die Daten stehen nicht unter CC BY 4.0.',
    'Les données ne sont pas sous licence CC BY 4.0.',
    'Los datos no están bajo la licencia CC BY 4.0.',
    'Данные не распространяются по лицензии CC BY 4.0.',
    '本数据集不采用 CC BY 4.0 许可。',
    'データは CC BY 4.0 で公開されていません。',
    'データは CC BY 4.0 及びサイトの利用規約に従って提供されます。',
    '데이터는 CC BY 4.0 라이선스로 공개되지 않습니다.',
    'Veriler CC BY 4.0 lisansı altında değildir.',
    'डेटा CC BY 4.0 लाइसेंस के अंतर्गत नहीं है।',
  ])('%s puts it under none', (sentence) => expect(licenseGranted(sentence, [])).toBeUndefined());
});

describe('an open license that is planned, asked for, like another or of a part leaves open what the data is under', () => {
  test.each([
    ['The data will be released under CC0.', 'not-in-force'],
    ['The tables could be published under CC BY 4.0.', 'not-in-force'],
    ['We asked the city for the maps to be put under CC BY 4.0.', 'not-in-force'],
    ['Die Aufnahmen werden demnächst unter CC BY 4.0 veröffentlicht.', 'not-in-force'],
    ['Les textes seront publiés sous CC BY 4.0.', 'not-in-force'],
    ['データは CC BY 4.0 で公開する予定です。', 'not-in-force'],
    ['本语料将采用 CC BY 4.0 许可。', 'not-in-force'],
    ['The corpus is under a license similar to CC BY 4.0.', 'not-understood'],
    ['The recordings are available under CC BY 4.0 to our members only.', 'not-understood'],
    ['Only part of the corpus is under CC BY 4.0.', 'others-rights'],
    ['仅元数据采用 CC0 许可。', 'others-rights'],
  ])('%s', (sentence, because) => expect(rightsIn(sentence, READ_LANGUAGES)).toEqual({ says: 'open', because }));

  test.each([
    'The corpus is released under CC BY 4.0 and will be updated every year.',
    'The tables, which may contain typos, are released under CC BY 4.0.',
    'Only pages under CC0 were included in the crawl.',
    'The corpus contains only texts under CC BY 4.0.',
    'We are happy to release the recordings under CC BY 4.0.',
    'The data is only available under CC BY 4.0.',
  ])('%s does not', (sentence) => expect(rightsIn(sentence, READ_LANGUAGES).says).toBe('nothing'));
});

const csv = 'station,level\nKiel,4.2\nRødby,3.1\n';
const of = async (files: Record<string, string>): Promise<string | undefined> =>
  (await scanned({ ...files, 'a.csv': csv })).licenses['a.csv:2'];

test('what a README says in a sentence is an answer where nothing else is stated, and none under the heading of something else', async () => {
  expect(await of({ 'README.md': '# Tides\n\nLevels by day.\n\nThe data is under CC BY 4.0.\n' })).toBe('CC-BY-4.0');
  for (const heading of ['Code', 'Previous versions', 'Similar datasets', 'Contributing'])
    expect(await of({ 'README.md': `# Tides\n\nLevels by day.\n\n## ${heading}\n\nThe data is under CC BY 4.0.\n` })).not.toBe('CC-BY-4.0');
  expect(await of({ 'CONTRIBUTING.md': 'The data is under CC BY 4.0.\n' })).not.toBe('CC-BY-4.0');
  expect(await of({ 'README.md': '# Tides\n\nThe data is under CC BY 4.0.\n\nThe data may not be sold.\n' })).not.toBe('CC-BY-4.0');
});

test('the formula of a copyright notice over words that give rights keeps none of them back, and what else a notice says stays', async () => {
  const grant = 'Redistribution and use in source and binary forms are permitted provided that the funding agency is thanked in public.\n';
  const notice = 'Copyright (C) 2011 Tide Office. All rights reserved.\n\n';
  expect(await of({ LICENSE: notice + grant })).not.toContain('proprietary');
  expect(await of({ LICENSE: notice })).toContain('proprietary');
  expect(await of({ LICENSE: `Copyright (C) 2011 Tide Office. All rights reserved. Not for sale.\n\n${grant}` })).toContain('proprietary');
});
