import type { ColumnSettings, Format, Head, Part } from '../model/format.js';
import { openManifest } from '../reading/open.js';

/** Files below this are read in one go. */
const SPLIT_OVER = 16 * 1024 * 1024;
/** Bytes of a part: large enough that a part's start costs nothing, small enough that parts waiting for their turn fit in memory. */
const PART = 8 * 1024 * 1024;
const LOOK = 64 * 1024;

/** The parts that a manifest is read in: byte ranges that end at a line end, or the format's own; undefined alone when it is read whole. */
export async function partsOf(
  absolute: string,
  path: string,
  format: Format,
  head?: Head,
  columns?: ColumnSettings,
): Promise<(Part | undefined)[]> {
  const file = { ...(await openManifest(absolute, path, head)), columns };
  if (format.parts && file.size >= SPLIT_OVER) {
    const own = await format.parts(file);
    return own.length > 1 ? own : [undefined];
  }
  const plain =
    file.head.compression === undefined &&
    (file.head.encoding === undefined || /^(utf-8|ascii|windows-1252|gb18030)$/.test(file.head.encoding));
  if (!format.splitsAtLines || !plain || file.size < SPLIT_OVER) return [undefined];
  const parts: Part[] = [];
  let start = 0;
  while (start < file.size) {
    const end = await lineEnd(file.slice, Math.min(start + PART, file.size), file.size);
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** The first position at or after `from` that follows a line feed. */
async function lineEnd(slice: (start: number, end: number) => Promise<Uint8Array>, from: number, size: number): Promise<number> {
  for (let at = from; at < size; at += LOOK) {
    const bytes = await slice(at, Math.min(at + LOOK, size));
    const feed = bytes.indexOf(10);
    if (feed !== -1) return at + feed + 1;
  }
  return size;
}
