/** What of a spot check is in files: the plan with its secret number, and the judgments of each checker. */

import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPlan, planPath } from '../../config/sample-plans.js';
import type { Db } from '../../ledger/open-ledger.js';
import { type DrawnSample, loadSample, planDigest, publicPlan } from '../../ledger/samples/sample-records.js';
import { LicitError } from '../../model/errors.js';
import type { SamplePlan } from '../../model/sample.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { adjudication, type Judgments, judgmentPath, readJudgments, samplesFolder } from '../../samples/judgment-file.js';
import { onePerson, refusedChecker } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';

/** The file of a plan's secret number; `.licit/.gitignore` keeps what begins with `key` on this machine. */
function secretPath(root: string, name: string): string {
  return join(root, dirname(planPath(name)), 'key.nonce');
}

/** The secret number of a plan; undefined where this machine has none. */
export function secretOf(root: string, name: string): Uint8Array | undefined {
  const file = secretPath(root, name);
  if (!existsSync(file)) return undefined;
  const hex = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw failure('sample/key-nonce-not', 'fix/restore-from-copy', { samplesFolder, name: plain(name) });
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

/** The secret number of a plan, made where there is none. */
export function madeSecret(root: string, name: string): Uint8Array {
  const known = secretOf(root, name);
  if (known) return known;
  const file = secretPath(root, name);
  makeFolders(dirname(file), root);
  keepIgnored(join(root, '.licit'));
  const secret = randomBytes(32);
  writeWhole(file, `${secret.toString('hex')}\n`, { root, mode: 0o600, isNew: true });
  return new Uint8Array(secret);
}

/** A plan with its secret number, as its files are. */
export interface PlanOnFile {
  plan: SamplePlan;
  secret: Uint8Array;
  digest: string;
}

/** The plan of a name, if its file says what was recorded under this digest. Errors: no secret number here; the file was changed. */
export function unchangedPlan(root: string, name: string, digest: string, advice: string): PlanOnFile {
  const plan = loadPlan(root, name);
  const secret = secretOf(root, name);
  if (secret === undefined)
    throw failure('sample/secret-number-not', 'fix/copy-key-nonce', { name: plain(name), samplesFolder, name2: name });
  if (planDigest(publicPlan(plan, secret)) !== digest) throw new LicitError(`${planPath(name)} was changed since it was recorded`, advice);
  return { plan, secret, digest };
}

/** A draw with everything that was stated about it. */
export interface SampleOnFile extends DrawnSample {
  /** The files of the checkers, sorted by name. */
  checkers: Judgments[];
  adjudicated?: Judgments;
}

/** A draw with the files of its judgments. Errors: a file of another sample. */
export function sampleOnFile(db: Db, root: string, name: string, number?: number): SampleOnFile {
  const sample = loadSample(db, name, number);
  const { draw } = sample;
  const files = checkersOf(root, name, draw.draw).map((checker) => {
    const shown = `${samplesFolder}/${name}/${draw.draw}/${checker}.jsonl`;
    const read = readJudgments(judgmentPath(root, name, draw.draw, checker), shown);
    if (
      read !== undefined &&
      (read.header.sample !== draw.sample.root || read.header.items !== draw.sample.items || read.header.checker !== checker)
    )
      throw failure('sample/holds-judgments-another', 'fix/put-back-where', { shown });
    return { checker, read };
  });
  const adjudicated = files.find(({ checker }) => checker === adjudication)?.read;
  return {
    ...sample,
    checkers: files.flatMap(({ checker, read }) => (checker === adjudication || read === undefined ? [] : [read])),
    ...(adjudicated && { adjudicated }),
  };
}

/** Names of the files of judgments of a draw, sorted. */
function checkersOf(root: string, name: string, draw: number): string[] {
  try {
    return readdirSync(join(root, samplesFolder, name, String(draw)), { withFileTypes: true })
      .flatMap((one) => (one.isFile() && one.name.endsWith('.jsonl') ? [one.name.slice(0, -'.jsonl'.length)] : []))
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw failure('sample/cannot-read', 'fix/check-may-read', { samplesFolder, name: plain(name) }, cause);
  }
}

/** Throws where a plan does not let someone check. */
export function refuseChecker(plan: SamplePlan, checker: string): void {
  const why = checker.toLowerCase() === adjudication ? 'reserved' : refusedChecker(plan, checker);
  if (why === undefined) return;
  throw new LicitError(
    {
      labeled: `${plain(checker)} labeled what is checked, and may not check it`,
      'not-named': `The plan ${plan.name} does not let ${plain(checker)} check`,
      reserved: `${adjudication} is the name of the file in which conflicts are decided`,
    }[why],
    why === 'reserved' ? 'Choose another name.' : `Somebody else has to: ${planPath(plan.name)} says who (mayCheck, labelers).`,
  );
}

/** Two names of one person are not two checkers; told before the work, not when it is decided. */
export function refuseSecondName({ checkers }: Pick<SampleOnFile, 'checkers'>, checker: string): void {
  const other = checkers.map(({ header }) => header.checker).find((one) => one !== checker && onePerson([one, checker]));
  if (other !== undefined) throw failure('sample/their-names-one', 'fix/go-checker', { twice: plain(checker), twice2: plain(other) });
}

/** Throws where someone may not decide between checkers: who labeled the items, or is one of the checkers. Anybody else may, named in the plan or not. */
export function refuseAdjudicator(plan: SamplePlan, { checkers }: Pick<SampleOnFile, 'checkers'>, decider: string): void {
  refuseChecker({ ...plan, mayCheck: undefined }, decider);
  const mine = checkers.map(({ header }) => header.checker).find((checker) => onePerson([checker, decider]));
  if (mine === undefined) return;
  throw failure('sample/checked-these-items', 'fix/third-person-checker', { decider: plain(decider), name: plan.name, mine: plain(mine) });
}
