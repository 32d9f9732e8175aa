/** Which encoding text without marks is in, by how often its characters occur; loaded when a text is met that is not UTF-8. */
import { createRequire } from 'node:module';
import { asBuffer } from '../bytes.js';

/** So many bytes are looked at: more take longer and tell no more. */
const MAX_LOOKED_AT_BYTES = 2 << 10;

/** Names that `TextDecoder` has otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  sjis: 'shift_jis',
  cp949: 'euc-kr',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  hz: '',
  // Differs from Windows-1252 in eight characters that hardly occur in it.
  'iso-8859-15': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-2': 'windows-1250',
  'tis-620': 'windows-874',
};

/** Encodings that Windows-1252 is told from by more than a letter: what is stated about others is no better than that. */
const TOLD = new Set(
  'shift_jis euc-jp euc-kr gb18030 big5 windows-1250 windows-1251 windows-1253 windows-1255 windows-1256 windows-874 koi8-r koi8-u'.split(
    ' ',
  ),
);

type Detect = (bytes: Uint8Array) => { encoding: string | null };

let detect: Detect | null | undefined;

/** What is asked for frequencies; null where it is not installed. */
function detector(): Detect | null {
  if (detect !== undefined) return detect;
  try {
    detect = (createRequire(import.meta.url)('jschardet') as { detect: Detect }).detect;
  } catch {
    detect = null;
  }
  return detect;
}

/** Lets go of the tables: 24 MB in each thread that met a text which is not UTF-8. They are loaded again when they are needed. */
export function forgetFrequencies(): void {
  if (!detect) return;
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve('jschardet')];
  detect = undefined;
}

/** True where the frequencies cannot be asked: `jschardet` is not installed. */
export function frequenciesLack(): boolean {
  return detector() === null;
}

/** The name of an encoding that `TextDecoder` knows; undefined where frequencies do not tell, or cannot be asked. */
export function encodingByFrequency(bytes: Uint8Array): string | undefined {
  const found = detector()?.(dense(bytes))
    .encoding?.toLowerCase()
    .replace(/^iso8859/, 'iso-8859');
  if (!found) return undefined;
  const name = NAMES[found] ?? found;
  return TOLD.has(name) ? name : undefined;
}

/** The lines that hold bytes beyond ASCII, up to a limit. */
function dense(bytes: Uint8Array): Buffer {
  const all = asBuffer(bytes);
  if (all.length <= MAX_LOOKED_AT_BYTES) return all;
  const kept: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < all.length && length < MAX_LOOKED_AT_BYTES; ) {
    const end = all.indexOf(10, at);
    const line = all.subarray(at, end < 0 ? all.length : end + 1);
    at += line.length;
    if (!line.some((byte) => byte >= 0x80)) continue;
    kept.push(line.subarray(0, MAX_LOOKED_AT_BYTES - length));
    length += line.length;
  }
  return Buffer.concat(kept);
}
