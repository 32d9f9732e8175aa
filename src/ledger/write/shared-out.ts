/** Sizes and measures of items that went from one profile to another without being read: shared out by their number, since the ledger has only sums. */
import { append } from '../../text/append.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { type Cell, syncRows } from './dictionary-rows.js';

/** Tables of sums by profile: which column counts items, and which are sums. All else is copied. */
const TABLES = [
  { table: 'tally_bytes', count: undefined, sums: ['records', 'sized', 'content'] },
  {
    table: 'measure',
    count: 'items',
    sums: (
      'items records texts bytes characters stated_items stated_tokens tokens_o200k tokens_llama3 image_items images ' +
      'audio_items audio_ms video_items video_ms empty_items dated_items'
    ).split(' '),
  },
] as const;

type SumRow = Record<string, Cell> & { profile: number };

/** Moves the share of `moved` items of each profile of a manifest to the others. */
export function shareOut(db: Db, run: number, manifest: number, moved: ReadonlyMap<number, ReadonlyMap<number, number>>): void {
  if (moved.size === 0) return;
  const items = new Map(
    prepared(db, 'select profile, items from tally where manifest = ? and until is null').raw().all(manifest) as [number, number][],
  );
  for (const { table, count, sums } of TABLES) {
    const columns = (prepared(db, `select name from pragma_table_info('${table}')`).pluck().all() as string[]).filter(
      (name) => !['id', 'since', 'until'].includes(name),
    );
    const rows = prepared(db, `select ${columns.join(', ')} from ${table} where manifest = ? and until is null order by id`).all(
      manifest,
    ) as SumRow[];
    const all: SumRow[] = [];
    for (const [profile, own] of grouped(rows))
      append(all, shares(own, { of: items.get(profile) ?? 0, to: moved.get(profile), count, sums }));
    const scope = { where: 'manifest = ?', values: [manifest] };
    syncRows(
      db,
      run,
      table,
      columns,
      scope,
      all.map((row) => columns.map((name): Cell => row[name]!)),
    );
  }
}

function grouped(rows: readonly SumRow[]): Map<number, SumRow[]> {
  const by = new Map<number, SumRow[]>();
  for (const row of rows) by.set(row.profile, [...(by.get(row.profile) ?? []), row]);
  return by;
}

/** The rows of a profile with what is left to it, and those of the profiles that some of its items have now. */
function shares(
  rows: readonly SumRow[],
  { of, to, count, sums }: { of: number; to: ReadonlyMap<number, number> | undefined; count: string | undefined; sums: readonly string[] },
): SumRow[] {
  if (to === undefined || of === 0) return [...rows];
  const left = rows.map((row) => ({ ...row }));
  const given: SumRow[] = [];
  for (const [profile, items] of to) {
    let rest = items;
    for (const [i, row] of rows.entries()) {
      const mine = count === undefined ? of : (row[count] as number);
      const share =
        count === undefined
          ? items
          : Math.min(left[i]![count] as number, i === rows.length - 1 ? rest : Math.min(rest, Math.round((mine * items) / of)));
      rest -= share;
      if (share === 0 || mine === 0) continue;
      const part: SumRow = { ...row, profile };
      for (const name of sums) {
        const own = row[name];
        if (typeof own !== 'number') continue;
        const taken = Math.min(left[i]![name] as number, name === count ? share : Math.round((own * share) / mine));
        part[name] = taken;
        left[i]![name] = (left[i]![name] as number) - taken;
      }
      given.push(part);
    }
  }
  return [
    ...left.filter((row) => (count === undefined ? sums.some((name) => (row[name] as number) > 0) : (row[count] as number) > 0)),
    ...given,
  ];
}
