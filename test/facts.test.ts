import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceKinds } from '../src/claims/source/source.js';
import { factDictionary } from '../src/facts/dictionary.js';
import {
  concludeGenerated,
  concludeLicense,
  concludeSource,
  datasetFacts,
  documentsNamed,
  type FactContext,
  itemFacts,
  kindMeta,
  projectFacts,
} from '../src/facts/facts.js';
import type { Json, Place } from '../src/model/basics.js';
import type { Basis, SourceKind } from '../src/model/claim.js';
import type { Evidence } from '../src/model/evidence.js';
import type { Facts } from '../src/model/fact.js';
import type { About } from '../src/model/item.js';
import type { Declaration, DeclaringStatement, Profile, RecordedClaim, StatedClaim, Statement } from '../src/model/statement.js';
import { phraseIn } from '../src/text/in-chinese.js';
import { reason } from '../src/text/reasons/reason.js';
import { extracted } from './extracted.js';
import { silentProfile } from './silent-profile.js';

const asOf = '2026-11-24T08:00:00.000Z';
const silent: StatedClaim = { state: 'missing', lookedIn: ['license'] };
/** A document that somebody with authority took something of these kinds out of. */
const read = (...kinds: string[]): Evidence[] => [
  {
    path: 'contract.pdf',
    sha256: '00',
    present: true,
    seen: { as: 'pdf', pages: 2, read: true, kinds, licenses: ['MIT'] },
    extracts: extracted(...kinds),
  },
];
const shown = read('license-file', 'contract', 'consent-record', 'generator-record', 'production-record', 'record-request-log');
/** A scan of paper. */
const scanned: Evidence[] = [
  { path: 'scan.pdf', sha256: '00', present: true, seen: { as: 'pdf', pages: 2, read: false, unread: 'no-text' } },
];
const gone: Evidence[] = [{ path: 'contract.pdf', present: false }];

function profile(parts: Partial<Profile> = {}): Profile {
  return silentProfile({ license: silent, basis: silent, reservations: silent, ...parts });
}

function stated(value: Json, field = 'license'): StatedClaim {
  return { state: 'known', field, raw: String(value), value };
}

let claims = 0;
function claim(about: About, value: Json | undefined, parts: Partial<RecordedClaim> = {}): RecordedClaim {
  const at: Place = { path: 'README.md', line: 3, field: about };
  return {
    id: ++claims,
    about,
    state: value === undefined ? 'unclear' : 'known',
    value,
    raw: String(value ?? 'other'),
    at,
    by: 'metadata',
    ...parts,
  };
}

const section = { by: 'section', at: { path: 'README.md', line: 40 } } as const;
const text = { by: 'file', at: { path: 'LICENSE' } } as const;

function declare(value: Partial<Declaration>, parts: Partial<DeclaringStatement> = {}): DeclaringStatement {
  const at = { path: 'licit.yaml', line: 12 };
  return { id: 1, kind: 'declaration', scope: {}, at, value: { scope: {}, at, ...value }, ...parts };
}

const context: FactContext = {
  use: { purpose: 'commercial', offered: ['CN'] },
  provider: {},
  records: {},
  instruments: ['cn-interim-measures-2023'],
  configPath: 'licit.yaml',
  kinds: [
    { id: 'pi/email', type: 'EMAIL', family: 'pi' },
    { id: 'pi/cn-resident-id', type: 'NATIONAL_ID', family: 'pi' },
    { id: 'ip/copyright-notice', type: 'COPYRIGHT', family: 'ip' },
  ],
  unread: 0,
  notScanned: 2,
  kept: true,
  asOf,
};

function item(parts: Partial<Profile>, said: RecordedClaim[] = [], statements: Statement[] = [], use: Partial<FactContext> = {}): Facts {
  return itemFacts({ profile: profile(parts), claims: said, statements }, { ...context, ...use });
}

function values(facts: Facts, ...names: (keyof Facts)[]): unknown[] {
  return names.map((name) => facts[name]?.value);
}

