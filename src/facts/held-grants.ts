import type { SpdxExpression } from '../model/claim.js';
import type { Facts } from '../model/fact.js';
import { addDays, grantState, isContractRead, isContractShown, lastDay } from '../model/grant-state.js';
import type { GrantPermission, GrantStatement, Statement } from '../model/statement.js';
import { shortHash } from '../text/show.js';
import { unreadWhy } from './document-facts.js';

/** How many days before its end a grant is said to end soon. */
const SOON_DAYS = 30;

/** The grants that cover a subject, by whether they count on the day of judging. */
export interface HeldGrants {
  inForce: readonly GrantStatement[];
  /** In force, with a contract that was not read: what it allows is not known. Among the idle ones too. */
  unread: readonly GrantStatement[];
  /** Ended, revoked, not begun, without the contract as it was recorded, or with one that was not read. */
  idle: readonly GrantStatement[];
}

/** Grants among the statements that cover a subject. One for items under a license takes in those whose license is known to be it. */
export function heldGrants(statements: readonly Statement[], license: SpdxExpression | undefined, asOf: string): HeldGrants {
  const mine = statements
    .filter((statement) => statement.kind === 'grant')
    .filter(({ scope }) => scope.license === undefined || scope.license === license);
  const inForce = mine.filter(({ value }) => grantState(value, asOf) === 'in-force');
  const counting = inForce.filter(({ value }) => isContractRead(value));
  return {
    inForce: counting,
    unread: inForce.filter((grant) => !counting.includes(grant)),
    idle: mine.filter((grant) => !counting.includes(grant)),
  };
}

/** What the grants would be if the contracts that were not read say what they are said to. */
export function ifRead({ inForce, unread, idle }: HeldGrants): HeldGrants {
  return { inForce: [...inForce, ...unread], unread: [], idle: idle.filter((grant) => !unread.includes(grant)) };
}

/** Why what a grant allows is not known. */
export function unreadContracts({ unread }: HeldGrants): string {
  return `the grant ${idsOf(unread).join(', ')}: ${unreadWhy(unread.map(({ value }) => value.evidence))}`;
}

/** The grants in force that give a permission, as a fact names where it comes from. */
export function givenBy({ inForce }: HeldGrants, permission: GrantPermission): string[] {
  const giving = inForce.filter(({ value }) => value.allow.includes(permission));
  const shown = giving.filter(({ value }) => isContractShown(value));
  return (shown.length > 0 ? shown : giving).map(grantOrigin);
}

/** Whether a grant in force ends within 30 days. */
export function endsSoon({ value }: GrantStatement, asOf: string): boolean {
  return grantState(value, asOf) === 'in-force' && lastDay(value) <= addDays(asOf.slice(0, 10), SOON_DAYS);
}

/** A grant as facts name it: `grant px-2026 of px.example, contract.pdf sha256 ba7816…15ad`. */
export function grantOrigin({ value: { id, from, evidence } }: GrantStatement): string {
  return `grant ${id} of ${from}, ${evidence.path} sha256 ${shortHash(evidence.recorded.sha256)}`;
}

/** Their ids, each once. */
export function idsOf(grants: readonly GrantStatement[]): string[] {
  return [...new Set(grants.map(({ value }) => value.id))].sort();
}

/** What a grant covers, over all that was judged. */
export interface Reach {
  items: number;
  /** Items that lack what it allows, by their license and by other grants. */
  lacking: number;
  /** Datasets without a list of items. */
  datasets: number;
}

/** The permissions that a project holds, and what each covers by its id. */
export interface GrantEvidence {
  grants: readonly GrantStatement[];
  reach: ReadonlyMap<string, Reach>;
  /** Ids of grants that were on record and are not any more, each with the file it stood in. */
  removed: ReadonlyMap<string, string>;
}

const asFacts = {
  train: 'license.permits.train',
  commercial: 'license.permits.commercial',
  derivatives: 'license.permits.derivatives',
  redistribute: 'license.permits.redistribute',
} as const satisfies Record<Exclude<GrantPermission, 'opt-out'>, keyof Facts>;

/** Whether a subject lacks something a grant allows: then the end of the grant matters to it. */
export function lacks({ value }: GrantStatement, facts: Facts): boolean {
  return value.allow.some((permission) =>
    permission === 'opt-out'
      ? facts['reservation.ai-training']?.value === 'disallowed' && facts['reservation.lifted']?.value !== true
      : facts[asFacts[permission]]?.value !== true,
  );
}
