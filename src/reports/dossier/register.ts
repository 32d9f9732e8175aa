/** The list of sources (数据溯源清单): one row a source, from the same cells as the tables, with what else the ledger holds of it. */
import type { Three } from '../../model/basics.js';
import type { SourceKind } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import type { MeasureCell } from '../../model/measure.js';
import type { SampleView } from '../../model/sample.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Declaration, DeclaringStatement } from '../../model/statement.js';
import type { InventoryRow } from '../../model/views.js';
import { compare, place } from '../../text/show.js';
import { type Amount, amountOf, type ClassOrUnknown, classOf, grouped, sourceClasses } from '../measured/figures.js';

/** One row of the list of sources. */
export interface SourceEntry {
  /** Its number in the list, from 1. */
  no: number;
  /** Absent: no source is recorded. */
  name?: string;
  class: ClassOrUnknown;
  home?: boolean;
  kinds: SourceKind[];
  datasets: string[];
  /** Of all that was acquired; `keptCells` are what training may use. */
  cells: MeasureCell[];
  keptCells: MeasureCell[];
  acquired: Amount;
  kept: Amount;
  licenses: { license: string; items: number }[];
  collected?: { from: string; until: string; items: number };
  /** Items by whether they hold personal information, as far as the inventory tells of the same items. */
  personal: Record<Three, number>;
  sensitive: Record<Three, number>;
  /** Items whose documents show the source, of how many the inventory has; absent where it does not tell these items from others. */
  evidenced?: number;
  inventoried: number;
  statements: DeclaringStatement[];
  addresses: string[];
  samples: SampleView[];
}

/** The sources as rows: by class in the order of the form, the largest first. */
export function registerOf(snapshot: Snapshot): SourceEntry[] {
  const cells = snapshot.measures?.cells ?? [];
  const known = new Inventory(snapshot);
  const entries = [
    ...grouped(cells, ({ source, sourceClass, home }) => JSON.stringify([source ?? null, sourceClass ?? null, home ?? null])).values(),
  ].map((own) => entryOf(own, snapshot, known));
  entries.sort(
    (a, b) =>
      sourceClasses.indexOf(a.class) - sourceClasses.indexOf(b.class) ||
      Number(a.name === undefined) - Number(b.name === undefined) ||
      b.acquired.items - a.acquired.items ||
      compare(a.name ?? '', b.name ?? '') ||
      Number(a.home ?? 0) - Number(b.home ?? 0),
  );
  return entries.map((entry, index) => ({ ...entry, no: index + 1 }));
}

function entryOf(cells: MeasureCell[], snapshot: Snapshot, known: Inventory): Omit<SourceEntry, 'no'> {
  const [first] = cells as [MeasureCell, ...MeasureCell[]];
  const datasets = distinct(cells.map(({ dataset }) => dataset));
  const rows = known.rowsOf(cells);
  const statements = known.statementsOf(rows, first.source);
  const keptCells = cells.filter(({ kept }) => kept);
  const periods = cells.flatMap(({ collected }) => (collected === undefined ? [] : [collected]));
  return {
    ...(first.source !== undefined && { name: first.source }),
    class: classOf(first),
    ...(first.home !== undefined && { home: first.home }),
    kinds: distinct(cells.flatMap(({ sourceKind }) => (sourceKind === undefined ? [] : [sourceKind]))),
    datasets,
    cells,
    keptCells,
    acquired: amountOf(cells),
    kept: amountOf(keptCells),
    licenses: [...grouped(cells, ({ license }) => license)]
      .map(([license, own]) => ({ license, items: own.reduce((sum, { items }) => sum + items, 0) }))
      .sort((a, b) => b.items - a.items || compare(a.license, b.license)),
    ...(periods.length > 0 && {
      collected: {
        from: periods.map(({ from }) => from).sort(compare)[0]!,
        until: periods
          .map(({ until }) => until)
          .sort(compare)
          .at(-1)!,
        items: periods.reduce((sum, { items }) => sum + items, 0),
      },
    }),
    ...inventoryOf(rows, amountOf(cells).items),
    statements,
    addresses: distinct(statements.flatMap(({ value }) => (value.source?.url === undefined ? [] : [value.source.url]))),
    samples: (snapshot.samples ?? []).filter((sample) => speaksOf(sample, first.source, datasets)),
  };
}

/** Whether a sample was drawn of all of a source: of its host, or of one that it is below, or of the one dataset that it is in. */
function speaksOf({ population }: SampleView, source: string | undefined, datasets: readonly string[]): boolean {
  const { dataset, path, rule, sinceRun } = population.scope;
  // Which of the items these are is not known here; their draws are listed with all others.
  if (path !== undefined || rule !== undefined || sinceRun !== undefined) return false;
  if (dataset !== undefined && datasets.some((one) => one !== dataset)) return false;
  if (population.source === undefined) return dataset !== undefined;
  const [host, mine] = [population.source.toLowerCase(), source?.toLowerCase()];
  return mine !== undefined && (mine === host || mine.endsWith(`.${host}`));
}

