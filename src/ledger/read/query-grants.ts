import { grantState } from '../../model/grant-state.js';
import type { Statement } from '../../model/statement.js';
import type { GrantView } from '../../model/views.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import type { AsOf } from './as-of.js';
import { Queries } from './queries.js';

/** The grants among the statements of a run, each as it stood on the day of the judging and with the items it covers. */
export function grantViews(db: Db, at: AsOf, statements: readonly Statement[]): GrantView[] {
  const grants = statements.filter((statement) => statement.kind === 'grant');
  if (grants.length === 0) return [];
  const queries = new Queries(at);
  const items = new Map(sqlite(db).prepare(queries.grants()).raw().all() as [string, number][]);
  return grants.map(({ value: grant }) => ({
    grant,
    state: grantState(grant, at.asOf),
    items: items.get(grant.id) ?? 0,
    query: queries.grant(grant.id),
  }));
}
