import Database from 'better-sqlite3';
import { expect, vi } from 'vitest';
import { runSampleDecide } from '../../src/commands/sample/sample-decide.js';
import { runSampleDraw } from '../../src/commands/sample/sample-draw.js';
import { runSamplePlan, type SamplePlanArguments } from '../../src/commands/sample/sample-plan.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { type DrawnSample, loadSample } from '../../src/ledger/samples/sample-records.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { LicitError } from '../../src/model/errors.js';
import type { JudgmentVerdict } from '../../src/model/sample.js';
import { JudgmentFile } from '../../src/samples/judgment-file.js';
import { initRepository } from '../git-repository.js';
import { Project } from '../grants/held.js';
import { forge } from '../ledger/tampering.js';

export const common = { lang: 'en', color: false, licit: '0.0.0', format: 'pretty' } as const;
const at = '2026-11-27T08:00:00.000Z';

/** A project whose items are spot-checked. */
export class SampledProject extends Project {
  constructor(from?: SampledProject) {
    super(from);
    process.chdir(this.root);
    if (from) return;
    initRepository(this.root, '[user]\n\tname = Chen Lin\n\temail = chen@corp.example\n');
  }

  /** A list of items of a host. */
  items(path: string, host: string, count: number, from = 0): void {
    const line = (i: number) => JSON.stringify({ id: `${host}-${i}`, url: `https://${host}/${i}`, text: `item ${i} of ${host}` });
    this.write(path, Array.from({ length: count }, (_, i) => `${line(from + i)}\n`).join(''));
  }

  plan(name: string, given: Partial<SamplePlanArguments>): Promise<string> {
    return printed(() => runSamplePlan({ ...common, name, ...given }));
  }

  draw(name: string, given: { because?: string; seed?: string; beacon?: string } = {}): Promise<string> {
    return printed(() => runSampleDraw({ ...common, name, ...given }));
  }

  decide(name: string, by?: string): Promise<string> {
    return printed(() => runSampleDecide({ ...common, name, yes: true, ...(by !== undefined && { by }) }));
  }

  drawn(name: string, draw?: number): DrawnSample {
    const { db } = readLedger(this.ledger);
    try {
      return loadSample(db, name, draw);
    } finally {
      db.close();
    }
  }

  /** A checker's file of the last draw. */
  file(name: string, checker: string): JudgmentFile {
    const { draw } = this.drawn(name);
    const { root: sample, items } = draw.sample;
    return new JudgmentFile(this.root, { plan: name, draw: draw.draw, sample, items, checker });
  }

  /** Judges every item; the first `bad` ones are bad. */
  judge(name: string, checker: string, bad = 0, verdict: JudgmentVerdict = 'bad'): void {
    const file = this.file(name, checker);
    const { items } = this.drawn(name).draw.sample;
    for (let n = 1; n <= items; n += 1) file.add({ n, verdict: n <= bad ? verdict : 'ok', ...(n <= bad && { risk: 'A.1-f' }), at });
    file.close();
  }

  /** What verifying says after rows were changed and the chain was made anew over them. */
  forged(sql: string): string | undefined {
    const db = new Database(this.ledger);
    const triggers = db.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as { name: string; sql: string }[];
    for (const { name } of triggers) db.exec(`drop trigger ${name}`);
    const changed = db.prepare(sql).run().changes;
    expect(changed).toBeGreaterThan(0);
    forge(db);
    for (const trigger of triggers) db.exec(trigger.sql);
    db.close();
    const { whole, brokenAt } = verifyLedger(this.ledger);
    expect(whole).toBe(false);
    return brokenAt?.what;
  }
}

/** Runs a command and gives what it printed. */
export async function printed(run: () => Promise<number>): Promise<string> {
  let text = '';
  const take = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(take as typeof process.stdout.write);
  vi.spyOn(process.stderr, 'write').mockImplementation(take as typeof process.stderr.write);
  try {
    await run();
  } finally {
    vi.restoreAllMocks();
  }
  return text;
}

/** What a command complains of. */
export async function complaint(run: () => Promise<unknown>): Promise<string> {
  const cause: unknown = await run().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return (cause as LicitError).message;
}
