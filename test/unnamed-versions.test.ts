import { expect, test } from 'vitest';
import { lacks } from '../src/facts/held-grants.js';
import { table } from '../src/license/tables/license-tables.js';
import { permissionsOf } from '../src/license/terms/permissions.js';
import type { GrantStatement } from '../src/model/statement.js';

const types = ['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'];
const rows = new Set(table('license-permissions').map(([id]) => id!));

test('any version and port of Creative Commons answers as its elements say, and as read only where it has a row', () => {
  for (const type of types)
    for (const version of ['1.0', '2.0', '2.1', '2.5', '3.0', '4.0', '4.2', '5.0', '9.9'])
      for (const port of ['', '-TW', '-XX'])
        for (const prefix of ['', 'LicenseRef-', 'LicenseRef-scancode-']) {
          const id = `${prefix}CC-${type}-${version}${port}`;
          const { train, commercial, derivatives, shareAlike, attribution, checked, clause } = permissionsOf(id);
          const has = (element: string) => type.split('-').includes(element);
          expect({ id, train, commercial, derivatives, shareAlike, attribution }).toEqual({
            id,
            train: 'yes',
            commercial: has('NC') ? 'no' : 'yes',
            derivatives: has('ND') ? 'no' : 'yes',
            shareAlike: has('SA') ? 'yes' : 'no',
            attribution: 'yes',
          });
          if (!rows.has(id)) expect([id, checked]).toEqual([id, 'memory']);
          const isVersion = /^[1-4]\.[015]$/.test(version);
          expect([id, clause.startsWith('no such version is known')]).toEqual([id, !isVersion && port === '']);
        }
  // Elements that were never a license together have no answers.
  for (const id of ['CC-BY-SA-ND-4.0', 'CC-SA-ND-4.0', 'CC-ND-5.0', 'CC-BY-4'])
    expect([id, permissionsOf(id).train, permissionsOf(id).commercial]).toEqual([id, 'unknown', 'unknown']);
});

test('a grant gives what a subject lacks: a permission that is not there, and an opt-out that was not lifted', () => {
  const grant = (...allow: string[]) => ({ value: { allow } }) as unknown as GrantStatement;
  const reserved = { 'reservation.ai-training': { value: 'disallowed', from: [] } };
  expect(lacks(grant('train'), {})).toBe(true);
  expect(lacks(grant('train'), { 'license.permits.train': { value: false, from: [] } })).toBe(true);
  expect(lacks(grant('train'), { 'license.permits.train': { value: true, from: [] } })).toBe(false);
  expect(lacks(grant('train', 'commercial'), { 'license.permits.train': { value: true, from: [] } })).toBe(true);
  expect(lacks(grant('opt-out'), {})).toBe(false);
  expect(lacks(grant('opt-out'), reserved)).toBe(true);
  expect(lacks(grant('opt-out'), { 'reservation.ai-training': { value: 'allowed', from: [] } })).toBe(false);
  expect(lacks(grant('opt-out'), { ...reserved, 'reservation.lifted': { value: true, from: [] } })).toBe(false);
  expect(lacks(grant('opt-out'), { ...reserved, 'reservation.lifted': { value: false, from: [] } })).toBe(true);
});
