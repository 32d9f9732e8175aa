/** What a checker does to a sample: judging, taking back, asking to see personal values. Each is on the disk when the call returns. */

import type { LicitError } from '../../../model/errors.js';
import { type Judgment, type JudgmentVerdict, judgmentVerdicts } from '../../../model/sample.js';
import type { JudgmentFile } from '../../../samples/judgment-file.js';
import { failure } from '../../../text/failures/failure.js';

/** A judgment as the page sends it: without a verdict it takes the last one of the item back. */
export interface SentJudgment {
  id: string;
  n: number;
  verdict?: JudgmentVerdict;
  risk?: string;
  note?: string;
  ms?: number;
  at?: string;
}

/** A judgment as the page is told of it. */
export type KnownJudgment = Pick<Judgment, 'n' | 'verdict' | 'risk' | 'note' | 'ms' | 'at'>;

const MAX_RISK_CHARACTERS = 200;
const MAX_NOTE_CHARACTERS = 10_000;
/** Nobody looks at one item for longer: the page was left open. */
const LONGEST = 3_600_000;

/** The judgments of one checker. */
export class ReviewSession {
  readonly #file: JudgmentFile;
  readonly #may: ReadonlySet<number>;
  readonly #by: string | undefined;
  readonly #written: (() => void) | undefined;
  readonly #ids = new Set<string>();
  #read = 0;

  /** `may`: numbers of the items that are judged here; `by`: who decides, in an adjudication; `written` hears of each judgment that is on the disk. */
  constructor(file: JudgmentFile, may: ReadonlySet<number>, { by, written }: { by?: string; written?: () => void } = {}) {
    this.#file = file;
    this.#may = may;
    this.#by = by;
    this.#written = written;
  }

  /** Judgments in force, in the order in which they were given. */
  get judged(): KnownJudgment[] {
    const { last, entries } = this.#file;
    return entries
      .filter((one) => one.verdict !== undefined && last.get(one.n) === one)
      .map(({ n, verdict, risk, note, ms, at }) => ({ n, verdict, risk, note, ms, at }));
  }

  /** Writes a judgment, once for each id. Throws for what is no judgment of an item of this review, and what the disk throws. */
  judge(sent: unknown): string {
    const { id, at, ...said } = this.#checked(sent);
    this.#append(id, { ...said, at: at ?? new Date().toISOString() });
    return id;
  }

  /** Records that the personal values of an item are shown. */
  reveal(id: unknown, n: unknown): number {
    if (!isId(id) || !this.#isMine(n)) throw refused();
    this.#append(id, { n, revealed: true, at: new Date().toISOString() });
    return n;
  }

  #append(id: string, judgment: Omit<Judgment, 'id' | 'by'>): void {
    const { entries } = this.#file;
    for (; this.#read < entries.length; this.#read += 1) {
      const known = entries[this.#read]!.id;
      if (known !== undefined) this.#ids.add(known);
    }
    if (this.#ids.has(id)) return;
    this.#file.add({ ...judgment, ...(this.#by !== undefined && { by: this.#by }), id });
    this.#written?.();
  }

  #isMine(n: unknown): n is number {
    return typeof n === 'number' && this.#may.has(n);
  }

  #checked(sent: unknown): SentJudgment {
    if (typeof sent !== 'object' || sent === null) throw refused();
    const { id, n, verdict, risk, note, ms, at } = sent as Record<string, unknown>;
    const isVerdict = verdict === undefined || judgmentVerdicts.includes(verdict as JudgmentVerdict);
    const isText = (one: unknown, most: number): boolean => one === undefined || (typeof one === 'string' && one.length <= most);
    const isTime = ms === undefined || (typeof ms === 'number' && ms >= 0);
    if (!isId(id) || !this.#isMine(n) || !isVerdict || !isTime || !isText(risk, MAX_RISK_CHARACTERS) || !isText(note, MAX_NOTE_CHARACTERS))
      throw refused();
    const reason = verdict === 'bad' ? (risk as string | undefined)?.trim() : undefined;
    const words = (note as string | undefined)?.trim();
    return {
      id,
      n,
      ...(verdict !== undefined && { verdict: verdict as JudgmentVerdict }),
      ...(reason && { risk: reason }),
      ...(words && { note: words }),
      ...(ms !== undefined && { ms: Math.round(Math.min(ms as number, LONGEST)) }),
      ...(isDay(at) && { at }),
    };
  }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id);
}

/** A time as the page writes it, not later than now: a judgment that waited for the server keeps its own. */
function isDay(at: unknown): at is string {
  return typeof at === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && Date.parse(at) <= Date.now() + 60_000;
}

function refused(): LicitError {
  return failure('sample/not-judgment-item', 'fix/reload-page');
}
