/** Profiles, what people state, and the evidence they name. */

import type { Confidence, Json, Place } from './basics.js';
import type {
  Acquisition,
  Basis,
  ClaimState,
  Handling,
  ItemPart,
  Reservation,
  SeparateConsent,
  SourceKind,
  SpdxExpression,
} from './claim.js';
import type { Evidence } from './evidence.js';
import type { About, PartOf, Saying } from './item.js';
import type { ItemListed, ListColumns, ListSays } from './lists/list-kinds.js';
import type { DecisionOnFile, SampleDecision } from './sample.js';

/** A claim as a profile stores it: without places that differ from item to item. */
export interface StatedClaim {
  state: ClaimState;
  field?: string;
  raw?: string;
  value?: Json;
  why?: string;
  lookedIn?: readonly string[];
  /** The words limit or refuse in a way that was not understood; only where the words themselves are left out for judging. */
  limits?: true;
}

/** What an item states and what was seen in it, without what is its own: two million items share a few hundred. */
export interface Profile {
  license: StatedClaim;
  basis: StatedClaim;
  reservations: StatedClaim;
  /** Left out where the item says nothing on it. */
  generator?: StatedClaim;
  /** What the item says on the consent of the person it is about (`Consent`); left out where it says nothing. */
  consent?: StatedClaim;
  /** Which of these the item gives. */
  source: boolean;
  owner: boolean;
  collected: boolean;
  /**
   * Kinds detected, each with its highest confidence, sorted by kind. Reserved values are not among them. `mentioned`: whatever of the kind is more than
   * possible is mentioned in running text. `dismissed`: whatever is of the kind is covered by one of the dismissals with these ids.
   */
  seen: { kind: string; confidence: Confidence; mentioned?: true; dismissed?: string[] }[];
  /** What could not be looked at: `content not in the manifest`, `text longer than …`. */
  notLooked: string[];
  /** The item carries labels or annotations. */
  labeled: boolean;
  /** Which of the parts that its dataset's descriptors license by themselves it is of; only where there are such parts. */
  part?: ItemPart;
  /** What lists from outside say of it; left out where each that is held against it was, and none names it. */
  listed?: ItemListed;
}

/** A claim about a dataset or manifest, kept with who said it and where. */
export interface RecordedClaim {
  id: number;
  about: About;
  state: ClaimState;
  raw?: string;
  value?: Json;
  why?: string;
  at: Place;
  by: Saying['by'];
  /** The part of the dataset it is about; all of it when left out. */
  part?: PartOf;
  /** `list`: said by the very file that lists the items, and so heard before the dataset's cards; `dataset` when left out. */
  of?: 'list' | 'dataset';
}

/** What a person adds: kind, what it covers, and what it says. */
export type Statement =
  | DeclaringStatement
  | GrantStatement
  | SampleStatement
  | SampleFileStatement
  | RegisterStatement
  | DismissalStatement
  | ReadingStatement
  | ListStatement;

interface Stated {
  id: number;
  scope: Scope;
  at: Place;
  /** Who states it, as far as the erasable table has the name. */
  by?: string;
  /** ISO dates; both days count. */
  validFrom?: string;
  validUntil?: string;
}

/** What a person declares of data. */
export interface DeclaringStatement extends Stated {
  kind: 'declaration';
  value: Declaration;
}

/** A permission that is held beyond the public license. */
export interface GrantStatement extends Stated {
  kind: 'grant';
  value: Grant;
}

/** What a spot check was decided to come to. */
export interface SampleStatement extends Stated {
  kind: 'sample';
  value: SampleDecision;
}

/** What a file of the project says that a spot check was decided to come to, in another ledger. */
export interface SampleFileStatement extends Stated {
  kind: 'sample-file';
  value: DecisionOnFile;
}

/** A register of consent that items were joined with. */
export interface RegisterStatement extends Stated {
  kind: 'register';
  value: RegisterOnRecord;
}

/** A list from outside that items were joined with. */
export interface ListStatement extends Stated {
  kind: 'list';
  value: ListOnRecord;
}

