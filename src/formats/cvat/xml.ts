/** XML cut into tags and text as it streams. Knows no DTD: an entity that XML itself does not name stays as it is written, and nothing grows. */

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; line: number }
  | { kind: 'close'; name: string; line: number }
  | { kind: 'text'; text: string; line: number }
  /** A tag that is not as XML has it; its words are left out. */
  | { kind: 'broken'; line: number };

/** A tag or a stretch of text longer than this (in characters) is cut off. */
const MAX_PIECE = 1 << 20;

export class XmlCutter {
  line = 1;
  private held = '';
  /** Inside something longer than the limit: what ends it. */
  private skipTo: string | undefined;

  /** The events of more text. */
  *push(text: string): Generator<XmlEvent, void, undefined> {
    const all = this.held + text;
    let at = 0;
    for (;;) {
      if (this.skipTo !== undefined) {
        const end = all.indexOf(this.skipTo, at);
        if (end < 0) {
          // The mark itself may come in two pieces.
          const keep = Math.max(at, all.length - this.skipTo.length + 1);
          this.count(all, at, keep);
          at = keep;
          break;
        }
        const next = end + this.skipTo.length;
        this.count(all, at, next);
        at = next;
        this.skipTo = undefined;
      }
      const open = all.indexOf('<', at);
      const words = all.slice(at, open < 0 ? undefined : open);
      if (open < 0) {
        // An entity may come in two pieces.
        const whole = words.length > MAX_PIECE ? words : '';
        if (whole !== '') yield* this.text(whole);
        at += whole.length;
        break;
      }
      yield* this.text(words);
      at = open;
      const special = SPECIAL.find(([begin]) => all.startsWith(begin, open));
      if (special !== undefined) {
        this.skipTo = special[1];
        at = open + special[0].length;
        continue;
      }
      if (SPECIAL.some(([begin]) => begin.startsWith(all.slice(open)))) break;
      const end = endOfTag(all, open);
      if (end === undefined) {
        if (all.length - open > MAX_PIECE) {
          yield { kind: 'broken', line: this.line };
          this.skipTo = '>';
        }
        break;
      }
      // XML has no < within a tag: a quote or the end of the tag is missing, and what follows is not to go down with it.
      if (all[end] === '<') {
        yield { kind: 'broken', line: this.line };
        this.count(all, open, end);
        at = end;
        continue;
      }
      const tag = all.slice(open + 1, end);
      if (tag.startsWith('/')) yield { kind: 'close', name: tag.slice(1).trim(), line: this.line };
      else if (/^[\p{L}_:]/u.test(tag)) yield* this.tag(tag);
      else if (!tag.startsWith('!DOCTYPE')) yield { kind: 'broken', line: this.line };
      this.count(all, open, end + 1);
      at = end + 1;
    }
    this.held = all.slice(at);
  }

  /** True when nothing was left open in the middle of a tag. */
  get isBetweenTags(): boolean {
    return this.skipTo === undefined && !this.held.includes('<');
  }

  private *text(words: string): Generator<XmlEvent, void, undefined> {
    const begin = words.search(/\S/);
    if (begin < 0) {
      this.count(words, 0, words.length);
      return;
    }
    this.count(words, 0, begin);
    yield { kind: 'text', text: unescaped(words.slice(0, MAX_PIECE)), line: this.line };
    this.count(words, begin, words.length);
  }

  private *tag(tag: string): Generator<XmlEvent, void, undefined> {
    const name = /^[^\s/>]*/.exec(tag)?.[0] ?? '';
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of tag
      .slice(name.length)
      .matchAll(/([^\s=/"']{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g)) {
      if (!attributes.has(key)) attributes.set(key, unescaped(double ?? single ?? ''));
    }
    yield { kind: 'open', name, attributes, line: this.line };
    if (tag.endsWith('/')) yield { kind: 'close', name, line: this.line };
  }

  private count(text: string, from: number, to: number): void {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) this.line += 1;
  }
}

/** What holds no data of an annotation: comments, processing instructions, character data that is marked as such. */
const SPECIAL: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
];

/** Where a tag ends: at its `>`, or at a `<` that has no place in it. */
function endOfTag(text: string, open: number): number | undefined {
  let quote = '';
  MARKS.lastIndex = open + 1;
  for (let found = MARKS.exec(text); found !== null; found = MARKS.exec(text)) {
    const [mark] = found;
    if (mark === '<') return found.index;
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '>') return found.index;
    else quote = mark;
  }
  return undefined;
}

const MARKS = /["'<>]/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
