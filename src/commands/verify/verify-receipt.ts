/** `licit ledger verify RECEIPT`: whether a receipt of training is what the ledger comes to, and the files are those that it names. */

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readLedger } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import { joinedLists, notReadAt } from '../../ledger/read/query-not-read.js';
import type { Json, Lang } from '../../model/basics.js';
import type { Receipt } from '../../model/results/receipt.js';
import { printed } from '../../text/masked-paths.js';
import { say } from '../../text/messages/say.js';
import { harmlessLines, plain, safeJson } from '../../text/show.js';
import type { KeepLevel } from '../exclude/exclude-summary.js';
import { readReceipt } from '../export/receipt-file.js';
import { receiptOf } from '../export/receipt-of.js';
import { keptHeads, line, type VerifyArguments } from './verify-lines.js';
import { headSaid, runSaid, type Said } from './verify-report.js';
import { filesSaid } from './verify-statement.js';

/** Checks a receipt. Exit code 0: the ledger makes it again, and no file that is here is another; 1: not. What went before it is told and not checked. */
export async function verifyReceipt(
  args: VerifyArguments & { receipt: string; found: string; out: NodeJS.WritableStream },
): Promise<number> {
  const lang = args.lang ?? 'en';
  const { receipt } = readReceipt(args.receipt);
  const path = args.ledger === undefined ? args.found : resolve(args.ledger);
  const heads = keptHeads(args, path);
  const run = runSaid(args, path, receipt, heads, lang);
  const again = run.known ? await madeAgain(args, path, receipt, lang) : undefined;
  const { earlier } = receipt;
  const before: Said = {
    good: true,
    lines: [
      ...(earlier.receipts.length > 0
        ? [line('ℹ', 'unread', say('verify/receipts-before', lang, { before: earlier.receipts.length }), lang)]
        : []),
      ...(earlier.complete ? [] : [line('ℹ', 'unread', say('verify/trained-before', lang), lang)]),
    ],
  };
  // The digest of lists that were joined is that of no file.
  const subject = receipt.files.map(({ path: name, sha256 }): Json => ({ name, digest: again?.joined.has(name) ? {} : { sha256 } }));
  const parts = [
    run,
    ...(again === undefined ? [] : [again]),
    await filesSaid({ subject }, dirname(dirname(args.found)), lang),
    headSaid({ ...receipt, ledger: { id: receipt.ledger } }, heads, lang),
    before,
  ];
  args.out.write(`${harmlessLines(parts.flatMap(({ lines }) => lines).join('\n'))}\n`);
  return again?.made === true && parts.every(({ good }) => good) ? 0 : 1;
}

async function madeAgain(
  args: VerifyArguments & { receipt: string },
  path: string,
  receipt: Receipt,
  lang: Lang,
): Promise<Said & { joined: ReadonlySet<string> }> {
  const ledger = readLedger(path);
  try {
    const at = findRun(ledger.db, String(receipt.run))!;
    const { level, paths, list, licit, earlier, files } = receipt;
    const made = await receiptOf(ledger, at, { level: level as KeepLevel, paths, format: list.format, licit });
    // What was on the disk then, and what was before, the ledger does not know.
    made.earlier = earlier;
    for (const [n, file] of made.files.entries()) file.onDisk = files[n]?.onDisk === 'same' ? 'same' : 'not-checked';
    const joined = joinedLists(notReadAt(ledger.db, at.run));
    if (printed(`${safeJson(made)}\n`) === readFileSync(args.receipt, 'utf8'))
      return { good: true, made: true, joined, lines: [line('✓', 'again', say('verify/receipt-again', lang), lang)] };
    return licit === args.licit
      ? { good: false, joined, lines: [line('✖', 'again', say('verify/another-receipt', lang), lang)] }
      : { good: true, joined, lines: [line('ℹ', 'again', say('verify/other-version', lang, { licit: plain(licit) }), lang)] };
  } finally {
    ledger.db.close();
  }
}
