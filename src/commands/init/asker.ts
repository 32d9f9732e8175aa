/** Asks a person at a terminal, line by line; tests answer in their place. */
import { createInterface } from 'node:readline';
import { isCi } from '../terminal.js';

/** Who is asked. */
export interface Asker {
  /** The next line; throws `Stopped` where the person ends it. */
  ask(question: string): Promise<string>;
  say(text: string): void;
  close(): void;
}

/** Ended by the person, as a shell has it. */
export const INTERRUPTED = 130;

/** The person ended the questions: nothing is written. */
export class Stopped extends Error {}

/** One of several answers: the word that is kept, and what is shown. */
export interface Choice {
  value: string;
  shown: string;
}

/** The person at the terminal; undefined where nobody can be asked: no terminal on both sides, or CI. */
export function personAtTerminal(): Asker | undefined {
  const { stdin, stderr } = process;
  if (stdin.isTTY !== true || stderr.isTTY !== true || isCi()) return undefined;
  // On standard error, so that what is piped stays clean. Lines that come before they are asked for (pasted ones) are kept.
  const prompt = createInterface({ input: stdin, output: stderr, terminal: true });
  const lines: string[] = [];
  let waiting: { take: (line: string) => void; stop: () => void } | undefined;
  let ended = false;
  prompt.on('line', (line) => (waiting ? waiting.take(line) : void lines.push(line)));
  prompt.on('SIGINT', () => {
    // While data is looked at nobody is asked: then it ends at once.
    const busy = waiting === undefined;
    prompt.close();
    if (busy) process.exit(INTERRUPTED);
  });
  prompt.on('close', () => {
    ended = true;
    waiting?.stop();
  });
  return {
    ask(question) {
      const there = lines.shift();
      stderr.write(there === undefined ? '' : `${question}${there}\n`);
      if (there !== undefined) return Promise.resolve(there.trim());
      if (ended) return Promise.reject(new Stopped());
      prompt.setPrompt(question);
      prompt.prompt();
      return new Promise((resolve, reject) => {
        waiting = {
          take: (line) => {
            waiting = undefined;
            resolve(line.trim());
          },
          stop: () => reject(new Stopped()),
        };
      });
    },
    say: (text) => void stderr.write(text),
    close: () => prompt.close(),
  };
}

/** The choices under a question, numbered from 1. */
export function numbered(choices: readonly Choice[]): string {
  return choices.map(({ shown }, index) => `    ${index + 1}  ${shown}\n`).join('');
}

/** The choice that an answer names, by its number, its word or what is shown; undefined where it names none. */
export function chosen(answer: string, choices: readonly Choice[]): string | undefined {
  const said = answer.toLowerCase();
  return choices.find(({ value, shown }, index) => [String(index + 1), value.toLowerCase(), shown.toLowerCase()].includes(said))?.value;
}
