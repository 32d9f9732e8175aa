import type { Medium } from '../../../model/measure.js';

/** Columns of `measure` that are counts and sums. */
export const SUMMED = [
  'items',
  'records',
  'texts',
  'bytes',
  'characters',
  'stated_items',
  'stated_tokens',
  'tokens_o200k',
  'tokens_llama3',
  'image_items',
  'images',
  'audio_items',
  'audio_ms',
  'video_items',
  'video_ms',
  'empty_items',
  'dated_items',
] as const;

/** What the items of a case in a manifest measure, by host, medium and language. */
export type MeasureRow = Record<(typeof SUMMED)[number], number> & {
  judged: number;
  manifest: number;
  /** The host by which the case is told apart; 0: none. */
  named: number;
  /** As in `measure`: null none, 0 not told apart. */
  host: number | null;
  home: number;
  medium: Medium;
  language: string;
  first_day: number | null;
  last_day: number | null;
};
