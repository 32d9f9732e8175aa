/** Several licenses in one sentence, for the same works: each is heard. */
import { expect, test } from 'vitest';
import { licensesOfSection } from '../../src/claims/card/card-license.js';
import { licensesIn } from '../../src/claims/card/mentions.js';
import { permissionsOf } from '../../src/license/statements/read-license.js';

const named = (words: string, plainly = false) => licensesIn(words, { path: '' }, plainly).map(({ value }) => value);

test.each([
  [
    'The tide tables are licensed under GNU LGPL (Lesser General Public License), EUPL v.1.1 (European Union Public Licence) and CC Attribution 3.0 Unported.',
    'LicenseRef-LGPL AND EUPL-1.1 AND CC-BY-3.0',
  ],
  ['The charts are published under CC BY-SA 3.0 and GFDL.', 'CC-BY-SA-3.0 AND LicenseRef-GFDL'],
  ['The soundings are licensed under the MIT License and the Apache License 2.0.', 'MIT AND Apache-2.0'],
  ['The data is dual licensed under CC BY 4.0 and the ODbL.', 'CC-BY-4.0 AND ODbL-1.0'],
  ['Die Daten stehen unter CC BY 4.0 und der ODbL.', 'CC-BY-4.0 AND ODbL-1.0'],
  ['Les données sont publiées sous Licence Ouverte 2.0, ODbL et CC BY 4.0.', 'etalab-2.0 AND ODbL-1.0 AND CC-BY-4.0'],
])('a list names each of them: %s', (words, licenses) => {
  expect(named(words)).toEqual([licenses]);
});

test.each([
  'The data is licensed under MIT, CC BY-NC 4.0 and GPL.',
  'Los datos se publican bajo CC BY 4.0 y CC BY-NC-SA 4.0.',
  'Die Karten stehen unter CC BY 4.0 und CC BY-NC 4.0.',
  'Les relevés sont publiés sous ODbL, CC BY 4.0 et CC BY-NC 4.0.',
  '该数据集采用 CC BY 4.0 和 CC BY-NC 4.0 许可协议。',
  'The soundings are licensed under CC BY 4.0, and CC BY-NC 4.0 applies to the photos.',
])('what one of them denies is denied: %s', (words) => {
  expect(named(words).some((value) => permissionsOf(value).commercial === 'no')).toBe(true);
});

test.each([
  'The corpus is licensed under Apache 2.0, CC BY 4.0 and our own research license.',
  'The data is released under CC0, ODbL and other licenses.',
  'The data is under the ODbL, CC BY 4.0 and the Harbor Community Agreement.',
  'The soundings are licensed under CC BY 4.0 and may contain material of third parties.',
])('what is not understood among them leaves them open: %s', (words) => {
  expect(named(words).every((value) => permissionsOf(value).commercial === 'yes')).toBe(false);
});

test.each([
  ['The dataset is released under MIT (code) and CC BY 4.0 (data).', ['CC-BY-4.0']],
  ['The data is available under CC BY 4.0, and the images are under CC BY-ND.', ['CC-BY-4.0', 'LicenseRef-CC-BY-ND']],
  ['The labels are CC0, the underlying images CC BY-SA 4.0.', ['CC0-1.0', 'CC-BY-SA-4.0']],
  ['The dataset is released under the GPL for code and CC BY for data.', ['LicenseRef-CC-BY']],
])('licenses of parts are no list: %s', (words, licenses) => {
  expect(named(words)).toEqual(licenses);
});

test.each([
  ['Tous les fichiers sont sous licence [Creative Commons](https://creativecommons.org/licenses/by/4.0/).', ['CC-BY-4.0']],
  ['Alle Dateien: [Creative Commons](https://creativecommons.org/licenses/by-nc/4.0/)', ['CC-BY-NC-4.0']],
  ['Creative Commons', ['LicenseRef-CC']],
])('the address of a link says which license its words mean: %s', (raw, licenses) => {
  const said = licensesOfSection({ about: 'license', raw, at: { path: 'README.md', field: 'Licence' }, by: 'section' });
  expect(said.map((claim) => claim.state === 'known' && claim.value)).toEqual(licenses);
});
