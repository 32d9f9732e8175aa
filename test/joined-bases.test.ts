import { expect, test } from 'vitest';
import { concludeBasis } from '../src/facts/concluded/concluded-basis.js';
import type { Basis } from '../src/model/claim.js';
import type { RecordedClaim } from '../src/model/statement.js';

/** What comes of bases that several cards of a dataset state. */
function joined(...stated: Basis[]): Basis[] {
  const claims = stated.map(
    (basis, n): RecordedClaim => ({
      id: n + 1,
      about: 'basis',
      state: 'known',
      value: [basis] as never,
      raw: basis.term,
      at: { path: `${n}.md` },
      by: 'metadata',
    }),
  );
  return concludeBasis(undefined, claims, [], '2026-11-27').value ?? [];
}

const basis: Basis = { term: 'licit:cn-pipl#A13-1-1', separate: true };

test.each<[string, Basis[], Basis[]]>([
  ['stated twice, it is one', [basis, basis], [basis]],
  ['with a document and without, it is one with a document', [{ ...basis, evidence: 'a.pdf' }, basis], [{ ...basis, evidence: 'a.pdf' }]],
  ['in either order', [basis, { ...basis, evidence: 'a.pdf' }], [{ ...basis, evidence: 'a.pdf' }]],
  [
    'of two documents the first is named',
    [
      { ...basis, evidence: 'a.pdf' },
      { ...basis, evidence: 'b.pdf' },
    ],
    [{ ...basis, evidence: 'a.pdf' }],
  ],
  [
    'the order in which it is written does not count',
    [
      { term: basis.term, separate: true },
      { separate: true, term: basis.term },
    ],
    [basis],
  ],
  ['separate consent is another basis', [basis, { term: basis.term }], [basis, { term: basis.term }]],
  ['another article is another basis', [basis, { term: 'eu-gdpr:A6-1-a' }], [basis, { term: 'eu-gdpr:A6-1-a' }]],
])('the same basis: %s', (_, stated, expected) => {
  expect(joined(...stated)).toEqual(expected);
});
