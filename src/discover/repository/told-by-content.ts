/** What a file holds, whatever it is called: a name may be given to anything. */
import { lstat } from 'node:fs/promises';
import type { Format, Head } from '../../model/format.js';
import { outline } from '../../reading/json/outline.js';
import { readHead } from '../../reading/open.js';
import { bestFor } from '../look-at.js';
import { isSvg, typeOf } from '../loose-media.js';
import { isNotebook } from './program-part.js';

/** What the content of a file shows. */
export interface Contents {
  /** The format that reads it as a list when its name says nothing. */
  list?: string;
  /** What else of rows it holds: statements that insert them, output of a notebook. */
  rows?: string;
  /** A program or a font. */
  isProgram: boolean;
  isText: boolean;
  isPicture: boolean;
}

/** A name that says nothing. */
const NEUTRAL = 'x';
/** What is no data by its first bytes: https://www.iana.org/assignments/media-types. */
const PROGRAM = /^(?:font\/.+|application\/(?:x-elf|x-msdownload|x-mach-binary|wasm|java-vm))$/;
/** What pages show. */
const PICTURE = /^(?:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)|video\/(?:mp4|webm))$/;
/** So many rows in a program are data. */
const MANY = 5;

/** Undefined where the file cannot be read, or is a link: what a link leads to is elsewhere. */
export async function contentsOf(absolute: string, path: string, formats: readonly Format[]): Promise<Contents | undefined> {
  const status = await lstat(absolute).catch(() => undefined);
  const head = status?.isFile() === true ? await readHead(absolute, path).catch(() => undefined) : undefined;
  if (head === undefined) return undefined;
  const rows = rowsIn(head);
  // References of a page are read as a list of works, which they are: they are in many a README.
  const format = head.bytes.length === 0 || isNotebook(head) ? undefined : bestFor({ ...head, path: NEUTRAL }, formats);
  const type = head.text === undefined ? await typeOf(head) : isSvg(head.text) ? 'image/svg+xml' : 'text/plain';
  return {
    ...(format !== undefined && format.reads !== 'dataset' && format.id !== 'bibliography' && { list: format.id }),
    ...(rows !== undefined && { rows }),
    isProgram: PROGRAM.test(type),
    isText: type === 'text/plain',
    isPicture: PICTURE.test(type),
  };
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
