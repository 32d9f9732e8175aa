import { join } from 'node:path';
import type { Lang } from '../../model/basics.js';
import { NOTHING_READ } from '../../project/exit-code.js';
import { planProject } from '../../project/sharded-scan.js';
import { writeWhole } from '../../reading/safe-files.js';
import type { Planned } from '../../scan/shards/make-plan.js';
import { say } from '../../text/messages/say.js';
import { counted, plain, size } from '../../text/show.js';
import { slurmScript } from './slurm-script.js';

export interface PlanArguments {
  paths: string[];
  output: string;
  tasks?: number;
  bytes?: number;
  media?: boolean;
  /** The ledger that the script for Slurm joins to. */
  slurm?: string;
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
  if (args.slurm !== undefined) writeSlurm({ ...args, slurm: args.slurm }, planned);
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

/** Shards lie beside the plan, which no scan reads as data. */
function writeSlurm({ output, slurm, keyFile }: PlanArguments & { slurm: string }, { tasks, largest }: Planned): void {
  const plan = output.replace(/\/+$/, '');
  const script = { cwd: process.cwd(), plan, shards: `${plan}-shards`, ledger: slurm, tasks, largest };
  const text = slurmScript({ ...script, ...(keyFile !== undefined && { keyFile }) });
  writeWhole(join(plan, 'slurm.sh'), text, { mode: 0o700, isNew: true });
}
