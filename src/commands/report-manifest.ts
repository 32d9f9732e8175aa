/** What a report folder says of itself: what it was made from, and the digest of each of its files. */
import { createHash } from 'node:crypto';
import type { Lang, ReportFile, Severity, Snapshot } from '../model.js';

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

/** SHA-256 in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
