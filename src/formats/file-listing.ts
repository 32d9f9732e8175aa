import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines, type LineItem } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';
import { withHead } from './descriptor/head-comments.js';
import { entryOf, isAside, type ListingKind, listingKinds } from './file-listing/listing-lines.js';

const fileListing: Format = {
  id: 'file-listing',
  title: 'Listings of files and object stores',
  reads: 'items',
  listsFiles: true,
  answersTo:
    'What `aws s3 ls`, `gsutil ls -l`, `ossutil ls`, `rclone lsl` and `rclone lsjson`, `hdfs dfs -ls`, `ls -l`, `ls -lR`, `find -ls` and `tar tv` print, and inventories of S3 in CSV; each file is an item with its path, size and date. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'The files themselves; folders, links and totals are no items.',
  recognize,
  namesOnly: true,
  read: withHead((file, part) => {
    const kind = kindIn(firstLines(file.head, MAX_LOOKED_AT_LINES) ?? []) ?? listingKinds[0]!;
    let folder: string | undefined;
    return itemLines(file, part, ({ text }, tell) => {
      const entry = entryOf(text, kind);
      if (entry === 'aside') return undefined;
      if (entry === undefined) {
        const named = folderIn(text, kind);
        if (named !== undefined) folder = named;
        else tell(wrong('listing/no-line', { program: kind.by }));
        return undefined;
      }
      return itemOf(entry, folder);
    });
  }),
  roles: {
    ...{ id: ['path', 'key'], url: ['url'], digest: ['etag'], size: ['size'], collected: [], owner: [], source: [] },
    ...{ text: [], page: [], label: [] },
  },
  rewrite: rewriteTexts,
};

export default fileListing;

const MAX_LOOKED_AT_LINES = 200;
/** One line in ten may be something else. */
const SHARE = 0.9;

function itemOf(entry: Record<string, Json>, folder: string | undefined): LineItem {
  const { path } = entry;
  const within = typeof path === 'string' && folder !== undefined && folder !== '.' && !path.startsWith('/');
  const fields = within ? { ...entry, path: `${folder.replace(/\/$/, '')}/${path}` } : entry;
  const { bucket } = fields;
  const key = String(fields.url ?? fields.path ?? fields.key);
  return { key: typeof bucket === 'string' ? `${bucket}/${key}` : key, fields, unseen: true };
}

/** `./images:` before what `ls -lR` says of that folder. */
function folderIn(line: string, kind: ListingKind): string | undefined {
  if (kind.folders !== true) return undefined;
  const named = /^(\S.*):\s*$/.exec(line)?.[1];
  return named?.replace(/^\.\//, '');
}

/** The kind of listing that these lines are; undefined where they are none. */
function kindIn(lines: readonly string[]): ListingKind | undefined {
  for (const kind of listingKinds) {
    const rows = lines.filter((line) => !isAside(line, kind) && folderIn(line, kind) === undefined);
    const entries = rows.filter((line) => entryOf(line, kind) !== undefined);
    // Folders alone are entries of no item; a listing of nothing but them is left to others.
    if (entries.length >= rows.length * SHARE && entries.some((line) => typeof entryOf(line, kind) === 'object')) return kind;
  }
  return undefined;
}

function recognize(head: Head): number {
  const lines = firstLines(head, MAX_LOOKED_AT_LINES);
  if (lines === undefined || lines.length === 0) return 0;
  const kind = kindIn(lines);
  if (kind === undefined) return 0;
  return kind.sure;
}
