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
const SCHEME = /[a-z][a-z0-9+]{1,8}:\/\//gi;
const ENDS = /[\s"'<>）)】」]|$/g;

/** The numbers of eleven digits or more that are parts of the addresses in a text. */
export function addressParts(text: string): AddressPart[] {
  const parts: AddressPart[] = [];
  SCHEME.lastIndex = 0;
  for (let scheme = SCHEME.exec(text); scheme !== null; scheme = SCHEME.exec(text)) {
    const from = scheme.index + scheme[0].length;
    ENDS.lastIndex = from;
    const end = ENDS.exec(text)!.index;
    const address = text.slice(from, end);
    const cut = address.search(/[/?#]/);
    const host = cut < 0 ? address.length : cut;
    for (const { index, 0: number } of address.matchAll(NUMBER))
      parts.push({ start: from + index, end: from + index + number.length, text: number, of: index < host ? 'host' : 'path' });
    SCHEME.lastIndex = Math.max(end, from);
  }
  return parts;
}
