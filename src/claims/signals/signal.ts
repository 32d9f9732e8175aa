/** A signal: what one carrier says on mining and training, with its words. */
import type { Reservation } from '../../model/claim.js';
import type { Protocol } from '../../model/lists/item-reserved.js';
import { combine } from '../reservation.js';

/** What one carrier says. */
export interface Signal {
  protocol: Protocol;
  says: Reservation;
  /** The words that say it, shortened. */
  words: string;
  /** The line of the file, from 1, where it has lines. */
  line?: number;
  /** Left out: of all content. */
  of?: 'image';
}

/** Words of a signal that are kept. */
const MAX_SIGNAL_WORDS = 200;

/** A signal, where something is said. */
export function signal(protocol: Protocol, says: Reservation | undefined, words: string, line?: number): Signal[] {
  if (says === undefined) return [];
  const kept = words.trim().replace(/\s+/g, ' ').slice(0, MAX_SIGNAL_WORDS);
  return [{ protocol, says, words: kept, ...(line !== undefined && { line }) }];
}

/** What signals come to together: any refusal refuses, else any permission permits (draft-ietf-aipref-vocab, 5.1). */
export function saidTogether(signals: readonly Signal[]): Reservation | undefined {
  return combine(signals.map(({ says }) => says));
}
