import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { luhn } from '../../src/inspect/clues/clues.js';
import { FieldBook } from '../../src/inspect/field-notes.js';
import { createInspector } from '../../src/inspect/inspect.js';
import type { Json } from '../../src/model/basics.js';
import type { FieldEvidence } from '../../src/model/batch.js';
import type { Description } from '../../src/model/claim.js';
import type { Roles } from '../../src/model/format.js';
import type { Item } from '../../src/model/item.js';

const inspector = createInspector(await detectors());
const missing = { state: 'missing', lookedIn: [] } as const;
const nobody: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const roles = { id: [], url: [], text: [] } as unknown as Roles;

const column = (field: string, values: readonly Json[]): Item[] =>
  values.map((value, i) => ({ kind: 'item', at: { path: 'a.csv', line: i + 2 }, fields: { [field]: value } }));

/** Reads a column as a scan does: learns from it, then looks at every value. */
function read(field: string, values: readonly Json[]) {
  const items = column(field, values);
  const evidence = inspector.learn(items);
  inspector.begin(evidence);
  const found = items.flatMap((item) => inspector.item(item, nobody, roles).detections);
  return { evidence, found, counts: inspector.counts() };
}

/** Mobile numbers that begin in many ways and come in no order; the four zeros in them belong to nobody. */
const mobiles = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `1${3 + ((i * 5) % 7)}${(i * 3) % 10}0000${String((i * 7919) % 10_000).padStart(4, '0')}`);
/** Numbers of sixteen digits in the range of a card network, each with a check digit that fits or not. */
const cards = (count: number, fits: (i: number) => boolean): string[] =>
  Array.from({ length: count }, (_, i) => {
    const body = `4000${String(i + 100).padStart(11, '0')}`;
    const check = [...'0123456789'].find((digit) => luhn(body + digit))!;
    return body + (fits(i) ? check : String((Number(check) + 1) % 10));
  });

describe('a column of people', () => {
  test('that says what it holds, and does in most rows, makes a value certain', () => {
    const values = mobiles(100).map((value, i) => (i % 50 === 0 ? 'none given' : Number(value)));
    const { found } = read('手机号', values);
    expect(found).toHaveLength(98);
    expect(new Set(found.map(({ confidence }) => confidence))).toEqual(new Set(['certain']));

    // Numbers written as such are weaker, until the column speaks.
    const foreign = Array.from({ length: 40 }, (_, i) => 4_155_550_200 + i * 17);
    expect(inspector.item(column('phone', foreign)[0]!, nobody, roles).detections[0]?.confidence).toBe('possible');
    const seen = read('phone', foreign).found;
    expect(new Set(seen.map(({ confidence }) => confidence))).toEqual(new Set(['certain']));
    expect(seen[0]!.why).toContain('100 % of the first 40 values of this field are of this form');
  });

  test('that does not say what it holds makes a value likely where nearly all are of one form, in no order', () => {
    const { found } = read('c7', mobiles(200));
    expect(found).toHaveLength(200);
    expect(new Set(found.map(({ confidence }) => confidence))).toEqual(new Set(['likely']));
  });

  test('is no such column where the numbers were given out one after another', () => {
    const { found } = read(
      'c7',
      Array.from({ length: 200 }, (_, i) => String(13_900_000_000 + i)),
    );
    expect(new Set(found.map(({ confidence }) => confidence))).toEqual(new Set(['possible']));
  });
});

