import { lastDayOf } from '../../claims/dates.js';
import type { Statement } from '../../model/statement.js';

/** A retention that is a day, a month or a year, not a stretch of time. */
export const RETENTION_DAY = /^\d{4}(?:-\d\d){0,2}$/;

/** Declared days of retention that are past: what judging depends on of the day. */
export function retentionsOver(statements: readonly Statement[], asOf: string): number {
  return statements.filter((statement) => {
    const day = statement.kind === 'declaration' ? statement.value.handling?.retention : undefined;
    return day !== undefined && RETENTION_DAY.test(day) && lastDayOf(day) < asOf.slice(0, 10);
  }).length;
}
