/**
 * Every noun that flows through licit; types only, no code. Read this first, then scan.ts.
 *
 * Open sets (formats, detectors, rules, instruments, reports) are one file each in their folder. Claims, verdicts, facts and
 * conditions are closed sets: adding one changes what the product says to a regulator, so it is added here, where the compiler asks
 * every place that must know.
 */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export type Lang = 'en' | 'zh';

/** The same words in English and in Chinese. */
export interface Words {
  en: string;
  zh: string;
}

// ───────────────────────────────────────────────────────────────────────────── places, reading

/** A spot in a file, exact enough for an editor to open. Lines and records count from 1, offsets (bytes) from 0. */
export interface Place {
  /** Relative to the project folder, with `/` on every system. */
  path: string;
  line?: number;
  offset?: number;
  /** Row of a binary table or element of a JSON document, from 1. */
  record?: number;
  /** In the format's own words: `license`, `images[].license`, column `lic`. */
  field?: string;
}

/** One item of training data, exactly as its manifest states it. Nothing inferred. */
export interface Item {
  kind: 'item';
  /** What the manifest calls this item; never a line number. */
  key?: string;
  at: Place;
  fields: Record<string, Json>;
  /** The record's bytes as they stand (text formats); digested, never kept. Absent in binary formats: the RFC 8785 form of `fields` is digested. */
  record?: Uint8Array;
  /** Whether its content lies elsewhere and was not looked into, where the format knows; told by URL and length of text else. */
  unseen?: boolean;
}

/** Something that could not be read: recorded, counted, never dropped. */
export interface Problem {
  kind: 'problem';
  what: string;
  at: Place;
  fix: string;
  /** How many records were lost with it, when that can be said; 1 when left out, 0 when nothing was lost. */
  lost?: number;
}

/** What a descriptor says of a whole dataset, in its own words. */
export interface Card {
  kind: 'card';
  at: Place;
  /** The dataset's name or title as the descriptor gives it. */
  name?: string;
  says: Saying[];
  /** Files or globs the descriptor names as its data, relative to its own folder. */
  files?: string[];
  /** What it says of single files or splits, to be compared with what is there. */
  declared?: DeclaredFile[];
  /** It is one of several datasets that the descriptor lists, and says nothing of the files beside it. */
  entry?: true;
}

/** What a descriptor says that one file of its dataset, or one split, holds. */
export interface DeclaredFile {
  /** Relative to the descriptor's folder; for a split, its name. */
  path: string;
  /** Stands for the files of a split, `train`, of this configuration, where the descriptor names no file. */
  split?: { configuration?: string };
  /** As `node:crypto` names it: `sha256`, `md5` … */
  algorithm?: string;
  /** In lower-case hex. */
  digest?: string;
  bytes?: number;
  items?: number;
  at: Place;
}

/** How a file compares with what a descriptor says of it. */
export type FileOutcome = 'same' | 'different' | 'absent' | 'not-checked';

/** What a saying is about. Closed. */
export type About =
  | 'license'
  | 'source' // where it came from: homepage, URL, repository
  | 'owner' // creator, publisher, rights holder
  | 'derived-from' // the datasets it was made from
  | 'collected' // when or how it was collected
  | 'basis' // legal basis or consent for personal data
  | 'personal-data' // what it says on personal and sensitive information
  | 'purpose' // what the personal data is handled for
  | 'reservation' // opt-out or permission for training
  | 'labeling' // that, how and by whom it was labeled
  | 'labeling-rules' // the annotation guideline itself
  | 'generated-by' // that a model generated it, and which one
  | 'size' // number of items stated
  | 'media' // modality: text, image, audio, video …
  | 'language';

/** One statement of a descriptor about its dataset, in its own words, with its place. */
export interface Saying {
  about: About;
  /** The words as they stand. A list in the source is one saying an element. */
  raw: string;
  at: Place;
  /** `metadata` a field made for it; `section` running text under a heading made for it; `text` running text elsewhere; `file` a text beside the manifest. */
  by: 'metadata' | 'section' | 'text' | 'file';
  /** Other words that stand beside these and speak of the same: a license's address beside its name. */
  beside?: readonly { raw: string; field: string }[];
}

export type Read = Item | Problem | Card;

/** The beginning of a file, already decompressed, to recognize a format by. */
export interface Head {
  path: string;
  /** The first bytes after decompression (64 KiB, or the whole file when shorter). */
  bytes: Uint8Array;
  /** `bytes` as text, without byte order mark, when it decodes as text; undefined for binary content. The last character may be cut. */
  text?: string;
  /** The encoding that `text` was decoded with: `utf-8`, `utf-16le`, `gb18030`, … */
  encoding?: string;
  compression?: 'gzip' | 'zstd' | 'bzip2' | 'xz';
  /** True when `bytes` is the whole content. */
  whole: boolean;
  /** Size on disk in bytes; undefined on standard input. */
  size?: number;
}

/** A manifest as a format sees it: bytes already decompressed, opened as often as needed. */
export interface ManifestFile {
  /** Relative to the project folder, `/` on every system. */
  path: string;
  head: Head;
  /** The decompressed bytes from the beginning, or of one part. Throws what the disk or the decompressor throws; the caller makes a Problem of it. */
  bytes(part?: Part): AsyncIterable<Uint8Array>;
  /** Random access to the bytes as they stand on disk (for Parquet). */
  slice(start: number, end: number): Promise<Uint8Array>;
  /** Size on disk in bytes. */
  size: number;
  /** What `licit.yaml` says on how to read this file. */
  columns?: ColumnSettings;
  /** The bytes of a file of the folder that this manifest is the listing of. Throws what the disk throws; absent where there is no folder. */
  member?(name: string): AsyncIterable<Uint8Array>;
}

/** A range of bytes that can be read apart from the rest: it begins after a line end and ends with one. Lines count from 1 within it. */
export interface Part {
  start: number;
  end: number;
}

/** A kind of manifest: how to know it, and how to read it. One file in `src/formats/` each. */
export interface Format {
  id: string;
  title: string;
  reads: 'items' | 'dataset' | 'both';
  /** What it answers to; one sentence, for people. */
  answersTo: string;
  /** What it leaves unread; one sentence, for people. */
  notRead: string;
  /** How sure it is from the beginning of the file: 0 not mine, 1 could be, up to 100 certain. By content, not by name; a name may break a tie. */
  recognize(head: Head): number;
  /** Lists, in order. Never throws for what is in the file: what cannot be read becomes a Problem and the rest goes on. */
  read(file: ManifestFile, part?: Part): AsyncIterable<readonly Read[]>;
  /** True when an uncompressed file of it can be cut at any line end, or at those that `parts` tells; lines of a part are counted from its own first. */
  splitsAtLines?: boolean;
  /** Parts of its own that can be read apart (row groups, whole records), in order; what their numbers count is its own affair. Places in them are places in the file, lines aside. */
  parts?(file: ManifestFile): Promise<Part[]>;
  /** Roles of fields that the format itself fixes; others are inferred. */
  roles?: Partial<Roles>;
  /** The decompressed bytes with parts of its texts replaced, all else as it stands. Throws `CannotRewrite`. Text formats only. */
  rewrite?(file: ManifestFile, editor: Editor): AsyncIterable<Uint8Array>;
}

