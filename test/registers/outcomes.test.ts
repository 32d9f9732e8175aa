import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventReader, type RegisterRow } from '../../src/claims/consent/register-events.js';
import { outcomeOf } from '../../src/claims/consent/register-outcome.js';
import type { RegisterOutcome } from '../../src/model/claim.js';
import type { ConsentRegister } from '../../src/model/statement.js';

const NOW = Date.parse('2026-06-01T12:00:00Z');
type Form = Pick<ConsentRegister, 'columns' | 'for' | 'purposes' | 'versions'>;
const plain: Form = { columns: { subject: 'who', event: 'event', at: 'at' }, for: ['training of models'] };
const byPurpose: Form = { columns: { subject: 'who', event: 'event', at: 'at', purpose: 'purpose' } };

/** What rows come to; those whose number is behind `signed` were added after somebody signed. */
function comesTo(rows: readonly RegisterRow[], form: Form = plain, signed = rows.length): RegisterOutcome {
  const read = eventReader(form);
  return outcomeOf(
    rows.flatMap((row, n) => read(row, n < signed).map(({ event, span }) => ({ ...event, ...span }))),
    NOW,
  );
}

const on = (at: string, event: string, more: RegisterRow = {}): RegisterRow => ({ event, at, ...more });

test.each<[string, RegisterRow[], Partial<RegisterOutcome>]>([
  ['consent', [on('2026-01-01', 'given')], { says: 'given', against: [] }],
  ['a flag', [on('2026-01-01', 'yes')], { says: 'given' }],
  ['the term of DPV', [on('2026-01-01', 'dpv:ConsentGiven')], { says: 'given' }],
  ['the term of DPV for a withdrawal', [on('2026-01-01', 'https://w3id.org/dpv#ConsentWithdrawn')], { against: ['withdrawn'] }],
  ['Chinese words', [on('2026年1月1日', '已同意')], { says: 'given' }],
  ['Chinese words against', [on('2026-01-01', '已撤回')], { against: ['withdrawn'] }],
  ['a withdrawal after it', [on('2026-01-01', 'given'), on('2026-02-01', 'withdrawn')], { against: ['withdrawn'], says: 'against' }],
  ['a consent after a withdrawal', [on('2026-02-01', 'given'), on('2026-01-01', 'withdrawn')], { says: 'given', against: [] }],
  ['both on one day', [on('2026-01-01', 'given'), on('2026-01-01', 'withdrawn')], { against: ['withdrawn'] }],
  ['both at times of one day', [on('2026-01-01T10:00:00Z', 'given'), on('2026-01-01T09:00:00Z', 'withdrawn')], { says: 'given' }],
  ['a month, which may be after the day', [on('2026-01-20', 'given'), on('2026-01', 'withdrawn')], { against: ['withdrawn'] }],
  ['a withdrawal without a day', [on('2026-01-20', 'given'), on('', 'withdrawn')], { against: ['withdrawn'] }],
  ['a consent without a day', [on('', 'given')], { says: 'given' }],
  ['a consent without a day beside a refusal', [on('', 'given'), on('2020-01-01', 'refused')], { against: ['refused'] }],
  ['a consent of tomorrow', [on('2026-06-03', 'given')], { says: 'silent' }],
  ['a consent of tomorrow after a refusal', [on('2026-06-03', 'given'), on('2026-01-01', 'refused')], { against: ['refused'] }],
  [
    'deletion asked for, and a consent after it',
    [on('2026-02-01', 'given'), on('2026-01-01', 'erasure requested')],
    { against: ['erasure'] },
  ],
  ['words that nobody understands', [on('2026-01-01', 'given'), on('2026-02-01', 'zzz')], { says: 'unclear', against: [] }],
  ['words that nobody understood before it', [on('2026-03-01', 'given'), on('2026-02-01', 'zzz')], { says: 'given' }],
  ['an empty event', [on('2026-03-01', '')], { says: 'unclear' }],
  ['one that is asked for', [on('2026-03-01', 'pending')], { against: ['pending'] }],
])('%s', (_, rows, outcome) => {
  expect(comesTo(rows)).toMatchObject(outcome);
});

