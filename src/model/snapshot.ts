/** What reports are made from, and what a report is. */

import type { Lang, Three } from './basics.js';
import type { SeparateConsent, SourceKind } from './claim.js';
import type { Mix } from './license-terms.js';
import type { Measures } from './measure.js';
import type { Severity } from './rule.js';
import type { SampleView } from './sample.js';
import type { Config } from './settings.js';
import type { FiledDecision, Statement } from './statement.js';
import type {
  AcquiredView,
  AppliedList,
  BasisView,
  DatasetView,
  DetectionView,
  DutyView,
  FieldRate,
  FilesView,
  FindingView,
  GeneratedView,
  GrantView,
  HostView,
  InventoryRow,
  LawView,
  LicenseView,
  ManifestView,
  NotCheckedView,
  NotReadView,
  PolicyView,
  ProblemView,
  RetiredView,
  RuleView,
  RunView,
  Share,
  SourceView,
  UnseenView,
  WaiverView,
} from './views.js';

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
    /** Items when what several manifests of a dataset list counts once. */
    distinct: number;
    /** Records that could not be read. */
    unread: number;
    /** Files that could not be read, in whole or in part. */
    unreadFiles: number;
    /** Files that were read with notes: nothing of them was lost. */
    notedFiles: number;
    /** Files without a reader, or whose content was not checked. */
    notScanned: number;
    /** Files that policy or convention leaves out: ignored, version control, licit itself. */
    passedOver: number;
    bytes: number;
  };
  /** Items whose claim is known after everything that speaks about them was considered, of how many. */
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
  /** Items that break a rule of severity error; `forbidden`: of these, the ones that something on record speaks against. */
  blocked?: { items: number; query: string; forbidden?: { items: number; query: string } };
  /** Items for which every rule of severity error is shown to be kept. */
  cleared?: { items: number; query: string };
  /** Taken out by the last scan, because they are not on the disk any more. */
  gone?: RetiredView[];
  /** Taken out by `licit ledger retire`, and not read again since. */
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
  /** How each copy came, by dataset. */
  acquired?: AcquiredView[];
  /** The permissions held beyond public licenses, as they stood. */
  grants?: GrantView[];
  /** Lists from outside, and what became of what they name; left out where none is on record. */
  lists?: AppliedList[];
  /** What is accepted in writing for a time, as it stood; left out where nothing is. */
  waivers?: WaiverView[];
  /** Entries of the baseline, and the items that they hold; left out where there is none. */
  baseline?: { entries: number; items: number };
  /** Records that only a person can supply. */
  records?: Config['records'];
  /** What a filing asks for beyond them. */
  dossier?: Config['dossier'];
  labeling?: Config['labeling'];
  /** Scale, kinds and languages; left out where an earlier licit made the run. */
  measures?: Measures;
  /** Spot checks, in the order of their draws; left out where there is none. */
  samples?: SampleView[];
  /** Decided spot checks that files of the project state and this ledger did not make; left out where there is none. */
  filedDecisions?: FiledDecision[];
  /** How the files that descriptors speak of compare with what is there. */
  files?: FilesView;
  /** `licit check`: what is different from the base. The findings are then those of the change alone. */
  change?: ChangeView;
  /** The queries that give the totals. */
  totalQueries?: Partial<Record<keyof Snapshot['totals'], string>>;
}

/** How a report is made. One file in `src/reports/` each; pure: the same snapshot gives the same bytes. */
export interface Report {
  id: string;
  title: string;
  /** `stream` formats go to the terminal or a file (`--format`); `document` reports are folders of files (`licit report`); `exchange` formats are one file for other programs (`licit export`). */
  kind: 'stream' | 'document' | 'exchange';
  /** Where its paths begin: `repository` where a host shows it beside the files of a repository, else the project. */
  paths?: 'repository';
  render(snapshot: Snapshot, options: RenderOptions): ReportFile[];
  /** Its files that packages make which may not be installed: the same document as Word file and workbook. */
  renderOffice?(snapshot: Snapshot, options: RenderOptions): Promise<OfficeFiles>;
  /** What changed between two states of the data, as documents of their own. */
  renderChange?(before: Snapshot, after: Snapshot, options: RenderOptions): ReportFile[];
  /** Of an exchange format: where it says what, for all that licit has to say. */
  says?: ExchangeTable;
  /** The format (of `formats/`) whose file in the project it amends: all that the file says stays as it is. */
  amends?: string;
  /** What is missing for it, who has it and where it is written. */
  gaps?(snapshot: Snapshot, options: RenderOptions): Gap[];
}

/** Files of bytes, and those that were not made because a package is not installed. */
export interface OfficeFiles {
  files: { name: string; content: Uint8Array }[];
  missing: { name: string; package: string }[];
}

