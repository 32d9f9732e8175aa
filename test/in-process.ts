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
  const { command } = call;
  const ran = await within(folder, process.env, () =>
    command.run!({ ...options, licit: '0.0.0', commands: async () => new Map() } as never),
  );
  return ran.result;
}

export interface Called {
  status: number;
  out: string;
  err: string;
}

/**
 * The whole program in this process: as if it were started in a folder with an environment, but for the half second that loading it takes. `main` is that of
 * the build, or of another one. A process heeds its streams once (src/cli/streams.ts), so what is masked while it is printed is tested by starting licit.
 */
export async function called(
  folder: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  main: (argv: readonly string[]) => Promise<void>,
): Promise<Called> {
  const { argv, exitCode } = process;
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const heard = signals.map((signal) => process.listeners(signal));
  process.argv = [...argv.slice(0, 2), ...words];
  try {
    const { out, err, result } = await within(folder, env, async () => {
      await main(process.argv);
      return Number(process.exitCode);
    });
    return { status: result, out, err };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    for (const [n, signal] of signals.entries())
      for (const one of process.listeners(signal)) if (!heard[n]!.includes(one)) process.removeListener(signal, one);
  }
}

/** What is done in a folder with an environment, and what it prints. All is as before then. */
async function within<Result>(
  folder: string,
  env: NodeJS.ProcessEnv,
  run: () => Promise<Result>,
): Promise<{ result: Result; out: string; err: string }> {
  const before = { folder: process.cwd(), env: { ...process.env } };
  const printed = { stdout: '', stderr: '' };
  const names = ['stdout', 'stderr'] as const;
  const streams = names.map((name) => ({
    name,
    stream: process[name],
    write: process[name].write,
    errors: process[name].listeners('error'),
  }));
  for (const { name, stream } of streams)
    stream.write = ((chunk: string | Uint8Array, ...more: unknown[]) => {
      printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      const then = more.at(-1);
      if (typeof then === 'function') then();
      return true;
    }) as typeof stream.write;
  replaceEnvironment(env);
  // As the process has it now: a package may keep the folder in mind, and put its own in the place of both.
  process.chdir(folder);
  try {
    const result = await run();
    return { result, out: printed.stdout, err: printed.stderr };
  } finally {
    process.chdir(before.folder);
    replaceEnvironment(before.env);
    for (const { stream, write, errors } of streams) {
      stream.write = write;
      for (const one of stream.listeners('error')) if (!errors.includes(one)) stream.removeListener('error', one as () => void);
    }
  }
}

function replaceEnvironment(env: NodeJS.ProcessEnv): void {
  if (env === process.env) return;
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
}
