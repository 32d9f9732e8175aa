import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/catalog/catalog.js';
import { concludeBasis, type FactContext, itemFacts } from '../src/facts/facts.js';
import { judge } from '../src/judge/judge.js';
import type { Json } from '../src/model/basics.js';
import type { Basis, Consent, ConsentAgainst, SeparateConsent } from '../src/model/claim.js';
import type { Evidence } from '../src/model/evidence.js';
import type { Verdict } from '../src/model/rule.js';
import type { Declaration, GrantPermission, Profile, RecordedClaim, StatedClaim, Statement } from '../src/model/statement.js';
import { runs } from './effort.js';
import { extracted } from './extracted.js';

const asOf = '2026-11-24T08:00:00.000Z';
const silent: StatedClaim = { state: 'missing', lookedIn: ['license'] };
const kinds = [
  'consent-record',
  'contract',
  'authorization-record',
  'license-file',
  'anonymization-report',
  'ethics-approval',
  'impact-assessment',
];
/** A document that was read, and that nobody took anything out of. */
const onFile: Evidence[] = [
  { path: 'evidence/consent.txt', sha256: '00', bytes: 900, present: true, seen: { as: 'text', read: true, kinds } },
];
const shown: Evidence[] = onFile.map((one) => ({ ...one, extracts: extracted(...kinds) }));
const gone: Evidence[] = [{ path: 'evidence/consent.txt', present: false }];

const context: FactContext = {
  use: { purpose: 'commercial', offered: ['CN', 'EU'] },
  provider: {},
  records: {},
  instruments: ['cn-interim-measures-2023', 'cn-pipl-2021', 'eu-gdpr-2016'],
  kinds: [
    { id: 'pi/phone', type: 'PHONE', family: 'pi' },
    { id: 'pi/health', type: 'HEALTH', family: 'pi' },
  ],
  unread: 0,
  notScanned: 0,
  kept: true,
  asOf,
};

function profile(parts: Partial<Profile> = {}): Profile {
  return {
    license: silent,
    basis: silent,
    reservations: silent,
    source: true,
    owner: false,
    collected: false,
    seen: [{ kind: 'pi/phone', confidence: 'certain' }],
    notLooked: [],
    labeled: false,
    ...parts,
  };
}

function consent(value: Partial<Consent>, raw = 'withdrawn'): StatedClaim {
  return { state: 'known', field: 'consent', raw, value: { against: [], given: false, ...value } as unknown as Json };
}

let ids = 0;
function declare(value: Partial<Declaration>): Statement {
  const at = { path: 'licit.yaml', line: 12 };
  return { id: ++ids, kind: 'declaration', scope: {}, at, value: { scope: {}, at, ...value } };
}

const personal = rules().filter(({ id, scope }) => scope === 'item' && id.startsWith('pi/'));
const verdicts = (own: Profile, claims: RecordedClaim[], statements: Statement[], use: Partial<FactContext> = {}): Map<string, Verdict> => {
  const facts = itemFacts({ profile: own, claims, statements }, { ...context, ...use });
  return new Map(personal.map((rule) => [rule.id, judge(rule, facts).verdict]));
};

// ───────────────────────────────────────────────────────────────────────────── what people may say and add

