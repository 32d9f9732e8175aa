import { limitOfSegment, limitsOnPath, NameLimits, partitionsOf } from '../../claims/parts/path-statements.js';
import type { Json } from '../../model/basics.js';
import type { Description } from '../../model/claim.js';
import type { Format } from '../../model/format.js';
import type { Item } from '../../model/item.js';
import { wideRows } from '../../reading/json/wide-rows.js';
import { keep } from '../../text/append.js';

/** What the path of a manifest, and of each file that it lists, says of its items. */
export interface ByPath {
  /** The item with the partitions of its path as fields; the item itself where it has none. */
  withColumns: (item: Item) => Item;
  /** Describes an item, with what names take away. */
  describe: (item: Item, describe: (item: Item) => Description) => Description;
}

/** So many folders of listed files are remembered. */
const MAX_FOLDERS = 10_000;

/** Undefined where no path can say anything, which is most often: then nothing is done for a row. */
export function byPath(manifest: string, format: Pick<Format, 'listsFiles'>): ByPath | undefined {
  if (format.listsFiles) return ofListing(manifest);
  const columns = columnAdder(partitionsOf(manifest));
  const limits = nameLimits(manifest, manifest);
  if (columns === undefined && limits === undefined) return undefined;
  return {
    withColumns: columns ?? ((item) => item),
    describe: (item, describe) => limited(describe(columns === undefined ? item : columns(item)), limits),
  };
}

/** Of a listing each file has a path of its own. */
function ofListing(manifest: string): ByPath {
  const known = new Map<string, { columns: ReturnType<typeof columnAdder>; limits: NameLimits | undefined }>();
  const of = ({ key = '' }: Item) => {
    const path = `${manifest.endsWith('/') ? manifest : `${manifest}/`}${key}`;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    let said = known.get(folder);
    if (said === undefined) {
      said = keep(known, folder, { columns: columnAdder(partitionsOf(folder)), limits: nameLimits(folder, manifest) }, MAX_FOLDERS);
    }
    return limitOfSegment(path.slice(folder.length)) === undefined ? said : { ...said, limits: nameLimits(path, manifest) };
  };
  return {
    withColumns: (item) => of(item).columns?.(item) ?? item,
    describe: (item, describe) => {
      const { columns, limits } = of(item);
      return limited(describe(columns === undefined ? item : columns(item)), limits);
    },
  };
}

function nameLimits(path: string, manifest: string): NameLimits | undefined {
  const limits = limitsOnPath(path, manifest);
  return limits && new NameLimits(limits);
}

function limited(said: Description, limits: NameLimits | undefined): Description {
  limits?.addTo(said);
  return said;
}

/** Adds columns to records. A record that has a field of that name keeps it, and the folder's is beside it: what they say is compared like any two fields. */
function columnAdder(columns: readonly [string, Json][]): ((item: Item) => Item) | undefined {
  if (columns.length === 0) return undefined;
  let names: readonly string[] | undefined;
  let wide: ReturnType<typeof wideRows>;
  return (item) => {
    const added = columns.map(([name, value]): [string, Json] => [Object.hasOwn(item.fields, name) ? `folder.${name}` : name, value]);
    if (item.row === undefined) return { ...item, fields: { ...item.fields, ...Object.fromEntries(added) } };
    if (item.row.columns !== names) {
      names = item.row.columns;
      wide = wideRows([...names, ...added.map(([name]) => name)]);
    }
    return wide === undefined ? item : { ...item, ...wide([...item.row.cells, ...added.map(([, value]) => value)]) };
  };
}
