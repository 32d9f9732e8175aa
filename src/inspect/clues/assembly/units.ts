/** The text in the memory of the pass, unit by unit. */

export const SPACE: u32 = 0x20;
export const COMMA: u32 = 0x2c;
export const HYPHEN: u32 = 0x2d;
export const POINT: u32 = 0x2e;
export const SLASH: u32 = 0x2f;
export const AT: u32 = 0x40;

let text: usize = 0;

/** The text begins at this address. */
export function inText(units: usize): void {
  text = units;
}

/** The unit at a place, which is not before the text; behind it there are zeros. */
export function unit(i: i32): u32 {
  return load<u16>(text + 2 * <usize>i);
}

/** The unit at a place, 0 before the text. */
export function at(i: i32): u32 {
  return i < 0 ? 0 : unit(i);
}

export function isDigit(c: u32): bool {
  return c - 0x30 < 10;
}

export function isCapital(c: u32): bool {
  return c - 0x41 < 26;
}

export function isSmall(c: u32): bool {
  return c - 0x61 < 26;
}

/** A Latin letter, digit or underscore. */
export function isWord(c: u32): bool {
  return c - 0x30 < 10 || (c | 0x20) - 0x61 < 26 || c === 0x5f;
}
