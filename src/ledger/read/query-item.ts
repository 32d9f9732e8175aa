import type { Confidence, Json, Place } from '../../model/basics.js';
import type { FactName } from '../../model/fact.js';
import type { Verdict } from '../../model/rule.js';
import type { Profile, RecordedClaim, Statement } from '../../model/statement.js';
import { inOwnWords } from '../../text/words/item-words.js';
import { sqlite } from '../database.js';
import { dayOfCopyField } from '../find/query-acquired.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { placeOf } from '../place.js';
import { prepared } from '../prepared.js';
import { profileOf } from '../profiles.js';
import { rowsOfItem } from '../shards/corpus-rows.js';
import { STATEMENTS, type StatementRow, statementRows } from '../statements.js';
import { type AsOf, type ClaimRow, claimOf, inForce } from './as-of.js';
import { casesOf } from './query-items.js';

/** Everything the ledger holds on one item, as of a run. */
export interface ItemRecord {
  id: number;
  at: Place;
  dataset: string;
  key?: string;
  masked: boolean;
  url?: string;
  host?: string;
  owner?: string;
  collected?: string;
  /** When the copy was made, where a column of its list says it. */
  copied?: { day: string; field: string };
  digest: string;
  since: { run: number; started: string };
  profile: Profile;
  /** What else speaks about it: cards and texts of its dataset, and what people stated. */
  claims: RecordedClaim[];
  statements: Statement[];
  /** It is in a list of running text, pictures or recordings beside a license text. */
  holdsWorks: boolean;
  detections: ItemDetection[];
  facts: Map<FactName, RecordedFact>;
  verdicts: RecordedVerdict[];
}

export interface ItemDetection {
  kind: string;
  field?: string;
  masked: string;
  confidence: Confidence;
  why: string;
  reserved: boolean;
}

/** A fact as it was stored; without a value it is not known, and `why` says what is lacking. */
export interface RecordedFact {
  value?: Json;
  from: string[];
  why?: string;
}

export interface RecordedVerdict {
  rule: string;
  verdict: Verdict;
  because: FactName[];
}

interface ItemColumns {
  key: string | null;
  url: string | null;
  hostId: number | null;
  host: string | null;
  owner: string | null;
  collected: string | null;
  digest: string;
  profile: number;
  body: string;
  since: number;
  started: string | null;
}

/** Reads one item with all that was said, found and concluded. */
export function readItem(db: Db, at: AsOf, id: number): ItemRecord {
  const manifest = Math.floor(id / ROWS);
  const row = columnsOf(db, id);
  const dataset = sqlite(db)
    .prepare(
      `select d.name from dataset_manifest dm join dataset d on d.id = dm.dataset where dm.manifest = :manifest and ${inForce('dm')}`,
    )
    .pluck()
    .get({ manifest, run: at.run }) as string;
  const detections = detectionsOf(db, id);
  const judged = casesOf(db, at, manifest).of(row.profile, row.hostId);
  const profile = profileOf(row.body);
  const dayField = row.collected === null ? undefined : dayOfCopyField(db, at, manifest);
  return {
    id,
    at: placeOf(db, id, at.run),
    dataset,
    ...given({ key: row.key, url: row.url, host: row.host, owner: row.owner, collected: row.collected }),
    ...(dayField !== undefined && { copied: { day: row.collected!, field: dayField } }),
    masked: detections.some(({ masked }) => row.key?.includes(masked) === true),
    digest: row.digest,
    since: { run: row.since, started: row.started ?? '' },
    profile,
    ...heardOf(db, judged, manifest),
    detections,
    facts: new Map([...factsOf(db, at, judged)].map(([name, fact]) => [name, ofItem(name, fact, profile)])),
    verdicts: verdictsOf(db, at, judged),
  };
}

function columnsOf(db: Db, id: number): ItemColumns {
  const own = prepared(
    rowsOfItem(db, id),
    'select key, url, host as hostId, owner, collected, lower(hex(digest)) as digest, profile, since from item where id = ?',
  ).get(id) as Omit<ItemColumns, 'body' | 'host' | 'started'>;
  const named = prepared(
    db,
    `select p.body, (select name from host where id = :host) as host, (select started from run where id = :since) as started
     from profiles p where p.id = :profile`,
  ).get({ host: own.hostId, since: own.since, profile: own.profile }) as Pick<ItemColumns, 'body' | 'host' | 'started'>;
  return { ...own, ...named };
}

/** The fields of a manifest by what they are for, as the run had them. */
export function rolesOf(db: Db, at: AsOf, manifest: number): Partial<Record<string, readonly string[]>> {
  const roles = sqlite(db)
    .prepare(`select v.roles from manifest_version v where v.manifest = :manifest and ${inForce('v')}`)
    .pluck()
    .get({ manifest, run: at.run }) as string | undefined;
  return roles === undefined ? {} : (JSON.parse(roles) as { roles: Record<string, readonly string[]> }).roles;
}

/** What an item states of itself, as it is kept. */
export function statedBy(db: Db, item: number): Profile {
  return JSON.parse(columnsOf(db, item).body) as Profile;
}

/** Items of a list that say the same of their rights and were judged as one. */
export interface ItemGroup extends Pick<ItemRecord, 'profile' | 'claims' | 'statements' | 'holdsWorks'> {
  items: number;
}

/** The groups of a list, the largest first, at most so many. */
export function groupsOf(db: Db, at: AsOf, manifest: number, limit: number): ItemGroup[] {
  const rows = sqlite(db)
    .prepare(
      `select n.judged, n.items, p.body from population n join profiles p on p.id = n.profile
       where n.judging = :judging and n.manifest = :manifest order by n.items desc, n.id limit :limit`,
    )
    .all({ judging: at.judging, manifest, limit }) as { judged: number; items: number; body: string }[];
  return rows.map(({ judged, items, body }) => ({ items, profile: profileOf(body), ...heardOf(db, judged, manifest) }));
}

