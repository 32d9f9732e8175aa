import { isHome } from '../../../measure/home.js';
import { type LabelBalance, type MeasureCell, type Measured, type Measures, type Medium, measureNames } from '../../../model/measure.js';
import { append } from '../../../text/append.js';
import { compare } from '../../../text/show.js';
import { SOURCE_CLASSES } from '../../../text/words/source-classes.js';
import { sqlite } from '../../database.js';
import type { Db } from '../../open-ledger.js';
import { PROFILES_SHARED } from '../../profiles.js';
import { countedOnce } from '../../shards/counted-once.js';
import type { AsOf } from '../as-of.js';
import type { PopulationCase } from '../ledger-inventory.js';
import { quote } from '../queries.js';
import { apportion, type CaseItems } from './apportioned.js';
import { labelBalances, withoutLabelCounts } from './label-balance.js';
import { type MeasureRow, SUMMED } from './measure-rows.js';
import { MEASURE_WORDS } from './measure-words.js';
import { statedMedia } from './stated-media.js';

/** All that is measured of the items as of a run; undefined where none of them was read by a licit that measures. `errors`: the rules of severity error. */
export function measuresOf(db: Db, at: AsOf, cases: readonly PopulationCase[], errors: readonly string[]): Measures | undefined {
  const counted = countedOnce(db);
  return counted === undefined ? measured(db, at, cases, errors) : (counted.measures ?? undefined);
}

function measured(db: Db, at: AsOf, cases: readonly PopulationCase[], errors: readonly string[]): Measures | undefined {
  const named = cases.some(({ host }) => host > 0);
  const some = sqlite(db).prepare(measuresQuery(at, named, ' and m.manifest between ? and ?'));
  const items = itemsOfCases(cases);
  const about = new Cases(db, at, cases, errors);
  const cells = new Map<string, MeasureCell>();
  const lacking: CaseItems[] = [];
  let [rows, shared, empty] = [0, 0, 0];
  for (const [first, last] of manifestsInTurn(db)) {
    const read = some.all(first, last) as MeasureRow[];
    const own = items.filter(({ manifest }) => first <= manifest && manifest <= last);
    const { measured, without, shared: moved } = apportion(read, own);
    for (const row of measured) add(cells, about.cellOf(row));
    for (const one of without) add(cells, about.cellOf({ ...NOTHING, ...one }));
    append(lacking, without);
    rows += read.length;
    shared += moved;
    empty += read.reduce((sum, row) => sum + row.empty_items, 0);
  }
  if (rows === 0) return undefined;
  const all = [...cells.values()].sort(inOrder);
  const labels = labelBalances(db, at);
  return {
    cells: all,
    tokenMethod: MEASURE_WORDS.tokens,
    languageMethod: MEASURE_WORDS.language,
    emptyTexts: { items: all.reduce((sum, cell) => sum + cell.textBytes.items, empty), sum: empty },
    ...(labels.length > 0 && { labels }),
    notMeasured: notMeasured(all, lacking, shared, labelsLacking(labels, withoutLabelCounts(db, at))),
    query: measuresQuery(at, named),
  };
}

/** Rows that are in memory at once, about. */
const ROWS_AT_ONCE = 20_000;

/** All numbers of manifests, as ranges that have about so many rows each: rows of all lists together may be millions. */
function* manifestsInTurn(db: Db): Generator<[first: number, last: number]> {
  let [first, rows] = [0, 0];
  const counts = sqlite(db).prepare('select manifest, count(*) from measure group by 1 order by 1').raw().all() as [number, number][];
  for (const [manifest, count] of counts) {
    rows += count;
    if (rows < ROWS_AT_ONCE) continue;
    yield [first, manifest];
    [first, rows] = [manifest + 1, 0];
  }
  yield [first, Number.MAX_SAFE_INTEGER];
}