/** A part of a text, in UTF-16 offsets, and what is put in its place: printable ASCII that no text format gives a meaning to. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** Asked for each text of a file what is to be replaced in it, in order, none overlapping. `number`: the text is one in the file's own notation, replaced as a whole. */
export type Editor = (text: string, field: string | undefined, number: boolean) => readonly Edit[];

/** What a field of an item is for. Closed. */
export type Role =
  | 'id'
  | 'url' // where the content is
  | 'page' // the page that shows it
  | 'source' // a name of where it came from, not a URL
  | 'license'
  | 'license-url'
  | 'owner' // author, creator, rights holder
  | 'collected' // when it was collected or published
  | 'text' // content or caption
  | 'basis'
  | 'reservation'
  | 'label'
  | 'annotator'
  | 'digest'
  | 'size' // bytes of the content
  | 'generator' // which model generated it, or whether one did
  | 'consent-given' // when a person consented
  | 'consent-withdrawn' // when, or that, a person took consent back
  | 'consent-expires' // until when consent holds
  | 'notice' // version of the notice or consent form that was shown
  | 'objection' // that a person objects, or asks for deletion
  | 'guardian' // what a parent or guardian said
  | 'purpose'; // what consent was given for

/** For each role the paths of the fields that have it, best first. A path is a name, or names joined by `.`. */
export type Roles = Record<Role, readonly string[]>;

/** Roles and reading settings for files that match a glob, from `licit.yaml`. */
export interface ColumnSettings {
  roles?: Partial<Record<Role, string | string[]>>;
  header?: boolean;
  delimiter?: string;
  encoding?: string;
}

// ───────────────────────────────────────────────────────────────────────────── claims

/** A normalized value with the words it came from, or an honest account of why there is none. */
export type Claim<T> =
  | { state: 'known'; value: T; raw: string; at: Place }
  | { state: 'unclear'; raw: string; at: Place; why: string } // stated, not understood ("other", "custom", a broken URL)
  | { state: 'conflict'; claims: Claim<T>[]; why: string } // stated twice, differently
  | { state: 'missing'; raw?: string; lookedIn: readonly string[] }; // raw: "unknown", "n/a", empty

export type ClaimState = Claim<never>['state'];

/** A saying of a descriptor, read: what it is about, what it claims, and who says so where. */
export interface Claimed {
  about: About;
  claim: Claim<Json>;
  at: Place;
  by: Saying['by'];
  /** The dataset it is about, where the descriptor lists several; the dataset of the descriptor itself when left out. */
  entry?: string;
}

/** An SPDX license expression (list 3.x ids, `AND` `OR` `WITH`, `LicenseRef-…`). */
export type SpdxExpression = string;

/** Where data came from; the crosswalk to TC260-003, the EU template and AB 2013 is in the claims tables. */
export type SourceKind =
  | 'public-dataset'
  | 'pointer-list'
  | 'crawl-own'
  | 'crawl-on-behalf'
  | 'licensed-rightsholder'
  | 'third-party-private'
  | 'user-model-interaction'
  | 'user-other-product'
  | 'self-produced'
  | 'commissioned-annotation'
  | 'synthetic'
  | 'government-open'
  | 'unknown';

export interface Source {
  kind?: SourceKind;
  url?: string;
  /** Registrable or full host name in lower case, punycode decoded by nobody: as the URL has it. */
  host?: string;
  /** A name of a source that is not a URL. */
  name?: string;
  owner?: string;
  /** ISO 8601 dates, as exact as stated. */
  collected?: { from?: string; until?: string; how?: string };
}

/** A legal basis for processing personal data: a term of DPV (`eu-gdpr:A6-1-a`) or ours for PIPL (`licit:cn-pipl#A13-1-1`). */
export interface Basis {
  term: string;
  /** ISO 3166 code or `EU`; the law the term belongs to when left out. */
  jurisdiction?: string;
  /** Consent given just for this handling (PIPL Art. 29). */
  separate?: boolean;
  /** Consent of a parent or guardian (PIPL Art. 31, GDPR Art. 8). */
  guardian?: boolean;
  /** What it was given or taken for, as stated: terms of DPV or words. */
  purposes?: string[];
  evidence?: string;
  /** Separate consents by what each was given for; left out, a separate consent is one for sensitive information. */
  separateFor?: SeparateConsent[];
  /** A contract: whether it is with the person concerned. A contract with a supplier is no basis. */
  party?: 'person' | 'other';
  /** Grounds for using what was lawfully disclosed (PIPL art. 27), each in words. */
  disclosed?: { where?: string; scope?: string; refusals?: string };
  /** When and how consent was given. */
  given?: { on?: string; how?: string };
  /** Version of the notice that people were shown. */
  notice?: string;
  /** How people can take consent back. */
  withdrawal?: string;
}

/** What PIPL asks a consent of its own for, one each (arts. 29, 23, 25, 26, 39), and the training on what people tell a companion service. Closed. */
export type SeparateConsent = 'sensitive' | 'provision' | 'publication' | 'public-images' | 'transfer' | 'interaction-training';

/** How personal information crosses a border: PIPL art. 38, GDPR arts. 45, 46 and 49. Closed. */
export type TransferRoute =
  | 'security-assessment'
  | 'certification'
  | 'standard-contract'
  | 'exempt'
  | 'adequacy'
  | 'standard-clauses'
  | 'binding-rules'
  | 'derogation';

/** What is done with personal information, as a person declares it; each is asked for only where a duty turns on it. */
export interface Handling {
  /** Other handlers that it is given to; empty: none. */
  recipients?: string[];
  published?: boolean;
  /** Images or identification of people taken in public places. */
  publicPlaces?: boolean;
  /** Where it is taken abroad, and how; empty: nowhere. */
  transfer?: { to: string[]; route?: TransferRoute; evidence?: Evidence[] };
  /** The last day on which it is kept, or the period in words. */
  retention?: string;
  deidentified?: { as: 'de-identified' | 'anonymized'; evidence?: Evidence[] };
  ethics?: { reference: string; evidence?: Evidence[] };
  assessment?: { on?: string; evidence?: Evidence[] };
}

