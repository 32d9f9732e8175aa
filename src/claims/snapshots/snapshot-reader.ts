/** Asks snapshots about URLs, in every thread of a scan. */
import type { PackedSnapshots } from '../../model/lists/item-reserved.js';
import { keep } from '../../text/append.js';
import { PackedIndexReader } from './packed-index.js';
import { placeOf, type SitePlace } from './site-place.js';
import { type SaidOfPath, type Snapshot, siteFileReader } from './site-snapshot.js';
import { pageKey, type StoredFile, type StoredPage } from './snapshot-store.js';

/** Redirects that are followed, from site to site (RFC 9309, 2.3.1.2). */
const MAX_REDIRECTS = 5;
/** Files that are held ready to be asked, and sites whose files are. */
const MAX_READY = 4_096;

/** The snapshots of a list. */
export class SnapshotReader {
  readonly #agents: readonly string[];
  readonly #files: PackedIndexReader;
  readonly #pages: PackedIndexReader;
  readonly #texts: PackedIndexReader;
  readonly #ready = new Map<string, (path: string) => SaidOfPath>();
  readonly #sites = new Map<string, readonly StoredFile[]>();

  constructor({ agents, files, pages, texts }: PackedSnapshots) {
    this.#agents = agents;
    this.#files = new PackedIndexReader(files);
    this.#pages = new PackedIndexReader(pages);
    this.#texts = new PackedIndexReader(texts);
  }

  /** The snapshots of a place and of its site. */
  of(place: SitePlace): Snapshot[] {
    const files = this.#filesOf(place).map((file): Snapshot => {
      const led = this.#followed(file, MAX_REDIRECTS);
      return { of: file.of, day: file.day, state: led.state, at: file.at, said: (path) => this.#said(led, path) };
    });
    const pages = this.#pages.find(pageKey(place));
    if (pages === undefined) return files;
    const kept = JSON.parse(`[${pages}]`) as StoredPage[];
    return [...files, ...kept.map(({ day, signals, at }): Snapshot => ({ of: 'page', day, state: 'read', at, said: () => ({ signals }) }))];
  }

  #filesOf({ scheme, authority }: SitePlace): StoredFile[] {
    let all = this.#sites.get(authority);
    if (all === undefined) {
      const kept = this.#files.find(authority);
      all = keep(this.#sites, authority, kept === undefined ? [] : (JSON.parse(`[${kept}]`) as StoredFile[]), MAX_READY);
    }
    // Rules are of a scheme, a host and a port (RFC 9309, 2.3); a folder that names only the host is of both schemes.
    return all.filter((file) => file.scheme === scheme || file.scheme === '' || scheme === '');
  }

  /** The file that a redirect leads to, of the same day, though it is of another site: it is taken as that of the first (2.3.1.2). */
  #followed(file: StoredFile, hops: number): StoredFile {
    if (file.redirect === undefined) return file;
    // Beyond five redirects the file may be taken as not there.
    if (hops === 0) return { ...file, state: 'absent' };
    const next = this.#filesOf(file.redirect).find((one) => one.of === file.of && one.day === file.day);
    return next === undefined ? file : this.#followed(next, hops - 1);
  }

  #said({ of, text }: StoredFile, path: string): SaidOfPath {
    if (text === undefined) return { signals: [] };
    const key = `${of} ${text}`;
    let reader = this.#ready.get(key);
    if (reader === undefined) {
      reader = keep(this.#ready, key, siteFileReader(of, this.#texts.find(String(text))!, this.#agents), MAX_READY);
    }
    return reader(path);
  }
}

/** The place of what an item names: its URL, or its host, of whose paths nothing is known then. */
export function itemPlace(url: string | undefined, host: string | undefined): SitePlace | undefined {
  return url === undefined ? (host === undefined ? undefined : placeOf(`//${host}/`)) : placeOf(url);
}
