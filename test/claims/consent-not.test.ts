import { describe, expect, test } from 'vitest';
import { consentRole } from '../../src/claims/consent/consent-fields.js';
import { consentStatus } from '../../src/claims/consent/consent-words.js';
import { inferRoles } from '../../src/claims/roles/roles.js';
import { listAgainst } from '../../src/facts/facts.js';
import type { Json } from '../../src/model/basics.js';
import type { Item } from '../../src/model/item.js';
import type { RecordedClaim } from '../../src/model/statement.js';

const items = (...rows: Record<string, Json>[]): Item[] =>
  rows.map((fields, index) => ({ kind: 'item', at: { path: 'a.jsonl', line: index + 1 }, fields }));

describe('no word of a person', () => {
  test('are the objects in a picture', () => {
    expect(consentRole('objects')).toBeUndefined();
    const boxes = items(...[1, 2, 3].map((id) => ({ id, image: `${id}.jpg`, objects: [{ bbox: [0, 0, 1, 1], label: 'boat' }] })));
    expect(inferRoles(boxes).roles.objection).toEqual([]);
    const listed = items(...[1, 2, 3].map((id) => ({ id, objection: [{ box: id }] })));
    expect(inferRoles(listed).roles.objection).toEqual([]);
  });

  test('but an objection in a field of its own is', () => {
    expect(inferRoles(items({ id: 1, text: 'a', objection: 'yes' }, { id: 2, text: 'b', objection: 'no' })).roles.objection).toEqual([
      'objection',
    ]);
    expect(consentRole('userobjects')).toEqual({ role: 'objection' });
  });

  test.each([
    'Datasets are de-identified and do not require ethics approval.',
    'This study does not need approval of a review board',
    'Consent is not required',
  ])('is that none is asked for: %s', (words) => expect(consentStatus(words)?.against ?? []).toEqual([]));

  test('is what a card says of the approval of a board', () => {
    const claim = (field: string, raw: string): RecordedClaim => ({
      id: 1,
      about: 'basis',
      state: 'unclear',
      raw,
      at: { path: 'dataset_description.json', field },
      by: 'metadata',
    });
    expect(listAgainst([claim('EthicsApprovals', 'Approval was denied by the first board')]).against).toEqual([]);
    expect(listAgainst([claim('consent', 'withdrawn by all speakers')]).against).toEqual(['withdrawn']);
  });
});
