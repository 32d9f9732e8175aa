/** The receipt of a list for loaders, made from the ledger as of a run. */

import { createHash } from 'node:crypto';
import { headOf } from '../../ledger/journal.js';
import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Ledger } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { itemsOf, type ListedFile, listedFiles } from '../../ledger/read/query-items.js';
import { ruleViews } from '../../ledger/read/query-verdicts.js';
import type { Receipt, ReceiptFile, ReceiptList } from '../../model/results/receipt.js';
import { digested, refusing, unlistedOf, writeCleared } from '../exclude/exclude.js';
import type { KeepLevel } from '../exclude/exclude-summary.js';
import { errorRulesOnItems, keptItems } from '../exclude/kept-items.js';
import type { LineFile } from '../license/line-file.js';

/** What a receipt is made for. */
export interface ReceiptAsked {
  level: KeepLevel;
  /** As the ledger has them; none means everything. */
  paths: string[];
  /** The form of the list that is digested. */
  format: ReceiptList['format'];
  licit: string;
}

/** Without what was trained on before, and as if no file had been looked at. */
export async function receiptOf({ db, id }: Ledger, at: AsOf, { level, paths, format, licit }: ReceiptAsked): Promise<Receipt> {
  const [judgedBy = {}] = documentsOf<ProjectDocument>(db, at.judging, 'project');
  const rules = errorRulesOnItems(ruleViews(db, at, judgedBy));
  const digest = createHash('sha256');
  const manifests = listedFiles(db, at, paths).filter(({ items, unread }) => items + unread > 0);
  const { listed } = await writeCleared(db, at, manifests, rules, digested(nowhere, digest), format === 'jsonl', level);
  const { records, files: notRead } = unlistedOf(db, at, manifests, paths);
  const { isKept } = keptItems(db, at, rules, level);
  const keptOf = (file: ListedFile): number => {
    let kept = 0;
    for (const item of itemsOf(db, at, file)) if (isKept(item)) kept += 1;
    return kept;
  };
  const files = manifests.map(
    (file): ReceiptFile => ({
      path: file.path,
      bytes: file.bytes,
      sha256: file.sha256,
      items: file.items,
      kept: keptOf(file),
      onDisk: 'not-checked',
    }),
  );
  return {
    licitReceipt: 1,
    licit,
    ledger: id,
    run: at.run,
    head: headOf(db, at.run),
    asOf: at.asOf,
    purpose: judgedBy.use?.purpose ?? null,
    level,
    paths,
    rules: [...rules, ...refusing(db, at, rules)],
    list: { format, sha256: digest.digest('hex'), items: listed },
    items: manifests.reduce((sum, { items }) => sum + items, 0),
    unread: { records, files: notRead },
    documents: listedFiles(db, at)
      .filter(({ items, unread }) => items + unread === 0)
      .map(({ path, sha256 }) => ({ path, sha256 })),
    files,
    earlier: { complete: true, receipts: [] },
  };
}

/** A list that is only digested. */
const nowhere: LineFile = { line: () => {}, end: async () => {}, discard: () => {} };
