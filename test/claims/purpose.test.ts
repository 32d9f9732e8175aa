import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purposeCovers } from '../../src/claims/basis/purpose.js';

const uses = ['commercial', 'research', 'internal'] as const;

describe('a purpose', () => {
  test.each([
    ['dpv:AcademicResearch', ['no', 'yes', 'unknown']],
    ['https://w3id.org/dpv#NonCommercialResearch', ['no', 'yes', 'unknown']],
    ['https://w3id.org/dpv#CommercialResearch', ['yes', 'yes', 'unknown']],
    ['scientific study', ['no', 'yes', 'unknown']],
    ['用于学术研究', ['no', 'yes', 'unknown']],
    ['AI training', ['yes', 'yes', 'yes']],
    ['training of machine learning models', ['yes', 'yes', 'yes']],
    ['模型训练', ['yes', 'yes', 'yes']],
    ['commercial use', ['yes', 'unknown', 'unknown']],
    ['商业用途', ['yes', 'unknown', 'unknown']],
    ['internal use', ['no', 'unknown', 'yes']],
    ['dpv:Marketing', ['no', 'no', 'no']],
    ['订单配送与客服', ['no', 'no', 'no']],
    ['to improve our service', ['unknown', 'unknown', 'unknown']],
    ['research, but not AI training', ['unknown', 'unknown', 'unknown']],
    ['不得用于模型训练', ['unknown', 'unknown', 'unknown']],
    ['training of our staff', ['unknown', 'unknown', 'unknown']],
  ] as const)('%s', (purpose, expected) => {
    expect(uses.map((use) => purposeCovers(purpose, use))).toEqual(expected);
  });

  test('of any words is answered, and a long one is a text that is not read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...uses), (words, use) => {
        const answer = purposeCovers(words, use);
        expect(['yes', 'no', 'unknown']).toContain(answer);
        if (words.length > 300) expect(answer).toBe('unknown');
      }),
    );
    expect(purposeCovers(`research ${'x'.repeat(400)}`, 'research')).toBe('unknown');
  });
});
