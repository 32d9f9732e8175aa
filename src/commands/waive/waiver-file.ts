import { readWaiver, waiversFolder } from '../../config/accepted-files.js';
import type { Config } from '../../model/settings.js';
import type { Waiver } from '../../model/waiver.js';
import { type PlannedFile, plannedFile } from './written-file.js';

/** A waiver as a person gives it, in the order of the file; not yet held against its schema. */
export interface GivenWaiver {
  rule: string;
  scope: Record<string, string>;
  kind: string;
  reason: string;
  approver: string;
  until: string;
  evidence: { path: string; sha256: string; bytes: number };
}

/** A waiver that is ready to be written. */
export interface PlannedWaiver extends PlannedFile {
  waiver: Waiver;
}

/** The file of a waiver. */
export function plannedWaiver(root: string, given: GivenWaiver, waiving: Config['waiving']): PlannedWaiver {
  const form = { folder: waiversFolder, schema: 'waiver.schema.json', stem: given.rule, flow: ['scope', 'evidence'] };
  const { read, ...file } = plannedFile(root, given, form, (text, path, id) => readWaiver(text, path, root, waiving, id));
  return { waiver: read, ...file };
}
