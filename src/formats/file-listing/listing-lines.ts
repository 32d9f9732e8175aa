import { isObject, type Json } from '../../model/basics.js';
import { parseJson } from '../../reading/json/parse-json.js';

/** The lines that one program prints. */
export interface ListingKind {
  /** The program that writes such a listing. */
  by: string;
  /** How sure it is that lines which look like this are such a listing. */
  sure: number;
  line: RegExp;
  /** Groups of `line` that become fields. */
  fields: readonly string[];
  /** Headings, folders, links, totals. */
  aside: RegExp;
  /** Folders have a heading of their own. */
  folders?: true;
  /** Cells of a line that no expression takes apart. */
  cells?(line: string): Record<string, Json> | undefined;
}

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const CLOCK = String.raw`\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?`;
/** `Jan  5 2024`, `Jan  5 09:12`, `2024-01-05 09:12`, `2024-01-05 09:12:00.000000000 +0000`. */
const LS_DATE = String.raw`(?:${DAY} ${CLOCK}(?: [+-]\d{4})?|[A-Z][a-z]{2} +\d{1,2} +(?:\d{4}|\d\d:\d\d)|\d{1,2}月 +\d{1,2} +(?:\d{4}|\d\d:\d\d))`;
/** Permissions of what is no file: a folder, a link, a device. */
const NO_FILE = `[dlbcps][rwxsStTX-]{9}[.+@]?`;
const FILE = `-[rwxsStTX-]{9}[.+@]?`;
/** Printed before and behind what is listed. */
const TOTALS =
  /^(?:total\s+[\d.,]+[KMGTP]?i?B?|总(?:用量|计)\s+[\d.,]+[KMGTP]?|\s*Total (?:Objects|Size): .*|TOTAL: .*|Found \d+ items?|Object Number is: ?\d+|\d+(?:\.\d+)?\(s\) elapsed)\s*$/i;

/** Programs that list files and objects, most telling first. The forms of their lines are from memory of their output. */
export const listingKinds: readonly ListingKind[] = [
  {
    by: 'find -ls',
    sure: 90,
    line: new RegExp(String.raw`^ *\d+ +\d+ +${FILE} +\d+ +\S+ +\S+ +(\d+) +(${LS_DATE}) (.+)$`),
    fields: ['size', 'date', 'path'],
    aside: new RegExp(String.raw`^ *\d+ +\d+ +${NO_FILE} `),
  },
  {
    by: 'tar tvf',
    sure: 90,
    line: new RegExp(String.raw`^${FILE} +[^\s/]+/[^\s/]+ +(\d+) +(${LS_DATE}) (.+)$`),
    fields: ['size', 'date', 'path'],
    aside: new RegExp(`^(?:${NO_FILE}|h[rwxsStT-]{9}) `),
  },
  {
    by: 'ls -l or hdfs dfs -ls',
    sure: 90,
    // HDFS has a number of copies in the place of the number of links.
    line: new RegExp(String.raw`^${FILE} +[\d-]+ +\S+ +\S+ +(\d+) +(${LS_DATE}) +(\S.*)$`),
    fields: ['size', 'date', 'path'],
    aside: new RegExp(`^${NO_FILE} `),
    folders: true,
  },
  {
    by: 'ossutil ls',
    sure: 90,
    line: new RegExp(String.raw`^(${DAY} ${CLOCK} [+-]\d{4} [A-Z]{2,5}) +(\d+) +([A-Za-z]+) +([0-9A-F]{32}(?:-\d+)?) +(oss://.+)$`),
    fields: ['date', 'size', 'storage_class', 'etag', 'url'],
    aside: /^LastModifiedTime\s+Size/,
  },
  {
    by: 'gsutil ls -l',
    sure: 90,
    line: new RegExp(String.raw`^ *(\d+) +(${DAY}T${CLOCK}Z) +(gs://.*[^/])$`),
    fields: ['size', 'date', 'url'],
    aside: /^ +(?:\d+ +\S+ +)?gs:\/\/.*\/$/,
  },
  {
    by: 'aws s3 ls',
    sure: 90,
    line: new RegExp(String.raw`^(${DAY} ${CLOCK}) +(\d+(?:\.\d+ [KMGTP]iB| Bytes)?) (.+)$`),
    fields: ['date', 'size', 'key'],
    aside: /^ +PRE .+$/,
  },
  {
    by: 'rclone lsl',
    sure: 90,
    line: new RegExp(String.raw`^ *(\d+) (${DAY} \d\d:\d\d:\d\d\.\d{9}) (.+)$`),
    fields: ['size', 'date', 'path'],
    aside: /^ *-1 \S+ \S+ +-1 .+$/,
  },
  {
    by: 'rclone lsjson',
    sure: 97,
    line: /^\{/,
    fields: [],
    // The brackets of the list, and folders.
    aside: /^\s*[[\]]\s*$|"IsDir":\s*true\s*[,}]/,
    cells: jsonLine,
  },
  {
    by: 'an inventory of S3 in CSV',
    sure: 90,
    line: /^"/,
    fields: [],
    aside: /^(?!)$/,
    cells: inventoryLine,
  },
];

