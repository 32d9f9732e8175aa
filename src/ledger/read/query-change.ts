/** What is different between two runs of a ledger, of which the second read what a change made of the first. */

import type { Rule } from '../../model/rule.js';
import type { ChangedManifest, ChangeView, FixedFinding, Snapshot } from '../../model/snapshot.js';
import type { FindingExample, FindingView, NotReadKind, NotReadView, Occurrence } from '../../model/views.js';
import { append } from '../../text/append.js';
import { compare } from '../../text/show.js';
import { type Accepted, acceptedAt, type RecordedWaiver } from '../accepted.js';
import { sqlite } from '../database.js';
import { ROWS } from '../items.js';
import { documentsOf } from '../kept-documents.js';
import type { Db } from '../open-ledger.js';
import { waivedBy } from './accepted-parts.js';
import { type AsOf, inForce } from './as-of.js';
import { type AskedFinding, Queries } from './queries.js';
import { casesOf, firstAddedBy, type Listing, liesIn, listings, type NamedItem } from './query-items.js';
import { notReadAt } from './query-not-read.js';
import { WaiverCover } from './query-waived.js';

/** So many places of a finding are listed; the rest is a number. */
const MAX_PLACES = 1000;
const MAX_EXAMPLES = 3;
const NONE: ReadonlySet<number> = new Set();

/** The two sides: as of the base, undefined where nothing was there, and as of the change. */
export interface Sides {
  before?: AsOf;
  after: AsOf;
}

/** What the change breaks and mends, finding by finding. */
export interface ComparedFindings {
  /** With the items of the change alone, and where they are. */
  added: FindingView[];
  /** As they were in the base, as far as the change leaves them. */
  before: FindingView[];
  fixed: FixedFinding[];
}

/**
 * Compares the findings of two runs by fingerprint and, of findings on items, item by item: what the change added or changed, and what it left as
 * it was and now is under another cause, is new; all else is as before.
 */
export function comparedFindings(
  db: Db,
  { before, after }: Sides,
  was: readonly FindingView[],
  is: readonly FindingView[],
  { reading, paths, heldBefore = () => true, exampleOf }: Comparing,
): ComparedFindings {
  const old = new Map(was.map((finding) => [finding.fingerprint, finding]));
  const here = new Set(is.map(({ fingerprint }) => fingerprint));
  const found: ComparedFindings = { added: [], before: [], fixed: [] };
  const cover = coverOf(db, after);
  const { baseline } = acceptedAt(db, after.run);
  const sides = new ItemSides(db, { ...(before && { before }), after }, paths, cover);
  for (const finding of is) {
    const same = old.get(finding.fingerprint);
    // A dataset that is new in its place may have been another's, where more was known of it.
    const earlier = same?.scope === 'item' || same?.where.every(({ path }) => heldBefore(same, path)) ? same : undefined;
    const parts: CoveredAdded[] =
      finding.scope === 'item'
        ? sides.added(finding, earlier, heldBefore)
        : coveredWhole(
            finding,
            reading.has(finding.rule) ? unreadSince(db, { before, after }, reading.get(finding.rule)!) : risen(finding, earlier),
            cover,
          );
    const items = parts.reduce((sum, part) => sum + part.items, 0);
    if (items > 0 || earlier === undefined) for (const part of parts) found.added.push(withOnly(finding, part, exampleOf));
    if (earlier !== undefined) append(found.before, keptParts(finding, parts, cover, baseline));
    // A row that was edited and is still at fault went and came: only what the finding lost in all is fixed.
    if (earlier !== undefined && earlier.items > finding.items)
      found.fixed.push({ finding: earlier, items: earlier.items - finding.items, whole: false });
  }
  for (const finding of was) if (!here.has(finding.fingerprint)) found.fixed.push({ finding, items: finding.items, whole: true });
  return found;
}

/** How findings are compared. */
export interface Comparing {
  /** The rules that rest on what could not be read. */
  reading: ReadonlyMap<string, ReadingRule>;
  /** Only what is in one of them counts. */
  paths: readonly string[];
  /** Whether a finding of the base held the file, with as many items, before the change moved it: left out where none changed its folder. What a new place alone makes wrong is new. */
  heldBefore?: (finding: FindingView, path: string) => boolean;
  /** Shows an item that is at fault. */
  exampleOf: (item: NamedItem, rule: string) => FindingExample;
}

/** What a rule on reading counts. */
export interface ReadingRule {
  kinds: ReadonlySet<NotReadKind>;
  /** Records that could not be read, too. */
  records: boolean;
}

