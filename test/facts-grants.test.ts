import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/catalog/catalog.js';
import { type FactContext, itemFacts } from '../src/facts/facts.js';
import { judge } from '../src/judge/judge.js';
import type { Evidence } from '../src/model/evidence.js';
import type { FactName, Facts } from '../src/model/fact.js';
import { grantState } from '../src/model/grant-state.js';
import type { Grant, GrantPermission, Profile, Scope, StatedClaim, Statement } from '../src/model/statement.js';
import { extracted } from './extracted.js';
import { silentProfile } from './silent-profile.js';

const silent: StatedClaim = { state: 'missing', lookedIn: ['license'] };
const context: FactContext = {
  use: { purpose: 'commercial' },
  provider: {},
  records: {},
  instruments: ['cn-interim-measures-2023'],
  kinds: [],
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf: '2027-06-15T08:00:00.000Z',
};

function profileOf(license: string | undefined, parts: Partial<Profile> = {}): Profile {
  return silentProfile({
    license: license === undefined ? silent : { state: 'known', field: 'license', raw: license, value: license },
    source: true,
    ...parts,
  });
}

const contract: Evidence & { recorded: { sha256: string; bytes: number } } = {
  path: 'contract.pdf',
  sha256: 'ab'.repeat(32),
  bytes: 9,
  present: true,
  seen: { as: 'pdf', pages: 3, read: true, kinds: ['contract'] },
  extracts: extracted('contract'),
  recorded: { sha256: 'ab'.repeat(32), bytes: 9 },
};

function grant(allow: GrantPermission[], parts: Partial<Grant> = {}, scope: Scope = {}): Statement {
  const at = { path: '.licit/grants.yaml', line: 2 };
  return {
    id: 1,
    kind: 'grant',
    scope,
    at,
    value: { id: 'px', from: 'px.example', scope, allow, until: '2028-01-01', evidence: contract, at, ...parts },
  };
}

const facts = (license: string | undefined, statements: Statement[], use: FactContext['use'] = context.use): Facts =>
  itemFacts({ profile: profileOf(license), claims: [], statements }, { ...context, use });

function verdict(rule: string, facts: Facts): string {
  return judge(rules().find(({ id }) => id === rule)!, facts).verdict;
}

describe('what a grant allows', () => {
  test('is allowed, and the fact names the grant, who gives it and its contract', () => {
    const held = facts('CC-BY-NC-4.0', [grant(['commercial'])]);
    expect(held['license.permits.commercial']).toEqual({ value: true, from: ['grant px of px.example, contract.pdf sha256 ababab…abab'] });
    expect(held['license.permits.declared-use']!.value).toBe(true);
    expect(held['license.permits.declared-use']!.from).toEqual([
      "the item's field license",
      'grant px of px.example, contract.pdf sha256 ababab…abab',
    ]);
    expect(held['license.expression']!.value).toBe('CC-BY-NC-4.0');
  });

  test('what it does not name stays as the license says', () => {
    const held = facts('CC-BY-NC-ND-4.0', [grant(['train'])]);
    expect(verdict('license/forbids-use', held)).toBe('unmet');
    expect(held['license.permits.commercial']!.value).toBe(false);
    expect(held['license.requires.attribution']!.value).toBe(true);
  });

  test('a missing license stays missing; a grant for all of the declared use is a permission on record', () => {
    const part = facts(undefined, [grant(['train'])]);
    expect([part['license.state']!.value, part['license.stated']!.value]).toEqual(['missing', false]);
    expect(part['license.permits.declared-use']).toMatchObject({ value: undefined, why: expect.stringContaining('do not allow all') });
    expect(verdict('license/missing', part)).toBe('unmet');
    const whole = facts(undefined, [grant(['train', 'commercial'])]);
    expect([whole['license.state']!.value, whole['license.stated']!.value]).toEqual(['missing', false]);
    expect(verdict('license/missing', whole)).toBe('met');
    expect(verdict('license/missing', facts(undefined, [grant(['train'])], { purpose: 'research' }))).toBe('met');
    expect(verdict('license/missing', facts(undefined, [grant(['train'])], {}))).toBe('unmet');
    const adapting = { purpose: 'research', assumeAdaptation: true } as const;
    expect(verdict('license/missing', facts(undefined, [grant(['train'])], adapting))).toBe('unmet');
    expect(verdict('license/missing', facts(undefined, [grant(['train', 'derivatives'])], adapting))).toBe('met');
  });

  test('its contract shows the source where it allows training of whatever license', () => {
    expect(verdict('source/no-evidence', facts('MIT', [grant(['train'])]))).toBe('met');
    expect(verdict('source/no-evidence', facts('MIT', [grant(['commercial'])]))).toBe('unmet');
    expect(verdict('source/no-evidence', facts('MIT', [grant(['train'], {}, { license: 'MIT' })]))).toBe('unmet');
  });

  test('a reservation stands until a grant names it', () => {
    const reserved = profileOf('CC-BY-4.0', {
      reservations: { state: 'known', field: 'noai', raw: 'noai', value: { 'ai-training': 'disallowed' } },
    });
    const of = (statements: Statement[]) => verdict('optout/reserved', itemFacts({ profile: reserved, claims: [], statements }, context));
    expect(of([])).toBe('unmet');
    expect(of([grant(['train', 'commercial'])])).toBe('unmet');
    expect(of([grant(['train', 'opt-out'])])).toBe('met');
  });
});

