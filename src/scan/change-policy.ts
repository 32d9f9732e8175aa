/** A change is judged by the policy of its base; what it declares counts as stated, for the files that it adds. */

import type { Discovered } from '../discover/discover.js';
import { scopeCovers } from '../judge/judged-evidence.js';
import type { Recorder } from '../ledger/write/record.js';
import type { Config, PolicyChange } from '../model/settings.js';
import type { ScanPolicy } from './scan-options.js';

/** The configuration of the base, with what the change declares for files of its own, and what it would set otherwise. */
export function underPolicy({ base, change, added, rejections = [] }: ScanPolicy, config: Config, found: Discovered): Partial<Config> {
  const files = found.manifests.filter(({ path }) => isAdded(path, base));
  const stated = added.map((one) => ({
    ...one,
    inChange: files.filter(({ path, dataset }) => scopeCovers(one.scope, { path, datasetName: dataset })).map(({ path }) => path),
  }));
  const changes: PolicyChange[] = [
    ...change,
    ...found.notIgnored.map(({ by, files: n }): PolicyChange => ({ kind: 'ignores', file: by, files: n })),
  ];
  if (added.length > 0)
    changes.push({
      kind: 'declarations',
      file: added[0]!.at.path,
      count: added.length,
      files: new Set(stated.flatMap(({ inChange }) => inChange)).size,
    });
  return {
    declarations: [...config.declarations, ...stated.filter(({ inChange }) => inChange.length > 0)],
    ...(rejections.length > 0 && { decisions: [...(config.decisions ?? []), ...rejections] }),
    policy: { base: base.label, change: changes, adds: (path) => isAdded(path, base) },
  };
}

/** Whether a file is not in the base; a member of an archive is where its archive is. */
export function isAdded(path: string, base: ScanPolicy['base']): boolean {
  if (base.has(path)) return false;
  const parts = path.split('/');
  return !parts.some((part, i) => i < parts.length - 1 && /\./.test(part) && base.isFile(parts.slice(0, i + 1).join('/')));
}

/** How many items the grants of the change would cover, where their scope alone tells. */
export function reachOfGrants({ policy }: Config, recorder: Recorder): void {
  for (const change of policy?.change ?? []) {
    if (change.kind !== 'grant' || change.scope.host !== undefined || change.scope.license !== undefined) continue;
    change.items = recorder.itemsWhere((path, datasetName) => scopeCovers(change.scope, { path, datasetName }));
  }
}