describe('the license that is concluded', () => {
  const conclude = (own: StatedClaim, said: RecordedClaim[] = [], statements: Statement[] = []) => {
    const { state, governing, against } = concludeLicense(profile({ license: own }), said, statements, asOf);
    return { state, governing, against };
  };
  const known = (governing: string) => ({ state: 'known', governing, against: [] });

  test("is the item's own, then its list's, then its dataset's card, then a text beside it", () => {
    const list = claim('license', 'CC0-1.0', { of: 'list' });
    const card = claim('license', 'CC-BY-4.0');
    const beside = claim('license', 'CC-BY-4.0', text);
    expect(conclude(stated('CC-BY-NC-4.0'), [list, card])).toEqual(known('CC-BY-NC-4.0'));
    expect(conclude(silent, [list, card, beside])).toEqual(known('CC0-1.0'));
    expect(conclude(silent, [card, beside])).toEqual(known('CC-BY-4.0'));
    expect(conclude(silent, [beside])).toEqual(known('CC-BY-4.0'));
    expect(conclude(silent)).toEqual({ state: 'missing', governing: undefined, against: [] });
  });

  test('is a conflict where metadata and section disagree, naming both places, and the most restrictive governs', () => {
    const said = [claim('license', 'MIT'), claim('license', 'CC-BY-NC-4.0', section)];
    const { state, governing, against, why } = concludeLicense(undefined, said, [], asOf);
    expect({ state, governing, against }).toEqual({ state: 'conflict', governing: 'CC-BY-NC-4.0', against: ['CC-BY-NC-4.0', 'MIT'] });
    expect(phraseIn('en', why ?? '')).toBe('README.md:3 license says MIT; README.md:40 says CC-BY-NC-4.0');
  });

  test('is a conflict where a license text beside the data is another than the card names', () => {
    expect(conclude(silent, [claim('license', 'MIT'), claim('license', 'GPL-3.0-only', text)]).state).toBe('conflict');
  });

  test('is what every place names, unless one of them also names another that allows less', () => {
    const inMetadata = claim('license', 'MIT');
    expect(conclude(silent, [inMetadata, claim('license', 'MIT', section), claim('license', 'CC-BY-4.0', section)])).toEqual(known('MIT'));
    const beside = [inMetadata, claim('license', 'MIT', text), claim('license', 'CC-BY-NC-4.0', text)];
    expect(conclude(silent, beside)).toEqual({ state: 'unclear', governing: 'CC-BY-NC-4.0', against: [] });
  });

  test('is a conflict where the text of a card adds one license that allows less, and unclear where it goes through many parts', () => {
    const front = claim('license', 'CC0-1.0');
    const adds = (...values: string[]) => conclude(silent, [front, ...values.map((value) => claim('license', value, section))]);
    expect(adds('CC0-1.0', 'CC-BY-SA-3.0')).toMatchObject({ state: 'conflict', governing: 'CC-BY-SA-3.0' });
    expect(adds('CC0-1.0', 'CC-BY-4.0')).toEqual(known('CC0-1.0'));
    expect(adds('CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-NC-4.0')).toEqual({ state: 'unclear', governing: 'CC-BY-NC-4.0', against: [] });
  });

  test.each([
    ['CC-BY-NC-4.0', 'LicenseRef-custom-research-only', 'known'],
    ['CC-BY-4.0', 'LicenseRef-custom-research-only', 'conflict'],
    ['CC-BY-4.0', 'LicenseRef-custom-attribution', 'known'],
    ['CC-BY-4.0', 'LicenseRef-custom-permissive', 'known'],
    ['CC-BY-NC-4.0', 'LicenseRef-custom-permissive', 'conflict'],
    ['CC0-1.0', 'LicenseRef-public-domain', 'known'],
    ['CC-BY-4.0', 'LicenseRef-public-domain', 'conflict'],
    ['GPL-3.0-only', 'GPL-3.0-or-later', 'known'],
    ['CC-BY-3.0', 'CC-BY-3.0-US', 'known'],
    ['CC-BY-4.0', 'CC-BY-3.0', 'conflict'],
    ['BSD-3-Clause', 'LicenseRef-BSD', 'known'],
    ['CC-BY-4.0', 'LicenseRef-CC', 'known'],
    ['MIT', 'MIT OR Apache-2.0', 'known'],
    ['MIT', 'MIT AND LicenseRef-custom-noncommercial', 'conflict'],
  ])('%s in the metadata and %s in a section: %s', (front, words, state) => {
    expect(conclude(silent, [claim('license', front), claim('license', words, section)]).state).toBe(state);
  });

  test('says that two versions of one license are that', () => {
    const said = [claim('license', 'CC-BY-SA-4.0'), claim('license', 'CC-BY-SA-3.0', section)];
    expect(phraseIn('en', concludeLicense(undefined, said, [], asOf).why ?? '')).toBe(
      'README.md:3 license says CC-BY-SA-4.0; README.md:40 says CC-BY-SA-3.0, another version of the same license',
    );
  });

  test('is no conflict where one place only leaves out the version', () => {
    expect(conclude(silent, [claim('license', 'LicenseRef-CC-BY'), claim('license', 'CC-BY-4.0', section)])).toEqual(known('CC-BY-4.0'));
  });

  test('is unclear where a dataset lists several and the item names none, and the most restrictive governs', () => {
    const listed = [claim('license', 'MIT'), claim('license', 'CC-BY-NC-4.0')];
    expect(conclude(silent, listed)).toEqual({ state: 'unclear', governing: 'CC-BY-NC-4.0', against: [] });
    expect(conclude(stated('MIT'), listed)).toEqual(known('MIT'));
  });

  test('is a conflict where an item allows what its dataset denies, and not where it is stricter', () => {
    expect(conclude(stated('CC0-1.0'), [claim('license', 'CC-BY-NC-4.0')])).toEqual({
      state: 'conflict',
      governing: 'CC-BY-NC-4.0',
      against: ['CC-BY-NC-4.0', 'CC0-1.0'],
    });
    expect(conclude(stated('CC-BY-NC-4.0'), [claim('license', 'MIT')])).toEqual(known('CC-BY-NC-4.0'));
    expect(conclude(stated('CC0-1.0'), [claim('license', 'CC-BY-4.0')])).toEqual(known('CC0-1.0'));
  });

  test('“other” in metadata is settled by the section or the text that names the license', () => {
    expect(conclude(silent, [claim('license', undefined), claim('license', 'CC-BY-4.0', section)])).toEqual(known('CC-BY-4.0'));
    expect(conclude(silent, [claim('license', undefined)]).state).toBe('unclear');
  });

  test("an item's own words that are not understood are not replaced by its dataset's license", () => {
    expect(conclude({ state: 'unclear', raw: 'custom', why: 'not recognized' }, [claim('license', 'MIT')]).state).toBe('unclear');
  });

  const declared = (expression: string, evidence?: Evidence[], scope = {}) =>
    declare({ license: { expression, raw: expression, evidence } }, { scope });

  test('a declaration fills a gap, and what was not understood only with evidence', () => {
    expect(conclude(silent, [], [declared('MIT')])).toEqual(known('MIT'));
    expect(conclude({ state: 'unclear', raw: 'custom', why: '' }, [], [declared('MIT')]).state).toBe('unclear');
    expect(conclude({ state: 'unclear', raw: 'custom', why: '' }, [], [declared('MIT', shown)])).toEqual(known('MIT'));
    expect(conclude({ state: 'unclear', raw: 'not for companies', why: '' }, [], [declared('MIT', shown)]).state).toBe('unclear');
  });

  test('a declaration about many never loosens what an item says of itself, with or without a license text', () => {
    for (const evidence of [undefined, gone, shown])
      expect(conclude(stated('CC-BY-NC-4.0'), [], [declared('MIT', evidence)])).toEqual(known('CC-BY-NC-4.0'));
    for (const evidence of [undefined, gone, shown])
      expect(conclude(stated('MIT'), [], [declared('CC-BY-NC-4.0', evidence)])).toEqual(known('CC-BY-NC-4.0'));
  });

  test('a snapshot of the host that names the license lifts it, for that host alone, and both sides are kept', () => {
    const snapshot = (host: string, license: string): Evidence[] => [
      { ...shown[0]!, seen: { as: 'html', read: true, hosts: [host], licenses: [license] } },
    ];
    const lifted = (evidence: Evidence[], scope: object) =>
      concludeLicense(profile({ license: stated('CC-BY-NC-4.0') }), [], [declared('CC-BY-4.0', evidence, scope)], asOf);
    const host = { host: 'photos.example.com' };
    expect(lifted(snapshot('photos.example.com', 'CC-BY-4.0'), host).value).toBe('CC-BY-4.0');
    expect(lifted(snapshot('photos.example.com', 'CC-BY-4.0'), host).lifted?.from.map(({ value }) => value)).toEqual(['CC-BY-NC-4.0']);
    expect(lifted(snapshot('photos.example.com', 'CC-BY-NC-4.0'), host).value).toBe('CC-BY-NC-4.0');
    expect(lifted(snapshot('other.example.com', 'CC-BY-4.0'), host).value).toBe('CC-BY-NC-4.0');
    expect(lifted(snapshot('photos.example.com', 'CC-BY-4.0'), { path: '**' }).value).toBe('CC-BY-NC-4.0');
  });

  test('of a dataset that contradicts itself evidence settles a side, and brings in no third license', () => {
    const contradiction = [claim('license', 'GPL-3.0-only'), claim('license', 'CC-BY-NC-4.0', section)];
    expect(conclude(silent, contradiction, [declared('MIT')]).state).toBe('conflict');
    expect(conclude(silent, contradiction, [declared('MIT', shown)]).state).toBe('conflict');
    expect(conclude(silent, contradiction, [declared('GPL-3.0-only', shown)])).toEqual(known('GPL-3.0-only'));
  });

  test('what a card says more strictly than a declaration with evidence is a contradiction, and the stricter governs', () => {
    const card = [claim('license', 'CC-BY-NC-4.0')];
    expect(conclude(silent, card, [declared('MIT')])).toEqual(known('CC-BY-NC-4.0'));
    const { state, governing } = conclude(silent, card, [declared('MIT', shown)]);
    expect([state, governing]).toEqual(['conflict', 'CC-BY-NC-4.0']);
  });

  test('a declaration that has ended or not begun is not heard', () => {
    const license = { expression: 'MIT', raw: 'MIT' };
    expect(conclude(silent, [], [declare({ license }, { validUntil: '2026-11-23' })]).state).toBe('missing');
    expect(conclude(silent, [], [declare({ license }, { validFrom: '2026-11-25' })]).state).toBe('missing');
    expect(conclude(silent, [], [declare({ license }, { validFrom: '2026-11-24', validUntil: '2026-11-24' })])).toEqual(known('MIT'));
  });

  test('everyone who spoke is kept, those it rests on first', () => {
    const { voices } = concludeLicense(
      profile(),
      [claim('license', 'MIT')],
      [declare({ license: { expression: 'Apache-2.0', raw: 'Apache-2.0' } })],
      asOf,
    );
    expect(voices.map(({ who, where, decisive }) => [who, where, decisive])).toEqual([
      ['metadata', 'README.md:3 license', true],
      ['item', 'the item', false],
      ['declaration', 'licit.yaml:12', false],
    ]);
  });
});