/** What a person said, or let end, that speaks against using data about them. Closed. */
export type ConsentAgainst =
  | 'withdrawn' // consent was given and taken back
  | 'erasure' // deletion was asked for
  | 'objected' // objection to the processing
  | 'opted-out' // of training
  | 'refused' // refused, or not given
  | 'expired' // it held until a day that is past
  | 'pending'; // asked for, and not given yet

/** How the consent of the person stands that an item is about. */
export type ConsentStatus = 'given' | ConsentAgainst;

/** What an item's own record says on the consent of the person it is about. Days only, and only where they decide, so that profiles stay few. */
export interface Consent {
  /** The gravest first; a passed `expires` is not among them, because that depends on the day of judging. */
  against: ConsentAgainst[];
  given: boolean;
  /** The last day on which consent holds. */
  expires?: string;
  /** A consent after a withdrawal or an expiry: what it lifts, and the days of both. */
  renewed?: { was: ConsentAgainst; on: string; given: string };
  /** A field for consent holds words that licit does not understand. */
  unclear?: true;
  /** Version of the notice that was shown. */
  notice?: string;
  /** What a parent or guardian said. */
  guardian?: 'given' | 'refused';
  /** What consent was given for, as stated. */
  purposes?: string[];
}

/** The four questions every opt-out protocol is mapped to (W3C ODRL AI vocabulary). */
export type Action = 'data-mining' | 'ai-training' | 'gen-ai' | 'ai-augment';

/** What the source says on mining and training, in AIPREF's verdict words; what is not stated is left out (unknown). */
export type Reservation = Partial<Record<Action, 'allowed' | 'disallowed'>>;

/** What is said on whether a model generated the content, and which one. */
export interface Generated {
  /** False: it is said to be made without a model. */
  generated: boolean;
  /** The families of models that are named, as the table of their terms has them. */
  families: readonly string[];
  /** A model is named that the table does not have. */
  other: boolean;
}

/** What an item states of itself. */
export interface Description {
  source: Claim<Source>;
  license: Claim<SpdxExpression>;
  basis: Claim<Basis[]>;
  reservations: Claim<Reservation>;
  /** Left out where nothing is said, as in most lists. */
  generator?: Claim<Generated>;
  /** Left out where nothing is said on a person's consent. */
  consent?: Claim<Consent>;
  key?: string;
  url?: string;
  host?: string;
  owner?: string;
  collected?: string;
}

/** Three values: yes, no, and `unknown`, which is never no. */
export type Three = 'yes' | 'no' | 'unknown';

/** What a license can speak of: works (content, data, software), machine-learning models, what a model puts out. */
export type LicenseSubject = 'works' | 'models' | 'outputs';

/** What a license lets one do and asks for, with the clause it rests on. */
export interface Permissions {
  train: Three;
  commercial: Three;
  derivatives: Three;
  redistribute: Three;
  attribution: Three;
  notice: Three;
  shareAlike: Three;
  /** Limits on fields of use, in words (`none` when the license has none). */
  fieldOfUse?: string;
  noCompetingModel?: Three;
  /** What the license speaks of; left out where that is not known. */
  appliesTo?: readonly LicenseSubject[];
  /** Whether the right of the maker of a database (Directive 96/9/EC Art. 7) is licensed or waived; `unknown` where the text does not speak of it. */
  databaseRight?: Three;
  /** The section of the license text that each answer rests on, and whether that text was read. */
  clause: string;
  checked: 'read' | 'memory' | 'none';
}

/** What decides that a member of a mix stands against something, or leaves it open. Closed. */
export type MixReason =
  | 'train'
  | 'commercial'
  | 'derivatives'
  | 'redistribute'
  | 'attribution'
  | 'notice'
  | 'share-alike'
  | 'field-of-use'
  | 'no-competing-model'
  | 'purpose' // licit.yaml declares none, and the license does not allow every use
  | 'not-compatible' // the table of compatible licenses says so
  | 'unread' // the license's text was not read, so that nothing says that it may be
  | 'unsettled'; // no license was concluded: missing, not understood, contradicted

/** Licenses that are alike in what they ask. Closed; each license is in one class. */
export type LicenseClass =
  | 'public-domain' // dedications, and licenses without a condition
  | 'attribution' // any use, with credit or a notice
  | 'share-alike'
  | 'limited-use' // any purpose but some: use-based restrictions, computational use only
  | 'source-available' // terms of models and services, and licenses that hold back commercial use in part
  | 'non-commercial'
  | 'no-derivatives'
  | 'proprietary' // no permission is given
  | 'unclear' // custom, not understood, contradicted, or a statement that grants nothing
  | 'missing';

/** How large a number of items is, as far as it is known. All in bytes but the two counts of items. */
export interface Sizes {
  /** Items whose records were measured. */
  measured: number;
  /** Their records in the manifests. */
  records: number;
  /** Items that state the size of their content. */
  sized: number;
  /** The sum of those sizes, as stated. */
  content: number;
}

/** A license that items of a mix have, or a state in which none was concluded: `(missing)`, `(unclear)`, `(conflict)`. */
export interface MixMember {
  license: string;
  /** Where none was concluded: the reading that governs until it is settled. */
  governing?: SpdxExpression;
  items: number;
  sizes?: Sizes;
}

/** A member that decides an answer, and the clause it does so by. */
export interface MixSaying {
  license: string;
  items: number;
  answer: Three;
  reason: MixReason;
  clause: string;
  /** Whether the text behind the clause was read. */
  checked: Permissions['checked'];
}

/** What a mix allows, over all its members. */
export interface MixAnswer {
  answer: Three;
  /** The members that decide it: those against it, then those that leave it open, most items first, not all where they are many. */
  because: MixSaying[];
  /** Members and items that forbid it (or, for a duty, that ask for it), and that leave it open. */
  against: { licenses: number; items: number };
  open: { licenses: number; items: number };
}

/** What leaving some of a mix out would make possible. */
export interface MixDrop {
  /** A class of licenses, one license, or by the name of a question all that keep it from its best answer. */
  what: string;
  kind: 'class' | 'license' | 'question';
  items: number;
  sizes?: Sizes;
  /** Answers that become better, by the names in `permissions`, or `trained`, `collection`, `adapted`. */
  gains: { name: string; from: Three; to: Three }[];
  /** Licenses that the rest may be released under and the whole may not. */
  releasable: string[];
}

