/** The report of a tool as it lies on the disk. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { parse as parseTable } from 'csv-parse/sync';
import type { Json } from '../../model/basics.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';

/** A report is read as a whole. */
const MAX_REPORT_BYTES = 256 << 20;

/** A report, with what tells it from others. */
export interface ReportFile {
  report: Json;
  sha256: string;
  /** ISO day on which the file was written. */
  day: string;
}

/** Reads JSON, JSON lines as a list, or where the tool writes them, a table. Throws LicitError; what is wrong in it is not quoted, because it may hold what the tool found. */
export function readReport(absolute: string, file: string, isTable = false): ReportFile {
  const shown = { file: plain(file) };
  let bytes: Buffer;
  let day: string;
  try {
    const { size, mtime } = statSync(absolute);
    if (size > MAX_REPORT_BYTES) throw failure('import/too-large', 'fix/split-report', { ...shown, most: MAX_REPORT_BYTES >> 20 });
    bytes = readFileSync(absolute);
    day = mtime.toISOString().slice(0, 10);
  } catch (cause) {
    if (cause instanceof Error && !('code' in cause)) throw cause;
    throw failure('catalog/cannot-read', 'fix/name-file-exists', shown, cause);
  }
  const text = new TextDecoder().decode(bytes);
  const report = parsed(text) ?? parsedLines(text) ?? (isTable ? parsedTable(text) : undefined);
  if (report === undefined) throw failure('import/no-json', 'fix/write-json-report', shown);
  return { report, sha256: createHash('sha256').update(bytes).digest('hex'), day };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function parsedLines(text: string): Json[] | undefined {
  const all: Json[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const one = parsed(line);
    if (one === undefined) return undefined;
    all.push(one);
  }
  return all.length === 0 ? undefined : all;
}

/** A table with a row of names as objects of words; undefined where rows have other numbers of cells than it. */
function parsedTable(text: string): Json[] | undefined {
  try {
    const head = text.slice(0, text.indexOf('\n'));
    const delimiter = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0]!;
    const [names, ...rows] = parseTable(text, { bom: true, delimiter, skipEmptyLines: true }) as string[][];
    if (names === undefined || names.length < 2 || new Set(names).size < names.length) return undefined;
    return rows.map((cells) => Object.fromEntries(cells.map((cell, n) => [names[n]!, cell])));
  } catch {
    return undefined;
  }
}
