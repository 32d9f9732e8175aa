import type { Config } from '../../model/settings.js';
import type { Waiver } from '../../model/waiver.js';
import { type PlannedFile, plannedAnswer } from './written-file.js';

/** A waiver as a person gives it, not yet held against its schema. */
export interface GivenWaiver {
  rule: string;
  about: Record<string, string>;
  kind: string;
  because: string;
  by: string;
  until: string;
  document: { path: string; sha256: string; bytes: number };
}

/** A waiver that is ready to be written. */
export interface PlannedWaiver extends PlannedFile {
  waiver: Waiver;
}

/** The file of a waiver. */
export function plannedWaiver(root: string, given: GivenWaiver, waiving: Config['waiving']): PlannedWaiver {
  const { rule, about, kind, because, by, until, document } = given;
  const answer = { answer: 'waiver', rule, about, kind, because, by, until, document };
  const { said, text, path, isThere } = plannedAnswer(root, answer, { stem: rule, flow: ['about', 'document'], deciding: { waiving } });
  return { waiver: said as Waiver, text, path, isThere };
}
