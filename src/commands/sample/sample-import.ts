/** `licit sample import`: judgments from a table that a checker filled in. What is on file stays; nothing is lost. */

import { basename } from 'node:path';
import { gitIdentity } from '../../config/git/git-identity.js';
import type { Lang } from '../../model/basics.js';
import type { Judgment } from '../../model/sample.js';
import { loadProject, type Project } from '../../project/project.js';
import { adjudication, JudgmentFile } from '../../samples/judgment-file.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { number, plain, safeJson } from '../../text/show.js';
import { judgmentWords } from '../../text/words/sample-words.js';
import type { SampleArguments } from './sample-arguments.js';
import { sampleMark } from './sample-export.js';
import { refuseAdjudicator, refuseChecker, refuseSecondName, sampleOnFile, unchangedPlan } from './sample-files.js';
import { recordJudgments, refuseShortened } from './sample-judgments.js';
import { reading, recordRun } from './sample-run.js';
import { type ReadRow, readTable } from './sample-table.js';

export interface SampleImportArguments extends SampleArguments {
  file: string;
  checker?: string;
  draw?: number;
  /** The table decides what checkers differ on. */
  adjudicate?: boolean;
  /** Rows that differ from what is on file take its place. */
  replace?: boolean;
}

interface Merged {
  added: number;
  same: number;
  empty: number;
  conflicts: { n: number; onFile: string; inTable: string }[];
}

/** Merges the table into the checker's file and records it. Returns the exit code: 1 where rows were left out. */
export async function runSampleImport(args: SampleImportArguments): Promise<number> {
  const { name, lang, licit } = args;
  const project = loadProject(args);
  const { rows, wrong } = await readTable(args.file);
  const checker = checkerOf(args, project);
  const { sample, onFile } = reading(project, (db) => {
    const found = sampleOnFile(db, project.root, name, args.draw);
    const advice = 'Restore the file of the plan, or record the new plan and draw again.';
    const plan = unchangedPlan(project.root, name, found.draw.planDigest, advice);
    refuseShortened(db, found, plan.secret);
    return { sample: found, onFile: plan };
  });
  if (args.adjudicate) refuseAdjudicator(onFile.plan, sample, checker);
  else {
    refuseChecker(onFile.plan, checker);
    refuseSecondName(sample, checker);
  }
  refuseOthers(rows, sampleMark(sample), args.file);
  const { draw } = sample;
  const file = new JudgmentFile(project.root, {
    plan: name,
    draw: draw.draw,
    sample: draw.sample.root,
    items: draw.sample.items,
    checker: args.adjudicate ? adjudication : checker,
  });
  let merged: Merged;
  try {
    merged = merge(rows, file, args, args.adjudicate ? checker : undefined);
  } finally {
    file.close();
  }
  const { head } = await recordRun(project, { licit, command: `licit sample import ${name}` }, (recorder) => {
    const now = sampleOnFile(recorder.db, project.root, name, draw.draw);
    refuseShortened(recorder.db, now, onFile.secret);
    recordJudgments(recorder, now, onFile.secret);
  });
  if (args.format === 'json') process.stdout.write(`${safeJson({ schemaVersion: 1, checker, draw: draw.draw, ...merged, wrong, head })}\n`);
  else process.stdout.write(pageOf(merged, wrong, checker, head, lang));
  return wrong.length + merged.conflicts.length === 0 ? 0 : 1;
}

function checkerOf({ checker, adjudicate }: SampleImportArguments, { root }: Project): string {
  const user = gitIdentity(root);
  const named = checker ?? (adjudicate ? (user?.name ?? user?.email) : undefined);
  if (named === undefined) throw failure('sample/no-checker-named', 'fix/say-who-did');
  return named;
}

/** A table of another sample, or with an item that is not in it, changes nothing. */
function refuseOthers(rows: readonly ReadRow[], mark: string, file: string): void {
  const other = rows.find(({ sample }) => sample !== mark);
  if (other !== undefined)
    throw failure('sample/another-sample', 'fix/one-name-draw', { file: plain(basename(file)), line: other.line, mark });
  const twice = new Set<number>();
  for (const { n, line, verdict } of rows) {
    if (verdict === undefined) continue;
    if (twice.has(n)) throw failure('sample/judges-item-second', 'fix/keep-one-row', { file: plain(basename(file)), line, n });
    twice.add(n);
  }
}

function merge(rows: readonly ReadRow[], file: JudgmentFile, { replace, lang }: SampleImportArguments, by: string | undefined): Merged {
  const merged: Merged = { added: 0, same: 0, empty: 0, conflicts: [] };
  const at = new Date().toISOString();
  const added: Judgment[] = [];
  for (const { n, verdict, risk, note } of rows) {
    const before = file.last.get(n);
    if (verdict === undefined) merged.empty += 1;
    else if (before?.verdict === verdict && before.risk === risk && before.note === note) merged.same += 1;
    else if (before?.verdict !== undefined && before.verdict !== verdict && !replace)
      merged.conflicts.push({ n, onFile: judgmentWords[before.verdict][lang], inTable: judgmentWords[verdict][lang] });
    else {
      added.push({
        n,
        verdict,
        ...(risk !== undefined && { risk }),
        ...(note !== undefined && { note }),
        at,
        ...(by !== undefined && { by }),
      });
    }
  }
  file.addAll(added);
  merged.added = added.length;
  return merged;
}

const SHOWN = 10;

function pageOf({ added, same, empty, conflicts }: Merged, wrong: readonly string[], checker: string, head: string, lang: Lang): string {
  const lines = [
    say('sample/imported', lang, { checker: plain(checker), added, same, empty }),
    ...conflicts.slice(0, SHOWN).map(({ n, onFile, inTable }) => say('sample/conflict', lang, { n, onFile, inTable })),
    ...(conflicts.length > 0 ? [say('sample/conflicts', lang, { conflicts: conflicts.length })] : []),
    ...wrong.slice(0, SHOWN).map((one) => `✖ ${one}`),
    ...(wrong.length > SHOWN ? [`  … ${number(wrong.length - SHOWN, lang)}`] : []),
    `  ${say('run/ledger-head', lang)} ${head}`,
  ];
  return `${lines.join('\n')}\n`;
}