describe('a column of other numbers', () => {
  test('in which as many pass a check as chance gives makes its hits possible, though its name speaks of cards', () => {
    const { found, counts } = read(
      'discard_no',
      cards(400, (i) => i % 10 === 0),
    );
    expect(found).toHaveLength(40);
    expect(new Set(found.map(({ confidence }) => confidence))).toEqual(new Set(['possible']));
    expect(found[0]!.why).toContain('no more than chance gives');
    expect(counts).toMatchObject([{ field: 'discard_no', looked: 400, kinds: [{ kind: 'pi/payment-card', holding: 40, likely: 0 }] }]);
  });

  test('keeps its hits where more pass than chance gives', () => {
    const { found } = read(
      'card_no',
      cards(400, (i) => i % 3 === 0),
    );
    expect(new Set(found.map(({ confidence }) => confidence))).toEqual(new Set(['certain']));
  });

  test('that says nothing, with a few of the form of mobile numbers, is nothing; they are counted, and no example is kept', () => {
    const values = Array.from({ length: 500 }, (_, i) => String(20_000_000_000 + ((i * 48_271) % 70_000_000_000)));
    for (let i = 0; i < 500; i += 50) values[i] = mobiles(500)[i]!;
    const { found, counts } = read('row', values);
    expect(found.filter(({ kind }) => kind === 'pi/phone')).toEqual([]);
    const phone = counts[0]!.kinds.find(({ kind }) => kind === 'pi/phone');
    expect(phone).toEqual({ kind: 'pi/phone', holding: 10, likely: 0, examples: [] });
  });

  test('says nothing of a text in it that holds more than the number', () => {
    const values: string[] = Array.from({ length: 200 }, (_, i) => String(20_000_000_000 + i * 7));
    values[3] = 'call 13900000000 for this';
    expect(read('row', values).found).toMatchObject([{ kind: 'pi/phone', confidence: 'certain' }]);
  });
});

test('few values say nothing of a field', () => {
  expect(read('phone', mobiles(9)).evidence.size).toBe(0);
});

test('names of people stay as sure as they are', () => {
  const values = Array.from({ length: 50 }, (_, i) => ['王小明', '李建国', '张伟民'][i % 3]!);
  const { evidence, found } = read('姓名', values);
  expect(found.length).toBeGreaterThan(0);
  expect(evidence.size).toBe(0);
});

test('values that hold something are counted once each, with three masked examples', () => {
  const values = ['', '电话 13900000000，或 15900000000', 'nothing', '手机 17900000000', '手机 18900000000', '手机 13800138000'];
  const { counts } = read('note', values);
  expect(counts).toEqual([
    {
      field: 'note',
      looked: 5,
      kinds: [{ kind: 'pi/phone', holding: 3, likely: 3, examples: ['139********', '159********', '179********'] }],
    },
  ]);
});

test('values that only the name of their field says something of are counted once each, small numbers too', () => {
  const { counts, found } = read('年龄', [9, 12, 40, '']);
  expect(found.map(({ kind }) => kind).sort()).toEqual(['pi/age', 'pi/age', 'pi/age', 'pi/minor', 'pi/minor']);
  expect(counts).toMatchObject([
    {
      field: '年龄',
      looked: 3,
      kinds: [
        { kind: 'pi/age', holding: 3 },
        { kind: 'pi/minor', holding: 2 },
      ],
    },
  ]);
});

test('what is counted of a manifest does not depend on what was read before it', () => {
  const names = fc.array(fc.string({ maxLength: 3 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 5 }), names, (before, last) => {
      const used = new FieldBook();
      for (const fields of before) {
        used.begin(new Map());
        for (const field of fields) used.of(field).looked += 1;
      }
      const fresh = new FieldBook();
      for (const book of [used, fresh]) {
        book.begin(new Map());
        for (const field of last) book.of(field).looked += 1;
      }
      const sorted = (book: FieldBook) => book.counts().sort((a, b) => (a.field < b.field ? -1 : 1));
      expect(sorted(used)).toEqual(sorted(fresh));
    }),
  );
});

test('fields without end are counted up to a limit, and evidence reaches those beyond it', () => {
  const evidence: FieldEvidence = new Map([['f9999', new Map([['pi/x', { to: 'certain', why: '' }]])]]);
  const book = new FieldBook();
  book.begin(evidence);
  for (let i = 0; i < 10_000; i += 1) book.of(`f${i}`).looked += 1;
  expect(book.counts()).toHaveLength(5_000);
  expect(book.of('f9999').evidence?.get('pi/x')?.to).toBe('certain');
});
