import { expect, test } from 'vitest';
import { fold } from '../../src/license/names/name-fold.js';
import { allowsAnyUse, limitIn } from '../../src/license/statements/limits.js';
import { licenseClaim } from '../../src/license/statements/read-license.js';

test.each([
  'как в коммерческих, так и в некоммерческих целях',
  'коммерческое и некоммерческое использование',
  'tanto para fines comerciales como no comerciales',
  'utilisation commerciale et non commerciale autorisée',
  'kommerzielle und nicht-kommerzielle Nutzung erlaubt',
  'kommerziell wie nichtkommerziell nutzbar',
  'uso comercial e não comercial',
  '非商用・商用ともに可',
  '商用・非商用を問わずご自由にお使いいただけます',
  '営利・非営利を問わず利用できます',
  '상업적·비상업적 이용 모두 가능합니다',
  '영리·비영리 목적에 관계없이 사용 가능',
])('who names both uses limits none: %s', (words) => {
  expect(limitIn(fold(words))).toBeUndefined();
  expect(licenseClaim(`MIT. ${words}`, { path: '' })).not.toMatchObject({ value: expect.stringContaining('noncommercial') });
});

test.each([
  'nicht-kommerzielle Nutzung',
  'keine kommerzielle, nur nicht-kommerzielle Nutzung',
  'uso no comercial',
  '非商用のみ。商用は要相談',
  '비상업적 이용만 가능',
  'только некоммерческое использование',
])('one of them alone does: %s', (words) => {
  expect(limitIn(fold(words))).toBe('noncommercial');
});

test('both uses at once may be forbidden as well', () => {
  for (const words of ['商用・非商用を問わず禁止', 'kommerzielle und nicht-kommerzielle Nutzung verboten'])
    expect(allowsAnyUse(fold(words))).toBe(false);
});