test('purposes are told apart', () => {
  const forTraining = { purpose: 'training of models' };
  expect(comesTo([on('2026-01-01', 'given', { purpose: 'marketing' })], byPurpose)).toMatchObject({ says: 'other-purpose', against: [] });
  expect(
    comesTo([on('2026-01-01', 'given', forTraining), on('2026-02-01', 'withdrawn', { purpose: 'marketing' })], byPurpose),
  ).toMatchObject({
    says: 'given',
    purposes: ['training of models'],
  });
  expect(comesTo([on('2026-01-01', 'given', forTraining), on('2026-02-01', 'withdrawn')], byPurpose)).toMatchObject({
    against: ['withdrawn'],
  });
  expect(comesTo([on('2026-01-01', 'given', { purpose: 'training of models; sensitive' })], byPurpose)).toMatchObject({
    says: 'given',
    separate: ['sensitive'],
  });
  const both = [
    on('2026-01-01', 'given', { purpose: 'training of models; sensitive' }),
    on('2026-02-01', 'withdrawn', { purpose: 'sensitive' }),
  ];
  expect(comesTo(both, byPurpose)).toEqual({ says: 'given', against: [], purposes: ['training of models'] });
  // Without a purpose a consent is to nothing, and a refusal to everything.
  expect(comesTo([on('2026-01-01', 'given')], byPurpose)).toMatchObject({ says: 'other-purpose' });
  expect(
    comesTo([on('2026-01-01', 'given', { purpose: 'Modellbau' })], { ...byPurpose, purposes: { modellbau: 'training' } }),
  ).toMatchObject({
    says: 'given',
    purposes: ['training of models'],
  });
});

test('what nobody signed lifts nothing and gives no consent, and what it says against counts', () => {
  const signed = [on('2026-01-01', 'withdrawn')];
  expect(comesTo([...signed, on('2026-02-01', 'given')], plain, 1)).toMatchObject({ against: ['withdrawn'] });
  expect(comesTo([on('2026-02-01', 'given')], plain, 0)).toMatchObject({ says: 'unsigned' });
  expect(comesTo([on('2026-01-01', 'given'), on('2026-02-01', 'withdrawn')], plain, 1)).toMatchObject({ against: ['withdrawn'] });
  expect(comesTo([on('2026-01-01', 'given'), on('2026-02-01', 'given')], plain, 1)).toMatchObject({ says: 'given' });
});

test('a minor needs a guardian, a version has to be one that counts, and consent ends', () => {
  const form: Form = {
    columns: { subject: 'who', event: 'event', at: 'at', minor: 'minor', guardian: 'guardian', version: 'version', until: 'until' },
    for: ['training of models'],
    versions: ['2'],
  };
  const given = (more: RegisterRow) => comesTo([on('2026-01-01', 'given', { version: '2', ...more })], form);
  expect(given({})).toMatchObject({ says: 'given', notice: '2' });
  expect(given({ minor: 'yes' })).toMatchObject({ says: 'minor', minor: true });
  expect(given({ minor: 'yes', guardian: 'given' })).toMatchObject({ says: 'given', minor: true, guardian: 'given' });
  expect(given({ minor: 'yes', guardian: 'refused' })).toMatchObject({ says: 'minor', guardian: 'refused' });
  expect(given({ minor: 'no' })).toMatchObject({ says: 'given', minor: false });
  for (const grown of ['adult', 'Erwachsene', '成年', '25-34', '18+', '41 岁'])
    expect(given({ minor: grown }), grown).toMatchObject({ says: 'given', minor: false });
  for (const young of ['child', '12', '13-17', 'adult or child', '未成年', '9 岁'])
    expect(given({ minor: young }), young).toMatchObject({ says: 'minor', minor: true });
  expect(given({ version: '1' })).toMatchObject({ says: 'other-version' });
  expect(given({ until: '2027-01-31' })).toMatchObject({ says: 'given', expires: '2027-01-31' });
  expect(given({ until: 'soon' })).toMatchObject({ says: 'unclear' });
});