const terms = [
  'dpv:Consent',
  'dpv:ExplicitlyExpressedConsent',
  'dpv:Contract',
  'dpv:LegitimateInterest',
  'licit:cn-pipl#A13-1-1',
  'licit:cn-pipl#A13-1-1-separate',
  'licit:cn-pipl#A13-1-1-guardian',
  'licit:cn-pipl#A13-1-2',
  'licit:cn-pipl#A13-1-3',
  'licit:cn-pipl#A13-1-6',
  'licit:cn-pipl#A13-1-7',
  'eu-gdpr:A6-1-a',
  'eu-gdpr:A6-1-b',
  'eu-gdpr:A6-1-f',
  'eu-gdpr:A9-2-a',
  'eu-gdpr:A9-2-e',
];
const separate: SeparateConsent[] = ['sensitive', 'provision', 'publication', 'public-images', 'transfer', 'interaction-training'];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const words = fc.constantFrom(
  'AI training',
  'the person consented again',
  '已重新同意',
  'no refusals',
  'research',
  'withdrawal lifted by agreement',
);
const evidence = fc.constantFrom(shown, gone, undefined);
const basis: fc.Arbitrary<NonNullable<Declaration['basis']>[number]> = fc.record(
  {
    term: fc.constantFrom(...terms),
    jurisdiction: maybe(fc.constantFrom('CN', 'EU')),
    separate: maybe(fc.boolean()),
    separateFor: maybe(fc.subarray(separate, { minLength: 1 })),
    guardian: maybe(fc.boolean()),
    party: maybe(fc.constantFrom('person' as const, 'other' as const)),
    purposes: maybe(fc.array(words, { minLength: 1, maxLength: 3 })),
    disclosed: maybe(fc.record({ where: words, scope: words, refusals: words })),
    given: maybe(fc.record({ on: fc.constantFrom('2026-11-01', '2030-01-01'), how: words })),
    notice: maybe(words),
    withdrawal: maybe(words),
    evidence: maybe(evidence.map((one) => one ?? shown)),
  },
  { requiredKeys: ['term'] },
);
const handling = fc.record({
  recipients: maybe(fc.constantFrom([], ['Example Inc'])),
  published: maybe(fc.boolean()),
  publicPlaces: maybe(fc.boolean()),
  transfer: maybe(
    fc.record({
      to: fc.constantFrom([], ['SG']),
      route: maybe(fc.constantFrom('standard-contract' as const, 'exempt' as const)),
      evidence: maybe(fc.constant(shown)),
    }),
  ),
  retention: maybe(fc.constantFrom('2020-01-01', '2099-01-01', 'five years')),
  deidentified: maybe(
    fc.record({ as: fc.constantFrom('de-identified' as const, 'anonymized' as const), evidence: maybe(fc.constant(shown)) }),
  ),
  ethics: maybe(fc.record({ reference: words, evidence: maybe(fc.constant(shown)) })),
  assessment: maybe(fc.record({ on: fc.constant('2026-01'), evidence: maybe(fc.constant(shown)) })),
});
const declaration: fc.Arbitrary<Statement> = fc
  .record({
    basis: maybe(fc.array(basis, { minLength: 1, maxLength: 3 })),
    noPersonalData: maybe(fc.boolean()),
    minors: maybe(fc.constantFrom('none' as const, 'present' as const)),
    handling: maybe(handling),
    source: maybe(
      fc.record({
        kind: fc.constantFrom('self-produced' as const, 'licensed-rightsholder' as const, 'user-model-interaction' as const),
        name: words,
        evidence: maybe(fc.constant(shown)),
      }),
    ),
    license: maybe(fc.constant({ expression: 'CC0-1.0', raw: 'CC0-1.0', evidence: shown })),
    reservations: maybe(fc.constant({ 'ai-training': 'allowed' as const })),
  })
  .map((value) => declare(value as Partial<Declaration>));
const grant: fc.Arbitrary<Statement> = fc
  .subarray(['train', 'commercial', 'derivatives', 'redistribute', 'opt-out'] as GrantPermission[], { minLength: 1 })
  .map((allow): Statement => {
    const at = { path: '.licit/grants.yaml', line: 7 };
    return {
      id: ++ids,
      kind: 'grant',
      scope: {},
      at,
      value: {
        id: `g${ids}`,
        from: 'the person',
        scope: {},
        allow,
        until: '2099-01-01',
        evidence: { ...shown[0]!, recorded: { sha256: '00', bytes: 900 } },
        at,
      },
    };
  });
const card: fc.Arbitrary<RecordedClaim> = fc
  .record({
    value: fc.array(
      fc.constantFrom(...terms).map((term): Basis => ({ term, separate: true, guardian: true })),
      { minLength: 1, maxLength: 2 },
    ),
    by: fc.constantFrom('metadata' as const, 'section' as const, 'text' as const),
    of: maybe(fc.constantFrom('list' as const, 'dataset' as const)),
  })
  .map(
    ({ value, by, of }): RecordedClaim => ({
      id: ++ids,
      about: 'basis',
      state: 'known',
      value: value as unknown as Json,
      raw: 'all persons consented',
      at: { path: 'README.md', line: 3 },
      by,
      ...(of && { of }),
    }),
  );
