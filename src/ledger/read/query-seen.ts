/** What is still in force though no scan looks at it any more, and what was taken out by `licit ledger retire`. */

import type { ManifestView, RetiredView, UnseenView } from '../../model/views.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { liesIn } from './query-items.js';

/** How the journal's summary of a run of `licit ledger retire` begins: by its first name, which ledgers have. */
export const RETIRE = 'licit retire';

/** The manifests in force that the last scan did not look at, each with the last one that did: the longest unseen first. */
export function unseen(db: Db, run: number, manifests: readonly ManifestView[]): UnseenView[] {
  const scans = (
    sqlite(db).prepare('select id, finished, paths from run where id <= ? order by id desc').all(run) as {
      id: number;
      finished: string;
      paths: string;
    }[]
  )
    .map(({ paths, ...scan }) => ({ ...scan, paths: JSON.parse(paths) as string[] }))
    // A run that judges again, or retires, looks at nothing.
    .filter(({ paths }) => paths.length > 0);
  const last = scans[0];
  if (last === undefined) return [];
  return manifests
    .filter(({ path }) => !covers(last.paths, path))
    .flatMap(({ path, dataset, items }) => {
      const seen = scans.find(({ paths }) => covers(paths, path));
      return seen ? [{ path, dataset, items, run: seen.id, finished: seen.finished }] : [];
    })
    .sort((a, b) => a.run - b.run || (a.path < b.path ? -1 : 1));
}

function covers(paths: readonly string[], path: string): boolean {
  return paths.some((one) => liesIn(path, one) || path === `${one}/`);
}

/** The manifests that were taken out by `licit ledger retire` and are not in force. */
export function retired(db: Db, run: number): RetiredView[] {
  const runs = sqlite(db)
    .prepare(
      `select json_extract(body, '$.run') from entry
       where kind = 'run' and json_extract(body, '$.run') <= :run and json_extract(body, '$.summary') like '${RETIRE}%'`,
    )
    .pluck()
    .all({ run }) as number[];
  return runs.flatMap((one) => closedBy(db, one, run));
}

/** The manifests that the last scan took out, because they are not on the disk any more. */
export function gone(db: Db, run: number): RetiredView[] {
  const last = sqlite(db).prepare("select max(id) from run where id <= ? and paths <> '[]'").pluck().get(run) as number | null;
  return last === null ? [] : closedBy(db, last, run);
}

/** The manifests whose last version ended with one run, and that are not in force in another. */
function closedBy(db: Db, closing: number, run: number): RetiredView[] {
  return prepared(
    db,
    `select m.path, coalesce(d.name, '') as dataset, v.items, r.id as run, r.finished
       from run r join manifest_version v on v.until = r.id join manifest m on m.id = v.manifest
       left join dataset_manifest dm on dm.manifest = m.id and dm.until = r.id left join dataset d on d.id = dm.dataset
       where r.id = :closing
         and not exists (select 1 from manifest_version n where n.manifest = m.id and n.since >= r.id and n.since <= :run)
       order by m.path`,
  ).all({ closing, run }) as RetiredView[];
}

/** A run as a list of them shows it: when it ended, its paths as JSON, items that came and went, what the journal says of it. */
export interface HistoryRow {
  id: number;
  finished: string;
  paths: string;
  added: number;
  closed: number;
  summary: string | null;
}

/** All runs, the last one first. */
export function runHistory(db: Db): HistoryRow[] {
  return sqlite(db)
    .prepare('select id, finished, paths, added, closed, summary from run left join history on history.run = run.id order by id desc')
    .all() as HistoryRow[];
}
