/** A text cut where its labels and its masked stretches begin and end. */
import type { MaskedStretch } from '../../../scan/workers/masked-texts.js';
import { visible } from '../../../text/show.js';
import type { TextSpan } from './item-spans.js';

/** A piece of a text as the page shows it. */
export interface Segment {
  text: string;
  /** Labels that cover it. */
  labels?: string[];
  /** A personal value is in its place. */
  masked?: true;
}

/** Cuts a text. A stretch that is masked stays one piece, with every label that touches it. */
export function segmentsOf(text: string, spans: readonly TextSpan[], masks: readonly MaskedStretch[]): Segment[] {
  const inMask = (at: number): boolean => masks.some(({ start, end }) => start < at && at < end);
  const cuts = new Set([0, text.length, ...masks.flatMap(({ start, end }) => [start, end])]);
  for (const { start, end } of spans) for (const at of [start, end]) if (!inMask(at)) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const maskAt = new Map(masks.map((mask) => [mask.start, mask]));
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    const mask = maskAt.get(start);
    const labels = spans.filter((span) => span.start < end && span.end > start).map(({ label }) => label);
    return {
      text: readable(mask?.masked ?? text.slice(start, end)),
      ...(labels.length > 0 && { labels }),
      ...(mask && { masked: true as const }),
    };
  });
}

/** Text in which what cannot be seen, or turns what is around it, is written out; lines and tabs stay. */
export function readable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : visible(part)))
    .join('');
}
