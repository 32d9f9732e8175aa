/**
 * The result of a scan or a check, member for member what `--format json` writes (docs/schema/scan.schema.json). Members that are not there are left out.
 * Texts are in the language that was asked for. All times are ISO 8601 in UTC.
 */

import type { Confidence, Json, Lang, Place, Three } from '../basics.js';
import type { ClaimState, SeparateConsent, SourceKind } from '../claim.js';
import type { About, Saying } from '../item.js';
import type { Permissions } from '../license-terms.js';
import type { Citation, MetStanding, RuleScope, Severity, Verdict } from '../rule.js';
import type { Config, PolicyChange } from '../settings.js';
import type { ChangeBase, ChangedBlob, ChangedManifest, ChangeEffects } from '../snapshot.js';
import type { StatementOnDuty, Unlocked, WaivedBy } from '../views.js';
import type { WaiverScope, WaiverState } from '../waiver.js';
import type { ReasonGiven } from './answer.js';

/** All that a run recorded and concluded. */
export interface RunResult {
  /** Goes up when a member changes its meaning or goes away; members may be added without it. */
  schemaVersion: 1;
  /** The version of licit that made this. */
  licit: string;
  lang: Lang;
  /** What the command line would end with: 0 nothing fails, 1 findings fail the run, 3 nothing could be read. */
  exit: number;
  /** The mildest severity that fails the run. */
  failOn: Severity | 'none';
  /** Whether rules that are unproven fail the run too. */
  strict: boolean;
  /** The ledger that holds it. All empty for a check that read nothing. */
  ledger: { id: string; path: string; created: string };
  run: RunInfo;
  /** The run before it. */
  previous?: { id: number; finished: string };
  /** The time that the data was judged as of. */
  asOf: string;
  /** The hash at the end of the ledger's chain after this run, in hex. */
  head: string;
  /** The declared use, as licit.yaml has it. */
  use: NonNullable<Config['use']>;
  /** As licit.yaml has it. */
  provider: NonNullable<Config['provider']>;
  /** The name that licit.yaml gives the dataset. */
  dataset?: string;
  /** The configuration that counted. */
  config?: string;
  /** Rules that the configuration switches off. */
  rulesOff: string[];
  /** What is required for sensitive personal data was let pass though it is unproven. */
  allowUnproven: boolean;
  policy: PolicyResult;
  summary: Summary;
  totals: Totals;
  /** Items whose source, license and legal basis are known, of how many. */
  known: { source: KnownShare; license: KnownShare; basis: KnownShare };
  datasets: DatasetResult[];
  /** Sorted by path. */
  manifests: ManifestResult[];
  notRead: FileNotRead[];
  problems: ProblemResult[];
  /** Most items first. */
  licenses: LicenseCount[];
  /** Most items first. */
  sources: SourceCount[];
  sourceKinds?: { kind: SourceKind | '(missing)'; sources: number; items: number; query: string }[];
  /** Items with personal data by the legal bases recorded for them. */
  bases: BasisCount[];
  /** Separate consents on record, by what they are for. */
  separateConsents?: { for: SeparateConsent; items: number; query: string }[];
  /** What items' own records say against the use of data about the person. */
  against?: { what: string; items: number; query: string }[];
  /** People under fourteen. */
  minors?: { answer: Three; items: number; said: string[]; query: string }[];
  /** Items that break a rule of severity error; `forbidden`: of these, the ones that something on record speaks against. */
  blocked?: { items: number; query: string; forbidden?: { items: number; query: string } };
  /** Manifests that are counted and that the last scan did not look at. */
  unseen?: ManifestSeen[];
  /** Manifests that the last scan took out, because they are not on the disk any more. */
  gone?: ManifestSeen[];
  /** Manifests that `licit ledger retire` took out and that were not read again. */
  retired?: ManifestSeen[];
  /** Laws and standards that the project answers for, or that findings cite. */
  laws?: LawResult[];
  detections: DetectionCount[];
  fieldRates: FieldRateResult[];
  /** Worst first. */
  findings: Finding[];
  /** What is accepted in writing for a time. */
  waivers?: WaiverResult[];
  /** Entries of the baseline, and the items that they hold. */
  baseline?: { entries: number; items: number };
  rules: RuleResult[];
  /** What the chosen laws and standards ask, and how it is answered. */
  duties: DutyResult[];
  /** What was not looked at, and why. */
  notChecked: { what: string; why: string; items?: number }[];
  /** The change against its base; only of a check. `findings` are then those of the change alone. */
  change?: ChangeResult;
}

