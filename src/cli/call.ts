/** Which command a command line calls. Shared flags may come before the command, and are handed to it. */

import { existsSync } from 'node:fs';
import type { CommandDefinition } from '../commands/definition.js';
import { sharedFlags, spelled } from '../commands/shared-flags.js';
import type { LicitError } from '../model/errors.js';
import { failure } from '../text/failures/failure.js';
import { nearest } from '../text/nearest.js';
import { pasted, plain } from '../text/show.js';
import { earlierNames, folderFor } from './command-places.js';
import { commandAt, commandNames, withAllUnder } from './find-commands.js';

/** What is called: a command, or what licit says of itself. */
export type Call =
  | { what: 'version' }
  /** `licit` alone, or `licit --help`. Arguments are shared flags. */
  | { what: 'licit'; short: boolean; args: string[] }
  /** `was` is the earlier name that it was called by. */
  | { what: 'command'; path: string[]; was?: string[]; command: CommandDefinition; args: string[]; help: boolean };

const HELP = ['-h', '--help'];
const VERSION = ['-V', '--version'];

/** Reads a command line as far as the command. Throws a LicitError for a command or flag that there is not. */
export async function callOf(argv: readonly string[]): Promise<Call> {
  const { shared, asked, rest } = leading(argv);
  if (asked === 'version') return { what: 'version' };
  const [first, ...after] = rest;
  if (first === undefined) return { what: 'licit', short: asked !== 'help', args: shared };
  if (first.startsWith('-') && first !== '-') throw unknownBefore(first, after);
  if (first === 'help') return helpOn(after, shared);
  const next = placeOf([], first);
  if (next === undefined) throw noCommand(first, [...commandNames, ...Object.keys(earlierNames)]);
  return goOn({ ...next, args: shared, help: asked === 'help' }, after);
}

/** As much of a command line as is read: the place in the tree, and the name that was used where that is an earlier one. */
interface Reached {
  path: string[];
  was?: string[];
  args: string[];
  help: boolean;
}

/** Goes on to the command under this one that is named, as in `licit answer grant --lang zh add`. */
async function goOn(reached: Reached, words: readonly string[]): Promise<Call> {
  const { path, was } = reached;
  const { shared, asked, rest } = leading(words);
  const [name, ...after] = rest;
  const at = { args: [...reached.args, ...shared], help: reached.help || asked === 'help' };
  const used = was && name !== undefined && { was: [...was, name] };
  // What is above the command that is called need not be loaded.
  const next = name === undefined ? undefined : placeOf(path, name);
  if (next !== undefined) return goOn({ ...next, ...used, ...at }, after);
  const command = (await commandAt(path))!;
  const whole = await withAllUnder(path, command);
  if (whole.under === undefined) return { ...reached, what: 'command', command, args: [...reached.args, ...words] };
  const names = Object.keys(whole.under);
  const below = after.find((word) => names.includes(word));
  if (name?.startsWith('-') && below !== undefined) throw beforeCommand(name, path, below);
  if (name === undefined || name.startsWith('-'))
    return { ...reached, ...at, what: 'command', command: whole, args: [...at.args, ...rest] };
  if (!names.includes(name)) throw noCommand(name, names, path.join(' '));
  return goOn({ ...reached, path: [...path, name], ...used, ...at }, after);
}

/** The place that a word leads to without loading a definition: a command with a folder of its own, or what had that name before. */
function placeOf(path: readonly string[], name: string): Pick<Reached, 'path' | 'was'> | undefined {
  const next = [...path, name];
  if (folderFor(next) !== undefined) return { path: next };
  const words = next.join(' ');
  return Object.hasOwn(earlierNames, words) ? { path: earlierNames[words]!.split(' '), was: next } : undefined;
}

/** `licit help`, `licit help answer grant add`. */
async function helpOn(words: readonly string[], before: readonly string[]): Promise<Call> {
  const { shared, rest } = leading(words);
  const args = [...before, ...shared];
  if (rest.length === 0) return { what: 'licit', short: false, args };
  const name = rest[0]!;
  const isRule = name.includes('/');
  if (isRule)
    throw failure('cli/not-command', 'fix/licit-explain', { name: JSON.stringify(plain(name.slice(0, 200))), name2: pasted(name) });
  const call = await callOf([...args, ...rest]);
  return call.what === 'command' ? { ...call, help: true } : call;
}

/** The shared flags that a command line begins with, each with its value. `asked` is for help or the version. */
function leading(argv: readonly string[]): { shared: string[]; asked?: 'help' | 'version'; rest: string[] } {
  const shared: string[] = [];
  let asked: 'help' | 'version' | undefined;
  let at = 0;
  for (; at < argv.length; at++) {
    const word = argv[at]!;
    if (HELP.includes(word)) asked ??= 'help';
    else if (VERSION.includes(word)) asked ??= 'version';
    else {
      const takesNext = valueFollows(word);
      if (takesNext === undefined) break;
      shared.push(word);
      if (takesNext && at + 1 < argv.length) shared.push(argv[++at]!);
    }
  }
  return { shared, ...(asked && { asked }), rest: argv.slice(at) };
}

/** Whether the value of a shared flag is the next word; undefined for what is not a shared flag. */
function valueFollows(word: string): boolean | undefined {
  for (const [name, flag] of Object.entries(sharedFlags)) {
    const long = spelled(name, flag);
    if (word === long || word === `-${flag.short}`) return flag.value !== undefined;
    const hasValue =
      word.startsWith(`${long}=`) || (flag.short !== undefined && word.startsWith(`-${flag.short}`) && !word.startsWith('--'));
    if (hasValue && flag.value !== undefined) return false;
  }
  return undefined;
}

function unknownBefore(word: string, after: readonly string[]): LicitError {
  const flag = word.split('=', 1)[0]!.slice(0, 200);
  const near = nearest(flag, [...Object.entries(sharedFlags).map(([name, one]) => spelled(name, one)), '--help', '--version']);
  const command = after.find((one) => placeOf([], one) !== undefined);
  if (near === undefined && command !== undefined) return beforeCommand(word, [], earlierNames[command] ?? command);
  return failure('cli/licit-no-option', near === undefined ? 'fix/licit-help-lists' : 'fix/did-you-mean', { flag: plain(flag), near });
}

function beforeCommand(word: string, path: readonly string[], command: string): LicitError {
  const flag = plain(word.split('=', 1)[0]!.slice(0, 200));
  const licit = ['licit', ...path].join(' ');
  return failure('cli/no-option-before', 'fix/write-after', { licit, flag, command });
}

function noCommand(word: string, names: readonly string[], of?: string): LicitError {
  const near = nearest(word.slice(0, 200), names);
  const licit = of === undefined ? 'licit' : `licit ${of}`;
  const meant = [
    ...(near === undefined ? [] : [`${licit} ${of === undefined ? (earlierNames[near] ?? near) : near}`]),
    ...(of === undefined && existsSync(word) ? [`licit scan ${pasted(word)}`] : []),
  ];
  const given = { licit, word: JSON.stringify(plain(word.slice(0, 200))), names: names.join(', '), near: meant.join(', or ') };
  const otherwise = of === undefined ? 'fix/help-lists-commands' : 'fix/has-commands';
  return failure('cli/no-command', meant.length > 0 ? 'fix/did-you-mean' : otherwise, given);
}
