/** The lists from outside of a project: which are at hand, and what they name. */
import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '../../ledger/journal.js';
import type { Json } from '../../model/basics.js';
import type { Format } from '../../model/format.js';
import type { PackedSnapshots } from '../../model/lists/item-reserved.js';
import type { IdentifierKind, ItemList, ItemLists, ListKind, ListTable } from '../../model/lists/list-kinds.js';
import type { ListOnRecord, OutsideList } from '../../model/statement.js';
import { matches } from '../../reading/glob.js';
import { failure } from '../../text/failures/failure.js';
import { wrong } from '../../text/reasons/reason.js';
import { registerFile } from '../registers/registers.js';
import type { BesideList } from './beside-lists.js';
import { listDocument, listState } from './list-document.js';
import { ListTableBuilder } from './list-table.js';
import { entriesIn, readList } from './read-list.js';
import { readSnapshots } from './read-snapshots.js';

interface LookedList {
  list: OutsideList;
  kind: ListKind;
  absolute: string | undefined;
  record: ListOnRecord;
  /** How it is joined, without its bytes. */
  joining: string;
  table?: ListTable;
  snapshots?: PackedSnapshots;
}

/** A list of items, with the name of its dataset; without one where it lists no items. */
interface Held {
  path: string;
  dataset: string | undefined;
}

/** How the items of a manifest are to be held against lists. */
export interface Holding {
  /** The lists, by their ids. */
  ids: readonly string[];
  /** By list, a digest of how they are held against it now. */
  now: ReadonlyMap<string, string>;
  /** The same of a list that is not at hand, as it was joined last: what was held against it stays as it is. */
  last: ReadonlyMap<string, string>;
}

/** What lists are looked for with. `before`: what the ledger has of them; `beside`: those that lie among the files of the scan and nobody answered for. */
interface LooksAt {
  root: string;
  now: number;
  before: readonly ListOnRecord[];
  kinds: readonly ListKind[];
  beside: readonly BesideList[];
}

/** The lists of a scan. What is read of them is read when the first manifest needs it. */
export class Lists {
  readonly #all: readonly LookedList[];
  readonly #key = [randomBytes(4).readUInt32LE(), randomBytes(4).readUInt32LE()] as const;

  private constructor(all: readonly LookedList[]) {
    this.#all = all;
  }

  /** Looks which lists are at hand. */
  static async look(lists: readonly OutsideList[], { root, now, before, kinds, beside }: LooksAt): Promise<Lists> {
    const all: LookedList[] = [];
    for (const one of beside) all.push(await proposedList(one, now));
    for (const list of lists) {
      const kind = kinds.find(({ id }) => id === list.kind);
      if (kind === undefined)
        throw failure('lists/no-kind', 'fix/use-one', { path: list.at.path, kind: list.kind, list: kinds.map(({ id }) => id).join(', ') });
      const known = before.find(({ id }) => id === list.id);
      const { document } = list;
      const absolute = registerFile(document.path, root);
      const found = absolute === undefined ? undefined : await listState(absolute, document).catch(() => undefined);
      const record: ListOnRecord = {
        ...said(list, kind),
        ...(known?.entries !== undefined && { entries: known.entries }),
        ...(found === undefined
          ? {
              state: 'not-at-hand',
              ...(known?.sha256 !== undefined && { sha256: known.sha256 }),
              ...(known?.last !== undefined && { last: known.last }),
            }
          : { ...found, last: new Date(now).toISOString().slice(0, 10) }),
      };
      all.push({ list, kind, absolute: found && absolute, record, joining: joiningOf(list) });
    }
    return new Lists(all);
  }

  /** Those of a kind, with where each is where it is at hand. */
  ofKind(id: string): { list: OutsideList; absolute: string | undefined; record: ListOnRecord }[] {
    return this.#all.filter(({ kind }) => kind.id === id).map(({ list, absolute, record }) => ({ list, absolute, record }));
  }

