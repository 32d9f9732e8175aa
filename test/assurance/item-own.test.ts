/** The law that what an item says of itself is not replaced by what is said of more than it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceKinds } from '../../src/claims/source/source.js';
import { concludeGenerated, concludeSource } from '../../src/facts/facts.js';
import type { Json } from '../../src/model/basics.js';
import type { Generated, SourceKind } from '../../src/model/claim.js';
import type { Evidence } from '../../src/model/evidence.js';
import type { Declaration, RecordedClaim, Statement } from '../../src/model/statement.js';
import { silentProfile } from '../silent-profile.js';

const asOf = '2026-01-01T00:00:00Z';
const at = { path: 'licit.yaml', line: 1 };

const family = fc.constantFrom('GPT and other models (OpenAI)', 'Claude (Anthropic)', 'DeepSeek-R1 and later (DeepSeek)');
const name = fc.constantFrom(
  'in-house generator',
  'GPT-4',
  'DeepSeek-R1',
  'Qwen2.5-72B',
  'unknown',
  'n/a',
  'internet',
  'our crawl',
  '无',
  'wikipedia',
);
const evidence = fc.constantFrom<Evidence[] | undefined>(
  undefined,
  [],
  [{ path: 'ev/a.pdf', sha256: '00', present: true }],
  [{ path: 'ev/b.pdf', present: false }],
);
const declarations = fc.array(
  fc.record(
    {
      kind: fc.constantFrom(...(Object.keys(sourceKinds) as SourceKind[])),
      name,
      url: fc.constantFrom('https://example.org/data', 'n/a'),
      owner: name,
      evidence,
    },
    { requiredKeys: [] },
  ),
  { maxLength: 4 },
);
const claims = fc.array(
  fc.oneof(
    family.map(
      (one): Partial<RecordedClaim> => ({
        about: 'generated-by',
        value: { generated: true, families: [one], other: false } as unknown as Json,
      }),
    ),
    fc.constant<Partial<RecordedClaim>>({
      about: 'generated-by',
      value: { generated: false, families: [], other: false } as unknown as Json,
    }),
    name.map((value): Partial<RecordedClaim> => ({ about: 'derived-from', value })),
    fc.constant<Partial<RecordedClaim>>({ about: 'source', value: { url: 'https://example.net/', host: 'example.net' } }),
  ),
  { maxLength: 4 },
);

function statementsOf(sources: readonly Declaration['source'][]): Statement[] {
  return sources.map(
    (source, id) => ({ id, kind: 'declaration', scope: {}, at, value: { scope: {}, at, source } }) as unknown as Statement,
  );
}

function recorded(parts: readonly Partial<RecordedClaim>[]): RecordedClaim[] {
  return parts.map((part, id) => ({ id, state: 'known', raw: 'words', at, by: 'metadata', ...part }) as RecordedClaim);
}

test('no declaration and no card changes the model that an item names', () => {
  fc.assert(
    fc.property(family, declarations, claims, (own, sources, said) => {
      const value: Generated = { generated: true, families: [own], other: false };
      const item = silentProfile({ generator: { state: 'known', field: 'model', raw: 'm', value: value as unknown as Json } });
      const concluded = concludeGenerated(item, recorded(said), statementsOf(sources), asOf);
      expect(concluded).toMatchObject({ generated: true, value: { families: [own], other: false } });
    }),
  );
});

test('a model that a card names is left out only for another model that is known and shown', () => {
  fc.assert(
    fc.property(family, declarations, (said, sources) => {
      const card = recorded([{ about: 'generated-by', value: { generated: true, families: [said], other: false } as unknown as Json }]);
      const { generated, value } = concludeGenerated(undefined, card, statementsOf(sources), asOf);
      expect(generated).toBe(true);
      if (!value!.families.includes(said)) expect(value!.families.length).toBeGreaterThan(0);
    }),
  );
});

test("no declaration replaces an item's own source, and every declared kind but unknown is kept", () => {
  fc.assert(
    fc.property(declarations, claims, (sources, said) => {
      const concluded = concludeSource(silentProfile({ source: true }), recorded(said), statementsOf(sources), asOf);
      expect(concluded.state).toBe('known');
      expect(concluded.voices[0]!.who).toBe('item');
      const kinds = sources.map(({ kind }) => kind).filter((kind) => kind !== undefined && kind !== 'unknown');
      if (kinds.length > 0) expect(concluded.kind).toBe(kinds.at(-1));
    }),
  );
});

test('to take a document away never makes a source known, own work or shown', () => {
  fc.assert(
    fc.property(declarations, fc.boolean(), (sources, own) => {
      const item = silentProfile({ source: own });
      const withAll = concludeSource(item, [], statementsOf(sources), asOf);
      const without = concludeSource(item, [], statementsOf(sources.map(({ evidence: _, ...rest }) => rest)), asOf);
      expect(without.documents).toEqual([]);
      expect(without.state === 'known' && withAll.state !== 'known').toBe(false);
      expect(withAll.kindAlone && !without.kindAlone).toBe(false);
    }),
  );
});
