/** Holds the items of a list against lists from outside, while they are read. */
import { getter } from '../../claims/field-values.js';
import { columnKind } from '../../lists/identifiers/identifier-fields.js';
import { wordsIn } from '../../lists/list-kind.js';
import type { Json } from '../../model/basics.js';
import type { Description } from '../../model/claim.js';
import type { Item } from '../../model/item.js';
import {
  type IdentifierFields,
  type IdentifierKind,
  type ItemList,
  type ItemListed,
  identifierKinds,
} from '../../model/lists/list-kinds.js';
import { ListLookup } from '../outside/list-lookup.js';

/** Fields deeper than this are not looked into for names. */
const DEEPEST = 3;

/** Which fields of the first items may hold what lists name things by, and those of them whose values the ledger does not keep. */
export function identifierFields(
  sample: readonly Item[],
  roles: Partial<Record<string, readonly string[]>>,
): { all: IdentifierFields; notKept: IdentifierFields } {
  const found: Partial<Record<IdentifierKind, Set<string>>> = {};
  const add = (kind: IdentifierKind, path: string): void => {
    (found[kind] ??= new Set()).add(path);
  };
  const seen = new Set<string>();
  const several = new Set<string>();
  const look = (path: string, value: Json, deep: number): void => {
    if (Array.isArray(value)) {
      several.add(path);
      value = value[0] ?? null;
    }
    if (typeof value === 'object' && value !== null) {
      if (deep < DEEPEST && !Array.isArray(value)) for (const name in value) look(`${path}.${name}`, value[name]!, deep + 1);
      return;
    }
    if (seen.has(path)) return;
    seen.add(path);
    const kind = columnKind(path);
    if (kind !== undefined) add(kind, path);
  };
  for (const { fields } of sample) for (const name of Object.keys(fields)) look(name, fields[name]!, 1);
  for (const path of roles.owner ?? []) add('account', path);
  for (const role of ['url', 'page'] as const) for (const path of roles[role] ?? []) add('url', path);
  for (const path of roles.digest ?? []) add('digest', path);
  // The ledger has one owner of an item, one address, its host and its key, each as one text.
  const [owner, url, key] = [roles.owner?.[0], roles.url?.[0], roles.id?.[0]];
  const isKept = (kind: IdentifierKind, path: string): boolean =>
    !several.has(path) && (path === key || (kind === 'account' && path === owner) || (kind === 'url' && path === url));
  const of = (test: (kind: IdentifierKind, path: string) => boolean): IdentifierFields =>
    Object.fromEntries(
      identifierKinds.flatMap((kind) => {
        const paths = [...(found[kind] ?? [])].filter((path) => test(kind, path)).sort();
        return paths.length === 0 ? [] : [[kind, paths]];
      }),
    );
  return { all: of(() => true), notKept: of((kind, path) => !isKept(kind, path)) };
}

/** Gives what lists say of an item: of its fields, and of what it is described by. */
export function listing(
  lists: readonly ItemList[],
  key: readonly [number, number],
  fields: IdentifierFields,
): (item: Item, said: Description) => ItemListed | undefined {
  const lookup = new ListLookup(lists, key);
  const cells = lookup.kinds.flatMap((kind) => (fields[kind] ?? []).map((path) => ({ kind, cell: getter(path) })));
  // One object for all items, whose lists are emptied: most items have a name or two, and there are millions of them.
  const names: Record<IdentifierKind, string[]> = Object.fromEntries(identifierKinds.map((kind) => [kind, []])) as never;
  const add = (kind: IdentifierKind, value: string): void => {
    if (!names[kind].includes(value)) names[kind].push(value);
  };
  return ({ fields: all }, said) => {
    const { owner, url, host } = said;
    for (const kind of identifierKinds) names[kind].length = 0;
    for (const { kind, cell } of cells) {
      const value = cell(all);
      if (typeof value === 'string') add(kind, value);
      else if (value !== undefined && value !== null) for (const words of wordsIn(value)) add(kind, words);
    }
    if (owner !== undefined) add('account', owner);
    if (url !== undefined) add('url', url);
    else if (host !== undefined) add('domain', host);
    return lookup.listed(names, said);
  };
}
