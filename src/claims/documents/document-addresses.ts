import { hostOf } from '../source/source.js';

/** So many addresses and hosts of a document are kept. */
const MAX_ADDRESSES = 200;
const LONGEST = 500;

/** The addresses and hosts that a document names, each once, in order, up to 200. */
export function addressesIn(text: string): { hosts: string[]; urls: string[] } {
  const urls = new Set<string>();
  const hosts = new Set<string>();
  for (const [address] of text.matchAll(/\bhttps?:\/\/[^\s<>"'`{}|\\^\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]{3,600}/gi)) {
    const url = address.replace(/[.,;:!?)\]]{1,8}$/, '');
    const host = hostOf(url);
    if (host === undefined || !host.includes('.')) continue;
    if (urls.size < MAX_ADDRESSES && url.length <= LONGEST) urls.add(withoutSecrets(url));
    hosts.add(host);
    if (hosts.size >= MAX_ADDRESSES) break;
  }
  // A host may be named without an address: `example.com`, `*.example.com`.
  for (const [, name] of text.matchAll(
    /(?:^|[\s("'*,;:、，（])(?:\*\.)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?=$|[\s)"',;:/.、，）])/gim,
  )) {
    if (hosts.size >= MAX_ADDRESSES) break;
    if (/\.(?:txt|pdf|docx?|csv|jsonl?|md|html?|xml|ya?ml|png|jpe?g)$/i.test(name!)) continue;
    hosts.add(name!.toLowerCase());
  }
  return { hosts: [...hosts], urls: [...urls] };
}

/** Queries may hold what is personal, or a key: an address is kept to its path. */
function withoutSecrets(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/\/[^/@]*@/, '//');
}
