import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenseIndex } from '../src/license/names/name-index.js';
import { dutiesOf, moreRestrictive, mostRestrictive, permissionsOf } from '../src/license/statements/read-license.js';
import { spdxList, table } from '../src/license/tables/license-tables.js';

const rows = table('license-permissions');
const three = ['yes', 'no', 'unknown'];

test('every row answers in three values, and says on what it rests', () => {
  for (const [id, ...cells] of rows) {
    const [answers, fieldOfUse, competing, appliesTo, database, clause, checked] = [cells.slice(0, 7), ...cells.slice(7)];
    expect(
      answers.every((answer) => three.includes(answer)),
      id,
    ).toBe(true);
    expect(fieldOfUse, id).toBeDefined();
    expect(
      [competing, database].every((answer) => three.includes(answer!)),
      id,
    ).toBe(true);
    expect(appliesTo, id).toMatch(/^(?:(?:works|models|outputs)(?: (?=\w)|$))*$/);
    expect(clause, id).not.toBe('');
    expect(['read', 'memory', 'none'], id).toContain(checked);
    if (checked === 'read') expect(clause, id).not.toContain('this text was not read');
  }
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
});

test('every row is of a license that can be the answer', () => {
  const ids = new Set([...Object.keys(spdxList()), ...licenseIndex().names.values()]);
  const unnamed = rows.map(([id]) => id!).filter((id) => !ids.has(id) && !/^LicenseRef-(?:CC(?:-|$)|custom-)/.test(id));
  expect(unnamed).toEqual([]);
});

test('every license for data in the SPDX list has a row', () => {
  const data = Object.keys(spdxList()).filter((id) => /^(?:CC|ODbL|ODC|PDDL|CDLA|OGL|NLOD|DL-DE|etalab|OGDL|OPL-UK|[CO]-UDA)/.test(id));
  const known = new Set(rows.map(([id]) => id));
  expect(data.filter((id) => !known.has(id) && permissionsOf(id).checked === 'none')).toEqual([]);
});

test.each([
  ['CC-BY-NC-3.0', { commercial: 'no', derivatives: 'yes' }],
  ['CC-BY-NC-SA-3.0-DE', { commercial: 'no', shareAlike: 'yes', databaseRight: 'yes', checked: 'read' }],
  ['LicenseRef-CC-BY-ND-2.5-CN', { commercial: 'yes', derivatives: 'no', checked: 'memory' }],
  ['LicenseRef-CC-NC-1.0', { commercial: 'no', attribution: 'no', checked: 'read' }],
  ['CC-BY-4.0', { databaseRight: 'yes', appliesTo: ['works'] }],
  ['MIT', { databaseRight: 'unknown' }],
  ['LicenseRef-scancode-dbcl-1.0', { databaseRight: 'unknown', attribution: 'yes' }],
  ['LicenseRef-proprietary', { databaseRight: 'no' }],
  ['LicenseRef-scancode-llama-2-license-2023', { noCompetingModel: 'yes', appliesTo: ['models', 'outputs'], checked: 'read' }],
  ['LicenseRef-Llama-4-Community', { train: 'yes', noCompetingModel: 'no', checked: 'read' }],
  ['LicenseRef-Gemma', { noCompetingModel: 'no', commercial: 'unknown', checked: 'read' }],
  ['LicenseRef-KOGL-4', { commercial: 'no', derivatives: 'no' }],
  ['LicenseRef-KOGL', { commercial: 'unknown', derivatives: 'unknown' }],
  ['OpenMDW-1.0', { databaseRight: 'yes', appliesTo: ['works', 'models'] }],
])('%s: %j', (expression, expected) => {
  expect(permissionsOf(expression)).toMatchObject(expected);
});

test('a whole speaks of what its members speak of, and licenses the database right only where all of them do', () => {
  expect(permissionsOf('CC-BY-4.0 AND LicenseRef-Llama-3.3-Community')).toMatchObject({
    appliesTo: ['works', 'models', 'outputs'],
    databaseRight: 'unknown',
  });
  expect(permissionsOf('ODbL-1.0 AND LicenseRef-proprietary')).toMatchObject({ databaseRight: 'no' });
  expect(permissionsOf('CC0-1.0 OR MIT')).toMatchObject({ databaseRight: 'yes' });
  expect(permissionsOf('CC-BY-4.0 AND LicenseRef-custom').appliesTo).toBeUndefined();
});

const rank = { yes: 2, unknown: 1, no: 0 } as const;
const grants = ['train', 'commercial', 'derivatives', 'redistribute'] as const;
const expressions = [...new Set(licenseIndex().names.values())].filter((one) => one !== 'none-stated');

