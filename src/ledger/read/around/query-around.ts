/** What was in reach of a list of items and may speak of rights: every descriptor, license text and running text, and what was not read. */

import { dirname } from 'node:path/posix';
import type { Place } from '../../../model/basics.js';
import type { ReadingOnRecord, RecordedClaim } from '../../../model/statement.js';
import { folderOf, isWithin, spokenOf } from '../../../reading/folder-paths.js';
import { reasonFrom, reasonIn } from '../../../text/not-read.js';
import { reason } from '../../../text/reasons/reason.js';
import { sqlite } from '../../database.js';
import type { Db } from '../../open-ledger.js';
import { STATEMENTS, type StatementRow, statementRows } from '../../statements.js';
import { type AsOf, type ClaimRow, claimOf, inForce } from '../as-of.js';

/** A file in reach. */
export interface Carrier {
  path: string;
  format?: string;
  /** What it says on the license; nothing: it was read and is silent. */
  claims: RecordedClaim[];
  /** What people say that sentences of it mean; licit takes them for nothing more then. */
  readings?: { value: ReadingOnRecord; at: Place }[];
  /** Why it was not read. */
  notRead?: { en: string; zh: string };
}

/** So many files that were not read are named. */
const MAX_NOT_READ = 20;

/** The files in reach of a list, nearest first. */
export function carriersAround(db: Db, at: AsOf, manifest: number): Carrier[] {
  const own = sqlite(db)
    .prepare(
      `select m.path, dm.dataset from manifest m join dataset_manifest dm on dm.manifest = m.id and ${inForce('dm')} where m.id = :manifest`,
    )
    .get({ manifest, run: at.run }) as { path: string; dataset: number } | undefined;
  if (own === undefined) return [];
  const folder = folderOf(own.path);
  const isAround = (path: string): boolean =>
    isWithin(folder, spokenOf(path)) || (own.path.endsWith('/') && isWithin(dirname(path), folder));
  const files = sqlite(db)
    .prepare(
      `select v.manifest, m.path, v.format, dm.dataset from manifest_version v join manifest m on m.id = v.manifest
       join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')} where ${inForce('v')} and (v.items = 0 or v.manifest = :manifest) order by m.path`,
    )
    .all({ manifest, run: at.run }) as { manifest: number; path: string; format: string; dataset: number }[];
  const claims = sqlite(db)
    .prepare(
      `select c.id, '' as dataset, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by, c.manifest
       from claim c join manifest m on m.id = c.manifest where c.about = 'license' and c.state <> 'missing' and ${inForce('c')} order by c.id`,
    )
    .all({ run: at.run }) as (ClaimRow & { manifest: number })[];
  const readings = readingsBy(db, at);
  const read = files
    .filter(({ path, format, dataset }) => (format === 'prose' ? isAround(path) : dataset === own.dataset))
    .map((file): Carrier => {
      const said = claims.filter((claim) => claim.manifest === file.manifest);
      const own = readings.get(file.path);
      return { path: file.path, format: file.format, claims: said.map(claimOf), ...(own && { readings: own }) };
    });
  return [...read, ...notReadAround(db, at, isAround)];
}

/** What people say that sentences mean, by the file that they are in. */
function readingsBy(db: Db, at: AsOf): Map<string, NonNullable<Carrier['readings']>> {
  const rows = sqlite(db)
    .prepare(`${STATEMENTS} where kind = 'reading' and ${inForce('statement')} order by id`)
    .all({ run: at.run }) as StatementRow[];
  const by = new Map<string, NonNullable<Carrier['readings']>>();
  for (const one of statementRows(rows))
    if (one.kind === 'reading' && one.scope.path !== undefined)
      by.set(one.scope.path, [...(by.get(one.scope.path) ?? []), { value: one.value, at: one.at }]);
  return by;
}

function notReadAround(db: Db, at: AsOf, isAround: (path: string) => boolean): Carrier[] {
  const rows = sqlite(db)
    .prepare(`select path, why, bytes from not_read where ${inForce('not_read')} order by path, id`)
    .raw()
    .all({ run: at.run });
  return (rows as [string, string, number | null][])
    .map((row) => reasonFrom(...row))
    .filter(({ path, kind }) => kind !== 'passed-over' && isAround(path))
    .slice(0, MAX_NOT_READ)
    .map((one): Carrier => ({ path: one.path, claims: [], notRead: { en: reasonIn(one, 'en'), zh: reasonIn(one, 'zh') } }));
}

/** Why a whole text leaves open what is allowed: no sentence of it does. */
export const NO_SENTENCE: readonly string[] = [reason('rights/not-read'), reason('rights/language')];

/** A sentence of running text that was taken for terms of the data. */
export interface Sentence {
  path: string;
  line: number;
  raw: string;
}

/** Such sentences of a file, in their order. */
export function sentencesOn(db: Db, at: AsOf, path: string): Sentence[] {
  return sqlite(db)
    .prepare(
      `select m.path, c.line, c.raw from claim c join manifest m on m.id = c.manifest
       where m.path = :path and c.about = 'license' and c.said_by in ('prose', 'text', 'section') and c.line is not null and c.raw <> ''
         and coalesce(c.why, '') not in (${NO_SENTENCE.map((why) => `'${why}'`).join(', ')})
         and ${inForce('c')} order by c.line, c.id`,
    )
    .all({ path, run: at.run }) as Sentence[];
}
