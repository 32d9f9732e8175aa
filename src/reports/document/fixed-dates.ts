/** Zip archives with the same dates in all of them, so that the same document gives the same bytes. */

const endMark = 0x06054b50;
const centralMark = 0x02014b50;
/** 1 January 1980, the first day a zip archive can have. */
const firstDay = 0x0021;

/** The archive with every member dated 1 January 1980, in place. */
export function withFixedDates(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) throw new Error('not a zip archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let member = 0; member < count; member += 1) {
    if (view.getUint32(at, true) !== centralMark) throw new Error('a member of the zip archive is not where its directory says');
    const local = view.getUint32(at + 42, true);
    for (const date of [at + 12, local + 10]) {
      view.setUint16(date, 0, true);
      view.setUint16(date + 2, firstDay, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}
