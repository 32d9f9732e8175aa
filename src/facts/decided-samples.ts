/** What spot checks that were decided say of their items. */
import type { SamplePurpose } from '../model/sample.js';
import type { SampleFileStatement, SampleStatement, Statement } from '../model/statement.js';

/** The decisions of a purpose that count: of each scope the last one. One of a part of its scope, were it accepted, does not undo that all of it was rejected. */
export function decidedLast(statements: readonly Statement[], purpose: SamplePurpose): SampleStatement[] {
  const last = new Map<string, SampleStatement>();
  for (const statement of statements) {
    if (statement.kind !== 'sample' || statement.value.purpose !== purpose) continue;
    const { dataset = '', host = '', path = '' } = statement.scope;
    const scope = JSON.stringify([dataset, host, path]);
    const before = last.get(scope);
    const { outcome, partial } = statement.value;
    if (before?.value.outcome === 'rejected' && outcome === 'accepted' && partial) continue;
    // Statements come in the order in which they were recorded.
    last.set(scope, statement);
  }
  return [...last.values()];
}

/** How a fact names a spot check that it rests on. */
export function sampleOrigin({ value }: SampleStatement): string {
  return `spot check ${value.plan}, draw ${value.draw}, decided ${value.on}`;
}

/** The decisions of a purpose that files state and this ledger did not make, as far as nothing later took their place: of each plan the last draw; of each scope one that rejects until a later one accepts all of it. */
export function filedLast(statements: readonly Statement[], purpose: SamplePurpose): SampleFileStatement[] {
  const own = statements.filter((one) => one.kind === 'sample').filter(({ value }) => value.purpose === purpose);
  const filed = statements.filter((one) => one.kind === 'sample-file').filter(({ value }) => value.purpose === purpose);
  return filed.filter(
    (one) =>
      // A file accepts nothing that this ledger rejects: the last decision of its own counts beside it.
      ![...own, ...filed].some((other) => other !== one && scopeName(other) === scopeName(one) && takesPlace(other, one)),
  );
}

function scopeName({ scope: { dataset = '', host = '', path = '' } }: SampleStatement | SampleFileStatement): string {
  return JSON.stringify([dataset, host, path]);
}

/** Whether a decision took the place of one in a file: a later draw of its plan, or another plan on a later day. */
function takesPlace(other: SampleStatement | SampleFileStatement, { value }: SampleFileStatement): boolean {
  const { plan, draw, on, outcome, partial } = other.value;
  // One of a part of the items does not undo that all of them were rejected.
  if (value.outcome === 'rejected' && outcome === 'accepted' && partial) return false;
  if (plan === value.plan) return draw > value.draw || (draw === value.draw && other.kind === 'sample');
  return value.outcome === 'accepted' ? on >= value.on : on > value.on;
}

/** Why what a file says was accepted is not known. */
export const FILED = 'a file says that another ledger accepted it, which is not counted again here';

/** How a fact names a decision that a file states. */
export function filedOrigin({ value, at }: SampleFileStatement): string {
  return `${at.path}: spot check ${value.plan}, draw ${value.draw}, decided ${value.on} in another ledger`;
}

/** Whether a decision speaks of all items of its scope: none was added since, and no other draw of them was left undecided. */
export function speaksOfAll({ value: { partial, newer = 0, open = 0 } }: SampleStatement): boolean {
  return partial === undefined && newer === 0 && open === 0;
}

/** So many items without a find say with 95 % confidence that less than one in a hundred holds some (0.99^299 < 0.05). */
const ENOUGH = 299;

/** The last spot checks for which people looked at enough items, or at all, and found none of what they looked for. */
export function sampledClean(statements: readonly Statement[], purpose: 'personal-data' | 'sensitive-data'): SampleStatement[] {
  const decided = decidedLast(statements, purpose);
  const all = [...decided, ...filedLast(statements, purpose)];
  if (all.some(({ value }) => value.outcome === 'rejected')) return [];
  return decided.filter(
    (one) => one.value.bad === 0 && one.value.checked >= Math.min(ENOUGH, one.value.population.items) && speaksOfAll(one),
  );
}