/** What a mixture of licenses allows, and under what it may be released. */
export interface Mix {
  items: number;
  licenses: number;
  use: Pick<NonNullable<Config['use']>, 'purpose' | 'assumeAdaptation'>;
  /** Grants: yes only when every member allows it. Duties: yes when any member asks for it. */
  permissions: Record<
    'train' | 'commercial' | 'derivatives' | 'redistribute' | 'attribution' | 'notice' | 'shareAlike' | 'fieldOfUse' | 'noCompetingModel',
    MixAnswer
  >;
  /** Trained on together for the declared use. */
  trained: MixAnswer;
  /** Released together, each item under its own license. */
  collection: MixAnswer;
  /** Released as adapted material under one license: whether there is one. */
  adapted: Three;
  releases: ({ license: string } & MixAnswer)[];
  /** Licenses that may each be released as adapted material, and not in one; the items are those of the smaller of the two. */
  pairs: { licenses: [string, string]; answer: 'no' | 'unknown'; items: number; clause: string; checked: Permissions['checked'] }[];
  drops: MixDrop[];
}

/** What the terms of generating models say of their output, for one period; of several models and periods, the most restrictive. */
export interface ModelTerms {
  /** The family of models, by name. */
  family: string;
  /** The first and the last day on which these terms held; open where left out. */
  from?: string;
  until?: string;
  document: string;
  /** The terms as an SPDX expression, where they are a license that is known by one. */
  license?: SpdxExpression;
  url: string;
  /** The provider leaves the output to the user. */
  owned: Three;
  /** Output may train other models. */
  train: Three;
  commercial: Three;
  /** Models that compete with those of the provider are forbidden, or other models of their kind altogether. */
  noCompetingModel: Three;
  /** A model trained on output carries the terms on. */
  shareAlike: Three;
  /** What the name of a model trained on output has to begin with. */
  modelName?: string;
  clause: string;
  /** `none`: what the terms say is not known. */
  checked: 'read' | 'second-hand' | 'memory' | 'none';
}

// ───────────────────────────────────────────────────────────────────────────── detections

export type Confidence = 'possible' | 'likely' | 'certain';

/** Something seen in an item. The value itself never leaves inspect.ts: `masked` shows its first characters only. */
export interface Detection {
  /** `pi/…`, `ip/…`, `secret/…`, `org/…` (an organization's, not personal): the detector's id. */
  kind: string;
  at: Place;
  /** UTF-16 offsets in the field's text, end exclusive. */
  start: number;
  end: number;
  masked: string;
  /** Keyed hash of the normalized value, in hex; absent without a key. */
  subject?: string;
  confidence: Confidence;
  why: string;
  /** A value reserved for documentation and tests: counted apart, never a finding. */
  reserved?: boolean;
}

/** Cheap facts on a text, computed once, that decide which detectors look at it. */
export interface Clues {
  at: boolean; // holds @ or ＠
  digits: number; // length of the longest run of digits, with single separators allowed between; of a day (2024-05-01) its year
  cjk: boolean; // holds a Han character
  letters: boolean;
  upper: boolean; // holds a capital letter from A to Z
  sign: boolean; // holds a copyright sign or word
  colons: boolean; // holds two colons in a row, or seven, as an IPv6 address has
  pairs: boolean; // holds five groups of two characters between colons or hyphens, as a hardware address has
  dotted: boolean; // holds three dots between digits, as an IPv4 address has
  url: boolean; // is one web address and nothing else
  keys: boolean; // holds a word that keys and tokens of services begin with
  accounts: boolean; // holds a word for an account: QQ, 微信, 用户名 …
  link: boolean; // holds ://
  listed: boolean; // holds a comma right after a digit, or a degree sign
}

/** Offsets in a text in UTF-16 units, of which the first `length` count. */
export interface Places {
  readonly at: Int32Array;
  readonly length: number;
}

/** Where in a text something can begin, found in the one pass that reads it; so no detector needs to search the text. Good until the next text is read. */
export interface Spots {
  /** Groups of digits: of each its start and end. */
  readonly groups: Places;
  /** Rows of groups with at most three spaces, hyphens, dots, slashes or brackets between, of six digits or more, but for fractions and days (2024-05-01): of each its start, end and how many digits. */
  readonly rows: Places;
  /** Groups of digits right before or after a capital letter from A to Z: of each its start and end. */
  readonly beside: Places;
  /** Groups of six digits or more: of each its start and end. */
  readonly long: Places;
  /** Words (ASCII letters, digits and underscores) of twelve characters or more that hold a digit: of each its start and end. */
  readonly coded: Places;
  /** Where four groups or more with single dots between begin. */
  readonly dotted: Places;
  /** Mail signs: @ and ＠. */
  readonly ats: Places;
  /** Signs and words that begin a copyright notice. */
  readonly signs: Places;
  /** Words for an account. */
  readonly accounts: Places;
  /** Where cues of the detector that is asked begin, in order; absent where they were not looked for, undefined where there are too many. */
  cuePlaces?(): readonly number[] | undefined;
}

/** A candidate as a detector sees it, before masking. */
export interface Found {
  start: number;
  end: number;
  confidence: Confidence;
  /** Why, in a few words: `check character valid`, `word 电话 before it`. Never holds the value. */
  why: string;
  /** The normalized value, for the keyed hash: digits only, lower case … Left out: the text between start and end. */
  value?: string;
  /** How many first characters may be shown; 2 when left out. At most a third of the value is ever shown. */
  show?: number;
  /** A value reserved for documentation and tests (example.com, RFC 5737, 555-01xx): counted apart. */
  reserved?: boolean;
}

/** What is around a value whose field says what it is. */
export interface AroundValue {
  /** The item's fields. */
  fields: Readonly<Record<string, Json>>;
  /** When the item was collected, as it states it. */
  collected?: string | undefined;
}

/** A field whose name says what its values are: `diagnosis`, `工资`. */
export interface NamedField {
  confidence: Confidence;
  /** Why, in a few words. */
  why: string;
  /** Whether a value says something of a person, or how surely; every value but empty ones and placeholders when left out. */
  holds?(value: Json, around?: AroundValue): boolean | Confidence;
  /** The normalized value, for the keyed hash, where the value stands for one person. */
  subject?(value: string): string;
}