/** What the inventory tells of the same items. Where it has them only together with those of other sources, it tells what holds of all of these. */
function inventoryOf(
  { items: inventoried, evidenced, personal, sensitive }: TheseRows,
  items: number,
): Pick<SourceEntry, 'personal' | 'sensitive' | 'evidenced' | 'inventoried'> {
  if (inventoried <= items) return { personal, sensitive, evidenced, inventoried };
  // Where they differ, which of them these items are is not known.
  const one = (counts: Record<Three, number>): Three =>
    (Object.keys(counts) as Three[]).find((answer) => counts[answer] === inventoried) ?? 'unknown';
  const none = { yes: 0, no: 0, unknown: 0 };
  return {
    personal: { ...none, [one(personal)]: items },
    sensitive: { ...none, [one(sensitive)]: items },
    ...((evidenced === 0 || evidenced === inventoried) && { evidenced: evidenced === 0 ? 0 : items }),
    inventoried: items,
  };
}

function byAnswer(rows: readonly InventoryRow[], which: 'personal' | 'sensitive'): Record<Three, number> {
  const sums: Record<Three, number> = { yes: 0, no: 0, unknown: 0 };
  for (const row of rows) sums[row[which]] += row.items;
  return sums;
}

/** Rows of the inventory by dataset and source: the cells name both as the inventory does. */
class Inventory {
  readonly #rows = new Map<string, InventoryRow[]>();
  readonly #these = new Map<string, TheseRows>();
  readonly #statements = new Map<string, DeclaringStatement>();
  readonly #declarations: DeclaringStatement[];

  constructor({ inventory = [], statements = [] }: Snapshot) {
    for (const row of inventory) {
      const key = keyOf(row.dataset, row.source === '(missing)' ? undefined : row.source, row.sourceKind);
      const rows = this.#rows.get(key);
      if (rows === undefined) this.#rows.set(key, [row]);
      else rows.push(row);
    }
    this.#declarations = statements.filter((statement) => statement.kind === 'declaration');
    for (const statement of this.#declarations) this.#statements.set(place(statement.at), statement);
  }

  /** The rows that hold these cells. */
  rowsOf(cells: readonly MeasureCell[]): TheseRows {
    const keys = new Set<string>();
    for (const { dataset, source, sourceKind } of cells) {
      const key = keyOf(dataset, source, sourceKind);
      // Items that name hosts of their own are one row of the inventory, whatever the hosts.
      keys.add(this.#rows.has(key) ? key : keyOf(dataset, '(hosts)', sourceKind));
    }
    const name = JSON.stringify([...keys].sort());
    const these = this.#these.get(name) ?? new TheseRows([...keys].flatMap((key) => this.#rows.get(key) ?? []));
    this.#these.set(name, these);
    return these;
  }

  /** What was declared of these rows: by the places that the inventory names as saying it, and by the name of the source. */
  statementsOf(rows: TheseRows, name: string | undefined): DeclaringStatement[] {
    const named = [...rows.places].flatMap((where) => this.#statements.get(where) ?? []);
    const byName =
      name === undefined ? [] : this.#declarations.filter(({ value, scope }) => value.source?.name === name || scope.host === name);
    return [...new Set([...named, ...byName])].sort((a, b) => a.id - b.id);
  }
}

/** Rows of the inventory that hold the items of a source, or of many: they are added up once, for a list of a thousand files has rows for each. */
class TheseRows {
  readonly items: number;
  readonly evidenced: number;
  readonly personal: Record<Three, number>;
  readonly sensitive: Record<Three, number>;
  /** Where something is stated of them. */
  readonly places: ReadonlySet<string>;

  constructor(rows: readonly InventoryRow[]) {
    this.items = rows.reduce((sum, row) => sum + row.items, 0);
    this.evidenced = rows.reduce((sum, row) => sum + (row.sourceEvidence ? row.items : 0), 0);
    this.personal = byAnswer(rows, 'personal');
    this.sensitive = byAnswer(rows, 'sensitive');
    const said = rows.flatMap(({ sourceSaid, licenseSaid, basisSaid }) => [...sourceSaid, ...licenseSaid, ...basisSaid]);
    this.places = new Set(said.map((where) => where.split(' ')[0]!));
  }
}

function keyOf(dataset: string, source: string | undefined, kind: SourceKind | undefined): string {
  return JSON.stringify([dataset, source ?? null, kind ?? null]);
}

/** Documents that statements name for a source, its license or the right to use it, each once. */
export function documentsOf({ statements }: Pick<SourceEntry, 'statements'>): Evidence[] {
  const all = statements.flatMap(({ value }: { value: Declaration }) => [
    ...(value.source?.evidence ?? []),
    ...(value.license?.evidence ?? []),
  ]);
  return [...new Map(all.map((one) => [one.path, one])).values()];
}

/** Each once, in order. */
export function distinct<T extends string>(all: readonly T[]): T[] {
  return [...new Set(all)].sort(compare);
}
