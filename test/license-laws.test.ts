import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../src/license/names/name-fold.js';
import { licenseIndex } from '../src/license/names/name-index.js';
import { type LicenseReading, permissionsOf, readLicense } from '../src/license/statements/read-license.js';
import { runs } from './effort.js';

const names = [
  ...licenseIndex().names.keys(),
  'CC BY-NC-SA 4.0 International',
  '知识共享署名-非商业性使用 4.0',
  '創用 CC 姓名標示 3.0 台灣',
  'https://creativecommons.org/licenses/by/4.0/',
  'http://creativecommons.org/licenses/nc/2.0/jp/',
  'GPL (>= 2)',
  'MIT OR Apache-2.0',
  'Code: MIT. Data: CC BY-NC 4.0',
  'The data is released under the MIT license.',
  'MIT License with Commons Clause',
  'all rights reserved',
  'unknown',
];

test('reading the answer on any words gives the answer', () => {
  const piece = fc.constantFrom(
    ...names,
    ...licenseIndex().names.keys(),
    'http://creativecommons.org/licenses/nc/2.0/jp/',
    '4.0',
    'data',
    '非商业',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ', ', ' / ', '; ', ' (', '. '), (pieces, join) => {
      const once = readLicense(pieces.join(join)).expression;
      if (once !== null) expect(readLicense(once).expression).toBe(once);
    }),
    { numRuns: runs(2_000) },
  );
});

const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;

/** What a reading allows: nothing where no license was recognized or stated. */
const allowed = ({ expression }: LicenseReading) => (expression === null ? undefined : permissionsOf(expression));

/** Limits that people write beside a license, and what each takes away. */
const limits = {
  commercial: [
    'non-commercial',
    'noncommercial use only',
    'not for commercial use',
    'personal use only',
    'no commercial exploitation',
    '仅限非商业用途',
    '不得用于商业目的',
    '禁止商用',
  ],
  derivatives: ['no derivatives', 'no modifications', 'may not be modified', 'unmodified only', '禁止修改', '不可修改', '不得改编'],
  anything: [
    'research only',
    'academic use only',
    'evaluation only',
    'for internal use only',
    'need permission',
    'do not distribute',
    'may not be sold',
    'some restrictions apply',
    'no AI training',
    '仅供研究使用',
    '禁止转载',
    '请勿分享',
  ],
} as const;

test.each(Object.entries(limits))('what is written beside a license and limits %s is heard', (what, words) => {
  const asked = what === 'anything' ? grants : ([what] as readonly (typeof grants)[number][]);
  for (const limit of words) {
    for (const license of ['MIT', 'CC BY 4.0', 'cc0', 'apache-2.0', '知识共享署名 4.0', 'https://creativecommons.org/licenses/by/4.0/']) {
      for (const join of [', ', ' ', '; ', ' (', ' - ', '. ', ', but ']) {
        const stated = `${license}${join}${limit}${join === ' (' ? ')' : ''}`;
        const permissions = allowed(readLicense(stated));
        expect(permissions !== undefined && asked.every((name) => permissions[name] === 'yes'), stated).toBe(false);
      }
    }
  }
});

test.each(['木兰开放作品许可协议署名第1版_non-commercial', 'qwen (research only)', 'qwen research only'])(
  'a limit beside a name makes it no other license that allows more: %s',
  (stated) => {
    expect(allowed(readLicense(stated))).not.toMatchObject({ derivatives: 'yes' });
  },
);

test('adding a restriction never adds a permission', () => {
  const restrictions = [
    ...limits.commercial,
    ...limits.derivatives,
    ...limits.anything,
    '除非另有约定',
    'unless otherwise agreed',
    'not for production use',
    'non-commercial use only',
    'no commercial use',
    'for research purposes only',
    'no derivatives',
    'no AI training',
    'redistribution prohibited',
    'all rights reserved',
    '仅限非商业用途',
    '禁止用于训练',
    'with additional restrictions',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...restrictions),
      fc.constantFrom(', ', ' (', '; ', '. ', ' ', ' - ', '/', '_', '，'),
      (words, restriction, join) => {
        const before = allowed(readLicense(words));
        const after = allowed(readLicense(`${words}${join}${restriction}${join === ' (' ? ')' : ''}`));
        if (!after) return;
        for (const name of grants) {
          if (after[name] === 'yes') expect(before?.[name], `${words}${join}${restriction}: ${name}`).toBe('yes');
        }
      },
    ),
    { numRuns: runs(1_500) },
  );
});

test('words fold to the same whether they are read by character or as a whole', () => {
  const character = fc.oneof(
    fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...'ßİŉ″…‾Ａｇ「『—’　 \t協가がЙ'),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 8 }), (characters) => {
      const words = `é${characters.join('')}é`;
      // A Greek letter takes another form at a word's end: beside one, words are folded as a whole.
      expect(fold(words)).toBe(fold(`${words} α`).slice(0, -2));
    }),
    { numRuns: runs(3_000) },
  );
});