/** What else was said of items that are judged as one: by cards and texts of their dataset, and by people. */
function heardOf(db: Db, judged: number | undefined, manifest: number): Pick<ItemRecord, 'claims' | 'statements' | 'holdsWorks'> {
  const overlay = overlayOf(db, judged);
  return {
    claims: claimsOf(db, overlay.claims, manifest).map((claim) => (overlay.open ? claim : ofTheItem(claim))),
    statements: statementsOf(db, overlay.statements),
    holdsWorks: overlay.works === true,
  };
}

/** A fact of the items that are judged as one, as it is for one of them: in its own words. */
function ofItem(name: FactName, fact: RecordedFact, profile: Profile): RecordedFact {
  return typeof fact.value === 'string' ? { ...fact, value: inOwnWords(name, fact.value, profile) } : fact;
}

/** What was found in an item, in order. */
export function detectionsOf(db: Db, item: number): ItemDetection[] {
  const rows = sqlite(rowsOfItem(db, item))
    .prepare('select kind, field, masked, confidence, why, reserved from detection where item = ? order by n')
    .all(item) as {
    kind: string;
    field: string | null;
    masked: string;
    confidence: Confidence;
    why: string;
    reserved: number;
  }[];
  return rows.map(({ kind, field, masked, confidence, why, reserved }) => ({
    kind,
    ...given({ field }),
    masked,
    confidence,
    why,
    reserved: reserved === 1,
  }));
}

/** The facts of a judged case. */
export function factsOf(db: Db, at: AsOf, judged: number | undefined): Map<FactName, RecordedFact> {
  if (judged === undefined) return new Map();
  const rows = sqlite(db)
    .prepare('select name, value, came_from, why from fact where judging = ? and judged = ? order by id')
    .all(at.judging, judged) as {
    name: FactName;
    value: string | null;
    came_from: string;
    why: string | null;
  }[];
  return new Map(
    rows.map(({ name, value, came_from, why }) => [
      name,
      { ...(value !== null && { value: JSON.parse(value) as Json }), from: JSON.parse(came_from) as string[], ...given({ why }) },
    ]),
  );
}

function verdictsOf(db: Db, at: AsOf, judged: number | undefined): RecordedVerdict[] {
  if (judged === undefined) return [];
  const rows = sqlite(db)
    .prepare('select rule, verdict, because from verdict where judging = ? and judged = ? order by rule')
    .all(at.judging, judged) as {
    rule: string;
    verdict: Verdict;
    because: string;
  }[];
  return rows.map((row) => ({ ...row, because: JSON.parse(row.because) as FactName[] }));
}

/** What a case was judged by beside the item itself, by ids. */
interface KeptOverlay {
  claims: number[];
  statements: number[];
  open?: true;
  works?: true;
}

function overlayOf(db: Db, judged: number | undefined): KeptOverlay {
  const body =
    judged === undefined
      ? undefined
      : (sqlite(db).prepare('select o.body from judged j join overlay o on o.id = j.overlay where j.id = ?').pluck().get(judged) as
          | string
          | undefined);
  return body === undefined ? { claims: [], statements: [] } : (JSON.parse(body) as KeptOverlay);
}

/** Claims as the judging considered them: those of the item's own list before those of its dataset's cards. */
function claimsOf(db: Db, ids: readonly number[], manifest: number): RecordedClaim[] {
  const rows = sqlite(db)
    .prepare(
      `select c.id, '' as dataset, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by, c.manifest
       from claim c join manifest m on m.id = c.manifest where c.id in (select value from json_each(?)) order by c.id`,
    )
    .all(JSON.stringify(ids)) as (ClaimRow & { manifest: number })[];
  return rows.map((row) => ({ ...claimOf(row), of: row.manifest === manifest ? ('list' as const) : ('dataset' as const) }));
}

/** A claim on the part that the item was told to be of speaks of the item. */
function ofTheItem({ part: _, ...claim }: RecordedClaim): RecordedClaim {
  return claim;
}

function statementsOf(db: Db, ids: readonly number[]): Statement[] {
  const rows = sqlite(db).prepare(`${STATEMENTS} where id in (select value from json_each(?)) order by id`).all(JSON.stringify(ids));
  return statementRows(rows as StatementRow[]);
}

/** The columns that hold something. */
function given<T extends Record<string, unknown>>(columns: T): { [name in keyof T]?: NonNullable<T[name]> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) as { [name in keyof T]?: NonNullable<T[name]> };
}

/** What tells an item in its manifest: place, reader, digest, and the salt that was digested with it; no salt where it was erased. */
export interface ItemMark {
  at: Place;
  format: string;
  digest: Uint8Array;
  salt?: Uint8Array;
}

/** What an item is told by when its manifest is read again. */
export function markOf(db: Db, at: AsOf, id: number): ItemMark {
  const manifest = Math.floor(id / ROWS);
  const { format } = sqlite(db)
    .prepare(`select format from manifest_version where manifest = :manifest and ${inForce('manifest_version')}`)
    .get({ manifest, run: at.run }) as { format: string };
  const digest = sqlite(rowsOfItem(db, id)).prepare('select digest from item where id = ?').pluck().get(id) as Uint8Array;
  const salt = sqlite(db).prepare('select salt from salt where manifest = ?').pluck().get(manifest) as Uint8Array | undefined;
  return { at: placeOf(db, id, at.run), format, digest, ...(salt && { salt }) };
}
