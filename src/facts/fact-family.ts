/** What a fact family is: one file in `families/`, which declares facts, says how they are computed and where findings on them point. */
import type { Json, Place, Words } from '../model/basics.js';
import type { Fact, FactName } from '../model/fact.js';
import type { FileOutcome } from '../model/item.js';
import type { Config } from '../model/settings.js';
import type { GrantPermission, ListOnRecord, Profile, RecordedClaim, RegisterOnRecord, Statement } from '../model/statement.js';
import type { CountedUnit, FindingExample, NotReadKind, NotReadView } from '../model/views.js';
import type { Waiver } from '../model/waiver.js';
import type { Parent } from './concluded/descent.js';
import type { Conclusions } from './conclusions.js';
import type { Covering, NamedFor } from './evidence-named.js';
import type { FactContext } from './fact-context.js';
import type { GrantEvidence } from './held-grants.js';

/** What kind of value a fact has. `recorded`: a boolean that is never unknown, because it says whether something is on record. */
export type FactType = 'recorded' | 'boolean' | 'text' | 'number' | 'list';

/** A fact as its family declares it: what it says, what its values are called, and what a rule over it shows. */
export interface FactDescription {
  type: FactType;
  /** What it says, and what its being unknown means. */
  says: Words;
  /** The values it can have, where they are a closed list. */
  values?: readonly string[];
  /** What values are called in a sentence, where the bare value is not a word. */
  valueWords?: Readonly<Record<string, Words>>;
  /** What a value that only this project has is called in a sentence. */
  called?(value: string, found: ProjectFound): Words | undefined;
  /** What a finding on it affects, where that is more than its subject; `element`: the value of its cause, of a list one element. */
  points?: {
    dataset?(element: Json | undefined, found: DatasetFound): Partial<AffectedItems> | undefined;
    project?(element: Json | undefined, found: ProjectFound): AffectedItems | undefined;
  };
  /** Its values are kinds of detectors: called by their titles, and shown by the masked detections. */
  kinds?: true;
  /** It rests on detectors, which miss some and are sometimes wrong. */
  ofDetectors?: true;
  /** The statement of an item that it is read from. */
  statement?: 'license' | 'basis' | 'reservations' | 'consent';
  /** The files not read that it counts, and whether it counts records of manifests too. */
  counts?: { files: NotReadKind; records?: true };
  /** It is the declared use: the question, not the answer, so a verdict based on it does not count as only stated. */
  asksAboutUse?: true;
  /** While it is true, rules that cannot be waived fail the run when they are unproven; these words are what the finding says then. */
  mustBeShown?: Words;
  /** It is read from the license table. */
  fromLicenseTable?: true;
  /** Its value is a license name, or several separated by ` / `. */
  namesLicenses?: 'one' | 'several';
  /** A grant may change it, or it speaks of grants. */
  onGrants?: true;
  /** The permission that a grant would have to give for it to be true. */
  permission?: GrantPermission;
}

/** What a finding affects: how many, where, and examples (the id of an item, or an example as it is). */
export interface AffectedItems {
  dataset: string;
  items: number;
  where: { path: string; items: number }[];
  examples: (number | FindingExample)[];
  /** What is counted, where that is not items. */
  unit?: CountedUnit;
  /** The profiles of its items, each with how many and one of them: by them their own words are found. */
  members?: readonly { profile: number; items: number; example: number }[];
}

/** What is known of an item before it is judged: its stated profile, and the claims and statements that take it in. */
export interface ItemEvidence {
  profile: Profile;
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
  /** The datasets that its dataset was made from. */
  parents?: readonly Parent[];
  /** The list that the item is in holds running text, pictures or recordings; asked only where a license text lies beside it. */
  holdsWorks?: boolean;
}

