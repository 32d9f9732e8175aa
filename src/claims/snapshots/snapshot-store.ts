/** Snapshots that were brought, kept by the site or the URL that they are of, to be read by all threads (`snapshot-reader.ts`). */
import type { Place } from '../../model/basics.js';
import type { PackedSnapshots } from '../../model/lists/item-reserved.js';
import { readRobots } from '../signals/robots-rules.js';
import { askedOnly } from '../signals/robots-signals.js';
import type { Signal } from '../signals/signal.js';
import { packedIndex } from './packed-index.js';
import { placeOf, type SitePlace } from './site-place.js';
import { type Kept, type SiteFile, type SnapshotState, siteFileState } from './site-snapshot.js';
import type { RowSays } from './snapshot-rows.js';

/** A file of a site, as it is kept. */
export interface StoredFile {
  scheme: string;
  of: SiteFile;
  day: string;
  state: SnapshotState;
  /** The number of its text; left out where it is not read. */
  text?: number;
  at: Place;
  /** Where the answer led. */
  redirect?: SitePlace;
}

/** What was said with one URL. */
export interface StoredPage {
  day: string;
  signals: Signal[];
  at: Place;
}

/** How many of each there are. */
export interface SnapshotCounts {
  sites: number;
  pages: number;
  files: Partial<Record<SiteFile, number>>;
  states: Partial<Record<SnapshotState, number>>;
  /** The first and the last day. */
  days?: { from: string; until: string };
}

/** Gathers the snapshots of a list. */
export class SnapshotStore {
  readonly #agents: readonly string[];
  /** Rows of JSON by key, `,` between. */
  readonly #files = new Map<string, string>();
  readonly #pages = new Map<string, string>();
  /** Sites often have the same file: each text is kept once. */
  readonly #texts = new Map<string, string>();
  readonly #numbers = new Map<string, number>();
  readonly #counts: SnapshotCounts = { sites: 0, pages: 0, files: {}, states: {} };

  /** `agents`: the product tokens of whoever collected; none: what sites say to everybody. */
  constructor(agents: readonly string[] = []) {
    this.#agents = agents;
  }

  /** A row of a list or an archive. `day`: where it has none of its own. */
  addRow(row: RowSays, day: string, at: Place): void {
    if (row.of !== 'page') {
      this.addFile(row.of, row.place, {
        kept: row.kept,
        day: row.day ?? day,
        at,
        ...(row.redirect !== undefined && { redirect: row.redirect }),
      });
      return;
    }
    const page: StoredPage = { day: row.day ?? day, signals: row.signals, at };
    add(this.#pages, pageKey(row.place), page);
    this.#counts.pages += 1;
    this.#span(page.day);
  }

  /** What was kept of a site's file. */
  addFile(of: SiteFile, place: SitePlace, { day, kept, at, redirect }: { day: string; kept: Kept; at: Place; redirect?: string }): void {
    const { scheme, authority } = place;
    const { status = 200 } = kept;
    const led = redirect === undefined || status < 300 || status > 399 ? undefined : ledTo(place, redirect);
    const state = siteFileState(of, kept);
    const text = state !== 'read' ? undefined : this.#number(of === 'robots.txt' ? robotsKept(kept.body!, this.#agents) : kept.body!);
    const stored: StoredFile = { scheme, of, day, state, ...(text !== undefined && { text }), at, ...(led && { redirect: led }) };
    if (!add(this.#files, authority, stored)) this.#counts.sites += 1;
    this.#counts.files[of] = (this.#counts.files[of] ?? 0) + 1;
    this.#counts.states[state] = (this.#counts.states[state] ?? 0) + 1;
    this.#span(day);
  }

  get counts(): Readonly<SnapshotCounts> {
    return this.#counts;
  }

  /** What was gathered; the store is used up. */
  packed(): PackedSnapshots {
    this.#numbers.clear();
    return { agents: this.#agents, files: packedIndex(this.#files), pages: packedIndex(this.#pages), texts: packedIndex(this.#texts) };
  }

  #number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#texts.set(String(number), text);
      this.#numbers.set(text, number);
    }
    return number;
  }

  #span(day: string): void {
    const { days } = this.#counts;
    this.#counts.days =
      days === undefined
        ? { from: day, until: day }
        : { from: day < days.from ? day : days.from, until: day > days.until ? day : days.until };
  }
}

/** A robots.txt with what may be asked of it alone. */
function robotsKept(body: string, agents: readonly string[]): string {
  return JSON.stringify(askedOnly(readRobots(body), agents));
}

/** Whether the key was there. */
function add(rows: Map<string, string>, key: string, value: StoredFile | StoredPage): boolean {
  const known = rows.get(key);
  rows.set(key, known === undefined ? JSON.stringify(value) : `${known},${JSON.stringify(value)}`);
  return known !== undefined;
}

/** The name of a URL's page. */
export function pageKey({ scheme, authority, path }: SitePlace): string {
  return `${scheme}://${authority}${path}`;
}

/** Where a redirect leads. */
function ledTo({ scheme, authority, path }: SitePlace, location: string): SitePlace | undefined {
  try {
    return placeOf(new URL(location, `${scheme || 'https'}://${authority}${path}`).href);
  } catch {
    return undefined;
  }
}
