import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedTargets, shareUnder } from '../../src/license/mix/compatibility.js';
import { classOf, licenseClasses, mixOf, mixPermissions, releaseLicenses } from '../../src/license/mix/license-mix.js';
import { permissionsOfMember } from '../../src/license/mix/mix-questions.js';
import { permissionsOf } from '../../src/license/statements/read-license.js';
import { table } from '../../src/license/tables/license-tables.js';
import type { Three } from '../../src/model/basics.js';
import type { Mix, MixMember, Permissions } from '../../src/model/license-terms.js';
import { runs } from '../effort.js';

const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
const duties = ['attribution', 'notice', 'shareAlike'] as const;
const asked = [...duties, 'fieldOfUse', 'noCompetingModel'] as const;
const rank = { no: 0, unknown: 1, yes: 2 } satisfies Record<Three, number>;

/** Every license with a row, some with rows of compatibility only, composite ones, and what is no license. */
const known = table('license-permissions').map(([id]) => id!);
const listed = table('license-compatibility')
  .flatMap(([from, to]) => [from!, to!])
  .filter((id) => !id.endsWith('*'));
const odd = [
  'CC-BY-SA-3.0-DE',
  'CC-BY-NC-2.5-AU',
  'GPL-2.0-only WITH Classpath-exception-2.0',
  'EUPL-1.0',
  'constructor',
  'LicenseRef-x',
  'no such license',
];
const single = fc.constantFrom(...new Set([...known, ...listed, ...odd]));
const expression = fc.oneof(
  { weight: 5, arbitrary: single },
  fc.tuple(single, fc.constantFrom(' AND ', ' OR '), single).map((parts) => parts.join('')),
);
const member: fc.Arbitrary<MixMember> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ license: expression, items: fc.integer({ min: 1, max: 1000 }) }) },
  fc.record({ license: fc.constantFrom('(missing)', '(unclear)'), items: fc.integer({ min: 1, max: 1000 }) }),
  fc.record({ license: fc.constant('(conflict)'), governing: single, items: fc.integer({ min: 1, max: 1000 }) }),
);
const members = fc.array(member, { minLength: 1, maxLength: 8 });
const use = fc.record(
  { purpose: fc.constantFrom('commercial', 'research', 'internal'), assumeAdaptation: fc.boolean() },
  { requiredKeys: [] },
) as fc.Arbitrary<Mix['use']>;

/** Answers by name, each as how good it is for whoever wants to use the mix. */
function worth(mix: Mix): Record<string, number> {
  return {
    ...Object.fromEntries(grants.map((name) => [name, rank[mix.permissions[name].answer]])),
    ...Object.fromEntries(asked.map((name) => [name, 2 - rank[mix.permissions[name].answer]])),
    trained: rank[mix.trained.answer],
    collection: rank[mix.collection.answer],
    ...Object.fromEntries(releaseLicenses.map((name) => [name, rank[mix.releases.find(({ license }) => license === name)!.answer]])),
  };
}

function notBetter(mix: Mix, than: Mix): void {
  const [one, two] = [worth(mix), worth(than)];
  for (const [name, value] of Object.entries(one)) expect([name, value <= two[name]!]).toEqual([name, true]);
}

