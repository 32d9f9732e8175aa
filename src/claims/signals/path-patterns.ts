/** Patterns of paths as robots.txt, tdmrep.json and RSL have them (RFC 9309, 2.2.2 and 2.2.3). */

/** A pattern, made ready. */
export interface PathPattern {
  /** Octets of the pattern as it is compared; the longest decides. */
  readonly length: number;
  /** What is between its stars. */
  readonly parts: readonly string[];
  /** Whether the path ends where the pattern does (`$`). */
  readonly whole: boolean;
}

/** A pattern with `*` for anything and a last `$` for the end. */
export function pathPattern(words: string): PathPattern {
  const whole = words.endsWith('$');
  const parts = (whole ? words.slice(0, -1) : words).split('*');
  // A question mark in one part makes what follows a query in all of them.
  let query = false;
  const compared = parts.map((part) => {
    const [text, inQuery] = encoded(part, query);
    query = inQuery;
    return text;
  });
  const length = compared.reduce((sum, part) => sum + part.length, parts.length - 1) + (whole ? 1 : 0);
  return { length, parts: compared, whole };
}

/** A path with its query as patterns are compared with it. */
export function encodedPath(path: string): string {
  return encoded(path, false)[0];
}

/** Whether a pattern matches the beginning of a path; without going back, so in time linear in both. */
export function patternMatches({ parts, whole }: PathPattern, path: string): boolean {
  const first = parts[0]!;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (let n = 1; n < parts.length; n++) {
    const part = parts[n]!;
    if (whole && n === parts.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !whole || at === path.length;
}

const PLAIN = /^[\x21-\x23\x26-\x29\x2b-\x3e\x40-\x7e]*$/;

/**
 * Octets beyond ASCII as `%XX`, escapes of what need not be escaped undone, and what is reserved within a query escaped: the three of the table in RFC 9309,
 * 2.2.2. A `*` and a `$` that are meant as such are `%2A` and `%24` (2.2.3).
 */
function encoded(path: string, inQuery: boolean): [text: string, inQuery: boolean] {
  if (!inQuery && PLAIN.test(path)) return [path, false];
  const text = path
    .toWellFormed()
    .replace(/[^\x21-\x7e]+/g, (words) => encodeURIComponent(words))
    .replace(/%[\da-f]{2}/gi, (octet) => {
      const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : octet.toUpperCase();
    })
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24');
  const begins = inQuery ? 0 : text.indexOf('?') + 1;
  if (begins === 0 && !inQuery) return [text, false];
  return [text.slice(0, begins) + text.slice(begins).replace(/[:/?[\]@]/g, (sign) => encodeURIComponent(sign)), true];
}
