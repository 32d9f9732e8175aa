/** EXIF, IPTC and text in pictures: JPEG, TIFF, PNG, HEIC and AVIF by exifr; text of PNG and parts of WebP, which it does not read, here. */
import { inflateSync } from 'node:zlib';
import type { MediaProperty } from './media-words.js';

type Exifr = Pick<typeof import('exifr'), 'parse'>;

const OPTIONS = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: true,
  iptc: true,
  ihdr: false,
  xmp: { parse: false },
  icc: false,
  jfif: false,
  interop: false,
  makerNote: false,
  userComment: true,
  mergeOutput: false,
  translateValues: false,
  reviveValues: false,
  multiSegment: true,
} as const;

/** A compressed text of PNG unpacks to no more. */
const MAX_TEXT_BYTES = 1 << 20;
const MAX_CHUNKS = 10_000;

/** What a picture says, and the XMP packets that are only found with its form in mind. */
export interface ImageMetadata {
  properties: MediaProperty[];
  packets: string[];
  /** A part of it could not be read. */
  broken: boolean;
}

export async function imageMetadata(exifr: Exifr, bytes: Buffer, type: string): Promise<ImageMetadata> {
  const told: ImageMetadata = { properties: [], packets: [], broken: false };
  const isPng = type === 'image/png' || type === 'image/apng';
  if (isPng) pngTexts(bytes, told);
  const exif =
    type === 'image/webp' ? webpExif(bytes) : /(?:jpeg|tiff|png|heic|heif|avif|x-[\w-]*raw|dng|x-adobe)/.test(type) ? bytes : undefined;
  if (exif === undefined) return told;
  try {
    const parts = ((await exifr.parse(exif, OPTIONS)) ?? {}) as Record<string, unknown>;
    if (Array.isArray(parts.errors)) told.broken = true;
    for (const [part, values] of Object.entries(parts)) addPart(told, part, values, isPng);
  } catch {
    told.broken = true;
  }
  return told;
}

function addPart(told: ImageMetadata, part: string, values: unknown, isPng: boolean): void {
  // Of PNG its texts are read here, compressed ones too.
  if (part === 'xmp' && typeof values === 'string' && !isPng) told.packets.push(values);
  if (typeof values !== 'object' || values === null || part === 'errors') return;
  const { latitude, longitude } = values as { latitude?: unknown; longitude?: unknown };
  const standard = part === 'iptc' ? 'IPTC' : 'EXIF';
  if (part === 'gps') {
    if (typeof latitude === 'number' && typeof longitude === 'number' && !(latitude === 0 && longitude === 0))
      told.properties.push({ standard, name: 'GPS position', words: `${latitude.toFixed(6)}, ${longitude.toFixed(6)}` });
    return;
  }
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value.slice(0, 100) : [value]) {
      const words = wordsOf(one, name);
      if (words !== undefined) told.properties.push({ standard, name, words });
    }
}

/** The text of a value. Numbers say how a picture was taken. */
function wordsOf(value: unknown, name: string): string | undefined {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array) || value.length > MAX_TEXT_BYTES) return undefined;
  // What Windows writes beside (XPAuthor, XPComment) is UTF-16; a comment of the user begins with eight bytes that name its encoding.
  const bytes = Buffer.from(value);
  if (/^XP/.test(name)) return bytes.toString('utf16le');
  return name === 'userComment' || name === 'UserComment'
    ? bytes.subarray(8).toString(bytes.toString('latin1', 0, 7) === 'UNICODE' ? 'utf16le' : 'utf8')
    : undefined;
}

/** What of a JPEG picture lies before its pixels; undefined where they are not among these bytes. */
export function beforePicture(bytes: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return bytes.subarray(0, at);
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Whether segments of a JPEG picture hold more than how its pixels are coded: EXIF, XMP, IPTC, credentials, a comment. */
export function saysAnything(before: Buffer): boolean {
  for (let at = 2; at + 4 <= before.length && before[at] === 0xff; ) {
    const marker = before[at + 1]!;
    if (marker === 0xfe || (marker > 0xe0 && marker < 0xee)) return true;
    at += marker === 0xff ? 1 : 2 + before.readUInt16BE(at + 2);
  }
  return false;
}

interface Chunk {
  type: string;
  data: Buffer;
  /** It ends within the file. */
  whole: boolean;
}

/** The chunks of a PNG or WebP picture, in order. */
function* chunksOf(bytes: Buffer, type: string): Generator<Chunk> {
  const isPng = type !== 'image/webp';
  const [start, head, foot] = isPng ? [8, 8, 4] : [12, 8, 0];
  for (let at = start, chunks = 0; at + head <= bytes.length && chunks < MAX_CHUNKS; chunks += 1) {
    const length = isPng ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at + 4);
    const name = bytes.toString('latin1', isPng ? at + 4 : at, isPng ? at + 8 : at + 4);
    const end = at + head + length;
    yield { type: name, data: bytes.subarray(at + head, end), whole: end + foot <= bytes.length };
    at = end + foot + (isPng ? 0 : length % 2);
  }
}

/** The parts of a picture that are not pixels, of forms whose parts are known here. */
export function metadataPlaces(bytes: Buffer, type: string): Buffer[] | undefined {
  if (type === 'image/jpeg') return [beforePicture(bytes) ?? bytes];
  if (!/^image\/(?:a?png|webp)$/.test(type)) return undefined;
  return [...chunksOf(bytes, type)].filter(({ type: name }) => !/^(?:IDAT|fdAT|VP8[ L]|ANMF|ALPH)$/.test(name)).map(({ data }) => data);
}

/** Text chunks of PNG, which say whose a picture is and with what settings a model made it; a packet of XMP may be compressed. */
function pngTexts(bytes: Buffer, told: ImageMetadata): void {
  let ended = false;
  for (const { type, data, whole } of chunksOf(bytes, 'image/png')) {
    ended = whole && type === 'IEND';
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    const text = whole ? pngText(type, data) : undefined;
    if (text === undefined) told.broken = true;
    else if (text.name === 'XML:com.adobe.xmp') told.packets.push(text.words);
    else told.properties.push({ standard: 'PNG', name: `${type}:${text.name}`, words: text.words });
    if (ended) return;
  }
  if (!ended) told.broken = true;
}

function pngText(type: string, data: Buffer): { name: string; words: string } | undefined {
  const end = data.indexOf(0);
  if (end < 1 || end > 79) return undefined;
  const name = data.toString('latin1', 0, end);
  if (type === 'tEXt') return { name, words: data.toString('latin1', end + 1) };
  try {
    if (type === 'zTXt')
      return { name, words: inflateSync(data.subarray(end + 2), { maxOutputLength: MAX_TEXT_BYTES }).toString('latin1') };
    const packed = data[end + 1] === 1;
    const language = data.indexOf(0, end + 3);
    const keyword = data.indexOf(0, language + 1);
    if (language < 0 || keyword < 0) return undefined;
    const words = data.subarray(keyword + 1);
    return { name, words: (packed ? inflateSync(words, { maxOutputLength: MAX_TEXT_BYTES }) : words).toString('utf8') };
  } catch {
    return undefined;
  }
}

/** The EXIF chunk of a WebP picture, which is a TIFF structure; undefined where it has none. */
function webpExif(bytes: Buffer): Buffer | undefined {
  for (const { type, data } of chunksOf(bytes, 'image/webp'))
    if (type === 'EXIF') return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
  return undefined;
}
