/** What a file holds, whatever it is called: a name may be given to anything. */
import { lstat } from 'node:fs/promises';
import type { Format, Head } from '../../model/format.js';
import { outline } from '../../reading/json/outline.js';
import { readHead } from '../../reading/open.js';
import { isNotebook } from './program-part.js';

/** What the content of a file shows. */
export interface Contents {
  /** The format that reads it as a list when its name says nothing. */
  list?: string;
  /** What else of rows it holds: statements that insert them, output of a notebook. */
  rows?: string;
  /** A program or a font, by its first bytes. */
  program?: string;
  isText: boolean;
  isPicture: boolean;
}

/** A name that says nothing. */
const NEUTRAL = 'x';
/** References of a page are read as a list of works, which they are: they are in many a README. */
const NO_ROWS: ReadonlySet<string> = new Set(['bibliography']);
/** Beginnings of programs and fonts: https://www.iana.org/assignments/media-types, gABI for ELF, PE/COFF, WebAssembly, OpenType, WOFF. */
const PROGRAM: readonly [bytes: string, what: string][] = [
  ['\x7fELF', 'ELF'],
  ['MZ', 'PE'],
  ['\0asm', 'WebAssembly'],
  ['\xca\xfe\xba\xbe', 'Java class'],
  ['\xcf\xfa\xed\xfe', 'Mach-O'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
  ['OTTO', 'font'],
  ['\0\x01\0\0\0', 'font'],
  ['ttcf', 'font'],
];
const PICTURE = /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:avif|mp4|isom)|\x1aE\xdf\xa3)/;
const SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/;
/** So many rows in a program are data. */
const MANY = 5;

/** Undefined where the file cannot be read, or is a link: what a link leads to is elsewhere. */
export async function contentsOf(absolute: string, path: string, formats: readonly Format[]): Promise<Contents | undefined> {
  const status = await lstat(absolute).catch(() => undefined);
  const head = status?.isFile() === true ? await readHead(absolute, path).catch(() => undefined) : undefined;
  if (head === undefined) return undefined;
  const start = Buffer.from(head.bytes.subarray(0, 64)).toString('latin1');
  const rows = rowsIn(head);
  const list = head.bytes.length === 0 || isNotebook(head) ? undefined : listIn(head, formats);
  const program = head.text === undefined ? PROGRAM.find(([bytes]) => start.startsWith(bytes))?.[1] : undefined;
  return {
    ...(list !== undefined && { list }),
    ...(rows !== undefined && { rows }),
    ...(program !== undefined && { program }),
    isText: head.text !== undefined && !SVG.test(head.text),
    isPicture: PICTURE.test(start) || (head.text !== undefined && SVG.test(head.text)),
  };
}

/** The format that reads a file as a list under a name that says nothing. */
function listIn(head: Head, formats: readonly Format[]): string | undefined {
  let best: Format | undefined;
  let most = 0;
  for (const format of formats) {
    const sure = format.recognize({ ...head, path: NEUTRAL });
    if (sure > most) [best, most] = [format, sure];
  }
  return best === undefined || best.reads === 'dataset' || NO_ROWS.has(best.id) ? undefined : best.id;
}

function rowsIn(head: Head): string | undefined {
  const { text, path } = head;
  if (text === undefined) return undefined;
  if (/\.sql$/i.test(path)) return insertsRows(text) ? 'SQL' : undefined;
  return isNotebook(head) && showsRows(head) ? 'ipynb' : undefined;
}

/** Whether statements of SQL put rows into tables: `insert into … values (…), (…)`, `copy … from stdin`. */
function insertsRows(text: string): boolean {
  if (/^copy\s[^;]{1,500}\sfrom\s+stdin/im.test(text)) return true;
  const inserts = text.match(/\binsert\s+(?:ignore\s+)?into\s[^;]{1,500}?\bvalues\b/gi)?.length ?? 0;
  if (inserts === 0) return false;
  const tuples = text.match(/[),]\s*\(\s*(?:'|\d|null\b|")/gi)?.length ?? 0;
  return inserts + tuples >= MANY;
}

/** Whether a notebook shows a table of rows, or keeps one as text. */
function showsRows(head: Head): boolean {
  const seen = outline(head);
  const cells = seen === undefined ? undefined : seen.values.cells;
  const words = cells === undefined ? (head.text ?? '') : JSON.stringify(cells);
  const tableRows = words.match(/<tr[\s>]/g)?.length ?? 0;
  const records = words.match(/\{\\+"[\w ]{1,40}\\+"\s*:/g)?.length ?? 0;
  const commas = words.match(/"(?:[^",\\]{1,80},){2,}[^",\\]{1,80}\\n"/g)?.length ?? 0;
  return [tableRows, records, commas].some((count) => count > MANY * 2);
}
