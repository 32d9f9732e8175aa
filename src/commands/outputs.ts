/** Which format goes where: what `-f format[=file]` and `-o file` come to, and writing to it. */

import { realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { LicitError } from '../model/errors.js';
import { writeWhole } from '../reading/safe-files.js';
import { failure } from '../text/failures/failure.js';
import { printed } from '../text/masked-paths.js';
import { nearest } from '../text/nearest.js';
import { plain } from '../text/show.js';

/** One output of a command. */
export interface Output {
  format: string;
  /** Standard output when left out. */
  file?: string;
}

/** Endings of file names that are not the name of their format. */
const ENDINGS: Readonly<Record<string, string>> = { md: 'markdown', txt: 'text', htm: 'html' };

/** The formats in which findings are shown, with the default first. */
export async function findingFormats(): Promise<string[]> {
  // Only help and errors list them: no command waits for it.
  const { reportIds } = await import('../catalog/catalog.js');
  return (await reportIds('stream')).sort((a, b) => Number(b === 'pretty') - Number(a === 'pretty'));
}

/** The format that a file's ending asks for, of those that there are. */
export function formatOfFile(file: string, formats: readonly string[]): string | undefined {
  const ending = extname(file).slice(1).toLowerCase();
  return [ending, ENDINGS[ending]].find((one) => one !== undefined && formats.includes(one));
}

/** The format where none was asked for: by the file's ending, else the first; on standard output what suits a terminal or a pipe. */
export function defaultFormat(formats: readonly string[], file?: string): string {
  const first = formats[0]!;
  if (file !== undefined) return formatOfFile(file, formats) ?? first;
  return process.stdout.isTTY !== true && first === 'pretty' && formats.includes('concise') ? 'concise' : first;
}

/**
 * The outputs that were asked for, each with a place of its own. `-o` is where what names no file goes. Throws a LicitError where a format is
 * unknown or two would go to the same place.
 */
export function outputsOf(asked: readonly string[], output: string | undefined, formats: readonly string[]): Output[] {
  const rest = output === undefined || output === '-' ? undefined : output;
  const outputs = asked.map((one): Output => {
    const at = one.indexOf('=');
    const format = at < 0 ? one : one.slice(0, at);
    const file = at < 0 ? rest : one.slice(at + 1);
    if (!formats.includes(format)) throw unknownFormat(format, formats);
    if (file === '') throw failure('run/format-names-no', 'fix/write-format-file', { one: plain(one), format });
    return { format, ...(file !== undefined && file !== '-' && { file }) };
  });
  if (outputs.length === 0) outputs.push({ format: defaultFormat(formats, rest), ...(rest !== undefined && { file: rest }) });
  if (output !== undefined && !outputs.some(({ file }) => file === rest))
    throw failure('run/nothing-would-go', 'fix/leave-out-o', { output: plain(output) });
  refuseSamePlace(outputs);
  return outputs;
}

/** Says which formats there are. */
export function unknownFormat(format: string, formats: readonly string[]): LicitError {
  const near = nearest(format.slice(0, 200), formats);
  return failure('run/there-no-format', near === undefined ? 'fix/use-one' : 'fix/did-you-mean-of', {
    format: JSON.stringify(plain(format.slice(0, 200))),
    list: formats.join(', '),
    near,
  });
}

function refuseSamePlace(outputs: readonly Output[]): void {
  const taken = new Map<string, string>();
  for (const { format, file } of outputs) {
    const place = file === undefined ? '-' : sameFile(file);
    const before = taken.get(place);
    if (before !== undefined)
      throw failure('run/formats-would-both', 'fix/give-each-place', {
        before,
        format,
        file: file === undefined ? 'standard output' : plain(file),
      });
    taken.set(place, format);
  }
}

/** A file by the folder it is really in. */
function sameFile(file: string): string {
  const path = resolve(file);
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

/** Whether an output goes to standard output, which may be a terminal. */
export function toScreen(output: string | undefined): boolean {
  return output === undefined || output === '-';
}

/** Writes what a command shows to standard output, or to a file that is whole or not there at all. */
export function put(
  text: string,
  output: string | undefined,
  root: string,
  lost = 'Check that the folder exists, can be written and has room.',
): void {
  if (output === undefined || toScreen(output)) {
    process.stdout.write(text);
    return;
  }
  try {
    // Names of files that hold personal values are masked there as on the screen.
    writeWhole(resolve(output), printed(text), { root });
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw new LicitError(`Cannot write ${plain(output)}`, lost, { cause });
  }
}
