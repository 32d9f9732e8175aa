/** Of which items it is on record how the copy came: how, when, by whom, from which copy. What nobody stated is to be answered. */
import type { Acquisition } from '../../model/claim.js';
import type { AcquiredView } from '../../model/views.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { type AsOf, inForce } from '../read/as-of.js';

/** Names of columns whose date is that of the copy; dates of publication, which other names give, say nothing of it. */
const OF_COPY =
  /crawl|scrap|fetch|download|retriev|access|collect|captur|acquir|purchas|bought|harvest|wget|采集|抓取|爬取|下载|获取|取得|购买|購入|取得日|収集|수집|다운로드/i;

/** The column of a manifest whose dates say when each copy was made; undefined where its dates are of something else, or several columns give some. */
export function dayOfCopyField(db: Db, at: AsOf, manifest: number): string | undefined {
  const body = sqlite(db)
    .prepare(`select v.roles from manifest_version v where v.manifest = :manifest and ${inForce('v')}`)
    .pluck()
    .get({ manifest, run: at.run }) as string | undefined;
  const fields = body === undefined ? [] : ((JSON.parse(body) as { roles?: { collected?: string[] } }).roles?.collected ?? []);
  return fields.length > 0 && fields.every((field) => OF_COPY.test(field)) ? fields[0] : undefined;
}

/** How many items of each dataset state each part. */
export function acquiredAt(db: Db, at: AsOf): AcquiredView[] {
  const rows = sqlite(db)
    .prepare(
      `select d.name as dataset, p.manifest, o.body as overlay, json_extract(w.body, '$.collected') as dated, sum(p.items) as items
       from population p join dataset d on d.id = p.dataset join judged j on j.id = p.judged join overlay o on o.id = j.overlay
       join profiles w on w.id = p.profile where p.judging = ? group by 1, 2, 3, 4 order by 1, 2`,
    )
    .all(at.judging) as { dataset: string; manifest: number; overlay: string; dated: number | null; items: number }[];
  const declared = new Map(
    (
      sqlite(db)
        .prepare(
          `select id, json_extract(value, '$.acquired') as acquired from statement where kind = 'declaration' and ${inForce('statement')}`,
        )
        .all({ run: at.run }) as { id: number; acquired: string | null }[]
    ).flatMap(({ id, acquired }) => (acquired === null ? [] : [[id, JSON.parse(acquired) as Acquisition] as const])),
  );
  const views = new Map<string, AcquiredView>();
  const dayFields = new Map<number, boolean>();
  for (const { dataset, manifest, overlay, dated, items } of rows) {
    const view = views.get(dataset) ?? { dataset, items: 0, how: 0, when: 0, by: 0, from: 0 };
    views.set(dataset, view);
    const said = (JSON.parse(overlay) as { statements?: number[] }).statements?.flatMap((id) => declared.get(id) ?? []) ?? [];
    if (!dayFields.has(manifest)) dayFields.set(manifest, dayOfCopyField(db, at, manifest) !== undefined);
    view.items += items;
    for (const part of ['how', 'when', 'by', 'from'] as const)
      if (said.some((one) => one[part] !== undefined) || (part === 'when' && dated === 1 && dayFields.get(manifest) === true))
        view[part] += items;
  }
  return [...views.values()];
}
