/** What a report folder says of itself: what it was made from, and the digest of each of its files. */
import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { snapshot } from '../../ledger/read/query.js';
import type { Lang } from '../../model/basics.js';
import type { Severity } from '../../model/rule.js';
import type { OfficeFiles, RenderOptions, Report, Snapshot } from '../../model/snapshot.js';

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

/** A file of a report: text, or the bytes of an office file. */
export interface WrittenFile {
  name: string;
  content: string | Uint8Array;
}

/** A report as it was made. */
export interface Rendered {
  view: Snapshot;
  files: WrittenFile[];
  /** The names of those that packages make which may not be installed. */
  office: string[];
  /** What was not made, for want of a package. */
  missing: OfficeFiles['missing'];
}

/** The manifest of a report's files. */
export function manifestOf(
  view: Snapshot,
  made: Pick<ReportManifest, 'kind' | 'licit' | 'lang' | 'failOn'>,
  files: readonly WrittenFile[],
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
export async function rendered(
  report: Report,
  ledger: Ledger,
  at: AsOf,
  { licit, path, lang, failOn }: Pick<ReportManifest, 'licit' | 'lang' | 'failOn'> & { path: string },
): Promise<Rendered> {
  const view = viewOf(ledger, at, licit, path);
  const options = documentOptions({ lang, failOn });
  const { files, missing } = (await report.renderOffice?.(view, options)) ?? { files: [], missing: [] };
  return { view, files: [...report.render(view, options), ...files], office: [...files, ...missing].map(({ name }) => name), missing };
}

/** What the ledger holds as of a run, as documents see it. */
export function viewOf(ledger: Ledger, at: AsOf, licit: string, path: string): Snapshot {
  return { ...snapshot(ledger, at, licit), ledger: { id: ledger.id, path, created: ledger.created } };
}

/** How documents are rendered: for no terminal. */
export function documentOptions({ lang, failOn }: Pick<ReportManifest, 'lang' | 'failOn'>): RenderOptions {
  return { lang, width: 120, color: false, failOn, strict: false, exit: 0 };
}

/** SHA-256 in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
