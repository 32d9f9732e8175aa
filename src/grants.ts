/** How permissions beyond the public license stand on a day. */
import type { Grant, GrantState } from './model.js';

/** The last day on which a grant holds, ISO date: the day before it was revoked, if that comes first. */
export function lastDay({ until, revoked }: Pick<Grant, 'until' | 'revoked'>): string {
  if (revoked === undefined) return until;
  const before = addDays(revoked, -1);
  return before < until ? before : until;
}

/** How a grant stands on a day (ISO date or time). Its dates come first: what has ended needs no contract any more. */
export function grantState(grant: Grant, asOf: string): GrantState {
  const day = asOf.slice(0, 10);
  if (lastDay(grant) < day) return grant.revoked !== undefined && grant.revoked <= grant.until ? 'revoked' : 'ended';
  if (!grant.evidence.present) return 'evidence-missing';
  if (grant.evidence.isData) return 'evidence-is-data';
  const { sha256, bytes, recorded } = grant.evidence;
  if (sha256 !== recorded.sha256 || bytes !== recorded.bytes) return 'evidence-changed';
  return grant.since !== undefined && grant.since > day ? 'not-begun' : 'in-force';
}

/** An ISO date so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the words are a day of the calendar, as 2026-02-28 is and 2026-02-30 is not. */
export function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words) && !Number.isNaN(Date.parse(`${words}T00:00:00Z`)) && addDays(words, 0) === words;
}
