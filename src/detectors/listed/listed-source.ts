/** Sources that are on lists from outside: the address or the name that an item gives as where it is from. Shared by the detectors of the kinds. */
import { said } from '../../inspect/clues/clues.js';
import { type ListedKind, listedHost, shadowLibraryNamed } from '../../lists/hosts/listed-hosts.js';
import type { Words } from '../../model/basics.js';
import type { Clues, Detector, Found } from '../../model/detection.js';

/** Fields of addresses that an item only points to. */
const POINTS = said(
  /(?:^|[._-])(?:out|ext(?:ernal)?|back|hyper)?-?_?(?:links?|ref(?:erence)?s?|citations?|cited?|related|see_?also|mentions?|homepage|license|licence)(?:_?urls?)?(?:\[\])?$|(?:licen[cs]e|policy|terms|avatar|profile)/i,
);
/** Fields whose values say where an item is from. */
const SOURCES = said(
  /(?:^|[._-])(?:sources?|origins?|provenance|corpus|corpora|subset|dataset|data_?set|collection|pile_set_name|set_name|domain|website|site|from|acquired\w*|obtained\w*|来源|出处|数据来源|数据集|网站)(?:_?(?:name|id|type))?(?:\[\])?$/i,
);
/** Names of a source are no longer. */
const LONGEST_NAME = 160;

/** What the address says that was asked about last: its detectors are asked one after another. */
let last: { text: string; kind: ListedKind | undefined; start: number; end: number } = { text: '', kind: undefined, start: 0, end: 0 };

/** What is listed of the host of an address. */
function listedIn(text: string): typeof last {
  if (last.text === text) return last;
  const start = text.indexOf('://') + 3;
  let end = start;
  let at = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 47 || unit === 63 || unit === 35 || unit === 92) break; // / ? # \
    if (unit === 64) at = end + 1; // what is before @ is no host
  }
  const port = text.indexOf(':', at);
  const stop = port > 0 && port < end ? port : end;
  const host = text.slice(at, text.charCodeAt(stop - 1) === 46 ? stop - 1 : stop);
  const kind = listedHost(host)?.kind ?? (/[A-Z]/.test(host) ? listedHost(host.toLowerCase())?.kind : undefined);
  return (last = { text, kind, start: at, end: stop });
}

/** The detector of a kind of listed sources. Only shadow libraries are told by name, too. */
export function listedSource(kind: ListedKind, title: Words, hits: readonly string[], misses: readonly string[]): Detector {
  const named = kind === 'shadow-library';
  const byName = (text: string, field: string | undefined): boolean =>
    named && text.length <= LONGEST_NAME && SOURCES(field) && shadowLibraryNamed(text) !== undefined;
  return {
    id: `ip/${kind}`,
    family: 'ip',
    since: '0.2',
    type: 'LISTED_SOURCE',
    title,
    needs: [{ url: true }, ...(named ? [{ letters: true }, { cjk: true }] : [])],
    may: (text: string, { url }: Clues, field: string | undefined) =>
      url ? listedIn(text).kind === kind && !POINTS(field) : byName(text, field),
    find(text: string, field?: string): Found[] {
      if (byName(text, field)) return [{ start: 0, end: text.length, confidence: 'certain', why: 'the name of a source that is on a list', show: 40 }];
      if (!/^\s*(?:[a-z][a-z\d+.-]{0,12}:)?\/\//i.test(text)) return [];
      const { kind: listed, start, end } = listedIn(text);
      return listed === kind && end > start ? [{ start, end, confidence: 'certain', why: 'its domain is on a list of sources to look at', show: 253 }] : [];
    },
    hits,
    misses,
  };
}
