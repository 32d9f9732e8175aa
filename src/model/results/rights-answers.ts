/** What `licit rights find` answers, for pages and programs. It never says that something is not in the data: what the ledger does not keep is told beside. */
import type { Place } from '../basics.js';

/** What can be asked about. Closed: for each it is told what the ledger does not keep. */
export const askedKinds = ['domain', 'url', 'account', 'author', 'title', 'isbn', 'issn', 'doi', 'key', 'license', 'notice'] as const;
export type AskedKind = (typeof askedKinds)[number];

/** How an item stands: something on record speaks against it, every rule is shown to be kept, or neither. */
export type ItemStanding = 'forbidden' | 'open' | 'cleared';

export interface StandingCounts {
  items: number;
  forbidden: number;
  open: number;
  cleared: number;
}

/** Something that the ledger does not keep, or of which it is not known whether it holds what was asked for. */
export interface NotHeld {
  id: NotHeldId;
  /** Of how many items; left out where that is not known. */
  items?: number;
  /** Fields of manifests of which one is kept. */
  fields?: { path: string; fields: string[] }[];
}

export type NotHeldId =
  | 'without-host'
  | 'without-address'
  | 'without-owner'
  | 'without-key'
  | 'masked'
  | 'one-of-fields'
  | 'titles'
  | 'works-elsewhere'
  | 'works-in-texts'
  | 'license-open'
  | 'notice-words'
  | 'content'
  | 'unread';

export interface RightsItem {
  place: string;
  at: Place;
  dataset: string;
  key?: string;
  url?: string;
  owner?: string;
  /** Numbers of works in its columns: `isbn:` of thirteen digits, `issn:`, `doi:`. */
  works?: string[];
  collected?: string;
  /** Whether it is written as it was asked for, or another way that comes to the same. */
  as: 'same' | 'written-differently';
  /** SPDX expression, or `(missing)`, `(unclear)`, `(conflict)`. */
  license: string;
  /** What the source says about training; left out where nothing is on record. */
  reservation?: string;
  standing: ItemStanding;
  /** The rules that keep it from being cleared. */
  rules: string[];
}

/** One question and its answer. */
export interface RightsAnswer {
  asked: string;
  kind: AskedKind;
  /** What was looked for. */
  term: string;
  /** There is no third answer: `not-on-record` is no “no”. */
  answer: 'found' | 'not-on-record';
  counts: StandingCounts;
  manifests: number;
  /** In which right: by what was concluded of the license. */
  licenses: ({ license: string } & StandingCounts)[];
  listed: RightsItem[];
  /** Statements on whole datasets that name it. */
  statements: { about: string; place: string; at: Place; dataset: string; words: string }[];
  notHeld: NotHeld[];
  /** What receipts of training say, where some were given (`--receipt`). */
  used?: ReceiptUse[];
  /** The command that reads the manifests again for it. */
  readAgain: string;
  /** Milliseconds that the question took: the program, the ledger and the index were open. */
  milliseconds: number;
}

/** How many of the items that were asked for are in the list that a receipt of training is of, as of its scan. Zero says that none on record is, and no more. */
export interface ReceiptUse {
  receipt: string;
  /** Of the receipt's bytes. */
  sha256: string;
  run: number;
  head: string;
  level: string;
  /** Null where the receipt is of another ledger, or says what this one does not come to: nothing is known by it. */
  items: number | null;
  inList: number | null;
}

export interface RightsView {
  run: number;
  asOf: string;
  answers: RightsAnswer[];
  /** Nothing on record says of any item that a model was trained on it, unless receipts of training were given. */
  used: 'not-on-record' | 'by-receipts';
  /** With receipts: whether all that the models were trained on before is in receipts, too. */
  receiptsComplete?: boolean;
}
