import type { Json } from '../../model/basics.js';
import type { About } from '../../model/item.js';
import type { RecordedClaim, StatedClaim } from '../../model/statement.js';
import type { ManifestView } from '../../model/views.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, type ClaimRow, claimOf, inForce } from './as-of.js';
import { LICENSE } from './queries.js';

interface VersionRow {
  id: number;
  manifest: number;
  path: string;
  dataset: string;
  format: string;
  bytes: number;
  sha256: string;
  items: number;
  unread: number;
  root: string;
  roles: string;
  text_fields: string;
}

/** The manifests in force in a run, each with what it says of its dataset as a whole. */
export function manifestViews(db: Db, at: AsOf): ManifestView[] {
  const versions = sqlite(db)
    .prepare(
      `select v.id, v.manifest, m.path, d.name as dataset, v.format, v.bytes, v.sha256, v.items, v.unread, v.root, v.roles, v.text_fields
       from manifest_version v join manifest m on m.id = v.manifest
       join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')} join dataset d on d.id = dm.dataset
       where ${inForce('v')} order by m.path`,
    )
    .all({ run: at.run }) as VersionRow[];
  const claims = sqlite(db)
    .prepare(
      `select c.id, c.manifest, d.name as dataset, d.parent is not null as isEntry, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by
       from claim c join manifest m on m.id = c.manifest join dataset d on d.id = c.dataset where ${inForce('c')} order by c.id`,
    )
    .all({ run: at.run }) as (ClaimRow & { manifest: number; isEntry: 0 | 1 })[];
  const byManifest = new Map<number, typeof claims>();
  for (const claim of claims) {
    const mine = byManifest.get(claim.manifest);
    if (mine) mine.push(claim);
    else byManifest.set(claim.manifest, [claim]);
  }
  const itemLicenses = itemLicensesOf(db, at.judging);

  return versions.map((version) => {
    const all = byManifest.get(version.manifest) ?? [];
    // A list of datasets states what its entries state; none of it is stated about the dataset it is in.
    const mine = all.map(claimOf);
    const described = new Set(all.flatMap(({ isEntry, dataset }) => (isEntry === 1 ? [dataset] : [])));
    const { roles, ambiguous, columns } = JSON.parse(version.roles) as Pick<ManifestView, 'roles' | 'ambiguous' | 'columns'>;
    return {
      path: version.path,
      format: version.format,
      dataset: version.dataset,
      items: version.items,
      unread: version.unread,
      ...(described.size > 0 && { describes: described.size }),
      bytes: version.bytes,
      sha256: version.sha256,
      root: version.root,
      license: statedOf(mine, 'license'),
      source: statedOf(mine, 'source'),
      basis: statedOf(mine, 'basis'),
      itemLicenses: itemLicenses.get(version.manifest) ?? {},
      textFields: JSON.parse(version.text_fields) as string[],
      roles,
      ...(columns && { columns }),
      ...(ambiguous && ambiguous.length > 0 && { ambiguous }),
    };
  });
}

function itemLicensesOf(db: Db, judging: number): Map<number, Record<string, number>> {
  const rows = sqlite(db)
    .prepare(
      `select p.manifest, ${LICENSE} as license, sum(p.items) as items
       from (select judging, judged, manifest, sum(items) as items from population where judging = :judging group by judged, manifest) p
       left join fact e on e.judging = p.judging and e.judged = p.judged and e.name = 'license.expression'
       left join fact s on s.judging = p.judging and s.judged = p.judged and s.name = 'license.state'
       group by 1, 2 order by 1, 3 desc`,
    )
    .all({ judging }) as { manifest: number; license: string; items: number }[];
  const views = new Map<number, Record<string, number>>();
  for (const { manifest, license, items } of rows) {
    const view = views.get(manifest) ?? {};
    view[license] = items;
    views.set(manifest, view);
  }
  return views;
}

/**
 * What a manifest says of its whole dataset on one matter: a field made for it before running text. Several known values in fields are a
 * list of what occurs in it, no contradiction; a text that names another value than the field is one.
 */
export function statedOf(claims: readonly RecordedClaim[], about: About): ManifestView['license'] {
  // Sentences of running text are weighed for each item; they are what a text states where it states nothing else.
  const all = claims.filter((claim) => claim.about === about);
  const stating = all.filter(({ by }) => by !== 'prose');
  const mine = stating.length > 0 ? stating : all;
  const fields = mine.filter((claim) => claim.by === 'metadata');
  const texts = mine.filter((claim) => claim.by !== 'metadata' && claim.state === 'known');
  const known = fields.filter((claim) => claim.state === 'known');
  const spoken = known.length > 0 ? known : texts;
  if (spoken.length > 0) {
    const values = unique(spoken.map((claim) => JSON.stringify(claim.value)));
    const against = about === 'license' && known.length > 0 ? texts.filter((claim) => !values.includes(JSON.stringify(claim.value))) : [];
    const first = spoken[0]!;
    if (against.length > 0) {
      const both = [first, ...against];
      return {
        state: 'conflict',
        raw: both.map((claim) => claim.raw ?? '').join(' / '),
        value: both.map((claim) => claim.value as Json),
        why: 'the field and the text differ',
        at: first.at,
      };
    }
    const value = values.length === 1 ? (first.value as Json) : values.map((one) => JSON.parse(one) as Json);
    return { state: 'known', value, raw: unique(spoken.map((claim) => claim.raw ?? '')).join(', '), at: first.at, field: first.at.field };
  }
  const unclear = mine.find((claim) => claim.state === 'unclear' || claim.state === 'conflict');
  if (unclear) return { state: unclear.state, raw: unclear.raw, why: unclear.why, at: unclear.at, field: unclear.at.field };
  const missing = mine.find((claim) => claim.raw !== undefined);
  const silent: StatedClaim = { state: 'missing' };
  return missing ? { ...silent, raw: missing.raw, at: missing.at } : silent;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** A problem of reading: where, what is wrong and what to do, and how many records it cost. */
export interface ReadingProblem {
  path: string;
  what: string;
  line: number | null;
  record: number | null;
  field: string | null;
  fix: string;
  lost: number;
}

/** The problems of reading, by place. */
export function readingProblems(db: Db, run: number): ReadingProblem[] {
  return sqlite(db)
    .prepare(
      `select m.path, p.what, p.line, p.record, p.field, p.fix, p.lost from problem p join manifest m on m.id = p.manifest
       where ${inForce('p')} order by m.path, p.line, p.record, p.id`,
    )
    .all({ run }) as ReadingProblem[];
}

/** The problem of reading at a line or record of a manifest. */
export function problemAt(db: Db, run: number, manifest: number, number: number): Pick<ReadingProblem, 'what' | 'fix'> | undefined {
  return sqlite(db)
    .prepare(`select what, fix from problem where manifest = :manifest and (line = :number or record = :number) and ${inForce('problem')}`)
    .get({ manifest, number, run }) as Pick<ReadingProblem, 'what' | 'fix'> | undefined;
}
