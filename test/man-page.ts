import { groupWords, helpWords } from '../src/cli/cli-words.js';
import { type Group, topCommands } from '../src/cli/command-places.js';
import { argumentRows, flagRow, usageOf, variableRows } from '../src/cli/help.js';
import type { CommandDefinition } from '../src/commands/definition.js';
import { flagsOf, sharedFlags } from '../src/commands/shared-flags.js';

/** docs/licit.1: the page that `man licit` shows, from the definitions that `licit --help` shows (man(7)). */
export async function manPage(commands: ReadonlyMap<string, CommandDefinition>): Promise<string> {
  const lines = [
    '.\\" Made by `npm run accept` from src/commands/<command>/licit-<command>.ts; edit the definition, not this page.',
    '.TH LICIT 1',
    '.SH NAME',
    `licit \\- ${roff(helpWords.about.en.replace(/\.$/, '').toLowerCase())}`,
    '.SH SYNOPSIS',
    '.B licit',
    roff(helpWords.command.en),
    '.SH DESCRIPTION',
    roff(helpWords.about.en),
    roff(helpWords.exits.en),
  ];
  for (const [group, names] of Object.entries(topCommands)) {
    lines.push(`.SH ${roff(groupWords[group as Group].en.toUpperCase())}`);
    for (const name of names) lines.push(...(await section([name], commands.get(name)!)));
  }
  lines.push(
    `.SH ${roff(helpWords.shared.en.toUpperCase())}`,
    ...Object.entries(sharedFlags).flatMap(([name, flag]) => tagged(flagRow(name, flag, 'en'))),
  );
  lines.push('.SH ENVIRONMENT', ...variableRows(commands, 'en').flatMap(tagged));
  lines.push('.SH FILES', ...FILES.flatMap(tagged));
  return `${lines.join('\n')}\n`;
}

const FILES = [
  ['licit.yaml', 'what the project declares, and how it is judged'],
  ['rules.lock', 'the rules, detectors and tables that licit check goes by'],
  ['.licit/ledger.db', 'the ledger: what was read and judged, and when'],
  ['.licit/key', 'the key of the hashes that stand for personal values'],
  ['.licit/grants.yaml', 'permissions held beyond public licenses'],
  ['.licit/waivers/, .licit/baseline/', 'what is accepted in writing'],
] as const;

async function section(path: readonly string[], command: CommandDefinition): Promise<string[]> {
  const lines = [`.SS ${roff(usageOf(path, command, 'en'))}`, roff(`${command.about.en[0]!.toUpperCase()}${command.about.en.slice(1)}.`)];
  for (const row of await argumentRows(command, 'en')) lines.push(...tagged(row));
  const own = Object.entries(flagsOf(command)).filter(([name]) => !(name in sharedFlags) || name in (command.flags ?? {}));
  for (const [name, flag] of own) lines.push(...tagged(flagRow(name, flag, 'en')));
  lines.push('.PP', 'Examples:', '.PP', '.nf', '.RS', ...command.examples.map(roff), '.RE', '.fi');
  for (const [name, one] of Object.entries(command.under ?? {})) lines.push(...(await section([...path, name], one)));
  return lines;
}

function tagged([left, right]: readonly [string, string]): string[] {
  return ['.TP', `.B ${roff(left.trim())}`, roff(right)];
}

/** Text as it stands: what begins a request or an escape is none. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replaceAll('"', '\\(dq');
}
