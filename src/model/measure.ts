/** What is measured of the data: scale, kind and language, as the Interim Measures art. 19 and the filing's tables ask for them. */

import type { Three } from './basics.js';
import type { SourceKind } from './claim.js';

/** What an item is made of. `code` is text in a programming language, `other` is none of the others, `unknown`: nothing says what it is. Closed. */
export const MEDIA = ['text', 'code', 'image', 'audio', 'video', 'other', 'unknown'] as const;
export type Medium = (typeof MEDIA)[number];

/** The four classes of sources that the filing knows (TC260-003-2024, GB/T 45654-2025), and what a model generated, which it has no class for. Closed. */
export type SourceClass = 'open-source' | 'self-collected' | 'commercial' | 'user-input' | 'generated';

/** A sum over items, and of how many of them it is known. What nobody gave and nothing measured is not in the sum, and is never zero. */
export interface Measured {
  /** Items that the sum is over. */
  items: number;
  sum: number;
}

/** The sums of a cell, in their order. */
export const measureNames = [
  'records',
  'textBytes',
  'characters',
  'tokensStated',
  'tokensEstimated',
  'tokensEstimatedLlama3',
  'images',
  'audioSeconds',
  'videoSeconds',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** Items of one dataset that agree in all of this. Cells never overlap: their items add up to those of the ledger. */
export interface MeasureCell {
  dataset: string;
  /** The name that the list of sources has for it: publisher, host or dataset; absent where no source is known. */
  source?: string;
  sourceKind?: SourceKind;
  /** Absent: the kind of the source is not known, or has no class. */
  sourceClass?: SourceClass;
  /** Whether the source is in mainland China (境内); absent where nothing says so. */
  home?: boolean;
  medium: Medium;
  /** Nothing of the items says what they are made of; the card of their dataset does. */
  mediumStated?: true;
  /** A tag of BCP 47 (`zh-Hans`, `en`); absent: not determined, or not language. */
  language?: string;
  /** The concluded license, or `(missing)`, `(unclear)`, `(conflict)`. */
  license: string;
  /** A model generated it. */
  generated: Three;
  labeled: boolean;
  /** It may go into training as the ledger stands: no rule of severity error is broken. */
  kept: boolean;
  items: number;
  /** Bytes of the records as they are in the manifests. */
  records: Measured;
  /** Bytes of the text as plain UTF-8 text. */
  textBytes: Measured;
  /** Unicode characters of the text. */
  characters: Measured;
  /** Tokens as the records state them. */
  tokensStated: Measured;
  /** Tokens estimated from the text, as the first tokenizer of `tokenMethod` has them. */
  tokensEstimated: Measured;
  /** The same as Llama 3 has them. */
  tokensEstimatedLlama3: Measured;
  /** Pictures that the items hold or name. */
  images: Measured;
  audioSeconds: Measured;
  videoSeconds: Measured;
  /** The earliest and latest day or month of collection that items state. */
  collected?: { from: string; until: string; items: number };
}

/** How evenly the labels of one label column of a dataset are spread. A label that an item carries several times counts once. */
export interface LabelBalance {
  dataset: string;
  field: string;
  /** Items of the manifests that have the column. */
  items: number;
  /** How many of them carry a label. */
  labeled: number;
  /** Why single labels are not counted: over 1,000 distinct ones (`many`), or one longer than 200 characters (`long`). Then it is not a label column. */
  over?: 'many' | 'long';
  /** Left out where single labels are not counted. */
  distinct?: number;
  /** The most frequent one; its share is of the items that carry a label. */
  largest?: { label: string; items: number };
  /** Shannon entropy of the labels over the logarithm of their number: 1 where all are equally frequent; left out for fewer than two. */
  evenness?: number;
  /** How many labels fewer items carry than this. */
  rare?: { under: number; labels: number };
  /** The most frequent first. */
  labels?: { label: string; items: number }[];
}

/** All that is measured as of a run. */
export interface Measures {
  cells: MeasureCell[];
  /** How tokens are estimated, and how far that was off where it was measured. */
  tokenMethod: { name: string; error: string };
  /** How languages are told, or why they were not. */
  languageMethod: string;
  /** Empty texts, and texts that are the same as another in the same dataset, byte by byte; left out where it was not measured. */
  emptyTexts?: Measured;
  /** One a label column; left out where there is none. */
  labels?: LabelBalance[];
  exactDuplicates?: Measured;
  /** What was not measured, and why. */
  notMeasured: { what: string; why: string; items?: number }[];
  query: string;
}
