/** Finds the command that is called, hands it what it was given, and says how it ended. Commands do their own printing and asking. */

import { readFileSync } from 'node:fs';
import { type Call, callOf } from './cli/call.js';
import { helpWords, renamed } from './cli/cli-words.js';
import { heedStreams } from './cli/streams.js';
import type { CommandDefinition } from './commands/definition.js';
import { type Lang, langs } from './model/basics.js';
import { LicitError } from './model/errors.js';
import { failure } from './text/failures/failure.js';
import { systemError } from './text/failures/system-failure.js';

const USAGE = 2;
/** How an error is said in other languages: loaded before a command runs and where one is said, so that `--version` need not wait for it. */
let words: typeof import('./text/failures/failure-words.js') | undefined;

/** `licit` by itself takes what every command takes. */
const licit: CommandDefinition = {
  about: helpWords.about,
  examples: [],
  shared: ['format', 'output', 'ledger', 'config', 'dryRun', 'yes'],
};

/** Runs the command line and sets the exit code: 0 clean, 1 findings, 2 could not do the job, 3 nothing found or nothing read, 130 interrupted. */
export async function main(argv: readonly string[]): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  // Until a command says how it ended it has not: a process that ends before that has failed.
  process.exitCode = USAGE;
  try {
    const call = await callOf(argv.slice(2));
    heedStreams(call.what === 'command' ? call.command : {}, failed);
    process.exitCode = await answered(call);
  } catch (cause) {
    heedStreams({}, failed);
    await loadWords();
    process.exitCode = explain(isOurs(cause) ? ((await import('./commands/damaged.js')).damagedLast(cause) ?? cause) : cause);
  }
}

/** Does what was called for. Returns the exit code. */
async function answered(call: Call): Promise<number> {
  if (call.what === 'version') {
    process.stdout.write(`${version()} (offline: nothing is sent anywhere)\n`);
    return 0;
  }
  await loadWords();
  const { optionsOf } = await import('./cli/options.js');
  const path = call.what === 'command' ? call.path : [];
  const command = call.what === 'command' ? call.command : licit;
  const { options, help } = await optionsOf(path, command, call.args, call.what === 'licit' || call.help);
  if (call.what === 'command' && call.was !== undefined && !options.quiet)
    process.stderr.write(`ℹ ${renamed[options.lang as Lang](`licit ${call.was.join(' ')}`, `licit ${path.join(' ')}`)}\n`);
  if (call.what === 'licit' || help) {
    process.stdout.write(await helpFor(call, options.lang as Lang));
    return 0;
  }
  if (command.run === undefined)
    throw failure('cli/licit-needs-command', 'fix/example', {
      path: path.join(' '),
      under: Object.keys(command.under ?? {}).join(', '),
      examples: command.examples[0],
    });
  return command.run({ ...options, licit: version(), commands: everyCommand } as never);
}

async function loadWords(): Promise<void> {
  words ??= await import('./text/failures/failure-words.js');
}

async function helpFor(call: Exclude<Call, { what: 'version' }>, lang: Lang): Promise<string> {
  const { commandHelp, fullHelp, shortHelp } = await import('./cli/help.js');
  const { terminal } = await import('./commands/terminal.js');
  const width = Math.min(100, terminal(false, true).width);
  if (call.what === 'command') return commandHelp(call.path, call.command, lang, width);
  if (call.short) return shortHelp(lang, width);
  return fullHelp(await everyCommand(), lang, width);
}

async function everyCommand(): Promise<ReadonlyMap<string, CommandDefinition>> {
  return (await import('./cli/find-commands.js')).allCommands();
}

/** Whether an error looks like a bug of ours so far. */
function isOurs(cause: unknown): boolean {
  return !(cause instanceof LicitError || systemError(cause));
}

function failed(error: LicitError): void {
  process.exitCode = explain(error);
  process.exit();
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

/** The language that is asked for, of a command line that may be wrong in other places. */
function languageAsked(argv: readonly string[]): Lang {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? process.env.LICIT_LANG : options[at] === '--lang' ? options[at + 1] : options[at]!.slice('--lang='.length);
  return langs.find((lang) => lang === asked) ?? 'en';
}

/** Says what went wrong; never with words from the data. Returns the exit code. */
function explain(cause: unknown): number {
  if (cause instanceof LicitError) {
    const lang = languageAsked(process.argv.slice(2));
    const { what, fix } = words?.failureIn(lang, cause) ?? { what: cause.message, fix: cause.fix };
    process.stderr.write(`✖ ${what}\n  ${fix}\n`);
    return USAGE;
  }
  const refused = systemError(cause);
  if (refused) return explain(refused);
  const error = cause instanceof Error ? cause : new Error('unknown');
  // Messages of other errors may quote the data they failed on.
  const message = /^(TypeError|ReferenceError|RangeError|SqliteError)$/.test(error.name) ? `: ${error.message}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  process.stderr.write(`✖ This is a bug in licit. Nothing of this run was kept.\n  ${error.name}${message}\n${frames.join('\n')}\n`);
  return USAGE;
}