/**
 * The query that gives what the items of each case measure, to be pasted into `sqlite3`; `named`: statements name hosts. `cross join` keeps the order of the tables: from
 * `population` SQLite would find rows of `measure` by manifest alone, which is quadratic where a list has many profiles.
 */
function measuresQuery({ run, judging }: AsOf, named: boolean, within = ''): string {
  const own = `coalesce((select q.host from population q where q.judging = ${judging} and q.manifest = m.manifest and q.profile = m.profile and q.host = m.host and m.host > 0), 0)`;
  const sums = SUMMED.map((column) => `sum(m.${column}) as ${column}`).join(', ');
  return `select p.judged, m.manifest, p.host as named, m.host, m.home, m.medium, m.language, ${sums}, min(m.first_day) as first_day, max(m.last_day) as last_day from measure m cross join population p on p.judging = ${judging} and p.manifest = m.manifest and p.profile = m.profile and p.host = ${named ? own : 0} where m.since <= ${run} and (m.until is null or m.until > ${run})${within} group by 1, 2, 3, 4, 5, 6, 7 order by 2, 1, 3, 4, 5, 6, 7`;
}

const NOTHING = {
  host: null,
  home: 0,
  medium: 'unknown' as Medium,
  language: '',
  first_day: null,
  last_day: null,
  ...(Object.fromEntries(SUMMED.map((column) => [column, 0])) as Record<(typeof SUMMED)[number], number>),
};

function itemsOfCases(cases: readonly PopulationCase[]): CaseItems[] {
  const all = new Map<string, CaseItems>();
  for (const { judged, manifestId, host, items } of cases) {
    const name = `${judged}/${manifestId}/${host}`;
    const before = all.get(name);
    if (before) before.items += items;
    else all.set(name, { judged, manifest: manifestId, named: host, items });
  }
  return [...all.values()];
}

/** What is concluded for each case, as cells need it. */
class Cases {
  readonly #cases: Map<string, PopulationCase>;
  readonly #breaking: ReadonlySet<number>;
  readonly #labeled: ReadonlySet<number>;
  readonly #hosts: (host: number) => string | undefined;
  readonly #homes: ReadonlyMap<number, boolean>;
  readonly #media: ReadonlyMap<string, Medium>;

