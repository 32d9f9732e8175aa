import type { SampleScope } from '../../model/sample.js';
import { matches } from '../../reading/glob.js';
import { ROWS } from '../items.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { inForce } from '../read/as-of.js';
import { hostsNamed } from '../read/query-waived.js';

/** How many items of a scope are in force in a run and were added, or changed, after another: a sample of that time does not speak of them. */
export function newerItems(db: Db, { dataset, path, source }: SampleScope, drawn: number, run: number): number {
  const changed = prepared(
    db,
    `select v.manifest, m.path, d.name as dataset from manifest_version v join manifest m on m.id = v.manifest
     join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')} join dataset d on d.id = dm.dataset
     where ${inForce('v')} and v.since > :drawn and v.items > 0`,
  ).all({ run, drawn }) as { manifest: number; path: string; dataset: string }[];
  const hosts = source === undefined ? undefined : JSON.stringify(hostsNamed(db, source.toLowerCase()));
  const count = prepared(
    db,
    `select count(*) from item i where i.id between :low and :high and i.since > :drawn and ${inForce('i')}
     and (:hosts is null or i.host in (select value from json_each(:hosts)))`,
  ).pluck();
  return changed
    .filter((one) => (dataset === undefined || one.dataset === dataset) && (path === undefined || matches(path, one.path)))
    .reduce((sum, { manifest }) => {
      const [low, high] = [manifest * ROWS, (manifest + 1) * ROWS - 1];
      return sum + (count.get({ low, high, drawn, run, hosts: hosts ?? null }) as number);
    }, 0);
}
