/** Problems of reading, without floods. */

import type { Place, ProblemReason } from '../model/basics.js';
import type { ManifestFile } from '../model/format.js';
import type { Problem } from '../model/item.js';
import { kindOf, wrong } from '../text/reasons/reason.js';
import { frequenciesLack } from './encoding/encoding-frequency.js';

/** After so many problems of one kind in one file the others are only counted. */
const MAX_OF_A_KIND = 100;

interface Counted {
  seen: number;
  left: number;
  lost: number;
  last: Problem;
}

/** Takes the problems of one file: passes on the first hundred of each kind and counts the others in one last problem of that kind. */
export class ProblemLimit {
  private readonly kinds = new Map<string, Counted>();

  /** The problem, when it is to be passed on. */
  admit(problem: Problem, kind: string = kindOf(problem.what)): Problem | undefined {
    const counted = this.kinds.get(kind);
    if (counted === undefined) {
      this.kinds.set(kind, { seen: 1, left: 0, lost: 0, last: problem });
      return problem;
    }
    counted.seen += 1;
    if (counted.seen <= MAX_OF_A_KIND) return problem;
    counted.left += 1;
    counted.lost += problem.lost ?? 1;
    counted.last = problem;
    return undefined;
  }

  /** Counts so many problems, of which this is the last; what was lost with them is lost with it. */
  count(last: Problem, problems: number): void {
    const kind = kindOf(last.what);
    const counted = this.kinds.get(kind) ?? { seen: 0, left: 0, lost: 0, last };
    this.kinds.set(kind, {
      seen: counted.seen + problems,
      left: counted.left + problems,
      lost: counted.lost + (last.lost ?? problems),
      last,
    });
  }

  /** One problem for each kind of which some were only counted. */
  rest(): Problem[] {
    return [...this.kinds.values()].flatMap(({ left, lost, last }) => (left === 0 ? [] : [{ ...last, alike: left, lost }]));
  }
}

/** The problems of the parts of one file, each of which was limited by itself: limited again, so that many small parts tell no more than one. */
export class PartProblems {
  readonly #limit = new ProblemLimit();

  /** The problem, when it is to be passed on. */
  admit({ alike, ...problem }: Problem): Problem | undefined {
    if (alike === undefined) return this.#limit.admit(problem);
    this.#limit.count(problem, alike);
    return undefined;
  }

  /** One problem for each kind of which some were only counted. */
  rest(): Problem[] {
    return this.#limit.rest();
  }
}

/** A problem of a part, behind so many lines of its file. */
export function moved(problem: Problem, base: number): Problem {
  return problem.at.line === undefined ? problem : { ...problem, at: { ...problem.at, line: problem.at.line + base } };
}

/** What went wrong while the bytes of a file were read, as a problem at `at`. */
export function streamProblem(error: unknown, at: Place): Problem {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'problem', what: streamReason(error, code, message), at };
}

function streamReason(error: unknown, code: string | undefined, message: string): ProblemReason {
  if (error instanceof CutOff || code === 'Z_BUF_ERROR') return wrong('compressed/cut-off');
  if (error instanceof BadCompression || code?.startsWith('Z_') || code?.startsWith('ZSTD_'))
    return wrong('compressed/damaged', { message });
  if (error instanceof RangeError && /encoding/i.test(message)) return wrong('text/encoding-not-known', { message });
  if (code === 'EACCES' || code === 'EPERM') return wrong('file/no-permission');
  return code === 'ENOENT' ? wrong('file/went-away') : wrong('file/stopped', { message });
}

/** The compressed stream ends before its end. */
export class CutOff extends Error {}

/** The compressed stream is not what its first bytes say. */
export class BadCompression extends Error {}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A problem when the encoding of a file is only the last one that was left, and nobody has settled it. */
export function guessedEncoding(file: ManifestFile): Problem | undefined {
  if (file.columns?.encoding !== undefined || file.head.guessed === undefined) return undefined;
  const encoding = file.head.encoding ?? '';
  const what = frequenciesLack() ? wrong('text/encoding-guessed-roughly', { encoding }) : wrong('text/encoding-guessed', { encoding });
  return { kind: 'problem', what, at: { path: file.path }, lost: 0 };
}