describe('a grant, by law', () => {
  const permits = [
    'license.permits.train',
    'license.permits.commercial',
    'license.permits.derivatives',
    'license.permits.redistribute',
    'license.permits.declared-use',
    'source.evidence',
    'reservation.lifted',
  ] as const satisfies readonly FactName[];
  const touched: readonly string[] = [
    ...permits,
    'source.evidence-lacking',
    'license.limit',
    'license.grant',
    'license.grant-idle',
    'license.grant-allows-use',
    'source.copy-shown',
  ];
  const license = fc.constantFrom(
    undefined,
    'MIT',
    'CC-BY-NC-4.0',
    'CC-BY-ND-4.0',
    'CC-BY-NC-ND-4.0',
    'LicenseRef-proprietary',
    'LicenseRef-unheard-of',
  );
  const use = fc.constantFrom<FactContext['use']>({}, { purpose: 'commercial' }, { purpose: 'research' }, { purpose: 'internal' });
  const day = fc.constantFrom('2026-01-01', '2027-06-14', '2027-06-15', '2027-06-16', '2029-01-01');
  const anyGrant = fc
    .record({
      allow: fc.uniqueArray(fc.constantFrom<GrantPermission>('train', 'commercial', 'derivatives', 'redistribute', 'opt-out'), {
        minLength: 1,
      }),
      since: fc.option(day, { nil: undefined }),
      until: day,
      revoked: fc.option(day, { nil: undefined }),
      evidence: fc.constantFrom(
        contract,
        { ...contract, present: false },
        { ...contract, sha256: 'cd'.repeat(32) },
        { ...contract, bytes: 8 },
        { ...contract, extracts: undefined, seen: { as: 'text' as const, read: true, kinds: ['consent-form'] } },
        { ...contract, extracts: extracted('license-file'), seen: { as: 'text' as const, read: true, kinds: ['consent-form'] } },
        { ...contract, present: false, why: 'data' as const },
      ),
      under: fc.option(fc.constantFrom('MIT', 'CC-BY-NC-4.0'), { nil: undefined }),
    })
    .map(({ allow, under, ...parts }) => grant(allow, parts, under === undefined ? {} : { license: under }));

  test('never removes a permission, and touches nothing but permissions', () => {
    fc.assert(
      fc.property(
        license,
        use,
        fc.array(anyGrant, { maxLength: 4 }),
        fc.array(anyGrant, { minLength: 1, maxLength: 3 }),
        (own, purpose, some, more) => {
          const before = facts(own, some, purpose);
          const after = facts(own, [...some, ...more], purpose);
          for (const name of permits) if (before[name]!.value === true) expect(after[name]!.value).toBe(true);
          for (const name of Object.keys(after) as FactName[]) if (!touched.includes(name)) expect(after[name]).toEqual(before[name]);
        },
      ),
    );
  });

  test('whose contract was not read allows nothing for certain, and denies nothing', () => {
    const unread = { ...contract, extracts: undefined, seen: { as: 'image' as const, read: false, unread: 'no-text' as const } };
    fc.assert(
      fc.property(
        license,
        use,
        fc.array(anyGrant, { maxLength: 3 }),
        fc.subarray(['train', 'commercial', 'opt-out'] as const, { minLength: 1 }),
        (own, purpose, some, allow) => {
          const before = facts(own, some, purpose);
          const after = facts(own, [...some, grant([...allow], { evidence: unread })], purpose);
          for (const name of permits) {
            if (before[name]!.value !== true) expect(after[name]!.value).not.toBe(true);
            if (before[name]!.value === true) expect(after[name]!.value).toBe(true);
          }
        },
      ),
    );
    const held = facts('CC-BY-NC-4.0', [grant(['train', 'commercial'], { evidence: unread })]);
    expect(verdict('license/forbids-use', held)).toBe('unproven');
    expect(held['license.permits.declared-use']!.why).toBe('the grant px: contract.pdf: present, image, not read (no text on its pages)');
    expect(verdict('license/forbids-use', facts('CC-BY-NC-4.0', [grant(['train'], { evidence: unread })]))).toBe('unmet');
  });

  test('changes no permission where it is not in force or the item is under another license', () => {
    fc.assert(
      fc.property(license, use, anyGrant, (own, purpose, one) => {
        const counts =
          grantState((one as { value: Grant }).value, context.asOf) === 'in-force' &&
          (one.scope.license === undefined || one.scope.license === own);
        fc.pre(!counts);
        const [before, after] = [facts(own, [], purpose), facts(own, [one], purpose)];
        for (const name of permits) expect(after[name]).toEqual(before[name]);
        expect(after['license.grant']!.value).toEqual([]);
      }),
    );
  });

  test('is in force from its first to its last day, not from the day it was revoked, and only with its contract', () => {
    fc.assert(
      fc.property(anyGrant, day, (one, today) => {
        const { value } = one as { value: Grant };
        const { since = '', until, revoked = '9999', evidence } = value;
        const same =
          evidence.present &&
          evidence.sha256 === evidence.recorded.sha256 &&
          evidence.bytes === evidence.recorded.bytes &&
          evidence.seen?.kinds?.includes('contract') === true;
        expect(grantState(value, today) === 'in-force').toBe(since <= today && today <= until && today < revoked && same);
      }),
    );
  });
});
