/** Terms of standards for what licit records. */

import type { Action } from '../../model/claim.js';

/** The media types of formats, as IANA registers them or their makers name them; others are not known here. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  arrow: 'application/vnd.apache.arrow.file',
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonlines',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  warc: 'application/warc',
  webdataset: 'application/x-tar',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type of a file by the format that read it; a compressed file is of the type of its compression. */
export function mediaTypeOf(format: string, path: string): string | undefined {
  if (/\.gz$/i.test(path)) return 'application/gzip';
  if (/\.zst$/i.test(path)) return 'application/zstd';
  if (/\.(?:bz2|xz|lz4)$/i.test(path)) return undefined;
  if (format === 'csv' && /\.tsv$/i.test(path)) return 'text/tab-separated-values';
  if (Object.hasOwn(MEDIA_TYPES, format)) return MEDIA_TYPES[format];
  // A reader of a dialect of one of them.
  const ending = /\.(csv|jsonl?|parquet|tsv|tar|xml|ya?ml)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === undefined
    ? undefined
    : {
        ...MEDIA_TYPES,
        tsv: 'text/tab-separated-values',
        tar: 'application/x-tar',
        xml: 'application/xml',
        yaml: 'application/yaml',
        yml: 'application/yaml',
      }[ending];
}

/** The action of the W3C ODRL AI vocabulary. */
export const odrlActions: Readonly<Record<Action, string>> = {
  'data-mining': 'odrl:data-mining',
  'ai-training': 'odrl:ai-training',
  'gen-ai': 'odrl:gen-ai',
  'ai-augment': 'odrl:ai-augment',
};

/** An id of the SPDX list alone, of which an address can be made; expressions and licenses of one's own have none. */
export function isListedId(expression: string): boolean {
  return /^[A-Za-z0-9.+-]+$/.test(expression) && !/^(?:LicenseRef-|DocumentRef-)/.test(expression);
}

/** A path as an IRI reference: letters of all scripts stay, what has a meaning in an IRI or cannot be seen is encoded. */
export function iriPath(path: string): string {
  return path.toWellFormed().replace(/[%?#<>"{}|\\^`:\p{C}\p{Z}]/gu, encodeURIComponent);
}
