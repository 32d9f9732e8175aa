/** What is said inside the media files of a folder, read while its files are hashed and handed on beside the lists that name them. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { MediaLine, MediaSaid, MediaTable, Problem } from '../../model/item.js';
import { wrong } from '../../text/reasons/reason.js';
import type { Medium } from '../loose-media.js';

/** Reads what is said inside a file; throws nothing for what is in it. */
export type ReadMedia = (file: { absolute: string; type: string; beside?: string }) => Promise<MediaSaid>;

/** A data file of a folder. */
interface MediaFile {
  path: string;
  absolute: string;
  type: string;
  medium: Medium;
  isRead: boolean;
  /** XMP beside it, absolute. */
  beside?: string;
}

/** So many files that a list names, and that are not hashed, are read unasked. */
export const MAX_UNASKED_FILES = 20_000;
const AT_ONCE = 16;
/** What is kept of the files of a folder together; of those beyond it is said that they were not looked into. */
const MAX_TABLE_BYTES = 64 << 20;
const MAX_PROBLEMS = 100;

/** Files in which something may be said that is no text of the file. */
export function holdsMetadata({ medium }: Pick<MediaFile, 'medium'>): boolean {
  return medium !== 'text' && medium !== 'record';
}

/** Writes the table of these files; those that are not to be read unasked are in it as such. Undefined where there are none. */
export async function writeMediaTable(
  files: readonly MediaFile[],
  read: ReadMedia,
  spool: () => Promise<string>,
): Promise<{ table: MediaTable; problems: Problem[] } | undefined> {
  const media = files.filter(holdsMetadata);
  if (media.length === 0) return undefined;
  const absolute = await spool();
  const table = await open(absolute, 'wx', 0o600);
  const digest = createHash('sha256');
  const problems: Problem[] = [];
  let written = 0;
  try {
    for (let at = 0; at < media.length; at += AT_ONCE) {
      const lines = await Promise.all(
        media.slice(at, at + AT_ONCE).map(async (file) => {
          const { said, unread = [], tampered }: MediaSaid = file.isRead ? await read(file) : { said: [], unread: ['many'] };
          if (tampered && problems.length < MAX_PROBLEMS)
            problems.push({ kind: 'problem', what: wrong('media/tampered'), at: { path: file.path }, lost: 0 });
          const line: MediaLine = { path: file.path, ...(said.length > 0 && { said }), ...(unread.length > 0 && { unread }) };
          const text = JSON.stringify(line);
          written += text.length;
          return `${written > MAX_TABLE_BYTES && said.length > 0 ? JSON.stringify({ path: file.path, unread: ['large'] } satisfies MediaLine) : text}\n`;
        }),
      );
      const text = lines.join('');
      digest.update(text);
      await table.appendFile(text);
    }
  } finally {
    await table.close();
  }
  return { table: { absolute, sha256: digest.digest('hex') }, problems };
}
