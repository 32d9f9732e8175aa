import type { Lang } from '../../model/basics.js';
import type { Severity } from '../../model/rule.js';
import { joinProject, joinTasksOfProject } from '../../project/sharded-scan.js';
import type { LostShard } from '../../scan/shards/shard-rows.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { counted, plain, size } from '../../text/show.js';
import { progressLine } from '../scan/progress.js';
import { reportsAsked } from '../scan/reports-asked.js';
import { showScanned } from '../scan/scan-command.js';

export interface JoinArguments {
  shards: string;
  plan: string;
  /** The ledger, or with `tasks` a folder. */
  output: string;
  copy?: boolean;
  /** `1-100`: joins these tasks to one shard, in the folder of `output`. */
  tasks?: string;
  format: string[];
  failOn?: Severity | 'none';
  strict?: boolean;
  rules: string[];
  keyFile?: string;
  config?: string;
  quiet?: boolean;
  lang: Lang;
  color: boolean;
  licit: string;
}

/** `licit join`: one ledger of the shards of a plan, then the findings in the formats asked for. Returns the exit code. */
export async function runJoin(args: JoinArguments): Promise<number> {
  if (args.tasks !== undefined) return runPartJoin({ ...args, tasks: args.tasks });
  const outputs = await reportsAsked(args.format, undefined);
  const progress = progressLine(args.quiet ?? false, args.lang);
  try {
    const { lost, tasks, ...joined } = await joinProject({
      ...args,
      ledger: args.output,
      copy: args.copy ?? false,
      onFound: progress.found,
      onProgress: progress.update,
      onNote: progress.note,
    });
    progress.end();
    if (lost.length > 0) sayLost(lost, tasks, args.lang);
    // What is missing is never a success, whatever fails a run.
    const exit = lost.length > 0 && joined.exit === 0 ? 1 : joined.exit;
    return showScanned({ ...args, paths: [args.shards] }, outputs, { ...joined, exit });
  } finally {
    progress.end();
  }
}

/** Joins some tasks to one shard. Exit code 1 where one of them has none. */
async function runPartJoin({ tasks: range, output, ...args }: JoinArguments & { tasks: string }): Promise<number> {
  const [, first, last] = /^(\d{1,9})-(\d{1,9})$/.exec(range) ?? [];
  if (args.copy) throw failure('join/copy-of-tasks', 'fix/leave-copy-out');
  const progress = progressLine(args.quiet ?? false, args.lang);
  try {
    const wanted = { tasks: [Number(first ?? 0), Number(last ?? 0)] as const, out: output, onFound: progress.found };
    const { file, tasks, lost } = await joinTasksOfProject({ ...args, ...wanted, onProgress: progress.update, onNote: progress.note });
    progress.end();
    if (lost.length > 0) sayLost(lost, tasks, args.lang);
    if (!args.quiet) process.stderr.write(say('join/tasks-joined', args.lang, { file: plain(file), tasks: tasks - lost.length }));
    return lost.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

const SHOWN = 10;

function sayLost(lost: readonly LostShard[], tasks: number, lang: Lang): void {
  const list = lost.slice(0, SHOWN).map(({ task }) => task);
  process.stderr.write(
    say('join/lost', lang, {
      lost: lost.length,
      tasks,
      list: `${list.join(', ')}${lost.length > SHOWN ? ', …' : ''}`,
      files: counted(
        lost.reduce((sum, { files }) => sum + files, 0),
        'manifest',
        lang,
      ),
      bytes: size(lost.reduce((sum, { bytes }) => sum + bytes, 0)),
    }),
  );
}
