/** Commands as a completion script needs them: words and what may follow, nothing that is run. */
import type { Lang } from '../../model/basics.js';
import type { Argument, CommandDefinition, Flag } from '../definition.js';
import { flagsOf, spelled } from '../shared-flags.js';

/** A place on the command line: `licit`, `licit answer grant`, `licit answer grant add`. */
export interface Place {
  path: string[];
  /** Commands that can follow. */
  under: { name: string; about: string }[];
  flags: CompletedFlag[];
  /** Words that its first argument can be; files where there are none. */
  words: string[];
}

export interface CompletedFlag {
  long: string;
  short?: string;
  about: string;
  /** It takes a value: one of these, or anything where the list is empty. */
  value?: string[];
}

/** Every place, `licit` itself first. */
export async function placesOf(commands: ReadonlyMap<string, CommandDefinition>, lang: Lang): Promise<Place[]> {
  const top = [...commands].map(([name, { about }]) => ({ name, about: about[lang] }));
  const places: Place[] = [{ path: [], under: top, flags: [], words: [] }];
  const visit = async (path: string[], command: CommandDefinition): Promise<void> => {
    const below = Object.entries(command.under ?? {});
    const formats = typeof command.formats === 'function' ? await command.formats() : (command.formats ?? []);
    places.push({
      path,
      under: below.map(([name, { about }]) => ({ name, about: about[lang] })),
      flags: Object.entries(flagsOf(command)).map(([name, flag]) => completed(name, flag, formats, lang)),
      words: await wordsOf(command.takes?.[0]),
    });
    for (const [name, one] of below) await visit([...path, name], one);
  };
  for (const [name, command] of commands) await visit([name], command);
  return places;
}

function completed(name: string, flag: Flag, formats: readonly string[], lang: Lang): CompletedFlag {
  return {
    long: spelled(name, flag),
    ...(flag.short !== undefined && { short: `-${flag.short}` }),
    about: flag.about[lang],
    ...(flag.value !== undefined && { value: [...(name === 'format' ? formats : (flag.choices ?? []))] }),
  };
}

async function wordsOf(argument: Argument | undefined): Promise<string[]> {
  return argument?.choices === undefined ? [] : [...(await argument.choices())];
}
