import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';
import { withHead } from './descriptor/head-comments.js';

const urlList: Format = {
  id: 'url-list',
  title: 'URL lists',
  reads: 'items',
  answersTo:
    'Text with one URL a line and nothing else but comments after #; each URL is an item. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'What is behind a URL, for nothing is fetched.',
  recognize,
  read: withHead((file, part) =>
    itemLines(file, part, ({ text }, tell) => {
      const url = text.trim();
      if (url.startsWith('#')) return undefined;
      if (URL_LINE.test(url)) return { fields: { url } };
      tell(wrong('urls/no-url'));
      return undefined;
    }),
  ),
  splitsAtLines: true,
  decides: () => null,
  roles: { url: ['url'] },
  rewrite: rewriteTexts,
};

export default urlList;

const URL_LINE = /^(?:https?|ftp|s3|gs|gcs|oss|hdfs|ipfs|wasbs?|abfss?):\/\/\S+$/i;
/** One line in ten may be something else. */
const SHARE = 0.9;

function recognize(head: Head): number {
  const lines = firstLines(head, 200)?.filter((line) => !line.startsWith('#'));
  if (lines === undefined || lines.length === 0) return 0;
  const urls = lines.filter((line) => URL_LINE.test(line.trim()));
  if (urls.length < lines.length * SHARE || urls[0] !== lines[0]) return 0;
  // Cells that hold no blank may follow the URL in a table that calls itself one.
  if (/\.(?:csv|tsv|tab)(?:\.\w+)?$/i.test(head.path) && urls.some((line) => /[,;\t|]/.test(line))) return 0;
  if (lines.length > 1) return 85;
  return /(?:url|link)s?[^/]*$/i.test(head.path) ? 60 : 0;
}
