/** Reads `dossier` and `labeling` of `licit.yaml`. */
import type { Place } from '../model/basics.js';
import type { Evidence } from '../model/evidence.js';
import type { Dossier, DossierRecord, Labeler, LabelingRecords, LabelingRule } from '../model/settings.js';
import { statesNothing } from '../text/placeholders.js';
import type { Written } from './schema/config-schema.js';
import { dossierNames } from './schema/dossier-schema.js';

/** What reads documents and tells places in the file. */
export interface DossierReader {
  files(named: string | string[] | undefined, path: (string | number)[]): Evidence[] | undefined;
  place(path: readonly (string | number)[]): Place;
}

/** What a filing asks for, as it is stated; words that say nothing are left out. */
export function readDossier(written: NonNullable<Written['dossier']>, reader: DossierReader): Dossier {
  const { edition, assessment, service } = written;
  const dossier: Dossier = { records: {}, ...(edition && { edition }) };
  if (assessment) dossier.assessment = { ...said(assessment), at: reader.place(['dossier', 'assessment']) };
  if (service) dossier.service = { ...said(service), at: reader.place(['dossier', 'service']) };
  for (const name of dossierNames) {
    const one = written[name];
    if (one === undefined) continue;
    const { evidence, ...own } = one;
    const files = reader.files(evidence, ['dossier', name, 'evidence']);
    const record: DossierRecord = { ...said(own), ...(files && { evidence: files }), at: reader.place(['dossier', name]) };
    dossier.records[name] = record;
  }
  return dossier;
}

/** Rules and staff of labeling, as they are stated. */
export function readLabeling(written: NonNullable<Written['labeling']>, reader: DossierReader): LabelingRecords {
  return {
    rules: (written.rules ?? []).map(({ evidence, version, ...own }, index): LabelingRule => {
      const here = ['labeling', 'rules', index];
      const files = reader.files(evidence, [...here, 'evidence']);
      return {
        ...own,
        ...(version !== undefined && { version: String(version) }),
        ...(files && { evidence: files }),
        at: reader.place(here),
      };
    }),
    staff: (written.staff ?? []).map(({ evidence, ...own }, index): Labeler => {
      const here = ['labeling', 'staff', index];
      const files = reader.files(evidence, [...here, 'evidence']);
      return { ...own, ...(files && { evidence: files }), at: reader.place(here) };
    }),
  };
}

/** Without words that say nothing: TBD, 待定. */
function said<T extends object>(given: T): T {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && (typeof value !== 'string' || !statesNothing(value))),
  ) as T;
}
