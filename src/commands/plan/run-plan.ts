import type { Lang } from '../../model/basics.js';
import { NOTHING_READ } from '../../project/exit-code.js';
import { planProject } from '../../project/sharded-scan.js';
import { say } from '../../text/messages/say.js';
import { counted, plain, size } from '../../text/show.js';

export interface PlanArguments {
  paths: string[];
  output: string;
  tasks?: number;
  bytes?: number;
  media?: boolean;
  keyFile?: string;
  config?: string;
  quiet?: boolean;
  lang: Lang;
  licit: string;
}

/** `licit plan`: what a scan would read, as tasks that need nothing of each other. Returns the exit code. */
export async function runPlan(args: PlanArguments): Promise<number> {
  const { output, lang, paths } = args;
  const planned = await planProject({ ...args, out: output, onNote: (text) => process.stderr.write(`${text}\n`) });
  if (planned.digest === '') {
    process.stderr.write(say('scan/nothing-there', lang, { where: paths.map(plain).join(', ') }));
    return NOTHING_READ;
  }
  if (args.quiet) return 0;
  const folder = plain(output.replace(/\/+$/, ''));
  process.stdout.write(
    say('plan/written', lang, {
      folder,
      tasks: counted(planned.tasks, 'task', lang),
      manifests: counted(planned.manifests, 'manifest', lang),
      bytes: size(planned.bytes),
      context: counted(planned.context, 'file', lang),
    }),
  );
  if (planned.made > 0) process.stdout.write(say('plan/made', lang, { bytes: size(planned.made), folder }));
  return 0;
}
