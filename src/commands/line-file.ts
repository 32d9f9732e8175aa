import { once } from 'node:events';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { LicitError } from '../errors.js';

/** Text that is written line by line, in bounded memory. */
export interface LineFile {
  line(text: string): Promise<void> | void;
  end(): Promise<void>;
  /** Takes back what was written so far, as far as that can be done. */
  discard(): void;
}

const CHUNK = 64 * 1024;

/** Opens a file for lines, each written as `shown` has it; `-` is standard output. */
export function lineFile(path: string, shown: (line: string) => string = String): LineFile {
  const file = path === '-' ? toStandardOutput() : toFile(path);
  return { ...file, line: (text) => file.line(shown(text)) };
}

function toStandardOutput(): LineFile {
  let waiting = '';
  const flush = async (): Promise<void> => {
    const chunk = waiting;
    waiting = '';
    if (process.stdout.write(chunk)) return;
    // A reader that went away is nothing to fail for: what is left is said to nobody.
    await once(process.stdout, 'drain').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause;
    });
  };
  return {
    line(text) {
      waiting += `${text}\n`;
      return waiting.length < CHUNK ? undefined : flush();
    },
    end: flush,
    discard: () => {},
  };
}

/** The file stands under its own name only when it is whole: half a list of exclusions is worse than none. */
function toFile(path: string): LineFile {
  const isPlain = !existsSync(path) || statSync(path).isFile();
  const working = isPlain ? `${path}.part` : path;
  const trying = <T>(what: () => T): T => {
    try {
      return what();
    } catch (cause) {
      throw new LicitError(`Cannot write ${path}`, 'Check that the folder exists, can be written and has room.', { cause });
    }
  };
  const file = trying(() => openSync(working, 'w'));
  let waiting = '';
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const flush = (): void => {
    const chunk = waiting;
    waiting = '';
    trying(() => writeFileSync(file, chunk));
  };
  return {
    line(text) {
      waiting += `${text}\n`;
      if (waiting.length >= CHUNK) flush();
    },
    async end() {
      flush();
      close();
      if (isPlain) trying(() => renameSync(working, path));
    },
    discard() {
      close();
      if (isPlain) rmSync(working, { force: true });
    },
  };
}
