import type { Confidence } from '../../model/basics.js';

/** Words or markup that say something about whose a text is. */
export interface Mark {
  /** The kind of detection, which has a detector of its own. */
  kind: MarkKind;
  /** With the flag `g`; begins with words of its own, and has bounded gaps. */
  pattern: RegExp;
  sure: Confidence;
  /** Words beside it, within a few hundred characters, by which it says something else. */
  unless?: RegExp;
  /** What names the work in what was found: by it items that hold pieces of one work are told. */
  work?(found: string): string | undefined;
  /** Asked of what was found, with the text around it. */
  holds?(found: RegExpExecArray, text: string): boolean;
}

/** The kinds of marks. Closed: each has a file in `detectors/ip/`. */
export type MarkKind =
  | 'ip/all-rights-reserved'
  | 'ip/no-reproduction'
  | 'ip/mining-reserved'
  | 'ip/book-front-matter'
  | 'ip/lyrics'
  | 'ip/publisher-cover'
  | 'ip/agency-credit'
  | 'ip/confidential-mark'
  | 'ip/model-output'
  | 'ip/generated-label'
  | 'ip/pirated-copy';
