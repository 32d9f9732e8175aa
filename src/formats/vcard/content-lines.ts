/** Content lines: `group.NAME;PARAMETER=value:value`, folded over several lines. */
import type { Decode, Line } from '../../reading/bytes.js';

export interface ContentLine {
  text: string;
  bytes: Buffer;
  line: number;
  tooLong?: true;
}

export interface Property {
  name: string;
  value: string;
  parameters: Readonly<Record<string, string>>;
  /** Base64. */
  binary: boolean;
}

/** A content line that goes on over more lines than this is cut there. */
const MAX_BYTES = 64 << 20;
const QUOTED = /^[^:]{0,200};(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/** Puts folded lines together: a line that begins with a blank goes on with the one before it, and so does what follows a `=` at the end of quoted-printable. */
export class ContentLines {
  private held: Buffer[] = [];
  private length = 0;
  private begins = 0;
  private isQuoted = false;

  constructor(private readonly decode: Decode) {}

  feed({ bytes: raw, line, tooLong }: Line): ContentLine[] {
    if (tooLong !== undefined) return [...this.end(), { text: '', bytes: Buffer.alloc(0), line, tooLong: true }];
    const bytes = Buffer.from(raw);
    const soft = this.isQuoted && this.held.at(-1)?.at(-1) === 0x3d;
    const folded = this.held.length > 0 && (bytes[0] === 0x20 || bytes[0] === 0x09);
    if ((soft || folded) && this.length + bytes.length <= MAX_BYTES) {
      if (soft) this.held.push(this.held.pop()!.subarray(0, -1));
      this.held.push(soft ? bytes : bytes.subarray(1));
      this.length += bytes.length;
      return [];
    }
    const done = this.end();
    if (bytes.length > 0) {
      [this.held, this.length, this.begins] = [[bytes], bytes.length, line];
      this.isQuoted = QUOTED.test(bytes.toString('latin1', 0, 300));
    }
    return done;
  }

  end(): ContentLine[] {
    if (this.held.length === 0) return [];
    const bytes = Buffer.concat(this.held);
    this.held = [];
    return [{ text: this.decode(bytes).text.replace(/^\ufeff/, ''), bytes, line: this.begins }];
  }
}

/** A name, up to 20 parameters, and where the value begins; quoted values of parameters may hold anything. */
const PARAMETER = /;([\w-]{1,60})(?:=((?:"[^"]{0,2000}"|[^";:,]{0,2000})(?:,(?:"[^"]{0,2000}"|[^";:,]{0,2000})){0,20}))?/y;

/** The property of a content line; undefined where it is none. */
export function propertyOf(text: string): Property | undefined {
  const [start, name] = /^(?:[\w-]{1,60}\.)?([A-Za-z][\w-]{0,60})/.exec(text) ?? [];
  if (start === undefined || name === undefined) return undefined;
  const parameters: Record<string, string> = {};
  let at = start.length;
  for (let n = 0; n < 20 && text[at] === ';'; n += 1) {
    PARAMETER.lastIndex = at;
    const found = PARAMETER.exec(text);
    if (found === null) return undefined;
    const [all, key, value] = found;
    // vCard 2.1 leaves out what a parameter is of.
    if (value === undefined) parameters[/^(?:quoted-printable|base64|8bit|7bit)$/i.test(key!) ? 'ENCODING' : 'TYPE'] = key!;
    else parameters[key!.toUpperCase()] = value.replaceAll('"', '');
    at += all.length;
  }
  if (text[at] !== ':') return undefined;
  const value = text.slice(at + 1);
  const encoding = parameters.ENCODING?.toUpperCase();
  const binary = encoding === 'B' || encoding === 'BASE64';
  return {
    name: name.toUpperCase(),
    value: encoding === 'QUOTED-PRINTABLE' ? fromQuoted(value, parameters.CHARSET) : value,
    parameters,
    binary,
  };
}

function fromQuoted(text: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => `\0${hex}`));
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) plain.push(bytes[at]!);
    else {
      plain.push(Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16));
      at += 2;
    }
  }
  try {
    return new TextDecoder(charset).decode(Buffer.from(plain));
  } catch {
    return new TextDecoder().decode(Buffer.from(plain));
  }
}