/** Detections that a person says are none. */
export interface DismissalStatement extends Stated {
  kind: 'dismissal';
  value: DismissalOnRecord;
}

/** What a person says that a sentence of running text means. */
export interface ReadingStatement extends Stated {
  kind: 'reading';
  value: ReadingOnRecord;
}

/** A decision with the items that it speaks of, who signed it, and the file that says so. */
export interface FiledDecision extends DecisionOnFile {
  scope: Scope;
  by?: string;
  at: Place;
}

/** What a statement takes in. All given parts must match; globs as in .gitignore without negation. */
export interface Scope {
  path?: string;
  host?: string;
  dataset?: string;
  /** Only items whose concluded license is this one; grants only. */
  license?: SpdxExpression;
}

/** What a grant may allow. `opt-out`: training although the source reserves its rights. Closed. */
export type GrantPermission = 'train' | 'commercial' | 'derivatives' | 'redistribute' | 'opt-out';

/** A permission held beyond the public license, as its file in `.licit/answers` has it; what it does not name stays as the license says. */
export interface Grant {
  id: string;
  /** Who gives it. */
  from: string;
  scope: Scope;
  allow: GrantPermission[];
  /** ISO dates; both days count. Without a first day it holds from any time. */
  since?: string;
  until: string;
  /** The first day on which it holds no more. */
  revoked?: string;
  /** The contract as it is there now, and as it was when the grant was written down. */
  evidence: Evidence & { recorded: { sha256: string; bytes: number } };
  /** For those who read the file; not recorded. */
  note?: string;
  /** Who wrote it down; kept in the ledger's erasable table. */
  by?: string;
  at: Place;
}

/** How a grant stands on a day. Only one `in-force` counts. */
export type GrantState = 'in-force' | 'not-begun' | 'ended' | 'revoked' | 'evidence-missing' | 'evidence-changed' | 'evidence-unfit';

/** A declaration in `licit.yaml`: what manifests never carry. */
export interface Declaration {
  scope: Scope;
  source?: { kind?: SourceKind; url?: string; name?: string; owner?: string; evidence?: Evidence[] };
  license?: { expression: SpdxExpression; raw: string; evidence?: Evidence[] };
  basis?: (Omit<Basis, 'evidence'> & { evidence?: Evidence[] })[];
  /** The person says that there is no personal data. */
  noPersonalData?: boolean;
  /** Whether the person says that people under fourteen are in the data. */
  minors?: 'none' | 'present';
  reservations?: Reservation;
  collected?: { from?: string; until?: string; how?: string };
  acquired?: Acquisition & { evidence?: Evidence[] };
  labeling?: { rules?: Evidence[]; spotCheck?: Evidence[]; training?: Evidence[] };
  handling?: Handling;
  /** Where the words are that the person took it from; it is their word all the same. The words themselves are in the file alone. */
  restsOn?: Place;
  /** Who says so; kept in the ledger's erasable table. */
  by?: string;
  /** Declared in the change that is scanned: counts as stated, for these files, which the change adds. */
  inChange?: string[];
  at: Place;
}

/** One thing that a document says, as a person took it out of the document. */
export interface ExtractedValue {
  value: string | readonly string[];
  /** From 1; where in the document it says so. */
  page?: number;
  line?: number;
  /** The words of the document that say so, where they differ from the value. */
  words?: string;
}

/** What a document says of some items, as `.licit/answers/ID.yaml` has it (kind `evidence`). */
export interface Extract {
  id: string;
  /** What kind of document it is (`claims/documents/extract-kinds.ts`). */
  kind: string;
  about: Scope;
  says: Readonly<Record<string, ExtractedValue>>;
  /** Adverse sentences of the document that do not apply here, each with the reason. */
  setAside?: readonly { words: string; because: string }[];
  /** Its other adverse sentences were read, and none speaks of these items or of what the document comes to. */
  reviewed?: true;
  /** Who says that the document says so; kept in the ledger's erasable table. */
  by: string;
  office?: string;
  /** ISO day. */
  on: string;
  evidence: Evidence & { recorded: { sha256: string; bytes: number } };
  at: Place;
  /** Whether `licit.yaml` names the person under `attest`. */
  attests: boolean;
}

