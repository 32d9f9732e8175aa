/** Documents that people name as evidence, and what licit saw of them. */

/** A document that shows something: its path, digest and what licit saw of it, never its content. */
export interface Evidence {
  path: string;
  /** SHA-256 in hex; absent when the file is missing. */
  sha256?: string;
  bytes?: number;
  /** On file, not empty, opens as what it is, and is not data being scanned. */
  present: boolean;
  /** Why a document that is named does not count. */
  why?: EvidenceFault;
  /** What licit saw of it; absent where nobody looked. */
  seen?: SeenDocument;
  /** What people took out of it for what it is named for; left out where nobody did. */
  extracts?: readonly HeldExtract[];
}

/** Why a named document counts for nothing. Closed. */
export type EvidenceFault =
  | 'missing'
  | 'empty'
  | 'data' // it is scanned as data, holds the bytes of data that is scanned, or lies among data files
  | 'own' // a file of licit itself: what a person states is no evidence of it
  | 'not-opened' // it does not open as what its content or name says it is
  | 'against' // the memo of a waiver that says the data must not be used
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
  /** Kinds of document it can be, from its own words (`claims/documents/document-kinds.ts`); only where read. */
  kinds?: string[];
  /** Sentences that speak against what a document is named for: refused, over, not signed (a few of them). Only where read. */
  adverse?: string[];
  /** Read, and in a language that licit has no words for: it can be any kind. */
  foreign?: true;
  /** Hosts and full URLs its text names (bounded), and licenses it names as SPDX expressions: a snapshot of a source. Only where read. */
  hosts?: string[];
  urls?: string[];
  licenses?: string[];
}

/** The kinds of document that an extract can be of. Closed. */
export const extractKinds = [
  'contract',
  'permission',
  'license-file',
  'commitments',
  'generator-terms',
  'generator-record',
  'robots',
  'crawl-record',
  'authorization-record',
  'consent-record',
  'consent-form',
  'privacy-notice',
  'production-record',
  'batch-records',
  'labeling-rules',
  'training-record',
  'spot-check-record',
  'anonymization-report',
  'ethics-approval',
  'impact-assessment',
  'processing-agreement',
] as const;

/**
 * How an extract stands, held against its document, the statement that names the document, and the project. `shown`: each value was found where it is said to
 * be; `attested`: a person who may attest says so; `stated`: somebody else does; `open`: a value lacks; `against`: a value speaks against.
 */
export type ExtractStanding = 'shown' | 'attested' | 'stated' | 'open' | 'against';

/** An extract that was held against its document and what it is to show. */
export interface HeldExtract {
  id: string;
  kind: string;
  /** What else it is, as a contract that holds the supplier's commitments. */
  also?: readonly string[];
  standing: ExtractStanding;
  /** So many values were found in the document, of so many. */
  found: number;
  of: number;
  /** Keys whose values speak against it, and keys that lack. */
  against?: readonly string[];
  open?: readonly string[];
  /** Keys whose values the document, which was read, does not say where it has to. */
  unsaid?: readonly string[];
}
