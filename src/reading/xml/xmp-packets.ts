/** Properties of XMP packets (ISO 16684-1), and of other metadata in XML whose elements are properties. */
import { XmlReader } from './xml.js';

/** So many properties are kept of one packet. */
const MAX_PROPERTIES = 200;
/** So many values are kept of one property. */
const MAX_VALUES = 200;
/** A packet whose elements are nested deeper is damaged. */
const MAX_DEPTH = 50;
const MAX_PACKETS = 20;
/** Longer packets are none: pictures that programs put into packets are left out by then. */
const MAX_PACKET_BYTES = 4 << 20;

/** The values of each property by its name with its prefix, in order; undefined for other XML, null where it is damaged. */
export function xmpProperties(text: string, root = /^(?:xmpmeta|RDF)$/): Map<string, string[]> | null | undefined {
  /** Elements that are open, each with the property that it stands for. */
  const open: { name: string; property: string }[] = [];
  const said = new Map<string, string[]>();
  const xml = new XmlReader();
  const bytes = Buffer.from(text.replace(/^\ufeff/, ''));
  const say = (name: string, words: string): void => {
    if (words.trim() === '' || /^(?:xmlns|xml:|rdf:|x:xmptk)/.test(name) || (said.size >= MAX_PROPERTIES && !said.has(name))) return;
    const all = said.get(name) ?? [];
    said.set(name, all);
    if (all.length < MAX_VALUES && !all.includes(words.trim())) all.push(words.trim());
  };
  let isXmp = false;
  const events = function* () {
    yield* xml.push(bytes);
    yield* xml.end();
  };
  for (const event of events()) {
    if (event.kind === 'broken') return isXmp ? null : undefined;
    if (event.kind === 'open') {
      if (open.length === 0 && !root.test(localName(event.name))) return undefined;
      isXmp = true;
      const { attributes } = event;
      // EPUB names a property in an attribute, and gives its value as text or in another attribute.
      const named = localName(event.name) === 'meta' ? (attributes.get('property') ?? attributes.get('name')) : undefined;
      if (open.length >= MAX_DEPTH) return null;
      open.push({ name: event.name, property: named ?? event.name });
      // Properties may be attributes of their description, and resources those of their element.
      for (const [name, words] of attributes)
        say(localName(name) === 'resource' ? event.name : named !== undefined && name === 'content' ? named : name, words);
    } else if (event.kind === 'close')
      open.length = Math.max(
        0,
        open.findLastIndex(({ name }) => name === event.name),
      );
    else {
      const within = open.findLast(({ property }) => !/^(?:Alt|Bag|Seq|li|value)$/.test(localName(property)));
      if (within !== undefined) say(within.property, event.text);
    }
  }
  if (!isXmp) return undefined;
  return open.length > 0 || !xml.isBetweenTags ? null : said;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The packets in a file of any form. XMP is made for that: a packet is plain text between markers that occur nowhere else, so that a reader need not
 * know the form of the file (ISO 16684-1, 7.3).
 */
export function packetsIn(bytes: Buffer): string[] {
  const packets: string[] = [];
  for (const [begin, end] of MARKERS) {
    for (let at = bytes.indexOf(begin); at >= 0 && packets.length < MAX_PACKETS; ) {
      const until = bytes.indexOf(end, at);
      if (until < 0) break;
      if (until - at <= MAX_PACKET_BYTES) packets.push(bytes.toString('utf8', at, until + end.length));
      at = bytes.indexOf(begin, until);
    }
    if (packets.length > 0) break;
  }
  return packets;
}

const MARKERS: readonly (readonly [begin: Buffer, end: Buffer])[] = [
  ['<x:xmpmeta', '</x:xmpmeta>'],
  ['<rdf:RDF', '</rdf:RDF>'],
].map(([begin, end]) => [Buffer.from(begin!), Buffer.from(end!)] as const);