  constructor(db: Db, at: AsOf, cases: readonly PopulationCase[], errors: readonly string[]) {
    this.#cases = new Map();
    // Of a case in parts, those whose items name a host speak of hosts, and those whose items name none of all else.
    for (const one of cases)
      for (const hosted of [true, false]) {
        const name = `${one.judged}/${one.manifestId}/${one.host}/${hosted}`;
        if (!this.#cases.has(name) || (hosted ? one.hosted > 0 : one.hosted < one.items)) this.#cases.set(name, one);
      }
    const ids = (sql: string): ReadonlySet<number> => new Set(sqlite(db).prepare(sql).pluck().all({ judging: at.judging }) as number[]);
    this.#breaking = ids(
      `select distinct judged from verdict where judging = :judging and verdict = 'unmet' and rule in (${errors.map(quote).join(', ')})`,
    );
    this.#labeled = ids(
      `select distinct p.judged from population p join judged j on j.id = p.judged join ${PROFILES_SHARED} r on r.id = j.profile
       where p.judging = :judging and json_extract(r.body, '$.labeled')`,
    );
    const name = sqlite(db).prepare('select name from host where id = ?').pluck();
    const names = new Map<number, string | undefined>();
    this.#hosts = (host) => {
      if (!names.has(host)) names.set(host, name.get(host) as string | undefined);
      return names.get(host);
    };
    this.#media = statedMedia(db, at);
    const stated = sqlite(db)
      .prepare(`select judged, value from fact where judging = ? and name = 'source.host' and value is not null`)
      .raw();
    this.#homes = new Map(
      (stated.all(at.judging) as [number, string][]).flatMap(([judged, value]) => {
        const home = isHome(String(JSON.parse(value)));
        return home === undefined ? [] : [[judged, home]];
      }),
    );
  }

  cellOf(row: MeasureRow): MeasureCell {
    const { judged, manifest, named, host } = row;
    const one = this.#cases.get(`${judged}/${manifest}/${named}/${host !== null}`)!;
    const source = this.#sourceOf(one, host);
    const home = row.home === 0 ? (host === null ? this.#homeOf(one) : undefined) : row.home === 1;
    const sourceClass =
      one.generated === 'yes' ? 'generated' : one.sourceKind && one.sourceKind !== 'unknown' ? SOURCE_CLASSES[one.sourceKind] : undefined;
    return {
      dataset: one.dataset,
      ...(source !== undefined && { source }),
      ...(one.sourceKind && { sourceKind: one.sourceKind }),
      ...(sourceClass && { sourceClass }),
      ...(home !== undefined && { home }),
      ...this.#mediumOf(row, one),
      ...(row.language !== '' && { language: row.language }),
      license: one.license,
      generated: one.generated,
      labeled: this.#labeled.has(judged),
      kept: !this.#breaking.has(judged),
      items: row.items,
      ...measuresIn(row),
    };
  }

  /** What the items are made of: as they show it, else as the card of their dataset states it. */
  #mediumOf({ medium, records }: MeasureRow, { dataset }: PopulationCase): Pick<MeasureCell, 'medium' | 'mediumStated'> {
    const stated = medium === 'unknown' && records > 0 ? this.#media.get(dataset) : undefined;
    return stated === undefined ? { medium } : { medium: stated, mediumStated: true };
  }

  /** Whether the source is at home, of items that name no host: by the address that is stated or declared for it. */
  #homeOf({ judged, address }: PopulationCase): boolean | undefined {
    return (address === undefined ? undefined : isHome(address)) ?? this.#homes.get(judged);
  }

  /** The name that the list of sources has for it: as declared, else the host that the items name, else what the case is said to be from. */
  #sourceOf(one: PopulationCase, host: number | null): string | undefined {
    if (one.declared) return one.source;
    if (host !== null) return host === 0 ? '(others)' : this.#hosts(host);
    const own = one.source === '(hosts)' || one.hosted > 0 ? '(not named)' : one.source;
    return own === '(missing)' ? undefined : own;
  }
}

function measuresIn(row: MeasureRow): Omit<MeasureCell, 'dataset' | 'medium' | 'license' | 'generated' | 'labeled' | 'kept' | 'items'> {
  const text = (sum: number): Measured => ({ items: row.texts, sum });
  const isRead = row.medium !== 'unknown' || row.records > 0;
  return {
    records: { items: isRead ? row.items : 0, sum: row.records },
    textBytes: text(row.bytes),
    characters: text(row.characters),
    tokensStated: { items: row.stated_items, sum: row.stated_tokens },
    tokensEstimated: text(row.tokens_o200k),
    tokensEstimatedLlama3: text(row.tokens_llama3),
    images: { items: row.image_items, sum: row.images },
    audioSeconds: { items: row.audio_items, sum: row.audio_ms / 1000 },
    videoSeconds: { items: row.video_items, sum: row.video_ms / 1000 },
    ...(row.dated_items > 0 && {
      collected: { from: dayOf(row.first_day!), until: dayOf(row.last_day!), items: row.dated_items },
    }),
  };
}

/** A day that is stored as a number, as exact as it was stated. */
function dayOf(number: number): string {
  const digits = String(number).padStart(8, '0');
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  return parts.filter((part) => part !== '00').join('-');
}

/** What cells have in common: cells that agree in all of it are one. */
const COMMON = [
  'dataset',
  'source',
  'sourceKind',
  'sourceClass',
  'home',
  'medium',
  'mediumStated',
  'language',
  'license',
  'generated',
  'labeled',
  'kept',
] as const satisfies readonly (keyof MeasureCell)[];

