import { reports } from '../catalog/catalog.js';
import type { Report } from '../model/snapshot.js';

/** What is in `reports/`, by kind, as help lists it. */
export type ReportNames = Record<Report['kind'], string>;

/** The ids of each kind of report, by comma. */
export async function reportNames(): Promise<ReportNames> {
  const all = await reports();
  const of = (wanted: Report['kind']): string =>
    all
      .filter(({ kind }) => kind === wanted)
      .map(({ id }) => id)
      .join(', ');
  return { stream: of('stream'), document: of('document') };
}
