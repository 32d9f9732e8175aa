/** What a declaration would change: judged on what the ledger holds, or on a look at the data that is recorded nowhere. */
import { join } from 'node:path';
import type { About } from '../../config/edit/declare-edit.js';
import { isTracked } from '../../config/git/git.js';
import { documentsOf } from '../../documents/examine-evidence.js';
import { lookInto } from '../../ledger/open-ledger.js';
import { isOnRecord } from '../../ledger/write/data-files.js';
import type { Lang } from '../../model/basics.js';
import type { Evidence } from '../../model/evidence.js';
import type { Config } from '../../model/settings.js';
import { loadProject } from '../../project/project.js';
import { changedVerdicts, judgedBefore, type Rejudged, rejudged } from '../rejudged.js';
import { Trial } from './trial.js';

export interface Asked {
  root: string;
  scopes: readonly About[];
  /** The paths as they were given. */
  path: readonly string[];
  /** The configuration as it is, and as it would be. */
  before: Config;
  after: Config;
  ledger?: string;
  config?: string;
  lang: Lang;
  licit: string;
}

/** The rules that come to other verdicts; undefined where there is no data to judge. */
export interface Effect {
  rules?: Rejudged['rules'];
  /** The last scan, whose data was judged; left out where the data was looked at now. */
  run?: number;
  /** Documents that the last scan took for data: the next scan leaves them out of it. */
  data: string[];
  /** Documents that Git does not know yet: a check of the change that adds them reads them as data. */
  untracked: string[];
}

/** What the declaration changes. Nothing of it is kept. */
export async function effectOf(asked: Asked): Promise<Effect> {
  const project = loadProject(asked);
  const before = judgedBefore(project);
  if (before === undefined) return lookedAt(asked);
  const { rules, before: run } = await rejudged({ ...project, config: asked.after }, before, {
    licit: asked.licit,
    command: 'licit answer declare',
    preview: true,
  });
  return { rules, run, data: dataAmong(asked, project.ledger), untracked: untrackedAmong(asked) };
}

/** Two scans in a folder of their own: as it is, and as it would be. */
async function lookedAt(asked: Asked): Promise<Effect> {
  const { root, path, before, after, lang, licit } = asked;
  const trial = new Trial(root, licit, lang);
  try {
    const paths = path.length === 0 || path.some((one) => /[*?[]/.test(one)) ? ['.'] : path.map((one) => join(process.cwd(), one));
    const then = await trial.look(before, paths);
    const now = then && (await trial.look(after, paths));
    if (then === undefined || now === undefined) return { data: [], untracked: untrackedAmong(asked) };
    const rules = changedVerdicts(then.rules, now.rules);
    // Of a part of the data nothing is known of the project: what covers the part may be little of all.
    return {
      rules: paths.includes('.') ? rules : rules.filter(({ scope }) => scope !== 'project'),
      data: [],
      untracked: untrackedAmong(asked),
    };
  } finally {
    trial.close();
  }
}

/** The documents that are named now and were not before. */
function addedBy({ before, after }: Asked): Evidence[] {
  const known = new Set(documentsOf(before).map(({ path }) => path));
  return documentsOf(after).filter(({ path }) => !known.has(path));
}

function untrackedAmong(asked: Asked): string[] {
  const { root } = asked;
  return addedBy(asked).flatMap(({ path }) => (isTracked(root, join(root, path)) === false ? path : []));
}

function dataAmong(asked: Asked, ledger: string): string[] {
  const added = addedBy(asked);
  return lookInto(ledger, ({ db }) => {
    return added.flatMap(({ path, sha256 }) => (sha256 !== undefined && isOnRecord(db, path, sha256) ? path : []));
  });
}