/** What a check gives. */
export interface CheckResult extends RunResult {
  change: ChangeResult;
}

/** One run of the ledger. */
export interface RunInfo {
  /** Counts from 1; 0 where nothing was read. */
  id: number;
  started: string;
  finished: string;
  /** How long it took. */
  seconds: number;
  /** The paths that it was given, relative to the project. */
  paths: string[];
  /** Manifests that were as before, and were not read again. */
  unchanged: number;
  /** Items that came, and items that went. */
  added: number;
  closed: number;
}

/** By which policy a run was judged, and what that policy leaves out. */
export interface PolicyResult {
  /** The configuration that counted; null where the defaults did. */
  configuration: string | null;
  /** The Git ref or folder that the policy came from; null where the files as they are count. */
  base: string | null;
  failOn: Severity | 'none';
  rulesOff: string[];
  /** Rules that the configuration makes milder. */
  lowered: { rule: string; from: Severity; to: Severity }[];
  /** Files that ignore files leave out. */
  ignored: { by: string; files: number }[];
  /** What the change would set otherwise; it does not count. */
  change: PolicyChange[];
  /** What follows from the project's `rules.lock`; only of a check. */
  lock?: {
    /** The version that the lock is of. */
    licit: string;
    /** What only a newer licit finds: shown, and not blocking. */
    passes: { rule: string; findings: number; items: number }[];
    /** Rules that became milder and count as the lock has them. */
    held: { rule: string; severity: Severity }[];
    /** What the lock names and this licit does not have. */
    unknown: string[];
    /** What the lock lacks though its licit has it: it counts all the same. */
    lacking: string[];
  };
}

/** Rules by what is open, and what was not read. */
export interface Summary {
  /** Rules that are unmet for some subject. */
  unmet: number;
  /** Rules that are unproven for some subject, and unmet for none. */
  unproven: number;
  /** Rules that hold for some subject only because a person says so. */
  stated: number;
  /** Records that could not be read. */
  unread: number;
  /** Files that could not be read, in whole or in part. */
  unreadFiles: number;
  /** Files without a reader, or whose content was not checked. */
  notScanned: number;
  /** Files that were read with notes: nothing of them was lost. */
  notedFiles: number;
  /** The files that a change adds or changes, by what became of them. */
  change?: { changed: number; read: number; noData: number; passedOver: number; notRead: number };
  /** The change has no data in it: nothing was read, and the counts are of nothing. */
  noData?: true;
}

/** How much there is. */
export interface Totals {
  items: number;
  /** Items when what several manifests of a dataset list counts once. */
  distinct: number;
  /** Records that could not be read. */
  unread: number;
  manifests: number;
  datasets: number;
  /** Files that could not be read, in whole or in part. */
  unreadFiles: number;
  /** Files that were read with notes: nothing of them was lost. */
  notedFiles: number;
  /** Files without a reader, or whose content was not checked. */
  notScanned: number;
  /** Files that policy or convention leaves out. */
  passedOver: number;
  /** Of the manifests. */
  bytes: number;
}

/** How many items have something known, of how many; `query` is the SQL over the ledger that gives the number. */
export interface KnownShare {
  known: number;
  of: number;
  query: string;
}

/** A dataset, with what its descriptors claim. */
export interface DatasetResult {
  name: string;
  title?: string;
  /** The list that describes it, among others; it has no manifest of its own and is not counted in the totals. */
  list?: string;
  items: number;
  manifests: number;
  /** How many of its items more than one manifest lists; left out where it was not compared. */
  shared?: number;
  /** How many items it has when what several manifests list counts once; left out where it was not compared. */
  distinct?: number;
  claims: DatasetClaim[];
}

/** What a descriptor claims of a dataset, and where. */
export interface DatasetClaim {
  about: About;
  state: ClaimState;
  /** As stated. */
  raw?: string;
  value?: Json;
  why?: string;
  reason?: ReasonGiven;
  at: Place;
  /** What says it: metadata, a section, a file, a sentence. */
  by: Saying['by'];
}