const statements = fc.array(fc.oneof(declaration, declaration, grant), { maxLength: 4 });
const claims = fc.array(card, { maxLength: 3 });
const against: ConsentAgainst[] = ['withdrawn', 'erasure', 'objected', 'opted-out', 'refused', 'expired', 'pending'];
const adverse = fc.oneof(
  fc.subarray(against, { minLength: 1 }).chain((list) => fc.boolean().map((given) => consent({ against: list, given }))),
  fc.constant(consent({ given: true, expires: '2026-11-23' })),
  // A consent of tomorrow lifts nothing today.
  fc.constant(consent({ given: true, renewed: { was: 'withdrawn', on: '2026-01-01', given: '2026-11-25' } })),
);
const ownBasis = fc.oneof(
  fc.constant(silent),
  fc.constantFrom(...terms).map(
    (term): StatedClaim => ({
      state: 'known',
      field: 'basis',
      raw: term,
      value: [{ term, separate: true, guardian: true }] as unknown as Json,
    }),
  ),
);
const instruments = fc.subarray(['cn-interim-measures-2023', 'cn-pipl-2021', 'eu-gdpr-2016'], { minLength: 1 });
const seen = fc.constantFrom<Profile['seen']>(
  [],
  [{ kind: 'pi/phone', confidence: 'certain' }],
  [{ kind: 'pi/health', confidence: 'likely' }],
);

describe("an item's own word against using it", () => {
  test('is overridden by no declaration, grant, document, card or free text', () => {
    fc.assert(
      fc.property(adverse, ownBasis, claims, statements, instruments, seen, (own, stated, said, added, chosen, found) => {
        // An opt-out where nobody is seen is a right reserved; everything else speaks of a person by itself.
        const value = own.value as unknown as Consent;
        fc.pre(found.length > 0 || value.given || value.against.some((one) => one !== 'opted-out'));
        const answer = verdicts(profile({ consent: own, basis: stated, seen: found }), said, added, { instruments: chosen });
        expect(answer.get('pi/consent-refused')).toBe('unmet');
        expect(concludeBasis(profile({ consent: own, basis: silent }), said, added, asOf).state).toBe('missing');
        if (found.length > 0)
          for (const rule of ['pi/basis-without-evidence', 'pi/minor-without-guardian', 'pi/no-notice', 'pi/without-separate-consent'])
            if (stated === silent) expect(answer.get(rule), rule).not.toBe('met');
        if (found.length > 0 && stated === silent) expect(answer.get('pi/without-basis')).toBe('unmet');
      }),
      { numRuns: runs(400, 60) },
    );
  });

  test('against a wider claim of consent is a contradiction that cannot be waived, with both sides', () => {
    const wide = declare({ basis: [{ term: 'dpv:Consent', evidence: shown }] });
    const facts = itemFacts(
      { profile: profile({ consent: consent({ against: ['withdrawn'] }, '已撤回同意') }), claims: [], statements: [wide] },
      context,
    );
    expect(facts['consent.contradicted']).toMatchObject({ value: true });
    expect(facts['consent.contradiction']?.sides).toEqual([
      { says: '已撤回同意' },
      { at: { path: 'licit.yaml', line: 12 }, says: 'dpv:Consent' },
    ]);
    expect(facts['consent.against']?.value).toEqual(['withdrawn']);
    expect(rules().find(({ id }) => id === 'pi/consent-contradicted')).toMatchObject({ waivable: false, severity: 'error' });
    expect(rules().find(({ id }) => id === 'pi/consent-refused')).toMatchObject({ waivable: false, severity: 'error' });
  });

  test('keeps a declaration that there is no personal data from being believed', () => {
    const none = declare({ noPersonalData: true });
    const facts = (own?: StatedClaim) =>
      itemFacts({ profile: profile({ seen: [], ...(own && { consent: own }) }), claims: [], statements: [none] }, context);
    expect(facts()['pi.present']?.value).toBe(false);
    expect(facts(consent({ against: ['withdrawn'] }))['pi.present']?.value).toBeUndefined();
  });

  test('is lifted by a later consent of the same record, and both sides are told', () => {
    const own = consent({ given: true, renewed: { was: 'withdrawn', on: '2026-02-01', given: '2026-03-01' } });
    const facts = itemFacts({ profile: profile({ consent: own }), claims: [], statements: [] }, context);
    expect(facts['consent.against']?.value).toEqual([]);
    expect(facts['consent.renewed']?.value).toBe('withdrawn 2026-02-01 / given 2026-03-01');
  });

  test('ends with the day: consent that held until yesterday has expired, until today it holds', () => {
    const at = (expires: string) =>
      itemFacts({ profile: profile({ consent: consent({ given: true, expires }) }), claims: [], statements: [] }, context)[
        'consent.against'
      ]?.value;
    expect([at('2026-11-23'), at('2026-11-24')]).toEqual([['expired'], []]);
  });

  test('that is not understood leaves the question open under any declaration', () => {
    const wide = declare({ basis: [{ term: 'dpv:Consent', evidence: shown }] });
    expect(verdicts(profile({ consent: consent({ unclear: true }, 'state 7b') }), [], [wide]).get('pi/consent-refused')).toBe('unproven');
  });

  test('of a whole list counts for its items against a declaration, and an item that says more counts for itself', () => {
    const wide = declare({ basis: [{ term: 'dpv:Consent', evidence: shown }] });
    const list: RecordedClaim = {
      id: ++ids,
      about: 'basis',
      state: 'unclear',
      raw: 'consent withdrawn',
      why: 'says that consent has ended',
      at: { path: 'README.md', line: 2, field: 'consent' },
      by: 'metadata',
    };
    expect(verdicts(profile(), [list], [wide]).get('pi/consent-refused')).toBe('unmet');
    expect(verdicts(profile(), [list], [wide]).get('pi/without-basis')).toBe('unmet');
    expect(verdicts(profile({ consent: consent({ given: true }, 'given') }), [list], [wide]).get('pi/consent-refused')).toBe('met');
    expect(
      verdicts(profile(), [{ ...list, by: 'section', raw: 'Participants may withdraw consent.' }], [wide]).get('pi/consent-refused'),
    ).toBe('not-applicable');
  });

  test('on purpose is narrower than what is declared of all', () => {
    const wide = declare({ basis: [{ term: 'dpv:Consent', purposes: ['AI training'], evidence: shown }] });
    expect(
      verdicts(profile({ consent: consent({ given: true, purposes: ['customer service'] }, 'given') }), [], [wide]).get(
        'pi/beyond-purpose',
      ),
    ).toBe('unmet');
    expect(verdicts(profile({ consent: consent({ given: true }, 'given') }), [], [wide]).get('pi/beyond-purpose')).toBe('met');
  });

  test("of a guardian who refused is not made up for by a declared guardian's consent", () => {
    const wide = declare({ minors: 'present', basis: [{ term: 'licit:cn-pipl#A13-1-1-guardian', guardian: true, evidence: shown }] });
    expect(verdicts(profile(), [], [wide]).get('pi/minor-without-guardian')).toBe('met');
    expect(
      verdicts(profile({ consent: consent({ given: true, guardian: 'refused' }, 'no') }), [], [wide]).get('pi/minor-without-guardian'),
    ).toBe('unmet');
  });
});

