/** Puts a review on record while it goes on: that it began, how far it is, how it ended. What is deleted afterwards is missed. */

import type { Db } from '../../../ledger/open-ledger.js';
import { decisionOf } from '../../../ledger/samples/sample-records.js';
import { LicitError } from '../../../model/errors.js';
import type { Project } from '../../../project/project.js';
import { failure } from '../../../text/failures/failure.js';
import { plain } from '../../../text/show.js';
import { type SampleOnFile, sampleOnFile, secretOf } from '../sample-files.js';
import { hasMoreToSay, recordJudgments, refuseShortened } from '../sample-judgments.js';
import { reading, recordRun } from '../sample-run.js';

/** After so many judgments what was said is put on record. */
const EVERY = 25;
/** A scan may write for hours: nobody waits for it to judge an item. */
const LOCK_TIMEOUT = 2_000;

/** Which draw is judged, by which licit, and how long the ledger is waited for. */
export interface RecordedSession {
  name: string;
  draw: number;
  licit: string;
  patience?: number;
}

/** Keeps the ledger up to what one draw's files hold. */
export class SessionRecord {
  readonly #project: Project;
  readonly #asked: RecordedSession;
  readonly #secret: Uint8Array | undefined;
  readonly #tell: (words: string) => void;
  #since = 0;
  #running: Promise<void> = Promise.resolve();
  #told = '';

  /** `tell` hears why something could not be put on record. */
  constructor(project: Project, asked: RecordedSession, tell: (words: string) => void) {
    this.#project = project;
    this.#asked = asked;
    this.#secret = secretOf(project.root, asked.name);
    this.#tell = tell;
  }

  /** Counts a judgment that was written, and now and then puts on record what there is; at once where it was the last one. */
  written(isLast: boolean): void {
    this.#since += 1;
    if (isLast || this.#since >= EVERY) void this.keep();
  }

  /** Puts on record what the files hold beyond it. What cannot be written now is tried again later. */
  keep(): Promise<void> {
    this.#since = 0;
    this.#running = this.#running.then(() => this.#keep()).catch((cause: unknown) => this.#failed(cause));
    return this.#running;
  }

  async #keep(): Promise<void> {
    const { name, licit, patience = LOCK_TIMEOUT } = this.#asked;
    const secret = this.#secret;
    if (secret === undefined) throw failure('sample/secret-number-not', 'fix/judgments-put-record', { name: plain(name) });
    if (!reading(this.#project, (db) => this.#isOpen(db) && hasMoreToSay(db, this.#read(db), secret))) return;
    await recordRun(this.#project, { licit, command: `licit sample review ${name}`, patience }, (recorder) => {
      if (!this.#isOpen(recorder.db)) return;
      const sample = this.#read(recorder.db);
      refuseShortened(recorder.db, sample, secret);
      recordJudgments(recorder, sample, secret);
    });
    this.#told = '';
  }

  /** What is said after the decision is not part of it. */
  #isOpen(db: Db): boolean {
    return decisionOf(db, this.#asked.name, this.#asked.draw) === undefined;
  }

  #read(db: Db): SampleOnFile {
    return sampleOnFile(db, this.#project.root, this.#asked.name, this.#asked.draw);
  }

  /** A review goes on without the ledger: what was judged is in its file. */
  #failed(cause: unknown): void {
    const words = cause instanceof LicitError ? `${cause.message}. ${cause.fix}` : String((cause as Error).message);
    if (words !== this.#told) this.#tell(words);
    this.#told = words;
  }
}
