/** Finds the line on which a list names something: the ledger has no line of a list, so that a list with a row more at its head writes no item anew. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, Place } from '../../model/basics.js';
import type { Format } from '../../model/format.js';
import type { IdentifierKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import { registerFile } from '../registers/registers.js';
import { type ItemNames, keysIn } from './item-keys.js';
import { filesBelow } from './list-document.js';
import { readList, rowsOf } from './read-list.js';

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

/** Shorter words are in too much. */
const MIN_WORDS = 4;

/** For each of some words the first place of a list, or of the files of snapshots, that has them; undefined where it is not at hand. */
export async function placesInList(
  { document }: OutsideList,
  words: readonly string[],
  root: string,
  formats: readonly Format[],
): Promise<(Place | undefined)[] | undefined> {
  const absolute = registerFile(document.path, root);
  if (absolute === undefined) return undefined;
  const wanted = words.map((one) => one.normalize('NFKC').trim().toLowerCase());
  const places: (Place | undefined)[] = wanted.map(() => undefined);
  try {
    const files = statSync(absolute).isDirectory() ? filesBelow(absolute, '') : [''];
    for (const inside of files)
      for await (const reads of await rowsOf(join(absolute, inside), inside === '' ? document.path : `${document.path}/${inside}`, formats))
        for (const one of reads)
          if (one.kind === 'item')
            for (const [n, want] of wanted.entries())
              if (want.length >= MIN_WORDS && places[n] === undefined && holds(one.fields, want)) places[n] = one.at;
  } catch {
    return undefined;
  }
  return places;
}

function holds(value: Json | Readonly<Record<string, Json>>, want: string): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value as Record<string, Json>).some((one) => holds(one, want));
  return value !== null && String(value).normalize('NFKC').toLowerCase().includes(want);
}