const rank: Record<Verdict, number> = { unmet: 0, unproven: 1, stated: 2, 'not-applicable': 3, met: 3 };
/** The same statements with every document gone. */
function bare(statement: Statement): Statement {
  return JSON.parse(JSON.stringify(statement).replaceAll(JSON.stringify(shown), JSON.stringify(gone))) as Statement;
}

describe('documents', () => {
  test('that are removed never make a verdict on persons better', () => {
    fc.assert(
      fc.property(
        fc.option(adverse, { nil: undefined }),
        ownBasis,
        claims,
        statements,
        instruments,
        seen,
        (own, stated, said, added, chosen, found) => {
          const item = profile({ ...(own && { consent: own }), basis: stated, seen: found });
          const before = verdicts(item, said, added, { instruments: chosen });
          const after = verdicts(item, said, added.map(bare), { instruments: chosen });
          for (const [rule, verdict] of after)
            expect(rank[verdict], `${rule}: ${before.get(rule)} becomes ${verdict}`).toBeLessThanOrEqual(rank[before.get(rule)!]);
        },
      ),
      { numRuns: runs(400, 60) },
    );
  });

  test('show a separate consent and a guardian; words alone leave it open', () => {
    const own: StatedClaim = { state: 'known', field: 'basis', raw: 'consent', value: [{ term: 'licit:cn-pipl#A13-1-1' }] };
    const of = (evidence_?: Evidence[], basis = silent) =>
      verdicts(
        profile({ seen: [{ kind: 'pi/health', confidence: 'certain' }], basis }),
        [],
        [
          declare({
            minors: 'present',
            basis: [{ term: 'licit:cn-pipl#A13-1-1-separate', guardian: true, ...(evidence_ && { evidence: evidence_ }) }],
          }),
        ],
        { instruments: ['cn-pipl-2021'] },
      );
    expect([of(shown).get('pi/sensitive-without-separate-consent'), of(shown).get('pi/minor-without-guardian')]).toEqual(['met', 'met']);
    // Nor do the words of a document, though the item itself names a basis beside it.
    for (const basis of [silent, own])
      for (const rule of ['pi/sensitive-without-separate-consent', 'pi/minor-without-guardian'])
        expect([rule, of(onFile, basis).get(rule)]).toEqual([rule, 'unproven']);
    for (const none of [undefined, gone])
      expect([of(none).get('pi/sensitive-without-separate-consent'), of(none).get('pi/minor-without-guardian')]).toEqual([
        'unproven',
        'unproven',
      ]);
  });
});

