/** `licit export oasis-data-provenance`, and what is read of such records: issuers, versions, purposes and limits are kept, and an address is no consent. */
import { beforeAll, expect, test } from 'vitest';
import { basisClaim } from '../../src/claims/basis/basis.js';
import { boats, ExportedProject, readAlone } from './exported.js';

const project = new ExportedProject(boats);
beforeAll(() => project.scanned());

test('what is not recorded is said to be unknown, in the places that the schema asks for', async () => {
  const record = JSON.parse(await project.exported('oasis-data-provenance'));
  expect(record).toMatchObject({
    set: { publisher: { name: 'unknown' }, tracking: { status: 'interim' } },
    source: { name: 'Boats', issuer: [{ 'legal-name': 'unknown' }], 'data-version': '0.0.0-unknown' },
    provenance: { 'origin-geography': [{ country: 'unknown' }], date: '0001-01-01' },
    use: {
      'intended-purpose': [{ code: 'other', 'long-description': 'unknown' }],
      license: ['NOASSERTION'],
      classification: [{ regulation: { code: 'pi' }, evaluated: true }],
    },
  });
  expect(record.use).not.toHaveProperty('consents');
});

test('licit reads back licenses and origins, and takes nothing for what is unknown', async () => {
  const { claims, view } = await readAlone('record.json', await project.exported('oasis-data-provenance', '--dataset', 'pictures'));
  expect(claims.flatMap(({ about, value }) => (about === 'license' ? [value] : [])).sort()).toEqual(['CC-BY-NC-4.0', 'CC0-1.0', 'MIT']);
  expect(claims).toContainEqual(expect.objectContaining({ about: 'source', raw: 'https://harbor.example/' }));
  expect(
    claims.filter(
      ({ about, state }) => state === 'known' && ['version', 'issued', 'owner', 'purpose', 'basis', 'personal-data'].includes(about),
    ),
  ).toEqual([]);
  expect(view.problems).toEqual([]);
});

test('beside the data, every file is found to be as it is stated', async () => {
  const copy = new ExportedProject(boats);
  await copy.scanned();
  copy.put({ 'record.json': await copy.exported('oasis-data-provenance') });
  expect((await copy.scanned()).files?.counts).toMatchObject({ same: 3, different: 0, absent: 0 });
});

const organization = { 'legal-name': 'Harbor Records Trust', url: 'https://harbor.example/' };
const record = (use: object): string =>
  JSON.stringify({
    $schema: 'https://docs.oasis-open.org/dps/prov-meta/v1.0/schema/data-provenance.json',
    set: { category: 'a', 'schema-version': '1.0', publisher: { name: 'x', namespace: 'urn:x:y' }, label: 'x', tracking: {} },
    source: {
      about: {},
      id: { uris: ['https://harbor.example/set'] },
      issuer: [organization],
      location: 'https://harbor.example/r.json',
      name: 'Harbor',
      'data-version': '4.2.0',
    },
    provenance: {
      'origin-geography': [{ country: 'Norway' }],
      date: '2026-02-03',
      origin: [{ 'legal-name': 'Example Lighthouse Board' }],
      'generation-method': [{ code: 'feeds', 'long-description': 'Sent by harbors.' }],
    },
    use: { 'intended-purpose': [{ code: 'research', 'long-description': 'Forecasts of tides.' }], license: ['CC-BY-4.0'], ...use },
  });

test('issuers, name, versions, days and purposes of a record are kept', async () => {
  const { claims, view } = await readAlone('record.json', record({}));
  expect(view.datasets[0]?.title).toBe('Harbor');
  expect(claims.map(({ about, raw }) => [about, raw])).toEqual(
    expect.arrayContaining([
      ['owner', 'Harbor Records Trust'],
      ['owner', 'Example Lighthouse Board'],
      ['version', '4.2.0'],
      ['issued', '2026-02-03'],
      ['source', 'https://harbor.example/set'],
      ['collected', 'Sent by harbors.'],
      ['purpose', 'research: Forecasts of tides.'],
    ]),
  );
});

test.each(['storage-allowed', 'storage-forbidden', 'processing-included', 'processing-excluded'])(
  '%s is a limit that is kept',
  async (name) => {
    const { claims } = await readAlone('record.json', record({ [name]: [{ country: 'Norway' }, { country: 'Iceland' }] }));
    expect(claims).toContainEqual(
      expect.objectContaining({ about: 'license', state: 'unclear', raw: expect.stringContaining('Norway, Iceland') }),
    );
  },
);

test('a classification that is evaluated as false is no personal information', async () => {
  const said = async (evaluated: boolean) => {
    const { claims } = await readAlone('record.json', record({ classification: [{ regulation: { code: 'phi' }, evaluated }] }));
    return claims.filter(({ about }) => about === 'personal-data').length > 0;
  };
  expect([await said(true), await said(false)]).toEqual([true, false]);
});

test.each([
  'https://harbor.example/policies/signed-consent-2025.pdf',
  'http://harbor.example/informed-consent',
  'forms/participant_consent.docx',
  'www.harbor.example/consent',
  '同意书.pdf',
])('%s names a document, and is no consent', (words) => {
  expect(basisClaim(words, { path: 'x', field: 'use.consents' })).toMatchObject({ state: 'unclear', why: 'basis/address-only' });
});

test.each([
  ['https://w3id.org/dpv#Consent', 'dpv:Consent'],
  ['https://w3id.org/dpv/legal/eu/gdpr#A6-1-a', 'eu-gdpr:A6-1-a'],
  ['Informed consent, see https://harbor.example/form.pdf', 'dpv:InformedConsent'],
])('%s still is a basis', (words, term) => {
  expect(basisClaim(words, { path: 'x', field: 'use.consents' })).toMatchObject({ state: 'known', value: [{ term }] });
});
