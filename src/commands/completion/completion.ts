import type { Lang } from '../../model/basics.js';
import { failure } from '../../text/failures/failure.js';
import type { CommandDefinition } from '../definition.js';
import { bashScript } from './bash-script.js';
import { type Place, placesOf } from './command-tree.js';
import { fishScript } from './fish-script.js';
import { zshScript } from './zsh-script.js';

export interface CompletionOptions {
  shell: string;
  lang: Lang;
  /** Every command there is. */
  commands: () => Promise<ReadonlyMap<string, CommandDefinition>>;
}

const scripts: Readonly<Record<string, (places: readonly Place[]) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The shells that a script can be made for. */
export const shells: readonly string[] = Object.keys(scripts);

/** Prints the script. All that can follow is written in it, so that completing runs nothing and reads nothing. */
export async function runCompletion({ shell, lang, commands }: CompletionOptions): Promise<number> {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (script === undefined)
    throw failure('completion/there-no-completion', 'fix/one', { shell: JSON.stringify(shell.slice(0, 40)), shells: shells.join(', ') });
  process.stdout.write(script(await placesOf(await commands(), lang)));
  return 0;
}
