/** Reads the items of a population again, for strata that the ledger does not hold: their language, or what they are made of. */
import { existsSync } from 'node:fs';
import { formatOf } from '../../catalog/catalog.js';
import { fileOf } from '../../discover/caches/cached-files.js';
import { ROWS } from '../../ledger/items.js';
import type { Db } from '../../ledger/open-ledger.js';
import { type PopulationPart, populationAt } from '../../ledger/samples/population.js';
import { digestsInOrder, type PopulationTraits, readAs, rowsInOrder } from '../../ledger/samples/population-traits.js';
import type { SamplePlan, SampleTrait } from '../../model/sample.js';
import { openLast } from '../../project/opened.js';
import type { Project } from '../../project/project.js';
import { matches } from '../../reading/glob.js';
import { readTraits } from '../../scan/workers/item-traits.js';
import { compare } from '../../text/show.js';
import { digestOf, foundAmong, openedAgain } from '../reveal.js';

/** Items whose language cannot be told (BCP 47: undetermined). */
const UNDETERMINED = 'und';
/** Items that could not be read as they were scanned: the manifest is gone or was changed, or its salt erased. */
const NOT_READ = '(not read)';

/** What the items of a plan's population are, as of the last scan; undefined where its strata do not ask for it. */
export async function traitsFor(project: Project, plan: SamplePlan): Promise<PopulationTraits | undefined> {
  const { strata: by } = plan;
  if (by !== 'language' && by !== 'medium') return undefined;
  const { ledger, at } = openLast(project);
  try {
    const { parts } = populationAt(ledger.db, at, plan.population);
    const found: { manifest: number; names: string[] }[] = [];
    for (const part of parts) found.push({ manifest: part.manifest, names: await namesIn(project, ledger.db, part, by) });
    const names = [...new Set(found.flatMap((one) => one.names))].sort(compare);
    const numberOf = new Map(names.map((name, number) => [name, number]));
    const of = new Map(found.map(({ manifest, names: mine }) => [manifest, Uint8Array.from(mine, (name) => numberOf.get(name)!)]));
    return { by, run: at.run, names, of };
  } finally {
    ledger.db.close();
  }
}

/** How many items could not be read as they were scanned. */
export function notRead({ names, of }: PopulationTraits): number {
  const number = names.indexOf(NOT_READ);
  let count = 0;
  if (number >= 0) for (const numbers of of.values()) for (const one of numbers) if (one === number) count += 1;
  return count;
}

interface Run {
  first: number;
  rows: number;
  /** How many items are before it in the manifest. */
  from: number;
}

/** The name of each item of a part, in the order of the population. */
async function namesIn(project: Project, db: Db, part: PopulationPart, by: SampleTrait): Promise<string[]> {
  const runs = runsOf(db, part.version);
  const inOrder = await namesInOrder(project, db, part, runs, by);
  const sorted = [...runs].sort((a, b) => a.first - b.first);
  let at = 0;
  return Array.from({ length: part.items }, (_, n) => {
    const row = part.id(n) - part.manifest * ROWS;
    // Ids come in order, and so do their runs.
    while (row >= sorted[at]!.first + sorted[at]!.rows) at += 1;
    return inOrder[sorted[at]!.from + row - sorted[at]!.first] ?? NOT_READ;
  });
}

function runsOf(db: Db, version: number): Run[] {
  let from = 0;
  return rowsInOrder(db, version).map((run) => {
    const before = from;
    from += run.rows;
    return { ...run, from: before };
  });
}

/** The names of a manifest's items in its own order, as far as its records are those that were scanned. */
async function namesInOrder(
  { root, config }: Project,
  db: Db,
  { manifest, version, path }: PopulationPart,
  runs: readonly Run[],
  by: SampleTrait,
): Promise<(string | undefined)[]> {
  const { format: name, salt } = readAs(db, manifest, version);
  const format = await formatOf(name);
  if (format === undefined || salt === undefined || !existsSync(fileOf(root, path))) return [];
  const columns = config.columns.find(({ glob }) => matches(glob, path))?.settings;
  let names: (string | undefined)[] = [];
  for (const among of foundAmong(root, path, name)) {
    const { file, close } = await openedAgain(root, path, name, among);
    names = [];
    try {
      const digests = digestsInOrder(db, manifest, runs);
      for await (const { item, language, medium } of readTraits({ ...file, columns }, format)) {
        const next = digests.next();
        if (next.done) break;
        const same = digestOf(item, salt).equals(next.value);
        names.push(same ? (by === 'medium' ? medium : language || UNDETERMINED) : undefined);
      }
    } finally {
      await close();
    }
    if (!names.includes(undefined)) break;
  }
  return names;
}
