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
  const ofHosts = '(:hosts is null or host in (select value from json_each(:hosts)))';
  const inManifest = `id between :low and :high and ${ofHosts}`;
  const added = prepared(db, `select digest from item i where ${inManifest} and since > :drawn and ${inForce('i')}`).pluck();
  const closed = prepared(
    db,
    `select digest from item where ${inManifest} and since <= :drawn and until > :drawn and until <= :run`,
  ).pluck();
  return changed
    .filter((one) => (dataset === undefined || one.dataset === dataset) && (path === undefined || matches(path, one.path)))
    .reduce((sum, { manifest }) => {
      const rows = { low: manifest * ROWS, high: (manifest + 1) * ROWS - 1, drawn, run, hosts: hosts ?? null };
      // A row with the bytes of one that it took the place of was looked at: what changed is what is said of it elsewhere.
      const before = new Map<string, number>();
      for (const digest of closed.iterate(rows) as IterableIterator<Buffer>) {
        const name = digest.toString('latin1');
        before.set(name, (before.get(name) ?? 0) + 1);
      }
      let newer = 0;
      for (const digest of added.iterate(rows) as IterableIterator<Buffer>) {
        const name = digest.toString('latin1');
        const left = before.get(name) ?? 0;
        if (left > 0) before.set(name, left - 1);
        else newer += 1;
      }
      return sum + newer;
    }, 0);
}
