/** Limits said in so few words that no word for rights is among them, beside their like that limit nothing. */
import { expect, test } from 'vitest';
import { proseClaims } from '../../src/claims/prose/prose-claims.js';
import { proseSayings } from '../../src/reading/prose/prose-blocks.js';

/** What a README says on the license, under a title. */
const said = (words: string): string[] =>
  proseClaims(proseSayings(`# Harbor Soundings\n\nDepths of the harbor.\n\n${words}\n`, 'README.md'), ['Harbor Soundings'])
    .filter(({ about }) => about === 'license')
    .map(({ claim }) => (claim.state === 'known' ? String(claim.value) : claim.state === 'unclear' ? claim.why : claim.state));

test.each([
  ['The soundings are CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['CC BY-NC-SA 3.0', 'CC-BY-NC-SA-3.0'],
  ['Now CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['(CC BY-NC-ND 2.0)', 'CC-BY-NC-ND-2.0'],
  ['Recordings: CC BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['Rights: CC BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['CC BY-NC 4.0 for all photos.', 'CC-BY-NC-4.0'],
  ['CC BY-NC 4.0 applies to the recordings', 'CC-BY-NC-4.0'],
  ['Harbor Soundings (CC BY-NC 4.0)', 'CC-BY-NC-4.0'],
  ['Harbor Soundings is CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['~~CC BY 4.0~~ now CC BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['Unsere Karten sind jetzt CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['Bilder: CC BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['Les enregistrements sont CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['Los mapas son CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['Todos os mapas são CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
  ['所有录音均为 CC BY-NC 4.0。', 'CC-BY-NC-4.0'],
  ['この音声は CC BY-NC 4.0 です。', 'CC-BY-NC-4.0'],
  ['모든 음성은 CC BY-NC 4.0입니다.', 'CC-BY-NC-4.0'],
  ['Все записи — CC BY-NC 4.0.', 'CC-BY-NC-4.0'],
])('names the license of the data: %s', (words, license) => {
  expect(said(words)).toEqual([license]);
});

test.each([
  ['Use is governed by https://harbor.example.org/eula', 'rights/terms-not-read'],
  ['Downloading the data means that you accept https://harbor.example.org/eula.', 'rights/terms-not-read'],
  ['Terms: https://harbor.example.org/t', 'rights/terms-not-read'],
  ['Conditions: [here](https://harbor.example.org/t)', 'rights/terms-not-read'],
  ['- [EULA](https://harbor.example.org/t)', 'rights/terms-not-read'],
  ['[Terms](TERMS.pdf)', 'rights/terms-not-read'],
  ['Nutzungsbedingungen: https://harbor.example.org/t', 'rights/terms-not-read'],
  ['利用規約: https://harbor.example.org/t', 'rights/terms-not-read'],
  ['Partner universities only.', 'rights/not-understood'],
  ['Only for public libraries, please', 'rights/not-understood'],
  ['Restrictions: evaluation only', 'rights/not-understood'],
  ['Nutzungsbedingungen: nur auf Anfrage', 'rights/terms-not-read'],
  ['| Part | Terms |\n| --- | --- |\n| north.csv | evaluation only |', 'rights/not-understood'],
  ['| Part | Rows | Terms |\n| --- | --- | --- |\n| north.csv | 20 | academic only |', 'LicenseRef-custom-research-only'],
  ['| 部分 | 条数 | 使用条件 |\n| --- | --- | --- |\n| north.csv | 20 | 须申请 |', 'LicenseRef-custom'],
  ['Kein KI-Training.', 'rights/not-understood'],
  ['Nicht für Unternehmen', 'rights/not-understood'],
  ['Nur für die Lehre', 'rights/not-understood'],
  ['Usage pédagogique', 'rights/not-understood'],
  ['無断複製を禁ず。', 'LicenseRef-custom'],
  ['The NC clause applies.', 'rights/not-understood'],
  ['Same terms as the archive', 'rights/not-understood'],
  ['See the museum for permissions.', 'rights/not-understood'],
  ['We are not sure about the license.', 'rights/not-understood'],
  ['Our contract with the pilots ended.', 'rights/not-understood'],
  ['Nur für Mitglieder', 'rights/not-understood'],
  ['Uniquement pour les chercheurs', 'rights/not-understood'],
  ['会员专用', 'rights/not-understood'],
  ['⚠️ classroom use', 'rights/not-understood'],
  ['The charts stay ours.', 'rights/not-understood'],
  ['If you want to print them, ask the harbor first, ask us.', 'rights/not-understood'],
  ['Training on it is fine for schools.', 'rights/not-understood'],
])('leaves open what may be done: %s', (words, why) => {
  expect(said(words)).toContain(why);
});

test.each([
  'Similar to the Delta Soundings (CC BY-NC 4.0).',
  'Delta Soundings is CC BY-NC 4.0.',
  'The scripts are CC BY-NC 4.0.',
  'The charts are not CC BY-NC.',
  'Compatible with CC BY-NC 4.0.',
  'CC BY-NC was never an option.',
  '~~CC BY-NC 4.0~~',
  'English only.',
  'Speakers: students only.',
  'Members of the council only spoke twice.',
  'Only students under 30 were asked.',
  'Terms: ebb, flood, slack',
  'Agreement: 0.83',
  'Restrictions: none',
  'Test split: evaluation only',
  '| Part | Rows | Terms |\n| --- | --- | --- |\n| north.csv | 20 | none |',
  '| Part | Rows | Conditions |\n| --- | --- | --- |\n| north.csv | 20 | windy |',
  '[Terms](glossary.md)',
  'The harbor is governed by https://board.example.org',
  'The report was accepted: https://harbor.example.org/report',
  'Usage: python depth.py',
  'Usage',
  'No AI was used.',
  'Not for the first time',
  'See the manual for terms of art.',
  'Same format as the archive',
  'We are not sure about the depth.',
  'To publish, message the queue.',
  'Training is possible in two hours.',
  'Use is permitted for all purposes.',
])('says nothing of rights: %s', (words) => {
  expect(said(words)).toEqual([]);
});
