/** Reservations and permissions that metadata carries: headers, HTML, EPUB, XMP, JSON, C2PA, TDMRep, RSL. Each as its specification says. */
import type { Json } from '../../model/basics.js';
import type { Reservation } from '../../model/claim.js';
import { append } from '../../text/append.js';
import { combine, reservationClaim } from '../reservation.js';
import { signalLine } from './signal-lines.js';

/** Ten thousand characters of a head are more than any has. */
const MOST = 2_000_000;

/** TDMRep: 1 reserves, 0 does not; anything else is no answer. */
function tdm(said: string): Reservation | undefined {
  const value = said.trim();
  return value === '1' || value === 'true' ? { 'data-mining': 'disallowed' } : value === '0' ? { 'data-mining': 'allowed' } : undefined;
}

/** Directives for robots: `noai` and `noimageai` refuse. */
function directives(said: string): Reservation | undefined {
  return /(?:^|[\s,:;])no(?:image)?ai(?=$|[\s,;])/i.test(said) ? { 'ai-training': 'disallowed' } : undefined;
}

const HEADERS: Readonly<Record<string, (value: string) => Reservation | undefined>> = {
  'tdm-reservation': tdm,
  'x-robots-tag': directives,
  'content-usage': signalLine,
  'content-signal': signalLine,
};

/** Headers of an answer, a line each. */
export function headerSignals(text: string): Reservation | undefined {
  const found: (Reservation | undefined)[] = [];
  for (const line of text.slice(0, MOST).split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? '' : line.slice(0, colon).trim().toLowerCase();
    if (Object.hasOwn(HEADERS, name)) found.push(HEADERS[name]!(line.slice(colon + 1).trim()));
  }
  return combine(found);
}

/** What an element's attributes say, by name in small letters. */
function attributesOf(tag: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, name, one, two, bare] of tag.matchAll(/([\w:.-]{1,60})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
    all.set(name!.toLowerCase(), one ?? two ?? bare ?? '');
  return all;
}

/** `meta` elements of HTML and EPUB, and properties of XMP. */
export function markupSignals(text: string): Reservation | undefined {
  // What is commented out is not said; scripts and quoted markup (`&lt;meta`) say nothing.
  const plain = text.slice(0, MOST).replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  const found: (Reservation | undefined)[] = [];
  for (const [tag, content] of elements(plain)) append(found, [...ofElement(attributesOf(tag), content)]);
  for (const [, value] of plain.matchAll(/\bDMI-([A-Z-]{4,60})\b/g)) found.push(plusValue(`DMI-${value}`));
  return combine([...found, rslSignals(plain)]);
}

function* elements(text: string): Generator<[tag: string, content: string]> {
  for (const { 0: tag, index } of text.matchAll(
    /<(?:opf:)?meta\b[^<>]{0,2000}>|<(?:tdm:reservation|rdf:Description|rdf:li|x:xmpmeta)\b[^<>]{0,20000}>/gi,
  )) {
    const from = index + tag.length;
    yield [tag, text.slice(from, from + 40).replace(/<[\s\S]*$/, '')];
  }
}

function* ofElement(attributes: ReadonlyMap<string, string>, content: string): Generator<Reservation | undefined> {
  const name = (attributes.get('name') ?? attributes.get('property') ?? attributes.get('http-equiv') ?? '').toLowerCase();
  const value = attributes.get('content') ?? content;
  if (/^tdm[-:]reservation$/.test(name)) yield tdm(value);
  else if (/^(?:robots|googlebot|x-robots-tag|[\w-]{1,40}bot)$/.test(name)) yield directives(value);
  else if (name === 'content-usage' || name === 'content-signal') yield signalLine(value);
  else if (name === '' && attributes.size === 0) yield tdm(content);
  const inXmp = attributes.get('tdm:reservation');
  if (inXmp !== undefined) yield tdm(inXmp);
}

function plusValue(value: string): Reservation | undefined {
  const claim = reservationClaim(value, { path: '' });
  return claim.state === 'known' ? claim.value : undefined;
}

/** RSL: what is prohibited is, and where uses are permitted the others are not; what asks for payment is not given yet. */
function rslSignals(text: string): Reservation | undefined {
  const uses = (kind: string): string[] =>
    [
      ...text.matchAll(new RegExp(`<(?:rsl:)?${kind}\\b[^<>]{0,100}type\\s{0,4}=\\s{0,4}["']usage["'][^<>]{0,60}>([^<]{0,200})`, 'gi')),
    ].flatMap(([, words]) =>
      words!
        .trim()
        .toLowerCase()
        .split(/[\s,]+/),
    );
  const [permitted, prohibited] = [uses('permits'), uses('prohibits')];
  const trains = (words: readonly string[]) => words.some((word) => /^(?:all|ai-all|ai-train|train-ai)$/.test(word));
  if (trains(prohibited)) return { 'ai-training': 'disallowed' };
  if (permitted.length === 0) return undefined;
  const paid = /<(?:rsl:)?payment\b[^<>]{0,60}type\s{0,4}=\s{0,4}["'](?!free|attribution)[\w-]{1,20}["']/i.test(text);
  return { 'ai-training': trains(permitted) && !paid ? 'allowed' : 'disallowed' };
}

/** Objects and lists: fields for reservations at any depth, entries of C2PA and CAWG, rules of TDMRep. */
export function jsonSignals(value: Json): Reservation | undefined {
  const found: (Reservation | undefined)[] = [];
  const walk = (one: Json, name: string, depth: number): void => {
    if (depth > 40) return;
    if (Array.isArray(one)) for (const element of one.slice(0, 10_000)) walk(element, name, depth + 1);
    else if (typeof one === 'object' && one !== null) {
      const entry = /^(?:cawg|c2pa)\.([a-z_]+)$/.exec(name)?.[1];
      const use = entry === undefined ? undefined : one.use;
      if (typeof use === 'string') found.push(entryOf(entry!, use));
      else for (const [key, inner] of Object.entries(one)) walk(inner, key, depth + 1);
    } else if (one !== null) found.push(ofField(name, String(one)));
  };
  walk(value, '', 0);
  return combine(found);
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

function ofField(name: string, value: string): Reservation | undefined {
  if (/DMI-[A-Z]/.test(value)) return plusValue(value);
  const last = name.split(/[:.]/).at(-1)!.toLowerCase();
  if (/^tdm[-_:]?reservation$/i.test(name) || (/tdm/i.test(name) && last === 'reservation')) return tdm(value);
  if (!FIELD.test(last) || value.length > 2_000) return undefined;
  if (Object.hasOwn(HEADERS, last.replaceAll('_', '-'))) return HEADERS[last.replaceAll('_', '-')]!(value);
  const claim = reservationClaim(value, { path: '', field: last });
  return claim.state === 'known' ? claim.value : undefined;
}

/** Spawning's ai.txt: a pattern that is disallowed reserves, be it of one kind of file; a file that only allows permits. */
export function aiTxtSignals(text: string): Reservation | undefined {
  const rules = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name, value] = /^\s{0,20}(allow|disallow)\s{0,20}:([^#]*)/i.exec(line) ?? [];
    return name === undefined ? [] : [{ allow: name.toLowerCase() === 'allow', value: value!.trim() }];
  });
  if (rules.length === 0) return undefined;
  const refused = rules.some(({ allow, value }) => !allow && value !== '');
  return { 'ai-training': refused ? 'disallowed' : 'allowed' };
}
