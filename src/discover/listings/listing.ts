import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { Json } from '../../model/basics.js';
import { detectEncoding } from '../../reading/encoding/encoding.js';
import { parseJson } from '../../reading/json/parse-json.js';

/** A data file of a folder, with what is beside it and speaks of it. */
export interface Listed {
  /** Relative to the folder. */
  name: string;
  absolute: string;
  type: string;
  split?: string;
  label?: string;
  /** Files of the same name with another ending: absolute path and ending. */
  beside: readonly { absolute: string; ending: string }[];
}

const AT_ONCE = 16;
/** Files up to this are read at once; larger ones in pieces. */
const SMALL = 1 << 20;

/**
 * Writes the listing of a folder that stands for it as its manifest: a first line that says what it is, then one JSON object a file, with its size and SHA-256. So its own
 * digest changes whenever a file does. Returns the sum of the files' sizes, and the files that went away or may not be read.
 */
export async function writeListing(
  files: readonly Listed[],
  to: string,
): Promise<{ bytes: number; lost: { name: string; code: string }[] }> {
  const lost: { name: string; code: string }[] = [];
  let bytes = 0;
  const listing = await open(to, 'wx', 0o600);
  try {
    await listing.writeFile(`${JSON.stringify({ 'licit-folder': 1 })}\n`);
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const lines = await Promise.all(
        files.slice(at, at + AT_ONCE).map(async (file) => {
          try {
            const { size, sha256 } = await digest(file.absolute);
            bytes += size;
            const beside = Object.assign({}, ...(await Promise.all(file.beside.map(besideOf)))) as Record<string, Json>;
            const { name, type, split, label } = file;
            return `${JSON.stringify({ name, bytes: size, sha256, type, split, label, ...(file.beside.length > 0 && { beside }) })}\n`;
          } catch (error) {
            lost.push({ name: file.name, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
            return '';
          }
        }),
      );
      await listing.appendFile(lines.join(''));
    }
  } finally {
    await listing.close();
  }
  return { bytes, lost };
}

async function digest(absolute: string): Promise<{ size: number; sha256: string }> {
  const file = await open(absolute, 'r');
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    if (size <= SMALL) {
      const bytes = await file.readFile();
      return { size: bytes.length, sha256: hash.update(bytes).digest('hex') };
    }
    let length = 0;
    for await (const chunk of createReadStream(absolute, { highWaterMark: SMALL })) {
      hash.update(chunk as Buffer);
      length += (chunk as Buffer).length;
    }
    return { size: length, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** What a file beside a data file says of it, under its ending; null where it could not be read. */
async function besideOf({ absolute, ending }: { absolute: string; ending: string }): Promise<Record<string, Json>> {
  const bytes = await readFile(absolute).catch(() => undefined);
  if (bytes?.length === 0) return {};
  const encoding = bytes && detectEncoding(bytes, true);
  if (encoding === undefined) return { [ending]: null };
  const text = new TextDecoder(encoding).decode(bytes);
  if (ending !== 'json') return { [ending]: text.trim() };
  const parsed = parseJson(text);
  return { json: 'value' in parsed ? parsed.value : null };
}
