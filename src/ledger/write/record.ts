import { createHash, randomBytes } from 'node:crypto';
import { LANGUAGES } from '../../measure/language-tags.js';
import type { Json, Place } from '../../model/basics.js';
import { type LabelCount, MEASURES as M, type ReadingOutcome } from '../../model/batch.js';
import type { Claim, Claimed } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import { lastDay } from '../../model/grant-state.js';
import type { FileOutcome, PartOf, Problem } from '../../model/item.js';
import { MEDIA } from '../../model/measure.js';
import type { SampleDecision } from '../../model/sample.js';
import type { Config } from '../../model/settings.js';
import type {
  ConsentRegister,
  Declaration,
  FiledDecision,
  Grant,
  ListOnRecord,
  OutsideList,
  RegisterOnRecord,
  Scope,
  Statement,
} from '../../model/statement.js';
import type { FieldRate, NotReadView } from '../../model/views.js';
import type { WaiverScope } from '../../model/waiver.js';
import { storedReason } from '../../text/not-read.js';
import { withAlike } from '../../text/reasons/reason.js';
import { sqlite } from '../database.js';
import { type RowDigest, tableDigests } from '../digests.js';
import { hasKeptHead } from '../heads.js';
import { count, type ItemSink, type ItemsOutcome, NewItems, newTally, type OrderRun, ROWS, type Tally } from '../items.js';
import { appendEntry, canonical, isChained } from '../journal.js';
import { ManyRows } from '../many-rows.js';
import { OTHER_HOST } from '../measured-cells.js';
import type { Db, Ledger } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { Numbers } from '../sender-numbers.js';
import { isCorpus } from '../shards/corpus-rows.js';
import { type PieceSource, takePieces } from '../shards/piece-rows.js';
import { ShardDamaged, type ShardSource } from '../shards/shard-source.js';
import { ChunkLog, countedIn, type KnownCut, knownCut } from './chunks.js';
import { isOnRecord } from './data-files.js';
import { type Cell, internRow, kept, syncRows } from './dictionary-rows.js';
import { OldOrder } from './kept-rows.js';
import { ChangedItems, closedDigest } from './match.js';
import { rehold, type SaysOfRow } from './reheld-items.js';

/** What the ledger knows of a manifest when a run comes to it. */
export interface KnownManifest {
  id: number;
  salt: Uint8Array;
  version?: { id: number; sha256: string; reading: string };
}

/** What a plan sets for a manifest before anything is read. */
export interface Reserved {
  id: number;
  salt: Uint8Array;
}

export interface ManifestOutcome {
  format: string;
  bytes: number;
  sha256: string;
  reading: string;
  outcome: ReadingOutcome;
  fields: readonly Omit<FieldRate, 'path' | 'query'>[];
  labels: readonly LabelCount[];
  title?: string;
  problems: Problem[];
  claims: Claimed[];
}

/** A row of `declared_file`: what a descriptor says of a file or split, and what is there. */
export interface DeclaredRow {
  path: string;
  split: boolean;
  configuration: string | null;
  algorithm: string | null;
  stated: string | null;
  statedBytes: number | null;
  statedItems: number | null;
  computed: string | null;
  computedBytes: number | null;
  computedItems: number | null;
  outcome: FileOutcome;
  why: string | null;
  line: number | null;
  field: string | null;
  stamp: string | null;
}

/** What a row of `statement` is. */
type StatementKind = Statement['kind'] | 'waiver' | 'baseline';
/** What people decide in files of their own. */
type Accepted = Pick<Config, 'waivers' | 'baseline' | 'decisions' | 'dismissals' | 'readings'>;

const DECLARED = [
  ['path', 'path'],
  ['split', 'split'],
  ['configuration', 'configuration'],
  ['algorithm', 'algorithm'],
  ['stated', 'stated'],
  ['stated_bytes', 'statedBytes'],
  ['stated_items', 'statedItems'],
  ['computed', 'computed'],
  ['computed_bytes', 'computedBytes'],
  ['computed_items', 'computedItems'],
  ['outcome', 'outcome'],
  ['why', 'why'],
  ['line', 'line'],
  ['field', 'field'],
  ['stamp', 'stamp'],
] as const;

/** Columns of `measure` after the manifest, in the order of `MEASURES`. */
const MEASURED = (
  'profile host home medium language items records texts bytes characters stated_items stated_tokens tokens_o200k tokens_llama3 image_items images ' +
  'audio_items audio_ms video_items video_ms empty_items dated_items first_day last_day'
).split(' ');

/** Columns of `manifest_version` between the manifest and the run. */
const VERSION = 'format, bytes, sha256, reading, items, unread, root, unit, roles, text_fields, title';
const PROBLEM = ['what', 'line', 'offset', 'record', 'field', 'fix', 'lost'];
const FIELD_RATE = ['field', 'kind', 'looked', 'holding', 'likely', 'examples'];
const LABEL_COUNT = ['field', 'label', 'items', 'over'];
const CLAIM = ['about', 'state', 'raw', 'value', 'why', 'line', 'field', 'said_by'];
/** Tables whose rows say the same of a manifest in every ledger. */
const COPIED = [
  ['field_rate', FIELD_RATE],
  ['label_count', LABEL_COUNT],
  ['problem', PROBLEM],
] as const;

