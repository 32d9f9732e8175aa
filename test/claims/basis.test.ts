import { describe, expect, test } from 'vitest';
import { basisClaim, basisValid, readBasis } from '../../src/claims/basis/basis.js';
import { basisWords, noPersonalData } from '../../src/claims/basis/basis-terms.js';
import type { Basis } from '../../src/model/claim.js';
import type { Law } from '../../src/model/rule.js';
import { phraseIn } from '../../src/text/in-chinese.js';
import { allLaws, basisEntries, lawOf } from '../../src/text/words/laws.js';

const pipl = lawOf('CN')!;
const gdpr = lawOf('EU')!;

const terms = (words: string) => readBasis(words).map((basis) => basis.term);
const claim = (words: string, field = 'basis') => basisClaim(words, { path: 'a.csv', field });

describe('words for a basis', () => {
  test.each([
    ['eu-gdpr:A6-1-a', ['eu-gdpr:A6-1-a']],
    ['https://w3id.org/dpv/legal/eu/gdpr#A6-1-f', ['eu-gdpr:A6-1-f']],
    ['licit:cn-pipl#A13-1-1-separate', ['licit:cn-pipl#A13-1-1-separate']],
    ['A13-1-6', ['licit:cn-pipl#A13-1-6']],
    ['单独同意', ['licit:SeparateConsent']],
    ['PIPL art. 13(1)(1) separate consent', ['licit:cn-pipl#A13-1-1-separate']],
    ['书面同意', ['licit:cn-pipl#A13-1-1-written']],
    ['已取得个人同意', ['dpv:Consent']],
    ['合同', ['dpv:Contract']],
    ['Legitimate Interest', ['dpv:LegitimateInterest']],
    ['正当利益', ['dpv:LegitimateInterest']],
    ['explicit consent', ['dpv:ExplicitlyExpressedConsent']],
    ['GDPR Art. 6(1)(f)', ['eu-gdpr:A6-1-f']],
    ['Art. 9 (2) (j) GDPR', ['eu-gdpr:A9-2-j']],
    ['个人信息保护法第十三条第一款第一项', ['licit:cn-pipl#A13-1-1']],
    ['PIPL Art. 13(6)', ['licit:cn-pipl#A13-1-6']],
    ['PIPL art. 13(1)(2)', ['licit:cn-pipl#A13-1-2']],
    ['PIPA art. 23(1)(1)', ['licit:kr-pipa#A23-1-1']],
    ['APPI Article 17(1)', ['licit:jp-appi#A17-1']],
    ['Art. 15(1)(6)', ['licit:kr-pipa#A15-1-6']],
    ['consent; GDPR Art. 6(1)(f)', ['dpv:Consent', 'eu-gdpr:A6-1-f']],
    ['不含个人信息', ['no-personal-data']],
    ['because we can', []],
  ])('%s', (words, expected) => {
    expect(terms(words)).toEqual(expected);
  });

  test('every word of the table leads to a term of the table', () => {
    for (const [, term] of basisWords) expect(term === noPersonalData || basisEntries().has(term), term).toBe(true);
  });
});

