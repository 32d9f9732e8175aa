/** What a row of a list, a crawl log or a web archive keeps of a site or of an answer. */
import type { Json } from '../../model/basics.js';
import { readDate } from '../dates.js';
import { headerSignals } from '../signals/metadata-signals.js';
import { type Signal, signal } from '../signals/signal.js';
import { placeOf, type SitePlace } from './site-place.js';
import { type Kept, rowSignals, type SiteFile } from './site-snapshot.js';

/** What a row says: of a site's file, or of its own URL. */
export type RowSays =
  | { of: SiteFile; place: SitePlace; day?: string; kept: Kept; redirect?: string }
  | { of: 'page'; place: SitePlace; day?: string; signals: Signal[] };

type Fields = Readonly<Record<string, Json>>;

const SITE_PATHS: readonly (readonly [RegExp, SiteFile])[] = [
  [/^\/robots\.txt$/, 'robots.txt'],
  [/^\/(?:\.well-known\/)?ai\.txt$/, 'ai.txt'],
  [/^\/\.well-known\/tdmrep\.json$/, 'tdmrep.json'],
];
const URL_NAMES = [
  'url',
  'uri',
  'target_uri',
  'final_url',
  'requested_url',
  'image_url',
  'page_url',
  'link',
  'host',
  'hostname',
  'domain',
  'site',
];
const DAY_NAMES = [
  'date',
  'day',
  'timestamp',
  'fetched_at',
  'fetched',
  'fetch_time',
  'fetch_date',
  'crawled_at',
  'crawl_date',
  'collected',
  'collected_at',
  'snapshot_date',
  'captured_at',
  'time',
];
/** Columns that hold a site's file whole. */
const BODIES: readonly (readonly [RegExp, SiteFile])[] = [
  [/^robots(?:_?txt)?(?:_(?:content|body|text))?$/, 'robots.txt'],
  [/^ai_?txt(?:_(?:content|body|text))?$/, 'ai.txt'],
  [/^tdmrep(?:_?json)?(?:_(?:content|body|text))?$/, 'tdmrep.json'],
  [/^rsl(?:_?xml)?(?:_(?:content|body|text))?$/, 'rsl'],
];
const HEADER_NAMES = ['headers', 'response_headers', 'http_headers', 'header'];

/** All that a row says; nothing for a row without an address. */
export function rowSays(fields: Fields): RowSays[] {
  const names = new Map(Object.keys(fields).map((name) => [name.toLowerCase().replace(/[.\s-]/g, '_'), name]));
  const of = (wanted: readonly string[]): string | undefined => {
    for (const name of wanted) {
      const value = fields[names.get(name) ?? ''];
      if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value);
    }
    return undefined;
  };
  const place = placeOf(of(URL_NAMES) ?? '');
  if (place === undefined) return [];
  const date = of(DAY_NAMES);
  const day = date === undefined ? undefined : readDate(date)?.slice(0, 10);
  const status = Number(of(['status', 'http_status', 'status_code', 'response_status']) ?? Number.NaN);
  const whole = bodiesIn(fields, names).map(
    ([what, body]): RowSays => ({ of: what, place, kept: { body, ...(status >= 100 && { status }) }, ...(day !== undefined && { day }) }),
  );
  const shared = { place, ...(day !== undefined && { day }) };
  const file =
    SITE_PATHS.find(([form]) => form.test(place.path))?.[1] ??
    (isRsl(of(['content_type', 'mime']), of(['text', 'body', 'content'])) ? 'rsl' : undefined);
  if (file !== undefined) {
    const contentType = of(['content_type', 'mime', 'content_type_detected']);
    const body = bodyOf(fields, names);
    const redirect = of(['location', 'redirect', 'redirect_url', 'redirected_to']);
    const kept: Kept = {
      ...(status >= 100 && { status }),
      ...(contentType !== undefined && { contentType }),
      ...(body !== undefined && { body }),
    };
    if (body !== undefined || status >= 100) return [...whole, { of: file, ...shared, kept, ...(redirect !== undefined && { redirect }) }];
  }
  const signals = [...rowSignals(fields), ...headersIn(fields, names), ...collectorSays(of)];
  return [...whole, ...(signals.length > 0 ? [{ of: 'page' as const, ...shared, signals }] : [])];
}

/** The content, empty where it is said to be; undefined where it was not kept or could not be decoded. */
function bodyOf(fields: Fields, names: ReadonlyMap<string, string>): string | undefined {
  const name = ['text', 'body', 'content', 'payload'].map((one) => names.get(one)).find((one) => one !== undefined);
  const value = name === undefined ? undefined : fields[name];
  return typeof value === 'string' ? value : undefined;
}

function isRsl(type: string | undefined, body: string | undefined): boolean {
  return /\brsl\+xml\b/i.test(type ?? '') || /^[\uFEFF\s]*(?:<\?xml[^>]{0,200}>\s*)?<(?:rsl:)?rsl\b/i.test((body ?? '').slice(0, 1_000));
}

function bodiesIn(fields: Fields, names: ReadonlyMap<string, string>): [SiteFile, string][] {
  return [...names].flatMap(([plain, name]): [SiteFile, string][] => {
    const what = BODIES.find(([form]) => form.test(plain))?.[1];
    const value = fields[name];
    // A word for whether there is one is no file.
    return what !== undefined && typeof value === 'string' && /[\n:{<]/.test(value) ? [[what, value]] : [];
  });
}

/** Headers in one column: as lines, as an object, or as a list of pairs. */
function headersIn(fields: Fields, names: ReadonlyMap<string, string>): Signal[] {
  return HEADER_NAMES.flatMap((wanted) => {
    let value = fields[names.get(wanted) ?? ''];
    if (typeof value === 'string' && /^\s*[[{]/.test(value)) value = parsed(value);
    if (typeof value === 'string') return headerSignals(value);
    if (typeof value !== 'object' || value === null) return [];
    const pairs: [string, Json][] = Array.isArray(value)
      ? value.flatMap((one): [string, Json][] => (Array.isArray(one) && typeof one[0] === 'string' ? [[one[0], one[1] ?? null]] : []))
      : Object.entries(value);
    return pairs.flatMap(([name, said]) =>
      (Array.isArray(said) ? said : [said]).flatMap((one) => headerSignals(`${name}: ${String(one)}`)),
    );
  });
}

function parsed(words: string): Json {
  try {
    return JSON.parse(words) as Json;
  } catch {
    return words;
  }
}

/** What a collecting program noted of a refusal that it saw: img2dataset of X-Robots-Tag, crawlers of robots.txt. */
function collectorSays(of: (names: readonly string[]) => string | undefined): Signal[] {
  const error = of(['error_message', 'error', 'reason', 'message', 'note']) ?? '';
  if (/disallowed by X-Robots-Tag/i.test(error)) return signal('x-robots-noai', { 'ai-training': 'disallowed' }, error);
  const allowed = of(['robots_allowed', 'allowed_by_robots', 'robots_txt_allowed'])?.toLowerCase();
  const denied = of(['robots_disallowed', 'robots_denied', 'blocked_by_robots'])?.toLowerCase();
  const isRefused = /\b(?:forbidden|blocked|disallowed|denied) by robots(?:\.txt)?\b|\brobots[_ ]denied\b/i.test(error);
  const words = isRefused
    ? error
    : denied === 'true' || denied === '1'
      ? `robots_disallowed: ${denied}`
      : allowed === 'false' || allowed === '0'
        ? `robots_allowed: ${allowed}`
        : '';
  return words === '' ? [] : signal('robots-9309', { 'data-mining': 'disallowed' }, words);
}
