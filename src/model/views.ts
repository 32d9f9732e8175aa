/** The parts of a snapshot, as reports see them. */

import type { Confidence, Json, Place, Three, Words } from './basics.js';
import type { TableColumn } from './batch.js';
import type { SeparateConsent, SourceKind } from './claim.js';
import type { Evidence } from './evidence.js';
import type { FactName } from './fact.js';
import type { Role } from './format.js';
import type { FileOutcome } from './item.js';
import type { ModelTerms, Permissions } from './license-terms.js';
import type { Citation, Duty, MetStanding, RuleAnswers, RuleScope, Severity, Standing, Verdict } from './rule.js';
import type { PolicyChange } from './settings.js';
import type { Grant, GrantState, ListOnRecord, RecordedClaim, StatedClaim } from './statement.js';
import type { Waiver, WaiverKind, WaiverScope, WaiverState } from './waiver.js';

/** Files and splits that descriptors give digests, sizes or counts for, by how they compare. */
export interface FilesView {
  counts: Record<FileOutcome, number>;
  /** The first hundred that differ. */
  different: { path: string; why: string; at: Place }[];
  query: string;
}

/** A grant as it stood on the day of the judging. */
export interface GrantView {
  grant: Grant;
  state: GrantState;
  /** Items it covers, in force or not. */
  items: number;
  query: string;
}

export interface Share {
  known: number;
  of: number;
  /** The query that gives it. */
  query: string;
}

export interface RunView {
  id: number;
  started: string;
  finished: string;
  seconds: number;
  paths: string[];
  /** Manifests whose bytes and reading were as before. */
  unchanged: number;
  added: number;
  closed: number;
}

/** By which policy a run was judged, and what that policy leaves out. */
export interface PolicyView {
  /** The configuration that counted; absent where the defaults did. */
  configuration?: string;
  /** The Git ref or folder that the policy came from, where it is not the files as they are. */
  base?: string;
  failOn: Severity | 'none';
  rulesOff: string[];
  /** Rules of lower severity than they come with. */
  lowered: { rule: string; from: Severity; to: Severity }[];
  /** Files that ignore files leave out. */
  ignored: { by: string; files: number }[];
  /** What the change would set otherwise; it does not count. */
  change: PolicyChange[];
  /** `licit check` with a `rules.lock`: what follows from it. */
  lock?: LockView;
}

/** What follows from the project's `rules.lock` in a check. */
export interface LockView {
  /** The licit that it is of. */
  licit: string;
  /** What only a newer licit finds, by rule: shown, and not blocking before `licit ledger rules update`. */
  passes: { rule: string; findings: number; items: number }[];
  /** Rules that this licit made milder: their findings count as the lock has them. */
  held: { rule: string; severity: Severity }[];
  /** What the lock names and this licit does not have, perhaps because it was renamed: while there is any, nothing passes as new. */
  unknown: string[];
  /** What the lock lacks though its licit has it: it counts all the same. */
  lacking: string[];
}

export interface DatasetView {
  name: string;
  title?: string;
  /** The list that describes it, among others; it has no manifest of its own. */
  list?: string;
  /** How many of its items more than one manifest lists; each listing counts in `items`. Left out where it was not compared. */
  shared?: number;
  /** How many items it has when what several manifests list counts once. Left out where it was not compared. */
  distinct?: number;
  items: number;
  manifests: number;
  claims: RecordedClaim[];
}

export interface ManifestView {
  path: string;
  format: string;
  dataset: string;
  items: number;
  unread: number;
  /** How many datasets it describes, for a list of datasets. */
  describes?: number;
  bytes: number;
  sha256: string;
  /** Several files are one list here, of a folder or joined: the digest is that of the list that licit made of them, and of no file. */
  several?: true;
  root: string;
  license: StatedClaim & { at?: Place };
  source: StatedClaim & { at?: Place };
  basis: StatedClaim & { at?: Place };
  /** Concluded license of its items (`(missing)`, `(unclear)`, `(conflict)` where there is none) and how many. */
  itemLicenses: Record<string, number>;
  textFields: string[];
  roles: Partial<Record<Role, readonly string[]>>;
  /** The columns of a table, as its first items have them. */
  columns?: readonly TableColumn[];
  /** Roles that more than one field could have; the first one was taken. */
  ambiguous?: { role: string; fields: string[] }[];
}

