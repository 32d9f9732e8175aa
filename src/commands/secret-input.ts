import { readFileSync } from 'node:fs';
import type { LicitError } from '../model/errors.js';
import { writtenText } from '../reading/table/written-table.js';
import { failure } from '../text/failures/failure.js';

/** Longest input and most lines that are taken for values of a person. */
const MAX_BYTES = 1 << 20;
const MAX_VALUES = 1000;
const INTERRUPTED = 130;

/**
 * Values of a person, one a line, from a file, from standard input, or typed without being shown. Never from an argument: those stand in the
 * list of processes and in the history of the shell. Throws a LicitError that quotes none of them.
 */
export async function secretLines(
  from: string | undefined,
  prompt: string,
  { stdin = process.stdin, say = sayIt } = {},
): Promise<string[]> {
  const typed = (from === undefined || from === '-') && stdin.isTTY === true;
  const text = typed ? await typedUnseen(stdin, prompt, say) : from === undefined || from === '-' ? await all(stdin) : fromFile(from);
  const values = [...new Set(text.split(/\r\n|\n|\r/).map((line) => line.replace(/^\ufeff/, '').trim()))].filter((line) => line !== '');
  if (values.length === 0) throw failure('run/no-value-given', 'fix/type-when-asked');
  if (values.length > MAX_VALUES) throw failure('run/more-values-given', 'fix/look-them-parts', { mostValues: MAX_VALUES });
  return values;
}

function sayIt(text: string): void {
  process.stderr.write(text);
}

function fromFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw failure('run/cannot-read-file', 'fix/check-exists-you', {}, cause);
  }
  if (bytes.length > MAX_BYTES) throw tooLong();
  return textOf(bytes);
}

async function all(stdin: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Buffer);
    length += bytes.length;
    if (length > MAX_BYTES) throw tooLong();
    chunks.push(bytes);
  }
  return textOf(Buffer.concat(chunks));
}

/** A value in another encoding would be looked for in vain. */
function textOf(bytes: Buffer): string {
  return writtenText(bytes) ?? bytes.toString('utf8');
}

function tooLong(): LicitError {
  return failure('run/more-mib-given', 'fix/give-values-one');
}

/** Reads a line from a terminal that shows nothing of it; the terminal is set back whatever happens. */
function typedUnseen(stdin: NodeJS.ReadStream, prompt: string, say: (text: string) => void): Promise<string> {
  say(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve) => {
    let line = '';
    const end = (): void => {
      stdin.removeListener('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      say('\n');
    };
    const take = (typed: string): void => {
      for (const character of typed) {
        if (character === '\r' || character === '\n' || character === '\u0004') {
          end();
          resolve(line);
          return;
        }
        if (character === '\u0003') {
          end();
          process.exit(INTERRUPTED);
        }
        if (character === '\u007f' || character === '\b') line = [...line].slice(0, -1).join('');
        else if (character >= ' ') line += character;
      }
    };
    stdin.on('data', take);
  });
}
