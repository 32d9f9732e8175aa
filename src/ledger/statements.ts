import type { DecisionOnFile, SampleDecision } from '../model/sample.js';
import type {
  Declaration,
  DismissalOnRecord,
  Grant,
  ListOnRecord,
  ReadingOnRecord,
  RegisterOnRecord,
  Statement,
} from '../model/statement.js';

/** A row of `statement`, without who said it. */
export interface StatementRow {
  id: number;
  kind: Statement['kind'];
  scope: string;
  value: string;
  path: string;
  line: number | null;
  valid_from: string | null;
  valid_until: string | null;
}

/** Begins a query for statements. */
export const STATEMENTS = 'select id, kind, scope, value, path, line, valid_from, valid_until from statement';

/** Statements as the judging and the reports have them. */
export function statementRows(rows: readonly StatementRow[]): Statement[] {
  // What people accept says nothing of data.
  const said = rows.filter(
    ({ kind }) =>
      kind === 'declaration' ||
      kind === 'grant' ||
      kind === 'sample' ||
      kind === 'sample-file' ||
      kind === 'register' ||
      kind === 'dismissal' ||
      kind === 'reading' ||
      kind === 'list',
  );
  return said.map((row): Statement => {
    const scope = JSON.parse(row.scope) as Statement['scope'];
    const at = { path: row.path, ...(row.line !== null && { line: row.line }) };
    const stated = {
      id: row.id,
      scope,
      at,
      ...(row.valid_from !== null && { validFrom: row.valid_from }),
      ...(row.valid_until !== null && { validUntil: row.valid_until }),
    };
    const value: unknown = JSON.parse(row.value);
    if (row.kind === 'sample') return { ...stated, kind: row.kind, value: value as SampleDecision };
    if (row.kind === 'sample-file') return { ...stated, kind: row.kind, value: value as DecisionOnFile };
    if (row.kind === 'register') return { ...stated, kind: row.kind, value: value as RegisterOnRecord };
    if (row.kind === 'list') return { ...stated, kind: row.kind, value: value as ListOnRecord };
    if (row.kind === 'reading') return { ...stated, kind: row.kind, value: value as ReadingOnRecord };
    if (row.kind === 'dismissal') return { ...stated, kind: row.kind, value: value as DismissalOnRecord };
    return row.kind === 'grant'
      ? { ...stated, kind: row.kind, value: { ...(value as Grant), scope, at } }
      : { ...stated, kind: row.kind, value: { ...(value as Declaration), scope, at } };
  });
}
