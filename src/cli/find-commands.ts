/** Finds the commands: each is a folder of `commands/` with a definition in `licit-<name>.ts`. One is loaded only when it is called or listed. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CommandDefinition } from '../commands/definition.js';

const folder = fileURLToPath(new URL('../commands/', import.meta.url));

/** The names of all commands, sorted. */
export function commandNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fileOf(entry.name) !== undefined)
    .map(({ name }) => name)
    .sort();
}

/** One command, without loading the others. Undefined where there is none of that name. */
export async function commandNamed(name: string): Promise<CommandDefinition | undefined> {
  return /^[a-z][a-z-]*$/.test(name) && fileOf(name) !== undefined ? loaded(name) : undefined;
}

/** Every command by name. */
export async function allCommands(): Promise<Map<string, CommandDefinition>> {
  return new Map(await Promise.all(commandNames().map(async (name) => [name, await loaded(name)] as const)));
}

/** The definition, compiled or where the code runs from its source. */
function fileOf(name: string): string | undefined {
  return ['js', 'ts'].map((ending) => join(folder, name, `licit-${name}.${ending}`)).find((path) => existsSync(path));
}

async function loaded(name: string): Promise<CommandDefinition> {
  const module = (await import(pathToFileURL(fileOf(name)!).href)) as { default?: CommandDefinition };
  if (module.default === undefined) throw new Error(`src/commands/${name}/licit-${name}.ts exports no default`);
  return module.default;
}