/** What a manifest states of source, license or legal basis. */
export interface ManifestClaim {
  state: ClaimState;
  value: Json;
  /** As stated. */
  raw: string | null;
  at: Place | null;
  field?: string;
  why?: string;
  reason?: ReasonGiven;
  /** Where it was looked for in vain. */
  lookedIn?: readonly string[];
}

/** A file that lists items, or describes datasets. */
export interface ManifestResult {
  path: string;
  format: string;
  dataset: string;
  items: number;
  /** Records that could not be read. */
  unread: number;
  /** How many datasets it describes. */
  describes?: number;
  license: ManifestClaim;
  source: ManifestClaim;
  basis: ManifestClaim;
  /** Items by their concluded license, or `(missing)`, `(unclear)`, `(conflict)`. */
  itemLicenses: Record<string, number>;
  textFields: string[];
  /** Which fields are taken for what. */
  roles: Record<string, readonly string[]>;
  bytes: number;
  /** Of its bytes, in hex. */
  sha256: string;
  /** The root of the tree over its items' digests, in hex. */
  root: string;
}

/** A file that was not read, and why. */
export interface FileNotRead {
  /** A file, or a folder with `/` behind it where `files` counts several of it. */
  path: string;
  /** One of a closed set (docs/discovery.md). */
  reason: string;
  /** How it counts: it should have been read; no format reads it; policy or convention leaves it out; a change brings it, in a folder of data or elsewhere. */
  kind: 'unreadable' | 'not-scanned' | 'passed-over' | 'changed' | 'changed-elsewhere';
  why: string;
  /** How many files this stands for. */
  files: number;
  bytes?: number;
}

/** Something in a manifest that could not be read, and how to mend it. */
export interface ProblemResult {
  what: string;
  at: Place;
  fix: string;
  /** Records that were lost by it; 0 for a note. */
  count: number;
  /** The same for programs; left out for ledgers of earlier versions. */
  reason?: ReasonGiven;
}

/** Items under one license. */
export interface LicenseCount {
  /** An SPDX expression, or `(missing)`, `(unclear)`, `(conflict)`. */
  expression: string;
  items: number;
  /** Up to five spellings as stated. */
  raw: string[];
  /** Who says so. */
  said?: string[];
  permissions?: Permissions;
  query: string;
}

/** Items from one source. */
export interface SourceCount {
  /** As declared or stated, else the host; `(missing)`, `(not named)`, or `(others)` for the rest. */
  name: string;
  kind?: SourceKind;
  items: number;
  /** How many sources `(others)` is the sum of. */
  others?: number;
  said?: string[];
  query: string;
}

/** Items with personal data under the same legal bases. */
export interface BasisCount {
  /** Terms; empty where none is recorded. */
  terms: string[];
  items: number;
  said?: string[];
  jurisdictions?: string[];
  separateConsent?: Three;
  separateFor?: SeparateConsent[];
  guardian?: Three;
  query: string;
}

/** A manifest and the last run that saw it. */
export interface ManifestSeen {
  path: string;
  dataset: string;
  items: number;
  run: number;
  finished: string;
}

/** A law or standard. */
export interface LawResult {
  id: string;
  title: string;
  version?: string;
  /** Its first day. */
  inForce: string;
  /** Whether the project answers for it; the others are cited by rules. */
  chosen: boolean;
}

/** What detectors of one kind found. */
export interface DetectionCount {
  /** The detector's id: `pi/email`. */
  kind: string;
  /** Coarse class: `EMAIL`, `PHONE`, … */
  type: string;
  title: string;
  /** Items with a hit, hits, and hits on values that are reserved for documentation and tests. */
  items: number;
  hits: number;
  reserved: number;
  fields: string[];
  /** Values are masked. */
  examples: { at: Place; masked: string; confidence: Confidence; why: string }[];
  query: string;
}

/** How often the values of one field of a manifest hold a kind. */
export interface FieldRateResult {
  path: string;
  field: string;
  kind: string;
  /** Values that were looked at, that hold the kind, and of those the likely and certain ones. */
  looked: number;
  holding: number;
  likely: number;
  /** Masked; none where all were taken for numbers that pass by chance. */
  examples: string[];
  query: string;
}

