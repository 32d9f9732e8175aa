import { statSync } from 'node:fs';
import type { ColumnSettings, Format, Head, ManifestFile, Part, PartSizes } from '../model/format.js';
import { keepsLineEnds } from '../reading/bytes.js';
import { ContentCuts } from '../reading/content-cuts.js';
import { fromDiskInOneBuffer, type KnownText, openManifest } from '../reading/open.js';

const LF = 10;

/** The parts that a manifest is read in; none where it is read whole. */
export interface Parts {
  ranges: Part[];
  /** They are cut by what they hold: the same bytes make the same parts, wherever they are. */
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
  head?: Head | KnownText,
  columns?: ColumnSettings,
): Promise<Parts> {
  if (statSync(absolute).size < sizes.over) return WHOLE;
  const file = { ...(await openManifest(absolute, path, head)), columns };
  if (format.parts) {
    const own = await format.parts(file, sizes);
    return own.length > 1 ? { ranges: own, byContent: format.splitsAtLines !== undefined } : WHOLE;
  }
  return format.splitsAtLines && isPlain(file) ? cutByContent(absolute, sizes) : WHOLE;
}

/** Whether a line feed in the bytes of a file is the end of a line. */
export function isPlain({ head, columns }: ManifestFile): boolean {
  if (columns?.encoding !== undefined && !keepsLineEnds(columns.encoding)) return false;
  return head.compression === undefined && (head.encoding === undefined || /^(utf-8|ascii|windows-1252|gb18030)$/.test(head.encoding));
}

/** Cuts a file whose lines are its records, behind line feeds: one that holds none is one part. */
async function cutByContent(absolute: string, sizes: PartSizes): Promise<Parts> {
  const cuts = new ContentCuts(sizes);
  const ends: number[] = [];
  let held: Buffer[] = [];
  let heldLength = 0;
  let offset = 0;
  for await (const bytes of fromDiskInOneBuffer(absolute)) {
    let at = 0;
    if (heldLength > 0) {
      const end = bytes.indexOf(LF) + 1;
      const length = heldLength + (end === 0 ? bytes.length : end);
      // A line longer than a part ends one whatever it holds, and is not kept for it.
      if (length <= sizes.most) held.push(Buffer.from(end === 0 ? bytes : bytes.subarray(0, end)));
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
      held = [Buffer.from(bytes.subarray(at))];
      heldLength = bytes.length - at;
    }
    offset += bytes.length;
  }
  if (cuts.from < offset) ends.push(offset);
  const ranges = ends.map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]!, end }));
  return ranges.length > 1 ? { ranges, byContent: true } : WHOLE;
}