export interface NotReadView {
  /** A file, or a folder with `/` behind it where `files` counts several of it. */
  path: string;
  reason: NotReadReason;
  kind: NotReadKind;
  /** The reason in English words. */
  why: string;
  /** What the reason names: an ignore file, a format, a limit. */
  what?: string;
  /** How many files the row counts for; 1 when left out. */
  files?: number;
  bytes?: number;
}

/**
 * How a file that was not read counts: it should have been read; no format reads it; policy or convention leaves it out; a change brings it, in a folder
 * of data or elsewhere. Closed.
 */
export type NotReadKind = 'unreadable' | 'not-scanned' | 'passed-over' | 'changed' | 'changed-elsewhere';

export type NotReadDetail = Pick<NotReadView, 'what' | 'files'>;

/** Why a file was not read. Closed; the words are in `text/not-read.ts`. */
export type NotReadReason =
  // unreadable
  | 'permission'
  | 'folder-permission'
  | 'gone'
  | 'disk-error'
  | 'name-encoding'
  | 'dangling-link'
  | 'pipe'
  | 'socket'
  | 'device'
  | 'git-lfs'
  | 'git-annex'
  | 'dvc'
  | 'cut-off'
  | 'compression'
  | 'not-what-it-says'
  | 'archive'
  | 'archive-end'
  | 'archive-member'
  | 'archive-climbs'
  | 'archive-method'
  | 'encrypted'
  | 'archive-entries'
  | 'archive-overlap'
  | 'archive-large'
  | 'archive-late'
  | 'shard-missing'
  | 'shard-damaged'
  // not scanned
  | 'empty'
  | 'link'
  | 'hidden'
  | 'listed'
  | 'listed-one'
  | 'archive-empty'
  | 'archive-nested'
  | 'archive-others'
  | 'archive-tar'
  | 'archive-zip'
  | 'archive-7z'
  | 'archive-rar'
  | 'workbook'
  | 'parquet-inside'
  | 'sqlite-log'
  | 'removed-by-log'
  | 'table-deletes'
  | 'mds'
  | 'lmdb'
  | 'tfrecord'
  | 'recordio'
  | 'orc'
  | 'lance'
  | 'pickle'
  | 'image'
  | 'audio'
  | 'media'
  | 'schema'
  | 'software'
  | 'json'
  | 'xml'
  | 'text'
  | 'binary'
  | 'no-reader'
  | 'fixture'
  | 'illustration'
  | 'datasheet'
  | 'other-name'
  | 'rows-inside'
  | 'untold'
  | 'not-fetched'
  // passed over
  | 'ignored'
  | 'evidence'
  | 'evidence-folder'
  | 'outside-list'
  | 'own-output'
  | 'joined'
  | 'table-list'
  | 'attributes'
  | 'made-copy'
  | 'version-control'
  | 'packages'
  | 'licit'
  | 'ledger'
  | 'program'
  | 'system';

export interface ProblemView {
  /** Its id with arguments; a sentence in ledgers of earlier versions, as `fix` is. */
  what: string;
  at: Place;
  /** Empty where the id says what to do. */
  fix: string;
  count: number;
}

export interface LicenseView {
  /** SPDX expression, or `(missing)`, `(unclear)`, `(conflict)`. */
  expression: string;
  items: number;
  /** Up to five spellings as stated. */
  raw: string[];
  /** Who says so. */
  said?: string[];
  permissions?: Permissions;
  query: string;
}

export interface SourceView {
  /** Name as declared or stated, else host; `(missing)` where none is recorded, `(not named)` where one is recorded without a name. */
  name: string;
  kind?: SourceKind;
  items: number;
  query: string;
  /** Who says so: places, `the item`, or what else the conclusion rests on. */
  said?: string[];
  /** How many sources `(others)` is the sum of. */
  others?: number;
}

/** For how many items of a dataset it is stated how, when, by whom and from which copy the copy came. */
export interface AcquiredView {
  dataset: string;
  items: number;
  how: number;
  when: number;
  by: number;
  from: number;
}

/** Items with personal data by the bases recorded for them. */
export interface BasisView {
  terms: string[];
  items: number;
  query: string;
  said?: string[];
  jurisdictions?: string[];
  separateConsent?: Three;
  separateFor?: SeparateConsent[];
  guardian?: Three;
}

/** Items by the host that they name themselves. */
export interface HostView {
  name: string;
  items: number;
  query: string;
}

