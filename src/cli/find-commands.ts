/** Finds the commands of the tree: the definition of each is in `licit-<folder>.ts` of a folder of `commands/`. One is loaded only when it is called or listed. */
import { hasModule, openModule } from '../catalog/open-modules.js';
import type { CommandDefinition } from '../commands/definition.js';
import { folderFor, placedUnder, topCommands } from './command-places.js';

/** The commands of the first level, in the order of help. */
export const commandNames: readonly string[] = Object.values(topCommands).flat();

/** The command at a place of the tree, without loading others. Undefined where there is none. */
export async function commandAt(path: readonly string[]): Promise<CommandDefinition | undefined> {
  for (let words = path.length; words > 0; words--) {
    const folder = folderFor(path.slice(0, words));
    if (folder === undefined) continue;
    let found: CommandDefinition | undefined = await loaded(folder);
    for (const name of path.slice(words)) found = found?.under && Object.hasOwn(found.under, name) ? found.under[name] : undefined;
    return found;
  }
  return undefined;
}

/** A command with everything that is under it. */
export async function withAllUnder(path: readonly string[], command: CommandDefinition): Promise<CommandDefinition> {
  const placed = await Promise.all(placedUnder(path).map(async (name) => [name, (await commandAt([...path, name]))!] as const));
  return placed.length === 0 ? command : { ...command, under: { ...Object.fromEntries(placed), ...command.under } };
}

/** Every command of the first level by name, with everything that is under it. */
export async function allCommands(): Promise<Map<string, CommandDefinition>> {
  return new Map(
    await Promise.all(commandNames.map(async (name) => [name, await withAllUnder([name], (await commandAt([name]))!)] as const)),
  );
}

/** The definition, compiled or where the code runs from its source. */
async function loaded(folder: string): Promise<CommandDefinition> {
  const file = ['js', 'ts'].map((ending) => `licit-${folder}.${ending}`).find((name) => hasModule(`commands/${folder}/${name}`));
  if (file === undefined) throw new Error(`src/commands/${folder}/licit-${folder}.ts is not there`);
  const module = await openModule<{ default?: CommandDefinition }>(`commands/${folder}/${file}`);
  if (module.default === undefined) throw new Error(`src/commands/${folder}/licit-${folder}.ts exports no default`);
  return module.default;
}
