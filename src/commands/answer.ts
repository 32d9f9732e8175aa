import { createInterface } from 'node:readline/promises';

/** Asks on the terminal, on standard error so that what is piped stays clean, and gives the answer without blanks around it. */
export async function answerTo(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await prompt.question(question)).trim();
  } finally {
    prompt.close();
  }
}
