import type { Token } from './wordpiece.js';

/** What a model takes a stretch of text for. */
export interface Span {
  label: string;
  start: number;
  end: number;
  /** The mean of its tokens' probabilities, from 0 to 1. */
  score: number;
}

/** A label and the probability it has. */
export interface Guess {
  label: string;
  score: number;
}

/** The likeliest label of each token, from logits in rows of as many as there are labels. */
export function guesses(logits: ArrayLike<number>, from: number, count: number, labels: readonly string[]): Guess[] {
  return Array.from({ length: count }, (_, i) => {
    const row = Array.from({ length: labels.length }, (__, j) => Number(logits[(from + i) * labels.length + j]));
    const highest = Math.max(...row);
    const best = row.indexOf(highest);
    return { label: labels[best] ?? 'O', score: 1 / row.reduce((sum, value) => sum + Math.exp(value - highest), 0) };
  });
}

/** Joins tokens of one label: `B-`, `I-`, `E-`, `M-` and `S-` before it, or the label alone. Pieces within a word go with the word. */
export function spansOf(tokens: readonly Token[], guessed: readonly Guess[]): Span[] {
  const spans: (Span & { tokens: number })[] = [];
  let open: (typeof spans)[number] | undefined;
  for (const [i, token] of tokens.entries()) {
    const { label, score } = guessed[i]!;
    if (token.inner && open !== undefined && open.end === token.start) {
      open.end = token.end;
      continue;
    }
    const [, mark, name] = /^(?:([BIEMSLU])[-_])?(.+)$/.exec(label) ?? [];
    if (name === undefined || name === 'O') {
      open = undefined;
      continue;
    }
    if (open !== undefined && open.label === name && !(mark === 'B' || mark === 'S' || mark === 'U')) {
      open.end = token.end;
      open.score += score;
      open.tokens += 1;
    } else {
      open = { label: name, start: token.start, end: token.end, score, tokens: 1 };
      spans.push(open);
    }
    if (mark === 'E' || mark === 'L' || mark === 'S' || mark === 'U') open = undefined;
  }
  return spans.map(({ tokens: count, ...span }) => ({ ...span, score: span.score / count }));
}
