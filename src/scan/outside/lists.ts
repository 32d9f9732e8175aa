/** The lists from outside of a project: which are at hand, and what they name. */
import { createHash } from 'node:crypto';
import { canonical } from '../../ledger/journal.js';
import type { Json } from '../../model/basics.js';
import type { ListKind } from '../../model/lists/list-kinds.js';
import type { ListOnRecord, OutsideList } from '../../model/statement.js';
import { failure } from '../../text/failures/failure.js';
import { registerFile } from '../registers/registers.js';
import { listState } from './list-document.js';

interface LookedList {
  list: OutsideList;
  kind: ListKind;
  absolute: string | undefined;
  record: ListOnRecord;
  /** How it is joined, without its bytes. */
  joining: string;
}

/** The lists of a scan. */
export class Lists {
  readonly #all: readonly LookedList[];

  private constructor(all: readonly LookedList[]) {
    this.#all = all;
  }

  /** Looks which lists are at hand. `before`: what the ledger has of them. */
  static async look(
    lists: readonly OutsideList[],
    { root, now, before, kinds }: { root: string; now: number; before: readonly ListOnRecord[]; kinds: readonly ListKind[] },
  ): Promise<Lists> {
    const all: LookedList[] = [];
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

  /** As the ledger is to have them. */
  records(): readonly { list: OutsideList; record: ListOnRecord }[] {
    return this.#all.map(({ list, record }) => ({ list, record }));
  }
}

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
function joiningOf({ id, kind, about, columns, document: { path, sha256 } }: OutsideList): string {
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify({ id, kind, about, columns, path, sha256 })) as Json))
    .digest('hex');
}
