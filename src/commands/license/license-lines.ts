import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { asBuffer, type Line, lines } from '../../reading/bytes.js';
import { answersTo, type Member, maxLineOf } from './license-answers.js';
import { type Answerers, startAnswerers } from './license-threads.js';

/** So many lines are answered in place: starting a thread costs as much as reading them. */
const inPlace: Record<Member, number> = { string: 5_000, text: 200 };
/** Batches that a thread was given and has not answered; twice as many of all are not yet written at most, so that memory is bounded. */
const perThread = 4;

/** How `licit tools license -` answers a long input. */
export interface Sharing {
  /** Threads that answer, this one among them; below 2 everything is answered in place. */
  threads?: number;
  /** Lines answered before threads are started. */
  after?: number;
}

/** Answers each JSON line `{id,string}` (or `{id,text}`) with one, in order; a long input on several threads. */
export async function answerLines(
  input: Readable,
  output: Writable,
  member: Member,
  { threads = availableParallelism(), after = inPlace[member] }: Sharing = {},
): Promise<number> {
  let answered = 0;
  let shared: Answerers | undefined;
  /** What was given to threads and not yet written, in the order of the lines. */
  const underWay: Promise<void>[] = [];
  try {
    for await (const batch of lines(input, { max: maxLineOf(member) })) {
      const given = batch.map(textOf);
      if (threads < 2 || answered < after) {
        await write(output, answersTo(given, member));
        answered += batch.length;
        continue;
      }
      shared ??= startAnswerers(threads - 1, member);
      // While the others have enough to do, this thread answers too.
      const answers = shared.leastWaiting() < perThread ? shared.answer(given) : Promise.resolve(answersTo(given, member));
      underWay.push(inTurn(underWay.at(-1), answers, output));
      if (underWay.length >= 2 * threads * perThread) await underWay.shift();
    }
    for (const one of underWay) await one;
    return 0;
  } finally {
    await shared?.close();
  }
}

function textOf({ bytes, tooLong }: Line): string | null {
  return tooLong === undefined ? asBuffer(bytes).toString('utf8') : null;
}

/** Writes answers once those before them are written. */
function inTurn(before: Promise<void> | undefined, answers: Promise<string>, output: Writable): Promise<void> {
  const written = Promise.all([answers, before]).then(([text]) => write(output, text));
  // Told when its turn comes to be awaited.
  written.catch(() => {});
  return written;
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
