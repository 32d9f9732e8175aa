/** `licit sample export`: the items of a draw as a table to fill in, with personal values masked. */

import { extname, resolve } from 'node:path';
import type { Json } from '../../model/basics.js';
import type { JudgmentVerdict } from '../../model/sample.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { writeWhole } from '../../reading/safe-files.js';
import { judgedSample } from '../../samples/outcome.js';
import { failure } from '../../text/failures/failure.js';
import { printed } from '../../text/masked-paths.js';
import { say } from '../../text/messages/say.js';
import { place, plain, safeJson } from '../../text/show.js';
import { judgmentWords } from '../../text/words/sample-words.js';
import type { SampleArguments } from './sample-arguments.js';
import { refuseAdjudicator, refuseChecker, type SampleOnFile, sampleOnFile, unchangedPlan } from './sample-files.js';
import { readSampleItems, type SampleItem } from './sample-items.js';
import { type TableRow, tableFile } from './sample-table.js';

export interface SampleExportArguments extends SampleArguments {
  output: string;
  checker?: string;
  draw?: number;
  /** Only items that checkers judge differently, with what each said. */
  conflicts?: boolean;
}

/** A cell of a workbook holds 32,767 characters. */
const LONGEST = 30_000;

/** Writes the table. Returns the exit code: 1 where an item could not be read again. */
export async function runSampleExport(args: SampleExportArguments): Promise<number> {
  const { name, output, lang } = args;
  const ending = extname(output).slice(1).toLowerCase();
  if (ending !== 'xlsx' && ending !== 'csv' && ending !== 'html')
    throw failure('sample/neither-workbook-nor', 'fix/name-file-ends', { output: plain(output) });
  const project = loadProject(args);
  const { ledger, at } = openLast(project);
  const rows: TableRow[] = [];
  const gone: SampleItem[] = [];
  let page: string | undefined;
  try {
    const sample = sampleOnFile(ledger.db, project.root, name, args.draw);
    const asked = numbersAsked(sample, project, args);
    const items = new Map<number, SampleItem>();
    for await (const item of readSampleItems(
      project,
      ledger.db,
      at,
      asked.map((n) => sample.items[n - 1]!),
    )) {
      const n = asked[item.n - 1]!;
      if (item.gone !== undefined) gone.push(item);
      if (ending === 'html') items.set(n, { ...item, n });
      rows.push(rowOf(n, item, sample, args));
    }
    if (ending === 'html') {
      const { offlinePage } = await import('./review/offline-page.js');
      const subject = { sample, checker: args.checker ?? '', adjudicates: args.conflicts === true, numbers: asked, lang };
      page = await offlinePage(project.root, subject, items, sampleMark(sample));
    }
  } finally {
    ledger.db.close();
  }
  rows.sort((a, b) => a.n - b.n);
  writeWhole(resolve(output), page ?? (await tableFile(rows, ending === 'html' ? 'csv' : ending)), {});
  if (args.format === 'json')
    process.stdout.write(`${safeJson({ schemaVersion: 1, file: output, items: rows.length, unread: gone.length })}\n`);
  else
    process.stdout.write(say(page ? 'sample/exported-page' : 'sample/exported-table', lang, { output: plain(output), rows: rows.length }));
  for (const { at: where, gone: why } of gone.slice(0, 5))
    process.stderr.write(`${printed(`${place(where)}: ${goneWords[why!][lang]}`)}\n`);
  return gone.length === 0 ? 0 : 1;
}

/** Why an item cannot be shown. */
export const goneWords = {
  'manifest-missing': { en: 'the manifest is not there to be read again', zh: '清单已不存在，无法重新读取' },
  'salt-erased': { en: 'the salt was erased: its items cannot be told apart any more', zh: '盐值已擦除，无法再识别其条目' },
  changed: { en: 'it is not what was scanned any more', zh: '内容与扫描时不同' },
} as const;

/** Which items go into the table: all, or those that checkers differ on. */
function numbersAsked(sample: SampleOnFile, { root }: Project, { name, checker, conflicts }: SampleExportArguments): number[] {
  const { plan } = unchangedPlan(
    root,
    name,
    sample.draw.planDigest,
    'Restore the file of the plan, or record the new plan and draw again.',
  );
  if (checker !== undefined && conflicts) refuseAdjudicator(plan, sample, checker);
  else if (checker !== undefined) refuseChecker(plan, checker);
  if (!conflicts) return Array.from({ length: sample.draw.sample.items }, (_, at) => at + 1);
  const said = sample.checkers.map(({ header, last }) => ({ checker: header.checker, last }));
  return judgedSample(sample.draw.sample.items, plan.checkers, said, sample.adjudicated?.last).conflicts;
}

function rowOf(n: number, item: SampleItem, sample: SampleOnFile, { checker, conflicts, lang }: SampleExportArguments): TableRow {
  // Who checks sees nobody else's verdicts; who decides between them sees all.
  const mine = conflicts ? undefined : sample.checkers.find(({ header }) => header.checker === checker)?.last.get(n);
  const others = conflicts ? sample.checkers.flatMap(({ last }) => last.get(n)?.verdict ?? []) : [];
  return {
    n,
    sample: sampleMark(sample),
    place: printed(place(item.at)),
    dataset: printed(item.dataset),
    item: item.fields === undefined ? `(${goneWords[item.gone!][lang]})` : itemText(item),
    checkers: others.map((verdict: JudgmentVerdict) => judgmentWords[verdict][lang]).join(' / '),
    verdict: mine?.verdict ?? '',
    risk: mine?.risk ?? '',
    note: mine?.note ?? '',
  };
}

/** Names a sample in each row of its table. */
export function sampleMark({ draw }: Pick<SampleOnFile, 'draw'>): string {
  return `${draw.draw}-${draw.sample.root.slice(0, 12)}`;
}

/** An item as text: its texts first, then what else the manifest says of it. */
function itemText({ fields = {}, roles }: SampleItem): string {
  const texts = new Set(roles?.text ?? []);
  const names = Object.keys(fields).sort((a, b) => Number(texts.has(b)) - Number(texts.has(a)));
  const text = names.map((name) => (names.length === 1 ? words(fields[name]!) : `${name}: ${words(fields[name]!)}`)).join('\n');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (+${text.length - LONGEST})`;
}

function words(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
