/** What a web page shows, and what it says on licenses and reservations; read in one pass, in time linear in the page. */

export interface Page {
  title: string;
  text: string;
  /** The text is longer than was asked for. */
  cut: boolean;
  /** Addresses of `rel="license"`, in order. */
  licenses: string[];
  /** What `meta` elements say on mining and training, by the name of the field. */
  metas: Map<string, string>;
}

/** Elements whose content is not shown. */
const HIDDEN = /^(?:script|style|noscript|template|svg|iframe|object|textarea)$/;
/** Elements after which words do not run on. */
const BREAKS =
  /^(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|td|th|table|h[1-6]|section|article|header|footer|nav|main|aside|form|option|blockquote|pre)$/;
const MAX_TAG = 8 << 10;
const MAX_LINKS = 20;

const METAS: Readonly<Record<string, string>> = {
  'tdm-reservation': 'tdm_reservation',
  'tdm-policy': 'tdm_policy',
  robots: 'meta_robots',
  'content-usage': 'content_usage',
};

export function pageOf(html: string, most: number): Page {
  const page: Page = { title: '', text: '', cut: false, licenses: [], metas: new Map() };
  const shown: string[] = [];
  let length = 0;
  let inTitle = false;
  const show = (words: string): void => {
    if (words === '') return;
    if (inTitle) page.title = collapsed(page.title + unescaped(words)).slice(0, 1000);
    else if (length < most) {
      shown.push(unescaped(words));
      length += words.length;
    } else page.cut ||= words.trim() !== '';
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      show(html.slice(at));
      break;
    }
    show(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    TAG.lastIndex = open;
    const named = TAG.exec(html);
    if (named === null) {
      show('<');
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open);
    const name = (named[2] ?? '').toLowerCase();
    const closes = named[1] === '/';
    at = end + 1;
    if (BREAKS.test(name)) show('\n');
    if (name === 'title') inTitle = !closes && page.title === '';
    if (closes) continue;
    if (HIDDEN.test(name) && html[end - 1] !== '/') {
      at = closing(html, name, at);
    } else if (name === 'a' || name === 'link' || name === 'meta') {
      note(name, attributes(html.slice(open + 1 + name.length, Math.min(end, open + MAX_TAG))), page);
    }
  }
  const text = collapsed(shown.join(''));
  page.cut ||= text.length > most;
  page.text = text.slice(0, most);
  return page;
}

const TAG = /<(?:(\/?)([A-Za-z][A-Za-z0-9:-]{0,40})|[!?])/y;
const CLOSING = /<\/(script|style|noscript|template|svg|iframe|object|textarea)\b/gi;

/** Where the element that hides its content is closed; the end of the page when it never is. */
function closing(html: string, name: string, from: number): number {
  CLOSING.lastIndex = from;
  for (let found = CLOSING.exec(html); found !== null; found = CLOSING.exec(html)) {
    if (found[1]?.toLowerCase() === name) return found.index;
  }
  return html.length;
}

/** The `>` that ends a tag, not one in quotes; the end of the page when there is none. */
function endOfTag(html: string, open: number): number {
  const first = html.indexOf('>', open);
  if (first < 0) return html.length;
  if (!/["']/.test(html.slice(open, Math.min(first, open + MAX_TAG)))) return first;
  END.lastIndex = open + 1;
  let quote = '';
  for (let found = END.exec(html); found !== null; found = END.exec(html)) {
    const [mark] = found;
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '>') return found.index;
    // A quote opens only what stands after an equals sign: an apostrophe in a broken tag does not swallow the page.
    else if (/=\s*$/.test(html.slice(Math.max(0, found.index - 4), found.index))) quote = mark;
  }
  return html.length;
}

const END = /["'>]/g;

function attributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(/([^\s"'>/=]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, unescaped(double ?? single ?? bare ?? '').trim());
  }
  return found;
}

function note(name: string, said: Map<string, string>, page: Page): void {
  if (name === 'meta') {
    const field = METAS[(said.get('name') ?? said.get('http-equiv') ?? '').toLowerCase()];
    const content = said.get('content');
    if (field !== undefined && content !== undefined && content !== '' && !page.metas.has(field))
      page.metas.set(field, content.slice(0, 1000));
    return;
  }
  const href = said.get('href');
  const isLicense = /(?:^|\s)license(?:\s|$)/i.test(said.get('rel') ?? '');
  if (isLicense && href !== undefined && href !== '' && page.licenses.length < MAX_LINKS && !page.licenses.includes(href))
    page.licenses.push(href);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function collapsed(text: string): string {
  return text
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', reg: '®', trade: '™' },
  ...{ middot: '·', hellip: '…', ndash: '–', mdash: '—', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
};

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? all) : all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
