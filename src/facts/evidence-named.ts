import { basisDocuments, canBe, type DocumentKind, showsLicense, showsSource } from '../claims/documents/document-kinds.js';
import type { Place } from '../model/basics.js';
import type { Evidence } from '../model/evidence.js';
import type { Config, RecordName } from '../model/settings.js';
import type { Statement } from '../model/statement.js';

/** What a document is named for: a claim of some kind. */
export interface NamedFor {
  evidence: Evidence;
  /** Claims that one document may well show together have one group: a contract shows source, license and permission. */
  group: string;
  /** Whether it can be of a kind that shows the claim. */
  fits: boolean;
}

/** Every document that people name, with what for. */
export function documentsNamed(statements: readonly Statement[], records: Config['records']): NamedFor[] {
  const named: NamedFor[] = [];
  const add = (group: string, files: readonly Evidence[] | undefined, fits: (one: Evidence) => boolean): void => {
    for (const evidence of files ?? []) named.push({ evidence, group, fits: fits(evidence) });
  };
  const oneOf = (kinds: readonly DocumentKind[]) => (one: Evidence) => canBe(one, kinds) !== 'not-shown';
  for (const statement of statements) {
    if (statement.kind === 'grant') {
      add('rights', [statement.value.evidence], oneOf(['contract', 'permission', 'authorization-record']));
      continue;
    }
    if (statement.kind !== 'declaration') continue;
    const { source, license, basis, labeling, handling, acquired } = statement.value;
    add('rights', source?.evidence, (one) => !showsNothing(one, source?.kind));
    add('rights', license?.evidence, (one) => showsLicense([one], license!.expression) !== 'not-shown');
    for (const { term, evidence } of basis ?? []) add('basis', evidence, oneOf(basisDocuments(term)));
    add('de-identification', handling?.deidentified?.evidence, oneOf(['anonymization-report']));
    add('ethics', handling?.ethics?.evidence, oneOf(['ethics-approval']));
    add('impact assessment', handling?.assessment?.evidence, oneOf(['impact-assessment']));
    for (const { evidence } of handling?.processors ?? []) add('processing agreement', evidence, oneOf(['processing-agreement']));
    add('labeling rules', labeling?.rules, oneOf(['labeling-rules']));
    add('spot checks', labeling?.spotCheck, oneOf(['spot-check-record']));
    // A contract, a certificate or a decision of an authority: no list of kinds holds them all.
    add('transfer', handling?.transfer?.evidence, () => true);
    // A crawl log, an invoice, a record of a download: no list of kinds holds them all.
    add('acquisition', acquired?.evidence, () => true);
    add('training of annotators', labeling?.training, oneOf(['training-record']));
  }
  for (const [name, record] of Object.entries(records) as [RecordName, Config['records'][RecordName]][])
    add(name, record?.evidence, oneOf([`record-${name}`]));
  return named;
}

/** Whether a document can be none of those that a kind of source asks for. */
function showsNothing(one: Evidence, kind: Parameters<typeof showsSource>[1]): boolean {
  if (kind === undefined || kind === 'unknown') return false;
  const alone = showsSource([one], kind);
  return alone.showing === 'not-shown' && alone.unread.length === 0 && alone.lacking.length === showsSource([], kind).lacking.length;
}

/** Where a document is named, up to three places. */
export function placesNaming(path: string, statements: readonly Statement[], records: Config['records']): { at: Place }[] {
  const names = (value: unknown): boolean => JSON.stringify(value ?? null).includes(`"path":${JSON.stringify(path)}`);
  const all = [...statements.filter(({ value }) => names(value)), ...Object.values(records).filter((record) => names(record?.evidence))];
  return all.slice(0, 3).map((one) => ({ at: { path: one!.at.path, ...(one!.at.line !== undefined && { line: one!.at.line }) } }));
}

/** What declarations and grants cover, by the name of their scope. */
export interface Covering {
  all: readonly string[];
  /** No item and no dataset on record. */
  unused: readonly string[];
  /** Every item on record. */
  everything: readonly string[];
  /** Ids of grants that cover every item on record. */
  grants: readonly string[];
}