/** A kind of thing to look for in text. One file in `src/detectors/` each. */
export interface Detector {
  id: string;
  /** Coarse class: EMAIL, PHONE, NATIONAL_ID, CREDIT_CARD, IP_ADDRESS, COPYRIGHT, … */
  type: string;
  title: Words;
  /** DPV-PD term (`pd:EmailAddress`), for personal information. */
  category?: string;
  /** Sensitive under PIPL Art. 28 / special under GDPR Art. 9. */
  sensitive?: { pipl: boolean; gdpr: boolean };
  /** At most this share of plain numbers that are something else passes for its kind, where a check or a beginning is all that tells them apart. */
  chance?: number;
  /** The clues without which it finds nothing, one of these sets being enough (`digits`: at least so many); asked before `may`, once for all texts alike. */
  needs?: readonly Partial<Clues>[];
  /**
   * Words of which one is in every text that it finds something in, unless `may` says yes; looked for in one pass for all detectors. Letters in any case,
   * five or more, with `_` for anything that is no letter from A to Z, also before the first and after the last one; or two Han characters or
   * more, seen at the second one or at the one in brackets.
   */
  cues?: readonly string[];
  /** One cheap test: can this text hold a hit at all? With `cues` asked only of texts that hold none; left out where `needs` or cues say all. */
  may?(text: string, clues: Clues, field: string | undefined, spots: Spots): boolean;
  /**
   * Hits in order. `field` is the field's path, evidence for or against; `spots` are this text's, and are found by the detector itself when
   * left out. Must run in time linear in the text.
   */
  find(text: string, field?: string, spots?: Spots): Iterable<Found>;
  /** It is also looked for in web addresses, where it is the whole of a label of the host, or of a part of path or query, by itself. */
  address?: 'host' | 'path';
  /** What the name of a field says of its values, whatever their type; asked once a field, never for the elements of a list. Undefined where it says nothing. */
  named?(field: string): NamedField | undefined;
  /** What it would need to find more and does not have here, and how to get it; undefined where nothing lacks. Listed under "not checked". */
  lacks?(): { what: Words; why: Words } | undefined;
  /** Texts in which it finds something, and texts in which it must not. Made-up identities only. */
  hits: readonly string[];
  misses: readonly string[];
}

// ───────────────────────────────────────────────────────────────────────────── profiles, statements, overlays

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
  /** Kinds detected, each with its highest confidence, sorted by kind. Reserved values are not among them. */
  seen: { kind: string; confidence: Confidence }[];
  /** What could not be looked at: `content not in the manifest`, `text longer than …`. */
  notLooked: string[];
  /** The item carries labels or annotations. */
  labeled: boolean;
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
  /** `list`: said by the very file that lists the items, and so heard before the dataset's cards; `dataset` when left out. */
  of?: 'list' | 'dataset';
}

/** What a person adds: kind, what it takes in, and what it says. */
export type Statement = DeclaringStatement | GrantStatement;

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
  kind: 'declaration' | 'consent' | 'withdrawal' | 'waiver' | 'reservation' | 'quarantine';
  value: Declaration;
}

/** A permission that is held beyond the public license. */
export interface GrantStatement extends Stated {
  kind: 'grant';
  value: Grant;
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

/** A permission held beyond the public license, as `.licit/grants.yaml` has it; what it does not name stays as the license says. */
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

/** A document that shows something: its path, digest and what licit saw of it, never its content. */
export interface Evidence {
  path: string;
  /** SHA-256 in hex; absent when the file is missing. */
  sha256?: string;
  bytes?: number;
  /** On file, not empty, opens as what it is, and is no data being scanned. */
  present: boolean;
  /** Why a document that is named does not count. */
  why?: EvidenceFault;
  /** What licit saw of it; absent where nobody looked. */
  seen?: SeenDocument;
}

/** Why a named document counts for nothing. Closed. */
export type EvidenceFault =
  | 'missing'
  | 'empty'
  | 'data' // it is scanned as data, holds the bytes of data that is scanned, or lies among data files
  | 'own' // a file of licit itself: what a person states is no evidence of it
  | 'not-opened' // it does not open as what its content or name says it is
  | 'outside'; // outside the project

/** What a document opens as. Closed. */
export type DocumentForm = 'pdf' | 'image' | 'text' | 'html' | 'docx' | 'mail' | 'table' | 'office' | 'audio' | 'video';

/** Why a document that opened was not read. Closed. */
export type UnreadDocument =
  | 'no-text' // pictures of pages, a photograph, a recording
  | 'no-reader' // a package that reads it is not installed, or nothing reads its form
  | 'password'
  | 'too-large'
  | 'too-slow';

/** What licit saw of a document. */
export interface SeenDocument {
  as: DocumentForm;
  pages?: number;
  characters?: number;
  /** Its text was read. False: "present, 2 pages, not read". */
  read: boolean;
  /** Why it was not read. */
  unread?: UnreadDocument;
  /** Kinds of document it can be, from its own words (`claims/documents.ts`); only where read. */
  kinds?: string[];
  /** Read, and in a language that licit has no words for: it can be any kind. */
  foreign?: true;
  /** Hosts and full URLs its text names (bounded), and licenses it names as SPDX expressions: a snapshot of a source. Only where read. */
  hosts?: string[];
  urls?: string[];
  licenses?: string[];
}

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
  labeling?: { rules?: Evidence[]; spotCheck?: Evidence[]; training?: Evidence[] };
  handling?: Handling;
  /** Who says so; kept in the ledger's erasable table. */
  by?: string;
  /** Declared in the change that is scanned: counts as stated, for these files, which the change adds. */
  inChange?: string[];
  at: Place;
}

// ───────────────────────────────────────────────────────────────────────────── facts, rules, verdicts

/**
 * The answer of a rule, and of a duty. `stated`: met, or not applicable, only because a person said so in words that licit cannot look at; it is
 * never counted, printed or colored as met.
 */
export type Verdict = 'met' | 'stated' | 'unmet' | 'unproven' | 'not-applicable';
export type Severity = 'error' | 'warn' | 'info';
export type RuleScope = 'item' | 'source' | 'dataset' | 'release' | 'project';