/** A part of the population, with all that was concluded for it: the rows of the inventory add up to every total. */
export interface InventoryRow {
  dataset: string;
  manifest: string;
  items: number;
  /** As in `SourceView`. */
  source: string;
  sourceKind?: SourceKind;
  sourceSaid: string[];
  /** A document shows the source. */
  sourceEvidence: boolean;
  /** Hosts that its items name, how many there are; 0 where none does. */
  hosts: number;
  /** SPDX expression, or `(missing)`, `(unclear)`, `(conflict)`. */
  license: string;
  licenseSaid: string[];
  /** Yes: found or stated. No: only where a person declared it. */
  personal: Three;
  sensitive: Three;
  /** People under fourteen. */
  minors: Three;
  minorsSaid: string[];
  /** Terms of the bases; empty where none is recorded. */
  bases: string[];
  basisSaid: string[];
  /** Jurisdictions that the declared bases are meant for, as declared. */
  jurisdictions: string[];
  /** Of sensitive information; unknown where it is declared and no document shows it. */
  separateConsent: Three;
  /** What separate consents are on record for, shown by a document or not. */
  separateFor: SeparateConsent[];
  guardian: Three;
  /** What the items' own records say against the use of data about the person, in the words of the fact `consent.against`. */
  against: string[];
  generated: Three;
}

/** A manifest that is in force and that scans did not look at any more. */
export interface UnseenView {
  path: string;
  dataset: string;
  items: number;
  /** The last run whose paths took it in. */
  run: number;
  finished: string;
}

/** A manifest that `licit ledger retire` took out of the population, or a scan that did not find it any more. */
export interface RetiredView {
  path: string;
  dataset: string;
  items: number;
  run: number;
  finished: string;
}

/** Items generated by one family of models, as far as someone says so. An item that names several counts for each. */
export interface GeneratedView {
  /** The family, the words that name a model licit has no terms for, or `(not named)`. */
  model: string;
  items: number;
  /** What the terms say, as it stood in the judging; absent where licit has no row. */
  terms?: ModelTerms;
  query: string;
}

export interface DetectionView {
  kind: string;
  type: string;
  title: Words;
  items: number;
  hits: number;
  reserved: number;
  fields: string[];
  examples: { at: Place; masked: string; confidence: Confidence; why: string }[];
  query: string;
}

/** How often the values of one field of a manifest hold a kind. */
export interface FieldRate {
  path: string;
  field: string;
  kind: string;
  /** Values that were looked at: texts that are not empty, whole numbers from a million on, and what else is in a field whose name says what it holds. */
  looked: number;
  /** How many of them hold the kind, reserved values apart. */
  holding: number;
  /** How many of those are likely or certain. */
  likely: number;
  /** Up to three, masked; none where all were taken for numbers that pass by chance. */
  examples: string[];
  query: string;
}

/** A finding is (rule, dataset, cause): one cause, with a count, its places and three examples. */
/** What a finding counts, where that is not items. */
export type CountedUnit = 'record' | 'file';

export interface FindingView {
  rule: string;
  severity: Severity;
  verdict: 'unmet' | 'unproven';
  scope: RuleScope;
  dataset: string;
  cause: Partial<Record<FactName, Json>>;
  items: number;
  /** What `items` counts; items when left out. */
  unit?: CountedUnit;
  /** The manifests it is in, most items first. */
  where: { path: string; items: number }[];
  title: Words;
  message: Words;
  why: Words;
  fix: Words;
  commands: string[];
  cites: Citation[];
  examples: FindingExample[];
  waivable: boolean;
  /** Forbidden, not answered yet, to be looked at, or not known. */
  standing: Standing;
  /** Nothing on record shows it: printed as "not recorded", and the duties it serves are not proven. */
  silence?: true;
  /** Unproven over sensitive personal information, and let pass by `--allow-unproven`. */
  allowed?: true;
  fingerprint: string;
  firstSeen: number;
  query: string;
  /** Where the items of a change stand that are new under it, the first of them; `licit check` alone tells them. */
  occurrences?: Occurrence[];
  /** How many further items stand at places that are not listed. */
  further?: number;
  /** A waiver in force covers all of its items: it is shown, and does not fail the run. */
  waived?: WaivedBy;
  /** It was there when the baseline was written: it is shown, and does not fail the run. */
  baselined?: true;
  /** `licit check`: only a licit newer than the project's `rules.lock` finds it. It is shown, and does not fail the run before `licit ledger rules update`. */
  unlocked?: Unlocked;
  /** There are more items under it than the baseline holds; these are the surplus. How many the baseline holds. Which items they are is not known. */
  beyond?: number;
}

