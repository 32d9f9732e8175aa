import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Read } from '../model/item.js';
import { decodeText } from '../reading/bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { columnNames } from '../reading/table/header-row.js';
import { append } from '../text/append.js';
import { wrong } from '../text/reasons/reason.js';
import { SqlRows } from './sql/rows.js';

const sql: Format = {
  id: 'sql',
  title: 'SQL dumps',
  reads: 'items',
  answersTo:
    'Dumps of mysqldump, pg_dump, SQLite and others: each row that `INSERT INTO … VALUES` or `COPY … FROM stdin` puts into a table is an item, with the name of its table in its place; columns that are not listed are called as `CREATE TABLE` calls them. Nothing in the file is run.',
  notRead:
    'What other statements put in or change (`INSERT … SELECT`, `UPDATE`, procedures); statements that put in fewer than ten rows and are no dump.',
  recognize,
  read,
};

export default sql;

const DUMP = /^--[^\n]{0,40}(?:MySQL|MariaDB|PostgreSQL database|phpMyAdmin SQL|Adminer[^\n]{0,20}) dump/im;
/** Each part can be read in one way only: style sheets begin with as many comments, and a pattern that could cut them up otherwise does not come back. */
const BEGINS =
  /^(?:\s|--[^\n]*\n|#[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|;)*(?:create|insert|replace|drop|set|begin|copy|pragma|use|lock|start|alter|truncate|select|delete|commit)\s/i;
/** So many rows are data, of a file that does not say that it is a dump. */
const MANY = 10;

/** MySQL has backslashes in strings; where nothing else tells it, a quote behind one is not the end of a value. */
function hasEscapes(text: string): boolean {
  if (/\b(?:into|table|exists)\s+`|^--[^\n]{0,40}(?:MySQL|MariaDB|phpMyAdmin)|ENGINE\s?=/im.test(text)) return true;
  return !/^--[^\n]{0,40}PostgreSQL|^begin transaction;|\b(?:into|table|exists)\s+"/im.test(text) && /\\'(?!\s*[,)])/.test(text);
}

function recognize({ text, whole }: Head): number {
  if (text === undefined || !/\b(?:insert|replace|copy)\s/i.test(text) || !BEGINS.test(text)) return 0;
  const rows = new SqlRows(hasEscapes(text));
  rows.push(text);
  if (whole) rows.end();
  return rows.rows.length >= (DUMP.test(text) ? 1 : MANY) ? 88 : 0;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const limit = new ProblemLimit();
  const rows = new SqlRows(hasEscapes(file.head.text ?? ''));
  let count = 0;
  const named = new Map<readonly string[], string[]>();
  const take = (): Read[] => {
    const reads: Read[] = [];
    for (const { table, line, columns, values } of rows.rows.splice(0)) {
      count += 1;
      const at = { path, line, record: count, ...(table !== '' && { field: table }) };
      let names = columns && named.get(columns);
      if (columns !== undefined && names === undefined) named.set(columns, (names = columnNames([...columns], columns.length)));
      if (names === undefined || names.length < values.length) names = columnNames(names, values.length);
      reads.push({ kind: 'item', at, fields: Object.fromEntries(values.map((value, i) => [names[i]!, value])) });
    }
    for (const { what, line, lost } of rows.faults.splice(0)) {
      const problem = limit.admit({ kind: 'problem', what, at: { path, line }, lost });
      if (problem !== undefined) reads.push(problem);
    }
    return reads;
  };
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    for await (const text of decodeText(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8')) {
      rows.push(text);
      const reads = take();
      if (reads.length > 0) yield reads;
    }
    rows.end();
  } catch (error) {
    yield [...take(), streamProblem(error, { path, line: rows.line })];
  }
  const reads = take();
  if (count === 0 && reads.length === 0) reads.push({ kind: 'problem', what: wrong('sql/no-rows'), at: { path, line: 1 }, lost: 1 });
  append(reads, limit.rest());
  if (reads.length > 0) yield reads;
}
