/** Columns that say what may be done with an item, beside its license: what takes away from it is heard, what only looks like it changes nothing. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { describer } from '../src/claims/describe.js';
import { rightsName } from '../src/claims/rights/rights-names.js';
import { inferRoles } from '../src/claims/roles/roles.js';
import { concludeLicense } from '../src/facts/concluded/license-in-context.js';
import { lastTurn } from '../src/license/terms/timed-terms.js';
import type { Json } from '../src/model/basics.js';
import type { Profile, StatedClaim } from '../src/model/statement.js';
import { inProcess } from './in-process.js';
import { processorTime } from './processor-time.js';
import { inLetters } from './side-by-side.js';

interface Case {
  kind: 'adverse' | 'harmless';
  name: string;
  value: Json;
}

const CASES: Case[] = readFileSync(join(import.meta.dirname, 'rights-columns.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind, name, value] = line.split('\t');
    return { kind: kind as Case['kind'], name: name!, value: JSON.parse(value!) as Json };
  });

const row = (id: string, more: Record<string, Json> = {}): string =>
  `${JSON.stringify({ id, url: `https://h.example/${id}`, text: `a boat on a lake, ${id}`, license: 'cc-by-4.0', ...more })}\n`;

/** What is stated of the items of each table, and whether they are cleared for commercial use. */
async function judged(tables: ReadonlyMap<string, string>): Promise<Map<string, { cleared: boolean; profile: Profile }>> {
  const root = mkdtempSync(join(tmpdir(), 'licit-rights-'));
  for (const [name, content] of tables) {
    mkdirSync(join(root, 'data', name), { recursive: true });
    writeFileSync(join(root, 'data', name, 'list.jsonl'), content);
  }
  writeFileSync(join(root, 'licit.yaml'), 'use: { purpose: commercial }\ndeclarations:\n  - { path: "data/**", personalData: none }\n');
  await inProcess(root, 'scan', 'data');
  await inProcess(root, 'exclude', '--keep', 'stated', '-o', 'cleared.jsonl');
  const cleared = new Set(
    readFileSync(join(root, 'cleared.jsonl'), 'utf8')
      .split('\n')
      .map((line) => /data\/([^/]+)\//.exec(line)?.[1]),
  );
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const rows = db
    .prepare(
      'select m.path, p.body from tally t join manifest m on m.id = t.manifest join profiles p on p.id = t.profile where t.until is null',
    )
    .all() as { path: string; body: string }[];
  db.close();
  return new Map(
    rows.map(({ path, body }) => {
      const name = path.split('/')[1]!;
      return [name, { cleared: cleared.has(name), profile: JSON.parse(body) as Profile }];
    }),
  );
}

/** Whether what is stated names the column: the license is not the one that the license field names, or consent, a reservation or a child is seen. */
function speaks({ license, consent, reservations, seen }: Profile): boolean {
  const value = consent?.value as { against: string[]; unclear?: true } | undefined;
  return (
    license.state !== 'known' ||
    license.value !== 'CC-BY-4.0' ||
    (value !== undefined && (value.against.length > 0 || value.unclear === true)) ||
    reservations.state === 'known' ||
    seen.some(({ kind }) => kind === 'pi/minor')
  );
}

describe('beside a license that allows', () => {
  let all: Awaited<ReturnType<typeof judged>>;
  const tables = new Map(
    CASES.map(({ name, value }, n) => [inLetters(n), row(`a${n}`, { [name]: value }) + row(`b${n}`, { [name]: value })]),
  );
  beforeAll(async () => {
    all = await judged(new Map([...tables, ['none', row('x') + row('y')]]));
  }, 120_000);

  test('the same table without the column is cleared', () => {
    expect(all.get('none')!.cleared).toBe(true);
    expect(CASES.filter(({ kind }) => kind === 'adverse').length).toBeGreaterThanOrEqual(80);
    expect(CASES.filter(({ kind }) => kind === 'harmless').length).toBeGreaterThanOrEqual(80);
  });

  test('no column that takes away, or may, passes silently', () => {
    const passing = CASES.filter(({ kind }, n) => {
      const { cleared, profile } = all.get(inLetters(n))!;
      return kind === 'adverse' && (cleared || !speaks(profile));
    });
    expect(passing).toEqual([]);
  });

  test('columns that only look like it, and those that allow, change nothing', () => {
    const { license, reservations } = all.get('none')!.profile;
    const changed = CASES.filter(({ kind }, n) => {
      if (kind === 'adverse') return false;
      const { cleared, profile } = all.get(inLetters(n))!;
      const same = JSON.stringify([profile.license, profile.reservations.state]);
      return !cleared || (same !== JSON.stringify([license, reservations.state]) && !embargoed(profile.license));
    });
    expect(changed.map((one) => [one, all.get(inLetters(CASES.indexOf(one)))])).toEqual([]);
  });
});

/** A day that is past is kept beside the license, because it is compared when it is judged. */
function embargoed({ value }: StatedClaim): boolean {
  return typeof value === 'string' && /^CC-BY-4\.0 AND LicenseRef-custom-(?:embargo-until|ends-on)-/.test(value);
}

/** What an item states on its license. */
function licenseOf(fields: Record<string, Json>) {
  const item = { kind: 'item' as const, at: { path: 'l', line: 1 }, fields };
  const { roles, settled } = inferRoles([item]);
  return describer('l', roles, settled)(item).license;
}

test('what allows is no license where none is stated', () => {
  const columns: Record<string, Json>[] = [
    { commercial: true },
    { restrictions: 'no restrictions' },
    { rights_cleared: 'yes' },
    { 密级: '公开' },
    { 是否可商用: '是' },
    { access_rights: 'open access' },
    { usage: 'free for any use' },
  ];
  for (const more of columns) expect(licenseOf({ id: '1', text: 'a boat', ...more })).toMatchObject({ state: 'missing' });
});

test('what is not understood leaves the license unclear and is quoted with its field; what refuses contradicts it', () => {
  expect(licenseOf({ license: 'MIT', usage_restrictions: 'see contract 12' })).toMatchObject({
    state: 'unclear',
    raw: 'usage_restrictions: see contract 12',
    at: { field: 'usage_restrictions' },
  });
  expect(licenseOf({ license: 'MIT', rights: { cleared: false } })).toMatchObject({ state: 'conflict', why: /rights\.cleared/ });
  expect(licenseOf({ license: 'MIT', permissions: { train: false } })).toMatchObject({ state: 'conflict' });
  expect(licenseOf({ license: 'MIT', restrictions: ['NC', 'ask'] })).toMatchObject({ state: 'unclear' });
  expect(licenseOf({ commercial_use: 'no' })).toMatchObject({ state: 'known', value: 'LicenseRef-custom-noncommercial' });
});

test('a refusal that the license makes too says nothing new, and one that it does not is heard whatever else is unclear', () => {
  expect(licenseOf({ license: 'CC-BY-NC-4.0', commercial_use: 'no' })).toMatchObject({ state: 'known', value: 'CC-BY-NC-4.0' });
  for (const fields of [
    { license: 'MIT', restrictions: 'NC', access_rights: 'class x' },
    { license: 'MIT', access_rights: 'class x', restrictions: 'NC' },
  ]) {
    const license = licenseOf(fields);
    expect([license.state, 'value' in license && license.value]).not.toEqual(['known', 'MIT']);
    expect(JSON.stringify(license)).toContain('LicenseRef-custom-noncommercial');
  }
});

describe('a day', () => {
  const concluded = (fields: Record<string, Json>, asOf: string) => {
    const license = licenseOf(fields);
    const stated = { ...license, ...('at' in license && { field: license.at.field }) } as unknown as StatedClaim;
    return concludeLicense({ license: stated } as Profile, [], [], asOf);
  };

  test.each([
    [{ license: 'MIT', embargo_until: '2031-01-01' }, '2030-12-31', 'no'],
    [{ license: 'MIT', embargo_until: '2031-01-01' }, '2031-01-01', 'yes'],
    [{ license: 'MIT OR Apache-2.0', embargo_until: '2020' }, '2026-11-30', 'yes'],
    [{ license: 'MIT', license_expiry: '2031-01-01' }, '2031-01-01', 'yes'],
    [{ license: 'MIT', license_expiry: '2031-01-01' }, '2031-01-02', 'no'],
    [{ license: 'MIT', 授权到期日: '2031年1月1日' }, '2031-01-02', 'no'],
    [{ license: 'MIT', confidential_until: '2031-01-01' }, '2030-01-01', 'no'],
  ])('%j on %s: commercial use %s', (fields, asOf, commercial) => {
    const { permissions } = concluded(fields, `${asOf}T08:00:00.000Z`);
    expect(permissions?.commercial).toBe(commercial);
  });

  test('an embargo that is over is no license', () => {
    expect(concluded({ embargo_until: '2020-01-01' }, '2026-11-30').state).toBe('missing');
    expect(concluded({ embargo_until: '2031-01-01' }, '2026-11-30')).toMatchObject({ state: 'known' });
  });
});

test('the last day on which what is stated turned, so that a day that passes makes a judging anew', () => {
  const body = '"LicenseRef-custom-embargo-until-2031-01-01" "MIT AND LicenseRef-custom-ends-on-2031-02-01"';
  expect(['2030-12-31', '2031-01-01', '2031-02-01', '2031-02-02'].map((day) => lastTurn(body, day))).toEqual([
    undefined,
    '2031-01-01',
    '2031-01-01',
    '2031-02-01',
  ]);
});

describe('names', () => {
  test.each([
    ['commercialUse', 'permission'],
    ['Commercial Use Allowed?', 'permission'],
    ['no-redistribution', 'prohibition'],
    ['权利限制', 'prohibition'],
    ['Nutzungseinschränkung', 'prohibition'],
    ['lizenzGültigBis', 'ends'],
    ['embargo_jusqu_au', 'held'],
    ['秘密区分', 'prohibition'],
    ['internal_only', 'prohibition'],
    ['permission_needed', 'prohibition'],
  ])('%s: %s', (name, asks) => expect(rightsName(name)?.asks).toBe(asks));

  test.each([
    'license',
    'licence',
    'rights',
    '版权',
    'license_id',
    'permission_bits',
    'access_log',
    'public',
    'island',
    'copyright_holder',
    'name.common',
    'requires.ip',
    'x',
  ])('%s is none', (name) => expect(rightsName(name)).toBeUndefined());

  test('no name takes long', () => {
    const started = processorTime();
    for (const part of ['del', 'is', 'no', 'use', '可', '的', 'data', 'de', 'in'])
      for (const end of ['', 'x']) rightsName(`${part.repeat(Math.floor(59 / part.length))}${end}`);
    expect(processorTime() - started).toBeLessThan(10_000);
  });
});
