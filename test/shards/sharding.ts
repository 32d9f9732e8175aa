import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reportOf } from '../../src/catalog/catalog.js';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { PartSizes } from '../../src/model/format.js';
import type { RecordOptions } from '../../src/scan/run.js';
import { scan } from '../../src/scan/scan.js';
import type { TaskRange } from '../../src/scan/shards/found-shards.js';
import { type Joined, joinShards, joinTasks } from '../../src/scan/shards/join-shards.js';
import { type Cutting, makePlan } from '../../src/scan/shards/make-plan.js';
import { OpenPlan } from '../../src/scan/shards/plan-folder.js';
import { type PlannedOptions, scanTask } from '../../src/scan/shards/scan-task.js';

/** A small file as it is written. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const KEY = new Uint8Array(32).fill(7);

/** A project of files, scanned in parts beside it. */
export class Sharded {
  readonly root = mkdtempSync(join(tmpdir(), 'licit-shards-'));
  readonly out = mkdtempSync(join(tmpdir(), 'licit-shards-out-'));
  readonly shards = join(this.out, 'shards');
  readonly planFolder = join(this.out, 'plan');

  constructor(
    files: Files,
    /** How large the parts of lists are. */
    private readonly parts?: PartSizes,
  ) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), content);
  }

  get #common() {
    const own = join(this.root, 'licit.yaml');
    const config = loadConfig(existsSync(own) ? own : undefined, this.root);
    return { root: this.root, cwd: this.root, config, licit: '0.0.0', key: KEY, ...(this.parts && { parts: this.parts }) };
  }

  /** `pieces`: how many each file is cut into at most. */
  plan(cut: Cutting, paths: readonly string[] = ['.'], pieces = 1) {
    return makePlan({ ...this.#common, paths, out: this.planFolder, cut, pieces: () => pieces });
  }

  open(): OpenPlan {
    return new OpenPlan(this.planFolder);
  }

  task(n: number, other: Partial<PlannedOptions> = {}) {
    return scanTask({ ...this.options, ...other }, n, this.shards);
  }

  get options() {
    return { ...this.#common, plan: this.open() };
  }

  join(name = 'joined.db', copy = true, from = this.shards): Promise<Joined> {
    return joinShards({ ...this.options, ledger: join(this.out, name), copy }, from);
  }

  /** Joins some tasks to one shard. */
  joinTasks(range: TaskRange, out: string, from = this.shards) {
    return joinTasks(this.options, from, range, out);
  }

  /** An ordinary scan. */
  async scan(name: string): Promise<void> {
    await scan({ ...this.#common, paths: ['.'], ledger: join(this.out, name), workers: 0 });
  }

  /** The scan of the whole, with the numbers and salts of the plan. */
  async whole(name = 'whole.db'): Promise<void> {
    const { plan, ...common } = this.options;
    const all = [];
    for await (const one of plan.context()) all.push(one);
    for await (const { manifests } of plan.tasks()) all.push(...manifests);
    const options: RecordOptions = { ...common, paths: ['.'], ledger: join(this.out, name), workers: 0, reserved: plan.reserve(all, KEY) };
    await scan(options);
  }

  /** Everything that a ledger holds but for times, its id, what it says of shards, and what it hides the names of people with. */
  content(name: string): Record<string, unknown[]> {
    const path = join(this.out, name);
    const said = verifyLedger(path);
    if (!said.whole) throw new Error(`${name}: ${JSON.stringify(said)}`);
    const { db } = readLedger(path);
    try {
      const tables = sqlite(db).prepare("select name from sqlite_master where type = 'table' order by 1").pluck().all() as string[];
      return Object.fromEntries(
        tables
          .filter((table) => !APART.has(table))
          .map((table) => [table, (sqlite(db).prepare(`select * from ${table} order by 1, 2`).all() as object[]).map(saidOf(table))]),
      );
    } finally {
      db.close();
    }
  }

  /** The report in JSON, but for what tells one scan from another. */
  async report(name: string): Promise<string> {
    const ledger = readLedger(join(this.out, name));
    try {
      const view = snapshot(ledger, findRun(ledger.db)!, '0.0.0', 20);
      const json = await reportOf('json');
      const [first] = json!.render(
        { ...view, ledger: { id: '', path: '', created: '' } } as never,
        { lang: 'en', color: false, failOn: 'error', strict: false, exit: 0 } as never,
      );
      return String(first!.content);
    } finally {
      ledger.db.close();
    }
  }

  sql<T>(name: string, query: string): T[] {
    const { db } = readLedger(join(this.out, name));
    try {
      return sqlite(db).prepare(query).all() as T[];
    } finally {
      db.close();
    }
  }
}

/** The journal and the row of the run are of one ledger alone, as is when it was judged; `record` says which shards were joined. */
const APART = new Set(['entry', 'judging', 'meta', 'record', 'run']);

/** Names of people who state something are salted at random in each ledger. */
function saidOf(table: string): (row: object) => unknown[] {
  const own = table === 'person' ? 'salt' : table === 'statement' ? 'commitment' : '';
  return (row) => Object.entries(row).flatMap(([column, value]) => (column === own ? [] : [value]));
}
