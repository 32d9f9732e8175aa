/** What `licit --help` and `licit help <command>` show, made from the definitions of the commands. */

import type { CommandDefinition, Flag } from '../commands/definition.js';
import { flagsOf, sharedFlags } from '../commands/shared-flags.js';
import type { Lang, Words } from '../model/basics.js';
import { capitalized, punctuation } from '../text/messages/languages.js';
import { columns, pad, wrap } from '../text/show.js';
import { firstCommands, groupWords, helpWords } from './cli-words.js';
import { type Group, topCommands } from './command-places.js';
import { argumentShown, flagShown, formatsOf } from './options.js';

/** A line of help in two columns. */
type Row = readonly [left: string, right: string];

const LEFT_MOST = 36;

const marks = {
  en: { colon: ': ', comma: ', ', semicolon: '; ', open: ' (', close: ')' },
  zh: { colon: '：', comma: ', ', semicolon: '；', open: '（', close: '）' },
} satisfies Record<Lang, object>;

/** What `licit` alone shows: the three commands that someone new needs. */
export function shortHelp(lang: Lang, width: number): string {
  const rows = firstCommands.map(([line, about]): Row => [line, about[lang]]);
  return text([...wrap(helpWords.about[lang], width), '', ...twoColumns(rows, width), '', ...wrap(helpWords.all[lang], width)]);
}

/** What `licit --help` shows: every command, the options that they share and the environment. */
export function fullHelp(commands: ReadonlyMap<string, CommandDefinition>, lang: Lang, width: number): string {
  const say = ({ [lang]: words }: Words): string => words;
  const groups = Object.entries(topCommands).flatMap(([group, names]) => {
    const rows = names.map((name): Row => [name, say(commands.get(name)!.about)]);
    return ['', say(groupWords[group as Group]), ...twoColumns(rows, width)];
  });
  const shared = Object.entries(sharedFlags).map(([name, flag]) => flagRow(name, flag, lang));
  return text([
    `${say(helpWords.usage)}licit ${say(helpWords.command)}`,
    '',
    ...wrap(say(helpWords.about), width),
    ...groups,
    '',
    say(helpWords.examples),
    ...twoColumns(
      firstCommands.map(([line, about]): Row => [line, say(about)]),
      width,
    ),
    '',
    say(helpWords.shared),
    ...twoColumns(shared, width),
    '',
    say(helpWords.own),
    ...twoColumns([...helpRow(lang), ['-V, --version', say(helpWords.version)]], width),
    '',
    say(helpWords.variables),
    ...twoColumns(variableRows(commands, lang), width),
    '',
    ...wrap(say(helpWords.exits), width),
    ...wrap(say(helpWords.helpOf), width),
  ]);
}

/** What `licit help <command>` shows. */
export async function commandHelp(path: readonly string[], command: CommandDefinition, lang: Lang, width: number): Promise<string> {
  const say = ({ [lang]: words }: Words): string => words;
  const flags = Object.entries(flagsOf(command));
  const rowsOf = (some: typeof flags): Row[] => some.map(([name, flag]) => flagRow(name, flag, lang));
  const formats = await formatsOf(command);
  const shared = rowsOf(
    flags.filter(([name]) => name in sharedFlags).map(([name, flag]) => [name, name === 'format' ? { ...flag, choices: formats } : flag]),
  );
  const own = rowsOf(flags.filter(([name]) => !(name in sharedFlags)));
  const section = (title: Words, rows: readonly Row[]): string[] => (rows.length === 0 ? [] : ['', say(title), ...twoColumns(rows, width)]);
  return text([
    say(helpWords.examples),
    ...command.examples.map((line) => `  ${line}`),
    '',
    `${say(helpWords.usage)}${usageOf(path, command, lang)}`,
    '',
    ...wrap(sentence(say(command.about), lang), width),
    ...section(
      helpWords.commands,
      Object.entries(command.under ?? {}).map(([name, one]) => [name, say(one.about)]),
    ),
    ...section(helpWords.arguments, await argumentRows(command, lang)),
    ...section(helpWords.own, [...own, ...helpRow(lang)]),
    ...section(helpWords.shared, shared),
  ]);
}

/** So many commands under one that does something by itself are named where it is told how it is called. */
const FEW_COMMANDS = 3;

