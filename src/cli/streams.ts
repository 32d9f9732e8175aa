/** What is written to standard output and standard error passes through here. */

import type { CommandDefinition } from '../commands/definition.js';
import type { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';
import { printed } from '../text/masked-paths.js';
import { harmlessLines } from '../text/show.js';

let heeded = false;

/** Masks names of files that hold personal values, and says what happens when standard output cannot be written to. Does nothing the second time. */
export function heedStreams({ filter, namesForPrograms }: Partial<CommandDefinition>, failed: (error: LicitError) => void): void {
  if (heeded) return;
  heeded = true;
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') failed(failure('cli/cannot-write-standard', 'fix/check-there-space', {}, cause));
    // Nothing that a filter reads changes its exit code.
    if (filter) process.exit(0);
    // The reader went away (`licit scan … | head`): the rest is said to nobody, and the exit code is what it would have been.
    process.stdout.write = (...given: unknown[]): boolean => {
      const done = given.find((one) => typeof one === 'function') as (() => void) | undefined;
      if (done) setImmediate(done);
      return true;
    };
    setImmediate(() => process.stdout.emit('drain'));
  });
  process.stderr.on('error', () => {});
  through(process.stderr, (text) => printed(harmlessLines(text)));
  if (!namesForPrograms) through(process.stdout, printed);
}

/** Has every text that is written to a stream changed before. */
function through(stream: NodeJS.WriteStream, change: (text: string) => string): void {
  const write = stream.write.bind(stream) as (text: string | Uint8Array, ...rest: unknown[]) => boolean;
  stream.write = ((text: string | Uint8Array, ...rest: unknown[]) =>
    write(typeof text === 'string' ? change(text) : text, ...rest)) as typeof stream.write;
}
