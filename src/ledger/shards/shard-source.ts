/** Rows of a shard, as they go into the ledger that it is joined to: ids of items and manifests stay, those of profiles and hosts are found by what they name. */

import { LANGUAGES } from '../../measure/language-tags.js';
import { MEASURES as M } from '../../model/batch.js';
import { MEDIA } from '../../model/measure.js';
import { BLOCK, BlockDigest, type RowDigest } from '../digests.js';
import { addTo, type ProfileSizes } from '../item-sizes.js';
import { type ItemsOutcome, ItemTable, newTally, type OrderRun, ROWS, type Tally } from '../items.js';
import { ManyRows } from '../many-rows.js';
import { inOrder, OTHER_HOST } from '../measured-cells.js';
import { ChunkTree } from '../merkle.js';
import type { Db, Ledger } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { IS_WORDS, isWords } from '../profiles.js';
import { Numbers } from '../sender-numbers.js';
import type { Cell } from '../write/dictionary-rows.js';
import { unpackCells } from '../write/packed-cells.js';

/** The shard is the one sender of its numbers. */
const SENDER = 0;
const DIGEST = 32;
const DETECTION = ['item', 'n', 'kind', 'field', 'start', 'end', 'masked', 'subject', 'confidence', 'why', 'reserved'];
/** Columns of `measure` that are whole numbers as they stand, behind those for profile, host, home, medium and language. */
const SUMMED =
  'items, records, texts, bytes, characters, stated_items, stated_tokens, tokens_o200k, tokens_llama3, image_items, images, audio_items, ' +
  'audio_ms, video_items, video_ms, empty_items, dated_items, first_day, last_day';

type ItemRow = [number, string | null, string | null, number | null, string | null, string | null, number, string, number];

/** A shard does not hold the items that its journal has the digests of. */
export class ShardDamaged extends Error {}

/** A version of a manifest, as a shard has it. */
interface Version {
  id: number;
  items: number;
  root: string;
}

/** Where rows go: a table, where they are copied; of a file that comes in pieces a tree of all of them, after so many items and lines. */
interface RowsTo {
  table: ItemTable | undefined;
  tree?: ChunkTree;
  items: number;
  lines: number;
}

/** A shard that rows are taken over from. */
export class ShardSource {
  readonly db: Db;
  readonly #into: Db;
  readonly #run: number;
  readonly #digests: ReadonlyMap<number, string>;
  readonly #rows: 'copied' | 'read' | 'elsewhere';
  readonly #numbers: Numbers;
  /** Where in the sender's list the shard's profiles are. */
  readonly #profiles = new Map<number, number>();
  /** The ledger's numbers by those of the shard. 0 is no host. */
  readonly #profileOf: number[] = [];
  readonly #hostOf: number[] = [0];

  /** `rows`: rows of items go into the ledger, or are only read and stay where they are, or are elsewhere and were read before. */
  constructor({ db }: Ledger, digests: ReadonlyMap<number, string>, into: Db, run: number, rows: 'copied' | 'read' | 'elsewhere') {
    this.db = db;
    this.#digests = digests;
    this.#rows = rows;
    this.#into = into;
    this.#run = run;
    this.#numbers = new Numbers(into, run);
  }

  /** The number that a profile of the shard has in the ledger. */
  profile(of: number): number {
    return this.#profileOf[of]!;
  }

  /** The number that a host of the shard has in the ledger; 0 stays 0, which is none. */
  host(of: number): number {
    return this.#hostOf[of]!;
  }

