import type { Json } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import { firstLines, itemLines, type LineItem } from '../reading/item-lines.js';
import { parseJson } from '../reading/json/parse-json.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';

const cdx: Format = {
  id: 'cdx',
  title: 'CDX and CDXJ indexes',
  reads: 'items',
  answersTo:
    'Indexes of web archives: CDX with its legend (` CDX N b a …`) or in 9 or 11 columns without one, and CDXJ; each capture is an item.',
  notRead: 'Secondary (ZipNum) indexes; the archives that captures lie in.',
  recognize,
  read: (file, part) => {
    const legend = legendOf(file);
    return itemLines(file, part, ({ text }, tell) => {
      if (isHeading(text)) return undefined;
      const item = capture(text, legend);
      if (item !== undefined) return item;
      tell(wrong('cdx/no-capture'));
      return undefined;
    });
  },
  splitsAtLines: true,
  decides: (file) => [...(legendOf(file) ?? [])],
  roles: {
    id: [],
    url: ['url', 'original'],
    collected: ['timestamp'],
    digest: ['digest', 'sha'],
    text: [],
    source: [],
    page: [],
    owner: [],
    size: ['length'],
  },
  rewrite: rewriteTexts,
};

export default cdx;

/** What the letters of a legend stand for (Internet Archive, "CDX File Format"). */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ N: 'urlkey', b: 'timestamp', a: 'url', m: 'mime', s: 'status', k: 'digest', c: 'checksum', r: 'redirect', M: 'metatags' },
  ...{ S: 'length', V: 'offset', v: 'offset_uncompressed', n: 'length_uncompressed', g: 'filename', A: 'urlkey_original' },
};
const ELEVEN = ['N', 'b', 'a', 'm', 's', 'k', 'r', 'M', 'S', 'V', 'g'];
const NINE = ['N', 'b', 'a', 'm', 's', 'k', 'r', 'V', 'g'];

/** `com,example)/ 20240101000000 http://example.com/ text/html 200 …` */
const PLAIN = /^\S+ \d{14} (?:https?|ftp|dns|warcinfo|urn|file|metadata|screenshot|whois):\S* \S+ (?:-|\d{3})(?: \S+){4,6}$/;
const JSON_LINE = /^\S+ \d{4,17} \{/;

function recognize(head: Head): number {
  if (head.text !== undefined && LEGEND.test(head.text)) return 98;
  const lines = firstLines(head, 50)?.filter((line) => !/^[ !@#]/.test(line));
  if (lines === undefined || lines.length === 0) return 0;
  return lines.every((line) => JSON_LINE.test(line)) || lines.every((line) => PLAIN.test(line)) ? 95 : 0;
}

const LEGEND = /^\ufeff? CDX((?: [A-Za-z])+)\s/;

/** The legend, a comment, a heading of CDXJ. A capture whose first letter was damaged is none of them. */
function isHeading(text: string): boolean {
  return /^(?:#|\ufeff? CDX )/.test(text) || (/^[!@]/.test(text) && !JSON_LINE.test(text) && !PLAIN.test(text));
}

function legendOf({ head }: ManifestFile): readonly string[] | undefined {
  return LEGEND.exec(head.text ?? '')?.[1]
    ?.trim()
    .split(' ');
}

function capture(line: string, legend: readonly string[] | undefined): LineItem | undefined {
  const brace = line.indexOf(' {');
  if (brace > 0 && JSON_LINE.test(line)) return captureJson(line.slice(0, brace), line.slice(brace + 1));
  const cells = line.trim().split(/ +/);
  const letters = legend ?? (cells.length === 11 ? ELEVEN : NINE);
  if (cells.length !== letters.length) return undefined;
  const said = cells.map((cell, i): [string, Json] => [nameOf(letters[i] ?? '', i), cell === '-' ? null : cell]);
  return withKey(Object.fromEntries(said.filter(([, value]) => value !== null)));
}

function captureJson(key: string, block: string): LineItem | undefined {
  const parsed = parseJson(block);
  if (!('value' in parsed) || typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) return undefined;
  const [urlkey = '', timestamp = ''] = key.split(' ');
  return withKey({ urlkey, timestamp, ...parsed.value });
}

/** Where a record lies names it: one URL has many captures. */
function withKey(fields: Record<string, Json>): LineItem {
  const { filename, offset } = fields;
  const named = typeof filename === 'string' && (typeof offset === 'string' || typeof offset === 'number');
  return named ? { key: `${filename}:${offset}`, fields } : { fields };
}

function nameOf(letter: string, column: number): string {
  return Object.hasOwn(LETTERS, letter) ? (LETTERS[letter] ?? letter) : `column${column + 1}`;
}
