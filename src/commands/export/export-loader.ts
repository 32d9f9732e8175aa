/** `licit export loader`: for programs that load data, each item of the last scan with its key and whether it may be kept, in the order of its file. */

import { headOf } from '../../ledger/journal.js';
import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Db, Ledger } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { itemsOf, type ListedFile, listedFiles, type NamedItem } from '../../ledger/read/query-items.js';
import { ruleViews } from '../../ledger/read/query-verdicts.js';
import type { Json, Lang } from '../../model/basics.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { say } from '../../text/messages/say.js';
import { plain } from '../../text/show.js';
import { chosenPaths, unlistedOf } from '../exclude/exclude.js';
import type { KeepLevel } from '../exclude/exclude-summary.js';
import { errorRulesOnItems, keptItems } from '../exclude/kept-items.js';
import { jsonLine } from '../inspect/json-line.js';
import { keepWritten } from '../keep-written.js';
import { type LineFile, lineFile } from '../license/line-file.js';
import { refuseChanged } from './judged-as-before.js';

export interface ExportLoaderArguments {
  paths: string[];
  keep: KeepLevel;
  output: string;
  ledger?: string;
  config?: string;
  lang: Lang;
  quiet?: boolean;
  licit: string;
}

const COMMAND = 'licit export loader';
/** So many items are in one line: a reader holds a line at a time. */
const ITEMS = 65_536;

/** Writes the lines and returns the exit code. Throws a LicitError where what people state, or licit, would judge otherwise than the last scan did. */
export async function runExportLoader(args: ExportLoaderArguments): Promise<number> {
  const { lang, quiet = false } = args;
  const project = loadProject(args);
  const { ledger, at } = openLast(project);
  try {
    await refuseChanged(project, ledger.db, at, { licit: args.licit, command: COMMAND });
    const out = lineFile(args.output);
    try {
      const total = await writeItems(ledger, at, project, args, out);
      await out.end();
      if (!quiet) process.stderr.write(`${saying(args.output, total, lang)}\n`);
    } catch (cause) {
      out.discard();
      throw cause;
    }
  } finally {
    ledger.db.close();
  }
  await keepWritten(project, [args.output], { command: COMMAND, licit: args.licit, lang });
  return 0;
}

interface Total {
  manifests: number;
  items: number;
  kept: number;
}

async function writeItems(ledger: Ledger, at: AsOf, project: Project, args: ExportLoaderArguments, out: LineFile): Promise<Total> {
  const { db } = ledger;
  const [judgedBy = {}] = documentsOf<ProjectDocument>(db, at.judging, 'project');
  const { isKept } = keptItems(db, at, errorRulesOnItems(ruleViews(db, at, judgedBy)), args.keep);
  const paths = chosenPaths(db, at, args.paths, project.root);
  const files = listedFiles(db, at, paths).filter(({ items, unread }) => items + unread > 0);
  const { records, files: notRead } = unlistedOf(db, at, files, paths);
  await out.line(
    jsonLine({
      licitLoader: 1,
      licit: args.licit,
      level: args.keep,
      purpose: judgedBy.use?.purpose ?? null,
      root: project.root,
      ledger: ledger.id,
      run: at.run,
      head: headOf(db, at.run),
      asOf: at.asOf,
      unread: { records, files: notRead },
    }),
  );
  // A card or a license text speaks of items that are not in it: it counts wherever the items are.
  for (const { path, bytes, sha256, items, unread } of listedFiles(db, at))
    if (items + unread === 0) await out.line(jsonLine({ document: path, bytes, sha256 }));
  const total: Total = { manifests: files.length, items: 0, kept: 0 };
  for (const file of files) {
    const { path, format, bytes, sha256, unit, items, unread, keyColumns } = file;
    await out.line(jsonLine({ manifest: path, format, bytes, sha256, unit, items, unread, keyColumns }));
    for (const { line, items: more, kept } of chunksOf(db, at, file, isKept)) {
      await out.line(jsonLine(line));
      total.items += more;
      total.kept += kept;
    }
  }
  // A reader that does not see this line has not seen all.
  await out.line(jsonLine({ end: true, ...total }));
  return total;
}

/** The items of a manifest in its order, so many a line. */
function* chunksOf(
  db: Db,
  at: AsOf,
  file: ListedFile,
  isKept: (item: NamedItem) => boolean,
): Generator<{ line: { [name: string]: Json }; items: number; kept: number }> {
  let chunk = new Chunk(1);
  for (const item of itemsOf(db, at, file)) {
    chunk.add(item, isKept(item));
    if (chunk.items < ITEMS) continue;
    yield { line: chunk.line(), items: chunk.items, kept: chunk.kept };
    chunk = new Chunk(chunk.next);
  }
  if (chunk.items > 0) yield { line: chunk.line(), items: chunk.items, kept: chunk.kept };
}

/** Items beside each other: keys one by one, places and what is kept as ranges. */
class Chunk {
  items = 0;
  kept = 0;
  readonly #from: number;
  readonly #keys: (string | null)[] = [];
  /** Number of an item, its place, and how many follow each other in both. */
  readonly #places: [number, number, number][] = [];
  /** First and last number of items that are kept. */
  readonly #kept: [number, number][] = [];

  constructor(from: number) {
    this.#from = from;
  }

  get next(): number {
    return this.#from + this.items;
  }

  add(item: NamedItem, isKept: boolean): void {
    const number = this.next;
    const place = item.at.line ?? item.at.record ?? 0;
    const places = this.#places.at(-1);
    if (places !== undefined && place === places[1] + places[2]) places[2] += 1;
    else this.#places.push([number, place, 1]);
    const range = this.#kept.at(-1);
    if (isKept && range?.[1] === number - 1) range[1] = number;
    else if (isKept) this.#kept.push([number, number]);
    if (isKept) this.kept += 1;
    this.#keys.push(item.key === undefined || item.masked ? null : item.key);
    this.items += 1;
  }

  line(): { [name: string]: Json } {
    return {
      from: this.#from,
      items: this.items,
      // A file without keys has none to tell.
      ...(this.#keys.some((key) => key !== null) && { keys: this.#keys }),
      places: this.#places,
      kept: this.#kept,
    };
  }
}

function saying(output: string, { manifests, items, kept }: Total, lang: Lang): string {
  const where = output === '-' ? '' : say('export/wrote', lang, { where: plain(output) });
  return `✓ ${where}${say('export/kept', lang, { of: manifests, all: items, kept })}`;
}
