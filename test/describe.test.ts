import { describe, expect, test } from 'vitest';
import { describeCard, describer } from '../src/claims/describe.js';
import { inferRoles } from '../src/claims/roles/roles.js';
import { licenseOf } from '../src/license/statements/license-fields.js';
import type { Json, Place } from '../src/model/basics.js';
import type { Description } from '../src/model/claim.js';
import type { About, Card, Item, Saying } from '../src/model/item.js';
import { reason } from '../src/text/reasons/reason.js';

const at = (field: string): Place => ({ path: 'list.jsonl', field });

function item(fields: Record<string, Json>): Item {
  return { kind: 'item', at: { path: 'list.jsonl', line: 1 }, fields };
}

/** Describes rows with the roles that are inferred from them. */
function said(...rows: Record<string, Json>[]): Description[] {
  const items = rows.map(item);
  return items.map(describer('list.jsonl', inferRoles(items).roles));
}

function one(row: Record<string, Json>): Description {
  return said(row)[0]!;
}

describe('a row of a list of images', () => {
  const row = {
    id: 'a1',
    url: 'https://Images.Example.com:8080/a1.jpg',
    caption: 'a red house',
    license: 'CC-BY-4.0',
    author: 'Somebody',
    date: '2021/3/4',
  };

  test('states source, license, owner and date, each with its field', () => {
    expect(one(row)).toMatchObject({
      key: 'a1',
      url: row.url,
      host: 'images.example.com',
      owner: 'Somebody',
      collected: '2021-03-04',
      source: { state: 'known', value: { url: row.url, host: 'images.example.com', owner: 'Somebody' }, raw: row.url, at: at('url') },
      license: { state: 'known', value: 'CC-BY-4.0', raw: 'CC-BY-4.0', at: at('license') },
      basis: { state: 'missing' },
      reservations: { state: 'missing' },
    });
  });

  test('the same words in the same field are the same claim object', () => {
    const [first, second] = said(row, { ...row, id: 'a2' });
    expect(first!.license).toBe(second!.license);
    expect(first!.basis).toBe(second!.basis);
    expect(first!.reservations).toBe(second!.reservations);
  });

  test('a key that the format gives outranks the id column', () => {
    const items = [{ ...item(row), key: 'k' }];
    expect(describer('list.jsonl', inferRoles(items).roles)(items[0]!).key).toBe('k');
  });
});

describe('silence', () => {
  test('is missing, with the fields that were looked in', () => {
    const said = one({ license: null, url: 'n/a', consent: '' });
    expect(said.license).toEqual({ state: 'missing', raw: 'null', lookedIn: ['license'] });
    expect(said.source).toMatchObject({ state: 'missing', raw: 'n/a' });
    expect(said.basis).toEqual({ state: 'missing', raw: '', lookedIn: ['consent'] });
  });

  test('without any field for it, the names that were looked for are said', () => {
    const { license, basis } = one({ x: 1 });
    expect(license).toEqual({ state: 'missing', lookedIn: ['license', 'rights', '许可证', '授权'] });
    expect(basis).toMatchObject({ state: 'missing', lookedIn: expect.arrayContaining(['consent', '授权依据']) });
  });

  test.each(['[More Information Needed]', 'None', 'n/a', 'todo', '-', '?', 'null', ''])('%j is no license', (words) => {
    expect(one({ license: words }).license).toEqual({ state: 'missing', raw: words, lookedIn: ['license'] });
  });
});

