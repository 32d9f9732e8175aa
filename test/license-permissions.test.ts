import { expect, test } from 'vitest';
import { permissionsOf } from '../src/claims/license.js';
import { licenseIndex } from '../src/claims/license-index.js';
import { spdxList, table } from '../src/claims/license-tables.js';

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
