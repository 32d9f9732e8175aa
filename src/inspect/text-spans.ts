/** What was found in a text, as programs are given it. */
import type { Detection } from '../model/detection.js';
import type { Span } from '../model/results/answer.js';

/** Offsets count UTF-16 units, as JavaScript does, or code points, as Python does. */
export type OffsetUnit = 'utf16' | 'codepoint';

/** Detections of a text as spans, in order. `types`: the class of each kind. */
export function spansOf(text: string, found: readonly Detection[], types: ReadonlyMap<string, string>, unit: OffsetUnit): Span[] {
  const place = unit === 'utf16' ? (at: number) => at : codePoints(text);
  return found.map(({ start, end, kind, confidence, masked, reserved }) => ({
    start: place(start),
    end: place(end),
    kind,
    type: types.get(kind)!,
    confidence,
    masked,
    ...(reserved && { reserved }),
  }));
}

/** Code points before a UTF-16 offset; offsets mostly grow, so that a text is counted about once. */
function codePoints(text: string): (at: number) => number {
  let units = 0;
  let points = 0;
  return (at) => {
    if (at < units) units = points = 0;
    for (; units < at; units++) if ((text.charCodeAt(units) & 0xfc00) !== 0xdc00 || units === 0) points++;
    return points;
  };
}
