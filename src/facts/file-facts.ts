import type { Place } from '../model/basics.js';
import type { Facts } from '../model/fact.js';
import type { FileOutcome } from '../model/item.js';
import { placed } from './concluded/voices.js';
import { known } from './fact-context.js';

/** A file or split that a descriptor speaks of, and how it compares. */
export interface ComparedFile {
  path: string;
  outcome: FileOutcome;
  /** What differs, or why nothing could be compared. */
  why?: string;
  at: Place;
}

/** The facts on files that a dataset's descriptors speak of. */
export function fileFacts(files: readonly ComparedFile[]): Facts {
  const of = (outcome: FileOutcome): ComparedFile[] => files.filter((file) => file.outcome === outcome);
  const different = of('different');
  const from = (some: readonly ComparedFile[]): string[] => some.slice(0, 3).map(({ at }) => placed(at));
  return {
    'files.declared': known(files.length, from(files)),
    'files.differing': known(different.length, from(different)),
    'files.different': known([...new Set(different.map(({ path }) => path))].sort(), from(different)),
    'files.absent': known(of('absent').length, from(of('absent'))),
  };
}
