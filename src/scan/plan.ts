import type { ColumnSettings, Format, Head, ManifestFile, Part, PartSizes } from '../model/format.js';
import { asBuffer } from '../reading/bytes.js';
import { ContentCuts } from '../reading/content-cuts.js';
import { openManifest } from '../reading/open.js';

/** Bytes of a part that is cut by place. */
const PART = 8 * 1024 * 1024;
const LOOK = 64 * 1024;
const LF = 10;
const CR = 13;

/** The parts that a manifest is read in; none where it is read whole. */
export interface Parts {
  ranges: Part[];
  /** They are cut by what they hold: the same bytes make the same parts, wherever they stand. */
  byContent: boolean;
}

/** A manifest that is read in one go. */
export const WHOLE: Parts = { ranges: [], byContent: false };

/** The parts that a manifest is read in: ranges that end at a line end, or the format's own. */
export async function partsOf(
  absolute: string,
  path: string,
  format: Format,
  sizes: PartSizes,
  head?: Head,
  columns?: ColumnSettings,
): Promise<Parts> {
  const file = { ...(await openManifest(absolute, path, head)), columns };
  if (file.size < sizes.over) return WHOLE;
  const byContent = format.splitsAtLines === true && format.decides !== undefined;
  if (format.parts) {
    const own = await format.parts(file, sizes);
    return own.length > 1 ? { ranges: own, byContent } : WHOLE;
  }
  if (!format.splitsAtLines || !isPlain(file)) return WHOLE;
  return byContent ? cutByContent(file, sizes) : { ranges: await cutByPlace(file), byContent: false };
}

function isPlain({ head }: ManifestFile): boolean {
  return head.compression === undefined && (head.encoding === undefined || /^(utf-8|ascii|windows-1252|gb18030)$/.test(head.encoding));
}

async function cutByPlace(file: ManifestFile): Promise<Part[]> {
  const parts: Part[] = [];
  for (let start = 0; start < file.size; ) {
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
    const feed = bytes.indexOf(LF);
    if (feed !== -1) return at + feed + 1;
  }
  return size;
}

/** Cuts a file whose lines are its records. */
async function cutByContent(file: ManifestFile, sizes: PartSizes): Promise<Parts> {
  const head = asBuffer(file.head.bytes);
  // Its lines may end with CR alone.
  if (!head.includes(LF) && head.includes(CR)) return WHOLE;
  const cuts = new ContentCuts(sizes);
  const ends: number[] = [];
  let held: Buffer[] = [];
  let heldLength = 0;
  let offset = 0;
  for await (const chunk of file.bytes()) {
    const bytes = asBuffer(chunk);
    let at = 0;
    if (heldLength > 0) {
      const end = bytes.indexOf(LF) + 1;
      const length = heldLength + (end === 0 ? bytes.length : end);
      // A line longer than a part ends one whatever it holds, and is not kept for it.
      if (length <= sizes.most) held.push(end === 0 ? bytes : bytes.subarray(0, end));
      else held = [];
      heldLength = length;
      if (end === 0) {
        offset += bytes.length;
        continue;
      }
      const line = length <= sizes.most ? Buffer.concat(held) : undefined;
      if (cuts.endsAt(offset + end, line, 0, length)) ends.push(offset + end);
      held = [];
      heldLength = 0;
      at = end;
    }
    for (let end = bytes.indexOf(LF, at) + 1; end > 0; end = bytes.indexOf(LF, at) + 1) {
      const line = end - at <= sizes.most ? bytes : undefined;
      if (cuts.endsAt(offset + end, line, at, end)) ends.push(offset + end);
      at = end;
    }
    if (at < bytes.length) {
      held = [bytes.subarray(at)];
      heldLength = bytes.length - at;
    }
    offset += bytes.length;
  }
  if (cuts.from < offset) ends.push(offset);
  const ranges = ends.map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]!, end }));
  return ranges.length > 1 ? { ranges, byContent: true } : WHOLE;
}
