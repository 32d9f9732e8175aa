/** What a file in a folder of snapshots is of, by its path: which site, which of its files, which day. */
import { readDate } from '../dates.js';
import { placeOf } from './site-place.js';
import type { SiteFile } from './site-snapshot.js';

/** What a path says. */
export interface PathSays {
  /** `https` where the path says so; empty where it does not. */
  scheme: string;
  authority: string;
  what: SiteFile;
  day?: string;
}

const NAMES: readonly (readonly [RegExp, SiteFile])[] = [
  [/^tdmrep(?:\.json)?$/i, 'tdmrep.json'],
  [/^ai\.txt$|^ai$/i, 'ai.txt'],
  [/^(?:rsl|license)\.xml$|\.rsl$/i, 'rsl'],
  [/^robots(?:\.txt)?$/i, 'robots.txt'],
];
const DAY = /(?:^|[^\d])((?:19|20)\d\d-?[01]\d-?[0-3]\d(?:\d{6})?)(?:T[\d:-]{4,8}Z?)?(?=$|[^\d])/;
/** Names of folders that say nothing. */
const PASSED = /^(?:\.well-known|www|hosts|sites|snapshots|robots|data)$/i;

/** `HOST/robots.txt`, `HOST.txt`, `2024-03-01/HOST/ai.txt`, `HOST/20240301/robots.txt`, `https/HOST/…`, or a whole URL as a name, with `%2F` or `_` for `/`. */
export function pathSays(path: string): PathSays | undefined {
  const segments = path
    .split('/')
    .flatMap((segment) => unescapedName(segment).split('/'))
    .filter((segment) => segment !== '');
  let what: SiteFile | undefined;
  let day: string | undefined;
  let scheme = '';
  let authority: string | undefined;
  for (const [n, segment] of segments.entries()) {
    const isLast = n === segments.length - 1;
    const dated = DAY.exec(segment);
    const date = dated === null ? undefined : readDate(dated[1]!);
    const rest = date === undefined ? segment : segment.replace(dated![0], '').replace(/^[-_.]+|[-_.]+$/g, '');
    if (date !== undefined) day = date.slice(0, 10);
    if (/^https?:?$/i.test(rest)) scheme = rest.replace(':', '').toLowerCase();
    else if (rest !== '' && !PASSED.test(rest)) {
      const named = isLast ? fileNamed(rest) : { host: rest };
      what = named.what ?? what;
      authority = (named.host === undefined ? undefined : hostNamed(named.host)) ?? authority;
    }
    // A file of which only its folder has a name.
    if (isLast) what ??= /\.txt$|^[^.]*$/i.test(segment) || date !== undefined ? 'robots.txt' : undefined;
  }
  if (authority === undefined || what === undefined) return undefined;
  return { scheme, authority, what, ...(day !== undefined && { day }) };
}

/** The last part of a path: the name of a site's file, behind a host or alone. */
function fileNamed(name: string): { what?: SiteFile; host?: string } {
  for (const [form, what] of NAMES) if (form.test(name)) return { what };
  const behind = /^(.+?)[-_.](robots\.txt|ai\.txt|tdmrep\.json|(?:rsl|license)\.xml)$/i.exec(name);
  if (behind !== null) return { host: behind[1]!, what: NAMES.find(([form]) => form.test(behind[2]!))![1] };
  const host = /^(.+)\.(txt|json|xml)$/i.exec(name);
  if (host === null) return { host: name };
  return {
    host: host[1]!,
    what: host[2]!.toLowerCase() === 'txt' ? 'robots.txt' : host[2]!.toLowerCase() === 'json' ? 'tdmrep.json' : 'rsl',
  };
}

/** A host with its port: with a dot in it, or an address; other names are of folders. */
function hostNamed(name: string): string | undefined {
  const [, host, port] = /^(.+?)(?:[:_](\d{2,5}))?$/.exec(name) ?? [];
  if (
    host === undefined ||
    !/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$|^\[[\da-f:]+\]$/iu.test(host) ||
    !/[.\]]|^localhost$/.test(host)
  )
    return undefined;
  return placeOf(`//${host}${port === undefined ? '' : `:${port}`}/`)?.authority;
}

function unescapedName(name: string): string {
  try {
    return decodeURIComponent(name).replace(/^(https?)[_:]{1,3}\/{0,2}/i, '$1/');
  } catch {
    return name;
  }
}
