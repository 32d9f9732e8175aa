import { grantState } from '../grants.js';
import type { GrantView, Statement } from '../model.js';
import type { Db } from './open.js';
import { Queries } from './queries.js';
import type { AsOf } from './query.js';

/** The grants among the statements of a run, each as it stood on the day of the judging and with the items it takes in. */
export function grantViews(db: Db, at: AsOf, statements: readonly Statement[]): GrantView[] {
  const queries = new Queries(at);
  return statements
    .filter((statement) => statement.kind === 'grant')
    .map(({ value: grant }) => {
      const query = queries.grant(grant.id);
      return { grant, state: grantState(grant, at.asOf), items: (db.prepare(query).pluck().get() as number | null) ?? 0, query };
    });
}
