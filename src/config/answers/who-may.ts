/** Who may decide, and for how long. */
import type { Config } from '../../model/settings.js';

const LONGEST = 180;

/** The longest term of a waiver, in days. */
export function longestTerm(waiving: Config['waiving']): number {
  return waiving?.longest ?? LONGEST;
}

/** Whether licit.yaml names someone among those who may waive. With nobody named, nobody may. */
export function isApprover(name: string, waiving: Config['waiving']): boolean {
  return isNamed(name, waiving?.approvers ?? []);
}

/** Whether a list of people has someone of this name or address. */
export function isNamed(name: string, people: readonly { name: string }[]): boolean {
  const wanted = asNamed(name);
  return people.some((one) => asNamed(one.name) === wanted);
}

/** Mail addresses and names are compared without case, as people write them. */
export function asNamed(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