describe('licenses of one item', () => {
  test('a name and a URL that agree are one', () => {
    expect(one({ license: 'CC BY 4.0', license_url: 'https://creativecommons.org/licenses/by/4.0/' }).license).toMatchObject({
      state: 'known',
      value: 'CC-BY-4.0',
    });
  });

  test('a name and a URL that differ are a conflict, with both', () => {
    const { license } = one({ license: 'CC BY-ND 2.0', license_url: 'http://creativecommons.org/licenses/by/3.0/' });
    expect(license).toMatchObject({
      state: 'conflict',
      claims: [{ at: at('license') }, { state: 'known', value: 'CC-BY-3.0', at: at('license_url') }],
    });
  });

  test('the host of an address beside a license limits nothing', () => {
    const beside = { License: 'CC BY 4.0', 'License URL': 'https://repository.example.sa/items/1' };
    expect(licenseOf(beside, { path: 'list.json' }, ['Licenses'])).toMatchObject({ state: 'known', value: 'CC-BY-4.0' });
  });

  test("DataCite's own example: NoDerivs beside a by/3.0 URI is a conflict whether or not the name is recognized", () => {
    expect(one({ license: 'NoDerivs 2.0', license_url: 'http://creativecommons.org/licenses/by/3.0/' }).license.state).toBe('conflict');
  });

  test('a URL completes a name that gives the family only, as at Flickr', () => {
    expect(one({ licensename: 'Attribution License', licenseurl: 'http://creativecommons.org/licenses/by/2.0/' }).license).toMatchObject({
      value: 'CC-BY-2.0',
    });
  });

  test('a URL completes a name that says too little', () => {
    expect(one({ license: 'other', license_url: 'https://creativecommons.org/licenses/by/4.0/' }).license).toMatchObject({
      state: 'known',
      value: 'CC-BY-4.0',
    });
  });

  test('several licenses of one file bind together', () => {
    expect(one({ max_stars_repo_licenses: ['MIT', 'Apache-2.0'] }).license).toEqual({
      state: 'known',
      value: 'Apache-2.0 AND MIT',
      raw: 'MIT, Apache-2.0',
      at: at('max_stars_repo_licenses'),
    });
    expect(one({ license: "['MIT', 'MIT']" }).license).toMatchObject({ state: 'known', value: 'MIT' });
    expect(one({ license: '["MIT", "no idea at all"]' }).license).toMatchObject({ state: 'unclear' });
    expect(one({ license: [] }).license).toMatchObject({ state: 'missing', raw: '[]' });
  });

  test('one listed license that says nothing leaves the list unclear', () => {
    expect(one({ license: ['MIT', 'unknown'] }).license).toMatchObject({
      state: 'unclear',
      why: reason('license/some-silent', { silent: 1, count: 2 }),
    });
  });

  test('a number that stands for a license elsewhere is stated, not understood', () => {
    expect(one({ license: 3 }).license).toMatchObject({ state: 'unclear', raw: '3' });
  });

  test('an object with name and URL is read', () => {
    expect(one({ license: { name: 'MIT', url: 'https://opensource.org/licenses/MIT' } }).license).toMatchObject({
      state: 'known',
      value: 'MIT',
    });
  });

  test('a license text is kept by its beginning only', () => {
    const { license } = one({ license: `All of this is a very long text. ${'x '.repeat(5_000)}` });
    expect('raw' in license && license.raw!.length).toBeLessThan(1_100);
  });
});

describe('sources', () => {
  test.each(['https://', 'images/1.jpg', 'https://exa mple.com'])('%s does not parse', (url) => {
    expect(describer('a.csv', inferRoles([item({ url })]).roles)(item({ url })).source).toMatchObject({
      state: 'unclear',
      raw: url,
      at: { field: 'url' },
    });
  });

  test('a page stands in where the URL says nothing', () => {
    expect(one({ url: '', page_url: 'https://example.com/p' })).toMatchObject({
      url: 'https://example.com/p',
      host: 'example.com',
      source: { at: at('page_url') },
    });
  });

  test('a name is a source', () => {
    expect(one({ 来源: '示例网' }).source).toMatchObject({ state: 'known', value: { name: '示例网' } });
  });

  test('a name beside a URL is kept', () => {
    expect(one({ url: 'https://example.com/a', source: 'wiki' }).source).toMatchObject({
      state: 'known',
      value: { host: 'example.com', name: 'wiki' },
    });
  });
});

