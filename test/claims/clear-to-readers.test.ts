/** Sentences in several languages that a reader finds clear, beside their like that are not. */
import { expect, test } from 'vitest';
import { licensesIn } from '../../src/claims/card/mentions.js';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import { rightsIn } from '../../src/claims/prose/rights-sentence.js';
import { READ_LANGUAGES } from '../../src/claims/prose/rights-words.js';
import { notUnderstood } from '../../src/facts/concluded/not-understood.js';
import { readLicense } from '../../src/license/statements/read-license.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

const named = (words: string) => licensesIn(words, { path: '' }).map(({ value }) => value);
const heard = (words: string) => rightsIn(words, READ_LANGUAGES).says;

test.each([
  ['The soundings are released as CC-0 in accordance with our open data policy.', 'CC0-1.0'],
  ['The charts are CC0, in line with the open access policy of the archive.', 'CC0-1.0'],
  ['본 저작물은 "공공누리" 제1유형:출처표시 조건에 따라 이용 할 수 있습니다.', 'LicenseRef-KOGL-1'],
  ['이 조석 자료는 공공누리 1유형(출처표시) 조건으로 이용할 수 있습니다.', 'LicenseRef-KOGL-1'],
  ['The soundings are © Crown copyright and available under the terms of the Open Government 3.0 licence.', 'OGL-UK-3.0'],
  ['The soundings are © the Harbor Office and available under the terms of the GNU GPL.', 'LicenseRef-GPL'],
  ['この潮位データはMITライセンスで公開しています。', 'MIT'],
  ['이 조석 자료는 MIT 라이선스로 공개됩니다.', 'MIT'],
  ['潮位データは CC BY 4.0 です。波形のみをダウンロードすることも可能です。', 'CC-BY-4.0'],
])('is clear: %s', (words, license) => {
  expect(named(words)).toEqual([license]);
  expect(words.split('。').every((sentence) => heard(sentence) === 'nothing')).toBe(true);
});

test.each([
  ['The charts are CC0 and must be used in accordance with the open data policy.', 'open'],
  ['Use of the charts has to be in accordance with our open data policy and its fees.', 'license'],
  ['본 저작물은 "공공누리" 제4유형:출처표시+상업적 이용금지+변경금지 조건에 따라 이용 할 수 있습니다.', 'license'],
  ['The soundings are CC BY 4.0 and available under the terms of the open government portal.', 'open'],
  ['The soundings are CC BY 4.0 and available under the terms of the Open Data Portal.', 'open'],
  ['波形データのみを研究目的で利用することが可能です。', 'license'],
  ['研究目的のみの利用も可能です。', 'license'],
  ['非営利目的のみ利用することも可能です。', 'license'],
])('is not: %s', (words, says) => {
  expect(heard(words)).toBe(says);
});

test('波形だけ is no future in Japanese, as 可能 is none', () => {
  expect(readLicense('潮位データは CC BY 4.0 で公開されています。波形のみを利用することも可能です。').expression).toBe('CC-BY-4.0');
  expect(readLicense('本数据可能采用 CC BY 4.0 许可').expression).toBeNull();
});

test.each([
  'Siehe README.md',
  'Se README',
  'Voir le fichier README.md.',
  'Véase README',
  'Lisens: se README.md',
  '见 README.md',
  'READMEをご参照ください',
  'См. README',
])('a license file that sends to the README leaves nothing open beside it: %s', (raw) => {
  const voice = { who: 'file', state: 'unclear', raw, where: 'LICENSE', decisive: false, speaker: 'LICENSE', evidence: false } as const;
  const card = {
    who: 'section',
    state: 'known',
    value: 'CC-BY-4.0',
    raw: 'CC BY 4.0',
    where: 'README.md',
    decisive: false,
    speaker: 'README.md',
    evidence: false,
  } as const;
  expect(notUnderstood([voice], [card])).toEqual([]);
  expect(notUnderstood([{ ...voice, raw: `${raw} und die Bedingungen des Amts` }], [card])).toHaveLength(1);
});

