/** What licit's reading was compared with, cell by cell, in `test/hard/readers.test.ts` and `test/hard/pandas.test.ts`: by format, who wrote the lists, and how. */
export const COMPARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  csv: {
    pandas: 'pandas `to_csv`: separators, quoting, line ends, encodings, gzip',
    spark: 'the CSV of Spark, written by the rules of its documentation: quotes behind a backslash',
    duckdb: 'DuckDB `COPY … TO` with each separator, with and without `FORCE_QUOTE`',
    'pg-copy': 'the text format of `COPY` in Postgres, written by the rules of its documentation',
    'mysqldump-tab': '`mysqldump --tab`, written by the rules of its documentation',
  },
  json: { pandas: 'pandas `to_json`: every orientation' },
  'json-columns': { pandas: 'pandas `to_json`, orientation “columns”' },
  jsonl: { pandas: 'pandas `to_json(lines=True)`', duckdb: 'DuckDB `COPY … (FORMAT json)`' },
  parquet: { duckdb: 'DuckDB `COPY … (FORMAT parquet)`' },
  sql: {
    mysqldump: 'dumps of MySQL with values as PyMySQL escapes them, rows in one statement or in one each',
    sqlite3: '`iterdump` of Python’s sqlite3',
    pg_dump: '`COPY … FROM stdin` as pg_dump has it, written by the rules of its documentation',
  },
  warc: { warcio: 'warcio: responses of text and HTML, plain and gzip' },
  xlsx: { openpyxl: 'openpyxl', 'pandas-html': 'pandas `to_html`' },
  'yaml-list': { PyYAML: 'PyYAML `safe_dump`: styles, widths, indents, anchors' },
};