/** What is known of a dataset as a whole. */
export interface DatasetEvidence {
  name: string;
  items: number;
  claims: readonly RecordedClaim[];
  statements: readonly Statement[];
  /** Some of its items carry labels. */
  labeled?: boolean;
  /** How many of its items more than one manifest lists; undefined where that was not compared. */
  shared?: number;
  /** How many items it has when each counts once; undefined where that was not compared. */
  distinct?: number;
  parents?: readonly Parent[];
  /** Files and splits that its descriptors speak of. */
  files?: readonly ComparedFile[];
  /** What became of words of persons against using items that an earlier scan recorded. */
  gone?: readonly string[];
  /** What items stated more strictly in an earlier scan; undefined where that was not compared. */
  loosened?: readonly string[];
  /** Lists from outside that named items of it which none names any more; undefined where that was not compared. */
  delisted?: readonly string[];
  /** How many of its items are about a person who speaks against it in another item. */
  elsewhere?: number;
}

/** What is known of the project as a whole, its configuration apart. */
export interface ProjectEvidence {
  grants: GrantEvidence;
  named: readonly NamedFor[];
  covering: Covering;
  /** The registers of consent that items are joined with. */
  registers?: readonly RegisterOnRecord[];
  /** The lists from outside that items are held against. */
  outsideLists?: readonly ListOnRecord[];
  /** Left out where nobody compared waivers with what was found. */
  waivers?: WaiverEvidence;
}

/** The waivers on record, and what each matches. */
export interface WaiverEvidence {
  waivers: readonly Omit<Waiver, 'approver'>[];
  /** By id; those that match nothing are not in it. */
  reach: ReadonlyMap<string, { items: number; findings: number }>;
  /** Ids of those whose scope covers every item on record. */
  everything: ReadonlySet<string>;
}

/** A file or split that a descriptor speaks of, and how it compares. */
export interface ComparedFile {
  path: string;
  outcome: FileOutcome;
  /** What differs, or why nothing could be compared. */
  why?: string;
  at: Place;
}

/** Where judging found what the facts of a dataset say. */
export interface DatasetFound {
  files: readonly ComparedFile[];
  gone: ReadonlyMap<string, AffectedItems>;
  loosened: ReadonlyMap<string, AffectedItems>;
  delisted: ReadonlyMap<string, AffectedItems>;
  elsewhere: AffectedItems | undefined;
}

/** Where judging found what the facts of the project say. */
export interface ProjectFound {
  statements: readonly Statement[];
  records: Config['records'];
  labeling?: Config['labeling'];
  named: readonly NamedFor[];
  /** Records that could not be read, by manifest. */
  unread: readonly { path: string; items: number }[];
  notRead: readonly NotReadView[];
  /** Names of files that hold a personal value, with its kinds. */
  names: readonly { path: string; kinds: readonly string[] }[];
  /** The first records that could not be read. */
  problems(): FindingExample[];
  /** What a grant covers, by its id. */
  grant(id: string): AffectedItems | undefined;
  /** What declarations of a scope cover, by its name. */
  declaration(scope: string): AffectedItems | undefined;
  /** How much the declarations of a scope, or a grant, decide. */
  decides(name: string): Words | undefined;
  /** What a waiver matches, by its id. */
  waiver(id: string): AffectedItems | undefined;
  /** A waiver in a sentence: id, rule, last day, and why it does not count. */
  waiverWords(id: string): Words | undefined;
  /** What the scope of a declaration, or of a grant, was probably meant to be. */
  meant(kind: 'declaration' | 'grant', name: string): string | undefined;
}

type Computed<Name extends string> = Partial<Record<Name, Fact>>;

/** How facts are computed, by what they are of. Each fact of a family is computed in one of these, or in several. */
export interface Computing<Name extends string = FactName> {
  /** The same for all subjects of a judging. */
  any?(context: FactContext): Computed<Name>;
  /** Of an item, and of a dataset by what is stated about it. */
  subject?(concluded: Conclusions, context: FactContext): Computed<Name>;
  dataset?(evidence: DatasetEvidence, context: FactContext): Computed<Name>;
  project?(evidence: ProjectEvidence, context: FactContext): Computed<Name>;
}

/** A family of facts. */
export interface FactFamily<Name extends string = FactName> extends Computing<Name> {
  facts: Readonly<Record<Name, FactDescription>>;
}

/** Declares the facts of a family, and how they are computed. The file exports what it returns. */
export function defineFacts<Name extends string>(
  facts: Readonly<Record<Name, FactDescription>>,
  computing: Computing<NoInfer<Name>>,
): FactFamily<Name> {
  return { facts, ...computing };
}
