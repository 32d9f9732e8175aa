/** What an EPUB says of its rights, in its package document. */
import type { Entry, ZipFile } from 'yauzl';
import { xmpProperties } from '../../reading/xml/xmp-packets.js';
import type { MediaProperty } from './media-words.js';

/** Of a package document no more is unpacked. */
const MAX_PART_BYTES = 4 << 20;
const MAX_ENTRIES = 20_000;

/** The properties of the package; undefined where the archive or its package cannot be read. */
export async function bookMetadata(bytes: Buffer): Promise<MediaProperty[] | undefined> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => undefined);
  if (zip === undefined) return undefined;
  const packages: Entry[] = [];
  let container: Entry | undefined;
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    if (++seen > MAX_ENTRIES) return undefined;
    if (entry.fileName === 'META-INF/container.xml') container = entry;
    else if (/\.opf$/i.test(entry.fileName)) packages.push(entry);
  }
  const told = container === undefined ? undefined : await partOf(zip, container);
  const path = told === undefined ? undefined : /full-path\s{0,9}=\s{0,9}["']([^"']{1,500})["']/.exec(told)?.[1];
  const entry = packages.find(({ fileName }) => fileName === path) ?? packages[0];
  const text = entry === undefined ? undefined : await partOf(zip, entry);
  const properties = text === undefined ? undefined : xmpProperties(text, /^package$/);
  if (properties === undefined || properties === null) return undefined;
  return [...properties]
    .filter(([name]) => /^(?:dc|dcterms|tdm|schema|ibooks|rendition|cc|TC260):|^(?:tdm-reservation|AIGC|robots)$/.test(name))
    .flatMap(([name, all]) => all.map((words) => ({ standard: 'EPUB', name, words })));
}

/** A member's text; undefined where it is damaged or larger than any package. */
async function partOf(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  try {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of await zip.openReadStreamPromise(entry)) {
      // What it says of its size may be less than what it unpacks to.
      if ((length += (part as Buffer).length) > MAX_PART_BYTES) return undefined;
      parts.push(part as Buffer);
    }
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return undefined;
  }
}
