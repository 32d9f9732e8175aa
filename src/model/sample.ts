/** Spot checks: what was planned, drawn, looked at and decided (Interim Measures art. 8; the sampling of TC260-003-2024 and GB/T 45654-2025). */

/**
 * What a sample is for. `corpus-safety`: the whole corpus before filing; `intake`: one source before or after it is collected; `label-quality`: labels;
 * `personal-data`: whether items hold personal information, and `sensitive-data`: whether they hold what laws call sensitive, or are of children. Bad are those that do.
 */
export const samplePurposes = ['corpus-safety', 'intake', 'label-quality', 'personal-data', 'sensitive-data', 'other'] as const;
export type SamplePurpose = (typeof samplePurposes)[number];

/** By hand, or by keywords, classifiers and the like. */
export const sampleMethods = ['manual', 'technical'] as const;
export type SampleMethod = (typeof sampleMethods)[number];

/** Computed from the plan and the judgments, never typed. `void`: the data changed after the draw. */
export type SampleOutcome = 'accepted' | 'rejected' | 'in-progress' | 'void';

/** What a population is cut into before the draw, so that each part is in the sample by its share. */
export const sampleStrata = ['dataset', 'manifest', 'source', 'medium', 'language'] as const;
export type SampleStrata = (typeof sampleStrata)[number];

/** Strata that the ledger does not hold of each item: the draw reads the items again, and records what it found. */
export type SampleTrait = Extract<SampleStrata, 'medium' | 'language'>;

/** Which items a sample speaks of; all parts that are given must match. */
export interface SampleScope {
  dataset?: string;
  /** The host of items, and its subdomains. */
  source?: string;
  /** Manifests, by a glob as in `.gitignore` without negation. */
  path?: string;
  /** Items that a rule is unmet for. */
  rule?: string;
  /** Rows that were added after this run. */
  sinceRun?: number;
}

/** How many items are drawn: a number (all, where there are fewer), a share, as many as the two risks ask for, or as the tables of ISO 2859-1 have it. */
export type SampleSize = { items: number } | { share: number } | { risks: SamplingRisks } | { aql: AqlScheme };

/** Inspection levels of ISO 2859-1: which sample size goes with a lot size. `II` where nothing else is asked for. */
export const inspectionLevels = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const;
export type InspectionLevel = (typeof inspectionLevels)[number];

/** The AQL values of ISO 2859-1 for percent nonconforming. Those above 10 count nonconformities, of which an item can have several. */
export const aqlValues: readonly number[] = [0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10];

/** Severities of inspection of ISO 2859-1. A series begins with `normal`; switching rules say when another one is due. */
export const severities = ['normal', 'tightened', 'reduced'] as const;
export type InspectionSeverity = (typeof severities)[number];

/** Which single sampling plan of ISO 2859-1 (GB/T 2828.1) is asked for; the lot size is that of the population at the draw. */
export interface AqlScheme {
  /** Acceptance quality limit in percent nonconforming, one of the standard's. */
  aql: number;
  level: InspectionLevel;
  severity: InspectionSeverity;
  /** Why inspection is tightened or reduced, in the operator's words. */
  because?: string;
}

/** The plan that the tables give for a lot. */
export interface AqlPlan {
  /** Code letter of the lot size and level. */
  letter: string;
  /** Code letter of the plan: another one where the table points to it. */
  planLetter: string;
  /** Sample size of the table; what is drawn is never more than the lot. */
  sampleSize: number;
  /** Acceptance number Ac and rejection number Re. */
  accept: number;
  reject: number;
}

/** The risks of an acceptance plan: a lot as good as `acceptable` is rejected with at most `producer`, one as bad as `limiting` accepted with at most `consumer`. */
export interface SamplingRisks {
  acceptable: number;
  producer: number;
  limiting: number;
  consumer: number;
}

/** A plan as its file has it (`.licit/samples/<name>/plan.yaml`). */
export interface SamplePlan {
  name: string;
  purpose: SamplePurpose;
  /** In the operator's words, where the purpose is `other`. */
  purposeWords?: string;
  method: SampleMethod;
  /** `before` or `after` collection, for an intake. */
  when?: 'before' | 'after';
  population: SampleScope;
  size: SampleSize;
  /** The highest share of bad items that is accepted; left out by a plan by risks, which has a highest number. */
  limit?: number;
  strata?: SampleStrata;
  /** How many people look at each item. */
  checkers: number;
  /** Who may check: anybody when left out. */
  mayCheck?: string[];
  /** Who labeled or wrote the items, and so may not check them. */
  labelers?: string[];
  /** The public random value that the seed is taken from, named before it is known. */
  beacon?: string;
}

/** Where a seed came from. `ledger-and-nonce`: the head of the journal and a number that was committed to before; `operator`: chosen by whoever drew. */
export type SeedSource = 'ledger-and-nonce' | 'beacon' | 'operator';

/** A part of the population, and how many of it were drawn. */
export interface DrawnStratum {
  name: string;
  items: number;
  drawn: number;
}