describe('basis and reservations', () => {
  test('consent that was withdrawn contradicts the basis beside it', () => {
    expect(one({ legal_basis: 'consent', consent_status: 'withdrawn' }).basis).toMatchObject({
      state: 'conflict',
      why: reason('basis/consent-ended'),
    });
  });

  test('bases of two laws stand side by side', () => {
    expect(one({ gdpr_basis: 'legitimate interest', pipl_basis: '单独同意' }).basis).toMatchObject({
      state: 'known',
      value: [{ term: 'dpv:LegitimateInterest' }, { term: 'licit:SeparateConsent' }],
    });
  });

  test('a refusal in one field stands beside a permission in another', () => {
    expect(one({ noai: true, tdm_reservation: '0' }).reservations).toMatchObject({
      state: 'known',
      value: { 'ai-training': 'disallowed', 'data-mining': 'allowed' },
    });
  });
});

test('nothing in a field throws', () => {
  const odd: Json[] = [
    {},
    [],
    [[[]]],
    [null],
    { name: { name: {} } },
    1e308,
    false,
    '\u0000',
    '\ud800',
    'x'.repeat(100_000),
    ['a', { b: 1 }],
  ];
  for (const value of odd) {
    for (const name of ['id', 'url', 'source', 'license', 'license_url', 'author', 'date', 'consent', 'noai', 'text']) {
      const roles = inferRoles([item({ [name]: 'x' })]).roles;
      roles.id.length || Object.assign(roles, { id: ['id'] });
      expect(describer('a', { ...roles, collected: ['date'] })(item({ [name]: value }))).toBeDefined();
    }
  }
});