  /** How the items of a manifest are held against lists; undefined where none is about them. */
  holding({ path, dataset }: Held): Holding | undefined {
    if (dataset === undefined) return undefined;
    const over = this.#all.filter(({ kind, list: { about, document } }) => {
      // A list does not name its own rows.
      if (!isHeldAgainst(kind) || document.path === path || (about.path !== undefined && !matches(about.path, path))) return false;
      return about.dataset === undefined || about.dataset === dataset;
    });
    if (over.length === 0) return undefined;
    const now = new Map<string, string>();
    const last = new Map<string, string>();
    for (const { list, joining, record } of over) {
      const isAbsent = record.state === 'not-at-hand';
      now.set(list.id, digestOf([joining, isAbsent ? null : record.sha256!]).slice(0, 16));
      if (isAbsent && record.sha256 !== undefined) last.set(list.id, digestOf([joining, record.sha256]).slice(0, 16));
    }
    return { ids: over.map(({ list }) => list.id), now, last };
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** Reads those that manifests need. */
  async read(ids: ReadonlySet<string>, formats: readonly Format[]): Promise<ItemLists> {
    for (const looked of this.#all) {
      const { list, absolute, record } = looked;
      if (!ids.has(list.id) || absolute === undefined || looked.table !== undefined || looked.snapshots !== undefined) continue;
      try {
        if (looked.kind.says === 'reserved') {
          const { store, damaged } = await readSnapshots(absolute, {
            day: list.collected,
            agents: list.agents ?? [],
            named: list.document.path,
            formats,
          });
          const { sites, pages } = store.counts;
          looked.snapshots = store.packed();
          looked.record = { ...record, entries: sites + pages, ...(damaged.length > 0 && { why: wrong('register/not-readable') }) };
          continue;
        }
        if (list.columns === undefined) continue;
        const builder = new ListTableBuilder(this.#key);
        const read = await readList(absolute, list.document.path, list.columns, formats, (name) => builder.add(name));
        const table = builder.finish();
        looked.table = table;
        looked.record = { ...record, entries: entriesIn(read, table.entries), ...(read.why !== undefined && { why: read.why }) };
      } catch {
        looked.record = { ...record, state: 'not-at-hand', why: wrong('register/not-readable') };
      }
    }
    return { lists: this.#all.filter(({ list }) => ids.has(list.id)).map(itemList), key: this.#key };
  }

  /** Looks for what is personal in lists that are among the files of the scan, where they are not as they were. `among`: their ids. */
  async inspect(
    among: ReadonlySet<string>,
    before: readonly ListOnRecord[],
    look: (absolute: string, path: string) => Promise<Readonly<Record<string, number>>>,
  ): Promise<void> {
    for (const looked of this.#all) {
      const { list, absolute, record } = looked;
      if (!among.has(list.id) || absolute === undefined) continue;
      const known = before.find(({ id, sha256 }) => id === list.id && sha256 === record.sha256)?.holds;
      looked.record = { ...record, holds: known ?? (await look(absolute, list.document.path)) };
    }
  }

  /** As the ledger is to have them. */
  records(): readonly { list: OutsideList; record: ListOnRecord }[] {
    return this.#all.map(({ list, record }) => ({ list, record }));
  }
}

/** Whether items are held against lists of a kind, by their rows or by the snapshots in them. */
function isHeldAgainst({ joins, says }: ListKind): boolean {
  return joins === 'rows' || says === 'reserved';
}

function itemList({ list: { id, columns = {} }, kind, record, table, snapshots }: LookedList): ItemList {
  const { state, why, entries = 0 } = record;
  const isWhole = (state === 'as-signed' || state === 'grown') && why === undefined && entries > 0;
  return {
    id,
    kinds: Object.keys(columns) as IdentifierKind[],
    isWhole,
    ...(record.proposed && { isProposed: true }),
    ...(table && { table }),
    ...(kind.says === 'reserved' && { reserves: { ...(snapshots && { packed: snapshots }) } }),
  };
}

/** A list that nobody answered for, as if somebody had, without a day and a name. */
async function proposedList({ path, absolute, kind, columns }: BesideList, now: number): Promise<LookedList> {
  const document = { path, ...(await listDocument(absolute)) };
  const id = `${PROPOSED}${path}`;
  const list: OutsideList = {
    id,
    kind: kind.id,
    about: {},
    document,
    columns,
    collected: '',
    from: '',
    by: '',
    on: '',
    at: { path },
    attests: false,
  };
  const record: ListOnRecord = {
    ...said(list, kind),
    proposed: true,
    state: 'as-signed',
    sha256: document.sha256,
    last: new Date(now).toISOString().slice(0, 10),
  };
  return { list, kind, absolute, record, joining: joiningOf(list) };
}

/** Begins the ids of lists that nobody answered for; no answer is called so. */
const PROPOSED = 'beside:';

function said(
  { id, document, collected, from, on, office, attests }: OutsideList,
  { id: kind, says }: ListKind,
): Omit<ListOnRecord, 'state'> {
  return {
    id,
    kind,
    says,
    path: document.path,
    collected,
    from,
    on,
    attests,
    ...(office !== undefined && { office }),
    ...(document.entries !== undefined && { signed: document.entries }),
  };
}

/** All that decides what a list names and which items it is held against, but for its bytes; who says so decides nothing of it. */
function joiningOf({ id, kind, about, columns, agents, collected, document: { path, sha256 } }: OutsideList): string {
  return digestOf({ id, kind, about, columns, agents, collected, path, sha256 });
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(value)) as Json))
    .digest('hex');
}
