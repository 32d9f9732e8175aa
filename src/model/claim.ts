/** Claims on source, license, legal basis, consent and reservations. Closed: adding one changes what licit says to a regulator. */

import type { Json, Place, Reason } from './basics.js';
import type { Evidence } from './evidence.js';
import type { About, PartOf, Saying } from './item.js';
import type { Action } from './lists/item-reserved.js';
import type { ItemListed } from './lists/list-kinds.js';

export type { Action } from './lists/item-reserved.js';

/** A normalized value with the words it came from, or an honest account of why there is none. */
export type Claim<T> =
  | { state: 'known'; value: T; raw: string; at: Place }
  // stated, not understood ("other", "custom", a broken URL), or not known to speak of the data: then `said` is what it says of something else
  | { state: 'unclear'; raw: string; at: Place; why: Reason; said?: T }
  | { state: 'conflict'; claims: Claim<T>[]; why: Reason } // stated twice, differently
  | { state: 'missing'; raw?: string; lookedIn: readonly string[] }; // raw: "unknown", "n/a", empty

export type ClaimState = Claim<never>['state'];

/** A saying of a descriptor, read: what it is about, what it claims, and who says so where. */
export interface Claimed {
  about: About;
  claim: Claim<Json>;
  at: Place;
  by: Saying['by'];
  /** The part of the dataset it is about; all of it when left out. Licenses only. */
  of?: PartOf;
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

/** How a copy of data came to whoever trains on it. Closed; the terms of standards are in `text/words/acquired-words.ts`. */
export type AcquisitionWay =
  | 'downloaded'
  | 'crawled'
  | 'licensed'
  | 'bought'
  | 'collected-ourselves'
  | 'given-by-users'
  | 'generated'
  | 'scanned-from-print';

/** How each copy came: a claim of whoever states it, which a document can show. */
export interface Acquisition {
  how?: AcquisitionWay;
  /** The day or period in which the copy was made, in ISO 8601. */
  when?: string;
  /** Who made or received it. */
  by?: string;
  /** Which copy it was made from: an address, a release with its digest, a shelf mark, an order. */
  from?: string;
}

/** A legal basis for processing personal data: a term of a law on personal information (`eu-gdpr:A6-1-a`), or one of no law (`dpv:Consent`). */
export interface Basis {
  term: string;
  /** ISO 3166 code or `EU`; the law the term belongs to when left out. */
  jurisdiction?: string;
  /** Consent given just for this handling. */
  separate?: boolean;
  /** Consent of a parent or guardian. */
  guardian?: boolean;
  /** What it was given or taken for, as stated: terms of DPV or words. */
  purposes?: string[];
  evidence?: string;
  /** Separate consents by what each was given for; left out, a separate consent is one for sensitive information. */
  separateFor?: SeparateConsent[];
  /** A contract: whether it is with the person concerned. A contract with a supplier is not a basis. */
  party?: 'person' | 'other';
  /** Grounds for using what was lawfully disclosed, each in words. */
  disclosed?: { where?: string; scope?: string; refusals?: string };
  /** When and how consent was given. */
  given?: { on?: string; how?: string };
  /** Version of the notice that people were shown. */
  notice?: string;
  /** How people can take consent back. */
  withdrawal?: string;
}

/** What laws ask a consent of its own for, and the training on what people tell a companion service. Closed: an instrument says which of them its law knows. */
export const separateConsents = ['sensitive', 'provision', 'publication', 'public-images', 'transfer', 'interaction-training'] as const;
export type SeparateConsent = (typeof separateConsents)[number];

/** How personal information crosses a border. Closed. */
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
  /** Who processes it on the provider's behalf, with the agreement (GDPR art. 28, PIPL art. 21); empty: nobody. */
  processors?: { name: string; evidence?: Evidence[] }[];
  published?: boolean;
  /** Decisions about people are made by automated means (PIPL art. 24). */
  automatedDecisions?: boolean;
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
  /** What a register says of the person; what it says against is among `against`. */
  registered?: RegisteredConsent;
}

/** What registers say of the persons of an item, when its list was read. */
export interface RegisteredConsent {
  /** The id of the answer that names the register. */
  register: string;
  /**
   * `given`: consent to training is on record and holds; `unsigned`: only by rows that nobody signed; `silent`: the person is not in it;
   * `nobody`: the item names no person; `against`: the person refused or withdrew; `other-purpose`, `other-version`, `minor` (and no guardian), `unclear`: what is on record is no consent to training.
   */
  says: RegisteredSays;
  /** What it is for, as the register has it. */
  purposes?: readonly string[];
  /** What separate consents are on record for. */
  separate?: readonly SeparateConsent[];
  /** The last day on which the consent holds. */
  expires?: string;
  /** The version of the text that was consented to. */
  notice?: string;
  /** Whether the person is a minor; left out where nothing that was signed says so. */
  minor?: boolean;
}

/** What a register says of a person. Closed. */
export type RegisteredSays =
  | 'against'
  | 'given'
  | 'unsigned'
  | 'unclear'
  | 'minor'
  | 'other-version'
  | 'other-purpose'
  | 'silent'
  | 'nobody'
  | 'not-at-hand';

/** What the events of a person come to: with what speaks against, the gravest first. */
export interface RegisterOutcome extends Omit<RegisteredConsent, 'register'> {
  against: readonly ConsentAgainst[];
  guardian?: 'given' | 'refused';
}

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
  /** Which of the parts that have licenses of their own the item is of; only where its dataset has such parts. */
  part?: ItemPart;
  /** What lists from outside say of it: one object for all that are said the same of. Left out where no list is held against it, or all were and none names it. */
  listed?: ItemListed;
}

/** What tells which part of its dataset an item is of. */
export interface ItemPart {
  /** A column of its list has a value for it; else only the names of its file and folders may tell. */
  by: 'column' | 'path';
  /** The names that fit, as `claims/parts/part-names.ts` writes them, sorted; none where it is of none of the parts, or nothing tells. */
  names: readonly string[];
}
