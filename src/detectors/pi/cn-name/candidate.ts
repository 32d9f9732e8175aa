/** A stretch of text and how strongly it reads as a name: log-odds, of which some 5 are needed. */
export interface Candidate {
  start: number;
  end: number;
  odds: number;
  /** How much of them what stands before and after gives: titles, verbs of saying. */
  context: number;
  /** `han`: family and given name; `foreign`: a name written by its sound. */
  form: 'han' | 'foreign';
  /** A label or the field says that it is one. */
  said: boolean;
}

/** Least log-odds at which a name is told. */
export const ENOUGH = 5.5;

/** Least log-odds that are worth keeping: enough with a name beside it in a list, or the same name told elsewhere in the text. */
export const WITH_OTHERS = 3.2;

/** Context at which a title, a role or a verb of saying stands beside a name, and at which two of them or a strong one do. */
const SOME_CONTEXT = 2;
const STRONG_CONTEXT = 3;
/**
 * Log-odds of the characters alone at which a name is told without such a word, and at which it is likely. Of names in news and in an encyclopedia, two in
 * three are right between 5.5 and 7 and nine in ten above 9.5.
 */
const ENOUGH_ALONE = 7;
const CLEAR_ALONE = 9.5;
/** What a name with a dot has. */
export const DOTTED = 30;

/** Whether a candidate is told for itself: by its characters where nothing beside it speaks for a name. `whole`: it is all of the text. */
export function isEnough(one: Candidate, whole: boolean): boolean {
  if (one.odds < ENOUGH) return false;
  if (one.said || whole || one.context >= SOME_CONTEXT || one.odds >= DOTTED) return true;
  return one.form === 'han' && one.odds - one.context >= ENOUGH_ALONE;
}

/** Whether nine in ten names like this one are right. */
export function isLikely(one: Candidate): boolean {
  if (one.said || one.odds >= DOTTED) return true;
  const alone = one.odds - one.context;
  if (one.form === 'foreign') return one.context >= STRONG_CONTEXT;
  if (one.context >= STRONG_CONTEXT) return alone >= (one.end - one.start > 2 ? 6 : 4);
  return one.end - one.start > 2 && alone >= (one.context >= SOME_CONTEXT ? 8 : CLEAR_ALONE);
}

/**
 * Log-odds of the characters alone that a name of three characters or more must have to be certain: with a role and a title or a verb of saying beside it,
 * with one of them, and behind a label for a name.
 */
const CERTAIN_BETWEEN = 4;
const CERTAIN_BESIDE = 8;
const CERTAIN_SAID = 6;

/** Whether 99 in 100 names like this one are right. */
export function isSure(one: Candidate): boolean {
  // Two characters are a word as often as a name, whatever is beside them.
  if (one.end - one.start < 3) return false;
  if (one.form === 'foreign') return !one.said && one.odds >= DOTTED && one.context >= STRONG_CONTEXT;
  const alone = one.odds - one.context;
  if (one.said) return alone >= CERTAIN_SAID;
  return (
    alone >= (one.context >= STRONG_CONTEXT ? CERTAIN_BETWEEN : one.context >= SOME_CONTEXT ? CERTAIN_BESIDE : Number.POSITIVE_INFINITY)
  );
}

/** Whether a character is a Han one of the basic block. */
export function isHan(c: number): boolean {
  return c >= 0x4e00 && c <= 0x9fff;
}
