import { callOf } from '../src/cli/call.js';
import { optionsOf } from '../src/cli/options.js';

/**
 * Calls licit in this process with the words of a command line: what a test only begins with need not load licit anew. What is printed goes nowhere, and what
 * ends badly throws what the command threw. How the program itself ends and prints is tested by starting it (test/cli.test.ts).
 */
export async function inProcess(folder: string, ...words: string[]): Promise<number> {
  const call = await callOf(words);
  if (call.what !== 'command' || call.command.run === undefined) throw new Error(`${words.join(' ')} calls no command`);
  const { options } = await optionsOf(call.path, call.command, call.args, call.help);
  const before = process.cwd();
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams) stream.write = () => true;
  process.chdir(folder);
  try {
    return await call.command.run({ ...options, licit: '0.0.0', commands: async () => new Map() } as never);
  } finally {
    process.chdir(before);
    for (const [n, stream] of streams.entries()) stream.write = writes[n]!;
  }
}
