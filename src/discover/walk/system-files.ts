/** Files that operating systems leave in folders, told by name and by what they hold: a name alone may be given to data. */
import { open } from 'node:fs/promises';

/** How an AppleDouble file begins (RFC 1740). */
export const APPLE_DOUBLE = 0x00051607;
/** A compound file, as Windows kept thumbnails: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb/. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const DESKTOP_STORE = Buffer.from('\u0000\u0000\u0000\u0001Bud1', 'latin1');
/** Sections of desktop.ini: https://learn.microsoft.com/en-us/windows/win32/shell/how-to-customize-folders-with-desktop-ini. */
const FOLDER_SETTINGS = /^\s*\[(?:\.ShellClassInfo|ViewState|LocalizedFileNames|\{[0-9A-F-]{36}\})\]/i;
const MAX_SETTINGS_BYTES = 16 << 10;
/** The header of an AppleDouble file, and its entries of twelve bytes each. */
const HEADER = 26;
const MAX_ENTRIES = 32;

/** Whether a file is what its name says an operating system left there. */
export async function isOfSystem(absolute: string, name: string): Promise<boolean> {
  const known = /^\.DS_Store$/i.test(name)
    ? (start: Buffer) => start.subarray(0, 8).equals(DESKTOP_STORE)
    : /^(?:eh)?thumbs\.db$/i.test(name)
      ? (start: Buffer) => start.subarray(0, 8).equals(COMPOUND) || start.toString('latin1', 0, 4) === 'CMMM'
      : /^desktop\.ini$/i.test(name)
        ? (start: Buffer, size: number) => size <= MAX_SETTINGS_BYTES && FOLDER_SETTINGS.test(textOf(start))
        : name.startsWith('._')
          ? isAppleDouble
          : undefined;
  if (known === undefined) return false;
  const file = await open(absolute, 'r').catch(() => undefined);
  try {
    if (file === undefined) return false;
    const start = Buffer.alloc(HEADER + 12 * MAX_ENTRIES);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    return bytesRead > 0 && known(start.subarray(0, bytesRead), (await file.stat()).size);
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}

/** AppleDouble files hold what macOS keeps of a file beside it, and nothing behind their last entry. Others of the same name may be data. */
function isAppleDouble(start: Buffer, size: number): boolean {
  if (start.length < HEADER || start.readUInt32BE(0) !== APPLE_DOUBLE) return false;
  const entries = start.readUInt16BE(24);
  let end = HEADER + 12 * entries;
  if (entries > MAX_ENTRIES || start.length < end) return false;
  for (let at = HEADER; at < HEADER + 12 * entries; at += 12) end = Math.max(end, start.readUInt32BE(at + 4) + start.readUInt32BE(at + 8));
  return size <= end;
}

function textOf(start: Buffer): string {
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  return isWide ? start.toString('utf16le', 2) : start.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}
