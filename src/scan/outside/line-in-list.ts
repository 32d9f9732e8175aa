/** Finds the line on which a list names an item: the ledger has no line of a list, so that a list with a row more at its head writes no item anew. */
import type { Format } from '../../model/format.js';
import type { IdentifierKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import { registerFile } from '../registers/registers.js';
import { listState } from './list-document.js';
import { type ItemNames, ListLookup } from './list-lookup.js';
import { readList } from './read-list.js';

/** Any key: nothing is kept. */
const KEY = [0, 0] as const;

/** The line, from 1; 0 where what the ledger has of the item does not tell it, undefined where the list is not at hand. */
export async function lineInList(
  list: OutsideList,
  names: ItemNames,
  root: string,
  formats: readonly Format[],
): Promise<number | undefined> {
  const { document, columns = {} } = list;
  const absolute = registerFile(document.path, root);
  if (absolute === undefined) return undefined;
  try {
    await listState(absolute, document);
    const { table } = await readList(absolute, document.path, columns, formats, KEY);
    const held = { id: list.id, kinds: Object.keys(columns) as IdentifierKind[], isWhole: true, table };
    return new ListLookup([held], KEY).lineOf(names, held);
  } catch {
    return undefined;
  }
}