describe('what a field states', () => {
  test('yes under a field made for consent is consent', () => {
    expect(claim('true', 'consent')).toMatchObject({ state: 'known', value: [{ term: 'dpv:Consent' }] });
    expect(claim('是', '单独同意')).toMatchObject({ state: 'known', value: [{ term: 'licit:SeparateConsent' }] });
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
  const valid = (words: string, law: Law, sensitive = false) => basisValid(readBasis(words), law, sensitive).valid;

  test('legitimate interest counts for nothing under PIPL, and the reason says so', () => {
    for (const term of ['dpv:LegitimateInterest', 'eu-gdpr:A6-1-f']) {
      const verdict = basisValid([{ term, jurisdiction: 'CN' }], pipl, false);
      expect(verdict.valid).toBe('no');
      expect(verdict.reason).toContain('PIPL art. 13 does not list');
      expect(phraseIn('zh', verdict.reason)).toMatch(/^《个人信息保护法》第十三条未列举“正当利益/);
    }
    expect(valid('legitimate interest', gdpr)).toBe('yes');
  });

  test('no basis is unknown, never no', () => {
    expect(basisValid([], pipl, false)).toMatchObject({ valid: 'unknown', reason: 'no basis is recorded' });
  });

  test('every item of PIPL Art. 13 counts under PIPL and says nothing under the GDPR', () => {
    for (const { term } of pipl.personalData.bases) {
      const grounds = { party: 'person' as const, disclosed };
      expect(basisValid([{ term, ...grounds }], pipl, false).valid, term).toBe('yes');
      expect(basisValid([{ term, ...grounds }], gdpr, false).valid, term).toBe('unknown');
    }
  });

  test('a contract counts only with the person concerned, under both laws', () => {
    for (const law of [pipl, gdpr]) {
      const weigh = (party?: Basis['party']) => basisValid([{ term: 'dpv:Contract', ...(party && { party }) }], law, false).valid;
      expect([weigh('person'), weigh(), weigh('other')]).toEqual(['yes', 'unknown', 'no']);
    }
  });

  test('what was lawfully disclosed counts only with all grounds of PIPL Art. 27, and a placeholder is none', () => {
    const weigh = (grounds?: Basis['disclosed']) =>
      basisValid([{ term: 'licit:cn-pipl#A13-1-6', ...(grounds && { disclosed: grounds }) }], pipl, false).valid;
    expect(weigh(disclosed)).toBe('yes');
    expect(weigh()).toBe('unknown');
    for (const name of ['where', 'scope', 'refusals'] as const)
      for (const said of [undefined, '', 'n/a', '无', '没有', 'none', 'TBD', '待补充', 'not checked', '未核查'])
        expect(weigh({ ...disclosed, [name]: said }), `${name}: ${said}`).toBe('unknown');
  });

  test('a separate consent for one handling is none for sensitive information', () => {
    const weigh = (separateFor: Basis['separateFor']) =>
      basisValid([{ term: 'dpv:Consent', separate: true, separateFor }], pipl, true).valid;
    expect(weigh(['sensitive'])).toBe('yes');
    for (const other of ['provision', 'publication', 'public-images', 'transfer', 'interaction-training'] as const)
      expect(weigh([other]), other).not.toBe('yes');
  });

  test('a GDPR basis says nothing under PIPL, legitimate interest apart', () => {
    expect(valid('eu-gdpr:A6-1-a', pipl)).toBe('unknown');
    expect(valid('eu-gdpr:A6-1-a', gdpr)).toBe('yes');
  });

  test('one valid basis among several is enough', () => {
    expect(valid('legitimate interest; 单独同意', pipl)).toBe('yes');
  });

  test('sensitive information under PIPL needs separate consent', () => {
    const weigh = (basis: Basis) => basisValid([basis], pipl, true).valid;
    expect(weigh({ term: 'licit:cn-pipl#A13-1-1-separate' })).toBe('yes');
    expect(weigh({ term: 'dpv:Consent', separate: true })).toBe('yes');
    expect(weigh({ term: 'dpv:Consent', separate: false })).toBe('no');
    expect(weigh({ term: 'dpv:Consent' })).toBe('unknown');
    expect(weigh({ term: 'licit:cn-pipl#A13-1-6' })).toBe('unknown');
    expect(basisValid([{ term: 'dpv:Consent' }], pipl, true).reason).toContain('PIPL art. 29');
  });

  test('special categories under the GDPR need a condition of Art. 9(2) beside a basis of Art. 6(1)', () => {
    expect(valid('eu-gdpr:A6-1-f', gdpr, true)).toBe('no');
    expect(valid('eu-gdpr:A6-1-f; eu-gdpr:A9-2-j', gdpr, true)).toBe('yes');
    expect(valid('eu-gdpr:A9-2-j', gdpr, true)).toBe('unknown');
    expect(valid('explicit consent', gdpr, true)).toBe('yes');
    expect(valid('contract; eu-gdpr:A9-2-e', gdpr, true), 'with whom the contract is is not recorded').toBe('unknown');
  });

  test('every condition of Art. 9(2) lifts the ban where a basis is recorded beside it', () => {
    const lifting = gdpr.personalData.bases.filter(({ notAlone }) => notAlone);
    expect(lifting).toHaveLength(9);
    for (const { term } of lifting) expect(valid(`eu-gdpr:A6-1-f; ${term}`, gdpr, true), term).toBe('yes');
  });

  test('every reason that names a law or a basis has Chinese', () => {
    const bases = [...basisEntries().keys()].map((term): Basis => ({ term }));
    for (const law of allLaws())
      for (const sensitive of [false, true])
        for (const basis of [...bases, { term: 'dpv:Consent', separate: false }, { term: 'dpv:Contract', party: 'other' as const }]) {
          const { reason } = basisValid([basis], law, sensitive);
          expect(phraseIn('zh', reason).replaceAll('basis: with', '').replaceAll('basis: disclosed', ''), reason).not.toMatch(
            /[A-Za-z]{4}/,
          );
        }
  });

  test('a basis counts only in the jurisdiction it was recorded for', () => {
    expect(basisValid([{ term: 'dpv:Consent', jurisdiction: 'EU' }], pipl, false).valid).toBe('unknown');
    expect(basisValid([{ term: 'dpv:Consent', jurisdiction: 'CN' }], pipl, false).valid).toBe('yes');
  });
});
