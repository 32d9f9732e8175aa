/** The lists from outside in which a person's values are: they are no items, and are looked into all the same. */
import { formats } from '../../catalog/catalog.js';
import type { Place } from '../../model/basics.js';
import type { Project } from '../../project/project.js';
import { linesInList } from '../../scan/outside/line-in-list.js';

/** A line of a list, and by which of the values; or a list that was not at hand. */
export interface ListOfSubject {
  list: string;
  at?: Place;
  value?: number;
}

/** Looks for the values in every list that an answer names. */
export async function listsOfSubject(
  values: readonly string[],
  { config, root }: Pick<Project, 'config' | 'root'>,
): Promise<ListOfSubject[]> {
  const found: ListOfSubject[] = [];
  for (const list of config.lists ?? []) {
    if (list.columns === undefined) continue;
    const names = values.map((value) => ({ account: [value], url: [value], title: [value], isbn: [value], digest: [value] }));
    const lines = await linesInList(list, names, root, await formats());
    if (lines === undefined) found.push({ list: list.id });
    for (const [n, line] of (lines ?? []).entries())
      if (line > 0) found.push({ list: list.id, at: { path: list.document.path, line }, value: n + 1 });
  }
  return found;
}
