import { groupWords, helpWords } from '../src/cli/cli-words.js';
import { type Group, topCommands } from '../src/cli/command-places.js';
import { argumentRows, flagRow, usageOf, variableRows } from '../src/cli/help.js';
import { formatsOf } from '../src/cli/options.js';
import type { CommandDefinition } from '../src/commands/definition.js';
import { flagsOf, sharedFlags } from '../src/commands/shared-flags.js';

const head = '<!-- Made by `npm run accept` from src/commands/<command>/licit-<command>.ts; edit the definition, not this page. -->';

/** docs/commands.md: every command with what it takes, from the definitions that `licit --help` shows. */
export async function commandsPage(commands: ReadonlyMap<string, CommandDefinition>): Promise<string> {
  const lines = ['# Commands', '', head, '', helpWords.exits.en, '', helpWords.exits.zh, '', `## ${helpWords.shared.en}`, ''];
  lines.push(...table(Object.entries(sharedFlags).map(([name, flag]) => [flagRow(name, flag, 'en'), flagRow(name, flag, 'zh')])));
  const variables = variableRows(commands, 'en').map((row, at) => [row, variableRows(commands, 'zh')[at]!] as const);
  lines.push('', `## ${helpWords.variables.en}`, '', ...table(variables));
  for (const [group, names] of Object.entries(topCommands)) {
    lines.push('', `## ${groupWords[group as Group].en}`);
    for (const name of names) lines.push(...(await section([name], commands.get(name)!)));
  }
  return `${lines.join('\n')}\n`;
}

type Row = readonly [left: string, right: string];

async function section(path: readonly string[], command: CommandDefinition): Promise<string[]> {
  const lines = ['', `### licit ${path.join(' ')}`, '', `${command.about.en}  `, command.about.zh];
  lines.push('', '```', usageOf(path, command, 'en'), '', ...command.examples, '```');
  const [en, zh] = [await argumentRows(command, 'en'), await argumentRows(command, 'zh')];
  const rows: [Row, Row][] = en.map((row, at) => [row, zh[at]!]);
  const flags = Object.entries(flagsOf(command));
  for (const [name, flag] of flags.filter(([name]) => !(name in sharedFlags) || name in (command.flags ?? {})))
    rows.push([flagRow(name, flag, 'en'), flagRow(name, flag, 'zh')]);
  if (rows.length > 0) lines.push('', ...table(rows));
  const formats = await formatsOf(command);
  if (formats.length > 0) lines.push('', `Formats: ${formats.join(', ')}`);
  const shared = (command.shared ?? []).map((name) => `\`${flagRow(name, sharedFlags[name]!, 'en')[0].trim()}\``);
  if (shared.length > 0) lines.push('', `Shared options: ${shared.join(' ')}`);
  for (const [name, one] of Object.entries(command.under ?? {})) lines.push(...(await section([...path, name], one)));
  return lines;
}

function table(rows: readonly (readonly [en: Row, zh: Row])[]): string[] {
  const cell = (text: string): string => text.trim().replaceAll('|', '\\|');
  return ['| | | |', '| --- | --- | --- |', ...rows.map(([en, zh]) => `| \`${cell(en[0])}\` | ${cell(en[1])} | ${cell(zh[1])} |`)];
}
