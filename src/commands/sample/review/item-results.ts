/** What annotators drew in Label Studio: its reader keeps labels in summary, so spans and boxes are read from the record itself. */
import { isObject, type Json } from '../../../model/basics.js';
import type { ImageBox } from './item-boxes.js';
import type { TextSpan } from './item-spans.js';

/** Spans and boxes of one annotation. */
export interface AnnotationResults {
  spans: (TextSpan & { text?: string })[];
  boxes: ImageBox[];
}

const MAX_ROWS = 300;

/** The results of the last annotation of a record that was not canceled; empty where the record is not a task of Label Studio. */
export function resultsOf(record: Uint8Array | undefined): AnnotationResults {
  const results: AnnotationResults = { spans: [], boxes: [] };
  for (const one of lastResult(record).slice(0, MAX_ROWS)) {
    const value = isObject(one) && isObject(one.value) ? one.value : undefined;
    if (value === undefined) continue;
    const label = labelOf(value);
    const { start, end, text, x, y, width, height } = value;
    if (isNumber(start) && isNumber(end)) results.spans.push({ start, end, label, ...(typeof text === 'string' && { text }) });
    else if (isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height))
      results.boxes.push({ form: 'percent', numbers: [x, y, width, height], label });
  }
  return results;
}

/** The spans that fit a text: each says the words that it covers, so that its offsets need not be trusted. */
export function spansOn({ spans }: AnnotationResults, text: string): TextSpan[] {
  return spans.flatMap(({ start, end, label, text: words }) =>
    words !== undefined && words !== '' && text.slice(start, end) === words ? [{ start, end, label }] : [],
  );
}

function lastResult(record: Uint8Array | undefined): Json[] {
  const task = parsed(record);
  const annotations = isObject(task) ? (task.annotations ?? task.completions) : undefined;
  if (!Array.isArray(annotations)) return [];
  const last = annotations.filter((one) => isObject(one) && one.was_cancelled !== true && Array.isArray(one.result)).at(-1);
  return (last as { result?: Json[] } | undefined)?.result ?? [];
}

function parsed(record: Uint8Array | undefined): Json {
  try {
    return record === undefined ? null : (JSON.parse(Buffer.from(record).toString('utf8')) as Json);
  } catch {
    return null;
  }
}

/** `labels`, `rectanglelabels`, `choices` …: the control's own name of what was chosen. */
function labelOf(value: Readonly<Record<string, Json>>): string {
  const chosen = Object.entries(value).find(([name, list]) => /(?:labels|choices)$/.test(name) && Array.isArray(list));
  return ((chosen?.[1] ?? []) as Json[]).filter((one) => typeof one === 'string').join(', ');
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