describe('permissions', () => {
  test('rest on a clause, with the license text read', () => {
    expect(permissionsOf('CC-BY-NC-4.0')).toMatchObject({
      train: 'yes',
      commercial: 'no',
      derivatives: 'yes',
      attribution: 'yes',
      checked: 'read',
    });
    expect(permissionsOf('CC-BY-ND-4.0')).toMatchObject({ commercial: 'yes', derivatives: 'no', shareAlike: 'no' });
    expect(permissionsOf('CDLA-Permissive-2.0')).toMatchObject({ train: 'yes', attribution: 'no', notice: 'yes', checked: 'read' });
  });

  test('of a port are those of the unported license, and not read', () => {
    expect(permissionsOf('LicenseRef-CC-BY-NC-3.0-TW')).toMatchObject({ commercial: 'no', checked: 'memory' });
  });

  test('of what no row knows are unknown', () => {
    for (const expression of ['LicenseRef-foo', 'LicenseRef-custom', 'Glide', 'LicenseRef-public-domain']) {
      expect(permissionsOf(expression), expression).toMatchObject({ train: 'unknown', commercial: 'unknown', derivatives: 'unknown' });
    }
  });

  test('of an approved license without a row are unknown until its row is read', () => {
    expect(permissionsOf('AAL')).toMatchObject({ train: 'unknown', commercial: 'unknown', attribution: 'unknown', checked: 'none' });
  });

  test('AND allows what every license allows, and asks for what any asks for', () => {
    expect(permissionsOf('CC-BY-SA-4.0 AND CC-BY-NC-4.0')).toMatchObject({
      train: 'yes',
      commercial: 'no',
      shareAlike: 'yes',
      attribution: 'yes',
    });
    expect(permissionsOf('MIT AND LicenseRef-custom')).toMatchObject({ train: 'unknown', commercial: 'unknown', attribution: 'yes' });
    expect(permissionsOf('ODbL-1.0 AND LicenseRef-proprietary')).toMatchObject({ train: 'no', commercial: 'no' });
  });

  test('OR lets the licensee choose, and says so', () => {
    const either = permissionsOf('CC-BY-NC-4.0 OR CC0-1.0');
    expect(either).toMatchObject({ commercial: 'yes', attribution: 'no' });
    expect(either.clause).toContain('the licensee may choose');
    expect(permissionsOf('MIT AND (CC-BY-NC-4.0 OR CC-BY-4.0)')).toMatchObject({ commercial: 'yes', attribution: 'yes' });
  });

  test('asking for credit alone allows nothing, and beside a license adds nothing but the credit', () => {
    expect(permissionsOf('LicenseRef-custom-attribution')).toMatchObject({ train: 'unknown', attribution: 'yes' });
    expect(permissionsOf('LicenseRef-custom-attribution AND LicenseRef-custom-attribution')).toMatchObject({ train: 'unknown' });
    expect(permissionsOf('CC0-1.0 AND LicenseRef-custom-attribution')).toMatchObject({ train: 'yes', attribution: 'yes' });
    expect(permissionsOf('LicenseRef-proprietary AND LicenseRef-custom-attribution')).toMatchObject({ train: 'no' });
  });

  test('a whole of several never allows what one member forbids', () => {
    // Asking for credit is no license by itself: the test before this one.
    const one = fc.constantFrom(...expressions.filter((expression) => !expression.includes('LicenseRef-custom-attribution')));
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [whole, left, right] = [permissionsOf(`(${a}) AND (${b})`), permissionsOf(a), permissionsOf(b)];
        const joined = moreRestrictive(left, right);
        for (const name of grants) {
          expect(rank[whole[name]]).toBe(Math.min(rank[left[name]], rank[right[name]]));
          expect(joined[name]).toBe(whole[name]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('duties are what is certainly asked', () => {
    expect(dutiesOf('CC-BY-NC-SA-4.0')).toEqual(['attribution', 'notice', 'share-alike', 'field-of-use']);
    expect(dutiesOf('CC0-1.0')).toEqual([]);
    expect(dutiesOf('LicenseRef-OpenAI-Terms')).toEqual(['no-competing-model', 'field-of-use']);
    expect(dutiesOf('MIT OR CC0-1.0')).toEqual([]);
  });

  test('the most restrictive of several forbids most', () => {
    expect(mostRestrictive(['MIT', 'CC-BY-NC-ND-4.0', 'CC-BY-4.0'])).toBe('CC-BY-NC-ND-4.0');
    expect(mostRestrictive(['CC0-1.0', 'LicenseRef-custom'])).toBe('LicenseRef-custom');
    expect(mostRestrictive([])).toBeUndefined();
  });

  test('the most restrictive of several forbids as much as any; of these it allows as little as any; of these it asks for as much', () => {
    const duties = ['attribution', 'notice', 'shareAlike'] as const;
    const counts = (expression: string) => {
      const permissions = permissionsOf(expression);
      const forbidden = grants.filter((name) => permissions[name] === 'no').length;
      const open = grants.filter((name) => permissions[name] === 'unknown').length;
      return [forbidden, open, duties.filter((name) => permissions[name] !== 'no').length] as const;
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...expressions), { minLength: 1, maxLength: 4 }), (several) => {
        const least = counts(mostRestrictive(several)!);
        for (const other of several.map(counts)) {
          const at = least.findIndex((count, n) => count !== other[n]);
          expect(at < 0 || least[at]! > other[at]!, several.join(', ')).toBe(true);
        }
        expect(mostRestrictive([...several].reverse())).toBe(mostRestrictive(several));
      }),
    );
  });
});
