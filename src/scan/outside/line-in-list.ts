/** Finds the line on which a list names something: the ledger has no line of a list, so that a list with a row more at its head writes no item anew. */
import type { Format } from '../../model/format.js';
import type { IdentifierKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import { registerFile } from '../registers/registers.js';
import { type ItemNames, keysIn } from './item-keys.js';
import { readList } from './read-list.js';

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
  const keys = names.map((one) => keysIn(one, Object.keys(columns) as IdentifierKind[]));
  const lines = new Map(keys.flat().map((key) => [key, 0]));
  try {
    await readList(absolute, document.path, columns, formats, (key, line) => {
      if (lines.get(key) === 0) lines.set(key, line);
    });
  } catch {
    return undefined;
  }
  // The line of the first of its names that is on the list.
  return keys.map((own) => own.map((key) => lines.get(key)!).find((line) => line > 0) ?? 0);
}
