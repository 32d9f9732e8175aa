/** What licenses allow and ask, one by one and together. */

import type { Three } from './basics.js';
import type { SpdxExpression } from './claim.js';
import type { Config } from './settings.js';

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

/** What licit makes of the words of a license field. Closed. */
export type LicenseState =
  | 'known'
  | 'none-stated' // the words say that there is none, or are empty
  | 'proprietary' // the rights are reserved
  | 'custom' // terms of its own
  | 'not-recognized';

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
  /** What was concluded of its uses and duties, grants among them. */
  concluded?: Readonly<Partial<Record<MixFact, Three>>>;
  /** The same, where that is stricter than its license: the terms of a generating model, of what it was made from. */
  bound?: Readonly<Partial<Record<MixFact, Three>>>;
  items: number;
  sizes?: Sizes;
}

/** A permission or duty that facts conclude for items. */
export type MixFact =
  | 'train'
  | 'commercial'
  | 'derivatives'
  | 'redistribute'
  | 'attribution'
  | 'notice'
  | 'shareAlike'
  | 'noCompetingModel';

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
