/** The run that a question is asked of, and what is in force at it. */

import type { Json } from '../../model/basics.js';
import type { PartOf } from '../../model/item.js';
import type { Snapshot } from '../../model/snapshot.js';
import { keptReason } from '../../text/reasons/reason.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';

/** A run to look at: its number, and the judging that goes with it. */
export interface AsOf {
  run: number;
  judging: number;
  asOf: string;
}

/** Finds the run that a person means: a number, a date (the last run that ended by then), or the last one. Undefined when there is none. */
export function findRun(db: Db, which?: string): AsOf | undefined {
  const columns = `select run.id as run, run.judging, judging.as_of as asOf
    from run join judging on judging.id = run.judging`;
  const found = (where: string, ...values: unknown[]): AsOf | undefined =>
    sqlite(db)
      .prepare(`${columns} ${where} order by run.id desc limit 1`)
      .get(...values) as AsOf | undefined;
  if (which === undefined) return found('');
  if (/^#?\d+$/.test(which)) return found('where run.id = ?', Number(which.replace('#', '')));
  // A day means its end.
  const until = /^\d{4}-\d{2}-\d{2}$/.test(which) ? `${which}T23:59:59.999Z` : which;
  return found('where run.finished <= ?', until);
}

/** All runs, in order: number, and when each ended. */
export function allRuns(db: Db): { id: number; finished: string }[] {
  return sqlite(db).prepare('select id, finished from run order by id').all() as { id: number; finished: string }[];
}

/** The version of licit that recorded a run. */
export function recordedBy(db: Db, run: number): string {
  return sqlite(db).prepare('select licit from run where id = ?').pluck().get(run) as string;
}

/** SQL for rows in force in a run; the run's number goes in twice. */
export function inForce(table: string): string {
  return `${table}.since <= :run and (${table}.until is null or ${table}.until > :run)`;
}

/** SQL: no statement names the host of this row of `host_tally`. What is named is gathered once: to look for each host among all cases took longer than all else. */
export function isUnnamed(table: string): string {
  return `(${table}.manifest, ${table}.host) not in (select p.manifest, p.host from population p where p.judging = :judging and p.host > 0)`;
}

export interface ClaimRow {
  id: number;
  dataset: string;
  about: string;
  state: string;
  raw: string | null;
  value: string | null;
  why: string | null;
  path: string;
  line: number | null;
  field: string | null;
  by: string;
}

/** A claim as the snapshot and the judging have it. What is stated about a part has the part beside its value. */
export function claimOf(row: ClaimRow): Snapshot['datasets'][number]['claims'][number] {
  const { part, value } = partAndValue(row);
  return {
    id: row.id,
    about: row.about as never,
    state: row.state as never,
    ...(row.raw !== null && { raw: row.raw }),
    ...(value !== undefined && { value: value as never }),
    ...(part !== undefined && { part }),
    ...(row.why !== null && { why: keptReason(row.why) }),
    at: { path: row.path, ...(row.line !== null && { line: row.line }), ...(row.field !== null && { field: row.field }) },
    by: row.by as never,
  };
}

/** What is said of a part of the dataset has the part beside its value. */
export function partAndValue({ value }: Pick<ClaimRow, 'value'>): { part?: PartOf; value?: Json } {
  if (value === null) return {};
  const parsed = JSON.parse(value) as Json;
  const isOfPart =
    typeof parsed === 'object' &&
    parsed !== null &&
    !Array.isArray(parsed) &&
    typeof parsed.of === 'object' &&
    Object.keys(parsed).every((name) => name === 'of' || name === 'value');
  if (!isOfPart) return { value: parsed };
  const { of, value: inner } = parsed;
  return { part: of as PartOf, ...(inner !== undefined && { value: inner }) };
}