interface Added {
  items: number;
  places: Occurrence[];
  /** The first of the items. */
  first?: NamedItem[];
  /** What is shown of files, in place of items. */
  examples?: FindingExample[];
}

/** What is new under a finding as far as one waiver covers it, or none. */
interface CoveredAdded extends Added {
  waiver?: RecordedWaiver;
}

/** The waivers of the base's policy, as they are on the side of the change. The baseline holds nothing that is new. */
function coverOf(db: Db, after: AsOf): WaiverCover {
  return new WaiverCover(db, after, acceptedAt(db, after.run).waivers, documentsOf<Rule>(db, after.judging, 'rule'));
}

/** What was there before of a finding, apart by what is accepted of it: its parts now, without what is new under them. */
function keptParts(
  finding: FindingView,
  added: readonly CoveredAdded[],
  cover: WaiverCover,
  baseline: Accepted['baseline'],
): FindingView[] {
  const parts = cover.isAbout(finding.rule) ? cover.of(finding).parts : [{ waiver: undefined, items: finding.items, where: finding.where }];
  return parts.flatMap(({ waiver: id, items: all, where }): FindingView[] => {
    const fresh = added.reduce((sum, part) => sum + (part.waiver?.id === id ? part.items : 0), 0);
    const kept = { ...finding, items: all - fresh, where };
    if (kept.items === 0 && finding.items > 0) return [];
    const waiver = id === undefined ? undefined : cover.named(id);
    if (waiver !== undefined) return [{ ...kept, waived: waivedBy(waiver) }];
    const entry = finding.waivable ? baseline.get(finding.fingerprint) : undefined;
    const held = Math.min(entry?.items ?? 0, kept.items);
    if (entry === undefined || (held === 0 && kept.items > 0)) return [kept];
    const surplus = kept.items - held;
    return [...(surplus > 0 ? [{ ...kept, items: surplus, beyond: held }] : []), { ...kept, items: held, baselined: true as const }];
  });
}

/** What is new under a finding on a dataset or the project: by its places where it has some, else in whole. */
function coveredWhole(finding: FindingView, added: Added, cover: WaiverCover): CoveredAdded[] {
  if (!cover.isAbout(finding.rule)) return [added];
  if (added.places.length > 0) {
    const parts = new Map<RecordedWaiver | undefined, CoveredAdded>();
    for (const place of added.places) {
      const waiver = cover.ofItem(finding, { path: place.at.path, host: null });
      const part = parts.get(waiver) ?? { items: 0, places: [], ...(waiver && { waiver }) };
      part.items += place.items;
      part.places.push(place);
      parts.set(waiver, part);
    }
    return [...parts.values()];
  }
  const { parts } = cover.of(finding);
  const waiver = parts.length === 1 && parts[0]!.waiver !== undefined ? cover.named(parts[0]!.waiver) : undefined;
  return [{ ...added, ...(waiver && { waiver }) }];
}

/** A finding with nothing in it but what is new. */
function withOnly(
  whole: FindingView,
  { items, places, first = [], examples, waiver }: CoveredAdded,
  exampleOf: Comparing['exampleOf'],
): FindingView {
  const finding = waiver === undefined ? whole : { ...whole, waived: waivedBy(waiver) };
  if (places.length === 0) return { ...finding, items };
  const listed = places.slice(0, MAX_PLACES);
  const further = items - listed.reduce((sum, place) => sum + place.items, 0);
  const where = new Map<string, number>();
  for (const { at, items: n } of places) where.set(at.path, (where.get(at.path) ?? 0) + n);
  return {
    ...finding,
    items,
    where: [...where].map(([path, n]) => ({ path, items: n })).sort((a, b) => b.items - a.items || compare(a.path, b.path)),
    examples:
      first.length > 0
        ? first.map((item) => exampleOf(item, finding.rule))
        : (examples ?? places.slice(0, MAX_EXAMPLES).map(({ at }) => ({ at }))),
    occurrences: listed,
    ...(further > 0 && { further }),
  };
}

/** A finding on a dataset or the project is new where it was not there, and by as much as it covers more than before. */
function risen(finding: FindingView, earlier: FindingView | undefined): Added {
  return { items: earlier === undefined ? finding.items : Math.max(0, finding.items - earlier.items), places: [] };
}