/** Something that a report asks for and that is not recorded. */
export interface Gap {
  /** The parts of the report that ask for it. */
  asked: string[];
  what: string;
  /** Whose it is. */
  role: string;
  /** The key of licit.yaml, or the command that records it. */
  where: string;
  items?: number;
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
  /** Of an exchange format: the dataset that it is of, and what it is written beside. */
  exchange?: ExchangeOptions;
  /** An earlier run is shown again: what is printed must not name an exit code that this command does not end with. */
  again?: true;
}

/** What an exchange format is asked for. */
export interface ExchangeOptions {
  /** The dataset that it speaks of; all of the project when left out. */
  dataset?: string;
  /** The folder, from the project's, that paths in the file begin at; empty for the project's own. */
  folder?: string;
  /** The project speaks as the publisher: what only `licit.yaml` and answers state is said as the data's own statement. */
  declared?: true;
  /** The file that is amended, as it is in the project. */
  original?: { path: string; text: string };
  /** The path of the badge from the folder of the file. */
  badge?: string;
}

/** What there is to say of a dataset. Closed: a format that leaves one out does not compile. */
export const exchangeMatters = [
  'names of datasets',
  'files with sizes and digests',
  'fields',
  'numbers of items',
  'licenses that the data or its publisher states',
  'licenses that only the project declares',
  'no license, an unclear one, or contradictions',
  'licenses by part of the data',
  'where data is from',
  'what it was made from',
  'owners and creators',
  'version, dates and languages',
  'collection',
  'annotation',
  'personal information found',
  'what is stated on personal information',
  'legal bases and consent',
  'rights reserved',
  'the use that was judged, and its limits',
  'what was not read or not checked',
  'what is cleared, and what is forbidden',
  'run, head and version of licit',
] as const;
export type ExchangeMatter = (typeof exchangeMatters)[number];

/** Where a format says a matter: in a member of its own, in an extension, or nowhere; with the words for the table in `docs/export.md`. */
export type ExchangeTable = Readonly<Record<ExchangeMatter, readonly ['own' | 'extension' | 'nowhere', words: string]>>;

export interface ReportFile {
  /** File name in the report's folder; empty for a stream. */
  name: string;
  content: string;
}

/** What a change is compared with. */
export interface ChangeBase {
  kind: 'git' | 'ledger';
  /** As the person or the CI host named it: `origin/main`, `.licit/ledger.db`. */
  label: string;
  /** The commit, or the run and its head. */
  id: string;
  /** What a person should know of it: no merge base in a shallow clone; nothing was committed yet. */
  note?: 'shallow' | 'unrelated' | 'first';
}

/** A manifest that the change adds, removes, or changes. */
export interface ChangedManifest {
  path: string;
  kind: 'new' | 'removed' | 'changed' | 'renamed';
  /** Its path in the base, where the change renames it. */
  from?: string;
  added: number;
  removed: number;
}

/** A finding of the base that the change mends, in whole or in part. */
export interface FixedFinding {
  finding: FindingView;
  /** How many of its items are gone from it. */
  items: number;
  /** None is left. */
  whole: boolean;
}

/** A change against its base. What it breaks are the findings of the snapshot; these are the rest. */
export interface ChangeView {
  base: ChangeBase;
  /** The files as they are there, or as `git add` has them. */
  head: 'working-tree' | 'staged';
  manifests: ChangedManifest[];
  /** Manifests, and items of all, that are as they were. */
  unchanged: { manifests: number; items: number };
  /** Findings that were there before, and how many items they hold; worst first. */
  before: FindingView[];
  fixed: FixedFinding[];
  /** Rules that were broken by every row of a list before, and are by the new ones: hosts are told of them once. */
  asBefore?: string[];
  /** Files outside of Git: with no base, all that is in them counts as new. */
  outsideGit: number;
  effects: ChangeEffects;
  /** What became of each file; left out where a ledger is the base. */
  blobs?: BlobsView;
  /** It brings and takes away no data, so neither side was read: there are no totals and no counts. */
  noData?: true;
}

/** A file that a change adds or changes, and what became of it. */
export interface ChangedBlob {
  path: string;
  state: 'read' | 'no-data' | 'passed-over' | 'not-read';
  /** Why it was not read; left out where it was. */
  why?: NotReadView;
  /** It is a pointer, and what it stands for was read by the machine whose ledger answers for it (`licit check --known`): when, as ISO date. */
  elsewhere?: string;
}

/** All files of a change, each in one state. */
export interface BlobsView {
  /** Files added or changed. */
  changed: number;
  removed: number;
  files: ChangedBlob[];
}

/** What else is different, beyond what breaks a rule. */
export interface ChangeEffects {
  items: { before: number; after: number; added: number; removed: number };
  datasets: { added: string[]; removed: string[] };
  /** Items whose claim is known, before and after. */
  known: Record<'source' | 'license' | 'basis', Record<'before' | 'after', Pick<Share, 'known' | 'of'>>>;
  /** Kinds of sources that were not there before. */
  sourceKinds: (SourceKind | '(missing)')[];
  /** Licenses that were not there before. */
  licenses: string[];
  /** Kinds of personal data and secrets that were not found before, by their detector. */
  kinds: string[];
}
