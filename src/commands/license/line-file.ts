import { once } from 'node:events';
import { LicitError } from '../../model/errors.js';
import { beginWhole, writeAll } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';

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

/** The file is under its own name only when it is whole: half a list of exclusions is worse than none. */
function toFile(path: string): LineFile {
  const trying = <T>(what: () => T): T => {
    try {
      return what();
    } catch (cause) {
      if (cause instanceof LicitError) throw cause;
      throw failure('declare/cannot-write', 'fix/check-folder-exists', { shown: path }, cause);
    }
  };
  const file = trying(() => beginWhole(path));
  let waiting = '';
  const flush = (): void => {
    const chunk = Buffer.from(waiting);
    waiting = '';
    trying(() => writeAll(file.fd, chunk));
  };
  return {
    line(text) {
      waiting += `${text}\n`;
      if (waiting.length >= CHUNK) flush();
    },
    async end() {
      flush();
      trying(() => file.keep());
    },
    discard: () => file.discard(),
  };
}
