/** Spans that recognizers found in texts, in the forms that people write them in: a list a text, or an object a text with the list in it. */
import { isObject, type Json } from '../model/basics.js';
import type { ReportGiven, ToolFind, ToolReport } from '../model/lists/imported.js';
import { keyOf, lineOf, objectsIn, scoreOf, spanOf, versionOf, wholeOf, wordsOf } from './import-tool.js';

/** Names of the list of spans beside a text's place. */
const LISTS = ['results', 'recognizer_results', 'entities', 'spans'] as const;
const KEYS = ['key', 'id'] as const;

/** Reads spans; `label` is the member with what was found. Undefined where a report has another form. */
export function readSpans(report: Json, { key }: ReportGiven, label: string): ToolReport | undefined {
  const texts = isObject(report) ? listIn(report) : report;
  if (!Array.isArray(texts)) return undefined;
  const finds: ToolFind[] = [];
  for (const [i, one] of texts.entries()) {
    // A list of spans alone is of one text, which is the only one.
    const own = Array.isArray(one) ? one : isObject(one) ? listIn(one) : undefined;
    const spans = own ?? (isObject(one) && Object.hasOwn(one, label) ? [one] : undefined);
    if (spans === undefined) return undefined;
    const at = Array.isArray(one) ? { record: i + 1 } : placeOf(one as Record<string, Json>, own === undefined ? undefined : i + 1, key);
    for (const span of objectsIn(spans)) {
      const named = wordsOf(span[label]);
      if (named === undefined) return undefined;
      finds.push({ ...at, label: named, ...spanOf(span.start, span.end), ...scoreOf(span.score) });
    }
  }
  return { finds, ...(isObject(report) && versionOf(report.version)) };
}

function listIn(report: Record<string, Json>): Json[] | undefined {
  for (const name of LISTS) if (Array.isArray(report[name])) return report[name];
  return undefined;
}

/** Which text is meant: by key, line or place, and by its order where nothing else says so. `index` counts from 0, as lists do. */
function placeOf(of: Record<string, Json>, order: number | undefined, key: string | undefined): Partial<ToolFind> {
  const path = wordsOf(of.path) ?? wordsOf(of.file);
  const field = wordsOf(of.field);
  const named = [...(key === undefined ? [] : [key]), ...KEYS].find((name) => Object.hasOwn(of, name));
  const line = lineOf(of.line);
  const index = wholeOf(of.index);
  const record = index === undefined ? order : index + 1;
  return {
    ...(path !== undefined && { path }),
    ...(field !== undefined && { field }),
    ...(named !== undefined && keyOf(of[named])),
    ...line,
    ...(named === undefined && line.line === undefined && record !== undefined && { record }),
  };
}
