import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { detectors } from '../../catalog/catalog.js';
import { createInspector, type Inspector } from '../../inspect/inspect.js';
import { type OffsetUnit, spansOf } from '../../inspect/text-spans.js';
import type { Detector } from '../../model/detection.js';
import type { Span } from '../../model/results/answer.js';
import { asBuffer, lines } from '../../reading/bytes.js';
import { failure } from '../../text/failures/failure.js';
import { jsonLine } from './json-line.js';
import { riskLabels } from './risk-labels.js';

/** What `licit tools inspect` is given: JSON lines in, JSON lines out. */
export interface InspectArgs {
  /** A file; standard input when left out or `-`. */
  file?: string;
  /** Whether offsets count UTF-16 units or code points. */
  offsets: OffsetUnit;
  input: Readable;
  output: Writable;
  detectors: readonly Detector[];
}

/** `licit tools inspect` as the command line calls it. */
export async function inspectCommand(options: { file?: string; offsets: OffsetUnit }): Promise<number> {
  return runInspect({ ...options, input: process.stdin, output: process.stdout, detectors: await detectors() });
}

/** Answers each `{id,text}` with one line `{id,spans}`, each `{id,kind,value}` with `{id,labels}`, else with `{id,problem}`, in order; what came in one piece goes out before more is awaited. */
export async function runInspect({ file, offsets, input, output, detectors }: InspectArgs): Promise<number> {
  const inspector = createInspector(detectors);
  const types = new Map(detectors.map((detector) => [detector.id, detector.type]));
  const chunks = file === undefined || file === '-' ? input : createReadStream(file);
  try {
    for await (const batch of lines(chunks, { max: MAX_BYTES })) {
      let answers = '';
      for (const { bytes, tooLong } of batch) {
        const line = asBuffer(bytes).toString('utf8');
        if (tooLong === undefined && line.trim() === '') answers += answer({ id: null, problem: EMPTY });
        else
          answers += answer(
            tooLong === undefined ? inspectLine(line, { inspector, types, offsets, detectors }) : { id: null, problem: TOO_LONG },
          );
      }
      if (!output.write(answers)) await once(output, 'drain');
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined || file === undefined) throw cause;
    throw failure('catalog/cannot-read', 'fix/check-file-exists-you', { file }, cause);
  }
  return 0;
}

/** Longest line that is read, in bytes: a little less than the longest string there can be. */
const MAX_BYTES = 500_000_000;

// Problems never quote the line: it may hold what licit is there to hide.
const EMPTY = 'The line is empty; write one JSON object {"id", "text"} or {"id", "kind", "value"} a line.';
const TOO_LONG = 'The line is longer than can be read; split its text.';
const NOT_JSON = 'The line is not a JSON object; write one object {"id", "text"} or {"id", "kind", "value"} a line.';
const NO_TEXT = 'The object has no "text" that is a string, nor "kind" and "value" that are.';

interface Answer {
  id: unknown;
  spans?: Span[];
  labels?: string[];
  problem?: string;
}

function answer(said: Answer): string {
  return `${jsonLine(said)}\n`;
}

/** What a line is inspected with. */
interface With {
  inspector: Inspector;
  types: ReadonlyMap<string, string>;
  offsets: OffsetUnit;
  detectors: readonly Detector[];
}

function inspectLine(line: string, { inspector, types, offsets, detectors }: With): Answer {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return { id: null, problem: NOT_JSON };
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return { id: null, problem: NOT_JSON };
  const { id: given, text, kind, value } = record as { id?: unknown; text?: unknown; kind?: unknown; value?: unknown };
  // Only what can name a line is given back.
  const id = typeof given === 'string' || typeof given === 'number' ? given : null;
  if (typeof text === 'string') return { id, spans: spansOf(text, inspector.text(text, { path: '' }), types, offsets) };
  if (typeof kind === 'string' && typeof value === 'string') return { id, labels: riskLabels(kind, value, detectors) };
  return { id, problem: NO_TEXT };
}
