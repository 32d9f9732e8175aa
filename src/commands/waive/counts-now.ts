/** What is accepted in writing counts at once: the ledger is judged again, so that no command shows what was before. */

import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { loadProject } from '../../project/project.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import { judgedBefore, rejudged } from '../rejudged.js';

interface Asked {
  ledger?: string;
  config?: string;
  lang: Lang;
  licit: string;
}

/** The scan under which it counts; why there is none; undefined where no scan is on record. */
export type CountsNow = { run: number; head: string } | { because: string } | undefined;

/** Judges what the ledger holds again, with the files that were just written. */
export async function judgedWithWritten(args: Asked, command: string): Promise<CountsNow> {
  try {
    const project = loadProject(args);
    const before = judgedBefore(project);
    if (before === undefined) return undefined;
    const { run, head } = await rejudged(project, before, { licit: args.licit, command });
    return { run, head };
  } catch (fault) {
    // The file is written and right; that the ledger is locked or damaged is another matter.
    if (!(fault instanceof LicitError)) throw fault;
    return { because: fault.message };
  }
}

/** From when on it counts, in a sentence. */
export function countsFrom(now: CountsNow, lang: Lang): string {
  if (now === undefined) return say('waive/from-next-scan', lang);
  if ('because' in now) return say('waive/not-judged-again', lang, { because: plain(now.because) });
  return say('waive/judged-again', lang, { run: now.run });
}

/** The same for programs. */
export function countsJson(now: CountsNow): object {
  return now === undefined || 'because' in now ? {} : { run: now.run, head: now.head };
}
