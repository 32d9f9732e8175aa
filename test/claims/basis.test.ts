import { describe, expect, test } from 'vitest';
import { basisClaim, basisTerms, basisValid, readBasis } from '../../src/claims/basis/basis.js';
import { basisWords, noPersonalData } from '../../src/claims/basis/basis-terms.js';
import type { Basis } from '../../src/model/claim.js';

const terms = (words: string) => readBasis(words).map((basis) => basis.term);
const claim = (words: string, field = 'basis') => basisClaim(words, { path: 'a.csv', field });

describe('words for a basis', () => {
  test.each([
    ['eu-gdpr:A6-1-a', ['eu-gdpr:A6-1-a']],
    ['https://w3id.org/dpv/legal/eu/gdpr#A6-1-f', ['eu-gdpr:A6-1-f']],
    ['licit:cn-pipl#A13-1-1-separate', ['licit:cn-pipl#A13-1-1-separate']],
    ['A13-1-6', ['licit:cn-pipl#A13-1-6']],
    ['单独同意', ['licit:cn-pipl#A13-1-1-separate']],
    ['已取得个人同意', ['dpv:Consent']],
    ['合同', ['dpv:Contract']],
    ['Legitimate Interest', ['dpv:LegitimateInterest']],
    ['正当利益', ['dpv:LegitimateInterest']],
    ['explicit consent', ['dpv:ExplicitlyExpressedConsent']],
    ['GDPR Art. 6(1)(f)', ['eu-gdpr:A6-1-f']],
    ['Art. 9 (2) (j) GDPR', ['eu-gdpr:A9-2-j']],
    ['个人信息保护法第十三条第一款第一项', ['licit:cn-pipl#A13-1-1']],
    ['PIPL Art. 13(6)', ['licit:cn-pipl#A13-1-6']],
    ['consent; GDPR Art. 6(1)(f)', ['dpv:Consent', 'eu-gdpr:A6-1-f']],
    ['不含个人信息', ['no-personal-data']],
    ['because we can', []],
  ])('%s', (words, expected) => {
    expect(terms(words)).toEqual(expected);
  });

  test('every word of the table leads to a term of the table', () => {
    for (const [, term] of basisWords) expect(term === noPersonalData || Object.hasOwn(basisTerms, term), term).toBe(true);
  });
});

describe('what a field states', () => {
  test('yes under a field made for consent is consent', () => {
    expect(claim('true', 'consent')).toMatchObject({ state: 'known', value: [{ term: 'dpv:Consent' }] });
    expect(claim('是', '单独同意')).toMatchObject({ state: 'known', value: [{ term: 'licit:cn-pipl#A13-1-1-separate' }] });
  });

  test('yes under another field says nothing licit can use', () => {
    expect(claim('yes', 'basis')).toMatchObject({ state: 'unclear' });
  });

  test.each([
    'no',
    'false',
    'no consent',
    '未取得同意',
    'consent was not given',
    'without consent',
    'consent withdrawn',
    '同意已撤回',
    'consent pending',
  ])('%s is never a basis', (words) => {
    expect(claim(words, 'consent').state).toBe('unclear');
  });

  test('a placeholder is missing, with the words', () => {
    expect(claim('n/a')).toEqual({ state: 'missing', raw: 'n/a', lookedIn: ['basis'] });
  });
});

const disclosed = { where: 'an open forum', scope: 'language modelling, no profiles', refusals: 'the refusal register is applied' };