function keyOf(cell: MeasureCell): string {
  return JSON.stringify(COMMON.map((name) => cell[name]));
}

function add(cells: Map<string, MeasureCell>, cell: MeasureCell): void {
  const key = keyOf(cell);
  const before = cells.get(key);
  if (before === undefined) {
    cells.set(key, cell);
    return;
  }
  before.items += cell.items;
  for (const name of measureNames) {
    before[name].items += cell[name].items;
    before[name].sum += cell[name].sum;
  }
  const [one, two] = [before.collected, cell.collected];
  if (one === undefined && two !== undefined) before.collected = two;
  else if (one !== undefined && two !== undefined) {
    if (two.from < one.from) one.from = two.from;
    if (two.until > one.until) one.until = two.until;
    one.items += two.items;
  }
}

function inOrder(a: MeasureCell, b: MeasureCell): number {
  return compare(a.dataset, b.dataset) || b.items - a.items || compare(keyOf(a), keyOf(b));
}

/** Of how many items the labels are not counted, by why. */
function labelsLacking(labels: readonly LabelBalance[], earlier: number): Record<'labelsEarlier' | 'labelsMany' | 'labelsLong', number> {
  const over = (why: LabelBalance['over']): number => labels.reduce((sum, one) => sum + (one.over === why ? one.labeled : 0), 0);
  return { labelsEarlier: earlier, labelsMany: over('many'), labelsLong: over('long') };
}

function notMeasured(
  cells: readonly MeasureCell[],
  without: readonly CaseItems[],
  shared: number,
  labels: ReturnType<typeof labelsLacking>,
): Measures['notMeasured'] {
  const words = MEASURE_WORDS.notMeasured;
  const lacking: [keyof typeof words, number][] = [
    ['earlier', without.reduce((sum, { items }) => sum + items, 0)],
    ...lackingIn(cells),
    ['labelsEarlier', labels.labelsEarlier],
    ['labelsMany', labels.labelsMany],
    ['labelsLong', labels.labelsLong],
    ['shared', shared],
  ];
  return [...lacking.filter(([, items]) => items > 0).map(([name, items]) => ({ ...words[name], items })), words.duplicates, words.content];
}

/** Of how many items of the cells something was not measured, by what it is. */
function lackingIn(cells: readonly MeasureCell[]): [keyof typeof MEASURE_WORDS.notMeasured, number][] {
  const count = (test: (cell: MeasureCell) => boolean, of: (cell: MeasureCell) => number = ({ items }) => items): number =>
    cells.reduce((sum, cell) => sum + (test(cell) ? of(cell) : 0), 0);
  return [
    ['medium', count(({ medium, records }) => medium === 'unknown' && records.items > 0)],
    ['mediumStated', count(({ mediumStated }) => mediumStated === true)],
    [
      'language',
      count(
        ({ medium, language }) => medium !== 'code' && language === undefined,
        (cell) => cell.textBytes.items,
      ),
    ],
    [
      'text',
      count(
        ({ medium }) => medium === 'text' || medium === 'code',
        (cell) => cell.items - cell.textBytes.items,
      ),
    ],
    [
      'tokensStated',
      count(
        ({ textBytes }) => textBytes.items > 0,
        (cell) => Math.max(0, cell.textBytes.items - cell.tokensStated.items),
      ),
    ],
    [
      'audio',
      count(
        ({ medium }) => medium === 'audio',
        (cell) => cell.items - cell.audioSeconds.items,
      ),
    ],
    [
      'video',
      count(
        ({ medium }) => medium === 'video',
        (cell) => cell.items - cell.videoSeconds.items,
      ),
    ],
    ['home', count(({ home }) => home === undefined)],
    [
      'collected',
      count(
        () => true,
        (cell) => cell.items - (cell.collected?.items ?? 0),
      ),
    ],
  ];
}
