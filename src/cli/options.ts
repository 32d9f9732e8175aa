/** What a command is given: its flags and arguments read, checked and named as its function takes them. */

import { Command, CommanderError, Option } from 'commander';
import type { Argument, CommandDefinition, Flag } from '../commands/definition.js';
import { outputsOf } from '../commands/outputs.js';
import { flagsOf, spelled, writesFolder } from '../commands/shared-flags.js';
import type { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';
import { nearest } from '../text/nearest.js';
import { plain } from '../text/show.js';
import { allCommands } from './find-commands.js';

/** Options by name, as the function of the command takes them. */
export type Options = Record<string, unknown>;

/** What was read from a command line. */
export interface Read {
  options: Options;
  /** `--help` is among the flags: nothing else is checked. */
  help: boolean;
}

const HELP = new Option('-h, --help');

/** Reads flags and arguments; only the flags where help was asked for. Throws a LicitError with a fix of one line for what the command does not take or lacks. */
export async function optionsOf(
  path: readonly string[],
  command: CommandDefinition,
  args: readonly string[],
  helpAsked = false,
): Promise<Read> {
  const name = ['licit', ...path].join(' ');
  const flags = flagsOf(command);
  const parser = new Command(name).exitOverride().configureOutput({ writeErr: () => {}, outputError: () => {} });
  for (const [key, flag] of Object.entries(flags)) parser.addOption(optionFor(key, flag, flags));
  parser.addOption(HELP);
  const { operands, unknown } = parse(parser, respelled(args, flags));
  const { help, ...given } = parser.opts() as Options;
  if (helpAsked || help === true || unknown.some((word) => word === '--help' || word === '-h')) return { options: given, help: true };
  if (unknown.length > 0) throw unknownFlag(name, unknown[0]!, flags);
  const options = { ...(await withFormat(name, given, command, flags)), ...(await argumentsOf(name, command, operands, given)) };
  for (const [key, flag] of Object.entries(flags))
    if (flag.required && options[key] === undefined) throw lacking(name, flagShown(key, flag), command);
  return { options, help: false };
}

/** Flags in an earlier spelling as they are spelled now: `--scope=x` as `--about=x`. */
function respelled(args: readonly string[], flags: Readonly<Record<string, Flag>>): string[] {
  const now = new Map(Object.entries(flags).flatMap(([key, flag]) => (flag.was === undefined ? [] : [[flag.was, spelled(key, flag)]])));
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.map((word, at) => (at < end && word.startsWith('--') ? word.replace(/^[^=]+/, (flag) => now.get(flag) ?? flag) : word));
}

function parse(parser: Command, args: readonly string[]): { operands: string[]; unknown: string[] } {
  try {
    return parser.parseOptions([...args]);
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    const flag = /'([^']+)'/.exec(cause.message)?.[1] ?? '';
    throw failure('cli/no-value', 'fix/help-says-what', { parser: parser.name(), flag });
  }
}

function optionFor(key: string, flag: Flag, all: Readonly<Record<string, Flag>>): Option {
  const long = flagShown(key, flag);
  const option = new Option(flag.short === undefined ? long : `-${flag.short}, ${long}`);
  const fromEnv = flag.env === undefined || key === 'format' ? undefined : process.env[flag.env] || undefined;
  const value = (word: string): unknown => checked(word, spelled(key, flag), flag);
  if (flag.value !== undefined) {
    option.argParser((word: string, before: unknown) => {
      const taken = Object.entries(all).some(([name, one]) => spelled(name, one) === word);
      if (taken) throw failure('cli/no-value-option', 'fix/write-then', { key: spelled(key, flag), word, long });
      return flag.many ? [...((before as unknown[] | undefined) ?? []), value(word)] : value(word);
    });
    if (flag.many) option.default([]);
  }
  if (flag.negated) return option;
  const fallback = fromEnv === undefined ? flag.default : checked(fromEnv, flag.env!, flag);
  return fallback === undefined ? option : option.default(fallback);
}

/** A flag with its value, as help shows it: `--as-of <run|date>`. */
export function flagShown(key: string, flag: Flag): string {
  return spelled(key, flag) + (flag.value === undefined ? '' : ` <${flag.value}>`);
}

