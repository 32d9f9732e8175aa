/** Waivers, the baseline and dismissals: what people accept in writing, how long, and what they say was detected wrongly. */

import type { Place } from './basics.js';
import type { Evidence } from './evidence.js';
import { addDays } from './grant-state.js';
import type { DismissalOnRecord, DismissalScope, Found } from './statement.js';

/** Why a finding may be waived. Closed: whoever adds one says in docs/waivers.md when it fits. */
export const waiverKinds = [
  'counsel-reviewed', // counsel looked at these items and advised that they may be used
  'license-held', // a permission is held that a grant cannot express
  'public-domain', // no rights are left in the works
  'false-detection', // what licit found is not what it takes it for
  'recorded-elsewhere', // what the rule asks for is kept in another system
  'not-trained-on', // these items do not reach training
  'risk-accepted-temporarily', // open and known; the approver answers for it until the day named
] as const;
export type WaiverKind = (typeof waiverKinds)[number];

/** What a waiver covers; all parts that are given must match. */
export interface WaiverScope {
  /** The dataset of this name. */
  dataset?: string;
  /** Manifests and files that match this glob, as in .gitignore, without negation. */
  path?: string;
  /** Items of this host and its subdomains. */
  host?: string;
  /** The item with this key. */
  item?: string;
  /** The finding with this fingerprint. */
  finding?: string;
}

/** A waiver, as its file in `.licit/answers` has it. */
export interface Waiver {
  /** The name of its file. */
  id: string;
  rule: string;
  scope: WaiverScope;
  kind: WaiverKind;
  /** Why, in the words of whoever wrote it. */
  reason: string;
  /** Who answers for it; kept in the ledger's erasable table. */
  approver: string;
  /** licit.yaml names the approver among those who may waive. */
  approved: boolean;
  /** The last day it holds, ISO date. */
  until: string;
  /** The longest term that licit.yaml allows, in days. */
  longest: number;
  /** The document as it is there now, and as it was when the waiver was written down. */
  evidence: Evidence & { recorded: { sha256: string; bytes: number } };
  at: Place;
}

/** A finding that was there when the baseline was written, as its file in `.licit/answers` has it. */
export interface BaselineEntry {
  fingerprint: string;
  rule: string;
  dataset: string;
  /** What was found, in words. */
  cause: string;
  /** How many items it held. */
  items: number;
  at: Place;
}

/** How a waiver counts on a day. Only one `in-force` covers anything. */
export type WaiverState = 'in-force' | 'ended' | 'too-long' | 'not-approved' | 'evidence-missing' | 'evidence-changed' | 'evidence-unfit';

/** Days before its end on which a waiver is said to end soon. */
export const WAIVER_SOON_DAYS = 14;

/** How a waiver counts on a day (ISO date or time). */
export function waiverState({ until, longest, approved, evidence }: Omit<Waiver, 'approver'>, asOf: string): WaiverState {
  const day = asOf.slice(0, 10);
  if (until < day) return 'ended';
  // No file holds the day it was written on; with more days left than a term may have, the term is longer than that.
  if (until > addDays(day, longest)) return 'too-long';
  if (!approved) return 'not-approved';
  const { present, why, sha256, bytes, recorded } = evidence;
  if (sha256 === undefined || (!present && (why ?? 'missing') === 'missing')) return 'evidence-missing';
  if (sha256 !== recorded.sha256 || bytes !== recorded.bytes) return 'evidence-changed';
  return present ? 'in-force' : 'evidence-unfit';
}

/** Whether a waiver in force ends within 14 days. */
export function waiverEndsSoon(waiver: Omit<Waiver, 'approver'>, asOf: string): boolean {
  return waiverState(waiver, asOf) === 'in-force' && waiver.until <= addDays(asOf.slice(0, 10), WAIVER_SOON_DAYS);
}

/** Whether someone accepted a finding in writing: it is shown, and does not fail a run. */
export function isAccepted({ waived, baselined }: { waived?: object; baselined?: true }): boolean {
  return waived !== undefined || baselined === true;
}

/** Whether a finding fails no run, however severe: someone accepted it in writing, or only a licit newer than `rules.lock` finds it. */
export function isLetPass(finding: { waived?: object; baselined?: true; unlocked?: object }): boolean {
  return isAccepted(finding) || finding.unlocked !== undefined;
}

/** So many items with such a find are looked at, or all where there are fewer, before a dismissal is written. */
export const MIN_LOOKED = 20;

/** A dismissal, as its file in `.licit/answers` has it. */
export interface Dismissal extends Omit<DismissalOnRecord, 'about' | 'now' | 'covers'> {
  about: DismissalScope;
  /** Who says so; kept in the ledger's erasable table. */
  by: string;
  at: Place;
}

/** How a dismissal stands. Only one `in-force` counts. Closed. */
export type DismissalState = 'in-force' | 'more-found' | 'other-kinds';

/**
 * How a dismissal stands beside what is found now: it ends where the share of items with such a find has doubled, or where another kind is found in the
 * same place. One item or one value that is named is what it was.
 */
export function dismissalState({ about, looked }: Pick<DismissalOnRecord, 'about' | 'looked'>, now: Found): DismissalState {
  if (isNamed(about)) return 'in-force';
  if (now.kinds.some((kind) => !looked.kinds.includes(kind))) return 'other-kinds';
  // Whoever looked at fewer than twenty looked at all: not where there are twice as many now, whatever their share.
  const isMore = now.found >= 2 * looked.found && new Set(looked.at).size < Math.min(now.found, MIN_LOOKED);
  return now.items > 0 && (isMore || now.found * looked.items >= 2 * looked.found * now.items) ? 'more-found' : 'in-force';
}

/** Whether one item or one value is named: only then a find with a valid check digit is dismissed. */
export function isNamed({ item, value }: Pick<DismissalScope, 'item' | 'value'>): boolean {
  return item !== undefined || value !== undefined;
}
