/** Finds the line on which a list names something: the ledger has no line of a list, so that a list with a row more at its head writes no item anew. */
import type { Format } from '../../model/format.js';
import type { IdentifierKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import { registerFile } from '../registers/registers.js';
import { type ItemNames, ListLookup } from './list-lookup.js';
import { readList } from './read-list.js';

/** Any key: nothing is kept. */
const KEY = [0, 0] as const;

/** For each of some things, by their names, the line on which a list names it, from 1; 0 where it does not. Undefined where the list is not at hand. */
export async function linesInList(
  list: OutsideList,
  names: readonly ItemNames[],
  root: string,
  formats: readonly Format[],
): Promise<number[] | undefined> {
  const { document, columns = {} } = list;
  const absolute = registerFile(document.path, root);
  if (absolute === undefined) return undefined;
  try {
    const { table } = await readList(absolute, document.path, columns, formats, KEY);
    const held = { id: list.id, kinds: Object.keys(columns) as IdentifierKind[], isWhole: true, table };
    const lookup = new ListLookup([held], KEY);
    return names.map((one) => lookup.lineOf(one, held));
  } catch {
    return undefined;
  }
}
