/** Parts of a web address that are a number by themselves: `/u/<number>`, `?q=<number>`, `<number>.example.com`. */

/** A part of an address. */
export interface AddressPart {
  start: number;
  end: number;
  text: string;
  /** A label of the host, or a part of the path, the query or the fragment. */
  of: 'host' | 'path';
}

const NUMBER = /(?<![A-Za-z0-9])\d{11,18}[Xx]?(?![A-Za-z0-9])/g;
const SLASHES = '://';
const OF_SCHEME = /[a-z0-9+]/i;
const ENDS = /[\s"'<>）)】」]|$/g;

/** The numbers of eleven digits or more that are parts of the addresses in a text. */
export function addressParts(text: string): AddressPart[] {
  const parts: AddressPart[] = [];
  for (let at = text.indexOf(SLASHES); at >= 0; ) {
    const from = at + SLASHES.length;
    if (at === 0 || !OF_SCHEME.test(text[at - 1]!)) {
      at = text.indexOf(SLASHES, from);
      continue;
    }
    ENDS.lastIndex = from;
    const end = ENDS.exec(text)!.index;
    const address = text.slice(from, end);
    const cut = address.search(/[/?#]/);
    const host = cut < 0 ? address.length : cut;
    for (const { index, 0: number } of address.matchAll(NUMBER))
      parts.push({ start: from + index, end: from + index + number.length, text: number, of: index < host ? 'host' : 'path' });
    at = text.indexOf(SLASHES, Math.max(end, from));
  }
  return parts;
}