describe('the declared use', () => {
  const allowed = (license: string, purpose: FactContext['use']['purpose']) =>
    values(item({ license: stated(license) }, [], [], { use: { purpose } }), 'license.permits.declared-use')[0];

  test.each([
    ['MIT', 'commercial', true],
    ['CC-BY-NC-4.0', 'commercial', false],
    ['CC-BY-NC-4.0', 'research', true],
    ['CC-BY-NC-4.0', 'internal', undefined],
    ['CC-BY-NC-4.0', undefined, undefined],
    ['MIT', undefined, true],
  ] as const)('%s for %s use: %s', (license, purpose, expected) => {
    expect(allowed(license, purpose)).toBe(expected);
  });

  test('is not allowed while a contradiction leaves a reading that denies it', () => {
    const facts = item({}, [claim('license', 'MIT'), claim('license', 'CC-BY-NC-4.0', section)]);
    expect(
      values(facts, 'license.state', 'license.expression', 'license.governing', 'license.permits.declared-use', 'license.limit'),
    ).toEqual(['conflict', undefined, 'CC-BY-NC-4.0', false, 'commercial']);
  });

  test('is not known where the license is missing, and says why', () => {
    expect(item({})['license.permits.declared-use']).toEqual({ value: undefined, from: [], why: reason('license/not-stated') });
  });
});

