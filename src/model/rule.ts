/** Rules, laws and verdicts. */

import type { Json, Words } from './basics.js';
import type { SeparateConsent } from './claim.js';
import type { FactName } from './fact.js';
import type { Protocol } from './lists/item-reserved.js';

/**
 * The answer of a rule, and of a duty. `stated`: met, or not applicable, only because a person said so in words that licit cannot look at; it is
 * never counted, printed or colored as met.
 */
export type Verdict = 'met' | 'stated' | 'unmet' | 'unproven' | 'not-applicable';

export type Severity = 'error' | 'warn' | 'info';

const BY_WEIGHT: readonly Severity[] = ['error', 'warn', 'info'];

/** Whether findings of a severity fail a run; `failOn` is the mildest that does. */
export function failsOn(severity: Severity, failOn: Severity | 'none'): boolean {
  return failOn !== 'none' && BY_WEIGHT.indexOf(severity) <= BY_WEIGHT.indexOf(failOn);
}

export type RuleScope = 'item' | 'dataset' | 'project';

/** The small closed vocabulary of conditions. Three-valued: a fact without value is neither true nor false. */
export type Condition =
  | { fact: FactName; is: Json | Json[] } // equals, or is one of; a list fact: holds one of
  | { fact: FactName; known: boolean } // is recorded: always yes or no
  | { fact: FactName; 'at-least': number }
  | { fact: FactName; 'at-most': number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** What licit checks. One YAML file in `src/rules/` each; users' own rules are the same thing. */
export interface Rule {
  /** `license/forbids-use`: never the same word as a detector's kind. */
  id: string;
  /** What it is about, by which reports sort it: `license`, `pi`, … See `topicOf`. */
  topic?: string;
  scope: RuleScope;
  severity: Severity;
  waivable: boolean;
  /** No setting switches it off or makes it milder: what people said about their own data is not the project's to waive. */
  fixed?: true;
  /** Items that break it are never listed as cleared, though it may only warn. */
  neverCleared?: true;
  title: Words;
  why: Words;
  fix: Words;
  /** Commands that help; printed as they are, so each must exist. */
  commands?: string[];
  /** What licit.yaml can say that answers it. */
  answers?: RuleAnswers;
  /** Articles and standards it rests on: `cn-interim-measures-2023 art. 7(1)`. */
  cites: Citation[];
  applies: Condition;
  met: Condition;
  /** Facts whose values name the cause; one finding for each combination (a list fact: one for each element). */
  cause: FactName[];
  /** One sentence with `{fact.name}` where the cause goes. */
  message: Words;
  /** Unmet means that nothing on record shows it, not that a duty is broken: it blocks a gate, and the duties it serves stay unproven. */
  silence?: boolean;
  /** Unmet, it says that something has to be looked at: a detection or a list that may be wrong. */
  standing?: 'to-look-at';
  examples: RuleExample[];
  /**
   * The version it came with, `0.2`. A rule that takes over what another one found keeps the other's: findings of a rule that is newer than a
   * project's `rules.lock` do not block.
   */
  since?: string;
  /** It was milder before this version: projects whose `rules.lock` is older are not blocked by the difference. */
  raised?: { from: Severity; in: string };
}

/**
 * A part of licit.yaml that can answer a rule, named as it is written there: a part of a declaration or of `use`. `.evidence` asks for the document of
 * what is known already, `.separateFor` for the separate consents of single handlings. Closed.
 */
export const ruleAnswers = [
  'source',
  'source.evidence',
  'license',
  'license.evidence',
  'basis',
  'basis.evidence',
  'basis.separate',
  'basis.separateFor',
  'basis.notice',
  'basis.guardian',
  'basis.purpose',
  'personalData',
  'labeling.rules',
  'labeling.training',
  'labeling.spotCheck',
  'handling',
  'handling.assessment',
  'handling.processors',
  'handling.transfer',
  'use.purpose',
  'use.assumeAdaptation',
] as const;
export type Answer = (typeof ruleAnswers)[number];

/** Cases in which a law asks for an impact assessment: sensitive information; providing, publishing or transferring it; having others process it; deciding about people by automated means. Closed. */
export const assessmentCases = ['sensitive', 'handed-on', 'entrusted', 'automated-decisions'] as const;
export type AssessmentCase = (typeof assessmentCases)[number];

/** What a person who knows it can say in licit.yaml, of several the first that is not said yet. Which rule asks for what is never told by its id. */
export interface RuleAnswers {
  /** Where the rule is broken. */
  unmet?: Answer | Answer[];
  /** Where it is not proven. */
  unproven?: Answer | Answer[];
  /** What other rules ask for, and answers this one too: it is asked for once. */
  also?: Answer | Answer[];
}

/** What a rule is about. Rules that declare no topic, and those that earlier versions stored, are about the first word of their id. */
export function topicOf({ topic, id }: Pick<Rule, 'topic' | 'id'>): string {
  return topic ?? id.split('/', 1)[0]!;
}

/**
 * How a subject stands under a rule that is not met. `forbidden`: something on record speaks against; `unanswered`: nothing on record shows it;
 * `to-look-at`: a detection or a list that may be wrong; `not-known`: not read, not recorded, or no reader. Closed.
 */
export type Standing = 'forbidden' | 'unanswered' | 'to-look-at' | 'not-known';

/**
 * How a subject stands under a rule that it meets. `shown`: licit found it itself, each value in the document named, or in a register joined by person;
 * `attested`: somebody who may attest says so; `published`: by who published the data; `sampled-clean`: by people who looked at a sample. Closed.
 */
export type MetStanding = 'shown' | 'attested' | 'published' | 'sampled-clean';

/** How what breaks a rule stands. Rules that earlier versions stored say nothing of detections: then it is forbidden unless nothing is on record. */
export function standingOf({ silence, standing }: Pick<Rule, 'silence' | 'standing'>, verdict: 'unmet' | 'unproven'): Standing {
  if (verdict === 'unproven') return 'not-known';
  return standing ?? (silence === true ? 'unanswered' : 'forbidden');
}

/** How well an article is known. `read`: its text was read; `second-hand` or `memory` otherwise. */
export type Certainty = 'read' | 'second-hand' | 'memory';

export interface Citation {
  instrument: string;
  article: Words;
  certainty: Certainty;
}

export interface RuleExample {
  name: string;
  facts: Partial<Record<FactName, Json | null>>; // null: not known
  verdict: Verdict;
}

/** A law or standard: what it asks, article by article, and which rules show it. One YAML file in `src/instruments/` each. */
export interface Instrument {
  id: string;
  title: Words;
  short: Words;
  /** How it is numbered and dated, for people. */
  version?: Words;
  jurisdiction: string;
  inForce: string;
  /** The instrument that replaced it. */
  replacedBy?: string;
  source: string;
  /** Whether it applies to the project at all, over project facts; always when left out. */
  applies?: Condition;
  /** Why its duties do not apply where `applies` is false. */
  outside?: Words;
  /** What it knows as a law on personal information. */
  personalData?: PersonalDataLaw;
  /** Which carriers of reservations count as what under it, as of a day: a dated policy. */
  reservations?: ReservationPolicy[];
  duties: Duty[];
}

/**
 * What a carrier of a reservation counts as under a law. `reserved`: the right is reserved by it; `unsettled`: whether it is, nobody decided yet; `intent`: it is
 * not said to whoever collected, and shows what the site wants. Closed.
 */
export const reservationWeights = ['reserved', 'unsettled', 'intent'] as const;
export type ReservationWeight = (typeof reservationWeights)[number];

/** A row of the policy of an instrument. */
export interface ReservationPolicy {
  carriers: Protocol[];
  counts: ReservationWeight;
  /** The day as of which it was known to be so. */
  asOf: string;
  article: Words;
  says: Words;
  certainty: Certainty;
}

/** What a legal basis amounts to, where more is asked of it than to be recorded. Closed. */
export const basisKinds = ['consent', 'contract', 'interest', 'public'] as const;
export type BasisKind = (typeof basisKinds)[number];

/** A ground on which a law lets personal information be used. */
export interface LegalBasis {
  /** A term of DPV where DPV has one, else one of ours. */
  term: string;
  article: Words;
  name: Words;
  kind?: BasisKind;
  /** Terms of no law that amount to it. */
  same?: string[];
  /** Plain words, in small letters, that state it and no basis of another law. */
  words?: string[];
  /** Consent given for one handling alone. */
  separate?: true;
  /** Consent of a parent or guardian. */
  guardian?: true;
  /** It also lifts the ban on sensitive information. */
  lifts?: true;
  /** It lifts that ban and is no basis by itself. */
  notAlone?: true;
  /** The article that bounds the use of what was lawfully made public: where, within which scope and how refusals are kept to must be recorded. */
  disclosed?: Words;
  /** Where it differs from that of the law. */
  certainty?: Certainty;
}

/** A part of a law with its article, and how surely the article is known where that differs from the law. */
interface Provision {
  article: Words;
  certainty?: Certainty;
}

/** A law on personal information: `personalData` of its instrument. */
export interface PersonalDataLaw {
  /** Names people write it by, in small letters. */
  names: string[];
  certainty: Certainty;
  bases: LegalBasis[];
  /** Terms of no law that it is known not to recognize. */
  without?: Provision & { terms: string[] };
  sensitive: {
    /** What the law calls it. */
    name: Words;
    /** The kinds that detectors find and descriptors state, by the article that lists them. */
    kinds: (Provision & { are: string[] })[];
    /** What lets it be used, beside the bases that lift the ban. */
    asks: Provision & { consent?: 'separate' | 'any' };
    /** What a basis that does not lift the ban comes to: not enough, or for a lawyer to weigh. */
    otherwise: 'no' | 'unknown';
  };
  /** Handling that asks for a consent of its own. */
  separate?: (Provision & { for: SeparateConsent })[];
  /** Below which age a guardian consents, for every basis or where the basis is consent. */
  children?: Provision & { under: number; where: 'always' | 'consent'; says: Words };
  /** When it asks for an impact assessment; `depends`: on what licit does not judge. */
  assessment?: Provision & { for: AssessmentCase[]; depends?: Words };
  /** Uses beyond the recorded purpose that may be allowed: for a use, or where a basis is not consent. */
  furtherUse?: (Provision & { use?: 'commercial' | 'research' | 'internal'; notConsent?: true; says: Words })[];
  deadlines: (Provision & { what: Words; within: Words })[];
}

/** An instrument that is a law on personal information. */
export type Law = Instrument & { personalData: PersonalDataLaw };

export interface Duty {
  id: string;
  article: Words;
  asks: Words;
  /** The words of the law that carry the duty, in its own language. */
  words?: string;
  rules: string[];
  /** What only a person can supply. */
  person?: Words;
  /** Row of the requirements matrix the duty was taken from. */
  certainty: Certainty;
  /** Not a duty that can be met: `scope` says when the law applies, `liability` who answers. Shown, never counted. */
  kind?: 'scope' | 'liability';
  /** Rules that bear on it and do not decide it, those that cite its article among them: where one of them is unmet or unproven it cannot be met, notes (`info`) apart. */
  bears?: string[];
}

/** What a rule says of one subject, and the facts it rests on. */
export interface Judgement {
  rule: string;
  verdict: Verdict;
  /** The facts that decided, by name; for `unproven`, the ones that lack a value. */
  because: FactName[];
}

/** A rule in a rules lock: how severe it is, and a digest of all else that decides. */
export interface LockedRule {
  severity: Severity;
  digest: string;
}

/** What a licit judges by, entry by entry: the content of `rules.lock`, and what the running version has. */
export interface RulesLock {
  /** The version it is of. */
  licit: string;
  rules: ReadonlyMap<string, LockedRule>;
  /** Digests of the detectors' code and tables, by kind. */
  detectors: ReadonlyMap<string, string>;
  /** Digests of the tables of licenses and models, by file. */
  tables: ReadonlyMap<string, string>;
  instruments: ReadonlyMap<string, string>;
}
