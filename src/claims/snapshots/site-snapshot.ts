/** A snapshot: what a site's file, or the answer for one URL, said on a day. */
import type { Json, Place } from '../../model/basics.js';
import { headerSignal, jsonSignals, metaSignal, tdmReservation } from '../signals/metadata-signals.js';
import { type RobotsFile, readRobots } from '../signals/robots-rules.js';
import { RobotsReader } from '../signals/robots-signals.js';
import { type Signal, signal } from '../signals/signal.js';
import { type OfPath, readAiTxt, readRsl, readTdmrep } from '../signals/site-files.js';

/** Files by which a site speaks of all of its paths. Closed. */
export const siteFiles = ['robots.txt', 'ai.txt', 'tdmrep.json', 'rsl'] as const;
export type SiteFile = (typeof siteFiles)[number];

/** What a snapshot is of: a site's file, or one URL. */
export type SnapshotOf = SiteFile | 'page';

/**
 * `read`: it says what it says; `absent`: the site had no such file on that day (RFC 9309, 2.3.1.3); `unreachable`: the site did not answer (2.3.1.4);
 * `unreadable`: what was kept is no such file.
 */
export type SnapshotState = 'read' | 'absent' | 'unreachable' | 'unreadable';

/** What was kept of an answer, before it is read. */
export interface Kept {
  status?: number;
  contentType?: string;
  body?: string;
}

/** How a file of a site is to be taken (RFC 9309, 2.3.1), by what was kept of the answer for it. */
export function siteFileState(what: SiteFile, { status, contentType, body }: Kept): SnapshotState {
  if (status !== undefined) {
    if (status >= 500 || status === 0) return 'unreachable';
    if (status >= 400) return 'absent';
    // A redirect that was not followed says nothing of the file (2.3.1.2), nor does an answer without content.
    if (status >= 300 || status < 200) return 'unreadable';
  }
  if (body === undefined) return 'unreadable';
  if (what !== 'robots.txt' && body.trim() === '') return 'unreadable';
  return isReadable(what, body, contentType ?? '') ? 'read' : 'unreadable';
}

/** Whether a body is the file that it is kept as. Of a robots.txt each line that can be read counts (2.3.1.5): it is none where no line can, and it is a page. */
function isReadable(what: SiteFile, body: string, contentType: string): boolean {
  if (body.includes('\0')) return false;
  const isPage = /^[\uFEFF\s]*<(?:!doctype\s+html|html|head|body|\?xml|!--)/i.test(body.slice(0, 2_000)) || /html/i.test(contentType);
  if (what === 'robots.txt') return !isPage || readRobots(body).groups.length > 0;
  if (what === 'rsl') return readRsl(body) !== undefined;
  if (what === 'tdmrep.json') return tdmrepOf(body) !== undefined;
  return !isPage && readAiTxt(body) !== undefined;
}

function tdmrepOf(body: string): OfPath | undefined {
  try {
    return readTdmrep(JSON.parse(body.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

/** What a site's file says of a path. */
export interface SaidOfPath {
  signals: Signal[];
  /** Crawlers for models that may not take it, though nothing is said to whoever collected. */
  intent?: { crawlers: readonly string[]; words: string; line: number };
  /** The file is longer than what was read of it: more may be said (RFC 9309, 2.5). */
  cut?: true;
}

/** Makes a file that is `read` ready to be asked of many paths; a robots.txt as `readRobots` gives it, in JSON. */
export function siteFileReader(what: SiteFile, body: string, agents: readonly string[]): (path: string) => SaidOfPath {
  if (what === 'robots.txt') return robotsOf(new RobotsReader(JSON.parse(body) as RobotsFile, agents));
  const of = what === 'ai.txt' ? readAiTxt(body) : what === 'rsl' ? readRsl(body) : tdmrepOf(body);
  return (path) => ({ signals: of?.(path) ?? [] });
}

function robotsOf(robots: RobotsReader): (path: string) => SaidOfPath {
  return (path) => {
    const { refusedBy, signals, intent } = robots.of(path);
    // That a path may be taken permits no use of it (RFC 9309, 1); that it may not be is a refusal of mining it.
    const refused =
      refusedBy === undefined ? [] : signal('robots-9309', { 'data-mining': 'disallowed' }, `Disallow: ${refusedBy.path}`, refusedBy.line);
    return {
      signals: [...refused, ...signals],
      ...(robots.file.cut && { cut: true }),
      ...(intent && { intent: { crawlers: intent.crawlers, words: `Disallow: ${intent.rule.path}`, line: intent.rule.line } }),
    };
  };
}

/** Columns of lists, crawl logs and archives that hold what an answer or its page said, with `_` for `-`. */
const PAGE_FIELDS: Readonly<Record<string, (value: string) => Signal[]>> = {
  tdm_reservation: (value) => signal('tdmrep-header', tdmReservation(value), `tdm-reservation: ${value}`),
  content_usage: (value) => headerSignal('content-usage', value),
  content_signal: (value) => headerSignal('content-signal', value),
  x_robots_tag: (value) => headerSignal('x-robots-tag', value),
  meta_robots: (value) => metaSignal('robots', value),
  robots_meta: (value) => metaSignal('robots', value),
};

/** Columns that are read as something else, or say how something was collected and not what is reserved. */
const PASSED =
  /^(?:robots(?:_?txt)?|ai_?txt|tdmrep|rsl)|robots_(?:allowed|disallowed|denied|txt_allowed)$|(?:^|_)headers?$|^(?:text|body|content|payload|html)$/;
/** Longer words in a column are text, and no signal. */
const MAX_CELL = 200;

/** What the fields of a row say of its URL: columns of headers and `meta` elements, and metadata (PLUS, C2PA and CAWG, ODRL, IPTC). */
export function rowSignals(fields: Readonly<Record<string, Json>>): Signal[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const known = name
      .toLowerCase()
      .replace(/[-.\s]/g, '_')
      .replace(/^.*?(?=(?:tdm_reservation|content_usage|content_signal|x_robots_tag|meta_robots|robots_meta)$)/, '');
    if (Object.hasOwn(PAGE_FIELDS, known))
      return typeof value === 'string' || typeof value === 'number' ? PAGE_FIELDS[known]!(String(value)) : [];
    if (value === null || typeof value === 'boolean' || PASSED.test(known)) return [];
    return typeof value === 'object' || String(value).length <= MAX_CELL ? jsonSignals({ [name]: value }) : [];
  });
}

/** A snapshot, ready to be asked. */
export interface Snapshot {
  of: SnapshotOf;
  /** ISO day on which it was taken. */
  day: string;
  state: SnapshotState;
  at: Place;
  said(path: string): SaidOfPath;
}
