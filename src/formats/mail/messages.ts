import type { Line } from '../../reading/bytes.js';

/** One mail as it stands in its file. */
export interface Message {
  /** The line it begins on, from 1. */
  line: number;
  bytes: Uint8Array;
  /** So many bytes of it were left out, because it is too long. */
  left: number;
}

/** So much of one mail is read; what providers carry is below it. */
const MAX_BYTES = 32 << 20;

const DAYS = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun';
/** `From bob@example.com Mon Jan  5 09:12:00 2026` (RFC 4155); some programs write a zone, or another order. */
const STRICT = new RegExp(String.raw`^From \S{1,1000} +(?:${DAYS}),? [^:]{3,20}\d{1,2}:\d\d`);
const LOOSE = /^From (?:\S{1,1000} +)?.{0,80}\d{4}.{0,40}$/;

/** Whether a line of a mailbox begins a mail. Behind a blank line less is asked for. */
export function isSeparator(line: string, afterText: boolean): boolean {
  return line.startsWith('From ') && (STRICT.test(line) || (!afterText && LOOSE.test(line.trimEnd())));
}

const FROM = Buffer.from('From ');
const FEED = Buffer.from('\n');
const QUOTE = 62;

/** Cuts a mailbox into mails; a file of one mail is one. */
export class Messages {
  line = 0;
  private readonly isMailbox: boolean;
  private done: Message[] = [];
  private held: Uint8Array[] = [];
  private size = 0;
  private left = 0;
  private begins = 0;
  private open = false;
  private blank = true;

  constructor(isMailbox: boolean) {
    this.isMailbox = isMailbox;
  }

  feed({ bytes, line, tooLong }: Line): void {
    this.line = line;
    const isBlank = bytes.length === 0 && tooLong === undefined;
    if (this.isMailbox && bytes.length < 2000 && begins(bytes, FROM) && isSeparator(Buffer.from(bytes).toString('latin1'), !this.blank)) {
      this.close();
      this.open = true;
      this.begins = line;
    } else {
      if (!this.open && !isBlank) {
        this.open = true;
        this.begins = line;
      }
      if (this.open) this.hold(this.isMailbox ? unquoted(bytes) : bytes, tooLong ?? 0);
    }
    this.blank = isBlank;
  }

  /** The mails that ended since it was last asked. */
  take(): Message[] {
    const { done } = this;
    this.done = [];
    return done;
  }

  end(): Message[] {
    this.close();
    return this.take();
  }

  private hold(bytes: Uint8Array, tooLong: number): void {
    if (this.left > 0 || tooLong > 0 || this.size + bytes.length > MAX_BYTES) {
      this.left += Math.max(tooLong, bytes.length) + 1;
      return;
    }
    // A line is a view of a large chunk, which it would keep in memory.
    this.held.push(bytes.length < 4096 ? Buffer.from(bytes) : bytes, FEED);
    this.size += bytes.length + 1;
  }

  private close(): void {
    if (!this.open) return;
    this.done.push({ line: this.begins, bytes: Buffer.concat(this.held), left: this.left });
    [this.held, this.size, this.left, this.open] = [[], 0, 0, false];
  }
}

function begins(bytes: Uint8Array, with_: Uint8Array): boolean {
  for (let i = 0; i < with_.length; i += 1) if (bytes[i] !== with_[i]) return false;
  return true;
}

/** Lines of a text that begin with `From ` are quoted once in a mailbox (mboxrd). */
function unquoted(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== QUOTE) return bytes;
  let at = 0;
  while (bytes[at] === QUOTE) at += 1;
  return begins(bytes.subarray(at, at + FROM.length), FROM) ? bytes.subarray(1) : bytes;
}