/** How values of a register and of items are made alike before they are compared; white space around them never counts. Closed. */
export const registerForms = ['lower', 'nfkc', 'digits'] as const;
export type RegisterForm = (typeof registerForms)[number];

/** Digests in whose place a register may have its persons. Closed. */
export const registerDigests = ['md5', 'sha1', 'sha256', 'sha512'] as const;
export type RegisterDigest = (typeof registerDigests)[number];

/** What words of a purpose column are: the training of models, a consent that laws ask for by itself, or something else, which neither permits nor bars. */
export type RegisterPurpose = 'training' | SeparateConsent | 'other';

/** Columns of a register, by what they are for. */
export interface RegisterColumns {
  /** The person, as the items have them. */
  subject?: string;
  /** The key of the item that an event is about; an empty cell: all items of the person. */
  item?: string;
  /** What happened: given, refused, withdrawn, expired … in words. */
  event: string;
  /** The day or time of it. */
  at: string;
  /** The day of a withdrawal, where the same row has it. */
  withdrawn?: string;
  /** The last day of a consent. */
  until?: string;
  purpose?: string;
  /** The version of the text that was consented to. */
  version?: string;
  /** Whether the person is a minor. */
  minor?: string;
  /** Whether a parent or guardian consented. */
  guardian?: string;
}

/** A register as `.licit/answers/ID.yaml` has it (kind `register`). */
export interface ConsentRegister {
  id: string;
  /** The items whose persons it speaks of: a dataset, manifests by a glob, or both. */
  about: Scope;
  /** The table as it was when the answer was written: a file of the project, or `vault:NAME` for one in the folder that LICIT_VAULT names. */
  document: { path: string; sha256: string; bytes: number };
  columns: RegisterColumns;
  /** The field of the items that holds the person; named as the register's column when left out. */
  field?: string;
  /** What its consents are for, where no column says so. */
  for?: readonly string[];
  /** What words of the purpose column are. */
  purposes?: Readonly<Record<string, RegisterPurpose>>;
  /** Versions that count; a consent to another one does not. */
  versions?: readonly string[];
  hash?: RegisterDigest;
  normalize?: readonly RegisterForm[];
  /** Who says that it is the register of these persons; kept in the ledger's erasable table. */
  by: string;
  office?: string;
  /** ISO day. */
  on: string;
  at: Place;
  /** Whether `licit.yaml` names the person under `attest`. */
  attests: boolean;
}

/**
 * How the table of a register is there. `as-signed`: with the bytes that were signed; `grown`: these bytes, and lines behind them; `changed`: other bytes;
 * `not-at-hand`: it is not there, or could not be read. What was not signed gives no consent; what speaks against counts from any of them.
 */
export type RegisterState = 'as-signed' | 'grown' | 'changed' | 'not-at-hand';

/** A register as the ledger has it: what was joined, and no value of it. */
export interface RegisterOnRecord {
  id: string;
  path: string;
  state: RegisterState;
  attests: boolean;
  office?: string;
  on: string;
  /** Of the table that was joined last. */
  sha256?: string;
  /** The day on which it was last at hand, where it is not now. */
  last?: string;
  /** Why it could not be read: a problem of reading. */
  why?: string;
  /** Rows, persons and items of the table that was joined, and rows that say nothing: without a person, a day or words that were understood. */
  events?: number;
  subjects?: number;
  undated?: number;
  notUnderstood?: number;
}

/** A list as `.licit/answers/ID.yaml` has it (answer `list`). */
export interface OutsideList {
  id: string;
  /** By the name of its file in `src/lists/kinds`. */
  kind: string;
  /** The items that are held against it. */
  about: Scope;
  /** The list as it was when the answer was written: of the project, or `vault:NAME`. Of a folder the digest is over the names and digests of its files. */
  document: { path: string; sha256: string; bytes: number; files?: number; entries?: number };
  columns?: ListColumns;
  /** Product tokens of the crawlers that collected the items; snapshots of sites only. */
  agents?: string[];
  /** ISO day as of which it says so. */
  collected: string;
  /** Who publishes it, or sent it. */
  from: string;
  /** Who brought it; kept in the ledger's erasable table. */
  by: string;
  office?: string;
  /** ISO day. */
  on: string;
  at: Place;
  /** Whether `licit.yaml` names the person under `attest`. */
  attests: boolean;
}