describe('laws of mixing', () => {
  test('a mix never allows what one member forbids or leaves open, and asks for what one asks', () => {
    fc.assert(
      fc.property(members, use, (given, declared) => {
        const mix = mixOf(given, declared)!;
        for (const one of given) {
          const own = permissionsOfMember(one);
          for (const name of grants) expect(rank[mix.permissions[name].answer]).toBeLessThanOrEqual(rank[own[name]]);
          for (const name of duties) expect(rank[mix.permissions[name].answer]).toBeGreaterThanOrEqual(rank[own[name]]);
          expect(rank[mix.permissions.noCompetingModel.answer]).toBeGreaterThanOrEqual(rank[own.noCompetingModel!]);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('adding a member never makes an answer better', () => {
    fc.assert(
      fc.property(members, member, use, (given, more, declared) => notBetter(mixOf([...given, more], declared)!, mixOf(given, declared)!)),
      { numRuns: runs(150) },
    );
  });

  test('the order of the members and how often one is named make no difference', () => {
    fc.assert(
      fc.property(members, use, (given, declared) => {
        const halves = given.flatMap((one) =>
          one.items > 1
            ? [
                { ...one, items: 1 },
                { ...one, items: one.items - 1 },
              ]
            : [one],
        );
        expect(mixOf(halves.reverse(), declared)).toEqual(mixOf(given, declared));
      }),
      { numRuns: runs(100) },
    );
  });

  test('what leaving out promises is what the rest gives, and it takes nothing away', () => {
    fc.assert(
      fc.property(members, use, (given, declared) => {
        const mix = mixOf(given, declared)!;
        for (const { what, kind, items, gains, releasable } of mix.drops) {
          if (kind === 'question') continue;
          const rest = given.filter((one) => (kind === 'license' ? one.license : classOf(one.license, permissionsOfMember(one))) !== what);
          const left = mixOf(rest, declared)!;
          expect(left.items).toBe(mix.items - items);
          notBetter(mix, left);
          for (const { name, to } of gains) {
            if (name === 'adapted') continue; // the rest is asked about fewer licenses of its own
            const answer = name === 'trained' || name === 'collection' ? left[name] : left.permissions[name as (typeof grants)[number]];
            expect([name, answer.answer]).toEqual([name, to]);
          }
          for (const name of releasable.filter((one) => releaseLicenses.some((common) => common === one)))
            expect([name, left.releases.find(({ license }) => license === name)?.answer]).toEqual([name, 'yes']);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('a license of release never permits more than any member, nor asks for less', () => {
    fc.assert(
      fc.property(members, use, (given, declared) => {
        for (const { license, answer } of mixOf(given, declared)!.releases) {
          if (answer !== 'yes') continue;
          for (const one of given)
            expect([license, one.license, atMost(permissionsOf(license), one)]).toEqual([license, one.license, true]);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('no license may be shared under one that permits more, pair by pair', () => {
    const targets = new Set([...releaseLicenses, ...known, ...listed]);
    for (const id of [...known, ...listed, ...odd]) {
      for (const target of targets) {
        if (shareUnder(id, target).answer === 'yes')
          expect([id, target, atMost(permissionsOf(target), { license: id, items: 1 })]).toEqual([id, target, true]);
      }
    }
  });

  test('without a concluded license nothing is allowed and nothing may be released', () => {
    fc.assert(
      fc.property(members, fc.constantFrom('(missing)', '(unclear)', '(conflict)'), use, (given, state, declared) => {
        const mix = mixOf([...given, { license: state, items: 1 }], declared)!;
        for (const name of grants) expect(mix.permissions[name].answer).not.toBe('yes');
        for (const name of asked) expect(mix.permissions[name].answer).not.toBe('no');
        expect([mix.trained.answer, mix.collection.answer, mix.adapted]).not.toContain('yes');
      }),
      { numRuns: runs(100) },
    );
  });
});

/** Whether a license allows no more and asks for no less than a member does. */
function atMost(target: Permissions, one: MixMember): boolean {
  const own = permissionsOfMember(one);
  return (
    grants.every((name) => target[name] !== 'yes' || own[name] === 'yes') &&
    duties.every((name) => own[name] !== 'yes' || target[name] === 'yes')
  );
}

const mix = (licenses: Record<string, number> | readonly string[], declared: Mix['use'] = { purpose: 'commercial' }): Mix => {
  const given = Array.isArray(licenses) ? licenses.map((license: string) => [license, 10] as const) : Object.entries(licenses);
  return mixOf(
    given.map(([license, items]) => ({ license, items: Number(items) })),
    declared,
  )!;
};
const under = (licenses: readonly string[], target: string) => mix(licenses).releases.find(({ license }) => license === target)?.answer;

describe('released as adapted material', () => {
  test.each([
    // creativecommons.org/compatiblelicenses, and section 3(b) or 4(b) of the licenses
    ['CC-BY-SA-4.0', 'GPL-3.0-only', 'yes'],
    ['GPL-3.0-only', 'CC-BY-SA-4.0', 'no'],
    ['CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'yes'],
    ['CC-BY-SA-3.0-DE', 'CC-BY-SA-4.0', 'yes'],
    ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', 'no'],
    ['CC-BY-SA-1.0', 'CC-BY-SA-4.0', 'no'],
    ['LicenseRef-CC-BY-SA', 'CC-BY-SA-4.0', 'unknown'],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-4.0', 'no'],
    ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'yes'],
    ['CC-BY-NC-4.0', 'CC-BY-4.0', 'no'],
    ['CC-BY-ND-4.0', 'CC-BY-ND-4.0', 'no'],
    ['CC-BY-4.0', 'CC0-1.0', 'no'],
    ['CC-BY-4.0', 'ODbL-1.0', 'unknown'],
    ['CC0-1.0', 'ODbL-1.0', 'yes'],
    ['ODbL-1.0', 'ODbL-1.0', 'yes'],
    ['ODbL-1.0', 'CC-BY-SA-4.0', 'no'],
    ['CDLA-Sharing-1.0', 'CC-BY-SA-4.0', 'no'],
    ['CDLA-Permissive-2.0', 'CC-BY-4.0', 'yes'],
    ['CDLA-Permissive-1.0', 'CDLA-Permissive-2.0', 'no'],
    ['OGL-UK-3.0', 'CC-BY-4.0', 'yes'],
    ['OGL-UK-3.0', 'CC0-1.0', 'no'],
    ['GPL-2.0-or-later', 'GPL-3.0-only', 'yes'],
    ['GPL-2.0-only', 'GPL-3.0-only', 'no'],
    ['Apache-2.0', 'GPL-2.0-only', 'no'],
    ['Apache-2.0', 'GPL-3.0-only', 'yes'],
    ['GFDL-1.3-only', 'CC-BY-SA-4.0', 'no'],
    ['ODC-By-1.0', 'CC-BY-4.0', 'unknown'],
    ['Artistic-2.0', 'CC-BY-4.0', 'unknown'],
    ['PolyForm-Noncommercial-1.0.0', 'CC-BY-NC-4.0', 'unknown'],
    ['PolyForm-Noncommercial-1.0.0', 'CC-BY-4.0', 'no'],
    ['CC-PDM-1.0', 'CC0-1.0', 'unknown'],
    ['MIT OR CC-BY-ND-4.0', 'CC-BY-4.0', 'yes'],
    ['MIT AND CC-BY-ND-4.0', 'CC-BY-4.0', 'no'],
    ['LicenseRef-proprietary', 'CC-BY-4.0', 'no'],
    ['LicenseRef-Llama-3-Community', 'CC-BY-4.0', 'unknown'],
  ])('%s under %s: %s', (from, to, answer) => {
    expect(shareUnder(from, to).answer).toBe(answer);
  });

  test('two share-alike licenses that do not know each other stand in each other’s way, and each alone does not', () => {
    const both = mix({ 'CC-BY-SA-4.0': 500, 'ODbL-1.0': 100 });
    expect(both.adapted).toBe('no');
    expect(both.collection.answer).toBe('yes');
    expect(both.pairs).toMatchObject([{ licenses: ['CC-BY-SA-4.0', 'ODbL-1.0'], answer: 'no' }]);
    expect(both.pairs[0]!.clause).toContain('3(b)(1)');
    expect(under(['ODbL-1.0', 'CC0-1.0'], 'ODbL-1.0')).toBe('yes');
  });

  test('what forbids alone is no pair', () => {
    expect(mix(['CC-BY-ND-4.0', 'CC-BY-4.0']).pairs).toEqual([]);
    expect(mix(['CC-BY-ND-4.0', 'CC-BY-4.0']).adapted).toBe('no');
  });

  test('each excluded license names the member that forbids it and by which clause', () => {
    const [first] = mix(['CC-BY-4.0', 'CC0-1.0']).releases;
    expect(first).toMatchObject({
      license: 'CC0-1.0',
      answer: 'no',
      because: [{ license: 'CC-BY-4.0', answer: 'no', reason: 'attribution' }],
      against: { licenses: 1, items: 10 },
    });
    expect(first!.because[0]!.clause).toContain('3(a)');
  });

  test('a mix of two copyleft licenses is released under the one that both name', () => {
    expect(under(['CC-BY-SA-4.0', 'GPL-3.0-only', 'LGPL-2.1-only'], 'GPL-3.0-only')).toBe('yes');
  });
});

describe('the declared use', () => {
  test('what is for research only stops a commercial use and not research', () => {
    expect(mix(['CC-BY-4.0', 'CC-BY-NC-4.0']).trained).toMatchObject({
      answer: 'no',
      because: [{ license: 'CC-BY-NC-4.0', reason: 'commercial' }],
    });
    expect(mix(['CC-BY-4.0', 'CC-BY-NC-4.0'], { purpose: 'research' }).trained.answer).toBe('yes');
    expect(mix(['CC-BY-4.0', 'CC-BY-NC-4.0'], {}).trained).toMatchObject({ answer: 'unknown', because: [{ reason: 'purpose' }] });
  });

  test('no-derivatives stops training only where a person takes training for adaptation', () => {
    expect(mix(['CC-BY-ND-4.0']).trained.answer).toBe('yes');
    expect(mix(['CC-BY-ND-4.0'], { purpose: 'commercial', assumeAdaptation: true }).trained).toMatchObject({
      answer: 'no',
      because: [{ reason: 'derivatives' }],
    });
  });

  test('what governs a contradiction forbids what it forbids, and allows nothing', () => {
    const given = mixOf([{ license: '(conflict)', governing: 'CC-BY-NC-4.0', items: 4 }], { purpose: 'commercial' })!;
    expect(given.permissions.commercial.answer).toBe('no');
    expect(given.permissions.train).toMatchObject({ answer: 'unknown', because: [{ reason: 'unsettled' }] });
    expect(given.releases.find(({ license }) => license === 'CC-BY-4.0')?.answer).toBe('no');
    expect(given.releases.find(({ license }) => license === 'CC-BY-NC-4.0')?.answer).toBe('unknown');
  });
});

test('a contradicted share-alike license leaves the license of release open, for another reading may be the one', () => {
  const given = mixOf([{ license: '(conflict)', governing: 'ODbL-1.0', items: 4 }], {})!;
  expect(given.releases.find(({ license }) => license === 'CC-BY-SA-4.0')).toMatchObject({
    answer: 'unknown',
    because: [{ reason: 'unsettled' }],
  });
});

test('limits on use and on models are told of the whole', () => {
  const { permissions } = mix(['CC-BY-4.0', 'LicenseRef-scancode-bigscience-open-rail-m', 'LicenseRef-OpenAI-Terms']);
  expect(permissions.fieldOfUse).toMatchObject({ answer: 'yes', against: { licenses: 2 } });
  expect(permissions.noCompetingModel).toMatchObject({ answer: 'yes', because: [{ license: 'LicenseRef-OpenAI-Terms' }] });
  expect(mix(['CC-BY-4.0', 'OGL-UK-3.0', 'CC-BY-NC-4.0']).permissions.fieldOfUse.answer).toBe('no');
});

describe('leaving out', () => {
  test('the cheapest comes first, with what it gives up in items and bytes', () => {
    const sizes = { measured: 3, records: 300, sized: 2, content: 9_000 };
    const { drops } = mixOf(
      [
        { license: 'CC-BY-4.0', items: 90 },
        { license: 'CC-BY-NC-4.0', items: 3, sizes },
        { license: 'CC-BY-SA-4.0', items: 40 },
      ],
      { purpose: 'commercial' },
    )!;
    expect(drops[0]).toMatchObject({ what: 'CC-BY-NC-4.0', kind: 'license', items: 3, sizes });
    expect(drops[0]!.gains).toContainEqual({ name: 'commercial', from: 'no', to: 'yes' });
    expect(drops[0]!.releasable).toContain('CC-BY-SA-4.0');
  });

  test('where no single one is enough, all that stand against one thing are named together', () => {
    const { drops } = mix({ 'CC-BY-4.0': 90, 'CC-BY-NC-4.0': 3, '(missing)': 2 });
    expect(drops.find(({ what, kind }) => kind === 'question' && what === 'commercial')).toMatchObject({
      items: 5,
      gains: expect.arrayContaining([{ name: 'commercial', from: 'no', to: 'yes' }]) as unknown,
    });
  });

  test('of a mix of one license nothing can be left out', () => {
    expect(mix(['CC-BY-NC-4.0']).drops).toEqual([]);
  });
});

test('nothing is known of a mix of nothing', () => {
  expect(mixOf([], {})).toBeUndefined();
  expect(mixOf([{ license: 'MIT', items: 0 }], {})).toBeUndefined();
  expect(Object.values(mixPermissions([]))).toEqual(Array(9).fill('unknown'));
});

test('what a whole set allows, from expressions alone', () => {
  expect(mixPermissions(['CC-BY-4.0', 'CC-BY-NC-4.0'])).toMatchObject({
    train: 'yes',
    commercial: 'no',
    attribution: 'yes',
    shareAlike: 'no',
  });
  expect(mixPermissions(['CC0-1.0', 'no such license'])).toMatchObject({ train: 'unknown', attribution: 'unknown' });
});

test.each([
  ['CC0-1.0', 'public-domain'],
  ['CC-PDM-1.0', 'public-domain'],
  ['MIT-0', 'public-domain'],
  ['CC-BY-4.0', 'attribution'],
  ['MIT', 'attribution'],
  ['OGL-UK-3.0', 'attribution'],
  ['ODbL-1.0', 'share-alike'],
  ['GPL-3.0-or-later', 'share-alike'],
  ['LicenseRef-scancode-bigscience-open-rail-m', 'limited-use'],
  ['Elastic-2.0', 'source-available'],
  ['LicenseRef-Llama-3-Community', 'source-available'],
  ['LicenseRef-OpenAI-Terms', 'source-available'],
  ['CC-BY-NC-SA-4.0', 'non-commercial'],
  ['CC-BY-NC-ND-4.0', 'no-derivatives'],
  ['LicenseRef-proprietary', 'proprietary'],
  ['LicenseRef-RS-InC-1.0', 'proprietary'],
  ['MIT AND LicenseRef-custom-noncommercial', 'unclear'],
  ['no such license', 'unclear'],
  ['(conflict)', 'unclear'],
  ['(missing)', 'missing'],
])('%s is of the class %s', (license, name) => {
  expect(classOf(license, permissionsOf(license))).toBe(name);
  expect(licenseClasses).toContain(name);
});

test('every row of the table of compatible licenses is well formed, distinct, and decides something', () => {
  const rows = table('license-compatibility');
  expect(new Set(rows.map(([from, to]) => `${from} ${to}`)).size).toBe(rows.length);
  for (const [from, to, answer, clause, checked, ...more] of rows) {
    expect([from, to, ['yes', 'no', 'unknown'].includes(answer!), ['read', 'memory', 'none'].includes(checked!), more]).toEqual([
      from,
      to,
      true,
      true,
      [],
    ]);
    expect(clause!.length).toBeGreaterThan(10);
  }
  expect(namedTargets('OGL-UK-3.0')).toContain('CC-BY-4.0');
  for (const [from, to, answer] of rows.filter(([one, two]) => !`${one}${two}`.includes('*'))) {
    const found = shareUnder(from!, to!).answer;
    // A row never lifts what the permissions forbid; what it denies is denied.
    expect([from, to, rank[found] <= rank[answer as Three] || from === to]).toEqual([from, to, true]);
  }
});