  /** Makes the profiles and hosts of a manifest known, in the order in which the shard met them. */
  #learn(manifest: number): void {
    const used = 'select profile from tally where manifest = ? and until is null';
    const shared = `select json_extract(body, '$.as') from profile where ${IS_WORDS} and id in (${used})`;
    const rows = prepared(this.db, `select id, body from profile where id in (${used}) or id in (${shared}) order by id`).raw();
    const profiles: string[] = [];
    for (const [id, body] of rows.all(manifest, manifest) as [number, string][]) {
      if (this.#profiles.has(id)) continue;
      this.#profiles.set(id, this.#profiles.size);
      profiles.push(isWords(body) ? this.#words(body) : body);
    }
    const named = prepared(
      this.db,
      'select id, name from host where id in (select host from host_tally where manifest = ?) order by id',
    ).raw();
    const hosts: string[] = [];
    const ids: number[] = [];
    for (const [id, name] of named.iterate(manifest) as IterableIterator<[number, string]>) {
      if (this.#hostOf[id] !== undefined) continue;
      ids.push(id);
      hosts.push(name);
    }
    this.#numbers.learn(SENDER, { profiles, hosts });
    const sent = this.#numbers.profiles(SENDER);
    for (const [id, place] of this.#profiles) this.#profileOf[id] = sent[place]!;
    const told = this.#numbers.hosts(SENDER);
    for (const [i, id] of ids.entries()) this.#hostOf[id] = told[told.length - ids.length + i]!;
  }

  /** A profile that shares all but its words with another, as it is sent. */
  #words(body: string): string {
    const end = body.indexOf(',');
    return `${this.#profiles.get(Number(body.slice('{"as":'.length, end)))!}{${body.slice(end + 1)}`;
  }

  /** Takes over the items of a manifest. Throws `ShardDamaged` where they are not those that the shard's journal and root are of. */
  takeItems(manifest: number, version: Version): ItemsOutcome {
    this.#learn(manifest);
    if (this.#rows === 'elsewhere') return this.#readBefore(manifest, version);
    const table = this.#rows === 'copied' ? new ItemTable(this.#into, manifest, this.#run) : undefined;
    const { read } = this.#takeRows(manifest, version, { table, items: 0, lines: 0 });
    const { items, root } = version;
    // The journal of a corpus ledger binds the rows of a shard as that of the shard does.
    const added = table === undefined ? read : table.finish();
    return { items, root, added, closed: undefined, ...this.#counted(manifest, version.id) };
  }

  /** Takes over the items of a piece of a file behind those of the pieces before. */
  takePiece(manifest: number, to: RowsTo): Pick<ItemsOutcome, 'items' | 'sizes'> & { tally: Tally } {
    this.#learn(manifest);
    const version = prepared(this.db, 'select id, items, root from manifest_version where manifest = ?').get(manifest) as Version;
    this.#takeRows(manifest, version, to);
    const { tally, sizes } = this.#counted(manifest, version.id);
    return { items: version.items, tally: tally!, sizes };
  }

  /** What the items of a piece measure, under the ledger's numbers. */
  measured(packed: Buffer): Float64Array {
    const cells = unpackCells(packed);
    for (let at = 0; at < cells.length; at += M.width) {
      cells[at + M.profile] = this.profile(cells[at + M.profile]!);
      cells[at + M.host] = this.host(cells[at + M.host]!);
    }
    return cells;
  }

  /** Reads the rows of a manifest, and adds them to a table and a tree. Throws where they are not those of the journal and the root. */
  #takeRows(manifest: number, version: Version, { table, tree: whole, items: before, lines }: RowsTo): { read: RowDigest | undefined } {
    const tree = new ChunkTree();
    const digest = new BlockDigest();
    const [low, high] = [manifest * ROWS, manifest * ROWS + ROWS - 1];
    const next = prepared(
      this.db,
      // A buffer for each digest would take half of the time of reading.
      `select id, key, url, host, owner, collected, at, hex(digest), profile from item where id > ? and id <= ? order by id limit ${BLOCK}`,
    ).raw();
    let items = 0;
    for (let after = low; ; ) {
      const rows = next.all(after, high) as ItemRow[];
      if (rows.length === 0) break;
      const block = columnsOf(rows);
      digest.addItems(
        [block.ids, block.hosts, block.at, block.profiles],
        [block.key, block.url, block.owner, block.collected],
        block.digests,
        rows.length,
      );
      tree.add(block.digests);
      whole?.add(block.digests);
      if (lines > 0) block.at.forEach((at, i) => void (block.at[i] = at + lines));
      table?.addAll({
        ...block,
        rows: rows.length,
        hosts: Uint32Array.from(block.hosts, (host) => this.host(host)),
        profiles: Uint32Array.from(block.profiles, (profile) => this.profile(profile)),
      });
      items += rows.length;
      after = rows.at(-1)![0];
      // Rows are numbered from 1 on without gaps, by which their ids stay.
      if (after !== low + items) throw new ShardDamaged();
    }
    const read = items === 0 ? undefined : digest.take();
    if (items !== version.items || tree.root() !== version.root || this.#digests.get(manifest) !== read?.digest) throw new ShardDamaged();
    if (table !== undefined) this.#takeDetections(low, high, before);
    return { read };
  }

  /** The items of a manifest whose rows were held against the journal of their shard when that was joined to this one. */
  #readBefore(manifest: number, { id, items, root }: { id: number; items: number; root: string }): ItemsOutcome {
    const digest = this.#digests.get(manifest);
    if ((digest === undefined) !== (items === 0)) throw new ShardDamaged();
    const added = digest === undefined ? undefined : { rows: items, digest };
    return { items, root, added, closed: undefined, ...this.#counted(manifest, id) };
  }

  /** `shift` is added to the number of each item. */
  #takeDetections(low: number, high: number, shift: number): void {
    const rows = prepared(this.db, `select ${DETECTION.join(', ')} from detection where item between ? and ? order by item, n`).raw();
    const into = new ManyRows(this.#into, 'detection', [...DETECTION, 'since']);
    for (const row of rows.iterate(low, high) as IterableIterator<Cell[]>) {
      row[0] = (row[0] as number) + shift;
      row.push(this.#run);
      into.add(row);
    }
    into.flush();
  }

  /** What the shard counted of a manifest's items. */
  #counted(manifest: number, version: number): Pick<ItemsOutcome, 'order' | 'tally' | 'sizes' | 'measures'> {
    const order = prepared(this.db, 'select first, rows, shift from ordering where version = ? order by id').all(version) as OrderRun[];
    const all = (columns: string, from: string): number[][] =>
      prepared(this.db, `select ${columns} from ${from} where manifest = ? order by id`).raw().all(manifest) as number[][];
    const tally: Tally = newTally();
    for (const [profile, items, hosted, examples] of all('profile, items, hosted, examples', 'tally') as unknown as [
      number,
      number,
      number,
      string,
    ][])
      tally.profiles.set(this.profile(profile), { items, hosted, examples: JSON.parse(examples) as number[] });
    for (const [host, items] of all('host, items', 'host_tally')) tally.hosts.add(this.host(host!), items);
    const sizes = new Map<number, ProfileSizes>();
    for (const [profile, records, sized, content] of all('profile, records, sized, content', 'tally_bytes'))
      addTo(sizes, this.profile(profile!), records!, sized!, content!);
    const select = `select profile, host, home, medium, language, ${SUMMED} from measure where manifest = ? order by id`;
    const rows = prepared(this.db, select).raw().all(manifest) as (number | string | null)[][];
    return { order, tally, sizes, measures: rows.map((row) => this.#cell(row)).sort(inOrder) };
  }

  /** A row of `measure` as a cell, under the ledger's numbers. */
  #cell(row: readonly (number | string | null)[]): Float64Array {
    const cell = Float64Array.from(row, (value) => (typeof value === 'number' ? value : 0));
    const host = row[M.host] as number | null;
    cell[M.profile] = this.profile(row[M.profile] as number);
    cell[M.host] = host === null ? 0 : host === 0 ? OTHER_HOST : this.host(host);
    cell[M.medium] = MEDIA.indexOf(row[M.medium] as (typeof MEDIA)[number]);
    cell[M.language] = LANGUAGES.indexOf(row[M.language] as (typeof LANGUAGES)[number]);
    return cell;
  }
}

function columnsOf(rows: readonly ItemRow[]) {
  const n = rows.length;
  const [ids, hosts, at, profiles] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const texts = (column: 1 | 2 | 4 | 5): (string | null)[] => rows.map((row) => row[column]);
  const digests = Buffer.from(rows.map((row) => row[7]).join(''), 'hex');
  for (let i = 0; i < n; i += 1) {
    const row = rows[i]!;
    ids[i] = row[0];
    hosts[i] = row[3] ?? 0;
    at[i] = row[6];
    if (row[7].length !== 2 * DIGEST) throw new ShardDamaged();
    profiles[i] = row[8];
  }
  return { ids, hosts, at, profiles, digests, key: texts(1), url: texts(2), owner: texts(4), collected: texts(5) };
}
