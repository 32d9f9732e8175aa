import { readFileSync } from 'node:fs';
import { LicitError } from '../model/errors.js';
import { writtenText } from '../reading/table/written-table.js';

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
  if (values.length === 0)
    throw new LicitError('No value was given', 'Type it when asked, or give a file with one value per line: --from FILE.');
  if (values.length > MAX_VALUES) throw new LicitError(`More than ${MAX_VALUES} values were given`, 'Look for them in parts.');
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
    throw new LicitError('Cannot read the file that --from names', 'Check that it exists and that you may read it.', { cause });
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
  return new LicitError('More than 1 MiB was given', 'Give the values of one person, one per line.');
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
