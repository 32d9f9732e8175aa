import { basename, extname } from 'node:path/posix';
import type { Head } from '../model/format.js';
import { unpackedName } from '../reading/folder-paths.js';
import { explains } from './repository/folder-names.js';

/** What a loose data file holds. `record`: one JSON object. */
export type Medium = 'image' | 'audio' | 'video' | 'document' | 'text' | 'record';

export interface Media {
  medium: Medium;
  /** IANA media type, by content. */
  type: string;
}

/** Text without a manifest's form is data under these names only: what the first bytes of a text say does not tell a story from a program. */
const TEXTS: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  // Pages of wikis, which begin with `{{` as often as with a word.
  '.wiki': 'text/plain',
  '.wikitext': 'text/plain',
  '.mediawiki': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.srt': 'application/x-subrip',
  '.vtt': 'text/vtt',
};

/** Texts about data or a program rather than data. */
const ABOUT =
  /^(?:(?:[\w-]{1,40}[-_. ])?read[-_ ]?me(?![a-z]).*|licen[cs]es?\b.*|copying.*|notices?|copyright|change(?:s|log)|history|contributing|authors|credits|citations?|code_of_conduct|security|(?:[\w-]{1,40}[-_.])?requirements.*|constraints|cmakelists|robots|humans|llms|vocab(?:ulary)?|merges|class(?:es|names)|labels|categories|todo|version|install|index|说明.*|许可.*|版权.*|使用须知)$/i;

const DATA = /^(image|audio|video)\//;
/** What `file-type` gives no main type of its own. */
const OTHERS: Readonly<Record<string, Medium>> = {
  'application/ogg': 'audio',
  'application/mxf': 'video',
  'application/dicom': 'image',
  'application/pdf': 'document',
  'application/epub+zip': 'document',
};
/** Icons of programs and sources of drawings that hold no picture of anything. */
const NO_DATA = /^image\/(?:x-icon|icns)$/;

/** What a file that no format reads holds as data, by its content; undefined for programs, models, settings and what explains a project. */
export async function mediaOf(head: Head, top: string): Promise<Media | undefined> {
  const { path, text, compression } = head;
  if (explains(path, top)) return undefined;
  if (isPdf(head)) return { medium: 'document', type: 'application/pdf' };
  if (text !== undefined) {
    // Shards of text come compressed: `af_dedup.txt.gz`.
    const name = compression === undefined ? path : unpackedName(path);
    const type = TEXTS[extname(name).toLowerCase()];
    if (type !== undefined) return isAbout(name) ? undefined : { medium: 'text', type };
    if (compression !== undefined) return undefined;
    return isSvg(text) ? { medium: 'image', type: 'image/svg+xml' } : undefined;
  }
  if (compression !== undefined) return undefined;
  const type = await typeOf(head);
  if (NO_DATA.test(type)) return undefined;
  const medium = (DATA.exec(type)?.[1] as Medium | undefined) ?? OTHERS[type];
  return medium === undefined ? undefined : { medium, type };
}

/** The IANA media type of what is no text, by its first bytes; `application/octet-stream` where none is known. */
export async function typeOf({ bytes }: Pick<Head, 'bytes'>): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? 'application/octet-stream';
}

/** Whether a text is a drawing. */
export function isSvg(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(text.slice(0, 2000));
}

/** Whether a file is a PDF, which may be written in ASCII and is not a text all the same. */
export function isPdf({ bytes, compression }: Pick<Head, 'bytes' | 'compression'>): boolean {
  return compression === undefined && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** Whether a name promises a picture, a sound or a film, so that its first 4 KiB are enough to look whether it is one. */
export function promisesMedia(path: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic|wav|mp3|flac|ogg|opus|m4a|aac|aiff?|mp4|m4v|webm|mkv|avi|mov)$/i.test(path);
}

/** Whether a text is about data or a program, by its name. */
export function isAbout(path: string): boolean {
  return ABOUT.test(basename(path, extname(path)));
}