describe('personal information', () => {
  test('is there when a detector is sure of it or a card says so', () => {
    const found = item({ seen: [{ kind: 'pi/email', confidence: 'likely' }] });
    expect(values(found, 'pi.present', 'pi.kinds', 'pi.contact-kinds')).toEqual([true, ['pi/email'], ['pi/email']]);
    expect(values(item({}, [claim('personal-data', 'some')]), 'pi.present', 'pi.kinds')).toEqual([true, ['pi/stated']]);
  });

  test('is not known when nothing or only something possible was found, or a card says that there is none', () => {
    expect(item({ seen: [{ kind: 'pi/email', confidence: 'possible' }] })['pi.present']?.value).toBeUndefined();
    expect(item({}, [claim('personal-data', 'none')])['pi.present']?.value).toBeUndefined();
    expect(item({ notLooked: ['content not in the manifest'] })['pi.present']).toEqual({
      value: undefined,
      from: [],
      why: 'nothing found by 3 detectors; not looked at: content not in the manifest',
    });
  });

  test('is not there only where a person declares so and nothing was found', () => {
    const none = [declare({ noPersonalData: true })];
    expect(values(item({}, [], none), 'pi.present', 'pi.kinds', 'pi.sensitive', 'pi.contact-kinds', 'pi.declared-none')).toEqual([
      false,
      [],
      false,
      [],
      true,
    ]);
    expect(values(item({ seen: [{ kind: 'pi/email', confidence: 'certain' }] }, [], none), 'pi.present', 'pi.declared-none')).toEqual([
      true,
      true,
    ]);
  });

  test('one kind found does not show that there is no other', () => {
    const facts = item({ seen: [{ kind: 'pi/cn-resident-id', confidence: 'certain' }] });
    expect(values(facts, 'pi.sensitive', 'pi.sensitive-kinds', 'pi.contact-kinds')).toEqual([true, ['pi/cn-resident-id'], undefined]);
    expect(values(item({ seen: [{ kind: 'pi/email', confidence: 'certain' }] }), 'pi.sensitive', 'pi.sensitive-kinds')).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('is sensitive where a card states a category that is, and told apart from what was found', () => {
    const kinds = [...context.kinds, { id: 'pi/health', type: 'HEALTH', family: 'pi' as const }];
    const facts = item({}, [claim('personal-data', 'some'), claim('personal-data', 'health')], [], { kinds });
    expect(values(facts, 'pi.present', 'pi.kinds', 'pi.sensitive', 'pi.sensitive-kinds')).toEqual([
      true,
      ['pi/stated'],
      true,
      ['pi/stated-health'],
    ]);
  });

  test('that only pictures or recordings can show is not known, and said to be not looked at', () => {
    const unseen = ['faces and persons in images', 'voices in recordings'];
    expect(item({ notLooked: unseen })['pi.sensitive']).toMatchObject({
      value: undefined,
      why: expect.stringContaining('not looked at: faces and persons in images, voices in recordings'),
    });
    const dataset = datasetFacts({ name: 'a', items: 0, claims: [claim('media', 'audio')], statements: [] }, context);
    expect(dataset['pi.present']).toEqual({
      value: undefined,
      from: [],
      why: 'no items were looked at; not looked at: voices in recordings',
    });
  });

  test('is sensitive under the law that is chosen', () => {
    const seen: Profile['seen'] = [{ kind: 'pi/cn-resident-id', confidence: 'certain' }];
    expect(item({ seen }, [], [], { instruments: ['eu-gdpr-2016'] })['pi.sensitive']?.value).toBeUndefined();
  });
});

describe('people under fourteen', () => {
  const eu = { instruments: ['eu-gdpr-2016'] };
  const minors = (facts: Facts) => values(facts, 'pi.minors', 'pi.present', 'pi.sensitive', 'basis.needs-guardian');

  test('are there when a detector, a card or a person says so; their information is sensitive under PIPL', () => {
    const kinds = [...context.kinds, { id: 'pi/minor', type: 'MINOR', family: 'pi' as const }];
    expect(minors(item({ seen: [{ kind: 'pi/minor', confidence: 'likely' }] }, [], [], { kinds }))).toEqual([true, true, true, true]);
    expect(minors(item({}, [claim('personal-data', 'some'), claim('personal-data', 'minor')], [], { kinds }))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const declared = item({}, [], [declare({ minors: 'present' })], { kinds });
    expect(minors(declared)).toEqual([true, true, true, true]);
    expect(declared['pi.sensitive-kinds']?.value).toEqual(['pi/stated-minor']);
    expect(declared['pi.minors']?.from).toEqual(['licit.yaml:12']);
  });

  test('are not there only when a person declares so', () => {
    expect(minors(item({}))).toEqual([undefined, undefined, undefined, undefined]);
    const seen: Profile['seen'] = [{ kind: 'pi/email', confidence: 'certain' }];
    expect(minors(item({ seen }, [], [declare({ noPersonalData: true })]))[0]).toBeUndefined();
    expect(minors(item({ seen }, [], [declare({ minors: 'none' })]))[0]).toBe(false);
    // What may be a child or a pupil speaks against it.
    const hint: Profile['seen'] = [{ kind: 'pi/minor', confidence: 'possible' }];
    expect(minors(item({ seen: hint }, [], [declare({ minors: 'none' })]))[0]).toBeUndefined();
    expect(minors(item({}, [], [declare({ noPersonalData: true })]))).toEqual([false, false, false, false]);
    // A card that says otherwise outweighs the declaration.
    expect(minors(item({}, [claim('personal-data', 'minor')], [declare({ minors: 'none' })]))[0]).toBe(true);
  });

  test('need a guardian under GDPR where the basis is consent', () => {
    const needs = (basis: { term: string }[]) =>
      item({}, [], [declare({ minors: 'present', ...(basis.length > 0 && { basis }) })], eu)['basis.needs-guardian']?.value;
    expect(needs([{ term: 'eu-gdpr:A6-1-a' }])).toBe(true);
    expect(needs([{ term: 'eu-gdpr:A6-1-e' }])).toBe(false);
    expect(needs([])).toBeUndefined();
  });
});

describe('the purposes on record', () => {
  const consent = (purposes?: string[]): Statement => declare({ basis: [{ term: 'dpv:Consent', ...(purposes && { purposes }) }] });
  const covers = (
    statements: Statement[],
    purpose: FactContext['use']['purpose'],
    said: RecordedClaim[] = [],
    instruments = ['cn-pipl-2021'],
  ) => item({}, said, statements, { use: { purpose }, instruments })['basis.covers-use']?.value;

  test('take in the declared use, or do not, or say nothing', () => {
    expect(covers([consent(['AI training'])], 'commercial')).toBe(true);
    expect(covers([consent(['dpv:AcademicResearch'])], 'commercial')).toBe(false);
    expect(covers([consent(['dpv:AcademicResearch', 'commercial use'])], 'commercial')).toBe(true);
    expect(covers([consent(['improving things'])], 'commercial')).toBeUndefined();
    expect(covers([consent()], 'commercial')).toBeUndefined();
    expect(covers([consent(['research'])], undefined)).toBeUndefined();
    expect(covers([consent(['research'])], 'commercial', [], [])).toBeUndefined();
  });

  test('are those of the card where the basis names none', () => {
    const card = [claim('purpose', 'https://w3id.org/dpv#AcademicResearch')];
    expect(covers([consent()], 'commercial', card)).toBe(false);
    expect(covers([consent(['commercial use'])], 'commercial', card)).toBe(true);
    expect(item({}, card)['basis.purposes']).toMatchObject({
      value: ['https://w3id.org/dpv#AcademicResearch'],
      from: ['README.md:3 purpose'],
    });
  });

  test('may be compatible with another use under GDPR: research, or where the basis is not consent', () => {
    const eu = ['eu-gdpr-2016'];
    expect(covers([consent(['dpv:Marketing'])], 'research', [], eu)).toBeUndefined();
    expect(covers([consent(['dpv:Marketing'])], 'research')).toBe(false);
    expect(covers([consent(['dpv:Marketing'])], 'commercial', [], eu)).toBe(false);
    const contract = declare({ basis: [{ term: 'dpv:Contract', purposes: ['dpv:Marketing'] }] });
    expect(covers([contract], 'commercial', [], eu)).toBeUndefined();
    // What one law leaves open and another denies is denied.
    expect(covers([contract], 'commercial', [], ['eu-gdpr-2016', 'cn-pipl-2021'])).toBe(false);
  });

  test('of a basis of another law say nothing', () => {
    expect(covers([declare({ basis: [{ term: 'eu-gdpr:A6-1-a', purposes: ['commercial use'] }] })], 'commercial')).toBeUndefined();
  });
});

describe('the legal basis', () => {
  const consent: Basis[] = [{ term: 'licit:cn-pipl#A13-1-1' }];
  const interest: Basis[] = [{ term: 'eu-gdpr:A6-1-f' }];

  test('counts for nothing under PIPL when it is legitimate interest, and the fact says so', () => {
    const facts = item({ basis: stated(interest as unknown as Json, 'basis') });
    expect(values(facts, 'basis.recorded', 'basis.valid')).toEqual([true, false]);
    expect(facts['basis.valid']?.why).toMatch(/PIPL art. 13 does not list legitimate interest/);
  });

  test('must be valid under every law that is chosen; one basis for each will do', () => {
    const both = { instruments: ['cn-interim-measures-2023', 'eu-cdsm-2019'] };
    const basis = stated(consent as unknown as Json, 'basis');
    expect(values(item({ basis }), 'basis.valid')).toEqual([true]);
    expect(values(item({ basis }, [], [], both), 'basis.valid')).toEqual([undefined]);
    expect(values(item({ basis }, [], [declare({ basis: [{ term: 'eu-gdpr:A6-1-f' }] })], both), 'basis.valid', 'basis.terms')).toEqual([
      true,
      ['eu-gdpr:A6-1-f', 'licit:cn-pipl#A13-1-1'],
    ]);
  });

  test('of a kind that is sensitive under PIPL alone is no special category of GDPR', () => {
    const seen: Profile['seen'] = [{ kind: 'pi/cn-resident-id', confidence: 'certain' }];
    const valid = (basis: Basis[], ...instruments: string[]) =>
      item({ seen, basis: stated(basis as unknown as Json, 'basis') }, [], [], { instruments })['basis.valid']?.value;
    expect(valid([{ term: 'eu-gdpr:A6-1-a' }], 'eu-gdpr-2016')).toBe(true);
    expect(valid([{ term: 'eu-gdpr:A6-1-a' }], 'cn-pipl-2021')).toBeUndefined();
    expect(valid([{ term: 'dpv:Consent', separate: true }], 'cn-pipl-2021', 'eu-gdpr-2016')).toBe(true);
  });

  test('is not recorded where nobody states one, or only that there is no personal data', () => {
    expect(values(item({}), 'basis.recorded', 'basis.terms', 'basis.valid')).toEqual([false, undefined, undefined]);
    expect(values(item({ basis: stated([{ term: 'no-personal-data' }], 'basis') }), 'basis.recorded')).toEqual([false]);
  });

  test('is shown by a record that was read, not by a blank form, and a scan leaves it open', () => {
    const with_ = (evidence: Evidence[]) =>
      item({}, [], [declare({ basis: [{ term: 'licit:cn-pipl#A13-1-1', separate: true, evidence }] })]);
    expect(values(with_(shown), 'basis.recorded', 'basis.evidence', 'basis.separate-consent')).toEqual([true, true, true]);
    expect(values(with_(gone), 'basis.recorded', 'basis.evidence')).toEqual([true, false]);
    expect(values(with_(read('consent-form')), 'basis.recorded', 'basis.evidence')).toEqual([true, false]);
    expect(with_(scanned)['basis.evidence']).toEqual({
      value: undefined,
      from: [],
      why: 'scan.pdf: present, PDF, 2 pages, not read (no text on its pages)',
    });
  });
});

describe('the source', () => {
  const told = claim(
    'source',
    { name: 'Flickr' },
    { by: 'prose', at: { path: 'README.md', line: 14, field: 'Data' }, raw: 'Photos from Flickr.' },
  );

  test('that only running text names is on record, as stated and not as proven', () => {
    const facts = item({}, [told]);
    expect(facts['source.known']).toEqual({ value: true, from: ['README.md:14 Data'], stated: true });
    expect(facts['source.evidence']!.value).toBe(false);
    expect(concludeSource(profile(), [told], [], asOf).voices[0]).toMatchObject({
      who: 'prose',
      decisive: true,
      raw: 'Photos from Flickr.',
    });
  });

  test('that running text names is the last voice', () => {
    const named = (by: RecordedClaim['by']): RecordedClaim => claim('source', { name: 'Kaggle' }, { by });
    const name = (claims: RecordedClaim[], statements: DeclaringStatement[] = []): unknown =>
      concludeSource(profile(), claims, statements, asOf).value?.name;
    for (const by of ['metadata', 'section', 'text'] as const) expect(name([told, named(by)]), by).toBe('Kaggle');
    expect(name([told, claim('derived-from', 'Kaggle')])).toBe('Kaggle');
    expect(name([told], [declare({ source: { name: 'Kaggle' } })])).toBe('Kaggle');
    expect(item({}, [told, named('metadata')])['source.known']!.stated).toBeUndefined();
  });

  test('that running text leaves open is no source', () => {
    const open = claim('source', undefined, { by: 'prose' });
    expect(values(item({}, [open]), 'source.known')).toEqual([false]);
  });

  test("is the item's own, or else its dataset's, or else the datasets it was made from", () => {
    expect(values(item({ source: true }), 'source.known')).toEqual([true]);
    expect(
      values(item({}, [claim('source', { url: 'https://example.com/data', host: 'example.com' })]), 'source.known', 'source.host'),
    ).toEqual([true, 'example.com']);
    expect(values(item({}, [claim('derived-from', 'wikipedia')]), 'source.known')).toEqual([true]);
    expect(values(item({}, [claim('derived-from', 'original')]), 'source.known')).toEqual([false]);
    expect(values(item({}), 'source.known', 'source.kind', 'source.owner')).toEqual([false, undefined, false]);
  });

  test('is declared with its kind, and its kind says whether it is own work', () => {
    const declared = [declare({ source: { kind: 'self-produced' } })];
    expect(values(item({}, [], declared), 'source.known', 'source.kind', 'source.own-work')).toEqual([true, 'self-produced', true]);
    // An item that names where it came from is not made own work by a word in licit.yaml.
    expect(values(item({ source: true }, [], declared), 'source.kind', 'source.own-work')).toEqual(['self-produced', undefined]);
    const shownToBe = [declare({ source: { kind: 'self-produced', evidence: shown } })];
    expect(values(item({ source: true }, [], shownToBe), 'source.own-work')).toEqual([true]);
  });

  test('is not declared by an owner alone, nor by a kind that is not known', () => {
    expect(values(item({}, [], [declare({ source: { kind: 'unknown' } })]), 'source.known')).toEqual([false]);
    expect(values(item({}, [], [declare({ source: { owner: 'Example Press' } })]), 'source.known', 'source.owner')).toEqual([false, true]);
  });

  test('is not declared by words that name nothing, nor its owner and date', () => {
    for (const name of ['unknown', 'n/a', '无', 'TBD', '来源不明', 'unknown source', 'internet', '网络', 'various', 'user upload'])
      expect(values(item({}, [], [declare({ source: { name } })]), 'source.known'), name).toEqual([false]);
    for (const name of ['wikipedia', '新华社', 'our crawl of 2025', 'Example Press'])
      expect(values(item({}, [], [declare({ source: { name } })]), 'source.known'), name).toEqual([true]);
    expect(values(item({}, [], [declare({ source: { url: 'n/a' } })]), 'source.known')).toEqual([false]);
    expect(values(item({}, [claim('derived-from', 'unknown')]), 'source.known')).toEqual([false]);
    const filled = [declare({ source: { kind: 'crawl-own', owner: '不详' }, collected: { from: 'n/a', how: '无' } })];
    expect(values(item({}, [], filled), 'source.owner', 'source.collected')).toEqual([false, false]);
  });

  test('that an item states stays its own, and keeps the kind that is declared', () => {
    const wide = [declare({ source: { kind: 'crawl-own', name: 'our crawl', url: 'https://example.org/', evidence: shown } })];
    const concluded = concludeSource(profile({ source: true }), [], wide, asOf);
    expect(concluded).toMatchObject({ state: 'known', kind: 'crawl-own', value: {} });
    expect(concluded.voices.filter(({ decisive }) => decisive).map(({ who }) => who)).toEqual(['item', 'declaration']);
    const later = [...wide, declare({ source: { kind: 'unknown', name: 'x' } })];
    expect(concludeSource(profile({ source: true }), [], later, asOf).kind).toBe('crawl-own');
  });

  test('of a public dataset is shown by the license text beside it', () => {
    const said = [claim('license', 'MIT', text)];
    const kind = (of: SourceKind) =>
      values(item({ source: true }, said, [declare({ source: { kind: of } })]), 'source.evidence', 'source.evidence-lacking');
    expect(kind('public-dataset')).toEqual([true, undefined]);
    expect(kind('crawl-own')).toEqual([false, ['crawl-record', 'robots']]);
  });

  test('is shown by all the documents that its kind asks for, and by no others', () => {
    const of = (kind: SourceKind | undefined, ...evidence: Evidence[]) =>
      values(
        item({ source: true }, [], [declare({ source: { kind, name: 'x', evidence } })]),
        'source.evidence',
        'source.evidence-lacking',
      );
    const [crawl, robots, contract, commitments] = (['crawl-record', 'robots', 'contract', 'commitments'] as const).map(
      (one) => read(one)[0]!,
    );
    expect(of('crawl-own', crawl!)).toEqual([false, ['robots']]);
    expect(of('crawl-own', crawl!, robots!)).toEqual([true, undefined]);
    expect(of('crawl-own', contract!, commitments!)).toEqual([false, ['crawl-record', 'robots']]);
    expect(of('third-party-private', contract!)).toEqual([false, ['commitments']]);
    expect(of('third-party-private', contract!, scanned[0]!)).toEqual([undefined, ['commitments']]);
    expect(of('third-party-private', contract!, commitments!)).toEqual([true, undefined]);
    expect(of('user-other-product', read('consent-form')[0]!)).toEqual([false, ['authorization-record']]);
    expect(of(undefined)).toEqual([false, ['source-document']]);
    expect(of(undefined, contract!)).toEqual([undefined, undefined]);
  });

  test('no document taken away makes the answer better, whatever they are', () => {
    const document = fc.oneof(
      fc
        .subarray(['license-file', 'crawl-record', 'robots', 'contract', 'commitments', 'authorization-record', 'consent-form'])
        .map((kinds) => read(...kinds)[0]!),
      fc.constantFrom(scanned[0]!, gone[0]!),
    );
    const rank = (value: Json | undefined): number => (value === true ? 2 : value === undefined ? 1 : 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(sourceKinds) as SourceKind[])),
        fc.array(document, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (kind, all, at) => {
          const of = (evidence: Evidence[]) =>
            rank(item({ source: true }, [], [declare({ source: { kind, name: 'x', evidence } })])['source.evidence']!.value);
          expect(of(all.filter((_, n) => n !== at % all.length))).toBeLessThanOrEqual(of(all));
        },
      ),
    );
  });
});

describe('reservations and labels', () => {
  test('one refusal decides, whoever speaks for the source', () => {
    const allowed = stated({ 'ai-training': 'allowed' }, 'noai');
    expect(values(item({ reservations: allowed }), 'reservation.ai-training')).toEqual(['allowed']);
    expect(
      values(item({ reservations: allowed }, [claim('reservation', { 'data-mining': 'disallowed' })]), 'reservation.ai-training'),
    ).toEqual(['disallowed']);
    expect(values(item({}), 'reservation.ai-training')).toEqual([undefined]);
  });

  test('labels are there when the item carries them or a card says so; that a manifest has none shows nothing', () => {
    expect(values(item({ labeled: true }), 'label.present')).toEqual([true]);
    expect(values(item({}, [claim('labeling', 'crowdsourced')]), 'label.present')).toEqual([true]);
    expect(values(item({}, [claim('labeling', 'no-annotation')]), 'label.present')).toEqual([false]);
    expect(values(item({}), 'label.present', 'label.rules')).toEqual([undefined, false]);
  });

  test('labeling rules are on record when the card has them or a declared document is of that kind', () => {
    expect(values(item({}, [claim('labeling-rules', 'Mark every …')]), 'label.rules')).toEqual([true]);
    const labeling = (rules: Evidence[]) => values(item({}, [], [declare({ labeling: { rules } })]), 'label.rules', 'label.spot-check');
    expect(labeling(read('labeling-rules'))).toEqual([true, false]);
    expect(labeling([...gone, ...read('labeling-rules')])).toEqual([true, false]);
    expect(labeling(shown)).toEqual([false, false]);
    expect(labeling(gone)).toEqual([false, false]);
    expect(labeling(scanned)).toEqual([undefined, false]);
  });
});

describe('datasets and the project', () => {
  test('a dataset without items is known by its card', () => {
    const said = [claim('license', 'CC-BY-NC-4.0'), claim('media', 'text')];
    const facts = datasetFacts({ name: 'talks', items: 0, claims: said, statements: [] }, context);
    expect(values(facts, 'dataset.name', 'dataset.items', 'dataset.media', 'license.permits.declared-use', 'pi.present')).toEqual([
      'talks',
      0,
      ['text'],
      false,
      undefined,
    ]);
    expect(facts['pi.present']?.why).toBe('no items were looked at');
  });

  test('where the service is offered decides the scope of the Interim Measures; silence leaves it open', () => {
    const scope = (use: FactContext['use']) => projectFacts({ ...context, use })['use.public-cn']?.value;
    expect([scope({ offered: ['CN', 'EU'] }), scope({ offered: ['EU'] }), scope({ offered: [] }), scope({})]).toEqual([
      true,
      false,
      false,
      undefined,
    ]);
  });

  test('a record is stated when it says something or its document is there', () => {
    const at = { path: 'licit.yaml', line: 20 };
    const log = (record: { text?: string; evidence?: Evidence[] }) => {
      const fact = projectFacts({ ...context, records: { 'request-log': { ...record, at } } })['project.request-log'];
      return [fact?.value, fact?.stated];
    };
    expect([log({ text: 'kept in our ticket system' }), log({ evidence: shown }), log({ evidence: gone }), log({})]).toEqual([
      [true, true],
      [true, true],
      [false, undefined],
      [false, undefined],
    ]);
    expect([log({ evidence: scanned }), log({ evidence: read('contract') })]).toEqual([
      [undefined, undefined],
      [false, undefined],
    ]);
    expect(projectFacts(context)['project.request-log']).toEqual({ value: false, from: [], why: 'no record `request-log` in licit.yaml' });
  });

  test('a contract for a transfer abroad is named for the transfer, once; with two other matters it is named for everything', () => {
    const contract = read('contract');
    const handling = { transfer: { to: ['SG'], evidence: contract } };
    const source = { kind: 'licensed-rightsholder' as const, evidence: contract };
    const shared = (value: Partial<Declaration>) => {
      const named = documentsNamed([declare({ handling, source, ...value })], {});
      const covering = { all: [], unused: [], everything: [], grants: [] };
      return projectFacts(context, undefined, { named, covering })['evidence.shared']?.value;
    };
    expect(shared({})).toEqual([]);
    expect(shared({ labeling: { rules: contract } })).toEqual([contract[0]!.path]);
  });

  test('every fact of the dictionary is computed for some subject, and none besides', () => {
    const computed = new Set([
      ...Object.keys(item({})),
      ...Object.keys(datasetFacts({ name: 'a', items: 1, claims: [], statements: [] }, context)),
      ...Object.keys(projectFacts(context)),
    ]);
    expect([...computed].sort()).toEqual(Object.keys(factDictionary).sort());
  });

  test('facts have the types that the dictionary gives them', () => {
    const facts = {
      ...item({ seen: [{ kind: 'pi/email', confidence: 'certain' }], license: stated('MIT'), labeled: true, source: true }),
      ...projectFacts(context),
    };
    for (const [name, fact] of Object.entries(facts)) {
      const { type } = factDictionary[name as keyof Facts];
      if (type === 'recorded') expect(typeof fact.value, name).toBe('boolean');
      if (fact.value === undefined) expect(fact.why, name).toBeTruthy();
      else if (type === 'list') expect(Array.isArray(fact.value), name).toBe(true);
      else expect(typeof fact.value, name).toBe({ recorded: 'boolean', boolean: 'boolean', number: 'number', text: 'string' }[type]);
    }
  });

  test('a kind is personal by the family that its detector declares, whatever it is called', () => {
    const named = (id: string, family: 'pi' | 'org') => {
      const kinds = [kindMeta({ id, family, type: 'X', title: { en: '', zh: '' }, find: () => [], hits: [], misses: [] })];
      return item({ seen: [{ kind: id, confidence: 'certain' }] }, [], [], { ...context, kinds })['pi.present']?.value;
    };
    expect([named('ours/badge', 'pi'), named('pi/badge', 'org')]).toEqual([true, undefined]);
  });
});

describe('what a model generated', () => {
  const openAi = 'GPT and other models (OpenAI)';
  const r1 = 'DeepSeek-R1 and later (DeepSeek)';
  const by = (families: string[], parts: Partial<{ generated: boolean; other: boolean }> = {}): Json => ({
    generated: true,
    families,
    other: false,
    ...parts,
  });
  const made = (value: Json, raw = 'words'): StatedClaim => ({ state: 'known', field: 'model', raw, value });
  const names = ['source.generated', 'license.generator', 'license.generator-terms', 'license.generator-use'] as const;

  test('is not known where nobody says so, and nothing changes', () => {
    const facts = item({ license: stated('MIT') });
    expect(values(facts, ...names)).toEqual([undefined, undefined, undefined, undefined]);
    expect(values(facts, 'license.permits.declared-use', 'license.permits.train', 'license.governing')).toEqual([true, true, 'MIT']);
  });

  test('by a model whose terms allow it leaves the license as it is', () => {
    const facts = item({ license: stated('MIT'), generator: made(by([r1])) });
    expect(values(facts, ...names)).toEqual([true, [r1], 'known', 'allowed']);
    expect(values(facts, 'license.permits.declared-use', 'license.no-competing-model')).toEqual([true, false]);
  });

  test('under terms that forbid competing models is never allowed for certain until a person says that it does not compete', () => {
    const use = (more: object) =>
      item({ license: stated('MIT'), generator: made(by([openAi])) }, [], [], { use: { purpose: 'commercial', ...more } });
    const asked = ['license.permits.train', 'license.permits.declared-use', 'license.generator-use'] as const;
    expect(values(use({}), ...asked)).toEqual([undefined, undefined, 'not-shown']);
    expect(values(use({ purpose: 'research' }), ...asked)).toEqual([undefined, undefined, undefined]);
    expect(values(use({ competes: true }), ...asked)).toEqual([false, false, 'forbidden']);
    expect(values(use({ purpose: 'research', competes: false }), ...asked)).toEqual([true, true, 'allowed']);
  });

  test('under terms that forbid what the license allows is governed by both', () => {
    const facts = item({ license: stated('MIT'), generator: made(by(['LLaMA 1 (Meta)'])) });
    expect(values(facts, 'license.permits.commercial', 'license.permits.declared-use', 'license.limit')).toEqual([
      false,
      false,
      'commercial',
    ]);
    expect(values(facts, 'license.governing')).toEqual(['MIT AND LicenseRef-scancode-llama-license-2023']);
    expect(facts['license.permits.commercial']?.from.join()).toContain('LLaMA license of 2023');
  });

  test.each([
    ['that is not named', by([])],
    ['that the table does not have', by([], { other: true })],
    ['beside one that the table does not have', by([r1], { other: true })],
    ['whose terms were not read', by(['Doubao, 豆包 (ByteDance)'])],
  ])('by a model %s permits nothing for certain', (_, value) => {
    const facts = item({ license: stated('MIT'), generator: made(value) });
    expect(values(facts, 'license.generator-terms')).toEqual(['unknown']);
    for (const name of ['train', 'commercial', 'derivatives', 'redistribute', 'declared-use'] as const)
      expect(facts[`license.permits.${name}`], name).toMatchObject({ value: undefined, why: expect.stringMatching(/\S/) });
  });

  test('never gives a right that the license denies or nobody states', () => {
    expect(values(item({ license: stated('CC-BY-NC-4.0'), generator: made(by([r1])) }), 'license.permits.commercial')).toEqual([false]);
    expect(values(item({ generator: made(by([r1])) }), 'license.permits.commercial', 'license.permits.train')).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('carries the duty to name a model, and the terms of Gemma on', () => {
    const facts = item({ license: stated('MIT'), generator: made(by(['Llama 3.1 (Meta)', 'Gemma 1 to 3 (Google)'])) });
    expect(values(facts, 'license.generator-naming', 'license.requires.share-alike')).toEqual(['Llama', true]);
  });

  test("is the item's own word, then its list's, then what its cards say together", () => {
    const card = claim('generated-by', by([openAi]));
    const other = claim('generated-by', by([r1]), section);
    const list = claim('generated-by', by([]), { of: 'list' });
    const conclude = (generator: StatedClaim | undefined, said: RecordedClaim[]) =>
      concludeGenerated(profile(generator ? { generator } : {}), said, [], asOf).value;
    expect(conclude(made(by([], { generated: false })), [card])).toMatchObject({ generated: false });
    expect(conclude(undefined, [list, card])).toMatchObject({ generated: true, families: [] });
    expect(conclude(undefined, [card, other])).toMatchObject({ families: [r1, openAi] });
  });

  test('is what a person declares, where nobody else says so or a document shows it', () => {
    const synthetic = (name: string | undefined, evidence?: Evidence[]) => [declare({ source: { kind: 'synthetic', name, evidence } })];
    expect(values(item({}, [], synthetic('DeepSeek-R1')), 'license.generator', 'license.generator-terms')).toEqual([[r1], 'known']);
    expect(values(item({}, [], synthetic('our own model')), 'license.generator', 'license.generator-terms')).toEqual([
      ['our own model'],
      'unknown',
    ]);
    const own = { generator: made(by([openAi])) };
    expect(values(item(own, [], synthetic('DeepSeek-R1')), 'license.generator')).toEqual([[openAi]]);
    // What an item names of itself stays, whatever document shows a wider statement.
    expect(values(item(own, [], synthetic('DeepSeek-R1', shown)), 'license.generator')).toEqual([[openAi]]);
    const card = claim('generated-by', by([openAi]));
    expect(values(item({}, [card], synthetic('DeepSeek-R1', shown)), 'license.generator')).toEqual([[r1]]);
  });

  test('stays the model that an item or a card names where a wider declaration names none that is known', () => {
    const own = { license: stated('MIT'), generator: made(by([openAi]), 'gpt-4') };
    const wide = [declare({ source: { kind: 'synthetic', name: 'in-house pipeline', evidence: shown } })];
    expect(values(item(own, [], wide), 'source.kind', ...names)).toEqual(['synthetic', true, [openAi], 'known', 'not-shown']);
    const card = claim('generated-by', by([openAi]));
    const facts = item({ license: stated('MIT') }, [card], wide);
    expect(values(facts, 'license.generator-terms')).toEqual(['unknown']);
    expect(facts['license.generator']?.value).toContain(openAi);
    // An item that only says that a model made it is completed by the declaration.
    expect(
      values(
        item({ generator: made(by([]), 'true') }, [], [declare({ source: { kind: 'synthetic', name: 'DeepSeek-R1', evidence: shown } })]),
        'license.generator',
      ),
    ).toEqual([[r1]]);
  });

  test('stays open where words are not understood', () => {
    const unclear = claim('generated-by', undefined, { why: 'is about a part of the data, or a possibility' });
    expect(item({ license: stated('MIT') }, [unclear])['source.generated']).toMatchObject({
      value: undefined,
      why: 'is about a part of the data, or a possibility',
    });
    const own: StatedClaim = { state: 'unclear', field: 'generated_by', raw: 'x', why: 'does not say whether it was a model' };
    expect(values(item({ generator: own }, [claim('generated-by', by([openAi]))]), 'source.generated')).toEqual([undefined]);
  });

  test('is synthetic, with the model as its source, where nothing else is said', () => {
    expect(values(item({ generator: made(by([openAi]), 'gpt-4') }), 'source.kind', 'source.known')).toEqual(['synthetic', true]);
    expect(values(item({ generator: made(by([])) }), 'source.kind', 'source.known')).toEqual([undefined, false]);
    expect(values(item({ source: true, generator: made(by([openAi])) }), 'source.kind')).toEqual([undefined]);
    expect(values(item({}, [], [declare({ source: { kind: 'synthetic' } })]), 'source.generated')).toEqual([true]);
  });
});
