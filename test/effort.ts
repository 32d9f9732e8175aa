import { test } from 'vitest';

/** Whether all that can be tried is tried: the hard suite runs every test that asks this once more, with everything. */
export const exhaustive = process.env.LICIT_EFFORT === 'full';

/** How many cases to try: all in the hard suite, and a tenth, or as many as are given, while somebody waits. */
export function runs(all: number, quick: number = Math.ceil(all / 10)): number {
  return exhaustive ? all : quick;
}

/**
 * Of all cases those that are tried: every one in the hard suite, and while somebody waits one of so many, others for each `turn`, so that each case is
 * tried with some of what it is tried with.
 */
export function inTurns<Case>(all: readonly Case[], of: number, turn: number): readonly Case[] {
  return exhaustive ? all : all.filter((_, n) => (n + turn) % of === 0);
}

/** A test that takes seconds of the processor and is run in the hard suite only. */
export const slowTest = test.runIf(exhaustive);
