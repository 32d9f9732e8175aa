/** Reservations and permissions that metadata carries: headers, HTML, EPUB, XMP, JSON, C2PA. Each as its specification says. */
import type { Json } from '../../model/basics.js';
import type { Reservation } from '../../model/claim.js';
import type { Protocol } from '../../model/lists/item-reserved.js';
import { append } from '../../text/append.js';
import { reservationClaim } from '../reservation.js';
import { odrlSignals } from './odrl-offers.js';
import { type Signal, signal } from './signal.js';
import { contentSignal, contentUsage } from './signal-lines.js';
import { rslSignals } from './site-files.js';

/** Ten thousand characters of a head are more than any has. */
const MOST = 2_000_000;

/** TDMRep: 1 reserves, 0 does not; anything else is no answer (section 5). */
export function tdmReservation(said: string): Reservation | undefined {
  const value = said.trim();
  return value === '1' || value === 'true' ? { 'data-mining': 'disallowed' } : value === '0' ? { 'data-mining': 'allowed' } : undefined;
}

/** Directives for robots: `noai` refuses, `noimageai` for pictures. */
function directives(protocol: Protocol, said: string, words: string): Signal[] {
  const found = [...said.matchAll(/(?:^|[\s,:;])(no(?:image)?ai)(?=$|[\s,;])/gi)].map(([, name]) => name!.toLowerCase());
  if (found.length === 0) return [];
  const all = signal(protocol, { 'ai-training': 'disallowed' }, words);
  return found.includes('noai') ? all : all.map((one) => ({ ...one, of: 'image' }));
}

const HEADERS: Readonly<Record<string, (value: string, words: string) => Signal[]>> = {
  'tdm-reservation': (value, words) => signal('tdmrep-header', tdmReservation(value), words),
  'x-robots-tag': (value, words) => directives('x-robots-noai', value, words),
  'content-usage': (value, words) => signal('aipref-header', contentUsage(value), words),
  'content-signal': (value, words) => signal('content-signal', contentSignal(value), words),
};

/** What a header says, by its name in small letters, with `-` or `_`. */
export function headerSignal(name: string, value: string): Signal[] {
  const known = name.toLowerCase().replaceAll('_', '-');
  return Object.hasOwn(HEADERS, known) ? HEADERS[known]!(value.trim(), `${known}: ${value}`) : [];
}

/** Headers of an answer, a line each. */
export function headerSignals(text: string): Signal[] {
  return text
    .slice(0, MOST)
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : headerSignal(line.slice(0, colon).trim(), line.slice(colon + 1));
    });
}

/** What an element's attributes say, by name in small letters. */
function attributesOf(tag: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, name, one, two, bare] of tag.matchAll(/([\w:.-]{1,60})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
    all.set(name!.toLowerCase(), one ?? two ?? bare ?? '');
  return all;
}

/** `meta` elements of HTML and EPUB, properties of XMP, and RSL. */
export function markupSignals(text: string): Signal[] {
  // What is commented out is not said; scripts and quoted markup (`&lt;meta`) say nothing.
  const plain = text.slice(0, MOST).replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  const found: Signal[] = [];
  for (const [tag, content] of elements(plain)) append(found, ofElement(attributesOf(tag), content, tag));
  for (const [words] of plain.matchAll(/\bDMI-[A-Z-]{4,60}\b/g)) append(found, plusSignal(words));
  return [...found, ...rslSignals(plain)];
}

function* elements(text: string): Generator<[tag: string, content: string]> {
  for (const { 0: tag, index } of text.matchAll(
    /<(?:opf:)?meta\b[^<>]{0,2000}>|<(?:tdm:reservation|rdf:Description|rdf:li|x:xmpmeta)\b[^<>]{0,20000}>/gi,
  )) {
    const from = index + tag.length;
    yield [tag, text.slice(from, from + 40).replace(/<[\s\S]*$/, '')];
  }
}

