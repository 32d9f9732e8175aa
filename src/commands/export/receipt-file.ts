/** Receipts as files: somebody brings them from where a model was trained, so nothing in them is trusted before it is compared with the ledger. */

import { isObject, type Json } from '../../model/basics.js';
import type { EarlierReceipt, Receipt } from '../../model/results/receipt.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { sha256 } from '../report/report-manifest.js';
import { contentOf } from '../verify/verify-lines.js';

/** A receipt names every file of the data. */
const MAX_BYTES = 256 << 20;

/** A receipt with the digest of its bytes. */
export interface ReadReceipt {
  receipt: Receipt;
  sha256: string;
}

/** Reads a receipt. Throws a LicitError where a file is none. */
export function readReceipt(file: string): ReadReceipt {
  const bytes = contentOf(file, MAX_BYTES);
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Json;
    if (isObject(value) && value.licitReceipt === 1 && isEarlier(value) && hasRest(value))
      return { receipt: value as unknown as Receipt, sha256: sha256(bytes) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw failure('export/no-receipt', 'fix/name-receipt', { file: plain(file) });
}

/** How a later receipt names one. */
export function earlierOf({ receipt, sha256: digest }: ReadReceipt): EarlierReceipt {
  const { ledger, run, head, asOf, level, paths, list } = receipt;
  return { sha256: digest, ledger, run, head, asOf, level, paths, list };
}

function hasRest({ licit, rules, items, documents, files, earlier, purpose }: Record<string, Json>): boolean {
  return (
    typeof licit === 'string' &&
    areTexts(rules) &&
    typeof items === 'number' &&
    (purpose === null || typeof purpose === 'string') &&
    Array.isArray(documents) &&
    documents.every((one) => isObject(one) && typeof one.path === 'string' && typeof one.sha256 === 'string') &&
    Array.isArray(files) &&
    files.every((one) => isObject(one) && typeof one.path === 'string' && typeof one.sha256 === 'string' && typeof one.kept === 'number') &&
    isObject(earlier) &&
    typeof earlier.complete === 'boolean' &&
    Array.isArray(earlier.receipts) &&
    earlier.receipts.every((one) => isObject(one) && typeof one.sha256 === 'string' && isEarlier(one))
  );
}

function isEarlier({ ledger, run, head, asOf, level, paths, list }: Record<string, Json>): boolean {
  return (
    [ledger, head, asOf].every((one) => typeof one === 'string') &&
    (level === 'cleared' || level === 'stated' || level === 'not-forbidden') &&
    Number.isSafeInteger(run) &&
    areTexts(paths) &&
    isObject(list) &&
    (list.format === 'list' || list.format === 'jsonl') &&
    typeof list.sha256 === 'string' &&
    typeof list.items === 'number'
  );
}

const areTexts = (value: Json | undefined): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
