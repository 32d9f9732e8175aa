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
  const waiting: Pressed[] = [];
  let wanted: ((pressed: Pressed) => void) | undefined;
  let ended = false;
  const press = (text: string | undefined, key: Key): void => {
    const take = wanted;
    wanted = undefined;
    if (take) take({ text, key });
    else waiting.push({ text, key });
  };
  const end = (): void => {
    ended = true;
    wanted?.({ text: undefined, key: { name: 'c', ctrl: true } });
  };
  const listen = (): void => {
    input.setRawMode?.(true);
    input.on('keypress', press);
    input.resume();
  };
  emitKeypressEvents(input);
  input.on('end', end);
  listen();
  return {
    async key() {
      const pressed = waiting.shift() ?? (ended ? undefined : await new Promise<Pressed>((take) => void (wanted = take)));
      return pressed === undefined ? 'stop' : nameOf(pressed);
    },
    async line(question, filled = '') {
      input.off('keypress', press);
      const prompt = createInterface({ input, output, terminal: true });
      try {
        return await new Promise<string | undefined>((resolve) => {
          prompt.on('SIGINT', () => resolve(undefined));
          prompt.on('close', () => resolve(undefined));
          prompt.on('line', (line) => resolve(line.trim()));
          prompt.setPrompt(question);
          prompt.prompt();
          if (filled !== '') prompt.write(filled);
          // What was typed before it was asked for.
          for (const { text, key } of waiting.splice(0)) prompt.write(text ?? '', key);
        });
      } finally {
        prompt.close();
        listen();
      }
    },
    async forget() {
      await new Promise((soon) => setTimeout(soon, SETTLING));
      waiting.length = 0;
    },
    async aside(use) {
      input.off('keypress', press);
      input.setRawMode?.(false);
      try {
        return await use();
      } finally {
        listen();
      }
    },
    say: (text) => void output.write(text),
    close() {
      input.off('keypress', press);
      input.off('end', end);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/** Ctrl+C, Ctrl+D and Escape end it. */
function nameOf({ text, key }: Pressed): string {
  if ((key.ctrl && (key.name === 'c' || key.name === 'd')) || key.name === 'escape') return 'stop';
  return (text ?? key.name ?? '').toLowerCase();
}
