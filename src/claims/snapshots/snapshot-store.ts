/** Snapshots that were brought, found by the site or the URL that they are of. */
import type { Place } from '../../model/basics.js';
import { readRobots } from '../signals/robots-rules.js';
import { askedOnly } from '../signals/robots-signals.js';
import type { Signal } from '../signals/signal.js';
import { placeOf, type SitePlace } from './place.js';
import { type Kept, type SaidOfPath, type SiteFile, type Snapshot, type SnapshotState, siteFileReader, siteFileState } from './snapshot.js';
import type { RowSays } from './snapshot-rows.js';

/** Redirects that are followed, from site to site (RFC 9309, 2.3.1.2). */
const MAX_REDIRECTS = 5;
/** Files that are held ready to be asked. */
const MAX_READY = 4_096;

interface StoredFile {
  scheme: string;
  of: SiteFile;
  day: string;
  state: SnapshotState;
  /** The number of its text. */
  text: number;
  at: Place;
  /** Where the answer led. */
  redirect?: SitePlace;
}

interface StoredPage {
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

/** All snapshots of a list. */
export class SnapshotStore {
  readonly #agents: readonly string[];
  readonly #files = new Map<string, StoredFile[]>();
  readonly #pages = new Map<string, StoredPage[]>();
  /** Sites often have the same file: each text is kept once. */
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ready = new Map<string, (path: string) => SaidOfPath>();
  readonly #counts: SnapshotCounts = { sites: 0, pages: 0, files: {}, states: {} };

  /** `agents`: the product tokens of whoever collected; none: what sites say to everybody. */
  constructor(agents: readonly string[] = []) {
    this.#agents = agents;
  }

  /** A row of a list or an archive. `day`: where it has none of its own. */
  addRow(row: RowSays, day: string, at: Place): void {
    if (row.of === 'page') this.#page(row.place, { day: row.day ?? day, signals: row.signals, at });
    else
      this.addFile(row.of, row.place, {
        day: row.day ?? day,
        kept: row.kept,
        at,
        ...(row.redirect !== undefined && { redirect: row.redirect }),
      });
  }

  /** What was kept of a site's file. */
  addFile(of: SiteFile, place: SitePlace, { day, kept, at, redirect }: { day: string; kept: Kept; at: Place; redirect?: string }): void {
    const { scheme, authority } = place;
    const led =
      redirect === undefined || kept.status === undefined || kept.status < 300 || kept.status > 399 ? undefined : ledTo(place, redirect);
    const state = siteFileState(of, kept);
    const text =
      state === 'read'
        ? this.#number(of === 'robots.txt' ? JSON.stringify(askedOnly(readRobots(kept.body!), this.#agents)) : kept.body!)
        : -1;
    const known = this.#files.get(authority);
    const stored: StoredFile = { scheme, of, day, state, text, at, ...(led && { redirect: led }) };
    if (known === undefined) {
      this.#files.set(authority, [stored]);
      this.#counts.sites += 1;
    } else known.push(stored);
    this.#counts.files[of] = (this.#counts.files[of] ?? 0) + 1;
    this.#counts.states[state] = (this.#counts.states[state] ?? 0) + 1;
    this.#span(day);
  }

  get counts(): Readonly<SnapshotCounts> {
    return this.#counts;
  }

  /** The snapshots of a URL and of its site; undefined for what is no URL. */
  of(url: string): { path: string; snapshots: Snapshot[] } | undefined {
    const place = placeOf(url);
    if (place === undefined) return undefined;
    const files = this.#filesOf(place).map((file): Snapshot => {
      const led = this.#followed(file, MAX_REDIRECTS);
      return { of: file.of, day: file.day, state: led.state, at: file.at, said: (path) => this.#said(led, path) };
    });
    const pages = (this.#pages.get(pageKey(place)) ?? []).map(
      ({ day, signals, at }): Snapshot => ({ of: 'page', day, state: 'read', at, said: () => ({ signals }) }),
    );
    return { path: place.path, snapshots: [...files, ...pages] };
  }

  #filesOf({ scheme, authority }: SitePlace): StoredFile[] {
    // Rules are of a scheme, a host and a port (RFC 9309, 2.3); a folder that names only the host is of both schemes.
    return (this.#files.get(authority) ?? []).filter((file) => file.scheme === scheme || file.scheme === '' || scheme === '');
  }

  /** The file that a redirect leads to, of the same day, though it is of another site: it is taken as that of the first (2.3.1.2). */
  #followed(file: StoredFile, hops: number): StoredFile {
    if (file.redirect === undefined) return file;
    const next = this.#filesOf(file.redirect).find((one) => one.of === file.of && one.day === file.day && one !== file);
    // Beyond five redirects the file may be taken as not there.
    if (hops === 0) return { ...file, state: 'absent' };
    return next === undefined ? file : this.#followed(next, hops - 1);
  }

  #said({ of, state, text }: StoredFile, path: string): SaidOfPath {
    if (state !== 'read') return { signals: [] };
    const key = `${of} ${text}`;
    let reader = this.#ready.get(key);
    if (reader === undefined) {
      if (this.#ready.size >= MAX_READY) this.#ready.clear();
      this.#ready.set(key, (reader = siteFileReader(of, this.#texts[text]!, this.#agents)));
    }
    return reader(path);
  }

  #page(place: SitePlace, page: StoredPage): void {
    const key = pageKey(place);
    const known = this.#pages.get(key);
    if (known === undefined) this.#pages.set(key, [page]);
    else known.push(page);
    this.#counts.pages += 1;
    this.#span(page.day);
  }

  #number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      this.#texts.push(text);
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

function pageKey({ scheme, authority, path }: SitePlace): string {
  return `${scheme}://${authority}${path}`;
}

/** Where a redirect leads, if that is a site's file at its own place. */
function ledTo({ scheme, authority, path }: SitePlace, location: string): SitePlace | undefined {
  try {
    return placeOf(new URL(location, `${scheme || 'https'}://${authority}${path}`).href);
  } catch {
    return undefined;
  }
}