/** The facts a rule may ask about. Closed; computed in facts.ts and nowhere else. Each is described in `docs/facts.md`. */
export type FactName =
  // source
  | 'source.known' // a URL, host, name or declared source
  | 'source.kind'
  | 'source.host'
  | 'source.evidence' // the documents that its kind asks for are on record
  | 'source.evidence-lacking' // which of them are not, or were not read
  | 'source.owner'
  | 'source.collected'
  | 'source.own-work' // self-produced or commissioned
  | 'source.generated' // a model generated the content
  // license
  | 'license.stated' // any words at all, placeholders apart
  | 'license.state' // known | unclear | conflict | missing
  | 'license.expression'
  | 'license.raw'
  | 'license.why'
  | 'license.conflict' // two statements that differ
  | 'license.conflict-values'
  | 'license.loosened' // list, of a dataset: what items stated more strictly in an earlier scan
  | 'license.lifted' // a stricter statement of the source that a snapshot of the source lifts, and what it is now
  | 'license.governing' // the expression whose permissions count: the concluded one, or in a conflict the most restrictive reading
  | 'license.evidence'
  | 'license.derived' // a descriptor says that it was made from other datasets
  | 'license.parent' // the most restrictive license of these
  | 'license.looser-than-parent' // allows what a parent's license forbids, or drops its share-alike
  | 'license.against-parent' // its license and the parent's
  | 'license.permits.train'
  | 'license.permits.commercial'
  | 'license.permits.derivatives'
  | 'license.permits.redistribute'
  | 'license.requires.attribution'
  | 'license.requires.share-alike'
  | 'license.requires.notice'
  | 'license.text-beside' // a license text, a notice or a copyright line is there
  | 'license.parent-requires-notice'
  | 'license.permits.declared-use' // training, and commercial use where that is what licit.yaml declares
  | 'license.limit' // which permission is missing for the declared use
  | 'license.own-rights' // own work or synthetic data: the question is one of own rights or of the generator's terms, not of a license
  | 'license.grant' // ids of the grants in force that take it in
  | 'license.grant-idle' // ids of the grants that take it in and do not count on the day
  | 'license.grant-allows-use' // grants in force allow the declared use by themselves
  // terms of the model that generated it
  | 'license.generator' // list: families of models
  | 'license.generator-terms' // known | unknown
  | 'license.generator-use' // allowed | not-shown | forbidden, unknown otherwise
  | 'license.generator-limit' // what the terms of the generator limit
  | 'license.generator-naming' // what the name of a model trained on it has to begin with
  | 'license.no-competing-model' // the license or the terms of the generator forbid competing models
  // personal information
  | 'pi.present' // true: found or stated; false: only when a person declared it; else unknown
  | 'pi.declared-none' // a person declared that there is none
  | 'pi.kinds' // list
  | 'pi.sensitive'
  | 'pi.sensitive-kinds'
  | 'pi.possibly-sensitive' // list: sensitive kinds that were only possibly seen
  | 'pi.contact-kinds'
  | 'pi.minors' // true: found, stated or declared; false: only when a person declared it
  | 'basis.recorded'
  | 'basis.terms'
  | 'basis.valid.cn-pipl'
  | 'basis.valid.eu-gdpr'
  | 'basis.valid' // under every instrument that is chosen
  | 'basis.separate-consent'
  | 'basis.guardian'
  | 'basis.needs-guardian' // a law that is chosen asks for the guardian's consent
  | 'basis.purposes' // list: what the bases were given for, as stated
  | 'basis.covers-use' // these take in the use that licit.yaml declares
  | 'basis.evidence'
  // what the item's own record says on the consent of the person
  | 'consent.status' // the gravest thing it says: given, or what speaks against
  | 'consent.against' // list: what speaks against; empty where it says given; unknown where its words are not understood
  | 'consent.contradicted' // a wider statement claims consent that the item's own record denies
  | 'consent.contradiction' // both sides
  | 'consent.renewed' // a later consent lifts a withdrawal: both sides
  | 'basis.separate-for' // list: what separate consents are on record for
  | 'basis.notice' // the version of the notice that people were shown
  // what is done with personal information
  | 'handling.stated' // licit.yaml says whether it is given to others, published, taken in public places and taken abroad
  | 'handling.separate-needed' // list: handlings that need a separate consent
  | 'handling.separate-missing' // list: those of which none is on record
  | 'handling.separate-shown' // a document shows those that are on record
  | 'handling.transfer'
  | 'handling.transfer-route'
  | 'handling.retention' // the last day
  | 'handling.retention-over' // that day is past
  | 'handling.assessment-needed'
  | 'handling.assessment'
  | 'handling.ethics'
  | 'pi.deidentified' // de-identified | anonymized, as declared
  | 'pi.deidentification-shown'
  | 'pi.identifying-kinds' // list: kinds found that tell who it is
  | 'consent.elsewhere' // how many items of a dataset are about a person who refused in another item
  | 'consent.gone' // list, of a dataset: what became of words against that an earlier scan recorded
  // rights of others
  | 'secret.kinds'
  | 'ip.kinds'
  | 'ip.copyright-notice'
  | 'reservation.ai-training' // allowed | disallowed, unknown otherwise
  | 'reservation.lifted' // a written permission allows training in spite of a reservation
  // reading
  | 'scan.unread' // records or files that could not be read
  | 'scan.not-scanned' // files no format reads
  | 'scan.detectors' // how many detectors looked
  // files that descriptors speak of
  | 'files.declared' // how many have a digest, size or count on record
  | 'files.differing' // how many are not what the descriptor says
  | 'files.different' // which ones
  | 'files.absent' // how many are not there
  | 'files.name-kinds' // kinds found in names of files and folders
  // labeling (Interim Measures Art. 8)
  | 'label.present'
  | 'label.rules'
  | 'label.spot-check'
  | 'label.training'
  // use and project
  | 'use.purpose' // commercial | research | internal
  | 'use.offered'
  | 'use.public-cn' // offered to the public in mainland China (Interim Measures Art. 2)
  | 'use.stage'
  | 'use.modifies' // training makes adapted material, by the person's own assumption
  | 'use.companion' // the service is a companion that people confide in
  | 'use.competes' // the model competes with those that generated the data, by the person's own statement
  | 'use.public-opinion' // has public-opinion attributes or the capacity for social mobilization, by the person's own statement
  | 'project.provider'
  | 'project.contact'
  | 'project.complaint-channel'
  | 'project.complaint-times'
  | 'project.base-model' // its name, or `none`
  | 'project.base-model-source' // its license or filing is recorded
  | 'project.filing' // filed | registered | in-progress | not-filed | not-required
  | 'project.filed' // filed or registered, with number and date
  | 'project.assessment' // done | in-progress | not-done | not-required
  | 'project.assessed' // done, with its date
  | 'project.request-log'
  | 'project.quality-measures'
  | 'project.bias-statement'
  | 'project.ip-strategy'
  | 'project.reproducible' // totals of this run can be rebuilt from the ledger
  // documents named as evidence: lists of their paths
  | 'evidence.named'
  | 'evidence.missing' // not there, or empty
  | 'evidence.is-data'
  | 'evidence.not-opened'
  | 'evidence.shared' // given for everything: for claims of several kinds
  | 'evidence.no-kind' // read, and of no kind of document that it is named for
  // declarations: their scopes
  | 'declaration.scopes'
  | 'declaration.unused' // covers nothing
  | 'declaration.everything' // covers every item on record
  | 'grant.everything'
  // grants: lists of their ids
  | 'grant.ids'
  | 'grant.in-force'
  | 'grant.ends-soon' // within 30 days
  | 'grant.expired' // ended or revoked, and items in its scope lack what it allowed
  | 'grant.evidence-missing'
  | 'grant.evidence-changed'
  | 'grant.evidence-unfit' // its document is data, does not open, or is no agreement
  | 'grant.unread' // in force, with a contract that was not read
  | 'grant.unused' // takes in nothing
  | 'grant.removed' // was on record and is not any more
  | 'dataset.items'
  | 'dataset.shared' // how many items more than one of its manifests list
  | 'dataset.media'
  | 'dataset.name';

/** A named fact with what it came from. `value` undefined: the evidence does not show it either way, and `why` says what is lacking. */
export interface Fact {
  value: Json | undefined;
  /** Where it was read: places, statements, tables; for `explain`. */
  from: string[];
  why?: string;
  /** Of two statements that do not go together: what each says, and where. */
  sides?: Side[];
  /** It rests on nothing but what a person wrote in licit.yaml: no item, record or document that licit looked at shows it. */
  stated?: true;
}

