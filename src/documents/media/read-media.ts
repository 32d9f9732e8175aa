/** Reads what is said inside one media file. Runs on the thread for documents, where time and memory are bounded. */
import { constants, type FileHandle, open } from 'node:fs/promises';
import { BESIDE, type MediaSaid, type MediaUnread } from '../../model/item.js';
import { packetsIn, xmpProperties } from '../../reading/xml/xmp-packets.js';
import { append } from '../../text/append.js';
import { bookMetadata } from './book-metadata.js';
import { contentCredentials } from './content-credentials.js';
import { beforePicture, imageMetadata, metadataPlaces, saysAnything } from './image-metadata.js';
import { type MediaProperty, statementsOf } from './media-words.js';
import { filmPlace, soundMetadata } from './sound-metadata.js';

/** A file as it was found. */
export interface MediaFile {
  absolute: string;
  /** IANA media type, by content. */
  type: string;
  size: number;
  /** When it was last written, and which file it is: what is read has to be what was found. */
  stamp: string;
  /** XMP beside it, absolute. */
  beside?: string;
}

/** The metadata of most JPEG pictures lies within. */
const MAX_FIRST_BYTES = 64 << 10;
/** Larger files are read by their beginning and their end: an hour of film holds what it says in its index. */
const MAX_WHOLE_BYTES = 32 << 20;
const MAX_HEAD_BYTES = 4 << 20;
const MAX_TAIL_BYTES = 1 << 20;

const MAX_BESIDE_BYTES = 1 << 20;

/** Size, time and number of a file: it changed in between when two differ. */
export function stampOf({ size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }): string {
  return `${size} ${mtimeMs} ${ino}`;
}

