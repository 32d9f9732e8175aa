import type { SubjectItem } from '../../ledger/read/query-subject.js';
import type { ReceiptUse } from '../../model/results/rights-answers.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { ListOfSubject } from './lists-of-subject.js';
import type { Wanted } from './subject-value.js';

/** What was found of a person, where was looked, and where not. Holds no value and no hash. */
export interface SubjectView {
  run: number;
  asOf: string;
  /** For each value in the order given: what it was looked up as. */
  values: { kinds: string[] }[];
  items: number;
  manifests: number;
  listed: (Omit<SubjectItem, 'found'> & { found: SubjectSeen[] })[];
  looked: { items: number; manifests: number; detectors: number };
  /** Lists from outside that hold one of the values, and those that were not at hand. */
  lists: ListOfSubject[];
  notLooked: Snapshot['notChecked'];
  /** Manifests whose hashes were made with another key, or by a version that did not note which. */
  otherKey: string[];
  keyUnknown: string[];
  /** What receipts of training say, where some were given (`--receipt`); nothing else says that a model was trained on an item. */
  used: 'not-on-record' | 'by-receipts';
  receipts?: ReceiptUse[];
  /** With receipts: whether all that the models were trained on before is in receipts, too. */
  receiptsComplete?: boolean;
}

/** Something of the person that was seen in an item: by which of the values, and whether it is that value or may be another's. */
export type SubjectSeen = Omit<SubjectItem['found'][number], 'subject'> & { value: number; as: Wanted['as'] };
