import { describe, expect, test } from 'vitest';
import { concludeSource } from '../../src/facts/facts.js';
import { listedSource, unansweredSource } from '../../src/facts/listed-origin.js';
import { listedHost, shadowLibraryNamed } from '../../src/lists/hosts/listed-hosts.js';
import type { HeldExtract } from '../../src/model/evidence.js';
import type { GrantStatement, Profile } from '../../src/model/statement.js';
import { extracted } from '../extracted.js';
import { scanned } from '../licenses-of-items.js';

const TEXT = 'A text on boats and harbors that nobody claims anything of.';
const row = (fields: object): string => `${JSON.stringify({ text: TEXT, ...fields })}\n`;

/** By item: whether the rule on shadow libraries is unmet, and whether commercial use is permitted. */
async function judged(files: Record<string, string>): Promise<[string | undefined, unknown][]> {
  const { items } = await scanned(files);
  return items.map(({ verdicts, facts }) => [
    verdicts.find(({ rule }) => rule === 'source/shadow-library')?.verdict,
    facts.get('license.permits.commercial')?.value,
  ]);
}

describe('a shadow library', () => {
  test('is told by registrable domain, never by a part of a label', () => {
    expect(listedHost('libgen.is')?.kind).toBe('shadow-library');
    expect(listedHost('a.b.libgen.co.uk')?.kind).toBe('shadow-library');
    expect(listedHost('libgen.is.example.com')).toBeUndefined();
    expect(listedHost('notlibgen.is')).toBeUndefined();
    expect(listedHost('books.google.com')?.kind).toBe('book-store');
    expect(listedHost('google.com')).toBeUndefined();
  });

  test('is told by name where the words do not say that it was left out', () => {
    for (const name of ['LibGen', 'Library Genesis', 'sci-hub', 'Z-Library', "Anna's Archive", 'the_pile_books3', 'books3', 'Bibliotik'])
      expect(shadowLibraryNamed(name), name).toBeDefined();
    for (const name of ['everything but books3 (removed)', 'zlib', 'library', 'notebooks3', 'general books'])
      expect(shadowLibraryNamed(name), name).toBeUndefined();
  });

  test('leaves nothing permitted, whatever license stands beside it', async () => {
    const license = 'cc0-1.0';
    expect(
      await judged({
        'items.jsonl':
          row({ source: 'LibGen', license }) +
          row({ url: 'https://sci-hub.se/10.1000/1', license }) +
          row({ url: 'https://boats.example/1', license, file: 'Some Title (z-lib.org).epub' }) +
          row({ url: 'https://boats.example/x/Some%20Title%20(z-lib.org).epub', license }) +
          row({ download_link: 'https://libgen.is/book/1', license }) +
          row({ url: 'https://boats.example/2', license }),
      }),
    ).toEqual([
      ['unmet', undefined],
      ['unmet', undefined],
      ['unmet', undefined],
      ['unmet', undefined],
      ['unmet', undefined],
      ['not-applicable', true],
    ]);
  });

  test('that the card names as what the data was made from is one, too', async () => {
    const card = '---\nlicense: cc0-1.0\nsource_datasets:\n- the_pile_books3\n---\n# Boats\n';
    expect(await judged({ 'README.md': card, 'items.jsonl': row({ id: 1 }) })).toEqual([['unmet', undefined]]);
  });

  test('is answered by an agreement for these items that a person took out of its document, and not by one that somebody only names', async () => {
    const profile = { ...emptyProfile, seen: [{ kind: 'ip/shadow-library', confidence: 'certain' as const }] };
    const listed = (extracts: HeldExtract[] | undefined) => {
      const held = { inForce: [grantWith(extracts)], unread: [], idle: [] };
      return listedSource({ profile, claims: [] }, concludeSource(profile, [], [], '2026-12-01'), held);
    };
    expect(unansweredSource(listed(undefined)).map(({ name }) => name)).toEqual(['source:shadow-library']);
    expect(unansweredSource(listed(extracted('robots')))).toHaveLength(1);
    expect(unansweredSource(listed(extracted('contract')))).toEqual([]);
    const files = { 'items.jsonl': row({ source: 'LibGen', license: 'cc0-1.0' }), 'contract.txt': 'Licensed under CC0.' };
    const declared =
      'declarations:\n  - path: "**"\n    source: { kind: self-produced, evidence: [contract.txt] }\n    license: { expression: MIT, evidence: [contract.txt] }\n';
    expect(await judged({ ...files, 'licit.yaml': declared })).toEqual([['unmet', undefined]]);
  });
});

const emptyProfile: Profile = {
  license: { state: 'known', value: 'CC0-1.0' },
  basis: { state: 'missing' },
  reservations: { state: 'missing' },
  source: true,
  owner: false,
  collected: false,
  seen: [],
  notLooked: [],
  labeled: false,
};

function grantWith(extracts: HeldExtract[] | undefined): GrantStatement {
  const evidence = { path: 'contract.txt', present: true, recorded: { sha256: '0'.repeat(64), bytes: 1 }, ...(extracts && { extracts }) };
  const scope = { path: 'items.jsonl' };
  const value = {
    id: 'a',
    from: 'the rights holder',
    scope,
    allow: ['train' as const],
    until: '2099-01-01',
    evidence,
    at: { path: 'a.yaml' },
  };
  return { id: 1, kind: 'grant', scope, at: { path: 'a.yaml' }, value };
}