/** Whether a line is a heading, a folder or a total of such a listing. */
export function isAside(line: string, { aside }: ListingKind): boolean {
  return TOTALS.test(line) || aside.test(line);
}

/** What a line says of a file; `aside` for one that is printed beside the files; undefined for one that is not of this listing. */
export function entryOf(line: string, kind: ListingKind): Record<string, Json> | 'aside' | undefined {
  if (isAside(line, kind)) return 'aside';
  if (kind.cells !== undefined) return kind.cells(line);
  const found = kind.line.exec(line.trimEnd());
  if (found === null) return undefined;
  const said = Object.fromEntries(kind.fields.map((name, i): [string, Json] => [name, found[i + 1] ?? '']));
  if (typeof said.size === 'string' && /^\d{1,15}$/.test(said.size)) said.size = Number(said.size);
  return said;
}

/** A line of `rclone lsjson`: one file as an object, with a comma behind all but the last. */
function jsonLine(line: string): Record<string, Json> | undefined {
  const text = line.trim().replace(/,$/, '');
  if (!/^\{.*"(?:Path|Name)":.*\}$/.test(text)) return undefined;
  const parsed = parseJson(text);
  const value = 'value' in parsed ? parsed.value : undefined;
  if (!isObject(value)) return undefined;
  const { Path: path, Size: size, ModTime: date, IsDir: isFolder } = value;
  if (typeof path !== 'string' || typeof size !== 'number' || typeof isFolder !== 'boolean') return undefined;
  return { path, size, ...(typeof date === 'string' && { date }) };
}

/**
 * A line of an S3 inventory: every cell in quotes, the bucket, the key in URL encoding, then what was asked for, told by its form. The names
 * of its columns are in a file of its own, `manifest.json` (Amazon S3 User Guide, "Locating your inventory list").
 */
function inventoryLine(line: string): Record<string, Json> | undefined {
  const cells = /^(?:"[^"]*"|[^",]*)(?:,(?:"[^"]*"|[^",]*))*$/.test(line) ? line.split(/,(?=(?:"[^"]*"|[^",]*)(?:,|$))/) : [];
  const plain = cells.map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'));
  const [bucket = '', encoded = '', ...rest] = plain;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || encoded === '' || !line.startsWith('"') || rest.length === 0) return undefined;
  const said: Record<string, Json> = { bucket, key: decoded(encoded) };
  for (const cell of rest) {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cell)) said.date ??= cell;
    else if (/^[0-9a-f]{32}(?:-\d+)?$/.test(cell)) said.etag ??= cell;
    else if (/^\d{1,15}$/.test(cell)) said.size ??= Number(cell);
    else if (/^[A-Z][A-Z_]{3,40}$/.test(cell)) said.storage_class ??= cell;
  }
  // A table of anything else has no size and time of change.
  return said.size !== undefined && (said.date !== undefined || said.etag !== undefined) ? said : undefined;
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
