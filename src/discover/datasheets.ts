/** Documents beside data that speak for it as a card does: `README.pdf`, `datasheet.docx`, `LICENSE.html`. */
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path/posix';
import type { Format } from '../model/format.js';
import { readHead } from '../reading/open.js';
import type { Readable } from './loose.js';
import { explains } from './repository/folder-names.js';

/** The text of a document; undefined where it cannot be read. */
export type DocumentText = (absolute: string) => Promise<string | undefined>;

/** A document that may speak for the data beside it. */
export interface Sheet {
  path: string;
  absolute: string;
  top: string;
  size: number;
}

/** A descriptor whose words were taken out of a document. */
export interface ReadSheet extends Readable {
  /** The document itself. */
  original: string;
}

const ENDING = /\.(?:pdf|docx?|html?)$/i;
const CARD =
  /^(?:read[-_ ]?me(?:[-_ .]?[a-z]{2}(?:[-_][a-z]{2})?)?|(?:[\w-]{1,40}[-_ ])?data[-_ ]?sheet(?:[-_ ][\w-]{1,40})?|data(?:set)?[-_ ]?(?:card|statement|documentation|description)|card|数据(?:集)?(?:说明|卡|说明书)|使用说明|说明)$/i;
const LICENSE =
  /^(?:(?:data(?:set)?|content|corpus)[-_ ]?)?(?:licen[cs]es?|licen[cs]e[-_ ]agreement|terms(?:[-_ ]of[-_ ]use)?|copyright|notice)$|^(?:[\p{L}\w]{1,20})?(?:许可|许可证|许可协议|授权协议|授权书|使用协议|使用条款|版权声明)$/iu;
/** More documents of a scan are not opened. */
const MAX_DOCUMENTS = 100;

/** Whether a document is called as those are that describe data or license it. */
export function isSheet(path: string, top: string): boolean {
  const stem = basename(path, extname(path));
  return ENDING.test(path) && (CARD.test(stem) || LICENSE.test(stem)) && !explains(path, top);
}

/** Reads documents as descriptors. What cannot be read `not` is told. */
export async function readSheets(
  sheets: readonly Sheet[],
  { formats, documentText }: { formats: readonly Format[]; documentText?: DocumentText },
  { spool, not }: { spool: () => Promise<string>; not: (sheet: Sheet) => void },
): Promise<ReadSheet[]> {
  const read: ReadSheet[] = [];
  let opened = 0;
  for (const sheet of sheets) {
    const { path, absolute, top, size } = sheet;
    const stem = path.slice(0, path.length - extname(path).length);
    const format = formats.find(({ id }) => id === (LICENSE.test(basename(stem)) ? 'license-file' : 'hf-card'));
    const text = format === undefined || documentText === undefined || ++opened > MAX_DOCUMENTS ? undefined : await documentText(absolute);
    if (text === undefined || text.trim() === '') {
      not(sheet);
      continue;
    }
    const to = await spool();
    await writeFile(to, text, { mode: 0o600, flag: 'wx' });
    read.push({ path, absolute: to, top, size, head: await readHead(to, path), format: format!, original: absolute });
  }
  return read;
}

/** Whether so many documents of one form are in a folder that they are data, whatever they are called. */
export function areMany(sheets: readonly Sheet[]): (sheet: Sheet) => boolean {
  const counts = new Map<string, number>();
  const key = ({ path }: Sheet): string => `${dirname(path)} ${extname(path).toLowerCase()}`;
  for (const sheet of sheets) counts.set(key(sheet), (counts.get(key(sheet)) ?? 0) + 1);
  return (sheet) => counts.get(key(sheet))! >= 5;
}