/** One of two statements that do not go together. */
export interface Side {
  /** Absent where the item itself says it. */
  at?: Place;
  says: string;
}

export type Facts = Partial<Record<FactName, Fact>>;

/** The small closed vocabulary of conditions. Three-valued: a fact without value is neither true nor false. */
export type Condition =
  | { fact: FactName; is: Json | Json[] } // equals, or is one of; a list fact: holds one of
  | { fact: FactName; known: boolean } // is recorded: always yes or no
  | { fact: FactName; 'at-least': number }
  | { fact: FactName; 'at-most': number }
  | { fact: FactName; before: string } // ISO date or `now`
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** What licit checks. One YAML file in `src/rules/` each; users' own rules are the same thing. */
export interface Rule {
  /** `license/forbids-use`: never the same word as a detector's kind. */
  id: string;
  scope: RuleScope;
  severity: Severity;
  waivable: boolean;
  title: Words;
  why: Words;
  fix: Words;
  /** Commands that help; printed as they stand, so each must exist. */
  commands?: string[];
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
  examples: RuleExample[];
  since?: string;
}

export interface Citation {
  instrument: string;
  article: Words;
  /** `read`: the article's text was read; `second-hand` or `memory` otherwise. */
  certainty: 'read' | 'second-hand' | 'memory';
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
  duties: Duty[];
}

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
  certainty: Citation['certainty'];
  /** Not a duty that can be met: `scope` says when the law applies, `liability` who answers. Shown, never counted. */
  kind?: 'scope' | 'liability';
  /** Rules that bear on it and do not decide it: where one of them is unmet or unproven it cannot be met, notes (`info`) apart. */
  bears?: string[];
}

/** What a rule says of one subject, and the facts it rests on. */
export interface Judgement {
  rule: string;
  verdict: Verdict;
  /** The facts that decided, by name; for `unproven`, the ones that lack a value. */
  because: FactName[];
}

// ───────────────────────────────────────────────────────────────────────────── configuration

export interface Config {
  /** Where it was read; undefined without a file. */
  path?: string;
  provider?: { name?: string; contact?: string };
  dataset?: { name?: string; version?: string };
  use?: {
    purpose?: 'commercial' | 'research' | 'internal';
    /** ISO 3166 codes, `EU`, `US-CA`, … where it is offered to the public. */
    offered?: string[];
    stage?: 'pre-training' | 'fine-tuning' | 'alignment' | 'evaluation';
    /** The person's assumption on whether training makes an adaptation; unknown when left out. */
    assumeAdaptation?: boolean;
    /** Whether the model competes with those that generated some of the data, as the person states; unknown when left out. */
    competes?: boolean;
    /** Whether the service has public-opinion attributes or the capacity for social mobilization (Interim Measures Art. 17), as the person states. */
    publicOpinion?: boolean;
    /** Whether the service is a companion that people confide in (human-like interaction); unknown when left out. */
    companion?: boolean;
  };
  instruments: string[];
  declarations: Declaration[];
  /** What `.licit/grants.yaml` holds; left out when there is none. */
  grants?: Grant[];
  columns: { glob: string; settings: ColumnSettings }[];
  /** Models for the classification of tokens: folders relative to the project, with kinds for labels that are not known. */
  models?: { path: string; labels?: Record<string, string> }[];
  rules: Record<string, 'off' | Severity>;
  failOn: Severity | 'none';
  /** What has to be shown over sensitive personal information and is not does not fail the run: a choice that is recorded. */
  allowUnproven?: boolean;
  /** The base that this came from, and what the change would set otherwise; left out where the files as they are count. */
  policy?: { base: string; change: PolicyChange[] };
  /** What only a person can supply: channels, strategies, assessments, each with evidence. */
  records: Partial<Record<RecordName, ProjectRecord>>;
}

/** Records of things done that a duty may ask for (Interim Measures Arts. 4, 7(4), 11, 15, 17, 19). */
export type RecordName =
  | 'complaint-channel'
  | 'request-log'
  | 'base-model'
  | 'filing'
  | 'assessment'
  | 'quality-measures'
  | 'bias-statement'
  | 'ip-strategy';

/** How far a filing has come: algorithm filing (算法备案), model filing (备案) or registration of a filed model used by API (登记). */
export interface Filing {
  status: 'filed' | 'registered' | 'in-progress' | 'not-filed' | 'not-required';
  kind?: 'algorithm' | 'model' | 'registration';
  number?: string;
  /** ISO date, as exact as stated. */
  date?: string;
  /** Why none is required. */
  reason?: string;
}

/** The security assessment (安全评估) of a service. */
export interface Assessment {
  status: 'done' | 'in-progress' | 'not-done' | 'not-required';
  date?: string;
  reason?: string;
}

/** The model that training starts from; `none` where it starts from nothing. */
export type BaseModel = 'none' | { name: string; version?: string; license?: string; filing?: string };

/** What a person states about the project. Words that say nothing (`none`, 未采取任何措施, TBD) leave `text` out. */
export interface ProjectRecord {
  text?: string;
  /** Published handling steps and reply times (Art. 15), for a channel. */
  times?: string;
  /** Where complaints reach the provider: URL, mail address, telephone or postal address. */
  channel?: string;
  filings?: Filing[];
  assessment?: Assessment;
  baseModel?: BaseModel;
  evidence?: Evidence[];
  /** The office or role that states it, and the day. */
  by?: string;
  on?: string;
  at: Place;
}

// ───────────────────────────────────────────────────────────────────────────── what reports are made from