/** The value of a flag or of the variable that stands in for it. */
function checked(word: string, from: string, { choices, whole }: Pick<Flag, 'choices' | 'whole'>): string | number {
  const shown = plain(word.slice(0, 200));
  if (whole) {
    const count = Number(word);
    if (word.trim() === '' || !Number.isInteger(count) || count < 0)
      throw failure('cli/not-whole-number', 'fix/write-number-like', { from, shown });
    return count;
  }
  if (choices !== undefined && !choices.includes(word)) {
    const near = nearest(word.slice(0, 200), choices);
    const list = choices.join(', ');
    throw failure('cli/cannot-be', near === undefined ? 'fix/use-one' : 'fix/did-you-mean-of', {
      from,
      shown: JSON.stringify(shown),
      list,
      near,
    });
  }
  return word;
}

function unknownFlag(name: string, word: string, flags: Readonly<Record<string, Flag>>): LicitError {
  const flag = plain(word.split('=', 1)[0]!.slice(0, 200));
  const near = flag.startsWith('--')
    ? nearest(
        flag,
        Object.entries(flags).map(([key, one]) => spelled(key, one)),
      )
    : undefined;
  return failure('cli/no-option', near === undefined ? 'fix/help-lists-options' : 'fix/did-you-mean', { name, flag, near });
}

function lacking(name: string, what: string, command: CommandDefinition): LicitError {
  return failure('cli/needs', 'fix/example', { name, what, examples: command.examples[0] });
}

async function argumentsOf(
  name: string,
  { takes = [], ...command }: CommandDefinition,
  words: readonly string[],
  flags: Options,
): Promise<Options> {
  const given: Options = {};
  for (const [at, argument] of takes.entries()) {
    given[argument.name] = argument.many ? words.slice(at) : words[at];
    const word = words[at];
    const left = argument.unless !== undefined && flags[argument.unless] !== undefined;
    if (argument.required && word === undefined && !left) throw lacking(name, argumentShown(argument), { ...command, takes });
    if (argument.choices !== undefined && word !== undefined)
      checked(word, `${name} ${argumentShown(argument)}`, { choices: await argument.choices() });
  }
  if (words.length > takes.length && !takes.at(-1)?.many) {
    const most = takes.length === 0 ? 'no arguments' : takes.length === 1 ? 'one argument' : `${takes.length} arguments`;
    throw failure('cli/takes-given', takes.length === 0 ? 'fix/help-shows-what' : 'fix/quote-what-belongs', {
      name,
      most,
      words: words.length,
      value: [name, ...takes.map(argumentShown)].join(' '),
    });
  }
  return given;
}

/** An argument as help shows it: `<path...>`, `[what]`. */
export function argumentShown({ shown, many, required }: Argument): string {
  const name = shown + (many ? '...' : '');
  return required ? `<${name}>` : `[${name}]`;
}

/** The one format and place of a command that writes one output. A command that writes several reads them by itself. */
async function withFormat(
  name: string,
  options: Options,
  command: CommandDefinition,
  flags: Readonly<Record<string, Flag>>,
): Promise<Options> {
  if (command.formats === undefined) return options;
  const asked = options.format as string[];
  const output = writesFolder(command) ? undefined : (options.output as string | undefined);
  // What is written to a file of a name is read by other programs: a variable does not change its form.
  const isFile = (flags.output?.required && !writesFolder(command)) || (output !== undefined && output !== '-');
  const fromEnv = isFile || asked.length > 0 ? undefined : await formatFromEnv(command);
  if (command.manyFormats) return fromEnv === undefined ? options : { ...options, format: [fromEnv] };
  if (asked.length > 1) throw failure('cli/writes-one-format', 'fix/run-once-each', { name, asked: asked.length });
  const outputs = outputsOf(fromEnv === undefined ? asked : [fromEnv], output, await formatsOf(command));
  const { format, file } = outputs[0]!;
  if (file !== undefined && (flags.output === undefined || writesFolder(command)))
    throw failure('cli/writes-standard-output', 'fix/leave-out-file', { name, format });
  return { ...options, format, ...(file !== undefined && { output: file }) };
}

/** The formats of a command. */
export async function formatsOf({ formats = [] }: CommandDefinition): Promise<readonly string[]> {
  return typeof formats === 'function' ? formats() : formats;
}

/** LICIT_FORMAT, where the command has that format. What is no format of any command is refused. */
async function formatFromEnv(command: CommandDefinition): Promise<string | undefined> {
  const asked = process.env.LICIT_FORMAT || undefined;
  if (asked === undefined || (await formatsOf(command)).includes(asked)) return asked;
  const known = new Set<string>();
  const add = async (one: CommandDefinition): Promise<void> => {
    for (const format of await formatsOf(one)) known.add(format);
    for (const below of Object.values(one.under ?? {})) await add(below);
  };
  for (const one of (await allCommands()).values()) await add(one);
  checked(asked, 'LICIT_FORMAT', { choices: [...known].sort() });
  return undefined;
}