/** How a command is called: `licit scan [options] <path...>`. */
export function usageOf(path: readonly string[], command: CommandDefinition, lang: Lang): string {
  const takes = (command.takes ?? []).filter(({ hidden }) => !hidden).map(argumentShown);
  const names = Object.keys(command.under ?? {});
  // Many are listed below the line.
  const optional = names.length > FEW_COMMANDS ? `[${helpWords.command[lang].split(' ')[0]}]` : `[${names.join('|')}]`;
  const under = command.under === undefined ? [] : [command.run === undefined ? helpWords.command[lang] : optional];
  const options = command.run === undefined ? [] : [helpWords.options[lang]];
  return ['licit', ...path, ...under, ...options, ...takes].join(' ');
}

/** Arguments with what they are, and what they can be. */
export async function argumentRows({ takes = [] }: CommandDefinition, lang: Lang): Promise<Row[]> {
  const shown = takes.filter(({ hidden }) => !hidden);
  return Promise.all(
    shown.map(async (one): Promise<Row> => {
      const choices = one.choices === undefined ? '' : choicesShown(await one.choices(), lang);
      return [one.shown, one.about[lang] + bracketed(choices, lang)];
    }),
  );
}

/** A flag with its value, and what it does. */
export function flagRow(name: string, flag: Flag, lang: Lang): Row {
  const say = (words: Words): string => words[lang];
  const { colon, semicolon } = marks[lang];
  const notes = [
    ...(flag.choices === undefined ? [] : [choicesShown(flag.choices, lang)]),
    ...(flag.default === undefined ? [] : [`${say(helpWords.fallback)}${colon}${flag.default}`]),
    ...(flag.many && name !== 'format' ? [say(helpWords.repeated)] : []),
    ...(flag.required ? [say(helpWords.required)] : []),
    ...(flag.env === undefined ? [] : [flag.env]),
  ];
  const left = `${flag.short === undefined ? '    ' : `-${flag.short}, `}${flagShown(name, flag)}`;
  return [left, say(flag.about) + bracketed(notes.join(semicolon), lang)];
}

/** What can be given: one of several words, or the only one. A space after each lets lines break between them. */
function choicesShown(choices: readonly string[], lang: Lang): string {
  const { colon, comma } = marks[lang];
  return helpWords[choices.length === 1 ? 'onlyValue' : 'oneOf'][lang] + colon + choices.join(comma);
}

/** A note behind words, in the punctuation of the language. */
function bracketed(note: string, lang: Lang): string {
  return note === '' ? '' : marks[lang].open + note + marks[lang].close;
}

/** Variables of the environment with what they do. */
export function variableRows(commands: ReadonlyMap<string, CommandDefinition>, lang: Lang): Row[] {
  const byName = new Map<string, string>();
  for (const [name, flag] of [...Object.entries(sharedFlags), ...[...commands.values()].flatMap((one) => Object.entries(flagsOf(one)))])
    if (flag.env !== undefined) byName.set(flag.env, flagShown(name, flag));
  return [
    ...[...byName].map(([variable, flag]): Row => {
      const what = `${helpWords.instead[lang]} ${flag}`;
      return [variable, variable === 'LICIT_FORMAT' ? `${what}${marks[lang].colon}${helpWords.formatVariable[lang]}` : what];
    }),
    ['NO_COLOR', helpWords.noColor[lang]],
    ['FORCE_COLOR', helpWords.forceColor[lang]],
    ['CI', helpWords.ci[lang]],
    ['GITHUB_STEP_SUMMARY', helpWords.githubSummary[lang]],
    ['TF_BUILD', helpWords.azureAgent[lang]],
  ];
}

function helpRow(lang: Lang): Row[] {
  return [['-h, --help', helpWords.help[lang]]];
}

function sentence(words: string, lang: Lang): string {
  return capitalized(words, lang) + punctuation[lang].stop.trimEnd();
}

function twoColumns(rows: readonly Row[], width: number): string[] {
  const left = Math.min(LEFT_MOST, Math.max(...rows.map(([one]) => columns(one)))) + 2;
  return rows.flatMap(([one, other]) => {
    const lines = wrap(other, Math.max(20, width - left - 2));
    // What is too wide for its column has a line of its own.
    const own = columns(one) > left - 2 ? [`  ${one}`] : [];
    const first = own.length > 0 ? [] : [`  ${pad(one, left)}${lines[0] ?? ''}`.trimEnd()];
    return [...own, ...first, ...lines.slice(first.length).map((line) => ' '.repeat(left + 2) + line)];
  });
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