/** Files and records that could not be read, or that nothing reads, and that were not there in the base. */
function unreadSince(db: Db, { before, after }: Sides, { kinds, records }: ReadingRule): Added {
  const name = ({ path, reason, files = 1 }: NotReadView): string => `${path}\0${reason}\0${files}`;
  const old = new Set(before === undefined ? [] : notReadAt(db, before.run).map(name));
  const files = notReadAt(db, after.run).filter((one) => kinds.has(one.kind) && !old.has(name(one)));
  const places = files.map(({ path, files: n = 1 }, index): Occurrence => ({ at: { path }, items: n, id: `${index + 1}` }));
  const rows = !records
    ? []
    : (sqlite(db)
        .prepare(
          `select m.path, p.line, p.record, p.lost from problem p join manifest m on m.id = p.manifest
       where p.since > :before and ${inForce('p')} order by m.path, p.line, p.id`,
        )
        .all({ before: before?.run ?? 0, run: after.run }) as { path: string; line: number | null; record: number | null; lost: number }[]);
  for (const { path, line, record, lost } of rows)
    places.push({
      at: { path, ...(line !== null && { line }), ...(record !== null && { record }) },
      items: Math.max(1, lost),
      id: `${places.length + 1}`,
    });
  const examples = places.slice(0, MAX_EXAMPLES).map(({ at }, n): FindingExample => ({ at, ...(files[n] && { words: files[n].why }) }));
  return { items: places.reduce((sum, { items }) => sum + items, 0), places, examples };
}

interface PlacedRow {
  id: number;
  key: string | null;
  host: number | null;
  profile: number;
  digest: Buffer;
  place: number;
  since: number;
  masked: number;
}

/** Whether there is one more of a row; it is there once less then. */
function takenFrom(gone: Map<string, number>, digest: Buffer): boolean {
  const name = digest.toString('latin1');
  const left = gone.get(name) ?? 0;
  if (left > 0) gone.set(name, left - 1);
  return left > 0;
}

/** What is new under a finding while it is gathered. */
type Gathering = Required<Omit<Added, 'examples'>> & Pick<CoveredAdded, 'waiver'>;

/** Tells the items of a finding that are new from those that were under it before. */
class ItemSides {
  readonly #db: Db;
  readonly #before: AsOf | undefined;
  readonly #after: AsOf;
  readonly #listings: Listing[];
  /** Versions of manifests that were there before: no row of theirs was added. */
  readonly #versions: ReadonlySet<number>;
  readonly #cover: WaiverCover;
  readonly #causes: ReadonlyMap<string, Rule['cause']>;

  constructor(db: Db, { before, after }: Sides, paths: readonly string[], cover: WaiverCover) {
    this.#db = db;
    this.#cover = cover;
    this.#before = before;
    this.#after = after;
    this.#listings = listings(db, after, paths);
    this.#versions = new Set(before && listings(db, before).map(({ version }) => version));
    this.#causes = new Map(documentsOf<Rule>(db, after.judging, 'rule').map(({ id, cause }) => [id, cause]));
  }

