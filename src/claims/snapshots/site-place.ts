/** Where a URL is: the site whose files speak of it (RFC 9309, 2.3: scheme, host and port), and its path. */

/** The parts of a URL that files of sites are asked about. */
export interface SitePlace {
  /** `https`; empty where it is not known. */
  scheme: string;
  /** The host in small letters and in ASCII, with its port where that is not the one of the scheme. */
  authority: string;
  /** The path with its query, without the fragment. */
  path: string;
}

const PLAIN = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)([/?][\w!$&()*+,\-./:;=?@~%]*)?$/;

/** Dots in a path, which may be written as escapes, and a query that is empty. */
const NOT_PLAIN = /\/(?:\.|%2e)|\?$/i;

/** The place of a URL; of `//host/path` and of a bare host with a path too. Undefined for what is none. */
export function placeOf(url: string): SitePlace | undefined {
  const plain = PLAIN.exec(url);
  // Labels of IDN and numbers of addresses are what the parser is for.
  if (plain !== null && !NOT_PLAIN.test(plain[3] ?? '') && !/(?:^|\.)(?:xn--|\d[^.]*$)/.test(plain[2]!)) {
    const path = plain[3] ?? '/';
    return { scheme: plain[1]!, authority: plain[2]!, path: path.startsWith('/') ? path : `/${path}` };
  }
  return parsed(url.trim());
}

function parsed(url: string): SitePlace | undefined {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(url);
  try {
    const { protocol, host, pathname, search } = new URL(hasScheme ? url : `https://${url.replace(/^\/\//, '')}`);
    if (host === '') return undefined;
    return { scheme: hasScheme ? protocol.slice(0, -1) : '', authority: host.replace(/\.$/, ''), path: `${pathname}${search}` };
  } catch {
    return undefined;
  }
}
