/** A stretch of text and how strongly it reads as a name: log-odds, of which some 5 are needed. */
export interface Candidate {
  start: number;
  end: number;
  odds: number;
  /** `han`: family and given name; `foreign`: a name written by its sound. */
  form: 'han' | 'foreign';
  /** A label or the field says that it is one. */
  said: boolean;
}

/** Least log-odds at which a name is told. */
export const ENOUGH = 5.5;

/** Least log-odds that are worth keeping: enough with a name beside it in a list, or the same name told elsewhere in the text. */
export const WITH_OTHERS = 3.2;

/** Whether a character is a Han one of the basic block. */
export function isHan(c: number): boolean {
  return c >= 0x4e00 && c <= 0x9fff;
}
