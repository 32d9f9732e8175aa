/** What is declared of handling, over every two declarations: the one that says more counts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FactContext, itemFacts } from '../src/facts/facts.js';
import type { Handling } from '../src/model/claim.js';
import type { Evidence } from '../src/model/evidence.js';
import type { DeclaringStatement, Profile } from '../src/model/statement.js';
import { runs } from './effort.js';
import { extracted } from './extracted.js';
import { silentProfile } from './silent-profile.js';

const read: Evidence[] = [
  {
    path: 'a.pdf',
    sha256: '00',
    present: true,
    seen: { as: 'pdf', pages: 2, read: true, kinds: ['anonymization-report', 'contract'], licenses: [] },
    extracts: extracted('anonymization-report', 'contract'),
  },
];
const gone: Evidence[] = [{ path: 'b.pdf', present: false }];

const profile = (kinds: readonly string[]): Profile => silentProfile({ seen: kinds.map((kind) => ({ kind, confidence: 'certain' })) });

const kinds: FactContext['kinds'] = [
  { id: 'pi/email', type: 'EMAIL', family: 'pi' },
  { id: 'pi/cn-resident-id', type: 'NATIONAL_ID', family: 'pi' },
  { id: 'pi/health', type: 'HEALTH', family: 'pi' },
];

function facts(found: readonly string[], all: readonly Handling[], instruments: readonly string[]) {
  const at = { path: 'licit.yaml', line: 2 };
  const statements = all.map(
    (handling, id): DeclaringStatement => ({ id, kind: 'declaration', scope: {}, at, value: { scope: {}, at, handling } }),
  );
  const context = {
    use: {},
    provider: {},
    records: {},
    instruments,
    configPath: 'licit.yaml',
    kinds,
    unread: 0,
    notScanned: 0,
    kept: true,
  };
  return itemFacts({ profile: profile(found), claims: [], statements }, { ...context, asOf: '2026-11-24T08:00:00.000Z' } as FactContext);
}

const evidence = fc.constantFrom(undefined, read, gone);
const handling = fc.record<Handling>(
  {
    recipients: fc.constantFrom([], ['a partner']),
    published: fc.boolean(),
    publicPlaces: fc.boolean(),
    processors: fc.constantFrom([], [{ name: 'Labels Ltd' }]),
    automatedDecisions: fc.boolean(),
    transfer: fc.record({
      to: fc.constantFrom<string[]>([], ['SG']),
      route: fc.constantFrom(undefined, 'adequacy' as const, 'standard-contract' as const),
      evidence,
    }),
    retention: fc.constantFrom('2026-11-23', '2026-11-24', '2030-01-01', 'as long as it is used'),
    deidentified: fc.record({ as: fc.constantFrom('de-identified' as const, 'anonymized' as const), evidence }),
  },
  { requiredKeys: [] },
);

test('of several declarations the one that says more counts, and what nobody says is not known', () => {
  const found = fc.subarray(kinds.map(({ id }) => id));
  const laws = fc.constantFrom(['cn-pipl-2021'], ['eu-gdpr-2016'], ['cn-pipl-2021', 'eu-gdpr-2016']);
  fc.assert(
    fc.property(found, fc.array(handling, { maxLength: 2 }), laws, (seen, all, instruments) => {
      const said = facts(seen, all, instruments);
      const value = (name: keyof typeof said) => said[name]?.value;
      const states = (name: keyof Handling) => all.some((one) => one[name] !== undefined);

      const transfers = all.flatMap(({ transfer }) => (transfer && transfer.to.length > 0 ? [transfer] : []));
      expect(value('handling.transfer')).toBe(transfers.length > 0 ? true : states('transfer') ? false : undefined);
      const isRouted = transfers.every(({ route, evidence: by }) => route === 'adequacy' || (route !== undefined && by === read));
      expect(value('handling.transfer-route')).toBe(transfers.length > 0 && isRouted);

      const days = all.flatMap(({ retention }) => (retention?.startsWith('20') ? [retention] : [])).sort();
      expect(value('handling.retention')).toBe(days[0]);
      expect(value('handling.retention-over')).toBe(days[0] === undefined ? undefined : days[0] < '2026-11-24');

      const isPipl = (instruments as readonly string[]).includes('cn-pipl-2021');
      const isProvided = all.some(({ recipients = [] }) => recipients.length > 0);
      const isPublished = all.some(({ published }) => published === true);
      const isTaken = all.some(({ publicPlaces }) => publicPlaces === true);
      const needed = [
        ...(isProvided ? ['provision'] : []),
        ...(isPublished ? ['publication'] : []),
        ...(isTaken ? ['public-images'] : []),
        ...(transfers.length > 0 ? ['transfer'] : []),
      ];
      expect(value('handling.separate-needed')).toEqual(isPipl ? needed : []);
      expect(value('handling.separate-missing')).toEqual(isPipl ? needed : []);
      expect(value('handling.separate-shown')).toBeUndefined();
      expect(value('handling.stated')).toBe((['recipients', 'published', 'publicPlaces', 'transfer'] as const).every(states));

      // Nothing found shows nothing, unless a report shows that the data is anonymous, and nobody says that it is de-identified only.
      const isNone =
        seen.length === 0 &&
        all.some(({ deidentified: of }) => of?.as === 'anonymized' && of.evidence === read) &&
        all.every(({ deidentified: of }) => of?.as !== 'de-identified');
      const isSensitive = seen.some((id) => id !== 'pi/email');
      const isHandedOn = isProvided || isPublished || transfers.length > 0;
      const isRisky = all.some(({ processors = [], automatedDecisions }) => processors.length > 0 || automatedDecisions === true);
      const isAllSaid = value('handling.stated') === true && states('processors') && states('automatedDecisions');
      expect(value('handling.assessment-needed')).toBe(
        isPipl && (isSensitive || isHandedOn || isRisky) ? true : isPipl && isNone && isAllSaid ? false : undefined,
      );

      const those = all.flatMap(({ deidentified }) => (deidentified ? [deidentified] : []));
      const isAnonymous = those.every((one) => one.as === 'anonymized');
      expect(value('pi.deidentified')).toBe(those.length === 0 ? undefined : isAnonymous ? 'anonymized' : 'de-identified');
      expect(value('pi.deidentification-shown')).toBe(those.length > 0 && those.every((one) => one.evidence === read));
      // That somebody has a condition does not say who.
      const identifying = seen.filter((id) => id !== 'pi/health');
      expect(value('pi.identifying-kinds')).toEqual(identifying.length > 0 ? identifying : isNone ? [] : undefined);
    }),
    { numRuns: runs(3000, 300) },
  );
});

test('processors: nobody said is not known, none is none, each named needs an agreement of its own, and a document on file is somebody’s word', () => {
  const agreement = (extract: boolean): Evidence[] => [
    {
      path: 'agreement.pdf',
      sha256: '00',
      present: true,
      seen: { as: 'pdf', pages: 2, read: true, kinds: ['processing-agreement'], licenses: [] },
      ...(extract && { extracts: extracted('processing-agreement') }),
    },
  ];
  const told = (...all: Handling[]): unknown[] => {
    const of = facts(['pi/email'], all, ['cn-pipl-2021']);
    const agreed = of['handling.processors-agreed'];
    return [of['handling.processors']?.value, agreed?.value, agreed?.value === true && agreed.stated === true];
  };
  expect(told({ published: false })).toEqual([undefined, false, false]);
  expect(told({ processors: [] })).toEqual([false, false, false]);
  expect(told({ processors: [{ name: 'Labels Ltd' }] })).toEqual([true, false, false]);
  expect(told({ processors: [{ name: 'Labels Ltd', evidence: agreement(false) }] })).toEqual([true, true, true]);
  expect(told({ processors: [{ name: 'Labels Ltd', evidence: agreement(true) }] })).toEqual([true, true, false]);
  expect(told({ processors: [] }, { processors: [{ name: 'Labels Ltd', evidence: agreement(true) }, { name: 'Marks Ltd' }] })).toEqual([
    true,
    false,
    false,
  ]);
});