export async function readMedia(file: MediaFile): Promise<MediaSaid> {
  let handle: FileHandle | undefined;
  try {
    // A link that came into its place, or a pipe, is not what was found.
    handle = await open(file.absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const before = await handle.stat();
    if (!before.isFile() || stampOf(before) !== file.stamp) return { said: [], unread: ['changed'] };
    const said = withBeside(await read(file, handle), await besideOf(file));
    return stampOf(await handle.stat()) === file.stamp ? said : { said: [], unread: ['changed'] };
  } catch {
    return { said: [], unread: ['unreadable'] };
  } finally {
    await handle?.close();
  }
}

/** What XMP beside a file says; lists that name the file do not hold it. */
async function besideOf({ beside }: MediaFile): Promise<MediaSaid> {
  if (beside === undefined) return { said: [] };
  const handle = await open(beside, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await handle.stat();
    const bytes = status.isFile() ? await bytesOf(handle, 0, Math.min(status.size, MAX_BESIDE_BYTES)) : Buffer.alloc(0);
    const properties = packetsIn(bytes).map((packet) => xmpProperties(packet));
    const all = properties.flatMap((one) =>
      [...(one ?? [])].flatMap(([name, values]) => values.map((words) => ({ standard: BESIDE, name, words }))),
    );
    return { said: statementsOf(all).said, ...(properties.some((one) => !one) && { unread: ['unreadable'] }) };
  } finally {
    await handle.close();
  }
}

function withBeside(inside: MediaSaid, beside: MediaSaid): MediaSaid {
  const unread = [...new Set([...(inside.unread ?? []), ...(beside.unread ?? [])])];
  return { ...inside, said: [...inside.said, ...beside.said], ...(unread.length > 0 && { unread }) };
}

async function read(file: MediaFile, handle: FileHandle): Promise<MediaSaid> {
  const { size, type } = file;
  if (type === 'image/jpeg') {
    const first = await bytesOf(handle, 0, Math.min(size, MAX_FIRST_BYTES));
    const before = beforePicture(first);
    if (before !== undefined && !saysAnything(before)) return { said: [] };
    // Credentials bind all of the file; nothing else is said behind the picture's beginning.
    if (before !== undefined && !before.includes('jumb')) return new Reading(file, before, undefined).read();
  }
  const whole = size <= MAX_WHOLE_BYTES;
  const head = await bytesOf(handle, 0, whole ? size : MAX_HEAD_BYTES);
  const tail = whole ? undefined : await bytesOf(handle, size - MAX_TAIL_BYTES, MAX_TAIL_BYTES);
  return new Reading(file, head, tail).read();
}

async function bytesOf(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await handle.read(bytes, at, length - at, from + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** One file: what was found in it so far, and what could not be read. */
class Reading {
  readonly #file: MediaFile;
  readonly #head: Buffer;
  readonly #tail: Buffer | undefined;
  readonly #properties: MediaProperty[] = [];
  readonly #packets = new Set<string>();
  readonly #unread = new Set<MediaUnread>();
  /** Where packets and credentials may be: of a picture not in its pixels. */
  #places: readonly Buffer[];

  constructor(file: MediaFile, head: Buffer, tail: Buffer | undefined) {
    this.#file = file;
    this.#places = file.type === 'application/epub+zip' ? [] : tail === undefined ? [head] : [head, tail];
    this.#head = head;
    this.#tail = tail;
    if (tail !== undefined) this.#unread.add('large');
  }

  async read(): Promise<MediaSaid> {
    const { type } = this.#file;
    if (type === 'application/epub+zip') await this.#book();
    else if (type === 'application/pdf') await this.#pdf();
    else if (/^image\//.test(type)) await this.#image();
    else await this.#sound();
    for (const one of this.#places) this.#addPackets(packetsIn(one));
    this.#readPackets();
    const tampered = await this.#credentials();
    const { said, cut } = statementsOf(this.#properties);
    if (cut) this.#unread.add('large');
    return { said, ...(this.#unread.size > 0 && { unread: [...this.#unread] }), ...(tampered && { tampered: true }) };
  }

  #addPackets(packets: readonly string[]): void {
    for (const packet of packets)
      this.#packets.add(packet.replace(/^[^<]*(?:<\?xpacket[^>]{0,200}\?>)?\s*|\s*<\?xpacket end[\s\S]*$/g, '').trim());
  }

  #readPackets(): void {
    for (const packet of this.#packets) {
      const properties = xmpProperties(packet);
      if (properties === null || properties === undefined) this.#unread.add('unreadable');
      else
        for (const [name, all] of properties) {
          // Credentials that are elsewhere are not fetched.
          if (name === 'dcterms:provenance') this.#unread.add('credentials');
          for (const words of all) this.#properties.push({ standard: 'XMP', name, words });
        }
    }
  }

  async #image(): Promise<void> {
    // A drawing is text, and its metadata is found as a packet is.
    if (this.#file.type === 'image/svg+xml' || this.#file.type === 'image/gif') return;
    const exifr = await import('exifr').catch(() => undefined);
    if (exifr === undefined) {
      this.#unread.add('no-reader');
      return;
    }
    this.#places = metadataPlaces(this.#head, this.#file.type) ?? this.#places;
    const { properties, packets, broken } = await imageMetadata(exifr.default ?? exifr, this.#head, this.#file.type);
    append(this.#properties, properties);
    this.#addPackets(packets);
    if (broken) this.#unread.add('unreadable');
  }

  async #sound(): Promise<void> {
    const music = await import('music-metadata').catch(() => undefined);
    if (music === undefined) {
      this.#unread.add('no-reader');
      return;
    }
    const { absolute, type } = this.#file;
    try {
      const bytes = this.#tail === undefined ? this.#head : undefined;
      append(this.#properties, await soundMetadata(music, { ...(bytes && { bytes }), absolute, type }));
    } catch {
      this.#unread.add('unreadable');
    }
    for (const one of [this.#head, this.#tail]) {
      const place = one === undefined || !/mp4|quicktime|m4v|3gpp/.test(type) ? undefined : filmPlace(one);
      if (place !== undefined) this.#properties.push(place);
    }
  }

  async #book(): Promise<void> {
    const properties = this.#tail === undefined ? await bookMetadata(this.#head) : undefined;
    if (properties === undefined) this.#unread.add('unreadable');
    else append(this.#properties, properties);
  }

  async #pdf(): Promise<void> {
    if (this.#tail !== undefined) return;
    const library = await import('unpdf').catch(() => undefined);
    if (library === undefined) {
      this.#unread.add('no-reader');
      return;
    }
    try {
      const document = await library.getDocumentProxy(new Uint8Array(this.#head), { verbosity: 0 });
      const { info, metadata } = await document.getMetadata();
      for (const [name, words] of Object.entries({ ...info, ...(info as { Custom?: object }).Custom }))
        if (typeof words === 'string' && !/^(?:PDFFormatVersion|Language|CreationDate|ModDate)$/.test(name))
          this.#properties.push({ standard: 'PDF', name, words });
      // Compressed packets are found by the library alone, which gives their values and not their text.
      const raw = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
      if (typeof raw === 'string') this.#addPackets(packetsIn(Buffer.from(raw)));
      await document.destroy();
    } catch {
      this.#unread.add('unreadable');
    }
  }

  /** True where the file is not what was signed. */
  async #credentials(): Promise<boolean> {
    // They bind all of the file.
    if (this.#tail !== undefined) return false;
    // The names of its boxes are in every file that holds credentials; without them the library is not loaded.
    if (!this.#places.some((one) => one.includes('jumb') && one.includes('c2pa'))) return false;
    const credentials = await contentCredentials(this.#head, this.#file.type);
    if (credentials.state === 'no-reader') this.#unread.add('no-credentials-reader');
    if (credentials.state === 'unreadable') this.#unread.add('credentials');
    if ('properties' in credentials) append(this.#properties, credentials.properties);
    return credentials.state === 'tampered';
  }
}
