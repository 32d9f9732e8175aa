/**
 * Compares everything in a ledger's `sqlite_schema` with what its schema version makes: tables, columns, types, indexes, triggers, views.
 * A trigger can delete what is written and a view can show what is not there while every row still fits the journal.
 */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** The SQL of each schema version, applied in order. */
const schemaFiles = [
  '../schema.sql',
  '../schema-2.sql',
  '../schema-3.sql',
  '../schema-4.sql',
  '../schema-5.sql',
  '../schema-6.sql',
  '../schema-7.sql',
];
/** The newest schema version that is known here. */
export const schemaVersion = schemaFiles.length;

/** A column as the schema declares it. */
export interface Column {
  name: string;
  type: 'integer' | 'text' | 'blob';
  required: boolean;
}

/** A table as the schema declares it. */
export interface Form {
  /** Without `since` and `until`. */
  columns: Column[];
  key: string[];
  ends: boolean;
  /** The schema version that brought it. */
  version: number;
}

interface SchemaObject {
  type: string;
  name: string;
  table: string;
  sql: string | null;
}

/** One thing of `sqlite_schema` that is not as the schema version makes it. */
export interface SchemaMisfit {
  /** `trigger`, `view`, `table`, `index`. */
  type: string;
  name: string;
  what: string;
}

let forms: Map<string, Form> | undefined;
const expected = new Map<number, readonly SchemaObject[]>();

/** A table's columns and key as the schema defines them, whatever the ledger at hand made of it. */
export function formOf(table: string): Form {
  forms ??= readForms();
  const form = forms.get(table);
  if (!form) throw new Error(`the schema defines no table ${table}`);
  return form;
}

/** Whether the schema version of the ledger has this table. */
export function isTableOf(table: string, version: number): boolean {
  return formOf(table).version <= version;
}

/** What a corpus ledger does not have: the tables of rows, which are in its shards, and the views that read them. */
export const rowObjects: readonly string[] = ['item', 'detection', 'items', 'verdicts', 'detections'];

/** Whether a ledger says that its rows are in shards. */
function isRowless(db: Database.Database): boolean {
  try {
    return saysRowless(db);
  } catch {
    // What cannot be read says nothing; what is wrong with it is told where rows are checked.
    return false;
  }
}

function saysRowless(db: Database.Database): boolean {
  const { record } = db.prepare("select count(*) as record from sqlite_schema where type = 'table' and name = 'record'").get() as {
    record: number;
  };
  const says = "select 1 from record where kind = 'joined' and until is null and json_extract(body, '$.rows') = 'in-shards'";
  return record === 1 && db.prepare(says).get() !== undefined;
}

/** What differs between the ledger's `sqlite_schema` and that of its schema version; triggers and views first, since they act on what is read. */
export function schemaMisfits(db: Database.Database, version: number): SchemaMisfit[] {
  const objects = isRowless(db) ? expectedObjects(version).filter(({ table }) => !rowObjects.includes(table)) : expectedObjects(version);
  const wanted = new Map(objects.map((object) => [`${object.type} ${object.name}`, object]));
  const misfits: SchemaMisfit[] = [];
  for (const object of objectsOf(db)) {
    const { type, name } = object;
    const ours = wanted.get(`${type} ${name}`);
    wanted.delete(`${type} ${name}`);
    if (ours === undefined) misfits.push({ type, name, what: `licit makes no such ${type}: it was added` });
    else if (ours.table !== object.table || !isSameSql(ours.sql, object.sql))
      misfits.push({ type, name, what: `the ${type} is not defined as licit defines it: it was changed` });
  }
  for (const { type, name } of wanted.values()) misfits.push({ type, name, what: `the ${type} is missing: it was removed` });
  const order = ['trigger', 'view', 'table', 'index'];
  return misfits.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

function expectedObjects(version: number): readonly SchemaObject[] {
  let known = expected.get(version);
  if (known === undefined) {
    known = withSchema(version, objectsOf);
    expected.set(version, known);
  }
  return known;
}

function objectsOf(db: Database.Database): SchemaObject[] {
  return db.prepare('select type, name, tbl_name as "table", sql from sqlite_schema order by name').all() as SchemaObject[];
}

/** Whether two definitions say the same; mostly they are letter by letter. */
function isSameSql(a: string | null, b: string | null): boolean {
  return a === b || simplified(a) === simplified(b);
}

/** SQL without its comments and with single spaces, so that a reworded comment of a later licit is not a change. */
function simplified(sql: string | null): string {
  return String(sql ?? '')
    .replace(/('(?:[^']|'')*'|"(?:[^"]|"")*")|--[^\n]*|\/\*[\s\S]*?\*\/|\s+/g, (_, quoted?: string) => quoted ?? ' ')
    .replace(/('(?:[^']|'')*'|"(?:[^"]|"")*")| +/g, (_, quoted?: string) => quoted ?? ' ')
    .trim();
}

function sqlOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function withSchema<T>(version: number, work: (schema: Database.Database) => T): T {
  const schema = new Database(':memory:');
  try {
    for (const file of schemaFiles.slice(0, version)) schema.exec(sqlOf(file));
    return work(schema);
  } finally {
    schema.close();
  }
}

function readForms(): Map<string, Form> {
  const found = new Map<string, Form>();
  // Each version is made of the one before it.
  withSchema(0, (schema) => {
    for (const [before, file] of schemaFiles.entries()) {
      schema.exec(sqlOf(file));
      for (const name of schema.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[])
        if (!found.has(name)) found.set(name, readForm(schema, name, before + 1));
    }
  });
  return found;
}

function readForm(schema: Database.Database, table: string, version: number): Form {
  const declared = schema.prepare('select name, type, pk, "notnull" as required from pragma_table_info(?)').all(table) as {
    name: string;
    type: string;
    pk: number;
    required: number;
  }[];
  return {
    columns: declared
      .filter(({ name }) => name !== 'since' && name !== 'until')
      .map(({ name, type, required, pk }) => ({ name, type: type.toLowerCase() as Column['type'], required: required === 1 || pk > 0 })),
    key: declared
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => name),
    ends: declared.some(({ name }) => name === 'until'),
    version,
  };
}

/** What is wrong with a value of a column, as far as its type goes. */
export function typeMisfit(column: Column, value: unknown): string | undefined {
  if (value === null) return column.required ? `${column.name} is empty` : undefined;
  const fits =
    column.type === 'integer'
      ? Number.isSafeInteger(value)
      : column.type === 'text'
        ? typeof value === 'string'
        : value instanceof Uint8Array;
  return fits ? undefined : `${column.name} is not of the type that the schema declares (${column.type})`;
}
