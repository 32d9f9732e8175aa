/** What is read from manifests: items, what cards say, problems. */

import type { Json, Place, ProblemReason } from './basics.js';

/** One item of training data, exactly as its manifest states it. Nothing inferred. */
export interface Item {
  kind: 'item';
  /** What the manifest calls this item; never a line number. */
  key?: string;
  at: Place;
  fields: Record<string, Json>;
  /** What `fields` holds, of a row of a wide table (`reading/json/wide-rows.ts`). */
  row?: Row;
  /** The record's bytes as they are (text formats); digested, never kept. Absent in binary formats: the RFC 8785 form of `fields` is digested. */
  record?: Uint8Array;
  /** Whether its content is elsewhere and was not looked into, where the format knows; told by URL and length of text else. */
  unseen?: boolean;
  /** What is said inside the media files that it names, where those were found. */
  inside?: Pick<MediaSaid, 'said' | 'unread'>;
  /** Words beside the items of its file. They are inspected with this item: the first behind them, or the last before. */
  beside?: Beside;
}

/** The names of a table's columns, one array for all its rows, and the values of a row beside them. */
export interface Row {
  columns: readonly string[];
  cells: readonly Json[];
}

/** Words of a file of items that belong to none of them: a title over a table, the members beside a list. */
export interface Beside {
  words: BesideWords[];
  /** There are more than were kept to be inspected. */
  cut: boolean;
}

export interface BesideWords {
  text: string;
  at: Place;
  /** Says who made or owns the data: a name there is a credit, which laws and licenses ask for. */
  credit: boolean;
}

/** Something that could not be read: recorded, counted, never dropped. */
export interface Problem {
  kind: 'problem';
  /** Made by `wrong` (`text/reasons/reason.ts`); what to do goes with its id. */
  what: ProblemReason;
  at: Place;
  /** How many records were lost with it, when that can be said; 1 when left out, 0 when nothing was lost. */
  lost?: number;
  /** So many like it, before it in the file, were only counted. */
  alike?: number;
}

/** What a descriptor says of a whole dataset, in its own words. */
export interface Card {
  kind: 'card';
  at: Place;
  /** The dataset's name or title as the descriptor gives it. */
  name?: string;
  says: Saying[];
  /** Other members of its dataset, which speak of rights if their names do: `conditionsOfAccess`, `usage_notes`. */
  members?: Member[];
  /** Files or globs the descriptor names as its data, relative to its own folder. */
  files?: string[];
  /** What it says of single files or splits, to be compared with what is there. */
  declared?: DeclaredFile[];
  /** It is one of several datasets that the descriptor lists, and says nothing of the files beside it. */
  entry?: true;
}

/** A value of a descriptor under a name that no form has a reader of its own for. */
export interface Member {
  raw: string;
  at: Place & { field: string };
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
  | 'version' // which version of the dataset this is (DCAT `version`)
  | 'issued' // when it was made, issued or changed (`dct:created`, `dct:issued`, `dct:modified`); the field tells which
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

/**
 * The part of a dataset that a statement speaks of. Name and files are two ways to tell the same part (a configuration of a Hugging Face card, a
 * `FileObject` of Croissant, a resource of Frictionless): either fits. A split beside them must fit as well.
 */
export interface PartOf {
  /** What the subset, source, configuration or language is called; one of these. */
  subset?: readonly string[];
  split?: readonly string[];
  /** Paths or globs from the descriptor's folder. */
  files?: readonly string[];
  /** All that the other statements of the same descriptor name no part of: `others`, `其余`. */
  rest?: true;
}

/** One statement of a descriptor about its dataset, in its own words, with its place. */
export interface Saying {
  about: About;
  /** The words as they are. A list in the source is one saying an element. */
  raw: string;
  at: Place;
  /**
   * `metadata` a field made for it; `section` running text under a heading made for it; `text` running text elsewhere; `file` a text beside the manifest;
   * `prose` a paragraph, whatever it is about: each of its sentences is read for what it says of rights.
   */
  by: 'metadata' | 'section' | 'text' | 'file' | 'prose';
  /** Other words that are beside these and speak of the same: a license's address beside its name. */
  beside?: readonly { raw: string; field: string }[];
  /** The part it speaks of; the whole dataset when left out. */
  of?: PartOf;
  /** Readers are not shown it: `comment` of a page, or of a `program`, of which it is said unless it names data. It speaks of rights alone. */
  hidden?: 'comment' | 'program';
  /** A tool wrote it, and nobody need have said it: `licit card`, which repeats what was concluded, or one that writes a license where it was given none. It gives nothing, and still limits. */
  repeats?: true;
}

export type Read = Item | Problem | Card;

/** How the fields of what XMP beside a file says begin. */
export const BESIDE = 'XMP beside';

/** For which claim a statement inside a file is read. */
export type MediaRole = 'license' | 'license-url' | 'owner' | 'reservation' | 'source' | 'generator';

/** One statement inside a media file, in its own words. */
export interface MediaStatement {
  /** Where it is said, in the standard's own words: `XMP xmpRights:UsageTerms`, `EXIF Copyright`. */
  field: string;
  words: string;
  /** Left out where it is inspected and states nothing on rights, origin or reservations. */
  as?: MediaRole;
  /** What is inspected, where that is more than the words. */
  text?: string;
}

/**
 * Why a media file was not, or not wholly, looked into: `unreadable` damaged, not what its name or head says, or too much for the bounds; `large` only its beginning
 * and its end were; `many` it is one of more files than are read unasked; `changed` somebody wrote to it while it was read; `no-reader` and
 * `no-credentials-reader` an optional package is not installed; `credentials` its Content Credentials (C2PA) could not be read.
 */
export type MediaUnread = 'unreadable' | 'large' | 'many' | 'changed' | 'no-reader' | 'no-credentials-reader' | 'credentials';

/** What was read inside the media files of a folder, spooled: a line of JSON each, `MediaLine`. */
export interface MediaTable {
  absolute: string;
  sha256: string;
}

/** A file of such a table. */
export interface MediaLine extends Partial<MediaSaid> {
  /** Relative to the project folder. */
  path: string;
}

/** What was read inside a media file. */
export interface MediaSaid {
  said: MediaStatement[];
  unread?: MediaUnread[];
  /** Its Content Credentials do not fit the file: it was changed after they were signed. */
  tampered?: true;
}
