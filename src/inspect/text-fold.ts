/**
 * A text as it is meant, for all detectors alike: digits and letters of full width and of other scripts in ASCII, nothing between them that is not seen,
 * and in web addresses what `%40` stands for; with the place in the text as it stands of every unit.
 */

/** A text and where each of its units comes from. */
export interface Folded {
  text: string;
  /** Where the unit at a place begins in the text as it stands. */
  startOf(at: number): number;
  /** Where the unit at a place ends there. */
  endOf(at: number): number;
}

// Characters without width, marks of direction, soft hyphens, variation selectors, the frame around a digit.
const UNSEEN = /^(?:\u034f|\u20e3|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f])$/;
/** What may be written otherwise; each match is looked at by itself. */
const ODD =
  /\u034f|\u20e3|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|[\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]|(?![0-9])\p{Nd}/gu;
const ESCAPED = /%[2-7][0-9A-Fa-f]/g;
/** Decimal digits of a script. */
const DIGITS = 10;

/** The text as it is meant; undefined where it stands as it is meant. `address`: it is, or holds, a web address. */
export function folded(text: string, address: boolean): Folded | undefined {
  const builder = new Builder(text);
  const escapes = address || text.includes('%40') ? escapesIn(text, address) : [];
  let next = 0;
  const takeEscapes = (until: number): void => {
    for (; next < escapes.length && escapes[next]!.start < until; next += 1) builder.put(escapes[next]!);
  };
  ODD.lastIndex = 0;
  for (let match = ODD.exec(text); match !== null; match = ODD.exec(text)) {
    takeEscapes(match.index);
    builder.put({ start: match.index, end: match.index + match[0].length, by: meant(match[0]) });
  }
  takeEscapes(text.length + 1);
  return builder.end();
}

interface Part {
  start: number;
  end: number;
  by: string;
}

/** What a character stands for. */
function meant(character: string): string {
  if (UNSEEN.test(character)) return '';
  const code = character.codePointAt(0)!;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return digit(code);
}

/** The value of a decimal digit: digits of a script follow one another from zero (Unicode, General_Category Nd). */
function digit(code: number): string {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < DIGITS - 1 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Escapes of an address that are letters, digits or what is in mail addresses; of a text without an address only those of mail signs. */
function escapesIn(text: string, address: boolean): Part[] {
  const parts: Part[] = [];
  for (const { index, 0: escaped } of text.matchAll(ESCAPED)) {
    const by = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    if (address ? /[\w@.+=&-]/.test(by) : by === '@') parts.push({ start: index, end: index + 3, by });
  }
  return parts;
}

/** A piece of the text as it is meant, of a piece of the text as it stands. */
interface Piece {
  /** Where it begins in the text as it is meant. */
  at: number;
  start: number;
  end: number;
  /** Stands as it is: unit by unit. */
  same: boolean;
}

class Builder {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  #text = '';
  #copied = 0;

  constructor(source: string) {
    this.#source = source;
  }

  put({ start, end, by }: Part): void {
    if (start < this.#copied) return;
    this.#copy(start);
    if (by !== '') this.#pieces.push({ at: this.#text.length, start, end, same: false });
    this.#text += by;
    this.#copied = end;
  }

  #copy(until: number): void {
    if (until === this.#copied) return;
    this.#pieces.push({ at: this.#text.length, start: this.#copied, end: until, same: true });
    this.#text += this.#source.slice(this.#copied, until);
  }

  end(): Folded | undefined {
    if (this.#copied === 0) return undefined;
    this.#copy(this.#source.length);
    const pieces = this.#pieces;
    return {
      text: this.#text,
      startOf: (at) => {
        const piece = pieceAt(pieces, at);
        return piece.same ? piece.start + at - piece.at : piece.start;
      },
      endOf: (at) => {
        const piece = pieceAt(pieces, at);
        return piece.same ? piece.start + at - piece.at + 1 : piece.end;
      },
    };
  }
}

/** The piece a unit of the text as it is meant is of. */
function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!;
}
