import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import detector from '../../src/detectors/pi/minor.js';
import type { Json } from '../../src/model/basics.js';
import type { AroundValue } from '../../src/model/detection.js';

/** How surely a value of a field tells of a child; undefined where it does not. */
function child(field: string, value: Json, around: Partial<AroundValue> = {}): string | undefined {
  const says = detector.named!(field);
  if (says === undefined) return undefined;
  const held = says.holds === undefined || says.holds(value, { fields: { [field]: value }, ...around });
  return held === false ? undefined : held === true ? says.confidence : held;
}

const thisYear = new Date().getFullYear();

describe('a sort of people', () => {
  test.each<[string, Json, string | undefined]>([
    ['user_type', 'child', 'likely'],
    ['userType', 'Children', 'likely'],
    ['account_type', 'kid', 'likely'],
    ['speaker_group', 'minor', 'likely'],
    ['用户类型', '儿童', 'likely'],
    ['user_type', 'teen', 'possible'],
    ['user_type', 'adult', undefined],
    ['user_type', 'admin', undefined],
    ['user_type', 'parent of a child', undefined],
    ['node_type', 'child', undefined],
    ['type', 'child', undefined],
    ['product_category', 'kids', undefined],
  ])('%s: %j is %s', (field, value, sure) => {
    expect(child(field, value)).toBe(sure);
  });
});

describe('an age', () => {
  test.each<[string, Json, string | undefined]>([
    ['age', 12, 'certain'],
    ['age', '12', 'certain'],
    ['Age', '12.0', 'certain'],
    ['age', '１２', 'certain'],
    ['age', 'twelve', 'certain'],
    ['age', 14, undefined],
    ['age', '34', undefined],
    ['age', -1, undefined],
    ['speaker_age', 11, 'certain'],
    ['ageAtRecording', 9, 'certain'],
    ['age', '2;06.15', 'certain'],
    ['age', '6 years 3 months', 'certain'],
    ['age', '8 months', 'certain'],
    ['age', '12,5', 'certain'],
    ['age', '12 (self-reported)', 'likely'],
    ['age', '~9', 'likely'],
    ['age', '34 (self-reported)', undefined],
    ['age', '12/05/2010', undefined],
    ['age', '2012-05-01', undefined],
    ['age_months', 96, 'certain'],
    ['age_months', 300, undefined],
    ['年龄', '8岁', 'certain'],
    ['年龄(岁)', 9, 'certain'],
    ['年龄', '十二岁', 'certain'],
    ['年龄', '四十岁', undefined],
    ['月龄', 30, 'certain'],
    ['edad', 7, 'certain'],
    ['年齢', '7歳', 'certain'],
    // What is brought to one scale, and what may stand for nothing.
    ['age', 0.038_075, 'possible'],
    ['age', 0, 'possible'],
    // Other ages.
    ['max_age', 3, undefined],
    ['适用年龄', '3', undefined],
    ['page', 3, undefined],
  ])('%s: %j is %s', (field, value, sure) => {
    expect(child(field, value)).toBe(sure);
  });

  test('of animals and things is only possible, unless people are beside it', () => {
    expect(child('age', 12, { fields: { age: 12, distillery: 'x', price: 40 } })).toBe('possible');
    expect(child('age', 3, { fields: { age: 3, breed: 'x', name: 'Rex' } })).toBe('possible');
    expect(child('age', 12, { fields: { age: 12, breed: 'x', guardian_phone: '1' } })).toBe('certain');
  });

  test('is certain whatever ordinary columns are beside it', () => {
    const columns = fc.subarray([
      'id',
      'device',
      'machine',
      'house',
      'car',
      'name',
      'file_name',
      'text',
      'url',
      'price',
      'brand',
      'model',
      'source',
      'wine_preference',
    ]);
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 13 }), (names, age) => {
        expect(child('age', age, { fields: { ...Object.fromEntries(names.map((name) => [name, 'x'])), age } })).toBe('certain');
      }),
    );
  });

  test('below fourteen is found in any way of writing it, and one of fourteen or more in none', () => {
    const fields = fc.constantFrom('age', 'Age', 'user_age', 'ageYears', 'age (years)', '年龄', '用户年龄', '岁数', 'edad', 'idade');
    const ways = fc.constantFrom<(n: number) => Json>(
      (n) => n,
      (n) => `${n}`,
      (n) => ` ${n} `,
      (n) => `${n}岁`,
      (n) => `${n} years old`,
      (n) => `${n}y`,
      (n) => `${n}.0`,
      (n) => [n],
    );
    fc.assert(
      fc.property(fields, ways, fc.integer({ min: 1, max: 120 }), (field, write, age) => {
        expect(child(field, write(age))).toBe(age < 14 ? 'certain' : undefined);
      }),
    );
  });
});

