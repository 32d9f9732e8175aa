/** What the columns of a table hold by its first items, for whoever is told how to read it. */
import type { Json } from '../../model/basics.js';
import type { ColumnType, TableColumn } from '../../model/batch.js';
import type { Item } from '../../model/item.js';

/** What has more is no table: its names are keys of something. */
const MAX_COLUMNS = 300;
/** How far objects in columns are followed. */
const MAX_DEPTH = 3;

/** The columns with their types; undefined where there is no table. `asWritten`: cells are words, and what they hold is told by how they are written. */
export function columnTypes(items: readonly Item[], asWritten: boolean): TableColumn[] | undefined {
  const columns = new Map<string, { path: string[]; types: Set<ColumnType> }>();
  let isTable = true;
  const visit = (path: string[], value: Json): void => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && path.length < MAX_DEPTH) {
      for (const name in value) visit([...path, name], value[name]!);
      return;
    }
    const id = path.length === 1 ? path[0]! : JSON.stringify(path);
    let column = columns.get(id);
    if (column === undefined) {
      if (columns.size >= MAX_COLUMNS) {
        isTable = false;
        return;
      }
      columns.set(id, (column = { path, types: new Set() }));
    }
    const type = asWritten ? writtenType(value) : typeOf(value);
    if (type !== undefined) column.types.add(type);
  };
  for (const { fields, row } of items) {
    if (row === undefined) for (const name in fields) visit([name], fields[name]!);
    else for (let i = 0; i < row.cells.length; i += 1) visit([row.columns[i]!], row.cells[i]!);
    if (!isTable) return undefined;
  }
  return columns.size === 0 ? undefined : [...columns.values()].map(({ path, types }) => ({ path, ...typed(types) }));
}

/** One type for all of them: a whole number is a number too, and everything can be written as text. */
function typed(types: ReadonlySet<ColumnType>): Pick<TableColumn, 'type'> {
  const [first] = types;
  if (first === undefined || types.size === 1) return first === undefined ? {} : { type: first };
  const all = [...types];
  const lists = all.filter((type) => type.endsWith('[]')).length;
  if (lists > 0)
    return lists === all.length && !types.has('mixed[]') ? { type: areNumbers(all) ? 'number[]' : 'text[]' } : { type: 'mixed' };
  return { type: types.has('mixed') ? 'mixed' : areNumbers(all) ? 'number' : 'text' };
}

const areNumbers = (types: readonly ColumnType[]): boolean => types.every((type) => /^(?:integer|number)/.test(type));

function typeOf(value: Json | undefined): ColumnType | undefined {
  // A row that ends early has no value there.
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const types = new Set(
      value.map((one) => (one !== null && typeof one === 'object' ? 'mixed' : typeOf(one))).filter((type) => type !== undefined),
    );
    const { type } = typed(types);
    return type === undefined
      ? undefined
      : type === 'mixed' || type === 'date'
        ? type === 'date'
          ? 'text[]'
          : 'mixed[]'
        : (`${type}[]` as ColumnType);
  }
  if (typeof value === 'object') return 'mixed';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return DAY.test(value) ? 'date' : 'text';
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** What readers of tables take for no value. */
const NO_VALUE = /^(?:#?N\/?A|<NA>|NULL|null|-?NaN|-?nan|None|n\/a)$/;

/** Of a cell of words. A number that begins with a zero is a code, and would lose it. */
function writtenType(value: Json): ColumnType | undefined {
  if (typeof value !== 'string') return typeOf(value);
  const words = value.trim();
  if (words === '' || NO_VALUE.test(words)) return undefined;
  if (/^[+-]?(?:0|[1-9]\d{0,17})$/.test(words)) return 'integer';
  if (/^[+-]?(?:(?:0|[1-9]\d*)?\.\d+|(?:0|[1-9]\d*)\.?)(?:e[+-]?\d+)?$/i.test(words)) return 'number';
  if (/^(?:true|false)$/i.test(words)) return 'boolean';
  return DAY.test(words) ? 'date' : 'text';
}
