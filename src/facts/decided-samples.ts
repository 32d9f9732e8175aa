/** What spot checks that were decided say of their items. */
import type { SamplePurpose } from '../model/sample.js';
import type { SampleStatement, Statement } from '../model/statement.js';

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
