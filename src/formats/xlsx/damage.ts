/** Whether the parts of a workbook are what their checksums say: the library of workbooks does not look, and gives the rows that it can make out. */
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

/** Parts that hold cells, or say where and how they are kept; no pictures. */
const PART = /\.(?:xml|rels|bin)$/i;

/** How many parts of a zip archive are damaged; one where its list of them is. */
export async function damagedIn(archive: Buffer): Promise<number> {
  const { fromBufferPromise } = await import('yauzl');
  let damaged = 0;
  try {
    const zip = await fromBufferPromise(archive);
    for await (const entry of zip.eachEntry()) if (PART.test(entry.fileName) && !(await isWhole(zip, entry))) damaged += 1;
  } catch {
    damaged += 1;
  }
  return damaged;
}

async function isWhole(zip: ZipFile, entry: Entry): Promise<boolean> {
  try {
    // The library goes by what stands before a part, others by the list at the end.
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw) || local.compressionMethod !== entry.compressionMethod) return false;
    if (((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & 9) !== 0) return false;
    let sum = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) sum = crc32(chunk as Buffer, sum);
    return sum === entry.crc32;
  } catch {
    return false;
  }
}