/** Everything a report may say, read from the ledger as of one run. Reports read this and nothing else. */
export interface Snapshot {
  licit: string;
  ledger: { id: string; path: string; created: string };
  run: RunView;
  /** The run before it, when there is one. */
  previous?: { id: number; finished: string };
  /** `now` of the judging: ISO date and time. */
  asOf: string;
  head: string;
  use: NonNullable<Config['use']>;
  provider: NonNullable<Config['provider']>;
  datasetName?: string;
  configPath?: string;
  /** `--allow-unproven` was chosen. */
  allowUnproven?: boolean;
  rulesOff: string[];
  policy: PolicyView;
  totals: {
    datasets: number;
    manifests: number;
    items: number;
    /** Records that could not be read. */
    unread: number;
    /** Files that could not be read, in whole or in part. */
    unreadFiles: number;
    /** Files that no format reads, or whose content was not looked at. */
    notScanned: number;
    /** Files that policy or convention leaves out: ignored, version control, licit itself. */
    passedOver: number;
    bytes: number;
  };
  /** Items whose claim is known after everything that speaks about them was heard, of how many. */
  known: { source: Share; license: Share; basis: Share };
  datasets: DatasetView[];
  manifests: ManifestView[];
  notRead: NotReadView[];
  problems: ProblemView[];
  licenses: LicenseView[];
  /** What the licenses come to together, as it was judged. */
  mix?: Mix;
  sources: SourceView[];
  /** Items by the kind of their source, as declared and concluded. */
  sourceKinds?: { kind: SourceKind | '(missing)'; sources: number; items: number; query: string }[];
  /** The hosts that items name themselves, most items first. */
  hosts?: HostView[];
  bases: BasisView[];
  /** People under fourteen, as far as anybody says so or they were found. */
  minors?: { answer: Three; items: number; said: string[]; query: string }[];
  /** Separate consents on record, by what they are for. */
  separateConsents?: { for: SeparateConsent; items: number; query: string }[];
  /** What the items' own records say against the use of data about the person: withdrawn, refused, expired … */
  against?: { what: string; items: number; query: string }[];
  /** The population by all that was concluded, row by row. */
  inventory?: InventoryRow[];
  /** In force, and not looked at by the last scans. */
  unseen?: UnseenView[];
  /** Items that break a rule of severity error. */
  blocked?: { items: number; query: string };
  /** Taken out by the last scan, because they are not on the disk any more. */
  gone?: RetiredView[];
  /** Taken out by `licit retire`, and not read again since. */
  retired?: RetiredView[];
  /** The laws and standards that are chosen or cited. */
  laws?: LawView[];
  /** Items that a model generated, by model. */
  generated?: GeneratedView[];
  detections: DetectionView[];
  /** How often the values of a field hold something, by manifest. */
  fieldRates?: FieldRate[];
  findings: FindingView[];
  /** Verdict counts a rule, over every subject; includes rules that are met. */
  rules: RuleView[];
  duties: DutyView[];
  notChecked: NotCheckedView[];
  /** What people declared, with the digests of their evidence. */
  statements?: Statement[];
  /** The permissions held beyond public licenses, as they stood. */
  grants?: GrantView[];
  /** Records that only a person can supply. */
  records?: Config['records'];
  /** How the files that descriptors speak of compare with what is there. */
  files?: FilesView;
  /** The queries that give the totals. */
  totalQueries?: Partial<Record<keyof Snapshot['totals'], string>>;
}

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
  /** Items it takes in, in force or not. */
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
}

/** A setting of the change that is scanned, which does not count before it is in the base. Closed. */
export type PolicyChange = { file: string } & (
  | { kind: 'fail-on'; to: Severity | 'none' }
  | { kind: 'rule-off'; rule: string /** Items and files of findings that it would have hidden. */; items?: number }
  | { kind: 'rule-lowered'; rule: string; to: Severity; items?: number }
  | { kind: 'ignores'; files: number }
  | { kind: 'grant'; id: string; scope: Scope /** Items in its scope, where path and dataset alone tell. */; items?: number }
  | { kind: 'declarations'; count: number /** Files of the change that they speak of, for which they count as stated. */; files: number }
  | { kind: 'declarations-removed'; count: number }
  | { kind: 'setting'; name: string }
  | { kind: 'unreadable' }
);

export interface DatasetView {
  name: string;
  title?: string;
  /** The list that describes it, among others; it has no manifest of its own. */
  list?: string;
  /** How many of its items more than one manifest lists; each listing counts in `items`. Left out where it was not compared. */
  shared?: number;
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
  root: string;
  license: StatedClaim & { at?: Place };
  source: StatedClaim & { at?: Place };
  basis: StatedClaim & { at?: Place };
  /** Concluded license of its items (`(missing)`, `(unclear)`, `(conflict)` where there is none) and how many. */
  itemLicenses: Record<string, number>;
  textFields: string[];
  roles: Partial<Record<Role, readonly string[]>>;
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

/** How a file that was not read counts: it should have been read; no format reads it; policy or convention leaves it out. Closed. */
export type NotReadKind = 'unreadable' | 'not-scanned' | 'passed-over';

export type NotReadDetail = Pick<NotReadView, 'what' | 'files'>;

/** Why a file was not read. Closed; the words are in `not-read.ts`. */
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
  | 'workbook'
  | 'parquet-inside'
  | 'image'
  | 'audio'
  | 'media'
  | 'schema'
  | 'software'
  | 'json'
  | 'text'
  | 'binary'
  | 'no-reader'
  // passed over
  | 'ignored'
  | 'evidence'
  | 'evidence-folder'
  | 'version-control'
  | 'packages'
  | 'licit'
  | 'system';

export interface ProblemView {
  what: string;
  at: Place;
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

/** A manifest that `licit retire` took out of the population, or a scan that did not find it any more. */
export interface RetiredView {
  path: string;
  dataset: string;
  items: number;
  run: number;
  finished: string;
}

/** Items generated by one family of models, as far as somebody says so. An item that names several counts for each. */
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
export interface FindingView {
  rule: string;
  severity: Severity;
  verdict: 'unmet' | 'unproven';
  scope: RuleScope;
  dataset: string;
  cause: Partial<Record<FactName, Json>>;
  items: number;
  /** The manifests it lies in, most items first. */
  where: { path: string; items: number }[];
  title: Words;
  message: Words;
  why: Words;
  fix: Words;
  commands: string[];
  cites: Citation[];
  examples: FindingExample[];
  waivable: boolean;
  /** Nothing on record shows it: printed as "not recorded", and the duties it serves are not proven. */
  silence?: true;
  /** Unproven over sensitive personal information, and let pass by `--allow-unproven`. */
  allowed?: true;
  fingerprint: string;
  firstSeen: number;
  query: string;
}

export interface FindingExample {
  at: Place;
  /** The item's key, masked where it is personal. */
  key?: string;
  /** The words at fault: a license as stated, a masked value. */
  words?: string;
  /** A place that says one side of a contradiction, rather than an item. */
  side?: true;
}

export interface RuleView {
  id: string;
  severity: Severity;
  scope: RuleScope;
  title: Words;
  counts: Record<Verdict, number>;
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

/** How a report is made. One file in `src/reports/` each; pure: the same snapshot gives the same bytes. */
export interface Report {
  id: string;
  title: string;
  /** `stream` formats go to the terminal or a file (`--format`); `document` reports are folders of files (`licit report`). */
  kind: 'stream' | 'document';
  render(snapshot: Snapshot, options: RenderOptions): ReportFile[];
}

export interface RenderOptions {
  lang: Lang;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** The lowest severity that fails the run. */
  failOn: Severity | 'none';
  strict: boolean;
  exit: number;
}

export interface ReportFile {
  /** File name in the report's folder; empty for a stream. */
  name: string;
  content: string;
}
