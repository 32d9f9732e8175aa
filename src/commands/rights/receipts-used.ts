/** What receipts of training say of the items that a question names: how many were in the list that a model was given, as of the scan of the receipt. */

import type { FoundItems } from '../../ledger/find/query-found.js';
import { headOf } from '../../ledger/journal.js';
import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Ledger } from '../../ledger/open-ledger.js';
import { type AsOf, findRun } from '../../ledger/read/as-of.js';
import { liesIn } from '../../ledger/read/query-items.js';
import { errorRules, ruleViews } from '../../ledger/read/query-verdicts.js';
import type { Lang } from '../../model/basics.js';
import type { EarlierReceipt } from '../../model/results/receipt.js';
import type { ReceiptUse } from '../../model/results/rights-answers.js';
import { say } from '../../text/messages/say.js';
import { clip, plain } from '../../text/show.js';
import type { KeepLevel } from '../exclude/exclude-summary.js';
import { keptItems } from '../exclude/kept-items.js';
import { earlierOf, readReceipt } from '../export/receipt-file.js';
import { receiptOf } from '../export/receipt-of.js';
import type { Page } from '../page.js';

type Judged = { judged?: number };

/** A receipt with its scan in this ledger; without one where it is of another, or says what this one does not come to. */
interface HeldReceipt {
  name: string;
  told: EarlierReceipt;
  at?: AsOf;
  isKept: (item: Judged) => boolean;
}

/** Receipts that were given, and those that they name. */
export interface Receipts {
  held: readonly HeldReceipt[];
  /** All that the models were trained on before is in receipts, too. */
  complete: boolean;
}

/** Reads receipts and holds each against the ledger: its list is made again. Undefined where none were given. Throws a LicitError for a file that is none. */
export async function heldReceipts(files: readonly string[] | undefined, ledger: Ledger): Promise<Receipts | undefined> {
  if (files === undefined || files.length === 0) return undefined;
  const all = new Map<string, { name: string; told: EarlierReceipt }>();
  let complete = true;
  for (const file of files) {
    const read = readReceipt(file);
    complete &&= read.receipt.earlier.complete;
    for (const told of read.receipt.earlier.receipts)
      if (!all.has(told.sha256)) all.set(told.sha256, { name: `${file} ← ${told.sha256.slice(0, 12)}`, told });
    all.set(read.sha256, { name: file, told: earlierOf(read) });
  }
  const held: HeldReceipt[] = [];
  for (const { name, told } of all.values()) held.push({ name, told, isKept: () => false, ...(await scanOf(told, ledger)) });
  return { held, complete };
}

async function scanOf(told: EarlierReceipt, ledger: Ledger): Promise<Pick<HeldReceipt, 'at' | 'isKept'> | undefined> {
  const { db } = ledger;
  const at = told.ledger === ledger.id ? findRun(db, String(told.run)) : undefined;
  if (at === undefined || headOf(db, at.run) !== told.head) return undefined;
  const { paths, list } = told;
  const level = told.level as KeepLevel;
  const made = await receiptOf(ledger, at, { level, paths, format: list.format, licit: '' });
  if (made.list.sha256 !== list.sha256) return undefined;
  const rules = errorRules(ruleViews(db, at, documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {}));
  return { at, isKept: keptItems(db, at, rules, level).isKept };
}

/** What each receipt says of what was asked. `find` names the items of it as of a run; those that are listed, where only some files are meant. */
export function usesOf({ held }: Receipts, find: (at: AsOf, limit: number) => FoundItems | undefined): ReceiptUse[] {
  return held.map(({ name, told, at, isKept }): ReceiptUse => {
    const { sha256, run, head, level } = told;
    const receipt = { receipt: name, sha256, run, head, level };
    // Where only some files are meant, each item says which it is in.
    const isPart = told.paths.length > 0;
    const found = at && find(at, isPart ? Number.MAX_SAFE_INTEGER : 0);
    if (found === undefined) return { ...receipt, items: null, inList: null };
    if (!isPart) {
      let inList = 0;
      for (const [judged, items] of found.cases) if (isKept({ ...(judged !== undefined && { judged }) })) inList += items;
      return { ...receipt, items: found.items, inList };
    }
    const inFiles = found.listed.filter((item) => told.paths.some((path) => liesIn(item.at.path, path)));
    return { ...receipt, items: inFiles.length, inList: inFiles.filter(isKept).length };
  });
}

/** What receipts say, for a screen: of each what was asked, in its own words. Without receipts, that nothing says it. */
export function receiptsOn(
  page: Page,
  asked: readonly { words: string; used?: readonly ReceiptUse[] }[],
  complete: boolean | undefined,
  lang: Lang,
): void {
  if (complete === undefined) {
    page.text(say('rights/used', lang), 2, page.ink.dim);
    return;
  }
  for (const { sha256, receipt, run, level, items: known } of asked[0]?.used ?? []) {
    const name = plain(clip(receipt, 200));
    const uses = asked.flatMap(({ words, used = [] }) => used.filter((one) => one.sha256 === sha256).map((use) => ({ words, ...use })));
    const some = uses.filter(({ items }) => (items ?? 0) > 0);
    if (known === null) page.text(say('rights/receipt-unknown', lang, { name }), 2, page.ink.yellow);
    else if (some.length === 0) page.text(say('rights/receipt-none', lang, { name, run, level }), 2);
    for (const { words, items, inList } of some)
      page.text(say('rights/receipt', lang, { kind: words, name, run, level, inList: inList!, items: items! }), 2, page.ink.bold);
  }
  if (!complete) page.text(say('rights/receipt-before', lang), 2, page.ink.yellow);
  page.text(say('rights/by-receipts', lang), 2, page.ink.dim);
}
