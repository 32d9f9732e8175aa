/** Sources that are on lists from outside: the address or the name that an item gives as where it is from. Shared by the detectors of the kinds. */
import { said } from '../../inspect/clues/clues.js';
import { type ListedKind, listedHost, shadowLibraryNamed } from '../../lists/hosts/listed-hosts.js';
import type { Words } from '../../model/basics.js';
import type { Detector, Found, TextFeatures } from '../../model/detection.js';

/** Fields of addresses that an item only points to. */
const POINTS = said(
  /(?:^|[._-])(?:(?:out|ext(?:ernal)?|back|hyper)_?links?|links|ref(?:erence)?s?|citations?|cited?|related|see_?also|mentions?|homepage)(?:_?urls?)?(?:\[\])?$|licen[cs]e|policy|terms|avatar|profile/i,
);
/** Fields whose values say where an item is from. */
const SOURCES = said(
  /(?:^|[._-])(?:sources?|origins?|provenance|corpus|corpora|subset|dataset|data_?set|collection|pile_set_name|set_name|domain|website|site|from|acquired\w*|obtained\w*|来源|出处|数据来源|数据集|网站)(?:_?(?:name|id|type))?(?:\[\])?$/i,
);
const BY_NAME = 'the name of a source that is on a list';
const BY_SHAPE = 'a name of a file as shadow libraries give them';
/** Such names within a web address, where spaces and brackets may be escaped. */
const SHAPES =
  /(?:[(_\s-]|%28|%20|\+)(?:z-?lib(?:rary)?|b-ok|1lib|libgen)\.?(?:org|cc|io|li|rs|is|st|sk)?(?:[)_\s.-]|%29)[^/]{0,12}$|anna[^/]{0,12}s[^/a-z]{0,4}archive[^/]{0,12}$/i;
const BY_DOMAIN = 'its domain is on a list of sources to look at';
/** Names of a source are no longer. */
const LONGEST_NAME = 160;

/** What is listed of the address that was asked about last: the detectors of the kinds are asked one after another. */
let lastText = '';
let lastKind: ListedKind | undefined;

function kindOf(text: string): ListedKind | undefined {
  if (text === lastText) return lastKind;
  lastText = text;
  const [start, end] = hostIn(text);
  return (lastKind = listedHost(text, start, end)?.kind);
}

/** Where the host of an address is: behind what is before an `@`, before a port and a last dot. */
function hostIn(text: string): [start: number, end: number] {
  let start = text.indexOf('://') + 3;
  let port = 0;
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 47 || unit === 63 || unit === 35 || unit === 92) break; // / ? # \
    if (unit === 58) port = end; // :
    if (unit === 64) [start, port] = [end + 1, 0]; // @
  }
  if (port > 0) end = port;
  return [start, text.charCodeAt(end - 1) === 46 ? end - 1 : end];
}

/** Whether an address ends as one of a book does; most end otherwise. */
function isBook(text: string): boolean {
  const last = text.charCodeAt(text.length - 1) | 32;
  // Of jpg, png, html and webp addresses, which are most, the last letter says enough.
  return last !== 103 && last !== 108 && /\.(?:epub|pdf|mobi|azw3|djvu|txt|fb2|zip|rar)$/i.test(text.slice(-6));
}

/** The detector of a kind of listed sources. Only shadow libraries are told by name, too. */
export function listedSource(kind: ListedKind, title: Words, hits: readonly string[], misses: readonly string[]): Detector {
  const named = kind === 'shadow-library';
  const inPath = (text: string): boolean => named && isBook(text) && SHAPES.test(text);
  const byName = (text: string, field: string | undefined): boolean =>
    named && text.length <= LONGEST_NAME && SOURCES(field) && shadowLibraryNamed(text) !== undefined;
  return {
    id: `ip/${kind}`,
    family: 'ip',
    since: '0.2',
    type: 'LISTED_SOURCE',
    title,
    needs: [{ url: true }, ...(named ? [{ letters: true }, { cjk: true }] : [])],
    precheck: named
      ? (text: string, { url }: TextFeatures, field: string | undefined) =>
          url ? (kindOf(text) === kind && !POINTS(field)) || inPath(text) : byName(text, field)
      : (text: string, _features: TextFeatures, field: string | undefined) => kindOf(text) === kind && !POINTS(field),
    find(text: string, field?: string): Found[] {
      if (byName(text, field)) return [{ start: 0, end: text.length, confidence: 'certain', why: BY_NAME, show: 40 }];
      if (inPath(text)) return [{ start: 0, end: text.length, confidence: 'certain', why: BY_SHAPE, show: 253 }];
      if (!/^\s*(?:[a-z][a-z\d+.-]{0,12}:)?\/\//i.test(text) || kindOf(text) !== kind) return [];
      const [start, end] = hostIn(text);
      return end > start ? [{ start, end, confidence: 'certain', why: BY_DOMAIN, show: 253 }] : [];
    },
    hits,
    misses,
  };
}