/** Writes one run. Everything it does is in the transaction that `beginWriting` opened. */
export class Recorder {
  readonly run: number;
  readonly numbers: Numbers;
  readonly #ledger: Ledger;
  readonly #db: Db;
  readonly #started: string;
  readonly #reserved: ((path: string) => Reserved | undefined) | undefined;
  /** The dataset that each manifest is in. */
  readonly #datasets: Map<number, number>;
  readonly #touched = new Map<number, { added?: RowDigest; closed?: RowDigest }>();
  #added = 0;
  #closed = 0;
  /** Whether the journal is a chain, up to the head that was kept last. */
  #isSound: boolean | undefined;
  unchanged = 0;
  /** SHA-256 of what the entry of the run binds besides: what `licit export known` writes. */
  known: string | undefined;

  constructor(ledger: Ledger, started: string, reserved?: (path: string) => Reserved | undefined) {
    this.#reserved = reserved;
    this.#ledger = ledger;
    this.#db = ledger.db;
    this.#started = started;
    this.run = ((prepared(this.#db, 'select max(id) from run').pluck().get() as number | null) ?? 0) + 1;
    this.numbers = new Numbers(this.#db, this.run);
    const inForce = prepared(this.#db, 'select manifest, dataset from dataset_manifest where until is null').raw();
    this.#datasets = new Map(inForce.all() as [number, number][]);
  }

  manifest(path: string, dataset: string): KnownManifest {
    const reserved = this.#reserved?.(path);
    if (reserved !== undefined)
      prepared(this.#db, 'insert into manifest (id, path, since) values (?, ?, ?) on conflict do nothing').run(reserved.id, path, this.run);
    const id = internRow(this.#db, this.run, 'manifest', 'path', path);
    let salt = prepared(this.#db, 'select salt from salt where manifest = ?').pluck().get(id) as Buffer | undefined;
    if (!salt) {
      salt = reserved === undefined ? randomBytes(16) : Buffer.from(reserved.salt);
      prepared(this.#db, 'insert into salt (manifest, salt) values (?, ?)').run(id, salt);
    }
    const datasetId = internRow(this.#db, this.run, 'dataset', 'name', dataset);
    if (this.#datasets.get(id) !== datasetId)
      syncRows(this.#db, this.run, 'dataset_manifest', ['dataset', 'manifest'], { where: 'manifest = ?', values: [id] }, [[datasetId, id]]);
    this.#datasets.set(id, datasetId);
    const version = prepared(this.#db, 'select id, sha256, reading from manifest_version where manifest = ? and until is null').get(
      id,
    ) as KnownManifest['version'];
    return { id, salt: new Uint8Array(salt), version };
  }

  /** The manifests in force that list items, whose items could be held against lists once more. */
  holdable(): { id: number; path: string; dataset: string; version: number; reading: string; roles: string }[] {
    return prepared(
      this.#db,
      `select m.id, m.path, d.name as dataset, v.id as version, v.reading, v.roles from manifest m
       join manifest_version v on v.manifest = m.id and v.until is null and v.items > 0
       join dataset_manifest l on l.manifest = m.id and l.until is null join dataset d on d.id = l.dataset order by m.id`,
    ).all() as ReturnType<Recorder['holdable']>;
  }

  /** Holds the items of a manifest against lists, without its bytes; false where the ledger does not hold what they are named by. */
  rehold(manifest: number, reading: string, says: SaysOfRow): boolean {
    const outcome = rehold(this.#db, this.run, manifest, reading, says);
    if (outcome === undefined) return false;
    const { added, closed } = outcome;
    if (added === undefined) return true;
    const { profiles } = this.#count(manifest);
    const rows = [...profiles]
      .sort(([a], [b]) => a - b)
      .map(([profile, { items, hosted, examples }]): Cell[] => [manifest, profile, items, hosted, JSON.stringify(examples)]);
    syncRows(
      this.#db,
      this.run,
      'tally',
      ['manifest', 'profile', 'items', 'hosted', 'examples'],
      { where: 'manifest = ?', values: [manifest] },
      rows,
    );
    this.#touch(manifest, added, closed);
    return true;
  }

  /** The ledger, for what is looked up in the same transaction. */
  get db(): Db {
    return this.#db;
  }

  /** Records what was done: a plan, a draw, the judgments of a checker. Returns the id of the row. */
  record(kind: string, body: Json): number {
    const row = prepared(this.#db, 'insert into record (kind, body, since) values (?, ?, ?)').run(kind, canonical(body), this.run);
    return Number(row.lastInsertRowid);
  }

  /** Records what a spot check was decided to come to, and by whom: a statement on the items of its scope. */
  decide(scope: Scope, decision: SampleDecision, at: Place, by: string): void {
    const cells = this.#statement('sample', scope, decision, at, by, []);
    prepared(
      this.#db,
      `insert into statement (kind, scope, value, path, line, person, commitment, valid_from, valid_until, since)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(...cells.map(kept), this.run);
  }

  /** Ends a record: another one is in its place from this run on. */
  endRecord(id: number): void {
    prepared(this.#db, 'update record set until = ? where id = ? and until is null').run(this.run, id);
  }

  /** The folder above a folder that is on record as one manifest, and would list the same files. */
  folderAbove(path: string): string | undefined {
    return prepared(
      this.#db,
      `select m.path from manifest m join manifest_version v on v.manifest = m.id and v.until is null
       where v.format = 'folder' and m.path <> ? and m.path <> './' and substr(?, 1, length(m.path)) = m.path order by m.path limit 1`,
    )
      .pluck()
      .get(path, path) as string | undefined;
  }

  /** The parts of the version before, where it was cut by what it holds; undefined where the journal does not answer for what the ledger says of them. */
  cutOf({ id, version }: KnownManifest): KnownCut | undefined {
    this.#isSound ??= isChained(this.#db, this.#ledger.id) && hasKeptHead(this.#ledger);
    return version && this.#isSound ? knownCut(this.#db, id, version.id) : undefined;
  }

  /** Where the parts of a manifest are noted. */
  chunks({ id }: Pick<KnownManifest, 'id'>): ChunkLog {
    return new ChunkLog(this.#db, this.run, id);
  }

  /** What was counted in a part of an earlier version. */
  countedIn(chunk: number): ReturnType<typeof countedIn> {
    return countedIn(this.#db, chunk);
  }

  /** The order of the version before. */
  orderOf(version: number): OldOrder {
    return new OldOrder(this.#db, version);
  }

  /** Where the items of a manifest go of which some parts are taken over: the others are matched with the rows of the parts that are no longer there. */
  changedItems(manifest: KnownManifest, before: readonly OrderRun[]): ChangedItems {
    return new ChangedItems(this.#db, manifest.id, this.run, this.numbers, before, this.#isWeighed(manifest));
  }

  /** Where the items of a manifest go: matched with the version before when there is one. `outcome`: what its first items teach. */
  items(manifest: KnownManifest, reading: string, outcome: ReadingOutcome | undefined, isPiece = false): ItemSink {
    const before = manifest.version;
    if (before === undefined) return new NewItems(this.#db, manifest.id, this.run, this.numbers, isPiece);
    const order = this.orderOf(before.id);
    const reread = before.reading !== reading || this.#isWeighed(manifest) || !this.#taughtThis(before.id, outcome);
    return new ChangedItems(this.#db, manifest.id, this.run, this.numbers, order.slice(0, order.items), reread);
  }

  /** Whether the first items of a version said the same of its fields: a field that is another's now reads equal bytes otherwise. */
  #taughtThis(version: number, outcome: ReadingOutcome | undefined): boolean {
    const before = prepared(this.#db, 'select unit, roles, text_fields from manifest_version where id = ?').raw().get(version) as string[];
    if (outcome === undefined) return false;
    // What columns hold is for exports: no row is read otherwise for it.
    const { columns: _, ...roles } = JSON.parse(before[1]!) as Record<string, Json>;
    const { columns: __, ...taught } = outcome;
    return JSON.stringify([before[0], canonical(roles), before[2]]) === JSON.stringify(learnedCells(taught));
  }

  /** The first rows decide how sure what is found in any row is: where something was found, equal bytes do not show equal rows. */
  #isWeighed({ id }: KnownManifest): boolean {
    return prepared(this.#db, 'select 1 from field_rate where manifest = ? and until is null limit 1').get(id) !== undefined;
  }

  /** Records the version of a manifest that was just read, and gives its number. */
  version(manifest: KnownManifest, dataset: string, items: ItemsOutcome, read: ManifestOutcome): number {
    const unread = read.problems.reduce((sum, problem) => sum + (problem.lost ?? 1), 0);
    const version = this.#addVersion(manifest.id, items, [
      read.format,
      read.bytes,
      read.sha256,
      read.reading,
      items.items,
      unread,
      items.root,
      ...learnedCells(read.outcome),
      kept(read.title ?? null),
    ]);
    this.#fieldRates(manifest.id, read.fields);
    this.#labelCounts(manifest.id, read.labels);
    this.problems(manifest.id, read.problems);
    this.claims(manifest.id, dataset, read.claims);
    return version;
  }

  #addVersion(manifest: number, items: ItemsOutcome, cells: readonly Cell[]): number {
    const db = this.#db;
    prepared(db, 'update manifest_version set until = ? where manifest = ? and until is null').run(this.run, manifest);
    const { lastInsertRowid } = prepared(
      db,
      `insert into manifest_version (manifest, ${VERSION}, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(manifest, ...cells, this.run);
    const order = prepared(db, 'insert into ordering (version, first, rows, shift, since) values (?, ?, ?, ?, ?)');
    for (const run of items.order) order.run(lastInsertRowid, run.first, run.rows, run.shift, this.run);
    this.#tally(manifest, items);
    this.#touch(manifest, items.added, items.closed);
    return Number(lastInsertRowid);
  }

  /** Takes over a manifest that a shard has read, with all its rows. Returns how many items it lists. Throws where they are not those that were read. */
  takeOver({ id }: KnownManifest, shard: ShardSource): number {
    const from = prepared(shard.db, 'select id, items, root from manifest_version where manifest = ?').get(id) as
      | { id: number; items: number; root: string }
      | undefined;
    if (from === undefined) throw new ShardDamaged();
    const items = shard.takeItems(id, from);
    const version = this.#addVersion(
      id,
      items,
      prepared(shard.db, `select ${VERSION} from manifest_version where id = ?`).raw().get(from.id) as Cell[],
    );
    for (const [table, columns] of COPIED) {
      const rows = new ManyRows(this.#db, table, ['manifest', ...columns, 'since']);
      const all = prepared(shard.db, `select ${columns.join(', ')} from ${table} where manifest = ? order by id`)
        .raw()
        .all(id) as Cell[][];
      for (const row of all) rows.add([id, ...row, this.run]);
      rows.flush();
    }
    this.#takeClaims(id, shard.db);
    // A corpus ledger is joined again, never scanned into: no scan asks for its parts.
    if (!isCorpus(this.#db)) this.chunks({ id }).copy(shard.db, from.id, shard, version);
    return items.items;
  }

  /** Takes over a file that shards have read in pieces. `told`: what all pieces say together. Returns how many items it lists. */
  takePieces({ id }: KnownManifest, pieces: readonly PieceSource[], told: Pick<ManifestOutcome, 'fields' | 'labels' | 'problems'>): number {
    let first: Cell[] | undefined;
    for (const { open } of pieces)
      open(({ db }) => {
        const row = prepared(db, `select ${VERSION} from manifest_version where manifest = ?`).raw().get(id) as Cell[] | undefined;
        first ??= row;
        // Learned from the same first items; SHA-256 is of the file in the first one alone.
        const same = (cells: readonly Cell[] | undefined): string => JSON.stringify([0, 1, 3, 7, 8, 9].map((i) => cells?.[i] ?? null));
        if (row === undefined || same(row) !== same(first)) throw new ShardDamaged();
      });
    const items = takePieces(this.#db, id, this.run, pieces);
    const [format, bytes, sha256, reading, , , , ...learned] = first!;
    const unread = told.problems.reduce((sum, { lost = 1 }) => sum + lost, 0);
    this.#addVersion(id, items, [format!, bytes!, sha256!, reading!, items.items, unread, items.root, ...learned]);
    this.#fieldRates(id, told.fields);
    this.#labelCounts(id, told.labels);
    this.problems(id, told.problems);
    for (const { open } of pieces) open(({ db }) => this.#takeClaims(id, db));
    return items.items;
  }

  /** Claims of a manifest of a shard. Datasets are told by their names. */
  #takeClaims(manifest: number, from: Db): void {
    const claims = prepared(
      from,
      `select d.name, p.name, ${CLAIM.map((column) => `c.${column}`).join(', ')} from claim c join dataset d on d.id = c.dataset
       left join dataset p on p.id = d.parent where c.manifest = ? order by c.id`,
    )
      .raw()
      .all(manifest) as [string, string | null, ...Cell[]][];
    const rows = new ManyRows(this.#db, 'claim', ['manifest', 'dataset', ...CLAIM, 'since']);
    const dataset = (name: string): number => internRow(this.#db, this.run, 'dataset', 'name', name);
    for (const [name, parent, ...cells] of claims)
      rows.add([manifest, parent === null ? dataset(name) : this.#entry(name, dataset(parent)), ...cells, this.run]);
    rows.flush();
  }

  #touch(manifest: number, added: RowDigest | undefined, closed: RowDigest | undefined): void {
    this.#added += added?.rows ?? 0;
    this.#closed += closed?.rows ?? 0;
    if (added || closed) this.#touched.set(manifest, { ...(added && { added }), ...(closed && { closed }) });
  }

  #tally(manifest: number, items: ItemsOutcome): void {
    const { profiles, hosts } = items.tally ?? this.#count(manifest);
    const scope = { where: 'manifest = ?', values: [manifest] };
    const byProfile = [...profiles]
      .sort(([a], [b]) => a - b)
      .map(([profile, { items: n, hosted, examples }]): Cell[] => [manifest, profile, n, hosted, JSON.stringify(examples)]);
    syncRows(this.#db, this.run, 'tally', ['manifest', 'profile', 'items', 'hosted', 'examples'], scope, byProfile);
    const byHost = [...hosts].map(([host, n]): Cell[] => [manifest, host, n]);
    const bySize = [...items.sizes]
      .sort(([a], [b]) => a - b)
      .map(([profile, { records, sized, content }]): Cell[] => [manifest, profile, records, sized, content]);
    syncRows(this.#db, this.run, 'tally_bytes', ['manifest', 'profile', 'records', 'sized', 'content'], scope, bySize);
    syncRows(this.#db, this.run, 'host_tally', ['manifest', 'host', 'items'], scope, byHost);
    syncRows(
      this.#db,
      this.run,
      'measure',
      ['manifest', ...MEASURED],
      scope,
      items.measures.map((cell) => [manifest, ...measureRow(cell)]),
    );
  }

  #fieldRates(manifest: number, rates: ManifestOutcome['fields']): void {
    const columns = ['manifest', ...FIELD_RATE];
    const wanted = rates.map(({ field, kind, looked, holding, likely, examples }): Cell[] => [
      manifest,
      field,
      kind,
      looked,
      holding,
      likely,
      JSON.stringify(examples),
    ]);
    syncRows(this.#db, this.run, 'field_rate', columns, { where: 'manifest = ?', values: [manifest] }, wanted);
  }

  #labelCounts(manifest: number, counts: readonly LabelCount[]): void {
    const wanted = counts.flatMap(({ field, items, labels, over = null }): Cell[][] => [
      [manifest, field, null, items, over],
      ...labels.map(([label, n]): Cell[] => [manifest, field, label, n, null]),
    ]);
    const columns = ['manifest', ...LABEL_COUNT];
    syncRows(this.#db, this.run, 'label_count', columns, { where: 'manifest = ?', values: [manifest] }, wanted);
  }

  #count(manifest: number): Tally {
    const tally = newTally();
    const rows = prepared(this.#db, 'select id, profile, host from item where id between ? and ? and until is null order by id').raw();
    for (const [id, profile, host] of rows.iterate(manifest * ROWS, manifest * ROWS + ROWS - 1) as IterableIterator<
      [number, number, number | null]
    >) {
      count(tally, profile, host, id);
    }
    return tally;
  }

  problems(manifest: number, problems: readonly Problem[]): void {
    // What to do goes with the id in `what`.
    const columns = ['manifest', ...PROBLEM];
    const wanted = problems.map(({ what, at, lost, alike }): Cell[] => [
      manifest,
      withAlike(what, alike),
      at.line ?? null,
      at.offset ?? null,
      at.record ?? null,
      at.field ?? null,
      '',
      lost ?? 1,
    ]);
    syncRows(this.#db, this.run, 'problem', columns, { where: 'manifest = ?', values: [manifest] }, wanted);
  }

  claims(manifest: number, dataset: string, claims: readonly Claimed[]): void {
    const datasetId = internRow(this.#db, this.run, 'dataset', 'name', dataset);
    const columns = ['dataset', 'manifest', ...CLAIM];
    const wanted = claims.map(({ about, claim, at, by, entry, of }): Cell[] => [
      entry === undefined ? datasetId : this.#entry(entry, datasetId),
      manifest,
      about,
      claim.state,
      rawOf(claim),
      of === undefined ? readingsOf(claim) : ofPart(of, readingsOf(claim)),
      'why' in claim ? claim.why : null,
      at.line ?? null,
      at.field ?? null,
      by,
    ]);
    syncRows(this.#db, this.run, 'claim', columns, { where: 'manifest = ?', values: [manifest] }, wanted);
  }

  /** A dataset that a list describes: its parent is the dataset of the list. */
  #entry(called: string, parent: number): number {
    const name = called.toWellFormed();
    const known = prepared(this.#db, 'select id from dataset where name = ?').pluck().get(name) as number | undefined;
    if (known !== undefined) return known;
    return Number(
      prepared(this.#db, 'insert into dataset (name, parent, since) values (?, ?, ?)').run(name, parent, this.run).lastInsertRowid,
    );
  }

  /** What a ledger, this one or a shard, holds of the files a descriptor speaks of. */
  declaredFiles(descriptor: number, db = this.#db): DeclaredRow[] {
    const columns = DECLARED.map(([column, name]) => `${column} as ${name}`).join(', ');
    const rows = prepared(db, `select ${columns} from declared_file where manifest = ? and until is null order by id`).all(
      descriptor,
    ) as (Omit<DeclaredRow, 'split'> & { split: number })[];
    return rows.map((row) => ({ ...row, split: row.split === 1 }));
  }

  /** Records the files a descriptor speaks of, with what was found of them. */
  declare(descriptor: number, files: readonly DeclaredRow[]): void {
    const wanted = files.map((file): Cell[] => [
      descriptor,
      ...DECLARED.map(([, name]): Cell => (typeof file[name] === 'boolean' ? Number(file[name]) : file[name])),
    ]);
    const columns = ['manifest', ...DECLARED.map(([column]) => column)];
    syncRows(this.#db, this.run, 'declared_file', columns, { where: 'manifest = ?', values: [descriptor] }, wanted);
  }

  /** How many items a manifest lists; undefined for what is no manifest. */
  itemsOf(manifest: number | undefined): number | undefined {
    if (manifest === undefined) return undefined;
    return prepared(this.#db, 'select items from manifest_version where manifest = ? and until is null').pluck().get(manifest) as
      | number
      | undefined;
  }

  /** What a manifest was when it was read; undefined for what is no manifest. */
  readAs(manifest: number | undefined): { bytes: number; sha256: string; items: number } | undefined {
    if (manifest === undefined) return undefined;
    const row = prepared(this.#db, 'select bytes, sha256, items from manifest_version where manifest = ? and until is null');
    return row.get(manifest) as { bytes: number; sha256: string; items: number } | undefined;
  }

  notRead(paths: readonly string[], files: readonly NotReadView[]): void {
    const { where, values } = under(paths, 'path');
    const wanted = files.map((file): Cell[] => [file.path, storedReason(file), file.bytes ?? null]);
    syncRows(this.#db, this.run, 'not_read', ['path', 'why', 'bytes'], { where, values }, wanted);
  }

  /** The registers of consent that items were joined with last. */
  registersOnRecord(): RegisterOnRecord[] {
    const rows = prepared(this.#db, "select value from statement where kind = 'register' and until is null order by id")
      .pluck()
      .all() as string[];
    return rows.map((value) => JSON.parse(value) as RegisterOnRecord);
  }

  /** The registers of consent that items are joined with from now on; who signed them goes to the erasable table. */
  registers(joined: readonly { register: ConsentRegister; record: RegisterOnRecord }[]): void {
    this.#sync(
      'register',
      joined.map(({ register: { about, at, by }, record }) => this.#statement('register', about, record, at, by, [])),
    );
  }

  /** The lists from outside that items were joined with last. */
  listsOnRecord(): ListOnRecord[] {
    const rows = prepared(this.#db, "select value from statement where kind = 'list' and until is null order by id")
      .pluck()
      .all() as string[];
    return rows.map((value) => JSON.parse(value) as ListOnRecord);
  }

  /** The lists from outside that items are joined with from now on; who brought them goes to the erasable table. */
  lists(joined: readonly { list: OutsideList; record: ListOnRecord }[]): void {
    this.#sync(
      'list',
      joined.map(({ list: { about, at, by }, record }) => this.#statement('list', about, record, at, by === '' ? undefined : by, [])),
    );
  }

  /** Whether a file is data on record. */
  isData(path: string, sha256: string): boolean {
    return isOnRecord(this.#db, path, sha256);
  }

  /** What `licit.yaml` and the answers say; names of people go to the erasable table, with a commitment in the statement. */
  statements(
    declarations: readonly Declaration[],
    grants: readonly Grant[],
    documents: readonly Evidence[],
    { waivers = [], baseline = [], decisions = [], dismissals = [], readings = [] }: Accepted = {},
  ): void {
    const sync = this.#sync.bind(this);
    sync(
      'declaration',
      declarations.map(({ scope, at, by, ...value }) => this.#statement('declaration', scope, value, at, by, [])),
    );
    sync(
      'grant',
      grants.map(({ scope, at, by, note: _, ...value }) => this.#statement('grant', scope, value, at, by, [value.since, lastDay(value)])),
    );
    sync(
      'waiver',
      waivers.map(({ scope, at, approver, ...value }) => this.#statement('waiver', scope, value, at, approver, [undefined, value.until])),
    );
    sync(
      'baseline',
      baseline.map(({ fingerprint, at, ...value }) => this.#statement('baseline', { finding: fingerprint }, value, at, undefined, [])),
    );
    sync(
      'dismissal',
      dismissals.map(({ about: { dataset, path, ...about }, at, by, ...value }) =>
        this.#statement('dismissal', { ...(dataset && { dataset }), ...(path && { path }) }, { ...value, about }, at, by, []),
      ),
    );
    sync(
      'reading',
      readings.map(({ about, at, by, ...value }) => this.#statement('reading', about, value, at, by, [])),
    );
    sync(
      'sample-file',
      decisions
        .filter((one) => !this.#decidedHere(one))
        .map(({ scope, at, by, ...value }) => this.#statement('sample-file', scope, value, at, by, [])),
    );
    const files = documents.map(({ path, sha256, bytes, present }): Cell[] => [path, sha256 ?? null, bytes ?? null, present ? 1 : 0]);
    syncRows(this.#db, this.run, 'evidence', ['path', 'sha256', 'bytes', 'present'], { where: 'true', values: [] }, files);
  }

  #sync(kind: StatementKind, wanted: readonly Cell[][]): void {
    const columns = ['kind', 'scope', 'value', 'path', 'line', 'person', 'commitment', 'valid_from', 'valid_until'];
    syncRows(this.#db, this.run, 'statement', columns, { where: 'kind = ?', values: [kind] }, wanted);
  }

  /** Whether this very ledger holds the decision of a file: then it counts, and not the file. */
  #decidedHere({ plan, draw, ledger }: FiledDecision): boolean {
    const row = "select 1 from statement where kind = 'sample' and json_extract(value, '$.plan') = ? and json_extract(value, '$.draw') = ?";
    return ledger === this.#ledger.id && prepared(this.#db, row).get(plan, draw) !== undefined;
  }

  #statement(
    kind: StatementKind,
    scope: Scope | WaiverScope,
    value: object,
    at: Place,
    by: string | undefined,
    [from, until]: readonly (string | undefined)[],
  ): Cell[] {
    const person = by === undefined ? undefined : this.#person(by);
    return [
      kind,
      canonical(scope as Json),
      canonical(JSON.parse(JSON.stringify(value)) as Json),
      at.path,
      at.line ?? null,
      person?.id ?? null,
      person?.commitment ?? null,
      from ?? null,
      until ?? null,
    ];
  }

  #person(called: string): { id: number; commitment: string } {
    const name = called.toWellFormed();
    const known = prepared(this.#db, 'select id, salt from person where name = ?').get(name) as { id: number; salt: Buffer } | undefined;
    const salt = known?.salt ?? randomBytes(16);
    const id = known?.id ?? Number(prepared(this.#db, 'insert into person (name, salt) values (?, ?)').run(name, salt).lastInsertRowid);
    return { id, commitment: createHash('sha256').update(salt).update(name).digest('hex') };
  }

  /** How many of some manifests hold items, or something that a descriptor says. */
  withContent(paths: readonly string[]): number {
    const has = prepared(
      this.#db,
      `select 1 from manifest m join manifest_version v on v.manifest = m.id and v.until is null
       where m.path = ? and (v.items > 0 or exists (select 1 from claim c where c.manifest = m.id and c.until is null))`,
    );
    return paths.filter((path) => has.get(path) !== undefined).length;
  }

  /** How many items the manifests hold that a test takes, by path and dataset. */
  itemsWhere(test: (path: string, dataset: string) => boolean): number {
    const rows = prepared(
      this.#db,
      `select m.path, d.name, v.items from manifest m join manifest_version v on v.manifest = m.id and v.until is null
       join dataset_manifest dm on dm.manifest = m.id and dm.until is null join dataset d on d.id = dm.dataset`,
    )
      .raw()
      .all() as [string, string, number][];
    return rows.reduce((sum, [path, dataset, items]) => sum + (test(path, dataset) ? items : 0), 0);
  }

  /** Closes what lay under the scanned paths and is not there any more; nothing elsewhere. */
  closeGone(paths: readonly string[], found: ReadonlySet<string>): number {
    const { where, values } = under(paths, 'm.path');
    const rows = prepared(
      this.#db,
      `select m.id, m.path from manifest m join manifest_version v on v.manifest = m.id and v.until is null where ${where}`,
    ).all(...values) as { id: number; path: string }[];
    const gone = rows.filter(({ path }) => !found.has(path));
    for (const { id } of gone) this.#closeManifest(id);
    return gone.length;
  }

  /** Names in force of files, folders and datasets: what they hold is looked for by others. */
  names(): string[] {
    const sql = `select m.path from manifest m join manifest_version v on v.manifest = m.id and v.until is null
      union select path from not_read where until is null
      union select d.name from dataset d join dataset_manifest dm on dm.dataset = d.id and dm.until is null order by 1`;
    return prepared(this.#db, sql).pluck().all() as string[];
  }

  /** Which of these names hold a personal value, and how they are shown. */
  pathMasks(masks: readonly { path: string; masked: string; kinds: Json }[]): void {
    const wanted = masks.map(({ path, masked, kinds }): Cell[] => [path, masked, canonical(kinds)]);
    syncRows(this.#db, this.run, 'path_mask', ['path', 'masked', 'kinds'], { where: 'true', values: [] }, wanted);
  }

  /** Which manifest came from standard input. */
  piped(path: string | undefined): void {
    const id = path && prepared(this.#db, 'select id from manifest where path = ?').pluck().get(path);
    if (id) syncRows(this.#db, this.run, 'piped', ['manifest'], { where: 'manifest = ?', values: [id as number] }, [[id as number]]);
  }

  /** Manifests in force that are outside of these paths, and are files: where they are now is not known by having looked. */
  elsewhere(paths: readonly string[]): string[] {
    const { where, values } = under(paths, 'm.path');
    const sql = `select m.path from manifest m join manifest_version v on v.manifest = m.id and v.until is null
      where not ${where} and m.id not in (select manifest from piped where until is null) order by m.path`;
    return prepared(this.#db, sql)
      .pluck()
      .all(...values) as string[];
  }

  /** Closes manifests that are not there any more, and what was not read in their folders. */
  closeManifests(paths: readonly string[]): void {
    const find = prepared(this.#db, 'select id from manifest where path = ?').pluck();
    for (const path of paths) this.#closeManifest(find.get(path) as number);
  }

  /** Files on record as not read that are outside of these paths. */
  notReadElsewhere(paths: readonly string[]): string[] {
    const { where, values } = under(paths, 'path');
    return prepared(this.#db, `select path from not_read where until is null and not ${where}`)
      .pluck()
      .all(...values) as string[];
  }

  /** Closes what is on record as not read at these paths. */
  closeNotRead(paths: readonly string[]): void {
    const close = prepared(this.#db, 'update not_read set until = ? where path = ? and until is null');
    for (const path of paths) close.run(this.run, path);
  }

  #closeManifest(id: number): void {
    this.#datasets.delete(id);
    const [low, high] = [id * ROWS, id * ROWS + ROWS - 1];
    const closed = closedDigest(
      prepared(this.#db, 'select id from item where id between ? and ? and until is null order by id')
        .pluck()
        .iterate(low, high) as IterableIterator<number>,
    );
    prepared(this.#db, 'update item set until = ? where id between ? and ? and until is null').run(this.run, low, high);
    for (const table of [
      'manifest_version',
      'dataset_manifest',
      'tally',
      'tally_bytes',
      'measure',
      'field_rate',
      'label_count',
      'host_tally',
      'problem',
      'claim',
      'declared_file',
      'piped',
    ]) {
      prepared(this.#db, `update ${table} set until = ? where manifest = ? and until is null`).run(this.run, id);
    }
    this.#touch(id, undefined, closed);
  }

  /** True when nothing that judging rests on has changed since the run before. */
  get quiet(): boolean {
    return this.#added === 0 && this.#closed === 0;
  }

  /** Writes the run and its journal entry and ends the transaction. Returns the head. */
  finish(
    judging: number,
    licit: string,
    given: readonly string[],
    summary: string,
    key?: string,
  ): { head: string; seq: number; finished: string } {
    const paths = given.map((path) => path.toWellFormed());
    const finished = new Date().toISOString();
    prepared(
      this.#db,
      'insert into run (id, started, finished, licit, paths, judging, unchanged, added, closed, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(this.run, this.#started, finished, licit, JSON.stringify(paths), judging, this.unchanged, this.#added, this.#closed, this.run);
    const items = [...this.#touched].sort(([a], [b]) => a - b).map(([manifest, digests]) => ({ manifest, ...digests }));
    const body = {
      run: this.run,
      started: this.#started,
      finished,
      licit,
      paths: [...paths],
      summary,
      ...(key !== undefined && { key }),
      ...(this.known !== undefined && { known: this.known }),
      tables: tableDigests(this.#db, this.run),
      items,
    };
    const { head, seq } = appendEntry(this.#db, this.#ledger.id, 'run', body as unknown as Json, finished);
    sqlite(this.#db).exec('commit');
    return { head, seq, finished };
  }
}

/** What a version says of its fields: `unit`, `roles`, `text_fields`. */
function learnedCells({ unit, roles, ambiguous, textFields, identifiers, columns }: ReadingOutcome): [string, string, string] {
  const told = {
    roles: filled(roles),
    ambiguous,
    ...(columns && { columns }),
    ...(identifiers && Object.keys(identifiers.notKept).length > 0 && { identifiers: identifiers.notKept }),
  };
  return [unit, canonical(told as unknown as Json), canonical(textFields)];
}

/** A cell as its row in the ledger has it. */
function measureRow(cell: Float64Array): Cell[] {
  const row: Cell[] = [...cell];
  row[M.host] = cell[M.host] === 0 ? null : cell[M.host] === OTHER_HOST ? 0 : cell[M.host]!;
  row[M.medium] = MEDIA[cell[M.medium]!]!;
  row[M.language] = LANGUAGES[cell[M.language]!]!;
  if (cell[M.datedItems] === 0) row[M.from] = row[M.until] = null;
  return row;
}

function filled(roles: ReadingOutcome['roles']): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(roles).filter((entry): entry is [string, readonly string[]] => (entry[1]?.length ?? 0) > 0));
}

/** SQL for paths that are one of these or are in one of them. */
export function under(paths: readonly string[], column: string): { where: string; values: string[] } {
  // The project folder holds everything but what lies in the caches of hubs.
  const all = paths.some((path) => path === '.' || path === '') ? `(${column} not glob 'hf:*' and ${column} not glob 'ms:*')` : 'false';
  // A test for each path would be too deep for SQLite from a thousand on. json_each has a column named path itself.
  const given = '(select value as given from json_each(?))';
  const inside = `exists (select 1 from ${given} where substr(${column}, 1, length(given) + 1) = given || '/')`;
  const list = JSON.stringify(paths);
  return { where: `(${all} or ${column} in (select value from json_each(?)) or ${inside})`, values: [list, list] };
}

/** What a claim says; of one that contradicts itself the list of its readings, of one that may speak of something else what it says of that. */
function readingsOf(claim: Claim<Json>): string | null {
  if (claim.state === 'known') return canonical(claim.value);
  if (claim.state === 'unclear' && claim.said !== undefined) return canonical(claim.said);
  if (claim.state !== 'conflict') return null;
  return canonical(claim.claims.flatMap((one) => (one.state === 'known' ? [one.value] : [])));
}

/** What is claimed of a part of the dataset: the part, and the value where there is one. */
function ofPart(of: PartOf, readings: string | null): string {
  return canonical({ of: of as Json, ...(readings !== null && { value: JSON.parse(readings) as Json }) });
}

/** The words of a claim; of one that contradicts itself those of each reading. */
function rawOf(claim: Claim<Json>): string | null {
  if (claim.state !== 'conflict') return claim.raw ?? null;
  return claim.claims.flatMap((one) => ('raw' in one && one.raw !== undefined ? [one.raw] : [])).join(' / ');
}
