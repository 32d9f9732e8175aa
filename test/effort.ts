import { test } from 'vitest';

/** `full` in the hard suite; `part` where a machine has minutes for it, as in CI. */
const effort = process.env.LICIT_EFFORT;

/** Whether what takes long is tried: the hard suite runs every test that asks this once more, with everything. */
export const exhaustive = effort === 'full' || effort === 'part';

/** Of cases that are drawn, and of those that a list has, one of so many is enough where a machine has minutes. */
const PART = 6;

/** How many cases to try: all in the hard suite, a sixth in its part, and a tenth, or as many as are given, while somebody waits. */
export function runs(all: number, quick: number = Math.ceil(all / 10)): number {
  return effort === 'full' ? all : effort === 'part' ? Math.max(quick, Math.ceil(all / PART)) : quick;
}

/**
 * Of all cases those that are tried: every one in the hard suite, and while somebody waits one of so many, others for each `turn`, so that each case is
 * tried with some of what it is tried with.
 */
export function inTurns<Case>(all: readonly Case[], of: number, turn: number): readonly Case[] {
  if (effort === 'full') return all;
  const every = effort === 'part' ? Math.min(of, PART) : of;
  return all.filter((_, n) => (n + turn) % every === 0);
}

/** Whether lists of cases are tried to their end, rather than in part. */
export const whole = effort === 'full';

/** A test that takes seconds of the processor and is run in the hard suite only. */
export const slowTest = test.runIf(exhaustive);
