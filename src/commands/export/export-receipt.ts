/** `licit export receipt`: which data a training was given, to lie beside the model: list, level, head of the ledger, and files as they are on the disk. */

import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFiles, isOwnFile } from '../../discover/caches/cached-files.js';
import { joinedLists, notReadAt } from '../../ledger/read/query-not-read.js';
import type { Lang } from '../../model/basics.js';
import type { Receipt } from '../../model/results/receipt.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { inCache } from '../../reading/folder-paths.js';
import { hashFile } from '../../scan/workers/read-task.js';
import { failure } from '../../text/failures/failure.js';
import { printed } from '../../text/masked-paths.js';
import { say } from '../../text/messages/say.js';
import { plain, safeJson } from '../../text/show.js';
import { chosenPaths, putOnRecord } from '../exclude/exclude.js';
import { excludeFormats } from '../exclude/exclude-formats.js';
import type { KeepLevel } from '../exclude/exclude-summary.js';
import { lineFile } from '../license/line-file.js';
import { formatOfFile } from '../outputs.js';
import { sha256 } from '../report/report-manifest.js';
import { refuseChanged } from './judged-as-before.js';
import { earlierOf, readReceipt } from './receipt-file.js';
import { receiptOf } from './receipt-of.js';

export interface ExportReceiptArguments {
  paths: string[];
  keep: KeepLevel;
  /** The list that the loader was given. */
  list?: string;
  /** Receipts of what the model was trained on before. */
  after: string[];
  /** It was trained before, on what is not all in receipts. */
  resumed?: boolean;
  output: string;
  ledger?: string;
  config?: string;
  lang: Lang;
  quiet?: boolean;
  licit: string;
}

const COMMAND = 'licit export receipt';

/**
 * Writes the receipt and returns the exit code. Throws a LicitError where what decides or a file changed since the scan, where the list is another, and where
 * no item is in it.
 */
export async function runExportReceipt(args: ExportReceiptArguments): Promise<number> {
  const { licit, lang, quiet = false, keep: level, list } = args;
  const project = loadProject(args);
  const { ledger, at } = openLast(project);
  let receipt: Receipt;
  let joined: ReadonlySet<string>;
  try {
    await refuseChanged(project, ledger.db, at, { licit, command: COMMAND });
    const paths = chosenPaths(ledger.db, at, args.paths, project.root);
    const format = list !== undefined && formatOfFile(list, excludeFormats) !== 'jsonl' ? 'list' : 'jsonl';
    receipt = await receiptOf(ledger, at, { level, paths, format, licit });
    joined = joinedLists(notReadAt(ledger.db, at.run));
  } finally {
    ledger.db.close();
  }
  if (receipt.list.items === 0) throw failure('export/nothing-kept', 'fix/exclude-says-open', { items: receipt.items, level });
  if (list !== undefined && digestOf(list) !== receipt.list.sha256)
    throw failure('export/other-list', 'fix/list-again', { list: plain(list), level, run: receipt.run });
  await lookAtFiles(receipt, project.root, joined);
  receipt.earlier = earlierTraining(args);
  const out = lineFile(args.output, printed);
  await out.line(safeJson(receipt));
  await out.end();
  const { run, rules } = receipt;
  const made = { run, sha256: receipt.list.sha256, level, items: receipt.list.items, rules, whole: receipt.paths.length === 0, licit };
  await putOnRecord(project.ledger, made, lang);
  if (!quiet) process.stderr.write(`${saying(receipt, args.output, lang)}\n`);
  return 0;
}

function digestOf(list: string): string {
  try {
    return sha256(readFileSync(list));
  } catch (cause) {
    throw failure('catalog/cannot-read', 'fix/name-file-exists', { file: plain(list) }, cause);
  }
}

/** Takes the digest of each file that is one. Throws a LicitError where a file is gone or another. */
async function lookAtFiles(receipt: Receipt, root: string, joined: ReadonlySet<string>): Promise<void> {
  for (const file of receipt.files)
    file.onDisk = !joined.has(file.path) && (await isAsScanned(root, file, file.bytes)) ? 'same' : 'not-checked';
  for (const document of receipt.documents) await isAsScanned(root, document);
}

/** Undefined for a folder and for a member of an archive, whose bytes are no file's. */
async function isAsScanned(root: string, { path, sha256: scanned }: { path: string; sha256: string }, bytes?: number): Promise<boolean> {
  const changed = (): Error => failure('export/original-changed', 'fix/scan-again-licit', { path: plain(path) });
  if (path.endsWith('/')) return false;
  const places = inCache(path) && !isOwnFile(root, path) ? cachedFiles(path).map(({ file }) => file) : [join(root, path)];
  const files = places.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  if (files.length === 0) {
    if (places.some(isInFile)) return false;
    throw changed();
  }
  for (const file of files) if ((bytes === undefined || statSync(file).size === bytes) && (await hashFile(file)) === scanned) return true;
  throw changed();
}

/** Whether a path leads into a file: an archive with members. */
function isInFile(path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, n) => {
    const before = parts.slice(0, n).join('/');
    return before !== '' && existsSync(before) && lstatSync(before).isFile();
  });
}

/** Every receipt that is known of the training before this one, each once, those of its own past first. */
function earlierTraining({ after, resumed }: ExportReceiptArguments): Receipt['earlier'] {
  const read = after.map(readReceipt);
  const all = read.flatMap((one) => [...one.receipt.earlier.receipts, earlierOf(one)]);
  return {
    complete: (read.length > 0 || !resumed) && read.every(({ receipt }) => receipt.earlier.complete),
    receipts: [...new Map(all.map((one) => [one.sha256, one])).values()],
  };
}

function saying({ list, items, run, files, earlier }: Receipt, output: string, lang: Lang): string {
  const where = output === '-' ? '' : ` ${plain(output)}`;
  const open = files.filter(({ onDisk }) => onDisk !== 'same').length;
  return [
    say('export/receipt', lang, { where, kept: list.items, items, run }),
    ...(open > 0 ? [say('export/receipt-not-checked', lang, { open })] : []),
    ...(earlier.complete ? [] : [say('export/receipt-before', lang)]),
  ].join('\n');
}
