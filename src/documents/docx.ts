import type { Entry, ZipFile } from 'yauzl';

/** What may be unpacked of a document: a file of a megabyte can hold a thousand. */
const MAX_UNPACKED_BYTES = 32 << 20;
const MAX_ENTRIES = 5_000;
/** Parts whose words belong to the document. */
const PARTS = /^word\/(?:document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/** The words of a Word document, and whether it has pictures. Bounded: what unpacks to more than 32 MiB is too large. */
export async function docxText(absolute: string): Promise<{ letters: string; pictures: boolean } | 'broken' | 'too-large'> {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(absolute, { autoClose: false }).catch(() => undefined);
  if (zip === undefined) return 'broken';
  try {
    return await read(zip);
  } catch (cause) {
    return cause instanceof TooLarge ? 'too-large' : 'broken';
  } finally {
    zip.close();
  }
}

class TooLarge extends Error {}

async function read(zip: ZipFile): Promise<{ letters: string; pictures: boolean } | 'broken' | 'too-large'> {
  let pictures = false;
  let main = false;
  let left = MAX_UNPACKED_BYTES;
  let seen = 0;
  const texts: string[] = [];
  for await (const entry of zip.eachEntry()) {
    if (++seen > MAX_ENTRIES) return 'too-large';
    const name = entry.fileName;
    if (name.startsWith('word/media/')) pictures = true;
    if (!PARTS.test(name)) continue;
    if (/^word\/document\d*\.xml$/.test(name)) main = true;
    const xml = await unpacked(zip, entry, left);
    left -= xml.length;
    texts.push(wordsOf(xml.toString('utf8')));
  }
  return main ? { letters: texts.join('\n'), pictures } : 'broken';
}

/** What comes out is counted, whatever the archive says of its size. */
async function unpacked(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw new TooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The text runs of a part, a line a paragraph. Text that was deleted under revision is not among them. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<w:(?:tab|br|cr)\b[^<>]*>/g, '<w:t> </w:t>')
    .replace(/<\/w:p>/g, '<w:t>\n</w:t>')
    .split('<w:t')
    .slice(1)
    .map((run) => /^(?:\s[^<>]*)?>([^<]*)/.exec(run)?.[1] ?? '')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d{1,7});/g, (whole, code: string) => (Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole))
    .replace(/&amp;/g, '&');
}
