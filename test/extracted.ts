/** Extracts of documents for tests: what somebody who may attest took out of them. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { type ExtractKey, extractKeys } from '../src/claims/documents/extract-kinds.js';
import type { HeldExtract } from '../src/model/evidence.js';

/** Extracts of these kinds that hold. */
export function extracted(...kinds: readonly string[]): HeldExtract[] {
  return kinds.map((kind) => ({ id: kind, kind, standing: 'shown', found: 1, of: 1 }));
}

/** A value that fits each kind of key, as a truthful clerk writes it who finds nothing against. */
export const fitting: Readonly<Record<ExtractKey['is'], string | string[]>> = {
  party: 'the rights holder',
  provider: 'Acme AI',
  uses: ['all'],
  purposes: ['all'],
  barred: 'none',
  from: 'open',
  until: 'open',
  day: '2026-01-01',
  outcome: 'positive',
  no: 'no',
  count: '1',
  share: '99',
  license: 'MIT',
  words: 'as it says',
};

/** The files of answers on a document: one for each kind, with values that fit but for those given. */
export function answersOn(
  path: string,
  content: string | Uint8Array,
  kinds: readonly string[],
  about: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string | string[]>> = {},
): Record<string, string> {
  const digest = createHash('sha256').update(content).digest('hex');
  const subject = about.dataset ?? about.host ?? 'as it says';
  return Object.fromEntries(
    kinds.map((kind, n) => [
      `.licit/answers/${path.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${n}.yaml`,
      stringify({
        answer: 'evidence',
        kind,
        about,
        document: { path, sha256: digest, bytes: Buffer.byteLength(content) },
        says: Object.fromEntries(
          Object.entries(extractKeys(kind)!).map(([name, { is }]) => [
            name,
            {
              value: given[name] ?? (name === 'target' ? subject : fitting[is]),
              // What has to be in the words of a text is said by its first ones.
              ...(typeof content === 'string' && { words: content.slice(0, 60).replace(/\s+\S*$/, '') }),
            },
          ]),
        ),
        by: 'K. Lee',
        on: '2026-01-02',
      }),
    ]),
  );
}