/** Why a finding is new with a licit: its rule or the detectors that it rests on came later, or its rule was milder. */
export type Unlocked = { because: 'rule'; since?: string } | { because: 'detectors' } | { because: 'severity'; was: Severity };

/** The waiver that covers a finding. */
export interface WaivedBy {
  id: string;
  /** The last day it holds, ISO date. */
  until: string;
  /** As `licit.yaml` names them; `(erased)` where the ledger's erasable table no longer has the name. */
  approver: string;
  kind: WaiverKind;
  /** In the words of whoever wrote it. */
  reason: string;
}

/** A waiver as it stood on the day of the judging. */
export interface WaiverView extends WaivedBy {
  rule: string;
  scope: WaiverScope;
  state: WaiverState;
  evidence: Waiver['evidence'];
  at: Place;
  /** Findings, and items of them, that it alone or first of several covers. */
  findings: number;
  items: number;
}

/** New items or files under one cause that are beside each other in a manifest. */
export interface Occurrence {
  /** The first of them. */
  at: Place;
  /** The line or record of the last one, where there are several. */
  end?: number;
  items: number;
  /** Tells it from others of its finding: the key of the first item where it is not personal, else its number among those without. */
  id: string;
}

export interface FindingExample {
  at: Place;
  /** The item's key, masked where it is personal. */
  key?: string;
  /** The words at fault: a license as stated, a masked value. */
  words?: string;
  /** The problem of reading that it is about, as its id with arguments. */
  problem?: string;
  /** A place that says one side of a contradiction, rather than an item. */
  side?: true;
}

export interface RuleView {
  id: string;
  topic: string;
  severity: Severity;
  scope: RuleScope;
  title: Words;
  /** What licit.yaml can say that answers it. */
  answers?: RuleAnswers;
  counts: Record<Verdict, number>;
  /** What it is met by, of those that meet it; left out where none does, or an earlier licit judged. */
  standings?: Partial<Record<MetStanding, number>>;
  off: boolean;
}

export interface DutyView {
  instrument: string;
  instrumentTitle: Words;
  id: string;
  article: Words;
  asks: Words;
  words?: string;
  verdict: Verdict;
  reason: Words;
  rules: string[];
  person?: Words;
  certainty: Citation['certainty'];
  kind?: Duty['kind'];
  bears?: string[];
  /** Where the answer is `stated`: who states what, where, with which documents. */
  statements?: StatementOnDuty[];
}

/** A statement that a duty's answer rests on. */
export interface StatementOnDuty {
  at: Place;
  /** The record's or declaration's own name: `filing`, `declaration`. */
  what: string;
  by?: string;
  on?: string;
  documents: Pick<Evidence, 'path' | 'sha256' | 'present'>[];
}

/** A law or standard as a report names it. */
export interface LawView {
  id: string;
  title: Words;
  short: Words;
  version?: Words;
  jurisdiction: string;
  inForce: string;
  replacedBy?: string;
  source: string;
  /** Whether the project answers for it; the others are cited by rules. */
  chosen: boolean;
}

/** What was not looked at, and why: printed apart from what is clean. */
export interface NotCheckedView {
  what: Words;
  why: Words;
  items?: number;
}

/** A list for loaders that was written: when, from which scan, and its digest. That a loader applied it no ledger knows. */
export interface ExcludedView {
  /** Its entry in the journal. */
  entry: number;
  time: string;
  /** The scan that it was made from. */
  run: number;
  /** What it lists: the items to leave out, or a level of those that may be kept. */
  level: 'excluded' | 'cleared' | 'stated' | 'not-forbidden';
  items: number;
  sha256: string;
}

/** A list from outside, and what became of what it names. */
export interface AppliedList {
  list: ListOnRecord;
  /** Items that it names and that are in the data. */
  inData: { items: number; query: string };
  /** Items that it named and that are not listed any more, by the scan that saw so. */
  gone: { run: number; day: string; items: number }[];
  /** Lists for loaders that leave out what it names, since it is on record. */
  excluded: ExcludedView[];
}
