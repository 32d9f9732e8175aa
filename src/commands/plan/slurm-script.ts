/** The script that `licit plan --slurm` writes beside a plan. */
import { shellWord } from '../../text/show.js';

/** What the script is told. */
export interface SlurmPlan {
  /** The folder that the plan was made in, the plan's, and the shards', from there. */
  cwd: string;
  plan: string;
  shards: string;
  ledger: string;
  tasks: number;
  /** Bytes of the largest task. */
  largest: number;
  keyFile?: string;
}

/** A tenth of what a core was measured to read of short rows (docs/scale.md): a task that is stopped by its limit has read for nothing. */
const BYTES_A_MINUTE = 60 << 20;
const MIN_MINUTES = 10;

/** Submits the tasks of a plan that have no shard yet as an array, and the join after them. */
export function slurmScript({ cwd, plan, shards, ledger, tasks, largest, keyFile }: SlurmPlan): string {
  const minutes = MIN_MINUTES + Math.ceil(largest / BYTES_A_MINUTE);
  const key = keyFile === undefined ? '' : `export LICIT_KEY_FILE=${shellWord(keyFile)}\n`;
  return `#!/bin/sh
# Submits the tasks that have no shard yet, then the join. Run it again after tasks failed.
# More for sbatch (partition, account) goes into SBATCH_ARGS; a cluster's MaxArraySize must be above ${tasks}.
set -eu
cd ${shellWord(cwd)}
${key}plan=${shellWord(plan)} shards=${shellWord(shards)} ledger=${shellWord(ledger)}
export LICIT_PLAN="$plan" LICIT_SHARDS="$shards" LICIT_CORPUS="$ledger"
missing=
i=1
while [ "$i" -le ${tasks} ]; do
  [ -e "$shards/$(printf 'task-%05d.db' "$i")" ] || missing="$missing\${missing:+,}$i"
  i=$((i + 1))
done
after=
if [ -n "$missing" ]; then
  # shellcheck disable=SC2086
  job=$(sbatch --parsable --job-name=licit --ntasks=1 --cpus-per-task=1 --mem=2G --time=${minutes} --array="$missing" \${SBATCH_ARGS:-} \\
    --wrap='exec licit scan --plan "$LICIT_PLAN" --task "$SLURM_ARRAY_TASK_ID" -o "$LICIT_SHARDS" --workers 0 --quiet')
  after="--dependency=afterok:\${job%%;*}"
fi
# shellcheck disable=SC2086
sbatch --parsable --job-name=licit-join --ntasks=1 --cpus-per-task=1 --mem=2G $after \${SBATCH_ARGS:-} \\
  --wrap='exec licit join "$LICIT_SHARDS" --plan "$LICIT_PLAN" -o "$LICIT_CORPUS"'
`;
}
