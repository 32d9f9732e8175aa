import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { createInspector } from '../src/inspect/inspect.js';

const inspector = createInspector(await detectors());
const seen = (text: string, field?: string) =>
  inspector.text(text, { path: '', ...(field !== undefined && { field }) }).map(({ kind, confidence }) => `${kind} ${confidence}`);

describe('a number with a check is none when one digit of it is another', () => {
  test.each([
    ['香港身份证号码 ', 'Z000000(1)'],
    ['NRIC ', 'T9999999Z'],
    ['统一社会信用代码：', '91440300700000000X'],
    ['個人番号 ', '123456789018'],
  ])('%s', (lead, number) => {
    expect(inspector.text(lead + number, { path: '' })).toMatchObject([{ start: lead.length, confidence: 'certain' }]);
    const places = [...number].flatMap((c, i) => (/\d/.test(c) && i > 1 ? [i] : []));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const other = number.slice(0, at) + ((Number(number[at]) + more) % 10) + number.slice(at + 1);
        const kinds = inspector.text(lead + other, { path: '' }).filter(({ confidence }) => confidence === 'certain');
        expect(kinds).toEqual([]);
      }),
    );
  });
});

test('the code of a company is found and is no personal information', () => {
  expect(seen('信用代码：91440300700000000X')).toEqual(['org/cn-uscc certain']);
});

test('the mailbox of an office is only possible, that of a person certain', () => {
  expect(seen('kefu@company.example-host.cn')).toEqual(['pi/email possible']);
  expect(seen('li.lei@company.example-host.cn')).toEqual(['pi/email certain']);
});

test('a number is named by its field as by a word', () => {
  expect(seen('0000000001(B)', '台胞证号')).toEqual(['pi/cn-travel-permit certain']);
});