  /** What is new under a finding, apart by the waiver that covers it. Nothing new is one part with nothing in it. */
  added(
    finding: FindingView,
    earlier: FindingView | undefined,
    heldBefore: (finding: FindingView, path: string) => boolean,
  ): CoveredAdded[] {
    const wanted = this.#cases(this.#after, finding);
    const known = earlier === undefined || this.#before === undefined ? new Set<number>() : this.#cases(this.#before, earlier);
    const parts = new Map<RecordedWaiver | undefined, Gathering>();
    const numbers = { keyless: 0 };
    const about = this.#cover.isAbout(finding.rule);
    const partOf = (listing: Listing, row: PlacedRow): Gathering => {
      const named = row.key !== null && row.masked === 0;
      const item = { path: listing.path, host: row.host, ...(named && { key: row.key! }) };
      const waiver = about ? this.#cover.ofItem(finding, item) : undefined;
      let part = parts.get(waiver);
      if (part === undefined) parts.set(waiver, (part = { items: 0, places: [], first: [], ...(waiver && { waiver }) }));
      return part;
    };
    const paths = new Set(finding.where.map(({ path }) => path));
    for (const listing of this.#listings)
      if (listing.dataset === finding.dataset && (paths.size === 0 || paths.has(listing.path)))
        this.#gather(listing, wanted, heldBefore(earlier ?? finding, listing.path) ? known : NONE, partOf, numbers);
    return parts.size === 0 ? [{ items: 0, places: [] }] : [...parts.values()];
  }

  #cases(at: AsOf, finding: AskedFinding): Set<number> {
    const sql = new Queries(at).casesOf(finding, this.#causes.get(finding.rule) ?? []);
    return new Set(sqlite(this.#db).prepare(sql).pluck().all() as number[]);
  }

  #gather(
    listing: Listing,
    wanted: ReadonlySet<number>,
    known: ReadonlySet<number>,
    partOf: (listing: Listing, row: PlacedRow) => Gathering,
    numbers: { keyless: number },
  ): void {
    const now = casesOf(this.#db, this.#after, listing.id);
    const then = this.#before && casesOf(this.#db, this.#before, listing.id);
    const profiles = now.profilesOf(wanted) ?? [];
    if (profiles.length === 0) return;
    // Of most profiles every row that was there is known: only what the run added is looked at.
    const isKnown = (profile: number, host: number): boolean => {
      const [is, was] = [now.of(profile, host), then?.of(profile, host)];
      return is === undefined || !wanted.has(is) || (was !== undefined && known.has(was));
    };
    const open = profiles.filter((profile) =>
      [0, ...now.hostsOf(profile), ...(then?.hostsOf(profile) ?? [])].some((host) => !isKnown(profile, host)),
    );
    if (open.length === 0 && this.#versions.has(listing.version)) return;
    const wasKnown = (profile: number, host: number | null): boolean => {
      const was = then?.of(profile, host);
      return was !== undefined && known.has(was);
    };
    let gone: Map<string, number> | undefined;
    let last: { index: number; place: Occurrence; found: Gathering } | undefined;
    for (const { row, index } of this.#rows(listing, profiles, open)) {
      const judged = now.of(row.profile, row.host);
      if (judged === undefined || !wanted.has(judged)) continue;
      if (row.since === this.#after.run) {
        gone ??= this.#gone(listing, wasKnown);
        if (takenFrom(gone, row.digest)) continue;
      } else if (wasKnown(row.profile, row.host)) continue;
      const found = partOf(listing, row);
      found.items += 1;
      const named = row.key !== null && row.masked === 0;
      const at = { path: listing.path, [listing.unit]: row.place };
      if (found.first.length < MAX_EXAMPLES)
        found.first.push({ id: row.id, at, masked: !named, judged, ...(row.key !== null && { key: row.key }) });
      if (last !== undefined && last.index === index - 1 && last.found === found) {
        last.place.end = row.place;
        last.place.items += 1;
        last.index = index;
        continue;
      }
      // Beyond what is listed only the number counts.
      if (found.places.length > MAX_PLACES) continue;
      if (!named) numbers.keyless += 1;
      const place: Occurrence = {
        at,
        items: 1,
        id: named ? `key ${row.key}` : `${numbers.keyless}`,
      };
      found.places.push(place);
      last = { index, place, found };
    }
  }

  /** Rows of a manifest that the run read anew, by their bytes, as far as they were under the finding: how many of each. */
  #gone(listing: Listing, wasKnown: (profile: number, host: number | null) => boolean): Map<string, number> {
    const rows = sqlite(this.#db)
      .prepare('select digest, profile, host from item where id between ? and ? and until = ?')
      .iterate(listing.id * ROWS, (listing.id + 1) * ROWS - 1, this.#after.run);
    const gone = new Map<string, number>();
    for (const { digest, profile, host } of rows as IterableIterator<{ digest: Buffer; profile: number; host: number | null }>) {
      const name = digest.toString('latin1');
      if (wasKnown(profile, host)) gone.set(name, (gone.get(name) ?? 0) + 1);
    }
    return gone;
  }

  /**
   * The items of a manifest that have one of the profiles, in its order, each with its number in it; of profiles that are not `open` only
   * those that the run added.
   */
  *#rows(listing: Listing, profiles: readonly number[], open: readonly number[]): Generator<{ row: PlacedRow; index: number }> {
    const rows = sqlite(this.#db).prepare(
      `select i.id, i.key, i.host, i.profile, i.digest, i.since, i.at + :shift as place,
         i.key is not null and exists (select 1 from detection x where x.item = i.id and instr(i.key, x.masked) > 0) as masked
       from item i where i.id between :low and :high and ${inForce('i')} and i.profile in (select value from json_each(:profiles))
       and (i.id >= :fresh or i.profile in (select value from json_each(:open))) order by i.id`,
    );
    const base = listing.id * ROWS;
    const order = sqlite(this.#db)
      .prepare('select first, rows, shift from ordering where version = ? order by id')
      .all(listing.version) as {
      first: number;
      rows: number;
      shift: number;
    }[];
    const fresh = firstAddedBy(this.#db, this.#after.run, listing.id);
    const asked = { run: this.#after.run, profiles: JSON.stringify(profiles), open: JSON.stringify(open), fresh };
    let passed = 0;
    for (const { first, rows: count, shift } of order) {
      const low = base + first;
      const range = { ...asked, shift, low: open.length > 0 ? low : Math.max(low, fresh), high: low + count - 1 };
      for (const row of rows.iterate(range) as IterableIterator<PlacedRow>) yield { row, index: passed + row.id - low };
      passed += count;
    }
  }
}

const READ_ANEW = `select coalesce(sum(min(n.many, g.many)), 0)
  from (select digest, count(*) as many from item where id between :low and :high and since = :run group by digest) n
  join (select digest, count(*) as many from item where id between :base and :high and until = :run group by digest) g using (digest)`;

/** What happened to each manifest, and what stayed. `renamed`: paths of the change by those of the base. */
export function comparedManifests(
  db: Db,
  { before, after }: Sides,
  renamed: ReadonlyMap<string, string>,
  paths: readonly string[],
): Pick<ChangeView, 'manifests' | 'unchanged'> {
  const inPaths = ({ path }: { path: string }): boolean => paths.length === 0 || paths.some((one) => liesIn(path, one));
  const now = listings(db, after).filter(inPaths);
  const then = new Map(
    before === undefined
      ? []
      : listings(db, before)
          .filter(inPaths)
          .map((listing) => [listing.path, listing]),
  );
  const countAdded = (listing: Listing): number => {
    const range = { low: firstAddedBy(db, after.run, listing.id), high: (listing.id + 1) * ROWS - 1, run: after.run };
    const fresh = sqlite(db)
      .prepare('select count(*) from item where id between :low and :high and since = :run')
      .pluck()
      .get(range) as number;
    // Rows that were read anew because others teach something else of their fields were neither added nor removed.
    return (
      fresh -
      (sqlite(db)
        .prepare(READ_ANEW)
        .pluck()
        .get({ ...range, base: listing.id * ROWS }) as number)
    );
  };
  const manifests: ChangedManifest[] = [];
  const unchanged = { manifests: 0, items: 0 };
  for (const listing of now) {
    const { path } = listing;
    const was = then.get(path);
    then.delete(path);
    const from = renamed.get(path);
    const added = was === undefined ? listing.items : was.version === listing.version ? 0 : countAdded(listing);
    unchanged.items += listing.items - added;
    if (was !== undefined && was.version === listing.version && from === undefined) {
      unchanged.manifests += 1;
      continue;
    }
    // One run is between both sides: what it neither kept nor added it removed.
    const removed = was === undefined ? 0 : was.items + added - listing.items;
    const kind = was === undefined ? 'new' : from === undefined ? 'changed' : 'renamed';
    manifests.push({ path, kind, ...(from !== undefined && { from }), added, removed });
  }
  for (const { path, items } of then.values()) manifests.push({ path, kind: 'removed', added: 0, removed: items });
  return { manifests, unchanged };
}

/** What else is different between the two sides. */
export function effectsOf(before: Snapshot | undefined, after: Snapshot, manifests: readonly ChangedManifest[]): ChangeView['effects'] {
  const none = { known: 0, of: 0 };
  const fresh = <T>(now: readonly T[], then: readonly T[] | undefined): T[] => [...new Set(now)].filter((one) => !then?.includes(one));
  const names = (view: Snapshot | undefined): string[] =>
    (view?.datasets ?? []).filter(({ list }) => list === undefined).map(({ name }) => name);
  const kinds = (view: Snapshot | undefined): string[] =>
    (view?.detections ?? []).filter(({ hits, reserved }) => hits > reserved).map(({ kind }) => kind);
  const share = (name: 'source' | 'license' | 'basis') => ({ before: before?.known[name] ?? none, after: after.known[name] });
  return {
    items: {
      before: before?.totals.items ?? 0,
      after: after.totals.items,
      added: manifests.reduce((sum, { added }) => sum + added, 0),
      removed: manifests.reduce((sum, { removed }) => sum + removed, 0),
    },
    datasets: { added: fresh(names(after), names(before)), removed: fresh(names(before), names(after)) },
    known: { source: share('source'), license: share('license'), basis: share('basis') },
    sourceKinds: fresh(
      (after.sourceKinds ?? []).map(({ kind }) => kind),
      (before?.sourceKinds ?? []).map(({ kind }) => kind),
    ),
    licenses: fresh(
      after.licenses.map(({ expression }) => expression),
      before?.licenses.map(({ expression }) => expression),
    ),
    kinds: fresh(kinds(after), kinds(before)),
  };
}
