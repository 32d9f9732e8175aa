/** How permissions beyond the public license stand on a day. */
import type { HeldExtract } from './evidence.js';
import type { Grant, GrantState } from './statement.js';

/** The last day on which a grant holds, ISO date: the day before it was revoked, if that comes first. */
export function lastDay({ until, revoked }: Pick<Grant, 'until' | 'revoked'>): string {
  if (revoked === undefined) return until;
  const before = addDays(revoked, -1);
  return before < until ? before : until;
}

/** The last day of a grant that has none: an agreement without an end. */
export const NO_END = '9999-12-31';

/** How a grant stands on a day (ISO date or time). Its dates come first: what has ended needs no contract any more. */
export function grantState(grant: Grant, asOf: string): GrantState {
  const day = asOf.slice(0, 10);
  if (lastDay(grant) < day) return grant.revoked !== undefined && grant.revoked <= grant.until ? 'revoked' : 'ended';
  const { present, why, sha256, bytes, recorded } = grant.evidence;
  if (sha256 === undefined || (!present && (why ?? 'missing') === 'missing')) return 'evidence-missing';
  if (sha256 !== recorded.sha256 || bytes !== recorded.bytes) return 'evidence-changed';
  if (!present || isUnfit(grant.evidence)) return 'evidence-unfit';
  return grant.since !== undefined && grant.since > day ? 'not-begun' : 'in-force';
}

/** Kinds of document by which somebody gives rights: users do so by what they accept. */
const RIGHTS: ReadonlySet<string> = new Set(['contract', 'permission', 'authorization-record']);

/** Whether a contract was read and is neither an agreement nor a permission. One that could not be read may be either. */
function isUnfit(evidence: Grant['evidence']): boolean {
  const { seen } = evidence;
  const extracts = rightsIn(evidence);
  if (extracts.length > 0) return extracts.some(({ standing }) => standing === 'against');
  return seen?.read === true && !seen.foreign && !(seen.kinds ?? []).some((kind) => RIGHTS.has(kind));
}

/** Whether licit read the contract of a grant, so that it can be what it is named as. */
export function isContractRead({ evidence }: Grant): boolean {
  return rightsIn(evidence).length > 0 || (evidence.seen?.read === true && !evidence.seen.foreign && evidence.seen.adverse === undefined);
}

/** Whether somebody with authority took out of the contract of a grant what it gives, and it holds. */
export function isContractShown({ evidence }: Grant): boolean {
  return evidence.present && rightsIn(evidence).some(({ standing }) => standing === 'shown' || standing === 'attested');
}

/** What people took out of a contract on the rights that it gives; what another kind of document would say is no part of it. */
function rightsIn({ extracts = [] }: Grant['evidence']): readonly HeldExtract[] {
  return extracts.filter(({ kind }) => RIGHTS.has(kind));
}

/** An ISO date so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the words are a day of the calendar, as 2026-02-28 is and 2026-02-30 is not. */
export function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words) && !Number.isNaN(Date.parse(`${words}T00:00:00Z`)) && addDays(words, 0) === words;
}
