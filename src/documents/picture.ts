/** Smaller pictures show no page: an icon, a pixel that a tracker leaves. */
const LEAST_SIDE = 64;

/** Whether a picture opens: its frame is whole, and it is large enough to show a document. Forms whose frame is not known here pass by size. */
export function pictureOpens({ head, tail, size }: { head: Buffer; tail: Buffer; size: number }): boolean {
  if (size < 200) return false;
  if (head.subarray(0, 8).equals(PNG)) return tail.includes('IEND') && large(head.readUInt32BE(16), head.readUInt32BE(20));
  if (head[0] === 0xff && head[1] === 0xd8) return jpeg(head) && tail.includes(Buffer.from([0xff, 0xd9]));
  if (head.subarray(0, 4).toString('latin1') === 'GIF8') return large(head.readUInt16LE(6), head.readUInt16LE(8));
  if (head.subarray(0, 2).toString('latin1') === 'BM') return large(head.readInt32LE(18), Math.abs(head.readInt32LE(22)));
  return size >= 1024;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function large(width: number, height: number): boolean {
  return width >= LEAST_SIDE && height >= LEAST_SIDE;
}

/** The size that a JPEG gives in its frame, found by its markers. A frame behind the head that was read (large metadata) is taken to be there. */
function jpeg(head: Buffer): boolean {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return false;
    const marker = head[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return large(head.readUInt16BE(at + 7), head.readUInt16BE(at + 5));
    at += 2 + head.readUInt16BE(at + 2);
  }
  return at >= 64 << 10 || head.length >= 64 << 10;
}
