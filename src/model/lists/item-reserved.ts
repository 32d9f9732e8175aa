/** What snapshots of sites say against items. */

/** The four questions every opt-out protocol is mapped to (W3C ODRL AI vocabulary). */
export type Action = 'data-mining' | 'ai-training' | 'gen-ai' | 'ai-augment';

/** Carriers of reservations and permissions, by the names that docs/reservations.md explains. Closed: instruments say which of them bind. */
export const protocols = [
  'robots-9309',
  'ai-crawlers',
  'aipref-robots',
  'aipref-header',
  'content-signal',
  'rsl',
  'ai-txt',
  'tdmrep-wellknown',
  'tdmrep-header',
  'tdmrep-html',
  'tdmrep-epub',
  'tdmrep-pdf',
  'x-robots-noai',
  'meta-noai',
  'plus-datamining',
  'cawg-training-mining',
  'c2pa-training-mining',
  'odrl-offer',
  'metadata-field',
] as const;
export type Protocol = (typeof protocols)[number];

/**
 * Why a question is not answered. `no-day`: when it was collected is not known; `no-snapshot`: there is none of the site; `not-near`: none near the day;
 * `after`: only of later days; `unreadable`, `unreachable`: what was kept is not the file, or the site did not answer; `silent`: what there is says nothing on it.
 * `no-url`: the item has no address.
 */
export type NotAnswered = 'no-url' | 'no-day' | 'no-snapshot' | 'not-near' | 'after' | 'unreadable' | 'unreachable' | 'silent';

/**
 * What snapshots say against an item on the day of its collection. That they allow something is not among it: lists only lower. Of days only that of a later
 * reservation, so that profiles stay few; all others are told when an item is explained.
 */
export interface ItemReserved {
  /** What is refused, by the carrier that decides. */
  refused: Partial<Record<Action, Protocol>>;
  /** Why what is not refused is not known to be reserved. */
  why: NotAnswered;
  /** A reservation in a snapshot after the day of collection, or of which it is not known whether it was there: its carrier and the day of the snapshot. */
  later?: { by: Protocol; day: string };
  /** Crawlers for models are refused, whoever collected. */
  intent?: true;
}

/** Words by key in memory that threads have in common. */
export interface PackedIndex {
  bytes: Uint8Array;
  /** Where each entry begins, and behind them where the last one ends. */
  starts: Uint32Array;
}

/** All snapshots of a list, given to threads as they are: sites and URLs by name, texts by number. */
export interface PackedSnapshots {
  /** The product tokens of whoever collected. */
  agents: readonly string[];
  files: PackedIndex;
  pages: PackedIndex;
  texts: PackedIndex;
}
