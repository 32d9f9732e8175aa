/** Puts on record what checkers said, and notices what was said before and is gone. */

import type { Db } from '../../ledger/open-ledger.js';
import { personHash, type RecordedJudgments, recordedJudgments } from '../../ledger/samples/sample-records.js';
import type { Recorder } from '../../ledger/write/record.js';
import type { Json } from '../../model/basics.js';
import { adjudication, type Judgments } from '../../samples/judgment-file.js';
import { verdictLetters } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import type { SampleOnFile } from './sample-files.js';

/** Whether a file of a draw is not on record as it is. */
export function hasMoreToSay(db: Db, sample: SampleOnFile, secret: Uint8Array): boolean {
  const { plan, draw } = sample.draw;
  const known = recordedJudgments(db).filter((one) => one.plan === plan && one.draw === draw);
  return filesOf(sample).some((file) => known.find(({ checker }) => checker === checkerOf(file, secret))?.head !== file.head);
}

/** Records what each checker of a draw has said so far, in the place of what was recorded of them before. Returns how many files had more to say. */
export function recordJudgments(recorder: Recorder, sample: SampleOnFile, secret: Uint8Array): number {
  const before = recordedJudgments(recorder.db);
  let recorded = 0;
  for (const file of filesOf(sample)) {
    const body = bodyOf(file, sample, secret);
    const known = before.find((one) => one.plan === body.plan && one.draw === body.draw && one.checker === body.checker);
    if (known?.head === body.head) continue;
    if (known !== undefined) recorder.endRecord(known.id);
    recorder.record('sample-judgments', body as unknown as Json);
    recorded += 1;
  }
  return recorded;
}

/** Whose judgments that are on record are not in the files any more, and how many were on record; undefined where all are there. */
export function shortenedBy(db: Db, sample: SampleOnFile, secret: Uint8Array): { who: string; entries: number } | undefined {
  const files = filesOf(sample);
  const { plan, draw } = sample.draw;
  for (const recorded of recordedJudgments(db).filter((one) => one.plan === plan && one.draw === draw)) {
    const file = files.find((one) => checkerOf(one, secret) === recorded.checker);
    if (file?.hashes[recorded.entries] !== recorded.head) return { who: file?.header.checker ?? 'a checker', entries: recorded.entries };
  }
  return undefined;
}

/** Throws where judgments that are on record are not in the files any more. */
export function refuseShortened(db: Db, sample: SampleOnFile, secret: Uint8Array): void {
  const gone = shortenedBy(db, sample, secret);
  if (gone === undefined) return;
  const { plan, draw } = sample.draw;
  if (gone.entries === 0) throw failure('sample/somebody-began-judge', 'fix/restore-from-copy-where', { draw, plan });
  throw failure('sample/judgments-record-gone', 'fix/restore-files-from', { who: plain(gone.who), draw, plan });
}

function filesOf({ checkers, adjudicated }: SampleOnFile): Judgments[] {
  return adjudicated === undefined ? checkers : [...checkers, adjudicated];
}

/** What the ledger calls a checker. */
function checkerOf({ header }: Judgments, secret: Uint8Array): string {
  return header.checker === adjudication ? adjudication : personHash(header.checker, secret);
}

function bodyOf(file: Judgments, { draw }: SampleOnFile, secret: Uint8Array): RecordedJudgments {
  const { last, head, entries } = file;
  const risks = [...last.values()].flatMap(({ n, verdict, risk }) =>
    verdict === 'bad' && risk !== undefined ? [[String(n), risk] as const] : [],
  );
  const revealed = [...new Set(entries.flatMap((one) => (one.revealed ? [one.n] : [])))].sort((a, b) => a - b);
  const deciders = [...new Set([...last.values()].flatMap(({ by }) => (by === undefined ? [] : [personHash(by, secret)])))].sort();
  const ms = entries.reduce((sum, one) => sum + (one.ms ?? 0), 0);
  return {
    plan: draw.plan,
    draw: draw.draw,
    checker: checkerOf(file, secret),
    verdicts: verdictLetters(draw.sample.items, last),
    risks: Object.fromEntries(risks),
    head,
    entries: entries.length,
    ...(ms > 0 && { ms }),
    ...(revealed.length > 0 && { revealed }),
    ...(deciders.length > 0 && { by: deciders }),
  };
}
