/** The lists from outside in which a person's values are: they are no items, and are looked into all the same. */
import { formats } from '../../catalog/catalog.js';
import type { Place } from '../../model/basics.js';
import type { Project } from '../../project/project.js';
import { linesInList, placesInList } from '../../scan/outside/line-in-list.js';

/** A line of a list, and by which of the values; or a list that was not at hand. */
export interface ListOfSubject {
  list: string;
  at?: Place;
  value?: number;
}

/** Looks for the values in every list that an answer names: in what it names things by, and in all other words of it. */
export async function listsOfSubject(
  values: readonly string[],
  { config, root }: Pick<Project, 'config' | 'root'>,
): Promise<ListOfSubject[]> {
  const found: ListOfSubject[] = [];
  for (const list of config.lists ?? []) {
    const names = values.map((value) => ({ account: [value], url: [value], title: [value], isbn: [value], digest: [value] }));
    const named = list.columns === undefined ? [] : await linesInList(list, names, root, await formats());
    const words = await placesInList(list, values, root, await formats());
    if (named === undefined || words === undefined) found.push({ list: list.id });
    for (const n of values.keys()) {
      const line = named?.[n] ?? 0;
      const at = line > 0 ? { path: list.document.path, line } : words?.[n];
      if (at !== undefined) found.push({ list: list.id, at, value: n + 1 });
    }
  }
  return found;
}
