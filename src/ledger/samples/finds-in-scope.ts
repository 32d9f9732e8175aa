/** What detectors found in the scope of a dismissal, as the ledger has it now. */
import type { Confidence } from '../../model/basics.js';
import type { DismissalScope, Found } from '../../model/statement.js';
import { matches } from '../../reading/glob.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';

interface Manifest {
  id: number;
  path: string;
  items: number;
}

/** Finds that say something: what is only possible or reserved for examples breaks no rule. */
const TELLING = "d.confidence <> 'possible' and d.reserved = 0 and i.until is null";
const IN_FIELD = "(:field is null or d.field = :field or substr(d.field, 1, length(:field) + 1) in (:field || '[', :field || '.'))";
/** Whose find it is: the tool that `licit import` took it over from, or null for licit. Finds of one are not dismissed with those of another. */
export const TOOL = `case when d.why like 'found/by-tool {%' then json_extract(substr(d.why, 15), '$.tool') end`;
const FROM = `from detection d join item i on i.id = d.item where i.id between :low and :high and ${TELLING} and ${IN_FIELD} and ${TOOL} is :tool`;

/** How many items there are in a scope, how many have a find of the kind that can be dismissed (one that is certain has to be named), and which kinds are found there. */
export function findsInScope(db: Db, kind: string, about: DismissalScope): Found {
  const manifests = manifestsOf(db, about);
  const kinds = new Set<string>();
  let found = 0;
  for (const manifest of manifests) {
    const rows = prepared(db, `select d.kind, count(distinct iif(d.confidence = 'certain', null, d.item)) ${FROM} group by d.kind`)
      .raw()
      .all(bounds(manifest, about)) as [string, number][];
    for (const [one, items] of rows) {
      kinds.add(one);
      if (one === kind) found += items;
    }
  }
  return { items: manifests.reduce((sum, { items }) => sum + items, 0), found, kinds: [...kinds].sort() };
}

/** An item with such a find. */
export interface ItemFound {
  item: number;
  /** `data/a.jsonl:3`, with `#` before a record of a file without lines. */
  at: string;
  field?: string;
  masked: string;
  confidence: Confidence;
  why: string;
}

/** The first such find of each item of a scope. `item` and `value` of the scope narrow it. */
export function itemsFound(db: Db, kind: string, about: DismissalScope): ItemFound[] {
  const sql = `select d.item, v.manifest || iif(v.place_unit = 'line', ':', '#') || v.place as at, d.field, d.masked, d.confidence, d.why
    from detection d join item i on i.id = d.item join items v on v.id = d.item
    where i.id between :low and :high and ${TELLING} and ${IN_FIELD} and ${TOOL} is :tool and d.kind = :kind
      and (:item is null or i.key = :item) and (:value is null or d.subject = :value) order by d.item, d.n`;
  const seen = new Set<number>();
  return manifestsOf(db, about).flatMap((manifest) =>
    (
      prepared(db, sql).all({ ...bounds(manifest, about), kind, item: about.item ?? null, value: about.value ?? null }) as ItemFound[]
    ).filter(({ item }) => !seen.has(item) && seen.add(item)),
  );
}

function bounds(
  { id }: Manifest,
  { field, tool }: DismissalScope,
): { low: number; high: number; field: string | null; tool: string | null } {
  return { low: id * ROWS, high: (id + 1) * ROWS - 1, field: field ?? null, tool: tool ?? null };
}

/** The lists in force that a scope takes in. */
function manifestsOf(db: Db, { dataset, path }: DismissalScope): Manifest[] {
  const all = prepared(
    db,
    `select v.manifest as id, m.path, d.name as dataset, v.items from manifest_version v join manifest m on m.id = v.manifest
     join dataset_manifest dm on dm.manifest = v.manifest and dm.until is null join dataset d on d.id = dm.dataset
     where v.until is null and v.items > 0 order by m.path`,
  ).all() as (Manifest & { dataset: string })[];
  return all.filter((one) => (dataset === undefined || one.dataset === dataset) && (path === undefined || matches(path, one.path)));
}
