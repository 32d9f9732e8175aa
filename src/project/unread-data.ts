import type { NotReadReason, NotReadView } from '../model/views.js';

/** Reasons of files that may well hold the data: no settings, no notes, nothing that was left out on purpose. */
const MAY_BE_DATA: ReadonlySet<NotReadReason> = new Set([
  'link',
  'archive-nested',
  'archive-others',
  'archive-tar',
  'archive-zip',
  'archive-7z',
  'archive-rar',
  'workbook',
  'parquet-inside',
  'sqlite-log',
  'mds',
  'lmdb',
  'tfrecord',
  'recordio',
  'orc',
  'lance',
  'pickle',
  'image',
  'audio',
  'media',
  'binary',
  'xml',
  'not-fetched',
] satisfies NotReadReason[]);
/** Names of notes, programs and settings that no format reads. */
const NO_DATA =
  /(?:^|\/)(?:readme|license|licence|copying|notice|authors|changelog|makefile|dockerfile|requirements)[^/]*$|\.(?:md|rst|py|pyi|[cm]?[jt]sx?|sh|bat|ps1|r|jl|c|cc|cpp|h|hpp|java|go|rs|rb|lua|ya?ml|toml|cfg|ini|conf|lock|log|ipynb|css|html?)$/i;

/** Whether among files that were not read are some that may hold the data. */
export function leavesDataUnread(notRead: readonly NotReadView[]): boolean {
  return notRead.some(
    ({ kind, reason, path }) =>
      kind === 'unreadable' || (kind === 'not-scanned' && (MAY_BE_DATA.has(reason) || (reason === 'no-reader' && !NO_DATA.test(path)))),
  );
}