describe('what counts under which law', () => {
  const valid = (words: string, law: 'cn-pipl' | 'eu-gdpr', sensitive = false) => basisValid(readBasis(words), law, sensitive).valid;

  test('legitimate interest counts for nothing under PIPL, and the reason says so', () => {
    for (const term of ['dpv:LegitimateInterest', 'eu-gdpr:A6-1-f']) {
      const verdict = basisValid([{ term, jurisdiction: 'CN' }], 'cn-pipl', false);
      expect(verdict.valid).toBe('no');
      expect(verdict.reason).toContain('not a basis under PIPL');
      expect(verdict.reasonZh).toContain('正当利益');
    }
    expect(valid('legitimate interest', 'eu-gdpr')).toBe('yes');
  });

  test('no basis is unknown, never no', () => {
    expect(basisValid([], 'cn-pipl', false)).toMatchObject({ valid: 'unknown', reason: 'no basis is recorded' });
  });

  test('every item of PIPL Art. 13 counts under PIPL and says nothing under the GDPR', () => {
    for (const [term, entry] of Object.entries(basisTerms)) {
      if (entry.law !== 'cn-pipl') continue;
      const grounds = entry.pipl === '2' ? { party: 'person' as const } : entry.pipl === '6' ? { disclosed } : {};
      expect(basisValid([{ term, ...grounds }], 'cn-pipl', false).valid, term).toBe('yes');
      expect(basisValid([{ term, ...grounds }], 'eu-gdpr', false).valid, term).toBe('unknown');
    }
  });

  test('a contract counts only with the person concerned, under both laws', () => {
    for (const law of ['cn-pipl', 'eu-gdpr'] as const) {
      const weigh = (party?: Basis['party']) => basisValid([{ term: 'dpv:Contract', ...(party && { party }) }], law, false).valid;
      expect([weigh('person'), weigh(), weigh('other')]).toEqual(['yes', 'unknown', 'no']);
    }
  });

  test('what was lawfully disclosed counts only with all grounds of PIPL Art. 27, and a placeholder is none', () => {
    const weigh = (grounds?: Basis['disclosed']) =>
      basisValid([{ term: 'licit:cn-pipl#A13-1-6', ...(grounds && { disclosed: grounds }) }], 'cn-pipl', false).valid;
    expect(weigh(disclosed)).toBe('yes');
    expect(weigh()).toBe('unknown');
    for (const name of ['where', 'scope', 'refusals'] as const)
      for (const said of [undefined, '', 'n/a', '无', '没有', 'none', 'TBD', '待补充', 'not checked', '未核查'])
        expect(weigh({ ...disclosed, [name]: said }), `${name}: ${said}`).toBe('unknown');
  });

  test('a separate consent for one handling is none for sensitive information', () => {
    const weigh = (separateFor: Basis['separateFor']) =>
      basisValid([{ term: 'dpv:Consent', separate: true, separateFor }], 'cn-pipl', true).valid;
    expect(weigh(['sensitive'])).toBe('yes');
    for (const other of ['provision', 'publication', 'public-images', 'transfer', 'interaction-training'] as const)
      expect(weigh([other]), other).not.toBe('yes');
  });

  test('a GDPR basis says nothing under PIPL, legitimate interest apart', () => {
    expect(valid('eu-gdpr:A6-1-a', 'cn-pipl')).toBe('unknown');
    expect(valid('eu-gdpr:A6-1-a', 'eu-gdpr')).toBe('yes');
  });

  test('one valid basis among several is enough', () => {
    expect(valid('legitimate interest; 单独同意', 'cn-pipl')).toBe('yes');
  });

  test('sensitive information under PIPL needs separate consent', () => {
    const weigh = (basis: Basis) => basisValid([basis], 'cn-pipl', true).valid;
    expect(weigh({ term: 'licit:cn-pipl#A13-1-1-separate' })).toBe('yes');
    expect(weigh({ term: 'dpv:Consent', separate: true })).toBe('yes');
    expect(weigh({ term: 'dpv:Consent', separate: false })).toBe('no');
    expect(weigh({ term: 'dpv:Consent' })).toBe('unknown');
    expect(weigh({ term: 'licit:cn-pipl#A13-1-6' })).toBe('unknown');
    expect(basisValid([{ term: 'dpv:Consent' }], 'cn-pipl', true).reason).toContain('Art. 29');
  });

  test('special categories under the GDPR need a condition of Art. 9(2) beside a basis of Art. 6(1)', () => {
    expect(valid('eu-gdpr:A6-1-f', 'eu-gdpr', true)).toBe('no');
    expect(valid('eu-gdpr:A6-1-f; eu-gdpr:A9-2-j', 'eu-gdpr', true)).toBe('yes');
    expect(valid('eu-gdpr:A9-2-j', 'eu-gdpr', true)).toBe('unknown');
    expect(valid('explicit consent', 'eu-gdpr', true)).toBe('yes');
  });

  test('a basis counts only in the jurisdiction it was recorded for', () => {
    expect(basisValid([{ term: 'dpv:Consent', jurisdiction: 'EU' }], 'cn-pipl', false).valid).toBe('unknown');
    expect(basisValid([{ term: 'dpv:Consent', jurisdiction: 'CN' }], 'cn-pipl', false).valid).toBe('yes');
  });
});
