/** A person at a terminal who answers with single keys, and types a line where one is asked for. */
import { createInterface, emitKeypressEvents, type Key } from 'node:readline';
import { isCi } from '../../terminal.js';

/** What was pressed while the program was busy arrives within so many milliseconds. */
const SETTLING = 50;

/** Who is asked. Tests answer in their place. */
export interface Keyboard {
  /** The next key, as a letter or digit; `stop` where the person ends it. */
  key(): Promise<string>;
  /** A line; undefined where the person leaves it. */
  line(question: string, filled?: string): Promise<string | undefined>;
  say(text: string): void;
  /** Forgets what was pressed while nobody was asked: it answers no question that was not shown yet. */
  forget(): Promise<void>;
  /** Leaves the terminal to something else that asks. */
  aside<T>(use: () => Promise<T>): Promise<T>;
  close(): void;
}

interface Pressed {
  text: string | undefined;
  key: Key;
}

/** What a terminal is read from; raw where it can be. */
type Input = NodeJS.ReadableStream & { setRawMode?(on: boolean): unknown };

/** The person at the terminal; undefined where nobody can be asked: no terminal on both sides, or CI. */
export function keyboardAtTerminal(): Keyboard | undefined {
  const { stdin, stderr } = process;
  if (stdin.isTTY !== true || stderr.isTTY !== true || isCi()) return undefined;
  return keyboardOn(stdin, stderr);
}

/** A keyboard on streams. What is shown goes to standard error, so that what is piped stays clean. */
export function keyboardOn(input: Input, output: NodeJS.WritableStream): Keyboard {
  const presses = new Presses(input);
  return {
    async key() {
      const pressed = await presses.next();
      return pressed === undefined ? 'stop' : nameOf(pressed);
    },
    line: (question, filled = '') => presses.aside(() => lineTyped({ input, output, question, filled, before: presses.taken() })),
    say: (text) => void output.write(text),
    async forget() {
      await new Promise((soon) => setTimeout(soon, SETTLING));
      presses.taken();
    },
    aside: (use) => presses.aside(use),
    close: () => presses.close(),
  };
}

/** What is pressed, in order; what nobody waits for is kept. */
class Presses {
  readonly #input: Input;
  readonly #waiting: Pressed[] = [];
  #wanted: ((pressed: Pressed | undefined) => void) | undefined;
  #ended = false;

  constructor(input: Input) {
    this.#input = input;
    emitKeypressEvents(input);
    input.on('end', this.#end);
    this.#listen();
  }

  /** The next one; undefined at the end. */
  next(): Promise<Pressed | undefined> {
    const there = this.#waiting.shift();
    if (there !== undefined || this.#ended) return Promise.resolve(there);
    return new Promise((take) => void (this.#wanted = take));
  }

  /** What was pressed and nobody waited for, which is kept no longer. */
  taken(): Pressed[] {
    return this.#waiting.splice(0);
  }

  /** Leaves the input to something else for a while. */
  async aside<T>(use: () => Promise<T>): Promise<T> {
    this.#leave();
    try {
      return await use();
    } finally {
      this.#listen();
    }
  }

  close(): void {
    this.#leave();
    this.#input.off('end', this.#end);
    this.#input.pause();
  }

  readonly #press = (text: string | undefined, key: Key): void => {
    const take = this.#wanted;
    this.#wanted = undefined;
    if (take) take({ text, key });
    else this.#waiting.push({ text, key });
  };

  readonly #end = (): void => {
    this.#ended = true;
    this.#wanted?.(undefined);
  };

  #listen(): void {
    this.#input.setRawMode?.(true);
    this.#input.on('keypress', this.#press);
    this.#input.resume();
  }

  #leave(): void {
    this.#input.off('keypress', this.#press);
    this.#input.setRawMode?.(false);
  }
}

/** Asks for a line, which begins with what is filled in and what was typed before it was asked for. Undefined where the person leaves it. */
async function lineTyped({ input, output, question, filled, before }: LineAsked): Promise<string | undefined> {
  const prompt = createInterface({ input, output, terminal: true });
  try {
    return await new Promise<string | undefined>((resolve) => {
      prompt.on('SIGINT', () => resolve(undefined));
      prompt.on('close', () => resolve(undefined));
      prompt.on('line', (line) => resolve(line.trim()));
      prompt.setPrompt(question);
      prompt.prompt();
      if (filled !== '') prompt.write(filled);
      for (const { text, key } of before) prompt.write(text ?? '', key);
    });
  } finally {
    prompt.close();
  }
}

interface LineAsked {
  input: Input;
  output: NodeJS.WritableStream;
  question: string;
  filled: string;
  before: readonly Pressed[];
}

/** Ctrl+C, Ctrl+D and Escape end it. */
function nameOf({ text, key }: Pressed): string {
  if ((key.ctrl && (key.name === 'c' || key.name === 'd')) || key.name === 'escape') return 'stop';
  return (text ?? key.name ?? '').toLowerCase();
}
