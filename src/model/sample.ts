/** Spot checks: what was planned, drawn, looked at and decided (Interim Measures art. 8; the sampling of TC260-003-2024 and GB/T 45654-2025). */

/** What a sample is for. `corpus-safety`: the whole corpus before filing; `intake`: one source before or after it is collected; `label-quality`: labels. */
export type SamplePurpose = 'corpus-safety' | 'intake' | 'label-quality' | 'other';

/** By hand, or by keywords, classifiers and the like. */
export type SampleMethod = 'manual' | 'technical';

/** Computed from the plan and the judgments, never typed. `void`: the data changed after the draw. */
export type SampleOutcome = 'accepted' | 'rejected' | 'in-progress' | 'void';

/** One sample as reports show it. */
export interface SampleView {
  /** Name of the plan. */
  plan: string;
  /** Counts the draws of a plan, from 1. */
  draw: number;
  purpose: SamplePurpose;
  /** In the operator's words, where the purpose is `other`. */
  purposeWords?: string;
  method: SampleMethod;
  /** `before` or `after` collection, for an intake. */
  when?: 'before' | 'after';
  population: { words: string; datasets: string[]; source?: string; items: number; root: string };
  sample: { items: number; root: string; seed: string; seedFrom: 'ledger-and-nonce' | 'beacon' | 'operator' };
  drawnOn: string;
  checkers: number;
  checked: number;
  bad: number;
  /** Of what was checked; absent while nothing was. */
  rate?: number;
  /** Wilson interval of the rate at 95 %. */
  interval?: readonly [number, number];
  /** The highest share of bad items that is accepted. */
  limit: number;
  outcome: SampleOutcome;
  /** Why it is void, or was drawn again. */
  why?: string;
  decided?: { by: string; on: string };
  /** Bad items by the risk that was given as the reason. */
  risks: { risk: string; items: number }[];
  /** Agreement between checkers, where more than one looked at the same items. */
  agreement?: { name: 'cohen' | 'fleiss' | 'krippendorff'; value: number; interval?: readonly [number, number]; items: number };
  query: string;
}
