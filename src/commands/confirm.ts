import { createInterface } from 'node:readline/promises';
import type { LicitError } from '../model/errors.js';
import { isCi } from './terminal.js';

/** What a command asks before it changes something. */
export interface Asked {
  /** The question in the language of the prose, without the answers. */
  question: string;
  /** `--yes` was given: nothing is asked. */
  yes?: boolean;
  /** The form of the output: a program reads JSON, and cannot answer. */
  format?: string;
  /** Says what was not done, and how to go on, where nobody can be asked. */
  refusal: () => LicitError;
}

/**
 * Whether the person agrees. Everything but y, yes, 好 and 是 is a no. Where nobody can be asked (no terminal, CI, JSON) throws the refusal:
 * only `--yes` goes on there.
 */
export async function confirmed({ question, yes, format, refusal }: Asked): Promise<boolean> {
  if (yes) return true;
  if (process.stdin.isTTY !== true || isCi() || format === 'json') throw refusal();
  return asking(async (ask) => isYes((await ask(`${question} [y/N] `)).trim()));
}

/** Puts a question and gives the answer. */
export type Ask = (question: string) => Promise<string>;

/** Asks on the terminal. On standard error, so that what is piped stays clean. */
export async function asking<T>(use: (ask: Ask) => Promise<T>): Promise<T> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await use((question) => prompt.question(question));
  } finally {
    prompt.close();
  }
}

/** Whether an answer is a yes. Everything else is a no. */
export function isYes(answer: string): boolean {
  return /^(?:y|yes|好|是)$/i.test(answer);
}
