/** Problems of reading, in words a person can act on, and without floods. */

import type { Place } from '../model/basics.js';
import type { ManifestFile } from '../model/format.js';
import type { Problem } from '../model/item.js';
import { frequenciesLack } from './encoding/encoding-frequency.js';

/** After so many problems of one kind in one file the others are only counted. */
const MOST = 100;

interface Counted {
  seen: number;
  left: number;
  lost: number;
  last: Problem;
}

/** Takes the problems of one file: passes on the first hundred of each kind and counts the others in one last problem of that kind. */
export class ProblemLimit {
  private readonly kinds = new Map<string, Counted>();

  /** The problem, when it is to be passed on. `kind` tells kinds apart where `what` holds words of the record. */
  admit(problem: Problem, kind: string = problem.what): Problem | undefined {
    const counted = this.kinds.get(kind);
    if (counted === undefined) {
      this.kinds.set(kind, { seen: 1, left: 0, lost: 0, last: problem });
      return problem;
    }
    counted.seen += 1;
    if (counted.seen <= MOST) return problem;
    counted.left += 1;
    counted.lost += problem.lost ?? 1;
    counted.last = problem;
    return undefined;
  }

  /** Counts so many problems of a kind, of which this is the last; what was lost with them is lost with it. */
  count(last: Problem, kind: string, problems: number): void {
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
    const rest: Problem[] = [];
    for (const { left, lost, last } of this.kinds.values()) {
      if (left === 0) continue;
      rest.push({ ...last, what: withOthers(last.what, left), lost });
    }
    return rest;
  }
}

function withOthers(what: string, left: number): string {
  return `${what} (and ${left.toLocaleString('en')} like it from here back)`;
}

const WITH_OTHERS = / \(and ([\d,]+) like it from here back\)$/;

/** The problems of the parts of one file, each of which was limited by itself: limited again, so that many small parts tell no more than one. */
export class PartProblems {
  readonly #limit = new ProblemLimit();

  /** The problem, when it is to be passed on. */
  admit(problem: Problem): Problem | undefined {
    const others = WITH_OTHERS.exec(problem.what);
    const what = others === null ? problem.what : problem.what.slice(0, others.index);
    const kind = what.replace(/\d+/g, '');
    if (others === null) return this.#limit.admit(problem, kind);
    this.#limit.count({ ...problem, what }, kind, Number(others[1]!.replaceAll(',', '')));
    return undefined;
  }

  /** One problem for each kind of which some were only counted. */
  rest(): Problem[] {
    return this.#limit.rest();
  }
}

/** What went wrong while the bytes of a file were read, as a problem at `at`. */
export function streamProblem(error: unknown, at: Place): Problem {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const problem = (what: string, fix: string): Problem => ({ kind: 'problem', what, at, fix });
  if (error instanceof CutOff || code === 'Z_BUF_ERROR') {
    return problem(
      'The compressed file is cut off: it ends in the middle, and what came before was read',
      'Copy or download the file again, and compare its size with the original.',
    );
  }
  if (error instanceof BadCompression || code?.startsWith('Z_') || code?.startsWith('ZSTD_')) {
    return problem(
      `The compressed data is damaged (${message}); what came before was read`,
      'Copy or download the file again, or compress it again.',
    );
  }
  if (error instanceof RangeError && /encoding/i.test(message)) {
    return problem(`The encoding is not known (${message})`, 'Set `encoding` in licit.yaml to a name such as utf-8, gb18030 or big5.');
  }
  if (code === 'EACCES' || code === 'EPERM') return problem('No permission to read the file', 'Give yourself permission to read it.');
  if (code === 'ENOENT') return problem('The file went away while it was read', 'Scan again when nothing writes to the folder.');
  return problem(`Reading stopped: ${message}`, 'Check the disk and the file, then scan again.');
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
  return {
    kind: 'problem',
    what: `The text is not UTF-8, and was read as ${file.head.encoding}, which is a guess`,
    at: { path: file.path },
    fix: frequenciesLack()
      ? 'Save the file as UTF-8, set its encoding in licit.yaml, or run npm install jschardet.'
      : 'Save the file as UTF-8, or set its encoding in licit.yaml.',
    lost: 0,
  };
}
