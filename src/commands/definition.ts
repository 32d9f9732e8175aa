/** What a command says of itself: what it takes and what it runs. It is in `licit-<name>.ts` beside the command's code. */
import type { Words } from '../model/basics.js';

/** Shared flags that a command names where they make sense; those for language, colors and quiet are everywhere. */
export type SharedFlag = 'format' | 'output' | 'ledger' | 'config' | 'dryRun' | 'yes';

/** A flag. Its spelling follows from its name: `asOf` is `--as-of`. */
export interface Flag {
  about: Words;
  /** What help shows for the value, as in `--as-of <run|date>`. A flag without it is on or off. */
  value?: string;
  /** One letter. */
  short?: string;
  choices?: readonly string[];
  /** The value is a whole number, 0 or more. */
  whole?: true;
  /** May be given again; the values are a list. */
  many?: true;
  required?: true;
  default?: string | number;
  /** The environment variable that is read where the flag is not given. */
  env?: string;
  /** An earlier spelling, which still works and help does not show: `--scope`. */
  was?: string;
  /** Spelled `--no-…`: on unless it is given. */
  negated?: true;
}

/** What is given without a flag, in this order. */
export interface Argument<Name extends string = string> {
  /** The option of the command's function that it becomes. */
  name: Name;
  /** What help calls it. */
  shown: string;
  about: Words;
  required?: true;
  /** The flag with which it is left out. */
  unless?: string;
  /** Takes all that are left; only the last one can. */
  many?: true;
  /** It is there to be refused, and help does not show it. */
  hidden?: true;
  /** What can be given, where that is a list. */
  choices?: () => Promise<readonly string[]>;
}

/** A command as the command line sees it. */
export interface CommandDefinition {
  about: Words;
  /** Command lines to copy: the first thing that help shows. */
  examples: readonly string[];
  takes?: readonly Argument[];
  /** The command's own flags, and what it says differently of shared ones. */
  flags?: Readonly<Record<string, Partial<Flag>>>;
  /** The shared flags that make sense here, besides those that every command has. */
  shared?: readonly SharedFlag[];
  /** What `--format` can be; the first is the default. A function where that depends on what is in a folder. */
  formats?: readonly string[] | (() => Promise<readonly string[]>);
  /** Several formats can be asked for at once, each with a place of its own. */
  manyFormats?: true;
  /** Answers line by line for as long as there is input: when the reader goes away it ends, and did what it could. */
  filter?: true;
  /** Its output names files for programs, which open them: names that hold personal values are not masked. */
  namesForPrograms?: true;
  /** Does the work and gives the exit code. */
  run?: (options: never) => Promise<number>;
  /** Commands under this one: `licit answers due`. Those with a folder of their own are not among them (cli/command-places.ts). */
  under?: Readonly<Record<string, CommandDefinition>>;
}

/** A definition whose flags and arguments are the options of the function it runs: a name that is not one of them does not compile. */
interface Defined<Options> extends Omit<CommandDefinition, 'takes' | 'flags' | 'shared' | 'run'> {
  takes?: readonly Argument<keyof Options & string>[];
  flags?: { readonly [Name in keyof Options & string]?: Name extends SharedFlag ? Partial<Flag> : Flag };
  shared?: readonly (SharedFlag & keyof Options)[];
  run?: (options: Options) => Promise<number>;
}

/** Declares a command. */
export function define<Options>(command: Defined<Options>): CommandDefinition {
  return command as CommandDefinition;
}