/** A draw as the ledger has it. From this and the rows of the ledger anybody draws the same items (docs/samples.md). */
export interface SampleDraw {
  plan: string;
  /** Counts the draws of a plan, from 1. */
  draw: number;
  /** SHA-256 of the plan as it was recorded, and the hash of the journal entry that holds it. */
  planDigest: string;
  planHead: string;
  /** The run that the population is of. */
  run: number;
  population: { items: number; root: string; datasets: string[] };
  sample: { items: number; root: string };
  strata: DrawnStratum[];
  /** 32 bytes in hex. */
  seed: string;
  seedFrom: SeedSource;
  /** The nonce, the SHA-256 of the beacon's file, or the words that the operator chose. */
  seedValue: string;
  /** The highest number of bad items that is accepted. */
  accept: number;
  /** Why it was drawn again. */
  because?: string;
  on: string;
}

/** What a checker says of an item. */
export const judgmentVerdicts = ['ok', 'bad', 'unsure', 'skip'] as const;
export type JudgmentVerdict = (typeof judgmentVerdicts)[number];

/** One line of a checker's file: a judgment of item `n` of the sample (from 1), taking the last one back, or that its masked values were shown. */
export interface Judgment {
  n: number;
  /** Left out where a judgment is taken back, or values were shown. */
  verdict?: JudgmentVerdict;
  /** The personal values of the item were shown unmasked; says nothing of its verdict. */
  revealed?: true;
  /** One of the 31 risks (`A.1-f`), or a reason of the plan's own. */
  risk?: string;
  note?: string;
  /** Milliseconds that the item was looked at. */
  ms?: number;
  /** When, in UTC. */
  at: string;
  /** Who decides between checkers; only in the file of an adjudication. */
  by?: string;
  /** Given by the page that sent it: what is sent twice is written once. */
  id?: string;
}

/** Agreement between checkers beyond chance. */
export interface SampleAgreement {
  name: 'cohen' | 'fleiss' | 'krippendorff';
  value: number;
  interval?: readonly [number, number];
  items: number;
}

/** What the judgments of a draw come to. Counted from them and the plan; nobody types it. */
export interface SampleCount {
  /** Items that have a verdict, of those that were drawn. */
  checked: number;
  bad: number;
  /** Of what was checked; left out while nothing was. */
  rate?: number;
  /** Wilson interval of the rate at 95 %. */
  interval?: readonly [number, number];
  /** Bad items by the risk that was given as the reason. */
  risks: { risk: string; items: number }[];
  agreement?: SampleAgreement;
}

/** A decision as the ledger has it, and as items are judged by. */
export interface SampleDecision extends SampleCount {
  plan: string;
  draw: number;
  purpose: SamplePurpose;
  when?: 'before' | 'after';
  /** The run that the population is of. */
  run: number;
  population: { items: number; root: string };
  /** The population was a part of what the scope covers: items of a rule, or rows since a run. */
  partial?: true;
  sample: { items: number; root: string };
  accept: number;
  limit: number;
  outcome: 'accepted' | 'rejected';
  on: string;
  /** Items that were added since, as far as that was looked at: what was accepted speaks of them no more. */
  newer?: number;
  /** Draws of the same population for the same purpose that nobody decided, as far as that was looked at: a good draw is no choice among several. */
  open?: number;
}

/** How likely a population is accepted, by its share of bad items (operating characteristic). */
export interface OperatingCurve {
  points: { share: number; accepted: number }[];
  /** The share that the plan names: its AQL, what it should accept, or its limit. */
  named: { share: number; accepted: number };
  /** Limiting quality: the share of bad items at which one population in ten is still accepted. */
  limiting: { share: number; accepted: number };
}

/** A decision as a file of the project has it (`.licit/samples/<plan>-<draw>.yaml`): what a ledger that did not make it knows of it. Nothing of it can be counted again there. */
export interface DecisionOnFile {
  plan: string;
  draw: number;
  purpose: SamplePurpose;
  when?: 'before' | 'after';
  population: { items: number; root: string };
  /** The population was a part of what the scope covers. */
  partial?: true;
  sample: { items: number; root: string };
  bad: number;
  accept: number;
  outcome: 'accepted' | 'rejected';
  on: string;
  /** The ledger that holds it, the run that recorded it, and the head of the journal with that run. */
  ledger: string;
  run: number;
  head: string;
}

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
  population: { words: string; scope: SampleScope; datasets: string[]; source?: string; items: number; root: string };
  sample: { items: number; root: string; seed: string; seedFrom: SeedSource };
  strata?: DrawnStratum[];
  drawnOn: string;
  /** How often the plan was recorded before the draw, where more than once: each time gives another seed. */
  planRecorded?: number;
  checkers: number;
  checked: number;
  bad: number;
  /** Of what was checked; absent while nothing was. */
  rate?: number;
  /** Wilson interval of the rate at 95 %. */
  interval?: readonly [number, number];
  /** The highest share of bad items that is accepted. */
  limit: number;
  /** The highest number of bad items that is accepted. */
  accept: number;
  /** The scheme by AQL, with the plan that the tables of ISO 2859-1 gave for the lot. */
  aql?: AqlScheme & AqlPlan;
  /** Left out where every item is looked at. */
  curve?: OperatingCurve;
  outcome: SampleOutcome;
  /** Why it is void, or was drawn again. */
  why?: string;
  decided?: { by: string; on: string };
  /** Bad items by the risk that was given as the reason. */
  risks: { risk: string; items: number }[];
  /** Agreement between checkers, where more than one looked at the same items. */
  agreement?: SampleAgreement;
  query: string;
}