describe('an age group', () => {
  test.each<[string, Json, string | undefined]>([
    ['age_band', '6-12', 'certain'],
    ['age_group', '0~6', 'certain'],
    ['ageRange', 'under 13', 'certain'],
    ['age_group', '<14', 'certain'],
    ['age_group', 'child', 'certain'],
    ['age', 'toddler', 'certain'],
    ['年龄段', '14岁以下', 'certain'],
    ['年龄段', '十四周岁以下', 'certain'],
    ['年龄段', '儿童', 'certain'],
    ['年龄段', '未成年', 'likely'],
    ['age_group', '0-14', 'likely'],
    ['age_group', '10-15', 'possible'],
    ['age_group', '13-17', 'possible'],
    ['age', 'teens', 'possible'],
    ['age_group', '<18', 'possible'],
    ['age_group', 2, 'possible'],
    ['age_group', '18-24', undefined],
    ['age_group', '65+', undefined],
    ['age', 'twenties', undefined],
    ['年龄段', '18-25岁', undefined],
    ['年龄段', '老年', undefined],
  ])('%s: %j is %s', (field, value, sure) => {
    expect(child(field, value)).toBe(sure);
  });
});

describe('whether it is a minor', () => {
  test.each<[string, Json, string | undefined]>([
    ['是否未成年', '是', 'likely'],
    ['是否未成年', '否', undefined],
    ['is_minor', true, 'likely'],
    ['is_minor', 0, undefined],
    ['minor', 'Mathematics', undefined],
    ['under_13', 'yes', 'certain'],
    ['is_adult', false, 'likely'],
    ['is_adult', true, undefined],
    ['是否成年', '否', 'likely'],
  ])('%s: %j is %s', (field, value, sure) => {
    expect(child(field, value)).toBe(sure);
  });

  test('beside a major is a version or a key', () => {
    expect(child('minor', 1, { fields: { major: 2, minor: 1 } })).toBeUndefined();
  });

  test('a school and a number that may be a grade are only possible, a grade in words of school is likely', () => {
    expect([child('school_grade', '3'), child('student.grade_level', 5), child('kindergarten', 'Sunny')]).toEqual(
      Array(3).fill('possible'),
    );
    expect(child('grade', '3')).toBeUndefined();
    expect([child('年级', '三年级'), child('school_grade', '4th grade'), child('学年', '小学3年生'), child('класс', '3 класс')]).toEqual(
      Array(4).fill('likely'),
    );
    expect([child('grade', 'A'), child('grade', 11), child('年级', '高三'), child('grade', 'Grade 5 steel')]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('a birth', () => {
  test.each<[string, Json, string | undefined, string | undefined]>([
    ['birth_year', thisYear - 10, undefined, 'certain'],
    ['birth_year', thisYear - 14, undefined, 'possible'],
    ['birth_year', thisYear - 30, undefined, undefined],
    ['birth_date', '2010-05-01', '2023-04-30', 'certain'],
    ['birth_date', '2010-05-01', '2024-05-01', undefined],
    ['出生日期', '2010年5月1日', '2023-04-30', 'certain'],
    ['date_of_birth', '05/01/2010', '2020', 'certain'],
    ['dob', 'May 1, 2010', '2020-01', 'certain'],
    ['dob', 1_262_304_000, '2020-01', 'certain'],
    ['dob', '20100501', '2020-01', 'certain'],
    ['dob', '2010-**-**', '2020-01', 'certain'],
    ['dob', '1980-02-03', undefined, undefined],
    // Days that lie ahead, or before the birth, are no day of collection.
    ['birth_year', thisYear - 5, `${thisYear + 20}-01-01`, 'certain'],
    ['birth_year', thisYear - 5, '1970-01-01', 'certain'],
    ['birth_year', thisYear + 5, undefined, undefined],
    ['birthday', '03-12', undefined, undefined],
    ['birthplace', '2015', undefined, undefined],
  ])('%s: %j, collected %s, is %s', (field, value, collected, sure) => {
    expect(child(field, value, { collected })).toBe(sure);
  });

  test('is that of a child exactly where the age on the day of collection is below fourteen', () => {
    const day = (min: string, max: string) =>
      fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day('1930-01-01', '2020-12-31'), day('1990-01-01', '2025-12-31'), (birth, collected) => {
        fc.pre(birth.slice(0, 4) <= collected.slice(0, 4));
        const age = Number(collected.slice(0, 4)) - Number(birth.slice(0, 4)) - (collected.slice(5) < birth.slice(5) ? 1 : 0);
        expect(child('birth_date', birth, { collected })).toBe(age < 14 ? 'certain' : undefined);
      }),
    );
  });
});

describe('a guardian in the name of a field', () => {
  test.each(['guardian', 'legal_guardian_name', 'parent_or_guardian', 'guardianPhone'])('%s is one of a child', (field) => {
    expect(detector.named!(field)?.confidence).toBe('likely');
  });

  test.each(['solar_guardian', 'heroes.dawn.dawn_solar_guardian', 'stone guardian'])('%s is something else', (field) => {
    expect(detector.named!(field)).toBeUndefined();
  });
});
