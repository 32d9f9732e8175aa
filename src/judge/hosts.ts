import { domainToASCII, domainToUnicode } from 'node:url';

/** The ways a host may be written; a name that is none in punycode stays as it is. */
export function namesOf(host: string): string[] {
  return [...new Set([host, domainToASCII(host), domainToUnicode(host)])].filter((name) => name !== '');
}