test('a row can hold the day of a withdrawal too', () => {
  const form: Form = { columns: { subject: 'who', event: 'event', at: 'at', withdrawn: 'ended' }, for: ['training of models'] };
  expect(comesTo([on('2026-01-01', 'given', { withdrawn: '2026-03-01' })], form)).toMatchObject({ against: ['withdrawn'] });
  expect(comesTo([on('2026-01-01', 'given', { withdrawn: '' })], form)).toMatchObject({ says: 'given' });
});

const event = fc.record({
  event: fc.constantFrom('given', 'withdrawn', 'refused', 'opted out', 'erasure requested', 'pending', 'zzz'),
  at: fc.constantFrom('2026-01-01', '2026-02-01', '2026-02', '2026-02-01T10:00:00Z', '2026-03-01', ''),
  purpose: fc.constantFrom('training of models', 'research', 'marketing', 'sensitive', 'training of models; sensitive', ''),
  until: fc.constantFrom('', '2027-01-01', '2028-01-01'),
  signed: fc.boolean(),
});
const wide: Form = { columns: { subject: 'who', event: 'event', at: 'at', purpose: 'purpose', until: 'until' } };

function together(rows: readonly { signed: boolean; event: string; at: string; purpose: string; until: string }[]): RegisterOutcome {
  const read = eventReader(wide);
  const row = ({ signed: _, until, ...cells }: (typeof rows)[number]): RegisterRow => ({ ...cells, ...(until !== '' && { until }) });
  return outcomeOf(
    rows.flatMap((one) => read(row(one), one.signed).map(({ event: said, span }) => ({ ...said, ...span }))),
    NOW,
  );
}

test('the order of lines decides nothing', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 7 }), fc.integer({ min: 1, max: 6 }), (rows, turn) => {
      expect(together([...rows.slice(turn), ...rows.slice(0, turn)])).toEqual(together(rows));
      expect(together([...rows].reverse())).toEqual(together(rows));
    }),
  );
});

test('a refusal on the last day, or without one, always counts', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), fc.constantFrom('2026-05-01', ''), fc.boolean(), (rows, at, signed) => {
      const outcome = together([...rows, { event: 'refused', at, purpose: '', until: '', signed }]);
      expect(outcome.against).not.toEqual([]);
      expect(outcome.separate).toBeUndefined();
    }),
  );
});

test('signing less never gives more', () => {
  const gives = ({ says }: RegisterOutcome): boolean => says === 'given';
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), fc.nat(5), (rows, n) => {
      const less = rows.map((row, i) => (i === n % rows.length ? { ...row, signed: false } : row));
      if (gives(together(less))) expect(gives(together(rows))).toBe(true);
    }),
  );
});

test('words that differ from person to person are kept for a thousand of them', () => {
  const read = eventReader({ ...wide, columns: { ...wide.columns, version: 'version' } });
  const seen = new Set<string>();
  for (let n = 0; n < 3_000; n++) {
    const [row] = read({ event: 'given', at: '2026-01-01', purpose: `aim ${n}`, version: `v${n}` }, true);
    seen.add(`${row!.event.uses.join()} ${row!.event.version}`);
  }
  expect(seen.size).toBe(1_001);
  expect(seen).toContain('many purposes many versions');
});

test('rows that say the same on different days share their events, also where one row has both days', () => {
  const read = eventReader(plain);
  const first = read(on('2026-01-01', 'given', { withdrawn: '2026-02-01' }), true);
  const second = read(on('2026-01-02', 'given', { withdrawn: '2026-02-02' }), true);
  expect(first).toHaveLength(2);
  expect(second.map(({ event }) => event)).toEqual(first.map(({ event }) => event));
  second.forEach(({ event, span }, n) => {
    expect(event).toBe(first[n]!.event);
    expect(span).not.toEqual(first[n]!.span);
  });
  const [, unsigned] = read(on('2026-01-03', 'given', { withdrawn: '2026-02-03' }), false);
  expect(unsigned!.event).toEqual({ ...first[1]!.event, signed: false });
});
