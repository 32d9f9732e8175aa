import { createRequire } from 'node:module';
import { isIPv6 } from 'node:net';
import type * as IpAddr from 'ipaddr.js';
import { anchorsOf, bare, before, digitAt, ending, inUrl, reservedWhere, said } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const require = createRequire(import.meta.url);
let library: typeof IpAddr | undefined;

/** Loaded where a text holds an address: most do not, and each thread would load it. */
function ipaddr(): typeof IpAddr {
  return (library ??= require('ipaddr.js') as typeof IpAddr);
}

const V4 = /(?<![\w.])(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\w]|\.\d)/y;
// Only 2000::/3 is given to sites, fc00::/7 and fe80::/10 are private; short forms such as `a::b` are code.
const V6 = /(?<![\w:.])(?:[23][0-9a-f]{3}|f[cd][0-9a-f]{2}|fe80)(?::{1,2}[0-9a-f]{1,4}){1,7}(?:::)?(?![\w:])/iy;

const WORDS =
  /\bip\b|ip.?addr|ip地址|来源地址|登录|登陆|访问|client|remote|visitor|x-forwarded|last.?login|peer|source.?address|(?:^|[_.])ip(?:$|[_.])/i;
// A version, a product's build, a section of a document, an object identifier: four numbers with dots as well.
const VERSION = ending(
  /(?:\bv|ver(?:sion|s)?|版本|release|build|firmware|driver|sdk|api|update|upgrade|patch|rev(?:ision)?|chapter|section|sec|clause|article|table|figure|fig|appendix|oid|章|节|條|条|款|[a-z]\w*[/@=~^>-])["'\s:.=v]{0,4}$/i,
);
const RESOLVERS = new Set(
  '8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 114.114.114.114 223.5.5.5 223.6.6.6 119.29.29.29 208.67.220.220 208.67.220.222 208.67.222.220 208.67.222.222'.split(
    ' ',
  ),
);
const SERVER = /server|host|endpoint|listen|bind|dns|resolver|gateway|proxy/i;

const fieldSays = said(WORDS);
/** A field of versions, builds or sections. */
const fieldSaysVersion = said(
  /(?:^|[^a-z])(?:ver(?:sion)?s?|release|software|build|firmware|sdk|oid|section|clause|revision|rev)(?:$|[^a-z])|Version|Build$|版本|版號/i,
);

function find(text: string, field?: string, { dotted, sixes } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < dotted.length; i++) {
    const start = dotted.at[i]!;
    V4.lastIndex = start;
    const value = V4.exec(text)?.[0];
    if (value === undefined) continue;
    const end = start + value.length;
    if (text[start - 1] === '-' || text[end] === '-' || inUrl(text, start)) continue;
    const lead = before(text, start, 24);
    const word = fieldSays(field) || WORDS.test(lead);
    if (!word && (VERSION.test(lead) || fieldSaysVersion(field))) continue;
    const octets = value.split('.').map(Number);
    const public_ = new (ipaddr().IPv4)(octets).range() === 'unicast' && !RESOLVERS.has(value);
    if (!word && isCited(text, lead)) continue;
    // Section numbers and versions have small parts; addresses seldom do.
    const small = octets.every((part) => part < 32) || octets[0] === 0;
    if (!word && small && !(bare(text, start, end) && field === undefined)) continue;
    const network = text[end] === '/' && digitAt(text, end + 1);
    all.push(found(start, end, value, word, public_, network || SERVER.test(lead) || small));
  }
  // The first four digits of an address end at a colon.
  for (let i = 0, done = 0; i < sixes.length; i++) {
    const start = sixes.at[i]!;
    if (start + FIRST < done) continue;
    V6.lastIndex = start;
    const value = V6.exec(text)?.[0].toLowerCase();
    if (value === undefined) continue;
    const end = start + value.length;
    done = end;
    if (!isIPv6(value) || inUrl(text, start)) continue;
    const range = ipaddr().IPv6.parse(value).range();
    const word = fieldSays(field) || WORDS.test(before(text, start, 24));
    all.push(found(start, end, value, word, range === 'unicast', false));
  }
  return all;
}

/** A word or abbreviation right before a number. */
const LABEL = /(?:^|[^\p{L}])(\p{L}[\p{L}\p{M}]{0,14}\.?) ?$/u;
let cited: { text: string; labels: Map<string, boolean> } = { text: '', labels: new Map() };

/** Whether the word before four numbers with points also stands before three or five of them in this text, as no address has: "Dig. 12.1.1.1" near "Dig. 12.1.2". */
function isCited(text: string, lead: string): boolean {
  const label = LABEL.exec(lead)?.[1];
  if (label === undefined) return false;
  if (cited.text !== text) cited = { text, labels: new Map() };
  let is = cited.labels.get(label);
  if (is === undefined) {
    const other = new RegExp(
      `(?<!\\p{L})${label.replace('.', '\\.')} ?\\d{1,3}(?:(?:\\.\\d{1,3}){2}|(?:\\.\\d{1,3}){4,6})(?![\\w]|\\.\\d)`,
      'u',
    );
    is = other.test(text);
    cited.labels.set(label, is);
  }
  return is;
}

/** Digits before the first colon. */
const FIRST = 4;

function found(start: number, end: number, value: string, word: boolean, isPublic: boolean, weak: boolean): Found {
  const why = !isPublic
    ? 'address of a private, reserved or public service range'
    : word
      ? 'public address, named by a word or field'
      : 'public address';
  const confidence = word ? 'certain' : weak ? 'possible' : 'likely';
  return reservedWhere(!isPublic, { start, end, value, show: 3, confidence, why });
}

/** Public IP address (RFC 791, RFC 4291); private, documentation and public service addresses are reserved. */
const detector: Detector = {
  id: 'pi/ip-address',
  family: 'pi',
  sharedByPeople: true,
  type: 'IP_ADDRESS',
  title: { en: 'IP address', zh: 'IP 地址' },
  category: 'pd:IPAddress',
  needs: [
    { dotted: true, url: false },
    { colons: true, url: false },
  ],
  find,
  hits: ['登录 IP 203.0.113.7', 'from 198.51.100.23 port 51234', 'client_ip=192.0.2.44', 'peer 2001:db8:85a3::8a2e:370:7334'],
  misses: [
    'version 1.2.3.4',
    'Chrome/88.0.4324.150',
    'section 4.3.2.1 applies',
    'Dig. 12.41.1 and Dig. 12.41.1.2',
    'http://203.0.113.7:8080/x.jpg',
    '1.3.6.1.4.1.311',
    'std::vector<int>',
    'at 12:30:45',
    'pkg@10.20.30.40',
    '256.300.1.2',
  ],
};
export default detector;
