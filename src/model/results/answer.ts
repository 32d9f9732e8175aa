/** What programs are answered on one text or one license. */
import type { Confidence } from '../basics.js';
import type { SpdxExpression } from '../claim.js';
import type { LicenseState, Permissions } from '../license-terms.js';

/** Why something is as it is, for programs: an id that does not change with the wording, and what it speaks of. */
export interface ReasonGiven {
  /** `license/several`, … */
  id: string;
  args: Record<string, unknown>;
}

/** Something seen in a text, as programs are given it: where it is and what it is, never the value. */
export interface Span {
  /** The first unit and the one behind the last: UTF-16 units, or code points where these were asked for. */
  start: number;
  end: number;
  /** The detector's id: `pi/email`. */
  kind: string;
  /** Coarse class: `EMAIL`, `PHONE`, `NATIONAL_ID`, … */
  type: string;
  confidence: Confidence;
  /** At most the first characters are shown. Numbers of organizations, which are not personal, are shown whole. */
  masked: string;
  /** A value reserved for documentation and tests: no finding. */
  reserved?: true;
}

/** A span with the reason why it is taken for what it is. */
export interface InspectedSpan extends Span {
  /** In words, none of them from the text. */
  why: string;
  /** The same for programs, where the reason has an id. */
  reason?: ReasonGiven;
}

/** A license as stated, read: member for member what `licit tools license` answers to a line, without its id. */
export interface LicenseAnswer {
  state: LicenseState;
  /** An SPDX expression, with `LicenseRef-…` for what has no SPDX id; null where no license is stated or recognized. */
  expression: SpdxExpression | null;
  /** What the expression lets one do and asks for; null without one. Its words are English. */
  permissions: Permissions | null;
  /** The duties that it certainly lays on whoever uses or shares the data. */
  duties: string[];
  /** How it was told, in words and for programs. */
  why: string;
  reason?: ReasonGiven;
}