describe('a card', () => {
  function card(...says: [About, string, Saying['by']?][]): Card {
    return {
      kind: 'card',
      at: { path: 'README.md' },
      says: says.map(([about, raw, by]) => ({ about, raw, at: { path: 'README.md', field: about }, by: by ?? 'metadata' })),
    };
  }
  const claims = (...says: [About, string, Saying['by']?][]) =>
    describeCard(card(...says)).map(({ about, claim }) => ({ about, ...claim }));

  test('several licenses in the front matter are one claim each', () => {
    expect(claims(['license', 'cc-by-4.0'], ['license', 'mit'])).toMatchObject([
      { about: 'license', state: 'known', value: 'CC-BY-4.0' },
      { about: 'license', state: 'known', value: 'MIT' },
    ]);
  });

  test.each([
    ['The dataset is released under the [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) license.', ['CC-BY-4.0']],
    ['Licensed under the MIT License.', ['MIT']],
    ['The code is licensed under the MIT License, and the data under Creative Commons Attribution 4.0 International.', ['CC-BY-4.0']],
    ['本数据集采用《CC BY 4.0》许可协议发布。', ['CC-BY-4.0']],
    ['mit', ['MIT']],
    ['The annotations are available under CC BY 4.0. The images are licensed under CC-BY-NC-4.0.', ['CC-BY-4.0', 'CC-BY-NC-4.0']],
    ['The data is not licensed under the MIT license.', []],
    ['Made available under the Creative Commons Attribution-ShareAlike license (CC BY SA 3.0), by the MIT Media Lab.', ['CC-BY-SA-3.0']],
    [
      'Usage of the collection is restricted to non-commercial research purposes only. Copyright belongs to the holders named in each of its files.',
      ['LicenseRef-custom-noncommercial'],
    ],
  ])('a license section: %s', (words, expected) => {
    const known = claims(['license', words, 'section']).flatMap((claim) => (claim.state === 'known' ? [claim.value] : []));
    expect(known).toEqual(expected);
  });

  test('a license section that names none is unclear, and a placeholder is missing', () => {
    expect(
      claims([
        'license',
        'The legal status of the posts that the collection was drawn from is a matter of debate, and the makers of this card could not settle it.',
        'section',
      ]),
    ).toMatchObject([{ state: 'unclear' }]);
    expect(claims(['license', '[More Information Needed]', 'section'])).toEqual([
      { about: 'license', state: 'missing', raw: '[More Information Needed]', lookedIn: ['license'] },
    ]);
  });

  test('source, owner, size and labeling are kept', () => {
    expect(
      claims(
        ['source', '[site](https://Example.com/data)'],
        ['owner', 'Somebody'],
        ['size', '1,000'],
        ['labeling', 'crowdsourced'],
        ['derived-from', 'wikipedia'],
      ),
    ).toMatchObject([
      { about: 'source', state: 'known', value: { url: 'https://Example.com/data', host: 'example.com' } },
      { about: 'owner', state: 'known', value: 'Somebody' },
      { about: 'size', state: 'known', value: 1000 },
      { about: 'labeling', state: 'known', value: 'crowdsourced' },
      { about: 'derived-from', state: 'known', value: 'wikipedia' },
    ]);
  });

  test.each([
    ['The dataset does not contain any personal information.', 'known', 'none'],
    ['本数据集不包含个人信息。', 'known', 'none'],
    ['The corpus contains names and e-mail addresses of users.', 'known', 'some'],
    ['It includes no personal information, but may contain usernames.', 'known', 'some'],
    ['No personal information, unless a contributor added some.', 'unclear', undefined],
    ['We follow the guidelines of our institution.', 'unclear', undefined],
    ['The recordings hold medical records of 500 patients.', 'known', 'some'],
  ])('personal data: %s', (words, state, value) => {
    const [claim] = claims(['personal-data', words, 'section']);
    expect(claim!.state).toBe(state);
    expect('value' in claim! ? claim.value : undefined).toBe(value);
  });

  test.each<[string, Saying['by'], string[]]>([
    ['It contains medical records. Names were removed. Ethnic origin is included.', 'section', ['health', 'ethnic-origin']],
    ['数据集包含患者的病历和基因信息。', 'section', ['health', 'genetic']],
    ['Health data', 'metadata', ['health']],
    ['https://w3id.org/dpv/dpv-pd#HealthRecord', 'metadata', ['health']],
    ['https://w3id.org/dpv/dpv-pd#GPSCoordinate', 'metadata', ['whereabouts']],
    ['https://w3id.org/dpv/dpv-pd#Gender', 'metadata', []],
    ['It contains no health data.', 'section', []],
    ['It includes toxic content about religion and usernames.', 'section', []],
    ['Religion is a common subject of debate.', 'section', []],
  ])('sensitive categories of personal data: %s', (words, by, names) => {
    const stated = claims(['personal-data', words, by]).flatMap((claim) => (claim.state === 'known' ? [claim.value] : []));
    expect(stated.filter((value) => value !== 'some' && value !== 'none')).toEqual(names);
  });

  test('a category is stated by the sentence that names it', () => {
    const said = claims(['personal-data', 'It contains usernames. It includes health records of people.', 'section']);
    expect(said.find(({ state, ...claim }) => state === 'known' && 'value' in claim && claim.value === 'health')).toMatchObject({
      raw: 'It includes health records of people.',
    });
  });

  test('a basis is claimed only when the text states one', () => {
    const basis = (words: string) => claims(['personal-data', words, 'section']).find((claim) => claim.about === 'basis');
    expect(basis('Written informed consent was obtained from all participants.')).toMatchObject({
      state: 'known',
      value: [{ term: 'dpv:InformedConsent' }],
    });
    expect(basis('Consent was not obtained from the users.')).toBeUndefined();
    expect(basis('The data contains tweets.')).toBeUndefined();
    expect(claims(['basis', 'Approved by the ethics board of the faculty.', 'section'])).toMatchObject([
      { about: 'basis', state: 'unclear' },
    ]);
  });

  test('each claim keeps who said it and where', () => {
    expect(describeCard(card(['license', 'mit']))[0]).toMatchObject({ by: 'metadata', at: { path: 'README.md', field: 'license' } });
  });
});