/** A list as the ledger has it: what was joined, and no value of it. */
export interface ListOnRecord {
  id: string;
  kind: string;
  says: ListSays;
  path: string;
  state: RegisterState;
  collected: string;
  from: string;
  on: string;
  office?: string;
  attests: boolean;
  /** It lies beside the data and nobody answered for it: what it names is to be looked at. */
  proposed?: true;
  /** Entries when it was signed, and when it was joined. */
  signed?: number;
  entries?: number;
  /** Of the list that was joined last. */
  sha256?: string;
  /** The day on which it was last at hand, where it is not now. */
  last?: string;
  /** Why it could not be read: a problem of reading. */
  why?: string;
  /** Where it lies among the files of the scan: by kind of personal value how many of its rows (of snapshots, files) hold one. */
  holds?: Readonly<Record<string, number>>;
}

/** Kinds of answers: all that people say in a project. Closed. */
export const answerKinds = [
  'declaration',
  'grant',
  'evidence',
  'register',
  'waiver',
  'baseline',
  'decision',
  'dismissal',
  'reading',
  'list',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What a dismissal is about; all parts that are given must match. */
export interface DismissalScope {
  /** The dataset of this name. */
  dataset?: string;
  /** Lists that match this glob, as in .gitignore, without negation. */
  path?: string;
  /** Finds in this field, and in the elements of a list under its name. */
  field?: string;
  /** The item with this key. */
  item?: string;
  /** The value with this keyed hash, as the ledger has it: no file holds a detected value. */
  value?: string;
  /** What this tool found, as `licit import` took it over; what licit found itself when left out. */
  tool?: string;
}

/** What a person looked at before dismissing. */
export interface Looked {
  /** Items of the scope then, and those of them with such a find. */
  items: number;
  found: number;
  /** Kinds that were found in the same place then; another one ends the dismissal. */
  kinds: readonly string[];
  /** Places of the items that were looked at: the first of all with such a find, ordered by the SHA-256 of seed and place. */
  at: readonly string[];
  seed: string;
}

/** A dismissal as the ledger has it, with what is found in its scope as of a judging. */
export interface DismissalOnRecord {
  /** The name of its file. */
  id: string;
  /** The kind of detection: `pi/person-name`. */
  kind: string;
  /** Why it is none, in words that a reviewer can judge. */
  because: string;
  looked: Looked;
  /** ISO day. */
  on: string;
  about: Omit<DismissalScope, 'dataset' | 'path'>;
  now?: Found;
  /** From how many items it takes finds, as of the judging of a run; 0 where it holds no more. */
  covers?: number;
}

/** What is found in the scope of a dismissal. */
export type Found = Pick<Looked, 'items' | 'found' | 'kinds'>;

/** What a sentence that licit takes for terms of the data is instead. Closed. */
export const readingMeanings = [
  'code-only', // it is about programs
  'model-only', // it is about a model
  'another-work', // it is about a work that is not part of the data
  'no-restriction', // it limits nothing
] as const;
export type ReadingMeaning = (typeof readingMeanings)[number];

/** What a person says that a sentence means, as the ledger has it. */
export interface ReadingOnRecord {
  /** The name of its file. */
  id: string;
  /** The SHA-256 of the sentence, white space made alike: with another word it is another sentence. */
  sentence: string;
  /** Where the sentence was when the answer was written, and its words, for people. */
  line?: number;
  words: string;
  means: ReadingMeaning;
  because?: string;
  /** ISO day. */
  on: string;
}

/** The same as its file in `.licit/answers` has it. */
export interface Reading extends ReadingOnRecord {
  /** The file that the sentence is in. */
  about: { path: string };
  /** Who says so; kept in the ledger's erasable table. */
  by: string;
  at: Place;
}