describe('separate consents', () => {
  test('are five: none stands in for another', () => {
    const declared = { recipients: ['Example Inc'], published: true, publicPlaces: true, transfer: { to: ['SG'] } };
    for (const one of separate) {
      const statement = declare({
        handling: declared,
        basis: [{ term: 'dpv:Consent', separate: true, separateFor: [one], evidence: shown }],
      });
      const facts = itemFacts(
        { profile: profile({ seen: [{ kind: 'pi/health', confidence: 'certain' }] }), claims: [], statements: [statement] },
        context,
      );
      const needed = ['provision', 'publication', 'public-images', 'transfer'];
      expect(facts['handling.separate-missing']?.value).toEqual(needed.filter((name) => name !== one));
      expect(facts['basis.separate-consent']?.value).toBe(one === 'sensitive');
    }
  });

  test('are asked for only where the handling is declared', () => {
    expect(verdicts(profile(), [], []).get('pi/without-separate-consent')).toBe('not-applicable');
    expect(
      verdicts(profile(), [], [declare({ handling: { recipients: [], published: false, publicPlaces: false, transfer: { to: [] } } })]).get(
        'pi/without-separate-consent',
      ),
    ).toBe('stated');
    expect(verdicts(profile(), [], []).get('pi/handling-unstated')).toBe('unmet');
  });

  test('one declaration that says nothing is handed on takes back no other that says it is', () => {
    const both = [declare({ handling: { recipients: ['Example Inc'] } }), declare({ handling: { recipients: [] } })];
    expect(verdicts(profile(), [], both).get('pi/without-separate-consent')).toBe('unmet');
  });

  test('a companion service needs one for training on sensitive interactions', () => {
    const chat = (parts: Partial<Declaration>) => [declare({ source: { kind: 'user-model-interaction', name: 'chat' }, ...parts })];
    const health: Profile['seen'] = [{ kind: 'pi/health', confidence: 'certain' }];
    const weigh = (parts: Partial<Declaration>, companion?: boolean) =>
      verdicts(profile({ seen: health, source: false }), [], chat(parts), {
        use: { ...context.use, ...(companion !== undefined && { companion }) },
      }).get('pi/interaction-without-consent');
    const given = (one: SeparateConsent): Partial<Declaration> => ({
      basis: [{ term: 'dpv:Consent', separate: true, separateFor: [one], evidence: shown }],
    });
    expect([weigh({}, true), weigh(given('sensitive'), true), weigh(given('interaction-training'), true)]).toEqual([
      'unmet',
      'unmet',
      'met',
    ]);
    expect([weigh({}), weigh({}, false)]).toEqual(['unproven', 'not-applicable']);
  });
});

describe('anonymized data', () => {
  const said = (as: 'de-identified' | 'anonymized', evidence_?: Evidence[]) =>
    declare({ handling: { deidentified: { as, ...(evidence_ && { evidence: evidence_ }) } } });
  const present = (found: Profile['seen'], ...added: Statement[]) =>
    itemFacts({ profile: profile({ seen: found }), claims: [], statements: added }, context)['pi.present']?.value;

  test('is no personal information where its report is on file and nothing was found; de-identified data still is', () => {
    expect(present([], said('anonymized', shown))).toBe(false);
    expect([present([], said('anonymized')), present([], said('anonymized', gone)), present([], said('de-identified', shown))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(present([{ kind: 'pi/phone', confidence: 'certain' }], said('anonymized', shown))).toBe(true);
  });

  test('in which somebody can be identified breaks the claim, whatever the report says', () => {
    expect(verdicts(profile(), [], [said('anonymized', shown)]).get('pi/deidentified-but-found')).toBe('unmet');
    expect(
      verdicts(profile({ seen: [{ kind: 'pi/health', confidence: 'certain' }] }), [], [said('de-identified', shown)]).get(
        'pi/deidentified-but-found',
      ),
    ).toBe('unproven');
  });
});
