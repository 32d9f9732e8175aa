/** What a report folder says of itself: what it was made from, and the digest of each of its files. */
import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { snapshot } from '../../ledger/read/query.js';
import type { Lang } from '../../model/basics.js';
import type { Severity } from '../../model/rule.js';
import type { Report, ReportFile, Snapshot } from '../../model/snapshot.js';

/** The name of the file. */
export const manifestName = 'manifest.json';

/** Goes up when a member of the manifest changes its meaning or goes away. */
export const manifestVersion = 1;

/** `manifest.json` of a report folder. */
export interface ReportManifest {
  licitReport: number;
  kind: string;
  licit: string;
  /** What it was rendered with: with the same ledger and version they give the same bytes again. */
  lang: Lang;
  failOn: Severity | 'none';
  ledger: { id: string; path: string; created: string };
  run: number;
  asOf: string;
  /** The journal's head as of the run. */
  head: string;
  files: { name: string; bytes: number; sha256: string }[];
}

/** The manifest of a report's files. */
export function manifestOf(
  view: Snapshot,
  made: Pick<ReportManifest, 'kind' | 'licit' | 'lang' | 'failOn'>,
  files: readonly ReportFile[],
): ReportManifest {
  return {
    licitReport: manifestVersion,
    ...made,
    ledger: { id: view.ledger.id, path: view.ledger.path, created: view.ledger.created },
    run: view.run.id,
    asOf: view.asOf,
    head: view.head,
    files: files.map(({ name, content }) => ({ name, bytes: Buffer.byteLength(content), sha256: sha256(content) })),
  };
}

/** A report of a run as it is written and as it is made again to be checked: both must be the same bytes. */
export function rendered(
  report: Report,
  ledger: Ledger,
  at: AsOf,
  { licit, path, lang, failOn }: Pick<ReportManifest, 'licit' | 'lang' | 'failOn'> & { path: string },
): { view: Snapshot; files: ReportFile[] } {
  const view = { ...snapshot(ledger, at, licit), ledger: { id: ledger.id, path, created: ledger.created } };
  return { view, files: report.render(view, { lang, width: 120, color: false, failOn, strict: false, exit: 0 }) };
}

/** SHA-256 in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