/** A rule that is broken, or not shown to be kept, in one dataset for one cause. */
export interface Finding {
  rule: string;
  severity: Severity;
  verdict: 'unmet' | 'unproven';
  scope: RuleScope;
  dataset: string;
  /** The facts that decide, by name. */
  cause: Record<string, Json>;
  items: number;
  /** The manifests it is in, most items first. */
  where: { path: string; items: number }[];
  title: string;
  message: string;
  why: string;
  fix: string;
  /** Commands that answer it. */
  commands: string[];
  cites: { instrument: string; article: string; certainty: Citation['certainty'] }[];
  /** Up to three. `words` are those at fault: a license as stated, a masked value. */
  examples: { at: Place; key?: string; words?: string }[];
  waivable: boolean;
  /** Whether something on record speaks against, nothing on record answers it, somebody has to look, or nothing is known. */
  standing: 'forbidden' | 'unanswered' | 'to-look-at' | 'not-known';
  /** Nothing on record shows it: read "not recorded". */
  silence?: true;
  /** Unproven over sensitive personal data, and let pass. */
  allowed?: true;
  /** The waiver in force that covers it: it does not fail the run. */
  waived?: WaivedBy;
  /** It was there when the baseline was written: it does not fail the run. */
  baselined?: true;
  /** Only a licit newer than `rules.lock` finds it: it does not fail the run. */
  unlocked?: Unlocked;
  /** How many items there are more than the baseline holds. */
  beyond?: number;
  /** The same wherever the same cause is found: no line number, no value, nothing keyed. */
  fingerprint: string;
  /** The run that found it first. */
  firstSeen: number;
  query: string;
  /** Where items are that a change brings; only of a check. `end` is the last line or record where several are together. */
  occurrences?: { at: Place; end?: number; items: number; id: string }[];
  /** New items at places that are not listed. */
  further?: number;
}

/** A finding beside those that count. */
export type FindingInShort = Pick<Finding, 'rule' | 'severity' | 'verdict' | 'dataset' | 'items' | 'message' | 'fingerprint'>;

/** A waiver as it was on the day of the judging. */
export interface WaiverResult extends WaivedBy {
  rule: string;
  scope: WaiverScope;
  state: WaiverState;
  evidence: { path: string; sha256: string; present: boolean };
  at: Place;
  /** Findings, and items of them, that it alone or first of several covers. */
  findings: number;
  items: number;
}

/** How a rule is answered over all subjects. */
export interface RuleResult {
  id: string;
  severity: Severity;
  scope: RuleScope;
  title: string;
  counts: Record<Verdict, number>;
  /** What it is met by: values found in a document, somebody who may attest, the publisher, a sample that people looked at; left out where it is not met. */
  standings?: Partial<Record<MetStanding, number>>;
  /** The configuration switches it off. */
  off: boolean;
}

/** What a law or standard asks, and how it is answered. */
export interface DutyResult {
  instrument: string;
  id: string;
  article: string;
  asks: string;
  verdict: Verdict;
  reason: string;
  /** The rules that decide it. */
  rules: string[];
  /** What only a person can answer. */
  person?: string;
  certainty: Citation['certainty'];
  /** Not a duty that can be met; never counted. */
  kind?: 'scope' | 'liability';
  /** Where the answer is `stated`: who states what, where, with which documents. */
  statements?: StatementOnDuty[];
}

/** A change against its base. */
export interface ChangeResult {
  base: ChangeBase;
  /** The files as they are, or as `git add` has them. */
  head: 'working-tree' | 'staged';
  manifests: ChangedManifest[];
  /** Manifests and items that are as they were. */
  unchanged: { manifests: number; items: number };
  /** Findings that the base has already. */
  before: FindingInShort[];
  /** Findings of the base that the change mends; `whole` where no item is left. */
  fixed: { finding: FindingInShort; items: number; whole: boolean }[];
  /** Files outside of Git: on neither side. */
  outsideGit: number;
  /** Each file that the change adds or changes; left out where a ledger is the base. */
  files?: { path: string; state: ChangedBlob['state']; elsewhere?: string; reason?: string; why?: string }[];
  /** What else is different. */
  effects: ChangeEffects;
}