test.each([
  'Bulletins sent to accredited maritime reporters by the Harbor Office.',
  'The table is made by parsing the e-mails that the office sends to accredited correspondents.',
  'Die Zahlen stammen aus Mitteilungen des Amts an akkreditierte Journalisten.',
  'These can be the private letters of a captain or a firm, like the Tidewater Papers, or drawings belonging to a shipwright, such as the Keel Album.',
])('who was told, and what kinds of things there are, lays down nothing: %s', (words) => {
  expect(rightsIn(words, ['en', 'de']).says).toBe('nothing');
});

test.each([
  'Available only to accredited maritime reporters.',
  'The e-mails sent to the press may not be published.',
  'These can be any letters, like ours, but no one may copy them.',
  'Access is given to accredited researchers, such as those of universities.',
])('who may have it does: %s', (words) => {
  expect(heard(words)).not.toBe('nothing');
});

test.each([
  'There are a few known differences from the handbook: no tide tables in the supplement.',
  'Ch. 12: Selby should be “Selby (North)” (a harbor which so far has not been on the list) (code: sel)',
  '[license]: license',
  '[terms]: https://example.com/terms "Terms"',
])('a sentence that says what is, and the target of a link, lay down nothing: %s', (words) => {
  expect(rightsIn(words, ['en']).says).toBe('nothing');
  expect(rightsIn(words, ['en', 'de', 'fr', 'es', 'pt']).says).toBe('nothing');
});

test.each([
  '[license]: https://creativecommons.org/licenses/by-nc/4.0/',
  '[license]: no commercial use',
  'Keep these tables out of your pretraining mix, we insist on this.',
])('others do: %s', (words) => {
  expect(rightsIn(words, ['en']).says).not.toBe('nothing');
});

const readings = (text: string, path = 'README.md') =>
  proseClaims(proseSayings(text, path), ['tides']).flatMap(({ about, claim }) => (about === 'license' ? [claim] : []));

const NOTICE = `# Tides

Copyright © 2016 இரா. மலர்
Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
`;

test('the notice of a license under a name that ends like a sentence leaves nothing open', () => {
  expect(readings(NOTICE).filter(({ state }) => state === 'unclear')).toEqual([]);
  expect(readings(NOTICE.replace('the License.', 'the License.\n\nThe tables may not be sold.'))).not.toEqual([]);
});

test.each(['Please do not open a public issue for security reports.', 'Never file an issue for a bug that others could use.'])(
  'what a file on security asks of whoever reports a flaw is no limit of the data: %s',
  (sentence) => {
    expect(readings(`# Security\n\n## Reporting\n\n${sentence}\n`, 'SECURITY.md')).toEqual([]);
    expect(readings(`# Security\n\n${sentence} The tables may not be sold.\n`, 'SECURITY.md')).not.toEqual([]);
  },
);

test('what annotators are told not to copy into their answers is no limit; what others are told not to copy is', () => {
  for (const sentence of ['Do not copy words of the passage into the question.', 'Avoid copy-pasting answer text into the question.'])
    expect(heard(sentence)).toBe('nothing');
  for (const sentence of ['Do not copy text from the corpus.', 'Do not copy the data into a form.', 'Do not copy the passages.'])
    expect(heard(sentence)).not.toBe('nothing');
});

test.each([
  'The offered intent belongs to the service corresponding to the frame.',
  'Each span belongs to one of the following categories.',
  'You should have received a copy of the GNU Free Documentation License along with this file.',
  'The purpose of the Tide Term Bank (TTB) project is to support the development and dissemination of dictionaries, promoting the use of local languages in teaching at higher education institutions.',
])('speaks of parts, a notice or a project, and limits nothing: %s', (words) => {
  expect(heard(words)).toBe('nothing');
});

test.each([
  'The data belongs to the class of 2019 and its teachers.',
  'The images belong to the family of the photographer.',
  'The recordings belong to the domain of the broadcaster.',
  'The purpose of this project is to support non-commercial research only.',
  'You should have received a copy of the agreement along with this data, and may not use it without one.',
])('says whose data are, or limits them: %s', (words) => {
  expect(heard(words)).not.toBe('nothing');
});

test('a sign of copyright that is written as an entity does not end a sentence', () => {
  const notices = proseSayings('<p>copyright &copy; 2016 - 2025 somebody</p>', 'index.html');
  expect(JSON.stringify(notices)).not.toContain('&copy;');
});