function ofElement(attributes: ReadonlyMap<string, string>, content: string, tag: string): Signal[] {
  const name = (attributes.get('name') ?? attributes.get('property') ?? attributes.get('http-equiv') ?? '').toLowerCase();
  const value = attributes.get('content') ?? content;
  const words = `${tag}${attributes.has('content') ? '' : content}`;
  const inXmp = attributes.get('tdm:reservation');
  const xmp = inXmp === undefined ? [] : signal('tdmrep-pdf', tdmReservation(inXmp), words);
  if (name === 'tdm-reservation') return [...signal('tdmrep-html', tdmReservation(value), words), ...xmp];
  if (name === 'tdm:reservation') return [...signal('tdmrep-epub', tdmReservation(value), words), ...xmp];
  if (isForRobots(name)) return directives('meta-noai', value, words);
  if (name === 'content-usage') return signal('aipref-header', contentUsage(value), words);
  if (name === 'content-signal') return signal('content-signal', contentSignal(value), words);
  if (name === '' && attributes.size === 0) return signal('tdmrep-pdf', tdmReservation(content), words);
  return xmp;
}

function isForRobots(name: string): boolean {
  return /^(?:robots|googlebot|x-robots-tag|[\w-]{1,40}bot)$/.test(name);
}

/** What a page's `meta` element says, by its name (`robots`, `tdm-reservation`, `content-usage`). */
export function metaSignal(name: string, content: string): Signal[] {
  return ofElement(
    new Map([
      ['name', name],
      ['content', content],
    ]),
    '',
    `<meta name="${name}" content="${content}">`,
  );
}

function plusSignal(words: string): Signal[] {
  const claim = reservationClaim(words, { path: '' });
  return signal('plus-datamining', claim.state === 'known' ? claim.value : undefined, words);
}

/** Objects and lists: fields for reservations at any depth, entries of C2PA and CAWG, rules of TDMRep, offers of ODRL. */
export function jsonSignals(value: Json): Signal[] {
  const found: Signal[] = [];
  const walk = (one: Json, name: string, depth: number): void => {
    if (depth > 40) return;
    if (Array.isArray(one)) for (const element of one.slice(0, 10_000)) walk(element, name, depth + 1);
    else if (typeof one === 'object' && one !== null) {
      const [, label, entry] = /^(cawg|c2pa)\.([a-z_]+)$/.exec(name) ?? [];
      const use = entry === undefined ? undefined : one.use;
      append(found, odrlSignals(one));
      if (typeof use === 'string')
        append(found, signal(label === 'c2pa' ? 'c2pa-training-mining' : 'cawg-training-mining', entryOf(entry!, use), `${name}: ${use}`));
      else for (const [key, inner] of Object.entries(one)) walk(inner, key, depth + 1);
    } else if (one !== null) append(found, ofField(name, String(one)));
  };
  walk(value, '', 0);
  return found;
}

/** `constrained` without more is not allowed (CAWG training and data mining assertion). */
function entryOf(entry: string, use: string): Reservation | undefined {
  const action = (
    { data_mining: 'data-mining', ai_training: 'ai-training', ai_generative_training: 'gen-ai', ai_inference: 'ai-augment' } as const
  )[entry];
  if (action === undefined) return undefined;
  return /^(?:notAllowed|constrained)$/i.test(use)
    ? { [action]: 'disallowed' }
    : /^allowed$/i.test(use)
      ? { [action]: 'allowed' }
      : undefined;
}

/** Last parts of names whose values are for the reader of reservations; others are read only where their words are of a protocol. */
const FIELD =
  /(?:tdm|reserv|data_?mining|noai|noimageai|robots|content[-_]?(?:usage|signal)|ai[-_]?(?:train|all|input)|train|opt[-_]?(?:ed[-_]?)?out)/i;

function ofField(name: string, value: string): Signal[] {
  if (/DMI-[A-Z]/.test(value)) return plusSignal(value);
  const last = name.split(/[:.]/).at(-1)!.toLowerCase();
  const words = `${name}: ${value}`;
  if (/^tdm[-_:]?reservation$/i.test(name) || (/tdm/i.test(name) && last === 'reservation'))
    return signal('tdmrep-header', tdmReservation(value), words);
  if (!FIELD.test(last) || value.length > 2_000) return [];
  const header = headerSignal(last, value);
  if (header.length > 0 || Object.hasOwn(HEADERS, last.replaceAll('_', '-'))) return header;
  const claim = reservationClaim(value, { path: '', field: last });
  return signal('metadata-field', claim.state === 'known' ? claim.value : undefined, words);
}
